//! The codes of all errors: the one place where a code is written.

use super::{Lang, Words};

macro_rules! codes {
    ($($variant:ident = $number:literal, $name:literal, $class:ident, $vi:literal, $en:literal;)*) => {
        /// Stable error codes, numbered by hand and only ever added to.
        ///
        /// 1–99 are arguments of a call, 100 and above data, 900 a defect of the library itself.
        ///
        /// ```
        /// use chiso::Code;
        /// use chiso::text::Lang;
        ///
        /// assert_eq!((Code::NumberSyntax.number(), Code::NumberSyntax.name()), (100, "number-syntax"));
        /// assert_eq!(Code::NumberSyntax.meaning(Lang::Vi), "Nội dung không phải là số.");
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(i32)]
        #[non_exhaustive]
        pub enum Code {
            $(#[doc = $en] $variant = $number,)*
        }

        impl Code {
            /// All codes, by number.
            pub const ALL: &[Code] = &[$(Code::$variant,)*];

            /// The word, the same in every language: `"number-syntax"`.
            pub fn name(self) -> &'static str {
                match self { $(Code::$variant => $name,)* }
            }

            /// The class of exceptions that Python raises for it.
            pub fn class(self) -> &'static str {
                match self { $(Code::$variant => stringify!($class),)* }
            }

            fn words(self) -> Words {
                match self { $(Code::$variant => Words { vi: $vi, en: $en },)* }
            }
        }
    };
}

