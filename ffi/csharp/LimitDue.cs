using System;

namespace Chiso
{
    /// <summary>
    /// When a limit ends, and how that was counted. Immutable; may be used by several threads at once.
    /// </summary>
    public sealed class LimitDue : IDisposable
    {
        private readonly LimitDueHandle handle;

        internal LimitDue(LimitDueHandle handle)
        {
            this.handle = handle;
        }

        /// <summary>The day with which the limit ends.</summary>
        public DateTime LastDay
        {
            get
            {
                int second;
                return Day.Date(Last(out second));
            }
        }

        /// <summary>The hour at which it ends; null for the end of the day, 24:00.</summary>
        public TimeSpan? Time
        {
            get
            {
                int second;
                Last(out second);
                return Clock.Time(second);
            }
        }

        private int Last(out int second)
        {
            int day;
            IntPtr error;
            Call.Check(NativeMethods.chiso_limit_due_last_day(handle, out day, out second, out error), error);
            return day;
        }

        /// <summary>The day that was taken as that of receipt.</summary>
        public DateTime CountedFrom
        {
            get
            {
                int unrolled;
                return Day.Date(Counted(out unrolled));
            }
        }

        /// <summary>The last day before it was moved off a day off; null where it was not.</summary>
        public DateTime? RolledFrom
        {
            get
            {
                int unrolled;
                Counted(out unrolled);
                DateTime day = Day.Date(unrolled);
                return day == LastDay ? (DateTime?)null : day;
            }
        }

        private int Counted(out int unrolled)
        {
            int from;
            IntPtr error;
            Call.Check(NativeMethods.chiso_limit_due_counted(handle, out from, out unrolled, out error), error);
            return from;
        }

        /// <summary>Whether it rests on a day that no notice has confirmed, so that it may change.</summary>
        public bool Provisional
        {
            get { return Call.Get<LimitDueHandle, byte>(handle, NativeMethods.chiso_limit_due_provisional) != 0; }
        }

        /// <summary>Whether something done at a moment of Việt Nam's time is in time.</summary>
        public bool Includes(DateTime moment)
        {
            byte inTime;
            IntPtr error;
            int second;
            int day = Moments.Split(moment, "moment", out second);
            int status = NativeMethods.chiso_limit_due_includes(handle, day, second, out inTime, out error);
            Call.Check(status, error);
            return inTime != 0;
        }

        /// <summary>The steps of the counting in words, with the articles they follow.</summary>
        public string Text(Lang lang)
        {
            return Call.Text(handle, (int)lang, NativeMethods.chiso_limit_due_text);
        }

        /// <summary>Everything about it as a JSON object: also the policies used, and which days are not confirmed.
        /// </summary>
        public string ToJson()
        {
            return Call.Text(handle, NativeMethods.chiso_limit_due_json);
        }

        /// <summary>As in "2024-05-07".</summary>
        public override string ToString()
        {
            return Shown.Of(
                handle, () => Shown.Date(LastDay) + (Time == null ? "" : " " + Time) + Shown.Provisional(Provisional));
        }

        /// <summary>Frees it; later use is an <see cref="ObjectDisposedException"/>.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }
}
