//! The parts of a plan and its status as JSON, in the one form that C, C# and Python list.

use serde_json::{Value, json};

use super::agency::{Agency, Party};
use super::document::PlanItem;
use super::error::PlanError;
use super::model::Plan;
use super::register::Register;
use super::status::{ItemStatus, LineStatus, PlanStatus};
use crate::text::Text;

/// A part of a plan that can be listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlanPart {
    /// Tasks of the annex.
    Tasks,
    /// Reports and documents to hand in.
    Reports,
    /// Standing duties.
    Duties,
    /// Targets on published results.
    Targets,
    /// Requirements that can be measured.
    Requirements,
    /// Areas and who answers for them.
    Areas,
    /// Dimensions to keep or improve.
    Dimensions,
    /// Agencies the plan names.
    Agencies,
    /// Collective wordings of the register.
    Collectives,
    /// Acts and documents it rests on.
    Basis,
    /// Results it starts from.
    Baseline,
    /// Rules on what reports contain.
    Contents,
    /// Rules on what may be proposed.
    Consequences,
    /// To whom it was sent.
    Recipients,
    /// Tasks, reports and duties whose time was not read.
    Unread,
}

impl Plan {
    /// What is true of the whole plan, as a JSON object.
    pub fn summary(&self) -> Value {
        let header = self.header();
        json!({
            "id": header.id, "act": header.act, "title": header.title, "unit": header.unit, "year": header.year,
            "from": self.from(), "to": self.to(), "status": header.status, "missing": header.missing,
            "register": self.register().header().id, "source": header.source, "notes": header.notes,
            "issuer": header.issuer.as_ref().map(|party| self.shown(party)),
            "survey": self.document().survey,
        })
    }

    /// A part of the plan as a list of JSON objects, in the order of its file.
    pub fn list(&self, part: PlanPart) -> Vec<Value> {
        let document = self.document();
        let items = |items: &[PlanItem]| items.iter().map(|item| self.shown_item(item)).collect();
        match part {
            PlanPart::Tasks => items(self.tasks()),
            PlanPart::Reports => items(self.reports()),
            PlanPart::Duties => items(self.duties()),
            PlanPart::Unread => self.unread().into_iter().map(|item| self.shown_item(item)).collect(),
            PlanPart::Targets => {
                document.target.iter().map(|one| with_parties(self, json!(one), "lead", &one.lead)).collect()
            }
            PlanPart::Requirements => document
                .requirement
                .iter()
                .map(|one| with_parties(self, json!(one), "lead", &one.lead))
                .collect(),
            PlanPart::Areas => {
                document.area.iter().map(|one| with_parties(self, json!(one), "lead", &one.lead)).collect()
            }
            PlanPart::Dimensions => document.dimension.iter().map(|one| json!(one)).collect(),
            PlanPart::Agencies => self.agencies().into_iter().map(|agency| json!(agency)).collect(),
            PlanPart::Collectives => collectives(self.register()),
            PlanPart::Basis => document.basis.iter().map(|one| json!(one)).collect(),
            PlanPart::Baseline => document.baseline.iter().map(|one| json!(one)).collect(),
            PlanPart::Contents => document.content.iter().map(|one| json!(one)).collect(),
            PlanPart::Consequences => document.consequence.iter().map(|one| json!(one)).collect(),
            PlanPart::Recipients => {
                let who = document.recipients.iter().flat_map(|recipients| &recipients.who);
                who.map(|party| self.shown(party)).collect()
            }
        }
    }

    /// Id and name of each entry of a part: the number of an act, the index of a result, the id of anything else.
    pub fn names(&self, part: PlanPart) -> Vec<(String, Text)> {
        let text = |value: &Value| serde_json::from_value::<Text>(value.clone()).ok();
        let name = |entry: &Value| {
            let id = ["id", "number", "index"].iter().find_map(|key| entry.get(key)?.as_str());
            let id = id.unwrap_or_default().to_owned();
            let name = ["label", "name"].iter().find_map(|key| text(entry.get(key)?));
            let name = name.unwrap_or_else(|| Text { vi: id.clone(), en: id.clone() });
            (id, name)
        };
        self.list(part).iter().map(name).collect()
    }

