//! What a line prints: its numbers, days and signals.

use std::borrow::Cow;

use chrono::Datelike;

use super::held::Held;
use super::sides::{Side, side};
use super::signals::{Signal, signals};
use crate::framework::DueDate;
use crate::number::Exact;
use crate::table::read::line::{Dated, Kind, Token, numeral_words, tokens};

/// A number as printed, and all it may mean.
#[derive(Debug)]
enum Number {
    /// One of these values: `1.500` is one and a half or fifteen hundred, `50%` a half.
    Value(Vec<Exact>),
    /// A month, of which a day is the reading; with its quarter, and its year where printed.
    Months(Vec<u32>),
    /// A year.
    Year(i32),
    /// A day; or, of two numbers with a stroke between them, the one over the other.
    Day(DueDate, Vec<Exact>),
}

/// Where something stands: which of the texts, and its bytes in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spot {
    text: usize,
    start: usize,
    end: usize,
}

impl Spot {
    /// The words there.
    pub(super) fn of<'a>(&self, texts: &[&'a str]) -> &'a str {
        texts.get(self.text).and_then(|text| text.get(self.start..self.end)).unwrap_or_default()
    }
}

/// The numbers and signals of a line.
#[derive(Default)]
pub(super) struct Printed {
    /// The text that is being read.
    text: usize,
    numbers: Vec<Number>,
    /// Where each of the numbers stands.
    spots: Vec<Spot>,
    /// On which side of a number its range lies, by the place of the number.
    sides: Vec<(usize, Side)>,
    /// Numbers in words, which may stand for a number and need not.
    words: Vec<Exact>,
    pub(super) signals: Vec<(Signal, Spot)>,
}

impl Printed {
    pub(super) fn of(texts: &[&str], max: Option<&Exact>) -> Printed {
        Printed::of_lexed(texts, None, max)
    }

