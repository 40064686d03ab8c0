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
    }
}
