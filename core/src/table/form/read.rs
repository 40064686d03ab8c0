use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use super::fields::{
    InPlace, KEY_HEAD, KIND, column, fields, in_place, option_label, option_labels, sheet_name,
};
use super::problem::{FormProblem, FormProblemKind};
use crate::code::{Fault, Text, Words, both, say};
use crate::framework::{Choice, Node, Pick, Rule};
use crate::scorecard::{Assessment, Evidence};
use crate::scoring::{self, Facts, Given, Input, ScoreError};
use crate::table::SheetError;
use crate::table::read::{Cell, CellKind, CellPlace, Grid, GridRow, Limits, Workbook};
use crate::table::sheet::read_label;
use crate::text::{Lang, name_key, normalise, parse_exact};

/// A filled form, checked against the framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilledForm {
    /// The name given for it.
    pub file: String,
    /// The agency it was made for.
    pub agency: Option<String>,
    /// What was filled in, leaf by leaf.
    pub answers: Vec<FormAnswer>,
}

/// What a form says on one leaf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormAnswer {
    /// The leaf.
    pub node: String,
    /// Facts, points or a state; `None` where only documents or an explanation were given.
    pub given: Option<Given>,
    /// The documents, in the order of their lines.
    pub evidence: Vec<Evidence>,
    /// The explanation.
    pub explanation: Option<String>,
    /// The row of the leaf.
    pub place: CellPlace,
}

/// Reads a filled form that was made by [`form_xlsx`](super::form_xlsx) for the record's edition, unit and year.
///
/// # Errors
/// [`SheetError`]: no workbook, no form of ours; [`SheetError::Filled`] with every problem in it, each
/// with sheet, row and column.
pub fn read_form(record: &Assessment, bytes: &[u8], file: &str) -> Result<FilledForm, SheetError> {
    let mut problems = Vec::new();
    let form = read(record, bytes, file, &mut problems)?;
    if problems.is_empty() { Ok(form) } else { Err(SheetError::Filled { problems }) }
}

/// As [`read_form`], with the problems of the filling collected.
pub(super) fn read(
    record: &Assessment,
    bytes: &[u8],
    file: &str,
    problems: &mut Vec<FormProblem>,
) -> Result<FilledForm, SheetError> {
    let mut book = Workbook::open(bytes, file, &Limits::default())?;
    let label =
        read_label(&mut book, file, KIND, Words::new("biểu mẫu do chiso tạo", "a form written by chiso"))?;
    let text = |key: &str| label.get(key).and_then(Value::as_str);
    let lang = text("lang").and_then(Lang::from_code).unwrap_or_default();
    let agency = text("agency").map(str::to_owned);
    let form = FilledForm { file: file.to_owned(), agency, answers: Vec::new() };
    let before = problems.len();
    check_subject(record, &label, file, problems);
    if problems.len() > before {
        return Ok(form);
    }
    let grid = book.grid(sheet_name(lang))?;
    let is_head = |row: &&GridRow| row.text(u32::from(column::KEY) + 1) == KEY_HEAD;
    let Some(head) = grid.rows().iter().find(is_head).map(|row| row.number) else {
        return Err(SheetError::NotOurs {
            file: file.to_owned(),
            found: Words::new("biểu mẫu mất cột ẩn", "a form without its hidden column").into(),
            expected: Words::new(
                "biểu mẫu như khi được tạo, chỉ điền thêm vào ô",
                "the form as it was written, with cells filled in",
            ),
        });
    };
    let mut reader = Reader { record, file, lang, grid: &grid, problems };
    let rows = reader.sort(head);
    let answers = rows.into_values().filter_map(|rows| reader.answer(&rows)).collect();
    Ok(FilledForm { answers, ..form })
}

