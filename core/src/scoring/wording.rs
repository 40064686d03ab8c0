//! The sentences of an explanation, in Vietnamese and English.

use chrono::Datelike;

use super::reason::Reason;
use super::state::State;
use super::tree::Clamp;
use crate::code::decimal;
use crate::framework::{Aggregate, Rule};
use crate::number::{Rounding, RoundingMode, RoundingStage};
use crate::text::{Confidence, Lang};

/// Picks the wording of a language.
macro_rules! say {
    ($lang:expr, $vi:literal, $en:literal) => {
        match $lang {
            Lang::Vi => format!($vi),
            Lang::En => format!($en),
        }
    };
}

pub(super) fn explain(reason: &Reason<'_>, lang: Lang) -> String {
    let mut sentences = vec![heading(reason, lang)];
    sentences.extend(state(reason, lang));
    sentences.extend(rule(reason, lang));
    sentences.extend(inputs(reason, lang));
    if reason.points().is_some() {
        sentences.extend(line(reason, lang));
        sentences.extend(limit(reason, lang));
        sentences.extend(deducted(reason, lang));
        sentences.extend(reason.rounding().map(|rounding| rounding_text(rounding, lang)));
    }
    sentences.extend(basis(reason, lang));
    sentences.extend(unconfirmed(reason, lang));
    sentences.join(" ")
}

fn heading(reason: &Reason<'_>, lang: Lang) -> String {
    let node = reason.node();
    let name = node.name().get(lang);
    let title = if node.depth() == 0 { name.to_owned() } else { format!("{} {name}", node.id()) };
    let card = reason.card();
    let Some(points) = reason.points() else { return format!("{title}:") };
    let points = decimal(&points.text(card.places()), lang);
    let maximum = card.applicable_max(node.id()).ok().flatten();
    let lost = card.lost(node.id()).ok().flatten();
    match maximum.zip(lost) {
        Some((maximum, lost)) => {
            let maximum = decimal(&maximum.text(0), lang);
            let lost = decimal(&lost.text(card.places()), lang);
            say!(
                lang,
                "{title}: đạt {points} trên {maximum} điểm, mất {lost}.",
                "{title}: {points} of {maximum} points, {lost} lost."
            )
        }
        None => say!(
            lang,
            "{title}: đạt {points} điểm; điểm tối đa chưa biết.",
            "{title}: {points} points; the maximum is not known."
        ),
    }
}

fn state(reason: &Reason<'_>, lang: Lang) -> Option<String> {
    if reason.partly() {
        let card = reason.card();
        let parts = card.missing_parts(reason.node().id()).unwrap_or_default();
        let parts = parts.iter().map(|(id, _)| *id).collect::<Vec<_>>().join(", ");
        return Some(say!(
            lang,
            "Chỉ tính phần đã biết; còn thiếu: {parts}.",
            "Known part only; lacking: {parts}."
        ));
    }
    let state = state_text(reason.state()?, lang);
    Some(format!("{state}."))
}

pub(super) fn state_text(state: State, lang: Lang) -> &'static str {
    match (state, lang) {
        (State::Missing, Lang::Vi) => "chưa có số liệu (không phải bằng 0)",
        (State::Missing, Lang::En) => "missing (which is not zero)",
        (State::NotApplicable, Lang::Vi) => "không áp dụng",
        (State::NotApplicable, Lang::En) => "not applicable",
        (State::NotYetDue, Lang::Vi) => "chưa đến hạn",
        (State::NotYetDue, Lang::En) => "not yet due",
        (State::Withheld, Lang::Vi) => "không được công bố",
        (State::Withheld, Lang::En) => "withheld, not published",
    }
}

