// Made by `make generate` from the constants of ffi/src; not to be edited.

namespace Chiso
{
    /// <summary>Which last day "trước ngày X" has. No rule settles it, so both are kept.</summary>
    public enum Before
    {
        /// <summary>The last day of "trước ngày X" is the day before X. No rule settles it, so both are kept.</summary>
        Strict = 0,

        /// <summary>The last day of "trước ngày X" is X itself.</summary>
        Inclusive = 1,
    }

    /// <summary>Where a value exactly on a percentile belongs.</summary>
    public enum Cut
    {
        /// <summary>A value exactly on a percentile belongs to the lower group.</summary>
        Strict = 1,

        /// <summary>A value exactly on a percentile belongs to the upper group.</summary>
        Inclusive = 2,
    }

    /// <summary>What makes a day what it is.</summary>
    public enum DayKind
    {
        /// <summary>An ordinary working day.</summary>
        Working = 1,

        /// <summary>A weekly rest day (nghỉ hằng tuần).</summary>
        Weekend = 2,

        /// <summary>A day of Saturday service that an agency counts as a working day.</summary>
        Service = 3,

        /// <summary>A public holiday, also where it falls on a weekend.</summary>
        Holiday = 4,

        /// <summary>A day off for a holiday that fell on a weekend (nghỉ bù).</summary>
        Compensation = 5,

        /// <summary>A working day taken off by a swap (nghỉ hoán đổi).</summary>
        SwapOff = 6,

        /// <summary>A rest day worked in exchange (làm bù).</summary>
        SwapWork = 7,
    }

    /// <summary>What kind of deadline a phrase says.</summary>
    public enum DeadlineKind
    {
        /// <summary>One day ("trước ngày 30/12/2024").</summary>
        Fixed = 1,

        /// <summary>A stretch to whose end there is time ("Quý IV/2024").</summary>
        Interval = 2,

        /// <summary>Again and again ("trước ngày 20 hằng tháng"); never overdue as a whole.</summary>
        Recurring = 3,

        /// <summary>Counted from an event ("trong thời hạn 05 ngày làm việc kể từ ngày ...").</summary>
        Relative = 4,

        /// <summary>Without an end ("Thường xuyên"); never overdue.</summary>
        Ongoing = 5,

        /// <summary>On each of several days, once ("trước 15/6 và 15/12/2024").</summary>
        Several = 6,
    }

    /// <summary>How work stands to its last day.</summary>
    public enum DeadlineState
    {
        /// <summary>Neither in time nor overdue: declined, put off or sent back.</summary>
        None = 0,

        /// <summary>Trong hạn.</summary>
        InTime = 1,

        /// <summary>Đúng hạn.</summary>
        OnTime = 2,

        /// <summary>Quá hạn.</summary>
        Overdue = 3,

        /// <summary>Không hạn.</summary>
        NoDeadline = 4,

        /// <summary>Hạn chưa đọc được: the plan states a time that was not read.</summary>
        Unread = 5,
    }

    /// <summary>Where a deadline stands on a day.</summary>
    public enum DeadlineStatus
    {
        /// <summary>There are days left.</summary>
        NotYetDue = 1,

        /// <summary>It is the last day.</summary>
        DueToday = 2,

        /// <summary>The last day has passed.</summary>
        Overdue = 3,

        /// <summary>It is at no time overdue: ongoing or recurring work, or an event without a limit.</summary>
        Never = 4,
    }

    /// <summary>What a dossier counts as in a report.</summary>
    public enum DossierClass
    {
        /// <summary>Not received yet.</summary>
        NotReceived = 0,

        /// <summary>Without a due date, done or not.</summary>
        NoDue = 1,

        /// <summary>Done early.</summary>
        Early = 2,

        /// <summary>Done on time.</summary>
        OnTime = 3,

        /// <summary>Done late.</summary>
        Late = 4,

        /// <summary>Not done, and not yet due.</summary>
        InTime = 5,

        /// <summary>Not done, and overdue.</summary>
        Overdue = 6,

        /// <summary>Waiting, and not overdue when it began to wait.</summary>
        Waiting = 7,

        /// <summary>Waiting, and overdue before it began to wait.</summary>
        WaitingOverdue = 8,
    }

    /// <summary>What happened to a dossier.</summary>
    public enum EventKind
    {
        /// <summary>The one-stop desk took the dossier in (tiếp nhận): always the first event, recorded when the clock
        /// is made.</summary>
        Received = 1,

