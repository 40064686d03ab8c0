//! Rule lines: from the words of one line to what it says about points.
//!
//! A line is tokens; each kind of rule has its grammar in a file of its own and takes a line only when it
//! accounts for every number called points in it. What none takes is not understood, never guessed. What a
//! condition means can depend on its neighbours ("từ 06 đến 10 ngày"), so lines that give points for a
//! condition stay drafts until [`super::list`] has seen the whole list.

mod about_time;
mod absent;
mod award;
mod bonus;
mod bound;
mod cap;
mod condition;
mod date;
mod days;
mod deduction;
mod definition;
mod expression;
mod formula;
mod layout;
mod lexer;
mod per_item;
mod phrase;
mod points;
mod range;
mod rate;
mod share;
mod span;
mod split;
mod survey;
mod time;
mod trend;
mod unit;
mod word;

use self::layout::{listed, sentences};
use super::doubt::{RowDoubt, RuleKind};
use super::reading::Reading;
use crate::number::Exact;

pub(super) use self::condition::Condition;
pub(super) use self::date::Dated;
pub(super) use self::layout::{
    about_points, column_points, is_garbled, lettered, title_points, without_bullet, words,
};
pub(super) use self::lexer::{Kind, Number, Token, hash as word_hash, numeral_words, tokens};
pub(super) use self::phrase::at as phrase_at;
pub(super) use self::points::{Said, Value};
pub(super) use self::trend::Trend;
pub(super) use self::unit::Unit;

/// What is known about a line beside its words.
#[derive(Debug, Clone, Default)]
pub(super) struct Context<'a> {
    /// The printed maximum of the node.
    pub(super) max: Option<&'a Exact>,
    /// Whether the row is marked as scored by survey.
    pub(super) survey: bool,
    /// Whether the node only adds points on top.
    pub(super) bonus: bool,
    /// Whether the node only takes points off.
    pub(super) penalty: bool,
    /// The points printed in the column of points.
    pub(super) column: Option<Said>,
    /// The text of the column of deductions.
    pub(super) deduction: Option<&'a str>,
}

/// A line, understood as far as it can be on its own.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Draft {
    pub(super) content: Content,
    pub(super) doubts: Vec<RowDoubt>,
    /// Quantities a formula defines in its own line.
    pub(super) defined: Vec<(String, String)>,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Content {
    /// Understood whatever stands beside it.
    Done(RuleKind, Reading),
    /// Points for a condition.
    Scored(Box<Scored>),
    /// No points in it.
    Nothing,
}

/// A line that gives points for a condition.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Scored {
    /// The condition as printed.
    pub(super) text: String,
    pub(super) condition: Condition,
    pub(super) value: Value,
    /// Whether the points are called the maximum.
    pub(super) full: bool,
    /// Whether the condition says that something is lacking.
    pub(super) lack: bool,
    /// Whether it says that there was nothing to do.
    pub(super) nothing_to_do: bool,
    /// The sign printed before the points.
    pub(super) sign: Option<char>,
}

impl Draft {
    pub(super) fn done(kind: RuleKind, reading: Reading) -> Draft {
        Draft { content: Content::Done(kind, reading), doubts: Vec::new(), defined: Vec::new() }
    }

    fn nothing() -> Draft {
        Draft { content: Content::Nothing, doubts: Vec::new(), defined: Vec::new() }
    }
}

/// Longest line read as a rule; a printed cell has a few hundred characters, and time grows with length.
const MAX_CHARS: usize = 2000;

/// Reads a line. A line that says several things gives several drafts.
pub(super) fn read(text: &str, context: &Context<'_>) -> Vec<Draft> {
    read_lexed(text, &lexed(text), context)
}

/// The tokens a line is read by, without its bullet; none of a line that is too long.
pub(super) fn lexed(text: &str) -> Vec<Token> {
    if text.chars().count() > MAX_CHARS { Vec::new() } else { lexer::tokens(without_bullet(text)) }
}

/// As [`read`], by the tokens of [`lexed`].
pub(super) fn read_lexed(text: &str, tokens: &[Token], context: &Context<'_>) -> Vec<Draft> {
    let body = without_bullet(text);
    if let Some(draft) = whole(tokens, body, context) {
        return vec![draft];
    }
    if context.column.is_none() && context.deduction.is_none() {
        let plain = Context { column: None, deduction: None, ..context.clone() };
        for separators in [&[';'][..], &[';', '.'], &[';', '.', ',']] {
            let parts: Vec<Draft> = sentences(tokens, separators)
                .into_iter()
                .map(|part| whole(part, body, &plain).unwrap_or_else(Draft::nothing))
                .collect();
            let by_commas = separators.contains(&',');
            if parts.len() > 1
                && parts.iter().all(|part| part.content != Content::Nothing)
                && (!by_commas || listed(&parts, body))
            {
                return parts;
            }
        }
    }
    vec![Draft::nothing()]
}

/// Reads tokens as one statement.
fn whole(tokens: &[Token], text: &str, context: &Context<'_>) -> Option<Draft> {
    if tokens.is_empty() {
        return None;
    }
    if let Some(column) = context.deduction {
        return deduction::in_deduction_column(tokens, text, &lexer::tokens(column));
    }
    definition::definitions(tokens, text, context)
        .or_else(|| definition::ratio_definition(tokens, text, context))
        .or_else(|| absent::absent(tokens))
        .or_else(|| survey::weights(tokens, context))
        .or_else(|| deduction::floor(tokens))
        .or_else(|| deduction::deduction(tokens, text, context))
        .or_else(|| formula::formula(tokens, text, context))
        .or_else(|| per_item_or_bonus(tokens, text, context))
        .or_else(|| scored(tokens, text, context))
        .or_else(|| award::award(tokens, context.max))
}

