//! Readings in sentences, for people who do not know the notation.

use crate::code::say;
use crate::framework::{DueDate, Range, RangeEnd};
use crate::number::Exact;
use crate::table::read::{
    Absent, Condition, CriteriaRow, Definition, Expression, Gauge, MarkSide, Per, Reading, RowKind, Time,
};
use crate::text::Lang;

/// Says readings in one language.
#[derive(Clone, Copy)]
pub(super) struct Speaker {
    pub(super) lang: Lang,
}

impl Speaker {
    /// What was read in a row.
    pub(super) fn row(self, row: &CriteriaRow) -> String {
        let lang = self.lang;
        match (&row.reading, row.kind, &row.max) {
            (Some(reading), ..) => self.reading(reading),
            (None, RowKind::Subtotal, Some(max)) => {
                let max = self.number(max);
                say!(lang, "Dòng cộng: {max} điểm.", "A sum: {max} points.")
            }
            (None, RowKind::Note | RowKind::Subtotal, _) => {
                say!(lang, "Ghi chú, không có điểm.", "A note without points.")
            }
            (None, _, Some(max)) => {
                let max = self.number(max);
                say!(lang, "Tiêu chí, tối đa {max} điểm.", "A criterion of at most {max} points.")
            }
            (None, ..) => {
                say!(lang, "Tiêu chí, chưa in điểm tối đa.", "A criterion without a printed maximum.")
            }
        }
    }

    pub(super) fn number(self, number: &Exact) -> String {
        let text = number.to_string();
        if self.lang == Lang::Vi { text.replace('.', ",") } else { text }
    }

    fn points(self, points: &Exact) -> String {
        let number = self.number(points);
        let lang = self.lang;
        if *points == Exact::ONE {
            return say!(lang, "{number} điểm", "{number} point");
        }
        say!(lang, "{number} điểm", "{number} points")
    }

    fn cap(self, cap: Option<&Exact>) -> String {
        let Some(cap) = cap.map(|cap| self.points(cap)) else { return String::new() };
        say!(self.lang, ", nhiều nhất {cap}", ", at most {cap}")
    }

