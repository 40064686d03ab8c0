namespace Chiso
{
    /// <summary>A rule of a plan on what may be proposed for those who do badly or well. Immutable.</summary>
    public sealed class Consequence
    {
        internal Consequence(Record record)
        {
            Id = record.Text("id");
            Kind = record.Text("kind");
            Bilingual label = record.Both("label");
            Label = label.Vi;
            LabelEn = label.En;
            By = record.Text("by");
            To = record.Text("to");
            Place = record.Text("place");
        }

        /// <summary>Its id.</summary>
        public string Id { get; private set; }

        /// <summary>What it is: "review" or "commendation".</summary>
        public string Kind { get; private set; }

        /// <summary>Its short name, in Vietnamese.</summary>
        public string Label { get; private set; }

        /// <summary>Its short name, in English.</summary>
        public string LabelEn { get; private set; }

        /// <summary>Who proposes, as the plan writes it.</summary>
        public string By { get; private set; }

        /// <summary>To whom, as the plan writes it.</summary>
        public string To { get; private set; }

        /// <summary>Where it stands in the plan.</summary>
        public string Place { get; private set; }

        /// <summary>Id and English label.</summary>
        public override string ToString()
        {
            return Id + ": " + LabelEn;
        }
    }
}
