namespace Chiso
{
    /// <summary>Where a value exactly on a percentile belongs.</summary>
    public enum Cut
    {
        /// <summary>To the lower group.</summary>
        Strict = 1,

        /// <summary>To the upper group.</summary>
        Inclusive = 2,
    }
}
