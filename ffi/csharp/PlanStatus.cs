using System;

namespace Chiso
{
    /// <summary>
    /// A plan on a day: how far every task, report and duty is. Made by <see cref="PlanLog.Status"/>. Immutable; may be
    /// used by several threads at once.
    /// </summary>
    public sealed class PlanStatus : IDisposable
    {
        private readonly PlanStatusHandle handle;

        internal PlanStatus(PlanStatusHandle handle)
        {
            this.handle = handle;
        }

        /// <summary>Counts of all tasks and reports; standing duties are left out.</summary>
        public PlanCounts Counts
        {
            get { return Call.Get<PlanStatusHandle, PlanCounts>(handle, NativeMethods.chiso_plan_status_counts); }
        }

        /// <summary>How an agency, by id or name, stands with an item it leads.</summary>
        /// <exception cref="ChisoException">ItemUnknown, AgencyUnknown, AgencyAmbiguous, NotLead.</exception>
        public PlanLine Line(string item, string agency)
        {
            int progress, state, lastDay;
            long lateDays;
            byte known;
            IntPtr error;
            int status = NativeMethods.chiso_plan_status_line(handle, Utf8.Required(item, "item"),
                Utf8.Required(agency, "agency"), out progress, out state, out lateDays, out known, out lastDay,
                out error);
            Call.Check(status, error);
            return new PlanLine((Progress)progress, (DeadlineState)state, lateDays,
                known == 0 ? (DateTime?)null : Day.Date(lastDay));
        }

        /// <summary>
        /// Targets, requirements, reports and accounts of agencies, as a JSON object. <paramref name="evidence"/> is a
        /// JSON object with results, shares, losses and reports, each of which may be left out; or null.
        /// </summary>
        /// <exception cref="ChisoException">PlanSyntax, PlanResult, ReportContent, ItemUnknown, AgencyUnknown,
        /// AgencyAmbiguous.</exception>
        public string JudgeJson(string evidence)
        {
            return Call.Text(handle, Utf8.Optional(evidence), NativeMethods.chiso_plan_status_judge_json);
        }

        /// <summary>
        /// A report for people. <paramref name="mark"/> is what readers must know first, or null;
        /// <paramref name="evidence"/> as in <see cref="JudgeJson"/>.
        /// </summary>
        /// <exception cref="ChisoException">As <see cref="JudgeJson"/>.</exception>
        public string Report(string evidence, string mark, Lang lang, ReportFormat format)
        {
            IntPtr report, error;
            int status = NativeMethods.chiso_plan_status_report(handle, Utf8.Optional(evidence), Utf8.Optional(mark),
                (int)lang, (int)format, out report, out error);
            Call.Check(status, error);
            return Utf8.Take(report);
        }

        /// <summary>
        /// The whole status as a JSON object: plan, on, before, warn_days, items with their lines, counts, rates,
        /// by_kind, by_agency, by_area.
        /// </summary>
        public string ToJson()
        {
            return Call.Text(handle, NativeMethods.chiso_plan_status_json);
        }

        /// <summary>Frees the status; later use is an <see cref="ObjectDisposedException"/>.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }
}
