//! `ffi/csharp/Records.cs`: the classes of results, as the list of records says them.

use std::fmt::Write;

use crate::Result;
use crate::csharp::{WIDTH, write_summary};
use crate::record_kind::What;
use crate::record_shows;
use crate::records::{Field, Origin, Record, Shows};
use crate::text::{camel, fill, snake};

const HEAD: &str = "\
// Made by `make generate` from records.toml; not to be edited.

using System;
using System.Collections.Generic;

namespace Chiso
{
";

pub(crate) fn write(records: &[Record]) -> Result<String> {
    let mut written = HEAD.to_owned();
    for (at, record) in records.iter().enumerate() {
        if at > 0 {
            written.push('\n');
        }
        write_class(&mut written, record).map_err(|error| format!("{}: {error}", record.name))?;
    }
    written.push_str("}\n");
    Ok(written)
}

fn write_class(written: &mut String, record: &Record) -> Result<()> {
    write_summary(written, 4, &record.docs)?;
    writeln!(written, "    public sealed partial class {}\n    {{", record.name)?;
    write_kept(written, record)?;
    for (at, origin) in record.from.iter().enumerate() {
        if at > 0 {
            written.push('\n');
        }
        match origin {
            Origin::Record => write_reading(written, record)?,
            Origin::Values => write_taking(written, record)?,
        }
    }
    for field in &record.fields {
        write_member(written, field)?;
    }
    if record.json {
        write_method(written, "The whole as JSON text.", "string ToJson()", "json")?;
    }
    if let Some(shows) = &record.shows {
        write_shown(written, shows, &record.fields)?;
    }
    written.push_str("    }\n");
    Ok(())
}

/// What is kept for methods.
fn write_kept(written: &mut String, record: &Record) -> Result<()> {
    let texts = record.fields.iter().filter(|field| field.kind.what == What::Bilingual);
    let mut kept: Vec<String> = texts.map(|field| format!("Bilingual {}", variable(field))).collect();
    if record.json {
        kept.push("string json".to_owned());
    }
    for each in &kept {
        writeln!(written, "        private readonly {each};")?;
    }
    if !kept.is_empty() {
        written.push('\n');
    }
    Ok(())
}

fn variable(field: &Field) -> String {
    camel(&snake(&field.name))
}

/// The constructor that reads a record of the library.
fn write_reading(written: &mut String, record: &Record) -> Result<()> {
    writeln!(written, "        internal {}(Record record)\n        {{", record.name)?;
    for field in &record.fields {
        let within = match &field.within {
            Some(part) => format!("record.At(\"{part}\")"),
            None => "record".to_owned(),
        };
        let member = field.member.clone().unwrap_or_else(|| snake(&field.name));
        let reading = field.kind.reading(&within, &member);
        let (name, variable) = (&field.name, variable(field));
        match field.kind.what {
            What::Pair => {
                writeln!(written, "            Bilingual {variable} = {reading};")?;
                writeln!(written, "            {name} = {variable}.Vi;")?;
                writeln!(written, "            {name}En = {variable}.En;")?;
            }
            What::Bilingual => writeln!(written, "            {variable} = {reading};")?,
            _ => writeln!(written, "            {name} = {reading};")?,
        }
    }
    if record.json {
        written.push_str("            json = record.Json;\n");
    }
    if record.reads_more {
        written
            .push_str("            Read(record);\n        }\n\n        partial void Read(Record record);\n");
    } else {
        written.push_str("        }\n");
    }
    Ok(())
}

/// The constructor that takes the values of the fields.
fn write_taking(written: &mut String, record: &Record) -> Result<()> {
    let members: Vec<(String, String)> = record
        .fields
        .iter()
        .flat_map(|field| field.members().into_iter().map(|member| (member, field.kind.csharp())))
        .collect();
    let argument = |member: &str| camel(&snake(member));
    let arguments: Vec<String> =
        members.iter().map(|(member, kind)| format!("{kind} {}", argument(member))).collect();
    writeln!(written, "        internal {}({})\n        {{", record.name, arguments.join(", "))?;
    for (member, _) in &members {
        writeln!(written, "            {member} = {};", argument(member))?;
    }
    written.push_str("        }\n");
    Ok(())
}

fn write_member(written: &mut String, field: &Field) -> Result<()> {
    let (name, docs) = (&field.name, &field.docs);
    match field.kind.what {
        What::Pair => {
            let sentence = docs.trim_end_matches('.');
            write_property(written, &format!("{sentence}, in Vietnamese."), "string", name)?;
            write_property(written, &format!("{sentence}, in English."), "string", &format!("{name}En"))
        }
        What::Bilingual => {
            let text = variable(field);
            let spoken = match field.kind.optional {
                true => format!("{text} == null ? null : {text}.In(lang)"),
                false => format!("{text}.In(lang)"),
            };
            write_method(written, docs, &format!("string {name}(Lang lang)"), &spoken)
        }
        _ => write_property(written, docs, &field.kind.csharp(), name),
    }
}

fn write_property(written: &mut String, docs: &str, kind: &str, name: &str) -> Result<()> {
    written.push('\n');
    write_summary(written, 8, docs)?;
    writeln!(written, "        public {kind} {name} {{ get; private set; }}")?;
    Ok(())
}

fn write_method(written: &mut String, docs: &str, head: &str, value: &str) -> Result<()> {
    written.push('\n');
    write_summary(written, 8, docs)?;
    writeln!(written, "        public {head}\n        {{\n            return {value};\n        }}")?;
    Ok(())
}

fn write_shown(written: &mut String, shows: &Shows, fields: &[Field]) -> Result<()> {
    let terms = record_shows::terms(&shows.template, fields)?.join("\n+ ");
    let lines = fill(terms.split('\n'), WIDTH - 24).join("\n                ");
    write_method(written, &shows.docs, "override string ToString()", &lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::{self, ByHand};

    fn classes(list: &str, by_hand: &[(&str, &str)]) -> String {
        write(&records::read(list, &ByHand::of(by_hand)).unwrap()).unwrap()
    }

    #[test]
    fn a_class_is_what_the_list_says() {
        let list = r#"
[[record]]
name = "Line"
docs = "A line. Immutable."
json = true
fields = [
    { name = "Label", kind = "pair", docs = "Its name." },
    { name = "Why", kind = "bilingual?", docs = "Why; null where that is not said." },
    { name = "CutOff", kind = "day?", within = "term", member = "cutoff", docs = "Until <c>when</c>." },
]
shows = { as = "{LabelEn}", docs = "The label." }
"#;
        let expected = r#"    /// <summary>A line. Immutable.</summary>
    public sealed partial class Line
    {
        private readonly Bilingual why;
        private readonly string json;

        internal Line(Record record)
        {
            Bilingual label = record.Both("label");
            Label = label.Vi;
            LabelEn = label.En;
            why = record.Both("why");
            CutOff = record.At("term").Day("cutoff");
            json = record.Json;
        }

        /// <summary>Its name, in Vietnamese.</summary>
        public string Label { get; private set; }

        /// <summary>Its name, in English.</summary>
        public string LabelEn { get; private set; }

        /// <summary>Why; null where that is not said.</summary>
        public string Why(Lang lang)
        {
            return why == null ? null : why.In(lang);
        }

        /// <summary>Until <c>when</c>.</summary>
        public DateTime? CutOff { get; private set; }

        /// <summary>The whole as JSON text.</summary>
        public string ToJson()
        {
            return json;
        }

        /// <summary>The label.</summary>
        public override string ToString()
        {
            return LabelEn;
        }
    }
}
"#;
        assert_eq!(classes(list, &[]), format!("{HEAD}{expected}"));
    }

    #[test]
    fn values_are_taken_and_more_is_read_by_hand() {
        let list = r#"
[[record]]
name = "Line"
docs = "A line."
from = ["values", "record"]
reads-more = true
fields = [{ name = "Label", kind = "pair", docs = "Its name." }, { name = "DueDay", kind = "day", docs = "When." }]
"#;
        let by_hand =
            "partial class Line\n partial void Read(Record record) public override string ToString()";
        let written = classes(list, &[("Line", by_hand)]);
        assert!(
            written.contains("internal Line(string label, string labelEn, DateTime dueDay)"),
            "{written}"
        );
        assert!(written.contains("            LabelEn = labelEn;\n"), "{written}");
        assert!(written.contains("            Read(record);\n        }\n"), "{written}");
    }

    #[test]
    fn what_an_object_shows_is_broken_between_terms() {
        let row = "{Row} rows of the register, ".repeat(6);
        let list = format!(
            "[[record]]\nname = 'A'\ndocs = 'A.'\nfields = [{{ name = 'Row', kind = 'count', docs = 'R.' }}]\n\
             shows = {{ as = '{row}', docs = 'Rows.' }}\n"
        );
        let written = classes(&list, &[]);
        assert!(written.lines().all(|line| line.len() <= WIDTH), "{written}");
        assert!(written.contains("\n                + "), "{written}");
    }

    #[test]
    fn an_error_names_the_class() {
        let list = "[[record]]\nname = 'A'\ndocs = 'A.'\nfields = []\nshows = { as = '{B}', docs = 'B.' }\n";
        let records = records::read(list, &ByHand::of(&[])).unwrap();
        assert_eq!(write(&records).unwrap_err().to_string(), "A: shows B, which is no field");
    }
}
