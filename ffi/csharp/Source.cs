namespace Chiso
{
    /// <summary>Where something comes from, and how sure that is. Immutable.</summary>
    public sealed class Source
    {
        internal Source(Record record)
        {
            Ref = record.Text("ref");
            Confidence = record.Text("confidence");
        }

        /// <summary>The document or address.</summary>
        public string Ref { get; private set; }

        /// <summary>How sure it is: "high", "medium", "low" or "derived".</summary>
        public string Confidence { get; private set; }

        /// <summary>The document or address.</summary>
        public override string ToString()
        {
            return Ref;
        }
    }
}
