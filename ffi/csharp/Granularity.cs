namespace Chiso
{
    /// <summary>How closely the end of the work is compared with the due moment; published figures rarely say.</summary>
    public enum Granularity
    {
        /// <summary>Day with day: never late within the last day (Civil Code 91/2015/QH13, Article 148(6)).</summary>
        Date = 0,

        /// <summary>Early before the half-day in which the term ends, late after the due moment.</summary>
        HalfDay = 1,

        /// <summary>Minute with minute.</summary>
        Minute = 2,
    }
}
