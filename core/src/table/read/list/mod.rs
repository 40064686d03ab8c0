//! The lines of one node together: alternatives or sums, which number their ranges are of, what is left open.

mod absent;
mod bands;

use crate::framework::{Range, RangeEnd};
use crate::number::Exact;
use crate::table::read::checks;
use crate::table::read::doubt::{RowDoubt, RuleKind};
use crate::table::read::line::{Content, Draft, Scored, Trend, Unit, Value};
use crate::table::read::reading::{Absent, Gauge, Per, Reading, Time};

/// The node whose lines are read.
#[derive(Debug, Clone, Default)]
pub(super) struct Node<'a> {
    pub(super) title: &'a str,
    pub(super) max: Option<&'a Exact>,
    pub(super) bonus: bool,
    pub(super) penalty: bool,
    /// The year assessed, where known: it settles the last day of February.
    pub(super) year: Option<i32>,
}

/// A line once its list is known.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Settled {
    /// `None` for a line that says nothing about points.
    pub(super) read: Option<(RuleKind, Reading)>,
    pub(super) doubts: Vec<RowDoubt>,
}

/// What the lines of a node say, each with its doubts, and what the node itself says.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Outcome {
    pub(super) lines: Vec<Settled>,
    /// A reading of the node's own row: its title is the first of the alternatives.
    pub(super) own: Option<(RuleKind, Reading)>,
    pub(super) doubts: Vec<RowDoubt>,
}

/// Settles the drafts of a node's lines, in order.
pub(super) fn settle(node: &Node<'_>, drafts: Vec<Draft>) -> Outcome {
    let list = List { node, drafts: &drafts, gauges: Vec::new() };
    list.settle()
}

pub(super) struct List<'a> {
    pub(super) node: &'a Node<'a>,
    pub(super) drafts: &'a [Draft],
    /// The gauge of each line that is read as a band.
    pub(super) gauges: Vec<Option<Gauge>>,
}

/// What a list of scored lines is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    Time,
    Change,
    Sum,
    Ranges,
}

