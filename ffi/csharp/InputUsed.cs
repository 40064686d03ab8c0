namespace Chiso
{
    /// <summary>A fact, or the points of a part, that went into a result. Immutable.</summary>
    public sealed class InputUsed
    {
        private readonly Bilingual label;

        internal InputUsed(Record record)
        {
            Name = record.Text("name");
            Value = record.Text("value");
            label = record.Both("label");
        }

        /// <summary>The fact, or the part of an inner node.</summary>
        public string Name { get; private set; }

        /// <summary>The value as text; the word of the state where there is none.</summary>
        public string Value { get; private set; }

        /// <summary>What people call it; null where the framework does not say.</summary>
        public string Label(Lang lang)
        {
            return label == null ? null : label.In(lang);
        }

        /// <summary>As in "sipas = 8.23".</summary>
        public override string ToString()
        {
            return Name + " = " + Value;
        }
    }
}
