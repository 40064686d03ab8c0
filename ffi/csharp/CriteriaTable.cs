using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace Chiso
{
    /// <summary>
    /// A criteria table (bảng tiêu chí, bảng điểm), read from XLSX, CSV or TSV: its rows, what each line says about
    /// points, and the framework they make. Every line is understood, understood with a named doubt, or not
    /// understood and kept as text; none is dropped and none is guessed. Immutable; may be used by several threads
    /// at once. A framework taken from it outlives it.
    /// </summary>
    /// <example>
    /// <code>
    /// using (CriteriaTable table = CriteriaTable.Open("phu-luc.xlsx"))
    /// using (Framework framework = table.Framework())
    /// {
    ///     Console.Write(table.Coverage.Text(Lang.Vi));
    ///     File.WriteAllText("phu-luc.toml", framework.ToToml());
    /// }
    /// </code>
    /// </example>
    public sealed class CriteriaTable : IDisposable
    {
        private enum Field
        {
            Kind = 1,
            Id = 2,
            RuleKind = 3,
            Reading = 4,
            Doubts = 5,
            Text = 6,
            Agency = 7,
            Evidence = 8,
            Notes = 9,
            ProposedBy = 10,
            Verdict = 11,
            DecidedBy = 12,
            DecidedOn = 13,
        }

        private readonly CriteriaTableHandle handle;
        private ReadOnlyCollection<CriteriaRow> rows;

        private CriteriaTable(CriteriaTableHandle handle)
        {
            this.handle = handle;
        }

        /// <summary>Reads the criteria table of a file: the first sheet with its heads.</summary>
        /// <exception cref="ChisoException">As the other overload.</exception>
        public static CriteriaTable Open(string path)
        {
            return Open(path, null, null);
        }

        /// <summary>
        /// Reads the criteria table of a file. <paramref name="sheet"/> is the name of a sheet or its number from 1;
        /// null takes the first with the heads of a criteria table. <paramref name="edition"/> is a JSON object
        /// about the edition, all of it optional, or null: "id", "index", "title", "year", "act", "source",
        /// "status".
        /// </summary>
        /// <exception cref="ChisoException">TableFile, TableFormat, TableEncoding, TablePassword, TableDamaged,
        /// TableTooLarge, SheetUnknown, TableNoHeader, ColumnMissing, ColumnTwice, CellPoints, CellFormula,
        /// CellFailed, with sheet, row and column in the details where there is a cell;
        /// FrameworkInvalid where the edition claims more than the table holds.</exception>
        public static CriteriaTable Open(string path, string sheet, string edition)
        {
            CriteriaTableHandle table;
            IntPtr error;
            int status = NativeMethods.chiso_criteria_table_open(
                Utf8.Required(path, "path"), Utf8.Optional(sheet), Utf8.Optional(edition),
                out table, out error);
            Call.Check(status, error);
            return new CriteriaTable(table);
        }

        /// <summary>
        /// Reads the criteria table of some bytes, which say themselves whether they are XLSX or text.
        /// <paramref name="file"/> names them in errors; the rest is as for <see cref="Open(string, string, string)"/>.
        /// </summary>
        /// <exception cref="ChisoException">As <see cref="Open(string, string, string)"/>.</exception>
        public static CriteriaTable Read(byte[] bytes, string file, string sheet, string edition)
        {
            if (bytes == null)
                throw new ArgumentNullException("bytes");
            CriteriaTableHandle table;
            IntPtr error;
            int status = NativeMethods.chiso_criteria_table_read(
                bytes, Call.Size(bytes.Length), Utf8.Required(file, "file"), Utf8.Optional(sheet),
                Utf8.Optional(edition), out table, out error);
            Call.Check(status, error);
            return new CriteriaTable(table);
        }

        /// <summary>The framework of the table, checked. Its TOML is for people to correct.</summary>
        public Framework Framework()
        {
            FrameworkHandle framework;
            IntPtr error;
            Call.Check(NativeMethods.chiso_criteria_table_framework(handle, out framework, out error), error);
            return new Framework(framework);
        }

        /// <summary>Every row from the heads to the end of the table.</summary>
        public ReadOnlyCollection<CriteriaRow> Rows
        {
            get
            {
                handle.CheckOpen();
                // Two threads may both read them; they read the same.
                if (rows == null)
                {
                    int count = Call.Count(handle, NativeMethods.chiso_criteria_table_row_count);
                    var read = new List<CriteriaRow>(count);
                    for (var at = 0; at < count; at++)
                        read.Add(Row(Call.Size(at)));
                    rows = read.AsReadOnly();
                }
                return rows;
            }
        }

        private CriteriaRow Row(UIntPtr at)
        {
            uint level = Call.Get<CriteriaTableHandle, UIntPtr, uint>(
                handle, at, NativeMethods.chiso_criteria_table_row_level);
            uint number = Call.Get<CriteriaTableHandle, UIntPtr, uint>(
                handle, at, NativeMethods.chiso_criteria_table_row_number);
            string doubts = Text(at, Field.Doubts);
            return new CriteriaRow(
                checked((int)number), Text(at, Field.Kind), level == 0 ? (int?)null : checked((int)level),
                Text(at, Field.Id), Call.Known(handle, at, NativeMethods.chiso_criteria_table_row_max),
                Text(at, Field.RuleKind), Text(at, Field.Reading), doubts == null ? new string[0] : doubts.Split(';'),
                Text(at, Field.Text))
            {
                Agency = Text(at, Field.Agency),
                Evidence = Text(at, Field.Evidence),
                Notes = Text(at, Field.Notes),
                ProposedBy = Text(at, Field.ProposedBy),
                Verdict = Text(at, Field.Verdict),
                DecidedBy = Text(at, Field.DecidedBy),
                DecidedOn = Text(at, Field.DecidedOn),
            };
        }

        private string Text(UIntPtr at, Field field)
        {
            return Call.Text(handle, at, (int)field, NativeMethods.chiso_criteria_table_row_text);
        }

        /// <summary>How much was understood, and which rows need a look.</summary>
        public Coverage Coverage
        {
            get
            {
                var text = new Bilingual(CoverageText(Lang.Vi), CoverageText(Lang.En));
                return Record.Read(Call.Get<CriteriaTableHandle, RecordHandle>(
                    handle, NativeMethods.chiso_criteria_table_coverage), coverage => new Coverage(coverage, text));
            }
        }

        private string CoverageText(Lang lang)
        {
            return Call.Text(handle, (int)lang, NativeMethods.chiso_criteria_table_coverage_text);
        }

        /// <summary>
        /// A new table with another reading of a row, from a clerk or any other program, held against the printed line by
        /// the checker of the reader's own readings. This table stays as it is.
        /// </summary>
        /// <exception cref="ChisoException">RowUnknown, ReadingNotation, ReadingRefused with "missing", "extra" and
        /// "doubts" in the details, ReviewUnnamed.</exception>
        public CriteriaTable Propose(int row, string notation, string by)
        {
            return Propose(new Dictionary<int, string> { { row, notation } }, by);
        }

        /// <summary>As the other overload, for lines that only fit together: all of them, or none on an error.</summary>
        /// <exception cref="ChisoException">As the other overload.</exception>
        public CriteriaTable Propose(IDictionary<int, string> notations, string by)
        {
            if (notations == null)
                throw new ArgumentNullException("notations");
            var rows = new uint[notations.Count];
            var parts = new uint[notations.Count];
            var texts = new List<string>();
            foreach (KeyValuePair<int, string> one in notations)
            {
                rows[texts.Count] = checked((uint)one.Key);
                parts[texts.Count] = 1;
                texts.Add(one.Value);
            }
            using (var pinned = new Pinned())
            {
                CriteriaTableHandle proposed;
                IntPtr error;
                int status = NativeMethods.chiso_criteria_table_propose(
                    handle, rows, parts, pinned.Texts(texts), Call.Size(texts.Count), Utf8.Required(by, "by"),
                    out proposed, out error);
                Call.Check(status, error);
                return new CriteriaTable(proposed);
            }
        }

        /// <summary>
        /// A new table with a person's word on a row: "right" lifts its doubts, and a rule scores the leaf if its lines
        /// make one; "wrong" and "by-hand" leave the leaf to be scored by hand.
        /// </summary>
        /// <exception cref="ChisoException">RowUnknown, ReviewUnnamed; ArgumentRange for another word.</exception>
        public CriteriaTable Decide(int row, string verdict, string by, DateTime on)
        {
            CriteriaTableHandle decided;
            IntPtr error;
            int status = NativeMethods.chiso_criteria_table_decide(
                handle, checked((uint)row), 1, Utf8.Required(verdict, "verdict"), Utf8.Required(by, "by"),
                Day.Number(on, "on"), out decided, out error);
            Call.Check(status, error);
            return new CriteriaTable(decided);
        }

        /// <summary>The table as a review workbook (XLSX) for a person to confirm.</summary>
        /// <exception cref="ChisoException">SheetWrite.</exception>
        public byte[] Review(Lang lang)
        {
            return Call.Copied(Call.Get<CriteriaTableHandle, int, BytesHandle>(
                handle, (int)lang, NativeMethods.chiso_criteria_table_review));
        }

        /// <summary>The review as a page of HTML.</summary>
        public string ReviewHtml(Lang lang)
        {
            return Call.Text(handle, (int)lang, NativeMethods.chiso_criteria_table_review_html);
        }

        /// <summary>
        /// Reads a filled review workbook: a table with what was confirmed, corrected and left to be scored by hand.
        /// Where <paramref name="table"/> is given, the workbook must be of it; <paramref name="on"/> is the day of rows
        /// without one of their own.
        /// </summary>
        /// <exception cref="ChisoException">SheetNotOurs, SheetChanged, FormValue, FormIncomplete, FormConflict,
        /// FormFormula, with every problem in the details.</exception>
        public static CriteriaTable ReadReview(byte[] workbook, string file, CriteriaTable table, DateTime? on)
        {
            if (workbook == null)
                throw new ArgumentNullException("workbook");
            string day = on == null
                ? null : on.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            CriteriaTableHandle reviewed;
            IntPtr error;
            int status = NativeMethods.chiso_review_read(
                workbook, Call.Size(workbook.Length), Utf8.Required(file, "file"),
                table == null ? new CriteriaTableHandle() : table.handle, Utf8.Optional(day), out reviewed, out error);
            Call.Check(status, error);
            return new CriteriaTable(reviewed);
        }

        /// <summary>How much was understood, in a line.</summary>
        public override string ToString()
        {
            return Shown.Of(handle, () => Coverage.ToString());
        }

        /// <summary>Frees the table; later use is an <see cref="ObjectDisposedException"/>.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }
}
