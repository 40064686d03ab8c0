//! From sorted rows to a tree whose lines are read: the rows of the result.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::account::may_say_something;
use super::doubt::{RowDoubt, RuleKind};
use super::line::{Content, Context, Draft, Token};
use super::list::Outcome;
use super::outline::Place;
use super::reading::Reading;
use super::remarks::{CLOSING, is_example, is_note, remark, without_codes};
use super::rows::{Row, number_of};
use super::standing::Standing;
use super::titles::{is_definition, title_rule};
use super::{bare, cells, families, groups, line, list};
use crate::number::Exact;
use crate::text::name_key;

/// A node with what its rows say.
#[derive(Debug, Clone)]
pub(super) struct TreeNode {
    pub(super) place: Place,
    pub(super) row: usize,
    /// Without number, points and letter.
    pub(super) title: String,
    pub(super) max: Option<Exact>,
    /// The printed ends, where the maximum is a range.
    pub(super) span: Option<(Exact, Exact)>,
    pub(super) bonus: bool,
    pub(super) penalty: bool,
    /// Whether it, and not an ancestor, is the head of bonus or penalty points.
    pub(super) role_head: bool,
    pub(super) children: Vec<usize>,
    pub(super) survey: bool,
    pub(super) doubts: Vec<RowDoubt>,
    /// Readings of its own row.
    pub(super) own: Vec<(RuleKind, Reading)>,
    /// Rows of its lines, in order, each with its settled readings.
    pub(super) lines: Vec<LineOf>,
    /// Whether a row of it says nothing, though it prints points or speaks of them.
    pub(super) unheard: bool,
    /// Whether a person decided that it is scored by hand.
    pub(super) by_hand: bool,
}

/// A line row of a node.
#[derive(Debug, Clone)]
pub(super) struct LineOf {
    pub(super) row: usize,
    pub(super) text: String,
    pub(super) read: Vec<(RuleKind, Reading)>,
    pub(super) doubts: Vec<RowDoubt>,
}

/// What a row came to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Became {
    Header,
    RepeatHeader,
    Node(usize),
    /// A rule line; of a node, or of the whole table.
    Rule(Option<usize>),
    /// A note; of a node, or of the whole table.
    Note(Option<usize>),
    /// It continues the text of another row.
    Continues(usize, Option<usize>),
    /// A sum of a node's children, or of the table.
    Subtotal(Option<usize>),
}

/// The table as a tree.
#[derive(Debug, Clone)]
pub(super) struct Tree {
    pub(super) rows: Vec<Row>,
    pub(super) became: Vec<Became>,
    /// Rows that carry on another, by that row.
    pub(super) carried: HashMap<usize, Vec<usize>>,
    pub(super) nodes: Vec<TreeNode>,
    /// Lines of the whole table.
    pub(super) table_lines: Vec<LineOf>,
    pub(super) sum_doubts: Vec<(usize, RowDoubt)>,
    /// Rows that say nothing, though they print points or speak of them.
    pub(super) unheard: BTreeSet<usize>,
    /// Rows with a reading from elsewhere, or with a person's word on theirs.
    pub(super) standing: BTreeMap<usize, Standing>,
}

/// Builds the tree and reads its lines.
pub(super) fn assemble(mut rows: Vec<Row>, year: Option<i32>) -> Tree {
    families::continued(&mut rows);
    families::footnotes(&mut rows);
    families::lead(&mut rows);
    groups::resolve(&mut rows);
    families::resolve(&mut rows);
    bare::resolve(&mut rows);
    let mut tree = Tree {
        became: Vec::new(),
        carried: HashMap::new(),
        nodes: Vec::new(),
        table_lines: Vec::new(),
        sum_doubts: Vec::new(),
        unheard: BTreeSet::new(),
        standing: BTreeMap::new(),
        rows,
    };
    tree.outline();
    tree.roles();
    tree.read(year);
    super::sums::check(&mut tree);
    tree
}

