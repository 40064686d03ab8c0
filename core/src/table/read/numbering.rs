//! Numbers of rows as printed: `I`, `A.`, `1`, `1.1.`, `a)`, `PHẦN A`, `Tiêu chí 1`, `-`.

/// A printed number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Printed {
    pub(super) style: Style,
    /// Without brackets, final stop, slash and words; empty for a bullet.
    pub(super) number: String,
    /// Whether it stands in front of the words, though the table has a column of numbers.
    pub(super) in_words: bool,
    /// Whether numbers below it follow, as `a1` follows `a`.
    pub(super) leads: bool,
}

impl Printed {
    pub(super) fn new(style: Style, number: String) -> Printed {
        Printed { style, number, in_words: false, leads: false }
    }

    /// Whether rows numbered so may be alternatives rather than parts.
    pub(super) fn is_light(&self) -> bool {
        let light =
            matches!(self.style, Style::SmallLetter | Style::SmallRoman | Style::Bracket | Style::Bullet(_));
        (light && !self.leads) || (self.in_words && self.style == Style::Arabic)
    }
}

/// How a number is written; numbers of one style under one parent are of one level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Style {
    /// With a word before it, in lower case: `phần`, `tiêu chí`.
    Word(String),
    Roman,
    Letter,
    Arabic,
    /// Several parts, with or without stops between them: how many.
    Dotted(usize),
    SmallLetter,
    SmallRoman,
    /// With brackets: `(1)`, `1)`.
    Bracket,
    Bullet(char),
    /// Without a number: what else says that it is a node.
    Unnumbered(At),
}

/// Where a node without a number stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum At {
    /// Below the numbered node before it.
    Inside,
    /// Beside the numbered node before it.
    Beside,
    /// Above the numbers that follow it.
    Above(Box<Style>),
    /// A group of a column of its own, counted from the first such column.
    Group(usize),
}

/// The parts of a number: `a1.1` and `a.1.1` have the parts a, 1, 1.
pub(super) fn parts(number: &str) -> impl Iterator<Item = &str> {
    number.split('.').flat_map(|part| {
        let digits = part.find(|c: char| c.is_ascii_digit()).unwrap_or(part.len());
        let (letters, rest) = part.split_at(digits);
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let (digits, tail) = rest.split_at(end);
        [letters, digits, tail].into_iter().filter(|part| !part.is_empty())
    })
}

/// Whether a number is one below another: `1.1.2` below `1.1`, `a1` below `a`.
pub(super) fn is_below(number: &str, parent: &str) -> bool {
    let mut own = parts(number);
    !parent.is_empty() && parts(parent).all(|part| own.next() == Some(part)) && own.next().is_some()
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
        return Some(Printed::new(Style::Bullet(bullet), String::new()));
    }
    let (word, body) = split_word(text);
    let bracket = body.ends_with(')') || body.starts_with('(');
    let body = body
        .trim_matches(|c: char| matches!(c, '(' | ')' | '.' | '/' | ':' | '-' | ',') || c.is_whitespace());
    let stops: Vec<&str> = body.split('.').map(str::trim).collect();
    let number = stops.join(".");
    if stops.iter().any(|part| !is_part(part)) {
        return None;
    }
    if let Some(word) = word {
        return Some(Printed::new(Style::Word(word), number));
    }
    // "1a" stands below "1" as "a1" does below "a".
    let coded = stops.iter().any(|part| is_code(part) || parts(part).count() > 1);
    let style = match stops.as_slice() {
        [only] if !coded => single(only, bracket)?,
        _ => Style::Dotted(parts(&number).count()),
    };
    Some(Printed::new(style, number))
}

/// The number in front of the words of a row whose column of numbers is empty: `d2.5 Không trả lời`,
/// `C1.3Tỷ lệ`, `1. Ký cam kết`; and the words.
pub(super) fn in_words(text: &str) -> Option<(Printed, &str)> {
    let text = text.trim_start();
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.')).unwrap_or(text.len());
    // A title may run into its number: "C1.3Tỷ lệ".
    let digits = text.get(..end)?.rfind(|c: char| c.is_ascii_digit() || c == '.')? + 1;
    let (number, rest) = (text.get(..digits)?, text.get(digits..)?);
    let title = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ')' | ':'));
    let marked = number.ends_with('.') || rest.starts_with(')');
    let found = printed(number)?;
    let several = matches!(found.style, Style::Dotted(_));
    let plain = found.style == Style::Arabic && marked && found.number.len() <= 2;
    let begins = title.chars().next().is_some_and(char::is_uppercase);
    (begins && (several || plain)).then_some((Printed { in_words: true, ..found }, title))
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
    digits || letter || is_roman(part) || is_roman(&part.to_uppercase()) || mixed || is_code(part)
}

/// Letters with a number behind them: `a1`, `C12`, `TC3`.
fn is_code(part: &str) -> bool {
    let digits = part.trim_start_matches(|c: char| c.is_ascii_alphabetic() || matches!(c, 'đ' | 'Đ'));
    let letters = part.chars().count().saturating_sub(digits.len());
    (1..=3).contains(&letters)
        && (1..=3).contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit())
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
