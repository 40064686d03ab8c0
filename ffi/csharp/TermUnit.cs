namespace Chiso
{
    /// <summary>What elapsed and remaining time is counted in.</summary>
    public enum TermUnit
    {
        /// <summary>Working days.</summary>
        WorkingDays = 1,

        /// <summary>Half working days.</summary>
        HalfWorkingDays = 2,

        /// <summary>Days of the calendar.</summary>
        Days = 3,

        /// <summary>Seconds of the clock.</summary>
        Seconds = 4,

        /// <summary>Seconds of working time.</summary>
        WorkingSeconds = 5,
    }
}
