//! What calendars, deadlines, schedules and dossiers say in Vietnamese when they refuse.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use chiso::Error;
use chiso::Fault;
use chiso::calendar::{Calendar, Moment, Overlay};
use chiso::deadline::{
    CalendarEntry, Deadline, DeadlineRules, Limit, LimitRules, LimitUnit, Period, PeriodKind, Schedule, ics,
    schedule_ids,
};
use chiso::dossier::{
    ClockOptions, CutOff, DossierClock, DossierEvent, Dossiers, EventKind, Granularity, Until, classify,
};
use chiso::text::{Lang, Text};
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

/// The error of what must be refused.
#[track_caller]
fn refused<T, E: Into<Error>>(result: Result<T, E>) -> Error {
    match result {
        Ok(_) => panic!("this is to be refused"),
        Err(error) => error.into(),
    }
}

/// The Vietnamese text, word for word.
#[track_caller]
fn says(error: Error, vi: &str) {
    assert_eq!(error.text(Lang::Vi), vi);
    is_vietnamese(&error);
}

/// No English is left in the Vietnamese text, and both texts stand in the details.
#[track_caller]
fn is_vietnamese(error: &Error) {
    let (vi, en) = (error.text(Lang::Vi), error.text(Lang::En));
    assert_ne!(vi, en);
    // Between backticks stand words of a file format.
    let ours: String = vi.split('`').step_by(2).collect();
    let english = ["expected", "not", "the", "is", "of", "are", "was", "from", "with"];
    let word = ours.split(|c: char| !c.is_alphabetic()).find(|word| english.contains(word));
    assert_eq!(word, None, "{vi}");
    let details = error.to_json();
    assert_eq!((&details["text"]["vi"], &details["text"]["en"]), (&vi.into(), &en.as_str().into()));
    assert_eq!(details["message"], en);
}

const CALENDAR: &str = "[calendar]\nid = \"test\"\ntitle = { vi = \"Thử\", en = \"Test\" }\n";

fn overlay(body: &str) -> Error {
    let read = Overlay::from_toml(&format!("{CALENDAR}{body}"), "lich.toml");
    refused(read.and_then(|overlay| Calendar::vietnam().with_overlay(&overlay)))
}

/// A notice with facts, which stand in line 9.
fn notice(act: &str, facts: &str) -> String {
    format!(
        "[[notice]]\nact = \"{act}\"\ndate = 2026-10-01\nsource = \"test\"\nconfidence = \"high\"\n{facts}\n"
    )
}

#[test]
fn calendars_refuse_in_vietnamese() {
    let calendar = Calendar::vietnam();
    let (february, march) = (day("2024-02-01"), day("2024-03-01"));
    says(
        refused(calendar.is_working_day(day("2101-01-05"))),
        "ngày 05/01/2101 nằm ngoài lịch: lịch có từ ngày 01/01/2000 đến ngày 31/12/2099",
    );
    says(
        refused(calendar.add_working_days(february, 1_000_000)),
        "1000000 ngày làm việc tính từ ngày 01/02/2024 vượt ra ngoài lịch: lịch có từ ngày 01/01/2000 đến ngày 31/12/2099",
    );
    says(
        refused(calendar.nth_working_day(february, day("2024-02-29"), 30)),
        "không có ngày làm việc thứ 30 từ ngày 01/02/2024 đến ngày 29/02/2024: cần từ 1 đến 16, hoặc từ -16 đến -1 nếu đếm từ cuối",
    );
    says(
        refused(calendar.doubts(march, february)),
        "khoảng thời gian từ ngày 01/03/2024 đến ngày 01/02/2024 kết thúc trước khi bắt đầu",
    );
    says(
        refused(calendar.working_hours().add(at("2024-02-05T09:30:15"), 1 << 40)),
        "1099511627776 giây làm việc tính từ 09:30:15 ngày 05/02/2024 vượt ra ngoài lịch: lịch có từ ngày 01/01/2000 đến ngày 31/12/2099",
    );
    says(
        refused(calendar.confirmed_only().add_working_days(day("2027-01-20"), 10)),
        "các ngày từ 21/01/2027 đến 03/02/2027 chưa được xác nhận: Chưa có thông báo lịch nghỉ lễ, tết năm 2027",
    );
    says(
        refused("hôm qua".parse::<Moment>()),
        "\"hôm qua\" không phải là thời điểm: cần YYYY-MM-DDThh:mm hoặc DD/MM/YYYY hh:mm (ngày trước tháng), có hoặc không có giây, hoặc YYYYMMDDhhmmss",
    );
    is_vietnamese(&refused(Moment::from_seconds(i64::MAX)));
    is_vietnamese(&refused(calendar.working_hours().add_all(&[i64::MAX], &[3600])));
    is_vietnamese(&refused(calendar.working_hours().add_all(&[0, 1], &[3600])));
}

