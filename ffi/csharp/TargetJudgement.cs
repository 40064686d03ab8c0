using System.Collections.Generic;

namespace Chiso
{
    /// <summary>A target of a plan held against published results. Immutable.</summary>
    public sealed class TargetJudgement
    {
        private readonly Bilingual reason;

        internal TargetJudgement(Record record)
        {
            Target = record.Text("target");
            Bilingual label = record.Both("label");
            Label = label.Vi;
            LabelEn = label.En;
            Index = record.Text("index");
            Area = record.Text("area");
            Aim = record.Text("aim");
            Lead = record.Texts("lead");
            Place = record.Text("place");
            Outcome = record.Text("outcome");
            Year = (int?)record.Integer("year");
            Value = record.Nearest("value");
            Rank = (int?)record.Integer("rank");
            PointsGap = record.Nearest("points_gap");
            PlacesGap = (int?)record.Integer("places_gap");
            ValueChange = record.Nearest("value_change");
            PlacesChange = (int?)record.Integer("places_change");
            Trend = record.Text("trend");
            reason = record.Both("reason");
        }

        /// <summary>The id of the target.</summary>
        public string Target { get; private set; }

        /// <summary>Its short name, in Vietnamese.</summary>
        public string Label { get; private set; }

        /// <summary>Its short name, in English.</summary>
        public string LabelEn { get; private set; }

        /// <summary>The index.</summary>
        public string Index { get; private set; }

        /// <summary>The area; null for the index as a whole.</summary>
        public string Area { get; private set; }

        /// <summary>Whether it is to "keep" or to "improve".</summary>
        public string Aim { get; private set; }

        /// <summary>The ids of those who lead.</summary>
        public IReadOnlyList<string> Lead { get; private set; }

        /// <summary>Where it stands in the plan.</summary>
        public string Place { get; private set; }

        /// <summary>Whether it is reached: "met", "not-met", "at-risk" or "unknown".</summary>
        public string Outcome { get; private set; }

        /// <summary>The year of the result; null where there is none.</summary>
        public int? Year { get; private set; }

        /// <summary>The value, to the nearest millionth; null where it is not known.</summary>
        public decimal? Value { get; private set; }

        /// <summary>The rank; null where it is not known.</summary>
        public int? Rank { get; private set; }

        /// <summary>How many points are short; null where none are, or that is not known.</summary>
        public decimal? PointsGap { get; private set; }

        /// <summary>How many places are short; null where none are, or that is not known.</summary>
        public int? PlacesGap { get; private set; }

        /// <summary>By how much the value rose over the year before; null where that is not known.</summary>
        public decimal? ValueChange { get; private set; }

        /// <summary>By how many places the rank rose; null where that is not known.</summary>
        public int? PlacesChange { get; private set; }

        /// <summary>Where it goes: "up", "down", "level", "mixed" or "unknown".</summary>
        public string Trend { get; private set; }

        /// <summary>The judgement in words.</summary>
        public string Reason(Lang lang)
        {
            return reason.In(lang);
        }

        /// <summary>Target, outcome and reason, in English.</summary>
        public override string ToString()
        {
            return Target + ": " + Outcome + ". " + reason.En;
        }
    }
}
