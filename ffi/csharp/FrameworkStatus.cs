namespace Chiso
{
    /// <summary>How much of the official annex of a framework is known.</summary>
    public enum FrameworkStatus
    {
        /// <summary>All of it.</summary>
        Complete = 1,

        /// <summary>What is known; the rest is refused by name.</summary>
        Partial = 2,

        /// <summary>Made up to show or test something; not an official set.</summary>
        Illustration = 3,
    }
}
