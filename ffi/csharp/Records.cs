// Made by `make generate` from records.toml; not to be edited.

using System;
using System.Collections.Generic;

namespace Chiso
{
    /// <summary>How one agency did, with what speaks for and against it. Immutable.</summary>
    public sealed partial class Account
    {
        internal Account(Record record)
        {
            Agency = record.Text("agency");
            Bilingual name = record.Both("name");
            Name = name.Vi;
            NameEn = name.En;
            Counts = record.Part("counts", part => new PlanCounts(part));
            Losses = record.List("losses", item => new AreaLoss(item));
            Reasons = record.List("reasons", item => new AccountReason(item));
            Proposal = record.Part("proposal", part => new AccountProposal(part));
        }

        /// <summary>The id of the agency.</summary>
        public string Agency { get; private set; }

        /// <summary>Its name, in Vietnamese.</summary>
        public string Name { get; private set; }

        /// <summary>Its name, in English.</summary>
        public string NameEn { get; private set; }

        /// <summary>Its lines.</summary>
        public PlanCounts Counts { get; private set; }

        /// <summary>Points lost in the areas it leads.</summary>
        public IReadOnlyList<AreaLoss> Losses { get; private set; }

        /// <summary>What speaks for and against it.</summary>
        public IReadOnlyList<AccountReason> Reasons { get; private set; }

        /// <summary>What may be proposed; null where nothing.</summary>
        public AccountProposal Proposal { get; private set; }

        /// <summary>English name, lines and proposal.</summary>
        public override string ToString()
        {
            return NameEn + ": " + Counts + (Proposal == null ? "" : "; " + Proposal);
        }
    }

    /// <summary>What a plan lets be proposed for an agency; no verdict. Immutable.</summary>
    public sealed partial class AccountProposal
    {
        private readonly Bilingual text;

        internal AccountProposal(Record record)
        {
            Kind = record.Text("kind");
            Bilingual label = record.Both("label");
            Label = label.Vi;
            LabelEn = label.En;
            Place = record.Text("place");
            By = record.Text("by");
            To = record.Text("to");
            text = record.Both("text");
        }

        /// <summary>What it is: "review" or "commendation".</summary>
        public string Kind { get; private set; }

        /// <summary>Its short name, in Vietnamese.</summary>
        public string Label { get; private set; }

        /// <summary>Its short name, in English.</summary>
        public string LabelEn { get; private set; }

        /// <summary>Where it stands in the plan.</summary>
        public string Place { get; private set; }

        /// <summary>Who proposes.</summary>
        public string By { get; private set; }

        /// <summary>To whom.</summary>
        public string To { get; private set; }

        /// <summary>What the proposal is worth, in words.</summary>
        public string Text(Lang lang)
        {
            return text.In(lang);
        }

        /// <summary>Kind and English label.</summary>
        public override string ToString()
        {
            return Kind + ": " + LabelEn;
        }
    }

    /// <summary>Something that speaks for or against an agency. Immutable.</summary>
    public sealed partial class AccountReason
    {
        private readonly Bilingual text;

        internal AccountReason(Record record)
        {
            Kind = record.Text("kind");
            Cause = record.Text("cause");
            About = record.Text("about");
            text = record.Both("text");
        }

        /// <summary>What it speaks for: "review", "commendation" or "context".</summary>
        public string Kind { get; private set; }

        /// <summary>What it is: "overdue", "report-missing", "area-loss" ...</summary>
        public string Cause { get; private set; }

        /// <summary>The item or area; null where it is the whole.</summary>
        public string About { get; private set; }

        /// <summary>The reason in words.</summary>
        public string Text(Lang lang)
        {
            return text.In(lang);
        }

        /// <summary>The reason in English.</summary>
        public override string ToString()
        {
            return text.En;
        }
    }

    /// <summary>A legal act: the decision that issued a framework.</summary>
    public sealed partial class Act
    {
        internal Act(Record record)
        {
            Number = record.Text("number");
            Date = record.Day("date").Value;
        }

        internal Act(string number, DateTime date)
        {
            Number = number;
            Date = date;
        }

        /// <summary>Its number: "876/QĐ-BNV".</summary>
        public string Number { get; private set; }

        /// <summary>The day it was signed.</summary>
        public DateTime Date { get; private set; }

        /// <summary>The number.</summary>
        public override string ToString()
        {
            return Number;
        }
    }

    /// <summary>An agency (cơ quan) of a register. Immutable.</summary>
    public sealed partial class Agency
    {
        internal Agency(Record record)
        {
            Id = record.Text("id");
            Bilingual name = record.Both("name");
            Name = name.Vi;
            NameEn = name.En;
            Kind = record.Text("kind");
            Parent = record.Text("parent");
            Aliases = record.Texts("aliases");
            Source = record.Part("source", part => new Source(part));
        }

        /// <summary>Its id: "so-noi-vu".</summary>
        public string Id { get; private set; }

        /// <summary>Its name, in Vietnamese.</summary>
        public string Name { get; private set; }

        /// <summary>Its name, in English.</summary>
        public string NameEn { get; private set; }

        /// <summary>What it is: "department", "district", "commune", "party" ...</summary>
        public string Kind { get; private set; }

        /// <summary>The id of the agency above it; null where none is stated.</summary>
        public string Parent { get; private set; }

        /// <summary>Other spellings of its name.</summary>
        public IReadOnlyList<string> Aliases { get; private set; }

        /// <summary>Where it is known from; null where the register says so as a whole.</summary>
        public Source Source { get; private set; }

        /// <summary>Id and English name.</summary>
        public override string ToString()
        {
            return Id + ": " + NameEn;
        }
    }

    /// <summary>Points lost in an area. Immutable.</summary>
    public sealed partial class AreaLoss
    {
        internal AreaLoss(Record record)
        {
            Area = record.Text("area");
            Lost = record.Points("lost");
            Max = record.Points("max");
        }

        /// <summary>The area.</summary>
        public string Area { get; private set; }

        /// <summary>The points lost.</summary>
        public decimal? Lost { get; private set; }

        /// <summary>The maximum; null where it is not known.</summary>
        public decimal? Max { get; private set; }

        /// <summary>As in "3: 1.25 lost of 10".</summary>
        public override string ToString()
        {
            return Area + ": " + Shown.Decimal(Lost) + " lost" + (Max == null ? "" : " of " + Shown.Decimal(Max));
        }
    }

    /// <summary>An entry of a staged record: who did what, when and why. Immutable.</summary>
    public sealed partial class AssessmentEntry
    {
        private readonly Bilingual text;

        internal AssessmentEntry(Record record)
        {
            Act = record.Text("act");
            Node = record.Text("node");
            Points = record.Nearest("points");
            Evidence = record.List("evidence", item => new Evidence(item));
            Explanation = record.Text("explanation");
            By = record.Text("by");
            At = record.Moment("at");
            Why = record.Text("why");
            text = record.Both("text");
            Read(record);
        }

        partial void Read(Record record);

        /// <summary>What was done: "declare", "accept", "deduct", "support", "submit", "withdraw" or
        /// "conclude".</summary>
        public string Act { get; private set; }

        /// <summary>The node; null where the entry concerns the whole record.</summary>
        public string Node { get; private set; }

        /// <summary>The points taken off by "deduct"; null for other entries.</summary>
        public decimal? Points { get; private set; }

        /// <summary>The documents that "support" names; none for other entries.</summary>
        public IReadOnlyList<Evidence> Evidence { get; private set; }

        /// <summary>The explanation that "support" gives; null where there is none.</summary>
        public string Explanation { get; private set; }

        /// <summary>Who made the entry.</summary>
        public string By { get; private set; }

        /// <summary>When, in Việt Nam's time.</summary>
        public DateTime At { get; private set; }

        /// <summary>The reason; null where none was given.</summary>
        public string Why { get; private set; }

        /// <summary>The entry in words.</summary>
        public string Text(Lang lang)
        {
            return text.In(lang);
        }

        /// <summary>The entry in English.</summary>
        public override string ToString()
        {
            return text.En;
        }
    }

    /// <summary>An item that concerns an agency, and how. Immutable.</summary>
    public sealed partial class Assignment
    {
        internal Assignment(Record record)
        {
            Role = record.Text("role");
            Addressed = record.Text("addressed");
            Item = record.Part("item", part => new PlanItem(part));
        }

        /// <summary>What the agency is to it: "lead", "coordinate" or "receive".</summary>
        public string Role { get; private set; }

        /// <summary>How the plan addresses it: by name, or under a collective wording.</summary>
        public string Addressed { get; private set; }

        /// <summary>The item.</summary>
        public PlanItem Item { get; private set; }

        /// <summary>Role and item.</summary>
        public override string ToString()
        {
            return Role + " " + Item;
        }
    }

    /// <summary>Something done against the rules. Immutable.</summary>
    public sealed partial class Breach
    {
        private readonly Bilingual text;

        internal Breach(Record record)
        {
            Event = record.Count("event");
            Kind = record.Text("kind");
            Clause = record.Text("clause");
            text = record.Both("text");
        }

        /// <summary>The place of the event in the log, from 0.</summary>
        public int Event { get; private set; }

        /// <summary>What is against the rules: "extension-repeated", "extension-late" or "supplement-late".</summary>
        public string Kind { get; private set; }

        /// <summary>Which clause.</summary>
        public string Clause { get; private set; }

        /// <summary>What was against the rules, with its clause.</summary>
        public string Text(Lang lang)
        {
            return text.In(lang);
        }

        /// <summary>The breach in English.</summary>
        public override string ToString()
        {
            return text.En;
        }
    }

    /// <summary>A stretch of days that no notice has confirmed. Immutable.</summary>
    public sealed partial class CalendarDoubt
    {
        private readonly Bilingual reason;

        internal CalendarDoubt(Record record)
        {
            From = record.Day("from").Value;
            To = record.Day("to").Value;
            reason = record.Both("reason");
        }

        /// <summary>Its first day.</summary>
        public DateTime From { get; private set; }

        /// <summary>Its last day.</summary>
        public DateTime To { get; private set; }

        /// <summary>Why it is not confirmed.</summary>
        public string Reason(Lang lang)
        {
            return reason.In(lang);
        }

        /// <summary>Days and reason, in English.</summary>
        public override string ToString()
        {
            return Shown.Date(From) + " to " + Shown.Date(To) + ": " + reason.En;
        }
    }

    /// <summary>A collective wording of a register: "Các sở, ban, ngành". Immutable.</summary>
    public sealed partial class Collective
    {
        private readonly Bilingual unknown;

        internal Collective(Record record)
        {
            Id = record.Text("id");
            Bilingual name = record.Both("name");
            Name = name.Vi;
            NameEn = name.En;
            Wordings = record.Texts("wordings");
            Members = record.Texts("members");
            unknown = record.Both("unknown");
        }

