using System.Collections.Generic;

namespace Chiso
{
    /// <summary>Two registers of assigned tasks held against each other. Immutable.</summary>
    public sealed class RegisterCheck
    {
        private readonly string json;

        internal RegisterCheck(Record record)
        {
            Rows = record.List("rows", item => new MatchedRow(item));
            Alike = record.Count("alike");
            Different = record.Count("different");
            Ours = record.Part("ours", part => new RegisterTotals(part));
            Theirs = record.Part("theirs", part => new RegisterTotals(part));
            json = record.Json;
        }

        /// <summary>Every row of either register.</summary>
        public IReadOnlyList<MatchedRow> Rows { get; private set; }

        /// <summary>Rows on which both say the same.</summary>
        public int Alike { get; private set; }

        /// <summary>Rows on which they differ.</summary>
        public int Different { get; private set; }

        /// <summary>The totals of our register.</summary>
        public RegisterTotals Ours { get; private set; }

        /// <summary>The totals of their register.</summary>
        public RegisterTotals Theirs { get; private set; }

        /// <summary>The whole as JSON text.</summary>
        public string ToJson()
        {
            return json;
        }

        /// <summary>How many rows are alike and differ.</summary>
        public override string ToString()
        {
            return Shown.Number(Alike) + " alike, " + Shown.Number(Different) + " different";
        }
    }
}
