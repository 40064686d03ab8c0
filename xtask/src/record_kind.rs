//! The kinds of fields that `ffi/csharp/Record.cs` reads, as the list of records names them.

use serde::Deserialize;

use crate::text::{camel, snake};

/// What a field is, and whether it may be null where its type alone would always have a value: `day`, `day?`.
#[derive(Debug, Deserialize, PartialEq)]
#[serde(try_from = "String")]
pub(crate) struct Kind {
    pub what: What,
    pub optional: bool,
}

#[derive(Debug, PartialEq)]
pub(crate) enum What {
    /// A text, or null.
    Text,
    Texts,
    /// Points, or null.
    Points,
    /// An exact number to the nearest millionth, or null.
    Nearest,
    /// A whole number of 32 bits.
    Count,
    /// A whole number of 64 bits.
    Long,
    Day,
    Moment,
    Flag,
    /// Two properties, for Vietnamese and, with `En`, for English.
    Pair,
    /// A method that takes a language.
    Bilingual,
    /// Counts by name.
    Counts,
    /// A member of an enum; `or` stands where there is none.
    Word {
        of: String,
        or: Option<String>,
    },
    /// An object of another class, or null.
    Part(String),
    /// Objects of another class.
    List(String),
}

impl TryFrom<String> for Kind {
    type Error = String;

    fn try_from(written: String) -> Result<Kind, String> {
        let words: Vec<&str> = written.split(' ').collect();
        let (what, optional) = match words.as_slice() {
            ["text"] => (What::Text, false),
            ["texts"] => (What::Texts, false),
            ["points"] => (What::Points, false),
            ["nearest"] => (What::Nearest, false),
            ["count"] => (What::Count, false),
            ["count?"] => (What::Count, true),
            ["long"] => (What::Long, false),
            ["long?"] => (What::Long, true),
            ["day"] => (What::Day, false),
            ["day?"] => (What::Day, true),
            ["moment"] => (What::Moment, false),
            ["flag"] => (What::Flag, false),
            ["flag?"] => (What::Flag, true),
            ["pair"] => (What::Pair, false),
            ["bilingual"] => (What::Bilingual, false),
            ["bilingual?"] => (What::Bilingual, true),
            ["counts"] => (What::Counts, false),
            ["word", "of", of] => (What::Word { of: (*of).to_owned(), or: None }, false),
            ["word", "of", of, "or", or] => {
                (What::Word { of: (*of).to_owned(), or: Some((*or).to_owned()) }, false)
            }
            ["word?", "of", of] => (What::Word { of: (*of).to_owned(), or: None }, true),
            ["part", "of", of] => (What::Part((*of).to_owned()), false),
            ["list", "of", of] => (What::List((*of).to_owned()), false),
            _ => return Err(format!("no kind of field: `{written}`")),
        };
        Ok(Kind { what, optional })
    }
}

impl Kind {
    /// The type of its property.
    pub(crate) fn csharp(&self) -> String {
        let plain = match &self.what {
            What::Text | What::Pair | What::Bilingual => return "string".to_owned(),
            What::Texts => return "IReadOnlyList<string>".to_owned(),
            What::Counts => return "IReadOnlyDictionary<string, int>".to_owned(),
            What::Part(of) => return of.clone(),
            What::List(of) => return format!("IReadOnlyList<{of}>"),
            What::Points | What::Nearest => return "decimal?".to_owned(),
            What::Count => "int",
            What::Long => "long",
            What::Day | What::Moment => "DateTime",
            What::Flag => "bool",
            What::Word { of, .. } => of,
        };
        format!("{plain}{}", if self.optional { "?" } else { "" })
    }

