use std::collections::BTreeMap;
use std::iter;

use super::check::named;
use super::entry::{AssessmentEntry, EntryAct, Evidence, Stamp};
use super::error::AssessmentError;
use super::stage::{Phase, Stage};
use super::standing::Standing;
use crate::calendar::Moment;
use crate::code::{Words, both};
use crate::framework::{Framework, Node};
use crate::number::Exact;
use crate::scoring::{self, Facts, Given, ScoreOptions, State};
use crate::text::normalise;

/// Whom a record is about, and who leads which part.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Subject {
    /// The unit scored. Where the framework scores provinces, it must be one in the period.
    pub unit: Option<String>,
    /// The year scored. The edition must hold for it.
    pub period: Option<i32>,
    /// The lead agency (cơ quan chủ trì) of nodes, which holds for all below them.
    pub leads: BTreeMap<String, String>,
}

/// The staged record of one unit's scoring under one framework (bảng tự chấm điểm và thẩm định).
///
/// Entries are only ever added. Self-scores are entered while the record is open, with documents or
/// explanations; [`submit`](Assessment::submit) checks that nothing is missing and closes them; then the
/// appraising body accepts or adjusts in rounds, takes off points, and
/// [`conclude`](Assessment::conclude)s. A call that fails leaves the record as it was.
///
/// ```
/// use chiso::framework::Framework;
/// use chiso::scorecard::{Assessment, Stage, Stamp, Subject};
/// use chiso::scoring::{Facts, Input};
/// let framework = Framework::builtin("par-2022-components").unwrap();
/// let subject = Subject { unit: Some("Bắc Giang".into()), period: Some(2022), ..Subject::default() };
/// let mut record = Assessment::new(&framework, subject).unwrap();
/// let mut facts = Facts::new(&framework);
/// facts.set("appraisal", Input::Text("58,5")).unwrap();
/// facts.set("economy", Input::Text("4,5")).unwrap();
/// let stamp = |by, at| Stamp::new(by, at).unwrap();
/// record.declare(Stage::SelfScored, &facts, stamp("Sở Nội vụ", "2022-12-20")).unwrap();
/// record.support("appraisal", Some(vec!["215/BC-UBND".into()]), None, stamp("Sở Nội vụ", "2022-12-20")).unwrap();
/// let error = record.submit(stamp("Sở Nội vụ", "2022-12-31")).unwrap_err();
/// assert_eq!(error.to_string(), "not complete: nobody named: economy: neither evidence nor an explanation");
/// // SIPAS is a survey: nobody scores it himself.
/// let mut facts = Facts::new(&framework);
/// facts.set("sipas", Input::Text("9")).unwrap();
/// assert!(record.declare(Stage::SelfScored, &facts, stamp("Sở Nội vụ", "2022-12-31")).is_err());
/// assert_eq!(record.card(Stage::SelfScored).unwrap().points("total").unwrap().text(2), "63.00");
/// ```
#[derive(Debug, Clone)]
pub struct Assessment {
    pub(super) framework: Framework,
    pub(super) subject: Subject,
    pub(super) entries: Vec<AssessmentEntry>,
    pub(super) standing: Standing,
}

/// Far more entries than a scoring has; a record in JSON with more is refused.
pub(super) const MAX_ENTRIES: usize = 100_000;

impl Assessment {
    /// An empty record.
    ///
    /// # Errors
    /// [`AssessmentError::Score`]: an edition that does not hold for the period, a unit or a node of
    /// `leads` that is not known.
    pub fn new(framework: &Framework, subject: Subject) -> Result<Assessment, AssessmentError> {
        let options = ScoreOptions { unit: subject.unit.clone(), period: subject.period, known_part: true };
        let empty = scoring::score(Facts::new(framework), options)?;
        let mut leads = BTreeMap::new();
        for (node, agency) in &subject.leads {
            let agency =
                named(agency, || both!("cơ quan chủ trì của {node:?}", "the lead agency of {node:?}"))?;
            let node = empty.reason(node)?.node().id().to_owned();
            leads.insert(node, agency);
        }
        let unit = subject.unit.as_deref().map(normalise);
        Ok(Assessment {
            framework: framework.clone(),
            subject: Subject { unit, leads, ..subject },
            entries: Vec::new(),
            standing: Standing::default(),
        })
    }

    /// The framework.
    pub fn framework(&self) -> &Framework {
        &self.framework
    }

    /// Whom it is about, and who leads which part.
    pub fn subject(&self) -> &Subject {
        &self.subject
    }

    /// All entries, in the order in which they were made.
    pub fn entries(&self) -> &[AssessmentEntry] {
        &self.entries
    }

    /// How far the record has come.
    pub fn phase(&self) -> Phase {
        self.standing.phase
    }

