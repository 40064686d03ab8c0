//! How an object shows itself: the templates of the list of records as expressions of C#.

use crate::Result;
use crate::record_kind::What;
use crate::records::Field;

/// The terms of a sum of texts.
pub(crate) fn terms(template: &str, fields: &[Field]) -> Result<Vec<String>> {
    let mut terms = Vec::new();
    let mut rest = template;
    while !rest.is_empty() {
        if let Some((name, after)) = enclosed(rest, '{', '}')? {
            terms.push(value(name, fields)?);
            rest = after;
        } else if let Some((segment, after)) = enclosed(rest, '[', ']')? {
            terms.push(optional(segment, fields)?);
            rest = after;
        } else {
            let (literal, after) = rest.split_at(rest.find(['{', '[']).unwrap_or(rest.len()));
            terms.push(quoted(literal));
            rest = after;
        }
    }
    Ok(terms)
}

/// What stands between marks at the beginning, and what follows it.
fn enclosed(text: &str, open: char, close: char) -> Result<Option<(&str, &str)>> {
    let Some(inner) = text.strip_prefix(open) else {
        return Ok(None);
    };
    Ok(Some(inner.split_once(close).ok_or_else(|| format!("`{text}` has no {close}"))?))
}

fn quoted(literal: &str) -> String {
    format!("\"{}\"", literal.replace('\\', "\\\\").replace('"', "\\\""))
}

fn field<'a>(name: &str, fields: &'a [Field]) -> Result<&'a Field> {
    let found = fields.iter().find(|field| field.members().iter().any(|member| member == name));
    Ok(found.ok_or_else(|| format!("shows {name}, which is no field"))?)
}

fn value(name: &str, fields: &[Field]) -> Result<String> {
    let kind = &field(name, fields)?.kind;
    if kind.optional {
        return Err(format!("shows {name}, which may be null, and does not stand in brackets").into());
    }
    Ok(kind.shown(name).ok_or_else(|| format!("shows {name}, whose kind shows nothing"))?)
}

/// A segment with one field, left out where that is null; or with a flag, left out where that is not set.
fn optional(segment: &str, fields: &[Field]) -> Result<String> {
    let no_field = || format!("[{segment}] has no field");
    let (before, rest) = segment.split_once('{').ok_or_else(no_field)?;
    let (name, after) = rest.split_once('}').ok_or_else(no_field)?;
    if after.contains('{') {
        return Err(format!("[{segment}] has more than one field").into());
    }
    let kind = &field(name, fields)?.kind;
    if kind.what == What::Flag && !kind.optional {
        return Ok(format!("({name} ? {} : \"\")", quoted(&format!("{before}{after}"))));
    }
    if !kind.may_be_null() {
        return Err(format!("[{segment}] is never left out: {name} is never null").into());
    }
    let shown = kind.shown(name).ok_or_else(|| format!("shows {name}, whose kind shows nothing"))?;
    let literal = |text: &str| if text.is_empty() { None } else { Some(quoted(text)) };
    let parts: Vec<String> = [literal(before), Some(shown), literal(after)].into_iter().flatten().collect();
    Ok(format!("({name} == null ? \"\" : {})", parts.join(" + ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record_kind::Kind;

    fn fields() -> Vec<Field> {
        let kinds = [
            ("Id", "text"),
            ("Name", "pair"),
            ("Why", "bilingual"),
            ("Rows", "list of Row"),
            ("Lost", "points"),
            ("Day", "day"),
            ("Until", "day?"),
            ("Late", "flag"),
        ];
        let field = |(name, kind): (&str, &str)| Field {
            name: name.to_owned(),
            kind: Kind::try_from(kind.to_owned()).unwrap(),
            member: None,
            within: None,
            docs: "A field.".to_owned(),
        };
        kinds.into_iter().map(field).collect()
    }

    fn shown(template: &str) -> std::result::Result<String, String> {
        terms(template, &fields()).map(|terms| terms.join(" + ")).map_err(|error| error.to_string())
    }

    #[test]
    fn fields_show_themselves_by_their_kind() {
        assert_eq!(shown("{Id}: {NameEn}").unwrap(), r#"Id + ": " + NameEn"#);
        assert_eq!(
            shown("{Why}, {Rows} rows").unwrap(),
            r#"why.En + ", " + Shown.Number(Rows.Count) + " rows""#
        );
        assert_eq!(
            shown("{Day} \"{Lost}\"").unwrap(),
            r#"Shown.Date(Day) + " \"" + Shown.Decimal(Lost) + "\"""#
        );
    }

    #[test]
    fn a_segment_in_brackets_is_left_out_without_its_field() {
        assert_eq!(
            shown("{Id}[ ({Until})]").unwrap(),
            r#"Id + (Until == null ? "" : " (" + Shown.Date(Until.Value) + ")")"#
        );
        assert_eq!(shown("{Id}[{Late} (late)]").unwrap(), r#"Id + (Late ? " (late)" : "")"#);
    }

    #[test]
    fn a_template_that_says_nothing_is_an_error_that_names_the_field() {
        for (template, named) in [
            ("{Ids}", "Ids, which is no field"),
            ("{Until}", "Until, which may be null"),
            ("{Late}", "Late, whose kind shows nothing"),
            ("{Id", "`{Id` has no }"),
            ("[ {Id}", "has no ]"),
            ("[late]", "[late] has no field"),
            ("[{Id} {Lost}]", "more than one field"),
            ("[ {Day}]", "Day is never null"),
        ] {
            let said = shown(template).unwrap_err();
            assert!(said.contains(named), "{template}: {said}");
        }
    }
}