    /// As [`Printed::of`], where the first text is in tokens already.
    pub(super) fn of_lexed(texts: &[&str], first: Option<&[Token]>, max: Option<&Exact>) -> Printed {
        let mut printed = Printed::default();
        for (at, text) in texts.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            let tokens = match first.filter(|_| at == 0) {
                Some(tokens) => Cow::Borrowed(tokens),
                None => Cow::Owned(tokens(text)),
            };
            printed.text = at;
            for (signal, place) in signals(&tokens) {
                let spot = printed.spot(&tokens, place.start, place.len());
                printed.signals.push((signal, spot));
            }
            printed.each_sign(&tokens);
            printed.read(&tokens, max);
            printed.words.extend(numeral_words(&tokens));
        }
        printed
    }

    /// `0,5 điểm/lần`: the stroke behind points is "for each".
    fn each_sign(&mut self, tokens: &[Token]) {
        let stroke = tokens.windows(3).position(|part| {
            let [before, stroke, after] = part else { return false };
            let points = before.is_word("điểm") || before.is_word("đ");
            points && stroke.is('/') && after.word().is_some()
        });
        let each = stroke.map(|at| (Signal::Each, self.spot(tokens, at + 1, 2)));
        self.signals.extend(each);
    }

    fn spot(&self, tokens: &[Token], at: usize, length: usize) -> Spot {
        let last = (at + length.max(1)).saturating_sub(1);
        let start = tokens.get(at).map_or(0, |token| token.start);
        Spot { text: self.text, start, end: tokens.get(last).map_or(start, |token| token.end) }
    }

    /// Whether it holds a signal.
    pub(super) fn signals(&self, wanted: Signal) -> bool {
        self.signals.iter().any(|(signal, _)| *signal == wanted)
    }

    fn read(&mut self, tokens: &[Token], max: Option<&Exact>) {
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let before = self.numbers.len();
            let taken = match &token.kind {
                Kind::Date(dated) => {
                    self.numbers.extend(of_date(dated, max));
                    1
                }
                // "d2", "a1.1": a code, and no quantity.
                Kind::Number(_) if glued_to_letters(tokens, at) => 1,
                Kind::Number(_) => self.number(tokens, at, max),
                Kind::Sign(sign) => {
                    if let Some(part) = vulgar(*sign) {
                        self.numbers.push(Number::Value(with_max(part, max)));
                    }
                    1
                }
                Kind::Word(word) if word == "quý" => self.roman_quarter(tokens, at),
                Kind::Word(_) => 1,
            };
            while self.spots.len() < self.numbers.len() {
                // A number is named with the sign behind it.
                let sign = usize::from(tokens.get(at + taken).is_some_and(|next| next.is('%')));
                let spot = self.spot(tokens, at, taken + sign);
                self.spots.push(spot);
            }
            if self.numbers.len() == before + 1 && token.number().is_some() {
                self.sides.extend(side(tokens, at).map(|side| (before, side)));
            }
            at += taken;
        }
    }

    fn roman_quarter(&mut self, tokens: &[Token], at: usize) -> usize {
        let quarter = match tokens.get(at + 1).and_then(Token::word) {
            Some("i") => 1,
            Some("ii") => 2,
            Some("iii") => 3,
            Some("iv") => 4,
            _ => return 1,
        };
        self.numbers.push(Number::Months(months_of_quarter(quarter)));
        2
    }

    /// Whether it prints no number at all.
    pub(super) fn is_without_numbers(&self) -> bool {
        self.numbers.is_empty() && self.words.is_empty()
    }

    /// Takes a number and what belongs to it; gives how many tokens that are.
    fn number(&mut self, tokens: &[Token], at: usize, max: Option<&Exact>) -> usize {
        let Some(number) = tokens.get(at).and_then(Token::number) else { return 1 };
        let before = at.checked_sub(1).and_then(|at| tokens.get(at)).and_then(Token::word);
        // "Mức 1 (≥ 90%): 6 điểm" is called so.
        if at == 1 && before.is_some_and(|word| LABELS.contains(&word)) {
            return 1;
        }
        let small = small(&number.value);
        match (before, small) {
            (Some("tháng"), Some(month @ 1..=12)) => self.numbers.push(Number::Months(vec![month])),
            (Some("quý"), Some(quarter @ 1..=4)) => {
                self.numbers.push(Number::Months(months_of_quarter(quarter)));
            }
            (Some("năm"), _) if year(&number.value).is_some() => {
                self.numbers.extend(year(&number.value).map(Number::Year));
            }
            // "6 tháng đầu năm" ends with its last month.
            (_, Some(months @ (3 | 6 | 9))) if tokens.get(at + 1).is_some_and(|t| t.is_word("tháng")) => {
                self.numbers.push(Number::Months(vec![months, 12]));
            }
            _ => {
                let divided = match (tokens.get(at + 1), tokens.get(at + 2).and_then(Token::number)) {
                    (Some(stroke), Some(under)) if stroke.is('/') && !under.value.is_zero() => {
                        number.value.checked_div(&under.value)
                    }
                    _ => None,
                };
                if let Some(part) = divided {
                    self.numbers.push(Number::Value(with_max(part, max)));
                    return 3;
                }
                // The sign behind the second end is that of both: "từ 90 đến dưới 100%".
                let of_both = tokens.iter().skip(at).any(|t| t.is('%'));
                let percent = tokens.get(at + 1).is_some_and(|t| t.is('%'))
                    || (tokens.get(at + 1).is_some_and(|t| t.is_word("phần"))
                        && tokens.get(at + 2).is_some_and(|t| t.is_word("trăm")));
                let values = alternatives(number);
                let hundred = Exact::from(100);
                let values = if percent {
                    // "50% số điểm tối đa" is points; any other share is none.
                    let of_points = max.filter(|_| speaks_of_points(tokens, at + 2));
                    let shares = values.iter().filter_map(|v| v.checked_div(&hundred));
                    shares.flat_map(|share| with_max(share, of_points)).collect()
                } else {
                    let shares = values.iter().filter(|_| of_both).filter_map(|v| v.checked_div(&hundred));
                    let shares: Vec<Exact> = shares.collect();
                    values.into_iter().chain(shares).collect()
                };
                self.numbers.push(Number::Value(values));
            }
        }
        1
    }

    /// The printed numbers that stand for no number or day of the reading of their own.
    pub(super) fn numbers_not_held(&self, held: &Held, assessed: Option<i32>) -> Vec<Spot> {
        let mut left: Vec<&Exact> = held.numbers.iter().collect();
        let mut missing = Vec::new();
        for (number, spot) in self.numbers.iter().zip(&self.spots) {
            if !is_held(number, held, &mut left, assessed) {
                missing.push(*spot);
            }
        }
        missing
    }

    /// The printed numbers on whose other side the reading puts its range.
    pub(super) fn sides_not_held(&self, held: &Held) -> Vec<Spot> {
        let mut wrong = Vec::new();
        for (at, side) in &self.sides {
            let (Some(Number::Value(values)), Some(spot)) = (self.numbers.get(*at), self.spots.get(*at))
            else {
                continue;
            };
            let mut ends = held.ends.iter().filter(|(end, _)| values.contains(end)).peekable();
            if ends.peek().is_some() && !ends.any(|(_, held)| side.fits(*held)) {
                wrong.push(*spot);
            }
        }
        wrong
    }

    /// The printed numbers that are neither in the words a reading keeps nor numbers of it.
    pub(super) fn numbers_outside(&self, kept: &Printed, held: &Held, texts: &[&str]) -> Vec<String> {
        let mut outside = Vec::new();
        for (number, spot) in self.numbers.iter().zip(&self.spots) {
            let Number::Value(values) = number else { continue };
            let within = values.iter().any(|value| kept.prints(value) || held.numbers.contains(value));
            let called = values.iter().any(|value| stands_otherwise(value, held, None));
            if !within && !called {
                outside.push(spot.of(texts).to_owned());
            }
        }
        outside
    }

    /// The numbers of the reading that are printed neither here nor around it, and are not what nobody prints.
    pub(super) fn not_printed<'a, 'h>(
        &self,
        held: &'h Held,
        around: &dyn Fn() -> &'a Printed,
        max: Option<&Exact>,
    ) -> Vec<&'h Exact> {
        let unsaid = [Exact::ZERO, Exact::ONE];
        let printed = |number: &Exact| {
            let size = size(number);
            unsaid.contains(&size)
                || Some(&size) == max
                || self.prints(&size)
                || self.has_part(&size, max)
                || self.numbers.iter().any(|number| match number {
                    // A cap printed as so many items.
                    Number::Value(values) => values.iter().any(|items| of_items(items, held)),
                    _ => false,
                })
                || around().prints(&size)
        };
        held.numbers.iter().filter(|number| !printed(number)).collect()
    }

    /// Whether a number is printed, in digits or in words.
    pub(super) fn prints(&self, size: &Exact) -> bool {
        self.words.contains(size)
            || self.numbers.iter().any(|number| match number {
                Number::Value(values) | Number::Day(_, values) => values.contains(size),
                _ => false,
            })
    }

    /// Half, a third or a quarter of the maximum, in words.
    pub(super) fn has_part(&self, points: &Exact, max: Option<&Exact>) -> bool {
        let Some(max) = max.filter(|_| self.signals(Signal::Part)) else { return false };
        let parts = [(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (2, 5)];
        parts
            .iter()
            .filter_map(|(over, under)| Exact::ratio(*over, *under))
            .any(|part| &part * max == *points)
    }
}

