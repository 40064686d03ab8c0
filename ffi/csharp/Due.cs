using System;

namespace Chiso
{
    /// <summary>A due day with the mark it must carry.</summary>
    public sealed class Due
    {
        internal Due(DateTime date, bool provisional)
        {
            Date = date;
            Provisional = provisional;
        }

        /// <summary>The due day, always a working day.</summary>
        public DateTime Date { get; private set; }

        /// <summary>Whether it passed a day that no notice has confirmed, so that it may change.</summary>
        public bool Provisional { get; private set; }

        /// <summary>As in "2024-05-04".</summary>
        public override string ToString()
        {
            return Shown.Date(Date) + Shown.Provisional(Provisional);
        }
    }
}
