using System;

namespace Chiso
{
    /// <summary>A half-day (buổi): the shifts before noon, or those from noon on. Immutable.</summary>
    public sealed class HalfDay
    {
        internal HalfDay(DateTime opens, DateTime closes)
        {
            Opens = opens;
            Closes = closes;
        }

        /// <summary>When it opens.</summary>
        public DateTime Opens { get; private set; }

        /// <summary>When it closes.</summary>
        public DateTime Closes { get; private set; }

        /// <summary>As in "2024-05-02 08:00:00 to 2024-05-02 12:00:00".</summary>
        public override string ToString()
        {
            return Shown.Moment(Opens) + " to " + Shown.Moment(Closes);
        }
    }
}
