use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The key under which spellings of one Vietnamese name meet: lower case, đ as d, no marks, letters a–z only.
///
/// ```
/// use chiso::text::name_key;
/// assert_eq!(name_key("Bà Rịa – Vũng Tàu"), "bariavungtau");
/// assert_eq!(name_key("Hoà Bình"), name_key("Hòa  Bình"));
/// ```
pub fn name_key(name: &str) -> String {
    name.to_lowercase()
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        // ð stands for đ in tables converted from older encodings.
        .map(|c| if matches!(c, 'đ' | 'ð') { 'd' } else { c })
        .filter(char::is_ascii_lowercase)
        .collect()
}

/// The key under which ways of typing the same words meet: NFC or NFD, case, the place of a tone mark
/// (`hòa`, `hoà`), kinds of dashes and quotation marks, spaces. Words that are written otherwise stay apart.
///
/// ```
/// use chiso::text::spelling_key;
/// assert_eq!(spelling_key("  Hoà  Bình "), spelling_key("hòa bình"));
/// assert_eq!(spelling_key("Từ 80% – dưới 100%"), spelling_key("từ 80% - dưới 100%"));
/// assert_ne!(spelling_key("Dưới 70%"), spelling_key("Dưới 50%"));
/// assert_ne!(spelling_key("không"), spelling_key("khống"));
/// ```
pub fn spelling_key(text: &str) -> String {
    let words: Vec<String> =
        text.nfkc().collect::<String>().to_lowercase().split_whitespace().map(word_key).collect();
    words.join(" ")
}

/// A word whose tone mark stands at its end.
fn word_key(word: &str) -> String {
    // Grave, acute, hook, tilde, dot below: the five tones; a syllable has at most one.
    let is_tone = |c: &char| matches!(c, '\u{300}' | '\u{301}' | '\u{309}' | '\u{303}' | '\u{323}');
    let plain = |c: char| match c {
        '–' | '—' | '−' | '‐' | '‑' => '-',
        '“' | '”' | '„' => '"',
        '‘' | '’' => '\'',
        'ð' => 'đ',
        other => other,
    };
    let (tones, mut key): (String, String) = word.nfd().map(plain).partition(is_tone);
    key.push_str(&tones);
    key
}