impl List<'_> {
    pub(super) fn settle(mut self) -> Outcome {
        let about = self.about();
        if about == About::Ranges {
            self.gauges = self.band_gauges();
        }
        let mut outcome = Outcome::default();
        for (at, draft) in self.drafts.iter().enumerate() {
            let mut doubts = draft.doubts.clone();
            let read = match &draft.content {
                Content::Nothing => None,
                Content::Done(kind, reading) => Some(self.done(*kind, reading, &mut doubts)),
                Content::Scored(scored) => Some(self.scored(at, scored, about, &mut doubts)),
            };
            outcome.lines.push(Settled { read, doubts });
        }
        self.formulas(&mut outcome);
        if about == About::Ranges {
            self.mixed(&mut outcome);
        }
        outcome.own = self.own(&outcome);
        let conditions = self.drafts.iter().map(|draft| match &draft.content {
            Content::Scored(scored) => scored.text.as_str(),
            _ => "",
        });
        let texts: Vec<&str> = conditions.collect();
        checks::check(self.node, &texts, &mut outcome);
        for line in &mut outcome.lines {
            line.doubts.sort_unstable();
            line.doubts.dedup();
        }
        outcome
    }

    pub(super) fn each(&self) -> impl Iterator<Item = (usize, &Scored)> {
        self.drafts.iter().enumerate().filter_map(|(at, draft)| match &draft.content {
            Content::Scored(scored) => Some((at, scored.as_ref())),
            _ => None,
        })
    }

    pub(super) fn has_done(&self, test: impl Fn(&Reading) -> bool) -> bool {
        self.drafts.iter().any(|draft| matches!(&draft.content, Content::Done(_, reading) if test(reading)))
    }

    /// Points as a number; `None` where full points are meant and no maximum is printed.
    pub(super) fn points(&self, value: &Value) -> Option<Exact> {
        match value {
            Value::Number(points) => Some(points.clone()),
            Value::Full => self.node.max.cloned(),
            Value::Share(share) => self.node.max.map(|max| share * max),
            Value::None => Some(Exact::ZERO),
            Value::Span(..) => None,
        }
    }

    pub(super) fn is_full(&self, scored: &Scored) -> bool {
        self.node.max.is_some() && self.points(&scored.value).as_ref() == self.node.max
    }

    pub(super) fn about(&self) -> About {
        let conditions = || self.each().map(|(_, scored)| &scored.condition);
        let dated = conditions().any(|c| c.times.as_ref().is_some_and(|times| times.dated));
        let late = self.has_done(|reading| {
            matches!(
                reading,
                Reading::Minus { per: Some(Per::LateDays(_)), .. }
                    | Reading::Minus { when: Some(crate::table::read::reading::Condition::Late(_)), .. }
            )
        });
        let late_title = self.days_of_title().is_some();
        if dated || (late && conditions().any(|c| c.times.is_some())) || late_title {
            return About::Time;
        }
        if conditions().any(|c| matches!(c.trend, Some(Trend::By(_)))) {
            return About::Change;
        }
        if self.adds_up() { About::Sum } else { About::Ranges }
    }

    /// Whether the points of the lines make the maximum together and none does alone.
    pub(super) fn adds_up(&self) -> bool {
        let Some(max) = self.node.max else { return false };
        let gains: Vec<(Exact, &Scored)> = self
            .each()
            .filter(|(_, scored)| !self.absence(scored) && !scored.condition.rest)
            .filter_map(|(_, scored)| Some((self.points(&scored.value)?, scored)))
            .filter(|(points, _)| !points.is_zero())
            .collect();
        let sum = gains.iter().fold(Exact::ZERO, |sum, (points, _)| &sum + points);
        let banded = gains.iter().filter(|(_, scored)| scored.condition.range.is_some()).count();
        gains.len() > 1
            && sum == *max
            && gains.iter().all(|(points, _)| points < max)
            && banded * 2 <= gains.len()
    }

    /// Lines that exclude one another by their words.
    pub(super) fn exclusive(&self) -> bool {
        const GRADED: &[&str] = &[
            "nhưng",
            "chưa",
            "thiếu",
            "một phần",
            "chỉ có",
            "chỉ đạt",
            "chỉ thực hiện",
            "mới chỉ",
            "chỉ được",
        ];
        let title = self.node.title.to_lowercase();
        let highest =
            ["cao nhất", "chỉ tính", "chỉ lấy", "một trong"].iter().any(|words| title.contains(words));
        highest
            || self
                .each()
                .filter(|(_, scored)| self.points(&scored.value).is_some_and(|points| !points.is_zero()))
                .any(|(_, scored)| {
                    let text = scored.text.to_lowercase();
                    text.starts_with("không ")
                        || GRADED
                            .iter()
                            .any(|words| text.starts_with(words) || text.contains(&format!(" {words}")))
                })
    }

    pub(super) fn sums_to_max(&self, scored: &Scored) -> bool {
        let others = self.each().filter(|(_, other)| !std::ptr::eq(*other, scored));
        let points = others.filter_map(|(_, other)| self.points(&other.value));
        let sum = points.fold(Exact::ZERO, |sum, points| &sum + &points);
        Some(&sum) == self.node.max
    }

    pub(super) fn only_deductions(&self, scored: &Scored) -> bool {
        let others = self.each().any(|(_, other)| !std::ptr::eq(other, scored) && self.is_full(other));
        let formula = self.has_done(|reading| {
            !matches!(reading, Reading::Minus { .. } | Reading::Floor { .. } | Reading::Cap { .. })
        });
        !others && !formula
    }

    /// A reading that stands on its own, seen in its node.
    pub(super) fn done(
        &self,
        kind: RuleKind,
        reading: &Reading,
        doubts: &mut Vec<RowDoubt>,
    ) -> (RuleKind, Reading) {
        // "Có 1 vụ trừ 3 điểm" beside "từ 2 vụ trở lên trừ 10 điểm" is a step, not a rate.
        let counted = |reading: &Reading| {
            matches!(
                reading,
                Reading::Minus {
                    when: Some(crate::table::read::reading::Condition::Number(Gauge::Count, _)),
                    ..
                }
            )
        };
        if doubts.contains(&RowDoubt::EachUnclear)
            && let Reading::Minus { points, per: Some(Per::Items(one)), cap: None, .. } = reading
            && *one == Exact::ONE
            && self.has_done(counted)
        {
            doubts.retain(|doubt| *doubt != RowDoubt::EachUnclear);
            let end = || Some(RangeEnd { at: Exact::ONE, closed: true });
            let when = crate::table::read::reading::Condition::Number(
                Gauge::Count,
                Range { low: end(), high: end() },
            );
            let points = points.clone();
            return (kind, Reading::Minus { points, per: None, when: Some(when), cap: None, each: false });
        }
        // "Mỗi mô hình được cộng 1 điểm" in a node with a maximum of its own and no other points.
        if let (false, Some(_), Reading::Plus { points, per: Some(per), cap }) =
            (self.node.bonus, self.node.max, reading)
            && !self.drafts.iter().any(|draft| self.gives_full(draft))
        {
            let reading = Reading::PerItem { per: per.clone(), points: points.clone(), cap: cap.clone() };
            return (RuleKind::PerItem, reading);
        }
        (kind, reading.clone())
    }

    pub(super) fn scored(
        &self,
        at: usize,
        scored: &Scored,
        about: About,
        doubts: &mut Vec<RowDoubt>,
    ) -> (RuleKind, Reading) {
        let Some(points) = self.points(&scored.value) else { return (RuleKind::Unreadable, Reading::Text) };
        let condition = &scored.condition;
        if scored.sign == Some('-')
            || (self.node.penalty && condition.range.is_none() && condition.times.is_none())
        {
            let points = if points.is_negative() { -&points } else { points };
            let reading = Reading::Minus { points, per: None, when: None, cap: None, each: false };
            doubts.extend(condition.unread.then_some(RowDoubt::PartlyRead));
            return (RuleKind::Deduction, reading);
        }
        if self.node.bonus && condition.range.is_none() && condition.times.is_none() && !points.is_zero() {
            doubts.extend(condition.unread.then_some(RowDoubt::PartlyRead));
            return (RuleKind::Bonus, Reading::Plus { points, per: None, cap: None });
        }
        if self.absence(scored) {
            let then = if self.is_full(scored) { Absent::Full } else { Absent::Points(points) };
            return (RuleKind::NotApplicable, Reading::NotApplicable { then });
        }
        let choice = |points: Exact| Reading::Choice { text: scored.text.clone(), points };
        match about {
            About::Time => self.by_time(scored, points, doubts),
            About::Change => match &condition.trend {
                Some(trend) => {
                    let band = Reading::Band { of: Gauge::Change, when: change(trend), points };
                    (RuleKind::Bands, band)
                }
                None if condition.rest => (RuleKind::Bands, Reading::Otherwise { points }),
                None => self.words(scored, points, doubts),
            },
            About::Sum => {
                doubts.extend(condition.unread.then_some(RowDoubt::PartlyRead));
                if condition.rest {
                    return (RuleKind::Choice, Reading::Otherwise { points });
                }
                if points.is_zero() {
                    return (RuleKind::Choice, choice(points));
                }
                if self.exclusive() {
                    doubts.push(RowDoubt::ChoiceOrAdd);
                    return (RuleKind::Choice, choice(points));
                }
                (RuleKind::Choice, Reading::Add { text: scored.text.clone(), points })
            }
            About::Ranges => self.by_range(at, scored, points, doubts),
        }
    }

    /// A condition in words.
    pub(super) fn words(
        &self,
        scored: &Scored,
        points: Exact,
        doubts: &mut Vec<RowDoubt>,
    ) -> (RuleKind, Reading) {
        let condition = &scored.condition;
        let unread = condition.unread || (condition.range.is_some() && !condition.compound);
        doubts.extend(unread.then_some(RowDoubt::PartlyRead));
        (RuleKind::Choice, Reading::Choice { text: scored.text.clone(), points })
    }

    /// The kind of `còn lại` in a list without bands.
    pub(super) fn other_kind(&self) -> RuleKind {
        let kinds = self.drafts.iter().filter_map(|draft| match &draft.content {
            Content::Done(kind @ (RuleKind::PerItem | RuleKind::Proportional), _) => Some(*kind),
            _ => None,
        });
        kinds.into_iter().next().unwrap_or(RuleKind::Choice)
    }

    /// Formulas whose quantities are defined nowhere in the list.
    pub(super) fn formulas(&self, outcome: &mut Outcome) {
        let mut known: Vec<String> = vec!["ratio".to_owned()];
        known.extend(self.drafts.iter().flat_map(|draft| draft.defined.iter().map(|(name, _)| name.clone())));
        unknown_quantities(outcome, known);
    }

    /// `Báo cáo gửi đúng thời hạn` as the title of a node whose lines only say what lateness costs.
    pub(super) fn own(&self, outcome: &Outcome) -> Option<(RuleKind, Reading)> {
        const ON_TIME: &[&str] = &[
            "đúng hạn",
            "đúng thời hạn",
            "đúng thời gian",
            "đúng kỳ",
            "trước hạn",
            "đúng tiến độ",
            "đúng quy định về thời gian",
        ];
        let max = self.node.max?;
        let title = self.node.title.to_lowercase();
        let on_time = ON_TIME.iter().any(|words| title.contains(words))
            && !title.starts_with("tỷ lệ")
            && !title.starts_with("tỉ lệ");
        let readings =
            || outcome.lines.iter().filter_map(|line| line.read.as_ref().map(|(_, reading)| reading));
        let reached = readings().any(|reading| reading.points().is_some_and(|points| points == max));
        let other = readings().any(|reading| {
            !matches!(
                reading,
                Reading::When { .. }
                    | Reading::Minus { .. }
                    | Reading::Choice { .. }
                    | Reading::NotApplicable { .. }
                    | Reading::Otherwise { .. }
                    | Reading::Floor { .. }
                    | Reading::Cap { .. }
            )
        });
        let late = readings().any(|reading| match reading {
            Reading::When { times, .. } => times.iter().any(|time| matches!(time, Time::Late(_))),
            Reading::Minus { .. } => true,
            _ => false,
        });
        (on_time && late && !reached && !other)
            .then(|| (RuleKind::Timeliness, Reading::When { times: vec![Time::OnTime], points: max.clone() }))
    }
}

