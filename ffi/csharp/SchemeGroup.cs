namespace Chiso
{
    /// <summary>A group of a scheme. Immutable.</summary>
    public sealed class SchemeGroup
    {
        internal SchemeGroup(Record record)
        {
            Id = record.Text("id");
            Bilingual name = record.Both("name");
            Name = name.Vi;
            NameEn = name.En;
            Lower = record.Part("lower", part => new SchemeLimit(part));
            Upper = record.Part("upper", part => new SchemeLimit(part));
            From = record.Nearest("from");
        }

        /// <summary>Its id: "A", "highest".</summary>
        public string Id { get; private set; }

        /// <summary>Its name as published, in Vietnamese.</summary>
        public string Name { get; private set; }

        /// <summary>Its name as published, in English.</summary>
        public string NameEn { get; private set; }

        /// <summary>Where it begins, by thresholds; null where nothing is too low for it.</summary>
        public SchemeLimit Lower { get; private set; }

        /// <summary>Where it ends, by thresholds; null where nothing is too high for it.</summary>
        public SchemeLimit Upper { get; private set; }

        /// <summary>The percentile at which it begins, 0 to 100; null for the lowest, and for other schemes.</summary>
        public decimal? From { get; private set; }

        /// <summary>Id and English name.</summary>
        public override string ToString()
        {
            return Id + ": " + NameEn;
        }
    }
}
