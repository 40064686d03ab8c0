using System;

using Chiso;

/// <summary>Plans, their logs and statuses.</summary>
internal static class TestPlans
{
    private const string Log =
        "[{\"item\": \"evidence\", \"agency\": \"Sở Tư pháp\", \"date\": \"2024-12-30\", \"event\": \"completed\"}]";

    [Test]
    private static void NamesAndDays()
    {
        Check.That(Plan.BuiltInIds().Contains("bac-giang-87-2024"), "built in");
        using (Plan plan = Plan.BuiltIn("bac-giang-87-2024"))
        {
            Check.Equal(22, plan.Entries(PlanPart.Tasks).Count);
            Check.Equal(249, plan.Entries(PlanPart.Agencies).Count);
            Check.Equal("PL.8", plan.Entries(PlanPart.Tasks)[7].ToString());
            Check.Equal("Khảo sát hài lòng về dịch vụ y tế công", plan.Entries(PlanPart.Tasks)[7].Name);
            Check.Equal("SIPAS above 90 %", plan.Entries(PlanPart.Targets)[1].NameEn);
            Check.Equal(new DateTime(2024, 12, 29), plan.LastDay("evidence", Before.Strict));
            Check.That(plan.IsDayOff("evidence", Before.Strict), "a Sunday");
            Check.Equal(new DateTime(2024, 12, 30), plan.LastDay("evidence", Before.Inclusive));
            Check.Equal(null, plan.LastDay("PL.1", Before.Strict));
            Json.Read(plan.SummaryJson());
            Json.Read(plan.AgencyJson("UBND huyện Yên Dũng"));
            using (Plan again = Plan.ReadToml(plan.ToToml(), "again"))
            using (Plan json = Plan.ReadJson(plan.ToJson(), "again"))
                Check.Equal(again.ToJson(), json.ToJson());
        }
    }

    [Test]
    private static void StatusOutlivesItsPlan()
    {
        PlanStatus status;
        using (Plan plan = Plan.BuiltIn("bac-giang-87-2024"))
        using (PlanLog log = plan.ReadLog(Log, "log"))
            status = log.Status(new DateTime(2024, 12, 30), Before.Strict, 15, "cchc-581");
        using (status)
        {
            PlanLine line = status.Line("evidence", "so-tu-phap");
            Check.Equal(Progress.AwaitingConfirmation, line.Progress);
            Check.Equal(DeadlineState.Overdue, line.State);
            Check.Equal(1L, line.LateDays);
            Check.Equal(new DateTime(2024, 12, 29), line.LastDay);
            Check.Equal(5L, status.Counts.OpenOverdue);
            Check.Equal(0L, status.Counts.OpenOverdueInclusive);
            Check.Equal(status.Counts.Lines, status.Counts.Open + status.Counts.Done + status.Counts.Declined
                + status.Counts.Suspended);
            Check.That(status.Report(null, "ví dụ", Lang.Vi, ReportFormat.Html).StartsWith("<!doctype html>"), "HTML");
            Check.That(status.Report(null, null, Lang.En, ReportFormat.Text).Contains("Overdue and open"), "text");
        }
        Check.Throws<ObjectDisposedException>(() => status.ToJson());
    }

    [Test]
    private static void Refused()
    {
        Check.Fails(ErrorCode.PlanUnknown, () => Plan.BuiltIn("ha-noi-2024"));
        Check.Fails(ErrorCode.PlanSyntax, () => Plan.ReadToml("[plan", "f"));
        Check.Throws<ArgumentNullException>(() => Plan.BuiltIn(null));
        using (Plan plan = Plan.BuiltIn("bac-giang-87-2024"))
        {
            Check.Fails(ErrorCode.ItemUnknown, () => plan.ItemJson("PL.23"));
            Check.Fails(ErrorCode.AgencyUnknown, () => plan.AgencyJson("Sở Lý số"));
            Check.Fails(ErrorCode.OutsidePlan, () => plan.ReadLog(Log.Replace("2024-12-30", "2025-01-06"), "log"));
            plan.ReadLog(Log.Replace("2024-12-30", "2025-01-06"), "log", new DateTime(2025, 3, 31)).Dispose();
            Check.Fails(ErrorCode.ArgumentRange, () => plan.ListJson((PlanPart)99));
            Check.Fails(ErrorCode.ReportContent, () => plan.CheckReport("evidence", "[]", null));
            Check.Fails(ErrorCode.PlanResult,
                () => plan.CheckTargets("{\"results\": [{\"index\": \"PAR\", \"year\": 2030}]}"));
            Json.Read(plan.CheckRequirements(null));
            using (PlanLog log = plan.ReadLog("[]", "log"))
            {
                Check.Throws<ArgumentOutOfRangeException>(
                    () => log.Status(new DateTime(2024, 12, 30), Before.Strict, -1, null));
                Check.Fails(ErrorCode.OutsidePlan, () => log.Status(new DateTime(2024, 5, 2), Before.Strict, 0, null));
            }
        }
    }
}
