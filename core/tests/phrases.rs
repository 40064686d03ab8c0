//! What phrases of plans, decrees and dispatches say, or what of them is not read.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use chiso::deadline::{Deadline, DeadlineKind, DeadlineRules, Side};
use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;

/// A reading in short, in a document of 2024: its last days (strict and inclusive), its stretch, the next two of
/// what recurs from 1/1/2024, its limit and event; then its doubts. What is not read stands behind a "?".
fn told(text: &str) -> String {
    let reading = match Deadline::of(text, Some(2024)) {
        Ok(reading) => reading,
        Err(error) => return format!("? {}", error.unread().map_or("", |(_, rest, _)| rest)),
    };
    let (rules, start) = (DeadlineRules::default(), "2024-01-01".parse::<NaiveDate>().unwrap());
    let list = |days: &[NaiveDate]| days.iter().map(NaiveDate::to_string).collect::<Vec<_>>().join(" ");
    let mut told = match reading.kind() {
        DeadlineKind::Fixed(_) if !reading.missing().is_empty() => {
            format!("needs {}", reading.missing().join(" "))
        }
        DeadlineKind::Fixed(fixed) => {
            let days: Vec<_> = reading.last_days(&rules).unwrap().iter().map(|last| last.date).collect();
            list(&days) + &fixed.time.map(|time| time.format(" %H:%M").to_string()).unwrap_or_default()
        }
        DeadlineKind::Interval { span } => {
            let (first, last) = span.days().unwrap();
            format!("{first}..{last}")
        }
        DeadlineKind::Several { spans, .. } => {
            let days: Vec<_> = reading.all_due(start, "2035-12-31".parse().unwrap(), &rules).unwrap();
            assert_eq!(days.len(), spans.len());
            format!("several {}", list(&days.iter().map(|last| last.date).collect::<Vec<_>>()))
        }
        DeadlineKind::Recurring { recurrence, .. } if recurrence.has_dates() => {
            let first = reading.next_due(start, &rules).unwrap().unwrap().date;
            let second = reading.next_due(first.succ_opt().unwrap(), &rules).unwrap().unwrap().date;
            format!("recurring {first} {second}")
        }
        DeadlineKind::Recurring { .. } => "recurring".to_owned(),
        DeadlineKind::Relative(relative) => {
            let limit = relative.limit.map_or("event".to_owned(), |limit| limit.to_string());
            let side = if relative.side == Side::Before { " before" } else { "" };
            let event = relative.event.as_ref().map(|event| format!(": {event}")).unwrap_or_default();
            limit + side + &event
        }
        DeadlineKind::Ongoing { from, until } => {
            let from = from.as_ref().map(|span| span.days().unwrap().0.to_string()).unwrap_or_default();
            let until = until.as_ref().map(|span| span.days().unwrap().1.to_string()).unwrap_or_default();
            format!("ongoing {from}..{until}")
        }
        _ => panic!("{text}"),
    };
    for doubt in reading.doubts() {
        told.push_str(&format!(" ({})", doubt.name()));
    }
    told
}