        /// <summary>Its id.</summary>
        public string Id { get; private set; }

        /// <summary>Its name, in Vietnamese.</summary>
        public string Name { get; private set; }

        /// <summary>Its name, in English.</summary>
        public string NameEn { get; private set; }

        /// <summary>How plans write it.</summary>
        public IReadOnlyList<string> Wordings { get; private set; }

        /// <summary>The ids of the agencies known to be meant.</summary>
        public IReadOnlyList<string> Members { get; private set; }

        /// <summary>What of it is not known; null where all is.</summary>
        public string Unknown(Lang lang)
        {
            return unknown == null ? null : unknown.In(lang);
        }

        /// <summary>Id and English name.</summary>
        public override string ToString()
        {
            return Id + ": " + NameEn;
        }
    }

    /// <summary>A rule of a plan on what may be proposed for those who do badly or well. Immutable.</summary>
    public sealed partial class Consequence
    {
        internal Consequence(Record record)
        {
            Id = record.Text("id");
            Kind = record.Text("kind");
            Bilingual label = record.Both("label");
            Label = label.Vi;
            LabelEn = label.En;
            By = record.Text("by");
            To = record.Text("to");
            Place = record.Text("place");
        }

        /// <summary>Its id.</summary>
        public string Id { get; private set; }

        /// <summary>What it is: "review" or "commendation".</summary>
        public string Kind { get; private set; }

        /// <summary>Its short name, in Vietnamese.</summary>
        public string Label { get; private set; }

        /// <summary>Its short name, in English.</summary>
        public string LabelEn { get; private set; }

        /// <summary>Who proposes, as the plan writes it.</summary>
        public string By { get; private set; }

        /// <summary>To whom, as the plan writes it.</summary>
        public string To { get; private set; }

        /// <summary>Where it stands in the plan.</summary>
        public string Place { get; private set; }

        /// <summary>Id and English label.</summary>
        public override string ToString()
        {
            return Id + ": " + LabelEn;
        }
    }

    /// <summary>A report held against the rule of what it has to contain. Immutable.</summary>
    public sealed partial class ContentCheck
    {
        private readonly Bilingual text;
        private readonly string json;

        internal ContentCheck(Record record)
        {
            Agency = record.Text("agency");
            Rule = record.Text("rule");
            Place = record.Text("place");
            Complete = record.Flag("complete") == true;
            Gaps = record.List("gaps", item => new ContentGap(item));
            CheckedCoverage = record.Flag("checked_coverage") == true;
            Extra = record.Texts("extra");
            text = record.Both("text");
            json = record.Json;
        }

        /// <summary>The agency that handed it in; null where only the report was checked.</summary>
        public string Agency { get; private set; }

        /// <summary>The rule.</summary>
        public string Rule { get; private set; }

        /// <summary>Where it stands in the plan.</summary>
        public string Place { get; private set; }

        /// <summary>Whether nothing is missing.</summary>
        public bool Complete { get; private set; }

        /// <summary>What is missing.</summary>
        public IReadOnlyList<ContentGap> Gaps { get; private set; }

        /// <summary>Whether it was known what had to be reported on.</summary>
        public bool CheckedCoverage { get; private set; }

        /// <summary>Lines on what did not have to be reported on.</summary>
        public IReadOnlyList<string> Extra { get; private set; }

        /// <summary>The check in words.</summary>
        public string Text(Lang lang)
        {
            return text.In(lang);
        }

        /// <summary>The whole as JSON text.</summary>
        public string ToJson()
        {
            return json;
        }

        /// <summary>The check in English.</summary>
        public override string ToString()
        {
            return text.En;
        }
    }

    /// <summary>What a line of a report has to state. Immutable.</summary>
    public sealed partial class ContentField
    {
        internal ContentField(Record record)
        {
            Id = record.Text("id");
            Bilingual name = record.Both("name");
            Name = name.Vi;
            NameEn = name.En;
            Options = record.Texts("options");
            WhenField = record.At("when").Text("field");
            WhenIs = record.At("when").Text("is");
        }

        /// <summary>Its id.</summary>
        public string Id { get; private set; }

        /// <summary>Its name, in Vietnamese.</summary>
        public string Name { get; private set; }

        /// <summary>Its name, in English.</summary>
        public string NameEn { get; private set; }

        /// <summary>The words it may hold; none where any text will do.</summary>
        public IReadOnlyList<string> Options { get; private set; }

        /// <summary>The field that must hold <see cref="WhenIs"/> for this one to be needed; null where it always
        /// is.</summary>
        public string WhenField { get; private set; }

        /// <summary>The word <see cref="WhenField"/> must hold; null where the field is always needed.</summary>
        public string WhenIs { get; private set; }

        /// <summary>Id and English name.</summary>
        public override string ToString()
        {
            return Id + ": " + NameEn;
        }
    }

    /// <summary>What a report lacks. Immutable.</summary>
    public sealed partial class ContentGap
    {
        private readonly Bilingual text;

        internal ContentGap(Record record)
        {
            Kind = record.Text("kind");
            Subject = record.Text("subject");
            Field = record.Text("field");
            text = record.Both("text");
        }

        /// <summary>What is wrong: "missing-line", "missing-field", "not-an-option" or "duplicate-line".</summary>
        public string Kind { get; private set; }

        /// <summary>The line.</summary>
        public string Subject { get; private set; }

        /// <summary>The field; null where it is the line.</summary>
        public string Field { get; private set; }

        /// <summary>The gap in words.</summary>
        public string Text(Lang lang)
        {
            return text.In(lang);
        }

        /// <summary>The gap in English.</summary>
        public override string ToString()
        {
            return text.En;
        }
    }

    /// <summary>What a report has to contain: lines, each with fields. Immutable.</summary>
    public sealed partial class ContentRule
    {
        internal ContentRule(Record record)
        {
            Id = record.Text("id");
            Bilingual label = record.Both("label");
            Label = label.Vi;
            LabelEn = label.En;
            Bilingual line = record.Both("line");
            Line = line.Vi;
            LineEn = line.En;
            Fields = record.List("fields", item => new ContentField(item));
            Place = record.Text("place");
        }

        /// <summary>Its id.</summary>
        public string Id { get; private set; }

        /// <summary>Its short name, in Vietnamese.</summary>
        public string Label { get; private set; }

        /// <summary>Its short name, in English.</summary>
        public string LabelEn { get; private set; }

        /// <summary>What a line is about, in Vietnamese.</summary>
        public string Line { get; private set; }

        /// <summary>What a line is about, in English.</summary>
        public string LineEn { get; private set; }

        /// <summary>What each line has to state.</summary>
        public IReadOnlyList<ContentField> Fields { get; private set; }

        /// <summary>Where it stands in the plan.</summary>
        public string Place { get; private set; }

        /// <summary>Id and English label.</summary>
        public override string ToString()
        {
            return Id + ": " + LabelEn;
        }
    }

    /// <summary>A number of working days with the mark it must carry.</summary>
    public sealed partial class Counted
    {
        internal Counted(int days, bool provisional)
        {
            Days = days;
            Provisional = provisional;
        }

        /// <summary>The working days; negative where the end lies before the start.</summary>
        public int Days { get; private set; }

        /// <summary>Whether it passed a day that no notice has confirmed, so that it may change.</summary>
        public bool Provisional { get; private set; }

        /// <summary>As in "3 working days".</summary>
        public override string ToString()
        {
            return Shown.Number(Days) + " working days" + (Provisional ? " (provisional)" : "");
        }
    }

    /// <summary>How much of a criteria table was understood: every rule line is counted once. Immutable.</summary>
    public sealed partial class Coverage
    {
        private readonly string json;

        internal Coverage(Record record)
        {
            Table = record.Text("table");
            Nodes = record.Count("nodes");
            Lines = record.Count("lines");
            Understood = record.Count("understood");
            Doubted = record.Count("doubted");
            Refused = record.Count("refused");
            Notes = record.Count("notes");
            Kinds = record.Counts("kinds");
            Doubts = record.Counts("doubts");
            Look = record.List("look", item => new CoverageRow(item));
            Leaves = record.List("leaves", item => new LeafCoverage(item));
            Shares = record.List("shares", item => new CoverageShare(item));
            json = record.Json;
        }

        /// <summary>The name of the table.</summary>
        public string Table { get; private set; }

        /// <summary>Scored nodes.</summary>
        public int Nodes { get; private set; }

        /// <summary>Rows that state a rule.</summary>
        public int Lines { get; private set; }

        /// <summary>Lines understood without a doubt.</summary>
        public int Understood { get; private set; }

        /// <summary>Lines understood with a named doubt.</summary>
        public int Doubted { get; private set; }

        /// <summary>Lines not understood: kept as text, scored by hand.</summary>
        public int Refused { get; private set; }

        /// <summary>Notes, and rows that carry on another.</summary>
        public int Notes { get; private set; }

        /// <summary>Lines by kind of rule.</summary>
        public IReadOnlyDictionary<string, int> Kinds { get; private set; }

        /// <summary>Rows by doubt.</summary>
        public IReadOnlyDictionary<string, int> Doubts { get; private set; }

        /// <summary>Rows that need a look.</summary>
        public IReadOnlyList<CoverageRow> Look { get; private set; }

        /// <summary>How every leaf is scored.</summary>
        public IReadOnlyList<LeafCoverage> Leaves { get; private set; }

        /// <summary>Leaves and points by how they are scored, and last what a person confirmed.</summary>
        public IReadOnlyList<CoverageShare> Shares { get; private set; }

        /// <summary>The whole as JSON text.</summary>
        public string ToJson()
        {
            return json;
        }

        /// <summary>As in "10 lines: 7 understood, 2 doubted, 1 refused".</summary>
        public override string ToString()
        {
            return Shown.Number(Lines) + " lines: " + Shown.Number(Understood) + " understood, "
                + Shown.Number(Doubted) + " doubted, " + Shown.Number(Refused) + " refused";
        }
    }

    /// <summary>A row of a criteria table that needs a look. Immutable.</summary>
    public sealed partial class CoverageRow
    {
        internal CoverageRow(Record record)
        {
            Row = record.Count("row");
            Id = record.Text("id");
            Text = record.Text("text");
            Reading = record.Text("reading");
            Why = record.Texts("why");
        }

        /// <summary>Its number in the sheet, from 1.</summary>
        public int Row { get; private set; }

        /// <summary>The node it belongs to; empty for the whole table.</summary>
        public string Id { get; private set; }

        /// <summary>Its text.</summary>
        public string Text { get; private set; }

        /// <summary>What it was read as; empty where it was not.</summary>
        public string Reading { get; private set; }

