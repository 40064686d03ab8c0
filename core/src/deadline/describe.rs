//! A reading in words, and the readings that were not chosen.

use chrono::NaiveTime;

use super::deadline::{Alternative, Deadline, DeadlineRules};
use super::last_day::{vietnamese, weekday_name};
use super::{
    Before, Bound, Cadence, DeadlineDoubt, DeadlineKind, DuePick, Edge, Recurrence, Relative, Side, Span,
    Within, Year,
};
use crate::calendar::Calendar;
use crate::text::{Lang, Text};

type Pair = (String, String);

fn pair(vi: impl Into<String>, en: impl Into<String>) -> Pair {
    (vi.into(), en.into())
}

pub(super) fn alternatives(reading: &Deadline) -> Vec<Alternative> {
    let rules = DeadlineRules { before: Before::Inclusive, ..DeadlineRules::default() };
    let mut found = Vec::new();
    let mut add = |name, (vi, en): Pair, last_day| {
        found.push(Alternative { name, text: Text { vi, en }, last_day });
    };
    let before = match reading.kind() {
        DeadlineKind::Fixed(fixed) => fixed.bound == Bound::Before && fixed.time.is_none(),
        DeadlineKind::Several { bound, time, .. } | DeadlineKind::Recurring { bound, time, .. } => {
            *bound == Bound::Before && time.is_none()
        }
        _ => false,
    };
    if before {
        let last = reading.last_day(&rules).ok().map(|last| last.date);
        add("inclusive", pair("tính cả ngày sau “trước”", "the day after “before” counts as well"), last);
    }
    for doubt in reading.doubts() {
        match (doubt, reading.kind()) {
            (DeadlineDoubt::After, _) => add(
                "not-before",
                pair("không sớm hơn khi hết thời hạn", "not before the limit has ended"),
                None,
            ),
            (DeadlineDoubt::Length, DeadlineKind::Relative(Relative { limit: Some(limit), .. })) => {
                let year = reading.year().map_or(Year::OfContext(0), Year::Given);
                let span = Span::FirstMonths { months: limit.count(), year };
                let last = span.days().ok().map(|(_, last)| last);
                add("first-months", self::span(&span), last);
            }
            _ => {}
        }
    }
    found
}

/// The reading, its last days, what is missing, and its doubts.
pub(super) fn explain(reading: &Deadline, calendar: &Calendar) -> Text {
    let (mut vi, mut en) = deadline(reading.kind());
    let rules = DeadlineRules { calendar: calendar.clone(), ..DeadlineRules::default() };
    let mut add = |text: Pair| {
        vi.push_str(&text.0);
        en.push_str(&text.1);
    };
    add(pair(".", "."));
    for last in reading.last_days(&rules).unwrap_or_default() {
        let text = last.text();
        add(match last.before {
            None => (format!(" Ngày cuối: {}.", text.vi), format!(" Last day: {}.", text.en)),
            Some(Before::Strict) => (
                format!(" Ngày cuối nếu không tính ngày đó: {}.", text.vi),
                format!(" Last day if the day itself does not count: {}.", text.en),
            ),
            Some(Before::Inclusive) => {
                (format!(" Nếu tính cả ngày đó: {}.", text.vi), format!(" If it counts: {}.", text.en))
            }
        });
    }
    for missing in reading.missing() {
        add(match missing {
            "year" => pair(" Câu không ghi năm: cần cho biết năm.", " The phrase names no year: give it."),
            "month" => {
                pair(" Câu không ghi tháng: cần cho biết tháng.", " The phrase names no month: give it.")
            }
            _ => pair(" Cần cho biết ngày bắt đầu tính.", " Give the day from which it runs."),
        });
    }
    for doubt in reading.doubts() {
        let text = doubt.text();
        add((format!(" Lưu ý: {}.", text.vi), format!(" Note: {}.", text.en)));
    }
    Text { vi, en }
}

