namespace Chiso
{
    public sealed partial class Goal
    {
        // A goal is written as one member, called after its kind.
        partial void Read(Record record)
        {
            Kind = record.Names[0];
            Value = Kind == "in-group" ? null : record.Points(Kind);
        }

        /// <summary>The kind: "top", "at-least", "above", "in-group", "rank-not-below" or "value-not-below".</summary>
        public string Kind { get; private set; }

        /// <summary>The place or the value; null for a group.</summary>
        public decimal? Value { get; private set; }

        /// <summary>As in "above 90".</summary>
        public override string ToString()
        {
            return Kind + " " + (Value == null ? Scheme + "/" + Group : Shown.Decimal(Value));
        }
    }
}
