namespace Chiso
{
    /// <summary>A requirement of a plan held against counted shares. Immutable.</summary>
    public sealed class RequirementJudgement
    {
        private readonly Bilingual reason;

        internal RequirementJudgement(Record record)
        {
            Requirement = record.Text("requirement");
            Bilingual label = record.Both("label");
            Label = label.Vi;
            LabelEn = label.En;
            Place = record.Text("place");
            Outcome = record.Text("outcome");
            Numerator = record.Integer("numerator");
            Denominator = record.Integer("denominator");
            Bilingual of = record.Both("of");
            Of = of.Vi;
            OfEn = of.En;
            Percent = record.Nearest("percent");
            Gap = record.Nearest("gap");
            reason = record.Both("reason");
        }

        /// <summary>The id of the requirement.</summary>
        public string Requirement { get; private set; }

        /// <summary>Its short name, in Vietnamese.</summary>
        public string Label { get; private set; }

        /// <summary>Its short name, in English.</summary>
        public string LabelEn { get; private set; }

        /// <summary>Where it stands in the plan.</summary>
        public string Place { get; private set; }

        /// <summary>Whether it is reached: "met", "not-met" or "unknown".</summary>
        public string Outcome { get; private set; }

        /// <summary>What was counted; null where it is not known.</summary>
        public long? Numerator { get; private set; }

        /// <summary>Of how many; null where it is not known.</summary>
        public long? Denominator { get; private set; }

        /// <summary>What is counted, in Vietnamese.</summary>
        public string Of { get; private set; }

        /// <summary>What is counted, in English.</summary>
        public string OfEn { get; private set; }

        /// <summary>The share in per cent, to the nearest millionth; null where it is not known.</summary>
        public decimal? Percent { get; private set; }

        /// <summary>How many per cent are short; null where none are, or that is not known.</summary>
        public decimal? Gap { get; private set; }

        /// <summary>The judgement in words.</summary>
        public string Reason(Lang lang)
        {
            return reason.In(lang);
        }

        /// <summary>Requirement, outcome and reason, in English.</summary>
        public override string ToString()
        {
            return Requirement + ": " + Outcome + ". " + reason.En;
        }
    }
}
