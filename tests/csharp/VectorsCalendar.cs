using System;
using System.Globalization;
using System.Linq;

using Chiso;
using Calendar = Chiso.Calendar;

/// <summary>Ops of working days, the facts of days, years and overlays.</summary>
internal static class VectorsCalendar
{
    private static DateTime DayOf(string text)
    {
        return DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static string Text(DateTime? day)
    {
        return day == null ? null : day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>"SwapOff" as "swap-off".</summary>
    private static string Word<T>(T value)
    {
        string name = value.ToString();
        string rest = name.Substring(1);
        foreach (char letter in rest)
            if (char.IsUpper(letter))
                rest = rest.Replace(letter.ToString(), "-" + char.ToLowerInvariant(letter));
        return char.ToLowerInvariant(name[0]) + rest;
    }

    /// <summary>The calendar a case asks for; those it is made from are disposed of.</summary>
    private static Calendar Made(Json item)
    {
        Calendar calendar = Calendar.Vietnam();
        string overlay = item.TextOf("overlay"), known = item.TextOf("known_on");
        if (overlay != null)
            calendar = Next(calendar, made => made.WithOverlay(overlay, "vector"));
        if (known != null)
            calendar = Next(calendar, made => made.KnownOn(DayOf(known)));
        return item.IsTrue("confirmed_only") ? Next(calendar, made => made.ConfirmedOnly()) : calendar;
    }

    private static Calendar Next(Calendar calendar, Func<Calendar, Calendar> make)
    {
        using (calendar)
            return make(calendar);
    }

    private static StartDay Start(Json item)
    {
        string word = item.TextOf("start_day");
        return word == null ? StartDay.Excluded : VectorsNumbers.Word<StartDay>(word);
    }

    [Operation("add_working_days")]
    private static Found Add(Json item)
    {
        using (Calendar calendar = Made(item))
        {
            Due due = calendar.AddWorkingDays(DayOf(item.TextOf("start")), item["count"].Int, Start(item));
            return Marked(due);
        }
    }

    private static Found Marked(Due due)
    {
        return new Found { { "date", Text(due.Date) }, { "provisional", due.Provisional } };
    }

    [Operation("count_working_days")]
    private static Found Count(Json item)
    {
        using (Calendar calendar = Made(item))
        {
            Counted counted =
                calendar.CountWorkingDays(DayOf(item.TextOf("from")), DayOf(item.TextOf("to")), Start(item));
            return new Found { { "days", counted.Days }, { "provisional", counted.Provisional } };
        }
    }

    [Operation("nth_working_day")]
    private static Found Nth(Json item)
    {
        using (Calendar calendar = Made(item))
            return Marked(
                calendar.NthWorkingDay(DayOf(item.TextOf("from")), DayOf(item.TextOf("to")), item["n"].Int));
    }

    private static DateTime[] Days(Json list)
    {
        return list.Items.Select(day => DayOf(day.Text)).ToArray();
    }

    [Operation("add_each")]
    private static Found AddEach(Json item)
    {
        using (Calendar calendar = Made(item))
        {
            int marked;
            DateTime[] starts = Days(item["starts"]);
            int[] counts = item["counts"].Items.Select(count => count.Int).ToArray();
            var marks = new bool[starts.Length];
            DateTime[] due = calendar.AddWorkingDays(starts, counts, StartDay.Excluded, marks, out marked);
            return new Found
            {
                { "dates", Array.ConvertAll(due, day => Text(day)) },
                { "provisional", marks },
                { "provisional_count", marked },
            };
        }
    }

    [Operation("count_each")]
    private static Found CountEach(Json item)
    {
        using (Calendar calendar = Made(item))
        {
            int marked;
            DateTime[] from = Days(item["from"]), to = Days(item["to"]);
            var marks = new bool[from.Length];
            int[] days = calendar.CountWorkingDays(from, to, StartDay.Excluded, marks, out marked);
            return new Found
            {
                { "days", days },
                { "provisional", marks },
                { "provisional_count", marked },
            };
        }
    }

    [Operation("day")]
    private static Found Explain(Json item)
    {
        using (Calendar calendar = Made(item))
        {
            DayFacts facts = calendar.Explain(DayOf(item.TextOf("date")));
            bool provisional;
            if (!item.IsTrue("confirmed_only"))
                Check.Equal(facts.Working, calendar.IsWorkingDay(facts.Date, out provisional), "working");
            return new Found
            {
                { "working", facts.Working },
                { "kind", Word(facts.Kind) },
                { "act", facts.Act },
                { "name_vi", facts.Name },
                { "name_en", facts.NameEn },
                { "partner", Text(facts.Partner) },
                { "intake", facts.Intake },
                { "shifts", string.Join(" ", facts.Shifts) },
                { "status", Word(facts.YearStatus) },
                { "provisional", facts.Provisional },
                { "proposed", facts.Proposals.Count == 0 ? null : Word(facts.Proposals[0].Kind) },
                { "doubt_en", facts.Doubt(Lang.En) },
            };
        }
    }

    [Operation("year")]
    private static Found Year(Json item)
    {
        using (Calendar calendar = Made(item))
            return new Found { { "status", Word(calendar.Status(item["year"].Int)) } };
    }

    [Operation("lunar")]
    private static Found Lunar(Json item)
    {
        int year = item["year"].Int;
        return new Found { { "tet", Text(Calendar.Tet(year)) }, { "hung_kings", Text(Calendar.HungKingsDay(year)) } };
    }
}
