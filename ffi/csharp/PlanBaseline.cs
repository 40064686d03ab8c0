namespace Chiso
{
    /// <summary>A published result that a plan starts from. Immutable.</summary>
    public sealed class PlanBaseline
    {
        internal PlanBaseline(Record record)
        {
            Index = record.Text("index");
            Area = record.Text("area");
            Year = record.Count("year");
            Value = record.Nearest("value");
            Rank = (int?)record.Integer("rank");
            Of = (int?)record.Integer("of");
            Within = (int?)record.Integer("within");
            Group = record.Text("group");
            ValueChange = record.Nearest("value_change");
            RankChange = (int?)record.Integer("rank_change");
            Place = record.Text("place");
            Source = record.Part("source", part => new Source(part));
        }

        /// <summary>The index.</summary>
        public string Index { get; private set; }

        /// <summary>The area; null for the index as a whole.</summary>
        public string Area { get; private set; }

        /// <summary>The year measured.</summary>
        public int Year { get; private set; }

        /// <summary>The value, in the unit of publication; null where it is not known.</summary>
        public decimal? Value { get; private set; }

        /// <summary>The rank; null where it is not known.</summary>
        public int? Rank { get; private set; }

        /// <summary>Of how many; null where it is not known.</summary>
        public int? Of { get; private set; }

        /// <summary>That the rank is among the first so many, where only that is known; else null.</summary>
        public int? Within { get; private set; }

        /// <summary>The group; null where it is not known.</summary>
        public string Group { get; private set; }

        /// <summary>By how much the value rose over the year before; null where it is not known.</summary>
        public decimal? ValueChange { get; private set; }

        /// <summary>By how many places the rank rose; null where it is not known.</summary>
        public int? RankChange { get; private set; }

        /// <summary>Where it stands in the plan.</summary>
        public string Place { get; private set; }

        /// <summary>A source beside the plan; null where there is none.</summary>
        public Source Source { get; private set; }

        /// <summary>Index, year and value.</summary>
        public override string ToString()
        {
            return Index + " " + Shown.Number(Year) + ": " + Shown.Decimal(Value);
        }
    }
}
