use chiso::ranking::{self as core, OwnResult, Target, TargetBasis};
use chiso::text::Lang;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;

use crate::error::raise;
use crate::grouping::CUTS;
use crate::html::Page;
use crate::json::{choice, record, word};
use crate::number::{decimal_of_exact, exact};
use crate::pickle;
use crate::ranking::{Ranking, standing};
use crate::reason::language;

/// A target of a plan held against a result.
#[pyclass(frozen, module = "chiso")]
pub struct TargetCheck {
    check: core::TargetCheck,
    /// The result, to make the check again.
    result: Py<PyAny>,
    rank: Option<u32>,
}

/// Holds a unit's result against one target of a plan.
///
/// `result` is a `Ranking` of all units, or the unit's own published value (None or a `State` without one)
/// with its `rank`. Give one target: `top` (among the first so many), `at_least`, `above`, `in_group` with
/// `scheme` and `cut` (that group or a better one), `rank_not_below` or `value_not_below` (no worse than
/// an earlier result). Without a result the status is `unknown`, never a failure.
///
/// Raises `RankingError` for a target that makes no sense (an unknown group, place 0), and `TypeError` where not
/// exactly one target is given.
///
/// >>> import chiso
/// >>> check = chiso.check_target("Bắc Giang", "81.62", rank=38, above=90)
/// >>> check.status, check.points_gap
/// ('not-met', Decimal('8.38'))
/// >>> check.text("vi")
/// 'Giá trị 81,62 chưa trên 90: còn thiếu 8,38.'
#[pyfunction]
#[pyo3(signature = (unit, result, rank=None, *, top=None, at_least=None, above=None, in_group=None, scheme=None,
                    cut="strict", rank_not_below=None, value_not_below=None))]
#[allow(clippy::too_many_arguments, reason = "the keywords are the kinds of target")]
pub fn check_target(
    unit: &str,
    result: &Bound<'_, PyAny>,
    rank: Option<u32>,
    top: Option<u32>,
    at_least: Option<&Bound<'_, PyAny>>,
    above: Option<&Bound<'_, PyAny>>,
    in_group: Option<String>,
    scheme: Option<String>,
    cut: &str,
    rank_not_below: Option<u32>,
    value_not_below: Option<&Bound<'_, PyAny>>,
) -> PyResult<TargetCheck> {
    let group = match (in_group, scheme) {
        (Some(group), Some(scheme)) => {
            Some(Target::InGroup { scheme, group, cut: choice("cut", cut, CUTS)? })
        }
        (None, None) => None,
        _ => return Err(PyTypeError::new_err("in_group and scheme belong together")),
    };
    let targets = [
        top.map(Target::Top),
        at_least.map(exact).transpose()?.map(Target::AtLeast),
        above.map(exact).transpose()?.map(Target::Above),
        group,
        rank_not_below.map(Target::RankNotBelow),
        value_not_below.map(exact).transpose()?.map(Target::ValueNotBelow),
    ];
    let mut targets = targets.into_iter().flatten();
    let (Some(target), None) = (targets.next(), targets.next()) else {
        return Err(PyTypeError::new_err(
            "give one target: top, at_least, above, in_group with scheme, rank_not_below or value_not_below",
        ));
    };
    hold(&target, unit, result, rank)
}

fn hold(target: &Target, unit: &str, result: &Bound<'_, PyAny>, rank: Option<u32>) -> PyResult<TargetCheck> {
    let check = match result.cast::<Ranking>() {
        Ok(ranking) => core::check(target, unit, TargetBasis::Ranking(&ranking.get().0)),
        Err(_) => core::check(target, unit, &OwnResult { value: standing(result, unit)?, rank }),
    };
    Ok(TargetCheck { check: check.map_err(raise)?, result: result.clone().unbind(), rank })
}

/// Makes a check again from the parts that pickling keeps.
#[pyfunction]
#[pyo3(signature = (unit, result, rank, target))]
pub fn _check_again(
    unit: &str,
    result: &Bound<'_, PyAny>,
    rank: Option<u32>,
    target: &str,
) -> PyResult<TargetCheck> {
    let target = serde_json::from_str(target).map_err(|error| PyValueError::new_err(error.to_string()))?;
    hold(&target, unit, result, rank)
}

#[pymethods]
impl TargetCheck {
    /// The unit.
    #[getter]
    fn unit(&self) -> &str {
        &self.check.unit
    }
    /// What was wanted, as a dict.
    #[getter]
    fn target<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        record(py, &self.check.target)
    }
    /// `met`, `not-met` or `unknown`.
    #[getter]
    fn status(&self) -> String {
        word(&self.check.status)
    }
    /// How many points are short; None where that is not known, or the target is met.
    #[getter]
    fn points_gap<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.check.points_gap.as_ref().map(|gap| decimal_of_exact(py, gap, 0)).transpose()
    }
    /// How many places are short, where a wanted place is not met.
    #[getter]
    fn places_gap(&self) -> Option<u32> {
        self.check.places_gap
    }
    /// The finding in words, in `vi` or `en`.
    #[pyo3(signature = (lang="vi"))]
    fn text(&self, lang: &str) -> PyResult<&str> {
        Ok(self.check.reason.get(language(lang)?))
    }
    fn __repr__(&self) -> String {
        format!("<TargetCheck {}: {}>", self.check.unit, self.status())
    }
    fn _repr_html_(&self) -> String {
        let verdict = match self.check.status {
            core::TargetStatus::Met => "đạt mục tiêu",
            core::TargetStatus::NotMet => "chưa đạt mục tiêu",
            core::TargetStatus::Unknown => "chưa xác định",
        };
        let mut page = Page::new(&format!("{}: {verdict}", self.check.unit));
        page.line(self.check.reason.get(Lang::Vi));
        page.end()
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let target = serde_json::to_string(&self.check.target).unwrap_or_default();
        pickle::call(py, "_check_again", (self.unit(), self.result.clone_ref(py), self.rank, target))
    }
}
