namespace Chiso
{
    /// <summary>Points lost in an area. Immutable.</summary>
    public sealed class AreaLoss
    {
        internal AreaLoss(Record record)
        {
            Area = record.Text("area");
            Lost = record.Points("lost");
            Max = record.Points("max");
        }

        /// <summary>The area.</summary>
        public string Area { get; private set; }

        /// <summary>The points lost.</summary>
        public decimal? Lost { get; private set; }

        /// <summary>The maximum; null where it is not known.</summary>
        public decimal? Max { get; private set; }

        /// <summary>As in "3: 1.25 lost of 10".</summary>
        public override string ToString()
        {
            return Area + ": " + Shown.Decimal(Lost) + " lost" + (Max == null ? "" : " of " + Shown.Decimal(Max));
        }
    }
}
