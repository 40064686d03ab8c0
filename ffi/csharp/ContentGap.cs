namespace Chiso
{
    /// <summary>What a report lacks. Immutable.</summary>
    public sealed class ContentGap
    {
        private readonly Bilingual text;

        internal ContentGap(Record record)
        {
            Kind = record.Text("kind");
            Subject = record.Text("subject");
            Field = record.Text("field");
            text = record.Both("text");
        }

        /// <summary>What is wrong: "missing-line", "missing-field", "not-an-option" or "duplicate-line".</summary>
        public string Kind { get; private set; }

        /// <summary>The line.</summary>
        public string Subject { get; private set; }

        /// <summary>The field; null where it is the line.</summary>
        public string Field { get; private set; }

        /// <summary>The gap in words.</summary>
        public string Text(Lang lang)
        {
            return text.In(lang);
        }

        /// <summary>The gap in English.</summary>
        public override string ToString()
        {
            return text.En;
        }
    }
}
