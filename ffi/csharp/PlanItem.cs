using System;

namespace Chiso
{
    public sealed partial class PlanItem
    {
        private Tuple<DateTime?, bool?> strict;
        private Tuple<DateTime?, bool?> inclusive;

        partial void Read(Record record)
        {
            Record term = record.At("term");
            strict = Last(term.At("strict"));
            inclusive = Last(term.At("inclusive"));
        }

        private static Tuple<DateTime?, bool?> Last(Record last)
        {
            return Tuple.Create(last.Day("date"), !last.Flag("working"));
        }

        /// <summary>
        /// The last day; null for ongoing, recurring and relative work, and where the plan states no time.
        /// </summary>
        public DateTime? LastDay(Before before)
        {
            return before == Before.Inclusive ? inclusive.Item1 : strict.Item1;
        }

        /// <summary>Whether the last day is a day off; null without a last day, and outside the calendar.</summary>
        public bool? IsDayOff(Before before)
        {
            return before == Before.Inclusive ? inclusive.Item2 : strict.Item2;
        }
    }
}
