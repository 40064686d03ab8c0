using System;

namespace Chiso
{
    /// <summary>Hours of a day as seconds since its midnight.</summary>
    internal static class Clock
    {
        internal const int None = -1;

        internal static int Second(TimeSpan? time)
        {
            if (time == null)
                return None;
            return checked((int)(time.Value.Ticks / TimeSpan.TicksPerSecond));
        }

        internal static TimeSpan? Time(int second)
        {
            return second == None ? (TimeSpan?)null : TimeSpan.FromSeconds(second);
        }
    }
}
