//! What the condition of a scored line says: a range, a time, a trend, an absence, or words only.

use super::about_time::{about_time, within_either};
use super::bound::longest_bound;
use super::lexer::{Kind, Token};
use super::phrase::Phrases;
use super::range::Found;
use super::share::named_share;
use super::time::Times;
use super::trend::{REST, Trend, absent, negative, not_done, trend};
use super::unit::Unit;
use super::{phrase, range, time};
use crate::framework::RangeEnd;
use crate::number::Exact;

/// A condition, looked at from every side; the lines of one list decide together which side counts.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::table::read) struct Condition {
    /// `còn lại`: what no other line holds.
    pub(in crate::table::read) rest: bool,
    /// One range and nothing beside it that could be a condition of its own.
    pub(in crate::table::read) range: Option<Found>,
    /// The counted noun, or the quotient that is bounded (`b/a`), to compare lines.
    pub(in crate::table::read) noun: Option<String>,
    /// The times named, where all of the condition is about them.
    pub(in crate::table::read) times: Option<Times>,
    /// A rise or fall.
    pub(in crate::table::read) trend: Option<Trend>,
    /// `không có`, `chưa ... nào`: a lack, without a number.
    pub(in crate::table::read) absent: bool,
    /// `không ban hành`, `chưa gửi`: not done.
    pub(in crate::table::read) not_done: bool,
    /// Clauses joined by và, hoặc, nhưng or a comma; nouns in a row are none.
    pub(in crate::table::read) compound: bool,
    /// A number that nothing above accounts for.
    pub(in crate::table::read) unread: bool,
    /// Words that turn the count round: thiếu, vắng, chậm ...
    pub(in crate::table::read) negative: bool,
    /// All words, lower case, to compare lines.
    pub(in crate::table::read) words: Vec<String>,
}

/// Words with which a clause of its own begins, after và, hoặc, nhưng or a comma; nouns in a row do not.
static CLAUSE: Phrases = Phrases::new(&[
    "có",
    "không",
    "đã",
    "chưa",
    "được",
    "đạt",
    "thiếu",
    "đủ",
    "bị",
    "còn",
    "do",
    "vì",
    "nếu",
    "khi",
    "kịp",
    "đúng",
    "chậm",
    "trễ",
    "để",
    "chỉ",
    "phải",
    "sai",
    "quá",
    "kèm",
    "gửi",
    "nộp",
    "mới chỉ",
    "ban hành",
    "tổ chức",
    "hoàn thành",
    "thực hiện",
    "xử lý",
    "phát sinh",
    "đảm bảo",
    "bảo đảm",
    "bổ sung",
    "công khai",
    "cập nhật",
    "xây dựng",
    "triển khai",
    "tham gia",
    "vi phạm",
    "đồng thời",
    "sử dụng",
    "can thiệp",
    "trong",
    "báo cáo đầy",
    "báo cáo đúng",
    "vẫn",
    "tuy",
    "nhưng",
]);

static CONJUNCTIONS: Phrases =
    Phrases::new(&["và", "hoặc", "nhưng", "hay", "mà", "đồng thời", "song", "tuy nhiên"]);

/// Words before a number that make it a label: `loại 1`, `mức độ 4`, `năm 2024`.
const LABELS: &[&str] = &[
    "loại", "hạng", "cấp", "độ", "mức", "nhóm", "thứ", "số", "bậc", "khoản", "điều", "đoạn", "phần", "lớp",
    "năm", "iso", "mục", "phụ", "lục", "biểu", "mẫu", "khóa", "khoá", "nghị", "quyết", "chương", "giai",
    "kỳ", "quý", "tháng", "đợt", "tcvn", "vị",
];

