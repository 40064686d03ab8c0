namespace Chiso
{
    /// <summary>Whether work was done in time.</summary>
    public enum Punctuality
    {
        /// <summary>Before it was due (trước hạn).</summary>
        Early = 1,

        /// <summary>When it was due (đúng hạn).</summary>
        OnTime = 2,

        /// <summary>After it was due (quá hạn).</summary>
        Late = 3,

        /// <summary>There was no due date.</summary>
        NoDue = 4,
    }
}
