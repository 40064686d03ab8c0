//! From the tree of a table to a framework file.

use serde::{Deserialize, Serialize};

use super::assemble::{Became, Tree, TreeNode};
use super::doubt::RuleKind;
use super::grid::Grid;
use super::reading::Reading;
use super::rows::number_of;
use super::rule;
use super::table::has_parts;
use crate::framework::{
    Aggregate, Framework, FrameworkDocument, FrameworkError, FrameworkStatus, Header, NodeForm, Role, Valid,
};
use crate::number::Exact;
use crate::text::{Act, Confidence, Source, Text, name_key};

/// What the caller says about the edition a table is read into.
///
/// In JSON an object with any of these members: `{"id": "cchc-so-2025", "year": 2025, "status": "complete"}`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Edition {
    /// Its id; made from the name of the table where not given.
    pub id: Option<String>,
    /// The index it is of; `TABLE` where not given.
    pub index: Option<String>,
    /// Its title; the title above the table where not given.
    pub title: Option<Text>,
    /// The year assessed, and the first for which the edition holds. Without it a year in the title counts
    /// for the edition, and dates without a year stay without one.
    pub year: Option<i32>,
    /// The act that issued it.
    pub act: Option<Act>,
    /// Where it was read; the name of the table where not given.
    pub source: Option<String>,
    /// How much of the official annex it is; `partial` where not given, for nobody has checked the reading.
    pub status: Option<FrameworkStatus>,
}

/// Builds and checks the framework.
pub(super) fn framework(
    tree: &Tree,
    above: &[String],
    grid: &Grid,
    edition: &Edition,
) -> Result<Framework, FrameworkError> {
    let (nodes, by_hand, open) = nodes(tree, edition.year);
    let status = edition.status.unwrap_or(FrameworkStatus::Partial);
    let missing =
        if status == FrameworkStatus::Partial { missing(tree, &by_hand, &open) } else { Vec::new() };
    let top = || tree.nodes.iter().filter(|node| node.place.level == 1 && !node.bonus && !node.penalty);
    let sum = top().fold(Exact::ZERO, |sum, node| node.max.as_ref().map_or(sum.clone(), |max| &sum + max));
    let known = top().all(|node| node.max.is_some());
    let printed = printed_total(tree);
    let max = printed.clone().or_else(|| known.then(|| sum.clone()));
    let max_note = match &printed {
        // Parts of which some are not known may already be more than the table prints.
        Some(printed) if *printed != sum && (known || sum > *printed) => {
            Some(format!("the table prints {printed}; its parts add up to {sum}"))
        }
        _ => None,
    };
    let title = edition.title.clone().unwrap_or_else(|| {
        let title = title_above(above).unwrap_or_else(|| grid.sheet().to_owned());
        Text { vi: title.clone(), en: title }
    });
    let year = edition.year.or_else(|| above.iter().find_map(|text| year_in(text)));
    let header = Header {
        id: edition.id.clone().unwrap_or_else(|| slug(grid.file())),
        index: edition.index.clone().unwrap_or_else(|| "TABLE".to_owned()),
        title,
        act: edition.act.clone(),
        publisher: None,
        scores: None,
        valid: Valid { from: year.unwrap_or(1), to: None },
        status,
        missing,
        levels: levels(tree),
        counts: Default::default(),
        max,
        max_note,
        aggregate: Aggregate::Sum,
        bonus_cap: None,
        rounding: None,
        source: Some(Source {
            r#ref: edition.source.clone().unwrap_or_else(|| place(grid)),
            confidence: Confidence::Medium,
        }),
        notes: notes(tree, year.is_none()),
    };
    Framework::from_document(FrameworkDocument { framework: header, node: nodes, joint: Vec::new() })
}

/// The forms of all nodes, the ids scored by hand though their lines say more, and the ids without a maximum.
fn nodes(tree: &Tree, year: Option<i32>) -> (Vec<NodeForm>, Vec<String>, Vec<String>) {
    let mut forms = Vec::new();
    let (mut by_hand, mut open) = (Vec::new(), Vec::new());
    for node in &tree.nodes {
        let mut form = form(tree, node);
        if node.children.is_empty() {
            let built = rule::rule(node, year);
            let said = node.lines.iter().any(|line| !line.read.is_empty()) || !node.own.is_empty();
            let awarded = node
                .own
                .iter()
                .chain(node.lines.iter().flat_map(|line| &line.read))
                .all(|(kind, _)| *kind == RuleKind::Unreadable || *kind == RuleKind::Survey);
            if !built.whole && said && !awarded {
                by_hand.push(node.place.id.clone());
            }
            form.rule = Some(built.rule);
            form.facts = built.facts;
            form.not_applicable = built.not_applicable;
            let rule_needs_it =
                form.max.is_none() && form.role == Role::Regular && !node.bonus && !node.penalty;
            if rule_needs_it {
                open.push(node.place.id.clone());
            }
        }
        forms.push(form);
    }
    (forms, by_hand, open)
}

