using System;

namespace Chiso
{
    /// <summary>A due date that a dossier has had, and what made it. Immutable.</summary>
    public sealed class DueChange
    {
        private readonly string vi;
        private readonly string en;

        internal DueChange(DateTime due, int logged, string vi, string en)
        {
            Due = due;
            Event = logged;
            this.vi = vi;
            this.en = en;
        }

        /// <summary>The due moment, the last second that is in time.</summary>
        public DateTime Due { get; private set; }

        /// <summary>The place in the log, from 0, of the event that made it.</summary>
        public int Event { get; private set; }

        /// <summary>Event, moment, the due date before, reason and basis, in words.</summary>
        public string Reason(Lang lang)
        {
            return lang == Lang.Vi ? vi : en;
        }

        /// <summary>Due moment and reason, in English.</summary>
        public override string ToString()
        {
            return Shown.Moment(Due) + ": " + en;
        }
    }
}