fn deadline(deadline: &DeadlineKind) -> Pair {
    match deadline {
        DeadlineKind::Fixed(fixed) => {
            let (vi, en) = span(&fixed.span);
            let whole = fixed.bound == Bound::By && !fixed.span.is_day();
            let of = if whole { (format!("hết {vi}"), format!("by the end of {en}")) } else { (vi, en) };
            bounded(fixed.bound, fixed.time, of)
        }
        DeadlineKind::Interval { span } => {
            let (vi, en) = self::span(span);
            (format!("Trong {vi}"), format!("Within {en}"))
        }
        DeadlineKind::Several { spans, bound, time } => {
            let stretches = *bound == Bound::On && !spans.iter().any(Span::is_day);
            let (vi, en) = list(spans.iter().map(span).collect());
            if stretches {
                (format!("Trong {vi}"), format!("Within {en}"))
            } else {
                bounded(*bound, *time, (vi, en))
            }
        }
        DeadlineKind::Recurring { recurrence, bound, time } => recurring(recurrence, *bound, *time),
        DeadlineKind::Relative(relative) => self::relative(relative),
        DeadlineKind::Ongoing { from, until } => {
            let (mut vi, mut en) = pair(
                "Thường xuyên, không có hạn cuối và không bao giờ quá hạn",
                "Ongoing: without a last day, and never overdue",
            );
            match (from, until) {
                (Some(from), Some(until)) if from == until => {
                    let (of_vi, of_en) = span(from);
                    vi.push_str(&format!(", trong {of_vi}"));
                    en.push_str(&format!(", in {of_en}"));
                }
                (from, until) => {
                    if let Some((of_vi, of_en)) = from.as_ref().map(span) {
                        vi.push_str(&format!(", từ {of_vi}"));
                        en.push_str(&format!(", from {of_en}"));
                    }
                    if let Some((of_vi, of_en)) = until.as_ref().map(span) {
                        vi.push_str(&format!(", đến hết {of_vi}"));
                        en.push_str(&format!(", to the end of {of_en}"));
                    }
                }
            }
            (vi, en)
        }
    }
}

fn bounded(bound: Bound, time: Option<NaiveTime>, (vi, en): Pair) -> Pair {
    let (at_vi, at_en) = match time {
        Some(time) => (format!("{} ", time.format("%H:%M")), format!("{} on ", time.format("%H:%M"))),
        None => (String::new(), String::new()),
    };
    match bound {
        Bound::On => (format!("Vào {at_vi}{vi}"), format!("On {at_en}{en}")),
        Bound::By => (format!("Chậm nhất {at_vi}{vi}"), format!("At the latest {at_en}{en}")),
        Bound::Before => (format!("Trước {at_vi}{vi}"), format!("Before {at_en}{en}")),
    }
}

fn relative(relative: &Relative) -> Pair {
    let Some(limit) = relative.limit else {
        let event = relative.event.as_deref().unwrap_or_default();
        return (format!("Không có ngày cụ thể: “{event}”"), format!("No date: “{event}”"));
    };
    let (vi, en) = (limit.text(Lang::Vi), limit.text(Lang::En));
    let event = relative.event.as_deref();
    let event = (event.unwrap_or("ngày của sự kiện"), event.unwrap_or("its event"));
    match relative.side {
        Side::After => {
            (format!("Thời hạn {vi} kể từ: {}", event.0), format!("A limit of {en} from: {}", event.1))
        }
        Side::Before => {
            (format!("Chậm nhất {vi} trước: {}", event.0), format!("At the latest {en} before: {}", event.1))
        }
    }
}

fn list(pairs: Vec<Pair>) -> Pair {
    let (vi, en): (Vec<String>, Vec<String>) = pairs.into_iter().unzip();
    (vi.join(", "), en.join(", "))
}

fn recurring(recurrence: &Recurrence, bound: Bound, time: Option<NaiveTime>) -> Pair {
    let every = list(recurrence.every.iter().map(|cadence| self::cadence(*cadence)).collect());
    let every = if recurrence.every.is_empty() { pair("định kỳ", "periodically") } else { every };
    let within = recurrence.within.as_ref().map(|within| match within {
        Within::Spans(spans) => list(spans.iter().map(span).collect()),
        Within::Weekday(day) => {
            let name = weekday_name(*day);
            pair(name.0, name.1)
        }
        Within::Part { month, ahead, pick } => part(*month, *ahead, *pick),
    });
    let (mut vi, mut en) = match within {
        Some(within) => {
            let (vi, en) = bounded(bound, time, within);
            (format!("{vi}, {}", every.0), format!("{en}, {}", every.1))
        }
        None => (format!("Lặp lại {}", every.0), format!("Recurs {}", every.1)),
    };
    if let Some((of_vi, of_en)) = recurrence.during.as_ref().map(span) {
        vi.push_str(&format!(", trong {of_vi}"));
        en.push_str(&format!(", in {of_en}"));
    }
    (vi, en)
}

fn cadence(cadence: Cadence) -> Pair {
    match cadence {
        Cadence::Day => pair("hằng ngày", "every day"),
        Cadence::Week => pair("hằng tuần", "every week"),
        Cadence::Month => pair("hằng tháng", "every month"),
        Cadence::Quarter => pair("hằng quý", "every quarter"),
        Cadence::HalfYear => pair("6 tháng một lần", "every half year"),
        Cadence::NineMonths => pair("9 tháng đầu mỗi năm", "the first nine months of every year"),
        Cadence::Year => pair("hằng năm", "every year"),
        Cadence::Years(years) => (format!("{years} năm một lần"), format!("every {years} years")),
        Cadence::Months(months) => (format!("{months} tháng một lần"), format!("every {months} months")),
        Cadence::Times { times, months } => (
            format!("{times} lần trong {months} tháng"),
            format!("{times} times in {months} month{}", if months == 1 { "" } else { "s" }),
        ),
    }
}

