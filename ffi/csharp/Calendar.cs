using System;
using System.Collections.Generic;

namespace Chiso
{
    /// <summary>
    /// Which days count as working days, by which act, and how sure that is. Every result that passes a day no notice
    /// has confirmed says so. Immutable; may be used by several threads at once. Beside <c>System.Globalization</c>
    /// write <c>using Calendar = Chiso.Calendar;</c>.
    /// </summary>
    /// <example>
    /// <code>
    /// using (Calendar calendar = Calendar.Vietnam())
    /// {
    ///     Due due = calendar.AddWorkingDays(new DateTime(2024, 4, 26), 3);
    ///     Console.WriteLine(due.Date.ToString("yyyy-MM-dd"));      // 2024-05-04, a worked Saturday
    ///     Console.WriteLine(calendar.Explain(due.Date).Act);       // 2450/VPCP-KGVX
    /// }
    /// </code>
    /// </example>
    public sealed class Calendar : IDisposable
    {
        private readonly CalendarHandle handle;

        private Calendar(CalendarHandle handle)
        {
            this.handle = handle;
        }

        internal CalendarHandle Handle
        {
            get { return handle; }
        }

        /// <summary>The calendar of Việt Nam for officials with fixed rest on Saturday and Sunday, 2000 to 2099.</summary>
        public static Calendar Vietnam()
        {
            return new Calendar(Call.Get<CalendarHandle>(NativeMethods.chiso_calendar_vietnam));
        }

        /// <summary>
        /// This calendar with the facts of an overlay on top: a new notice, an agency's hours, Saturday service.
        /// </summary>
        /// <param name="toml">The text of the overlay.</param>
        /// <param name="file">What errors call it.</param>
        /// <exception cref="ChisoException">OverlaySyntax, OverlayInvalid; both with line and column.</exception>
        public Calendar WithOverlay(string toml, string file)
        {
            byte[] text = Utf8.Sized(toml, "toml"), name = Utf8.Required(file, "file");
            CalendarHandle overlaid;
            IntPtr error;
            int status = NativeMethods.chiso_calendar_with_overlay(
                handle, text, Call.Size(text.Length), name, out overlaid, out error);
            Call.Check(status, error);
            return new Calendar(overlaid);
        }

        /// <summary>The calendar as it was known on a day: acts issued later do not apply.</summary>
        public Calendar KnownOn(DateTime day)
        {
            return new Calendar(
                Call.Get<CalendarHandle, int, CalendarHandle>(
                    handle, Day.Number(day, "day"), NativeMethods.chiso_calendar_known_on));
        }

        /// <summary>
        /// The same calendar, for which a result that would be provisional is a <see cref="ChisoException"/>.
        /// </summary>
        public Calendar ConfirmedOnly()
        {
            return new Calendar(
                Call.Get<CalendarHandle, CalendarHandle>(handle, NativeMethods.chiso_calendar_confirmed_only));
        }

        /// <summary>First day of the calendar.</summary>
        public DateTime First
        {
            get { return Day.Date(Range(true)); }
        }

        /// <summary>Last day of the calendar.</summary>
        public DateTime Last
        {
            get { return Day.Date(Range(false)); }
        }

        private int Range(bool wantsFirst)
        {
            int first, last;
            IntPtr error;
            Call.Check(NativeMethods.chiso_calendar_range(handle, out first, out last, out error), error);
            return wantsFirst ? first : last;
        }

        /// <summary>How complete a year is.</summary>
        public YearStatus Status(int year)
        {
            return (YearStatus)Call.Get<CalendarHandle, int, int>(
                handle, year, NativeMethods.chiso_calendar_year_status);
        }

        /// <summary>Whether a day counts as a working day.</summary>
        /// <param name="day">The day.</param>
        /// <param name="provisional">Whether no notice has confirmed the day.</param>
        /// <exception cref="ChisoException">CalendarRange, CalendarUnconfirmed.</exception>
        public bool IsWorkingDay(DateTime day, out bool provisional)
        {
            var working = new byte[1];
            UIntPtr marked;
            IntPtr error;
            int status = NativeMethods.chiso_calendar_are_working_days(
                handle, new[] { Day.Number(day, "day") }, working, Call.Size(1), null, out marked, out error);
            Call.Check(status, error);
            provisional = marked != UIntPtr.Zero;
            return working[0] != 0;
        }

