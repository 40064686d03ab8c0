// Made by `make generate` from the table of codes in core/src/code; not to be edited.

namespace Chiso
{
    /// <summary>
    /// What went wrong: the CHISO_ERROR_ constants of the C interface. 1 to 99 concern the call itself, 100 and
    /// above the data, 900 a defect of the library. Numbers are never reused.
    /// </summary>
    public enum ErrorCode
    {
        /// <summary>An argument is NULL that must not be.</summary>
        NullArgument = 1,

        /// <summary>A text is not UTF-8.</summary>
        InvalidUtf8 = 2,

        /// <summary>An argument is none of the values it can have.</summary>
        ArgumentRange = 3,

        /// <summary>The caller's buffer is too small.</summary>
        BufferTooSmall = 4,

        /// <summary>There is nothing at this index.</summary>
        IndexRange = 5,

        /// <summary>A table of data has the wrong columns or the wrong form.</summary>
        TableForm = 20,

        /// <summary>A text is no number.</summary>
        NumberSyntax = 100,

        /// <summary>A number does not fit.</summary>
        NumberRange = 101,

        /// <summary>Too many decimals, and nobody asked for rounding.</summary>
        NumberDecimals = 102,

        /// <summary>NaN or an infinity.</summary>
        NumberNotFinite = 103,

        /// <summary>One mark before exactly three digits: thousands, or decimals.</summary>
        NumberAmbiguous = 104,

        /// <summary>A framework file is not of the form.</summary>
        FrameworkSyntax = 200,

        /// <summary>A framework does not hold together.</summary>
        FrameworkInvalid = 201,

        /// <summary>No such built-in framework.</summary>
        FrameworkUnknown = 202,

        /// <summary>No edition holds for the year.</summary>
        FrameworkNoEdition = 203,

        /// <summary>No such node.</summary>
        UnknownNode = 300,

        /// <summary>No such fact.</summary>
        UnknownFact = 301,

        /// <summary>A value of the wrong kind.</summary>
        WrongKind = 302,

        /// <summary>A value out of range.</summary>
        OutOfRange = 303,

        /// <summary>Two values for one thing.</summary>
        TwoValues = 304,

        /// <summary>Some facts of a leaf are not declared.</summary>
        Incomplete = 305,

        /// <summary>A result lacks needed parts.</summary>
        MissingParts = 306,

        /// <summary>Nothing of the node applies.</summary>
        NoPoints = 307,

        /// <summary>"Not applicable" where it is not foreseen.</summary>
        NotApplicable = 308,

        /// <summary>An empty denominator the rule says nothing about.</summary>
        EmptyDenominator = 309,

        /// <summary>No line of the rule holds the value.</summary>
        NoLine = 310,

        /// <summary>The year scored is needed and not given.</summary>
        PeriodNeeded = 311,

        /// <summary>The edition does not hold for the year scored.</summary>
        NotInForce = 312,

        /// <summary>Parts exceed their maximum together.</summary>
        JointMaximum = 313,

        /// <summary>Declared facts are not JSON of the form.</summary>
        FactsJson = 314,

        /// <summary>No such unit.</summary>
        UnitUnknown = 400,

        /// <summary>The unit does not exist at that time.</summary>
        UnitNotInForce = 401,

        /// <summary>The name is right, its rank (tỉnh, thành phố) is not.</summary>
        UnitOtherKind = 402,

        /// <summary>A time before the record of units.</summary>
        UnitOutsideRecord = 403,

        /// <summary>A file of units that cannot be read.</summary>
        UnitFile = 404,

        /// <summary>One unit twice in a ranking.</summary>
        RankDuplicate = 500,

        /// <summary>More decimals than published values have.</summary>
        RankPlaces = 501,

        /// <summary>No such group scheme.</summary>
        SchemeUnknown = 502,

        /// <summary>No such group in the scheme.</summary>
        GroupUnknown = 503,

        /// <summary>The limits of the groups were not published.</summary>
        GroupLimits = 504,

        /// <summary>A value on a limit that is stated for neither side.</summary>
        GroupEnd = 505,

        /// <summary>A value outside all groups named.</summary>
        GroupNone = 506,

        /// <summary>Percentiles of nothing.</summary>
        RankNothing = 507,

        /// <summary>Places count from 1.</summary>
        RankPlace = 508,

        /// <summary>A file of group schemes that cannot be read.</summary>
        SchemeFile = 509,

        /// <summary>A date outside the calendar.</summary>
        CalendarRange = 600,

        /// <summary>A count that leads out of the calendar.</summary>
        CalendarCount = 601,

        /// <summary>No such working day in the period.</summary>
        CalendarNth = 602,

        /// <summary>A period that ends before it begins.</summary>
        CalendarPeriod = 603,

        /// <summary>Days that no notice has confirmed, where only confirmed ones were asked for.</summary>
        CalendarUnconfirmed = 604,

