use serde::{Serialize, Serializer};

use crate::text::Text;

/// What a reader of the phrase may see differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeadlineDoubt {
    /// "Chậm nhất trước ngày": "at the latest" counts the day, "before" does not.
    LatestBefore,
    /// A year of two digits, read as one of this century.
    ShortYear,
    /// The day of the week named is not that of the day.
    Weekday,
    /// Written without marks.
    Unmarked,
    /// The stretch begins in the year before the one printed at its end.
    YearCarriedBack,
    /// "Dự kiến": the day is expected, not set.
    Tentative,
    /// The phrase names a day of a month, quarter or year without saying which: read as each of them.
    ImpliedRecurrence,
    /// "Sau 30 ngày": by then, or not before then.
    After,
    /// "6 tháng": a length of time, or the first half of a year.
    Length,
    /// "Hết giờ hành chính ngày": an hour of the office, which the phrase does not name.
    OfficeHours,
    /// The month of the period is not named ("ngày 20 hằng quý").
    NoMonth,
    /// Words before or behind the time that the reading does not hold.
    OtherWords,
}

impl DeadlineDoubt {
    /// The word of the doubt.
    pub fn name(self) -> &'static str {
        match self {
            DeadlineDoubt::LatestBefore => "latest-before",
            DeadlineDoubt::ShortYear => "short-year",
            DeadlineDoubt::Weekday => "weekday",
            DeadlineDoubt::Unmarked => "unmarked",
            DeadlineDoubt::YearCarriedBack => "year-carried-back",
            DeadlineDoubt::Tentative => "tentative",
            DeadlineDoubt::ImpliedRecurrence => "implied-recurrence",
            DeadlineDoubt::After => "after",
            DeadlineDoubt::Length => "length",
            DeadlineDoubt::OfficeHours => "office-hours",
            DeadlineDoubt::NoMonth => "no-month",
            DeadlineDoubt::OtherWords => "other-words",
        }
    }

    /// The doubt in words.
    pub fn text(self) -> Text {
        let (vi, en) = match self {
            DeadlineDoubt::LatestBefore => (
                "“chậm nhất” tính cả ngày đó, “trước” thì không: đọc là “trước”",
                "“at the latest” counts the day, “before” does not: read as “before”",
            ),
            DeadlineDoubt::ShortYear => {
                ("năm chỉ ghi hai chữ số: đọc là 20xx", "the year has two digits: read as 20xx")
            }
            DeadlineDoubt::Weekday => (
                "thứ ghi trong cụm từ không phải thứ của ngày đó: đọc theo ngày",
                "the day of the week named is not that of the day: read by the day",
            ),
            DeadlineDoubt::Unmarked => (
                "câu viết không dấu: đọc theo nghĩa thông thường",
                "written without marks: read in the usual sense",
            ),
            DeadlineDoubt::YearCarriedBack => (
                "ngày đầu không ghi năm và chỉ có thể thuộc năm trước",
                "the first day has no year and can only lie in the year before",
            ),
            DeadlineDoubt::Tentative => ("thời gian mới là dự kiến", "the time is only expected"),
            DeadlineDoubt::ImpliedRecurrence => (
                "không nói rõ tháng, quý, năm nào: đọc là mọi kỳ",
                "does not say of which month, quarter or year: read as each of them",
            ),
            DeadlineDoubt::After => (
                "“sau” một thời hạn có thể là chậm nhất khi hết hạn, hoặc không sớm hơn: đọc là chậm nhất",
                "“after” a limit may mean by its end or not before it: read as by its end",
            ),
            DeadlineDoubt::Length => (
                "số tháng có thể là thời hạn, hoặc kỳ từ đầu năm: đọc là thời hạn",
                "the months may be a time limit or the first months of the year: read as a time limit",
            ),
            DeadlineDoubt::OfficeHours => (
                "chỉ tính trong giờ làm việc của ngày đó, cụm từ không ghi giờ: đọc là ngày đó",
                "only in the office hours of that day, whose end is not named: read as the day",
            ),
            DeadlineDoubt::NoMonth => (
                "không nói ngày đó thuộc tháng nào của kỳ: không tính được ngày",
                "does not say in which month of the period: no date can be derived",
            ),
            DeadlineDoubt::OtherWords => (
                "trước hoặc sau thời gian còn chữ không thuộc cách đọc này: xem chúng có đổi nghĩa không",
                "words before or behind the time are not part of the reading: see whether they change it",
            ),
        };
        Text { vi: vi.to_owned(), en: en.to_owned() }
    }
}

/// As its word and its text.
impl Serialize for DeadlineDoubt {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = self.text();
        serde_json::json!({ "name": self.name(), "vi": text.vi, "en": text.en }).serialize(serializer)
    }
}
