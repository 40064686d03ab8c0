using System.Collections.Generic;

namespace Chiso
{
    /// <summary>Periodic reports: what was due by a day, what came, what lacks, what is next. Immutable.</summary>
    public sealed class PeriodicReports
    {
        internal PeriodicReports(Record record)
        {
            Due = record.Count("due");
            OnTime = record.Count("on_time");
            Late = record.Count("late");
            Missing = record.List("missing", item => new ReportDue(item));
            Next = record.Part("next", part => new ReportDue(part));
            Unmatched = record.Count("unmatched");
        }

        /// <summary>How many were due.</summary>
        public long Due { get; private set; }

        /// <summary>How many of them came in time.</summary>
        public long OnTime { get; private set; }

        /// <summary>How many came late.</summary>
        public long Late { get; private set; }

        /// <summary>Those that did not come.</summary>
        public IReadOnlyList<ReportDue> Missing { get; private set; }

        /// <summary>The next one; null where none follows.</summary>
        public ReportDue Next { get; private set; }

        /// <summary>Reports that belong to no period.</summary>
        public long Unmatched { get; private set; }

        /// <summary>How many were due, came and lack.</summary>
        public override string ToString()
        {
            return Shown.Number(Due) + " due, " + Shown.Number(OnTime) + " in time, " + Shown.Number(Late) + " late, "
                + Shown.Number(Missing.Count) + " missing";
        }
    }
}
