using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using Chiso;

/// <summary>Ops of time limits, deadline phrases, schedules and iCalendar files.</summary>
internal static class VectorsDeadlines
{
    /// <summary>The word of an enum value, as in the vectors: "half-working-days".</summary>
    private static string WordOf(object value)
    {
        string name = value.ToString();
        return string.Concat(name.Select((letter, at) =>
            (at > 0 && char.IsUpper(letter) ? "-" : "") + char.ToLowerInvariant(letter)));
    }

    private static T Of<T>(string word, T usual)
    {
        if (word == null)
            return usual;
        foreach (T value in Enum.GetValues(typeof(T)))
            if (WordOf(value) == word)
                return value;
        throw new ArgumentException(word);
    }

    private static string Shown(DateTime? day)
    {
        return day == null ? null : day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static string Shown(TimeSpan? time)
    {
        return time == null ? null : time.Value.ToString(@"hh\:mm", CultureInfo.InvariantCulture);
    }

    private static DateTime Moment(string text)
    {
        return DateTime.ParseExact(text, new[] { "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm" }, CultureInfo.InvariantCulture,
            DateTimeStyles.None);
    }

    private static TimeSpan? Hour(string text)
    {
        return text == null ? (TimeSpan?)null : TimeSpan.Parse(text, CultureInfo.InvariantCulture);
    }

    private static LimitRules RulesOf(Json item)
    {
        return new LimitRules
        {
            Roll = Of(item.TextOf("roll"), Roll.WorkingCalendar),
            StartDay = Of(item.TextOf("start"), StartDay.Excluded),
            CutOff = Hour(item.TextOf("cut_off")),
        };
    }

    private static DeadlineRules DaysOf(Json item)
    {
        return new DeadlineRules
        {
            Before = Of(item.TextOf("before"), Before.Strict),
            Roll = Of(item.TextOf("roll"), Roll.None),
        };
    }

    [Operation("read_limit")]
    private static Found ReadLimit(Json item)
    {
        using (Limit limit = Limit.Read(item.TextOf("text")))
        {
            return new Found
            {
                { "count", limit.Count },
                { "unit", WordOf(limit.Unit) },
                { "vi", limit.Text(Lang.Vi) },
                { "en", limit.Text(Lang.En) },
            };
        }
    }

    private static Found DueOf(LimitDue due)
    {
        using (due)
        {
            Check.That(due.Includes(due.LastDay + (due.Time ?? new TimeSpan(23, 59, 59))), "the last moment is in time");
            return new Found
            {
                { "last_day", Shown(due.LastDay) },
                { "time", Shown(due.Time) },
                { "counted_from", Shown(due.CountedFrom) },
                { "rolled_from", Shown(due.RolledFrom) },
                { "certainty", due.Provisional ? "provisional" : "confirmed" },
            };
        }
    }

    [Operation("limit")]
    private static Found LimitDueOf(Json item)
    {
        using (Limit limit = Limit.Read(item.TextOf("limit")))
        {
            if (item.TextOf("before") != null)
                return DueOf(limit.Before(Moment(item.TextOf("before")), null));
            string received = item.TextOf("received");
            return DueOf(received.Contains("T")
                ? limit.DueFromMoment(Moment(received), RulesOf(item))
                : limit.DueFromDay(Moment(received), RulesOf(item)));
        }
    }

    private static Deadline Phrase(Json item)
    {
        return Deadline.Read(item.TextOf("text"), item.IntOf("year"), item.IntOf("month"));
    }

    private static List<string> Words(Json list, string key)
    {
        return list.Items.Select(entry => key == null ? entry.Text : entry.TextOf(key)).ToList();
    }

    [Operation("read_deadline")]
    private static Found ReadDeadline(Json item)
    {
        using (Deadline deadline = Phrase(item))
        using (Limit limit = deadline.Limit)
        {
            Json details = Json.Read(deadline.ToJson());
            DateTime? first = null;
            try
            {
                first = deadline.FirstDay;
            }
            catch (ChisoException error)
            {
                Check.Equal("deadline-year", error.Name, "why there is no first day");
            }
            return new Found
            {
                { "kind", WordOf(deadline.Kind) },
                { "missing", Words(details["missing"], null) },
                { "doubts", Words(details["doubts"], "name") },
                { "alternatives", Words(details["alternatives"], "name") },
                { "limit", limit == null ? null : limit.Text(Lang.Vi) },
                { "event", details["deadline"].TextOf("event") },
                { "first_day", Shown(first) },
                { "vi", deadline.Explain(Lang.Vi) },
                { "en", deadline.Explain(Lang.En) },
            };
        }
    }

    private static Found Told(LastDay last)
    {
        if (last == null)
            return new Found { { "date", null } };
        return new Found
        {
            { "date", Shown(last.Date) },
            { "time", Shown(last.Time) },
            { "day_off", last.IsDayOff == true },
            { "rolled_from", Shown(last.RolledFrom) },
            { "certainty", last.Provisional ? "provisional" : "confirmed" },
        };
    }

    [Operation("last_day")]
    private static Found LastDayOf(Json item)
    {
        using (Deadline deadline = Phrase(item))
            return Told(deadline.LastDay(DaysOf(item)));
    }

    [Operation("next_due")]
    private static Found NextDue(Json item)
    {
        using (Deadline deadline = Phrase(item))
            return Told(deadline.NextDue(Moment(item.TextOf("from")), DaysOf(item)));
    }

    [Operation("deadline_status")]
    private static Found Status(Json item)
    {
        using (Deadline deadline = Phrase(item))
        {
            DateTime on = Moment(item.TextOf("on"));
            DeadlineStatus status = deadline.Status(on, DaysOf(item));
            return new Found
            {
                { "status", WordOf(status) },
                { "days", deadline.Days(on, DaysOf(item)) },
                { "next", Next(deadline, status, on, DaysOf(item)) },
            };
        }
    }

    private static string Next(Deadline deadline, DeadlineStatus status, DateTime on, DeadlineRules rules)
    {
        if (status != DeadlineStatus.Never || deadline.Kind != DeadlineKind.Recurring)
            return null;
        try
        {
            LastDay next = deadline.NextDue(on, rules);
            return next == null ? null : Shown(next.Date);
        }
        catch (ChisoException error)
        {
            // "Định kỳ" does not say on which days.
            Check.Equal("deadline-no-date", error.Name, "why there is no next day");
            return null;
        }
    }

    [Operation("event_due")]
    private static Found EventDue(Json item)
    {
        using (Deadline deadline = Phrase(item))
        {
            string moment = item.TextOf("event");
            return DueOf(moment.Contains("T")
                ? deadline.DueFromMoment(Moment(moment), RulesOf(item))
                : deadline.DueFromDay(Moment(moment), RulesOf(item)));
        }
    }

    private static Schedule ScheduleOf(Json item)
    {
        string toml = item.TextOf("toml");
        return toml == null ? Schedule.BuiltIn(item.TextOf("schedule")) : Schedule.ReadToml(toml, "vector");
    }

    private static ReportingPeriod PeriodOf(Json item)
    {
        if (item.TextOf("period") != null)
            return ReportingPeriod.Read(item.TextOf("period"));
        return new ReportingPeriod(Of(item.TextOf("kind"), PeriodKind.Year), item["year"].Int, item["number"].Int);
    }

    private static Found ReportOf(Report report)
    {
        if (report == null)
            return new Found { { "id", null }, { "due", null } };
        Json details = Json.Read(report.ToJson());
        bool covered = !details["covers"].IsNull, known = details["last_days"].Items.Count > 0;
        Found found = known ? Told(report.Due) : new Found { { "certainty", null } };
        found.Add("due", known ? Shown(report.Due.Date) : null);
        found.Add("id", details["period"].TextOf("id"));
        found.Add("from", covered ? Shown(report.CoversFrom) : null);
        found.Add("to", covered ? Shown(report.CutOff) : null);
        found.Add("last_days", Words(details["last_days"], "date"));
        found.Add("confidence", details.TextOf("confidence"));
        return found;
    }

    [Operation("report")]
    private static Found Report(Json item)
    {
        using (Schedule schedule = ScheduleOf(item))
        using (Report report = schedule.Report(PeriodOf(item), DaysOf(item)))
        {
            // What is asked for and not known is an error of its own.
            if (item.TextOf("error") == "schedule-due")
                return Told(report.Due);
            if (item.TextOf("error") == "schedule-cover")
                return new Found { { "to", Shown(report.CutOff) } };
            return ReportOf(report);
        }
    }

    [Operation("next_report")]
    private static Found NextReport(Json item)
    {
        using (Schedule schedule = ScheduleOf(item))
        using (Report report = schedule.NextDue(Moment(item.TextOf("from")), DaysOf(item)))
            return ReportOf(report);
    }

    [Operation("report_year")]
    private static Found ReportYear(Json item)
    {
        using (Schedule schedule = ScheduleOf(item))
        {
            var ids = new List<string>();
            var due = new List<string>();
            foreach (Report report in schedule.Year(item["year"].Int, DaysOf(item)))
            {
                using (report)
                {
                    Found found = ReportOf(report);
                    ids.Add((string)found["id"]);
                    due.Add((string)found["due"]);
                }
            }
            return new Found { { "ids", ids }, { "due", due } };
        }
    }

    [Operation("ics")]
    private static Found Ics(Json item)
    {
        IEnumerable<CalendarEntry> entries = item["entries"].Items.Select(entry => new CalendarEntry(
            entry.TextOf("id"), entry.TextOf("summary"), Moment(entry.TextOf("first")), Moment(entry.TextOf("last")))
        {
            Time = Hour(entry.TextOf("time")),
        });
        return new Found { { "text", CalendarEntry.ToIcs(item.TextOf("title"), entries) } };
    }
}
