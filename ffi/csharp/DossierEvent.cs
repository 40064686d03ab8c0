namespace Chiso
{
    /// <summary>What happened to a dossier.</summary>
    public enum DossierEvent
    {
        /// <summary>The one-stop desk took it in (tiếp nhận); always the first event.</summary>
        Received = 1,

        /// <summary>More papers were asked for (yêu cầu bổ sung).</summary>
        SupplementRequested = 2,

        /// <summary>The papers came in: the term starts again or goes on, as the rules have it.</summary>
        Supplemented = 3,

        /// <summary>The time is not counted from here (tạm dừng).</summary>
        Paused = 4,

        /// <summary>The time is counted again (tiếp tục).</summary>
        Resumed = 5,

        /// <summary>A new due date, with apology (xin lỗi và hẹn lại); recorded by Extend.</summary>
        Extended = 6,

        /// <summary>The work is done (đã xử lý xong).</summary>
        Finished = 7,

        /// <summary>The result was handed over (đã trả kết quả).</summary>
        Returned = 8,

        /// <summary>The applicant took the dossier back (rút hồ sơ).</summary>
        Withdrawn = 9,

        /// <summary>The dossier was refused (từ chối).</summary>
        Rejected = 10,

        /// <summary>The work was stopped for good (dừng giải quyết).</summary>
        Stopped = 11,

        /// <summary>An earlier event took place at another moment (đính chính); recorded by Correct.</summary>
        Corrected = 12,
    }
}
