use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::PlanError;
use super::agency::{Agency, Collective, Party};
use super::district::{DistrictForm, committees};
use crate::code::{Spoken, both, say};
use crate::text::{Source, Text, day, name_key, normalise};

/// What is true of a whole register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisterHeader {
    /// Its id: `bac-giang-2024`.
    pub id: String,
    /// The province.
    pub province: String,
    /// Its title.
    pub title: Text,
    /// First and last day for which it holds.
    pub valid: Days,
    /// Where the list is from.
    pub source: Source,
    /// Where districts and communes are from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub districts_source: Option<Source>,
    /// Remarks for readers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

/// Days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Days {
    /// First day.
    #[serde(with = "day")]
    pub from: chrono::NaiveDate,
    /// Last day.
    #[serde(with = "day")]
    pub to: chrono::NaiveDate,
}

/// A register file as written; a plan file may hold the same tables.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RegisterForm {
    register: RegisterHeader,
    #[serde(default)]
    agency: Vec<Agency>,
    #[serde(default)]
    collective: Vec<Collective>,
    #[serde(default)]
    district: Vec<DistrictForm>,
}

/// The agencies that plans of a province address. Cheap to clone.
#[derive(Debug, Clone, PartialEq)]
pub struct Register(Arc<Inner>);

#[derive(Debug, PartialEq)]
struct Inner {
    header: RegisterHeader,
    agencies: Vec<Agency>,
    collectives: Vec<Collective>,
    by_id: BTreeMap<String, usize>,
    /// Keys of names; one name may be borne by several communes.
    by_name: BTreeMap<String, Vec<Bearer>>,
}

/// Who bears a name: an id, and whether it is a collective's.
type Bearer = (String, bool);

static BUILTIN: &[(&str, &str)] = &[("bac-giang-2024", include_str!("../../data/units/bac-giang-2024.toml"))];

impl Register {
    /// Reads a register in TOML.
    ///
    /// # Errors
    /// [`PlanError::Register`] with what is wrong.
    pub fn from_toml(text: &str, file: &str) -> Result<Register, PlanError> {
        let form: RegisterForm =
            toml::from_str(text).map_err(|error| PlanError::syntax_toml(&error, file, text))?;
        let mut agencies = form.agency;
        agencies.extend(form.district.iter().flat_map(committees));
        Register::build(form.register, agencies, form.collective)
    }

    /// A built-in register, by its id.
    ///
    /// # Errors
    /// [`PlanError::UnknownRegister`] with the ids there are.
    pub fn builtin(id: &str) -> Result<Register, PlanError> {
        match BUILTIN.iter().find(|(known, _)| *known == id) {
            Some((id, text)) => Register::from_toml(text, id),
            None => {
                let known = BUILTIN.iter().map(|(id, _)| (*id).to_owned()).collect();
                Err(PlanError::UnknownRegister { id: id.to_owned(), known })
            }
        }
    }

    /// This register with more agencies and collectives, as a plan file may add them.
    pub(super) fn with(
        &self,
        agencies: &[Agency],
        collectives: &[Collective],
        districts: &[DistrictForm],
    ) -> Result<Register, PlanError> {
        let mut all = self.0.agencies.clone();
        all.extend(agencies.iter().cloned());
        all.extend(districts.iter().flat_map(committees));
        let collectives = self.0.collectives.iter().chain(collectives).cloned().collect();
        Register::build(self.0.header.clone(), all, collectives)
    }

    pub(super) fn build(
        header: RegisterHeader,
        agencies: Vec<Agency>,
        collectives: Vec<Collective>,
    ) -> Result<Register, PlanError> {
        let mut by_id = BTreeMap::new();
        let mut by_name: BTreeMap<String, Vec<Bearer>> = BTreeMap::new();
        let problem = |problem: Text| Err(PlanError::Register { register: header.id.clone(), problem });
        if header.valid.to < header.valid.from {
            return problem(Text::spoken(|lang| {
                let (from, to) = (header.valid.from.say(lang), header.valid.to.say(lang));
                say!(
                    lang,
                    "có hiệu lực từ {from} đến {to}, là ngày sớm hơn",
                    "valid from {from} to the earlier {to}"
                )
            }));
        }
        for (at, agency) in agencies.iter().enumerate() {
            if !is_id(&agency.id) {
                return problem(both!(
                    "mã {:?} của {}: cần a-z, 0-9 và -",
                    "the id {:?} of {}: expected a-z, 0-9 and -",
                    agency.id,
                    agency.name.vi
                ));
            }
            if by_id.insert(agency.id.clone(), at).is_some() {
                return problem(both!("hai cơ quan cùng mã {}", "two agencies with the id {}", agency.id));
            }
            let names = [&agency.name.vi, &agency.name.en].into_iter().chain(&agency.aliases);
            for key in names.map(|name| agency_key(name)) {
                let bearers = by_name.entry(key).or_default();
                let bearer = (agency.id.clone(), false);
                if !bearers.contains(&bearer) {
                    bearers.push(bearer);
                }
            }
        }
        for collective in &collectives {
            if !is_id(&collective.id) || by_id.contains_key(&collective.id) {
                return problem(both!(
                    "mã {:?} của một cách gọi chung: cần mã riêng",
                    "the id {:?} of a collective: expected one of its own",
                    collective.id
                ));
            }
            if let Some(member) = collective.members.iter().find(|member| !by_id.contains_key(*member)) {
                return problem(both!(
                    "{} gồm {member:?}, không phải là cơ quan nào",
                    "{} takes in {member:?}, which is no agency",
                    collective.id
                ));
            }
            for wording in collective.wordings.iter().chain([&collective.name.vi]) {
                let bearers = by_name.entry(agency_key(wording)).or_default();
                match bearers.first() {
                    Some((other, _)) if *other != collective.id => {
                        return problem(both!(
                            "{wording:?} vừa chỉ {other} vừa chỉ {}",
                            "{wording:?} means both {other} and {}",
                            collective.id
                        ));
                    }
                    Some(_) => {}
                    None => bearers.push((collective.id.clone(), true)),
                }
            }
        }
        Ok(Register(Arc::new(Inner { header, agencies, collectives, by_id, by_name })))
    }

