using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Threading;

using Chiso;
using Calendar = Chiso.Calendar;

/// <summary>What holds for all classes: they say what they are, and refuse use after disposal.</summary>
internal static class TestObjects
{
    private static IEnumerable<Type> Classes
    {
        get
        {
            return typeof(Library).Assembly.GetExportedTypes().Where(
                type => (type.IsClass && !(type.IsAbstract && type.IsSealed) || type.IsValueType && !type.IsEnum)
                    && !typeof(Exception).IsAssignableFrom(type));
        }
    }

    [Test]
    private static void EveryClassSaysWhatItIs()
    {
        Check.That(Classes.Count() > 90, Classes.Count() + " classes");
        Check.Equal("", string.Join(" ", Classes.Where(
            type => type.GetMethod("ToString", Type.EmptyTypes).DeclaringType != type).Select(type => type.Name)));
    }

    [Test]
    private static void NoMemberIsJsonWhereAnObjectCanBe()
    {
        var named = typeof(Library).Assembly.GetExportedTypes().SelectMany(type => type.GetMembers())
            .Where(member => member.Name.EndsWith("Json", StringComparison.Ordinal) && member.MemberType != MemberTypes.Field)
            .Select(member => member.Name).Distinct().OrderBy(name => name, StringComparer.Ordinal);
        Check.Equal("AppendJson ReadJson ToJson", string.Join(" ", named));
    }

    /// <summary>One of each class that is disposed of.</summary>
    private static List<IDisposable> Made()
    {
        var made = new List<IDisposable>();
        Func<IDisposable, IDisposable> keep = item =>
        {
            made.Add(item);
            return item;
        };
        var calendar = (Calendar)keep(Calendar.Vietnam());
        var framework = (Framework)keep(Sample.Components());
        keep(framework.Diff(framework));
        var facts = (Facts)keep(new Facts(framework));
        keep(facts.Set("sipas", 8.23m).Score("Ninh Thuận", 2022, true));
        keep(new Assessment(framework, "Bắc Giang", 2022, null));
        keep(new Columns(framework, new[] { "total" }, new[] { "points" }, null));
        RankingEntry[] entries = Enumerable.Range(1, 8).Select(at => new RankingEntry("u" + at, at)).ToArray();
        var ranking = (Ranking)keep(new Ranking(entries, Ties.Competition));
        keep(new Grouping(ranking, "papi-quarters", Cut.Strict));
        var target = (Target)keep(Target.Above(90m));
        keep(target.Check(new RankingEntry("Bắc Giang", 81.62m), 38));
        keep(Unit.Resolve("Bắc Giang", new DateTime(2024, 12, 31)));
        var limit = (Limit)keep(Limit.Read("05 ngày làm việc"));
        keep(limit.DueFromDay(new DateTime(2024, 4, 26), null));
        keep(Deadline.Read("trước ngày 30/12/2024"));
        var schedule = (Schedule)keep(Schedule.BuiltIn("nd-09-2019"));
        keep(schedule.Report(ReportingPeriod.Read("Quý III/2024"), null));
        keep(new DossierClock(calendar, "05 ngày làm việc", new DateTime(2024, 2, 5, 9, 0, 0), null));
        var plan = (Plan)keep(Plan.BuiltIn("bac-giang-87-2024"));
        var log = (PlanLog)keep(plan.ReadLog("[]", "log"));
        keep(log.Status(new DateTime(2024, 12, 30), Before.Strict, 15, null));
        byte[] table = System.Text.Encoding.UTF8.GetBytes("STT,Tiêu chí,Điểm tối đa\n1,Hồ sơ,2\n");
        keep(CriteriaTable.Read(table, "bang.csv", null, null));
        return made;
    }

    /// <summary>What an object says in its properties and in its methods without arguments.</summary>
    private static IEnumerable<MethodInfo> Reads(Type type)
    {
        string[] others = { "Dispose", "ToString", "GetHashCode", "GetType" };
        return type.GetMethods(BindingFlags.Instance | BindingFlags.Public).Where(
            method => method.GetParameters().Length == 0 && !others.Contains(method.Name));
    }

    // Given to the object when it was made, and not asked of the library.
    private static readonly string[] Kept = { "Scorecard.get_Unit", "Scorecard.get_Period" };

