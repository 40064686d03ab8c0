namespace Chiso
{
    /// <summary>What makes a day what it is.</summary>
    public enum DayKind
    {
        /// <summary>An ordinary working day.</summary>
        Working = 1,

        /// <summary>A weekly rest day (nghỉ hằng tuần).</summary>
        Weekend = 2,

        /// <summary>A day of Saturday service that an agency counts as a working day.</summary>
        Service = 3,

        /// <summary>A public holiday, also where it falls on a weekend.</summary>
        Holiday = 4,

        /// <summary>A day off for a holiday that fell on a weekend (nghỉ bù).</summary>
        Compensation = 5,

        /// <summary>A working day taken off by a swap (nghỉ hoán đổi).</summary>
        SwapOff = 6,

        /// <summary>A rest day worked in exchange (làm bù).</summary>
        SwapWork = 7,
    }
}