    /// What is true of the whole register.
    pub fn header(&self) -> &RegisterHeader {
        &self.0.header
    }

    /// All agencies: those named, then each district with its communes.
    pub fn agencies(&self) -> &[Agency] {
        &self.0.agencies
    }

    /// All collective wordings.
    pub fn collectives(&self) -> &[Collective] {
        &self.0.collectives
    }

    /// An agency by its id, or by a name that only one agency bears.
    ///
    /// Case, tone marks and "Ủy ban nhân dân" or "UBND" make no difference; nothing is guessed from a similar name.
    ///
    /// # Errors
    /// [`PlanError::UnknownAgency`], [`PlanError::AmbiguousAgency`].
    pub fn agency(&self, name: &str) -> Result<&Agency, PlanError> {
        let party = self.party(name)?;
        self.by_id(party.id()).ok_or_else(|| self.unknown(name))
    }

    pub(super) fn by_id(&self, id: &str) -> Option<&Agency> {
        self.0.by_id.get(id).and_then(|at| self.0.agencies.get(*at))
    }

    /// A collective by its id.
    pub fn collective(&self, id: &str) -> Option<&Collective> {
        self.0.collectives.iter().find(|collective| collective.id == id)
    }

    /// Whom a name, id or collective wording means.
    ///
    /// # Errors
    /// [`PlanError::UnknownAgency`], [`PlanError::AmbiguousAgency`].
    pub fn party(&self, name: &str) -> Result<Party, PlanError> {
        let written = normalise(name);
        let party = |id: &str, collective| Party::new(written.clone(), id, collective);
        if self.by_id(&written).is_some() {
            return Ok(party(&written, false));
        }
        if self.collective(&written).is_some() {
            return Ok(party(&written, true));
        }
        match self.0.by_name.get(&agency_key(name)).map(Vec::as_slice) {
            Some([(id, collective)]) => Ok(party(id, *collective)),
            Some(several @ [_, ..]) => Err(PlanError::AmbiguousAgency {
                given: name.to_owned(),
                candidates: several.iter().map(|(id, _)| self.shown(id)).collect(),
            }),
            _ => Err(self.unknown(name)),
        }
    }

    fn unknown(&self, name: &str) -> PlanError {
        PlanError::UnknownAgency {
            given: name.to_owned(),
            register: self.0.header.id.clone(),
            close: self.close(name),
        }
    }

    /// Names that look like what was given, for the error only.
    fn close(&self, name: &str) -> Vec<String> {
        let key = agency_key(name);
        if key.is_empty() {
            return Vec::new();
        }
        let alike = |(known, _): &(&String, &Vec<Bearer>)| {
            known.contains(&key) || (!known.is_empty() && key.contains(known.as_str()))
        };
        let bearers = self.0.by_name.iter().filter(alike).flat_map(|(_, bearers)| bearers);
        let mut names: Vec<String> = bearers.map(|(id, _)| self.shown(id)).collect();
        names.sort();
        names.dedup();
        names.truncate(5);
        names
    }

    fn shown(&self, id: &str) -> String {
        format!("{} ({id})", self.name(id).vi)
    }

    /// The name of an agency or collective; the id itself where there is neither.
    pub fn name(&self, id: &str) -> Text {
        let found = self.by_id(id).map(|agency| &agency.name);
        let found = found.or_else(|| self.collective(id).map(|collective| &collective.name));
        found.cloned().unwrap_or_else(|| Text { vi: id.to_owned(), en: id.to_owned() })
    }

    /// The agencies of a party, in the order of the register.
    pub fn members(&self, party: &Party) -> Vec<&Agency> {
        let Some(collective) = self.collective(party.id()) else {
            return self.by_id(party.id()).into_iter().collect();
        };
        let takes = |agency: &&Agency| {
            collective.kinds.contains(&agency.kind) || collective.members.contains(&agency.id)
        };
        self.0.agencies.iter().filter(takes).collect()
    }

    /// What of a party the register does not know; none for a single agency and for complete collectives.
    pub fn unknown_part(&self, party: &Party) -> Option<&Text> {
        self.collective(party.id()).and_then(|collective| collective.unknown.as_ref())
    }
}

/// The key under which spellings of an agency's name meet.
fn agency_key(name: &str) -> String {
    name_key(name).replace("uybannhandan", "ubnd")
}

fn is_id(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}