fn check(table: &str) {
    let mut wrong = Vec::new();
    for line in table.lines().filter(|line| !line.trim().is_empty()) {
        let (text, expected) = line.trim_start().split_once(" =>").unwrap();
        let found = told(text);
        if found.trim_end() != expected.trim() {
            wrong.push(format!("{text} => {found}"));
        }
        // However it is written.
        let nfd = told(&text.nfd().collect::<String>()).nfc().collect::<String>();
        let capitals = told(&text.to_uppercase()).to_lowercase();
        assert_eq!((nfd, capitals), (found.clone(), found.to_lowercase()), "{text}");
    }
    assert!(wrong.is_empty(), "{} read otherwise:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn lists_are_several_days() {
    check(
        "
        trước 15/6 và 15/12/2024 => several 2024-06-14 2024-12-14
        Trước ngày 15/6/2024 và 15/12 => several 2024-06-14 2024-12-14
        Trước ngày 15/3, 15/6, 15/9 và ngày 15/12 => several 2024-03-14 2024-06-14 2024-09-14 2024-12-14
        chậm nhất ngày 15/6/2024 và chậm nhất ngày 15/01/2025 => several 2024-06-15 2025-01-15
        trước ngày 15 tháng 6 và ngày 15 tháng 12 năm 2025 => several 2025-06-14 2025-12-14
        trước ngày 10 và 25/6/2025 => several 2025-06-09 2025-06-24
        ngày 10, ngày 20 và ngày 30 tháng 6 năm 2024 => several 2024-06-10 2024-06-20 2024-06-30
        trước 17h00 ngày 15/6 và 15/12/2024 => several 2024-06-15 2024-12-15
        trước ngày 20 các tháng 3, 6, 9 và 12 năm 2024 => several 2024-03-19 2024-06-19 2024-09-19 2024-12-19
        Năm 2024: trước 15/6 và 15/12 => several 2024-06-14 2024-12-14
        Tháng 6 và tháng 12/2024 => several 2024-06-30 2024-12-31
        Quý I, III năm 2024 => several 2024-03-31 2024-09-30
        QI, QIII/2024 => several 2024-03-31 2024-09-30 (unmarked)
        6 tháng đầu năm và cả năm 2024 => several 2024-06-30 2024-12-31
        Năm 2024, 2026 => several 2024-12-31 2026-12-31
        15/12 và 15/01 năm sau => several 2024-12-15 2025-01-15
        cuối quý II và cuối quý IV/2024 => several 2024-06-30 2024-12-31
        15/12 và 15/6/2024 => ? 15/12 và 15/6/2024
        15/12/2024 và 15/01 => ? 15/12/2024 và 15/01
        15/6 và 15/12 năm sau => ? 15/6 và 15/12 năm sau
        trước ngày 10/6 và ngày 25 => ? ngày 10/6 và ngày 25
        Tháng 12, 01/2025 => ? Tháng 12, 01/2025
        Quý II/2024, tháng 5 => ? Quý II/2024, tháng 5
        cuối tháng 6, đầu tháng 7/2024 => ? cuối tháng 6, đầu tháng 7/2024
        Quý I hoặc quý II/2024 => ? hoặc quý II/2024
        trước ngày 15/6 hoặc 15/7/2024 => ? hoặc 15/7/2024
        Ngày 15/6/2024 và trước ngày 15/12/2024 => ? và trước ngày 15/12/2024
        trước ngày 15/6/2024, chậm nhất 15/12/2024 => ? chậm nhất 15/12/2024
        ",
    );
}

#[test]
fn stretches() {
    check(
        "
        Năm 2024, 2025 và 2026 => 2024-01-01..2026-12-31
        Giai đoạn 2024–2025 => 2024-01-01..2025-12-31
        Quý IV/2024 – Quý I/2025 => 2024-10-01..2025-03-31
        Quý IV/2024, Quý I/2025 => 2024-10-01..2025-03-31
        tháng 6 và tháng 7/2024 => 2024-06-01..2024-07-31
        chậm nhất 30/6/2024 đến 30/9/2024 => ? chậm nhất 30/6/2024 đến 30/9/2024
        đến hết giai đoạn 2021-2025 => 2025-12-31
        Trước 15/6/2024 đến 15/12/2024 => ? Trước 15/6/2024 đến 15/12/2024
        T6-T8/2024 => 2024-06-01..2024-08-31
        30/6-2024 => 2024-06-30
        từ 01/5/2024 đến 30/6 => 2024-05-01..2024-06-30
        từ 15/12 đến 14/6 năm sau => 2024-12-15..2025-06-14
        từ 15/12/2023 đến 14/12 => 2023-12-15..2024-12-14
        từ 01/5 đến 30/6 năm sau => ? 01/5 đến 30/6 năm sau
        từ ngày 25 đến ngày 10/6/2024 => ? ngày 25 đến ngày 10/6/2024
        từ nay đến trước ngày 30/6/2024 => 2024-06-29 2024-06-30
        từ 01/5/2024 đến trước 30/6/2024 => ? trước 30/6/2024
        từ ngày ban hành Kế hoạch đến 31/12/2024 => 2024-12-31
        trước hết tháng 6/2024 => 2024-06-30
        đến trước khi kết thúc năm 2024 => 2024-12-31
        nửa đầu tháng 6/2024 => 2024-06-01..2024-06-15
        nửa cuối tháng 02 năm 2024 => 2024-02-16..2024-02-29
        từ nửa đầu tháng 6/2024 => ongoing 2024-06-01..
        Ngay trong quý I/2024 => 2024-01-01..2024-03-31
        khoảng tháng 6/2024 => 2024-06-01..2024-06-30 (tentative)
        vào khoảng giữa tháng 6/2024 => 2024-06-15 (tentative)
        Quý III/24 => 2024-07-01..2024-09-30 (short-year)
        T6/24 => 2024-06-01..2024-06-30 (short-year)
        QIV/2024 => 2024-10-01..2024-12-31 (unmarked)
        Q.4/2024 => 2024-10-01..2024-12-31
        12.2024 => 2024-12-01..2024-12-31
        6 tháng, năm 2024 => ? năm 2024
        Ngay từ đầu năm 2024 => ongoing 2024-01-01..
        Thường xuyên đến hết năm 2025 => ongoing ..2025-12-31
        Thường xuyên trong năm 2024 và các năm tiếp theo => ongoing 2024-01-01..
        Thường xuyên 24/7 => ? 24/7
        Năm 2024 và các năm tiếp theo => ongoing 2024-01-01..
        [30/6/2024] => 2024-06-30
        trước ngày 30/6/2024 … => 2024-06-29 2024-06-30
        ",
    );
}

#[test]
fn hours() {
    check(
        "
        ngày 20/5/2024, trước 17h00 => 2024-05-20 17:00
        trước ngày 20/5/2024 lúc 17 giờ => 2024-05-20 17:00
        trước ngày 20/5/2024 (trước 16h30) => 2024-05-20 16:30
        30/06/2024 17:00 => 2024-06-30 17:00
        lúc 17 giờ ngày 20/5/2024 => 2024-05-20 17:00
        trước ngày 20/5/2024, chậm nhất 17h00 => ? chậm nhất 17h00
        trước 0 giờ ngày 01/7/2024 => 2024-06-30 00:00
        chậm nhất 24h00 ngày 30/6/2024 => 2024-06-30
        trước khi hết giờ hành chính ngày 20/5/2024 => 2024-05-20 (office-hours)
        trong giờ làm việc ngày 20/5/2024 => 2024-05-20 (office-hours)
        Trước giờ hành chính ngày 20/5/2024 => ? giờ hành chính ngày 20/5/2024
        trước ngày 20/5/2024 24 giờ => 24 giờ before: 20/5/2024
        ",
    );
}

#[test]
fn what_is_done_before_the_time() {
    check(
        "
        Báo cáo kết quả về Sở Nội vụ trước ngày 15/12 => 2024-12-14 2024-12-15
        Gửi báo cáo về UBND tỉnh (qua Sở Nội vụ) trước ngày 25/11/2024 để tổng hợp => 2024-11-24 2024-11-25
        Trình Thủ tướng Chính phủ trong tháng 10/2024 => 2024-10-01..2024-10-31
        Ban hành Kế hoạch trước ngày 31/01/2024 => 2024-01-30 2024-01-31
        Rà soát trước ngày 30/6/2024 theo quy định => 2024-06-29 2024-06-30
        Báo cáo định kỳ 6 tháng, năm => recurring 2024-06-30 2024-12-31
        Báo cáo: Quý II/2024 => 2024-04-01..2024-06-30
        Báo cáo 6 tháng: trước ngày 15/6 => 2024-06-14 2024-06-15
        Báo cáo tháng: trước ngày 20 hằng tháng => recurring 2024-01-19 2024-02-19
        Đề nghị bảo đảm hoàn thành trong quý II/2024 => 2024-04-01..2024-06-30
        Báo cáo quý II/2024 => ? quý II/2024
        Gửi báo cáo năm 2024 => ? năm 2024
        Báo cáo UBND tỉnh quý IV/2024 => ? quý IV/2024
        Báo cáo 6 tháng => ? 6 tháng
        Thẩm định 10 ngày làm việc => 10 ngày làm việc
        Đánh giá năm 2024 => ? năm 2024
        Hoàn thành kế hoạch năm 2024 => ? năm 2024
        hoàn thành việc rà soát trước ngày 30/6/2024 => 2024-06-29 2024-06-30
        Gửi kết quả trước ngày 25/11/2024 để tổng hợp trước ngày 30/11/2024 => ? trước ngày 30/11/2024
        Kế hoạch trước ngày 31/01/2024 => 2024-01-30 2024-01-31 (other-words)
        ",
    );
}

#[test]
fn recurring() {
    check(
        "
        quý, 6 tháng, năm => recurring 2024-03-31 2024-06-30
        06 tháng, hằng năm => recurring 2024-06-30 2024-12-31
        ít nhất 01 lần/quý => recurring 2024-03-31 2024-06-30
        tối thiểu 02 lần/năm => recurring
        Theo định kỳ => recurring
        tháng cuối quý => recurring 2024-03-31 2024-06-30 (implied-recurrence)
        Trong tháng đầu tiên của quý => recurring 2024-01-31 2024-04-30 (implied-recurrence)
        trước ngày 10 của tháng sau quý báo cáo => recurring 2024-01-09 2024-04-09
        Hằng tháng, từ tháng 5 đến tháng 12/2024 => recurring 2024-05-31 2024-06-30
        Trước ngày 31/01 của năm sau năm báo cáo => 2025-01-30 2025-01-31
        trước ngày 20 tháng này => needs year month
        hằng quý (15/3, 15/6, 15/9, 15/12) => recurring 2024-03-15 2024-06-15
        02 lần/năm (trước ngày 15/6 và 15/12) => recurring 2024-06-14 2024-12-14
        hằng quý, tháng 6 => ? tháng 6
        hằng tháng trước ngày 15/3 => ? 15/3
        hằng tháng, thứ Sáu => ? thứ Sáu
        cuối quý I hằng năm => recurring 2024-03-31 2025-03-31
        mùng 5 hằng tháng => recurring 2024-01-05 2024-02-05
        trước ngày 15 tháng thứ 4 của quý => ? tháng thứ 4 của quý
        ngay 30 thang sau nam 2024 => ? sau nam 2024
        truoc ngay 05 quy sau => ? sau
        Hằng tháng từ tháng 5/2024 => ? tháng 5/2024
        ngày 1 và ngày 15 hằng tháng => recurring 2024-01-01 2024-01-15
        trước ngày 10, 20 và 31 hằng tháng => recurring 2024-01-09 2024-01-19
        ngày 10 và ngày 25 hằng quý => ? hằng quý
        ngày 10, 25 của tháng cuối quý => ? cuối quý
        Trước ngày 15/6/2024 và 15/12 hằng năm => ? hằng năm
        ",
    );
}

#[test]
fn limits_and_events() {
    check(
        "
        trước ít nhất 05 ngày làm việc => 05 ngày làm việc before
        Trước 10 ngày so với ngày họp => 10 ngày before: họp
        tối thiểu 03 ngày làm việc trước ngày họp => 03 ngày làm việc before: họp
        05 ngày kể từ ngày 01/7/2024 (ngày Luật có hiệu lực) => 05 ngày: 01/7/2024 (ngày Luật có hiệu lực)
        1.500 ngày làm việc => 1500 ngày làm việc
        180 (một trăm tám mươi) ngày kể từ ngày ký => 180 ngày: ký
        1,05 ngày làm việc => ? ,05 ngày làm việc
        trước khi kết thúc thời hạn 30 ngày => ? 30 ngày
        15 thang sau => ? sau
        15 ngay ke tu ngay nhan ho so, toi da 20 ngay => ? toi da 20 ngay
        không quá 5 ngày trước ngày họp => ? trước ngày họp
        trong vòng 05 ngày trước ngày khai mạc => ? trước ngày khai mạc
        ít nhất 30 ngày kể từ ngày niêm yết => ? kể từ ngày niêm yết
        tối thiểu 15 ngày => ? tối thiểu 15 ngày
        trong 30 ngày kể từ ngày 01/7/2024 đến hết 31/7/2024 => ? đến hết 31/7/2024
        Trong thời hạn 15 ngày kể từ ngày nhận hồ sơ, trước 30/6/2024 => ? trước 30/6/2024
        15 ngày kể từ ngày nhận hồ sơ, tối đa 20 ngày => ? tối đa 20 ngày
        theo hướng dẫn; đến hết 30/11/2024 => 2024-11-30 (other-words)
        theo quy định, Quý IV/2024 => ? , Quý IV/2024
        ngay sau khi ban hành, từ tháng 5/2024 => ? , từ tháng 5/2024
        ngay sau khi ban hành - Quý IV/2024 => ? - Quý IV/2024
        khi có yêu cầu (hằng quý) => ? hằng quý)
        khi có yêu cầu và trước 30/9/2024 => ? trước 30/9/2024
        05 ngày làm việc sau khi kết thúc quý, 6 tháng, năm => 05 ngày làm việc: kết thúc quý, 6 tháng, năm
        Theo Nghị định số 09/2019/NĐ-CP ngày 24/01/2019 => event: Theo Nghị định số 09/2019/NĐ-CP ngày 24/01/2019
        Theo quy định (05 ngày làm việc) => ? 05 ngày làm việc)
        Ngay sau khi có kết quả và trước 30/6/2024 => ? trước 30/6/2024
        sau khi kết thúc quý 05 ngày => ? 05 ngày
        kịp thời, trước 30/6/2024 => ? trước 30/6/2024
        Kịp thời theo quy định => event: Kịp thời theo quy định
        Theo Kế hoạch số 87/KH-UBND ngày 15/3/2024 => event: Theo Kế hoạch số 87/KH-UBND ngày 15/3/2024
        Ngay trong ngày làm việc, nếu nhận sau 15 giờ thì ngày làm việc tiếp theo => ? nếu nhận sau 15 giờ thì ngày làm việc tiếp theo
        ",
    );
}