    /// The latest round of appraisal; 0 before the first.
    pub fn round(&self) -> u32 {
        self.standing.round
    }

    /// The latest stage that has entries; what surveys give does not count as an appraisal.
    pub fn stage(&self) -> Stage {
        let standing = &self.standing;
        if standing.phase == Phase::Concluded || !standing.official.is_empty() {
            Stage::Final
        } else if !standing.deducted.is_empty() {
            Stage::Deduction
        } else if standing.round > 0 {
            Stage::Appraised { round: standing.round }
        } else {
            Stage::SelfScored
        }
    }

    /// The lead agency of a node: its own, else that of the nearest node above.
    pub fn lead(&self, node: &str) -> Option<&str> {
        let node = self.framework.node(node)?;
        self.upwards_from(node.index()).find_map(|node| self.subject.leads.get(node.id())).map(String::as_str)
    }

    /// The documents that prove a node's self-score.
    pub fn evidence(&self, node: &str) -> &[Evidence] {
        match self.entry_of(&self.standing.evidence, node).map(|entry| &entry.act) {
            Some(EntryAct::Support { evidence: Some(evidence), .. }) => evidence,
            _ => &[],
        }
    }

    /// The explanation (giải trình) of a node.
    pub fn explanation(&self, node: &str) -> Option<&str> {
        match self.entry_of(&self.standing.explained, node).map(|entry| &entry.act) {
            Some(EntryAct::Support { explanation, .. }) => {
                explanation.as_deref().filter(|text| !text.is_empty())
            }
            _ => None,
        }
    }

    /// The entry that counts for a node at a stage: its latest, up to the round for an appraisal.
    pub fn entry_at(&self, stage: Stage, node: &str) -> Option<&AssessmentEntry> {
        match stage {
            Stage::SelfScored => self.entry_of(&self.standing.own, node),
            Stage::Appraised { round } => self.appraisal(self.framework.node(node)?.index(), round),
            Stage::Deduction => self.entry_of(&self.standing.deducted, node),
            Stage::Final => self.entry_of(&self.standing.official, node),
        }
    }

    fn entry_of(&self, entries: &BTreeMap<usize, usize>, node: &str) -> Option<&AssessmentEntry> {
        entries.get(&self.framework.node(node)?.index()).and_then(|place| self.entries.get(*place))
    }

    pub(super) fn appraisal(&self, node: usize, round: u32) -> Option<&AssessmentEntry> {
        let places = self.standing.appraised.get(&node)?;
        let entries = places.iter().rev().filter_map(|place| self.entries.get(*place));
        let mut until = entries.filter(|entry| entry.act.stage().and_then(Stage::round) <= Some(round));
        until.next()
    }

    /// A node and those above it.
    pub(super) fn upwards_from(&self, node: usize) -> impl Iterator<Item = &Node> {
        let above = |node: &&Node| node.parent().and_then(|parent| self.framework.node_at(parent));
        iter::successors(self.framework.node_at(node), above)
    }

    /// What a node itself was given at a stage.
    pub(super) fn given_at(&self, stage: Stage, node: usize) -> Option<&Given> {
        let entry = match stage {
            Stage::Appraised { round } => self.appraisal(node, round),
            Stage::SelfScored => self.standing.own.get(&node).and_then(|place| self.entries.get(*place)),
            _ => self.standing.official.get(&node).and_then(|place| self.entries.get(*place)),
        };
        match &entry?.act {
            EntryAct::Declare { given, .. } => {
                Some(given).filter(|given| **given != Given::State(State::Missing))
            }
            _ => None,
        }
    }

    /// The record as it stood at a moment: the entries up to then.
    pub fn as_of(&self, moment: Moment) -> Assessment {
        let mut past = Assessment { entries: Vec::new(), standing: Standing::default(), ..self.clone() };
        for entry in self.entries.iter().take_while(|entry| entry.stamp.at <= moment) {
            past.push(entry.clone());
        }
        past
    }

