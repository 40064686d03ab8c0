using System;
using System.Linq;

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
            PlanSummary summary = plan.Summary;
            Check.Equal("87/KH-UBND", summary.Act.Number);
            Check.Equal(new DateTime(2024, 5, 3), summary.From);
            Check.Equal(FrameworkStatus.Complete, summary.Completeness);
            Check.Equal("chu-tich-ubnd-tinh", summary.Issuer.Id);
            Check.Equal(240, summary.Survey.Respondents);
            Check.Equal("3 districts", summary.Survey.Stages[0].ToString());
            Agency agency = plan.Agency("UBND huyện Yên Dũng");
            Check.Equal("district", agency.Kind);
            Check.Equal(plan.Agencies.Single(one => one.Id == agency.Id).Name, agency.Name);
            Check.Equal("state is not-fixed", plan.Contents[1].Fields[1].WhenField + " is " + plan.Contents[1].Fields[1].WhenIs);
            Check.Equal("Sở Nội vụ", plan.Consequences[0].By);
            Check.Equal(new DateTime(2024, 4, 4), plan.Basis[0].Date);
            Check.Equal(91.16m, plan.Baseline[0].Value);
            Check.Equal("top 10", plan.Targets[0].Goal.ToString());
            Check.Equal(13, plan.Recipients.Count);
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
            Check.Equal(new DateTime(2024, 12, 30), line.Completed);
            Check.Equal(0L, line.Inclusive.LateDays);
            Check.Equal("evidence so-tu-phap: AwaitingConfirmation, Overdue (2024-12-29)", line.ToString());
            Check.Equal(5, status.Overdue.Count);
            Check.That(status.Overdue.All(late => late.Item == "evidence" && late.LateDays == 1), "a day late");
            Check.Equal("overdue-of-open", status.Rates[2].Id);
            Check.Equal(status.Counts.Lines, status.Rates[0].Denominator);
            Judgement judged = status.Judge(null);
            Check.Equal(12, judged.Targets.Count);
            Account account = judged.Accounts.Single(one => one.Agency == "so-tai-chinh");
            Check.Equal("review", account.Proposal.Kind);
            Check.That(account.Reasons.Any(reason => reason.Text(Lang.En).Contains("1 day overdue")), "the reason");
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
    private static void FiguresOfAnySizeAreRead()
    {
        const long Many = 3000000000;
        var totals = new TaskTotals { OpenOverdue = Many, Given = 2 * Many };
        RateReading read = TaskRegisters.Rate(totals, TaskRate.Overdue, "50");
        Check.Equal(Many, read.Numerator);
        Check.Equal(2 * Many, read.Candidates[0].Denominator);
    }

    [Test]
    private static void Refused()
    {
        Check.Fails(ErrorCode.PlanUnknown, () => Plan.BuiltIn("ha-noi-2024"));
        Check.Fails(ErrorCode.PlanSyntax, () => Plan.ReadToml("[plan", "f"));
        Check.Throws<ArgumentNullException>(() => Plan.BuiltIn(null));
        using (Plan plan = Plan.BuiltIn("bac-giang-87-2024"))
        {
            Check.Fails(ErrorCode.ItemUnknown, () => plan["PL.23"].ToString());
            Check.Fails(ErrorCode.AgencyUnknown, () => plan.Agency("Sở Lý số"));
            Check.Fails(ErrorCode.OutsidePlan, () => plan.ReadLog(Log.Replace("2024-12-30", "2025-01-06"), "log"));
            plan.ReadLog(Log.Replace("2024-12-30", "2025-01-06"), "log", new DateTime(2025, 3, 31)).Dispose();
            Check.Fails(ErrorCode.ArgumentRange, () => plan.Entries((PlanPart)99));
            Check.Fails(ErrorCode.ReportContent, () => plan.CheckReport("evidence", "[]", null));
            Check.Fails(ErrorCode.PlanResult,
                () => plan.CheckTargets("{\"results\": [{\"index\": \"PAR\", \"year\": 2030}]}"));
            Check.Equal("unknown", plan.CheckRequirements(null)[0].Outcome);
            using (PlanLog log = plan.ReadLog("[]", "log"))
            {
                Check.Throws<ArgumentOutOfRangeException>(
                    () => log.Status(new DateTime(2024, 12, 30), Before.Strict, -1, null));
                Check.Fails(ErrorCode.OutsidePlan, () => log.Status(new DateTime(2024, 5, 2), Before.Strict, 0, null));
            }
        }
    }
}
