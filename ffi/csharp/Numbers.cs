using System;
using System.Collections.Generic;
using System.Globalization;

namespace Chiso
{
    /// <summary>
    /// Exact numbers: points are whole multiples of 10^-6 in <see cref="decimal"/>, read from text as Vietnamese
    /// and English documents write them. Nothing depends on the culture of the thread.
    /// </summary>
    /// <example>
    /// <code>
    /// Numbers.ParsePoints("54,20") + Numbers.ParsePoints("8.23")      // 62.43
    /// Numbers.RoundPoints("2,345", 2, RoundingMode.HalfEven)          // 2.34
    /// </code>
    /// </example>
    public static class Numbers
    {
        /// <summary>One point in the unit in which points cross to the library.</summary>
        internal const long Scale = 1000000;

        private const byte ScalePlaces = 6;

        // The longest text of a long with a mark, and its NUL.
        private const int TextCapacity = 24;

        /// <summary>Reads points: "0,25", "1.234,5", "25%", "1/4". One mark is always the decimal mark; what people
        /// declare goes through <see cref="Facts"/>, which refuses what can be read in two ways.</summary>
        /// <exception cref="ChisoException">NumberSyntax with the character at fault, NumberDecimals beyond six
        /// decimals, NumberRange, NumberNotFinite.</exception>
        public static decimal ParsePoints(string text)
        {
            long points;
            IntPtr error;
            byte[] bytes = Utf8.Required(text, "text");
            Call.Check(NativeMethods.chiso_points_parse(bytes, out points, out error), error);
            return FromScaled(points);
        }

        /// <summary>
        /// Points from a double of a sheet, through its shortest decimal text: 54.2 is 54.2 exactly.
        /// </summary>
        /// <exception cref="ChisoException">NumberDecimals if it carries the noise of a calculation, NumberRange,
        /// NumberNotFinite.</exception>
        public static decimal PointsFromDouble(double value)
        {
            long points;
            IntPtr error;
            Call.Check(NativeMethods.chiso_points_from_double(value, out points, out error), error);
            return FromScaled(points);
        }

        /// <summary>Rounds a number, read exactly from text ("2.345", "1/3"), to 0 to 6 places.</summary>
        /// <exception cref="ChisoException">ArgumentRange, NumberSyntax, NumberRange, NumberNotFinite.</exception>
        public static decimal RoundPoints(string value, int places, RoundingMode mode)
        {
            long points;
            IntPtr error;
            byte[] text = Utf8.Required(value, "value");
            int status = NativeMethods.chiso_points_round(
                text, unchecked((uint)places), (int)mode, out points, out error);
            Call.Check(status, error);
            return FromScaled(points);
        }

        /// <summary>Rounds a number to 0 to 6 places.</summary>
        /// <exception cref="ChisoException">ArgumentRange, NumberRange.</exception>
        public static decimal RoundPoints(decimal value, int places, RoundingMode mode)
        {
            return RoundPoints(Text(value), places, mode);
        }

        /// <summary>
        /// Points as decimal text with at least <paramref name="places"/> decimals (0 to 6) and no more than needed
        /// beyond them, with a point in every culture: 85.8 with 2 places is "85.80".
        /// </summary>
        /// <exception cref="ChisoException">ArgumentRange; NumberDecimals if these are no points.</exception>
        public static string PointsText(decimal points, int places)
        {
            var buffer = new byte[TextCapacity];
            UIntPtr length;
            IntPtr error;
            int status = NativeMethods.chiso_points_text(ToScaled(points), unchecked((uint)places), buffer,
                Call.Size(buffer.Length), out length, out error);
            Call.Check(status, error);
            return System.Text.Encoding.ASCII.GetString(buffer, 0, Call.Size(length));
        }

        /// <summary>
        /// Whether a published total can come from published parts, given that each was rounded half up to
        /// <paramref name="places"/> decimals before it was printed.
        /// </summary>
        /// <exception cref="ChisoException">ArgumentRange, NumberDecimals, NumberRange.</exception>
        /// <example>
        /// <code>Numbers.Reconcile(85.78m, new[] { 54.20m, 8.23m, 18.05m, 5.31m }, 2).Possible   // true</code>
        /// </example>
        public static Reconciliation Reconcile(decimal total, IEnumerable<decimal> parts, int places)
        {
            if (parts == null)
                throw new ArgumentNullException("parts");
            var scaled = new List<long>();
            foreach (decimal part in parts)
                scaled.Add(ToScaled(part));
            byte possible;
            long difference, low, high;
            IntPtr error;
            int status = NativeMethods.chiso_points_reconcile(ToScaled(total), scaled.ToArray(),
                Call.Size(scaled.Count), unchecked((uint)places), out possible, out difference, out low, out high,
                out error);
            Call.Check(status, error);
            return new Reconciliation(total, places, possible != 0, FromScaled(difference), FromScaled(low),
                FromScaled(high));
        }

        /// <summary>Points as a decimal without superfluous zeros, so that 8230000 prints as 8.23.</summary>
        internal static decimal FromScaled(long scaled)
        {
            byte places = ScalePlaces;
            while (places > 0 && scaled % 10 == 0)
            {
                scaled /= 10;
                places--;
            }
            // The magnitude of long.MinValue is right as well: negation leaves its bits as they are.
            ulong magnitude = unchecked((ulong)(scaled < 0 ? -scaled : scaled));
            return new decimal(unchecked((int)magnitude), (int)(magnitude >> 32), 0, scaled < 0, places);
        }

        /// <summary>Points for the library; what it cannot hold exactly is its own error to tell.</summary>
        internal static long ToScaled(decimal points)
        {
            long scaled;
            return TryScale(points, out scaled) ? scaled : Refused(points);
        }

        internal static bool TryScale(decimal points, out long scaled)
        {
            scaled = 0;
            if (points > long.MaxValue / Scale || points < long.MinValue / Scale)
                return false;
            decimal whole = points * Scale;
            if (whole != decimal.Truncate(whole) || whole / Scale != points)
                return false;
            scaled = (long)whole;
            return true;
        }

        // Also reads the few numbers at the very ends of the range, which the quick check leaves out.
        private static long Refused(decimal points)
        {
            long scaled;
            IntPtr error;
            byte[] text = Utf8.Required(Text(points), "points");
            Call.Check(NativeMethods.chiso_points_parse(text, out scaled, out error), error);
            return scaled;
        }

        /// <summary>A decimal as the text the library reads back exactly.</summary>
        internal static string Text(decimal value)
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        /// <summary>Exact text as a decimal to the nearest millionth; null for null.</summary>
        internal static decimal? Nearest(string exact)
        {
            return exact == null ? (decimal?)null : RoundPoints(exact, ScalePlaces, RoundingMode.HalfUp);
        }
    }
}
