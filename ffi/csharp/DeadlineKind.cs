namespace Chiso
{
    /// <summary>What kind of deadline a phrase says.</summary>
    public enum DeadlineKind
    {
        /// <summary>One day ("trước ngày 30/12/2024").</summary>
        Fixed = 1,

        /// <summary>A stretch to whose end there is time ("Quý IV/2024").</summary>
        Interval = 2,

        /// <summary>Again and again ("trước ngày 20 hằng tháng"); never overdue as a whole.</summary>
        Recurring = 3,

        /// <summary>Counted from an event ("trong thời hạn 05 ngày làm việc kể từ ngày ...").</summary>
        Relative = 4,

        /// <summary>Without an end ("Thường xuyên"); never overdue.</summary>
        Ongoing = 5,

        /// <summary>On each of several days, once ("trước 15/6 và 15/12/2024").</summary>
        Several = 6,
    }
}
