namespace Chiso
{
    /// <summary>How the last day of a phrase or a report is told. As it is made, it holds the usual choices.</summary>
    public sealed class DeadlineRules
    {
        /// <summary>The calendar; null for that of Việt Nam.</summary>
        public Calendar Calendar { get; set; }

        /// <summary>Which last day "trước ngày X" has.</summary>
        public Before Before { get; set; }

        /// <summary>What happens where the day named is a day off.</summary>
        public Roll Roll { get; set; }

        internal static DeadlineRules Of(DeadlineRules rules)
        {
            return rules ?? new DeadlineRules();
        }

        internal CalendarHandle Handle
        {
            get { return Calendars.HandleOf(Calendar); }
        }

        /// <summary>The choices.</summary>
        public override string ToString()
        {
            return "before: " + Before + ", roll: " + Roll;
        }
    }
}