        /// <summary>More papers were asked for (yêu cầu bổ sung).</summary>
        SupplementRequested = 2,

        /// <summary>The papers came in: the term starts again or goes on, as the rules have it.</summary>
        Supplemented = 3,

        /// <summary>The time is not counted from here (tạm dừng).</summary>
        Paused = 4,

        /// <summary>The time is counted again (tiếp tục).</summary>
        Resumed = 5,

        /// <summary>A new due date, with apology (xin lỗi và hẹn lại); it has a function of its own.</summary>
        Extended = 6,

        /// <summary>The work is done (đã xử lý xong).</summary>
        Finished = 7,

        /// <summary>The result was handed over (đã trả kết quả).</summary>
        Returned = 8,

        /// <summary>The applicant took the dossier back (rút hồ sơ).</summary>
        Withdrawn = 9,

        /// <summary>The dossier was refused (từ chối).</summary>
        Rejected = 10,

        /// <summary>The work was stopped for good (dừng giải quyết).</summary>
        Stopped = 11,

        /// <summary>An earlier event took place at another moment (đính chính); it has a function of its own.</summary>
        Corrected = 12,
    }

    /// <summary>Where a dossier stands.</summary>
    public enum ClockState
    {
        /// <summary>Not received yet.</summary>
        NotStarted = 0,

        /// <summary>Being processed, in time or without a due date.</summary>
        Running = 1,

        /// <summary>Being processed, and the term has run out.</summary>
        Overdue = 2,

        /// <summary>Waiting for papers that were asked for.</summary>
        Waiting = 3,

        /// <summary>Paused for another reason.</summary>
        Paused = 4,

        /// <summary>Done.</summary>
        Finished = 5,

        /// <summary>Taken back by the applicant.</summary>
        Withdrawn = 6,

        /// <summary>Refused.</summary>
        Rejected = 7,

        /// <summary>Stopped for good.</summary>
        Stopped = 8,
    }

    /// <summary>What a fact is.</summary>
    public enum FactKind
    {
        /// <summary>A fact that is a whole number of things, 0 or more.</summary>
        Count = 1,

        /// <summary>A fact that is a share, 0 to 1.</summary>
        Share = 2,

        /// <summary>A fact that is an amount, 0 or more.</summary>
        Amount = 3,

        /// <summary>A fact that is any number.</summary>
        Number = 4,

        /// <summary>A fact that is a day, or "never".</summary>
        Date = 5,

        /// <summary>A fact that is one or more options.</summary>
        Choice = 6,

        /// <summary>A fact that is points awarded by another body.</summary>
        Points = 7,
    }

    /// <summary>How much of the official annex of a framework is known.</summary>
    public enum FrameworkStatus
    {
        /// <summary>All of the official annex is known.</summary>
        Complete = 1,

        /// <summary>What is known; the rest is refused by name.</summary>
        Partial = 2,

        /// <summary>Made up to show or test something; not an official set.</summary>
        Illustration = 3,
    }

    /// <summary>How closely the end of the work is compared with the due moment; published figures rarely
    /// say.</summary>
    public enum Granularity
    {
        /// <summary>Day with day: never late within the last day (Civil Code 91/2015/QH13, Article 148(6)).</summary>
        Date = 0,

        /// <summary>Early before the half-day in which the term ends, late after the due moment.</summary>
        HalfDay = 1,

        /// <summary>Minute with minute.</summary>
        Minute = 2,
    }

    /// <summary>The language of names, reasons and findings.</summary>
    public enum Lang
    {
        /// <summary>Vietnamese.</summary>
        Vi = 0,

        /// <summary>English.</summary>
        En = 1,
    }

    /// <summary>What a time limit is counted in.</summary>
    public enum LimitUnit
    {
        /// <summary>Minutes of the clock.</summary>
        Minutes = 1,

        /// <summary>Hours of the clock.</summary>
        Hours = 2,

        /// <summary>Minutes of working shifts.</summary>
        WorkingMinutes = 3,

        /// <summary>Hours of working shifts.</summary>
        WorkingHours = 4,

        /// <summary>Half working days (buổi).</summary>
        HalfWorkingDays = 5,

        /// <summary>Working days.</summary>
        WorkingDays = 6,

