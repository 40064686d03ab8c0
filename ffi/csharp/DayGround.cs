using System;
using System.Collections.Generic;

namespace Chiso
{
    /// <summary>An act that decides a day, and what it makes of it. Immutable.</summary>
    public sealed class DayGround
    {
        internal DayGround(Record record)
        {
            Kind = record.Word<DayKind>("kind").Value;
            Bilingual name = record.Both("name");
            Name = name.Vi;
            NameEn = name.En;
            Partner = record.Day("partner");
            record.Part("authority", authority =>
            {
                Act = authority.Text("act");
                Issued = authority.Day("issued");
                Also = authority.Texts("also");
                Basis = authority.Text("basis");
                Source = authority.Text("source");
                Confidence = authority.Text("confidence");
                return authority;
            });
        }

        /// <summary>What it makes of the day.</summary>
        public DayKind Kind { get; private set; }

        /// <summary>The name it gives the day, in Vietnamese.</summary>
        public string Name { get; private set; }

        /// <summary>The name it gives the day, in English.</summary>
        public string NameEn { get; private set; }

        /// <summary>The other day of a swap, or the holiday a compensation day stands for; null where there is none.
        /// </summary>
        public DateTime? Partner { get; private set; }

        /// <summary>The act.</summary>
        public string Act { get; private set; }

        /// <summary>The day it was issued; null where that is not known.</summary>
        public DateTime? Issued { get; private set; }

        /// <summary>Other acts that say the same.</summary>
        public IReadOnlyList<string> Also { get; private set; }

        /// <summary>The law it rests on; null where that is not stated.</summary>
        public string Basis { get; private set; }

        /// <summary>Where it was read.</summary>
        public string Source { get; private set; }

        /// <summary>How sure that is: "high", "medium", "low" or "derived".</summary>
        public string Confidence { get; private set; }

        /// <summary>Kind and act.</summary>
        public override string ToString()
        {
            return Kind + ": " + Act;
        }
    }
}
