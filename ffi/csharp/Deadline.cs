using System;

namespace Chiso
{
    /// <summary>
    /// A Vietnamese phrase that says when something is due, and what was read in it. Immutable; may be used by several
    /// threads at once.
    /// </summary>
    /// <example>
    /// <code>
    /// using (Deadline deadline = Deadline.Read("trước ngày 30/12/2024"))
    ///     Console.WriteLine(deadline.LastDay(null).IsDayOff);   // True: 29/12/2024 was a Sunday
    /// </code>
    /// </example>
    public sealed class Deadline : IDisposable
    {
        private const int NotKnown = 0;

        private readonly DeadlineHandle handle;

        private Deadline(DeadlineHandle handle)
        {
            this.handle = handle;
        }

        /// <summary>Reads a phrase that needs no year of its document.</summary>
        /// <exception cref="ChisoException">As <see cref="Read(string, int?, int?)"/>.</exception>
        public static Deadline Read(string text)
        {
            return Read(text, null, null);
        }

        /// <summary>
        /// Reads a phrase. The year is that of its document, for phrases that name none, the month likewise ("trước ngày
        /// 20"); null where they are not known.
        /// </summary>
        /// <exception cref="ChisoException">
        /// DeadlineWording where it is not read to its end, DeadlineImpossible for a day that there is not,
        /// DeadlineContradiction; the details have the position, the rest and what was expected.
        /// </exception>
        public static Deadline Read(string text, int? year, int? month)
        {
            if (month < 0)
                throw new ArgumentOutOfRangeException("month", "months count from 1; null is not known");
            DeadlineHandle deadline;
            IntPtr error;
            int status = NativeMethods.chiso_deadline_read(Utf8.Required(text, "text"), year ?? NotKnown,
                (uint)(month ?? NotKnown), out deadline, out error);
            Call.Check(status, error);
            return new Deadline(deadline);
        }

        /// <summary>The kind.</summary>
        public DeadlineKind Kind
        {
            get { return (DeadlineKind)Call.Get<DeadlineHandle, int>(handle, NativeMethods.chiso_deadline_kind); }
        }

        /// <summary>The last day. <paramref name="rules"/> may be null for the usual ones.</summary>
        /// <exception cref="ChisoException">
        /// DeadlineNoDate for several days and for ongoing and recurring work, DeadlineStart for a limit from an event,
        /// DeadlineYear and DeadlineMonth where those are missing.
        /// </exception>
        public LastDay LastDay(DeadlineRules rules)
        {
            int day, second, dayOff, named;
            byte provisional;
            IntPtr error;
            DeadlineRules used = DeadlineRules.Of(rules);
            int status = NativeMethods.chiso_deadline_last_day(handle, used.Handle, (int)used.Before, (int)used.Roll,
                out day, out second, out dayOff, out named, out provisional, out error);
            Call.Check(status, error);
            return new LastDay(day, second, dayOff, named, provisional);
        }

        /// <summary>
        /// The first last day on or after a day: of recurring work and of several days the next one, of other deadlines
        /// their own if it has not passed; else null.
        /// </summary>
        /// <exception cref="ChisoException">DeadlineNoDate where a recurrence names no day.</exception>
        public LastDay NextDue(DateTime from, DeadlineRules rules)
        {
            int day, second, dayOff, named;
            byte known, provisional;
            IntPtr error;
            DeadlineRules used = DeadlineRules.Of(rules);
            int status = NativeMethods.chiso_deadline_next_due(handle, used.Handle, Day.Number(from, "from"),
                (int)used.Before, (int)used.Roll, out known, out day, out second, out dayOff, out named,
                out provisional, out error);
            Call.Check(status, error);
            return known == 0 ? null : new LastDay(day, second, dayOff, named, provisional);
        }

        /// <summary>Where it stands on a day.</summary>
        /// <exception cref="ChisoException">As <see cref="LastDay"/>, but that ongoing and recurring work is never
        /// overdue.</exception>
        public DeadlineStatus Status(DateTime on, DeadlineRules rules)
        {
            long days;
            return Stands(on, rules, out days);
        }

