using System;

namespace Chiso
{
    /// <summary>Hours of a day as seconds since its midnight.</summary>
    internal static class Clock
    {
        internal const int None = -1;

        private static readonly TimeSpan Day = TimeSpan.FromDays(1);

        internal static int Second(TimeSpan? time, string name)
        {
            if (time == null)
                return None;
            if (time.Value < TimeSpan.Zero || time.Value > Day)
                throw new ArgumentOutOfRangeException(name, "an hour of the day is expected, 0:00 to 24:00");
            return (int)(time.Value.Ticks / TimeSpan.TicksPerSecond);
        }

        internal static TimeSpan? Time(int second)
        {
            return second == None ? (TimeSpan?)null : TimeSpan.FromSeconds(second);
        }
    }
}
