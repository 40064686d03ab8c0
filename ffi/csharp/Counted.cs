namespace Chiso
{
    /// <summary>A number of working days with the mark it must carry.</summary>
    public sealed class Counted
    {
        internal Counted(int days, bool provisional)
        {
            Days = days;
            Provisional = provisional;
        }

        /// <summary>The working days; negative where the end lies before the start.</summary>
        public int Days { get; private set; }

        /// <summary>Whether it passed a day that no notice has confirmed, so that it may change.</summary>
        public bool Provisional { get; private set; }

        /// <summary>As in "3 working days".</summary>
        public override string ToString()
        {
            return Shown.Number(Days) + " working days" + Shown.Provisional(Provisional);
        }
    }
}