/// Whether the form was made for this edition, unit and year.
fn check_subject(record: &Assessment, label: &Value, file: &str, problems: &mut Vec<FormProblem>) {
    let subject = record.subject();
    let none = || Text::from(Words::new("(không nêu)", "none"));
    let made = |key: &str| match label.get(key) {
        Some(Value::String(text)) => Text::same(text),
        Some(Value::Number(number)) => Text::same(number.to_string()),
        _ => none(),
    };
    let wanted = [
        (Words::new("bộ tiêu chí", "framework"), Text::same(record.framework().id())),
        (Words::new("đơn vị", "unit"), subject.unit.as_ref().map_or_else(none, Text::same)),
        (Words::new("năm", "period"), subject.period.map_or_else(none, |year| Text::same(year.to_string()))),
    ];
    for (key, expected) in wanted {
        // The label has the English words as keys.
        let found = made(key.en);
        if found != expected {
            problems.push(FormProblem {
                kind: FormProblemKind::Edition,
                file: file.to_owned(),
                place: None,
                node: String::new(),
                found: Text::spoken(|lang| {
                    let (key, found) = (key.get(lang), found.get(lang));
                    say!(lang, "biểu mẫu cho {key} {found}", "a form for the {key} {found}")
                }),
                expected,
            });
        }
    }
}

struct Reader<'a> {
    record: &'a Assessment,
    file: &'a str,
    lang: Lang,
    grid: &'a Grid,
    problems: &'a mut Vec<FormProblem>,
}

/// A row of a leaf: which of its fields it is, and the row.
type Line<'a> = (usize, &'a GridRow);

impl<'a> Reader<'a> {
    fn problem(
        &mut self,
        kind: FormProblemKind,
        row: u32,
        column: u16,
        node: &str,
        found: Text,
        expected: impl Into<Text>,
    ) {
        self.problems.push(FormProblem {
            kind,
            file: self.file.to_owned(),
            place: Some(self.grid.place(row, u32::from(column) + 1)),
            node: node.to_owned(),
            found,
            expected: expected.into(),
        });
    }

