namespace Chiso
{
    /// <summary>A rate of the lines of a plan. Immutable.</summary>
    public sealed class Rate
    {
        internal Rate(Record record)
        {
            Id = record.Text("id");
            Bilingual name = record.Both("name");
            Name = name.Vi;
            NameEn = name.En;
            Numerator = record.Whole("numerator");
            Denominator = record.Whole("denominator");
            Bilingual of = record.Both("of");
            Of = of.Vi;
            OfEn = of.En;
            Percent = record.Nearest("percent");
        }

        /// <summary>Its id: "done", "overdue-of-open".</summary>
        public string Id { get; private set; }

        /// <summary>Its name, in Vietnamese.</summary>
        public string Name { get; private set; }

        /// <summary>Its name, in English.</summary>
        public string NameEn { get; private set; }

        /// <summary>What is counted.</summary>
        public long Numerator { get; private set; }

        /// <summary>Of how many.</summary>
        public long Denominator { get; private set; }

        /// <summary>What the denominator counts, in Vietnamese.</summary>
        public string Of { get; private set; }

        /// <summary>What the denominator counts, in English.</summary>
        public string OfEn { get; private set; }

        /// <summary>The rate in per cent, to the nearest millionth; null of nothing.</summary>
        public decimal? Percent { get; private set; }

        /// <summary>As in "overdue: 6 of 6".</summary>
        public override string ToString()
        {
            return NameEn + ": " + Shown.Number(Numerator) + " of " + Shown.Number(Denominator);
        }
    }
}
