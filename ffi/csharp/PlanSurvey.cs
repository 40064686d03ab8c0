using System.Collections.Generic;

namespace Chiso
{
    /// <summary>A survey that a plan describes. Immutable.</summary>
    public sealed class PlanSurvey
    {
        internal PlanSurvey(Record record)
        {
            Index = record.Text("index");
            Year = record.Count("year");
            Respondents = record.Count("respondents");
            Stages = record.List("stages", item => new SurveyStage(item));
            Units = record.Texts("units");
            Place = record.Text("place");
        }

        /// <summary>The index it makes.</summary>
        public string Index { get; private set; }

        /// <summary>The year.</summary>
        public int Year { get; private set; }

        /// <summary>How many people are asked.</summary>
        public int Respondents { get; private set; }

        /// <summary>How they are drawn, stage by stage.</summary>
        public IReadOnlyList<SurveyStage> Stages { get; private set; }

        /// <summary>Where.</summary>
        public IReadOnlyList<string> Units { get; private set; }

        /// <summary>Where it stands in the plan.</summary>
        public string Place { get; private set; }

        /// <summary>Index, year and respondents.</summary>
        public override string ToString()
        {
            return Index + " " + Shown.Number(Year) + ": " + Shown.Number(Respondents) + " respondents";
        }
    }
}
