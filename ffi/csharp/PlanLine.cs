using System;

namespace Chiso
{
    /// <summary>How one agency stands with one item it leads, on a day.</summary>
    public sealed class PlanLine
    {
        internal PlanLine(Progress progress, DeadlineState state, long lateDays, DateTime? lastDay)
        {
            Progress = progress;
            State = state;
            LateDays = lateDays;
            LastDay = lastDay;
        }

        /// <summary>How far it is.</summary>
        public Progress Progress { get; private set; }

        /// <summary>How it stands to its last day.</summary>
        public DeadlineState State { get; private set; }

        /// <summary>Days after the last day: of the completion, or so far; 0 in time.</summary>
        public long LateDays { get; private set; }

        /// <summary>The last day, after extensions; null where there is none.</summary>
        public DateTime? LastDay { get; private set; }
    }
}
