//! The floors of ARCHITECTURE.md held against the imports: a room uses only rooms that stand before it.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Ground up. Rooms of one line do not know each other.
const FLOORS: [&[&str]; 12] = [
    &["code"],
    &["number"],
    &["text"],
    &["language"],
    &["unit", "calendar", "framework"],
    &["deadline", "scoring"],
    &["dossier", "ranking", "scorecard"],
    &["plan"],
    &["report"],
    &["table"],
    &["error"],
    &["lib"],
];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let below = folders.iter().flat_map(|folder| sources(folder));
    files.into_iter().filter(|file| file.extension().is_some_and(|end| end == "rs")).chain(below).collect()
}

/// The rooms named behind `crate::` in the code of a file; its comments and examples speak as users do. Groups
/// (`crate::{...}`) come out as `{`, which stands on no floor: one line a room.
fn imports(text: &str) -> BTreeSet<String> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let named = |line: &str| {
        let behind = line.split("crate::").skip(1);
        let word = |rest: &str| {
            rest.chars().take_while(|c| c.is_ascii_lowercase() || matches!(c, '_' | '{')).collect()
        };
        behind.map(word).collect::<Vec<String>>()
    };
    code.flat_map(named).filter(|room| !room.is_empty()).collect()
}

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

#[test]
fn every_room_stands_on_the_rooms_below_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut wrong, mut seen) = (Vec::new(), BTreeSet::new());
    for file in sources(&root) {
        let inside = file.strip_prefix(&root).unwrap();
        let room = inside.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs").to_owned();
        let Some(own) = floor(&room) else {
            wrong.push(format!("{}: the room {room} stands on no floor", inside.display()));
            continue;
        };
        seen.insert(room.clone());
        for import in imports(&fs::read_to_string(&file).unwrap()) {
            let below = floor(&import).is_some_and(|floor| floor < own);
            if import != room && !below {
                wrong.push(format!("{} ({room}) uses {import}", inside.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "imports that run upwards or sideways:\n{}", wrong.join("\n"));
    let planned: BTreeSet<String> = FLOORS.concat().into_iter().map(str::to_owned).collect();
    assert_eq!(seen, planned, "a floor for a room that is gone");
}

#[test]
fn imports_are_found_in_code_alone() {
    let text =
        "use crate::plan::Plan;\n/// use crate::table;\nlet x = crate::text::name_key(crate::unit::X);";
    assert_eq!(imports(text).into_iter().collect::<Vec<_>>(), ["plan", "text", "unit"]);
}