fn form(tree: &Tree, node: &TreeNode) -> NodeForm {
    let parent =
        node.place.parent.and_then(|parent| tree.nodes.get(parent)).map(|parent| parent.place.id.clone());
    let doubts: Vec<&str> = node
        .doubts
        .iter()
        .chain(node.lines.iter().flat_map(|line| &line.doubts))
        .map(|doubt| doubt.as_str())
        .fold(Vec::new(), |mut seen, doubt| {
            if !seen.contains(&doubt) {
                seen.push(doubt);
            }
            seen
        });
    let unconfirmed = (!doubts.is_empty()).then(|| Text {
        vi: format!("Cách đọc bảng còn nghi vấn: {}", doubts.join(", ")),
        en: format!("The reading of the table is in doubt: {}", doubts.join(", ")),
    });
    let role = match (node.role_head, node.bonus, node.penalty) {
        (true, true, _) => Role::Bonus,
        (true, _, true) => Role::Penalty,
        _ => Role::Regular,
    };
    let max = node.max.as_ref().map(|max| if max.is_negative() { -max } else { max.clone() });
    NodeForm {
        id: node.place.id.clone(),
        parent,
        name: Text { vi: node.title.clone(), en: node.title.clone() },
        min: None,
        max_note: max_note(tree, node),
        max,
        weight: None,
        scored: true,
        role,
        aggregate: None,
        bonus_cap: None,
        rule: None,
        facts: Default::default(),
        not_applicable: None,
        survey: node.survey && node.children.is_empty(),
        unconfirmed,
        source: None,
        note: note(tree, node),
    }
}

/// Why a printed maximum is not what its parts add up to.
fn max_note(tree: &Tree, node: &TreeNode) -> Option<String> {
    let max = node.max.as_ref()?;
    if node.children.is_empty() {
        return None;
    }
    let children = || node.children.iter().filter_map(|child| tree.nodes.get(*child));
    let sum =
        children().fold(Exact::ZERO, |sum, child| child.max.as_ref().map_or(sum.clone(), |max| &sum + max));
    (sum != *max).then(|| format!("the table prints {max}; its parts add up to {sum}"))
}

