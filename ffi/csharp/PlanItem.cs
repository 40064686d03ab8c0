using System;
using System.Collections.Generic;

namespace Chiso
{
    /// <summary>A task, report or duty of a plan. Immutable.</summary>
    public sealed class PlanItem
    {
        private Tuple<DateTime?, bool?> strict;
        private Tuple<DateTime?, bool?> inclusive;

        internal PlanItem(Record record)
        {
            Id = record.Text("id");
            Kind = record.Text("kind");
            Bilingual label = record.Both("label");
            Label = label.Vi;
            LabelEn = label.En;
            Lead = record.List("lead", item => new Party(item));
            Leads = record.Texts("leads");
            Coordinating = record.List("with", item => new Party(item));
            To = record.List("to", item => new Party(item));
            Via = record.Part("via", part => new Party(part));
            Time = record.Text("time");
            Area = record.Text("area");
            Index = record.Text("index");
            Dimension = record.Text("dimension");
            Content = record.Text("content");
            Place = record.Text("place");
            record.Part("term", term =>
            {
                Term = term.Text("kind");
                strict = Last(term, "strict");
                inclusive = Last(term, "inclusive");
                return term;
            });
        }

        /// <summary>Its id: "PL.8", "evidence".</summary>
        public string Id { get; private set; }

        /// <summary>What it is: "task", "report" or "duty".</summary>
        public string Kind { get; private set; }

        /// <summary>Its short name, in Vietnamese.</summary>
        public string Label { get; private set; }

        /// <summary>Its short name, in English.</summary>
        public string LabelEn { get; private set; }

        /// <summary>Who leads (chủ trì), as the plan writes it.</summary>
        public IReadOnlyList<Party> Lead { get; private set; }

        /// <summary>The ids of all agencies that lead.</summary>
        public IReadOnlyList<string> Leads { get; private set; }

        /// <summary>Who takes part (phối hợp).</summary>
        public IReadOnlyList<Party> Coordinating { get; private set; }

        /// <summary>To whom it is handed in.</summary>
        public IReadOnlyList<Party> To { get; private set; }

        /// <summary>Through whom it is handed in; null where nobody is named.</summary>
        public Party Via { get; private set; }

        /// <summary>What the plan says about its time; null where it says nothing.</summary>
        public string Time { get; private set; }

        /// <summary>The area it belongs to; null where none is named.</summary>
        public string Area { get; private set; }

        /// <summary>The index it serves; null where none is named.</summary>
        public string Index { get; private set; }

        /// <summary>The dimension it serves; null where none is named.</summary>
        public string Dimension { get; private set; }

        /// <summary>The rule on what a report contains; null where there is none.</summary>
        public string Content { get; private set; }

        /// <summary>Where it stands in the plan.</summary>
        public string Place { get; private set; }

        /// <summary>What its time is: "dated", "ongoing", "recurring", "relative" or "unstated".</summary>
        public string Term { get; private set; }

        /// <summary>
        /// The last day; null for ongoing, recurring and relative work, and where the plan states no time.
        /// </summary>
        public DateTime? LastDay(Before before)
        {
            return before == Before.Inclusive ? inclusive.Item1 : strict.Item1;
        }

        /// <summary>Whether the last day is a day off; null without a last day, and outside the calendar.</summary>
        public bool? IsDayOff(Before before)
        {
            return before == Before.Inclusive ? inclusive.Item2 : strict.Item2;
        }

        private static Tuple<DateTime?, bool?> Last(Record term, string reading)
        {
            bool? off = null;
            DateTime? day = null;
            term.Part(reading, last =>
            {
                day = last.Day("date");
                bool? working = last.Flag("working");
                off = working == null ? (bool?)null : !working.Value;
                return last;
            });
            return Tuple.Create(day, off);
        }

        /// <summary>Id and English label.</summary>
        public override string ToString()
        {
            return Id + ": " + LabelEn;
        }
    }
}
