using System;

namespace Chiso
{
    /// <summary>
    /// The working-hours clock of a calendar: its shifts, breaks, half days and worked Saturdays with their own hours. It
    /// is used up with its calendar.
    /// </summary>
    /// <example>
    /// <code>
    /// using (Calendar calendar = Calendar.Vietnam())
    /// {
    ///     bool provisional;
    ///     var friday = new DateTime(2024, 4, 26, 16, 0, 0);
    ///     DateTime due = calendar.WorkingHours.Add(friday, TimeSpan.FromHours(7.5), out provisional);
    ///     Console.WriteLine(due.ToString("yyyy-MM-dd HH:mm"));   // 2024-05-02 16:00
    /// }
    /// </code>
    /// </example>
    public sealed class WorkingHours
    {
        private readonly CalendarHandle handle;

        internal WorkingHours(CalendarHandle handle)
        {
            this.handle = handle;
        }

        /// <summary>The moment at which so much more working time has passed.</summary>
        /// <remarks>
        /// A start outside working hours counts from the next opening; work that ends with closing time ends on that day.
        /// With nothing to add it is the start or the next opening; with less, the latest moment from which so much time
        /// passes until the start.
        /// </remarks>
        /// <param name="start">The start.</param>
        /// <param name="time">The working time, to the second.</param>
        /// <param name="provisional">Whether a day was passed that no notice has confirmed.</param>
        /// <exception cref="ChisoException">WorkingTime, CalendarUnconfirmed.</exception>
        public DateTime Add(DateTime start, TimeSpan time, out bool provisional)
        {
            int marked;
            DateTime[] ends = Add(new[] { start }, new[] { time }, null, out marked);
            provisional = marked != 0;
            return ends[0];
        }

        /// <summary>The same for many starts.</summary>
        /// <param name="starts">The starts.</param>
        /// <param name="times">The working time for each, to the second.</param>
        /// <param name="provisional">Gets whether each result is provisional; null if not wanted.</param>
        /// <param name="provisionalCount">How many are.</param>
        /// <exception cref="ChisoException">WorkingTime, with the index of the first in the details.</exception>
        public DateTime[] Add(DateTime[] starts, TimeSpan[] times, bool[] provisional, out int provisionalCount)
        {
            Flags.CheckLengths(starts, "starts", times, "times", provisional);
            long[] seconds = Array.ConvertAll(times, time => time.Ticks / TimeSpan.TicksPerSecond);
            var ends = new long[starts.Length];
            byte[] flags = Flags.For(provisional);
            UIntPtr marked;
            IntPtr error;
            int status = NativeMethods.chiso_calendar_add_working_time(handle, Moments.Column(starts, "starts"), seconds,
                Call.Size(starts.Length), ends, flags, out marked, out error);
            Call.Check(status, error);
            provisionalCount = Flags.Set(provisional, flags, marked);
            return Array.ConvertAll(ends, Moments.FromSeconds);
        }

        /// <summary>The working time from one moment to another; negative if the second comes first.</summary>
        /// <param name="from">The one.</param>
        /// <param name="to">The other.</param>
        /// <param name="provisional">Whether a day was passed that no notice has confirmed.</param>
        /// <exception cref="ChisoException">CalendarRange, CalendarUnconfirmed.</exception>
        public TimeSpan Between(DateTime from, DateTime to, out bool provisional)
        {
            int marked;
            TimeSpan[] times = Between(new[] { from }, new[] { to }, null, out marked);
            provisional = marked != 0;
            return times[0];
        }

        /// <summary>The working time of many pairs of moments.</summary>
        /// <param name="from">The first moments.</param>
        /// <param name="to">The second moments.</param>
        /// <param name="provisional">Gets whether each result is provisional; null if not wanted.</param>
        /// <param name="provisionalCount">How many are.</param>
        /// <exception cref="ChisoException">CalendarRange, with the index of the first in the details.</exception>
        public TimeSpan[] Between(DateTime[] from, DateTime[] to, bool[] provisional, out int provisionalCount)
        {
            Flags.CheckLengths(from, "from", to, "to", provisional);
            var seconds = new long[from.Length];
            byte[] flags = Flags.For(provisional);
            UIntPtr marked;
            IntPtr error;
            int status = NativeMethods.chiso_calendar_count_working_time(handle, Moments.Column(from, "from"),
                Moments.Column(to, "to"), Call.Size(from.Length), seconds, flags, out marked, out error);
            Call.Check(status, error);
            provisionalCount = Flags.Set(provisional, flags, marked);
            return Array.ConvertAll(seconds, time => TimeSpan.FromTicks(time * TimeSpan.TicksPerSecond));
        }

        /// <summary>
        /// The half-day (buổi) so many after the one that holds a moment, or the next one: a morning and 1 make the
        /// afternoon, an afternoon and 1 the next morning.
        /// </summary>
        /// <exception cref="ChisoException">CalendarRange.</exception>
        public HalfDay HalfDay(DateTime moment, int after)
        {
            if (after < 0)
                throw new ArgumentOutOfRangeException("after");
            long opens, closes;
            IntPtr error;
            int status = NativeMethods.chiso_calendar_half_day(
                handle, Moments.ToSeconds(moment), (uint)after, out opens, out closes, out error);
            Call.Check(status, error);
            return new HalfDay(Moments.FromSeconds(opens), Moments.FromSeconds(closes));
        }

        /// <summary>That it is the clock of working hours.</summary>
        public override string ToString()
        {
            return Shown.Of(handle, () => "working hours");
        }
    }
}
