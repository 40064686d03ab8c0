// Reads a deadline phrase and says what it means, in the manner of a command `chiso deadline`.
//
//   ReadDeadline.exe "trước ngày 30/12/2024"
//   ReadDeadline.exe "trước ngày 30/12/2024" 2024-12-31          where it stands on a day
//   ReadDeadline.exe "trước ngày 20 hằng tháng" 2024-11-25       when it is due next
//   ReadDeadline.exe "trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ" 2024-04-26
//   ReadDeadline.exe "không quá 02 giờ làm việc" 2024-04-26T16:30
//
// The year of the document is taken from the day, where the phrase names none.
using System;
using System.Globalization;

using Chiso;

internal static class ReadDeadline
{
    private static readonly string[] Forms = { "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm" };

    private static int Main(string[] arguments)
    {
        DateTime day = default(DateTime);
        bool dated = arguments.Length == 2
            && DateTime.TryParseExact(arguments[1], Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
        if (arguments.Length != 1 && !dated)
        {
            Console.Error.WriteLine("ReadDeadline PHRASE [DAY or MOMENT]");
            return 2;
        }
        try
        {
            using (Deadline deadline = Deadline.Read(arguments[0], dated ? day.Year : (int?)null, null))
            {
                Console.WriteLine(deadline.Explain(Lang.Vi));
                Console.WriteLine(deadline.Explain(Lang.En));
                if (dated)
                    Print(deadline, day, arguments[1].Contains("T"));
            }
            return 0;
        }
        catch (ChisoException error)
        {
            Console.Error.WriteLine(error.Name + ": " + error.Message);
            return 1;
        }
    }

    private static void Print(Deadline deadline, DateTime day, bool moment)
    {
        switch (deadline.Kind)
        {
            case DeadlineKind.Fixed:
            case DeadlineKind.Interval:
                foreach (Before before in new[] { Before.Strict, Before.Inclusive })
                    PrintStatus(deadline, day.Date, before);
                break;
            case DeadlineKind.Relative:
                using (LimitDue due = moment ? deadline.DueFromMoment(day, null) : deadline.DueFromDay(day, null))
                {
                    Console.WriteLine("Hạn: {0}", Shown(due.LastDay, due.Time));
                    Console.WriteLine(due.Text(Lang.Vi));
                }
                break;
            case DeadlineKind.Several:
            case DeadlineKind.Recurring:
                LastDay next = deadline.NextDue(day.Date, null);
                Console.WriteLine("Hạn kế tiếp: {0}", next == null ? "không có" : Shown(next.Date, next.Time));
                break;
        }
    }

    private static void PrintStatus(Deadline deadline, DateTime on, Before before)
    {
        var rules = new DeadlineRules { Before = before };
        LastDay last = deadline.LastDay(rules);
        long? days = deadline.Days(on, rules);
        string stands = "";
        switch (deadline.Status(on, rules))
        {
            case DeadlineStatus.NotYetDue:
                stands = "còn " + days + " ngày";
                break;
            case DeadlineStatus.DueToday:
                stands = "đến hạn";
                break;
            case DeadlineStatus.Overdue:
                stands = "quá hạn " + days + " ngày";
                break;
        }
        Console.WriteLine("{0}{1}: {2}", Shown(last.Date, last.Time), last.IsDayOff == true ? " (ngày nghỉ)" : "", stands);
    }

    private static string Shown(DateTime day, TimeSpan? time)
    {
        return (day + (time ?? TimeSpan.Zero)).ToString(time == null ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm",
            CultureInfo.InvariantCulture);
    }
}