    [Test]
    private static void UseAfterDisposalIsRefused()
    {
        List<IDisposable> made = Made();
        Check.Equal("", string.Join(" ", Classes.Where(typeof(IDisposable).IsAssignableFrom)
            .Except(made.Select(item => item.GetType())).Select(type => type.Name)), "classes not made");
        foreach (IDisposable item in made)
        {
            string said = item.ToString();
            Check.That(said != "" && !said.Contains("Chiso.") && said != "(disposed)", item.GetType().Name + ": " + said);
            // What was read before is refused as well.
            foreach (MethodInfo read in Reads(item.GetType()))
                Quietly(read, item);
            item.Dispose();
            item.Dispose();
            Check.Equal("(disposed)", item.ToString(), item.GetType().Name);
            foreach (MethodInfo read in Reads(item.GetType()))
            {
                string name = item.GetType().Name + "." + read.Name;
                if (!Kept.Contains(name))
                    Check.That(Quietly(read, item) is ObjectDisposedException, name);
            }
        }
    }

    private static Exception Quietly(MethodInfo read, object item)
    {
        try
        {
            read.Invoke(item, null);
            return null;
        }
        catch (TargetInvocationException error)
        {
            return error.InnerException;
        }
    }

    [Test]
    private static void WhatTheySay()
    {
        using (Framework framework = Sample.Components())
        using (Scorecard card = Sample.NinhThuan(framework))
        using (var record = new Assessment(framework, "Bắc Giang", 2022, null))
        using (Calendar calendar = Calendar.Vietnam())
        using (Limit limit = Limit.Read("05 ngày làm việc"))
        using (Target target = Target.Above(90m))
        using (Deadline deadline = Deadline.Read("trước ngày 30/12/2024"))
        {
            Check.Equal("Ninh Thuận 2022: 85.79 / 100.00", card.ToString());
            Check.Equal("sipas: 8.23 / 10.00", card["sipas"].ToString());
            Check.Equal("sipas: 8.23 to 8.23 (0.00)", Scorecard.CompareEditions(card, card).Rows[2].ToString());
            Check.Equal("Bắc Giang 2022: self, 0 entries", record.ToString());
            Check.Equal("nobody named: appraisal: value, evidence", record.Gaps[0].ToString());
            Check.Equal("2024-05-04", calendar.AddWorkingDays(new DateTime(2024, 4, 26), 3).ToString());
            Check.Equal("2024-05-04: Worked in exchange for 2024-04-29",
                calendar.Explain(new DateTime(2024, 5, 4)).ToString());
            Check.Equal("5 working days", limit.ToString());
            Check.Equal("Above 90", target.ToString());
            Check.Equal("2024-12-29, a day off", deadline.LastDay(null).ToString());
            Check.Equal("a: Withheld", RankingEntry.Without("a", State.Withheld).ToString());
            using (var facts = new Facts(framework))
            using (Scorecard part = facts.Set("sipas", 8.23m).Score(null, null))
                Check.Equal("total: Missing", part["total"].ToString());
        }
    }

    [Test]
    private static void AReasonIsAnObject()
    {
        using (Framework framework = Sample.Components())
        using (Scorecard card = Sample.NinhThuan(framework))
        {
            Reason reason = card["total"].Reason;
            Check.Equal("sum", reason.Rule);
            Check.Equal(85.79m, reason.Points);
            Check.Equal(4, reason.Inputs.Count);
            Check.Equal("sipas = 8.23", reason.Inputs[1].ToString());
            Check.Equal("SIPAS score", reason.Inputs[1].Label(Lang.En));
            Check.Equal(RoundingMode.HalfUp, reason.Rounding.Mode);
            Check.Equal(2, reason.Rounding.Places);
            Check.Equal(new DateTime(2022, 11, 10), reason.Act.Date);
            Check.Equal("high", reason.Source.Confidence);
            Check.Equal(null, reason.Unconfirmed(Lang.Vi));
            Check.Equal(0, reason.UnconfirmedParts.Count);
            Check.Equal("sum", Json.Read(reason.ToJson()).TextOf("rule"));
        }
    }