#[test]
fn overlays_refuse_in_vietnamese() {
    let swap = overlay(&notice("1/TB", "swaps = [{ off = 2026-11-24, work = 2026-11-25 }]"));
    assert_eq!(swap.to_json()["problems"][0]["found"], "2026-11-24 as a day off");
    assert_eq!(
        swap.to_json()["problems"][0]["text"]["vi"],
        "lich.toml:9:18: nghỉ ngày 24/11/2026; cần một ngày làm việc; ngày 24/11/2026 là Ngày Văn hóa Việt Nam (28/2026/QH16)"
    );
    is_vietnamese(&swap);
    says(
        overlay(&notice("1/TB", "swaps = [{ off = 2026-11-23, work = 2026-11-23 }, { off = 2026-11-23 }]")),
        "lich.toml:9:10: ngày hoán đổi với chính nó; cần hai ngày khác nhau\n\
         lich.toml:9:51: hoán đổi thiếu một vế; cần thêm `work`, ngày làm bù",
    );
    let tet = notice("1/TB", "holidays = [{ of = \"tet\", from = 2027-02-04, to = 2027-02-10 }]");
    says(
        overlay(&tet),
        "lich.toml:9:34: 7 ngày của \"tet\"; cần 5 ngày, trong đó có 05/02/2027, 06/02/2027, 07/02/2027, 08/02/2027; ngày nghỉ bù ghi riêng",
    );
    let hours = "[[hours]]\nname = { vi = \"Hè\", en = \"Summer\" }\n";
    says(
        overlay(&format!("{hours}shifts = [\"07:00-11:30\", \"11:00-17:00\", \"7h-8h\"]\n")),
        "lich.toml:6:26: ca 11:00-17:00 sau ca 07:00-11:30; cần các ca theo thứ tự, không chồng nhau\n\
         lich.toml:6:41: \"7h-8h\"; cần một ca như \"07:30-11:30\", kết thúc sau khi bắt đầu và muộn nhất lúc 24:00",
    );
    let service = "[[service]]\nname = { vi = \"Hè\", en = \"Summer\" }\nact = \"a\"\nsource = \"b\"\nconfidence = \"high\"\n\
                   days = [\"sat\"]\nfrom = 2026-10-15\nto = 2026-04-16\nshifts = [\"07:00-11:30\"]\n";
    let years = "[[year]]\nyear = 2027\nstatus = \"confirmed\"\nopen = [{ from = 2027-02-02, to = 2027-02-01, \
                 reason = { vi = \"x\", en = \"y\" } }]\n[[year]]\nyear = 2027\nstatus = \"partial\"\n\
                 [[year]]\nyear = 2101\nstatus = \"projected\"\ndecided_by = [\"9/X\"]\n";
    let week = "[week]\nfrom = 2000-01-01\nto = 2001-01-01\nrest = [\"sun\"]\nact = \"a\"\nsource = \"b\"\n";
    for body in [
        notice("1/TB", "swaps = [{ work = 2026-11-28 }, { off = 2101-01-05, work = 2026-11-28 }]"),
        notice("1/TB", "swaps = [{ off = 2026-11-22, work = 2026-11-24 }]"),
        notice(
            "1/TB",
            "holidays = [{ of = \"tet\", from = 2027-02-08, to = 2027-02-04 }, { from = 2026-12-01 }]",
        ),
        notice("1/TB", "holidays = [{ of = \"trung-thu\", from = 2027-02-08 }]"),
        notice("1/TB", "holidays = [{ name = { vi = \"Bão\", en = \"Storm\" }, from = 2026-11-24 }]"),
        notice("1/TB", "compensation = [{ day = 2026-11-25, for = 2026-11-26 }]"),
        tet.clone() + &tet.replace("1/TB", "2/TB"),
        format!("{hours}from = 2026-10-15\nto = 2026-04-16\nshifts = []\n"),
        service.to_owned(),
        years.to_owned(),
        week.to_owned(),
    ] {
        is_vietnamese(&overlay(&body));
    }
    // What the reader of TOML says is its own.
    let syntax = refused(Overlay::from_toml("[calendar]\nid = 5", "lich.toml")).text(Lang::Vi);
    assert!(syntax.starts_with("lich.toml:2:6: không đúng dạng: "), "{syntax}");
}

