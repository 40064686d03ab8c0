using System;

namespace Chiso
{
    // How the library counts what has a limit: a limit, or a deadline that is relative.
    internal delegate int ReadsLimitDue<THandle>(THandle handle, CalendarHandle calendar, int day, int second, int roll,
        int cutOff, int start, out LimitDueHandle due, out IntPtr error);

    /// <summary>How a limit is counted. As it is made, it holds the usual choices.</summary>
    public sealed class LimitRules
    {
        /// <summary>The usual choices: the calendar of Việt Nam, Civil Code Articles 147 and 148(5), no cut-off.
        /// </summary>
        public LimitRules()
        {
            Roll = Roll.WorkingCalendar;
        }

        /// <summary>The working days and hours; null for those of Việt Nam.</summary>
        public Calendar Calendar { get; set; }

        /// <summary>What happens where the last day of days, weeks, months or years is a day off.</summary>
        public Roll Roll { get; set; }

        /// <summary>
        /// What comes later than this hour counts as received on the next working day; null for no such hour. Procedures
        /// set 15:00, 16:00 or none.
        /// </summary>
        public TimeSpan? CutOff { get; set; }

        /// <summary>How the first day of working days is taken.</summary>
        public StartDay StartDay { get; set; }

        internal static LimitDue DueFromDay<THandle>(
            THandle handle, DateTime day, LimitRules rules, ReadsLimitDue<THandle> read)
        {
            return (rules ?? new LimitRules()).Due(handle, Day.Number(day, "day"), Clock.None, read);
        }

        internal static LimitDue DueFromMoment<THandle>(
            THandle handle, DateTime moment, LimitRules rules, ReadsLimitDue<THandle> read)
        {
            int second;
            int day = Moments.Split(moment, "moment", out second);
            return (rules ?? new LimitRules()).Due(handle, day, second, read);
        }

        private LimitDue Due<THandle>(THandle handle, int day, int second, ReadsLimitDue<THandle> read)
        {
            LimitDueHandle due;
            IntPtr error;
            int status = read(handle, Calendars.HandleOf(Calendar), day, second, (int)Roll, Clock.Second(CutOff, "rules"),
                (int)StartDay, out due, out error);
            Call.Check(status, error);
            return new LimitDue(due);
        }

        /// <summary>The choices.</summary>
        public override string ToString()
        {
            return "roll: " + Roll + ", start: " + StartDay + (CutOff == null ? "" : ", cut-off: " + CutOff);
        }
    }
}
