namespace Chiso
{
    /// <summary>Whether there is a value, and if not, why. None of the states is a zero.</summary>
    public enum State
    {
        /// <summary>Nobody declared it.</summary>
        Missing = 0,

        /// <summary>There is a value.</summary>
        Value = 1,

        /// <summary>It does not apply to the unit (không áp dụng).</summary>
        NotApplicable = 2,

        /// <summary>Its time has not come (chưa đến hạn).</summary>
        NotYetDue = 3,

        /// <summary>It exists and was not published (không công bố).</summary>
        Withheld = 4,
    }
}