fn part(month: Option<i32>, ahead: i32, pick: DuePick) -> Pair {
    let of = match (month, ahead > 0) {
        (None, false) => pair("của kỳ", "of the period"),
        (None, true) => pair("của kỳ sau", "of the next period"),
        (Some(-1), false) => pair("của tháng cuối kỳ", "of the last month of the period"),
        (Some(-1), true) => pair("của tháng cuối kỳ sau", "of the last month of the next period"),
        (Some(nth), false) => {
            (format!("của tháng thứ {nth} trong kỳ"), format!("of month {nth} of the period"))
        }
        (Some(nth), true) => {
            (format!("của tháng thứ {nth} trong kỳ sau"), format!("of month {nth} of the next period"))
        }
    };
    let day = match pick {
        DuePick::Day(day) => (format!("ngày {day}"), format!("day {day}")),
        DuePick::Edge(edge) => self::edge(edge),
        DuePick::WorkingDay(nth) => working_day(nth),
        DuePick::Whole => pair("cả thời gian", "all"),
    };
    (format!("{} {}", day.0, of.0), format!("{} {}", day.1, of.1))
}

fn edge(edge: Edge) -> Pair {
    match edge {
        Edge::Start => pair("ngày đầu", "the first day"),
        Edge::Middle => pair("ngày giữa", "the middle day"),
        Edge::End => pair("ngày cuối", "the last day"),
    }
}

fn working_day(nth: i32) -> Pair {
    match nth {
        -1 => pair("ngày làm việc cuối cùng", "the last working day"),
        nth => (format!("ngày làm việc thứ {nth}"), format!("working day {nth}")),
    }
}

fn span(span: &Span) -> Pair {
    let year = |year: &Year| match year {
        Year::Given(year) | Year::Short(year) | Year::Before(year) => {
            (format!("/{year}"), format!(" of {year}"))
        }
        Year::OfContext(0) => pair("", ""),
        Year::OfContext(offset) if *offset > 0 => pair(" năm sau", " of the next year"),
        Year::OfContext(_) => pair(" năm trước", " of the year before"),
    };
    match span {
        Span::Day { day, month, year, .. } => match span.days() {
            Ok((date, _)) => (format!("ngày {}", vietnamese(date)), date.to_string()),
            Err(_) => {
                let year = self::span(&Span::Month { month: *month, year: *year });
                (format!("ngày {day:02}, {}", year.0), format!("day {day} of {}", year.1))
            }
        },
        Span::DayOfMonth { day } => (format!("ngày {day:02}"), format!("day {day}")),
        Span::Month { month, year: of } => {
            let of = year(of);
            (format!("tháng {month}{}", of.0), format!("month {month}{}", of.1))
        }
        Span::Quarter { quarter, year: of } => {
            let of = year(of);
            let roman = match quarter {
                1 => "I",
                2 => "II",
                3 => "III",
                _ => "IV",
            };
            (format!("quý {roman}{}", of.0), format!("quarter {quarter}{}", of.1))
        }
        Span::FirstMonths { months, year } => {
            let of = year_name(*year);
            (format!("{months} tháng đầu {}", of.0), format!("the first {months} months of {}", of.1))
        }
        Span::LastMonths { months, year } => {
            let of = year_name(*year);
            (format!("{months} tháng cuối {}", of.0), format!("the last {months} months of {}", of.1))
        }
        Span::Year { year } => year_name(*year),
        Span::Edge { edge, of } => {
            let ((vi, en), of) = (self::edge(*edge), self::span(of));
            match span.days() {
                Ok((date, _)) => {
                    (format!("{vi} {} ({})", of.0, vietnamese(date)), format!("{en} of {} ({date})", of.1))
                }
                Err(_) => (format!("{vi} {}", of.0), format!("{en} of {}", of.1)),
            }
        }
        Span::WorkingDay { nth, of } => {
            let (day, of) = (working_day(*nth), self::span(of));
            (format!("{} của {}", day.0, of.0), format!("{} of {}", day.1, of.1))
        }
        Span::Between { first, last } => {
            let (first, last) = (self::span(first), self::span(last));
            (format!("{} đến hết {}", first.0, last.0), format!("{} to the end of {}", first.1, last.1))
        }
    }
}

fn year_name(year: Year) -> Pair {
    match year {
        Year::Given(year) | Year::Short(year) | Year::Before(year) => {
            (format!("năm {year}"), year.to_string())
        }
        Year::OfContext(0) => pair("năm", "the year"),
        Year::OfContext(offset) if offset > 0 => pair("năm sau", "the next year"),
        Year::OfContext(_) => pair("năm trước", "the year before"),
    }
}
