using System;

namespace Chiso
{
    /// <summary>A line of a plan by one reading of "trước ngày". Immutable.</summary>
    public sealed class LineReading
    {
        internal LineReading(Record record)
        {
            LastDay = record.Day("last_day").Value;
            LateDays = record.Count("late_days");
            State = record.Word<DeadlineState>("state") ?? DeadlineState.None;
        }

        /// <summary>The last day by that reading.</summary>
        public DateTime LastDay { get; private set; }

        /// <summary>Days after it; 0 in time.</summary>
        public long LateDays { get; private set; }

        /// <summary>How the line stands to it.</summary>
        public DeadlineState State { get; private set; }

        /// <summary>Last day and state.</summary>
        public override string ToString()
        {
            return Shown.Date(LastDay) + ": " + State;
        }
    }
}
