using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace Chiso
{
    /// <summary>Everything known about a day, with the act behind it. Immutable.</summary>
    public sealed class DayFacts
    {
        private readonly string json;
        private readonly string doubt;
        private readonly string doubtEn;
        private Bilingual hours;

        internal DayFacts(DayFactsHandle facts)
        {
            byte working, intake, provisional;
            IntPtr error;
            Call.Check(
                NativeMethods.chiso_day_facts_flags(facts, out working, out intake, out provisional, out error), error);
            Working = working != 0;
            Intake = intake != 0;
            Provisional = provisional != 0;
            Kind = (DayKind)Call.Get<DayFactsHandle, int>(facts, NativeMethods.chiso_day_facts_kind);
            YearStatus = (YearStatus)Call.Get<DayFactsHandle, int>(facts, NativeMethods.chiso_day_facts_year_status);
            Name = Call.Text(facts, (int)Lang.Vi, NativeMethods.chiso_day_facts_name);
            NameEn = Call.Text(facts, (int)Lang.En, NativeMethods.chiso_day_facts_name);
            doubt = Call.Text(facts, (int)Lang.Vi, NativeMethods.chiso_day_facts_doubt);
            doubtEn = Call.Text(facts, (int)Lang.En, NativeMethods.chiso_day_facts_doubt);
            Act = Call.Text<DayFactsHandle>(facts, NativeMethods.chiso_day_facts_act);
            json = Call.Text<DayFactsHandle>(facts, NativeMethods.chiso_day_facts_json);
            Record.Parse(json, Read);
            Partner = ReadPartner(facts);
            Shifts = ReadShifts(facts);
            Proposals = ReadProposals(facts);
        }

        private DayFacts Read(Record record)
        {
            Date = record.Day("date").Value;
            Grounds = record.List("grounds", ground => new DayGround(ground));
            IntakeShifts = record.List(
                "intake_shifts", shift => new Shift(shift.Count("from_minute"), shift.Count("to_minute")));
            hours = record.Both("hours");
            return this;
        }

        /// <summary>The day.</summary>
        public DateTime Date { get; private set; }

        /// <summary>Whether it counts as a working day.</summary>
        public bool Working { get; private set; }

        /// <summary>Whether dossiers are taken in and given out on it, which does not make it a working day.</summary>
        public bool Intake { get; private set; }

        /// <summary>Whether no notice has confirmed it.</summary>
        public bool Provisional { get; private set; }

        /// <summary>What makes it so.</summary>
        public DayKind Kind { get; private set; }

        /// <summary>How complete its year is.</summary>
        public YearStatus YearStatus { get; private set; }

        /// <summary>Its name in Vietnamese.</summary>
        public string Name { get; private set; }

        /// <summary>Its name in English.</summary>
        public string NameEn { get; private set; }

        /// <summary>The act that decided it; null on an ordinary working day or weekend.</summary>
        public string Act { get; private set; }

        /// <summary>The other day of a swap, or the holiday a compensation day stands for.</summary>
        public DateTime? Partner { get; private set; }

        /// <summary>Working hours, a setting of the calendar; none on a day that does not count.</summary>
        public ReadOnlyCollection<Shift> Shifts { get; private set; }

        /// <summary>What has been proposed for the day and is not applied.</summary>
        public ReadOnlyCollection<Proposal> Proposals { get; private set; }

        /// <summary>The acts behind it, the deciding one first; none on ordinary working days and weekends.</summary>
        public IReadOnlyList<DayGround> Grounds { get; private set; }

        /// <summary>Hours of intake and return; those of the working hours on a working day.</summary>
        public IReadOnlyList<Shift> IntakeShifts { get; private set; }

        /// <summary>What the hours are called in the calendar; null where it has none. Office hours are a setting, not
        /// law.</summary>
        public string Hours(Lang lang)
        {
            return hours == null ? null : hours.In(lang);
        }

        /// <summary>Why it is not confirmed; null if it is.</summary>
        public string Doubt(Lang lang)
        {
            return lang == Lang.Vi ? doubt : doubtEn;
        }

        /// <summary>Everything as JSON text.</summary>
        public string ToJson()
        {
            return json;
        }

        /// <summary>As in "2024-05-04: Worked in exchange for 2024-04-29".</summary>
        public override string ToString()
        {
            return Shown.Date(Date) + ": " + NameEn + Shown.Provisional(Provisional);
        }

        private static DateTime? ReadPartner(DayFactsHandle facts)
        {
            byte known;
            int day;
            IntPtr error;
            Call.Check(NativeMethods.chiso_day_facts_partner(facts, out known, out day, out error), error);
            return known == 0 ? (DateTime?)null : Day.Date(day);
        }

        private static ReadOnlyCollection<Shift> ReadShifts(DayFactsHandle facts)
        {
            var shifts = new List<Shift>();
            int count = Call.Count(facts, NativeMethods.chiso_day_facts_shift_count);
            for (var at = 0; at < count; at++)
            {
                int from, to;
                IntPtr error;
                Call.Check(
                    NativeMethods.chiso_day_facts_shift(facts, Call.Size(at), out from, out to, out error), error);
                shifts.Add(new Shift(from, to));
            }
            return shifts.AsReadOnly();
        }

        private static ReadOnlyCollection<Proposal> ReadProposals(DayFactsHandle facts)
        {
            var proposals = new List<Proposal>();
            int count = Call.Count(facts, NativeMethods.chiso_day_facts_proposal_count);
            for (var at = 0; at < count; at++)
            {
                DayKind kind;
                string name = ProposalName(facts, at, Lang.Vi, out kind);
                proposals.Add(new Proposal(kind, name, ProposalName(facts, at, Lang.En, out kind)));
            }
            return proposals.AsReadOnly();
        }

        private static string ProposalName(DayFactsHandle facts, int at, Lang lang, out DayKind kind)
        {
            int number;
            IntPtr name, error;
            int status = NativeMethods.chiso_day_facts_proposal(
                facts, Call.Size(at), (int)lang, out number, out name, out error);
            Call.Check(status, error);
            kind = (DayKind)number;
            return Utf8.Take(name);
        }
    }
}
