using System;
using System.Globalization;

namespace Chiso
{
    /// <summary>Days, which have no time of day: as text, and as days since 1970-01-01.</summary>
    /// <remarks>
    /// A <see cref="DateTime"/> of kind Unspecified is a day of the calendar and has no time of day. One of kind Utc or
    /// Local is a moment, and stands for the day on which it falls in Việt Nam.
    /// </remarks>
    internal static class Day
    {
        private static readonly DateTime Epoch = new DateTime(1970, 1, 1);

        internal static byte[] Text(DateTime day, string name)
        {
            string text = Of(day, name).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return Utf8.Required(text, name);
        }

        internal static int Number(DateTime day, string name)
        {
            return (Of(day, name) - Epoch).Days;
        }

        internal static int[] Numbers(DateTime[] days, string name)
        {
            if (days == null)
                throw new ArgumentNullException(name);
            return Array.ConvertAll(days, day => Number(day, name));
        }

        internal static DateTime Date(int number)
        {
            return Epoch.AddDays(number);
        }

        internal static DateTime[] Dates(int[] numbers)
        {
            return Array.ConvertAll(numbers, Date);
        }

        /// <summary>Reads a day of the library; null for null.</summary>
        internal static DateTime? Parse(string text)
        {
            return text == null
                ? (DateTime?)null
                : DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        /// <summary>The day as one of the calendar.</summary>
        internal static DateTime Of(DateTime day, string name)
        {
            DateTime local = Moments.Local(day, name);
            if (day.Kind != DateTimeKind.Unspecified)
                return local.Date;
            if (local.TimeOfDay != TimeSpan.Zero)
                throw new ArgumentException("a day is expected, without a time of day; pass its Date", name);
            return local;
        }
    }
}
