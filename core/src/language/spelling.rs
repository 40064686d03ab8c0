//! Forms under which spellings of one word meet.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Words one after another, ready to be compared with tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Phrase {
    /// Each word as [`spelling`] and as [`bare`] have it.
    pub(super) words: Vec<(String, String)>,
}

impl Phrase {
    pub(crate) fn of(text: &str) -> Phrase {
        Phrase { words: text.split_whitespace().map(|word| (spelling(word), bare(word))).collect() }
    }
}

/// The spelling under which forms of one word meet: lower case, the tone after the letters ("hoà", "hòa"),
/// and i for a last y ("quí", "quý").
pub(super) fn spelling(word: &str) -> String {
    let mut letters = String::with_capacity(word.len() + 2);
    let mut tone = None;
    for c in word.nfd().flat_map(char::to_lowercase) {
        match c {
            '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}' => tone = Some(c),
            'ð' => letters.push('đ'),
            c => letters.push(c),
        }
    }
    if letters.ends_with('y') {
        letters.pop();
        letters.push('i');
    }
    letters.extend(tone);
    letters
}

/// The first letter of a lower-case word in the form of [`spelling`], or of [`bare`].
fn first_letter(word: &str, unmarked: bool) -> Option<char> {
    let mut chars = word.chars();
    let first = chars.next()?;
    let mut letter = None;
    if first.is_ascii() {
        letter = Some(first);
    } else {
        decompose_canonical(first, |c| {
            letter.get_or_insert(c);
        });
    }
    match letter {
        Some('đ') if unmarked => Some('d'),
        // A word of one letter ends with it.
        Some('y') if chars.next().is_none() => Some('i'),
        letter => letter,
    }
}

/// Whether a word in its spelling is a lower-case word, as [`spelling`] has it, or as [`bare`] does.
///
/// Nearly all comparisons fail at the first letter, so that none is worth a new string, nor taking the whole word apart.
pub(super) fn is_spelling_of(spelled: &str, word: &str, unmarked: bool) -> bool {
    if spelled.chars().next() != first_letter(word, unmarked) {
        return false;
    }
    let mut spelled = spelled.chars();
    let (mut last, mut tone) = (None, None);
    for letter in word.nfd() {
        let letter = match letter {
            '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}' => {
                tone = Some(letter);
                continue;
            }
            letter if unmarked && is_combining_mark(letter) => continue,
            'đ' if unmarked => 'd',
            letter => letter,
        };
        if let Some(last) = last.replace(letter)
            && spelled.next() != Some(last)
        {
            return false;
        }
    }
    let last = if last == Some('y') { Some('i') } else { last };
    let rest = last.into_iter().chain(tone.filter(|_| !unmarked));
    spelled.eq(rest)
}

/// The spelling of a word written without marks.
pub(super) fn bare(word: &str) -> String {
    let letters = word.nfd().filter(|c| !is_combining_mark(*c));
    spelling(&letters.map(|c| if c == 'đ' { 'd' } else { c }).collect::<String>())
}