/// Points for each item, which a node of bonus points gives on top, and one of penalties takes.
fn per_item_or_bonus(tokens: &[Token], text: &str, context: &Context<'_>) -> Option<Draft> {
    let item = per_item::per_item(tokens, text, context);
    let stepped = matches!(&item, Some(Draft { content: Content::Done(_, Reading::BaseAndStep { .. }), .. }));
    if !stepped && let Some(bonus) = bonus::bonus(tokens, context) {
        return Some(bonus);
    }
    let mut draft = item?;
    if let Content::Done(kind, reading) = &mut draft.content
        && let Reading::PerItem { per, points, cap } = reading
    {
        let (points, per, cap) = (points.clone(), Some(per.clone()), cap.clone());
        if context.bonus {
            (*kind, *reading) = (RuleKind::Bonus, Reading::Plus { points, per, cap });
        } else if context.penalty {
            (*kind, *reading) =
                (RuleKind::Deduction, Reading::Minus { points, per, when: None, cap, each: false });
        }
    }
    Some(draft)
}

/// Points for a condition.
fn scored(tokens: &[Token], text: &str, context: &Context<'_>) -> Option<Draft> {
    let split = split::split(tokens);
    let mut doubts = Vec::new();
    let (said, from, to) = match (&context.column, split) {
        (Some(column), Some(split)) => {
            // Points in the line and in the column: the column counts, a difference is a doubt.
            let same = column.value == split.said.value
                || matches!((&column.value, &split.said.value), (Value::Number(a), Value::Full) if Some(a) == context.max);
            if same {
                (
                    Said { full: split.said.full || split.said.value == Value::Full, ..column.clone() },
                    split.from,
                    split.to,
                )
            } else if split.said.unit && !matches!(split.said.value, Value::Span(..)) {
                doubts.push(RowDoubt::PointsDiffer);
                (column.clone(), split.from, split.to)
            } else {
                (column.clone(), 0, tokens.len())
            }
        }
        (Some(column), None) => (column.clone(), 0, tokens.len()),
        (None, Some(split)) => {
            if split.glued || split.said.repaired {
                doubts.push(RowDoubt::GluedText);
            }
            (split.said, split.from, split.to)
        }
        (None, None) => return None,
    };
    let end =
        tokens.get(from..to)?.iter().rposition(|t| !(t.is('.') || t.is(';') || t.is(',') || t.is(':')))?;
    let condition_tokens = tokens.get(from..from + end + 1)?;
    if said.unclear {
        doubts.push(RowDoubt::NumberUnclear);
    }
    if let Value::Span(low, high) = &said.value {
        let reading = Reading::Awarded { low: low.clone(), high: high.clone() };
        return Some(Draft { doubts, ..Draft::done(RuleKind::Unreadable, reading) });
    }
    let condition = condition::condition(condition_tokens, text);
    if other_points(condition_tokens, &condition) {
        return None;
    }
    let repaired = condition_tokens.iter().any(|t| t.repaired);
    doubts.extend(repaired.then_some(RowDoubt::GluedText));
    doubts.extend(condition.times.as_ref().is_some_and(|times| times.glued).then_some(RowDoubt::GluedText));
    let text = phrase::slice(text, condition_tokens).to_owned();
    let lack = condition_tokens.iter().take(10).any(|t| matches!(t.word(), Some("không" | "chưa")));
    let nothing_to_do = absent::nothing_to_do(condition_tokens);
    let scored =
        Scored { text, condition, value: said.value, full: said.full, lack, nothing_to_do, sign: said.sign };
    Some(Draft { content: Content::Scored(Box::new(scored)), doubts, defined: Vec::new() })
}

/// Whether a condition holds points of its own: then the line says more than one thing.
fn other_points(tokens: &[Token], condition: &Condition) -> bool {
    // "Còn 1 - 2 điểm đen", "Đạt từ 80 điểm trở lên": a range whose noun happens to be điểm.
    let noun = condition.range.as_ref().is_some_and(|found| {
        found.unit.printed().is_some_and(|unit| unit.to_lowercase().starts_with("điểm"))
    });
    let called = !noun && !rate::amounts(tokens, None).is_empty();
    // "Đúng hạn: 6; chậm dưới 15 ngày: 3": points, whatever the times and ranges around them.
    let closed = tokens.windows(3).any(|part| {
        let [colon, number, stop] = part else { return false };
        let ends = stop.is(';') || stop.is(',') || stop.is('.');
        colon.is(':') && number.number().is_some() && number.spaced && ends
    });
    let after_colon = tokens.windows(2).any(|pair| {
        let [colon, next] = pair else { return false };
        colon.is(':') && (next.number().is_some() && next.spaced)
    });
    // "Có: đạt điểm tối đa. Không có": a sentence ends inside, or full points stand behind a colon.
    let sentence = tokens.windows(2).any(|pair| {
        let [stop, next] = pair else { return false };
        stop.is('.') && next.spaced && next.word().is_some()
    });
    let colon_points = (0..tokens.len()).any(|at| {
        tokens.get(at).is_some_and(|t| t.is(':'))
            && split::split(tokens.get(..tokens.len()).unwrap_or_default())
                .is_some_and(|split| split.said.unit)
    });
    if sentence || colon_points || closed {
        return true;
    }
    let listed =
        after_colon && condition.range.is_none() && condition.times.is_none() && condition.trend.is_none();
    called || listed
}