fn rule(reason: &Reason<'_>, lang: Lang) -> Option<String> {
    if let Some(aggregate) = reason.aggregate() {
        let text = match (aggregate, lang) {
            (Aggregate::Sum, Lang::Vi) => "tổng các phần",
            (Aggregate::Sum, Lang::En) => "sum of the parts",
            (Aggregate::Mean, Lang::Vi) => "trung bình các phần",
            (Aggregate::Mean, Lang::En) => "mean of the parts",
            (Aggregate::WeightedMean, Lang::Vi) => "trung bình có trọng số",
            (Aggregate::WeightedMean, Lang::En) => "weighted mean of the parts",
            (Aggregate::GeometricMean { .. }, Lang::Vi) => "trung bình nhân",
            (Aggregate::GeometricMean { .. }, Lang::En) => "geometric mean of the parts",
            (Aggregate::Min, Lang::Vi) => "phần thấp nhất",
            (Aggregate::Min, Lang::En) => "the least part",
            (Aggregate::Max, Lang::Vi) => "phần cao nhất",
            (Aggregate::Max, Lang::En) => "the greatest part",
            (Aggregate::ShareOfMean { share, .. }, _) => {
                let share = decimal(&share.to_string(), lang);
                return Some(say!(
                    lang,
                    "Cách tính: {share} × trung bình các phần.",
                    "Rule: {share} × mean of the parts."
                ));
            }
        };
        return Some(say!(lang, "Cách tính: {text}.", "Rule: {text}."));
    }
    let name = match (reason.rule(), lang) {
        ("awarded", Lang::Vi) => "điểm do cơ quan khác chấm",
        ("awarded", Lang::En) => "points awarded by another body",
        ("choice", Lang::Vi) => "chọn mức",
        ("choice", Lang::En) => "choice of options",
        ("bands", Lang::Vi) => "bậc thang",
        ("bands", Lang::En) => "steps",
        ("proportional", Lang::Vi) => "theo tỷ lệ",
        ("proportional", Lang::En) => "in proportion",
        ("per-item", Lang::Vi) => "theo số lượng",
        ("per-item", Lang::En) => "per item",
        ("deduction", Lang::Vi) => "trừ điểm",
        ("deduction", Lang::En) => "deduction",
        ("timeliness", Lang::Vi) => "theo thời hạn",
        ("timeliness", Lang::En) => "by time",
        ("survey", Lang::Vi) => "điều tra xã hội học",
        ("survey", Lang::En) => "survey",
        (_, Lang::Vi) => "quy đổi thang điểm",
        (_, Lang::En) => "rescaled",
    };
    let formula = formula(reason, lang).map(|formula| format!(", {formula}")).unwrap_or_default();
    Some(say!(lang, "Cách tính: {name}{formula}.", "Rule: {name}{formula}."))
}

/// The arithmetic of rules that have some.
fn formula(reason: &Reason<'_>, lang: Lang) -> Option<String> {
    if reason.rule() == "awarded" {
        return None;
    }
    let text = match reason.node().rule()? {
        Rule::Proportional { terms, floor, full_at, .. } => {
            let terms = terms.iter().map(|term| match &term.of {
                crate::framework::Measure::Value { fact, .. } => format!("{fact} × {}", term.points),
                crate::framework::Measure::Ratio { num, den, .. } => format!("{num}/{den} × {}", term.points),
            });
            let mut text = terms.collect::<Vec<_>>().join(" + ");
            if let Some(full) = full_at {
                text = format!("({text}) / {full}");
            }
            match floor {
                Some(floor) => {
                    say!(lang, "{text}, dưới {floor} không có điểm", "{text}, no points below {floor}")
                }
                None => text,
            }
        }
        Rule::PerItem { items, .. } | Rule::Deduction { items, .. } if !items.is_empty() => {
            let items = items.iter().map(|item| format!("{} × {}", item.count, item.points));
            items.collect::<Vec<_>>().join(" + ")
        }
        Rule::Rescale { min, max, to: [least, most], .. } => format!("[{min}, {max}] → [{least}, {most}]"),
        Rule::Timeliness { due, .. } => {
            let due = match due.day(reason.card().period()) {
                Some(day) => day.to_string(),
                None => due.to_string(),
            };
            return Some(say!(lang, "hạn {due}", "due {due}"));
        }
        _ => return None,
    };
    Some(decimal(&text, lang))
}

fn inputs(reason: &Reason<'_>, lang: Lang) -> Option<String> {
    let inputs = reason.inputs();
    if inputs.is_empty() || reason.rule() == "awarded" {
        return None;
    }
    let leaf = reason.aggregate().is_none();
    let inputs = inputs.iter().map(|input| {
        // Facts go by what people call them; parts of a node by their number in the act.
        let name = input.label.as_ref().filter(|_| leaf).map_or(input.name.as_str(), |label| label.get(lang));
        match (State::from_word(&input.value), input.value.as_str(), lang) {
            (Some(state), ..) if !leaf => format!("{name}: {}", state_text(state, lang)),
            (_, "never", Lang::Vi) => format!("{name}: không thực hiện"),
            (_, "otherwise", Lang::Vi) => format!("{name}: mức khác"),
            (_, value, _) => format!("{name} = {}", decimal(value, lang)),
        }
    });
    let inputs = inputs.collect::<Vec<_>>().join("; ");
    Some(say!(lang, "Số liệu: {inputs}.", "Inputs: {inputs}."))
}

fn line(reason: &Reason<'_>, lang: Lang) -> Option<String> {
    let line = decimal(&reason.line(lang)?, lang);
    if matches!(reason.node().rule(), Some(Rule::Timeliness { .. })) {
        return Some(say!(lang, "Dòng áp dụng: số ngày chậm {line}.", "Line that holds: days late {line}."));
    }
    Some(say!(lang, "Dòng áp dụng: {line}.", "Line that holds: {line}."))
}

