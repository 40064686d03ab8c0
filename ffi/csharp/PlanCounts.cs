using System.Runtime.InteropServices;

namespace Chiso
{
    /// <summary>
    /// Counts of lines, each one item of one lead agency. Lines = Open + Done + Declined + Suspended; of those with a
    /// last day, DoneWithDeadline = DoneOnTime + DoneLate and OpenWithDeadline = OpenInTime + OpenOverdue.
    /// </summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct PlanCounts
    {
        private readonly ulong lines, open, done, awaitingConfirmation, declined, suspended, withDeadline;
        private readonly ulong doneWithDeadline, doneOnTime, doneLate;
        private readonly ulong openWithDeadline, openInTime, openOverdue, openOverdueInclusive, dueSoon;
        private readonly ulong unread;

        internal PlanCounts(Record record)
        {
            lines = (ulong)record.Count("lines");
            open = (ulong)record.Count("open");
            done = (ulong)record.Count("done");
            awaitingConfirmation = (ulong)record.Count("awaiting_confirmation");
            declined = (ulong)record.Count("declined");
            suspended = (ulong)record.Count("suspended");
            withDeadline = (ulong)record.Count("with_deadline");
            doneWithDeadline = (ulong)record.Count("done_with_deadline");
            doneOnTime = (ulong)record.Count("done_on_time");
            doneLate = (ulong)record.Count("done_late");
            openWithDeadline = (ulong)record.Count("open_with_deadline");
            openInTime = (ulong)record.Count("open_in_time");
            openOverdue = (ulong)record.Count("open_overdue");
            openOverdueInclusive = (ulong)record.Count("open_overdue_inclusive");
            dueSoon = (ulong)record.Count("due_soon");
            unread = (ulong)record.Count("unread");
        }

        /// <summary>All lines.</summary>
        public long Lines { get { return checked((long)lines); } }

        /// <summary>Not started, in progress or sent back.</summary>
        public long Open { get { return checked((long)open); } }

        /// <summary>Reported done, confirmed or not.</summary>
        public long Done { get { return checked((long)done); } }

        /// <summary>Reported done and not confirmed yet; part of Done.</summary>
        public long AwaitingConfirmation { get { return checked((long)awaitingConfirmation); } }

        /// <summary>Refused.</summary>
        public long Declined { get { return checked((long)declined); } }

        /// <summary>Put off.</summary>
        public long Suspended { get { return checked((long)suspended); } }

        /// <summary>Lines with a last day.</summary>
        public long WithDeadline { get { return checked((long)withDeadline); } }

        /// <summary>Done, of those with a last day.</summary>
        public long DoneWithDeadline { get { return checked((long)doneWithDeadline); } }

        /// <summary>Done by the last day.</summary>
        public long DoneOnTime { get { return checked((long)doneOnTime); } }

        /// <summary>Done after it.</summary>
        public long DoneLate { get { return checked((long)doneLate); } }

        /// <summary>Open, of those with a last day.</summary>
        public long OpenWithDeadline { get { return checked((long)openWithDeadline); } }

        /// <summary>Open, and the last day has not passed.</summary>
        public long OpenInTime { get { return checked((long)openInTime); } }

        /// <summary>Open after the last day.</summary>
        public long OpenOverdue { get { return checked((long)openOverdue); } }

        /// <summary>Open after the last day where "trước ngày X" takes X in.</summary>
        public long OpenOverdueInclusive { get { return checked((long)openOverdueInclusive); } }

        /// <summary>Open, and the last day is near; part of OpenInTime.</summary>
        public long DueSoon { get { return checked((long)dueSoon); } }

        /// <summary>Lines whose time was not read: neither with a last day nor in time nor overdue.</summary>
        public long Unread { get { return checked((long)unread); } }

        /// <summary>As in "33 lines: 20 open (5 overdue), 13 done".</summary>
        public override string ToString()
        {
            return Shown.Number(Lines) + " lines: " + Shown.Number(Open) + " open (" + Shown.Number(OpenOverdue)
                + " overdue), " + Shown.Number(Done) + " done";
        }
    }
}
