namespace Chiso
{
    /// <summary>Where a dossier stands.</summary>
    public enum DossierState
    {
        /// <summary>Not received yet.</summary>
        NotStarted = 0,

        /// <summary>Being processed, in time or without a due date.</summary>
        Running = 1,

        /// <summary>Being processed, and the term has run out.</summary>
        Overdue = 2,

        /// <summary>Waiting for papers that were asked for.</summary>
        Waiting = 3,

        /// <summary>Paused for another reason.</summary>
        Paused = 4,

        /// <summary>Done.</summary>
        Finished = 5,

        /// <summary>Taken back by the applicant.</summary>
        Withdrawn = 6,

        /// <summary>Refused.</summary>
        Rejected = 7,

        /// <summary>Stopped for good.</summary>
        Stopped = 8,
    }
}