/// Doubts formulas that name what is neither known nor defined by a line.
pub(super) fn unknown_quantities(outcome: &mut Outcome, mut known: Vec<String>) {
    for line in &outcome.lines {
        collect_names(line.read.as_ref().map(|(_, reading)| reading), &mut known);
    }
    for line in &mut outcome.lines {
        let formula = match line.read.as_ref().map(|(_, reading)| reading) {
            Some(Reading::Formula { formula, .. }) => Some(formula),
            Some(Reading::Let { is: crate::table::read::reading::Definition::Formula(formula), .. }) => {
                Some(formula)
            }
            _ => None,
        };
        let unknown = formula
            .is_some_and(|formula| formula.names().iter().any(|name| !known.iter().any(|k| k == name)));
        line.doubts.extend(unknown.then_some(RowDoubt::UnknownQuantity));
    }
}

fn collect_names(reading: Option<&Reading>, names: &mut Vec<String>) {
    match reading {
        Some(Reading::Let { name, .. }) => names.push(name.clone()),
        Some(Reading::Several(all)) => all.iter().for_each(|one| collect_names(Some(one), names)),
        _ => {}
    }
}

pub(super) fn is_days(unit: &Unit) -> bool {
    unit.printed().is_some_and(|unit| unit.to_lowercase() == "ngày")
}

pub(super) fn zero() -> Range {
    let end = || Some(RangeEnd { at: Exact::ZERO, closed: true });
    Range { low: end(), high: end() }
}

pub(super) fn change(trend: &Trend) -> Range {
    let end = |closed| Some(RangeEnd { at: Exact::ZERO, closed });
    match trend {
        Trend::By(range) => range.clone(),
        Trend::Up => Range { low: end(false), high: None },
        Trend::Down => Range { low: None, high: end(false) },
        Trend::Same => zero(),
        Trend::NotUp => Range { low: None, high: end(true) },
        Trend::NotDown => Range { low: end(true), high: None },
    }
}
