using System.Collections.Generic;

namespace Chiso
{
    /// <summary>A row of two registers held against each other. Immutable.</summary>
    public sealed class MatchedRow
    {
        private readonly Bilingual text;

        internal MatchedRow(Record record)
        {
            Id = record.Text("id");
            Title = record.Text("title");
            Findings = record.Texts("findings");
            Ours = record.Part("ours", part => new TaskRow(part));
            Theirs = record.Part("theirs", part => new TaskRow(part));
            text = record.Both("text");
        }

        /// <summary>Its number.</summary>
        public string Id { get; private set; }

        /// <summary>Its title; null where there is none.</summary>
        public string Title { get; private set; }

        /// <summary>
        /// What differs: "only-ours", "only-theirs", "progress", "state", "due", "twice-ours" or "twice-theirs"; none
        /// where both say the same.
        /// </summary>
        public IReadOnlyList<string> Findings { get; private set; }

        /// <summary>The row in our register; null where it has none.</summary>
        public TaskRow Ours { get; private set; }

        /// <summary>The row in their register; null where it has none.</summary>
        public TaskRow Theirs { get; private set; }

        /// <summary>What differs, ready for an explanatory letter.</summary>
        public string Text(Lang lang)
        {
            return text.In(lang);
        }

        /// <summary>Number and findings.</summary>
        public override string ToString()
        {
            return Id + ": " + (Findings.Count == 0 ? "alike" : string.Join(", ", Findings));
        }
    }
}