/// The lines of a node as printed, each with its reading: nothing of the table is lost in the file.
fn note(tree: &Tree, node: &TreeNode) -> Option<String> {
    let mut lines = Vec::new();
    let row = tree.rows.get(node.row);
    let own: Vec<String> = node.own.iter().map(|(_, reading)| format!("[{reading}]")).collect();
    let word = said(tree, node.row);
    if !own.is_empty() || !word.is_empty() {
        lines.push(format!("{}{word}", own.join("\n")).trim_start().to_owned());
    }
    for (at, became) in tree.became.iter().enumerate() {
        let Some(text) = tree.rows.get(at).map(|row| &row.text) else { continue };
        let own =
            |of: &Option<usize>| of.and_then(|of| tree.nodes.get(of)).is_some_and(|of| of.row == node.row);
        match became {
            Became::Rule(of) if own(of) => {
                let line = node.lines.iter().find(|line| line.row == at);
                let readings: Vec<String> = line
                    .into_iter()
                    .flat_map(|line| &line.read)
                    .map(|(_, reading)| format!("[{reading}]"))
                    .collect();
                lines.push(format!("{text} {}{}", readings.join(" "), said(tree, at)));
            }
            Became::Note(of) | Became::Continues(_, of) if own(of) => {
                lines.push(format!("{text}{}", said(tree, at)));
            }
            _ => {}
        }
    }
    if let Some(row) = row {
        let parts = [
            ("cơ quan chủ trì", &row.agency),
            ("tài liệu kiểm chứng", &row.evidence),
            ("ghi chú", &row.notes),
        ];
        lines.extend(
            parts
                .into_iter()
                .filter(|(_, text)| !text.is_empty())
                .map(|(name, text)| format!("{name}: {text}")),
        );
    }
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// Whose reading a row has, and what a person said of it.
fn said(tree: &Tree, at: usize) -> String {
    let Some(standing) = tree.standing.get(&at) else { return String::new() };
    let proposed = standing.proposed.iter().map(|(_, by)| format!(" {{proposed: {by}}}"));
    let decided = standing
        .decision
        .iter()
        .map(|said| format!(" {{{}: {}, {}}}", said.verdict.as_str(), said.by, said.on));
    proposed.chain(decided).collect()
}

/// Lines of the whole table.
fn notes(tree: &Tree, no_year: bool) -> Vec<String> {
    let mut notes = Vec::new();
    for line in &tree.table_lines {
        let readings: Vec<String> = line
            .read
            .iter()
            .filter(|(_, reading)| !matches!(reading, Reading::Text))
            .map(|(_, reading)| format!("[{reading}]"))
            .collect();
        notes.push(format!("{} {}", line.text, readings.join(" ")).trim().to_owned());
    }
    for (row, became) in tree.rows.iter().zip(&tree.became) {
        if *became == Became::Note(None) {
            notes.push(row.text.clone());
        }
    }
    if no_year {
        notes.push("first year of validity not stated".to_owned());
    }
    notes
}

fn missing(tree: &Tree, by_hand: &[String], open: &[String]) -> Vec<String> {
    let leaves: Vec<usize> = (0..tree.nodes.len())
        .filter(|at| tree.nodes.get(*at).is_some_and(|node| node.children.is_empty()))
        .collect();
    let confirmed = leaves.iter().filter(|leaf| tree.is_confirmed(**leaf)).count();
    let mut missing = vec![match confirmed {
        0 => "the reading of the table is not checked against the act".to_owned(),
        some => format!("a person confirmed the reading of {some} of {} leaves", leaves.len()),
    }];
    if !by_hand.is_empty() {
        missing.push(format!(
            "rules of {}: their lines fit no kind of rule and are scored by hand",
            by_hand.join(", ")
        ));
    }
    if !open.is_empty() {
        missing.push(format!("maxima of {}", open.join(", ")));
    }
    missing
}

fn levels(tree: &Tree) -> Vec<String> {
    let depth = tree.nodes.iter().map(|node| node.place.level).max().unwrap_or(1);
    if depth == 1 {
        return vec!["criterion".to_owned()];
    }
    let parts = usize::from(has_parts(tree));
    (1..=depth)
        .map(|level| match level.saturating_sub(parts) {
            0 => "part".to_owned(),
            1 => "area".to_owned(),
            2 => "criterion".to_owned(),
            3 => "subcriterion".to_owned(),
            deeper => format!("subcriterion-{}", deeper - 2),
        })
        .collect()
}

/// The printed sum of the whole table.
fn printed_total(tree: &Tree) -> Option<Exact> {
    let rows = tree.rows.iter().zip(&tree.became);
    let mut totals = rows.filter(|(_, became)| **became == Became::Subtotal(None));
    totals.next().and_then(|(row, _)| row.points.as_ref()).and_then(number_of).cloned()
}

/// The longest line above the heads in capitals: titles are printed so.
fn title_above(above: &[String]) -> Option<String> {
    let capital = |text: &&String| {
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        let upper = text.chars().filter(|c| c.is_uppercase()).count();
        letters > 8 && upper * 10 >= letters * 8 && !name_key(text).starts_with("conghoaxahoi")
    };
    let title = above.iter().filter(capital).max_by_key(|text| text.chars().count())?;
    Some(title.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn year_in(text: &str) -> Option<i32> {
    let words: Vec<String> = text.to_lowercase().split_whitespace().map(str::to_owned).collect();
    words.windows(2).find_map(|pair| {
        let [lead, year] = pair else { return None };
        let digits = year.trim_matches(|c: char| !c.is_ascii_digit());
        (lead == "năm" && digits.len() == 4)
            .then(|| digits.parse().ok())
            .flatten()
            .filter(|year| (1900..2200).contains(year))
    })
}

/// Where a table was read: its file, and the sheet of a workbook.
fn place(grid: &Grid) -> String {
    let file = grid.file().rsplit(['/', '\\']).next().unwrap_or_default();
    if grid.file() == grid.sheet() { file.to_owned() } else { format!("{file}, {}", grid.sheet()) }
}

/// An id of a name: `Phụ lục 1.xlsx` gives `phu-luc-1`.
fn slug(name: &str) -> String {
    let stem = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
    let words: Vec<String> = stem
        .split(|c: char| !c.is_alphanumeric())
        .map(|word| {
            let digits = word.chars().all(|c| c.is_ascii_digit());
            if digits { word.to_owned() } else { plain(word) }
        })
        .filter(|word| !word.is_empty())
        .collect();
    if words.is_empty() { "table".to_owned() } else { words.join("-") }
}

/// A word in plain letters and digits.
fn plain(word: &str) -> String {
    let mut plain = String::new();
    let mut letters = String::new();
    for c in word.chars() {
        if c.is_ascii_digit() {
            plain.push_str(&name_key(&std::mem::take(&mut letters)));
            plain.push(c);
        } else {
            letters.push(c);
        }
    }
    plain.push_str(&name_key(&letters));
    plain
}