    /// The rows that are filled in, leaf by leaf in the order of the framework.
    fn sort(&mut self, head: u32) -> BTreeMap<usize, Vec<Line<'a>>> {
        let record = self.record;
        let asked = record.framework().leaves().filter(|leaf| leaf.scored() && !leaf.is_survey());
        let mut known: HashMap<String, (usize, usize)> = HashMap::new();
        for leaf in asked {
            let keys = fields(leaf).into_iter().map(|field| field.key()).enumerate();
            known.extend(keys.map(|(place, key)| (key, (leaf.index(), place))));
        }
        let mut sorted: BTreeMap<usize, Vec<Line<'a>>> = BTreeMap::new();
        for row in self.grid.rows().iter().filter(|row| row.number > head) {
            let key = cell(row, column::KEY).map_or("", |cell| cell.text.as_str());
            match known.get(key) {
                Some((node, place)) => sorted.entry(*node).or_default().push((*place, row)),
                None if key.is_empty() && !filled(row) => {}
                None => {
                    let number = cell(row, column::NUMBER).map_or(key, |cell| cell.text.as_str()).to_owned();
                    let found = both!(
                        "dòng của {number:?}, mà biểu mẫu không có",
                        "a row for {number:?}, which the form does not have"
                    );
                    let expected =
                        Words::new("giữ nguyên các dòng của biểu mẫu", "the rows of the form only");
                    self.problem(
                        FormProblemKind::UnknownLeaf,
                        row.number,
                        column::NUMBER,
                        &number,
                        found,
                        expected,
                    );
                }
            }
        }
        sorted
    }

    fn answer(&mut self, lines: &[Line<'a>]) -> Option<FormAnswer> {
        let id = lines.first().and_then(|(_, row)| node_of(row))?;
        let node = self.record.framework().node(&id)?;
        let before = self.problems.len();
        for (_, row) in lines {
            self.refuse_formulas(node, row);
        }
        for (at, (place, row)) in lines.iter().enumerate() {
            let twice = lines.iter().take(at).any(|(other, _)| other == place);
            if twice && filled(row) {
                let found =
                    Words::new("dòng thứ hai cho cùng một ô", "a second row for the same cell").into();
                let expected = Words::new("một dòng", "one row");
                self.problem(
                    FormProblemKind::Conflict,
                    row.number,
                    column::VALUE,
                    node.id(),
                    found,
                    expected,
                );
            }
        }
        if self.problems.len() > before {
            return None;
        }
        let text = |column: u16| {
            lines.iter().filter_map(move |(_, row)| cell(row, column)).map(|cell| cell.text.clone())
        };
        let documents: Vec<String> = text(column::EVIDENCE).collect();
        let documents = documents.iter().flat_map(|cell| cell.split(['\n', ';'])).map(normalise);
        let evidence = documents.filter(|line| !line.is_empty()).map(|line| Evidence::from(line.as_str()));
        let explanation = text(column::EXPLANATION).collect::<Vec<_>>().join("\n");
        let given = self.given(node, lines);
        if self.problems.len() > before {
            return None;
        }
        let first = lines.first().map_or(0, |(_, row)| row.number);
        let answer = FormAnswer {
            node: node.id().to_owned(),
            given,
            evidence: evidence.collect(),
            explanation: Some(explanation).filter(|text| !text.is_empty()),
            place: self.grid.place(first, u32::from(column::VALUE) + 1),
        };
        let empty = answer.given.is_none() && answer.evidence.is_empty() && answer.explanation.is_none();
        (!empty).then_some(answer)
    }

    fn refuse_formulas(&mut self, node: &Node, row: &GridRow) {
        for column in [column::VALUE, column::STATE, column::EVIDENCE, column::EXPLANATION] {
            let Some(cell) = cell(row, column) else { continue };
            if cell.formula || cell.kind == CellKind::Error {
                let found = both!("công thức ({})", "a formula ({})", cell.text);
                let expected = Words::new("chính giá trị đó", "the value itself");
                self.problem(FormProblemKind::Formula, row.number, column, node.id(), found, expected);
            }
        }
    }

    /// What is given for the leaf; a problem is reported and gives nothing.
    fn given(&mut self, node: &Node, lines: &[Line<'a>]) -> Option<Given> {
        let mut facts = Facts::new(self.record.framework());
        let values = lines.iter().filter_map(|(_, row)| Some((row.number, cell(row, column::VALUE)?)));
        let first_value = values.clone().next();
        let state = lines.iter().find_map(|(_, row)| Some((row.number, cell(row, column::STATE)?)));
        let in_words = match state {
            None => None,
            Some((row, cell)) => Some(self.in_place(node, row, cell)?),
        };
        if let (Some((_, word)), Some((row, value))) = (state, first_value) {
            let found = both!(
                "giá trị {:?} cùng với tình trạng {:?}",
                "the value {:?} beside the state {:?}",
                value.text,
                word.text
            );
            let expected = Words::new("một trong hai", "one of the two");
            self.problem(FormProblemKind::Conflict, row, column::VALUE, node.id(), found, expected);
            return None;
        }
        match in_words {
            Some(InPlace::State(state)) => {
                let set = facts.set_state(node.id(), state);
                self.report(node, lines, column::STATE, set)?;
            }
            Some(InPlace::Never) => {
                let set = facts.set_fact(node.id(), "date", Input::Text("never"));
                self.report(node, lines, column::STATE, set)?;
            }
            None if first_value.is_none() => return None,
            None => self.declare(&mut facts, node, lines)?,
        }
        let given = facts.given(node.index())?.clone();
        let period = self.record.subject().period;
        let checked = scoring::check_given(self.record.framework(), node, &given, period);
        self.report(node, lines, column::VALUE, checked)?;
        Some(given)
    }

    fn in_place(&mut self, node: &Node, row: u32, cell: &Cell) -> Option<InPlace> {
        let words = in_place(node, self.lang);
        let found = words.iter().find(|(word, _)| name_key(word) == name_key(&cell.text));
        if found.is_none() {
            let expected: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            let found = both!("tình trạng {:?}", "the state {:?}", cell.text);
            // The words are those of the form, whatever the language of the message.
            let expected = Text::same(expected.join(", "));
            self.problem(FormProblemKind::Value, row, column::STATE, node.id(), found, expected);
        }
        found.map(|(_, what)| *what)
    }

    fn declare(&mut self, facts: &mut Facts, node: &Node, lines: &[Line<'a>]) -> Option<()> {
        let fields = fields(node);
        if let Some(Rule::Choice { pick: Pick::Any, options }) = node.rule() {
            let mut chosen = Vec::new();
            for (place, row) in lines {
                let Some(cell) = cell(row, column::VALUE) else { continue };
                let option = options.get(*place)?;
                match yes(&cell.text) {
                    Some(true) => chosen.push(option.id.as_str()),
                    Some(false) => {}
                    None => {
                        let expected = match self.lang {
                            Lang::Vi => Words::new("Có hoặc Không", "Có hoặc Không"),
                            Lang::En => Words::new("Yes hoặc No", "Yes or No"),
                        };
                        let found = Text::same(format!("{:?}", cell.text));
                        self.problem(
                            FormProblemKind::Value,
                            row.number,
                            column::VALUE,
                            node.id(),
                            found,
                            expected,
                        );
                        return None;
                    }
                }
            }
            let set = facts.set(node.id(), Input::Options(chosen));
            return self.report(node, lines, column::VALUE, set);
        }
        for (place, row) in lines {
            let (Some(field), Some(cell)) = (fields.get(*place), cell(row, column::VALUE)) else { continue };
            let option = match node.rule() {
                Some(Rule::Choice { options, .. }) => chosen(options, &cell.text, self.lang),
                _ => None,
            };
            let input = match (option, parse_exact(&cell.text)) {
                (Some(option), _) => Input::Text(option),
                // The sheet holds a number, so that no mark of it is in doubt.
                (None, Ok(number)) if cell.kind == CellKind::Number && !cell.text.ends_with('%') => {
                    Input::Number(number)
                }
                _ => Input::Text(&cell.text),
            };
            let set = facts.set_fact(node.id(), &field.fact.name, input);
            self.report(node, &[(*place, row)], column::VALUE, set)?;
        }
        Some(())
    }

    fn report(
        &mut self,
        node: &Node,
        lines: &[Line<'a>],
        column: u16,
        set: Result<(), ScoreError>,
    ) -> Option<()> {
        let Err(error) = set else { return Some(()) };
        let (kind, row) = match &error {
            ScoreError::Incomplete { facts, .. } => {
                let lacking = facts.first().map(String::as_str).unwrap_or_default();
                let fields = fields(node);
                let place = fields.iter().position(|field| field.fact.name == lacking);
                let row = lines.iter().find(|(at, _)| Some(*at) == place).or(lines.first());
                (FormProblemKind::Incomplete, row)
            }
            _ => (FormProblemKind::Value, lines.first()),
        };
        let row = row.map_or(0, |(_, row)| row.number);
        let (found, expected) = match error {
            ScoreError::WrongKind { value, expected, .. }
            | ScoreError::OutOfRange { value, expected, .. } => (*value, expected),
            ScoreError::Number { error, .. } => {
                (Text::spoken(|lang| error.text(lang)), Words::new("một số", "a number").into())
            }
            ScoreError::Incomplete { facts, .. } => (
                both!("chưa điền {}", "nothing for {}", facts.join(", ")),
                Words::new("mọi giá trị của tiêu chí, hoặc để trống hết", "all values of the leaf, or none")
                    .into(),
            ),
            other => (
                Text::spoken(|lang| other.text(lang)),
                Words::new("giá trị mà cách tính chấm được", "a value that the rule can score").into(),
            ),
        };
        self.problem(kind, row, column, node.id(), found, expected);
        None
    }
}

fn cell(row: &GridRow, column: u16) -> Option<&Cell> {
    row.cell(u32::from(column) + 1)
}

/// Whether anything is filled in.
fn filled(row: &GridRow) -> bool {
    (column::VALUE..=column::EXPLANATION).any(|column| cell(row, column).is_some())
}

/// The node of a row, out of its hidden cell.
fn node_of(row: &GridRow) -> Option<String> {
    let key: Vec<String> = serde_json::from_str(&cell(row, column::KEY)?.text).ok()?;
    key.into_iter().next()
}

/// The id of an option, by the text of the list, its own text, or the id itself.
fn chosen<'o>(options: &'o [Choice], text: &str, lang: Lang) -> Option<&'o str> {
    let same = |label: &str| normalise(label) == text;
    let listed = option_labels(options, lang);
    let by_list = listed.iter().zip(options).find(|(label, _)| same(label)).map(|(_, option)| option);
    let unique = |test: &dyn Fn(&Choice) -> bool| {
        let mut found = options.iter().filter(|option| test(option));
        found.next().filter(|_| found.next().is_none())
    };
    let by_id = || options.iter().find(|option| option.id == text);
    by_list
        .or_else(by_id)
        .or_else(|| unique(&|option| same(option.label.get(lang)) || same(&option_label(option, lang))))
        .map(|option| option.id.as_str())
}

/// A yes or no as people write it.
fn yes(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "có" | "x" | "yes" | "true" | "1" => Some(true),
        "không" | "no" | "false" | "0" => Some(false),
        _ => None,
    }
}
