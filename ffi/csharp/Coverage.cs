using System.Collections.Generic;

namespace Chiso
{
    /// <summary>How much of a criteria table was understood: every rule line is counted once. Immutable.</summary>
    public sealed class Coverage
    {
        private readonly Bilingual text;
        private readonly string json;

        internal Coverage(Record record, Bilingual text)
        {
            Table = record.Text("table");
            Nodes = record.Count("nodes");
            Lines = record.Count("lines");
            Understood = record.Count("understood");
            Doubted = record.Count("doubted");
            Refused = record.Count("refused");
            Notes = record.Count("notes");
            Kinds = record.Counts("kinds");
            Doubts = record.Counts("doubts");
            Look = record.List("look", item => new CoverageRow(item));
            json = record.Json;
            this.text = text;
        }

        /// <summary>The name of the table.</summary>
        public string Table { get; private set; }

        /// <summary>Scored nodes.</summary>
        public int Nodes { get; private set; }

        /// <summary>Rows that state a rule.</summary>
        public int Lines { get; private set; }

        /// <summary>Lines understood without a doubt.</summary>
        public int Understood { get; private set; }

        /// <summary>Lines understood with a named doubt.</summary>
        public int Doubted { get; private set; }

        /// <summary>Lines not understood: kept as text, scored by hand.</summary>
        public int Refused { get; private set; }

        /// <summary>Notes, and rows that carry on another.</summary>
        public int Notes { get; private set; }

        /// <summary>Lines by kind of rule.</summary>
        public IReadOnlyDictionary<string, int> Kinds { get; private set; }

        /// <summary>Rows by doubt.</summary>
        public IReadOnlyDictionary<string, int> Doubts { get; private set; }

        /// <summary>Rows that need a look.</summary>
        public IReadOnlyList<CoverageRow> Look { get; private set; }

        /// <summary>How much was understood and which rows need a look, for people.</summary>
        public string Text(Lang lang)
        {
            return text.In(lang);
        }

        /// <summary>The whole as JSON text.</summary>
        public string ToJson()
        {
            return json;
        }

        /// <summary>As in "10 lines: 7 understood, 2 doubted, 1 refused".</summary>
        public override string ToString()
        {
            return Shown.Number(Lines) + " lines: " + Shown.Number(Understood) + " understood, "
                + Shown.Number(Doubted) + " doubted, " + Shown.Number(Refused) + " refused";
        }
    }
}