    pub(super) fn reading(self, reading: &Reading) -> String {
        let lang = self.lang;
        match reading {
            Reading::Choice { text, points } => {
                let points = self.points(points);
                say!(lang, "Nếu “{text}” thì được {points}.", "Where “{text}” holds: {points}.")
            }
            Reading::Add { text, points } => {
                let points = self.points(points);
                say!(
                    lang,
                    "Có “{text}” thì thêm {points} (cộng dồn với các dòng khác).",
                    "“{text}” adds {points} to those of the other lines."
                )
            }
            Reading::Otherwise { points } => {
                let points = self.points(points);
                say!(lang, "Các trường hợp còn lại được {points}.", "In all other cases: {points}.")
            }
            Reading::Band { of, when, points } => {
                let (what, points) = (self.measured(of, when), self.points(points));
                say!(lang, "{what} thì được {points}.", "{what}: {points}.")
            }
            Reading::Formula { when, formula, cap } => {
                let (formula, cap) = (self.formula(formula), self.cap(cap.as_ref()));
                let when = when.as_ref().map(|(of, range)| format!("{}: ", self.measured(of, range)));
                let when = when.unwrap_or_default();
                say!(lang, "{when}Điểm = {formula}{cap}.", "{when}Points = {formula}{cap}.")
            }
            Reading::Let { name, is } => {
                let is = match is {
                    Definition::Words(words) => words.clone(),
                    Definition::Formula(formula) => self.formula(formula),
                };
                let name = self.name(name);
                say!(lang, "{name} là {is}.", "{name} is {is}.")
            }
            Reading::PerItem { per, points, cap } => {
                let (per, points, cap) = (self.per(per), self.points(points), self.cap(cap.as_ref()));
                say!(lang, "{per} được {points}{cap}.", "{per}: {points}{cap}.")
            }
            Reading::BaseAndStep { of, base, points, every, step, cap } => {
                let what = self.gauge(of);
                let (base, every) = (self.number(base), self.number(every));
                let (points, step, cap) = (self.points(points), self.points(step), self.cap(cap.as_ref()));
                say!(
                    lang,
                    "{what} đến {base} thì được {points}; cứ thêm {every} được thêm {step}{cap}.",
                    "{what} up to {base}: {points}; each {every} more adds {step}{cap}."
                )
            }
            Reading::PerClass { classes, cap } => {
                let each = classes.iter().map(|(class, points)| format!("“{class}” {}", self.points(points)));
                let (each, cap) = (each.collect::<Vec<_>>().join(", "), self.cap(cap.as_ref()));
                say!(
                    lang,
                    "Mỗi việc được điểm theo loại: {each}{cap}.",
                    "Each item by its class: {each}{cap}."
                )
            }
            Reading::Minus { points, per, when, cap, each } => {
                let points = self.points(points);
                let per = per.as_ref().map(|per| self.per(per).to_lowercase());
                let when = match when {
                    Some(Condition::Number(of, range)) => Some(self.measured(of, range)),
                    Some(Condition::Late(range)) => Some(self.late(range)),
                    None => None,
                };
                let of = [per, when].into_iter().flatten().collect::<Vec<_>>().join(", ");
                let of = if of.is_empty() { of } else { say!(lang, " khi {of}", " for {of}") };
                let of = of.replace("khi mỗi", "cho mỗi").replace("khi cứ", "cho cứ");
                let cap = self.cap(cap.as_ref());
                let each = match (*each && !cap.is_empty(), lang) {
                    (true, Lang::Vi) => " mỗi việc",
                    (true, _) => " each",
                    _ => "",
                };
                say!(lang, "Trừ {points}{of}{cap}{each}.", "Minus {points}{of}{cap}{each}.")
            }
            Reading::Floor { points } => {
                let points = self.points(points);
                say!(lang, "Thấp nhất là {points}.", "At least {points} remain.")
            }
            Reading::Plus { points, per, cap } => {
                let (points, cap) = (self.points(points), self.cap(cap.as_ref()));
                let per = per.as_ref().map(|per| self.per(per).to_lowercase());
                let per = per.map(|per| say!(lang, " cho {per}", " for {per}")).unwrap_or_default();
                say!(lang, "Cộng thêm {points}{per}{cap}.", "Plus {points}{per}{cap}.")
            }
            Reading::Cap { points } => {
                let points = self.points(points);
                say!(lang, "Tất cả cộng lại nhiều nhất {points}.", "All together at most {points}.")
            }
            Reading::When { times, points } => {
                let or = if lang == Lang::Vi { " hoặc " } else { " or " };
                let times = times.iter().map(|time| self.time(time)).collect::<Vec<_>>().join(or);
                let (times, points) = (capital(&times), self.points(points));
                say!(lang, "{times} thì được {points}.", "{times}: {points}.")
            }
            Reading::NotApplicable { then } => {
                let then = match then {
                    Absent::Full => say!(lang, "được điểm tối đa", "full points"),
                    Absent::Drop => {
                        say!(lang, "không tính tiêu chí này vào thang điểm", "the node leaves the scale")
                    }
                    Absent::Points(points) => {
                        let points = self.points(points);
                        say!(lang, "được {points}", "{points}")
                    }
                };
                say!(
                    lang,
                    "Không phát sinh hoặc không áp dụng thì {then}.",
                    "Where it does not apply: {then}."
                )
            }
            Reading::SurveyMax { points } => {
                let points = self.points(points);
                say!(
                    lang,
                    "Điểm lấy từ điều tra xã hội học, tối đa {points}.",
                    "By survey, at most {points}."
                )
            }
            Reading::SurveyRatio { points } => {
                let points = self.points(points);
                say!(lang, "Tỷ lệ điều tra nhân với {points}.", "The share in the survey times {points}.")
            }
            Reading::SurveyWeights { weights } => {
                let weights = weights.iter().map(|weight| self.number(weight)).collect::<Vec<_>>().join("; ");
                say!(
                    lang,
                    "Mỗi câu trả lời điều tra có hệ số, tốt nhất đứng trước: {weights}.",
                    "Answers of the survey weigh, the best first: {weights}."
                )
            }
            Reading::Rescaled { scale } => {
                let scale = self.number(scale);
                say!(
                    lang,
                    "Tổng điểm quy về thang {scale} trên các tiêu chí áp dụng.",
                    "The total is carried to a scale of {scale} over what applies."
                )
            }
            Reading::Awarded { low, high } => {
                let (low, high) = (self.number(low), self.points(high));
                say!(lang, "Chấm tay, từ {low} đến {high}.", "Scored by hand, from {low} to {high}.")
            }
            Reading::Continues { row } => {
                say!(lang, "Viết tiếp dòng {row}.", "Goes on from row {row}.")
            }
            Reading::Several(all) => all.iter().map(|one| self.reading(one)).collect::<Vec<_>>().join(" "),
            _ => say!(lang, "Máy chưa hiểu dòng này, chấm tay.", "Not understood, scored by hand."),
        }
    }

