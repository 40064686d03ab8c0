//! Criteria sets (bộ tiêu chí) as data: the file form, the checked tree, editions and their differences.

mod document;
mod range;
mod rule;

pub use document::{
    Act, Aggregate, Confidence, Document, FactForm, Header, Joint, NodeForm, NotApplicable, Role, Source,
    Status, Valid,
};
pub use range::{End, Range, RangeError};
pub use rule::{
    Answer, Band, Choice, Direction, Due, Empty, FactKind, Item, Lateness, Measure, Pick, Rule, Step, Term,
};
