use crate::table::{Column, Summary, SummaryRow};
use crate::text::Lang;

const STYLE: &str = "\
@page{size:A4 landscape;margin:12mm 10mm}\
.chiso-summary{font-family:'Times New Roman',Tinos,'Liberation Serif',serif;font-size:10pt;color:#000}\
.chiso-summary h1{font-size:14pt;text-align:center;margin:0 0 2pt}\
.chiso-summary .title{text-align:center;font-weight:bold;margin:0}\
.chiso-summary .note{font-style:italic;margin:4pt 0}\
.chiso-summary table{border-collapse:collapse;width:100%;margin-top:6pt}\
.chiso-summary thead{display:table-header-group}\
.chiso-summary tr{break-inside:avoid}\
.chiso-summary th,.chiso-summary td{border:.5pt solid #555;padding:2pt 4pt;vertical-align:top;white-space:pre-line}\
.chiso-summary th{background:#e8eef5;text-align:center;vertical-align:middle}\
.chiso-summary .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}\
.chiso-summary .area td,.chiso-summary .total td{font-weight:bold;background:#f3f3f3}\
.chiso-summary .criterion td{font-weight:bold}\
.chiso-summary .area td.t,.chiso-summary .criterion td.t,.chiso-summary .total td.t{font-weight:normal}\
.chiso-summary .sign{display:flex;justify-content:space-around;margin-top:18pt;text-align:center;\
break-inside:avoid;min-height:80pt}";

impl Summary {
    /// As a page of HTML that prints on A4 landscape with the heads on every sheet.
    pub fn to_html(&self) -> String {
        let (code, title) = match self.lang {
            Lang::Vi => ("vi", "Bảng tổng hợp tự đánh giá, chấm điểm"),
            Lang::En => ("en", "Summary of self-scores and appraisal"),
        };
        let fragment = self.to_html_fragment();
        format!(
            "<!DOCTYPE html>\n<html lang=\"{code}\"><head><meta charset=\"utf-8\"><title>{title}</title></head>\
             <body>{fragment}</body></html>\n"
        )
    }

    /// The table of [`Summary::to_html`] with its style, to stand inside another page.
    pub fn to_html_fragment(&self) -> String {
        let mut html = format!("<div class=\"chiso-summary\"><style>{STYLE}</style>");
        for (place, title) in self.titles.iter().enumerate() {
            let title = escape(title);
            html.push_str(&match place {
                0 => format!("<h1>{title}</h1>"),
                _ => format!("<p class=\"title\">{title}</p>"),
            });
        }
        for note in &self.notes {
            html.push_str(&format!("<p class=\"note\">{}</p>", escape(note)));
        }
        html.push_str("<table><thead>");
        html.push_str(&self.heads());
        html.push_str("</thead><tbody>");
        for row in &self.rows {
            html.push_str(&self.row(row));
        }
        html.push_str("</tbody></table>");
        let [maker, head] = signatures(self.lang);
        html.push_str(&format!(
            "<div class=\"sign\"><div><b>{maker}</b></div><div><b>{head}</b></div></div></div>"
        ));
        html
    }

    /// Two rows of heads: the three columns of given points stand under one.
    fn heads(&self) -> String {
        let (mut first, mut second) = (String::new(), String::new());
        for column in Column::ALL {
            let head = escape(column.head(self.lang));
            match column {
                Column::Own => {
                    first.push_str(&format!("<th colspan=\"3\">{}</th>", given_points(self.lang)));
                    second.push_str(&format!("<th>{head}</th>"));
                }
                Column::Appraised | Column::Survey => second.push_str(&format!("<th>{head}</th>")),
                _ => first.push_str(&format!("<th rowspan=\"2\">{head}</th>")),
            }
        }
        format!("<tr>{first}</tr><tr>{second}</tr>")
    }

    fn row(&self, row: &SummaryRow) -> String {
        let class = match (row.depth, row.inner) {
            (0, _) => "total",
            (1, _) => "area",
            (_, true) => "criterion",
            _ => "",
        };
        let mut html = format!("<tr class=\"{class}\">");
        for column in Column::ALL {
            if column.is_number() {
                let shown = self.show(row, column).unwrap_or_default();
                html.push_str(&format!("<td class=\"n\">{shown}</td>"));
            } else {
                let class =
                    if matches!(column, Column::Remarks | Column::Evidence) { " class=\"t\"" } else { "" };
                html.push_str(&format!("<td{class}>{}</td>", escape(row.text(column))));
            }
        }
        html.push_str("</tr>");
        html
    }
}

/// The head over self-score, appraisal and survey.
pub(crate) fn given_points(lang: Lang) -> &'static str {
    if lang == Lang::Vi { "Điểm đánh giá" } else { "Points given" }
}

/// Who signs.
pub(crate) fn signatures(lang: Lang) -> [&'static str; 2] {
    match lang {
        Lang::Vi => ["NGƯỜI LẬP BIỂU", "THỦ TRƯỞNG CƠ QUAN"],
        Lang::En => ["PREPARED BY", "HEAD OF THE AGENCY"],
    }
}

pub(in crate::table) fn escape(text: &str) -> String {
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
