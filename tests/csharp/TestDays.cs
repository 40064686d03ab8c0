using System;

using Chiso;

/// <summary>Days and moments: Việt Nam's time, whatever kind a DateTime is of.</summary>
internal static class TestDays
{
    // 00:30 of 7 June in Việt Nam.
    private static readonly DateTime Utc = new DateTime(2024, 6, 6, 17, 30, 0, DateTimeKind.Utc);

    [Test]
    private static void UtcIsBroughtToVietnam()
    {
        Check.Equal(new DateTime(2024, 6, 7, 0, 30, 0), Moments.FromSeconds(Moments.ToSeconds(Utc)));
        Check.Equal(DateTimeKind.Unspecified, Moments.FromSeconds(0).Kind, "kind");
        using (Calendar calendar = Calendar.Vietnam())
        using (Limit limit = Limit.Of(1, LimitUnit.WorkingDays))
        using (LimitDue due = limit.DueFromDay(new DateTime(2024, 6, 5), null))
        {
            Check.Equal(new DateTime(2024, 6, 6), due.LastDay);
            Check.That(!due.Includes(Utc), "it is already the next day");
            Check.That(due.Includes(Utc.AddMinutes(-31)), "23:59 of the last day");
            Check.That(due.Includes(new DateTime(2024, 6, 6, 17, 30, 0)), "Việt Nam's time as it stands");
            Check.Equal(new DateTime(2024, 6, 7), calendar.Explain(Utc).Date);
            Check.Equal(new DateTime(2024, 6, 10), calendar.AddWorkingDays(Utc, 1).Date);
            bool provisional;
            Check.Equal(new DateTime(2024, 6, 7, 9, 0, 0),
                calendar.WorkingHours.Add(Utc, TimeSpan.FromHours(1.5), out provisional));
            using (LimitDue later = limit.DueFromMoment(Utc, null))
                Check.Equal(new DateTime(2024, 6, 7), later.CountedFrom);
            using (Deadline deadline = Deadline.Read("trước ngày 07/06/2024"))
                Check.Equal(DeadlineStatus.Overdue, deadline.Status(Utc, null));
            using (var clock = new DossierClock(calendar, "01 ngày làm việc", Utc, null))
                Check.Equal(new DateTime(2024, 6, 10, 23, 59, 59), clock.Status(Utc.AddMinutes(1)).Due);
        }
        Check.Equal(new DateTime(2024, 6, 7, 0, 30, 0), new Stamp("Sở Nội vụ", Utc).At);
        Check.Equal("2024-06-07: họp", new CalendarEntry("a", "họp", Utc, Utc).ToString());
    }

    [Test]
    private static void LocalGoesByItsOffset()
    {
        DateTime local = Utc.ToLocalTime();
        Check.Equal(DateTimeKind.Local, local.Kind, "kind");
        Check.Equal(Moments.ToSeconds(Utc), Moments.ToSeconds(local));
        using (Limit limit = Limit.Of(1, LimitUnit.WorkingDays))
        using (LimitDue due = limit.DueFromDay(new DateTime(2024, 6, 5), null))
            Check.That(!due.Includes(local), "it is already the next day");
    }

    [Test]
    private static void ADayHasNoTimeOfDay()
    {
        using (Calendar calendar = Calendar.Vietnam())
        using (Framework framework = Framework.ReadToml(Sample.Kinds, "x"))
        using (var facts = new Facts(framework))
        {
            var noon = new DateTime(2024, 6, 6, 12, 0, 0);
            Check.Equal("day", Check.Throws<ArgumentException>(() => calendar.Explain(noon)).ParamName);
            Check.Throws<ArgumentException>(() => calendar.AddWorkingDays(noon, 1));
            Check.Throws<ArgumentException>(() => facts.Set("2", noon));
            Check.Throws<ArgumentException>(() => Unit.InForce(noon));
        }
    }