        /// <summary>What is in doubt: "overlap", "gap", "not-understood" ...</summary>
        public IReadOnlyList<string> Why { get; private set; }

        /// <summary>Row, text, and what is in doubt.</summary>
        public override string ToString()
        {
            return Shown.Number(Row) + ": " + Text + " (" + string.Join(", ", Why) + ")";
        }
    }

    /// <summary>Leaves of a criteria table and their points, of all leaves and all their points. Immutable.</summary>
    public sealed partial class CoverageShare
    {
        internal CoverageShare(Record record)
        {
            Of = record.Text("of");
            Leaves = record.Count("leaves");
            AllLeaves = record.Count("all_leaves");
            LeavesPercent = record.Text("leaves_percent");
            Points = record.Text("points");
            AllPoints = record.Text("all_points");
            PointsPercent = record.Text("points_percent");
        }

        /// <summary>How they are scored: "machine", "machine-doubted", "not-understood", "no-line", "awarded"; or
        /// "confirmed".</summary>
        public string Of { get; private set; }

        /// <summary>How many leaves.</summary>
        public int Leaves { get; private set; }

        /// <summary>Of all leaves.</summary>
        public int AllLeaves { get; private set; }

        /// <summary>In per cent, to two places.</summary>
        public string LeavesPercent { get; private set; }

        /// <summary>Their maxima together.</summary>
        public string Points { get; private set; }

        /// <summary>Of the maxima of all leaves.</summary>
        public string AllPoints { get; private set; }

        /// <summary>In per cent, to two places.</summary>
        public string PointsPercent { get; private set; }

        /// <summary>As in "machine: 3 of 5 leaves".</summary>
        public override string ToString()
        {
            return Of + ": " + Shown.Number(Leaves) + " of " + Shown.Number(AllLeaves) + " leaves";
        }
    }

    /// <summary>An act that decides a day, and what it makes of it. Immutable.</summary>
    public sealed partial class DayGround
    {
        internal DayGround(Record record)
        {
            Kind = record.Word<DayKind>("kind").Value;
            Bilingual name = record.Both("name");
            Name = name.Vi;
            NameEn = name.En;
            Partner = record.Day("partner");
            Act = record.At("authority").Text("act");
            Issued = record.At("authority").Day("issued");
            Also = record.At("authority").Texts("also");
            Basis = record.At("authority").Text("basis");
            Source = record.At("authority").Text("source");
            Confidence = record.At("authority").Text("confidence");
        }

        /// <summary>What it makes of the day.</summary>
        public DayKind Kind { get; private set; }

        /// <summary>The name it gives the day, in Vietnamese.</summary>
        public string Name { get; private set; }

        /// <summary>The name it gives the day, in English.</summary>
        public string NameEn { get; private set; }

        /// <summary>The other day of a swap, or the holiday a compensation day stands for; null where there is
        /// none.</summary>
        public DateTime? Partner { get; private set; }

        /// <summary>The act.</summary>
        public string Act { get; private set; }

        /// <summary>The day it was issued; null where that is not known.</summary>
        public DateTime? Issued { get; private set; }

        /// <summary>Other acts that say the same.</summary>
        public IReadOnlyList<string> Also { get; private set; }

        /// <summary>The law it rests on; null where that is not stated.</summary>
        public string Basis { get; private set; }

        /// <summary>Where it was read.</summary>
        public string Source { get; private set; }

        /// <summary>How sure that is: "high", "medium", "low" or "derived".</summary>
        public string Confidence { get; private set; }

        /// <summary>Kind and act.</summary>
        public override string ToString()
        {
            return Kind + ": " + Act;
        }
    }

    /// <summary>A due day with the mark it must carry.</summary>
    public sealed partial class Due
    {
        internal Due(DateTime date, bool provisional)
        {
            Date = date;
            Provisional = provisional;
        }

        /// <summary>The due day, always a working day.</summary>
        public DateTime Date { get; private set; }

        /// <summary>Whether it passed a day that no notice has confirmed, so that it may change.</summary>
        public bool Provisional { get; private set; }

        /// <summary>As in "2024-05-04".</summary>
        public override string ToString()
        {
            return Shown.Date(Date) + (Provisional ? " (provisional)" : "");
        }
    }

    /// <summary>The points of one year held against those of another, under what may be two editions.
    /// Immutable.</summary>
    public sealed partial class EditionComparison
    {
        private readonly string json;

        internal EditionComparison(Record record)
        {
            From = record.Text("from");
            To = record.Text("to");
            FromPeriod = (int?)record.Integer("from_period");
            ToPeriod = (int?)record.Integer("to_period");
            Rows = record.List("rows", item => new EditionRow(item));
            Removed = record.Texts("removed");
            json = record.Json;
        }

        /// <summary>The framework of the earlier card.</summary>
        public string From { get; private set; }

        /// <summary>The framework of the later card.</summary>
        public string To { get; private set; }

        /// <summary>The earlier year; null where none was named.</summary>
        public int? FromPeriod { get; private set; }

        /// <summary>The later year; null where none was named.</summary>
        public int? ToPeriod { get; private set; }

        /// <summary>One row for each node of the later edition, the total first.</summary>
        public IReadOnlyList<EditionRow> Rows { get; private set; }

        /// <summary>Nodes that only the earlier edition has.</summary>
        public IReadOnlyList<string> Removed { get; private set; }

        /// <summary>The whole as JSON text.</summary>
        public string ToJson()
        {
            return json;
        }

        /// <summary>The two frameworks and the number of rows.</summary>
        public override string ToString()
        {
            return From + " to " + To + ": " + Shown.Number(Rows.Count) + " rows";
        }
    }

    /// <summary>A node of the later of two editions, with its points in both years. Immutable.</summary>
    public sealed partial class EditionRow
    {
        private readonly Bilingual notComparable;

        internal EditionRow(Record record)
        {
            Node = record.Text("node");
            Before = record.Points("before");
            After = record.Points("after");
            Difference = record.Points("difference");
            notComparable = record.Both("not_comparable");
        }

        /// <summary>The node, by its id in the later edition.</summary>
        public string Node { get; private set; }

        /// <summary>The points of the earlier year; null where there are none.</summary>
        public decimal? Before { get; private set; }

        /// <summary>The points of the later year; null where there are none.</summary>
        public decimal? After { get; private set; }

        /// <summary>After less before; null where the two may not be compared.</summary>
        public decimal? Difference { get; private set; }

        /// <summary>Why the two may not be compared; null where they may.</summary>
        public string NotComparable(Lang lang)
        {
            return notComparable == null ? null : notComparable.In(lang);
        }
    }

    /// <summary>A document that proves a fact (tài liệu kiểm chứng). Immutable.</summary>
    public sealed partial class Evidence
    {
        internal Evidence(Record record)
        {
            Ref = record.Text("ref");
            Title = record.Text("title");
            Date = record.Day("date");
            Page = record.Text("page");
        }

        /// <summary>Its number, or an address.</summary>
        public string Ref { get; private set; }

        /// <summary>What it is called; null where that is not said.</summary>
        public string Title { get; private set; }

        /// <summary>The day it was signed; null where that is not said.</summary>
        public DateTime? Date { get; private set; }

        /// <summary>Where in it the fact stands; null where that is not said.</summary>
        public string Page { get; private set; }

        /// <summary>Number or address.</summary>
        public override string ToString()
        {
            return Ref;
        }
    }

    /// <summary>A leaf that is not complete, and who has to complete it.</summary>
    public sealed partial class Gap
    {
        internal Gap(Record record)
        {
            Agency = record.Text("agency");
            Node = record.Text("node");
            Read(record);
        }

        partial void Read(Record record);

        /// <summary>The lead agency (cơ quan chủ trì); null where nobody was named.</summary>
        public string Agency { get; private set; }

        /// <summary>The leaf.</summary>
        public string Node { get; private set; }
    }

    /// <summary>What a target or a requirement wants. Immutable.</summary>
    public sealed partial class Goal
    {
        internal Goal(Record record)
        {
            Scheme = record.At("in-group").Text("scheme");
            Group = record.At("in-group").Text("group");
            Cut = record.At("in-group").Word<Cut>("cut");
            Read(record);
        }

        partial void Read(Record record);

        /// <summary>The scheme of the group; null for other kinds.</summary>
        public string Scheme { get; private set; }

        /// <summary>The group, which or a better one is wanted; null for other kinds.</summary>
        public string Group { get; private set; }

        /// <summary>How values on the cut are taken; null for other kinds.</summary>
        public Cut? Cut { get; private set; }
    }

    /// <summary>A group of ranked units.</summary>
    public sealed partial class Group
    {
        internal Group(string id, string name, string nameEn, int size)
        {
            Id = id;
            Name = name;
            NameEn = nameEn;
            Size = size;
        }

        /// <summary>The id: "A", "highest".</summary>
        public string Id { get; private set; }

        /// <summary>The Vietnamese name as published.</summary>
        public string Name { get; private set; }

        /// <summary>The English name as published.</summary>
        public string NameEn { get; private set; }

        /// <summary>How many units are in it.</summary>
        public int Size { get; private set; }

        /// <summary>The id.</summary>
        public override string ToString()
        {
            return Id;
        }
    }

    /// <summary>A way of dividing ranked units into groups, as one source states it. Immutable.</summary>
    public sealed partial class GroupScheme
    {
        private readonly string json;

        internal GroupScheme(Record record)
        {
            Id = record.Text("id");
            Bilingual title = record.Both("title");
            Title = title.Vi;
            TitleEn = title.En;
            Source = record.Text("source");
            Confidence = record.Text("confidence");
            Note = record.Text("note");
            json = record.Json;
            Read(record);
        }

        partial void Read(Record record);

        /// <summary>Index and year ("par-2022"), or the act ("tt-01-2018").</summary>
        public string Id { get; private set; }

        /// <summary>What is divided, and when, in Vietnamese.</summary>
        public string Title { get; private set; }

        /// <summary>What is divided, and when, in English.</summary>
        public string TitleEn { get; private set; }

        /// <summary>Where the groups are stated.</summary>
        public string Source { get; private set; }

        /// <summary>How sure that is: "high", "medium" or "low".</summary>
        public string Confidence { get; private set; }

        /// <summary>What the source leaves open; null where nothing.</summary>
        public string Note { get; private set; }

        /// <summary>The whole as JSON text.</summary>
        public string ToJson()
        {
            return json;
        }

        /// <summary>Id and English title.</summary>
        public override string ToString()
        {
            return Id + ": " + TitleEn;
        }
    }

    /// <summary>A half-day (buổi): the shifts before noon, or those from noon on. Immutable.</summary>
    public sealed partial class HalfDay
    {
        internal HalfDay(DateTime opens, DateTime closes)
        {
            Opens = opens;
            Closes = closes;
        }

