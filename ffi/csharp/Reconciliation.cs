namespace Chiso
{
    /// <summary>A published total held against its published parts.</summary>
    public sealed class Reconciliation
    {
        internal Reconciliation(
            decimal total, int places, bool possible, decimal difference, decimal low, decimal high)
        {
            Possible = possible;
            Sum = total - difference;
            Difference = difference;
            Low = low;
            High = high;
            Places = places;
        }

        /// <summary>Whether the total can come from the parts.</summary>
        public bool Possible { get; private set; }

        /// <summary>The sum of the printed parts.</summary>
        public decimal Sum { get; private set; }

        /// <summary>The total minus that sum.</summary>
        public decimal Difference { get; private set; }

        /// <summary>The least total that can be printed for the parts.</summary>
        public decimal Low { get; private set; }

        /// <summary>The greatest total that can be printed for the parts.</summary>
        public decimal High { get; private set; }

        /// <summary>The decimals with which total and parts were printed.</summary>
        public int Places { get; private set; }

        /// <summary>As in "possible: 85.77 to 85.81".</summary>
        public override string ToString()
        {
            return (Possible ? "possible: " : "impossible: ") + Shown.Points(Low) + " to " + Shown.Points(High);
        }
    }
}
