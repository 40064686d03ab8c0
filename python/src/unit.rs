use chiso::text::Lang;
use chiso::unit::{self as core, Registry};
use chrono::NaiveDate;
use pyo3::prelude::*;

use crate::day_input::day_argument;
use crate::error::raise;
use crate::json::word;
use crate::pickle;

/// A province or centrally run city, for as long as it was neither merged nor renamed.
///
/// >>> import chiso, datetime as dt
/// >>> chiso.unit("24", on=dt.date(2025, 6, 30))
/// <Unit Bắc Giang (24)>
/// >>> new = chiso.unit("24", on=dt.date(2025, 7, 1))
/// >>> new.name, [old.name for old in new.predecessors]
/// ('Bắc Ninh', ['Bắc Giang', 'Bắc Ninh'])
#[pyclass(frozen, eq, module = "chiso")]
#[derive(PartialEq)]
pub struct Unit(pub core::Unit);

/// The unit that a name or code meant on a day. Names and codes were reused in 2025, so the day is needed.
///
/// Case, tone marks, NFC or NFD, spaces and hyphens make no difference; "tỉnh", "TP.", "province" may stand
/// with the name if true. Codes are statistical (two digits) or ISO codes. Nothing is guessed.
///
/// Raises `UnitError`: unknown (with units that look alike), not in force (with the units that hold its
/// territory), of another kind, before the record.
#[pyfunction]
pub fn unit(name: &str, #[pyo3(from_py_with = day_argument)] on: NaiveDate) -> PyResult<Unit> {
    Registry::vietnam().resolve(name, on).cloned().map(Unit).map_err(raise)
}

/// The units in force on a day: 64 to 2008-07-31, 63 to 2025-06-30, then 34. Empty before 2004.
///
/// >>> import chiso, datetime as dt
/// >>> len(chiso.units(on=dt.date(2022, 12, 31)))
/// 63
#[pyfunction]
pub fn units(#[pyo3(from_py_with = day_argument)] on: NaiveDate) -> Vec<Unit> {
    Registry::vietnam().on(on).into_iter().cloned().map(Unit).collect()
}

/// The key under which spellings of one Vietnamese name meet: no marks, đ as d, letters a–z only.
///
/// >>> import chiso
/// >>> chiso.name_key("Bà Rịa – Vũng Tàu")
/// 'bariavungtau'
#[pyfunction]
pub fn name_key(text: &str) -> String {
    chiso::text::name_key(text)
}

#[pymethods]
impl Unit {
    /// Code of the statistical office, two digits as text; None where none is known (Hà Tây).
    #[getter]
    fn code(&self) -> Option<&str> {
        self.0.code()
    }
    /// ISO 3166-2 code; None for units since 2025-07-01.
    #[getter]
    fn iso(&self) -> Option<&str> {
        self.0.iso()
    }
    /// Vietnamese name without its kind.
    #[getter]
    fn name(&self) -> &str {
        self.0.name()
    }
    /// English name.
    #[getter]
    fn name_en(&self) -> &str {
        self.0.name_en()
    }
    /// `province` or `city` (centrally run).
    #[getter]
    fn kind(&self) -> String {
        word(&self.0.kind())
    }
    /// One of the six socio-economic regions, in Vietnamese; None where it is not known.
    #[getter]
    fn region(&self) -> Option<&str> {
        self.0.region()
    }
    /// Other spellings that name the unit, beyond those that differ in marks, case, spaces or hyphens.
    #[getter]
    fn aliases(&self) -> Vec<String> {
        self.0.aliases().to_vec()
    }
    /// First day; None if the unit is older than the record.
    #[getter]
    fn valid_from(&self) -> Option<NaiveDate> {
        self.0.valid_from()
    }
    /// Last day; None if the unit is still in force.
    #[getter]
    fn valid_to(&self) -> Option<NaiveDate> {
        self.0.valid_to()
    }
    /// The units it was made from on its first day.
    #[getter]
    fn predecessors(&self) -> Vec<Unit> {
        Registry::vietnam().predecessors(&self.0).into_iter().cloned().map(Unit).collect()
    }
    /// The units it became, or became part of, on the day after its last.
    #[getter]
    fn successors(&self) -> Vec<Unit> {
        Registry::vietnam().successors(&self.0).into_iter().cloned().map(Unit).collect()
    }
    /// The units in force on a day that it became or was made from; itself if it was in force then.
    fn trace(&self, #[pyo3(from_py_with = day_argument)] on: NaiveDate) -> Vec<Unit> {
        Registry::vietnam().trace(&self.0, on).into_iter().cloned().map(Unit).collect()
    }
    /// Whether it was in force on a day.
    fn in_force(&self, #[pyo3(from_py_with = day_argument)] on: NaiveDate) -> bool {
        self.0.in_force(on)
    }
    fn __str__(&self) -> &str {
        self.0.name()
    }
    fn __repr__(&self) -> String {
        format!("<Unit {}>", self.0)
    }
    fn _repr_html_(&self) -> String {
        let kind = self.0.kind().text(Lang::Vi);
        let mut page = crate::html::Page::new(&format!("{} ({kind})", self.0.name()));
        let shown = |date: Option<NaiveDate>| date.map(|day| day.format("%d/%m/%Y").to_string());
        if let Some(code) = self.0.code() {
            page.line(&format!("Mã thống kê: {code}"));
        }
        if let Some(region) = self.0.region() {
            page.line(&format!("Vùng: {region}"));
        }
        if let Some(from) = shown(self.0.valid_from()) {
            page.line(&format!("Từ ngày {from}"));
        }
        if let Some(to) = shown(self.0.valid_to()) {
            page.line(&format!("Đến hết ngày {to}"));
        }
        page.end()
    }
    fn __hash__(&self) -> u64 {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut hasher = DefaultHasher::new();
        (self.0.name(), self.0.valid_from(), self.0.valid_to()).hash(&mut hasher);
        hasher.finish()
    }
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        // Any day on which the unit was in force finds it again.
        let on = self.0.valid_from().or(self.0.valid_to()).unwrap_or(Registry::vietnam().begins());
        pickle::call(py, "unit", (self.0.name(), on))
    }
}
