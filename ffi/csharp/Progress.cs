namespace Chiso
{
    /// <summary>How far a task, report or duty is.</summary>
    public enum Progress
    {
        /// <summary>Chưa thực hiện.</summary>
        NotStarted = 0,

        /// <summary>Đang thực hiện.</summary>
        InProgress = 1,

        /// <summary>Thực hiện lại.</summary>
        SentBack = 2,

        /// <summary>Tạm hoãn.</summary>
        Suspended = 3,

        /// <summary>Từ chối.</summary>
        Declined = 4,

        /// <summary>Chờ xác nhận.</summary>
        AwaitingConfirmation = 5,

        /// <summary>Đã hoàn thành.</summary>
        Completed = 6,
    }
}
