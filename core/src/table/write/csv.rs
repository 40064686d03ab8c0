use std::borrow::Cow;

use super::is_formula_like;
use crate::table::{Column, Summary};
use crate::text::Lang;

impl Summary {
    /// As CSV in UTF-8 with a byte order mark, so that sheets show Vietnamese: heads and rows, the total last.
    ///
    /// Points are unrounded, with the decimal mark of the language. Text that a sheet would take for a formula gets an
    /// apostrophe in front.
    pub fn to_csv(&self) -> String {
        let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        // Writing to memory does not fail.
        let _ = writer.write_record(Column::ALL.map(|column| column.head(self.lang)));
        for row in &self.rows {
            let cells = Column::ALL.map(|column| match row.points(column) {
                Some(points) => {
                    let text = points.text(self.places);
                    Cow::Owned(if self.lang == Lang::Vi { text.replace('.', ",") } else { text })
                }
                None => guarded(row.text(column)),
            });
            let _ = writer.write_record(cells.iter().map(|cell| cell.as_bytes()));
        }
        let bytes = writer.into_inner().unwrap_or_default();
        format!("\u{FEFF}{}", String::from_utf8_lossy(&bytes))
    }
}

fn guarded(text: &str) -> Cow<'_, str> {
    if is_formula_like(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}
