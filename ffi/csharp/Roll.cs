namespace Chiso
{
    /// <summary>What happens where a last day is a day off.</summary>
    public enum Roll
    {
        /// <summary>It stays: usual for a day that a plan names.</summary>
        None = 0,

        /// <summary>A day that the calendar does not count moves to the next one that it counts: usual for limits.</summary>
        WorkingCalendar = 1,

        /// <summary>Only Saturdays, Sundays and public holidays move, as the words of Article 148(5) have it.</summary>
        WeekendOrHoliday = 2,
    }
}
