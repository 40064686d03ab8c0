//! `ffi/csharp/records.toml`: the classes of results, each with its fields and how it shows itself.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::Result;
use crate::enums;
use crate::record_kind::{Kind, What};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    record: Vec<Record>,
}

/// A class of C# whose objects are made once and do not change. Docs are XML, as in C#.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Record {
    pub name: String,
    #[serde(default)]
    pub docs: String,
    /// What its objects are made of.
    #[serde(default = "of_a_record")]
    pub from: Vec<Origin>,
    /// Whether it keeps the whole as JSON text.
    #[serde(default)]
    pub json: bool,
    /// Whether a part of the class, written by hand, reads more.
    #[serde(default)]
    pub reads_more: bool,
    pub fields: Vec<Field>,
    /// What `ToString()` gives; written by hand where it is not here.
    pub shows: Option<Shows>,
}

/// What an object is made of: a `Record` of the library, or the values of its fields in their order.
#[derive(Deserialize, Clone, Copy, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Origin {
    Record,
    Values,
}

fn of_a_record() -> Vec<Origin> {
    vec![Origin::Record]
}

/// A property, or a method where a text is asked for in a language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Field {
    pub name: String,
    pub kind: Kind,
    /// The member of the record, where it is not the name in snake_case.
    pub member: Option<String>,
    /// The part of the record that has the member.
    pub within: Option<String>,
    pub docs: String,
}

/// A template: `{Id}` is a field; what stands in brackets is left out where the field in it is null, or a flag not set.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Shows {
    #[serde(rename = "as")]
    pub template: String,
    pub docs: String,
}

impl Field {
    /// The properties and methods it makes.
    pub(crate) fn members(&self) -> Vec<String> {
        match self.kind.what {
            What::Pair => vec![self.name.clone(), format!("{}En", self.name)],
            _ => vec![self.name.clone()],
        }
    }
}

/// The parts of the wrapper that are written by hand: each type stands in a file of its name.
pub(crate) struct ByHand {
    sources: BTreeMap<String, String>,
}

impl ByHand {
    pub(crate) fn read(folder: &Path) -> Result<ByHand> {
        let mut sources = BTreeMap::new();
        for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
            let path = entry?.path();
            if let (Some(name), Some("cs")) =
                (path.file_stem().and_then(|name| name.to_str()), path.extension().and_then(|e| e.to_str()))
            {
                let source =
                    fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
                sources.insert(name.to_owned(), source);
            }
        }
        Ok(ByHand { sources })
    }

    fn has_type(&self, name: &str) -> bool {
        self.says(name, &format!("class {name}\n")) || self.says(name, &format!("struct {name}\n"))
    }

    fn has_part(&self, name: &str) -> bool {
        self.says(name, &format!("partial class {name}\n"))
    }

    fn says(&self, name: &str, text: &str) -> bool {
        self.sources.get(name).is_some_and(|source| source.contains(text))
    }
}

/// The records of a list; what is wrong with one is said under its name.
pub(crate) fn read(list: &str, by_hand: &ByHand) -> Result<Vec<Record>> {
    let Listed { record: records } = toml::from_str(list).map_err(|error| error.to_string())?;
    let mut names = BTreeSet::new();
    for record in &records {
        if !names.insert(record.name.as_str()) {
            return Err(format!("{}: listed twice", record.name).into());
        }
    }
    for record in &records {
        check(record, &names, by_hand).map_err(|error| format!("{}: {error}", record.name))?;
    }
    Ok(records)
}

fn check(record: &Record, names: &BTreeSet<&str>, by_hand: &ByHand) -> Result<()> {
    if record.docs.is_empty() {
        return Err("no docs".into());
    }
    let mut members = BTreeSet::new();
    for field in &record.fields {
        if field.docs.is_empty() {
            return Err(format!("{}: no docs", field.name).into());
        }
        if let Some(twice) = field.members().into_iter().find(|member| members.contains(member)) {
            return Err(format!("{twice}: listed twice").into());
        }
        members.extend(field.members());
        if field.kind.what == What::Bilingual && record.from.contains(&Origin::Values) {
            return Err(format!(
                "{}: a bilingual text is read from a record, and not taken as a value",
                field.name
            )
            .into());
        }
        match &field.kind.what {
            What::Word { of, .. } if !enums::is_enum(of) => {
                return Err(format!("{}: {of} is no enum of xtask/src/enums.rs", field.name).into());
            }
            What::Part(of) | What::List(of) if !names.contains(of.as_str()) && !by_hand.has_type(of) => {
                return Err(format!("{}: {of} is neither listed nor written by hand", field.name).into());
            }
            _ => {}
        }
    }
    check_part(record, by_hand)
}