#[test]
fn time_limits_and_phrases_refuse_in_vietnamese() {
    let limit = |text: &str| refused(text.parse::<Limit>());
    let phrase = |text: &str| refused(Deadline::of(text, None));
    says(
        limit("05"),
        "\"05\" không phải là thời hạn: ở ký tự thứ 3, trước \"\", cần một đơn vị: phút, giờ, ngày, ngày làm việc, tuần, tháng, năm",
    );
    says(limit("0 ngày"), "không thể có thời hạn 0 ngày: cần từ 1 đến 1000000");
    says(
        limit("1,5 ngày"),
        "không thể có thời hạn 1,5 ngày: cần một số nguyên (chỉ ngày làm việc, giờ, năm mới tính nửa)",
    );
    says(
        phrase("trước ngày 30/12/2024 hoặc khi cần"),
        "không đọc được \"trước ngày 30/12/2024 hoặc khi cần\": ở ký tự thứ 23, trước \"hoặc khi cần\", cần kết thúc tại đây; nếu phần sau là một hạn khác, hãy đọc riêng từng hạn",
    );
    says(
        phrase("trước ngày 31/6/2024"),
        "không thể có \"trước ngày 31/6/2024\": ở ký tự thứ 12, trước \"31/6/2024\", cần một ngày có trong tháng đó",
    );
    says(
        phrase("giai đoạn 2025-2021"),
        "\"giai đoạn 2025-2021\" tự mâu thuẫn: ở ký tự thứ 11, trước \"2025-2021\", cần khoảng thời gian bắt đầu trước khi kết thúc",
    );
    let unread = phrase("mỗi");
    assert_eq!(
        unread.to_json()["expected"],
        "a deadline: a day, month, quarter or year, a time limit, “hằng quý”, “thường xuyên”"
    );
    for text in ["", "05 ngày hoặc 10 ngày", "05 (sáu) ngày", "1,7 ngày làm việc", "1,5 ngày rưỡi"]
    {
        is_vietnamese(&limit(text));
    }
    for text in [
        "",
        "trước ngày",
        "trước tháng 13/2024",
        "quý",
        "quý V/2024",
        "tháng",
        "ngày 32",
        "năm 1800",
        "13 tháng đầu năm 2024",
        "17 giờ tháng 5/2024",
        "lúc 25 giờ ngày 15/6/2024",
        "ngày 15/8/2024 âm lịch",
        "sau ngày 15/6/2024",
        "trước 15/6 đến 20/6/2024",
        "từ 15/6 đến trước 20/6/2024",
        "tháng 9 đến tháng 3, 5/2024",
        "ngày 10, 20/6 và 15/5/2024",
        "ngày 31 các tháng 3, 6 và 9 năm 2024",
        "trong 40 ngày đầu của tháng",
        "ngày 20 của tháng thứ 5 của quý",
        "báo cáo quý II/2024",
        "05 ngày làm việc và",
        "0 ngày làm việc kể từ ngày nhận",
        "trong 05 ngày trước ngày họp",
        "ít nhất 05 ngày sau ngày họp",
        "trong thời hạn 05 ngày kể từ ngày nhận, chậm nhất 30/6/2024",
        "thang sau",
    ] {
        is_vietnamese(&phrase(text));
    }
}

