//! A rule line as tokens: words, numbers, dates and signs, each with its place in the text.

use super::date::{self, Dated};
use super::word::{marked, spelling, syllables};
use crate::number::Exact;
use crate::text::parse_exact;

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::table::read) struct Token {
    pub(in crate::table::read) kind: Kind,
    /// Byte offsets in the line.
    pub(in crate::table::read) start: usize,
    pub(in crate::table::read) end: usize,
    /// Whether white space (or the beginning of the line) stands before it.
    pub(in crate::table::read) spaced: bool,
    /// Whether a letter stood for a digit in it.
    pub(super) repaired: bool,
    /// Of a word or sign, to look phrases up; 0 for others.
    pub(in crate::table::read) hash: u32,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::table::read) enum Kind {
    /// Lower case, in the spelling of the grammar.
    Word(String),
    Number(Number),
    Date(Dated),
    /// One of the signs of the grammar; dashes, products and comparisons each in one form.
    Sign(char),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::table::read) struct Number {
    /// With one separator read as the decimal mark.
    pub(in crate::table::read) value: Exact,
    /// With the separator read as grouping thousands, where it may be: `1.500`.
    pub(in crate::table::read) thousands: Option<Exact>,
    /// Whether that separator is a comma, which Vietnamese texts use for decimals.
    pub(super) comma: bool,
}

impl Number {
    /// The number as counts and amounts are written: `1.500` is one thousand five hundred.
    pub(super) fn amount(&self) -> &Exact {
        match &self.thousands {
            Some(thousands) if !self.comma => thousands,
            _ => &self.value,
        }
    }
}

impl Token {
    pub(in crate::table::read) fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    pub(in crate::table::read) fn number(&self) -> Option<&Number> {
        match &self.kind {
            Kind::Number(number) => Some(number),
            _ => None,
        }
    }

    pub(in crate::table::read) fn is(&self, sign: char) -> bool {
        self.kind == Kind::Sign(sign)
    }

    pub(in crate::table::read) fn is_word(&self, word: &str) -> bool {
        self.word() == Some(word)
    }
}

/// The tokens of a line.
pub(in crate::table::read) fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let unmarked = text.chars().any(char::is_alphabetic) && text.is_ascii();
    Lexer { text, chars, at: 0, spaced: true, unmarked, tokens: Vec::new() }.run()
}

struct Lexer<'a> {
    text: &'a str,
    chars: Vec<(usize, char)>,
    at: usize,
    spaced: bool,
    unmarked: bool,
    tokens: Vec<Token>,
}