        /// <summary>
        /// The day so many working days after <paramref name="start"/>, which is not counted (Civil Code
        /// 91/2015/QH13, Article 147); before it where the count is negative. Nought gives the start, or the next
        /// working day if it is a day off.
        /// </summary>
        /// <exception cref="ChisoException">CalendarRange, CalendarCount, CalendarUnconfirmed.</exception>
        public Due AddWorkingDays(DateTime start, int count)
        {
            return AddWorkingDays(start, count, StartDay.Excluded);
        }

        /// <summary>As <see cref="AddWorkingDays(DateTime, int)"/>, by another reading of the first day.</summary>
        /// <exception cref="ChisoException">CalendarRange, CalendarCount, CalendarUnconfirmed.</exception>
        public Due AddWorkingDays(DateTime start, int count, StartDay startDay)
        {
            int marked;
            DateTime[] due = AddWorkingDays(new[] { start }, new[] { count }, startDay, null, out marked);
            return new Due(due[0], marked != 0);
        }

        /// <summary>
        /// The due days of many starts, with a count for each.
        /// </summary>
        /// <param name="starts">The first days.</param>
        /// <param name="counts">The working days for each.</param>
        /// <param name="startDay">How the first day is taken.</param>
        /// <param name="provisional">Gets whether each result is provisional; null if not wanted.</param>
        /// <param name="provisionalCount">How many are.</param>
        /// <exception cref="ChisoException">
        /// CalendarRange, CalendarCount, CalendarUnconfirmed; the details have the index of the first.
        /// </exception>
        public DateTime[] AddWorkingDays(
            DateTime[] starts, int[] counts, StartDay startDay, bool[] provisional, out int provisionalCount)
        {
            Flags.CheckLengths(starts, "starts", counts, "counts", provisional);
            var due = new int[starts.Length];
            byte[] flags = Flags.For(provisional);
            UIntPtr marked;
            IntPtr error;
            int status = NativeMethods.chiso_calendar_add_working_days(handle, Day.Numbers(starts, "starts"), counts,
                due, Call.Size(starts.Length), (int)startDay, flags, out marked, out error);
            Call.Check(status, error);
            provisionalCount = Flags.Set(provisional, flags, marked);
            return Day.Dates(due);
        }

        /// <summary>
        /// Working days after <paramref name="from"/> up to and including <paramref name="to"/>; if that lies before,
        /// those from it to the day before <paramref name="from"/>, negative.
        /// </summary>
        /// <exception cref="ChisoException">CalendarRange, CalendarUnconfirmed.</exception>
        public Counted CountWorkingDays(DateTime from, DateTime to)
        {
            return CountWorkingDays(from, to, StartDay.Excluded);
        }

        /// <summary>As <see cref="CountWorkingDays(DateTime, DateTime)"/>, by another reading of the first day.</summary>
        /// <exception cref="ChisoException">CalendarRange, CalendarUnconfirmed.</exception>
        public Counted CountWorkingDays(DateTime from, DateTime to, StartDay startDay)
        {
            int marked;
            int[] days = CountWorkingDays(new[] { from }, new[] { to }, startDay, null, out marked);
            return new Counted(days[0], marked != 0);
        }

        /// <summary>
        /// The working days of many pairs of days; see <see cref="CountWorkingDays(DateTime, DateTime)"/>.
        /// </summary>
        /// <param name="from">The first days.</param>
        /// <param name="to">The last days.</param>
        /// <param name="startDay">How the first day is taken.</param>
        /// <param name="provisional">Gets whether each result is provisional; null if not wanted.</param>
        /// <param name="provisionalCount">How many are.</param>
        /// <exception cref="ChisoException">
        /// CalendarRange, CalendarUnconfirmed; the details have the index of the first.
        /// </exception>
        public int[] CountWorkingDays(
            DateTime[] from, DateTime[] to, StartDay startDay, bool[] provisional, out int provisionalCount)
        {
            Flags.CheckLengths(from, "from", to, "to", provisional);
            var days = new int[from.Length];
            byte[] flags = Flags.For(provisional);
            UIntPtr marked;
            IntPtr error;
            int status = NativeMethods.chiso_calendar_count_working_days(handle, Day.Numbers(from, "from"),
                Day.Numbers(to, "to"), days, Call.Size(from.Length), (int)startDay, flags, out marked, out error);
            Call.Check(status, error);
            provisionalCount = Flags.Set(provisional, flags, marked);
            return days;
        }

