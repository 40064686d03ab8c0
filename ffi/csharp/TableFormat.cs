namespace Chiso
{
    /// <summary>The formats of the summary table that are text.</summary>
    public enum TableFormat
    {
        /// <summary>Comma-separated values with a byte order mark.</summary>
        Csv = 0,

        /// <summary>A JSON object.</summary>
        Json = 1,

        /// <summary>A page of HTML that prints on A4 landscape.</summary>
        Html = 2,
    }
}
