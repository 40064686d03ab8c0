using System.Collections.Generic;

namespace Chiso
{
    /// <summary>The totals of one of two registers. Immutable.</summary>
    public sealed class RegisterTotals
    {
        internal RegisterTotals(Record record)
        {
            Rows = record.Count("rows");
            Repeated = record.Count("repeated");
            Counted = record.Part("counted", part => new TaskTotals(part));
            Printed = record.Part("printed", part => new TaskTotals(part));
            Sums = record.List("sums", item => new SumCheck(item));
            Differs = record.Texts("differs");
        }

        /// <summary>How many rows there are.</summary>
        public int Rows { get; private set; }

        /// <summary>How many of them repeat another.</summary>
        public int Repeated { get; private set; }

        /// <summary>The totals counted from the rows.</summary>
        public TaskTotals Counted { get; private set; }

        /// <summary>The totals as printed; null where none are.</summary>
        public TaskTotals Printed { get; private set; }

        /// <summary>Whether the totals keep their sums.</summary>
        public IReadOnlyList<SumCheck> Sums { get; private set; }

        /// <summary>The totals that are printed otherwise than counted.</summary>
        public IReadOnlyList<string> Differs { get; private set; }

        /// <summary>How many rows there are.</summary>
        public override string ToString()
        {
            return Shown.Number(Rows) + " rows";
        }
    }
}
