using System;

namespace Chiso
{
    /// <summary>An act or document that a plan rests on. Immutable.</summary>
    public sealed class PlanBasis
    {
        internal PlanBasis(Record record)
        {
            Number = record.Text("number");
            Date = record.Day("date");
            Kind = record.Text("kind");
            Bilingual label = record.Both("label");
            Label = label.Vi;
            LabelEn = label.En;
            Place = record.Text("place");
        }

        /// <summary>Its number.</summary>
        public string Number { get; private set; }

        /// <summary>Its day; null where the plan does not state it.</summary>
        public DateTime? Date { get; private set; }

        /// <summary>What it is: "resolution", "decree", "decision", "plan" ...</summary>
        public string Kind { get; private set; }

        /// <summary>Its short name, in Vietnamese.</summary>
        public string Label { get; private set; }

        /// <summary>Its short name, in English.</summary>
        public string LabelEn { get; private set; }

        /// <summary>Where the plan cites it.</summary>
        public string Place { get; private set; }

        /// <summary>Number and English label.</summary>
        public override string ToString()
        {
            return Number + ": " + LabelEn;
        }
    }
}
