//! The codes of errors, and the words for them.

/// Stable error codes, numbered by hand and only ever added to.
///
/// 1–99 are arguments of a call, 100 and above data, 900 a defect of the library itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(i32)]
#[non_exhaustive]
pub enum Code {
    /// A text is no number.
    NumberSyntax = 100,
    /// A number does not fit.
    NumberRange = 101,
    /// Too many decimals, and nobody asked for rounding.
    NumberDecimals = 102,
    /// NaN or an infinity.
    NumberNotFinite = 103,
    /// A framework file is not of the form.
    FrameworkSyntax = 200,
    /// A framework does not hold together.
    FrameworkInvalid = 201,
    /// No such built-in framework.
    FrameworkUnknown = 202,
    /// No edition holds for the year.
    FrameworkNoEdition = 203,
    /// No such node.
    UnknownNode = 300,
    /// No such fact.
    UnknownFact = 301,
    /// A value of the wrong kind.
    WrongKind = 302,
    /// A value out of range.
    OutOfRange = 303,
    /// Two values for one thing.
    TwoValues = 304,
    /// Some facts of a leaf are not declared.
    Incomplete = 305,
    /// A result lacks needed parts.
    MissingParts = 306,
    /// Nothing of the node applies.
    NoPoints = 307,
    /// "Not applicable" where it is not foreseen.
    NotApplicable = 308,
    /// An empty denominator the rule says nothing about.
    EmptyDenominator = 309,
    /// No line of the rule holds the value.
    NoLine = 310,
    /// The year scored is needed and not given.
    PeriodNeeded = 311,
    /// The edition does not hold for the year scored.
    NotInForce = 312,
    /// Parts exceed their maximum together.
    JointMaximum = 313,
    /// Declared facts are not JSON of the form.
    FactsJson = 314,
    /// No such unit.
    UnitUnknown = 400,
    /// The unit does not exist at that time.
    UnitNotInForce = 401,
    /// The name is right, its rank (tỉnh, thành phố) is not.
    UnitOtherKind = 402,
    /// A time before the record of units.
    UnitOutsideRecord = 403,
    /// A file of units that cannot be read.
    UnitFile = 404,
    /// One unit twice in a ranking.
    RankDuplicate = 500,
    /// More decimals than published values have.
    RankPlaces = 501,
    /// No such group scheme.
    SchemeUnknown = 502,
    /// No such group in the scheme.
    GroupUnknown = 503,
    /// The limits of the groups were not published.
    GroupLimits = 504,
    /// A value on a limit that is stated for neither side.
    GroupEnd = 505,
    /// A value outside all groups named.
    GroupNone = 506,
    /// Percentiles of nothing.
    RankNothing = 507,
    /// Places count from 1.
    RankPlace = 508,
    /// A file of group schemes that cannot be read.
    SchemeFile = 509,
    /// A text is no time limit.
    LimitSyntax = 630,
    /// A number of units that a limit cannot have.
    LimitCount = 631,
    /// A phrase of a deadline that is not read.
    DeadlineWording = 632,
    /// A phrase that names a day, month or year that there is not.
    DeadlineImpossible = 633,
    /// A phrase that contradicts itself.
    DeadlineContradiction = 634,
    /// The phrase names no year, and none was given.
    DeadlineYear = 635,
    /// A date or number outside the calendar.
    DeadlineRange = 636,
    /// The hour of receipt is needed.
    LimitMoment = 637,
    /// The calendar has no working hours for a day.
    LimitHours = 638,
    /// A limit that is not counted back from an event.
    LimitBefore = 639,
    /// No date can be derived from the phrase.
    DeadlineNoDate = 640,
    /// The day of the event is needed.
    DeadlineStart = 641,
    /// The phrase names no month, and none was given.
    DeadlineMonth = 642,
    /// A schedule is not of the file form.
    ScheduleSyntax = 660,
    /// A schedule contradicts itself.
    ScheduleInvalid = 661,
    /// No such built-in schedule.
    ScheduleUnknown = 662,
    /// No such reporting period.
    PeriodUnknown = 663,
    /// The schedule has no report for the period.
    ScheduleNoReport = 664,
    /// Weekly reports have no known rule.
    ScheduleWeekly = 665,
    /// The days that a report covers are not known.
    ScheduleCover = 666,
    /// The due day of a report is not known.
    ScheduleDue = 667,
    /// The schedule is not in force then.
    ScheduleNotInForce = 668,
    /// An entry of an iCalendar file that cannot be written.
    CalendarEntry = 669,
    /// A date outside the calendar.
    CalendarRange = 600,
    /// A count that leads out of the calendar.
    CalendarCount = 601,
    /// No such working day in the period.
    CalendarNth = 602,
    /// A period that ends before it begins.
    CalendarPeriod = 603,
    /// Days that no notice has confirmed, where only confirmed ones were asked for.
    CalendarUnconfirmed = 604,
    /// Arrays of different lengths.
    CalendarLengths = 605,
    /// An overlay is not of the file form.
    OverlaySyntax = 606,
    /// An overlay contradicts itself or the calendar under it.
    OverlayInvalid = 607,
    /// A text is no moment.
    MomentSyntax = 620,
    /// A moment outside the years 1 to 9999.
    MomentRange = 621,
    /// A count of working time that leads out of the calendar.
    WorkingTime = 622,
    /// An event before the one it follows.
    EventOrder = 680,
    /// A log that does not begin with receipt, or has a second one.
    EventReceipt = 681,
    /// An event after the dossier was closed.
    DossierClosed = 682,
    /// A pause within a pause.
    PauseOverlap = 683,
    /// The end of a pause that did not begin.
    PauseNotOpen = 684,
    /// An event that cannot take place while the clock stands.
    ClockStands = 685,
    /// More extensions than the rules allow.
    ExtensionRepeated = 686,
    /// An extension announced too late.
    ExtensionLate = 687,
    /// An extension that does not extend.
    ExtensionBackwards = 688,
    /// An event without a part it needs, or with one it does not have.
    EventParts = 689,
    /// A correction of nothing, or to a moment that had not come.
    EventCorrection = 690,
    /// The rules for the day of receipt are not known, and none were chosen.
    RulesNeeded = 691,
    /// No such rule set.
    RulesUnknown = 692,
    /// The chosen rules do not say what is needed.
    RulesSilent = 693,
    /// A file of rule sets that cannot be read.
    RulesFile = 694,
    /// A log is not JSON of the form.
    ClockJson = 695,
    /// A text is no hour of receipt.
    CutOffSyntax = 696,
    /// A row of dossiers that does not hold together.
    DossierRow = 697,
    /// Columns of dossiers of different lengths.
    DossierLengths = 698,
    /// A plan, log or other text about a plan is not of the form.
    PlanSyntax = 800,
    /// A plan does not hold together.
    PlanInvalid = 801,
    /// No such built-in plan.
    PlanUnknown = 802,
    /// A register of agencies does not hold together.
    RegisterInvalid = 803,
    /// No such built-in register of agencies.
    RegisterUnknown = 804,
    /// No such agency.
    AgencyUnknown = 805,
    /// A name that several agencies bear.
    AgencyAmbiguous = 806,
    /// No such task, report or duty.
    ItemUnknown = 807,
    /// An agency that does not lead the item.
    NotLead = 808,
    /// A log entry lacks something, or holds what it cannot have.
    LogEntry = 810,
    /// A log entry earlier than its task.
    EntryBeforeTask = 811,
    /// A second completion.
    TwoCompletions = 812,
    /// An event that does not follow the state of the task.
    LogOrder = 813,
    /// A day outside the time of the plan.
    OutsidePlan = 814,
    /// Lines of a report that no content rule knows.
    ReportContent = 820,
    /// Results that cannot be held against targets.
    PlanResult = 821,
    /// Rows or totals of a register of tasks that cannot be read.
    TaskRows = 822,
    /// Bytes are no table of a known kind.
    TableFormat = 700,
    /// A table is in no known encoding.
    TableEncoding = 701,
    /// A workbook is protected by a password.
    TablePassword = 702,
    /// A workbook is damaged.
    TableDamaged = 703,
    /// A table is larger than the limits allow.
    TableTooLarge = 704,
    /// No such sheet in the workbook.
    SheetUnknown = 705,
    /// No row names the columns of a criteria table.
    TableNoHeader = 706,
    /// A criteria table lacks a column.
    ColumnMissing = 707,
    /// Two columns of a criteria table have the same meaning.
    ColumnTwice = 708,
    /// Text stands where points belong.
    CellPoints = 709,
    /// A formula for which the file stores no value.
    CellFormula = 710,
    /// A formula of a cell failed.
    CellFailed = 711,
    /// One number for two criteria.
    NumberTwice = 712,
    /// Nothing is scored below the heads.
    TableNoCriteria = 713,
    /// A reading is not of the notation.
    ReadingNotation = 714,
    /// The file of a table cannot be read.
    TableFile = 715,
    /// A staged record is not JSON of the form.
    AssessmentJson = 750,
    /// An entry from before the last one.
    AssessmentOrder = 751,
    /// The phase of the record does not allow the entry.
    AssessmentPhase = 752,
    /// A survey leaf that was to be self-scored.
    AssessmentSurvey = 753,
    /// Something is missing before the record can go on.
    AssessmentNotComplete = 754,
    /// Who, why or what is lacking in an entry.
    AssessmentLacking = 755,
    /// A round of appraisal out of turn.
    AssessmentRound = 756,
    /// A record for another edition.
    AssessmentEdition = 757,
    /// No self-score to accept.
    AssessmentNothing = 758,
    /// A workbook could not be written.
    SheetWrite = 780,
    /// A workbook that this library did not make, or made for something else.
    SheetNotOurs = 781,
    /// A score table that was changed after it was written.
    SheetChanged = 782,
    /// A form for another edition, unit or year.
    FormEdition = 783,
    /// A row of a form for a leaf that the framework or the form does not have.
    FormUnknownLeaf = 784,
    /// A formula in a form where a value belongs.
    FormFormula = 785,
    /// A value of a form that the leaf cannot have.
    FormValue = 786,
    /// A leaf of a form that is filled in part.
    FormIncomplete = 787,
    /// Two values for one leaf.
    FormConflict = 788,
}

