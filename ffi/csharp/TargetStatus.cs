namespace Chiso
{
    /// <summary>Whether a target is met.</summary>
    public enum TargetStatus
    {
        /// <summary>What is known does not decide it.</summary>
        Unknown = 0,

        /// <summary>It is met.</summary>
        Met = 1,

        /// <summary>It is not met.</summary>
        NotMet = 2,
    }
}