        /// <summary>Arrays of different lengths.</summary>
        CalendarLengths = 605,

        /// <summary>An overlay is not of the file form.</summary>
        OverlaySyntax = 606,

        /// <summary>An overlay contradicts itself or the calendar under it.</summary>
        OverlayInvalid = 607,

        /// <summary>A text is no moment.</summary>
        MomentSyntax = 620,

        /// <summary>A moment outside the years 1 to 9999.</summary>
        MomentRange = 621,

        /// <summary>A count of working time that leads out of the calendar.</summary>
        WorkingTime = 622,

        /// <summary>A text is no time limit.</summary>
        LimitSyntax = 630,

        /// <summary>A number of units that a limit cannot have.</summary>
        LimitCount = 631,

        /// <summary>A phrase of a deadline that is not read.</summary>
        DeadlineWording = 632,

        /// <summary>A phrase that names a day, month or year that there is not.</summary>
        DeadlineImpossible = 633,

        /// <summary>A phrase that contradicts itself.</summary>
        DeadlineContradiction = 634,

        /// <summary>The phrase names no year, and none was given.</summary>
        DeadlineYear = 635,

        /// <summary>A date or number outside the calendar.</summary>
        DeadlineRange = 636,

        /// <summary>The hour of receipt is needed.</summary>
        LimitMoment = 637,

        /// <summary>The calendar has no working hours for a day.</summary>
        LimitHours = 638,

        /// <summary>A limit that is not counted back from an event.</summary>
        LimitBefore = 639,

        /// <summary>No date can be derived from the phrase.</summary>
        DeadlineNoDate = 640,

        /// <summary>The day of the event is needed.</summary>
        DeadlineStart = 641,

        /// <summary>The phrase names no month, and none was given.</summary>
        DeadlineMonth = 642,

        /// <summary>A schedule is not of the file form.</summary>
        ScheduleSyntax = 660,

        /// <summary>A schedule contradicts itself.</summary>
        ScheduleInvalid = 661,

        /// <summary>No such built-in schedule.</summary>
        ScheduleUnknown = 662,

        /// <summary>No such reporting period.</summary>
        PeriodUnknown = 663,

        /// <summary>The schedule has no report for the period.</summary>
        ScheduleNoReport = 664,

        /// <summary>Weekly reports have no known rule.</summary>
        ScheduleWeekly = 665,

        /// <summary>The days that a report covers are not known.</summary>
        ScheduleCover = 666,

        /// <summary>The due day of a report is not known.</summary>
        ScheduleDue = 667,

        /// <summary>The schedule is not in force then.</summary>
        ScheduleNotInForce = 668,

        /// <summary>An entry of an iCalendar file that cannot be written.</summary>
        CalendarEntry = 669,

        /// <summary>An event before the one it follows.</summary>
        EventOrder = 680,

        /// <summary>A log that does not begin with receipt, or has a second one.</summary>
        EventReceipt = 681,

        /// <summary>An event after the dossier was closed.</summary>
        DossierClosed = 682,

        /// <summary>A pause within a pause.</summary>
        PauseOverlap = 683,

        /// <summary>The end of a pause that did not begin.</summary>
        PauseNotOpen = 684,

        /// <summary>An event that cannot take place while the clock stands.</summary>
        ClockStands = 685,

        /// <summary>More extensions than the rules allow.</summary>
        ExtensionRepeated = 686,

        /// <summary>An extension announced too late.</summary>
        ExtensionLate = 687,

        /// <summary>An extension that does not extend.</summary>
        ExtensionBackwards = 688,

        /// <summary>An event without a part it needs, or with one it does not have.</summary>
        EventParts = 689,

        /// <summary>A correction of nothing, or to a moment that had not come.</summary>
        EventCorrection = 690,

        /// <summary>The rules for the day of receipt are not known, and none were chosen.</summary>
        RulesNeeded = 691,

        /// <summary>No such rule set.</summary>
        RulesUnknown = 692,

        /// <summary>The chosen rules do not say what is needed.</summary>
        RulesSilent = 693,

        /// <summary>A file of rule sets that cannot be read.</summary>
        RulesFile = 694,

        /// <summary>A log is not JSON of the form.</summary>
        ClockJson = 695,

        /// <summary>A text is no hour of receipt.</summary>
        CutOffSyntax = 696,

        /// <summary>A row of dossiers that does not hold together.</summary>
        DossierRow = 697,

        /// <summary>Columns of dossiers of different lengths.</summary>
        DossierLengths = 698,

        /// <summary>Bytes are no table of a known kind.</summary>
        TableFormat = 700,

        /// <summary>A table is in no known encoding.</summary>
        TableEncoding = 701,

        /// <summary>A workbook is protected by a password.</summary>
        TablePassword = 702,

