//! Laws of limits, phrases and schedules.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use chiso::calendar::Calendar;
use chiso::deadline::{
    Before, Deadline, DeadlineError, DeadlineRules, DeadlineStatus, Limit, LimitRules, LimitUnit, Period,
    PeriodKind, Roll, Schedule, ics, schedule_ids,
};
use chiso::text::Lang;
use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime, Timelike};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn limit(count: u32, unit: LimitUnit) -> Limit {
    Limit::new(count, unit).unwrap()
}

const UNITS: [LimitUnit; 12] = [
    LimitUnit::Minutes,
    LimitUnit::Hours,
    LimitUnit::WorkingMinutes,
    LimitUnit::WorkingHours,
    LimitUnit::HalfWorkingDays,
    LimitUnit::WorkingDays,
    LimitUnit::Days,
    LimitUnit::Weeks,
    LimitUnit::HalfMonths,
    LimitUnit::Months,
    LimitUnit::HalfYears,
    LimitUnit::Years,
];

/// Pieces that deadline phrases are made of, and some that they are not.
const PIECES: [&str; 62] = [
    "trước",
    "ngày",
    "30/12/2024",
    "20",
    "tháng",
    "5",
    "năm",
    "2024",
    "quý",
    "IV",
    "hằng",
    "hàng",
    "chậm nhất",
    "đến",
    "hết",
    "trong",
    "thời hạn",
    "05",
    "(năm)",
    "ngày làm việc",
    "kể từ",
    "nhận đủ hồ sơ",
    "thường xuyên",
    "định kỳ",
    "từ",
    "và",
    ",",
    "-",
    "/",
    "(",
    ")",
    ".",
    "cuối",
    "đầu",
    "giữa",
    "cuối cùng",
    "của",
    "sau",
    "lần",
    "17h00",
    "giờ",
    "thứ Sáu",
    "6 tháng đầu năm",
    "không quá",
    "sau khi",
    "theo quy định",
    "mỗi",
    "một",
    "rưỡi",
    "nửa",
    "1/2",
    "0,5",
    "các",
    "tiếp theo",
    "dự kiến",
    "hoàn thành",
    ":",
    "31/02",
    "2024-12-30",
    "xyz",
    "\u{301}",
    "99999999999999",
];

fn phrase() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..9).prop_map(|pieces| pieces.join(" "))
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0u64..36_000).prop_map(|days| day("2001-01-01") + Days::new(days))
}

