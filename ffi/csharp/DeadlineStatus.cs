namespace Chiso
{
    /// <summary>Where a deadline stands on a day.</summary>
    public enum DeadlineStatus
    {
        /// <summary>There are days left.</summary>
        NotYetDue = 1,

        /// <summary>It is the last day.</summary>
        DueToday = 2,

        /// <summary>The last day has passed.</summary>
        Overdue = 3,

        /// <summary>It is at no time overdue: ongoing or recurring work, or an event without a limit.</summary>
        Never = 4,
    }
}