/// Whether a printed number stands for one of the numbers left, which it takes, or for a day.
fn is_held(number: &Number, held: &Held, left: &mut Vec<&Exact>, assessed: Option<i32>) -> bool {
    match number {
        Number::Value(values) => {
            // As printed first: 100% is the whole before it is the maximum.
            let held_at = |value: &Exact| left.iter().position(|held| size(held) == *value);
            match values.iter().find_map(held_at) {
                Some(at) => {
                    left.remove(at);
                    true
                }
                // An option keeps its words, and a person picks it by the numbers in them.
                None => {
                    held.keeps_words || values.iter().any(|value| stands_otherwise(value, held, assessed))
                }
            }
        }
        Number::Months(months) => {
            held.keeps_words || held.days.iter().any(|day| months.iter().any(|month| in_month(day, *month)))
        }
        Number::Year(year) => {
            held.keeps_words
                || held.days.is_empty()
                || held.days.iter().any(|day| in_year(day, *year, assessed))
        }
        Number::Day(day, over) => {
            let found = left.iter().position(|held| over.contains(&size(held)));
            found.map(|at| left.remove(at)).is_some()
                || held.keeps_words
                || held.days.iter().any(|held| near(held, day))
        }
    }
}

fn glued_to_letters(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    let letters = before.and_then(Token::word).is_some_and(|word| word.chars().count() == 1);
    letters && tokens.get(at).is_some_and(|token| !token.spaced)
}

/// Without its sign: what is taken is printed as it is or with a minus.
fn size(number: &Exact) -> Exact {
    if number.is_negative() { -number } else { number.clone() }
}

/// What the first words of a line may call it by a number.
const LABELS: [&str; 7] = ["mức", "loại", "bậc", "hạng", "nhóm", "phương", "án"];