    [Test]
    private static void ADateNobodyGaveIsRefused()
    {
        var none = default(DateTime);
        int marked;
        bool provisional;
        using (Calendar calendar = Calendar.Vietnam())
        using (Limit limit = Limit.Of(1, LimitUnit.WorkingDays))
        using (LimitDue due = limit.DueFromDay(new DateTime(2024, 6, 5), null))
        using (Deadline deadline = Deadline.Read("trước ngày 07/06/2024"))
        using (Framework framework = Sample.Components())
        using (var record = new Assessment(framework, null, null, null))
        using (Plan plan = Plan.BuiltIn("bac-giang-87-2024"))
        using (PlanLog log = plan.ReadLog("[]", "log"))
        using (Schedule schedule = Schedule.BuiltIn("nd-09-2019"))
        {
            var some = new[] { new DateTime(2024, 6, 6), none };
            Action[] refused =
            {
                () => Moments.ToSeconds(none),
                () => new Stamp("a", none),
                () => Unit.Resolve("Hà Nội", none),
                () => calendar.Explain(none),
                () => calendar.KnownOn(none),
                () => calendar.AddWorkingDays(none, 1),
                () => calendar.CountWorkingDays(some[0], none),
                () => calendar.AddWorkingDays(some, new[] { 1, 1 }, StartDay.Excluded, null, out marked),
                () => calendar.Doubts(none, some[0]),
                () => calendar.WorkingHours.Add(none, TimeSpan.Zero, out provisional),
                () => calendar.WorkingHours.HalfDay(none, 0),
                () => limit.DueFromDay(none, null),
                () => limit.DueFromMoment(none, null),
                () => limit.Before(none, null),
                () => due.Includes(none),
                () => deadline.Status(none, null),
                () => deadline.NextDue(none, null),
                () => schedule.NextDue(none, null),
                () => new DossierClock(calendar, null, none, null),
                () => new DossierRegister { Received = new DateTime?[] { none } }
                    .Classify(calendar, some[0], Granularity.Date, null),
                () => record.AsOf(none),
                () => log.Status(none, Before.Strict, 0, null),
                () => plan.ReadLog("[]", "log", none),
                () => CalendarEntry.ToIcs("a", new[] { new CalendarEntry("a", "a", none, none) }),
            };
            for (var at = 0; at < refused.Length; at++)
            {
                Action act = refused[at];
                string message = Check.Throws<ArgumentException>(act).Message;
                Check.That(message.Contains("no date was given"), at + ": " + message);
            }
        }
    }

    [Test]
    private static void AMomentAfterTheLastYearIsRefused()
    {
        foreach (DateTimeKind kind in new[] { DateTimeKind.Utc, DateTimeKind.Local })
        {
            DateTime last = DateTime.SpecifyKind(DateTime.MaxValue, kind);
            var error = Check.Throws<ArgumentOutOfRangeException>(() => Unit.InForce(last));
            Check.Equal("on", error.ParamName);
        }
    }

    [Test]
    private static void AnHourOutsideTheDayIsRefused()
    {
        var day = new DateTime(2024, 6, 5);
        var hours = new[] { TimeSpan.FromSeconds(-1), TimeSpan.FromHours(25), TimeSpan.MinValue, TimeSpan.MaxValue };
        using (Limit limit = Limit.Of(1, LimitUnit.WorkingDays))
        using (Deadline deadline = Deadline.Read("trong 5 ngày làm việc kể từ ngày nhận hồ sơ"))
            foreach (TimeSpan hour in hours)
            {
                var rules = new LimitRules { CutOff = hour };
                Check.Throws<ArgumentOutOfRangeException>(() => limit.DueFromMoment(day.AddHours(9), rules));
                Check.Throws<ArgumentOutOfRangeException>(() => deadline.DueFromMoment(day.AddHours(9), rules));
                var entry = new CalendarEntry("a", "a", day, day) { Time = hour };
                Check.Throws<ArgumentOutOfRangeException>(() => CalendarEntry.ToIcs("a", new[] { entry }));
            }
        Check.Throws<ArgumentNullException>(() => CalendarEntry.ToIcs("a", new CalendarEntry[] { null }));
    }

    [Test]
    private static void AStageNobodyChoseIsRefused()
    {
        using (Framework framework = Sample.Components())
        using (var facts = new Facts(framework))
        using (var record = new Assessment(framework, null, null, null))
        {
            Check.Throws<ArgumentException>(() => record.Card(default(Stage)));
            Check.Throws<ArgumentException>(() => record.Compare(default(Stage), Stage.Final));
            Check.Throws<ArgumentException>(
                () => record.Declare(default(Stage), facts, new Stamp("a", new DateTime(2024, 1, 1))));
            Check.That(!default(Stage).Equals(Stage.Self), "not the first stage");
            Check.Equal("none", default(Stage).ToString());
        }
    }
}