        /// <summary>When it opens.</summary>
        public DateTime Opens { get; private set; }

        /// <summary>When it closes.</summary>
        public DateTime Closes { get; private set; }

        /// <summary>As in "2024-05-02 08:00:00 to 2024-05-02 12:00:00".</summary>
        public override string ToString()
        {
            return Shown.Moment(Opens) + " to " + Shown.Moment(Closes);
        }
    }

    /// <summary>A fact, or the points of a part, that went into a result. Immutable.</summary>
    public sealed partial class InputUsed
    {
        private readonly Bilingual label;

        internal InputUsed(Record record)
        {
            Name = record.Text("name");
            Value = record.Text("value");
            label = record.Both("label");
        }

        /// <summary>The fact, or the part of an inner node.</summary>
        public string Name { get; private set; }

        /// <summary>The value as text; the word of the state where there is none.</summary>
        public string Value { get; private set; }

        /// <summary>What people call it; null where the framework does not say.</summary>
        public string Label(Lang lang)
        {
            return label == null ? null : label.In(lang);
        }

        /// <summary>As in "sipas = 8.23".</summary>
        public override string ToString()
        {
            return Name + " = " + Value;
        }
    }

    /// <summary>A task, report or duty of a plan on a day. Immutable.</summary>
    public sealed partial class ItemStatus
    {
        internal ItemStatus(Record record)
        {
            Item = record.Text("item");
            Kind = record.Text("kind");
            Bilingual label = record.Both("label");
            Label = label.Vi;
            LabelEn = label.En;
            Area = record.Text("area");
            Progress = record.Word<Progress>("progress").Value;
            State = record.Word<DeadlineState>("state") ?? DeadlineState.None;
            Read(record);
        }

        partial void Read(Record record);

        /// <summary>The id of the item.</summary>
        public string Item { get; private set; }

        /// <summary>What it is: "task", "report" or "duty".</summary>
        public string Kind { get; private set; }

        /// <summary>Its short name, in Vietnamese.</summary>
        public string Label { get; private set; }

        /// <summary>Its short name, in English.</summary>
        public string LabelEn { get; private set; }

        /// <summary>The area; null where none is named.</summary>
        public string Area { get; private set; }

        /// <summary>How far it is.</summary>
        public Progress Progress { get; private set; }

        /// <summary>How it stands to its last day.</summary>
        public DeadlineState State { get; private set; }
    }

    /// <summary>Targets, requirements, reports and agencies of a plan on a day. Immutable.</summary>
    public sealed partial class Judgement
    {
        private readonly string json;

        internal Judgement(Record record)
        {
            Targets = record.List("targets", item => new TargetJudgement(item));
            Requirements = record.List("requirements", item => new RequirementJudgement(item));
            Reports = record.List("reports", item => new ContentCheck(item));
            Accounts = record.List("accounts", item => new Account(item));
            json = record.Json;
        }

        /// <summary>The targets, held against published results.</summary>
        public IReadOnlyList<TargetJudgement> Targets { get; private set; }

        /// <summary>The requirements, held against counted shares.</summary>
        public IReadOnlyList<RequirementJudgement> Requirements { get; private set; }

        /// <summary>The reports handed in, held against what they have to contain.</summary>
        public IReadOnlyList<ContentCheck> Reports { get; private set; }

        /// <summary>The agencies, each with what speaks for and against it.</summary>
        public IReadOnlyList<Account> Accounts { get; private set; }

        /// <summary>The whole as JSON text.</summary>
        public string ToJson()
        {
            return json;
        }

        /// <summary>How many of each.</summary>
        public override string ToString()
        {
            return Shown.Number(Targets.Count) + " targets, " + Shown.Number(Requirements.Count)
                + " requirements, " + Shown.Number(Reports.Count) + " reports, " + Shown.Number(Accounts.Count)
                + " agencies";
        }
    }

    /// <summary>A stretch of time; negative where it is past. Immutable.</summary>
    public sealed partial class Lapse
    {
        internal Lapse(long count, ClockUnit unit)
        {
            Count = count;
            Unit = unit;
        }

        /// <summary>How many.</summary>
        public long Count { get; private set; }

        /// <summary>Of what.</summary>
        public ClockUnit Unit { get; private set; }

        /// <summary>As in "2 WorkingDays".</summary>
        public override string ToString()
        {
            return Shown.Number(Count) + " " + Unit;
        }
    }

    /// <summary>How a leaf of a criteria table is scored. Immutable.</summary>
    public sealed partial class LeafCoverage
    {
        internal LeafCoverage(Record record)
        {
            Id = record.Text("id");
            Max = record.Text("max");
            Scored = record.Text("scored");
            Confirmed = record.Flag("confirmed") == true;
        }

        /// <summary>Its id.</summary>
        public string Id { get; private set; }

        /// <summary>Its maximum; null where none is printed.</summary>
        public string Max { get; private set; }

        /// <summary>How it is scored: "machine", "machine-doubted", "not-understood", "no-line", "awarded".</summary>
        public string Scored { get; private set; }

        /// <summary>Whether a person confirmed all of its rows.</summary>
        public bool Confirmed { get; private set; }

        /// <summary>Id, and how it is scored.</summary>
        public override string ToString()
        {
            return Id + ": " + Scored;
        }
    }

    /// <summary>A line of a plan by one reading of "trước ngày". Immutable.</summary>
    public sealed partial class LineReading
    {
        internal LineReading(Record record)
        {
            LastDay = record.Day("last_day").Value;
            LateDays = record.Long("late_days");
            State = record.Word<DeadlineState>("state") ?? DeadlineState.None;
        }

        /// <summary>The last day by that reading.</summary>
        public DateTime LastDay { get; private set; }

        /// <summary>Days after it; 0 in time.</summary>
        public long LateDays { get; private set; }

        /// <summary>How the line stands to it.</summary>
        public DeadlineState State { get; private set; }

        /// <summary>Last day and state.</summary>
        public override string ToString()
        {
            return Shown.Date(LastDay) + ": " + State;
        }
    }

    /// <summary>A row of two registers held against each other. Immutable.</summary>
    public sealed partial class MatchedRow
    {
        private readonly Bilingual text;

        internal MatchedRow(Record record)
        {
            Id = record.Text("id");
            Title = record.Text("title");
            Findings = record.Texts("findings");
            Ours = record.Part("ours", part => new TaskRow(part));
            Theirs = record.Part("theirs", part => new TaskRow(part));
            text = record.Both("text");
        }

        /// <summary>Its number.</summary>
        public string Id { get; private set; }

        /// <summary>Its title; null where there is none.</summary>
        public string Title { get; private set; }

        /// <summary>What differs: "only-ours", "only-theirs", "progress", "state", "due", "twice-ours" or
        /// "twice-theirs"; none where both say the same.</summary>
        public IReadOnlyList<string> Findings { get; private set; }

        /// <summary>The row in our register; null where it has none.</summary>
        public TaskRow Ours { get; private set; }

        /// <summary>The row in their register; null where it has none.</summary>
        public TaskRow Theirs { get; private set; }

        /// <summary>What differs, ready for an explanatory letter.</summary>
        public string Text(Lang lang)
        {
            return text.In(lang);
        }
    }

    /// <summary>A fact that the rule of a leaf reads.</summary>
    public sealed partial class NodeFact
    {
        internal NodeFact(string name, FactKind kind)
        {
            Name = name;
            Kind = kind;
        }

        /// <summary>The name under which it is declared.</summary>
        public string Name { get; private set; }

        /// <summary>What it is.</summary>
        public FactKind Kind { get; private set; }

        /// <summary>Name and kind.</summary>
        public override string ToString()
        {
            return Name + ": " + Kind;
        }
    }

    /// <summary>An option of a leaf whose rule is a choice.</summary>
    public sealed partial class NodeOption
    {
        internal NodeOption(string id, string label, string labelEn)
        {
            Id = id;
            Label = label;
            LabelEn = labelEn;
        }

        /// <summary>The id under which it is declared.</summary>
        public string Id { get; private set; }

        /// <summary>What it says, in Vietnamese.</summary>
        public string Label { get; private set; }

        /// <summary>What it says, in English.</summary>
        public string LabelEn { get; private set; }

        /// <summary>The id.</summary>
        public override string ToString()
        {
            return Id;
        }
    }

    /// <summary>Somebody a plan names: an agency, or several under a collective wording. Immutable.</summary>
    public sealed partial class Party
    {
        private readonly Bilingual unknown;

        internal Party(Record record)
        {
            Written = record.Text("written");
            Id = record.Text("id");
            Bilingual name = record.Both("name");
            Name = name.Vi;
            NameEn = name.En;
            Collective = record.Flag("collective") == true;
            Agencies = record.Count("agencies");
            unknown = record.Both("unknown");
        }

        /// <summary>How the plan writes it.</summary>
        public string Written { get; private set; }

        /// <summary>Its id.</summary>
        public string Id { get; private set; }

        /// <summary>Its name, in Vietnamese.</summary>
        public string Name { get; private set; }

        /// <summary>Its name, in English.</summary>
        public string NameEn { get; private set; }

        /// <summary>Whether it is a collective wording.</summary>
        public bool Collective { get; private set; }

        /// <summary>How many agencies it stands for.</summary>
        public int Agencies { get; private set; }

        /// <summary>What of it is not known; null where all is.</summary>
        public string Unknown(Lang lang)
        {
            return unknown == null ? null : unknown.In(lang);
        }

        /// <summary>Id.</summary>
        public override string ToString()
        {
            return Id;
        }
    }

    /// <summary>Periodic reports: what was due by a day, what came, what lacks, what is next. Immutable.</summary>
    public sealed partial class PeriodicReports
    {
        internal PeriodicReports(Record record)
        {
            Due = record.Long("due");
            OnTime = record.Long("on_time");
            Late = record.Long("late");
            Missing = record.List("missing", item => new ReportDue(item));
            Next = record.Part("next", part => new ReportDue(part));
            Unmatched = record.Long("unmatched");
        }

        /// <summary>How many were due.</summary>
        public long Due { get; private set; }

        /// <summary>How many of them came in time.</summary>
        public long OnTime { get; private set; }

        /// <summary>How many came late.</summary>
        public long Late { get; private set; }

        /// <summary>Those that did not come.</summary>
        public IReadOnlyList<ReportDue> Missing { get; private set; }

        /// <summary>The next one; null where none follows.</summary>
        public ReportDue Next { get; private set; }

        /// <summary>Reports that belong to no period.</summary>
        public long Unmatched { get; private set; }

        /// <summary>How many were due, came and lack.</summary>
        public override string ToString()
        {
            return Shown.Number(Due) + " due, " + Shown.Number(OnTime) + " in time, " + Shown.Number(Late)
                + " late, " + Shown.Number(Missing.Count) + " missing";
        }
    }

