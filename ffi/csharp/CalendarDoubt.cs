using System;

namespace Chiso
{
    /// <summary>A stretch of days that no notice has confirmed. Immutable.</summary>
    public sealed class CalendarDoubt
    {
        private readonly Bilingual reason;

        internal CalendarDoubt(Record record)
        {
            From = record.Day("from").Value;
            To = record.Day("to").Value;
            reason = record.Both("reason");
        }

        /// <summary>Its first day.</summary>
        public DateTime From { get; private set; }

        /// <summary>Its last day.</summary>
        public DateTime To { get; private set; }

        /// <summary>Why it is not confirmed.</summary>
        public string Reason(Lang lang)
        {
            return reason.In(lang);
        }

        /// <summary>Days and reason, in English.</summary>
        public override string ToString()
        {
            return Shown.Date(From) + " to " + Shown.Date(To) + ": " + reason.En;
        }
    }
}
