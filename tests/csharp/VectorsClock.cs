using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using Chiso;
using Calendar = Chiso.Calendar;

/// <summary>Ops of the working-hours clock, the dossier clock and registers of dossiers.</summary>
internal static class VectorsClock
{
    private static string Text(DateTime? moment)
    {
        return moment == null ? null : moment.Value.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>"NotStarted" as "not-started".</summary>
    private static string Word(object value)
    {
        if (value == null)
            return null;
        string name = value.ToString();
        return string.Concat(name.Select((letter, at) =>
            (char.IsUpper(letter) && at > 0 ? "-" : "") + char.ToLowerInvariant(letter)));
    }

    private static string Certainty(bool provisional)
    {
        return provisional ? "provisional" : "confirmed";
    }

    private static Calendar Made(Json item)
    {
        string overlay = item.TextOf("overlay");
        Calendar calendar = Calendar.Vietnam();
        if (overlay == null)
            return calendar;
        using (calendar)
            return calendar.WithOverlay(overlay, "vector");
    }

    private static DateTime Moment(Json item, string key)
    {
        return Moments.Parse(item.TextOf(key));
    }

    [Operation("moment")]
    private static Found ReadMoment(Json item)
    {
        DateTime moment = Moment(item, "text");
        return new Found { { "seconds", Moments.ToSeconds(moment) }, { "text", Text(moment) } };
    }

    [Operation("add_working_time")]
    private static Found AddWorkingTime(Json item)
    {
        using (Calendar calendar = Made(item))
        {
            bool provisional;
            long seconds = long.Parse(item.TextOf("seconds"), CultureInfo.InvariantCulture);
            TimeSpan time = TimeSpan.FromTicks(seconds * TimeSpan.TicksPerSecond);
            DateTime moment = calendar.WorkingHours.Add(Moment(item, "start"), time, out provisional);
            return new Found { { "moment", Text(moment) }, { "certainty", Certainty(provisional) } };
        }
    }

    [Operation("count_working_time")]
    private static Found CountWorkingTime(Json item)
    {
        using (Calendar calendar = Made(item))
        {
            bool provisional;
            TimeSpan time =
                calendar.WorkingHours.Between(Moment(item, "from"), Moment(item, "to"), out provisional);
            return new Found { { "seconds", (long)time.TotalSeconds }, { "certainty", Certainty(provisional) } };
        }
    }

    [Operation("half_day")]
    private static Found HalfDay(Json item)
    {
        using (Calendar calendar = Made(item))
        {
            HalfDay found = calendar.WorkingHours.HalfDay(Moment(item, "start"), item["after"].Int);
            return new Found { { "opens", Text(found.Opens) }, { "closes", Text(found.Closes) } };
        }
    }

    private static T Option<T>(Json options, string key)
    {
        string word = options.TextOf(key);
        return word == null ? default(T) : VectorsNumbers.Word<T>(word);
    }

    private static ClockOptions Options(Json options)
    {
        if (options == null)
            return null;
        return new ClockOptions
        {
            Rules = options.TextOf("rules"),
            CutOff = options.TextOf("cut_off"),
            StartDay = Option<StartDay>(options, "start"),
            Supplement = Option<SupplementRule>(options, "supplement"),
            Extensions = Option<ExtensionPolicy>(options, "extensions"),
            Pauses = Option<PauseCount>(options, "pauses"),
            DueAt = Option<DueAt>(options, "due_at"),
            ClosedBy = Option<ClosedBy>(options, "closed_by"),
        };
    }

    /// <summary>The clock that the constructor and its methods make of a log.</summary>
    private static DossierClock ByMethods(Calendar calendar, Json log)
    {
        IList<Json> events = log["events"].Items;
        var clock = new DossierClock(
            calendar, log.TextOf("limit"), Moment(events[0], "moment"), Options(log["options"]));
        foreach (Json item in events.Skip(1))
        {
            DateTime moment = Moment(item, "moment");
            string reason = item.TextOf("reason"), until = item.TextOf("until");
            var kind = VectorsNumbers.Word<EventKind>(item.TextOf("kind"));
            if (kind == EventKind.Corrected)
                clock.Correct(moment, item["event"].Int, Moment(item, "to"), reason, null, null);
            else if (kind != EventKind.Extended)
                clock.Record(kind, moment, reason, null, null);
            else if (until.Length == 10)
                clock.Extend(moment, Moments.Parse(until + "T00:00"), reason, null, null);
            else
                clock.ExtendTo(moment, Moments.Parse(until), reason, null, null);
        }
        return clock;
    }

    [Operation("clock")]
    private static Found Clock(Json item)
    {
        using (Calendar calendar = Calendar.Vietnam())
        using (DossierClock clock = DossierClock.ReadJson(calendar, item["log"].Raw))
        {
            DossierStatus status = clock.Status(Moment(item, "as_of"));
            using (DossierClock made = ByMethods(calendar, item["log"]))
                Check.Equal(status.ToJson(), made.Status(Moment(item, "as_of")).ToJson(), "the clock made by methods");
            return new Found
            {
                { "state", Word(status.State) },
                { "overdue", status.Overdue },
                { "due", Text(status.Due) },
                { "elapsed", status.Elapsed == null ? null : (object)status.Elapsed.Count },
                { "remaining", status.Remaining == null ? null : (object)status.Remaining.Count },
                { "unit", status.Elapsed == null ? null : Word(status.Elapsed.Unit) },
                { "done", Text(status.Done) },
                { "date", Word(status.Punctuality(Granularity.Date)) },
                { "half_day", Word(status.Punctuality(Granularity.HalfDay)) },
                { "minute", Word(status.Punctuality(Granularity.Minute)) },
                { "history", status.History.Select(change => Text(change.Due)).ToArray() },
                { "breaches", status.Breaches.Select(breach => breach.Kind).ToArray() },
                { "certainty", Certainty(status.Provisional) },
                { "rules", status.Rules.Id },
                { "chosen_by", status.Rules.ChosenBy },
                { "in_force", status.Rules.InForce },
                { "text", status.Rules.Text },
                { "text_vi", status.Text(Lang.Vi) },
                { "text_en", status.Text(Lang.En) },
                { "events", clock.EventCount },
            };
        }
    }

    private static T[] Column<T>(Json columns, string name, T none, Func<Json, T> read)
    {
        Json column = columns[name];
        return column == null ? null : column.Items.Select(cell => cell.IsNull ? none : read(cell)).ToArray();
    }

    private static DateTime? MomentOf(Json cell)
    {
        return Moments.Parse(cell.Text);
    }

    [Operation("classify")]
    private static Found Classify(Json item)
    {
        Json columns = item["columns"];
        var register = new DossierRegister
        {
            Received = Column(columns, "received", null, MomentOf),
            Limits = Column(columns, "limits", (int?)null, cell => cell.Int),
            Due = Column(columns, "due", null, MomentOf),
            Done = Column(columns, "done", null, MomentOf),
            PausedDays = Column(columns, "paused_days", 0, cell => cell.Int),
            WaitingSince = Column(columns, "waiting_since", null, MomentOf),
        };
        using (Calendar calendar = Calendar.Vietnam())
        {
            var granularity = VectorsNumbers.Word<Granularity>(item.TextOf("granularity"));
            DossierClasses found =
                register.Classify(calendar, Moment(item, "as_of"), granularity, Options(item["options"]));
            var counts = new Found();
            foreach (DossierClass of in Enum.GetValues(typeof(DossierClass)))
                counts.Add(Word(of), found.Count(of));
            return new Found
            {
                { "classes", Enumerable.Range(0, found.Rows).Select(row => Word(found[row])).ToArray() },
                { "due", found.Due.Select(due => Text(due)).ToArray() },
                { "counts", counts },
                { "provisional", found.Provisional.Count(open => open) },
            };
        }
    }
}