        /// <summary>A workbook is damaged.</summary>
        TableDamaged = 703,

        /// <summary>A table is larger than the limits allow.</summary>
        TableTooLarge = 704,

        /// <summary>No such sheet in the workbook.</summary>
        SheetUnknown = 705,

        /// <summary>No row names the columns of a criteria table.</summary>
        TableNoHeader = 706,

        /// <summary>A criteria table lacks a column.</summary>
        ColumnMissing = 707,

        /// <summary>Two columns of a criteria table have the same meaning.</summary>
        ColumnTwice = 708,

        /// <summary>Text stands where points belong.</summary>
        CellPoints = 709,

        /// <summary>A formula for which the file stores no value.</summary>
        CellFormula = 710,

        /// <summary>A formula of a cell failed.</summary>
        CellFailed = 711,

        /// <summary>One number for two criteria.</summary>
        NumberTwice = 712,

        /// <summary>Nothing is scored below the heads.</summary>
        TableNoCriteria = 713,

        /// <summary>A reading is not of the notation.</summary>
        ReadingNotation = 714,

        /// <summary>The file of a table cannot be read.</summary>
        TableFile = 715,

        /// <summary>A row that is not in the table, or takes no reading.</summary>
        RowUnknown = 716,

        /// <summary>A proposed reading is not what its line prints.</summary>
        ReadingRefused = 717,

        /// <summary>The name of whoever proposes or confirms a reading is missing.</summary>
        ReviewUnnamed = 718,

        /// <summary>A staged record is not JSON of the form.</summary>
        AssessmentJson = 750,

        /// <summary>An entry from before the last one.</summary>
        AssessmentOrder = 751,

        /// <summary>The phase of the record does not allow the entry.</summary>
        AssessmentPhase = 752,

        /// <summary>A survey leaf that was to be self-scored.</summary>
        AssessmentSurvey = 753,

        /// <summary>Something is missing before the record can go on.</summary>
        AssessmentNotComplete = 754,

        /// <summary>Who, why or what is lacking in an entry.</summary>
        AssessmentLacking = 755,

        /// <summary>A round of appraisal out of turn.</summary>
        AssessmentRound = 756,

        /// <summary>A record for another edition.</summary>
        AssessmentEdition = 757,

        /// <summary>No self-score to accept.</summary>
        AssessmentNothing = 758,

        /// <summary>A workbook could not be written.</summary>
        SheetWrite = 780,

        /// <summary>A workbook that this library did not make, or made for something else.</summary>
        SheetNotOurs = 781,

        /// <summary>A score table that was changed after it was written.</summary>
        SheetChanged = 782,

        /// <summary>A form for another edition, unit or year.</summary>
        FormEdition = 783,

        /// <summary>A row of a form for a leaf that the framework or the form does not have.</summary>
        FormUnknownLeaf = 784,

        /// <summary>A formula in a form where a value belongs.</summary>
        FormFormula = 785,

        /// <summary>A value of a form that the leaf cannot have.</summary>
        FormValue = 786,

        /// <summary>A leaf of a form that is filled in part.</summary>
        FormIncomplete = 787,

        /// <summary>Two values for one leaf.</summary>
        FormConflict = 788,

        /// <summary>A plan, log or other text about a plan is not of the form.</summary>
        PlanSyntax = 800,

        /// <summary>A plan does not hold together.</summary>
        PlanInvalid = 801,

        /// <summary>No such built-in plan.</summary>
        PlanUnknown = 802,

        /// <summary>A register of agencies does not hold together.</summary>
        RegisterInvalid = 803,

        /// <summary>No such built-in register of agencies.</summary>
        RegisterUnknown = 804,

        /// <summary>No such agency.</summary>
        AgencyUnknown = 805,

        /// <summary>A name that several agencies bear.</summary>
        AgencyAmbiguous = 806,

        /// <summary>No such task, report or duty.</summary>
        ItemUnknown = 807,

        /// <summary>An agency that does not lead the item.</summary>
        NotLead = 808,

        /// <summary>A log entry lacks something, or holds what it cannot have.</summary>
        LogEntry = 810,

        /// <summary>A log entry earlier than its task.</summary>
        EntryBeforeTask = 811,

        /// <summary>A second completion.</summary>
        TwoCompletions = 812,

        /// <summary>An event that does not follow the state of the task.</summary>
        LogOrder = 813,

        /// <summary>A day outside the time of the plan.</summary>
        OutsidePlan = 814,

        /// <summary>Lines of a report that no content rule knows.</summary>
        ReportContent = 820,

        /// <summary>Results that cannot be held against targets.</summary>
        PlanResult = 821,

        /// <summary>Rows or totals of a register of tasks that cannot be read.</summary>
        TaskRows = 822,

        /// <summary>A defect of the library itself; facts being changed should be freed. Please report it.</summary>
        Panic = 900,
    }
}
