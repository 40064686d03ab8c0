//! A table with what was said of it, as a text that makes it again.

use serde::{Deserialize, Serialize};

use super::propose::Proposal;
use super::standing::{Decision, RowPlace};
use super::{CriteriaTable, Edition, Grid, read_criteria_table};
use crate::Error;

/// What a table is made of: its cells, its edition, and what people said of its rows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CriteriaRecord {
    /// The cells.
    pub grid: Grid,
    /// The edition.
    pub edition: Edition,
    /// Readings from elsewhere.
    pub proposals: Vec<Proposal>,
    /// People's words on rows.
    pub decisions: Vec<(RowPlace, Decision)>,
}

impl CriteriaTable {
    /// What the table is made of; [`CriteriaTable::from_record`] makes it again.
    pub fn record(&self) -> CriteriaRecord {
        let standing = || self.tree.standing.iter();
        let proposals = standing().filter_map(|(at, standing)| {
            let (reading, by) = standing.proposed.as_ref()?;
            let (place, notation) = (self.tree.place_of(*at), reading.to_string());
            Some(Proposal { place, notation, by: by.clone() })
        });
        let decisions = standing()
            .filter_map(|(at, standing)| Some((self.tree.place_of(*at), standing.decision.clone()?)));
        CriteriaRecord {
            grid: self.grid.clone(),
            edition: self.edition.clone(),
            proposals: proposals.collect(),
            decisions: decisions.collect(),
        }
    }

    /// The table of a record.
    ///
    /// # Errors
    /// As [`read_criteria_table`], [`CriteriaTable::propose`] and [`CriteriaTable::decide`].
    pub fn from_record(record: &CriteriaRecord) -> Result<CriteriaTable, Error> {
        let table = read_criteria_table(&record.grid, &record.edition)?;
        if record.proposals.is_empty() && record.decisions.is_empty() {
            return Ok(table);
        }
        table.propose_all(&record.proposals)?.decide_all(&record.decisions)
    }

    /// A short mark of the cells the table was read from: the same cells have the same.
    pub fn fingerprint(&self) -> String {
        // FNV-1a, for people to compare; programs compare the cells.
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        for row in self.grid.rows() {
            for cell in &row.cells {
                for byte in cell.text.bytes().chain(*b"\n") {
                    hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
                }
            }
        }
        format!("{hash:016x}")
    }
}
