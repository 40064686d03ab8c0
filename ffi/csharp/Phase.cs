namespace Chiso
{
    /// <summary>How far a record has come.</summary>
    public enum Phase
    {
        /// <summary>The unit scores itself.</summary>
        Open = 0,

        /// <summary>The self-score is handed in.</summary>
        Submitted = 1,

        /// <summary>The result is final and nothing more can be entered.</summary>
        Concluded = 2,
    }
}
