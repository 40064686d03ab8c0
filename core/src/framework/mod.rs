//! Criteria sets (bộ tiêu chí) as data: the file form, the checked tree, editions and their differences.

mod bounds;
mod builtin;
mod check;
mod diff;
mod document;
mod error;
mod model;
mod range;
mod read;
mod rule;

pub use builtin::builtin_ids;
pub use diff::{Change, Difference, NotComparable, diff};
pub use document::{
    Aggregate, Document, FactForm, Header, Joint, NodeForm, NotApplicable, Role, Status, Valid,
};
pub use error::{FrameworkError, Problem, ProblemKind};
pub use model::{Doubt, FactSpec, Framework, Node, TOTAL};
pub use range::{End, Range, RangeError};
pub use rule::{
    Answer, Band, Choice, Direction, Due, Empty, FactKind, Item, Lateness, Measure, Pick, Rule, Step, Term,
};