    /// Enters every value of `facts` at a stage: all of them, or none on an error.
    ///
    /// Self-scores are taken while the record is open, appraisals and official values once it is
    /// submitted; what a survey gives may be entered as appraised at any time before the end. Appraisals of
    /// other nodes and official values need a reason in the stamp.
    ///
    /// # Errors
    /// [`AssessmentError`]: out of order, wrong phase, a survey leaf at the self stage, a round out of turn, who
    /// or why lacking, a value its rule refuses, a node and a part of it both given.
    pub fn declare(&mut self, stage: Stage, facts: &Facts, stamp: Stamp) -> Result<(), AssessmentError> {
        if !self.framework.is(facts.framework()) {
            let found = facts.framework().id().to_owned();
            return Err(AssessmentError::Edition { found, expected: self.framework.id().to_owned() });
        }
        let framework = self.framework.clone();
        let given = framework.nodes().iter().filter_map(|node| Some((node, facts.given(node.index())?)));
        let entries: Vec<AssessmentEntry> = given
            .map(|(node, given)| AssessmentEntry {
                act: EntryAct::Declare { stage, node: node.id().to_owned(), given: given.clone() },
                stamp: stamp.clone(),
            })
            .collect();
        if entries.is_empty() || framework.nodes().iter().any(|node| facts.deduction(node.index()).is_some())
        {
            return Err(AssessmentError::Lacking {
                what: Words::new("lần kê khai", "a declaration").into(),
                expected: Words::new(
                    "giá trị của các tiêu chí, không kèm điểm trừ (điểm trừ ghi riêng)",
                    "values of nodes, and no deductions, which are entered by themselves",
                ),
            });
        }
        self.append_all(entries)
    }

    /// Accepts the self-score of a node, or of every leaf below it without an appraisal of its own.
    ///
    /// # Errors
    /// [`AssessmentError`]: nothing to accept, and as [`Assessment::declare`].
    pub fn accept(&mut self, round: u32, node: &str, stamp: Stamp) -> Result<(), AssessmentError> {
        self.append(AssessmentEntry { act: EntryAct::Accept { round, node: node.to_owned() }, stamp })
    }

    /// Takes points off a node after appraisal (điểm bị trừ), in place of a deduction before; 0 lifts it.
    ///
    /// # Errors
    /// [`AssessmentError`]: below 0 or above the node's maximum, no reason given, and as [`Assessment::declare`].
    pub fn deduct(&mut self, node: &str, points: Exact, stamp: Stamp) -> Result<(), AssessmentError> {
        self.append(AssessmentEntry { act: EntryAct::Deduct { node: node.to_owned(), points }, stamp })
    }

    /// Proves or explains a node's self-score; what is `None` stays as it was.
    ///
    /// Possible until the end, so that explanations can answer an appraisal.
    ///
    /// # Errors
    /// [`AssessmentError`]: a document without a reference, and as [`Assessment::declare`].
    pub fn support(
        &mut self,
        node: &str,
        evidence: Option<Vec<Evidence>>,
        explanation: Option<String>,
        stamp: Stamp,
    ) -> Result<(), AssessmentError> {
        self.append(AssessmentEntry {
            act: EntryAct::Support { node: node.to_owned(), evidence, explanation },
            stamp,
        })
    }

    /// Hands the self-score in, if it is complete.
    ///
    /// # Errors
    /// [`AssessmentError::NotComplete`] with what is missing, agency by agency.
    pub fn submit(&mut self, stamp: Stamp) -> Result<(), AssessmentError> {
        self.append(AssessmentEntry { act: EntryAct::Submit, stamp })
    }

    /// Takes the self-score back to correct it, before its appraisal begins. Needs a reason.
    ///
    /// # Errors
    /// [`AssessmentError::Phase`] afterwards.
    pub fn withdraw(&mut self, stamp: Stamp) -> Result<(), AssessmentError> {
        self.append(AssessmentEntry { act: EntryAct::Withdraw, stamp })
    }

    /// Makes the result final, if every leaf has one.
    ///
    /// # Errors
    /// [`AssessmentError::NotComplete`] with the leaves that have none.
    pub fn conclude(&mut self, stamp: Stamp) -> Result<(), AssessmentError> {
        self.append(AssessmentEntry { act: EntryAct::Conclude, stamp })
    }

    /// Adds entries: all of them, or none on an error.
    ///
    /// # Errors
    /// As [`Assessment::append`], of the first that cannot be made.
    pub fn append_all(&mut self, entries: Vec<AssessmentEntry>) -> Result<(), AssessmentError> {
        let (count, standing) = (self.entries.len(), self.standing.clone());
        for entry in entries {
            if let Err(error) = self.append(entry) {
                self.entries.truncate(count);
                self.standing = standing;
                return Err(error);
            }
        }
        Ok(())
    }

    /// Adds one entry.
    ///
    /// # Errors
    /// [`AssessmentError`], as the method of the act says.
    pub fn append(&mut self, entry: AssessmentEntry) -> Result<(), AssessmentError> {
        let entry = self.tidy(entry)?;
        self.check(&entry)?;
        self.push(entry);
        Ok(())
    }

    fn push(&mut self, entry: AssessmentEntry) {
        let node = entry.act.node().and_then(|id| self.framework.node(id));
        let (index, survey) = node.map_or((0, false), |node| (node.index(), node.is_survey()));
        self.standing.enter(self.entries.len(), index, survey, &entry);
        self.entries.push(entry);
    }
}
