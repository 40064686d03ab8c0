namespace Chiso
{
    /// <summary>What a plan lets be proposed for an agency; no verdict. Immutable.</summary>
    public sealed class AccountProposal
    {
        private readonly Bilingual text;

        internal AccountProposal(Record record)
        {
            Kind = record.Text("kind");
            Bilingual label = record.Both("label");
            Label = label.Vi;
            LabelEn = label.En;
            Place = record.Text("place");
            By = record.Text("by");
            To = record.Text("to");
            text = record.Both("text");
        }

        /// <summary>What it is: "review" or "commendation".</summary>
        public string Kind { get; private set; }

        /// <summary>Its short name, in Vietnamese.</summary>
        public string Label { get; private set; }

        /// <summary>Its short name, in English.</summary>
        public string LabelEn { get; private set; }

        /// <summary>Where it stands in the plan.</summary>
        public string Place { get; private set; }

        /// <summary>Who proposes.</summary>
        public string By { get; private set; }

        /// <summary>To whom.</summary>
        public string To { get; private set; }

        /// <summary>What the proposal is worth, in words.</summary>
        public string Text(Lang lang)
        {
            return text.In(lang);
        }

        /// <summary>Kind and English label.</summary>
        public override string ToString()
        {
            return Kind + ": " + LabelEn;
        }
    }
}