fn limit(reason: &Reason<'_>, lang: Lang) -> Option<String> {
    let text = match (reason.limit(), lang) {
        (Clamp::None, _) => return None,
        (Clamp::Capped, Lang::Vi) => "Giới hạn ở mức tối đa.",
        (Clamp::Capped, Lang::En) => "Limited to the maximum.",
        (Clamp::Floored, Lang::Vi) => "Không trừ quá mức sàn.",
        (Clamp::Floored, Lang::En) => "Deductions stop at the floor.",
        (Clamp::BelowFloor, Lang::Vi) => "Dưới mức tối thiểu nên không có điểm.",
        (Clamp::BelowFloor, Lang::En) => "Below the least ratio, so no points.",
        (Clamp::Otherwise, Lang::Vi) => "Không thuộc mức nào, áp dụng mức còn lại.",
        (Clamp::Otherwise, Lang::En) => "No line holds; the rule for the rest applies.",
        (Clamp::Empty, Lang::Vi) => "Mẫu số bằng 0, áp dụng quy định cho trường hợp này.",
        (Clamp::Empty, Lang::En) => "The denominator is empty; the rule for that case applies.",
        (Clamp::Never, Lang::Vi) => "Không thực hiện.",
        (Clamp::Never, Lang::En) => "Not done at all.",
    };
    Some(text.to_owned())
}

fn deducted(reason: &Reason<'_>, lang: Lang) -> Option<String> {
    let points = decimal(&reason.deducted()?.to_string(), lang);
    Some(say!(lang, "Điểm bị trừ: {points}.", "Points deducted: {points}."))
}

fn rounding_text(rounding: Rounding, lang: Lang) -> String {
    let mode = match (rounding.mode, lang) {
        (RoundingMode::HalfUp, Lang::Vi) => "nửa lên",
        (RoundingMode::HalfUp, Lang::En) => "half up",
        (RoundingMode::HalfEven, Lang::Vi) => "nửa về chẵn",
        (RoundingMode::HalfEven, Lang::En) => "half to even",
        (RoundingMode::Floor, Lang::Vi) => "xuống",
        (RoundingMode::Floor, Lang::En) => "down",
        (RoundingMode::Ceiling, Lang::Vi) => "lên",
        (RoundingMode::Ceiling, Lang::En) => "up",
    };
    let stage = match (rounding.stage, lang) {
        (RoundingStage::Item, Lang::Vi) => "từng chỉ tiêu",
        (RoundingStage::Item, Lang::En) => "each item",
        (RoundingStage::Node, Lang::Vi) => "từng mục",
        (RoundingStage::Node, Lang::En) => "each node",
        (RoundingStage::Total, Lang::Vi) => "tổng điểm",
        (RoundingStage::Total, Lang::En) => "the total",
    };
    let places = rounding.places;
    say!(
        lang,
        "Làm tròn {stage}: {places} chữ số thập phân, {mode}.",
        "Rounding of {stage}: {places} decimals, {mode}."
    )
}

fn basis(reason: &Reason<'_>, lang: Lang) -> Option<String> {
    let act = reason.act().map(|act| {
        let (number, date) = (&act.number, act.date);
        let vietnamese = format!("{:02}/{:02}/{}", date.day(), date.month(), date.year());
        say!(lang, "{number} ngày {vietnamese}", "{number} of {date}")
    });
    let source = reason.source().map(|source| {
        let confidence = match (source.confidence, lang) {
            (Confidence::High, Lang::Vi) => "cao",
            (Confidence::High, Lang::En) => "high",
            (Confidence::Medium, Lang::Vi) => "trung bình",
            (Confidence::Medium, Lang::En) => "medium",
            (Confidence::Low, Lang::Vi) => "thấp",
            (Confidence::Low, Lang::En) => "low",
            (Confidence::Derived, Lang::Vi) => "suy ra bằng phép tính",
            (Confidence::Derived, Lang::En) => "derived by arithmetic",
        };
        let reference = &source.r#ref;
        say!(
            lang,
            "nguồn: {reference} (độ tin cậy: {confidence})",
            "source: {reference} (confidence: {confidence})"
        )
    });
    let basis = [act, source].into_iter().flatten().collect::<Vec<_>>().join("; ");
    (!basis.is_empty()).then(|| say!(lang, "Căn cứ: {basis}.", "Basis: {basis}."))
}

fn unconfirmed(reason: &Reason<'_>, lang: Lang) -> Option<String> {
    if let Some(why) = reason.unconfirmed() {
        let why = why.get(lang);
        return Some(say!(lang, "Chưa xác nhận: {why}.", "Not confirmed: {why}."));
    }
    let parts = reason.unconfirmed_parts();
    if parts.is_empty() {
        return None;
    }
    let parts = parts.join(", ");
    Some(say!(
        lang,
        "Dựa trên quy tắc chưa được xác nhận của: {parts}.",
        "Rests on rules not confirmed of: {parts}."
    ))
}
