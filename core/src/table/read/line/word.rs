//! Words as people and scanners write them, brought to the one spelling the grammar uses.

/// The syllables the grammar is made of; a run of letters that is made of these alone has lost its spaces.
const SYLLABLES: &[&str] = &[
    "bằng", "bị", "chậm", "chuẩn", "cho", "chưa", "có", "còn", "cộng", "cứ", "của", "đa", "đạt", "đến",
    "điểm", "đi", "đúng", "đủ", "dưới", "được", "hạn", "hết", "hoặc", "hơn", "ít", "không", "khi", "kỳ",
    "lại", "lệ", "lên", "lớn", "mỗi", "mức", "năm", "ngày", "nhất", "nhỏ", "nhiều", "nếu", "quá", "quý",
    "sau", "số", "tăng", "tối", "tổng", "tháng", "thêm", "thì", "thiểu", "tính", "tới", "trên", "trễ",
    "trong", "trở", "trước", "trừ", "từ", "từng", "tỷ", "và", "vượt", "vụ", "xuống", "giảm", "lần",
];

/// Spellings of a scanner or of another habit that stand for one word and for no other.
const SPELLINGS: &[(&str, &str)] = &[
    ("điềm", "điểm"),
    ("điếm", "điểm"),
    ("điêm", "điểm"),
    ("diểm", "điểm"),
    ("điễm", "điểm"),
    ("điẻm", "điểm"),
    ("đỉểm", "điểm"),
    ("đíểm", "điểm"),
    ("tồng", "tổng"),
    ("tỗng", "tổng"),
    ("tỉ", "tỷ"),
    ("quí", "quý"),
    ("kì", "kỳ"),
    ("muợn", "muộn"),
    ("đuợc", "được"),
    ("đựơc", "được"),
    ("đựoc", "được"),
    ("trừơng", "trường"),
    ("dứơi", "dưới"),
    ("duới", "dưới"),
    ("đươc", "được"),
    ("vuợt", "vượt"),
    ("trứơc", "trước"),
    ("truớc", "trước"),
    ("tỷ̉", "tỷ"),
];

/// Words without marks, for lines typed without any: only those whose meaning is then still one.
const UNMARKED: &[(&str, &str)] = &[
    ("tu", "từ"),
    ("den", "đến"),
    ("toi", "tới"),
    ("duoi", "dưới"),
    ("tren", "trên"),
    ("tro", "trở"),
    ("len", "lên"),
    ("xuong", "xuống"),
    ("diem", "điểm"),
    ("da", "đa"),
    ("ty", "tỷ"),
    ("ti", "tỷ"),
    ("le", "lệ"),
    ("khong", "không"),
    ("qua", "quá"),
    ("it", "ít"),
    ("nhat", "nhất"),
    ("bang", "bằng"),
    ("hon", "hơn"),
    ("hoac", "hoặc"),
    ("va", "và"),
    ("moi", "mỗi"),
    ("cu", "cứ"),
    ("tru", "trừ"),
    ("cong", "cộng"),
    ("them", "thêm"),
    ("dat", "đạt"),
    ("duoc", "được"),
    ("tinh", "tính"),
    ("thi", "thì"),
    ("truoc", "trước"),
    ("ngay", "ngày"),
    ("thang", "tháng"),
    ("quy", "quý"),
    ("cham", "chậm"),
    ("tre", "trễ"),
    ("han", "hạn"),
    ("dung", "đúng"),
    ("con", "còn"),
    ("lai", "lại"),
    ("co", "có"),
    ("chua", "chưa"),
    ("hoan", "hoàn"),
    ("thanh", "thành"),
    ("toi-da", "tối đa"),
    ("so", "số"),
    ("nhieu", "nhiều"),
    ("lan", "lần"),
    ("nam", "năm"),
    ("giam", "giảm"),
    ("tang", "tăng"),
    ("vuot", "vượt"),
    ("neu", "nếu"),
    ("tong", "tổng"),
    ("thieu", "thiểu"),
];

/// The one spelling of a lower-case word.
pub(super) fn spelling(word: &str) -> &str {
    SPELLINGS.iter().find(|(written, _)| *written == word).map_or(word, |(_, meant)| meant)
}

/// The word a word without marks stands for, in a line that has none.
pub(super) fn marked(word: &str) -> &str {
    UNMARKED.iter().find(|(written, _)| *written == word).map_or(word, |(_, meant)| meant)
}

/// The syllables a run of letters is made of, as byte lengths; `None` where it is one word, or not known.
pub(super) fn syllables(run: &str) -> Option<Vec<usize>> {
    // The longest word has seven letters; runs beyond a line's worth are no lost spaces.
    let letters = run.chars().count();
    if !(4..=60).contains(&letters) || SYLLABLES.contains(&spelling(run)) {
        return None;
    }
    if vowel_groups(run) < 2 {
        return None;
    }
    let mut lengths = Vec::new();
    if cover(run, &mut lengths) && lengths.len() > 1 { Some(lengths) } else { None }
}

/// Vowels in a row count once; a syllable has one group.
fn vowel_groups(run: &str) -> usize {
    let consonant = |c: char| {
        matches!(
            c,
            'b' | 'c'
                | 'd'
                | 'đ'
                | 'g'
                | 'h'
                | 'k'
                | 'l'
                | 'm'
                | 'n'
                | 'p'
                | 'q'
                | 'r'
                | 's'
                | 't'
                | 'v'
                | 'x'
        )
    };
    run.split(consonant).filter(|vowels| !vowels.is_empty()).count()
}

/// Covers the run from the front, longest syllable first.
fn cover(run: &str, lengths: &mut Vec<usize>) -> bool {
    if run.is_empty() {
        return true;
    }
    let written = SPELLINGS.iter().map(|(written, _)| *written);
    let mut fitting: Vec<usize> =
        SYLLABLES.iter().copied().chain(written).filter(|s| run.starts_with(s)).map(str::len).collect();
    fitting.sort_unstable_by(|a, b| b.cmp(a));
    for length in fitting {
        lengths.push(length);
        if run.get(length..).is_some_and(|rest| cover(rest, lengths)) {
            return true;
        }
        lengths.pop();
    }
    false
}
