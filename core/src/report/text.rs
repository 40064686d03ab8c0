//! A report as plain text, tables in columns.

use super::page::{Block, ReportCell, ReportColumn, ReportDocument};

impl ReportDocument {
    /// The report as text for a terminal or a letter.
    pub fn to_text(&self) -> String {
        let mut out = format!("{}\n{}\n", self.title, "=".repeat(width(&self.title)));
        for line in self.mark.iter().chain(&self.lead) {
            out.push_str(line);
            out.push('\n');
        }
        for section in &self.sections {
            if !section.title.is_empty() {
                out.push_str(&format!("\n{}\n{}\n", section.title, "-".repeat(width(&section.title))));
            }
            for block in &section.blocks {
                match block {
                    Block::Figures(figures) => {
                        let names = figures.iter().map(|figure| width(&figure.name)).max().unwrap_or(0);
                        for figure in figures {
                            let line =
                                format!("{}  {}  {}", pad(&figure.name, names), figure.value, figure.of);
                            out.push_str(line.trim_end());
                            out.push('\n');
                        }
                    }
                    Block::Table { columns, rows } => table(&mut out, columns, rows),
                    Block::Note(note) => {
                        out.push_str(note);
                        out.push('\n');
                    }
                }
            }
        }
        out
    }
}

fn table(out: &mut String, columns: &[ReportColumn], rows: &[Vec<ReportCell>]) {
    let said = |cell: &ReportCell| match cell.below.as_str() {
        "" => cell.text.clone(),
        below => format!("{} ({below})", cell.text),
    };
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(said).collect()).collect();
    let widest = |at: usize, column: &ReportColumn| {
        let cells = rows.iter().filter_map(|row| row.get(at)).map(|cell| width(cell)).max().unwrap_or(0);
        cells.max(width(&column.title))
    };
    let widths: Vec<usize> = columns.iter().enumerate().map(|(at, column)| widest(at, column)).collect();
    let mut line = |cells: &mut dyn Iterator<Item = &str>| {
        let mut line = String::new();
        for ((cell, width), column) in cells.zip(&widths).zip(columns) {
            let gap = " ".repeat(width.saturating_sub(self::width(cell)));
            let cell = if column.numeric { format!("{gap}{cell}") } else { format!("{cell}{gap}") };
            line.push_str(&cell);
            line.push_str("  ");
        }
        out.push_str(line.trim_end());
        out.push('\n');
    };
    line(&mut columns.iter().map(|column| column.title.as_str()));
    let rules: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
    line(&mut rules.iter().map(String::as_str));
    for row in &rows {
        line(&mut row.iter().map(String::as_str));
    }
}

/// Text is kept in NFC, where a Vietnamese letter is one character.
fn width(text: &str) -> usize {
    text.chars().count()
}

fn pad(text: &str, to: usize) -> String {
    format!("{text}{}", " ".repeat(to.saturating_sub(width(text))))
}