#[test]
fn deadlines_without_a_date_refuse_in_vietnamese() {
    let rules = DeadlineRules::default();
    let read = |text: &str| Deadline::of(text, None).unwrap();
    let last_day = |text: &str| refused(read(text).last_day(&rules));
    says(last_day("trước ngày 30/12"), "cụm từ không ghi năm: hãy cho biết năm của văn bản");
    says(last_day("ngày 20"), "cụm từ không ghi tháng: hãy cho biết tháng");
    says(
        last_day("hằng quý"),
        "\"hằng quý\" không có ngày cuối: đây là hạn định kỳ; hãy hỏi ngày đến hạn tiếp theo",
    );
    says(
        last_day("trong thời hạn 05 ngày kể từ ngày nhận đủ hồ sơ"),
        "\"trong thời hạn 05 ngày kể từ ngày nhận đủ hồ sơ\" tính từ một sự kiện: hãy cho biết ngày nhận đủ hồ sơ",
    );
    says(refused(Deadline::of("trước ngày 29/02", Some(2023))), "năm 2023 không có ngày 29/02");
    says(
        refused(Limit::new(500, LimitUnit::Years).unwrap().due(day("2024-02-05"), &LimitRules::default())),
        "500 năm kể từ ngày 05/02/2024 nằm ngoài lịch: cần từ năm 1901 đến năm 2099",
    );
    let hours = Limit::new(5, LimitUnit::WorkingHours).unwrap();
    says(
        refused(hours.before(day("2024-02-05"), &LimitRules::default())),
        "giờ làm việc không đếm lùi từ sự kiện: cần ngày, ngày làm việc, tuần, tháng hoặc năm",
    );
    is_vietnamese(&refused(hours.due(day("2024-02-05"), &LimitRules::default())));
    for text in ["Thường xuyên", "khi có yêu cầu", "05 ngày làm việc", "trước 15/6 và 15/12/2024"]
    {
        is_vietnamese(&last_day(text));
    }
    is_vietnamese(&refused(Deadline::of("trước ngày 20/5", Some(1800))));
    is_vietnamese(&refused(read("trước ngày 20").in_month(2024, 13)));
    is_vietnamese(&refused(read("02 lần/năm").next_due(day("2024-02-05"), &rules)));
    is_vietnamese(&refused(read("Thường xuyên").due(day("2024-02-05"), &LimitRules::default())));
    let yearly = read("ngày 15/6 hằng năm");
    is_vietnamese(&refused(yearly.next_due(day("2099-06-16"), &rules)));
    is_vietnamese(&refused(yearly.all_due(day("2024-06-16"), day("2024-01-01"), &rules)));
    is_vietnamese(&refused(yearly.all_due(day("1800-06-16"), day("2024-01-01"), &rules)));
}

#[test]
fn schedules_refuse_in_vietnamese() {
    let rules = DeadlineRules::default();
    let report = |id: &str, period: &str| {
        let period = period.parse::<Period>().unwrap();
        Schedule::builtin(id).unwrap().report(&period, &rules)
    };
    says(
        refused(Period::new(PeriodKind::Quarter, 2024, 5)),
        "không có kỳ báo cáo quý thứ 5 trong năm 2024: cần từ 1 đến 4, năm từ 1901 đến 2099",
    );
    let half = refused(report("tt-02-2023-btttt", "6 tháng cuối năm 2024"));
    assert_eq!(half.to_json()["known"], serde_json::json!(["month", "quarter", "half-year 1", "year"]));
    says(half, "tt-02-2023-btttt không có báo cáo 6 tháng, kỳ 2: chỉ có tháng, quý, 6 tháng (kỳ 1), năm");
    says(
        refused(report("tt-07-2023-hiv", "Quý II/2024").unwrap().due()),
        "tt-07-2023-hiv không nói hạn gửi báo cáo quý II/2024: ngày gửi báo cáo; các kỳ khác ngoài quý",
    );
    says(
        refused(report("tt-02-2023-btttt", "tháng 3/2024").unwrap().cut_off()),
        "tt-02-2023-btttt không nói báo cáo tháng 03/2024 lấy số liệu những ngày nào: số liệu của mỗi báo cáo tính từ ngày nào đến ngày nào",
    );
    says(
        refused(report("nd-09-2019", "Năm 1990")),
        "nd-09-2019 không áp dụng cho năm 1990: chế độ này áp dụng từ ngày 12/03/2019",
    );
    is_vietnamese(&refused(Schedule::builtin("nd-1")));
    is_vietnamese(&refused("trước ngày 15/6/2024".parse::<Period>()));
    is_vietnamese(&refused(Schedule::builtin("nd-09-2019").unwrap().year(1990, &rules)));
    is_vietnamese(&refused(Schedule::builtin("tt-07-2023-hiv").unwrap().next_due(day("2024-02-05"), &rules)));
    let week = Period::new(PeriodKind::Week, 2024, 5).unwrap();
    for schedule in schedule_ids().filter_map(|id| Schedule::builtin(id).ok()) {
        if let Err(error) = schedule.report(&week, &rules) {
            is_vietnamese(&error.into());
        }
    }
}