        /// <summary>Days of the calendar.</summary>
        Days = 7,

        /// <summary>Weeks.</summary>
        Weeks = 8,

        /// <summary>Half months, of 15 days each.</summary>
        HalfMonths = 9,

        /// <summary>Months.</summary>
        Months = 10,

        /// <summary>Half years, of six months each.</summary>
        HalfYears = 11,

        /// <summary>Years.</summary>
        Years = 12,
    }

    /// <summary>What a report is made for.</summary>
    public enum PeriodKind
    {
        /// <summary>A week, numbered as ISO 8601 does.</summary>
        Week = 1,

        /// <summary>A month.</summary>
        Month = 2,

        /// <summary>A quarter.</summary>
        Quarter = 3,

        /// <summary>A half year.</summary>
        HalfYear = 4,

        /// <summary>The first nine months of a year.</summary>
        NineMonths = 5,

        /// <summary>A year.</summary>
        Year = 6,
    }

    /// <summary>How far a record has come.</summary>
    public enum Phase
    {
        /// <summary>The unit scores itself.</summary>
        Open = 0,

        /// <summary>The self-score is handed in.</summary>
        Submitted = 1,

        /// <summary>The result is final, and nothing more can be entered.</summary>
        Concluded = 2,
    }

    /// <summary>A part of a plan that can be listed.</summary>
    public enum PlanPart
    {
        /// <summary>Tasks of the annex.</summary>
        Tasks = 1,

        /// <summary>Reports and documents to hand in.</summary>
        Reports = 2,

        /// <summary>Standing duties.</summary>
        Duties = 3,

        /// <summary>Targets on published results.</summary>
        Targets = 4,

        /// <summary>Requirements that can be measured.</summary>
        Requirements = 5,

        /// <summary>Areas and who answers for them.</summary>
        Areas = 6,

        /// <summary>Dimensions to keep or improve.</summary>
        Dimensions = 7,

        /// <summary>Agencies the plan names, alone or under a collective wording.</summary>
        Agencies = 8,

        /// <summary>Collective wordings of its register, each with its members.</summary>
        Collectives = 9,

        /// <summary>Acts and documents it rests on.</summary>
        Basis = 10,

        /// <summary>Results it starts from.</summary>
        Baseline = 11,

        /// <summary>Rules on what reports contain.</summary>
        Contents = 12,

        /// <summary>Rules on what may be proposed.</summary>
        Consequences = 13,

        /// <summary>To whom it was sent.</summary>
        Recipients = 14,

        /// <summary>Tasks, reports and duties whose time was not read; the term of each says why.</summary>
        Unread = 15,
    }

    /// <summary>How far a task, report or duty is.</summary>
    public enum Progress
    {
        /// <summary>Chưa thực hiện.</summary>
        NotStarted = 0,

        /// <summary>Đang thực hiện.</summary>
        InProgress = 1,

        /// <summary>Thực hiện lại.</summary>
        SentBack = 2,

        /// <summary>Tạm hoãn.</summary>
        Suspended = 3,

        /// <summary>Từ chối.</summary>
        Declined = 4,

        /// <summary>Chờ xác nhận.</summary>
        AwaitingConfirmation = 5,

        /// <summary>Đã hoàn thành.</summary>
        Completed = 6,
    }

    /// <summary>Whether work was done in time.</summary>
    public enum Punctuality
    {
        /// <summary>Done before it was due (trước hạn).</summary>
        Early = 1,

        /// <summary>Done when it was due (đúng hạn).</summary>
        OnTime = 2,

        /// <summary>Done after it was due (quá hạn).</summary>
        Late = 3,

        /// <summary>There was no due date.</summary>
        NoDue = 4,
    }

    /// <summary>The form of a report for people.</summary>
    public enum ReportFormat
    {
        /// <summary>A report as plain text.</summary>
        Text = 0,

        /// <summary>A report as an HTML page.</summary>
        Html = 1,
    }

    /// <summary>What happens where a last day is a day off.</summary>
    public enum Roll
    {
        /// <summary>A last day that is a day off stays: usual for a day that a plan names.</summary>
        None = 0,

        /// <summary>A last day that the calendar does not count moves to the next one that it counts: the usual reading
        /// of Civil Code 91/2015/QH13, Article 148(5), for limits.</summary>
        WorkingCalendar = 1,

