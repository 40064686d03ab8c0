namespace Chiso
{
    /// <summary>One end of a group. Immutable.</summary>
    public sealed class SchemeLimit
    {
        internal SchemeLimit(Record record)
        {
            At = record.Nearest("at");
            End = record.Text("end");
        }

        /// <summary>The value, in the unit of the ranked values.</summary>
        public decimal? At { get; private set; }

        /// <summary>Whether a value exactly on it is in the group: "inclusive", "exclusive" or "not-stated".</summary>
        public string End { get; private set; }

        /// <summary>Value and end.</summary>
        public override string ToString()
        {
            return Shown.Decimal(At) + " " + End;
        }
    }
}