impl Code {
    /// The number.
    pub fn number(self) -> i32 {
        self as i32
    }

    /// The word, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Code::NumberSyntax => "number-syntax",
            Code::NumberRange => "number-range",
            Code::NumberDecimals => "number-decimals",
            Code::NumberNotFinite => "number-not-finite",
            Code::FrameworkSyntax => "framework-syntax",
            Code::FrameworkInvalid => "framework-invalid",
            Code::FrameworkUnknown => "framework-unknown",
            Code::FrameworkNoEdition => "framework-no-edition",
            Code::UnknownNode => "unknown-node",
            Code::UnknownFact => "unknown-fact",
            Code::WrongKind => "wrong-kind",
            Code::OutOfRange => "out-of-range",
            Code::TwoValues => "two-values",
            Code::Incomplete => "incomplete",
            Code::MissingParts => "missing-parts",
            Code::NoPoints => "no-points",
            Code::NotApplicable => "not-applicable",
            Code::EmptyDenominator => "empty-denominator",
            Code::NoLine => "no-line",
            Code::PeriodNeeded => "period-needed",
            Code::NotInForce => "not-in-force",
            Code::JointMaximum => "joint-maximum",
            Code::FactsJson => "facts-json",
            Code::UnitUnknown => "unit-unknown",
            Code::UnitNotInForce => "unit-not-in-force",
            Code::UnitOtherKind => "unit-other-kind",
            Code::UnitOutsideRecord => "unit-outside-record",
            Code::UnitFile => "unit-file",
            Code::RankDuplicate => "rank-duplicate",
            Code::RankPlaces => "rank-places",
            Code::SchemeUnknown => "scheme-unknown",
            Code::GroupUnknown => "group-unknown",
            Code::GroupLimits => "group-limits",
            Code::GroupEnd => "group-end",
            Code::GroupNone => "group-none",
            Code::RankNothing => "rank-nothing",
            Code::RankPlace => "rank-place",
            Code::SchemeFile => "scheme-file",
            Code::PlanSyntax => "plan-syntax",
            Code::PlanInvalid => "plan-invalid",
            Code::PlanUnknown => "plan-unknown",
            Code::RegisterInvalid => "register-invalid",
            Code::RegisterUnknown => "register-unknown",
            Code::AgencyUnknown => "agency-unknown",
            Code::AgencyAmbiguous => "agency-ambiguous",
            Code::ItemUnknown => "item-unknown",
            Code::NotLead => "not-lead",
            Code::LogEntry => "log-entry",
            Code::EntryBeforeTask => "entry-before-task",
            Code::TwoCompletions => "two-completions",
            Code::LogOrder => "log-order",
            Code::OutsidePlan => "outside-plan",
            Code::ReportContent => "report-content",
            Code::PlanResult => "plan-result",
            Code::TaskRows => "task-rows",
            Code::LimitSyntax => "limit-syntax",
            Code::LimitCount => "limit-count",
            Code::DeadlineWording => "deadline-wording",
            Code::DeadlineImpossible => "deadline-impossible",
            Code::DeadlineContradiction => "deadline-contradiction",
            Code::DeadlineYear => "deadline-year",
            Code::DeadlineRange => "deadline-range",
            Code::LimitMoment => "limit-moment",
            Code::LimitHours => "limit-hours",
            Code::LimitBefore => "limit-before",
            Code::DeadlineNoDate => "deadline-no-date",
            Code::DeadlineStart => "deadline-start",
            Code::DeadlineMonth => "deadline-month",
            Code::ScheduleSyntax => "schedule-syntax",
            Code::ScheduleInvalid => "schedule-invalid",
            Code::ScheduleUnknown => "schedule-unknown",
            Code::PeriodUnknown => "period-unknown",
            Code::ScheduleNoReport => "schedule-no-report",
            Code::ScheduleWeekly => "schedule-weekly",
            Code::ScheduleCover => "schedule-cover",
            Code::ScheduleDue => "schedule-due",
            Code::ScheduleNotInForce => "schedule-not-in-force",
            Code::CalendarEntry => "calendar-entry",
            Code::CalendarRange => "calendar-range",
            Code::CalendarCount => "calendar-count",
            Code::CalendarNth => "calendar-nth",
            Code::CalendarPeriod => "calendar-period",
            Code::CalendarUnconfirmed => "calendar-unconfirmed",
            Code::CalendarLengths => "calendar-lengths",
            Code::OverlaySyntax => "overlay-syntax",
            Code::OverlayInvalid => "overlay-invalid",
            Code::MomentSyntax => "moment-syntax",
            Code::MomentRange => "moment-range",
            Code::WorkingTime => "working-time",
            Code::EventOrder => "event-order",
            Code::EventReceipt => "event-receipt",
            Code::DossierClosed => "dossier-closed",
            Code::PauseOverlap => "pause-overlap",
            Code::PauseNotOpen => "pause-not-open",
            Code::ClockStands => "clock-stands",
            Code::ExtensionRepeated => "extension-repeated",
            Code::ExtensionLate => "extension-late",
            Code::ExtensionBackwards => "extension-backwards",
            Code::EventParts => "event-parts",
            Code::EventCorrection => "event-correction",
            Code::RulesNeeded => "rules-needed",
            Code::RulesUnknown => "rules-unknown",
            Code::RulesSilent => "rules-silent",
            Code::RulesFile => "rules-file",
            Code::ClockJson => "clock-json",
            Code::CutOffSyntax => "cut-off-syntax",
            Code::DossierRow => "dossier-row",
            Code::DossierLengths => "dossier-lengths",
            Code::TableFormat => "table-format",
            Code::TableEncoding => "table-encoding",
            Code::TablePassword => "table-password",
            Code::TableDamaged => "table-damaged",
            Code::TableTooLarge => "table-too-large",
            Code::SheetUnknown => "sheet-unknown",
            Code::TableNoHeader => "table-no-header",
            Code::ColumnMissing => "column-missing",
            Code::ColumnTwice => "column-twice",
            Code::CellPoints => "cell-points",
            Code::CellFormula => "cell-formula",
            Code::CellFailed => "cell-failed",
            Code::NumberTwice => "number-twice",
            Code::TableNoCriteria => "table-no-criteria",
            Code::ReadingNotation => "reading-notation",
            Code::TableFile => "table-file",
            Code::AssessmentJson => "assessment-json",
            Code::AssessmentOrder => "assessment-order",
            Code::AssessmentPhase => "assessment-phase",
            Code::AssessmentSurvey => "assessment-survey",
            Code::AssessmentNotComplete => "assessment-not-complete",
            Code::AssessmentLacking => "assessment-lacking",
            Code::AssessmentRound => "assessment-round",
            Code::AssessmentEdition => "assessment-edition",
            Code::AssessmentNothing => "assessment-nothing",
            Code::SheetWrite => "sheet-write",
            Code::SheetNotOurs => "sheet-not-ours",
            Code::SheetChanged => "sheet-changed",
            Code::FormEdition => "form-edition",
            Code::FormUnknownLeaf => "form-unknown-leaf",
            Code::FormFormula => "form-formula",
            Code::FormValue => "form-value",
            Code::FormIncomplete => "form-incomplete",
            Code::FormConflict => "form-conflict",
        }
    }
}
