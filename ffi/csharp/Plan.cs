using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace Chiso
{
    /// <summary>
    /// A plan (kế hoạch): targets, areas, tasks, reports and duties, and the agencies they fall to. Immutable; may be
    /// used by several threads at once. Logs and statuses made from it outlive it.
    /// </summary>
    /// <example>
    /// <code>
    /// using (Plan plan = Plan.BuiltIn("bac-giang-87-2024"))
    /// {
    ///     Console.WriteLine(plan.Entries(PlanPart.Tasks).Count);               // 22
    ///     Console.WriteLine(plan.LastDay("evidence", Before.Strict));          // 29/12/2024, a Sunday
    /// }
    /// </code>
    /// </example>
    public sealed class Plan : IDisposable
    {
        private readonly PlanHandle handle;

        private Plan(PlanHandle handle)
        {
            this.handle = handle;
        }

        /// <summary>The ids of the built-in plans.</summary>
        public static ReadOnlyCollection<string> BuiltInIds()
        {
            int count = Call.Size(Call.Get<UIntPtr>(NativeMethods.chiso_plan_builtin_count));
            var ids = new List<string>(count);
            for (var at = 0; at < count; at++)
                ids.Add(Call.Text(Call.Size(at), NativeMethods.chiso_plan_builtin_id));
            return ids.AsReadOnly();
        }

        /// <summary>A built-in plan by its id: "bac-giang-87-2024".</summary>
        /// <exception cref="ChisoException">PlanUnknown, whose details list the ids there are.</exception>
        public static Plan BuiltIn(string id)
        {
            return new Plan(Call.Get<byte[], PlanHandle>(
                Utf8.Required(id, "id"), NativeMethods.chiso_plan_builtin));
        }

        /// <summary>Reads and checks a plan file in TOML. <paramref name="file"/> names the text in errors.</summary>
        /// <exception cref="ChisoException">PlanSyntax with the place; PlanInvalid with every problem in the details,
        /// and the place of the first; RegisterInvalid and RegisterUnknown for its agencies.</exception>
        public static Plan ReadToml(string text, string file)
        {
            PlanHandle plan;
            IntPtr error;
            byte[] bytes = Utf8.Sized(text, "text");
            int status = NativeMethods.chiso_plan_read_toml(
                bytes, Call.Size(bytes.Length), Utf8.Required(file, "file"), out plan, out error);
            Call.Check(status, error);
            return new Plan(plan);
        }

        /// <summary>Reads and checks a plan in JSON, the same form as the TOML file.</summary>
        /// <exception cref="ChisoException">As <see cref="ReadToml"/>.</exception>
        public static Plan ReadJson(string text, string file)
        {
            PlanHandle plan;
            IntPtr error;
            byte[] bytes = Utf8.Sized(text, "text");
            int status = NativeMethods.chiso_plan_read_json(
                bytes, Call.Size(bytes.Length), Utf8.Required(file, "file"), out plan, out error);
            Call.Check(status, error);
            return new Plan(plan);
        }

        /// <summary>The id.</summary>
        public string Id
        {
            get { return Call.Text(handle, NativeMethods.chiso_plan_id); }
        }

        /// <summary>
        /// What is true of the whole plan, as a JSON object: id, act, title, unit, year, from, to, status, missing,
        /// register, source, notes, issuer, survey.
        /// </summary>
        public string SummaryJson()
        {
            return Call.Text(handle, NativeMethods.chiso_plan_summary_json);
        }

        /// <summary>The entries of a part, in the order of the plan's file.</summary>
        public ReadOnlyCollection<PlanEntry> Entries(PlanPart part)
        {
            int count = Call.Count(handle, (int)part, NativeMethods.chiso_plan_count);
            var entries = new List<PlanEntry>(count);
            for (var at = 0; at < count; at++)
            {
                string id = Call.Text(handle, (int)part, Call.Size(at), NativeMethods.chiso_plan_entry_id);
                entries.Add(new PlanEntry(id, Name(part, at, Lang.Vi), Name(part, at, Lang.En)));
            }
            return entries.AsReadOnly();
        }

        private string Name(PlanPart part, int at, Lang lang)
        {
            IntPtr name, error;
            int status = NativeMethods.chiso_plan_entry_name(
                handle, (int)part, Call.Size(at), (int)lang, out name, out error);
            Call.Check(status, error);
            return Utf8.Take(name);
        }

        /// <summary>A part as a JSON array of objects, with all that the plan says of each.</summary>
        public string ListJson(PlanPart part)
        {
            return Call.Text(handle, (int)part, NativeMethods.chiso_plan_list_json);
        }

        /// <summary>A task, report or duty as a JSON object.</summary>
        /// <exception cref="ChisoException">ItemUnknown.</exception>
        public string ItemJson(string item)
        {
            return Call.Text(handle, Utf8.Required(item, "item"), NativeMethods.chiso_plan_item_json);
        }

        /// <summary>
        /// The last day of an item; null for ongoing, recurring and relative work, and where the plan states no time.
        /// </summary>
        /// <exception cref="ChisoException">ItemUnknown.</exception>
        public DateTime? LastDay(string item, Before before)
        {
            bool off;
            return LastDay(item, before, out off);
        }

        /// <summary>Whether the last day of an item is a day off; false without a last day.</summary>
        /// <exception cref="ChisoException">ItemUnknown.</exception>
        public bool IsDayOff(string item, Before before)
        {
            bool off;
            LastDay(item, before, out off);
            return off;
        }

        private DateTime? LastDay(string item, Before before, out bool off)
        {
            byte known, dayOff;
            int day;
            IntPtr error;
            int status = NativeMethods.chiso_plan_item_last_day(handle, Utf8.Required(item, "item"), (int)before,
                out known, out day, out dayOff, out error);
            Call.Check(status, error);
            off = known != 0 && dayOff != 0;
            return known == 0 ? (DateTime?)null : Day.Date(day);
        }

        /// <summary>An agency of the plan's register as a JSON object, by its id or name.</summary>
        /// <exception cref="ChisoException">AgencyUnknown, AgencyAmbiguous.</exception>
        public string AgencyJson(string agency)
        {
            return Call.Text(handle, Utf8.Required(agency, "agency"), NativeMethods.chiso_plan_agency_json);
        }

        /// <summary>The agencies of a name or collective wording ("UBND cấp huyện"), as a JSON array.</summary>
        /// <exception cref="ChisoException">AgencyUnknown, AgencyAmbiguous.</exception>
        public string MembersJson(string wording)
        {
            return Call.Text(handle, Utf8.Required(wording, "wording"), NativeMethods.chiso_plan_members_json);
        }

        /// <summary>
        /// Everything that concerns an agency, as a JSON array of objects with role ("lead", "coordinate", "receive"),
        /// addressed and item.
        /// </summary>
        /// <exception cref="ChisoException">AgencyUnknown, AgencyAmbiguous.</exception>
        public string AssignmentsJson(string agency)
        {
            return Call.Text(handle, Utf8.Required(agency, "agency"), NativeMethods.chiso_plan_assignments_json);
        }

        /// <summary>
        /// Holds the targets against published results, as a JSON array. <paramref name="evidence"/> is a JSON object
        /// with results, or null for the plan's baseline alone.
        /// </summary>
        /// <exception cref="ChisoException">PlanSyntax, PlanResult.</exception>
        public string CheckTargets(string evidence)
        {
            return Call.Text(handle, Utf8.Optional(evidence), NativeMethods.chiso_plan_check_targets);
        }

        /// <summary>
        /// Holds the requirements against counted shares, as a JSON array. <paramref name="evidence"/> is a JSON object
        /// with shares, or null.
        /// </summary>
        /// <exception cref="ChisoException">PlanSyntax, PlanResult.</exception>
        public string CheckRequirements(string evidence)
        {
            return Call.Text(handle, Utf8.Optional(evidence), NativeMethods.chiso_plan_check_requirements);
        }

        /// <summary>
        /// Holds a report against the plan's rule of what it has to contain, as a JSON object with complete and gaps.
        /// <paramref name="lines"/> is a JSON array of objects with subject and fields, <paramref name="expected"/> a
        /// JSON array of what had to be reported on, or null where that is not known.
        /// </summary>
        /// <exception cref="ChisoException">PlanSyntax, ItemUnknown, ReportContent.</exception>
        public string CheckReport(string report, string lines, string expected)
        {
            IntPtr json, error;
            int status = NativeMethods.chiso_plan_check_report(handle, Utf8.Required(report, "report"),
                Utf8.Required(lines, "lines"), Utf8.Optional(expected), out json, out error);
            Call.Check(status, error);
            return Utf8.Take(json);
        }

        /// <summary>
        /// The dated duties of the plan, or of one agency, as an iCalendar file. <paramref name="agency"/> is null for
        /// all; <paramref name="reports"/> is the id of a schedule ("cchc-581"), a JSON array of objects with period,
        /// cutoff and due, or null.
        /// </summary>
        /// <exception cref="ChisoException">AgencyUnknown, AgencyAmbiguous, PlanSyntax, those of schedules.</exception>
        public string ToIcs(string agency, string reports, Before before, Lang lang)
        {
            IntPtr ics, error;
            int status = NativeMethods.chiso_plan_ics(handle, Utf8.Optional(agency), Utf8.Optional(reports),
                (int)before, (int)lang, out ics, out error);
            Call.Check(status, error);
            return Utf8.Take(ics);
        }

        /// <summary>
        /// Reads a log in JSON: an array of objects with item, date, event, and where they apply agency, until, period
        /// and note. <paramref name="file"/> names the text in errors.
        /// </summary>
        /// <exception cref="ChisoException">PlanSyntax, ItemUnknown, AgencyUnknown, AgencyAmbiguous, NotLead, LogEntry,
        /// EntryBeforeTask, TwoCompletions, LogOrder, OutsidePlan, each with the entry in its details.</exception>
        public PlanLog ReadLog(string text, string file)
        {
            return ReadLog(text, file, NativeMethods.NoDay);
        }

        /// <summary>As <see cref="ReadLog(string, string)"/>, for a log that takes entries until another day than the
        /// end of the plan's year: what is done late is recorded after it.</summary>
        /// <exception cref="ChisoException">As <see cref="ReadLog(string, string)"/>.</exception>
        public PlanLog ReadLog(string text, string file, DateTime closes)
        {
            return ReadLog(text, file, Day.Number(closes, "closes"));
        }

        private PlanLog ReadLog(string text, string file, int closes)
        {
            PlanLogHandle log;
            IntPtr error;
            byte[] bytes = Utf8.Sized(text, "text");
            int status = NativeMethods.chiso_plan_log_read_json(handle, bytes, Call.Size(bytes.Length),
                Utf8.Required(file, "file"), closes, out log, out error);
            Call.Check(status, error);
            return new PlanLog(log);
        }

        /// <summary>The plan as a TOML file; <see cref="ReadToml"/> reads it back.</summary>
        public string ToToml()
        {
            return Call.Text(handle, NativeMethods.chiso_plan_toml);
        }

        /// <summary>The plan in JSON; <see cref="ReadJson"/> reads it back.</summary>
        public string ToJson()
        {
            return Call.Text(handle, NativeMethods.chiso_plan_json);
        }

        /// <summary>Frees the plan; later use is an <see cref="ObjectDisposedException"/>.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }
}
