namespace Chiso
{
    /// <summary>The form of a report for people.</summary>
    public enum ReportFormat
    {
        /// <summary>Plain text.</summary>
        Text = 0,

        /// <summary>An HTML page.</summary>
        Html = 1,
    }
}
