namespace Chiso
{
    /// <summary>What a fact is.</summary>
    public enum FactKind
    {
        /// <summary>A whole number of things, 0 or more.</summary>
        Count = 1,

        /// <summary>A share, 0 to 1.</summary>
        Share = 2,

        /// <summary>An amount, 0 or more.</summary>
        Amount = 3,

        /// <summary>Any number.</summary>
        Number = 4,

        /// <summary>A day, or "never".</summary>
        Date = 5,

        /// <summary>One or more options.</summary>
        Choice = 6,

        /// <summary>Points awarded by another body.</summary>
        Points = 7,
    }
}
