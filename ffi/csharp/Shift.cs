using System;
using System.Globalization;

namespace Chiso
{
    /// <summary>A stretch of working hours; its first minute is in it, the minute it ends is not.</summary>
    public sealed class Shift
    {
        internal Shift(int from, int to)
        {
            From = TimeSpan.FromMinutes(from);
            To = TimeSpan.FromMinutes(to);
        }

        /// <summary>The time of day it begins.</summary>
        public TimeSpan From { get; private set; }

        /// <summary>The time of day it ends; 24 hours at the end of the day.</summary>
        public TimeSpan To { get; private set; }

        /// <summary>As in <c>07:30-11:30</c>.</summary>
        public override string ToString()
        {
            return Clock(From) + "-" + Clock(To);
        }

        private static string Clock(TimeSpan time)
        {
            return ((int)time.TotalHours).ToString("00", CultureInfo.InvariantCulture) + ":"
                + time.Minutes.ToString("00", CultureInfo.InvariantCulture);
        }
    }
}
