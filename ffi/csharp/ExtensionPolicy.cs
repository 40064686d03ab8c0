namespace Chiso
{
    /// <summary>What is done with an extension that comes once too often, or too late.</summary>
    public enum ExtensionPolicy
    {
        /// <summary>It is refused.</summary>
        Strict = 0,

        /// <summary>The new due date is recorded, and the breach is listed.</summary>
        Record = 1,
    }
}