#[test]
fn words_around_a_deadline() {
    check(
        "
        trước 31/10/2025, gửi Sở Tư pháp => 2025-10-30 2025-10-31
        trước 31/10/2025 (đối với dự toán) => 2025-10-30 2025-10-31
        trước ngày 16/12/2025 (tức ngày 15/12/2025) => 2025-12-15 2025-12-16
        trước ngày 16/12/2025 (tức ngày 14/12/2025) => ? tức ngày 14/12/2025)
        Nhiệm vụ thường xuyên => ongoing ..
        Báo cáo Ban chỉ đạo trong quý II/2025 => 2025-04-01..2025-06-30 (other-words)
        trước ngày 20 hằng tháng đối với báo cáo tháng => recurring 2024-01-19 2024-02-19
        trước ngày 15/6 đối với báo cáo 6 tháng => 2024-06-14 2024-06-15
        trước ngày 20 của tháng cuối quý thuộc kỳ báo cáo => recurring 2024-03-19 2024-06-19 (implied-recurrence)
        01/11/2025 đến 30/12/2025 (60 ngày) => 2025-11-01..2025-12-30
        01/11/2025 đến 30/12/2025 (70 ngày) => ? 70 ngày)
        Trước ngày 01/7/2025 phải hoàn thành 100% việc số hóa => 2025-06-30 2025-07-01 (other-words)
        Hoàn thành 50% trước 30/6/2025, 100% trước 31/12/2025 => ? trước 31/12/2025
        Không nộp báo cáo trước ngày 20/12/2025 => ? Không nộp báo cáo trước ngày 20/12/2025
        Trước ngày 20/11 âm lịch => ? âm lịch
        Quý I/2025 (hoàn thành trước 31/3/2025) => ? trước 31/3/2025)
        trước ngày 15/12, trừ cấp xã => ? trừ cấp xã
        ",
    );
}