    /// How it is read from a member of a record.
    pub(crate) fn reading(&self, record: &str, member: &str) -> String {
        let get = |method: &str| format!("{record}.{method}(\"{member}\")");
        match (&self.what, self.optional) {
            (What::Text, _) => get("Text"),
            (What::Texts, _) => get("Texts"),
            (What::Points, _) => get("Points"),
            (What::Nearest, _) => get("Nearest"),
            (What::Count, false) => get("Count"),
            (What::Count, true) => format!("(int?){}", get("Integer")),
            (What::Long, false) => get("Long"),
            (What::Long, true) => get("Integer"),
            (What::Day, false) => format!("{}.Value", get("Day")),
            (What::Day, true) => get("Day"),
            (What::Moment, _) => get("Moment"),
            (What::Flag, false) => format!("{} == true", get("Flag")),
            (What::Flag, true) => get("Flag"),
            (What::Pair | What::Bilingual, _) => get("Both"),
            (What::Counts, _) => get("Counts"),
            (What::Word { of, or: Some(or) }, _) => {
                format!("{} ?? {of}.{or}", get(&format!("Word<{of}>")))
            }
            (What::Word { of, or: None }, false) => format!("{}.Value", get(&format!("Word<{of}>"))),
            (What::Word { of, or: None }, true) => get(&format!("Word<{of}>")),
            (What::Part(of), _) => format!("{record}.Part(\"{member}\", part => new {of}(part))"),
            (What::List(of), _) => format!("{record}.List(\"{member}\", item => new {of}(item))"),
        }
    }

    /// Whether null is one of its values.
    pub(crate) fn may_be_null(&self) -> bool {
        self.optional || matches!(self.what, What::Text | What::Points | What::Nearest | What::Part(_))
    }

    /// How a property of this kind shows itself within a text; `None` where it does not.
    pub(crate) fn shown(&self, property: &str) -> Option<String> {
        let value = if self.optional { format!("{property}.Value") } else { property.to_owned() };
        Some(match self.what {
            What::Text | What::Pair | What::Word { .. } | What::Part(_) => property.to_owned(),
            What::Texts => format!("string.Join(\", \", {property})"),
            What::Points | What::Nearest => format!("Shown.Decimal({property})"),
            What::Count | What::Long => format!("Shown.Number({value})"),
            What::Day => format!("Shown.Date({value})"),
            What::Moment => format!("Shown.Moment({value})"),
            What::List(_) => format!("Shown.Number({property}.Count)"),
            What::Bilingual => format!("{}.En", camel(&snake(property))),
            What::Flag | What::Counts => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(written: &str) -> Kind {
        Kind::try_from(written.to_owned()).unwrap()
    }

    #[test]
    fn a_kind_gives_type_and_reading() {
        let of = |written| {
            let kind = kind(written);
            (kind.csharp(), kind.reading("record", "m"))
        };
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(of("text"), pair("string", "record.Text(\"m\")"));
        assert_eq!(of("count"), pair("int", "record.Count(\"m\")"));
        assert_eq!(of("count?"), pair("int?", "(int?)record.Integer(\"m\")"));
        assert_eq!(of("day"), pair("DateTime", "record.Day(\"m\").Value"));
        assert_eq!(of("day?"), pair("DateTime?", "record.Day(\"m\")"));
        assert_eq!(of("flag"), pair("bool", "record.Flag(\"m\") == true"));
        assert_eq!(of("word? of Cut"), pair("Cut?", "record.Word<Cut>(\"m\")"));
        assert_eq!(
            of("word of DeadlineState or None"),
            pair("DeadlineState", "record.Word<DeadlineState>(\"m\") ?? DeadlineState.None")
        );
        assert_eq!(
            of("list of Party"),
            pair("IReadOnlyList<Party>", "record.List(\"m\", item => new Party(item))")
        );
    }

    #[test]
    fn an_unknown_kind_is_said() {
        for written in ["txt", "text?", "list", "list of", "word of A or", "part  of A", ""] {
            assert_eq!(
                Kind::try_from(written.to_owned()).err(),
                Some(format!("no kind of field: `{written}`")),
                "{written}"
            );
        }
    }
}
