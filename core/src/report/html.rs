//! A report as HTML: a page of its own, or a part of another.

use super::page::{Block, Figure, ReportCell, ReportColumn, ReportDocument, Tone};

/// Everything is under one class, so that the report can stand inside another page.
const STYLE: &str = "\
.chiso-report{font:15px/1.5 system-ui,'Segoe UI',Roboto,'Noto Sans',sans-serif;color:#1c2b39;max-width:76rem;\
margin:0 auto;text-align:left}\
.chiso-report h1{font-size:1.55rem;line-height:1.25;margin:0 0 .3rem;color:#0f2a43}\
.chiso-report h2{font-size:1.1rem;margin:2rem 0 .6rem;padding-bottom:.3rem;border-bottom:2px solid #d9e2ea;color:#0f2a43}\
.chiso-report p{margin:.25rem 0;color:#4c5d6d}\
.chiso-report .mark{background:#fff4d6;border-left:4px solid #d99a00;color:#5c4300;padding:.5rem .8rem;margin:.8rem 0;\
border-radius:0 6px 6px 0}\
.chiso-report .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(10.5rem,1fr));gap:.7rem;margin:1rem 0}\
.chiso-report .figure{border:1px solid #dfe6ed;border-top:4px solid #8aa0b4;border-radius:8px;padding:.6rem .8rem;background:#fff}\
.chiso-report .figure b{display:block;font-size:1.7rem;line-height:1.2;font-variant-numeric:tabular-nums}\
.chiso-report .figure span{display:block;font-size:.85rem;color:#5c6d7c}\
.chiso-report .figure.good{border-top-color:#2b8a4b}.chiso-report .figure.warning{border-top-color:#d99a00}\
.chiso-report .figure.bad{border-top-color:#c2362b}\
.chiso-report table{border-collapse:collapse;width:100%;margin:.4rem 0 .8rem;font-size:.93rem;background:#fff}\
.chiso-report th{background:#eef3f7;color:#33475a;font-weight:600;text-align:left;padding:.4rem .6rem;\
border-bottom:1px solid #d5dfe8}\
.chiso-report td{padding:.38rem .6rem;border-bottom:1px solid #e8eef3;vertical-align:top;text-align:left}\
.chiso-report tr:nth-child(even) td{background:#fafcfd}\
.chiso-report .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}\
.chiso-report td small{display:block;color:#6b7c8b;font-size:.82rem}\
.chiso-report .tag{display:inline-block;padding:.05rem .55rem;border-radius:999px;font-size:.86rem;white-space:nowrap}\
.chiso-report .good .tag{background:#e0f3e6;color:#1d6b38}.chiso-report .warning .tag{background:#fff0cc;color:#7a5600}\
.chiso-report .bad .tag{background:#fbe3e0;color:#a3271d}.chiso-report .muted .tag{background:#eceff2;color:#5c6b79}\
@media print{.chiso-report h2{break-after:avoid}.chiso-report tr{break-inside:avoid}}";

impl ReportDocument {
    /// The report as part of another page, with its style.
    pub fn to_html_part(&self) -> String {
        let mut out = format!("<div class=\"chiso-report\" lang=\"{}\"><style>{STYLE}</style>", self.lang);
        element(&mut out, "h1", &self.title);
        for line in &self.lead {
            element(&mut out, "p", line);
        }
        if let Some(mark) = &self.mark {
            out.push_str(&format!("<div class=\"mark\">{}</div>", escape(mark)));
        }
        for section in &self.sections {
            if !section.title.is_empty() {
                element(&mut out, "h2", &section.title);
            }
            for block in &section.blocks {
                match block {
                    Block::Figures(list) => figures(&mut out, list),
                    Block::Table { columns, rows } => table(&mut out, columns, rows),
                    Block::Note(note) => element(&mut out, "p", note),
                }
            }
        }
        out.push_str("</div>");
        out
    }

    /// The report as a page of its own.
    pub fn to_html(&self) -> String {
        format!(
            "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
             content=\"width=device-width, initial-scale=1\"><title>{}</title><style>body{{margin:0;padding:1.5rem;\
             background:#f4f7f9}}</style></head><body>{}</body></html>\n",
            self.lang,
            escape(&self.title),
            self.to_html_part()
        )
    }
}

fn element(out: &mut String, tag: &str, text: &str) {
    out.push_str(&format!("<{tag}>{}</{tag}>", escape(text)));
}

fn figures(out: &mut String, figures: &[Figure]) {
    out.push_str("<div class=\"figures\">");
    for figure in figures {
        let (name, value, of) = (escape(&figure.name), escape(&figure.value), escape(&figure.of));
        let tone = class(figure.tone);
        out.push_str(&format!(
            "<div class=\"figure {tone}\"><span>{name}</span><b>{value}</b><span>{of}</span></div>"
        ));
    }
    out.push_str("</div>");
}

fn table(out: &mut String, columns: &[ReportColumn], rows: &[Vec<ReportCell>]) {
    out.push_str("<table><thead><tr>");
    for column in columns {
        let numeric = if column.numeric { " class=\"n\"" } else { "" };
        out.push_str(&format!("<th{numeric}>{}</th>", escape(&column.title)));
    }
    out.push_str("</tr></thead><tbody>");
    for row in rows {
        out.push_str("<tr>");
        for (cell, column) in row.iter().zip(columns) {
            let numeric = if column.numeric { "n " } else { "" };
            let said = match cell.tone {
                Tone::Plain => escape(&cell.text),
                _ => format!("<span class=\"tag\">{}</span>", escape(&cell.text)),
            };
            let below = match cell.below.as_str() {
                "" => String::new(),
                below => format!("<small>{}</small>", escape(below)),
            };
            out.push_str(&format!("<td class=\"{numeric}{}\">{said}{below}</td>", class(cell.tone)));
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table>");
}

fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "plain",
        Tone::Good => "good",
        Tone::Warning => "warning",
        Tone::Bad => "bad",
        Tone::Muted => "muted",
    }
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}
