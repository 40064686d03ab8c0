//! Whether an entry may be made.

use super::Assessment;
use super::entry::{AssessmentEntry, EntryAct, Stamp};
use super::error::AssessmentError;
use super::gaps::{Gap, Lack};
use super::stage::{Part, Phase, Stage};
use crate::code::{Lang, Text, Words, both, say};
use crate::framework::Node;
use crate::scoring::{self, Facts, Given, Input, State};
use crate::text::normalise;

impl Assessment {
    /// The entry with its texts in the form in which the library keeps them.
    pub(super) fn tidy(&self, entry: AssessmentEntry) -> Result<AssessmentEntry, AssessmentError> {
        let AssessmentEntry { mut act, stamp } = entry;
        let by = named(&stamp.by, || Text::spoken(|lang| called(&act, lang)))?;
        let why = stamp.why.as_deref().map(normalise).filter(|why| !why.is_empty());
        if let Some(id) = act.node() {
            let found = self.known(id)?.id().to_owned();
            match &mut act {
                EntryAct::Declare { node, .. }
                | EntryAct::Accept { node, .. }
                | EntryAct::Deduct { node, .. } => *node = found,
                EntryAct::Support { node, evidence, explanation } => {
                    *node = found;
                    *explanation = explanation.take().map(|text| normalise(&text));
                    for document in evidence.iter_mut().flatten() {
                        document.r#ref = named(&document.r#ref, || {
                            both!("tài liệu của {node:?}", "a document of {node:?}")
                        })?;
                        document.title = document.title.take().map(|title| normalise(&title));
                        document.page = document.page.take().map(|page| normalise(&page));
                    }
                }
                _ => {}
            }
        }
        Ok(AssessmentEntry { act, stamp: Stamp { by, at: stamp.at, why } })
    }

    fn known(&self, id: &str) -> Result<&Node, AssessmentError> {
        Ok(scoring::find_node(&self.framework, id)?)
    }

    pub(super) fn check(&self, entry: &AssessmentEntry) -> Result<(), AssessmentError> {
        let (act, stamp) = (&entry.act, &entry.stamp);
        if let Some(last) = self.entries.last().filter(|last| stamp.at < last.stamp.at) {
            return Err(AssessmentError::Order { at: stamp.at, last: last.stamp.at });
        }
        let survey = act.node().and_then(|id| self.framework.node(id)).is_some_and(Node::is_survey);
        self.check_phase(act, survey)?;
        let reason = match act {
            EntryAct::Declare { stage, .. } => *stage != Stage::SelfScored && !survey,
            EntryAct::Deduct { .. } | EntryAct::Withdraw => true,
            _ => false,
        };
        if reason && stamp.why.is_none() {
            let expected = Words::new("lý do (why)", "a reason (why)");
            return Err(AssessmentError::Lacking { what: what(act), expected });
        }
        match act {
            EntryAct::Declare { stage, node, given } => self.check_declared(*stage, self.known(node)?, given),
            EntryAct::Accept { round, node } => self.check_accepted(*round, self.known(node)?),
            EntryAct::Deduct { node, points } if !points.is_zero() => {
                Ok(Facts::new(&self.framework).deduct(node, Input::Number(points.clone()))?)
            }
            EntryAct::Support { node, evidence: None, explanation: None } => Err(AssessmentError::Lacking {
                what: both!("kiểm chứng của {node:?}", "the support of {node:?}"),
                expected: Words::new(
                    "tài liệu kiểm chứng, giải trình, hoặc cả hai",
                    "evidence, an explanation, or both",
                ),
            }),
            EntryAct::Submit => complete(self.gaps()),
            EntryAct::Conclude => complete(self.open_ends()?),
            _ => Ok(()),
        }
    }

    fn check_phase(&self, act: &EntryAct, survey: bool) -> Result<(), AssessmentError> {
        use Phase::{Concluded, Open, Submitted};
        let phase = self.standing.phase;
        let begun = self.standing.round > 0 || !self.standing.deducted.is_empty();
        let expected = match (act, phase) {
            (_, Concluded) => Words::new(
                "dừng ghi thêm, vì kết quả đã là chính thức",
                "no more entries: the result is final",
            ),
            (EntryAct::Declare { stage: Stage::SelfScored, .. } | EntryAct::Submit, Submitted) => Words::new(
                "hồ sơ chưa nộp: hãy rút lại trước, khi chưa bắt đầu thẩm định",
                "an open record: withdraw it first, before its appraisal begins",
            ),
            (EntryAct::Withdraw, Submitted) if begun || !self.standing.official.is_empty() => {
                Words::new("hồ sơ chưa bắt đầu thẩm định", "a record whose appraisal has not begun")
            }
            (EntryAct::Declare { stage: Stage::Appraised { .. }, .. }, _) if survey => return Ok(()),
            (
                EntryAct::Declare { stage: Stage::SelfScored, .. }
                | EntryAct::Support { .. }
                | EntryAct::Submit,
                Open,
            ) => {
                return Ok(());
            }
            (_, Open) => Words::new("hồ sơ đã nộp", "a record that was submitted"),
            (_, Submitted) => return Ok(()),
        };
        Err(AssessmentError::Phase { what: what(act), phase, expected })
    }

    fn check_declared(&self, stage: Stage, node: &Node, given: &Given) -> Result<(), AssessmentError> {
        match stage {
            Stage::SelfScored => {
                if let Some(leaf) = self.first_survey(node) {
                    return Err(AssessmentError::Survey {
                        node: node.id().to_owned(),
                        leaf: leaf.to_owned(),
                    });
                }
            }
            Stage::Appraised { round } => self.check_round(round, node.is_survey())?,
            Stage::Deduction => {
                return Err(AssessmentError::Lacking {
                    what: both!(
                        "giá trị của {:?} ở giai đoạn điểm bị trừ",
                        "a value of {:?} at the stage deduction",
                        node.id()
                    ),
                    expected: Words::new("số điểm trừ, ghi riêng", "points to deduct, entered by themselves"),
                });
            }
            Stage::Final => {}
        }
        if *given == Given::State(State::Missing) {
            return Ok(());
        }
        scoring::check_given(&self.framework, node, given, self.subject.period)?;
        let related = |other: &Node| {
            let above = |below: &Node, node: &Node| {
                self.upwards_from(below.index()).any(|above| above.index() == node.index())
            };
            other.index() != node.index() && (above(other, node) || above(node, other))
        };
        let latest = if stage.round().is_some() { Stage::Appraised { round: u32::MAX } } else { stage };
        let mut others = self.framework.nodes().iter().filter(|other| related(other));
        match others.find(|other| self.given_at(latest, other.index()).is_some()) {
            None => Ok(()),
            Some(other) => {
                let (node, what) =
                    (node.id().to_owned(), both!("ở giai đoạn này {:?}", "at this stage {:?}", other.id()));
                Err(scoring::ScoreError::TwoValues { node, what }.into())
            }
        }
    }

    fn first_survey<'a>(&'a self, node: &'a Node) -> Option<&'a str> {
        if node.is_survey() {
            return Some(node.id());
        }
        self.framework
            .children(node)
            .filter(|child| child.scored())
            .find_map(|child| self.first_survey(child))
    }

    fn check_round(&self, round: u32, survey: bool) -> Result<(), AssessmentError> {
        let last = self.standing.round;
        let first = if survey { 1 } else { last.max(1) };
        if (first..=last.saturating_add(1)).contains(&round) {
            return Ok(());
        }
        let expected = match last {
            0 => Words::new("vòng 1", "round 1").into(),
            _ => both!("vòng {last} hoặc {}", "round {last} or {}", last + 1),
        };
        Err(AssessmentError::Round { round, expected })
    }

    fn check_accepted(&self, round: u32, node: &Node) -> Result<(), AssessmentError> {
        self.check_round(round, false)?;
        let own = |node: &Node| self.given_at(Stage::SelfScored, node.index()).is_some();
        let mut below = vec![node];
        while let Some(node) = below.pop() {
            if own(node) {
                return Ok(());
            }
            below.extend(self.framework.children(node));
        }
        Err(AssessmentError::NothingToAccept { node: node.id().to_owned() })
    }

    /// The leaves that have no result yet.
    fn open_ends(&self) -> Result<Vec<Gap>, AssessmentError> {
        let facts = self.facts(Stage::Final, Part::All)?;
        let open = |leaf: &&Node| {
            leaf.scored() && !self.upwards_from(leaf.index()).any(|node| facts.given(node.index()).is_some())
        };
        let gap = |leaf: &Node| Gap {
            agency: self.lead(leaf.id()).map(str::to_owned),
            node: leaf.id().to_owned(),
            lacks: vec![Lack::Value],
        };
        Ok(self.framework.leaves().filter(open).map(gap).collect())
    }
}

fn complete(gaps: Vec<Gap>) -> Result<(), AssessmentError> {
    if gaps.is_empty() { Ok(()) } else { Err(AssessmentError::NotComplete { gaps }) }
}

/// An entry as messages name it.
fn called(act: &EntryAct, lang: Lang) -> String {
    say!(lang, "mục ghi {:?}", "the entry {:?}", act.text(lang))
}

/// An entry as messages name it, with its stage and its node.
fn what(act: &EntryAct) -> Text {
    Text::spoken(|lang| {
        let stage = act.stage().map(|stage| match lang {
            Lang::Vi => format!(" ({})", stage.name().vi),
            Lang::En => format!(" ({})", stage.as_str()),
        });
        let node = act.node().map(|node| say!(lang, " của {node:?}", " of {node:?}"));
        called(act, lang) + &stage.unwrap_or_default() + &node.unwrap_or_default()
    })
}

/// A text that must say something.
pub(super) fn named(text: &str, whose: impl FnOnce() -> Text) -> Result<String, AssessmentError> {
    let text = normalise(text);
    if text.is_empty() {
        let expected = Words::new("tên, không để trống", "a name that is not empty");
        return Err(AssessmentError::Lacking { what: whose(), expected });
    }
    Ok(text)
}
