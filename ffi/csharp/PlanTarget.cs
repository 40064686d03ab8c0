using System.Collections.Generic;

namespace Chiso
{
    /// <summary>A target of a plan on a published result. Immutable.</summary>
    public sealed class PlanTarget
    {
        internal PlanTarget(Record record)
        {
            Id = record.Text("id");
            Bilingual label = record.Both("label");
            Label = label.Vi;
            LabelEn = label.En;
            Index = record.Text("index");
            Area = record.Text("area");
            Goal = record.Part("goal", part => new Goal(part));
            Aim = record.Text("aim");
            Lead = record.List("lead", item => new Party(item));
            Place = record.Text("place");
        }

        /// <summary>Its id.</summary>
        public string Id { get; private set; }

        /// <summary>Its short name, in Vietnamese.</summary>
        public string Label { get; private set; }

        /// <summary>Its short name, in English.</summary>
        public string LabelEn { get; private set; }

        /// <summary>The index: "PAR", "SIPAS", "PAPI".</summary>
        public string Index { get; private set; }

        /// <summary>The area; null for the index as a whole.</summary>
        public string Area { get; private set; }

        /// <summary>What is wanted.</summary>
        public Goal Goal { get; private set; }

        /// <summary>Whether it is to "keep" or to "improve".</summary>
        public string Aim { get; private set; }

        /// <summary>Who leads (chủ trì).</summary>
        public IReadOnlyList<Party> Lead { get; private set; }

        /// <summary>Where it stands in the plan.</summary>
        public string Place { get; private set; }

        /// <summary>Id and English label.</summary>
        public override string ToString()
        {
            return Id + ": " + LabelEn;
        }
    }
}
