using System;

namespace Chiso
{
    /// <summary>The day with which a deadline ends, and what kind of day it is.</summary>
    public sealed class LastDay
    {
        internal LastDay(int day, int second, int dayOff, int named, byte provisional)
        {
            Date = Day.Date(day);
            Time = Clock.Time(second);
            IsDayOff = dayOff < 0 ? (bool?)null : dayOff == 1;
            RolledFrom = named == day ? (DateTime?)null : Day.Date(named);
            Provisional = provisional != 0;
        }

        /// <summary>The day.</summary>
        public DateTime Date { get; private set; }

        /// <summary>The hour that the phrase names; null for the end of the day, 24:00.</summary>
        public TimeSpan? Time { get; private set; }

        /// <summary>Whether it is a day off; null outside the calendar.</summary>
        public bool? IsDayOff { get; private set; }

        /// <summary>The day that was moved here; null where none was.</summary>
        public DateTime? RolledFrom { get; private set; }

        /// <summary>Whether no notice has confirmed it, so that it may change.</summary>
        public bool Provisional { get; private set; }

        /// <summary>As in "2024-12-29, a day off".</summary>
        public override string ToString()
        {
            return Shown.Date(Date) + (Time == null ? "" : " " + Time) + (IsDayOff == true ? ", a day off" : "")
                + Shown.Provisional(Provisional);
        }
    }
}
