using System;

namespace Chiso
{
    /// <summary>
    /// Moments of Việt Nam's local time (UTC+07:00), to the second. In bulk they are seconds since 1970-01-01T00:00:00
    /// local time. A <see cref="DateTime"/> of <see cref="DateTimeKind.Utc"/> is brought to local time; any other is
    /// taken for it.
    /// </summary>
    public static class Moments
    {
        /// <summary>Stands in columns of dossiers for a moment where there is none.</summary>
        public const long None = long.MinValue;

        private static readonly DateTime Epoch = new DateTime(1970, 1, 1);

        /// <summary>
        /// Reads "2024-02-05T09:30", with a space instead of the T, with seconds, with an offset, or "20240205093000" as
        /// dossiers are exchanged.
        /// </summary>
        /// <exception cref="ChisoException">MomentSyntax; a day alone is no moment.</exception>
        public static DateTime Parse(string text)
        {
            long moment;
            IntPtr error;
            Call.Check(NativeMethods.chiso_moment_parse(Utf8.Required(text, "text"), out moment, out error), error);
            return FromSeconds(moment);
        }

        /// <summary>Seconds since 1970-01-01T00:00:00 local time; fractions of a second are cut off.</summary>
        public static long ToSeconds(DateTime moment)
        {
            DateTime local = moment.Kind == DateTimeKind.Utc ? moment.AddHours(7) : moment;
            long ticks = local.Ticks - Epoch.Ticks;
            long seconds = ticks / TimeSpan.TicksPerSecond;
            return ticks % TimeSpan.TicksPerSecond < 0 ? seconds - 1 : seconds;
        }

        /// <summary>The moment so many seconds after 1970-01-01T00:00:00 local time.</summary>
        public static DateTime FromSeconds(long seconds)
        {
            return Epoch.AddSeconds(seconds);
        }

        internal static DateTime? Known(byte known, long seconds)
        {
            return known == 0 ? (DateTime?)null : FromSeconds(seconds);
        }
    }
}
