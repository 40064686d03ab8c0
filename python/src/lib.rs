//! The Python package `chiso`: the library's types as frozen classes, its functions with the GIL released.

mod agency;
mod arrow_in;
mod arrow_out;
mod assessment;
mod assessment_tables;
mod calendar;
mod calendar_bulk;
mod card_html;
mod clock;
mod columns;
mod criteria;
mod day_facts;
mod day_input;
mod day_output;
mod deadline;
mod difference;
mod dossier_status;
mod dossiers;
mod due;
mod error;
mod file;
mod frame;
mod framework;
mod grouping;
mod html;
mod json;
mod judgement;
mod limit;
mod moment_input;
mod node;
mod node_score;
mod number;
mod numpy;
mod pickle;
mod plan;
mod plan_item;
mod plan_status;
mod plan_target;
mod ranking;
mod reason;
mod reconcile;
mod register;
mod schedule;
mod score;
mod score_table;
mod scorecard;
mod source;
mod state;
mod table;
mod target;
mod task_totals;
mod unit;
mod value;
mod working_hours;

/// The native half of the package; `chiso` is the public one.
#[pyo3::pymodule]
mod _native {
    use pyo3::prelude::*;
    use pyo3::types::PyCFunction;

    #[pymodule_export]
    use crate::agency::{_plan_agency, Agency};
    #[pymodule_export]
    use crate::assessment::{Assessment, compare_editions, read_assessment, read_score_table};
    #[pymodule_export]
    use crate::calendar::{_calendar, Calendar, hung_kings_day, tet};
    #[pymodule_export]
    use crate::clock::{_clock, DossierClock};
    #[pymodule_export]
    use crate::columns::score_columns;
    #[pymodule_export]
    use crate::criteria::{
        _criteria_table, _review, CriteriaTable, Review, read_criteria_table, read_review,
    };
    #[pymodule_export]
    use crate::day_facts::{_day_facts, DayFacts};
    #[pymodule_export]
    use crate::day_output::Array;
    #[pymodule_export]
    use crate::deadline::{_last_day, Deadline, LastDay, read_deadline};
    #[pymodule_export]
    use crate::difference::Difference;
    #[pymodule_export]
    use crate::dossier_status::{_dossier_status, DossierStatus};
    #[pymodule_export]
    use crate::dossiers::{_dossier_classes, DossierClasses, classify_dossiers};
    #[pymodule_export]
    use crate::due::{_counted, _due, Counted, Due};
    #[pymodule_export]
    use crate::framework::{Framework, diff, edition, framework, framework_ids, read_framework};
    #[pymodule_export]
    use crate::grouping::{Grouping, group_scheme, group_schemes, groups};
    #[pymodule_export]
    use crate::judgement::{_plan_report, Judgement, PlanReport};
    #[pymodule_export]
    use crate::limit::{_limit_due, Limit, LimitDue};
    #[pymodule_export]
    use crate::node::Node;
    #[pymodule_export]
    use crate::node_score::NodeScore;
    #[pymodule_export]
    use crate::number::{parse_number, parse_points, round_points};
    #[pymodule_export]
    use crate::plan::{Plan, plan, plan_ids, read_plan};
    #[pymodule_export]
    use crate::plan_item::PlanItem;
    #[pymodule_export]
    use crate::plan_status::{_judgement, _plan_status, PlanStatus};
    #[pymodule_export]
    use crate::plan_target::{_plan_target, PlanTarget};
    #[pymodule_export]
    use crate::ranking::{Ranking, rank};
    #[pymodule_export]
    use crate::reason::Reason;
    #[pymodule_export]
    use crate::reconcile::{Reconciliation, reconcile};
    #[pymodule_export]
    use crate::schedule::{_report, Report, Schedule, ics, read_schedule, schedule, schedule_ids};
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
    use crate::task_totals::{
        _rate_reading, _register_check, RateReading, RegisterCheck, TaskTotals, match_registers,
    };
    #[pymodule_export]
    use crate::unit::{Unit, name_key, unit, units};
    #[pymodule_export]
    use crate::working_hours::WorkingHours;

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
