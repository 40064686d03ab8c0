using System.Collections.Generic;

namespace Chiso
{
    /// <summary>What a report has to contain: lines, each with fields. Immutable.</summary>
    public sealed class ContentRule
    {
        internal ContentRule(Record record)
        {
            Id = record.Text("id");
            Bilingual label = record.Both("label");
            Label = label.Vi;
            LabelEn = label.En;
            Bilingual line = record.Both("line");
            Line = line.Vi;
            LineEn = line.En;
            Fields = record.List("fields", item => new ContentField(item));
            Place = record.Text("place");
        }

        /// <summary>Its id.</summary>
        public string Id { get; private set; }

        /// <summary>Its short name, in Vietnamese.</summary>
        public string Label { get; private set; }

        /// <summary>Its short name, in English.</summary>
        public string LabelEn { get; private set; }

        /// <summary>What a line is about, in Vietnamese.</summary>
        public string Line { get; private set; }

        /// <summary>What a line is about, in English.</summary>
        public string LineEn { get; private set; }

        /// <summary>What each line has to state.</summary>
        public IReadOnlyList<ContentField> Fields { get; private set; }

        /// <summary>Where it stands in the plan.</summary>
        public string Place { get; private set; }

        /// <summary>Id and English label.</summary>
        public override string ToString()
        {
            return Id + ": " + LabelEn;
        }
    }
}
