//! What the cells of a workbook do not say: which rows and columns are hidden, and which letters are raised.

use std::io::{Cursor, Read, Write};

use super::cells::raised;
use super::grid::Hidden;

/// Whether some bytes of shared texts raise letters.
pub(super) fn has_raised(bytes: &[u8]) -> bool {
    bytes.windows(11).any(|part| part == b"superscript")
}

/// The workbook with raised digits as the letters `⁰` to `⁹`: `20` with a raised 7 is not 207. `None` where no digit is.
pub(super) fn with_raised_marks(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut written = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let plain = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut any = false;
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).ok()?;
        let name = part.name().ok()?.into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).ok()?;
        if has_raised(&content)
            && let Ok(text) = std::str::from_utf8(&content)
        {
            content = raise(text).into_bytes();
            any = true;
        }
        written.start_file(name, plain).ok()?;
        written.write_all(&content).ok()?;
    }
    any.then(|| written.finish().ok().map(Cursor::into_inner)).flatten()
}

/// A part in which every run of raised letters has its digits raised.
fn raise(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for run in text.split_inclusive("</r>") {
        // What stands before the run belongs to others.
        let start = run.rfind("<r>").unwrap_or(0);
        let (before, run) = run.split_at(start);
        out.push_str(before);
        if !run.contains("superscript") {
            out.push_str(run);
            continue;
        }
        let mut inside = false;
        for c in run.chars() {
            inside = match c {
                '<' => false,
                '>' => true,
                _ => inside,
            };
            out.push(if inside { raised(c).unwrap_or(c) } else { c });
        }
    }
    out
}

/// The hidden rows and columns of a sheet, by its place among all sheets.
pub(super) fn hidden(bytes: &[u8], place: usize) -> Option<Hidden> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut read = |name: &str| -> Option<String> {
        let mut text = String::new();
        archive.by_name(name).ok()?.read_to_string(&mut text).ok()?;
        Some(text)
    };
    let book = read("xl/workbook.xml")?;
    let links = read("xl/_rels/workbook.xml.rels")?;
    let sheet = tags(&book, "sheet").nth(place)?;
    let id = sheet.split_whitespace().find_map(|part| part.split_once(":id=\"")?.1.split('"').next())?;
    let link = tags(&links, "Relationship").find(|tag| attribute(tag, "Id") == Some(id))?;
    let target = attribute(link, "Target")?;
    let path = match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None => format!("xl/{target}"),
    };
    let sheet = read(&path)?;
    let is_hidden = |tag: &&str| matches!(attribute(tag, "hidden"), Some("1" | "true"));
    let number = |tag: &str, name: &str| attribute(tag, name)?.parse::<u32>().ok();
    Some(Hidden {
        rows: tags(&sheet, "row").filter(is_hidden).filter_map(|tag| number(tag, "r")).collect(),
        columns: tags(&sheet, "col")
            .filter(is_hidden)
            .filter_map(|tag| Some((number(tag, "min")?, number(tag, "max")?)))
            .collect(),
    })
}

/// The tags of a name, without their brackets.
fn tags<'t>(text: &'t str, name: &'t str) -> impl Iterator<Item = &'t str> {
    text.split('<').filter_map(move |part| {
        let tag = part.split('>').next()?;
        let own = tag.split(|c: char| c.is_whitespace() || c == '/').next()?;
        (own.rsplit(':').next()? == name).then_some(tag)
    })
}

/// The value of an attribute of a tag.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let found = tag.match_indices(name).find(|(at, _)| {
        let before = at.checked_sub(1).and_then(|at| tag.as_bytes().get(at));
        before.is_some_and(u8::is_ascii_whitespace)
            && tag.get(at + name.len()..).is_some_and(|rest| rest.starts_with("=\""))
    })?;
    tag.get(found.0 + name.len() + 2..)?.split('"').next()
}