impl Tree {
    /// Reads all lines, node by node.
    fn read(&mut self, year: Option<i32>) {
        let mut lines: Vec<Vec<usize>> = vec![Vec::new(); self.nodes.len()];
        let mut of_table: Vec<usize> = Vec::new();
        for (at, became) in self.became.iter().enumerate() {
            if let Became::Rule(node) = became {
                match node.and_then(|node| lines.get_mut(node)) {
                    Some(lines) => lines.push(at),
                    None => of_table.push(at),
                }
            }
        }
        for (index, own) in lines.into_iter().enumerate() {
            self.read_node(index, &own, year);
        }
        self.read_table(&of_table, year);
        self.closing_notes();
        self.doubt_what_says_nothing();
    }

    /// The text of a line with what continues it.
    pub(super) fn full_text(&self, at: usize) -> String {
        let mut text = self.rows.get(at).map(|row| row.first.clone()).unwrap_or_default();
        for row in self.carried_on(at) {
            text = format!("{text} {}", row.first);
        }
        text
    }

    /// The rows that carry a row on.
    pub(super) fn carried_on(&self, at: usize) -> impl Iterator<Item = &Row> {
        self.carried.get(&at).into_iter().flatten().filter_map(|at| self.rows.get(*at))
    }

    /// The points of a line, its own or those of a row that continues it.
    pub(super) fn line_points(&self, at: usize) -> Option<line::Said> {
        let own = self.rows.get(at).and_then(|row| row.points.clone());
        own.or_else(|| self.carried_on(at).find_map(|row| row.points.clone()))
    }

    fn read_node(&mut self, index: usize, line_rows: &[usize], year: Option<i32>) {
        let Some(node) = self.nodes.get(index) else { return };
        let leaf = node.children.is_empty();
        let Some(row) = self.rows.get(node.row) else { return };
        let base = Context {
            max: node.max.as_ref(),
            survey: node.survey,
            bonus: node.bonus,
            penalty: node.penalty,
            column: None,
            deduction: None,
        };
        // Drafts with the row they belong to; `None` is the node's own row.
        let mut drafts: Vec<(Option<usize>, Draft)> = Vec::new();
        let mut own_texts = row.inner.clone();
        let beside = Context { column: row.line_points.clone(), ..base.clone() };
        if row.line_points.is_some() && !row.rule.is_empty() {
            drafts.extend(line::read(&row.rule, &beside).into_iter().map(|draft| (None, draft)));
        } else if !row.rule.is_empty() {
            own_texts.push(row.rule.clone());
        }
        for text in &own_texts {
            drafts.extend(
                line::read(text, &base)
                    .into_iter()
                    .filter(|d| d.content != Content::Nothing)
                    .map(|d| (None, d)),
            );
        }
        drafts.extend(cells::drafts(&node.title, row, &base).into_iter().map(|draft| (None, draft)));
        let mut lexed = Vec::with_capacity(line_rows.len());
        for at in line_rows {
            let (tokens, of_line) = self.line_drafts(*at, &base);
            lexed.push(tokens);
            drafts.extend(of_line.into_iter().map(|draft| (Some(*at), draft)));
        }
        let spoken = drafts.iter().any(|(_, draft)| draft.content != Content::Nothing);
        if leaf && !spoken {
            drafts.extend(title_rule(node, &row.first, &base).map(|draft| (None, draft)));
        }
        let settings = list::Node {
            title: &node.title,
            max: node.max.as_ref(),
            bonus: node.bonus,
            penalty: node.penalty,
            year,
        };
        let (owners, plain): (Vec<Option<usize>>, Vec<Draft>) = drafts.into_iter().unzip();
        let outcome = list::settle(&settings, plain);
        self.keep(index, line_rows, lexed, &owners, outcome, leaf, year);
    }

