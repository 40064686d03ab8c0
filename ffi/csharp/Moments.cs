using System;

namespace Chiso
{
    /// <summary>
    /// Moments of Việt Nam's local time (UTC+07:00), to the second. A <see cref="DateTime"/> of
    /// <see cref="DateTimeKind.Unspecified"/> is taken for Việt Nam's; one of <see cref="DateTimeKind.Utc"/> or
    /// <see cref="DateTimeKind.Local"/> is brought to it, in every call of this library. What the library gives is
    /// Việt Nam's time, and Unspecified.
    /// </summary>
    /// <remarks><c>default(DateTime)</c> is no moment and no day: it is an <see cref="ArgumentException"/>.</remarks>
    public static class Moments
    {
        // CHISO_NO_MOMENT.
        internal const long None = long.MinValue;

        private static readonly TimeSpan Offset = TimeSpan.FromHours(7);
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
        /// <exception cref="ArgumentException">No moment was given.</exception>
        public static long ToSeconds(DateTime moment)
        {
            return Seconds(moment, "moment");
        }

        /// <summary>The moment so many seconds after 1970-01-01T00:00:00 local time.</summary>
        public static DateTime FromSeconds(long seconds)
        {
            return Epoch.AddSeconds(seconds);
        }

        /// <summary>Việt Nam's time of a moment, the one place where kinds are told apart.</summary>
        internal static DateTime Local(DateTime moment, string name)
        {
            if (moment.Ticks == 0)
                throw new ArgumentException("no date was given: it is default(DateTime)", name);
            if (moment.Kind == DateTimeKind.Unspecified)
                return moment;
            DateTime utc = moment.ToUniversalTime();
            if (DateTime.MaxValue - utc < Offset)
                throw new ArgumentOutOfRangeException(name, "in Việt Nam it is after the year 9999");
            return DateTime.SpecifyKind(utc + Offset, DateTimeKind.Unspecified);
        }

        internal static long Seconds(DateTime moment, string name)
        {
            long ticks = Local(moment, name).Ticks - Epoch.Ticks;
            long seconds = ticks / TimeSpan.TicksPerSecond;
            return ticks % TimeSpan.TicksPerSecond < 0 ? seconds - 1 : seconds;
        }

        /// <summary>The day of a moment, and the seconds since its midnight.</summary>
        internal static int Split(DateTime moment, string name, out int second)
        {
            DateTime local = Local(moment, name);
            second = Clock.Second(local.TimeOfDay, name);
            return Day.Number(local.Date, name);
        }

        /// <summary>A column of moments; null for null.</summary>
        internal static long[] Column(DateTime?[] moments, string name)
        {
            return moments == null
                ? null
                : Array.ConvertAll(moments, moment => moment == null ? None : Seconds(moment.Value, name));
        }

        internal static long[] Column(DateTime[] moments, string name)
        {
            if (moments == null)
                throw new ArgumentNullException(name);
            return Array.ConvertAll(moments, moment => Seconds(moment, name));
        }

        internal static DateTime? Known(byte known, long seconds)
        {
            return known == 0 ? (DateTime?)null : FromSeconds(seconds);
        }
    }
}