#[test]
fn a_second_limit_is_not_passed_over() {
    check(
        "
        05 ngày kể từ ngày ký, nhưng không vượt quá 45 ngày kể từ cuối kỳ => ? nhưng không vượt quá 45 ngày kể từ cuối kỳ
        06 tháng kể từ ngày ký hoặc 01 năm kể từ ngày nghiệm thu => ? hoặc 01 năm kể từ ngày nghiệm thu
        02 tháng trước khi hết hạn, 01 tháng trước khi kiểm tra => ? , 01 tháng trước khi kiểm tra
        10 ngày kể từ ngày nhận, trừ trường hợp phức tạp là 15 ngày => ? trừ trường hợp phức tạp là 15 ngày
        trong ngày nhận; nhận sau 15 giờ thì ngày làm việc tiếp theo => ? 15 giờ thì ngày làm việc tiếp theo
        05 ngày làm việc sau ngày 15 hằng tháng => ? hằng tháng
        45 ngày, trong đó Sở 30 ngày, UBND tỉnh 15 ngày => ? 30 ngày, UBND tỉnh 15 ngày
        Thường xuyên, Quý IV/2024 => ? Quý IV/2024
        ",
    );
}

#[test]
fn periods_and_the_years_they_lie_in() {
    check(
        "
        từ 15/12 năm trước đến 14/12 năm sau => ? 15/12 năm trước đến 14/12 năm sau
        từ ngày 15 tháng 12 năm trước kỳ báo cáo đến ngày 14 tháng 12 của kỳ báo cáo => 2023-12-15..2024-12-14
        định kỳ 05 năm một lần vào quý I => recurring
        đầu năm sau => 2025-01-01
        trước ngày 05 tháng sau => recurring 2024-01-04 2024-02-04 (implied-recurrence)
        từ ngày 01/01 hằng năm => ? hằng năm
        từ ngày 10 đến ngày 25 hằng tháng => recurring 2024-01-25 2024-02-25
        định kỳ 06 tháng đầu năm => recurring 2024-06-30 2025-06-30
        ngày 10 của tháng liền kề của kỳ báo cáo => recurring (no-month)
        ngày thứ 20 của tháng tiếp theo tháng phát sinh => recurring 2024-01-20 2024-02-20
        trước 15:00 ngày thứ Sáu hằng tuần => recurring 2024-01-05 2024-01-12
        trước 14 giờ hằng ngày => recurring 2024-01-01 2024-01-02
        hằng quý đến 2030 => recurring 2024-03-31 2024-06-30
        trước ngày 20 hằng tháng hoặc khi có yêu cầu => recurring 2024-01-19 2024-02-19
        chậm nhất không quá ngày 15/9 => 2024-09-15
        chậm nhất trước 42 ngày trước ngày 15/12/2025 => 42 ngày before: 15/12/2025
        Trước khi trình UBND tỉnh ít nhất 10 ngày => 10 ngày before: trình UBND tỉnh
        05 ngày (làm việc) kể từ ngày nhận hồ sơ => 05 ngày làm việc: nhận hồ sơ
        trong 10 ngày đầu tháng 6 => 2024-06-01..2024-06-10
        05 ngày cuối tháng 12/2024 => 2024-12-27..2024-12-31
        ngày 15 tháng Ba => 2024-03-15
        quý 2-2025 => 2025-04-01..2025-06-30
        Quý II + III/2025 => 2025-04-01..2025-09-30
        ",
    );
}