    fn gauge(self, of: &Gauge) -> String {
        let lang = self.lang;
        match of {
            Gauge::Ratio => say!(lang, "Tỷ lệ", "A share"),
            Gauge::Count => say!(lang, "Số lượng", "A number"),
            Gauge::Value(unit) => say!(lang, "Giá trị ({unit})", "A value ({unit})"),
            Gauge::Change => {
                say!(lang, "Mức tăng (+) hoặc giảm (-) so với năm trước", "A change against the year before")
            }
        }
    }

    /// A value of a gauge: shares are shown in per cent.
    pub(super) fn value(self, of: &Gauge, value: &Exact) -> String {
        match of {
            Gauge::Ratio | Gauge::Change => format!("{}%", self.number(&(value * &Exact::from(100)))),
            Gauge::Value(unit) => format!("{} {unit}", self.number(value)),
            Gauge::Count => self.number(value),
        }
    }

    fn measured(self, of: &Gauge, range: &Range) -> String {
        format!("{} {}", self.gauge(of), self.range(range, &|value| self.value(of, value)))
    }

    fn range(self, range: &Range, show: &dyn Fn(&Exact) -> String) -> String {
        let lang = self.lang;
        let low = |end: &RangeEnd| {
            let at = show(&end.at);
            if end.closed {
                say!(lang, "từ {at}", "from {at}")
            } else {
                say!(lang, "trên {at}", "above {at}")
            }
        };
        match (&range.low, &range.high) {
            (Some(one), Some(other)) if one.at == other.at => {
                let at = show(&one.at);
                say!(lang, "bằng {at}", "of {at}")
            }
            (Some(from), Some(to)) => {
                let (from, at) = (low(from), show(&to.at));
                if to.closed {
                    say!(lang, "{from} đến {at}", "{from} to {at}")
                } else {
                    say!(lang, "{from} đến dưới {at}", "{from} to below {at}")
                }
            }
            (Some(from), None) if from.closed => {
                let at = show(&from.at);
                say!(lang, "từ {at} trở lên", "of {at} or more")
            }
            (Some(from), None) => low(from),
            (None, Some(to)) => {
                let at = show(&to.at);
                if to.closed {
                    say!(lang, "từ {at} trở xuống", "of {at} or less")
                } else {
                    say!(lang, "dưới {at}", "below {at}")
                }
            }
            (None, None) => say!(lang, "bất kỳ", "of any size"),
        }
    }

    fn late(self, range: &Range) -> String {
        let range = self.range(range, &|days| self.number(days));
        say!(self.lang, "chậm {range} ngày", "late by days {range}").replace("trở lên ngày", "ngày trở lên")
    }

