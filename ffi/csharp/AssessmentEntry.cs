using System;
using System.Collections.Generic;

namespace Chiso
{
    /// <summary>An entry of a staged record: who did what, when and why. Immutable.</summary>
    public sealed class AssessmentEntry
    {
        private readonly Bilingual text;

        internal AssessmentEntry(Record record)
        {
            Act = record.Text("act");
            Node = record.Text("node");
            Points = record.Nearest("points");
            Evidence = record.List("evidence", item => new Evidence(item));
            Explanation = record.Text("explanation");
            By = record.Text("by");
            At = record.Moment("at");
            Why = record.Text("why");
            text = record.Both("text");
            string word = record.Text("stage");
            if (word != null)
                Stage = Chiso.Stage.OfWord(word, (int?)record.Integer("round") ?? 0);
            else if (Act == "accept")
                Stage = Chiso.Stage.Appraised(record.Count("round"));
            Value = Act == "declare" ? record.JsonOf("value") : null;
        }

        /// <summary>
        /// What was done: "declare", "accept", "deduct", "support", "submit", "withdraw" or "conclude".
        /// </summary>
        public string Act { get; private set; }

        /// <summary>The node; null where the entry concerns the whole record.</summary>
        public string Node { get; private set; }

        /// <summary>The points taken off by "deduct"; null for other entries.</summary>
        public decimal? Points { get; private set; }

        /// <summary>The documents that "support" names; none for other entries.</summary>
        public IReadOnlyList<Evidence> Evidence { get; private set; }

        /// <summary>The explanation that "support" gives; null where there is none.</summary>
        public string Explanation { get; private set; }

        /// <summary>Who made the entry.</summary>
        public string By { get; private set; }

        /// <summary>When, in Việt Nam's time.</summary>
        public DateTime At { get; private set; }

        /// <summary>The reason; null where none was given.</summary>
        public string Why { get; private set; }

        /// <summary>The entry in words.</summary>
        public string Text(Lang lang)
        {
            return text.In(lang);
        }

        /// <summary>The stage at which it was made; null where the entry has none.</summary>
        public Stage? Stage { get; private set; }

        /// <summary>What "declare" enters, in the JSON form of <see cref="Facts.ReadJson"/>; null for other entries.
        /// </summary>
        public string Value { get; private set; }

        /// <summary>The entry in English.</summary>
        public override string ToString()
        {
            return text.En;
        }
    }
}
