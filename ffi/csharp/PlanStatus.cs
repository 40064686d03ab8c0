using System;
using System.Collections.Generic;

namespace Chiso
{
    /// <summary>
    /// A plan on a day: how far every task, report and duty is. Made by <see cref="PlanLog.Status"/>. Immutable; may be
    /// used by several threads at once.
    /// </summary>
    public sealed class PlanStatus : IDisposable
    {
        private readonly PlanStatusHandle handle;
        private PlanStatusDetails details;

        internal PlanStatus(PlanStatusHandle handle)
        {
            this.handle = handle;
        }

        /// <summary>Counts of all tasks and reports; standing duties are left out.</summary>
        public PlanCounts Counts
        {
            get { return Call.Get<PlanStatusHandle, PlanCounts>(handle, NativeMethods.chiso_plan_status_counts); }
        }

        /// <summary>The day.</summary>
        public DateTime On
        {
            get { return Details.On; }
        }

        /// <summary>How "trước ngày" was read.</summary>
        public Before Before
        {
            get { return Details.Before; }
        }

        /// <summary>Every task, report and duty, each with its lines.</summary>
        public IReadOnlyList<ItemStatus> Items
        {
            get { return Details.Items; }
        }

        /// <summary>Open lines after their last day, the latest first.</summary>
        public IReadOnlyList<PlanLine> Overdue
        {
            get { return Details.Overdue; }
        }

        /// <summary>Open lines whose last day is near, the nearest first.</summary>
        public IReadOnlyList<PlanLine> DueSoon
        {
            get { return Details.DueSoon; }
        }

        /// <summary>Rates of the lines, each with what it is a rate of.</summary>
        public IReadOnlyList<Rate> Rates
        {
            get { return Details.Rates; }
        }

        /// <summary>Counts of tasks, reports and duties.</summary>
        public IReadOnlyList<Rollup> ByKind
        {
            get { return Details.ByKind; }
        }

        /// <summary>Counts of the lines of each agency.</summary>
        public IReadOnlyList<Rollup> ByAgency
        {
            get { return Details.ByAgency; }
        }

        /// <summary>Counts of the lines of each area.</summary>
        public IReadOnlyList<Rollup> ByArea
        {
            get { return Details.ByArea; }
        }

        private PlanStatusDetails Details
        {
            get
            {
                handle.CheckOpen();
                // Two threads may both read them; they read the same.
                return details ?? (details = Record.Read(Call.Get<PlanStatusHandle, RecordHandle>(
                    handle, NativeMethods.chiso_plan_status_details), record => new PlanStatusDetails(record)));
            }
        }

        /// <summary>How an agency, by id or name, stands with an item it leads.</summary>
        /// <exception cref="ChisoException">ItemUnknown, AgencyUnknown, AgencyAmbiguous, NotLead.</exception>
        public PlanLine Line(string item, string agency)
        {
            RecordHandle record;
            IntPtr error;
            int status = NativeMethods.chiso_plan_status_line_details(
                handle, Utf8.Required(item, "item"), Utf8.Required(agency, "agency"), out record, out error);
            Call.Check(status, error);
            return Record.Read(record, line => new PlanLine(line, item));
        }

        /// <summary>
        /// Targets, requirements, reports and accounts of agencies. <paramref name="evidence"/> is a JSON object with
        /// results, shares, losses and reports, each of which may be left out; or null.
        /// </summary>
        /// <exception cref="ChisoException">PlanSyntax, PlanResult, ReportContent, ItemUnknown, AgencyUnknown,
        /// AgencyAmbiguous.</exception>
        public Judgement Judge(string evidence)
        {
            return Record.Read(Call.Get<PlanStatusHandle, byte[], RecordHandle>(
                handle, Utf8.Optional(evidence), NativeMethods.chiso_plan_status_judge),
                judgement => new Judgement(judgement));
        }

        /// <summary>
        /// A report for people. <paramref name="mark"/> is what readers must know first, or null;
        /// <paramref name="evidence"/> as in <see cref="Judge"/>.
        /// </summary>
        /// <exception cref="ChisoException">As <see cref="Judge"/>.</exception>
        public string Report(string evidence, string mark, Lang lang, ReportFormat format)
        {
            IntPtr report, error;
            int status = NativeMethods.chiso_plan_status_report(handle, Utf8.Optional(evidence), Utf8.Optional(mark),
                (int)lang, (int)format, out report, out error);
            Call.Check(status, error);
            return Utf8.Take(report);
        }

        /// <summary>
        /// The whole status as a JSON object: plan, on, before, warn_days, items with their lines, unread, overdue,
        /// due_soon, counts, rates, by_kind, by_agency, by_area.
        /// </summary>
        public string ToJson()
        {
            return Record.Read(Call.Get<PlanStatusHandle, RecordHandle>(
                handle, NativeMethods.chiso_plan_status_details), record => record.Json);
        }

        /// <summary>The day and the counts.</summary>
        public override string ToString()
        {
            return Shown.Of(handle, () => Shown.Date(On) + ": " + Counts);
        }

        /// <summary>Frees the status; later use is an <see cref="ObjectDisposedException"/>.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }
}
