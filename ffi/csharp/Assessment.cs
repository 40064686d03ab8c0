using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace Chiso
{
    /// <summary>
    /// The staged record of one unit's scoring (bảng tự chấm điểm và thẩm định): self-score with evidence, appraisal in
    /// rounds, deductions, final result. It only ever grows: every entry says who made it, when and why. A call that
    /// fails leaves it as it was. Calls from several threads follow one another.
    /// </summary>
    /// <example>
    /// <code>
    /// using (Framework framework = Framework.BuiltIn("par-2022-components"))
    /// using (var facts = new Facts(framework))
    /// using (var record = new Assessment(framework, "Bắc Giang", 2022, null))
    /// {
    ///     var stamp = new Stamp("Sở Nội vụ", new DateTime(2022, 12, 20));
    ///     record.Declare(Stage.Self, facts.Set("economy", 4.5m), stamp);
    ///     record.Support("economy", new[] { "215/BC-UBND" }, null, stamp);
    ///     foreach (Gap gap in record.Gaps)
    ///         Console.WriteLine(gap.Node);     // appraisal
    ///     File.WriteAllBytes("bang.xlsx", record.ToXlsx(Lang.Vi));
    /// }
    /// </code>
    /// </example>
    public sealed class Assessment : IDisposable
    {
        private readonly AssessmentHandle handle;

        // The library lets a record belong to one thread during a call that changes it.
        private readonly object turn = new object();

        private Assessment(AssessmentHandle handle)
        {
            this.handle = handle;
        }

        /// <summary>Begins a record for a unit and a year.</summary>
        /// <param name="framework">The criteria set.</param>
        /// <param name="unit">The unit scored, or null.</param>
        /// <param name="period">The year scored; null where none is named.</param>
        /// <param name="leads">The lead agency (cơ quan chủ trì) of nodes, which holds for all below them; may be null.
        /// </param>
        /// <exception cref="ChisoException">NotInForce, UnknownNode, AssessmentLacking, and those of units.</exception>
        public Assessment(Framework framework, string unit, int? period, IDictionary<string, string> leads)
            : this(Made(framework, unit, period, leads))
        {
        }

        private static AssessmentHandle Made(
            Framework framework, string unit, int? period, IDictionary<string, string> leads)
        {
            if (framework == null)
                throw new ArgumentNullException("framework");
            List<string> nodes = new List<string>(), agencies = new List<string>();
            if (leads != null)
                foreach (KeyValuePair<string, string> lead in leads)
                {
                    nodes.Add(lead.Key);
                    agencies.Add(lead.Value);
                }
            using (var pinned = new Pinned())
            {
                AssessmentHandle made;
                IntPtr error;
                int status = NativeMethods.chiso_assessment_new(
                    framework.Handle, Utf8.Optional(unit), Chiso.Period.Number(period), pinned.Texts(nodes),
                    pinned.Texts(agencies), Call.Size(nodes.Count), out made, out error);
                Call.Check(status, error);
                return made;
            }
        }

        /// <summary>Reads a record from JSON, as <see cref="ToJson"/> writes it; <paramref name="file"/> names it in
        /// errors.</summary>
        /// <exception cref="ChisoException">AssessmentJson, AssessmentEdition, and those of the entries, with line and
        /// column.</exception>
        public static Assessment ReadJson(Framework framework, string json, string file)
        {
            if (framework == null)
                throw new ArgumentNullException("framework");
            AssessmentHandle read;
            IntPtr error;
            byte[] bytes = Utf8.Sized(json, "json"), name = Utf8.Required(file, "file");
            int status = NativeMethods.chiso_assessment_read_json(
                framework.Handle, bytes, Call.Size(bytes.Length), name, out read, out error);
            Call.Check(status, error);
            return new Assessment(read);
        }

        /// <summary>Reads the record back out of a workbook of <see cref="ToXlsx"/>.</summary>
        /// <exception cref="ChisoException">Those of tables; SheetNotOurs; SheetChanged where somebody typed over the
        /// table; AssessmentEdition.</exception>
        public static Assessment ReadXlsx(Framework framework, byte[] workbook, string file)
        {
            if (framework == null)
                throw new ArgumentNullException("framework");
            if (workbook == null)
                throw new ArgumentNullException("workbook");
            AssessmentHandle read;
            IntPtr error;
            byte[] name = Utf8.Required(file, "file");
            int status = NativeMethods.chiso_assessment_read_xlsx(
                framework.Handle, workbook, Call.Size(workbook.Length), name, out read, out error);
            Call.Check(status, error);
            return new Assessment(read);
        }

        /// <summary>Enters every value of the facts at a stage, in place of what the nodes had there: all of them, or
        /// none.</summary>
        /// <remarks>Self-scores are taken while the record is open, appraisals and official values once it is submitted,
        /// the latter two with a reason. What a survey gives is entered as appraised, without one.</remarks>
        /// <exception cref="ChisoException">AssessmentOrder, AssessmentPhase, AssessmentSurvey, AssessmentLacking,
        /// AssessmentRound, AssessmentEdition, and those of <see cref="Facts.Score(string, int?, bool)"/>.</exception>
        public Assessment Declare(Stage stage, Facts facts, Stamp stamp)
        {
            if (facts == null)
                throw new ArgumentNullException("facts");
            return Enter(stamp, (byte[] by, long at, byte[] why, out IntPtr error) => facts.Held(
                (FactsHandle held, out IntPtr inner) => NativeMethods.chiso_assessment_declare(
                    handle, stage.Number, stage.RoundNumber, held, by, at, why, out inner),
                out error));
        }

        /// <summary>Accepts the self-score of a node, or of every leaf below it without an appraisal of its own; "total"
        /// for all.</summary>
        /// <exception cref="ChisoException">AssessmentNothing, and as <see cref="Declare"/>.</exception>
        public Assessment Accept(int round, string node, Stamp stamp)
        {
            byte[] id = Utf8.Required(node, "node");
            uint number = Stage.Appraised(round).RoundNumber;
            return Enter(stamp, (byte[] by, long at, byte[] why, out IntPtr error) =>
                NativeMethods.chiso_assessment_accept(handle, number, id, by, at, why, out error));
        }

        /// <summary>Takes points off a node after appraisal (điểm bị trừ); 0 lifts it. Needs a reason.</summary>
        /// <exception cref="ChisoException">OutOfRange, and as <see cref="Declare"/>.</exception>
        public Assessment Deduct(string node, decimal points, Stamp stamp)
        {
            byte[] id = Utf8.Required(node, "node");
            long scaled = Numbers.ToScaled(points);
            return Enter(stamp, (byte[] by, long at, byte[] why, out IntPtr error) =>
                NativeMethods.chiso_assessment_deduct(handle, id, scaled, by, at, why, out error));
        }

        /// <summary>Proves or explains a node's self-score (tài liệu kiểm chứng, giải trình); null leaves what stood
        /// before. Possible until the end.</summary>
        /// <exception cref="ChisoException">As <see cref="Declare"/>.</exception>
        public Assessment Support(string node, IEnumerable<string> evidence, string explanation, Stamp stamp)
        {
            byte[] id = Utf8.Required(node, "node"), text = Utf8.Optional(explanation);
            using (var pinned = new Pinned())
            {
                IntPtr[] documents = evidence == null ? null : pinned.Texts(new List<string>(evidence));
                int count = documents == null ? 0 : documents.Length;
                // No documents at all still differ from documents that stay as they were.
                IntPtr[] sent = count == 0 && documents != null ? new IntPtr[1] : documents;
                return Enter(stamp, (byte[] by, long at, byte[] why, out IntPtr error) =>
                    NativeMethods.chiso_assessment_support(
                        handle, id, sent, Call.Size(count), text, by, at, why, out error));
            }
        }

        /// <summary>Hands the self-score in, if it is complete.</summary>
        /// <exception cref="ChisoException">AssessmentNotComplete; <see cref="Gaps"/> tells what is missing.</exception>
        public Assessment Submit(Stamp stamp)
        {
            return Enter(stamp, (byte[] by, long at, byte[] why, out IntPtr error) =>
                NativeMethods.chiso_assessment_submit(handle, by, at, why, out error));
        }

        /// <summary>Takes the self-score back to correct it, before its appraisal begins. Needs a reason.</summary>
        /// <exception cref="ChisoException">AssessmentPhase afterwards.</exception>
        public Assessment Withdraw(Stamp stamp)
        {
            return Enter(stamp, (byte[] by, long at, byte[] why, out IntPtr error) =>
                NativeMethods.chiso_assessment_withdraw(handle, by, at, why, out error));
        }

        /// <summary>Makes the result final, if every leaf has one.</summary>
        /// <exception cref="ChisoException">AssessmentNotComplete.</exception>
        public Assessment Conclude(Stamp stamp)
        {
            return Enter(stamp, (byte[] by, long at, byte[] why, out IntPtr error) =>
                NativeMethods.chiso_assessment_conclude(handle, by, at, why, out error));
        }

        /// <summary>Adds one entry in the JSON form of <see cref="ToJson"/>.</summary>
        /// <exception cref="ChisoException">AssessmentJson, and as the method of the act.</exception>
        public Assessment AppendJson(string entry)
        {
            byte[] bytes = Utf8.Sized(entry, "entry");
            lock (turn)
            {
                IntPtr error;
                int status = NativeMethods.chiso_assessment_append_json(
                    handle, bytes, Call.Size(bytes.Length), out error);
                Call.Check(status, error);
            }
            return this;
        }

        /// <summary>The unit scored; null where none was named.</summary>
        public string Unit
        {
            get
            {
                lock (turn)
                    return Call.Text(handle, NativeMethods.chiso_assessment_unit);
            }
        }

        /// <summary>The year scored; null where none was named.</summary>
        public int? Period
        {
            get
            {
                int period = Read<int>(NativeMethods.chiso_assessment_period);
                return period == 0 ? (int?)null : period;
            }
        }

        /// <summary>How far the record has come.</summary>
        public Phase Phase
        {
            get { return (Phase)Read<int>(NativeMethods.chiso_assessment_phase); }
        }

        /// <summary>The latest stage that has entries.</summary>
        public Stage Stage
        {
            get
            {
                uint round;
                return StageAndRound(out round);
            }
        }

        /// <summary>The latest round of appraisal; 0 before the first.</summary>
        public int Round
        {
            get
            {
                uint round;
                StageAndRound(out round);
                return checked((int)round);
            }
        }

        private Stage StageAndRound(out uint round)
        {
            lock (turn)
            {
                int stage;
                IntPtr error;
                Call.Check(NativeMethods.chiso_assessment_stage(handle, out stage, out round, out error), error);
                return Chiso.Stage.Of(stage, round);
            }
        }

        /// <summary>How many entries were made.</summary>
        public int EntryCount
        {
            get { return Call.Size(Read<UIntPtr>(NativeMethods.chiso_assessment_entry_count)); }
        }

        /// <summary>The entries, in the order in which they were made.</summary>
        public IReadOnlyList<AssessmentEntry> Entries
        {
            get
            {
                return Record.ReadList(
                    Read<RecordHandle>(NativeMethods.chiso_assessment_entries), entry => new AssessmentEntry(entry));
            }
        }

        /// <summary>What is missing before the self-score can be handed in, agency by agency.</summary>
        public IReadOnlyList<Gap> Gaps
        {
            get
            {
                return Record.ReadList(
                    Read<RecordHandle>(NativeMethods.chiso_assessment_gaps), gap => new Gap(gap));
            }
        }

        /// <summary>The lead agency of a node: its own, else that of the nearest node above; null where nobody was
        /// named.</summary>
        public string Lead(string node)
        {
            byte[] id = Utf8.Required(node, "node");
            lock (turn)
                return Call.Text(handle, id, NativeMethods.chiso_assessment_lead);
        }

        /// <summary>The record as it stood at a moment, to be disposed of by itself: the entries up to then.</summary>
        public Assessment AsOf(DateTime moment)
        {
            lock (turn)
                return new Assessment(Call.Get<AssessmentHandle, long, AssessmentHandle>(
                    handle, Moments.ToSeconds(moment), NativeMethods.chiso_assessment_as_of));
        }

        /// <summary>The points at a stage, each node with its reason. Parts not given yet are left out.</summary>
        /// <exception cref="ChisoException">JointMaximum.</exception>
        public Scorecard Card(Stage stage)
        {
            lock (turn)
            {
                ScorecardHandle card;
                IntPtr error;
                int status = NativeMethods.chiso_assessment_card(
                    handle, stage.Number, stage.RoundNumber, out card, out error);
                Call.Check(status, error);
                return new Scorecard(card, Unit, Period);
            }
        }

        /// <summary>Every node whose points differ between two stages, the total first. Leaves that surveys give are left
        /// out.</summary>
        /// <exception cref="ChisoException">JointMaximum.</exception>
        public IReadOnlyList<StageDifference> Compare(Stage before, Stage after)
        {
            RecordHandle record;
            IntPtr error;
            lock (turn)
            {
                int status = NativeMethods.chiso_assessment_compare(handle, before.Number, before.RoundNumber,
                    after.Number, after.RoundNumber, out record, out error);
                Call.Check(status, error);
            }
            return Record.ReadList(record, difference => new StageDifference(difference));
        }

        /// <summary>The whole record in JSON; <see cref="ReadJson"/> reads it back.</summary>
        public string ToJson()
        {
            lock (turn)
                return Call.Text(handle, NativeMethods.chiso_assessment_json);
        }

        /// <summary>The summary table (bảng tổng hợp) in the column order of the ministry's form, as text.</summary>
        /// <exception cref="ChisoException">JointMaximum.</exception>
        public string ToTable(TableFormat format, Lang lang)
        {
            lock (turn)
                return Call.Text(handle, (int)format, (int)lang, NativeMethods.chiso_assessment_table);
        }

        /// <summary>The summary table as an XLSX workbook, printable on A4 landscape; the record travels in it.</summary>
        /// <exception cref="ChisoException">JointMaximum, SheetWrite.</exception>
        public byte[] ToXlsx(Lang lang)
        {
            lock (turn)
                return Call.Copied(Call.Get<AssessmentHandle, int, BytesHandle>(
                    handle, (int)lang, NativeMethods.chiso_assessment_xlsx));
        }

        /// <summary>A blank form as an XLSX workbook: the leaves an agency leads, or all that are self-scored for null.
        /// </summary>
        /// <exception cref="ChisoException">AssessmentLacking where the agency leads no leaf.</exception>
        public byte[] Form(string agency, Lang lang)
        {
            lock (turn)
            {
                BytesHandle workbook;
                IntPtr error;
                int status = NativeMethods.chiso_assessment_form(
                    handle, Utf8.Optional(agency), (int)lang, out workbook, out error);
                Call.Check(status, error);
                return Call.Copied(workbook);
            }
        }

        /// <summary>
        /// Reads filled forms, by the names errors call them, and enters them as self-scores: all of them, or nothing on
        /// an error. Gives how many leaves got a value.
        /// </summary>
        /// <exception cref="ChisoException">FormEdition, FormUnknownLeaf, FormFormula, FormValue, FormIncomplete,
        /// FormConflict, with every problem of every form in the details; and as <see cref="Declare"/>.</exception>
        public int ImportForms(IDictionary<string, byte[]> forms, Stamp stamp)
        {
            if (forms == null)
                throw new ArgumentNullException("forms");
            var names = new List<string>(forms.Keys);
            using (var pinned = new Pinned())
            {
                IntPtr[] texts = pinned.Texts(names);
                IntPtr[] data = pinned.Bytes(new List<byte[]>(forms.Values));
                var lengths = new UIntPtr[names.Count];
                for (var at = 0; at < lengths.Length; at++)
                    lengths[at] = Call.Size(forms[names[at]] == null ? 0 : forms[names[at]].Length);
                UIntPtr values = UIntPtr.Zero;
                Enter(stamp, (byte[] by, long at, byte[] why, out IntPtr error) =>
                {
                    UIntPtr supported;
                    return NativeMethods.chiso_assessment_import_forms(
                        handle, texts, data, lengths, Call.Size(names.Count), by, at, why, out values, out supported,
                        out error);
                });
                return Call.Size(values);
            }
        }

        private delegate int Step(byte[] by, long at, byte[] why, out IntPtr error);

        private Assessment Enter(Stamp stamp, Step step)
        {
            if (stamp == null)
                throw new ArgumentNullException("stamp");
            byte[] by = Utf8.Required(stamp.By, "stamp"), why = Utf8.Optional(stamp.Why);
            lock (turn)
            {
                IntPtr error;
                Call.Check(step(by, Moments.ToSeconds(stamp.At), why, out error), error);
            }
            return this;
        }

        private T Read<T>(Reads<AssessmentHandle, T> read)
        {
            lock (turn)
                return Call.Get(handle, read);
        }

        /// <summary>As in "Bắc Giang 2022: appraised 1, 12 entries".</summary>
        public override string ToString()
        {
            return Shown.Of(handle, () => (Unit + " " + Period).Trim() + ": " + Stage + ", "
                + Shown.Number(EntryCount) + " entries");
        }

        /// <summary>Frees the record; later use is an <see cref="ObjectDisposedException"/>.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }
}
