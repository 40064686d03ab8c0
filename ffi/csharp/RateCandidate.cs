namespace Chiso
{
    /// <summary>What a published rate may be a rate of. Immutable.</summary>
    public sealed class RateCandidate
    {
        internal RateCandidate(Record record)
        {
            Bilingual of = record.Both("of");
            Of = of.Vi;
            OfEn = of.En;
            Id = record.Text("id");
            Denominator = record.Whole("denominator");
            Percent = record.Nearest("percent");
            Shown = record.Text("shown");
            Rounds = record.Flag("rounds") == true;
            Cuts = record.Flag("cuts") == true;
        }

        /// <summary>What the denominator counts, in Vietnamese.</summary>
        public string Of { get; private set; }

        /// <summary>What the denominator counts, in English.</summary>
        public string OfEn { get; private set; }

        /// <summary>The denominator: "given", "open" ...</summary>
        public string Id { get; private set; }

        /// <summary>How many those are.</summary>
        public long Denominator { get; private set; }

        /// <summary>The rate of them in per cent, to the nearest millionth.</summary>
        public decimal? Percent { get; private set; }

        /// <summary>The same as printed.</summary>
        public string Shown { get; private set; }

        /// <summary>Whether it rounds to the published rate.</summary>
        public bool Rounds { get; private set; }

        /// <summary>Whether it is cut off to the published rate.</summary>
        public bool Cuts { get; private set; }

        /// <summary>Denominator and rate.</summary>
        public override string ToString()
        {
            return Id + ": " + Shown + " %";
        }
    }
}
