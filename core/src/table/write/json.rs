use crate::table::{Column, Summary};

impl Summary {
    /// As JSON: titles, notes, columns with their heads, and a row a node with points as decimal text.
    pub fn to_json(&self) -> String {
        let mut table = serde_json::to_value(self).unwrap_or_default();
        let columns: Vec<_> = Column::ALL
            .iter()
            .map(|column| serde_json::json!({"id": column, "head": column.head(self.lang)}))
            .collect();
        if let Some(table) = table.as_object_mut() {
            table.insert("columns".into(), columns.into());
        }
        // String keys and texts only, so there is always a JSON text.
        serde_json::to_string_pretty(&table).unwrap_or_default()
    }
}
