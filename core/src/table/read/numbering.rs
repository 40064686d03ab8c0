//! Numbers of rows as printed: `I`, `A.`, `1`, `1.1.`, `a)`, `PHẦN A`, `Tiêu chí 1`, `-`.

/// A printed number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Printed {
    pub(super) style: Style,
    /// Without brackets, final stop, slash and words; empty for a bullet.
    pub(super) number: String,
}

/// How a number is written; numbers of one style under one parent are of one level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Style {
    /// With a word before it, in lower case: `phần`, `tiêu chí`.
    Word(String),
    Roman,
    Letter,
    Arabic,
    /// Several parts: how many.
    Dotted(usize),
    SmallLetter,
    SmallRoman,
    /// With brackets: `(1)`, `1)`.
    Bracket,
    Bullet(char),
}

impl Style {
    /// Whether rows numbered so may be alternatives rather than parts.
    pub(super) fn is_light(&self) -> bool {
        matches!(self, Style::SmallLetter | Style::SmallRoman | Style::Bracket | Style::Bullet(_))
    }
}

const WORDS: &[&str] = &[
    "phần",
    "phần thứ",
    "tiêu chí",
    "tiêu chuẩn",
    "mục",
    "nhóm",
    "chương",
    "lĩnh vực",
    "nội dung",
    "chỉ tiêu",
    "chỉ số",
    "trục",
    "điều",
    "tc",
    "tctp",
    "tiêu chí thành phần",
    "nhóm tiêu chí",
    "bảng",
    "tiểu mục",
    "chỉ số thành phần",
    "lv",
    "câu",
];

/// Reads the number of a row; `None` for a text that is none.
pub(super) fn printed(text: &str) -> Option<Printed> {
    let text = text.trim();
    if let [bullet] = text.chars().collect::<Vec<_>>().as_slice()
        && matches!(bullet, '-' | '–' | '—' | '+' | '*' | '•' | '●' | '▪' | '■' | '◦' | '○')
    {
        let bullet = if matches!(bullet, '–' | '—') { '-' } else { *bullet };
        return Some(Printed { style: Style::Bullet(bullet), number: String::new() });
    }
    let (word, body) = split_word(text);
    let bracket = body.ends_with(')') || body.starts_with('(');
    let body = body
        .trim_matches(|c: char| matches!(c, '(' | ')' | '.' | '/' | ':' | '-' | ',') || c.is_whitespace());
    let parts: Vec<&str> = body.split('.').map(str::trim).collect();
    let number = parts.join(".");
    if parts.iter().any(|part| !is_part(part)) {
        return None;
    }
    if let Some(word) = word {
        return Some(Printed { style: Style::Word(word), number });
    }
    let style = match parts.as_slice() {
        [only] => single(only, bracket)?,
        _ => Style::Dotted(parts.len()),
    };
    Some(Printed { style, number })
}

/// The number in front of a title, and the title, for tables without a column of numbers.
pub(super) fn in_title(text: &str) -> Option<(Printed, &str)> {
    let trimmed = text.trim_start();
    let lower = trimmed.to_lowercase();
    for word in WORDS {
        if lower.starts_with(word) && lower.len() == trimmed.len() {
            let rest = trimmed.get(word.len()..)?.trim_start();
            let end = rest.find(|c: char| c.is_whitespace() || c == ':').unwrap_or(rest.len());
            if let Some(found) = printed(trimmed.get(..trimmed.len() - rest.len() + end)?) {
                let title = rest
                    .get(end..)?
                    .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '.' | '-' | '–'));
                return Some((found, title));
            }
        }
    }
    let end = trimmed.find(char::is_whitespace)?;
    let (head, title) = (trimmed.get(..end)?, trimmed.get(end..)?.trim_start());
    let dotted = head.trim_end_matches(['.', ')', '/', ':']);
    let marked = dotted.len() < head.len() || dotted.contains('.');
    let found = printed(head)?;
    (marked && !title.is_empty() && !matches!(found.style, Style::Bullet(_))).then_some((found, title))
}

fn split_word(text: &str) -> (Option<String>, &str) {
    let lower = text.to_lowercase();
    let found = WORDS.iter().filter(|word| lower.starts_with(*word)).max_by_key(|word| word.len());
    match found {
        // Lower case keeps the length of Vietnamese letters.
        Some(word) if lower.len() == text.len() => match text.get(word.len()..) {
            Some(rest) if rest.starts_with(|c: char| c.is_whitespace() || c.is_ascii_digit()) => {
                (Some((*word).to_owned()), rest.trim())
            }
            _ => (None, text),
        },
        _ => (None, text),
    }
}

fn is_part(part: &str) -> bool {
    let digits = !part.is_empty() && part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit());
    let letter =
        part.chars().count() == 1 && part.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, 'đ' | 'Đ'));
    let mixed = part.len() <= 4
        && part.starts_with(|c: char| c.is_ascii_digit())
        && part.chars().skip(1).all(|c| c.is_ascii_alphanumeric());
    digits || letter || is_roman(part) || is_roman(&part.to_uppercase()) || mixed
}

fn is_roman(part: &str) -> bool {
    const NUMERALS: &[&str] = &[
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
        "XVII", "XVIII", "XIX", "XX",
    ];
    NUMERALS.contains(&part)
}

fn single(part: &str, bracket: bool) -> Option<Style> {
    let first = part.chars().next()?;
    Some(if first.is_ascii_digit() {
        if bracket { Style::Bracket } else { Style::Arabic }
    } else if is_roman(part) {
        Style::Roman
    } else if part.chars().count() > 1 {
        Style::SmallRoman
    } else if first.is_uppercase() {
        Style::Letter
    } else {
        Style::SmallLetter
    })
}
