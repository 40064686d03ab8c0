namespace Chiso
{
    /// <summary>Which last day "trước ngày X" has. No rule settles it, so both are kept.</summary>
    public enum Before
    {
        /// <summary>The day before X.</summary>
        Strict = 0,

        /// <summary>X itself.</summary>
        Inclusive = 1,
    }
}