codes! {
    // Arguments of a call.
    NullArgument = 1, "null-argument", Error,
        "Một tham số là NULL ở chỗ không được phép.",
        "An argument is NULL that must not be.";
    InvalidUtf8 = 2, "invalid-utf8", Error,
        "Một chuỗi ký tự không phải UTF-8.",
        "A text is not UTF-8.";
    ArgumentRange = 3, "argument-range", Error,
        "Một tham số không thuộc các giá trị được phép.",
        "An argument is none of the values it can have.";
    BufferTooSmall = 4, "buffer-too-small", Error,
        "Vùng nhớ của bên gọi quá nhỏ.",
        "The caller's buffer is too small.";
    IndexRange = 5, "index-range", Error,
        "Không có gì ở vị trí này.",
        "There is nothing at this index.";
    TableForm = 20, "table-form", TableError,
        "Bảng dữ liệu đưa vào không đúng dạng.",
        "A table of data has the wrong columns or the wrong form.";
    // Numbers.
    NumberSyntax = 100, "number-syntax", NumberError,
        "Nội dung không phải là số.",
        "A text is no number.";
    NumberRange = 101, "number-range", NumberError,
        "Số không nằm trong phạm vi chứa được.",
        "A number does not fit.";
    NumberDecimals = 102, "number-decimals", NumberError,
        "Quá nhiều chữ số thập phân mà không ai yêu cầu làm tròn.",
        "Too many decimals, and nobody asked for rounding.";
    NumberNotFinite = 103, "number-not-finite", NumberError,
        "NaN hoặc vô cực.",
        "NaN or an infinity.";
    NumberAmbiguous = 104, "number-ambiguous", NumberError,
        "Một dấu đứng trước đúng ba chữ số: có thể là hàng nghìn hoặc phần thập phân.",
        "One mark before exactly three digits: thousands, or decimals.";

    // Frameworks.
    FrameworkSyntax = 200, "framework-syntax", FrameworkError,
        "Tệp bộ tiêu chí không đúng dạng.",
        "A framework file is not of the form.";
    FrameworkInvalid = 201, "framework-invalid", FrameworkError,
        "Bộ tiêu chí không nhất quán.",
        "A framework does not hold together.";
    FrameworkUnknown = 202, "framework-unknown", UnknownFramework,
        "Không có bộ tiêu chí dựng sẵn này.",
        "No such built-in framework.";
    FrameworkNoEdition = 203, "framework-no-edition", UnknownFramework,
        "Không có bộ tiêu chí nào áp dụng cho năm này.",
        "No edition holds for the year.";

    // Facts and scores.
    UnknownNode = 300, "unknown-node", UnknownNode,
        "Không có tiêu chí này.",
        "No such node.";
    UnknownFact = 301, "unknown-fact", UnknownFact,
        "Không có số liệu này.",
        "No such fact.";
    WrongKind = 302, "wrong-kind", ScoreError,
        "Giá trị không đúng loại.",
        "A value of the wrong kind.";
    OutOfRange = 303, "out-of-range", ScoreError,
        "Giá trị ngoài phạm vi.",
        "A value out of range.";
    TwoValues = 304, "two-values", ScoreError,
        "Hai giá trị cho một chỗ.",
        "Two values for one thing.";
    Incomplete = 305, "incomplete", ScoreError,
        "Tiêu chí khai thiếu một số số liệu.",
        "Some facts of a leaf are not declared.";
    MissingParts = 306, "missing-parts", MissingPartsError,
        "Kết quả thiếu phần cần có.",
        "A result lacks needed parts.";
    NoPoints = 307, "no-points", ScoreError,
        "Không có phần nào của tiêu chí áp dụng.",
        "Nothing of the node applies.";
    NotApplicable = 308, "not-applicable", ScoreError,
        "“Không áp dụng” ở chỗ không được dự liệu.",
        "\"Not applicable\" where it is not foreseen.";
    EmptyDenominator = 309, "empty-denominator", ScoreError,
        "Mẫu số bằng 0 mà cách tính không nói gì.",
        "An empty denominator the rule says nothing about.";
    NoLine = 310, "no-line", ScoreError,
        "Không dòng nào của cách tính chứa giá trị này.",
        "No line of the rule holds the value.";
    PeriodNeeded = 311, "period-needed", ScoreError,
        "Cần năm chấm điểm mà chưa cho.",
        "The year scored is needed and not given.";
    NotInForce = 312, "not-in-force", ScoreError,
        "Bộ tiêu chí không áp dụng cho năm chấm điểm.",
        "The edition does not hold for the year scored.";
    JointMaximum = 313, "joint-maximum", ScoreError,
        "Các phần cộng lại vượt điểm tối đa chung.",
        "Parts exceed their maximum together.";
    FactsJson = 314, "facts-json", ScoreError,
        "Số liệu kê khai không phải JSON đúng dạng.",
        "Declared facts are not JSON of the form.";

    // Units.
    UnitUnknown = 400, "unit-unknown", UnitError,
        "Không có đơn vị này.",
        "No such unit.";
    UnitNotInForce = 401, "unit-not-in-force", UnitError,
        "Đơn vị không tồn tại vào thời điểm đó.",
        "The unit does not exist at that time.";
    UnitOtherKind = 402, "unit-other-kind", UnitError,
        "Tên đúng nhưng loại đơn vị (tỉnh, thành phố) không đúng.",
        "The name is right, its rank (tỉnh, thành phố) is not.";
    UnitOutsideRecord = 403, "unit-outside-record", UnitError,
        "Thời điểm trước khi có danh sách đơn vị.",
        "A time before the record of units.";
    UnitFile = 404, "unit-file", UnitError,
        "Không đọc được tệp đơn vị.",
        "A file of units that cannot be read.";

    // Ranks and groups.
    RankDuplicate = 500, "rank-duplicate", RankingError,
        "Một đơn vị có hai lần trong bảng xếp hạng.",
        "One unit twice in a ranking.";
    RankPlaces = 501, "rank-places", RankingError,
        "Nhiều chữ số thập phân hơn giá trị được công bố.",
        "More decimals than published values have.";
    SchemeUnknown = 502, "scheme-unknown", RankingError,
        "Không có cách chia nhóm này.",
        "No such group scheme.";
    GroupUnknown = 503, "group-unknown", RankingError,
        "Cách chia nhóm không có nhóm này.",
        "No such group in the scheme.";
    GroupLimits = 504, "group-limits", RankingError,
        "Ngưỡng của các nhóm không được công bố.",
        "The limits of the groups were not published.";
    GroupEnd = 505, "group-end", RankingError,
        "Giá trị đúng bằng ngưỡng mà nguồn không nói thuộc bên nào.",
        "A value on a limit that is stated for neither side.";
    GroupNone = 506, "group-none", RankingError,
        "Giá trị ngoài mọi nhóm được nêu.",
        "A value outside all groups named.";
    RankNothing = 507, "rank-nothing", RankingError,
        "Chia nhóm theo phần trăm khi không có đơn vị nào được xếp hạng.",
        "Percentiles of nothing.";
    RankPlace = 508, "rank-place", RankingError,
        "Thứ hạng tính từ 1.",
        "Places count from 1.";
    SchemeFile = 509, "scheme-file", RankingError,
        "Không đọc được tệp cách chia nhóm.",
        "A file of group schemes that cannot be read.";

    // Calendars.
    CalendarRange = 600, "calendar-range", CalendarError,
        "Ngày nằm ngoài lịch.",
        "A date outside the calendar.";
    CalendarCount = 601, "calendar-count", CalendarError,
        "Số ngày đếm vượt ra ngoài lịch.",
        "A count that leads out of the calendar.";
    CalendarNth = 602, "calendar-nth", CalendarError,
        "Khoảng thời gian không có ngày làm việc mang số thứ tự này.",
        "No such working day in the period.";
    CalendarPeriod = 603, "calendar-period", CalendarError,
        "Khoảng thời gian kết thúc trước khi bắt đầu.",
        "A period that ends before it begins.";
    CalendarUnconfirmed = 604, "calendar-unconfirmed", CalendarError,
        "Ngày chưa có thông báo xác nhận, trong khi chỉ nhận ngày đã xác nhận.",
        "Days that no notice has confirmed, where only confirmed ones were asked for.";
    CalendarLengths = 605, "calendar-lengths", CalendarError,
        "Các mảng có độ dài khác nhau.",
        "Arrays of different lengths.";
    OverlaySyntax = 606, "overlay-syntax", CalendarError,
        "Tệp bổ sung lịch không đúng dạng.",
        "An overlay is not of the file form.";
    OverlayInvalid = 607, "overlay-invalid", CalendarError,
        "Tệp bổ sung lịch mâu thuẫn với chính nó hoặc với lịch bên dưới.",
        "An overlay contradicts itself or the calendar under it.";
    MomentSyntax = 620, "moment-syntax", CalendarError,
        "Nội dung không phải là thời điểm.",
        "A text is no moment.";
    MomentRange = 621, "moment-range", CalendarError,
        "Thời điểm ngoài các năm 1 đến 9999.",
        "A moment outside the years 1 to 9999.";
    WorkingTime = 622, "working-time", CalendarError,
        "Số giờ làm việc đếm vượt ra ngoài lịch.",
        "A count of working time that leads out of the calendar.";

    // Time limits and deadlines.
    LimitSyntax = 630, "limit-syntax", DeadlineError,
        "Nội dung không phải là thời hạn.",
        "A text is no time limit.";
    LimitCount = 631, "limit-count", DeadlineError,
        "Thời hạn không thể có số đơn vị này.",
        "A number of units that a limit cannot have.";
    DeadlineWording = 632, "deadline-wording", DeadlineError,
        "Cụm từ về hạn không đọc được.",
        "A phrase of a deadline that is not read.";
    DeadlineImpossible = 633, "deadline-impossible", DeadlineError,
        "Cụm từ nêu ngày, tháng hoặc năm không có thật.",
        "A phrase that names a day, month or year that there is not.";
    DeadlineContradiction = 634, "deadline-contradiction", DeadlineError,
        "Cụm từ tự mâu thuẫn.",
        "A phrase that contradicts itself.";
    DeadlineYear = 635, "deadline-year", DeadlineError,
        "Cụm từ không nêu năm và không ai cho năm.",
        "The phrase names no year, and none was given.";
    DeadlineRange = 636, "deadline-range", DeadlineError,
        "Ngày hoặc số nằm ngoài lịch.",
        "A date or number outside the calendar.";
    LimitMoment = 637, "limit-moment", DeadlineError,
        "Cần giờ tiếp nhận.",
        "The hour of receipt is needed.";
    LimitHours = 638, "limit-hours", DeadlineError,
        "Lịch không có giờ làm việc cho ngày này.",
        "The calendar has no working hours for a day.";
    LimitBefore = 639, "limit-before", DeadlineError,
        "Thời hạn không đếm ngược từ một sự kiện.",
        "A limit that is not counted back from an event.";
    DeadlineNoDate = 640, "deadline-no-date", DeadlineError,
        "Cụm từ không cho ra ngày nào.",
        "No date can be derived from the phrase.";
    DeadlineStart = 641, "deadline-start", DeadlineError,
        "Cần ngày của sự kiện.",
        "The day of the event is needed.";
    DeadlineMonth = 642, "deadline-month", DeadlineError,
        "Cụm từ không nêu tháng và không ai cho tháng.",
        "The phrase names no month, and none was given.";

    // Schedules of reports.
    ScheduleSyntax = 660, "schedule-syntax", ScheduleError,
        "Tệp chế độ báo cáo không đúng dạng.",
        "A schedule is not of the file form.";
    ScheduleInvalid = 661, "schedule-invalid", ScheduleError,
        "Chế độ báo cáo tự mâu thuẫn.",
        "A schedule contradicts itself.";
    ScheduleUnknown = 662, "schedule-unknown", ScheduleError,
        "Không có chế độ báo cáo dựng sẵn này.",
        "No such built-in schedule.";
    PeriodUnknown = 663, "period-unknown", ScheduleError,
        "Không có kỳ báo cáo này.",
        "No such reporting period.";
    ScheduleNoReport = 664, "schedule-no-report", ScheduleError,
        "Chế độ báo cáo không có báo cáo cho kỳ này.",
        "The schedule has no report for the period.";
    ScheduleWeekly = 665, "schedule-weekly", ScheduleError,
        "Chưa rõ quy định về báo cáo tuần.",
        "Weekly reports have no known rule.";
    ScheduleCover = 666, "schedule-cover", ScheduleError,
        "Chưa rõ báo cáo tính số liệu những ngày nào.",
        "The days that a report covers are not known.";
    ScheduleDue = 667, "schedule-due", ScheduleError,
        "Chưa rõ hạn gửi báo cáo.",
        "The due day of a report is not known.";
    ScheduleNotInForce = 668, "schedule-not-in-force", ScheduleError,
        "Chế độ báo cáo không có hiệu lực vào thời điểm đó.",
        "The schedule is not in force then.";
    CalendarEntry = 669, "calendar-entry", ScheduleError,
        "Không ghi được một mục của tệp iCalendar.",
        "An entry of an iCalendar file that cannot be written.";

    // The clock of a dossier.
    EventOrder = 680, "event-order", ClockError,
        "Sự kiện xảy ra trước sự kiện mà nó theo sau.",
        "An event before the one it follows.";
    EventReceipt = 681, "event-receipt", ClockError,
        "Nhật ký không bắt đầu bằng tiếp nhận, hoặc tiếp nhận hai lần.",
        "A log that does not begin with receipt, or has a second one.";
    DossierClosed = 682, "dossier-closed", ClockError,
        "Sự kiện sau khi hồ sơ đã kết thúc.",
        "An event after the dossier was closed.";
    PauseOverlap = 683, "pause-overlap", ClockError,
        "Tạm dừng trong khi đang tạm dừng.",
        "A pause within a pause.";
    PauseNotOpen = 684, "pause-not-open", ClockError,
        "Kết thúc một lần tạm dừng chưa bắt đầu.",
        "The end of a pause that did not begin.";
    ClockStands = 685, "clock-stands", ClockError,
        "Sự kiện không thể xảy ra khi thời gian đang tạm dừng.",
        "An event that cannot take place while the clock stands.";
    ExtensionRepeated = 686, "extension-repeated", ClockError,
        "Hẹn lại nhiều lần hơn quy định.",
        "More extensions than the rules allow.";
    ExtensionLate = 687, "extension-late", ClockError,
        "Thông báo hẹn lại quá muộn.",
        "An extension announced too late.";
    ExtensionBackwards = 688, "extension-backwards", ClockError,
        "Hẹn lại mà hạn mới không muộn hơn.",
        "An extension that does not extend.";
    EventParts = 689, "event-parts", ClockError,
        "Sự kiện thiếu phần cần có hoặc thừa phần không có.",
        "An event without a part it needs, or with one it does not have.";
    EventCorrection = 690, "event-correction", ClockError,
        "Đính chính một sự kiện không có, hoặc sang thời điểm chưa tới.",
        "A correction of nothing, or to a moment that had not come.";
    RulesNeeded = 691, "rules-needed", ClockError,
        "Chưa rõ quy định của ngày tiếp nhận và chưa chọn bộ quy định nào.",
        "The rules for the day of receipt are not known, and none were chosen.";
    RulesUnknown = 692, "rules-unknown", ClockError,
        "Không có bộ quy định này.",
        "No such rule set.";
    RulesSilent = 693, "rules-silent", ClockError,
        "Bộ quy định đã chọn không nói điều cần biết.",
        "The chosen rules do not say what is needed.";
    RulesFile = 694, "rules-file", ClockError,
        "Không đọc được tệp bộ quy định.",
        "A file of rule sets that cannot be read.";
    ClockJson = 695, "clock-json", ClockError,
        "Nhật ký hồ sơ không phải JSON đúng dạng.",
        "A log is not JSON of the form.";
    CutOffSyntax = 696, "cut-off-syntax", ClockError,
        "Nội dung không phải là giờ tiếp nhận.",
        "A text is no hour of receipt.";
    DossierRow = 697, "dossier-row", ClockError,
        "Dòng hồ sơ không nhất quán.",
        "A row of dossiers that does not hold together.";
    DossierLengths = 698, "dossier-lengths", ClockError,
        "Các cột hồ sơ có độ dài khác nhau.",
        "Columns of dossiers of different lengths.";

    // Tables.
    TableFormat = 700, "table-format", CriteriaTableError,
        "Dữ liệu không phải bảng thuộc loại đọc được.",
        "Bytes are no table of a known kind.";
    TableEncoding = 701, "table-encoding", CriteriaTableError,
        "Bảng không dùng bảng mã đã biết.",
        "A table is in no known encoding.";
    TablePassword = 702, "table-password", CriteriaTableError,
        "Tệp bảng tính có mật khẩu.",
        "A workbook is protected by a password.";
    TableDamaged = 703, "table-damaged", CriteriaTableError,
        "Tệp bảng tính bị hỏng.",
        "A workbook is damaged.";
    TableTooLarge = 704, "table-too-large", CriteriaTableError,
        "Bảng lớn hơn giới hạn cho phép.",
        "A table is larger than the limits allow.";
    SheetUnknown = 705, "sheet-unknown", CriteriaTableError,
        "Tệp không có trang tính này.",
        "No such sheet in the workbook.";
    TableNoHeader = 706, "table-no-header", CriteriaTableError,
        "Không dòng nào nêu tên các cột của bảng tiêu chí.",
        "No row names the columns of a criteria table.";
    ColumnMissing = 707, "column-missing", CriteriaTableError,
        "Bảng tiêu chí thiếu một cột.",
        "A criteria table lacks a column.";
    ColumnTwice = 708, "column-twice", CriteriaTableError,
        "Hai cột của bảng tiêu chí cùng một nghĩa.",
        "Two columns of a criteria table have the same meaning.";
    CellPoints = 709, "cell-points", CriteriaTableError,
        "Chữ đứng ở chỗ của điểm.",
        "Text stands where points belong.";
    CellFormula = 710, "cell-formula", CriteriaTableError,
        "Công thức mà tệp không lưu giá trị.",
        "A formula for which the file stores no value.";
    CellFailed = 711, "cell-failed", CriteriaTableError,
        "Công thức của ô bị lỗi.",
        "A formula of a cell failed.";
    NumberTwice = 712, "number-twice", CriteriaTableError,
        "Một số thứ tự cho hai tiêu chí.",
        "One number for two criteria.";
    TableNoCriteria = 713, "table-no-criteria", CriteriaTableError,
        "Dưới tên cột không có gì được chấm điểm.",
        "Nothing is scored below the heads.";
    ReadingNotation = 714, "reading-notation", CriteriaTableError,
        "Cách đọc không đúng ký pháp.",
        "A reading is not of the notation.";
    TableFile = 715, "table-file", CriteriaTableError,
        "Không đọc được tệp của bảng.",
        "The file of a table cannot be read.";
    RowUnknown = 716, "row-unknown", CriteriaTableError,
        "Dòng không có trong bảng, hoặc không mang cách đọc.",
        "A row that is not in the table, or takes no reading.";
    ReadingRefused = 717, "reading-refused", CriteriaTableError,
        "Cách đọc đề xuất không khớp dòng in.",
        "A proposed reading is not what its line prints.";
    ReviewUnnamed = 718, "review-unnamed", CriteriaTableError,
        "Thiếu tên người đề xuất hoặc xác nhận cách đọc.",
        "The name of whoever proposes or confirms a reading is missing.";

    // Staged records.
    AssessmentJson = 750, "assessment-json", AssessmentError,
        "Hồ sơ chấm điểm không phải JSON đúng dạng.",
        "A staged record is not JSON of the form.";
    AssessmentOrder = 751, "assessment-order", AssessmentError,
        "Mục ghi có thời điểm trước mục ghi cuối.",
        "An entry from before the last one.";
    AssessmentPhase = 752, "assessment-phase", AssessmentError,
        "Giai đoạn của hồ sơ chấm điểm không cho phép mục ghi này.",
        "The phase of the record does not allow the entry.";
    AssessmentSurvey = 753, "assessment-survey", AssessmentError,
        "Tiêu chí điều tra xã hội học không được tự chấm.",
        "A survey leaf that was to be self-scored.";
    AssessmentNotComplete = 754, "assessment-not-complete", AssessmentError,
        "Còn thiếu nội dung trước khi đi tiếp.",
        "Something is missing before the record can go on.";
    AssessmentLacking = 755, "assessment-lacking", AssessmentError,
        "Mục ghi thiếu người, lý do hoặc nội dung.",
        "Who, why or what is lacking in an entry.";
    AssessmentRound = 756, "assessment-round", AssessmentError,
        "Vòng thẩm định sai thứ tự.",
        "A round of appraisal out of turn.";
    AssessmentEdition = 757, "assessment-edition", AssessmentError,
        "Hồ sơ chấm điểm của bộ tiêu chí khác.",
        "A record for another edition.";
    AssessmentNothing = 758, "assessment-nothing", AssessmentError,
        "Không có điểm tự chấm để chấp nhận.",
        "No self-score to accept.";

    // Workbooks and forms.
    SheetWrite = 780, "sheet-write", SheetError,
        "Không ghi được tệp bảng tính.",
        "A workbook could not be written.";
    SheetNotOurs = 781, "sheet-not-ours", SheetError,
        "Tệp bảng tính không do thư viện này tạo, hoặc tạo cho việc khác.",
        "A workbook that this library did not make, or made for something else.";
    SheetChanged = 782, "sheet-changed", SheetError,
        "Bảng điểm đã bị sửa sau khi ghi.",
        "A score table that was changed after it was written.";
    FormEdition = 783, "form-edition", FormError,
        "Biểu mẫu của bộ tiêu chí, đơn vị hoặc năm khác.",
        "A form for another edition, unit or year.";
    FormUnknownLeaf = 784, "form-unknown-leaf", FormError,
        "Dòng của biểu mẫu nêu tiêu chí mà bộ tiêu chí hoặc biểu mẫu không có.",
        "A row of a form for a leaf that the framework or the form does not have.";
    FormFormula = 785, "form-formula", FormError,
        "Công thức trong biểu mẫu ở chỗ của giá trị.",
        "A formula in a form where a value belongs.";
    FormValue = 786, "form-value", FormError,
        "Giá trị trong biểu mẫu mà tiêu chí không thể có.",
        "A value of a form that the leaf cannot have.";
    FormIncomplete = 787, "form-incomplete", FormError,
        "Tiêu chí trong biểu mẫu điền chưa đủ.",
        "A leaf of a form that is filled in part.";
    FormConflict = 788, "form-conflict", FormError,
        "Hai giá trị cho một tiêu chí.",
        "Two values for one leaf.";

    // Plans.
    PlanSyntax = 800, "plan-syntax", PlanError,
        "Kế hoạch, nhật ký hoặc văn bản về kế hoạch không đúng dạng.",
        "A plan, log or other text about a plan is not of the form.";
    PlanInvalid = 801, "plan-invalid", PlanError,
        "Kế hoạch không nhất quán.",
        "A plan does not hold together.";
    PlanUnknown = 802, "plan-unknown", UnknownPlan,
        "Không có kế hoạch dựng sẵn này.",
        "No such built-in plan.";
    RegisterInvalid = 803, "register-invalid", PlanError,
        "Danh bạ cơ quan không nhất quán.",
        "A register of agencies does not hold together.";
    RegisterUnknown = 804, "register-unknown", PlanError,
        "Không có danh bạ cơ quan dựng sẵn này.",
        "No such built-in register of agencies.";
    AgencyUnknown = 805, "agency-unknown", UnknownAgency,
        "Không có cơ quan này.",
        "No such agency.";
    AgencyAmbiguous = 806, "agency-ambiguous", PlanError,
        "Nhiều cơ quan cùng mang tên này.",
        "A name that several agencies bear.";
    ItemUnknown = 807, "item-unknown", UnknownItem,
        "Không có nhiệm vụ, báo cáo hoặc trách nhiệm này.",
        "No such task, report or duty.";
    NotLead = 808, "not-lead", LogError,
        "Cơ quan không chủ trì nội dung này.",
        "An agency that does not lead the item.";
    LogEntry = 810, "log-entry", LogError,
        "Dòng nhật ký thiếu nội dung hoặc có nội dung không thể có.",
        "A log entry lacks something, or holds what it cannot have.";
    EntryBeforeTask = 811, "entry-before-task", LogError,
        "Dòng nhật ký sớm hơn nhiệm vụ của nó.",
        "A log entry earlier than its task.";
    TwoCompletions = 812, "two-completions", LogError,
        "Hoàn thành lần thứ hai.",
        "A second completion.";
    LogOrder = 813, "log-order", LogError,
        "Sự kiện không tiếp nối được trạng thái của nhiệm vụ.",
        "An event that does not follow the state of the task.";
    OutsidePlan = 814, "outside-plan", LogError,
        "Ngày nằm ngoài thời gian của kế hoạch.",
        "A day outside the time of the plan.";
    ReportContent = 820, "report-content", PlanError,
        "Dòng báo cáo mà không quy định nội dung nào biết.",
        "Lines of a report that no content rule knows.";
    PlanResult = 821, "plan-result", PlanError,
        "Kết quả không so được với mục tiêu.",
        "Results that cannot be held against targets.";
    TaskRows = 822, "task-rows", PlanError,
        "Không đọc được các dòng hoặc số tổng của sổ theo dõi nhiệm vụ.",
        "Rows or totals of a register of tasks that cannot be read.";

    // A defect of the library.
    Panic = 900, "panic", Error,
        "Lỗi của chính thư viện; nên giải phóng số liệu đang sửa. Xin báo lại lỗi này.",
        "A defect of the library itself; facts being changed should be freed. Please report it.";
}

impl Code {
    /// The number, the same in every language.
    pub fn number(self) -> i32 {
        self as i32
    }

    /// What the code stands for, in one sentence.
    pub fn meaning(self, lang: Lang) -> &'static str {
        self.words().get(lang)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn codes_stand_in_order_under_names_of_their_own_and_speak_both_languages() {
        assert!(Code::ALL.is_sorted());
        let names: BTreeSet<_> = Code::ALL.iter().map(|code| code.name()).collect();
        assert_eq!(names.len(), Code::ALL.len());
        for code in Code::ALL {
            assert_ne!(code.meaning(Lang::Vi), code.meaning(Lang::En), "{code:?}");
            assert!(
                code.meaning(Lang::Vi).ends_with('.') && code.meaning(Lang::En).ends_with('.'),
                "{code:?}"
            );
        }
    }
}