    /// The tokens of a line, and what they say.
    fn line_drafts(&self, at: usize, base: &Context<'_>) -> (Vec<Token>, Vec<Draft>) {
        let Some(row) = self.rows.get(at) else { return (Vec::new(), Vec::new()) };
        let survey = base.survey || row.survey;
        let column = self.line_points(at);
        let context = Context { survey, column, ..base.clone() };
        let text = self.full_text(at);
        // An example has figures that give nobody points.
        if is_example(&text) {
            return (Vec::new(), Vec::new());
        }
        if let Some(rest) = remark(&text) {
            // Of a remark only what is a rule in so many words counts.
            let drafts = line::read(&without_codes(rest), base);
            let ruled = |draft: &Draft| {
                let kind = matches!(&draft.content, Content::Done(kind, _) if matches!(kind, RuleKind::Bonus | RuleKind::Deduction | RuleKind::NotApplicable));
                kind && draft.doubts.is_empty()
            };
            let said = row.points.is_none() && drafts.iter().all(ruled);
            return (line::lexed(&text), if said { drafts } else { Vec::new() });
        }
        let changed = !row.deduction.is_empty() || !row.bonus.is_empty();
        let tokens = line::lexed(&text);
        let mut drafts = if changed {
            cells::drafts(&text, row, base)
        } else {
            line::read_lexed(&text, &tokens, &context)
        };
        if changed && context.column.is_some() {
            drafts = self.with_points(&text, &context, drafts);
        }
        for inner in &row.inner {
            drafts.extend(line::read(inner, base));
        }
        if drafts.len() > 1 {
            drafts.retain(|draft| draft.content != Content::Nothing);
        }
        (tokens, drafts)
    }

    /// A line with points of its own and a deduction or bonus: `0` beside `-6` of 6 is said once.
    fn with_points(&self, text: &str, context: &Context<'_>, changes: Vec<Draft>) -> Vec<Draft> {
        let mut drafts = line::read(text, context);
        let points = context.column.as_ref().and_then(number_of);
        let once = match changes.as_slice() {
            [Draft { content: Content::Done(_, Reading::Minus { points: taken, per: None, .. }), .. }] => {
                context.max.is_some_and(|max| Some(max - taken).as_ref() == points)
            }
            _ => false,
        };
        if !once {
            drafts.extend(changes);
            if let Some(first) = drafts.first_mut() {
                first.doubts.push(RowDoubt::PartlyRead);
            }
        }
        drafts
    }

