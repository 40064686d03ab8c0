//! What a staged record shows as tables.

use chiso::number::Points;
use chiso::scorecard::{Assessment, AssessmentError, EditionRow, Stage, StageDifference, compare_editions};
use chiso::scoring::Scorecard;
use chiso::table::{Column as SummaryColumn, Summary};
use chiso::text::Lang;

use crate::table::{Column, Table};

fn name_of(framework: &chiso::framework::Framework, id: &str, lang: Lang) -> Option<String> {
    framework.node(id).map(|node| node.name().get(lang).to_owned())
}

fn places(framework: &chiso::framework::Framework) -> u32 {
    framework.header().rounding.map_or(0, |rounding| rounding.places)
}

fn text<T>(items: &[T], value: impl Fn(&T) -> Option<String>) -> Column {
    Column::Text(items.iter().map(value).collect())
}

fn points<T>(items: &[T], value: impl Fn(&T) -> Option<Points>) -> Column {
    Column::Points(items.iter().map(value).collect())
}

pub fn gaps(record: &Assessment) -> Table {
    let (gaps, framework) = (record.gaps(), record.framework());
    let lacks = |gap: &chiso::scorecard::Gap| {
        let words = gap.lacks.iter().map(crate::json::word);
        Some(words.collect::<Vec<_>>().join(", "))
    };
    Table::new("Những mục còn thiếu trước khi nộp", 0)
        .with("agency", "Cơ quan chủ trì", text(&gaps, |gap| gap.agency.clone()))
        .with("node", "Mã", text(&gaps, |gap| Some(gap.node.clone())))
        .with("name", "Nội dung", text(&gaps, |gap| name_of(framework, &gap.node, Lang::Vi)))
        .with("lacks", "Thiếu", text(&gaps, lacks))
        .with("text", "Diễn giải", text(&gaps, |gap| Some(gap.text(Lang::Vi))))
}

pub fn differences(
    record: &Assessment,
    before: Stage,
    after: Stage,
    lang: Lang,
) -> Result<Table, AssessmentError> {
    let (rows, framework) = (record.compare(before, after)?, record.framework());
    let title = format!("So sánh: {} và {}", before.name().vi, after.name().vi);
    let reason = |row: &StageDifference| Some(row.reason.get(lang).to_owned());
    Ok(Table::new(&title, places(framework))
        .with("node", "Mã", text(&rows, |row| Some(row.node.clone())))
        .with("name", "Nội dung", text(&rows, |row| name_of(framework, &row.node, lang)))
        .with("before", "Trước", points(&rows, |row| row.before))
        .with("after", "Sau", points(&rows, |row| row.after))
        .with("difference", "Chênh lệch", points(&rows, |row| row.difference))
        .with("reason", "Lý do", text(&rows, reason)))
}

pub fn editions(before: &Scorecard, after: &Scorecard, lang: Lang) -> Table {
    let years = compare_editions(before, after);
    let framework = after.framework();
    let why = |row: &EditionRow| row.not_comparable.as_ref().map(|reason| reason.get(lang).to_owned());
    let title = format!("So sánh {} và {}", years.from, years.to);
    Table::new(&title, places(framework))
        .with("node", "Mã", text(&years.rows, |row| Some(row.node.clone())))
        .with("name", "Nội dung", text(&years.rows, |row| name_of(framework, &row.node, lang)))
        .with("before", "Năm trước", points(&years.rows, |row| row.before))
        .with("after", "Năm sau", points(&years.rows, |row| row.after))
        .with("difference", "Chênh lệch", points(&years.rows, |row| row.difference))
        .with("not_comparable", "Ghi chú", text(&years.rows, why))
}

pub fn core_summary(record: &Assessment, lang: Lang) -> Result<Summary, AssessmentError> {
    Summary::new(record, lang)
}

pub fn summary(record: &Assessment, lang: Lang) -> Result<Table, AssessmentError> {
    let summary = Summary::new(record, lang)?;
    let title = summary.titles.join(" – ");
    let rows = &summary.rows;
    let mut table = Table::new(&title, summary.places).with(
        "node",
        if lang == Lang::Vi { "Mã" } else { "Node" },
        text(rows, |row| Some(row.node.clone())),
    );
    for column in SummaryColumn::ALL {
        let name = crate::json::word(&column);
        let cells = match column.is_number() {
            true => points(rows, |row| row.points(column)),
            false => text(rows, |row| Some(row.text(column).to_owned())),
        };
        table = table.with(&name, column.head(lang), cells);
    }
    Ok(table)
}