    /// <summary>An area of a plan, and who answers for it. Immutable.</summary>
    public sealed partial class PlanArea
    {
        internal PlanArea(Record record)
        {
            Id = record.Text("id");
            Index = record.Text("index");
            Bilingual name = record.Both("name");
            Name = name.Vi;
            NameEn = name.En;
            Lead = record.List("lead", item => new Party(item));
            Place = record.Text("place");
        }

        /// <summary>Its id.</summary>
        public string Id { get; private set; }

        /// <summary>The index.</summary>
        public string Index { get; private set; }

        /// <summary>Its name, in Vietnamese.</summary>
        public string Name { get; private set; }

        /// <summary>Its name, in English.</summary>
        public string NameEn { get; private set; }

        /// <summary>Who leads (chủ trì).</summary>
        public IReadOnlyList<Party> Lead { get; private set; }

        /// <summary>Where it stands in the plan.</summary>
        public string Place { get; private set; }

        /// <summary>Id and English name.</summary>
        public override string ToString()
        {
            return Id + ": " + NameEn;
        }
    }

    /// <summary>A published result that a plan starts from. Immutable.</summary>
    public sealed partial class PlanBaseline
    {
        internal PlanBaseline(Record record)
        {
            Index = record.Text("index");
            Area = record.Text("area");
            Year = record.Count("year");
            Value = record.Nearest("value");
            Rank = (int?)record.Integer("rank");
            Of = (int?)record.Integer("of");
            Within = (int?)record.Integer("within");
            Group = record.Text("group");
            ValueChange = record.Nearest("value_change");
            RankChange = (int?)record.Integer("rank_change");
            Place = record.Text("place");
            Source = record.Part("source", part => new Source(part));
        }

        /// <summary>The index.</summary>
        public string Index { get; private set; }

        /// <summary>The area; null for the index as a whole.</summary>
        public string Area { get; private set; }

        /// <summary>The year measured.</summary>
        public int Year { get; private set; }

        /// <summary>The value, in the unit of publication; null where it is not known.</summary>
        public decimal? Value { get; private set; }

        /// <summary>The rank; null where it is not known.</summary>
        public int? Rank { get; private set; }

        /// <summary>Of how many; null where it is not known.</summary>
        public int? Of { get; private set; }

        /// <summary>That the rank is among the first so many, where only that is known; else null.</summary>
        public int? Within { get; private set; }

        /// <summary>The group; null where it is not known.</summary>
        public string Group { get; private set; }

        /// <summary>By how much the value rose over the year before; null where it is not known.</summary>
        public decimal? ValueChange { get; private set; }

        /// <summary>By how many places the rank rose; null where it is not known.</summary>
        public int? RankChange { get; private set; }

        /// <summary>Where it stands in the plan.</summary>
        public string Place { get; private set; }

        /// <summary>A source beside the plan; null where there is none.</summary>
        public Source Source { get; private set; }

        /// <summary>Index, year and value.</summary>
        public override string ToString()
        {
            return Index + " " + Shown.Number(Year) + ": " + Shown.Decimal(Value);
        }
    }

    /// <summary>An act or document that a plan rests on. Immutable.</summary>
    public sealed partial class PlanBasis
    {
        internal PlanBasis(Record record)
        {
            Number = record.Text("number");
            Date = record.Day("date");
            Kind = record.Text("kind");
            Bilingual label = record.Both("label");
            Label = label.Vi;
            LabelEn = label.En;
            Place = record.Text("place");
        }

        /// <summary>Its number.</summary>
        public string Number { get; private set; }

        /// <summary>Its day; null where the plan does not state it.</summary>
        public DateTime? Date { get; private set; }

        /// <summary>What it is: "resolution", "decree", "decision", "plan" ...</summary>
        public string Kind { get; private set; }

        /// <summary>Its short name, in Vietnamese.</summary>
        public string Label { get; private set; }

        /// <summary>Its short name, in English.</summary>
        public string LabelEn { get; private set; }

        /// <summary>Where the plan cites it.</summary>
        public string Place { get; private set; }

        /// <summary>Number and English label.</summary>
        public override string ToString()
        {
            return Number + ": " + LabelEn;
        }
    }

    /// <summary>A dimension that a plan keeps or improves. Immutable.</summary>
    public sealed partial class PlanDimension
    {
        internal PlanDimension(Record record)
        {
            Id = record.Text("id");
            Index = record.Text("index");
            Bilingual name = record.Both("name");
            Name = name.Vi;
            NameEn = name.En;
            Aim = record.Text("aim");
            Place = record.Text("place");
        }

        /// <summary>Its id.</summary>
        public string Id { get; private set; }

        /// <summary>The index.</summary>
        public string Index { get; private set; }

        /// <summary>Its name, in Vietnamese.</summary>
        public string Name { get; private set; }

        /// <summary>Its name, in English.</summary>
        public string NameEn { get; private set; }

        /// <summary>Whether it is to "keep" or to "improve".</summary>
        public string Aim { get; private set; }

        /// <summary>Where it stands in the plan.</summary>
        public string Place { get; private set; }

        /// <summary>Id and English name.</summary>
        public override string ToString()
        {
            return Id + ": " + NameEn;
        }
    }

    /// <summary>An entry of a part of a plan: a task, a target, an agency.</summary>
    public sealed partial class PlanEntry
    {
        internal PlanEntry(string id, string name, string nameEn)
        {
            Id = id;
            Name = name;
            NameEn = nameEn;
        }

        /// <summary>Its id: "PL.8", "evidence", "so-noi-vu"; of an act its number, of a result its index.</summary>
        public string Id { get; private set; }

        /// <summary>Its short Vietnamese name.</summary>
        public string Name { get; private set; }

        /// <summary>Its short English name.</summary>
        public string NameEn { get; private set; }

        /// <summary>The id.</summary>
        public override string ToString()
        {
            return Id;
        }
    }

    /// <summary>A task, report or duty of a plan. Immutable.</summary>
    public sealed partial class PlanItem
    {
        private readonly Bilingual whyUnread;

        internal PlanItem(Record record)
        {
            Id = record.Text("id");
            Kind = record.Text("kind");
            Bilingual label = record.Both("label");
            Label = label.Vi;
            LabelEn = label.En;
            Lead = record.List("lead", item => new Party(item));
            Leads = record.Texts("leads");
            Coordinating = record.List("with", item => new Party(item));
            To = record.List("to", item => new Party(item));
            Via = record.Part("via", part => new Party(part));
            Time = record.Text("time");
            Area = record.Text("area");
            Index = record.Text("index");
            Dimension = record.Text("dimension");
            Content = record.Text("content");
            Place = record.Text("place");
            Term = record.At("term").Text("kind");
            whyUnread = record.At("term").Both("why");
            Read(record);
        }

        partial void Read(Record record);

        /// <summary>Its id: "PL.8", "evidence".</summary>
        public string Id { get; private set; }

        /// <summary>What it is: "task", "report" or "duty".</summary>
        public string Kind { get; private set; }

        /// <summary>Its short name, in Vietnamese.</summary>
        public string Label { get; private set; }

        /// <summary>Its short name, in English.</summary>
        public string LabelEn { get; private set; }

        /// <summary>Who leads (chủ trì), as the plan writes it.</summary>
        public IReadOnlyList<Party> Lead { get; private set; }

        /// <summary>The ids of all agencies that lead.</summary>
        public IReadOnlyList<string> Leads { get; private set; }

        /// <summary>Who takes part (phối hợp).</summary>
        public IReadOnlyList<Party> Coordinating { get; private set; }

        /// <summary>To whom it is handed in.</summary>
        public IReadOnlyList<Party> To { get; private set; }

        /// <summary>Through whom it is handed in; null where nobody is named.</summary>
        public Party Via { get; private set; }

        /// <summary>What the plan says about its time; null where it says nothing.</summary>
        public string Time { get; private set; }

        /// <summary>The area it belongs to; null where none is named.</summary>
        public string Area { get; private set; }

        /// <summary>The index it serves; null where none is named.</summary>
        public string Index { get; private set; }

        /// <summary>The dimension it serves; null where none is named.</summary>
        public string Dimension { get; private set; }

        /// <summary>The rule on what a report contains; null where there is none.</summary>
        public string Content { get; private set; }

        /// <summary>Where it stands in the plan.</summary>
        public string Place { get; private set; }

        /// <summary>What its time is: "dated", "several", "ongoing", "recurring", "relative", "unstated" or
        /// "unread".</summary>
        public string Term { get; private set; }

        /// <summary>Why its time was not read, and what to do; null where it was read.</summary>
        public string WhyUnread(Lang lang)
        {
            return whyUnread == null ? null : whyUnread.In(lang);
        }

        /// <summary>Id and English label.</summary>
        public override string ToString()
        {
            return Id + ": " + LabelEn;
        }
    }

    /// <summary>How one agency stands with one item it leads, on a day. Immutable.</summary>
    public sealed partial class PlanLine
    {
        internal PlanLine(Record record)
        {
            Item = record.Text("item");
            Agency = record.Text("agency");
            Progress = record.Word<Progress>("progress").Value;
            LastDay = record.Day("last_day");
            DaysLeft = record.Integer("days_left");
            LateDays = record.Long("late_days");
            DueSoon = record.Flag("due_soon") == true;
            Strict = record.Part("strict", part => new LineReading(part));
            Inclusive = record.Part("inclusive", part => new LineReading(part));
            Given = record.Day("given").Value;
            Completed = record.Day("completed");
            Confirmed = record.Day("confirmed");
            Extensions = record.Count("extensions");
            Explanations = record.Count("explanations");
            Periodic = record.Part("periodic", part => new PeriodicReports(part));
            State = record.Word<DeadlineState>("state") ?? DeadlineState.None;
        }

        /// <summary>The id of the item.</summary>
        public string Item { get; private set; }

        /// <summary>The id of the agency.</summary>
        public string Agency { get; private set; }

        /// <summary>How far it is.</summary>
        public Progress Progress { get; private set; }

        /// <summary>The last day, after extensions; null where there is none.</summary>
        public DateTime? LastDay { get; private set; }

        /// <summary>Days to the last day, negative after it; null where there is none.</summary>
        public long? DaysLeft { get; private set; }

        /// <summary>Days after the last day: of the completion, or so far; 0 in time.</summary>
        public long LateDays { get; private set; }

        /// <summary>Whether it is open and the last day is near.</summary>
        public bool DueSoon { get; private set; }

        /// <summary>The line where "trước ngày X" leaves X out; null without a last day.</summary>
        public LineReading Strict { get; private set; }

