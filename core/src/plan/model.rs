use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::agency::{Agency, Party};
use super::document::{Area, ContentRule, PlanDocument, PlanHeader, PlanItem, PlanTarget};
use super::error::PlanError;
use super::register::Register;
use crate::text::{name_key, normalise};

/// A plan (kế hoạch): targets, areas, tasks, reports and duties, and the agencies they fall to.
///
/// Checked and immutable; cheap to clone.
///
/// ```
/// use chiso::plan::Plan;
///
/// let plan = Plan::builtin("bac-giang-87-2024")?;
/// let health = plan.register().agency("Sở Y tế")?;
/// let leads = plan.assignments(health).into_iter().filter(|each| each.item.id == "PL.6");
/// assert_eq!(leads.count(), 1);
/// # Ok::<(), chiso::plan::PlanError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Plan(pub(super) Arc<Inner>);

#[derive(Debug, PartialEq)]
pub(super) struct Inner {
    pub document: PlanDocument,
    pub register: Register,
    /// Items by id: which table, and where in it.
    pub by_id: BTreeMap<String, usize>,
    /// Tasks, reports and duties, in this order.
    pub items: Vec<PlanItem>,
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// What an agency is to an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartyRole {
    /// Chủ trì.
    Lead,
    /// Phối hợp.
    Coordinate,
    /// It receives what is handed in.
    Receive,
}

/// An item that concerns an agency, and how.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Assignment<'a> {
    /// What the agency is to it.
    pub role: PartyRole,
    /// The wording by which the plan addresses the agency.
    pub addressed: &'a str,
    /// The item.
    pub item: &'a PlanItem,
}

impl Plan {
    /// The file form.
    pub fn document(&self) -> &PlanDocument {
        &self.0.document
    }

    /// What is true of the whole plan.
    pub fn header(&self) -> &PlanHeader {
        &self.0.document.plan
    }

    /// Its id.
    pub fn id(&self) -> &str {
        &self.header().id
    }

    /// The agencies it addresses.
    pub fn register(&self) -> &Register {
        &self.0.register
    }

    /// The day it was signed: the first day of its log.
    pub fn from(&self) -> NaiveDate {
        self.0.from
    }

    /// The last day of its log: the end of its year, or the day it states in `closes`.
    pub fn to(&self) -> NaiveDate {
        self.0.to
    }

    /// The tasks of the annex.
    pub fn tasks(&self) -> &[PlanItem] {
        self.0.items.get(..self.0.document.task.len()).unwrap_or_default()
    }

    /// The reports and documents to hand in.
    pub fn reports(&self) -> &[PlanItem] {
        let start = self.0.document.task.len();
        self.0.items.get(start..start + self.0.document.report.len()).unwrap_or_default()
    }

    /// The standing duties.
    pub fn duties(&self) -> &[PlanItem] {
        let start = self.0.document.task.len() + self.0.document.report.len();
        self.0.items.get(start..).unwrap_or_default()
    }

    /// Tasks, reports and duties, in this order.
    pub fn items(&self) -> &[PlanItem] {
        &self.0.items
    }

    /// Tasks, reports and duties whose time was not read; the `term` of each says why.
    ///
    /// ```
    /// use chiso::plan::{Log, Plan, StatusOptions};
    ///
    /// let text = Plan::builtin("bac-giang-87-2024")?.to_toml();
    /// let plan = Plan::from_toml(&text.replace("Năm 2024", "xong thì thôi"), "plan.toml")?;
    /// let item = plan.unread()[0];
    /// assert_eq!((item.id.as_str(), item.time.as_deref()), ("PL.8", Some("xong thì thôi")));
    /// assert!(item.term.unread().unwrap().to_string().starts_with("\"xong thì thôi\" is not read"));
    /// let status = Log::new(&plan, Vec::new())?.status("2025-01-01".parse().unwrap(), StatusOptions::default())?;
    /// assert_eq!(status.counts().unread, 1);
    /// # Ok::<(), chiso::plan::PlanError>(())
    /// ```
    pub fn unread(&self) -> Vec<&PlanItem> {
        self.0.items.iter().filter(|item| item.term.unread().is_some()).collect()
    }