#[test]
fn files_of_schedules_and_entries_refuse_in_vietnamese() {
    let file = |reports: &str| {
        let head = "[schedule]\nid = \"my\"\ntitle = { vi = \"Thử\", en = \"Test\" }\nstatus = \"complete\"\n\
                    source = \"test\"\nconfidence = \"high\"\n";
        refused(Schedule::from_toml(&format!("{head}{reports}"), "che-do.toml"))
    };
    let monthly = |cover: &str, due: &str| {
        file(&format!("[[report]]\nperiod = \"month\"\ncover = {{ {cover} }}\ndue = {{ {due} }}\n"))
    };
    says(
        monthly("from = { day = 15 }, to = { day = 14 }", "day = 20"),
        "che-do.toml:7:1: báo cáo tháng 01/2023 lấy số liệu từ 15/01/2023 đến 14/01/2023; cần các ngày kết thúc sau khi bắt đầu",
    );
    says(
        monthly("from = { offset = -1, day = 15 }, to = { day = 14 }", "day = 10"),
        "che-do.toml:7:1: báo cáo tháng 01/2023 đến hạn ngày 10/01/2023, chốt số liệu ngày 14/01/2023; cần ngày đến hạn sau ngày chốt số liệu",
    );
    is_vietnamese(&monthly("from = { offset = -1, day = 1 }, to = { day = 14 }", "day = 20"));
    is_vietnamese(&monthly(
        "from = { day = 0 }, to = { weekday = \"fri\" }",
        "working-days-after-cut-off = 0",
    ));
    is_vietnamese(&file(""));
    is_vietnamese(&file("[[report]]\nperiod = \"month\"\ndue = { working-days-after-cut-off = 10 }\n"));
    is_vietnamese(&file(
        "[[report]]\nperiod = \"quarter\"\nnumbers = [5, 1, 1]\ndue = { day = 15, working-days-after-cut-off = 2 }\n",
    ));
    let entry = |id: &str, first: &str, last: &str| {
        let (summary, time, description) = (Text { vi: "a".into(), en: "b".into() }, None, None);
        CalendarEntry { id: id.into(), first: day(first), last: day(last), time, summary, description }
    };
    let written = |entries: &[CalendarEntry]| refused(ics("Lịch", entries, Lang::Vi));
    says(
        written(&[entry("a b", "2024-01-01", "2024-01-01")]),
        "không ghi được mục \"a b\": mã của mục; cần chữ a–z, chữ số và - _ . /",
    );
    is_vietnamese(&written(&[
        entry("a", "2024-01-01", "2024-01-01"),
        entry("a", "2024-01-01", "2024-01-01"),
    ]));
    is_vietnamese(&written(&[entry("a", "2024-01-02", "2024-01-01")]));
}

