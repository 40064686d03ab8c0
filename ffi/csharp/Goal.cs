namespace Chiso
{
    /// <summary>What a target or a requirement wants. Immutable.</summary>
    public sealed class Goal
    {
        internal Goal(Record record)
        {
            Kind = record.Names[0];
            if (Kind == "in-group")
                record.Part(Kind, ReadGroup);
            else
                Value = record.Points(Kind);
        }

        private Goal ReadGroup(Record group)
        {
            Scheme = group.Text("scheme");
            Group = group.Text("group");
            Cut = group.Word<Cut>("cut");
            return this;
        }

        /// <summary>The kind: "top", "at-least", "above", "in-group", "rank-not-below" or "value-not-below".</summary>
        public string Kind { get; private set; }

        /// <summary>The place or the value; null for a group.</summary>
        public decimal? Value { get; private set; }

        /// <summary>The scheme of the group; null for other kinds.</summary>
        public string Scheme { get; private set; }

        /// <summary>The group, which or a better one is wanted; null for other kinds.</summary>
        public string Group { get; private set; }

        /// <summary>How values on the cut are taken; null for other kinds.</summary>
        public Cut? Cut { get; private set; }

        /// <summary>As in "above 90".</summary>
        public override string ToString()
        {
            return Kind + " " + (Value == null ? Scheme + "/" + Group : Shown.Decimal(Value));
        }
    }
}
