namespace Chiso
{
    /// <summary>The language of names, reasons and findings.</summary>
    public enum Lang
    {
        /// <summary>Vietnamese.</summary>
        Vi = 0,

        /// <summary>English.</summary>
        En = 1,
    }
}