        /// <summary>The line where "trước ngày X" takes X in; null without a last day.</summary>
        public LineReading Inclusive { get; private set; }

        /// <summary>When it was given.</summary>
        public DateTime Given { get; private set; }

        /// <summary>When it was reported done; null while it is not.</summary>
        public DateTime? Completed { get; private set; }

        /// <summary>When that was confirmed; null while it is not.</summary>
        public DateTime? Confirmed { get; private set; }

        /// <summary>How often it was extended.</summary>
        public int Extensions { get; private set; }

        /// <summary>How often it was explained.</summary>
        public int Explanations { get; private set; }

        /// <summary>Its periodic reports; null where it has none.</summary>
        public PeriodicReports Periodic { get; private set; }

        /// <summary>How it stands to its last day.</summary>
        public DeadlineState State { get; private set; }

        /// <summary>Item, agency, progress and state.</summary>
        public override string ToString()
        {
            return Item + " " + Agency + ": " + Progress + ", " + State
                + (LastDay == null ? "" : " (" + Shown.Date(LastDay.Value) + ")");
        }
    }

    /// <summary>A requirement of a plan that can be measured. Immutable.</summary>
    public sealed partial class PlanRequirement
    {
        internal PlanRequirement(Record record)
        {
            Id = record.Text("id");
            Bilingual label = record.Both("label");
            Label = label.Vi;
            LabelEn = label.En;
            Goal = record.Part("goal", part => new Goal(part));
            Bilingual of = record.Both("of");
            Of = of.Vi;
            OfEn = of.En;
            Lead = record.List("lead", item => new Party(item));
            Area = record.Text("area");
            Place = record.Text("place");
        }

        /// <summary>Its id.</summary>
        public string Id { get; private set; }

        /// <summary>Its short name, in Vietnamese.</summary>
        public string Label { get; private set; }

        /// <summary>Its short name, in English.</summary>
        public string LabelEn { get; private set; }

        /// <summary>What is wanted, in per cent.</summary>
        public Goal Goal { get; private set; }

        /// <summary>What is counted, in Vietnamese.</summary>
        public string Of { get; private set; }

        /// <summary>What is counted, in English.</summary>
        public string OfEn { get; private set; }

        /// <summary>Who leads (chủ trì).</summary>
        public IReadOnlyList<Party> Lead { get; private set; }

        /// <summary>The area; null where none is named.</summary>
        public string Area { get; private set; }

        /// <summary>Where it stands in the plan.</summary>
        public string Place { get; private set; }

        /// <summary>Id and English label.</summary>
        public override string ToString()
        {
            return Id + ": " + LabelEn;
        }
    }

    /// <summary>What is true of a whole plan. Immutable.</summary>
    public sealed partial class PlanSummary
    {
        internal PlanSummary(Record record)
        {
            Id = record.Text("id");
            Bilingual title = record.Both("title");
            Title = title.Vi;
            TitleEn = title.En;
            Act = record.Part("act", part => new Act(part));
            Unit = record.Text("unit");
            Year = record.Count("year");
            From = record.Day("from").Value;
            To = record.Day("to").Value;
            Completeness = record.Word<FrameworkStatus>("status").Value;
            Missing = record.Texts("missing");
            Notes = record.Texts("notes");
            Register = record.Text("register");
            Source = record.Part("source", part => new Source(part));
            Issuer = record.Part("issuer", part => new Party(part));
            Survey = record.Part("survey", part => new PlanSurvey(part));
        }

        /// <summary>Its id.</summary>
        public string Id { get; private set; }

        /// <summary>Its title, in Vietnamese.</summary>
        public string Title { get; private set; }

        /// <summary>Its title, in English.</summary>
        public string TitleEn { get; private set; }

        /// <summary>The act that issued it.</summary>
        public Act Act { get; private set; }

        /// <summary>The province.</summary>
        public string Unit { get; private set; }

        /// <summary>The year.</summary>
        public int Year { get; private set; }

        /// <summary>Its first day.</summary>
        public DateTime From { get; private set; }

        /// <summary>Its last day.</summary>
        public DateTime To { get; private set; }

        /// <summary>Whether all of it is known.</summary>
        public FrameworkStatus Completeness { get; private set; }

        /// <summary>What is not known of it.</summary>
        public IReadOnlyList<string> Missing { get; private set; }

        /// <summary>What its text leaves open or says in two ways.</summary>
        public IReadOnlyList<string> Notes { get; private set; }

        /// <summary>The register of its agencies; null where it has its own.</summary>
        public string Register { get; private set; }

        /// <summary>Where it is from.</summary>
        public Source Source { get; private set; }

        /// <summary>Who issued it; null where that is not stated.</summary>
        public Party Issuer { get; private set; }

        /// <summary>A survey that it describes; null where there is none.</summary>
        public PlanSurvey Survey { get; private set; }

        /// <summary>Id and English title.</summary>
        public override string ToString()
        {
            return Id + ": " + TitleEn;
        }
    }

    /// <summary>A survey that a plan describes. Immutable.</summary>
    public sealed partial class PlanSurvey
    {
        internal PlanSurvey(Record record)
        {
            Index = record.Text("index");
            Year = record.Count("year");
            Respondents = record.Count("respondents");
            Stages = record.List("stages", item => new SurveyStage(item));
            Units = record.Texts("units");
            Place = record.Text("place");
        }

        /// <summary>The index it makes.</summary>
        public string Index { get; private set; }

        /// <summary>The year.</summary>
        public int Year { get; private set; }

        /// <summary>How many people are asked.</summary>
        public int Respondents { get; private set; }

        /// <summary>How they are drawn, stage by stage.</summary>
        public IReadOnlyList<SurveyStage> Stages { get; private set; }

        /// <summary>Where.</summary>
        public IReadOnlyList<string> Units { get; private set; }

        /// <summary>Where it stands in the plan.</summary>
        public string Place { get; private set; }

        /// <summary>Index, year and respondents.</summary>
        public override string ToString()
        {
            return Index + " " + Shown.Number(Year) + ": " + Shown.Number(Respondents) + " respondents";
        }
    }

    /// <summary>A target of a plan on a published result. Immutable.</summary>
    public sealed partial class PlanTarget
    {
        internal PlanTarget(Record record)
        {
            Id = record.Text("id");
            Bilingual label = record.Both("label");
            Label = label.Vi;
            LabelEn = label.En;
            Index = record.Text("index");
            Area = record.Text("area");
            Goal = record.Part("goal", part => new Goal(part));
            Aim = record.Text("aim");
            Lead = record.List("lead", item => new Party(item));
            Place = record.Text("place");
        }

        /// <summary>Its id.</summary>
        public string Id { get; private set; }

        /// <summary>Its short name, in Vietnamese.</summary>
        public string Label { get; private set; }

        /// <summary>Its short name, in English.</summary>
        public string LabelEn { get; private set; }

        /// <summary>The index: "PAR", "SIPAS", "PAPI".</summary>
        public string Index { get; private set; }

        /// <summary>The area; null for the index as a whole.</summary>
        public string Area { get; private set; }

        /// <summary>What is wanted.</summary>
        public Goal Goal { get; private set; }

        /// <summary>Whether it is to "keep" or to "improve".</summary>
        public string Aim { get; private set; }

        /// <summary>Who leads (chủ trì).</summary>
        public IReadOnlyList<Party> Lead { get; private set; }

        /// <summary>Where it stands in the plan.</summary>
        public string Place { get; private set; }

        /// <summary>Id and English label.</summary>
        public override string ToString()
        {
            return Id + ": " + LabelEn;
        }
    }

    /// <summary>Something that may still be decided about a day. It is not applied.</summary>
    public sealed partial class Proposal
    {
        internal Proposal(DayKind kind, string name, string nameEn)
        {
            Kind = kind;
            Name = name;
            NameEn = nameEn;
        }

        /// <summary>What it would make of the day.</summary>
        public DayKind Kind { get; private set; }

        /// <summary>What is proposed or left open, in Vietnamese.</summary>
        public string Name { get; private set; }

        /// <summary>What is proposed or left open, in English.</summary>
        public string NameEn { get; private set; }

        /// <summary>Kind and English name.</summary>
        public override string ToString()
        {
            return Kind + ": " + NameEn;
        }
    }

    /// <summary>A rate of the lines of a plan. Immutable.</summary>
    public sealed partial class Rate
    {
        internal Rate(Record record)
        {
            Id = record.Text("id");
            Bilingual name = record.Both("name");
            Name = name.Vi;
            NameEn = name.En;
            Numerator = record.Long("numerator");
            Denominator = record.Long("denominator");
            Bilingual of = record.Both("of");
            Of = of.Vi;
            OfEn = of.En;
            Percent = record.Nearest("percent");
        }

        /// <summary>Its id: "done", "overdue-of-open".</summary>
        public string Id { get; private set; }

        /// <summary>Its name, in Vietnamese.</summary>
        public string Name { get; private set; }

        /// <summary>Its name, in English.</summary>
        public string NameEn { get; private set; }

        /// <summary>What is counted.</summary>
        public long Numerator { get; private set; }

        /// <summary>Of how many.</summary>
        public long Denominator { get; private set; }

        /// <summary>What the denominator counts, in Vietnamese.</summary>
        public string Of { get; private set; }

        /// <summary>What the denominator counts, in English.</summary>
        public string OfEn { get; private set; }

        /// <summary>The rate in per cent, to the nearest millionth; null of nothing.</summary>
        public decimal? Percent { get; private set; }

        /// <summary>As in "overdue: 6 of 6".</summary>
        public override string ToString()
        {
            return NameEn + ": " + Shown.Number(Numerator) + " of " + Shown.Number(Denominator);
        }
    }

    /// <summary>What a published rate may be a rate of. Immutable.</summary>
    public sealed partial class RateCandidate
    {
        internal RateCandidate(Record record)
        {
            Bilingual of = record.Both("of");
            Of = of.Vi;
            OfEn = of.En;
            Id = record.Text("id");
            Denominator = record.Long("denominator");
            Percent = record.Nearest("percent");
            Shown = record.Text("shown");
            Rounds = record.Flag("rounds") == true;
            Cuts = record.Flag("cuts") == true;
        }

        /// <summary>What the denominator counts, in Vietnamese.</summary>
        public string Of { get; private set; }

        /// <summary>What the denominator counts, in English.</summary>
        public string OfEn { get; private set; }

        /// <summary>The denominator: "given", "open" ...</summary>
        public string Id { get; private set; }

        /// <summary>How many those are.</summary>
        public long Denominator { get; private set; }

        /// <summary>The rate of them in per cent, to the nearest millionth.</summary>
        public decimal? Percent { get; private set; }

        /// <summary>The same as printed.</summary>
        public string Shown { get; private set; }

