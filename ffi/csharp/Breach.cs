namespace Chiso
{
    /// <summary>Something done against the rules. Immutable.</summary>
    public sealed class Breach
    {
        private readonly Bilingual text;

        internal Breach(Record record)
        {
            Event = record.Count("event");
            Kind = record.Text("kind");
            Clause = record.Text("clause");
            text = record.Both("text");
        }

        /// <summary>The place of the event in the log, from 0.</summary>
        public int Event { get; private set; }

        /// <summary>What is against the rules: "extension-repeated", "extension-late" or "supplement-late".</summary>
        public string Kind { get; private set; }

        /// <summary>Which clause.</summary>
        public string Clause { get; private set; }

        /// <summary>What was against the rules, with its clause.</summary>
        public string Text(Lang lang)
        {
            return text.In(lang);
        }

        /// <summary>The breach in English.</summary>
        public override string ToString()
        {
            return text.En;
        }
    }
}