    [Test]
    private static void EntriesTellWhatWasDone()
    {
        using (Framework framework = Sample.Components())
        using (var record = new Assessment(framework, "Bắc Giang", 2022, null))
        using (var facts = new Facts(framework))
        {
            var stamp = new Stamp("Sở Nội vụ", new DateTime(2022, 12, 20, 9, 30, 0), "theo 215/BC-UBND");
            record.Declare(Stage.Self, facts.Set("economy", 4.5m), stamp);
            record.Support("economy", new[] { "215/BC-UBND" }, "đủ", stamp);
            Check.Equal("declare support", string.Join(" ", record.Entries.Select(entry => entry.Act)));
            AssessmentEntry declared = record.Entries[0], support = record.Entries[1];
            Check.Equal(Stage.Self, declared.Stage.Value);
            Check.Equal("economy", declared.Node);
            Check.That(declared.Value.Contains("4.5"), declared.Value);
            Check.Equal(stamp.At, declared.At);
            Check.Equal("theo 215/BC-UBND", declared.Why);
            Check.Equal("215/BC-UBND", support.Evidence[0].Ref);
            Check.Equal("đủ", support.Explanation);
            Check.Equal(null, support.Stage);
            Check.That(declared.Text(Lang.Vi) != declared.Text(Lang.En), "both languages");
        }
    }

    [Test]
    private static void ADayTellsItsGrounds()
    {
        using (Calendar calendar = Calendar.Vietnam())
        {
            DayFacts day = calendar.Explain(new DateTime(2024, 5, 4));
            DayGround ground = day.Grounds[0];
            Check.Equal("2450/VPCP-KGVX", ground.Act);
            Check.Equal(new DateTime(2024, 4, 12), ground.Issued);
            Check.Equal(new DateTime(2024, 4, 29), ground.Partner);
            Check.Equal("1570/TB-LĐTBXH", ground.Also[0]);
            Check.Equal("07:30-11:30", day.IntakeShifts[0].ToString());
            Check.That(day.Hours(Lang.En).Contains("not law"), day.Hours(Lang.En));
            Check.Equal(null, day.Doubt(Lang.En));
            IReadOnlyList<CalendarDoubt> doubts = calendar.Doubts(new DateTime(2026, 11, 1), new DateTime(2026, 12, 1));
            Check.Equal(new DateTime(2026, 11, 23), doubts[0].From);
            Check.Equal(new DateTime(2026, 11, 28), doubts[0].To);
            Check.That(doubts[0].Reason(Lang.Vi).Contains("chưa thấy quyết định"), doubts[0].ToString());
            Check.Equal(0, calendar.Doubts(new DateTime(2024, 1, 1), new DateTime(2024, 1, 31)).Count);
        }
    }

    [Test]
    private static void ThreadsReadResultsAtOnce()
    {
        using (Plan plan = Plan.BuiltIn("bac-giang-87-2024"))
        using (PlanLog log = plan.ReadLog("[]", "log"))
        using (PlanStatus status = log.Status(new DateTime(2024, 12, 30), Before.Strict, 15, null))
        using (Framework framework = Sample.Components())
        using (var record = new Assessment(framework, null, null, null))
        {
            var wrong = 0;
            Thread[] threads = Enumerable.Range(0, 4).Select(at => new Thread(() =>
            {
                try
                {
                    string by = "T" + at.ToString(CultureInfo.InvariantCulture);
                    for (var round = 0; round < 20; round++)
                    {
                        record.Support("economy", new[] { by }, null, new Stamp(by, new DateTime(2024, 1, 1)));
                        bool same = plan["PL.8"].Leads.Count == 1 && status.Overdue.Count == 6
                            && record.Entries.Count > round && plan.Targets.Count == 12;
                        if (!same)
                            Interlocked.Increment(ref wrong);
                    }
                }
                catch (Exception error)
                {
                    Console.WriteLine(error);
                    Interlocked.Increment(ref wrong);
                }
            })).ToArray();
            foreach (Thread thread in threads)
                thread.Start();
            foreach (Thread thread in threads)
                thread.Join();
            Check.Equal(0, wrong, "wrong answers");
            Check.Equal(80, record.EntryCount);
        }
    }
}
