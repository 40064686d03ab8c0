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
