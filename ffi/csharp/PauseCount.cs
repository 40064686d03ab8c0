namespace Chiso
{
    /// <summary>How the time of a pause is left out of a term in days.</summary>
    public enum PauseCount
    {
        /// <summary>By whole days: those after the day it began, up to the day it ended.</summary>
        Days = 0,

        /// <summary>By working time.</summary>
        Time = 1,
    }
}