        /// <summary>The first working day after a day.</summary>
        /// <exception cref="ChisoException">CalendarRange, CalendarCount, CalendarUnconfirmed.</exception>
        public Due NextWorkingDay(DateTime day)
        {
            return AddWorkingDays(day, 1);
        }

        /// <summary>The last working day before a day.</summary>
        /// <exception cref="ChisoException">CalendarRange, CalendarCount, CalendarUnconfirmed.</exception>
        public Due PreviousWorkingDay(DateTime day)
        {
            return AddWorkingDays(day, -1);
        }

        /// <summary>The day itself if it is a working day, else the next one (Civil Code, Article 148(5)).</summary>
        /// <exception cref="ChisoException">CalendarRange, CalendarCount, CalendarUnconfirmed.</exception>
        public Due WorkingDayOnOrAfter(DateTime day)
        {
            return AddWorkingDays(day, 0);
        }

        /// <summary>The day itself if it is a working day, else the one before it.</summary>
        /// <exception cref="ChisoException">CalendarRange, CalendarCount, CalendarUnconfirmed.</exception>
        public Due WorkingDayOnOrBefore(DateTime day)
        {
            return AddWorkingDays(day, 0, StartDay.RollBackward);
        }

        /// <summary>The n-th working day of a period, both ends among it; -1 is the last.</summary>
        /// <exception cref="ChisoException">CalendarNth, CalendarPeriod, CalendarRange, CalendarUnconfirmed.</exception>
        public Due NthWorkingDay(DateTime from, DateTime to, int n)
        {
            int day;
            byte provisional;
            IntPtr error;
            int status = NativeMethods.chiso_calendar_nth_working_day(
                handle, Day.Number(from, "from"), Day.Number(to, "to"), n, out day, out provisional, out error);
            Call.Check(status, error);
            return new Due(Day.Date(day), provisional != 0);
        }

        /// <summary>The working-hours clock of the calendar.</summary>
        public WorkingHours WorkingHours
        {
            get
            {
                handle.CheckOpen();
                return new WorkingHours(handle);
            }
        }

        /// <summary>Everything known about a day, with the act behind it.</summary>
        /// <exception cref="ChisoException">CalendarRange.</exception>
        public DayFacts Explain(DateTime day)
        {
            DayFactsHandle facts = Call.Get<CalendarHandle, int, DayFactsHandle>(
                handle, Day.Number(day, "day"), NativeMethods.chiso_calendar_explain);
            using (facts)
                return new DayFacts(facts);
        }

        /// <summary>Why the days of a period are not all confirmed, stretch by stretch; empty if they are.</summary>
        /// <exception cref="ChisoException">CalendarPeriod, CalendarRange.</exception>
        public IReadOnlyList<CalendarDoubt> Doubts(DateTime from, DateTime to)
        {
            RecordHandle record;
            IntPtr error;
            int status = NativeMethods.chiso_calendar_doubts(
                handle, Day.Number(from, "from"), Day.Number(to, "to"), out record, out error);
            Call.Check(status, error);
            return Record.ReadList(record, doubt => new CalendarDoubt(doubt));
        }

        /// <summary>The first day of the lunar year (mùng 1 Tết), 1901 to 2099; null for other years.</summary>
        public static DateTime? Tet(int year)
        {
            byte known;
            int day;
            IntPtr error;
            Call.Check(NativeMethods.chiso_tet(year, out known, out day, out error), error);
            return known == 0 ? (DateTime?)null : Day.Date(day);
        }

        /// <summary>The 10th day of the third lunar month (Giỗ Tổ Hùng Vương), 1901 to 2099; null for other years.</summary>
        public static DateTime? HungKingsDay(int year)
        {
            byte known;
            int day;
            IntPtr error;
            Call.Check(NativeMethods.chiso_hung_kings_day(year, out known, out day, out error), error);
            return known == 0 ? (DateTime?)null : Day.Date(day);
        }

        /// <summary>Its first and last day.</summary>
        public override string ToString()
        {
            return Shown.Of(handle, () => Shown.Date(First) + " to " + Shown.Date(Last));
        }

        /// <summary>Frees the calendar; later use is an <see cref="ObjectDisposedException"/>.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }
}