    /// Everything that concerns an agency, as a list of JSON objects with `role`, `addressed` and `item`.
    ///
    /// # Errors
    /// [`PlanError::UnknownAgency`], [`PlanError::AmbiguousAgency`].
    pub fn list_assignments(&self, agency: &str) -> Result<Vec<Value>, PlanError> {
        let agency: &Agency = self.register().agency(agency)?;
        let shown = |one: super::Assignment<'_>| json!({"role": one.role, "addressed": one.addressed, "item": self.shown_item(one.item)});
        Ok(self.assignments(agency).into_iter().map(shown).collect())
    }

    /// An item as a JSON object, with its parties by id and its last days.
    pub fn shown_item(&self, item: &PlanItem) -> Value {
        let shown = |parties: &[Party]| parties.iter().map(|party| self.shown(party)).collect::<Vec<_>>();
        json!({
            "id": item.id, "kind": item.kind, "label": item.label, "place": item.place,
            "lead": shown(&item.lead), "with": shown(&item.with), "to": shown(&item.to),
            "via": item.via.as_ref().map(|party| self.shown(party)),
            "leads": self.leads(item).iter().map(|agency| &agency.id).collect::<Vec<_>>(),
            "time": item.time, "term": item.term, "area": item.area, "index": item.index,
            "dimension": item.dimension, "content": item.content,
        })
    }

    /// A party as a JSON object: how the plan writes it, who it is, and what of it is not known.
    fn shown(&self, party: &Party) -> Value {
        json!({
            "written": party.written(), "id": party.id(), "name": self.register().name(party.id()),
            "collective": party.is_collective(), "agencies": self.register().members(party).len(),
            "unknown": self.register().unknown_part(party),
        })
    }
}

fn with_parties(plan: &Plan, mut value: Value, key: &str, parties: &[Party]) -> Value {
    if let Some(members) = value.as_object_mut() {
        let shown = parties.iter().map(|party| plan.shown(party)).collect();
        members.insert(key.to_owned(), Value::Array(shown));
    }
    value
}

fn collectives(register: &Register) -> Vec<Value> {
    let shown = |one: &super::Collective| {
        let party = register.party(&one.id).ok();
        let members = party.iter().flat_map(|party| register.members(party));
        json!({
            "id": one.id, "name": one.name, "wordings": one.wordings, "unknown": one.unknown,
            "members": members.map(|agency| agency.id.as_str()).collect::<Vec<_>>(),
        })
    };
    register.collectives().iter().map(shown).collect()
}

impl PlanStatus {
    /// The status as a JSON object: every item with its lines, the items whose time was
    /// not read, what is overdue or due soon, and the counts with their
    /// rates.
    pub fn details(&self) -> Value {
        let counts = self.counts();
        let shown = |lines: Vec<(&ItemStatus, &LineStatus)>| {
            lines.into_iter().map(|(item, line)| with_item(json!(line), &item.item)).collect::<Vec<_>>()
        };
        json!({
            "plan": self.plan().id(), "on": self.on, "before": self.options.before,
            "warn_days": self.options.warn_days, "items": self.items, "unread": self.unread(),
            "overdue": shown(self.overdue()), "due_soon": shown(self.due_soon()), "counts": counts, "rates": counts.rates(),
            "by_kind": self.by_kind(), "by_agency": self.by_agency(), "by_area": self.by_area(),
        })
    }
}

fn with_item(mut line: Value, item: &str) -> Value {
    if let Some(members) = line.as_object_mut() {
        members.insert("item".to_owned(), Value::from(item));
    }
    line
}
