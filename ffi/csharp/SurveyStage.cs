namespace Chiso
{
    /// <summary>A stage of the drawing of a survey. Immutable.</summary>
    public sealed class SurveyStage
    {
        internal SurveyStage(Record record)
        {
            Bilingual name = record.Both("name");
            Name = name.Vi;
            NameEn = name.En;
            Count = record.Count("count");
        }

        /// <summary>What is drawn, in Vietnamese.</summary>
        public string Name { get; private set; }

        /// <summary>What is drawn, in English.</summary>
        public string NameEn { get; private set; }

        /// <summary>How many.</summary>
        public int Count { get; private set; }

        /// <summary>As in "2 communes in each".</summary>
        public override string ToString()
        {
            return Shown.Number(Count) + " " + NameEn;
        }
    }
}
