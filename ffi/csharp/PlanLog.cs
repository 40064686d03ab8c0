using System;

namespace Chiso
{
    /// <summary>
    /// An append-only record of what happened to a plan's tasks, reports and duties. Made by
    /// <see cref="Plan.ReadLog(string, string)"/>. Immutable; may be used by several threads at once.
    /// </summary>
    public sealed class PlanLog : IDisposable
    {
        private readonly PlanLogHandle handle;
        private readonly string plan;

        internal PlanLog(PlanLogHandle handle, string plan)
        {
            this.handle = handle;
            this.plan = plan;
        }

        /// <summary>
        /// How the plan stands at the end of a day, from the entries up to that day. Both readings of "trước ngày" are
        /// in the result; open work is due soon from <paramref name="warnDays"/> before its last day.
        /// <paramref name="reports"/> is what ongoing tasks and periodic reports are judged by: the id of a schedule
        /// ("cchc-581"), a JSON array of objects with period, cutoff and due, or null.
        /// </summary>
        /// <exception cref="ChisoException">OutsidePlan for a day before the plan, PlanSyntax, those of schedules.
        /// </exception>
        public PlanStatus Status(DateTime on, Before before, int warnDays, string reports)
        {
            if (warnDays < 0)
                throw new ArgumentOutOfRangeException("warnDays", "a number of days is expected");
            PlanStatusHandle status;
            IntPtr error;
            int code = NativeMethods.chiso_plan_status_of(handle, Day.Number(on, "on"), (int)before,
                (uint)warnDays, Utf8.Optional(reports), out status, out error);
            Call.Check(code, error);
            return new PlanStatus(status);
        }

        /// <summary>As in "log of bac-giang-87-2024".</summary>
        public override string ToString()
        {
            return Shown.Of(handle, () => "log of " + plan);
        }

        /// <summary>Frees the log; later use is an <see cref="ObjectDisposedException"/>.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }
}
