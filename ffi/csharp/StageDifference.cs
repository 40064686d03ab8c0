namespace Chiso
{
    /// <summary>A node whose points differ between two stages of a record. Immutable.</summary>
    public sealed class StageDifference
    {
        private readonly Bilingual reason;

        internal StageDifference(Record record)
        {
            Node = record.Text("node");
            Before = record.Points("before");
            After = record.Points("after");
            Difference = record.Points("difference");
            reason = record.Both("reason");
        }

        /// <summary>The node.</summary>
        public string Node { get; private set; }

        /// <summary>Its points at the one stage; null where it has none.</summary>
        public decimal? Before { get; private set; }

        /// <summary>Its points at the other; null where it has none.</summary>
        public decimal? After { get; private set; }

        /// <summary>After less before; null where one of them is missing.</summary>
        public decimal? Difference { get; private set; }

        /// <summary>Why they differ, in words.</summary>
        public string Reason(Lang lang)
        {
            return reason.In(lang);
        }

        /// <summary>As in "3.1: 0.50 to 0.25 (-0.25)".</summary>
        public override string ToString()
        {
            return Node + ": " + Shown.Change(Before, After, Difference);
        }
    }
}
