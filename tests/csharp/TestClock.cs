using System;
using System.Linq;

using Chiso;
using Calendar = Chiso.Calendar;

/// <summary>Clocks and registers beyond the vectors: null, disposal, kinds of DateTime, arrays that do not fit.</summary>
internal static class TestClock
{
    private static readonly DateTime Received = new DateTime(2024, 3, 4, 9, 0, 0);

    [Test]
    private static void MomentsOfUtcAreBroughtToLocalTime()
    {
        Check.Equal(Moments.ToSeconds(Received),
            Moments.ToSeconds(new DateTime(2024, 3, 4, 2, 0, 0, DateTimeKind.Utc)));
        Check.Equal(-1L, Moments.ToSeconds(new DateTime(1970, 1, 1).AddTicks(-1)));
        Check.Equal(Received, Moments.FromSeconds(Moments.ToSeconds(Received.AddMilliseconds(999))));
        Check.Fails(ErrorCode.MomentSyntax, () => Moments.Parse("2024-03-04"));
    }

    [Test]
    private static void AClockRefusesAndKeepsItsLog()
    {
        using (Calendar calendar = Calendar.Vietnam())
        using (var clock = new DossierClock(calendar, "05 ngày làm việc", Received, null))
        {
            clock.Record(EventKind.Paused, Received.AddDays(1), "nộp lệ phí", null, "A");
            string before = clock.ToJson();
            Check.Fails(ErrorCode.PauseOverlap, () => clock.Record(EventKind.Paused, Received.AddDays(2)));
            Check.Fails(ErrorCode.EventOrder, () => clock.Record(EventKind.Resumed, Received));
            Check.Fails(ErrorCode.EventParts, () => clock.Record(EventKind.Extended, Received.AddDays(2)));
            Check.Fails(ErrorCode.ArgumentRange, () => clock.Record((EventKind)77, Received.AddDays(2)));
            Check.Fails(ErrorCode.EventCorrection,
                () => clock.Correct(Received.AddDays(2), -1, Received, null, null, null));
            Check.Throws<ArgumentException>(
                () => clock.Extend(Received.AddDays(2), Received.AddDays(9), null, null, null));
            Check.Equal(before, clock.ToJson());
            Check.Equal(2, clock.EventCount);
            Check.Throws<ArgumentOutOfRangeException>(
                () => clock.Status(Received).Punctuality((Granularity)3).ToString());
        }
    }

    [Test]
    private static void ClocksNameWhatIsNullAndRefuseAfterDisposal()
    {
        Calendar calendar = Calendar.Vietnam();
        var clock = new DossierClock(calendar, null, Received, new ClockOptions { CutOff = "none" });
        WorkingHours hours = calendar.WorkingHours;
        Check.Equal("calendar",
            Check.Throws<ArgumentNullException>(() => new DossierClock(null, null, Received, null)).ParamName);
        Check.Throws<ArgumentNullException>(() => DossierClock.ReadJson(calendar, null));
        Check.Fails(ErrorCode.ClockJson,
            () => new DossierClock(calendar, null, Received, new ClockOptions { CutOff = "3\"\u0001" }));
        clock.Dispose();
        calendar.Dispose();
        bool provisional;
        Check.Throws<ObjectDisposedException>(() => clock.Status(Received));
        Check.Throws<ObjectDisposedException>(() => clock.Record(EventKind.Paused, Received));
        Check.Throws<ObjectDisposedException>(() => hours.Add(Received, TimeSpan.Zero, out provisional));
        Check.Throws<ObjectDisposedException>(() => new DossierClock(calendar, null, Received, null));
    }

    [Test]
    private static void ArraysBelongTogether()
    {
        using (Calendar calendar = Calendar.Vietnam())
        {
            int marked;
            WorkingHours hours = calendar.WorkingHours;
            DateTime[] starts = Enumerable.Repeat(Received, 1000).ToArray();
            TimeSpan[] times = Enumerable.Range(0, 1000).Select(at => TimeSpan.FromMinutes(at)).ToArray();
            DateTime[] ends = hours.Add(starts, times, null, out marked);
            Check.That(times.SequenceEqual(hours.Between(starts, ends, new bool[1000], out marked)), "between(add)");
            Check.Throws<ArgumentException>(() => hours.Add(starts, new TimeSpan[1], null, out marked));
            Check.Throws<ArgumentException>(() => hours.Between(starts, ends, new bool[9], out marked));
            Check.Throws<ArgumentNullException>(() => hours.Add(null, times, null, out marked));
            times[7] = TimeSpan.MaxValue;
            ChisoException error =
                Check.Fails(ErrorCode.WorkingTime, () => hours.Add(starts, times, null, out marked));
            Check.Equal("7", Json.Read(error.Details).TextOf("index"));

            var register = new DossierRegister
            {
                Received = starts.Select(start => (DateTime?)start).ToArray(), Limits = new int?[1],
            };
            Check.Throws<InvalidOperationException>(
                () => register.Classify(calendar, Received, Granularity.Date, null));
            register.Limits = Enumerable.Repeat((int?)5, 1000).ToArray();
            DossierClasses classes = register.Classify(calendar, Received, Granularity.Date, null);
            Check.Throws<ArgumentOutOfRangeException>(() => classes[1000].ToString());
            Check.Throws<ArgumentOutOfRangeException>(() => classes[-1].ToString());
            Check.Throws<ArgumentOutOfRangeException>(() => classes.Count((DossierClass)99));
            register.Limits[42] = -1;
            error = Check.Fails(
                ErrorCode.DossierRow, () => register.Classify(calendar, Received, Granularity.Date, null));
            Check.Equal("42", Json.Read(error.Details).TextOf("row"));
            Check.Throws<ArgumentNullException>(
                () => register.Classify(null, Received, Granularity.Date, null));
        }
    }
}
