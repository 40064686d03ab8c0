namespace Chiso
{
    /// <summary>What a report is made for.</summary>
    public enum PeriodKind
    {
        /// <summary>A week, numbered as ISO 8601 does.</summary>
        Week = 1,

        /// <summary>A month.</summary>
        Month = 2,

        /// <summary>A quarter.</summary>
        Quarter = 3,

        /// <summary>A half year.</summary>
        HalfYear = 4,

        /// <summary>The first nine months of a year.</summary>
        NineMonths = 5,

        /// <summary>A year.</summary>
        Year = 6,
    }
}
