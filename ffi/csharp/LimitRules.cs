using System;

namespace Chiso
{
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

        /// <summary>The choices.</summary>
        public override string ToString()
        {
            return "roll: " + Roll + ", start: " + StartDay + (CutOff == null ? "" : ", cut-off: " + CutOff);
        }
    }
}
