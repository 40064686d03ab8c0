use std::fmt::Write;

use super::rows;
use crate::table::read::CriteriaTable;
use crate::table::write::escape;
use crate::text::Lang;

const STYLE: &str = "\
@page{size:A4 landscape;margin:12mm 10mm}\
.chiso-review{font-family:'Times New Roman',Tinos,'Liberation Serif',serif;font-size:10pt;color:#000}\
.chiso-review h1{font-size:14pt;text-align:center;margin:0 0 4pt}\
.chiso-review table{border-collapse:collapse;width:100%;margin-top:6pt}\
.chiso-review thead{display:table-header-group}\
.chiso-review tr{break-inside:avoid}\
.chiso-review th,.chiso-review td{border:.5pt solid #555;padding:2pt 4pt;vertical-align:top;white-space:pre-line}\
.chiso-review th{background:#e8eef5}\
.chiso-review .node td{font-weight:bold;background:#f3f3f3}\
.chiso-review td.why{background:#fde9d9}";

/// A read table as a page of HTML: every printed row, what was read in a plain sentence, a worked example and what is
/// in doubt; and how much a rule scores.
pub fn review_html(table: &CriteriaTable, lang: Lang) -> String {
    let (code, title, heads) = match lang {
        Lang::Vi => (
            "vi",
            "Rà soát cách đọc bảng tiêu chí",
            ["Dòng", "Tiêu chí", "Văn bản in", "Máy hiểu là", "Ví dụ tính thử", "Cần xem vì", "Rà soát"],
        ),
        Lang::En => (
            "en",
            "Review of a read criteria table",
            ["Row", "Node", "Printed line", "Read as", "Worked example", "Look, for", "Reviewed"],
        ),
    };
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"{code}\"><head><meta charset=\"utf-8\"><title>{title}</title></head><body>\
         <div class=\"chiso-review\"><style>{STYLE}</style><h1>{}</h1><ul>",
        escape(table.framework().header().title.get(lang))
    );
    // Writing to a string cannot fail.
    for share in &table.coverage().shares {
        let _ = write!(html, "<li>{}</li>", escape(&share.text(lang)));
    }
    html.push_str("</ul><table><thead><tr>");
    for head in heads {
        let _ = write!(html, "<th>{head}</th>");
    }
    html.push_str("</tr></thead><tbody>");
    for row in rows(table, lang) {
        let word = row.row.decision.as_ref().map(|decision| {
            format!(
                "{}: {}, {}",
                super::word(decision.verdict, lang),
                decision.by,
                decision.on.format("%d/%m/%Y")
            )
        });
        html.push_str(if row.is_node() { "<tr class=\"node\">" } else { "<tr>" });
        let cells = [
            row.place().to_string(),
            row.row.id.clone(),
            row.row.text.clone(),
            row.said.clone(),
            row.example.clone(),
        ];
        for cell in cells {
            let _ = write!(html, "<td>{}</td>", escape(&cell));
        }
        let class = if row.why.is_empty() { "" } else { " class=\"why\"" };
        let _ = write!(
            html,
            "<td{class}>{}</td><td>{}</td></tr>",
            escape(&row.why),
            escape(&word.unwrap_or_default())
        );
    }
    html.push_str("</tbody></table></div></body></html>\n");
    html
}
