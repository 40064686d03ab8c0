using System;

namespace Chiso
{
    /// <summary>
    /// A time limit (thời hạn): so many units from a moment or an event. Immutable; may be used by several threads at
    /// once.
    /// </summary>
    /// <example>
    /// <code>
    /// using (Limit limit = Limit.Read("05 ngày làm việc"))
    /// using (LimitDue due = limit.DueFromDay(new DateTime(2024, 4, 26), null))
    ///     Console.WriteLine(due.LastDay.ToString("yyyy-MM-dd"));   // 2024-05-07: Saturday 4/5 was worked
    /// </code>
    /// </example>
    public sealed class Limit : IDisposable
    {
        private readonly LimitHandle handle;

        internal Limit(LimitHandle handle)
        {
            this.handle = handle;
        }

        /// <summary>
        /// Reads a limit as law and forms write it: "05 ngày làm việc", "02 giờ làm việc", "nửa tháng", "trong ngày làm
        /// việc", "5 working days". Nothing may stand before or after it.
        /// </summary>
        /// <exception cref="ChisoException">LimitSyntax, with the position and the rest in the details; LimitCount.
        /// </exception>
        public static Limit Read(string text)
        {
            LimitHandle limit;
            IntPtr error;
            Call.Check(NativeMethods.chiso_limit_read(Utf8.Required(text, "text"), out limit, out error), error);
            return new Limit(limit);
        }

        /// <summary>A limit of so many units. 0 working days are "within the working day of receipt".</summary>
        /// <exception cref="ChisoException">LimitCount.</exception>
        public static Limit Of(int count, LimitUnit unit)
        {
            if (count < 0)
                throw new ArgumentOutOfRangeException("count", "a limit has at least one unit");
            LimitHandle limit;
            IntPtr error;
            Call.Check(NativeMethods.chiso_limit_new((uint)count, (int)unit, out limit, out error), error);
            return new Limit(limit);
        }

        /// <summary>How many units.</summary>
        public int Count
        {
            get
            {
                int unit;
                return Parts(out unit);
            }
        }

        /// <summary>The unit.</summary>
        public LimitUnit Unit
        {
            get
            {
                int unit;
                Parts(out unit);
                return (LimitUnit)unit;
            }
        }

        private int Parts(out int unit)
        {
            uint count;
            IntPtr error;
            Call.Check(NativeMethods.chiso_limit_parts(handle, out count, out unit, out error), error);
            return checked((int)count);
        }

        /// <summary>The limit in words; <see cref="Read"/> reads both languages.</summary>
        public string Text(Lang lang)
        {
            return Call.Text(handle, (int)lang, NativeMethods.chiso_limit_text);
        }

        /// <summary>
        /// When the limit ends that runs from a day, such as that of an event. <paramref name="rules"/> may be null for
        /// the usual ones.
        /// </summary>
        /// <exception cref="ChisoException">LimitMoment where the hour decides; DeadlineRange; those of the calendar.
        /// </exception>
        public LimitDue DueFromDay(DateTime day, LimitRules rules)
        {
            return Due(Day.Number(day, "day"), Clock.None, rules);
        }

        /// <summary>
        /// When the limit ends that runs from a moment of Việt Nam's time, such as a receipt. <paramref name="rules"/>
        /// may be null for the usual ones.
        /// </summary>
        /// <exception cref="ChisoException">LimitHours; DeadlineRange; those of the calendar.</exception>
        public LimitDue DueFromMoment(DateTime moment, LimitRules rules)
        {
            int second;
            int day = Moments.Split(moment, "moment", out second);
            return Due(day, second, rules);
        }

        /// <summary>
        /// The last day for something that must be done so long before an event, whose day is not counted.
        /// <paramref name="calendar"/> may be null for that of Việt Nam.
        /// </summary>
        /// <exception cref="ChisoException">LimitBefore for limits in hours or half days.</exception>
        public LimitDue Before(DateTime @event, Calendar calendar)
        {
            LimitDueHandle due;
            IntPtr error;
            int status = NativeMethods.chiso_limit_due_before(handle, Calendars.HandleOf(calendar),
                Day.Number(@event, "event"), out due, out error);
            Call.Check(status, error);
            return new LimitDue(due);
        }

        private LimitDue Due(int day, int second, LimitRules rules)
        {
            LimitDueHandle due;
            IntPtr error;
            LimitRules used = rules ?? new LimitRules();
            int status = NativeMethods.chiso_limit_due_from(handle, Calendars.HandleOf(used.Calendar), day, second,
                (int)used.Roll, Clock.Second(used.CutOff, "rules"), (int)used.StartDay, out due, out error);
            Call.Check(status, error);
            return new LimitDue(due);
        }

        /// <summary>The limit in English.</summary>
        public override string ToString()
        {
            return Shown.Of(handle, () => Text(Lang.En));
        }

        /// <summary>Frees the limit; later use is an <see cref="ObjectDisposedException"/>.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }
}
