namespace Chiso
{
    /// <summary>Which value is first in a ranking.</summary>
    public enum Direction
    {
        /// <summary>The highest.</summary>
        Descending = 0,

        /// <summary>The lowest.</summary>
        Ascending = 1,
    }
}
