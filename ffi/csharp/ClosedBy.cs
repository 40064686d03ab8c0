namespace Chiso
{
    /// <summary>Which event ends the work.</summary>
    public enum ClosedBy
    {
        /// <summary>The end of processing, or the return where that is not recorded.</summary>
        Finished = 0,

        /// <summary>The return of the result only.</summary>
        Returned = 1,
    }
}
