//! The Python package `chiso`: the library's types as frozen classes, its functions with the GIL released.

mod arrow_in;
mod arrow_out;
mod card_html;
mod columns;
mod criteria;
mod difference;
mod error;
mod frame;
mod framework;
mod grouping;
mod html;
mod json;
mod node;
mod node_score;
mod number;
mod pickle;
mod ranking;
mod reason;
mod reconcile;
mod score;
mod score_table;
mod scorecard;
mod source;
mod state;
mod table;
mod target;
mod unit;
mod value;

/// The native half of the package; `chiso` is the public one.
#[pyo3::pymodule]
mod _native {
    use pyo3::prelude::*;
    use pyo3::types::PyCFunction;

    #[pymodule_export]
    use crate::columns::score_columns;
    #[pymodule_export]
    use crate::criteria::{_criteria_table, CriteriaTable, read_criteria_table};
    #[pymodule_export]
    use crate::difference::Difference;
    #[pymodule_export]
    use crate::framework::{Framework, diff, edition, framework, framework_ids, read_framework};
    #[pymodule_export]
    use crate::grouping::{Grouping, group_scheme, group_schemes, groups};
    #[pymodule_export]
    use crate::node::Node;
    #[pymodule_export]
    use crate::node_score::NodeScore;
    #[pymodule_export]
    use crate::number::{parse_number, parse_points, round_points};
    #[pymodule_export]
    use crate::ranking::{Ranking, rank};
    #[pymodule_export]
    use crate::reason::Reason;
    #[pymodule_export]
    use crate::reconcile::{Reconciliation, reconcile};
    #[pymodule_export]
    use crate::score::score;
    #[pymodule_export]
    use crate::score_table::{ScoreTable, score_table};
    #[pymodule_export]
    use crate::scorecard::Scorecard;
    #[pymodule_export]
    use crate::source::Source;
    #[pymodule_export]
    use crate::table::{_table, Table};
    #[pymodule_export]
    use crate::target::{_check_again, TargetCheck, check_target};
    #[pymodule_export]
    use crate::unit::{Unit, name_key, unit, units};

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        // Functions belong to the public module, as the classes do: for help, pickles and doctests.
        for (name, item) in module.dict() {
            if item.is_instance_of::<PyCFunction>() && !name.extract::<&str>()?.starts_with('_') {
                item.setattr("__module__", "chiso")?;
            }
        }
        module.add("__version__", env!("CARGO_PKG_VERSION"))?;
        // The public names are those of `chiso`.
        module.delattr("__all__")
    }
}
