namespace Chiso
{
    /// <summary>Ranks of equal values.</summary>
    public enum Ties
    {
        /// <summary>1, 2, 2, 4.</summary>
        Competition = 1,

        /// <summary>1, 2, 2, 3.</summary>
        Dense = 2,

        /// <summary>1, 2, 3, 4, in the order in which they are given.</summary>
        Ordinal = 3,
    }
}