        /// <summary>Only Saturdays, Sundays and public holidays move, as the words of Article 148(5) have it.</summary>
        WeekendOrHoliday = 2,
    }

    /// <summary>Where a number goes that lies between two others.</summary>
    public enum RoundingMode
    {
        /// <summary>Rounding to the nearest, halves up: 2.345 to 2.35.</summary>
        HalfUp = 0,

        /// <summary>Rounding to the nearest, halves to the even neighbour: 2.345 to 2.34.</summary>
        HalfEven = 1,

        /// <summary>Rounding towards minus infinity.</summary>
        Floor = 2,

        /// <summary>Rounding towards plus infinity.</summary>
        Ceiling = 3,
    }

    /// <summary>How the day on which counting starts is taken.</summary>
    public enum StartDay
    {
        /// <summary>The first day is not counted (Civil Code 91/2015/QH13, Article 147): the usual reading.</summary>
        Excluded = 0,

        /// <summary>The first day is counted if it is a working day.</summary>
        Included = 1,

        /// <summary>A start on a day off is moved to the next working day, which is not counted.</summary>
        RollForward = 2,

        /// <summary>A start on a day off is moved to the working day before it, which is not counted.</summary>
        RollBackward = 3,
    }

    /// <summary>Whether there is a value, and if not, why. None of the states is a zero.</summary>
    public enum State
    {
        /// <summary>Nobody declared it. None of the states is a zero, and zeroed memory reads as missing.</summary>
        Missing = 0,

        /// <summary>There is a value.</summary>
        Value = 1,

        /// <summary>It does not apply to the unit (không áp dụng).</summary>
        NotApplicable = 2,

        /// <summary>Its time has not come (chưa đến hạn).</summary>
        NotYetDue = 3,

        /// <summary>It exists and was not published (không công bố).</summary>
        Withheld = 4,
    }

    /// <summary>The formats of the summary table that are text.</summary>
    public enum TableFormat
    {
        /// <summary>Comma-separated values in UTF-8 with a byte order mark.</summary>
        Csv = 0,

        /// <summary>A JSON object.</summary>
        Json = 1,

        /// <summary>A page of HTML that prints on A4 landscape.</summary>
        Html = 2,
    }

    /// <summary>Whether a target is met.</summary>
    public enum TargetStatus
    {
        /// <summary>What is known does not decide it.</summary>
        Unknown = 0,

        /// <summary>The target is met.</summary>
        Met = 1,

        /// <summary>The target is not met.</summary>
        NotMet = 2,
    }

    /// <summary>A rate that reports on assigned tasks publish.</summary>
    public enum TaskRate
    {
        /// <summary>A rate of overdue tasks.</summary>
        Overdue = 1,

        /// <summary>A rate of done tasks.</summary>
        Done = 2,
    }

    /// <summary>What elapsed and remaining time is counted in.</summary>
    public enum ClockUnit
    {
        /// <summary>Working days.</summary>
        WorkingDays = 1,

        /// <summary>Half working days.</summary>
        HalfWorkingDays = 2,

        /// <summary>Days of the calendar.</summary>
        Days = 3,

        /// <summary>Seconds of the clock.</summary>
        Seconds = 4,

        /// <summary>Seconds of working time.</summary>
        WorkingSeconds = 5,
    }

    /// <summary>Ranks of equal values.</summary>
    public enum Ties
    {
        /// <summary>Ranks of equal values: 1, 2, 2, 4.</summary>
        Competition = 1,

        /// <summary>Ranks of equal values: 1, 2, 2, 3.</summary>
        Dense = 2,

        /// <summary>Ranks of equal values: 1, 2, 3, 4, in the order in which they are given.</summary>
        Ordinal = 3,
    }

    /// <summary>The rank of a unit.</summary>
    public enum UnitKind
    {
        /// <summary>A province (tỉnh).</summary>
        Province = 1,

        /// <summary>A centrally run city (thành phố trực thuộc trung ương).</summary>
        City = 2,
    }

    /// <summary>How much of a year's calendar has been decided and read.</summary>
    public enum YearStatus
    {
        /// <summary>The notices of the year were read, and nothing is open.</summary>
        Confirmed = 1,

        /// <summary>The notices of the year were read, and some days are open.</summary>
        Partial = 2,

        /// <summary>No notice: what the law alone fixes, with compensation days by its rule.</summary>
        Projected = 3,
    }
}