    /// Puts what was settled where it belongs, and tells notes from lines that are not understood.
    #[expect(clippy::too_many_arguments, reason = "what one walk over a node's lines found")]
    fn keep(
        &mut self,
        index: usize,
        line_rows: &[usize],
        lexed: Vec<Vec<Token>>,
        owners: &[Option<usize>],
        outcome: Outcome,
        leaf: bool,
        year: Option<i32>,
    ) {
        let mut own: Vec<(RuleKind, Reading)> = Vec::new();
        let mut own_doubts = outcome.doubts;
        let mut lines: Vec<LineOf> = line_rows
            .iter()
            .map(|row| LineOf { row: *row, text: self.full_text(*row), read: Vec::new(), doubts: Vec::new() })
            .collect();
        for (owner, settled) in owners.iter().zip(outcome.lines) {
            match owner.and_then(|row| lines.iter_mut().find(|line| line.row == row)) {
                Some(line) => {
                    line.read.extend(settled.read);
                    line.doubts.extend(settled.doubts);
                }
                None => {
                    own.extend(settled.read);
                    own_doubts.extend(settled.doubts);
                }
            }
        }
        own.extend(outcome.own);
        if let Some(node) = self.nodes.get(index) {
            if let (Some((low, high)), true) = (&node.span, own.is_empty()) {
                own.push((RuleKind::Unreadable, Reading::Awarded { low: low.clone(), high: high.clone() }));
            }
            if let (true, Some(max), true) = (node.survey && leaf, &node.max, own.is_empty()) {
                own.push((RuleKind::Survey, Reading::SurveyMax { points: max.clone() }));
            }
        }
        let understood = lines.iter().any(|line| !line.read.is_empty()) || !own.is_empty();
        self.account(index, &mut lines, &lexed, &own, &mut own_doubts, year);
        let mut kept = Vec::new();
        for mut line in lines {
            if line.read.is_empty() {
                let open =
                    self.rows.get(line.row).is_some_and(|row| row.doubts.iter().any(RowDoubt::leaves_open));
                if !open && !is_definition(&line.text) && is_note(&line.text, understood) {
                    if let Some(became) = self.became.get_mut(line.row) {
                        *became = Became::Note(Some(index));
                    }
                    continue;
                }
                line.read.push((RuleKind::Unreadable, Reading::Text));
            }
            if let Some(row) = self.rows.get(line.row) {
                line.doubts.extend(&row.doubts);
            }
            kept.push(line);
        }
        let of_cells =
            self.nodes.get(index).and_then(|node| self.rows.get(node.row)).map(|row| row.doubts.clone());
        let silent = own.is_empty() && self.title_says_something(index, kept.is_empty());
        own_doubts.extend(of_cells.unwrap_or_default());
        own_doubts.extend(silent.then_some(RowDoubt::PartlyRead));
        if let Some(node) = self.nodes.get_mut(index) {
            node.unheard |= own_doubts.iter().any(RowDoubt::leaves_open);
            node.own = own;
            node.doubts.extend(own_doubts);
            node.lines = kept;
        }
    }

    /// Whether the title of a node says how points arise, and no reading of it does.
    fn title_says_something(&self, index: usize, alone: bool) -> bool {
        let Some(node) = self.nodes.get(index) else { return false };
        let lower = node.title.to_lowercase();
        // "Mỗi giải cấp tỉnh" with 2 in its column: for each, or at most.
        let each = ["mỗi ", "cứ ", "từng "].iter().any(|word| lower.starts_with(word)) && node.max.is_some();
        let formula = each || lower.contains("cách tính") || lower.contains("công thức");
        let clause = node.title.split_once(['(', ':']).is_some_and(|(_, clause)| {
            clause.contains(|c: char| c.is_ascii_digit()) && line::about_points(clause)
        });
        formula || clause || may_say_something(&node.title) && (alone || !node.title.contains('%'))
    }

    /// Lines before the first node and after the total.
    fn read_table(&mut self, rows: &[usize], year: Option<i32>) {
        for at in rows {
            let base = Context::default();
            let (_, drafts) = self.line_drafts(*at, &base);
            let settings = list::Node { year, ..list::Node::default() };
            let formula = drafts.iter().any(|draft| matches!(&draft.content, Content::Done(..)));
            let outcome = list::settle(&settings, if formula { drafts } else { Vec::new() });
            let text = self.full_text(*at);
            let mut line = LineOf { row: *at, text, read: Vec::new(), doubts: Vec::new() };
            for settled in outcome.lines {
                line.read.extend(settled.read);
                line.doubts.extend(settled.doubts);
            }
            if line.read.is_empty() {
                if is_note(&line.text, true) {
                    if let Some(became) = self.became.get_mut(*at) {
                        *became = Became::Note(None);
                    }
                    continue;
                }
                line.read.push((RuleKind::Unreadable, Reading::Text));
            }
            self.table_lines.push(line);
        }
    }

    /// Examples and remarks that close the table are about all of it.
    fn closing_notes(&mut self) {
        for at in (0..self.rows.len()).rev() {
            let Some(row) = self.rows.get(at) else { break };
            let closing = CLOSING.iter().any(|word| name_key(&row.first).starts_with(word));
            match self.became.get_mut(at) {
                Some(became @ Became::Note(Some(_))) if closing => *became = Became::Note(None),
                Some(Became::Note(None)) => {}
                _ => break,
            }
        }
    }
}
