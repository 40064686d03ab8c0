using System;
using System.Globalization;

namespace Chiso
{
    /// <summary>Days, which have no time of day: as text, and as days since 1970-01-01.</summary>
    internal static class Day
    {
        private static readonly DateTime Epoch = new DateTime(1970, 1, 1);

        internal static byte[] Text(DateTime day, string name)
        {
            string text = Whole(day, name).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return Utf8.Required(text, name);
        }

        internal static int Number(DateTime day, string name)
        {
            return (Whole(day, name) - Epoch).Days;
        }

        /// <summary>Reads a day of the library; null for null.</summary>
        internal static DateTime? Parse(string text)
        {
            return text == null
                ? (DateTime?)null
                : DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        private static DateTime Whole(DateTime day, string name)
        {
            if (day.TimeOfDay != TimeSpan.Zero)
                throw new ArgumentException("a day is expected, without a time of day; pass its Date", name);
            return day;
        }
    }
}
