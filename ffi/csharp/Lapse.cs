namespace Chiso
{
    /// <summary>A stretch of time; negative where it is past. Immutable.</summary>
    public sealed class Lapse
    {
        internal Lapse(long count, ClockUnit unit)
        {
            Count = count;
            Unit = unit;
        }

        /// <summary>How many.</summary>
        public long Count { get; private set; }

        /// <summary>Of what.</summary>
        public ClockUnit Unit { get; private set; }

        /// <summary>As in "2 WorkingDays".</summary>
        public override string ToString()
        {
            return Shown.Number(Count) + " " + Unit;
        }
    }
}