    fn per(self, per: &Per) -> String {
        let lang = self.lang;
        match per {
            Per::Items(every) if *every == Exact::ONE => say!(lang, "Mỗi việc (mục, lần)", "Each item"),
            Per::Items(every) => {
                let every = self.number(every);
                say!(lang, "Cứ {every} việc (mục, lần)", "Each {every} items")
            }
            Per::LateDays(every) if *every == Exact::ONE => say!(lang, "Mỗi ngày chậm", "Each day late"),
            Per::LateDays(every) => {
                let every = self.number(every);
                say!(lang, "Cứ {every} ngày chậm", "Each {every} days late")
            }
            Per::Share { every, side } => {
                let every = self.number(&(every * &Exact::from(100)));
                match side {
                    Some(MarkSide::Above) => say!(lang, "Cứ vượt {every}%", "Each {every}% above"),
                    Some(MarkSide::Below) => say!(lang, "Cứ thiếu {every}%", "Each {every}% below"),
                    None => say!(lang, "Cứ {every}%", "Each {every}%"),
                }
            }
        }
    }

    fn time(self, time: &Time) -> String {
        let lang = self.lang;
        match time {
            Time::By(day) => {
                let day = self.day(day);
                say!(lang, "chậm nhất {day}", "by {day}")
            }
            Time::Before(day) => {
                let day = self.day(day);
                say!(lang, "trước {day}", "before {day}")
            }
            Time::After(day) => {
                let day = self.day(day);
                say!(lang, "sau {day}", "after {day}")
            }
            Time::From(day) => {
                let day = self.day(day);
                say!(lang, "từ {day} trở đi", "from {day} on")
            }
            Time::Between(first, last) => {
                let (first, last) = (self.day(first), self.day(last));
                say!(lang, "từ {first} đến {last}", "from {first} to {last}")
            }
            Time::OnTime => say!(lang, "đúng hạn", "on time"),
            Time::Late(range) => self.late(range),
            Time::Elapsed(range) => {
                let range = self.range(range, &|days| self.number(days));
                say!(lang, "sau {range} ngày", "days since the event {range}")
            }
            Time::Never => say!(lang, "không thực hiện", "not done at all"),
        }
    }

    fn day(self, day: &DueDate) -> String {
        let lang = self.lang;
        match day {
            DueDate::Day(day) => {
                let day = day.format(if lang == Lang::Vi { "%d/%m/%Y" } else { "%Y-%m-%d" });
                say!(lang, "ngày {day}", "{day}")
            }
            DueDate::InYear { offset, month, day } => {
                let year = match (offset, lang) {
                    (0, Lang::Vi) => "năm đánh giá".to_owned(),
                    (-1, Lang::Vi) => "năm trước năm đánh giá".to_owned(),
                    (1, Lang::Vi) => "năm sau năm đánh giá".to_owned(),
                    (years, Lang::Vi) => format!("năm đánh giá {years:+} năm"),
                    (0, _) => "the year assessed".to_owned(),
                    (years, _) => format!("the year assessed {years:+}"),
                };
                say!(lang, "ngày {day:02}/{month:02} {year}", "{day:02}/{month:02} of {year}")
            }
            DueDate::Fact(name) => name.clone(),
        }
    }

    fn name(self, name: &str) -> String {
        match (name, self.lang) {
            ("ratio", Lang::Vi) => "tỷ lệ".to_owned(),
            ("ratio", _) => "the share".to_owned(),
            _ => name.to_owned(),
        }
    }

    /// A formula as people write it.
    fn formula(self, formula: &Expression) -> String {
        let text = formula.to_string();
        let words = text.split(' ').map(|word| match word.trim_matches(['(', ')']) {
            "ratio" => word.replace("ratio", &self.name("ratio")),
            "x" => "×".to_owned(),
            number if number.parse::<Exact>().is_ok() && self.lang == Lang::Vi => word.replace('.', ","),
            _ => word.to_owned(),
        });
        words.collect::<Vec<_>>().join(" ")
    }
}

/// With a capital letter first.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