    /// The targets on published results.
    pub fn targets(&self) -> &[PlanTarget] {
        &self.0.document.target
    }

    /// The areas and who answers for them.
    pub fn areas(&self) -> &[Area] {
        &self.0.document.area
    }

    /// A task, report or duty by its id.
    ///
    /// # Errors
    /// [`PlanError::UnknownItem`].
    pub fn item(&self, id: &str) -> Result<&PlanItem, PlanError> {
        self.position(id).and_then(|at| self.0.items.get(at)).ok_or_else(|| {
            let key = name_key(id);
            let alike = |known: &&String| known.starts_with(id.trim()) || name_key(known) == key;
            let close = self.0.by_id.keys().filter(alike).take(5).cloned().collect();
            PlanError::UnknownItem { plan: self.id().to_owned(), given: id.to_owned(), close }
        })
    }

    pub(super) fn position(&self, id: &str) -> Option<usize> {
        self.0.by_id.get(&normalise(id)).copied()
    }

    /// A content rule by its id.
    pub fn content(&self, id: &str) -> Option<&ContentRule> {
        self.0.document.content.iter().find(|rule| rule.id == id)
    }

    /// The agencies that lead an item, each of them once.
    pub fn leads(&self, item: &PlanItem) -> Vec<&Agency> {
        let mut leads: Vec<&Agency> = Vec::new();
        for agency in item.lead.iter().flat_map(|party| self.0.register.members(party)) {
            if !leads.iter().any(|known| known.id == agency.id) {
                leads.push(agency);
            }
        }
        leads
    }

    /// The agencies the plan names, alone or under a collective wording, in the order of the register.
    pub fn agencies(&self) -> Vec<&Agency> {
        let mut named = std::collections::BTreeSet::new();
        for party in self.parties() {
            named.extend(self.0.register.members(party).into_iter().map(|agency| agency.id.as_str()));
        }
        self.0.register.agencies().iter().filter(|agency| named.contains(agency.id.as_str())).collect()
    }

    /// Every place where the plan names somebody.
    fn parties(&self) -> impl Iterator<Item = &Party> {
        let document = &self.0.document;
        let areas = document.area.iter().flat_map(|area| &area.lead);
        let targets = document.target.iter().flat_map(|target| &target.lead);
        let requirements = document.requirement.iter().flat_map(|requirement| &requirement.lead);
        let items = self.0.items.iter();
        let items =
            items.flat_map(|item| item.lead.iter().chain(&item.with).chain(&item.to).chain(&item.via));
        let recipients = document.recipients.iter().flat_map(|recipients| &recipients.who);
        let consequences = document.consequence.iter().flat_map(|rule| [&rule.by, &rule.to]);
        document
            .plan
            .issuer
            .iter()
            .chain(areas)
            .chain(targets)
            .chain(requirements)
            .chain(items)
            .chain(recipients)
            .chain(consequences)
    }

    /// Everything that concerns an agency: what it leads, then what it coordinates, then what it receives.
    pub fn assignments<'a>(&'a self, agency: &Agency) -> Vec<Assignment<'a>> {
        let mut found = Vec::new();
        for role in [PartyRole::Lead, PartyRole::Coordinate, PartyRole::Receive] {
            for item in &self.0.items {
                let parties: Vec<&Party> = match role {
                    PartyRole::Lead => item.lead.iter().collect(),
                    PartyRole::Coordinate => item.with.iter().collect(),
                    PartyRole::Receive => item.to.iter().chain(&item.via).collect(),
                };
                let includes = |party: &&&Party| {
                    self.0.register.members(party).iter().any(|member| member.id == agency.id)
                };
                if let Some(party) = parties.iter().find(includes) {
                    found.push(Assignment { role, addressed: party.written(), item });
                }
            }
        }
        found
    }
}