#[test]
fn logs_of_dossiers_refuse_in_vietnamese() {
    use EventKind::{
        Corrected, Extended, Finished, Paused, Received, Resumed, SupplementRequested, Supplemented,
        Withdrawn,
    };
    let calendar = Calendar::vietnam();
    let limit: Limit = "05 ngày làm việc".parse().unwrap();
    let log = |events: &[DossierEvent]| {
        let received = at("2024-02-05T09:00");
        let mut clock = DossierClock::new(Some(limit), received, &calendar, ClockOptions::default()).unwrap();
        refused(events.iter().try_for_each(|event| clock.record(event.clone()).map(|_| ())))
    };
    let event = |kind, moment: &str| DossierEvent::new(kind, at(moment));
    let extended = |moment: &str, until: &str| DossierEvent::extended(at(moment), Until::Day(day(until)));
    let corrected = |moment: &str, event: usize, to: &str| DossierEvent::corrected(at(moment), event, at(to));
    says(
        log(&[event(Paused, "2024-02-04T09:00")]),
        "sự kiện thứ 2 (tạm dừng tính thời gian) lúc 09:00 ngày 04/02/2024 xảy ra trước sự kiện liền trước nó (09:00 ngày 05/02/2024): các sự kiện ghi theo thứ tự thời gian",
    );
    says(
        log(&[event(Paused, "2024-02-06T09:00"), event(Finished, "2024-02-06T10:00:30")]),
        "sự kiện thứ 3 (đã xử lý xong) lúc 10:00:30 ngày 06/02/2024: thời gian đang tạm dừng từ sự kiện thứ 2 (tạm dừng tính thời gian); hãy ghi việc tính tiếp trước",
    );
    says(
        log(&[extended("2024-02-19T09:00", "2024-02-28")]),
        "sự kiện thứ 2 lúc 09:00 ngày 19/02/2024: hẹn lại khi thời hạn kết thúc ngày 19/02/2024 phải thông báo chậm nhất ngày 18/02/2024 (Điều 19 khoản 9)",
    );
    says(
        log(&[corrected("2024-02-06T09:00", 0, "2024-02-07T10:00")]),
        "sự kiện thứ 2 lúc 09:00 ngày 06/02/2024: ghi sự kiện thứ 1 xảy ra lúc 10:00 ngày 07/02/2024, là lúc chưa đến",
    );
    for events in [
        vec![event(Received, "2024-02-06T09:00")],
        vec![event(Paused, "2024-02-06T09:00"), event(SupplementRequested, "2024-02-06T10:00")],
        vec![event(Supplemented, "2024-02-06T09:00")],
        vec![event(Resumed, "2024-02-06T09:00")],
        vec![event(Withdrawn, "2024-02-06T09:00"), event(Paused, "2024-02-06T10:00")],
        vec![event(Extended, "2024-02-06T09:00")],
        vec![event(Corrected, "2024-02-06T09:00")],
        vec![DossierEvent { event: Some(1), ..event(Paused, "2024-02-06T09:00") }],
        vec![corrected("2024-02-06T09:00", 7, "2024-02-05T10:00")],
        vec![
            corrected("2024-02-06T09:00", 0, "2024-02-05T10:00"),
            corrected("2024-02-06T09:00", 1, "2024-02-05T10:00"),
        ],
        vec![extended("2024-02-06T09:00", "2024-02-10")],
        vec![extended("2024-02-06T09:00", "2024-02-28"), extended("2024-02-07T09:00", "2024-03-28")],
    ] {
        is_vietnamese(&log(&events));
    }
    says(
        refused(DossierClock::from_json("{\"events\": []}", &calendar)),
        "nhật ký trống: nhật ký bắt đầu bằng tiếp nhận",
    );
    // What the reader of JSON says is its own.
    let json = refused(ClockOptions::from_json("{")).text(Lang::Vi);
    assert!(json.starts_with("không phải JSON đúng dạng: "), "{json}");
}

#[test]
fn rules_and_registers_of_dossiers_refuse_in_vietnamese() {
    let calendar = Calendar::vietnam();
    let by = |rules: Option<&str>| {
        let options = ClockOptions { rules: rules.map(Into::into), ..ClockOptions::default() };
        let limit: Limit = "05 ngày làm việc".parse().unwrap();
        refused(DossierClock::new(Some(limit), at("2025-07-01T09:00"), &calendar, options))
    };
    says(
        by(None),
        "phải chọn quy định áp dụng cho hồ sơ tiếp nhận ngày 01/07/2025: chưa có nội dung của 118/2025/NĐ-CP; hãy nêu một bộ quy định (nd-61-2018, nd-118-2025), kết quả sẽ ghi lại lựa chọn này",
    );
    says(
        by(Some("nd-118-2025")),
        "nd-118-2025 không nói hồ sơ nhận đến giờ nào thì tính là nhận trong ngày, theo phần nội dung đã biết: hãy nêu cut_off (một giờ, hoặc none)",
    );
    is_vietnamese(&by(Some("nd-1")));
    says(refused("15h".parse::<CutOff>()), "\"15h\" không phải là giờ tiếp nhận: cần hh:mm, hoặc none");
    let received = [at("2024-02-05T09:00").seconds()];
    let register = Dossiers { received: &received, limits: &[5], ..Dossiers::default() };
    let classified = |dossiers: Dossiers<'_>| {
        let as_of = at("2024-03-01T00:00");
        refused(classify(&dossiers, &calendar, &ClockOptions::default(), as_of, Granularity::Date))
    };
    says(classified(Dossiers { limits: &[-5], ..register }), "dòng thứ 1: thời hạn là số âm");
    says(classified(Dossiers { done: &[0, 1], ..register }), "done có 2 dòng, mảng đầu có 1 dòng");
    is_vietnamese(&classified(Dossiers { paused_days: &[-1], ..register }));
    is_vietnamese(&classified(Dossiers { done: &[0], ..register }));
    is_vietnamese(&classified(Dossiers { waiting_since: &[0], ..register }));
}