impl Lexer<'_> {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).map(|(_, c)| *c)
    }

    /// Byte offset of a character.
    fn offset(&self, at: usize) -> usize {
        self.chars.get(at).map_or(self.text.len(), |(offset, _)| *offset)
    }

    fn slice(&self, from: usize, to: usize) -> &str {
        self.text.get(self.offset(from)..self.offset(to)).unwrap_or_default()
    }

    fn push(&mut self, kind: Kind, from: usize, to: usize, repaired: bool) {
        let (start, end) = (self.offset(from), self.offset(to));
        let spaced = std::mem::replace(&mut self.spaced, false);
        let hash = hash_of(&kind);
        self.tokens.push(Token { kind, start, end, spaced, repaired, hash });
    }

    fn run(mut self) -> Vec<Token> {
        while let Some(c) = self.peek(0) {
            let from = self.at;
            if c.is_whitespace() {
                self.spaced = true;
                self.at += 1;
            } else if c.is_ascii_digit() || self.letter_for_digit() {
                self.digits();
            } else if c.is_alphabetic() {
                self.letters();
            } else {
                let (sign, length) = self.sign(c);
                self.at += length;
                self.push(Kind::Sign(sign), from, self.at, false);
            }
        }
        numerals(&mut self.tokens);
        self.tokens
    }

    fn sign(&self, c: char) -> (char, usize) {
        match (c, self.peek(1)) {
            ('>', Some('=')) => ('≥', 2),
            ('<', Some('=')) => ('≤', 2),
            ('=', Some('>')) | ('-', Some('>')) => ('→', 2),
            ('≧' | '⩾', _) => ('≥', 1),
            ('≦' | '⩽', _) => ('≤', 1),
            ('–' | '—' | '−' | '‐' | '‑', _) => ('-', 1),
            ('×' | '∗' | '·' | '✕', _) => ('*', 1),
            ('÷' | '～', _) => ('~', 1),
            ('“' | '”' | '„' | '«' | '»', _) => ('"', 1),
            ('：', _) => (':', 1),
            ('％', _) => ('%', 1),
            _ => (c, 1),
        }
    }

    /// A letter a scanner put for a digit: `O,5`, `l,5`, `Ođiểm`, or an `O` alone.
    fn letter_for_digit(&self) -> bool {
        let Some(c @ ('O' | 'o' | 'l' | 'I')) = self.peek(0) else { return false };
        let before = self.at.checked_sub(1).and_then(|at| self.chars.get(at)).map(|(_, c)| *c);
        if before.is_some_and(char::is_alphanumeric) {
            return false;
        }
        match (self.peek(1), self.peek(2)) {
            (Some(',' | '.'), Some(next)) => next.is_ascii_digit() && c != 'I',
            (Some(next), _) if next.is_ascii_digit() => matches!(c, 'O' | 'l'),
            (Some('đ' | 'Đ'), _) => c == 'O',
            (next, _) => c == 'O' && next.is_none_or(|next| !next.is_alphanumeric()),
        }
    }

    /// Digits and what is written with them: a number, a date, the number of an act.
    fn digits(&mut self) {
        let from = self.at;
        if let Some(length) = self.act_number() {
            self.at += length;
            let word = self.slice(from, self.at).to_lowercase();
            self.push(Kind::Word(word), from, self.at, false);
            return;
        }
        if let Some((dated, length)) = date::at(&self.chars, self.at) {
            self.at += length;
            self.push(Kind::Date(dated), from, self.at, false);
            return;
        }
        let mut digits = String::new();
        let mut repaired = false;
        while let Some(c) = self.peek(0) {
            let next_digit = self.peek(1).is_some_and(|next| next.is_ascii_digit() || next == 'O');
            match c {
                '0'..='9' => digits.push(c),
                ',' | '.' if next_digit => digits.push(c),
                'O' | 'o' if self.within_number() => {
                    digits.push('0');
                    repaired = true;
                }
                'l' | 'I' if self.within_number() => {
                    digits.push('1');
                    repaired = true;
                }
                _ => break,
            }
            self.at += 1;
        }
        let kind = match number(&digits) {
            Some(number) => Kind::Number(number),
            None => Kind::Word(digits),
        };
        self.push(kind, from, self.at, repaired);
    }

    /// Whether a letter among digits ends where a word would not begin: `1O%`, `2O `, not `2 lần`.
    fn within_number(&self) -> bool {
        !self.peek(1).is_some_and(|next| next.is_alphabetic() && !matches!(next, 'O' | 'l' | 'đ' | 'Đ'))
    }

    /// `876/QĐ-BNV`, `30/2020/NĐ-CP`, `24/24`: no number to reckon with.
    fn act_number(&self) -> Option<usize> {
        let mut length = 0;
        let mut groups = 0;
        loop {
            let digits = self.chars.iter().skip(self.at + length).take_while(|(_, c)| c.is_ascii_digit());
            let digits = digits.count();
            if digits == 0 {
                break;
            }
            length += digits;
            groups += 1;
            if self.peek(length) != Some('/') || groups > 2 {
                break;
            }
            length += 1;
        }
        let letters = self.chars.iter().skip(self.at + length);
        let letters = letters.take_while(|(_, c)| c.is_uppercase() || *c == '-').count();
        let slash = length.checked_sub(1).and_then(|at| self.peek(at)) == Some('/');
        if slash && letters >= 2 && groups > 0 {
            return Some(length + letters);
        }
        ["24/24", "24/7", "365/365", "100/100"]
            .into_iter()
            .find(|idiom| {
                self.chars.iter().skip(self.at).map(|(_, c)| *c).take(idiom.len()).eq(idiom.chars())
                    && !self.peek(idiom.len()).is_some_and(|c| c.is_ascii_digit() || c == '/')
            })
            .map(str::len)
    }

    fn letters(&mut self) {
        let from = self.at;
        while self.peek(0).is_some_and(char::is_alphabetic) {
            self.at += 1;
        }
        let written = self.slice(from, self.at).to_owned();
        // m2, km2, m3: the digit is part of the unit; T2, N1: of the name.
        let unit = matches!(written.as_str(), "m" | "km" | "dm" | "cm" | "hm" | "dam");
        let name = written.chars().count() == 1 && written.chars().all(char::is_uppercase);
        let single = self.peek(0).is_some_and(|c| c.is_ascii_digit())
            && !self.peek(1).is_some_and(|c| c.is_ascii_digit() || matches!(c, ',' | '.'))
            && !(self.peek(1) == Some('/') && self.peek(2).is_some_and(|c| c.is_ascii_digit()));
        if (unit && matches!(self.peek(0), Some('2' | '3'))) || (name && single) {
            self.at += 1;
            let word = self.slice(from, self.at).to_lowercase();
            self.push(Kind::Word(word), from, self.at, false);
            return;
        }
        let lower = written.to_lowercase();
        match syllables(&lower).filter(|_| lower.len() == written.len()) {
            None => {
                let word = spelling(&lower);
                let word = if self.unmarked { marked(word) } else { word };
                self.push(Kind::Word(word.to_owned()), from, self.at, false);
            }
            Some(lengths) => {
                let mut start = self.offset(from);
                for length in lengths {
                    let word = self.text.get(start..start + length).unwrap_or_default().to_lowercase();
                    let spaced = std::mem::replace(&mut self.spaced, false);
                    let kind = Kind::Word(spelling(&word).to_owned());
                    let end = start + length;
                    let hash = hash_of(&kind);
                    self.tokens.push(Token { kind, start, end, spaced, repaired: false, hash });
                    start = end;
                }
            }
        }
    }
}

