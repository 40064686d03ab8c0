//! Small HTML tables that stand on their own in a notebook or a report.

/// A captioned table under construction. Every text is escaped.
pub struct Page {
    html: String,
    /// Whether a column holds numbers.
    numeric: Vec<bool>,
}

const STYLE: &str = "\
.chiso{font:14px system-ui,sans-serif;max-width:64em}\
.chiso b.t{font-size:16px}\
.chiso .note{color:#8a4b00}\
.chiso table{border-collapse:collapse;margin-top:6px}\
.chiso th,.chiso td{padding:3px 8px;border-bottom:1px solid #ddd;text-align:left;vertical-align:top}\
.chiso th{border-bottom:2px solid #666}\
.chiso .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}\
.chiso .g{font-weight:600}";

impl Page {
    pub fn new(title: &str) -> Page {
        let title =
            if title.is_empty() { String::new() } else { format!("<b class=\"t\">{}</b>", escape(title)) };
        let html = format!("<div class=\"chiso\" lang=\"vi\"><style>{STYLE}</style>{title}");
        Page { html, numeric: Vec::new() }
    }

    /// A line of text above the table.
    pub fn line(&mut self, text: &str) {
        self.html.push_str(&format!("<div>{}</div>", escape(text)));
    }

    /// A remark, in a colour that is seen.
    pub fn note(&mut self, text: &str) {
        self.html.push_str(&format!("<div class=\"note\">{}</div>", escape(text)));
    }

    /// The headings of the table; numbers stand to the right.
    pub fn columns(&mut self, headings: &[(&str, bool)]) {
        self.html.push_str("<table><thead><tr>");
        for (heading, numeric) in headings {
            self.html.push_str(&format!("<th{}>{}</th>", class(*numeric), escape(heading)));
        }
        self.html.push_str("</tr></thead><tbody>");
        self.numeric = headings.iter().map(|(_, numeric)| *numeric).collect();
    }

    /// A row; `depth` sets its second cell in, and rows that others belong to are bold.
    pub fn row(&mut self, cells: &[String], depth: usize, bold: bool) {
        self.html.push_str(if bold { "<tr class=\"g\">" } else { "<tr>" });
        for (place, (cell, numeric)) in cells.iter().zip(&self.numeric).enumerate() {
            let set_in = place == 1 && depth > 0;
            let indent =
                if set_in { format!(" style=\"padding-left:{}px\"", 8 + 16 * depth) } else { String::new() };
            self.html.push_str(&format!("<td{}{indent}>{}</td>", class(*numeric), escape(cell)));
        }
        self.html.push_str("</tr>");
    }

    pub fn end(mut self) -> String {
        if !self.numeric.is_empty() {
            self.html.push_str("</tbody></table>");
        }
        self.html.push_str("</div>");
        self.html
    }
}

fn class(numeric: bool) -> &'static str {
    if numeric { " class=\"n\"" } else { "" }
}

/// A decimal as Vietnamese writes it.
pub fn comma(decimal: &str) -> String {
    decimal.replace('.', ",")
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
