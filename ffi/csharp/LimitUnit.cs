namespace Chiso
{
    /// <summary>What a time limit is counted in.</summary>
    public enum LimitUnit
    {
        /// <summary>Minutes of the clock.</summary>
        Minutes = 1,

        /// <summary>Hours of the clock.</summary>
        Hours = 2,

        /// <summary>Minutes of working shifts.</summary>
        WorkingMinutes = 3,

        /// <summary>Hours of working shifts.</summary>
        WorkingHours = 4,

        /// <summary>Half working days (buổi).</summary>
        HalfWorkingDays = 5,

        /// <summary>Working days.</summary>
        WorkingDays = 6,

        /// <summary>Days of the calendar.</summary>
        Days = 7,

        /// <summary>Weeks.</summary>
        Weeks = 8,

        /// <summary>Half months, of 15 days each.</summary>
        HalfMonths = 9,

        /// <summary>Months.</summary>
        Months = 10,

        /// <summary>Half years, of six months each.</summary>
        HalfYears = 11,

        /// <summary>Years.</summary>
        Years = 12,
    }
}