/// Holds a record against the part of its class that is written by hand.
fn check_part(record: &Record, by_hand: &ByHand) -> Result<()> {
    let name = &record.name;
    if by_hand.has_type(name) && !by_hand.has_part(name) {
        return Err(format!("{name}.cs has the class as well, and not as `partial class {name}`").into());
    }
    // A partial method without a body is no error of C#, and would read nothing.
    if record.reads_more && !by_hand.says(name, "partial void Read(Record record)") {
        return Err(format!("reads-more, and {name}.cs has no `partial void Read(Record record)`").into());
    }
    if record.shows.is_none() && !by_hand.says(name, "public override string ToString()") {
        return Err(format!("no shows, and {name}.cs has no ToString()").into());
    }
    Ok(())
}

#[cfg(test)]
impl ByHand {
    pub(crate) fn of(sources: &[(&str, &str)]) -> ByHand {
        let sources = sources.iter().map(|(name, source)| ((*name).to_owned(), (*source).to_owned()));
        ByHand { sources: sources.collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARTY: &str = "public sealed partial class Party\n{\n    public override string ToString()\n}";

    fn error(list: &str, by_hand: &[(&str, &str)]) -> String {
        match read(list, &ByHand::of(by_hand)) {
            Ok(_) => panic!("no error"),
            Err(error) => error.to_string(),
        }
    }

    fn party(rest: &str) -> String {
        format!("[[record]]\nname = \"Party\"\n{rest}")
    }

    #[test]
    fn what_is_wrong_is_said_by_name() {
        for (rest, named) in [
            ("fields = []", "Party: no docs"),
            ("docs = 'A.'\nfields = []", "Party: no shows, and Party.cs has no ToString()"),
            (
                "docs = 'A.'\nfields = [{ name = 'Of', kind = 'list of Nobody', docs = 'O.' }]",
                "Party: Of: Nobody is neither listed nor written by hand",
            ),
            (
                "docs = 'A.'\nfields = [{ name = 'Of', kind = 'word of Nothing', docs = 'O.' }]",
                "Party: Of: Nothing is no enum",
            ),
            (
                "docs = 'A.'\nfields = [{ name = 'Of', kind = 'pair', docs = 'O.' }, { name = 'OfEn', kind = 'text', docs = 'O.' }]",
                "Party: OfEn: listed twice",
            ),
            ("docs = 'A.'\nfields = [{ name = 'Of', kind = 'text', docs = '' }]", "Party: Of: no docs"),
            (
                "docs = 'A.'\nfrom = ['values']\nfields = [{ name = 'Of', kind = 'bilingual', docs = 'O.' }]",
                "Party: Of: a bilingual text",
            ),
            ("docs = 'A.'\nfields = [{ name = 'Of', kind = 'txt', docs = 'O.' }]", "`txt`"),
            ("docs = 'A.'\nfields = [{ name = 'Of', kind = 'text', doc = 'O.' }]", "`doc`"),
        ] {
            let said = error(&party(rest), &[]);
            assert!(said.contains(named), "{rest}: {said}");
        }
        let twice = party("docs = 'A.'\nfields = []\n").repeat(2);
        assert_eq!(error(&twice, &[("Party", PARTY)]), "Party: listed twice");
    }

    #[test]
    fn a_part_written_by_hand_is_there_and_reads_what_the_list_says() {
        let whole = PARTY.replace("partial ", "");
        let list = party("docs = 'A.'\nfields = []\n");
        assert!(read(&list, &ByHand::of(&[("Party", PARTY)])).is_ok());
        let said = error(&list, &[("Party", &whole)]);
        assert!(said.contains("Party.cs has the class as well"), "{said}");
        let more = party("docs = 'A.'\nreads-more = true\nfields = []\n");
        let said = error(&more, &[("Party", PARTY)]);
        assert!(said.contains("Party.cs has no `partial void Read(Record record)`"), "{said}");
    }

    #[test]
    fn a_class_of_a_field_is_listed_or_written_by_hand() {
        let list =
            party("docs = 'A.'\nfields = [{ name = 'Counts', kind = 'part of Counts', docs = 'C.' }]\n");
        let counts = ("Counts", "public struct Counts\n{");
        assert!(read(&list, &ByHand::of(&[("Party", PARTY), counts])).is_ok());
        let listed = format!("{list}[[record]]\nname = 'Counts'\ndocs = 'C.'\nfields = []\n");
        let shown = ("Counts", "partial class Counts\n{ public override string ToString() }");
        assert!(read(&listed, &ByHand::of(&[("Party", PARTY), shown])).is_ok());
    }
}