/// Looks at a condition.
pub(super) fn condition(tokens: &[Token], text: &str) -> Condition {
    let kept = without_asides(tokens);
    let words = kept.iter().filter_map(|t| t.word().map(str::to_owned)).collect();
    let mut found = Condition { words, ..Condition::default() };
    found.rest = phrase::longest(&kept, 0, &REST).is_some_and(|(_, length)| length == kept.len());
    let mut asides_count = count_numbers(tokens) - count_numbers(&kept);
    let ranges = range::find_all(&kept, text);
    let ranges: Vec<Found> = ranges.into_iter().filter(|range| !is_label(&kept, range)).collect();
    let times = time::times(&kept);
    let dated = times.as_ref().is_none_or(|times| times.dated);
    found.negative = negative(&kept);
    found.trend = trend(&kept, &ranges);
    if found.trend.is_none()
        && let [only] = ranges.as_slice()
    {
        if !dated && pure(&kept, only) {
            found.range = Some(only.clone());
            found.noun = match only.unit {
                Unit::Percent => named_share(&kept, only.nouns.1)
                    .or_else(|| named_share(&kept, only.from))
                    .filter(|quotient| !quotient.is_empty()),
                _ => only.unit.printed().map(str::to_lowercase),
            };
        } else if dated && only.unit == Unit::Percent && pure(&kept, only) {
            // A date beside a share only says when it was measured.
            found.range = Some(only.clone());
            found.unread = true;
        }
    }
    // "Mức 1 (≥ 90%)": the label says no more than its brackets.
    if ranges.is_empty()
        && asides_count > 0
        && times.as_ref().is_some_and(|times| times.all.is_empty())
        && let Some(aside) = range_in_brackets(tokens, text)
    {
        found.noun = aside.unit.printed().map(str::to_lowercase);
        found.range = Some(aside);
        asides_count = 0;
    }
    found.absent = absent(&kept);
    found.not_done = not_done(&kept);
    found.compound = clausal(&kept);
    let labelled = labels(&kept);
    let numbers = count_numbers(&kept) - labelled;
    match times {
        Some(times) if found.range.is_none() => {
            let (alone, never) = about_time(&kept, &times);
            let timed = !times.all.is_empty();
            if timed && alone {
                let mut times = times;
                if never {
                    times.all.push(super::super::reading::Time::Never);
                }
                found.times = Some(times);
            } else if timed && times.dated {
                found.unread |= !found.compound;
            }
        }
        None => found.unread = true,
        _ => {}
    }
    let read = found.range.is_some() || found.times.is_some() || found.trend.is_some();
    found.unread |= asides_count > 0 || (!read && !found.compound && numbers > rates(&kept));
    found
}

/// Without `trừ trường hợp ...` and remarks in brackets: what makes exceptions makes no points.
pub(super) fn without_asides(tokens: &[Token]) -> Vec<Token> {
    static EXCEPT: Phrases = Phrases::new(&[
        "trừ trường hợp",
        "trừ các trường hợp",
        "trừ những trường hợp",
        "ngoại trừ",
        "trừ khi",
        "trừ các",
        "trừ những",
        "không kể",
        "không bao gồm",
        "loại trừ",
        "trừ một số",
        "không tính",
        "trừ lý do",
        "trừ nguyên nhân",
    ]);
    let mut kept: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        // An exception begins within the line; "không tính" at the front is the line itself.
        if at > 0 && phrase::longest(tokens, at, &EXCEPT).is_some() {
            while kept.last().is_some_and(|t| t.is(',') || t.is('(') || t.is('-')) {
                kept.pop();
            }
            break;
        }
        let Some(token) = tokens.get(at) else { break };
        if token.is('(') {
            let close = (at + 1..tokens.len()).find(|i| tokens.get(*i).is_some_and(|t| t.is(')')));
            let inside = tokens.get(at + 1).filter(|_| close == Some(at + 2));
            // "lớn hơn hoặc bằng (≥) 95%" says it twice, "(≥) 95%" only by the sign.
            if let Some(sign) = inside.filter(|t| is_comparison(t)) {
                if longest_bound(|words| phrase::before(&kept, kept.len(), words)).is_none() {
                    kept.push(sign.clone());
                }
                at += 3;
                continue;
            }
            if let Some(close) = close
                && inside.is_none()
            {
                at = close + 1;
                continue;
            }
        }
        kept.push(token.clone());
        at += 1;
    }
    kept
}

fn is_comparison(token: &Token) -> bool {
    ['≥', '≤', '>', '<', '='].into_iter().any(|sign| token.is(sign))
}

/// The range that the only brackets of a condition hold, and nothing else.
fn range_in_brackets(tokens: &[Token], text: &str) -> Option<Found> {
    let open = tokens.iter().position(|t| t.is('('))?;
    let close = tokens.iter().rposition(|t| t.is(')'))?;
    let outside = tokens.get(..open)?.iter().chain(tokens.get(close + 1..)?);
    let labels_only = outside.clone().filter(|t| t.number().is_some()).count() <= labels(tokens.get(..open)?);
    let inside = tokens.get(open + 1..close)?;
    let found = range::find_all(inside, text);
    let [only] = found.as_slice() else { return None };
    let whole = only.from == 0 || inside.first().is_some_and(|t| t.is_word("đạt") || t.is_word("có"));
    (labels_only && whole && inside.len() <= 12 && pure(inside, only)).then(|| only.clone())
}

pub(super) fn count_numbers(tokens: &[Token]) -> usize {
    tokens.iter().filter(|t| matches!(t.kind, Kind::Number(_) | Kind::Date(_))).count()
}

/// Numbers that are labels.
pub(super) fn labels(tokens: &[Token]) -> usize {
    tokens
        .windows(2)
        .filter(|pair| {
            let [before, number] = pair else { return false };
            number.number().is_some() && before.word().is_some_and(|word| LABELS.contains(&word))
        })
        .count()
}

/// Numbers of rates: `mỗi tháng 1 buổi`, `1 lần/quý`.
fn rates(tokens: &[Token]) -> usize {
    (0..tokens.len())
        .filter(|at| {
            let number = tokens.get(*at).is_some_and(|t| t.number().is_some());
            let before = tokens.get(at.saturating_sub(3)..*at).unwrap_or_default();
            let after = tokens.get(at + 1..(at + 4).min(tokens.len())).unwrap_or_default();
            number
                && (before.iter().any(|t| t.is_word("mỗi") || t.is_word("hằng") || t.is_word("hàng"))
                    || after.iter().any(|t| t.is('/')))
        })
        .count()
}

