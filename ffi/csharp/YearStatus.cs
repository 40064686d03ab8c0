namespace Chiso
{
    /// <summary>How much of a year's calendar has been decided and read.</summary>
    public enum YearStatus
    {
        /// <summary>The notices of the year were read, and nothing is open.</summary>
        Confirmed = 1,

        /// <summary>The notices of the year were read, and some days are open.</summary>
        Partial = 2,

        /// <summary>No notice: what the law alone fixes, with compensation days by its rule.</summary>
        Projected = 3,
    }
}
