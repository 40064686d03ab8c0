use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use chrono::NaiveDate;

use super::file::UnitFile;
use super::name::{Reading, alike, code_key, readings};
use super::province::Facts;
use super::{Unit, UnitError};
use crate::code::{Spoken, Text, both, say};
use crate::text::{built_in, name_key, normalise};

/// All units of all periods, with the ties between them.
///
/// ```
/// use chiso::unit::Registry;
///
/// let units = Registry::vietnam();
/// let before = units.resolve_in_year("Bắc Giang", 2024)?;
/// let now = units.successors(before);
/// assert_eq!(now.iter().map(|unit| unit.name()).collect::<Vec<_>>(), ["Bắc Ninh"]);
/// # Ok::<(), chiso::unit::UnitError>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Registry {
    begins: NaiveDate,
    units: Vec<Unit>,
    /// Positions of the units that a key has named at any time.
    keys: BTreeMap<String, Vec<usize>>,
}

impl Registry {
    /// Provinces and centrally run cities of Việt Nam from 2004-01-01, with the unit lists of 64, 63 and 34.
    pub fn vietnam() -> &'static Registry {
        static VIETNAM: OnceLock<Registry> = OnceLock::new();
        let text = include_str!("../../data/units/provinces.toml");
        VIETNAM.get_or_init(|| built_in("provinces.toml", Registry::read(text)))
    }

    pub(super) fn read(text: &str) -> Result<Registry, UnitError> {
        let file = UnitFile::read(text)?;
        let mut registry = Registry { begins: file.begins, ..Registry::default() };
        let mut origins = Vec::new();
        for list in file.list {
            for row in list.units {
                let (valid_from, valid_to) = (row.from.or(list.from), row.to.or(list.to));
                let facts = Facts {
                    code: row.code,
                    iso: row.iso,
                    name: normalise(&row.vi),
                    name_en: normalise(&row.en),
                    kind: row.kind,
                    region: row.region.map(|region| normalise(&region)),
                    aliases: row.aliases.iter().map(|alias| normalise(alias)).collect(),
                };
                let (predecessors, successors) = (Vec::new(), Vec::new());
                registry.enter(Unit { facts, valid_from, valid_to, predecessors, successors })?;
                origins.push(row.of);
            }
        }
        for (position, of) in origins.iter().enumerate() {
            for origin in of {
                registry.tie(position, origin)?;
            }
        }
        Ok(registry)
    }

    /// Adds a unit under its keys; no two units of one day may share a key.
    fn enter(&mut self, unit: Unit) -> Result<(), UnitError> {
        let position = self.units.len();
        let codes = [unit.code(), unit.iso()].into_iter().flatten().map(code_key);
        let names =
            [unit.name(), unit.name_en()].into_iter().chain(unit.aliases().iter().map(String::as_str));
        let keys: BTreeSet<String> = codes.chain(names.map(name_key)).collect();
        let (first, last) =
            (unit.valid_from.unwrap_or(NaiveDate::MIN), unit.valid_to.unwrap_or(NaiveDate::MAX));
        if first > last {
            return Err(UnitError::File { problem: format!("{unit} ends before it begins") });
        }
        for key in keys {
            let bearers = self.keys.entry(key).or_default();
            let rival = bearers.iter().filter_map(|at| self.units.get(*at));
            if let Some(rival) = rival.into_iter().find(|rival| rival.in_force_within(first, last)) {
                return Err(UnitError::File { problem: format!("{unit} and {rival} share a name or code") });
            }
            bearers.push(position);
        }
        self.units.push(unit);
        Ok(())
    }

    /// Records that the unit at `position` was made from the unit called `origin` on the day before.
    fn tie(&mut self, position: usize, origin: &str) -> Result<(), UnitError> {
        let day_before = self.units.get(position).and_then(|unit| unit.valid_from?.pred_opt());
        let before = day_before.and_then(|day| {
            self.units
                .iter()
                .position(|unit| unit.in_force(day) && (unit.code() == Some(origin) || unit.name() == origin))
        });
        let problem = || UnitError::File { problem: format!("{origin:?} named no unit on the day before") };
        let before = before.ok_or_else(problem)?;
        if let Some(unit) = self.units.get_mut(position) {
            unit.predecessors.push(before);
        }
        if let Some(unit) = self.units.get_mut(before) {
            unit.successors.push(position);
        }
        Ok(())
    }

    /// First day of the record: the first day on which the 64 units existed.
    pub fn begins(&self) -> NaiveDate {
        self.begins
    }

    /// All units of all periods, in order of period and code.
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    /// The units in force on a day: 64 to 2008-07-31, 63 to 2025-06-30, then 34. Empty before the record.
    pub fn on(&self, date: NaiveDate) -> Vec<&Unit> {
        self.units.iter().filter(|unit| date >= self.begins && unit.in_force(date)).collect()
    }

    /// The unit that a name or code meant on a day.
    ///
    /// Case, tone marks and their placement, NFC or NFD, spaces and hyphens make no difference; "tỉnh",
    /// "thành phố", "TP.", "province" and "city" may stand with the name if they are true of it. Codes are
    /// statistical codes (two digits) or ISO codes. Nothing is ever guessed from a similar name.
    ///
    /// # Errors
    /// [`UnitError::Unknown`], [`UnitError::NotInForce`], [`UnitError::OtherKind`] and
    /// [`UnitError::OutsideRecord`].
    pub fn resolve(&self, name_or_code: &str, on: NaiveDate) -> Result<&Unit, UnitError> {
        self.find(name_or_code, on, on)
    }

    /// The unit that a name or code meant in a year: the one in force at the year's end, or else the last one
    /// in force during the year. In 2025, "Bắc Ninh" is the new unit and "Bắc Giang" the old one.
    ///
    /// # Errors
    /// As [`resolve`](Registry::resolve).
    pub fn resolve_in_year(&self, name_or_code: &str, year: i32) -> Result<&Unit, UnitError> {
        let days = NaiveDate::from_ymd_opt(year, 1, 1).zip(NaiveDate::from_ymd_opt(year, 12, 31));
        let (first, last) = days.ok_or_else(|| self.outside(both!("năm {year}", "{year}")))?;
        self.find(name_or_code, first, last)
    }

    /// The last unit of this name in force between two days.
    fn find(&self, given: &str, first: NaiveDate, last: NaiveDate) -> Result<&Unit, UnitError> {
        if last < self.begins {
            return Err(self.outside(Text::spoken(|lang| say!(lang, "ngày {}", "{}", last.say(lang)))));
        }
        let readings = readings(given);
        for reading in &readings {
            let found = self.bearers(reading).filter(|unit| unit.in_force_within(first, last));
            let Some(unit) = found.max_by_key(|unit| unit.valid_from) else { continue };
            return match reading.kind {
                Some(stated) if stated != unit.kind() => Err(UnitError::OtherKind {
                    given: given.to_owned(),
                    on: unit.valid_to.map_or(last, |to| to.min(last)),
                    unit: unit.to_string(),
                    stated,
                    actual: unit.kind(),
                }),
                _ => Ok(unit),
            };
        }
        let elsewhen = readings.iter().flat_map(|reading| self.bearers(reading));
        match elsewhen.max_by_key(|unit| unit.valid_from) {
            Some(unit) => Err(UnitError::not_in_force(given, last, unit, self.trace(unit, last))),
            None => Err(UnitError::Unknown { given: given.to_owned(), close: self.close(&readings, last) }),
        }
    }

    fn outside(&self, asked: Text) -> UnitError {
        UnitError::OutsideRecord { asked, begins: self.begins }
    }

    fn bearers<'a>(&'a self, reading: &Reading) -> impl Iterator<Item = &'a Unit> {
        self.at(self.keys.get(&reading.key).map(Vec::as_slice).unwrap_or_default())
    }

    fn at<'a>(&'a self, positions: &'a [usize]) -> impl Iterator<Item = &'a Unit> {
        positions.iter().filter_map(|position| self.units.get(*position))
    }

    /// Units in force that look like what was given, for the error only.
    fn close(&self, readings: &[Reading], on: NaiveDate) -> Vec<String> {
        let looks_like = |unit: &&Unit| {
            readings.iter().any(|reading| {
                alike(&reading.key, &name_key(unit.name()))
                    || unit.code().is_some_and(|code| code.trim_start_matches('0') == reading.key)
            })
        };
        self.on(on).into_iter().filter(looks_like).take(5).map(Unit::to_string).collect()
    }

    /// The units that `unit` was made from on its first day; none if it is older than the record.
    pub fn predecessors(&self, unit: &Unit) -> Vec<&Unit> {
        self.own(unit).map(|own| self.at(&own.predecessors).collect()).unwrap_or_default()
    }

    /// The units that `unit` became, or became part of, on the day after its last; none if it is in force.
    pub fn successors(&self, unit: &Unit) -> Vec<&Unit> {
        self.own(unit).map(|own| self.at(&own.successors).collect()).unwrap_or_default()
    }

    /// The units in force on a day that `unit` became or was made from, itself if it was in force then.
    ///
    /// A unit since 2025-07-01 traced to 2024 gives its parents; Hà Tây traced to 2010 gives Hà Nội. Only whole
    /// units are traced, not single districts that changed hands.
    pub fn trace(&self, unit: &Unit, on: NaiveDate) -> Vec<&Unit> {
        let Some(own) = self.own(unit).filter(|_| on >= self.begins) else { return Vec::new() };
        if own.in_force(on) {
            return vec![own];
        }
        let later = own.valid_to.is_some_and(|to| to < on);
        let next = if later { &own.successors } else { &own.predecessors };
        self.at(next).flat_map(|unit| self.trace(unit, on)).collect()
    }

    /// The registry's own copy of a unit, so that a unit of another registry is not followed by position.
    fn own(&self, unit: &Unit) -> Option<&Unit> {
        self.units.iter().find(|own| *own == unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = include_str!("../../data/units/provinces.toml");

    fn problem(text: &str) -> String {
        Registry::read(text).unwrap_err().to_string()
    }

    #[test]
    fn embedded_file_is_sound() {
        assert_eq!(Registry::read(FILE).unwrap().units().len(), 100);
    }

    #[test]
    fn unsound_files_are_refused() {
        let twice = FILE.replace(r#"vi = "Hà Nam", en = "Ha Nam""#, r#"vi = "Hà Nội", en = "Ha Nam""#);
        assert!(problem(&twice).contains("Hà Nội (35) and Hà Nội (01) share a name or code"));
        let orphan = FILE.replace(r#"of = ["24", "27"]"#, r#"of = ["24", "28"]"#);
        assert!(problem(&orphan).contains("\"28\" named no unit on the day before"));
        let reversed = FILE.replace("to = 2008-07-31", "to = 2008-07-31\nfrom = 2009-01-01");
        assert!(problem(&reversed).contains("ends before it begins"));
        assert!(problem("begins = 2004-01-01\nlists = []").contains("unknown field"));
    }
}
