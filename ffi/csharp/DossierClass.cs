namespace Chiso
{
    /// <summary>What a dossier counts as in a report.</summary>
    public enum DossierClass
    {
        /// <summary>Not received yet.</summary>
        NotReceived = 0,

        /// <summary>Without a due date, done or not.</summary>
        NoDue = 1,

        /// <summary>Done early.</summary>
        Early = 2,

        /// <summary>Done on time.</summary>
        OnTime = 3,

        /// <summary>Done late.</summary>
        Late = 4,

        /// <summary>Not done, and not yet due.</summary>
        InTime = 5,

        /// <summary>Not done, and overdue.</summary>
        Overdue = 6,

        /// <summary>Waiting, and not overdue when it began to wait.</summary>
        Waiting = 7,

        /// <summary>Waiting, and overdue before it began to wait.</summary>
        WaitingOverdue = 8,
    }
}