        /// <summary>Whether it rounds to the published rate.</summary>
        public bool Rounds { get; private set; }

        /// <summary>Whether it is cut off to the published rate.</summary>
        public bool Cuts { get; private set; }

        /// <summary>Denominator and rate.</summary>
        public override string ToString()
        {
            return Id + ": " + Shown + " %";
        }
    }

    /// <summary>What a published rate may be a rate of; none is chosen. Immutable.</summary>
    public sealed partial class RateReading
    {
        private readonly Bilingual text;
        private readonly string json;

        internal RateReading(Record record)
        {
            Published = record.Text("published");
            Numerator = record.Long("numerator");
            Candidates = record.List("candidates", item => new RateCandidate(item));
            text = record.Both("text");
            json = record.Json;
        }

        /// <summary>The rate as published.</summary>
        public string Published { get; private set; }

        /// <summary>What is counted.</summary>
        public long Numerator { get; private set; }

        /// <summary>Every denominator that may be meant.</summary>
        public IReadOnlyList<RateCandidate> Candidates { get; private set; }

        /// <summary>The reading in words.</summary>
        public string Text(Lang lang)
        {
            return text.In(lang);
        }

        /// <summary>The whole as JSON text.</summary>
        public string ToJson()
        {
            return json;
        }

        /// <summary>The reading in English.</summary>
        public override string ToString()
        {
            return text.En;
        }
    }

    /// <summary>Why a node has its points (căn cứ): rule, inputs, the line that held, rounding, clause.
    /// Immutable.</summary>
    public sealed partial class Reason
    {
        private readonly Bilingual text;
        private readonly Bilingual line;
        private readonly Bilingual unconfirmed;
        private readonly string json;

        internal Reason(Record record)
        {
            Node = record.Text("node");
            Rule = record.Text("rule");
            Inputs = record.List("inputs", item => new InputUsed(item));
            Limit = record.Text("limit");
            Points = record.Points("points");
            State = record.Word<State>("state");
            Deducted = record.Nearest("deducted");
            Rounding = record.Part("rounding", part => new Rounding(part));
            Act = record.Part("act", part => new Act(part));
            Source = record.Part("source", part => new Source(part));
            UnconfirmedParts = record.Texts("unconfirmed_parts");
            text = record.Both("text");
            line = record.Both("line");
            unconfirmed = record.Both("unconfirmed");
            json = record.Json;
        }

        /// <summary>The node.</summary>
        public string Node { get; private set; }

        /// <summary>The kind of rule or aggregate; "awarded" where points were given in place of facts or
        /// parts.</summary>
        public string Rule { get; private set; }

        /// <summary>What went in: the facts of a leaf, the points of the parts of an inner node.</summary>
        public IReadOnlyList<InputUsed> Inputs { get; private set; }

        /// <summary>The limit of the rule that decided: "none", "capped", "floored", "below-floor", "otherwise",
        /// "empty" or "never".</summary>
        public string Limit { get; private set; }

        /// <summary>The points; null where there are none.</summary>
        public decimal? Points { get; private set; }

        /// <summary>The state where there are no points; null where there are.</summary>
        public State? State { get; private set; }

        /// <summary>The points taken off after scoring, to the nearest millionth; null where none were.</summary>
        public decimal? Deducted { get; private set; }

        /// <summary>The rounding that made the points; null where the framework does not round at this node.</summary>
        public Rounding Rounding { get; private set; }

        /// <summary>The act behind the framework; null where it has none.</summary>
        public Act Act { get; private set; }

        /// <summary>Where rule and maximum come from; null where that is not stated.</summary>
        public Source Source { get; private set; }

        /// <summary>Nodes below that rest on a rule that is not confirmed, and have points.</summary>
        public IReadOnlyList<string> UnconfirmedParts { get; private set; }

        /// <summary>The explanation in words.</summary>
        public string Text(Lang lang)
        {
            return text.In(lang);
        }

        /// <summary>The line of the rule that held: the label of an option, a range, days late; null where the rule has
        /// no lines or none held.</summary>
        public string Line(Lang lang)
        {
            return line == null ? null : line.In(lang);
        }

        /// <summary>Why the rule is not confirmed; null where it is.</summary>
        public string Unconfirmed(Lang lang)
        {
            return unconfirmed == null ? null : unconfirmed.In(lang);
        }

        /// <summary>The whole as JSON text.</summary>
        public string ToJson()
        {
            return json;
        }

        /// <summary>The explanation in English.</summary>
        public override string ToString()
        {
            return text.En;
        }
    }

    /// <summary>Two registers of assigned tasks held against each other. Immutable.</summary>
    public sealed partial class RegisterCheck
    {
        private readonly string json;

        internal RegisterCheck(Record record)
        {
            Rows = record.List("rows", item => new MatchedRow(item));
            Alike = record.Count("alike");
            Different = record.Count("different");
            Ours = record.Part("ours", part => new RegisterTotals(part));
            Theirs = record.Part("theirs", part => new RegisterTotals(part));
            json = record.Json;
        }

        /// <summary>Every row of either register.</summary>
        public IReadOnlyList<MatchedRow> Rows { get; private set; }

        /// <summary>Rows on which both say the same.</summary>
        public int Alike { get; private set; }

        /// <summary>Rows on which they differ.</summary>
        public int Different { get; private set; }

        /// <summary>The totals of our register.</summary>
        public RegisterTotals Ours { get; private set; }

        /// <summary>The totals of their register.</summary>
        public RegisterTotals Theirs { get; private set; }

        /// <summary>The whole as JSON text.</summary>
        public string ToJson()
        {
            return json;
        }

        /// <summary>How many rows are alike and differ.</summary>
        public override string ToString()
        {
            return Shown.Number(Alike) + " alike, " + Shown.Number(Different) + " different";
        }
    }

    /// <summary>The totals of one of two registers. Immutable.</summary>
    public sealed partial class RegisterTotals
    {
        internal RegisterTotals(Record record)
        {
            Rows = record.Count("rows");
            Repeated = record.Count("repeated");
            Counted = record.Part("counted", part => new TaskTotals(part));
            Printed = record.Part("printed", part => new TaskTotals(part));
            Sums = record.List("sums", item => new SumCheck(item));
            Differs = record.Texts("differs");
        }

        /// <summary>How many rows there are.</summary>
        public int Rows { get; private set; }

        /// <summary>How many of them repeat another.</summary>
        public int Repeated { get; private set; }

        /// <summary>The totals counted from the rows.</summary>
        public TaskTotals Counted { get; private set; }

        /// <summary>The totals as printed; null where none are.</summary>
        public TaskTotals Printed { get; private set; }

        /// <summary>Whether the totals keep their sums.</summary>
        public IReadOnlyList<SumCheck> Sums { get; private set; }

        /// <summary>The totals that are printed otherwise than counted.</summary>
        public IReadOnlyList<string> Differs { get; private set; }

        /// <summary>How many rows there are.</summary>
        public override string ToString()
        {
            return Shown.Number(Rows) + " rows";
        }
    }

    /// <summary>A periodic report that is due. Immutable.</summary>
    public sealed partial class ReportDue
    {
        internal ReportDue(Record record)
        {
            Period = record.Text("period");
            CutOff = record.Day("cutoff");
            Due = record.Day("due").Value;
        }

        /// <summary>The period: "2024-Q3".</summary>
        public string Period { get; private set; }

        /// <summary>The last day it covers; null where it is not known.</summary>
        public DateTime? CutOff { get; private set; }

        /// <summary>Its last day.</summary>
        public DateTime Due { get; private set; }

        /// <summary>Period and last day.</summary>
        public override string ToString()
        {
            return Period + " due " + Shown.Date(Due);
        }
    }

    /// <summary>A requirement of a plan held against counted shares. Immutable.</summary>
    public sealed partial class RequirementJudgement
    {
        private readonly Bilingual reason;

        internal RequirementJudgement(Record record)
        {
            Requirement = record.Text("requirement");
            Bilingual label = record.Both("label");
            Label = label.Vi;
            LabelEn = label.En;
            Place = record.Text("place");
            Outcome = record.Text("outcome");
            Numerator = record.Integer("numerator");
            Denominator = record.Integer("denominator");
            Bilingual of = record.Both("of");
            Of = of.Vi;
            OfEn = of.En;
            Percent = record.Nearest("percent");
            Gap = record.Nearest("gap");
            reason = record.Both("reason");
        }

        /// <summary>The id of the requirement.</summary>
        public string Requirement { get; private set; }

        /// <summary>Its short name, in Vietnamese.</summary>
        public string Label { get; private set; }

        /// <summary>Its short name, in English.</summary>
        public string LabelEn { get; private set; }

        /// <summary>Where it stands in the plan.</summary>
        public string Place { get; private set; }

        /// <summary>Whether it is reached: "met", "not-met" or "unknown".</summary>
        public string Outcome { get; private set; }

        /// <summary>What was counted; null where it is not known.</summary>
        public long? Numerator { get; private set; }

        /// <summary>Of how many; null where it is not known.</summary>
        public long? Denominator { get; private set; }

        /// <summary>What is counted, in Vietnamese.</summary>
        public string Of { get; private set; }

        /// <summary>What is counted, in English.</summary>
        public string OfEn { get; private set; }

        /// <summary>The share in per cent, to the nearest millionth; null where it is not known.</summary>
        public decimal? Percent { get; private set; }

        /// <summary>How many per cent are short; null where none are, or that is not known.</summary>
        public decimal? Gap { get; private set; }

        /// <summary>The judgement in words.</summary>
        public string Reason(Lang lang)
        {
            return reason.In(lang);
        }

        /// <summary>Requirement, outcome and reason, in English.</summary>
        public override string ToString()
        {
            return Requirement + ": " + Outcome + ". " + reason.En;
        }
    }

    /// <summary>Counts of the lines of one kind, agency or area. Immutable.</summary>
    public sealed partial class Rollup
    {
        internal Rollup(Record record)
        {
            Id = record.Text("id");
            Bilingual name = record.Both("name");
            Name = name.Vi;
            NameEn = name.En;
            Counts = record.Part("counts", part => new PlanCounts(part));
        }

        /// <summary>The kind, agency or area.</summary>
        public string Id { get; private set; }

        /// <summary>Its name, in Vietnamese.</summary>
        public string Name { get; private set; }

        /// <summary>Its name, in English.</summary>
        public string NameEn { get; private set; }

        /// <summary>Its lines.</summary>
        public PlanCounts Counts { get; private set; }

        /// <summary>Id and counts.</summary>
        public override string ToString()
        {
            return Id + ": " + Counts;
        }
    }

    /// <summary>A rounding that a framework declares. Immutable.</summary>
    public sealed partial class Rounding
    {
        internal Rounding(Record record)
        {
            Places = record.Count("places");
            Mode = record.Word<RoundingMode>("mode").Value;
            Stage = record.Text("stage");
        }