fn is_label(tokens: &[Token], range: &Found) -> bool {
    range.bare
        && range.unit != Unit::Percent
        && range
            .from
            .checked_sub(1)
            .and_then(|at| tokens.get(at))
            .and_then(Token::word)
            .is_some_and(|word| word == "ngày" || LABELS.contains(&word))
}

/// Whether nothing beside the range is a condition of its own.
pub(super) fn pure(tokens: &[Token], found: &Found) -> bool {
    if found.unit == Unit::Bare {
        return false;
    }
    let before = tokens.get(..found.from).unwrap_or_default();
    let after = tokens.get(found.to..).unwrap_or_default();
    let inside = tokens.get(found.nouns.0..found.nouns.1).unwrap_or_default();
    let percent = found.unit == Unit::Percent;
    // "vượt 5%" says by how much, not how much.
    let exceeds = |tokens: &[Token]| tokens.iter().any(|t| t.is_word("vượt"));
    let part = |end: &Option<RangeEnd>| end.as_ref().is_some_and(|end| end.at < Exact::ONE);
    let exceeding = (exceeds(before) && part(&found.range.high))
        || (exceeds(tokens.get(..found.to).unwrap_or_default()) && part(&found.range.low));
    if percent && exceeding {
        return false;
    }
    const APPROXIMATE: &[&str] = &["gần", "khoảng", "xấp xỉ", "chừng"];
    if before.last().and_then(Token::word).is_some_and(|word| APPROXIMATE.contains(&word)) {
        return false;
    }
    if before.iter().any(|t| t.is(';')) || after.iter().any(|t| t.is(';') || t.is(':')) {
        return false;
    }
    if clause_in_front(before) || clauses(after) || clauses(inside) {
        return false;
    }
    if percent {
        return before.len() <= 14;
    }
    // "Giảm 3 vụ trở lên" counts a change, for which lists of counts have no name.
    if before.iter().any(|t| t.is_word("giảm") || t.is_word("tăng")) {
        return false;
    }
    // A count deep in a sentence may be about something else than the criterion.
    const EVERY: &[&str] = &["mọi", "tất", "các", "từng", "mỗi", "toàn", "những", "hằng", "hàng", "cứ"];
    let words: Vec<&str> = before.iter().filter_map(Token::word).collect();
    let counted = matches!(words.first(), Some(&("số" | "tổng")));
    !words.iter().any(|word| EVERY.contains(word)) && (words.len() <= 5 || (counted && words.len() <= 14))
}

/// A clause before the number: anything before a comma but an adverbial, or a conjunction.
fn clause_in_front(tokens: &[Token]) -> bool {
    const ADVERBIAL: &[&str] = &["trong", "hằng", "hàng", "tính", "đối", "theo", "ở", "tại", "so"];
    let comma = (0..tokens.len())
        .find(|at| tokens.get(*at).is_some_and(|t| t.is(',')) && !within_either(tokens, *at));
    let adverbial = tokens.first().and_then(Token::word).is_some_and(|word| ADVERBIAL.contains(&word));
    comma.is_some_and(|_| !adverbial)
        || (0..tokens.len()).any(|at| {
            phrase::longest(tokens, at, &["hoặc", "nhưng", "hay"]).is_some() && !within_either(tokens, at)
        })
        || conjoined_clause(tokens)
}

/// Whether a conjunction or comma begins another clause; nouns in a row do not.
fn clauses(tokens: &[Token]) -> bool {
    static HARD: Phrases = Phrases::new(&["nhưng", "song", "tuy nhiên", "đồng thời", "mà"]);
    (0..tokens.len()).any(|at| phrase::longest(tokens, at, &HARD).is_some()) || conjoined_clause(tokens)
}

fn conjoined_clause(tokens: &[Token]) -> bool {
    (1..tokens.len()).any(|at| {
        let joint = at.checked_sub(1).and_then(|before| tokens.get(before));
        let joins = joint
            .is_some_and(|t| t.is(',') || t.word().is_some_and(|word| CONJUNCTIONS.list().contains(&word)));
        joins
            && !within_either(tokens, at - 1)
            && (tokens.get(at).is_some_and(|t| t.number().is_some())
                || phrase::longest(tokens, at, &CLAUSE).is_some())
    })
}

/// Whether a condition joins clauses of their own, not only nouns.
fn clausal(tokens: &[Token]) -> bool {
    clauses(tokens)
}

pub(super) fn compound(tokens: &[Token]) -> bool {
    let conjunction = (1..tokens.len()).any(|at| phrase::longest(tokens, at, &CONJUNCTIONS).is_some());
    conjunction || tokens.iter().any(|t| t.is(',') || t.is(';'))
}
