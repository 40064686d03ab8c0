using System.Collections.Generic;

namespace Chiso
{
    /// <summary>A requirement of a plan that can be measured. Immutable.</summary>
    public sealed class PlanRequirement
    {
        internal PlanRequirement(Record record)
        {
            Id = record.Text("id");
            Bilingual label = record.Both("label");
            Label = label.Vi;
            LabelEn = label.En;
            Goal = record.Part("goal", part => new Goal(part));
            Bilingual of = record.Both("of");
            Of = of.Vi;
            OfEn = of.En;
            Lead = record.List("lead", item => new Party(item));
            Area = record.Text("area");
            Place = record.Text("place");
        }

        /// <summary>Its id.</summary>
        public string Id { get; private set; }

        /// <summary>Its short name, in Vietnamese.</summary>
        public string Label { get; private set; }

        /// <summary>Its short name, in English.</summary>
        public string LabelEn { get; private set; }

        /// <summary>What is wanted, in per cent.</summary>
        public Goal Goal { get; private set; }

        /// <summary>What is counted, in Vietnamese.</summary>
        public string Of { get; private set; }

        /// <summary>What is counted, in English.</summary>
        public string OfEn { get; private set; }

        /// <summary>Who leads (chủ trì).</summary>
        public IReadOnlyList<Party> Lead { get; private set; }

        /// <summary>The area; null where none is named.</summary>
        public string Area { get; private set; }

        /// <summary>Where it stands in the plan.</summary>
        public string Place { get; private set; }

        /// <summary>Id and English label.</summary>
        public override string ToString()
        {
            return Id + ": " + LabelEn;
        }
    }
}
