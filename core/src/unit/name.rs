use super::UnitKind;
use crate::text::name_key;

/// One way to read a given name: the key it is looked up by, and the kind its wording states.
pub(super) struct Reading {
    pub key: String,
    pub kind: Option<UnitKind>,
}

/// The readings of a name or code, most literal first.
///
/// Text with a digit is a code and read only as such: a key keeps letters alone and would forget the digit.
pub(super) fn readings(given: &str) -> Vec<Reading> {
    let code = Reading { key: code_key(given), kind: None };
    if given.chars().any(char::is_numeric) {
        return vec![code];
    }
    let words: Vec<String> = given
        .split(|c: char| c.is_whitespace() || c == '.')
        .map(name_key)
        .filter(|word| !word.is_empty())
        .collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let stated = match words.as_slice() {
        ["tinh", rest @ ..] | [rest @ .., "province"] => Some((UnitKind::Province, rest)),
        ["thanh", "pho", rest @ ..] | ["tp", rest @ ..] | [rest @ .., "city"] => Some((UnitKind::City, rest)),
        _ => None,
    };
    let literal = Reading { key: words.concat(), kind: None };
    let bare = stated.map(|(kind, rest)| Reading { key: rest.concat(), kind: Some(kind) });
    [Some(code), Some(literal), bare]
        .into_iter()
        .flatten()
        .filter(|reading| !reading.key.is_empty())
        .collect()
}

/// The key of a code, `24` or `VN-54`; in capitals, so that it never meets the key of a name.
pub(super) fn code_key(code: &str) -> String {
    code.trim().to_uppercase()
}

/// Whether two keys look alike: one begins the other, or at most two letters differ.
pub(super) fn alike(given: &str, key: &str) -> bool {
    (given.len() >= 3 && key.starts_with(given))
        || (given.len().abs_diff(key.len()) <= 2 && differences(given, key) <= 2)
}

/// Levenshtein distance.
fn differences(a: &str, b: &str) -> usize {
    let first: Vec<usize> = (0..=b.len()).collect();
    let last = a.bytes().enumerate().fold(first, |above, (i, x)| {
        let mut row = vec![i + 1];
        let mut left = i + 1;
        for (y, pair) in b.bytes().zip(above.windows(2)) {
            if let &[diagonal, up] = pair {
                left = (diagonal + usize::from(x != y)).min(up + 1).min(left + 1);
                row.push(left);
            }
        }
        row
    });
    last.last().copied().unwrap_or(0)
}
