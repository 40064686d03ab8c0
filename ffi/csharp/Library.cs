namespace Chiso
{
    /// <summary>The library that is loaded.</summary>
    public static class Library
    {
        /// <summary>Its version: "0.2.0".</summary>
        public static string Version
        {
            get { return Utf8.Read(NativeMethods.chiso_version()); }
        }
    }
}
