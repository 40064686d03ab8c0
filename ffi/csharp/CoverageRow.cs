using System.Collections.Generic;

namespace Chiso
{
    /// <summary>A row of a criteria table that needs a look. Immutable.</summary>
    public sealed class CoverageRow
    {
        internal CoverageRow(Record record)
        {
            Row = record.Count("row");
            Id = record.Text("id");
            Text = record.Text("text");
            Reading = record.Text("reading");
            Why = record.Texts("why");
        }

        /// <summary>Its number in the sheet, from 1.</summary>
        public int Row { get; private set; }

        /// <summary>The node it belongs to; empty for the whole table.</summary>
        public string Id { get; private set; }

        /// <summary>Its text.</summary>
        public string Text { get; private set; }

        /// <summary>What it was read as; empty where it was not.</summary>
        public string Reading { get; private set; }

        /// <summary>What is in doubt: "overlap", "gap", "not-understood" ...</summary>
        public IReadOnlyList<string> Why { get; private set; }

        /// <summary>Row, text, and what is in doubt.</summary>
        public override string ToString()
        {
            return Shown.Number(Row) + ": " + Text + " (" + string.Join(", ", Why) + ")";
        }
    }
}
