using System;
using System.Collections.Generic;

namespace Chiso
{
    /// <summary>
    /// When the reports of one regime are cut off and due (chế độ báo cáo). Immutable; may be used by several threads at
    /// once.
    /// </summary>
    /// <example>
    /// <code>
    /// using (Schedule schedule = Schedule.BuiltIn("nd-09-2019"))
    /// using (Report report = schedule.Report(ReportingPeriod.Read("Quý III/2024"), null))
    ///     Console.WriteLine(report.Due.Date.ToString("yyyy-MM-dd"));   // 2024-09-25
    /// </code>
    /// </example>
    public sealed class Schedule : IDisposable
    {
        private readonly ScheduleHandle handle;

        private Schedule(ScheduleHandle handle)
        {
            this.handle = handle;
        }

        /// <summary>The ids of the built-in schedules.</summary>
        public static IReadOnlyList<string> Ids
        {
            get { return Call.Texts(NativeMethods.chiso_schedule_count, NativeMethods.chiso_schedule_id_at); }
        }

        /// <summary>A built-in schedule.</summary>
        /// <exception cref="ChisoException">ScheduleUnknown, with the ids there are.</exception>
        public static Schedule BuiltIn(string id)
        {
            return new Schedule(Call.Get<byte[], ScheduleHandle>(
                Utf8.Required(id, "id"), NativeMethods.chiso_schedule_builtin));
        }

        /// <summary>Reads a schedule in TOML; <paramref name="file"/> names it in errors.</summary>
        /// <exception cref="ChisoException">ScheduleSyntax, ScheduleInvalid; both with line and column.</exception>
        public static Schedule ReadToml(string toml, string file)
        {
            return new Schedule(Call.ReadFile<ScheduleHandle>(
                toml, "toml", file, NativeMethods.chiso_schedule_read_toml));
        }

        /// <summary>The id: "nd-09-2019".</summary>
        public string Id
        {
            get { return Record.Parse(ToJson(), schedule => schedule.Text("id")); }
        }

        /// <summary>The report for a period. <paramref name="rules"/> may be null for the usual ones.</summary>
        /// <exception cref="ChisoException">ScheduleNoReport, ScheduleWeekly, ScheduleNotInForce, PeriodUnknown.
        /// </exception>
        public Report Report(ReportingPeriod period, DeadlineRules rules)
        {
            if (period == null)
                throw new ArgumentNullException("period");
            ReportHandle report;
            IntPtr error;
            DeadlineRules used = DeadlineRules.Of(rules);
            int status = NativeMethods.chiso_schedule_report(handle, used.Handle, (int)period.Kind, period.Year,
                (uint)period.Number, (int)used.Before, (int)used.Roll, out report, out error);
            Call.Check(status, error);
            return new Report(report);
        }

        /// <summary>The report due first on or after a day; null where the schedule is no longer in force.</summary>
        /// <exception cref="ChisoException">ScheduleDue where no due day of the schedule is known.</exception>
        public Report NextDue(DateTime from, DeadlineRules rules)
        {
            ReportHandle report;
            IntPtr error;
            DeadlineRules used = DeadlineRules.Of(rules);
            int status = NativeMethods.chiso_schedule_next_due(handle, used.Handle, Day.Number(from, "from"),
                (int)used.Before, (int)used.Roll, out report, out error);
            Call.Check(status, error);
            return report.IsInvalid ? null : new Report(report);
        }

        /// <summary>
        /// The reports for the periods of a year, by their due days, for the caller to dispose of; those without one
        /// last.
        /// </summary>
        /// <exception cref="ChisoException">ScheduleNotInForce.</exception>
        public IReadOnlyList<Report> Year(int year, DeadlineRules rules)
        {
            ReportsHandle reports;
            IntPtr error;
            DeadlineRules used = DeadlineRules.Of(rules);
            int status = NativeMethods.chiso_schedule_year(handle, used.Handle, year, (int)used.Before, (int)used.Roll,
                out reports, out error);
            Call.Check(status, error);
            using (reports)
            {
                var list = new List<Report>();
                int count = Call.Count(reports, NativeMethods.chiso_reports_count);
                for (var at = 0; at < count; at++)
                {
                    ReportHandle report;
                    Call.Check(NativeMethods.chiso_reports_at(reports, new UIntPtr((uint)at), out report, out error),
                        error);
                    list.Add(new Report(report));
                }
                return list.AsReadOnly();
            }
        }

        /// <summary>The reports of a year whose due days are known, as the text of an iCalendar file.</summary>
        /// <exception cref="ChisoException">ScheduleNotInForce.</exception>
        public string ToIcs(int year, Lang lang, DeadlineRules rules)
        {
            IntPtr ics, error;
            DeadlineRules used = DeadlineRules.Of(rules);
            int status = NativeMethods.chiso_schedule_ics(handle, used.Handle, year, (int)used.Before, (int)used.Roll,
                (int)lang, out ics, out error);
            Call.Check(status, error);
            return Utf8.Take(ics);
        }

        /// <summary>The whole schedule as a JSON object: rules with their sources, what is missing.</summary>
        public string ToJson()
        {
            return Call.Text(handle, NativeMethods.chiso_schedule_json);
        }

        /// <summary>The id.</summary>
        public override string ToString()
        {
            return Shown.Of(handle, () => Id);
        }

        /// <summary>Frees the schedule; later use is an <see cref="ObjectDisposedException"/>.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }
}
