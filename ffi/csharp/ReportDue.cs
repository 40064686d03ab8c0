using System;

namespace Chiso
{
    /// <summary>A periodic report that is due. Immutable.</summary>
    public sealed class ReportDue
    {
        internal ReportDue(Record record)
        {
            Period = record.Text("period");
            CutOff = record.Day("cutoff");
            Due = record.Day("due").Value;
        }

        /// <summary>The period: "2024-Q3".</summary>
        public string Period { get; private set; }

        /// <summary>The last day it covers; null where it is not known.</summary>
        public DateTime? CutOff { get; private set; }

        /// <summary>Its last day.</summary>
        public DateTime Due { get; private set; }

        /// <summary>Period and last day.</summary>
        public override string ToString()
        {
            return Period + " due " + Shown.Date(Due);
        }
    }
}
