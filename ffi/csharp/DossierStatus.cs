using System;
using System.Collections.Generic;

namespace Chiso
{
    /// <summary>Where a dossier stood at a moment, by what was recorded up to then. Immutable.</summary>
    public sealed class DossierStatus
    {
        private readonly Punctuality?[] punctuality = new Punctuality?[3];
        private readonly string vi;
        private readonly string en;
        private readonly string json;

        internal DossierStatus(DossierStatusHandle status)
        {
            byte overdue, provisional, known;
            long moment;
            IntPtr error;
            State = (ClockState)Call.Get<DossierStatusHandle, int>(status, NativeMethods.chiso_dossier_status_state);
            Call.Check(
                NativeMethods.chiso_dossier_status_flags(status, out overdue, out provisional, out error), error);
            Overdue = overdue != 0;
            Provisional = provisional != 0;
            Call.Check(NativeMethods.chiso_dossier_status_due(status, out known, out moment, out error), error);
            Due = Moments.Known(known, moment);
            Call.Check(NativeMethods.chiso_dossier_status_done(status, out known, out moment, out error), error);
            Done = Moments.Known(known, moment);
            Elapsed = ReadLapse(status, NativeMethods.chiso_dossier_status_elapsed);
            Remaining = ReadLapse(status, NativeMethods.chiso_dossier_status_remaining);
            for (var by = 0; by < punctuality.Length; by++)
            {
                int found;
                Call.Check(
                    NativeMethods.chiso_dossier_status_punctuality(status, by, out known, out found, out error), error);
                punctuality[by] = known == 0 ? (Punctuality?)null : (Punctuality)found;
            }
            History = ReadHistory(status);
            vi = Call.Text(status, (int)Lang.Vi, NativeMethods.chiso_dossier_status_text);
            en = Call.Text(status, (int)Lang.En, NativeMethods.chiso_dossier_status_text);
            json = Call.Text<DossierStatusHandle>(status, NativeMethods.chiso_dossier_status_json);
            Record.Parse(json, Read);
        }

        private DossierStatus Read(Record record)
        {
            Breaches = record.List("breaches", breach => new Breach(breach));
            Rules = record.Part("rules", rules => new RulesUsed(rules));
            return this;
        }

        /// <summary>The state.</summary>
        public ClockState State { get; private set; }

        /// <summary>Whether the term had run out: then, or when the clock was stopped. A pause does not undo it.</summary>
        public bool Overdue { get; private set; }

        /// <summary>Whether a day was passed that no notice has confirmed, so that it may change.</summary>
        public bool Provisional { get; private set; }

        /// <summary>
        /// When the dossier was due: the last second that is in time, 23:59:59 where the whole day is; null before receipt
        /// and without a limit.
        /// </summary>
        public DateTime? Due { get; private set; }

        /// <summary>When the work ended; null while it had not.</summary>
        public DateTime? Done { get; private set; }

        /// <summary>Time used of the term, without pauses; null before receipt.</summary>
        public Lapse Elapsed { get; private set; }

        /// <summary>Time left of the term, negative when overdue; null without a due date.</summary>
        public Lapse Remaining { get; private set; }

        /// <summary>Every due date so far, the present one last.</summary>
        public IReadOnlyList<DueChange> History { get; private set; }

        /// <summary>What was done against the rules.</summary>
        public IReadOnlyList<Breach> Breaches { get; private set; }

        /// <summary>The rules used, and how they were chosen; null before receipt.</summary>
        public RulesUsed Rules { get; private set; }

        /// <summary>The whole as JSON text.</summary>
        public string ToJson()
        {
            return json;
        }

        /// <summary>Where the dossier stands, in English.</summary>
        public override string ToString()
        {
            return en;
        }

        /// <summary>Whether the work was done in time; null while it is not done.</summary>
        public Punctuality? Punctuality(Granularity granularity)
        {
            int by = (int)granularity;
            if (by < 0 || by >= punctuality.Length)
                throw new ArgumentOutOfRangeException("granularity");
            return punctuality[by];
        }

        /// <summary>Where the dossier stands, in a sentence or two.</summary>
        public string Text(Lang lang)
        {
            return lang == Lang.Vi ? vi : en;
        }

        private delegate int ReadsLapse(
            DossierStatusHandle status, out byte known, out long count, out int unit, out IntPtr error);

        private static Lapse ReadLapse(DossierStatusHandle status, ReadsLapse read)
        {
            byte known;
            long count;
            int unit;
            IntPtr error;
            Call.Check(read(status, out known, out count, out unit, out error), error);
            return known == 0 ? null : new Lapse(count, (ClockUnit)unit);
        }

        private static IReadOnlyList<DueChange> ReadHistory(DossierStatusHandle status)
        {
            var history = new List<DueChange>();
            int count = Call.Count<DossierStatusHandle>(status, NativeMethods.chiso_dossier_status_due_count);
            for (var at = 0; at < count; at++)
            {
                long due;
                UIntPtr logged;
                IntPtr error;
                int read = NativeMethods.chiso_dossier_status_due_at(
                    status, Call.Size(at), out due, out logged, out error);
                Call.Check(read, error);
                history.Add(new DueChange(Moments.FromSeconds(due), Call.Size(logged),
                    Call.Text(status, Call.Size(at), (int)Lang.Vi, NativeMethods.chiso_dossier_status_due_reason),
                    Call.Text(status, Call.Size(at), (int)Lang.En, NativeMethods.chiso_dossier_status_due_reason)));
            }
            return history.AsReadOnly();
        }
    }
}
