namespace Chiso
{
    /// <summary>How work stands to its last day.</summary>
    public enum DeadlineState
    {
        /// <summary>Neither in time nor overdue: declined, put off or sent back.</summary>
        None = 0,

        /// <summary>Trong hạn.</summary>
        InTime = 1,

        /// <summary>Đúng hạn.</summary>
        OnTime = 2,

        /// <summary>Quá hạn.</summary>
        Overdue = 3,

        /// <summary>Không hạn.</summary>
        NoDeadline = 4,
    }
}