fn try_everything(text: &str) {
    for year in [None, Some(2024)] {
        let Ok(reading) = Deadline::of(text, year) else { continue };
        for lang in [Lang::Vi, Lang::En] {
            assert!(!reading.explain(&Calendar::vietnam(), lang).is_empty());
        }
        for before in [Before::Strict, Before::Inclusive] {
            for roll in [Roll::None, Roll::WorkingCalendar, Roll::WeekendOrHoliday] {
                let rules = DeadlineRules { before, roll, ..DeadlineRules::default() };
                let _ = (reading.last_day(&rules), reading.status(day("2024-12-20"), &rules));
                if let Ok(Some(next)) = reading.next_due(day("2024-12-20"), &rules) {
                    assert!(next.date >= day("2024-12-20"), "{text}");
                }
            }
        }
        let _ = reading.due(day("2024-04-26"), &LimitRules::default());
        let _ = serde_json::to_string(&reading).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_limit_is_read_as_it_is_written(count in 1u32..=1_000_000, unit in prop::sample::select(UNITS.to_vec())) {
        let limit = limit(count, unit);
        for lang in [Lang::Vi, Lang::En] {
            prop_assert_eq!(limit.text(lang).parse::<Limit>().unwrap(), limit);
            prop_assert_eq!(limit.text(lang).nfd().collect::<String>().to_uppercase().parse::<Limit>().unwrap(), limit);
        }
        let json = serde_json::to_string(&limit).unwrap();
        prop_assert_eq!(serde_json::from_str::<Limit>(&json).unwrap(), limit);
        if let Ok(reading) = Deadline::of(&format!("trong thời hạn {}", limit.text(Lang::Vi)), None) {
            prop_assert_eq!(reading.kind().as_str(), "relative");
        }
    }

    #[test]
    fn more_is_never_sooner(from in any_day(), count in 1u32..300, unit in prop::sample::select(UNITS.to_vec())) {
        let rules = LimitRules::default();
        let moment = from.and_hms_opt(9, 20, 0).unwrap();
        let end = |count| limit(count, unit).due(moment, &rules);
        if let (Ok(less), Ok(more)) = (end(count), end(count + 1)) {
            let key = |due: &chiso::deadline::LimitDue| (due.last_day, due.time.map_or(86_400, |time| time.num_seconds_from_midnight()));
            // A whole working day ends at 24:00, a half one with the office, so these compare by day.
            match unit {
                LimitUnit::HalfWorkingDays => prop_assert!(less.last_day <= more.last_day),
                _ => prop_assert!(key(&less) <= key(&more)),
            }
            prop_assert!(less.last_day >= from);
            prop_assert!(less.includes(moment));
        }
    }

    #[test]
    fn a_rolled_day_is_a_working_day(from in any_day(), count in 1u32..400, unit in prop::sample::select(
        vec![LimitUnit::Days, LimitUnit::Weeks, LimitUnit::HalfMonths, LimitUnit::Months, LimitUnit::Years]))
    {
        let rules = LimitRules::default();
        if let Ok(due) = limit(count, unit).due(from, &rules) {
            prop_assert!(rules.calendar.is_working_day(due.last_day).unwrap());
            let kept = limit(count, unit).due(from, &LimitRules { roll: Roll::None, ..rules.clone() }).unwrap();
            prop_assert_eq!(due.rolled_from.unwrap_or(due.last_day), kept.last_day);
            // Only days off lie between.
            let mut between = kept.last_day;
            while between < due.last_day {
                prop_assert!(!rules.calendar.is_working_day(between).unwrap());
                between = between.succ_opt().unwrap();
            }
        }
    }

    #[test]
    fn working_hours_are_those_of_a_walk(from in any_day(), second in 0u32..86_400, minutes in 1u32..3_000) {
        let calendar = Calendar::vietnam();
        let moment = from.and_time(NaiveTime::from_num_seconds_from_midnight_opt(second / 60 * 60, 0).unwrap());
        if let Ok(due) = limit(minutes, LimitUnit::WorkingMinutes).due(moment, &LimitRules::default()) {
            let (mut day, mut minute, mut left) = (from, second / 60, minutes);
            loop {
                let shifts = calendar.shifts(day).unwrap();
                let works = shifts.iter().any(|shift| {
                    (u32::from(shift.from_minute)..u32::from(shift.to_minute)).contains(&minute)
                });
                minute += 1;
                if works {
                    left -= 1;
                    if left == 0 {
                        break;
                    }
                }
                if minute == 24 * 60 {
                    (day, minute) = (day.succ_opt().unwrap(), 0);
                }
            }
            let time = due.time.unwrap();
            prop_assert_eq!((due.last_day, time.hour() * 60 + time.minute()), (day, minute));
        }
    }

    #[test]
    fn no_phrase_panics(text in phrase()) {
        try_everything(&text);
    }

    #[test]
    fn no_text_panics(text in "\\PC{0,60}") {
        try_everything(&text);
        let _ = (text.parse::<Limit>(), text.parse::<Period>(), Schedule::from_toml(&text, "text"));
    }

    #[test]
    fn spelling_makes_no_difference(text in phrase()) {
        let same = |other: &str| {
            let read = |text: &str| Deadline::of(text, Some(2024)).map(|reading| reading.kind().clone());
            match (read(&text), read(other)) {
                // An event is told in the words of the phrase.
                (Ok(a), Ok(b)) => serde_json::to_value(&a).unwrap()["kind"] == serde_json::to_value(&b).unwrap()["kind"],
                (Err(_), Err(_)) => true,
                _ => false,
            }
        };
        prop_assert!(same(&text.nfd().collect::<String>()), "NFD of {}", text);
        prop_assert!(same(&text.to_uppercase()), "upper case of {}", text);
        prop_assert!(same(&text.replace(' ', "  \u{a0}")), "spaces of {}", text);
    }

    #[test]
    fn every_day_is_read(date in any_day()) {
        let (d, m, y) = (date.day(), date.month(), date.year());
        for text in [
            format!("trước ngày {d}/{m}/{y}"),
            format!("trước ngày {d:02}-{m:02}-{y}"),
            format!("Trước {y}-{m:02}-{d:02}"),
            format!("trước ngày {d} tháng {m} năm {y}"),
        ] {
            let days = Deadline::of(&text, None).unwrap().last_days(&DeadlineRules::default()).unwrap();
            prop_assert_eq!(days.iter().map(|last| last.date).collect::<Vec<_>>(), vec![date.pred_opt().unwrap(), date]);
            let working = Calendar::vietnam().is_working_day(date).unwrap();
            prop_assert_eq!(days[1].is_day_off(), Some(!working));
        }
    }

    #[test]
    fn the_status_counts_the_days(date in any_day(), on in any_day()) {
        let reading = Deadline::of(&format!("chậm nhất ngày {}", date.format("%d/%m/%Y")), None).unwrap();
        let days = (date - on).num_days();
        let expected = match days {
            0 => DeadlineStatus::DueToday,
            1.. => DeadlineStatus::NotYetDue { days },
            _ => DeadlineStatus::Overdue { days: -days },
        };
        prop_assert_eq!(reading.status(on, &DeadlineRules::default()).unwrap(), expected);
    }

    #[test]
    fn what_recurs_comes_in_order(from in any_day(), text in prop::sample::select(vec![
        "trước ngày 20 hằng tháng", "ngày 31 hằng tháng", "ngày 25 của tháng cuối quý", "ngày cuối cùng của quý",
        "trước ngày 05 tháng sau", "trước ngày 10 của tháng đầu quý sau", "ngày 15/6 và ngày 15/12 hằng năm",
        "thứ Sáu hằng tuần", "ngày làm việc cuối cùng của tháng", "định kỳ hằng tháng, quý, năm",
    ])) {
        let reading = Deadline::of(text, None).unwrap();
        let to = from + Months::new(14);
        let all = reading.all_due(from, to, &DeadlineRules::default());
        if to.year() > 2099 {
            prop_assert!(matches!(all, Err(DeadlineError::Range { .. })), "{:?}", all);
            return Ok(());
        }
        let all = all.unwrap();
        prop_assert!(all.len() >= 2);
        for pair in all.windows(2) {
            prop_assert!(pair[0].date < pair[1].date);
            // Asked on the day after one, the next follows.
            let next = reading.next_due(pair[0].date.succ_opt().unwrap(), &DeadlineRules::default()).unwrap().unwrap();
            prop_assert_eq!(next.date, pair[1].date);
        }
    }

    #[test]
    fn the_next_report_is_one_of_its_year(
        from in (0_u64..28_000).prop_map(|days| day("2020-01-01") + Days::new(days)),
        id in prop::sample::select(vec!["nd-09-2019", "cchc-581"]),
    ) {
        let (schedule, rules) = (Schedule::builtin(id).unwrap(), DeadlineRules::default());
        let next = schedule.next_due(from, &rules).unwrap().unwrap();
        let years = (from.year() - 1..=from.year() + 1).flat_map(|year| schedule.year(year, &rules).unwrap());
        let due: Vec<NaiveDate> =
            years.map(|report| report.due().unwrap().date).filter(|due| *due >= from).collect();
        prop_assert_eq!(Some(&next.due().unwrap().date), due.iter().min());
    }
}

/// A list that stops at the edge of the calendar would look complete.
#[test]
fn the_end_of_the_calendar_is_said() {
    let rules = DeadlineRules::default();
    let yearly = Deadline::of("ngày 15/6 hằng năm", None).unwrap();
    assert!(matches!(yearly.next_due(day("2099-06-16"), &rules), Err(DeadlineError::Range { .. })));
    assert!(matches!(
        yearly.all_due(day("2099-01-01"), day("2100-12-31"), &rules),
        Err(DeadlineError::Range { .. })
    ));
    assert_eq!(yearly.all_due(day("2098-07-01"), day("2099-12-31"), &rules).unwrap().len(), 1);
    assert_eq!(yearly.status(day("2099-06-16"), &rules).unwrap(), DeadlineStatus::Never { next: None });
    let later = Deadline::of("trước ngày 05 tháng sau", None).unwrap();
    assert_eq!(later.all_due(day("2099-11-01"), day("2099-12-31"), &rules).unwrap().len(), 2);
}

#[test]
fn what_recurs_seldom_or_later_is_found() {
    let rules = DeadlineRules::default();
    let next = |text: &str, from: &str| {
        let reading = Deadline::of(text, None).unwrap();
        reading.next_due(day(from), &rules).unwrap().map(|last| last.date)
    };
    assert_eq!(next("ngày 29/2 hằng năm", "2024-03-01"), Some(day("2028-02-29")));
    assert_eq!(next("ngày 20 hằng tháng trong năm 2024", "2020-05-01"), Some(day("2024-01-20")));
    assert_eq!(next("ngày 20 hằng tháng trong năm 2024", "2024-12-21"), None);
}

/// Civil Code Art. 148(3): every day from the 28th to the 31st, through leap years and a century.
#[test]
fn months_end_where_they_can() {
    let rules = LimitRules { roll: Roll::None, ..LimitRules::default() };
    let mut start = day("2000-01-28");
    while start < day("2095-01-01") {
        if start.day() >= 28 {
            for months in [1, 2, 6, 12, 13, 48] {
                let due = limit(months, LimitUnit::Months).due(start, &rules).unwrap().last_day;
                let index = |day: NaiveDate| day.year() * 12 + i32::try_from(day.month0()).unwrap();
                assert_eq!(index(due), index(start) + i32::try_from(months).unwrap());
                let longest = due.with_day(1).unwrap() + Months::new(1) - Days::new(1);
                assert_eq!(due.day(), start.day().min(longest.day()), "{start} + {months} months");
            }
            let years = limit(1, LimitUnit::Years).due(start, &rules).unwrap().last_day;
            assert_eq!(years, limit(12, LimitUnit::Months).due(start, &rules).unwrap().last_day);
        }
        start = start.succ_opt().unwrap();
    }
}

/// One agency's hours do not mix with another's, in two threads at once.
#[test]
fn two_calendars_do_not_mix() {
    let overlay = |from: &str| {
        let text = format!(
            "[calendar]\nid = \"x\"\ntitle = {{ vi = \"x\", en = \"x\" }}\n\n[[hours]]\nname = {{ vi = \"x\", en = \"x\" }}\n\
             shifts = [\"{from}-12:00\", \"13:00-17:00\"]\n"
        );
        chiso::calendar::Overlay::from_toml(&text, "x").unwrap()
    };
    let ends = |from: &str| {
        let calendar = Calendar::vietnam().with_overlay(&overlay(from)).unwrap();
        let rules = LimitRules { calendar, ..LimitRules::default() };
        let received = day("2024-04-23").and_hms_opt(18, 0, 0).unwrap();
        (0..200)
            .map(|_| limit(2, LimitUnit::WorkingHours).due(received, &rules).unwrap().time)
            .collect::<Vec<_>>()
    };
    std::thread::scope(|scope| {
        let (early, late) = (scope.spawn(|| ends("07:00")), scope.spawn(|| ends("08:00")));
        assert!(early.join().unwrap().iter().all(|time| *time == NaiveTime::from_hms_opt(9, 0, 0)));
        assert!(late.join().unwrap().iter().all(|time| *time == NaiveTime::from_hms_opt(10, 0, 0)));
    });
}

/// Reports of one kind cover every day once, and each is due after its cut-off.
#[test]
fn built_in_schedules_leave_no_day_out() {
    for id in schedule_ids() {
        let schedule = Schedule::builtin(id).unwrap();
        for kind in [PeriodKind::Month, PeriodKind::Quarter, PeriodKind::HalfYear, PeriodKind::Year] {
            let mut last: Option<NaiveDate> = None;
            for year in 2020..=2030 {
                for number in 1..=kind.most() {
                    let period = Period::new(kind, year, number).unwrap();
                    let Ok(report) = schedule.report(&period, &DeadlineRules::default()) else {
                        last = None;
                        continue;
                    };
                    let Some((from, to)) = report.covers else { continue };
                    assert!(from < to);
                    assert!(last.is_none_or(|last| last.succ_opt() == Some(from)), "{id} {}", period.id());
                    last = Some(to);
                    if let Ok(due) = report.due() {
                        assert!(due.date > to, "{id} {}", period.id());
                    }
                }
            }
        }
    }
}

#[test]
fn a_file_of_reports_is_the_same_every_time() {
    let write = || {
        let reports = Schedule::builtin("nd-09-2019").unwrap().year(2024, &DeadlineRules::default()).unwrap();
        let entries: Vec<_> = reports.iter().map(|report| report.entry().unwrap()).collect();
        ics("Báo cáo 2024", &entries, Lang::Vi).unwrap()
    };
    let file = write();
    assert_eq!(file, write());
    assert_eq!(file.matches("BEGIN:VEVENT").count(), 20);
    assert!(file.lines().all(|line| line.len() <= 75), "lines of RFC 5545 have at most 75 bytes");
    assert!(file.split("\r\n").all(|line| !line.contains('\n')));
}

#[test]
fn what_is_not_confirmed_is_marked() {
    let due = "60 ngày".parse::<Limit>().unwrap().due(day("2026-12-28"), &LimitRules::default()).unwrap();
    assert!(due.certainty.is_provisional());
    assert!(!due.unconfirmed.is_empty());
    assert!(due.text(Lang::Vi).contains("chưa được xác nhận"));
    let strict = LimitRules { calendar: Calendar::vietnam().confirmed_only(), ..LimitRules::default() };
    let error = "60 ngày".parse::<Limit>().unwrap().due(day("2026-12-28"), &strict).unwrap_err();
    assert!(matches!(error, DeadlineError::Calendar(_)));
}

#[test]
fn a_long_text_is_refused_quickly() {
    let text = "trước ngày ".repeat(20_000);
    let error = Deadline::of(&text, None).unwrap_err();
    assert!(matches!(error, DeadlineError::Wording { .. }));
}
