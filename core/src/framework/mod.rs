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
    Aggregate, FactForm, FrameworkDocument, FrameworkStatus, Header, Joint, NodeForm, NotApplicable, Role,
    Valid,
};
pub use error::{FrameworkError, FrameworkProblem, FrameworkProblemKind};
pub use model::{FactSpec, Framework, FrameworkDoubt, Node, TOTAL};
pub use range::{Range, RangeEnd, RangeError};
pub use rule::{
    Answer, Band, Choice, DueDate, Empty, FactKind, Item, Lateness, Measure, Pick, Rule, ScaleDirection,
    Step, Term,
};
