using System;
using System.Collections.Generic;
using System.Linq;

namespace Chiso
{
    public sealed partial class PlanItem
    {
        private IReadOnlyList<Tuple<DateTime?, bool?>> strict;
        private IReadOnlyList<Tuple<DateTime?, bool?>> inclusive;

        partial void Read(Record record)
        {
            Record term = record.At("term");
            strict = Last(term, "strict");
            inclusive = Last(term, "inclusive");
        }

        /// <summary>One day is an object, several days are a list of them.</summary>
        private IReadOnlyList<Tuple<DateTime?, bool?>> Last(Record term, string reading)
        {
            Func<Record, Tuple<DateTime?, bool?>> last =
                one => Tuple.Create(one.Day("date"), !one.Flag("working"));
            if (Term == "several")
                return term.List(reading, last);
            return Term == "dated" ? new[] { last(term.At(reading)) } : new Tuple<DateTime?, bool?>[0];
        }

        private IReadOnlyList<Tuple<DateTime?, bool?>> Of(Before before)
        {
            return before == Before.Inclusive ? inclusive : strict;
        }

        /// <summary>
        /// The last day; null for ongoing, recurring and relative work, where the plan states no time or one that was
        /// not read, and for several days (<see cref="LastDays"/>).
        /// </summary>
        public DateTime? LastDay(Before before)
        {
            return Term == "dated" ? Of(before)[0].Item1 : null;
        }

        /// <summary>All last days: one, of several days each of them, or none.</summary>
        public IReadOnlyList<DateTime> LastDays(Before before)
        {
            return Of(before).Select(last => last.Item1.Value).ToList();
        }

        /// <summary>Whether the last day is a day off; null without a last day, and outside the calendar.</summary>
        public bool? IsDayOff(Before before)
        {
            return Term == "dated" ? Of(before)[0].Item2 : null;
        }
    }
}
