using System.Collections.Generic;

namespace Chiso
{
    /// <summary>
    /// The points of one year held against those of another, under what may be two editions. Immutable.
    /// </summary>
    public sealed class EditionComparison
    {
        private readonly string json;

        internal EditionComparison(Record record)
        {
            From = record.Text("from");
            To = record.Text("to");
            FromPeriod = (int?)record.Integer("from_period");
            ToPeriod = (int?)record.Integer("to_period");
            Rows = record.List("rows", item => new EditionRow(item));
            Removed = record.Texts("removed");
            json = record.Json;
        }

        /// <summary>The framework of the earlier card.</summary>
        public string From { get; private set; }

        /// <summary>The framework of the later card.</summary>
        public string To { get; private set; }

        /// <summary>The earlier year; null where none was named.</summary>
        public int? FromPeriod { get; private set; }

        /// <summary>The later year; null where none was named.</summary>
        public int? ToPeriod { get; private set; }

        /// <summary>One row for each node of the later edition, the total first.</summary>
        public IReadOnlyList<EditionRow> Rows { get; private set; }

        /// <summary>Nodes that only the earlier edition has.</summary>
        public IReadOnlyList<string> Removed { get; private set; }

        /// <summary>The whole as JSON text.</summary>
        public string ToJson()
        {
            return json;
        }

        /// <summary>The two frameworks and the number of rows.</summary>
        public override string ToString()
        {
            return From + " to " + To + ": " + Shown.Number(Rows.Count) + " rows";
        }
    }
}