/// What a number may be besides a number of the reading: a day of the month, a year, the hundred of per cent in a
/// formula, or so many items at so many points each where the cap is both together.
fn stands_otherwise(value: &Exact, held: &Held, assessed: Option<i32>) -> bool {
    let hundred = held.formula && [Exact::ONE, Exact::from(100)].contains(value);
    hundred
        || held
            .days
            .iter()
            .any(|day| of_day(day, value) || year(value).is_some_and(|year| in_year(day, year, assessed)))
        || of_items(value, held)
}

/// "Cứ 05 bài được 1 điểm, tối đa 15 bài": the items at which the cap is reached.
fn of_items(items: &Exact, held: &Held) -> bool {
    held.capped.iter().any(|capped| &capped.points * items == &capped.every * &capped.cap)
}

/// Whether "số điểm", "điểm tối đa" or the like stands at a token or right behind.
fn speaks_of_points(tokens: &[Token], at: usize) -> bool {
    tokens.iter().skip(at).take(3).any(|token| token.is_word("điểm"))
}

/// A part, or that part of the maximum.
fn with_max(part: Exact, max: Option<&Exact>) -> Vec<Exact> {
    let of_max = max.map(|max| &part * max);
    [Some(part), of_max].into_iter().flatten().collect()
}

fn alternatives(number: &crate::table::read::line::Number) -> Vec<Exact> {
    [Some(number.value.clone()), number.thousands.clone()].into_iter().flatten().collect()
}

fn vulgar(sign: char) -> Option<Exact> {
    let (over, under) = match sign {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        _ => return None,
    };
    Exact::ratio(over, under)
}

fn whole(value: &Exact) -> Option<i64> {
    value.small().filter(|(_, den)| *den == 1).map(|(num, _)| num)
}

fn small(value: &Exact) -> Option<u32> {
    whole(value).and_then(|number| u32::try_from(number).ok())
}

fn year(value: &Exact) -> Option<i32> {
    whole(value).and_then(|year| i32::try_from(year).ok()).filter(|year| (1900..2100).contains(year))
}

fn months_of_quarter(quarter: u32) -> Vec<u32> {
    vec![quarter * 3 - 2, quarter * 3]
}

fn of_date(dated: &Dated, max: Option<&Exact>) -> Vec<Number> {
    match dated {
        Dated::Month(month, year) => vec![Number::Months(vec![*month]), Number::Year(*year)],
        Dated::Day(_) => dated.day().map(|day| Number::Day(day, Vec::new())).into_iter().collect(),
        Dated::Pair(over, under) => {
            let part = Exact::ratio(i64::from(*over), i64::from(*under));
            let part = part.map_or_else(Vec::new, |part| with_max(part, max));
            vec![dated.day().map_or(Number::Value(part.clone()), |day| Number::Day(day, part))]
        }
    }
}

fn month_and_day(day: &DueDate) -> Option<(u32, u32)> {
    match day {
        DueDate::Day(date) => Some((date.month(), date.day())),
        DueDate::InYear { month, day, .. } => Some((*month, *day)),
        DueDate::Fact(_) => None,
    }
}

fn in_month(day: &DueDate, month: u32) -> bool {
    month_and_day(day).is_some_and(|(held, _)| held == month || held == month % 12 + 1)
}

fn in_year(day: &DueDate, year: i32, assessed: Option<i32>) -> bool {
    match (day, assessed) {
        (DueDate::Day(date), _) => (date.year() - year).abs() <= 1,
        (DueDate::InYear { offset, .. }, Some(assessed)) => assessed + offset == year,
        // The year is printed, and the reading leaves it open.
        _ => false,
    }
}

/// Whether a number is the day of the month, as of "ngày 20 tháng 6".
fn of_day(day: &DueDate, value: &Exact) -> bool {
    month_and_day(day).is_some_and(|(_, held)| Exact::from(i64::from(held)) == *value)
}

/// The day itself, or the one before or after it: "trước ngày 15/4" ends on the 14th.
fn near(held: &DueDate, printed: &DueDate) -> bool {
    let (Some((month, day)), Some((other_month, other_day))) = (month_and_day(held), month_and_day(printed))
    else {
        return false;
    };
    let ordinal =
        |month: u32, day: u32| chrono::NaiveDate::from_ymd_opt(2024, month, day).map(|d| d.ordinal());
    match (ordinal(month, day), ordinal(other_month, other_day)) {
        (Some(one), Some(other)) => one.abs_diff(other) <= 1 || one.abs_diff(other) == 365,
        _ => false,
    }
}
