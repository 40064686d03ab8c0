namespace Chiso
{
    /// <summary>A node of the later of two editions, with its points in both years. Immutable.</summary>
    public sealed class EditionRow
    {
        private readonly Bilingual notComparable;

        internal EditionRow(Record record)
        {
            Node = record.Text("node");
            Before = record.Points("before");
            After = record.Points("after");
            Difference = record.Points("difference");
            notComparable = record.Both("not_comparable");
        }

        /// <summary>The node, by its id in the later edition.</summary>
        public string Node { get; private set; }

        /// <summary>The points of the earlier year; null where there are none.</summary>
        public decimal? Before { get; private set; }

        /// <summary>The points of the later year; null where there are none.</summary>
        public decimal? After { get; private set; }

        /// <summary>After less before; null where the two may not be compared.</summary>
        public decimal? Difference { get; private set; }

        /// <summary>Why the two may not be compared; null where they may.</summary>
        public string NotComparable(Lang lang)
        {
            return notComparable == null ? null : notComparable.In(lang);
        }

        /// <summary>As in "sipas: 8.23 to 8.40 (+0.17)".</summary>
        public override string ToString()
        {
            return Node + ": "
                + (Difference == null && notComparable != null ? notComparable.En : Shown.Change(Before, After, Difference));
        }
    }
}
