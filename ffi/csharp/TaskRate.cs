namespace Chiso
{
    /// <summary>A rate that reports on assigned tasks publish.</summary>
    public enum TaskRate
    {
        /// <summary>Of overdue tasks.</summary>
        Overdue = 1,

        /// <summary>Of done tasks.</summary>
        Done = 2,
    }
}