        /// <summary>Days left on a day, or days overdue; null for what is never overdue.</summary>
        /// <exception cref="ChisoException">As <see cref="Status"/>.</exception>
        public long? Days(DateTime on, DeadlineRules rules)
        {
            long days;
            return Stands(on, rules, out days) == DeadlineStatus.Never ? (long?)null : days;
        }

        private DeadlineStatus Stands(DateTime on, DeadlineRules rules, out long days)
        {
            int found;
            IntPtr error;
            DeadlineRules used = DeadlineRules.Of(rules);
            int status = NativeMethods.chiso_deadline_status(handle, used.Handle, Day.Number(on, "on"),
                (int)used.Before, (int)used.Roll, out found, out days, out error);
            Call.Check(status, error);
            return (DeadlineStatus)found;
        }

        /// <summary>When the limit of a relative deadline ends, from the day of its event.</summary>
        /// <exception cref="ChisoException">DeadlineNoDate where the phrase has no limit; as
        /// <see cref="Limit.DueFromDay"/>.</exception>
        public LimitDue DueFromDay(DateTime day, LimitRules rules)
        {
            return Due(Day.Number(day, "day"), Clock.None, rules);
        }

        /// <summary>When the limit of a relative deadline ends, from the moment of its event.</summary>
        /// <exception cref="ChisoException">DeadlineNoDate where the phrase has no limit; as
        /// <see cref="Limit.DueFromMoment"/>.</exception>
        public LimitDue DueFromMoment(DateTime moment, LimitRules rules)
        {
            int second;
            int day = Moments.Split(moment, "moment", out second);
            return Due(day, second, rules);
        }

        private LimitDue Due(int day, int second, LimitRules rules)
        {
            LimitDueHandle due;
            IntPtr error;
            LimitRules used = rules ?? new LimitRules();
            int status = NativeMethods.chiso_deadline_due(handle, Calendars.HandleOf(used.Calendar), day, second,
                (int)used.Roll, Clock.Second(used.CutOff, "rules"), (int)used.StartDay, out due, out error);
            Call.Check(status, error);
            return new LimitDue(due);
        }

        /// <summary>The limit of a relative deadline, for the caller to dispose of; null where the phrase names none.
        /// </summary>
        public Limit Limit
        {
            get
            {
                LimitHandle limit;
                IntPtr error;
                Call.Check(NativeMethods.chiso_deadline_limit(handle, out limit, out error), error);
                return limit.IsInvalid ? null : new Limit(limit);
            }
        }

        /// <summary>The first day of an interval, or from which ongoing work runs; null where the phrase has none.
        /// </summary>
        /// <exception cref="ChisoException">DeadlineYear.</exception>
        public DateTime? FirstDay
        {
            get
            {
                byte known;
                int day;
                IntPtr error;
                Call.Check(NativeMethods.chiso_deadline_first_day(handle, out known, out day, out error), error);
                return known == 0 ? (DateTime?)null : Day.Date(day);
            }
        }

        /// <summary>
        /// The reading in words: the deadline, its last days and whether they are days off, what is missing, what may be
        /// read otherwise.
        /// </summary>
        public string Explain(Lang lang)
        {
            return Explain(lang, null);
        }

        /// <summary>As <see cref="Explain(Lang)"/>, by another calendar than that of Việt Nam.</summary>
        public string Explain(Lang lang, Calendar calendar)
        {
            IntPtr text, error;
            int status = NativeMethods.chiso_deadline_explain(handle, Calendars.HandleOf(calendar), (int)lang, out text,
                out error);
            Call.Check(status, error);
            return Utf8.Take(text);
        }

        /// <summary>
        /// Everything about the reading as a JSON object: also what is missing, doubts, alternatives, both last days, and
        /// the event in its own words.
        /// </summary>
        public string ToJson()
        {
            IntPtr json, error;
            Call.Check(NativeMethods.chiso_deadline_json(handle, Calendars.HandleOf(null), out json, out error), error);
            return Utf8.Take(json);
        }

        /// <summary>Kind, and what was read, in English.</summary>
        public override string ToString()
        {
            return Shown.Of(handle, () => Kind + ": " + Explain(Lang.En));
        }

        /// <summary>Frees the deadline; later use is an <see cref="ObjectDisposedException"/>.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }
}