/// The hash of a word (FNV-1a): short words, looked up thousands of times.
pub(in crate::table::read) fn hash(word: &str) -> u32 {
    word.bytes().fold(0x811C_9DC5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

fn hash_of(kind: &Kind) -> u32 {
    match kind {
        Kind::Word(word) => hash(word),
        Kind::Sign(sign) => hash(sign.encode_utf8(&mut [0; 4])),
        Kind::Number(_) | Kind::Date(_) => 0,
    }
}

/// Numbers in words become numbers where they count something: `từ ba sáng kiến trở lên`, `hai buổi`.
fn numerals(tokens: &mut [Token]) {
    const COUNTING: &[&str] = &[
        "từ", "đến", "tới", "dưới", "trên", "nhất", "thiểu", "có", "quá", "hơn", "thiếu", "vắng", "đủ", "bỏ",
        "được", "còn", "dự", "tổ", "chức",
    ];
    const IDIOMS: &[&str] = &[
        "số", "phần", "trong", "vài", "cửa", "bên", "chiều", "mặt", "cách", "nửa", "ít", "loạt", "lúc",
        "khi", "bộ",
    ];
    for at in 0..tokens.len() {
        let Some(value) = tokens.get(at).and_then(Token::word).and_then(numeral) else { continue };
        let before = at.checked_sub(1).and_then(|at| tokens.get(at));
        let counts = match before {
            None => true,
            Some(token) => token.is('-') || token.word().is_some_and(|word| COUNTING.contains(&word)),
        };
        let after = tokens.get(at + 1).and_then(Token::word);
        let noun = after.is_some_and(|word| !IDIOMS.contains(&word) && numeral(word).is_none());
        if counts
            && noun
            && let Some(token) = tokens.get_mut(at)
        {
            let value = Exact::from(value);
            token.kind = Kind::Number(Number { value, thousands: None, comma: false });
            token.hash = 0;
        }
    }
}

/// The numerals left as words: they may count something and need not.
pub(in crate::table::read) fn numeral_words(tokens: &[Token]) -> impl Iterator<Item = Exact> {
    tokens.iter().filter_map(|token| token.word().and_then(numeral)).map(Exact::from)
}

/// The value of a numeral; `năm` is a year far more often than five.
fn numeral(word: &str) -> Option<i64> {
    Some(match word {
        "một" => 1,
        "hai" => 2,
        "ba" => 3,
        "bốn" => 4,
        "sáu" => 6,
        "bảy" | "bẩy" => 7,
        "tám" => 8,
        "chín" => 9,
        "mười" => 10,
        _ => return None,
    })
}

/// A number with few digits and at most one separator, which is nearly every number of a table.
fn short(digits: &str) -> Option<Exact> {
    if digits.len() > 12 {
        return None;
    }
    let (whole, decimals) = digits.split_once([',', '.']).unwrap_or((digits, ""));
    let places = u32::try_from(decimals.len()).ok()?;
    let scale = 10_i64.checked_pow(places)?;
    let whole: i64 = whole.parse().ok()?;
    let decimals: i64 = if decimals.is_empty() { 0 } else { decimals.parse().ok()? };
    Exact::ratio(whole.checked_mul(scale)?.checked_add(decimals)?, scale)
}

/// The number of digits and separators; `None` for what is no number (`1.1.2`).
fn number(digits: &str) -> Option<Number> {
    let separators: Vec<char> = digits.chars().filter(|c| !c.is_ascii_digit()).collect();
    let value = short(digits).or_else(|| parse_exact(digits).ok())?;
    let thousands = match separators.as_slice() {
        [separator] => {
            let (whole, decimals) = digits.split_once(*separator)?;
            let grouped = decimals.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
            if grouped { parse_exact(&format!("{whole}{decimals}")).ok() } else { None }
        }
        _ => None,
    };
    Some(Number { value, thousands, comma: separators == [','] })
}
