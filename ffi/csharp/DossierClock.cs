using System;

namespace Chiso
{
    /// <summary>
    /// The clock of one dossier (thời hạn giải quyết hồ sơ): due dates and punctuality from a log that only grows. An
    /// event that is refused leaves the log as it was. Calls from several threads follow one another.
    /// </summary>
    /// <example>
    /// <code>
    /// using (Calendar calendar = Calendar.Vietnam())
    /// using (var clock = new DossierClock(calendar, "05 ngày làm việc", new DateTime(2024, 2, 5, 9, 0, 0), null))
    /// {
    ///     clock.Record(EventKind.Paused, new DateTime(2024, 2, 7, 9, 0, 0), "nộp lệ phí", null, null);
    ///     clock.Record(EventKind.Resumed, new DateTime(2024, 2, 15, 9, 0, 0));
    ///     DossierStatus status = clock.Status(new DateTime(2024, 2, 16));
    ///     Console.WriteLine(status.Due.Value.ToString("yyyy-MM-dd"));   // 2024-02-20
    /// }
    /// </code>
    /// </example>
    public sealed class DossierClock : IDisposable
    {
        private readonly DossierClockHandle handle;

        // The library lets a clock belong to one thread while events are recorded.
        private readonly object turn = new object();

        /// <summary>A clock that starts with the receipt of a dossier.</summary>
        /// <param name="calendar">The working days and hours.</param>
        /// <param name="limit">The limit as forms write it; null where there is none, and then no due date.</param>
        /// <param name="received">The moment of receipt, see <see cref="Moments"/>.</param>
        /// <param name="options">What is settled; null for what the rules say.</param>
        /// <exception cref="ChisoException">LimitSyntax, LimitCount, RulesNeeded, RulesUnknown, RulesSilent, CutOffSyntax,
        /// and those of the calendar.</exception>
        public DossierClock(Calendar calendar, string limit, DateTime received, ClockOptions options)
            : this(Made(calendar, limit, received, options))
        {
        }

        private DossierClock(DossierClockHandle handle)
        {
            this.handle = handle;
        }

        private static DossierClockHandle Made(Calendar calendar, string limit, DateTime received, ClockOptions options)
        {
            if (calendar == null)
                throw new ArgumentNullException("calendar");
            DossierClockHandle clock;
            IntPtr error;
            int status = NativeMethods.chiso_dossier_clock_new(calendar.Handle, Utf8.Optional(limit),
                Moments.ToSeconds(received), ClockOptions.Text(options), out clock, out error);
            Call.Check(status, error);
            return clock;
        }

        /// <summary>A clock from the JSON form of its log, as <see cref="ToJson"/> gives it.</summary>
        /// <exception cref="ChisoException">ClockJson, and those of the constructor and of Record.</exception>
        public static DossierClock ReadJson(Calendar calendar, string json)
        {
            if (calendar == null)
                throw new ArgumentNullException("calendar");
            byte[] text = Utf8.Sized(json, "json");
            DossierClockHandle clock;
            IntPtr error;
            int status = NativeMethods.chiso_dossier_clock_read_json(
                calendar.Handle, text, Call.Size(text.Length), out clock, out error);
            Call.Check(status, error);
            return new DossierClock(clock);
        }

        /// <summary>Adds an event to the log.</summary>
        /// <exception cref="ChisoException">EventOrder, EventReceipt, EventParts, DossierClosed, PauseOverlap,
        /// PauseNotOpen, ClockStands, RulesSilent, and those of the calendar.</exception>
        public DossierClock Record(EventKind kind, DateTime moment)
        {
            return Record(kind, moment, null, null, null);
        }

        /// <summary>Adds an event with its reason, its legal basis and who did it; each may be null.</summary>
        /// <exception cref="ChisoException">As <see cref="DossierClock.Record(EventKind, DateTime)"/>.</exception>
        public DossierClock Record(EventKind kind, DateTime moment, string reason, string basis, string who)
        {
            IntPtr error;
            lock (turn)
            {
                int status = NativeMethods.chiso_dossier_clock_record(handle, (int)kind, Moments.ToSeconds(moment),
                    Utf8.Optional(reason), Utf8.Optional(basis), Utf8.Optional(who), out error);
                Call.Check(status, error);
            }
            return this;
        }

        /// <summary>Adds an extension with apology until the end of a day (xin lỗi và hẹn lại).</summary>
        /// <exception cref="ChisoException">As Record; ExtensionRepeated, ExtensionLate, ExtensionBackwards.</exception>
        public DossierClock Extend(DateTime moment, DateTime untilDay, string reason, string basis, string who)
        {
            IntPtr error;
            lock (turn)
            {
                int status = NativeMethods.chiso_dossier_clock_extend(handle, Moments.ToSeconds(moment),
                    Day.Number(untilDay, "untilDay"), Utf8.Optional(reason), Utf8.Optional(basis), Utf8.Optional(who),
                    out error);
                Call.Check(status, error);
            }
            return this;
        }

        /// <summary>Adds an extension with apology until a moment, for limits in hours.</summary>
        /// <exception cref="ChisoException">As <see cref="Extend"/>.</exception>
        public DossierClock ExtendTo(DateTime moment, DateTime until, string reason, string basis, string who)
        {
            IntPtr error;
            lock (turn)
            {
                int status = NativeMethods.chiso_dossier_clock_extend_to(handle, Moments.ToSeconds(moment),
                    Moments.ToSeconds(until), Utf8.Optional(reason), Utf8.Optional(basis), Utf8.Optional(who), out error);
                Call.Check(status, error);
            }
            return this;
        }

        /// <summary>
        /// Adds a correction: the event at a place of the log, from 0, really took place at <paramref name="to"/>. The
        /// record of it stays, and status as of moments before the correction does too.
        /// </summary>
        /// <exception cref="ChisoException">As Record; EventCorrection.</exception>
        public DossierClock Correct(DateTime moment, int place, DateTime to, string reason, string basis, string who)
        {
            IntPtr error;
            lock (turn)
            {
                int status = NativeMethods.chiso_dossier_clock_correct(handle, Moments.ToSeconds(moment), Call.Size(place),
                    Moments.ToSeconds(to), Utf8.Optional(reason), Utf8.Optional(basis), Utf8.Optional(who), out error);
                Call.Check(status, error);
            }
            return this;
        }

        /// <summary>How many events the log has.</summary>
        public int EventCount
        {
            get
            {
                lock (turn)
                    return Call.Count<DossierClockHandle>(handle, NativeMethods.chiso_dossier_clock_event_count);
            }
        }

        /// <summary>Where the dossier stood at a moment, by the events recorded up to then.</summary>
        /// <exception cref="ChisoException">Those of the calendar.</exception>
        public DossierStatus Status(DateTime asOf)
        {
            DossierStatusHandle status;
            lock (turn)
                status = Call.Get<DossierClockHandle, long, DossierStatusHandle>(
                    handle, Moments.ToSeconds(asOf), NativeMethods.chiso_dossier_clock_status);
            using (status)
                return new DossierStatus(status);
        }

        /// <summary>The log with its limit and options as JSON, which <see cref="ReadJson"/> reads.</summary>
        public string ToJson()
        {
            lock (turn)
                return Call.Text<DossierClockHandle>(handle, NativeMethods.chiso_dossier_clock_json);
        }

        /// <summary>How many events the log has.</summary>
        public override string ToString()
        {
            return Shown.Of(handle, () => Shown.Number(EventCount) + " events");
        }

        /// <summary>Frees the clock; later use is an <see cref="ObjectDisposedException"/>.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }
}