        /// <summary>Decimals that are kept.</summary>
        public int Places { get; private set; }

        /// <summary>How halves and the rest are taken.</summary>
        public RoundingMode Mode { get; private set; }

        /// <summary>Where it is done: "leaf", "total" ...</summary>
        public string Stage { get; private set; }

        /// <summary>As in "2 places, HalfUp, total".</summary>
        public override string ToString()
        {
            return Shown.Number(Places) + " places, " + Mode + ", " + Stage;
        }
    }

    /// <summary>The rules a dossier clock runs by, and how they were chosen. Immutable.</summary>
    public sealed partial class RulesUsed
    {
        internal RulesUsed(Record record)
        {
            Id = record.Text("id");
            Act = record.Text("act");
            ChosenBy = record.Text("chosen_by");
            InForce = record.Flag("in_force") == true;
            Text = record.Text("text");
            CutOff = record.Text("cut_off");
        }

        /// <summary>The id of the rule set: "nd-61-2018".</summary>
        public string Id { get; private set; }

        /// <summary>Its act.</summary>
        public string Act { get; private set; }

        /// <summary>Who chose it: "receipt", the day of receipt, or "caller".</summary>
        public string ChosenBy { get; private set; }

        /// <summary>Whether the act was in force on the day of receipt.</summary>
        public bool InForce { get; private set; }

        /// <summary>Whether its text was "read" or is "unread", and then the caller settled what is used of
        /// it.</summary>
        public string Text { get; private set; }

        /// <summary>The hour of receipt after which the clock starts on the next working day: "15:00", or
        /// "none".</summary>
        public string CutOff { get; private set; }

        /// <summary>Id.</summary>
        public override string ToString()
        {
            return Id;
        }
    }

    /// <summary>A group of a scheme. Immutable.</summary>
    public sealed partial class SchemeGroup
    {
        internal SchemeGroup(Record record)
        {
            Id = record.Text("id");
            Bilingual name = record.Both("name");
            Name = name.Vi;
            NameEn = name.En;
            Lower = record.Part("lower", part => new SchemeLimit(part));
            Upper = record.Part("upper", part => new SchemeLimit(part));
            From = record.Nearest("from");
        }

        /// <summary>Its id: "A", "highest".</summary>
        public string Id { get; private set; }

        /// <summary>Its name as published, in Vietnamese.</summary>
        public string Name { get; private set; }

        /// <summary>Its name as published, in English.</summary>
        public string NameEn { get; private set; }

        /// <summary>Where it begins, by thresholds; null where nothing is too low for it.</summary>
        public SchemeLimit Lower { get; private set; }

        /// <summary>Where it ends, by thresholds; null where nothing is too high for it.</summary>
        public SchemeLimit Upper { get; private set; }

        /// <summary>The percentile at which it begins, 0 to 100; null for the lowest, and for other schemes.</summary>
        public decimal? From { get; private set; }

        /// <summary>Id and English name.</summary>
        public override string ToString()
        {
            return Id + ": " + NameEn;
        }
    }

    /// <summary>One end of a group. Immutable.</summary>
    public sealed partial class SchemeLimit
    {
        internal SchemeLimit(Record record)
        {
            At = record.Nearest("at");
            End = record.Text("end");
        }

        /// <summary>The value, in the unit of the ranked values.</summary>
        public decimal? At { get; private set; }

        /// <summary>Whether a value exactly on it is in the group: "inclusive", "exclusive" or "not-stated".</summary>
        public string End { get; private set; }

        /// <summary>Value and end.</summary>
        public override string ToString()
        {
            return Shown.Decimal(At) + " " + End;
        }
    }

    /// <summary>Where something comes from, and how sure that is. Immutable.</summary>
    public sealed partial class Source
    {
        internal Source(Record record)
        {
            Ref = record.Text("ref");
            Confidence = record.Text("confidence");
        }

        /// <summary>The document or address.</summary>
        public string Ref { get; private set; }

        /// <summary>How sure it is: "high", "medium", "low" or "derived".</summary>
        public string Confidence { get; private set; }

        /// <summary>The document or address.</summary>
        public override string ToString()
        {
            return Ref;
        }
    }

    /// <summary>A node whose points differ between two stages of a record. Immutable.</summary>
    public sealed partial class StageDifference
    {
        private readonly Bilingual reason;

        internal StageDifference(Record record)
        {
            Node = record.Text("node");
            Before = record.Points("before");
            After = record.Points("after");
            Difference = record.Points("difference");
            reason = record.Both("reason");
        }

        /// <summary>The node.</summary>
        public string Node { get; private set; }

        /// <summary>Its points at the one stage; null where it has none.</summary>
        public decimal? Before { get; private set; }

        /// <summary>Its points at the other; null where it has none.</summary>
        public decimal? After { get; private set; }

        /// <summary>After less before; null where one of them is missing.</summary>
        public decimal? Difference { get; private set; }

        /// <summary>Why they differ, in words.</summary>
        public string Reason(Lang lang)
        {
            return reason.In(lang);
        }
    }

    /// <summary>Whether a printed total is the sum of its parts. Immutable.</summary>
    public sealed partial class SumCheck
    {
        internal SumCheck(Record record)
        {
            Whole = record.Text("whole");
            Parts = record.Texts("parts");
            Printed = record.Integer("printed");
            Sum = record.Integer("sum");
            Holds = record.Flag("holds");
        }

        /// <summary>The total: "given", "done" or "open".</summary>
        public string Whole { get; private set; }

        /// <summary>Its parts.</summary>
        public IReadOnlyList<string> Parts { get; private set; }

        /// <summary>The total as printed; null where it is not.</summary>
        public long? Printed { get; private set; }

        /// <summary>The sum of the parts; null where one is not printed.</summary>
        public long? Sum { get; private set; }

        /// <summary>Whether both are the same; null where a figure is not printed.</summary>
        public bool? Holds { get; private set; }
    }

    /// <summary>A stage of the drawing of a survey. Immutable.</summary>
    public sealed partial class SurveyStage
    {
        internal SurveyStage(Record record)
        {
            Bilingual name = record.Both("name");
            Name = name.Vi;
            NameEn = name.En;
            Count = record.Count("count");
        }

        /// <summary>What is drawn, in Vietnamese.</summary>
        public string Name { get; private set; }

        /// <summary>What is drawn, in English.</summary>
        public string NameEn { get; private set; }

        /// <summary>How many.</summary>
        public int Count { get; private set; }

        /// <summary>As in "2 communes in each".</summary>
        public override string ToString()
        {
            return Shown.Number(Count) + " " + NameEn;
        }
    }

    /// <summary>A target of a plan held against published results. Immutable.</summary>
    public sealed partial class TargetJudgement
    {
        private readonly Bilingual reason;

        internal TargetJudgement(Record record)
        {
            Target = record.Text("target");
            Bilingual label = record.Both("label");
            Label = label.Vi;
            LabelEn = label.En;
            Index = record.Text("index");
            Area = record.Text("area");
            Aim = record.Text("aim");
            Lead = record.Texts("lead");
            Place = record.Text("place");
            Outcome = record.Text("outcome");
            Year = (int?)record.Integer("year");
            Value = record.Nearest("value");
            Rank = (int?)record.Integer("rank");
            PointsGap = record.Nearest("points_gap");
            PlacesGap = (int?)record.Integer("places_gap");
            ValueChange = record.Nearest("value_change");
            PlacesChange = (int?)record.Integer("places_change");
            Trend = record.Text("trend");
            reason = record.Both("reason");
        }

        /// <summary>The id of the target.</summary>
        public string Target { get; private set; }

        /// <summary>Its short name, in Vietnamese.</summary>
        public string Label { get; private set; }

        /// <summary>Its short name, in English.</summary>
        public string LabelEn { get; private set; }

        /// <summary>The index.</summary>
        public string Index { get; private set; }

        /// <summary>The area; null for the index as a whole.</summary>
        public string Area { get; private set; }

        /// <summary>Whether it is to "keep" or to "improve".</summary>
        public string Aim { get; private set; }

        /// <summary>The ids of those who lead.</summary>
        public IReadOnlyList<string> Lead { get; private set; }

        /// <summary>Where it stands in the plan.</summary>
        public string Place { get; private set; }

        /// <summary>Whether it is reached: "met", "not-met", "at-risk" or "unknown".</summary>
        public string Outcome { get; private set; }

        /// <summary>The year of the result; null where there is none.</summary>
        public int? Year { get; private set; }

        /// <summary>The value, to the nearest millionth; null where it is not known.</summary>
        public decimal? Value { get; private set; }

        /// <summary>The rank; null where it is not known.</summary>
        public int? Rank { get; private set; }

        /// <summary>How many points are short; null where none are, or that is not known.</summary>
        public decimal? PointsGap { get; private set; }

        /// <summary>How many places are short; null where none are, or that is not known.</summary>
        public int? PlacesGap { get; private set; }

        /// <summary>By how much the value rose over the year before; null where that is not known.</summary>
        public decimal? ValueChange { get; private set; }

        /// <summary>By how many places the rank rose; null where that is not known.</summary>
        public int? PlacesChange { get; private set; }

        /// <summary>Where it goes: "up", "down", "level", "mixed" or "unknown".</summary>
        public string Trend { get; private set; }

        /// <summary>The judgement in words.</summary>
        public string Reason(Lang lang)
        {
            return reason.In(lang);
        }

        /// <summary>Target, outcome and reason, in English.</summary>
        public override string ToString()
        {
            return Target + ": " + Outcome + ". " + reason.En;
        }
    }

    /// <summary>A row of a register of assigned tasks. Immutable.</summary>
    public sealed partial class TaskRow
    {
        internal TaskRow(Record record)
        {
            Id = record.Text("id");
            Title = record.Text("title");
            Agency = record.Text("agency");
            Progress = record.Word<Progress>("progress").Value;
            State = record.Word<DeadlineState>("state");
            Due = record.Day("due");
        }

        /// <summary>Its number.</summary>
        public string Id { get; private set; }

        /// <summary>Its title; null where there is none.</summary>
        public string Title { get; private set; }

        /// <summary>The agency; null where none is named.</summary>
        public string Agency { get; private set; }

        /// <summary>How far it is.</summary>
        public Progress Progress { get; private set; }

        /// <summary>How it stands to its last day; null where the register does not say.</summary>
        public DeadlineState? State { get; private set; }

        /// <summary>Its last day; null where the register does not say.</summary>
        public DateTime? Due { get; private set; }

        /// <summary>Number and progress.</summary>
        public override string ToString()
        {
            return Id + ": " + Progress;
        }
    }
}
