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
    ///     Console.WriteLine(plan.Tasks.Count);               // 22
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
            return Call.Texts(NativeMethods.chiso_plan_builtin_count, NativeMethods.chiso_plan_builtin_id);
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
            return new Plan(Call.ReadFile<PlanHandle>(
                text, "text", file, NativeMethods.chiso_plan_read_toml));
        }

        /// <summary>Reads and checks a plan in JSON, the same form as the TOML file.</summary>
        /// <exception cref="ChisoException">As <see cref="ReadToml"/>.</exception>
        public static Plan ReadJson(string text, string file)
        {
            return new Plan(Call.ReadFile<PlanHandle>(
                text, "text", file, NativeMethods.chiso_plan_read_json));
        }

        /// <summary>The id.</summary>
        public string Id
        {
            get { return Call.Text(handle, NativeMethods.chiso_plan_id); }
        }

        /// <summary>What is true of the whole plan: title, act, days, what is missing.</summary>
        public PlanSummary Summary
        {
            get
            {
                return Record.Read(Call.Get<PlanHandle, RecordHandle>(handle, NativeMethods.chiso_plan_summary),
                    summary => new PlanSummary(summary));
            }
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

        /// <summary>Tasks of the annex, in the order of the plan.</summary>
        public IReadOnlyList<PlanItem> Tasks
        {
            get { return List(PlanPart.Tasks, entry => new PlanItem(entry)); }
        }

        /// <summary>Reports and documents to hand in.</summary>
        public IReadOnlyList<PlanItem> Reports
        {
            get { return List(PlanPart.Reports, entry => new PlanItem(entry)); }
        }

        /// <summary>Standing duties.</summary>
        public IReadOnlyList<PlanItem> Duties
        {
            get { return List(PlanPart.Duties, entry => new PlanItem(entry)); }
        }

        /// <summary>Tasks, reports and duties whose time was not read; each says why.</summary>
        public IReadOnlyList<PlanItem> Unread
        {
            get { return List(PlanPart.Unread, entry => new PlanItem(entry)); }
        }

        /// <summary>Targets on published results.</summary>
        public IReadOnlyList<PlanTarget> Targets
        {
            get { return List(PlanPart.Targets, entry => new PlanTarget(entry)); }
        }

        /// <summary>Requirements that can be measured.</summary>
        public IReadOnlyList<PlanRequirement> Requirements
        {
            get { return List(PlanPart.Requirements, entry => new PlanRequirement(entry)); }
        }

        /// <summary>Areas and who answers for them.</summary>
        public IReadOnlyList<PlanArea> Areas
        {
            get { return List(PlanPart.Areas, entry => new PlanArea(entry)); }
        }

        /// <summary>Dimensions to keep or improve.</summary>
        public IReadOnlyList<PlanDimension> Dimensions
        {
            get { return List(PlanPart.Dimensions, entry => new PlanDimension(entry)); }
        }

        /// <summary>Agencies the plan names, alone or under a collective wording.</summary>
        public IReadOnlyList<Agency> Agencies
        {
            get { return List(PlanPart.Agencies, entry => new Agency(entry)); }
        }

        /// <summary>Collective wordings of its register.</summary>
        public IReadOnlyList<Collective> Collectives
        {
            get { return List(PlanPart.Collectives, entry => new Collective(entry)); }
        }

        /// <summary>Acts and documents it rests on.</summary>
        public IReadOnlyList<PlanBasis> Basis
        {
            get { return List(PlanPart.Basis, entry => new PlanBasis(entry)); }
        }

        /// <summary>Results it starts from.</summary>
        public IReadOnlyList<PlanBaseline> Baseline
        {
            get { return List(PlanPart.Baseline, entry => new PlanBaseline(entry)); }
        }

        /// <summary>Rules on what reports contain.</summary>
        public IReadOnlyList<ContentRule> Contents
        {
            get { return List(PlanPart.Contents, entry => new ContentRule(entry)); }
        }

        /// <summary>Rules on what may be proposed.</summary>
        public IReadOnlyList<Consequence> Consequences
        {
            get { return List(PlanPart.Consequences, entry => new Consequence(entry)); }
        }

        /// <summary>To whom it was sent.</summary>
        public IReadOnlyList<Party> Recipients
        {
            get { return List(PlanPart.Recipients, entry => new Party(entry)); }
        }

        private IReadOnlyList<T> List<T>(PlanPart part, Func<Record, T> make)
        {
            return Record.ReadList(
                Call.Get<PlanHandle, int, RecordHandle>(handle, (int)part, NativeMethods.chiso_plan_list), make);
        }

        /// <summary>A task, report or duty by its id.</summary>
        /// <exception cref="ChisoException">ItemUnknown.</exception>
        public PlanItem this[string item]
        {
            get { return Record.Read(Named(item, "item", NativeMethods.chiso_plan_item), found => new PlanItem(found)); }
        }

        private RecordHandle Named(string name, string argument, Reads<PlanHandle, byte[], RecordHandle> read)
        {
            return Call.Get(handle, Utf8.Required(name, argument), read);
        }

        /// <summary>
        /// The last day of an item; null for ongoing, recurring and relative work, where the plan states no time or one
        /// that was not read, and for several days (<see cref="PlanItem.LastDays"/>).
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

        /// <summary>An agency of the plan's register by its id or name.</summary>
        /// <exception cref="ChisoException">AgencyUnknown, AgencyAmbiguous.</exception>
        public Agency Agency(string agency)
        {
            return Record.Read(Named(agency, "agency", NativeMethods.chiso_plan_agency), found => new Agency(found));
        }

        /// <summary>The agencies of a name or collective wording: "UBND cấp huyện".</summary>
        /// <exception cref="ChisoException">AgencyUnknown, AgencyAmbiguous.</exception>
        public IReadOnlyList<Agency> Members(string wording)
        {
            return Record.ReadList(
                Named(wording, "wording", NativeMethods.chiso_plan_members), member => new Agency(member));
        }

        /// <summary>Everything that concerns an agency, by its id or name, and what it is to it.</summary>
        /// <exception cref="ChisoException">AgencyUnknown, AgencyAmbiguous.</exception>
        public IReadOnlyList<Assignment> Assignments(string agency)
        {
            return Record.ReadList(
                Named(agency, "agency", NativeMethods.chiso_plan_assignments), one => new Assignment(one));
        }

        /// <summary>
        /// Holds the targets against published results. <paramref name="evidence"/> is a JSON object with results, or
        /// null for the plan's baseline alone.
        /// </summary>
        /// <exception cref="ChisoException">PlanSyntax, PlanResult.</exception>
        public IReadOnlyList<TargetJudgement> CheckTargets(string evidence)
        {
            return Record.ReadList(Call.Get<PlanHandle, byte[], RecordHandle>(
                handle, Utf8.Optional(evidence), NativeMethods.chiso_plan_check_targets),
                target => new TargetJudgement(target));
        }

        /// <summary>
        /// Holds the requirements against counted shares. <paramref name="evidence"/> is a JSON object with shares, or
        /// null.
        /// </summary>
        /// <exception cref="ChisoException">PlanSyntax, PlanResult.</exception>
        public IReadOnlyList<RequirementJudgement> CheckRequirements(string evidence)
        {
            return Record.ReadList(Call.Get<PlanHandle, byte[], RecordHandle>(
                handle, Utf8.Optional(evidence), NativeMethods.chiso_plan_check_requirements),
                requirement => new RequirementJudgement(requirement));
        }

        /// <summary>
        /// Holds a report against the plan's rule of what it has to contain. <paramref name="lines"/> is a JSON array of
        /// objects with subject and fields, <paramref name="expected"/> a JSON array of what had to be reported on, or
        /// null where that is not known.
        /// </summary>
        /// <exception cref="ChisoException">PlanSyntax, ItemUnknown, ReportContent.</exception>
        public ContentCheck CheckReport(string report, string lines, string expected)
        {
            RecordHandle record;
            IntPtr error;
            int status = NativeMethods.chiso_plan_check_report(handle, Utf8.Required(report, "report"),
                Utf8.Required(lines, "lines"), Utf8.Optional(expected), out record, out error);
            Call.Check(status, error);
            return Record.Read(record, check => new ContentCheck(check));
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
            return new PlanLog(log, Id);
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

        /// <summary>The id.</summary>
        public override string ToString()
        {
            return Shown.Of(handle, () => Id);
        }

        /// <summary>Frees the plan; later use is an <see cref="ObjectDisposedException"/>.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }
}
