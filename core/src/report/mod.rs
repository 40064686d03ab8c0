//! Reports for people, in Vietnamese and English, as text and as HTML.
//!
//! A [`ReportDocument`] is built once in one language and printed either way; the figures come from the rooms below.

mod html;
mod page;
mod plan;
mod plan_results;
mod plan_work;
mod text;
mod words;

pub use page::{Block, Figure, ReportCell, ReportColumn, ReportDocument, Section, Tone};
pub use plan::PlanReport;
