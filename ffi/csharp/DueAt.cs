namespace Chiso
{
    /// <summary>When a term in days ends on its last day.</summary>
    public enum DueAt
    {
        /// <summary>At 24:00 (Civil Code 91/2015/QH13, Article 148(6)), given as 23:59:59.</summary>
        EndOfDay = 0,

        /// <summary>When the office closes.</summary>
        Closing = 1,

        /// <summary>With the half-day that matches the one of receipt.</summary>
        HalfDay = 2,
    }
}
