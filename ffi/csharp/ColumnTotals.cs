namespace Chiso
{
    /// <summary>The totals of the rows of columns.</summary>
    public sealed class ColumnTotals
    {
        internal ColumnTotals(double[] points, double[] applicableMax)
        {
            Points = points;
            ApplicableMax = applicableMax;
        }

        /// <summary>The unrounded total of each row; NaN where a needed part is missing.</summary>
        public double[] Points { get; private set; }

        /// <summary>The maximum that applies to each row; NaN where it is not known.</summary>
        public double[] ApplicableMax { get; private set; }

        /// <summary>How many rows there are.</summary>
        public override string ToString()
        {
            return Shown.Number(Points.Length) + " rows";
        }
    }
}
