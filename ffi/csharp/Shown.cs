using System;
using System.Globalization;

namespace Chiso
{
    /// <summary>Values as <see cref="object.ToString"/> shows them, the same in every culture.</summary>
    internal static class Shown
    {
        internal static string Number(long number)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        /// <summary>A number with no more decimals than it has: "90", "44.32".</summary>
        internal static string Decimal(decimal? value)
        {
            return value == null ? "?" : value.Value.ToString("0.######", CultureInfo.InvariantCulture);
        }

        /// <summary>Points with at least two decimals: "85.80".</summary>
        internal static string Points(decimal? points)
        {
            return points == null ? "?" : points.Value.ToString("0.00####", CultureInfo.InvariantCulture);
        }

        internal static string Date(DateTime day)
        {
            return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        internal static string Moment(DateTime moment)
        {
            return moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        }

        /// <summary>As in "0.50 to 0.25 (-0.25)".</summary>
        internal static string Change(decimal? before, decimal? after, decimal? difference)
        {
            string change = Points(before) + " to " + Points(after);
            if (difference == null)
                return change;
            return change + " ("
                + difference.Value.ToString("+0.00####;-0.00####;0.00", CultureInfo.InvariantCulture) + ")";
        }

        /// <summary>A mark for what no notice has confirmed.</summary>
        internal static string Provisional(bool provisional)
        {
            return provisional ? " (provisional)" : "";
        }

        /// <summary>What an object says of itself; after it was disposed of, only that it was.</summary>
        internal static string Of(Handle handle, Func<string> text)
        {
            return handle.IsClosed ? "(disposed)" : text();
        }
    }
}
