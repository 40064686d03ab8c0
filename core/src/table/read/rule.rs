//! From the readings of a leaf to the rule of a framework, where a kind of rule holds them all.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::assemble::{LineOf, TreeNode};
use super::expression::{Expression, Measured, Sign};
use super::reading::{Absent, Condition, Definition, Gauge, Per, Reading, RowDoubt, RuleKind, Side, Time};
use crate::framework::{
    Answer, Band, Choice, Due, Empty, End, FactForm, FactKind, Item, Lateness, Measure, NotApplicable, Pick,
    Range, Rule, Step, Term,
};
use crate::number::Exact;
use crate::text::Text;

/// The rule of a leaf with what goes with it.
pub(super) struct Built {
    pub(super) rule: Rule,
    pub(super) facts: BTreeMap<String, FactForm>,
    pub(super) not_applicable: Option<NotApplicable>,
    /// Whether the rule holds everything the lines say; otherwise points are awarded by hand.
    pub(super) whole: bool,
}

/// A reading with the text of its line.
struct Said<'a> {
    reading: &'a Reading,
    text: &'a str,
}

/// The rule of a leaf.
pub(super) fn rule(node: &TreeNode, year: Option<i32>) -> Built {
    let builder = Builder::new(node, year);
    let not_applicable = builder.not_applicable();
    let by_hand = || Built { rule: Rule::Awarded {}, facts: BTreeMap::new(), not_applicable, whole: false };
    match builder.build() {
        Some((mut rule, facts)) => {
            empty_as(&mut rule, not_applicable);
            Built { rule, facts, not_applicable, whole: true }
        }
        None => by_hand(),
    }
}

/// What an empty denominator gives is what the lines say about an absence.
fn empty_as(rule: &mut Rule, absent: Option<NotApplicable>) {
    let policy = match absent {
        Some(NotApplicable::Full) => Empty::Full,
        Some(NotApplicable::Drop) => Empty::NotApplicable,
        Some(NotApplicable::Zero) => Empty::Zero,
        None => return,
    };
    if let Rule::Bands { of: Measure::Ratio { .. }, empty, .. } | Rule::Proportional { empty, .. } = rule {
        *empty = policy;
    }
}

fn both(text: &str) -> Text {
    Text { vi: text.to_owned(), en: text.to_owned() }
}

fn fact(vi: &str, en: &str) -> FactForm {
    FactForm { label: Text { vi: vi.to_owned(), en: en.to_owned() }, kind: None }
}

type Facts = BTreeMap<String, FactForm>;

struct Builder<'a> {
    node: &'a TreeNode,
    year: Option<i32>,
    said: Vec<Said<'a>>,
    lets: Vec<(&'a str, &'a Definition)>,
    absent: Vec<&'a Absent>,
    kinds: Vec<RuleKind>,
}

impl<'a> Builder<'a> {
    fn new(node: &'a TreeNode, year: Option<i32>) -> Builder<'a> {
        let own = node.own.iter().map(|(kind, reading)| (*kind, reading, node.title.as_str()));
        let lines = node.lines.iter().flat_map(|line: &LineOf| {
            line.read.iter().map(|(kind, reading)| (*kind, reading, line.text.as_str()))
        });
        let mut builder =
            Builder { node, year, said: Vec::new(), lets: Vec::new(), absent: Vec::new(), kinds: Vec::new() };
        for (kind, reading, text) in own.chain(lines) {
            builder.take(kind, reading, text);
        }
        builder
    }

    fn take(&mut self, kind: RuleKind, reading: &'a Reading, text: &'a str) {
        match reading {
            Reading::Several(all) => all.iter().for_each(|one| self.take(kind, one, text)),
            Reading::Let { name, is } => self.lets.push((name, is)),
            Reading::NotApplicable { then } => self.absent.push(then),
            _ => {
                self.kinds.push(kind);
                self.said.push(Said { reading, text });
            }
        }
    }

    fn not_applicable(&self) -> Option<NotApplicable> {
        let [only] = self.absent.as_slice() else { return None };
        match only {
            Absent::Full => Some(NotApplicable::Full),
            Absent::Drop => Some(NotApplicable::Drop),
            Absent::Points(points) if points.is_zero() => Some(NotApplicable::Zero),
            Absent::Points(points) if Some(points) == self.node.max.as_ref() => Some(NotApplicable::Full),
            Absent::Points(_) => None,
        }
    }

    fn build(&self) -> Option<(Rule, Facts)> {
        // A second clause about an absence, or one that gives some other points, is more than a node can say.
        if self.absent.len() > usize::from(self.not_applicable().is_some()) || self.said.is_empty() {
            return None;
        }
        if self.above_max() || self.in_doubt() {
            return None;
        }
        let attempts = [
            Builder::choice,
            Builder::bands,
            Builder::proportional,
            Builder::per_item,
            Builder::deduction,
            Builder::timeliness,
            Builder::survey,
            Builder::bonus,
        ];
        attempts.iter().find_map(|attempt| attempt(self))
    }

    fn above_max(&self) -> bool {
        let Some(max) = &self.node.max else { return false };
        self.said.iter().any(|said| said.reading.points().is_some_and(|points| points > max))
    }

    /// Doubts that leave open what a rule would compute; others only ask for a look.
    fn in_doubt(&self) -> bool {
        let open = |read: &[(RuleKind, Reading)], doubt: &RowDoubt| match doubt {
            RowDoubt::AboveMax
            | RowDoubt::MixedQuantity
            | RowDoubt::UnknownQuantity
            | RowDoubt::PointsDiffer => true,
            // A choice is made by its words, whatever numbers they hold.
            RowDoubt::PartlyRead => !read
                .iter()
                .all(|(_, reading)| matches!(reading, Reading::Choice { .. } | Reading::Add { .. })),
            _ => false,
        };
        let lines =
            self.node.lines.iter().any(|line| line.doubts.iter().any(|doubt| open(&line.read, doubt)));
        lines || self.node.doubts.iter().any(|doubt| open(&self.node.own, doubt))
    }

    fn all(&self, fits: impl Fn(&Reading) -> bool) -> bool {
        self.said.iter().all(|said| fits(said.reading))
    }

    fn choice(&self) -> Option<(Rule, Facts)> {
        self.all(|reading| {
            matches!(reading, Reading::Choice { .. } | Reading::Add { .. } | Reading::Otherwise { .. })
        })
        .then_some(())?;
        let adds = self.said.iter().any(|said| matches!(said.reading, Reading::Add { .. }));
        let mut options = Vec::new();
        for said in &self.said {
            let (label, points) = match said.reading {
                Reading::Choice { text, points } | Reading::Add { text, points } => (both(text), points),
                Reading::Otherwise { points } => {
                    (Text { vi: "Còn lại".to_owned(), en: "Otherwise".to_owned() }, points)
                }
                _ => return None,
            };
            // "Không đáp ứng nội dung nào: 0" is none of the lines that add up.
            let none = adds && points.is_zero();
            if !none {
                let id = (options.len() + 1).to_string();
                options.push(Choice { id, label, points: points.clone() });
            }
        }
        let pick = if adds { Pick::Any } else { Pick::One };
        Some((Rule::Choice { pick, options }, Facts::new()))
    }

    /// The one gauge of all bands.
    fn gauge(&self) -> Option<&Gauge> {
        let mut gauges = self.said.iter().filter_map(|said| match said.reading {
            Reading::Band { of, .. } | Reading::Formula { when: Some((of, _)), .. } => Some(of),
            _ => None,
        });
        let first = gauges.next()?;
        gauges.all(|other| other == first).then_some(first)
    }

    fn bands(&self) -> Option<(Rule, Facts)> {
        self.all(|reading| matches!(reading, Reading::Band { .. } | Reading::Otherwise { .. }))
            .then_some(())?;
        let gauge = self.gauge()?;
        let mut lines = Vec::new();
        let mut otherwise = None;
        for said in &self.said {
            match said.reading {
                Reading::Band { when, points, .. } => {
                    lines.push(Band { when: when.clone(), points: points.clone() })
                }
                Reading::Otherwise { points } if otherwise.is_none() => otherwise = Some(points.clone()),
                _ => return None,
            }
        }
        let (of, facts) = self.measure(gauge, &lines)?;
        Some((Rule::Bands { of, lines, otherwise, empty: Empty::Refuse }, facts))
    }

    /// What a gauge is measured by: the ratio the lines define, or one fact.
    fn measure(&self, gauge: &Gauge, lines: &[Band]) -> Option<(Measure, Facts)> {
        let beyond = lines.iter().any(|line| {
            let least =
                line.when.low.as_ref().is_some_and(|low| low.at >= Exact::ONE && line.when.high.is_none());
            let above = line.when.high.as_ref().is_some_and(|high| high.at > Exact::ONE);
            least || above
        });
        let name = &self.node.title;
        let value = |fact: &str, unit, vi: &str, en: &str| {
            let label = FactForm { label: Text { vi: vi.to_owned(), en: en.to_owned() }, kind: None };
            (Measure::Value { fact: fact.to_owned(), unit }, Facts::from([(fact.to_owned(), label)]))
        };
        Some(match gauge {
            Gauge::Ratio => {
                if let Some((num, den, facts)) = self.defined_ratio() {
                    return Some((Measure::Ratio { num, den, may_exceed: beyond }, facts));
                }
                let unit = if beyond { FactKind::Number } else { FactKind::Share };
                value("ratio", unit, &format!("Tỷ lệ: {name}"), &format!("Share: {name}"))
            }
            Gauge::Count => {
                value("count", FactKind::Count, &format!("Số lượng: {name}"), &format!("Number: {name}"))
            }
            Gauge::Value(unit) => {
                value("value", FactKind::Amount, &format!("{name} ({unit})"), &format!("{name} ({unit})"))
            }
            Gauge::Change => value(
                "change",
                FactKind::Number,
                &format!("Mức thay đổi so với năm trước: {name}"),
                &format!("Change against the year before: {name}"),
            ),
        })
    }

    /// `let ratio = a/b`, with what a and b are.
    fn defined_ratio(&self) -> Option<(String, String, Facts)> {
        let ratio = self.lets.iter().find(|(name, _)| *name == "ratio")?;
        let Definition::Formula(Expression::Quotient(over, under)) = ratio.1 else { return None };
        self.quotient(over, under)
    }

    fn quotient(&self, over: &Expression, under: &Expression) -> Option<(String, String, Facts)> {
        let mut facts = Facts::new();
        let mut name = |expression: &Expression, fallback: &str| match expression {
            Expression::Name(name) if name != "ratio" => {
                let words = self.lets.iter().find(|(other, _)| other == name);
                let label = match words {
                    Some((_, Definition::Words(words))) => both(words),
                    // A quantity worked out from others has no fact of its own.
                    Some((_, Definition::Formula(_))) => return None,
                    None => both(name),
                };
                facts.insert(name.clone(), FactForm { label, kind: None });
                Some(name.clone())
            }
            Expression::Words(words) => {
                facts.insert(fallback.to_owned(), FactForm { label: both(words), kind: None });
                Some(fallback.to_owned())
            }
            _ => None,
        };
        let num = name(over, "part")?;
        let den = name(under, "whole")?;
        (num != den).then_some((num, den, facts))
    }

    fn proportional(&self) -> Option<(Rule, Facts)> {
        let formulas: Vec<&Reading> = self
            .said
            .iter()
            .map(|said| said.reading)
            .filter(|r| matches!(r, Reading::Formula { .. }))
            .collect();
        let [Reading::Formula { when, formula, cap }] = formulas.as_slice() else { return None };
        if cap.as_ref().is_some_and(|cap| Some(cap) != self.node.max.as_ref()) {
            return None;
        }
        let floor = self.floor(when.as_ref())?;
        let (mut terms, mut facts) = (Vec::new(), Facts::new());
        for (sign, term) in formula.terms() {
            let (ratio, points) = term.as_term()?;
            if sign == Sign::Minus || points.is_negative() {
                return None;
            }
            let (of, own) = match ratio {
                Measured::Ratio => self.measure(&Gauge::Ratio, &[])?,
                Measured::Of(over, under) => {
                    let (num, den, facts) = self.quotient(over, under)?;
                    (Measure::Ratio { num, den, may_exceed: false }, facts)
                }
            };
            // The same words in two terms are one fact only under one name.
            if own.iter().any(|(name, form)| facts.get(name).is_some_and(|other| other != form)) {
                return None;
            }
            facts.extend(own);
            terms.push(Term { of, points });
        }
        Some((Rule::Proportional { terms, floor, full_at: None, empty: Empty::Refuse }, facts))
    }

    /// The floor of a formula; the outer `None` is a list that a floor cannot say.
    fn floor(&self, when: Option<&(Gauge, Range)>) -> Option<Option<Exact>> {
        let others: Vec<&Reading> = self
            .said
            .iter()
            .map(|said| said.reading)
            .filter(|r| !matches!(r, Reading::Formula { .. }))
            .collect();
        let Some((Gauge::Ratio, range)) = when else { return others.is_empty().then_some(None) };
        let low = range.low.as_ref().filter(|low| low.closed)?;
        let to_full = range.high.as_ref().is_none_or(|high| high.closed && high.at >= Exact::ONE);
        let nothing_below = |reading: &&Reading| match reading {
            Reading::Band { of: Gauge::Ratio, when, points } => {
                points.is_zero()
                    && when.low.is_none()
                    && when.high.as_ref().is_some_and(|high| !high.closed && high.at == low.at)
            }
            Reading::Otherwise { points } => points.is_zero(),
            _ => false,
        };
        (to_full && others.len() <= 1 && others.iter().all(nothing_below)).then(|| Some(low.at.clone()))
    }

    fn item(count: &str, points: &Exact) -> Item {
        Item {
            count: count.to_owned(),
            unit: FactKind::Count,
            above: None,
            below: None,
            every: Exact::ONE,
            points: points.clone(),
            cap: None,
        }
    }

    /// An item for what points are given or taken for each of.
    fn item_per(&self, per: &Per, points: &Exact, name: &str, text: &str, facts: &mut Facts) -> Option<Item> {
        let mut item = Builder::item(name, points);
        match per {
            Per::Items(every) => {
                item.every = every.clone();
                facts.insert(name.to_owned(), FactForm { label: both(text), kind: None });
            }
            Per::LateDays(every) => {
                item.count = "late_days".to_owned();
                item.every = every.clone();
                facts.insert("late_days".to_owned(), fact("Số ngày chậm", "Days late"));
            }
            Per::Share { every, side } => {
                item.every = every.clone();
                let change = text.to_lowercase().contains("năm trước")
                    || text.to_lowercase().contains("giảm")
                    || text.to_lowercase().contains("tăng");
                item.unit = if change { FactKind::Number } else { FactKind::Share };
                item.count = if change { "change" } else { "ratio" }.to_owned();
                match (side, change) {
                    (Some(Side::Below), true) => item.below = Some(Exact::ZERO),
                    (Some(Side::Above), true) => item.above = Some(Exact::ZERO),
                    (Some(Side::Below), false) => item.below = Some(Exact::ONE),
                    // How much is asked for before more counts is not said.
                    (Some(Side::Above), false) => return None,
                    (None, _) => {}
                }
                let name = item.count.clone();
                facts.insert(name, FactForm { label: both(&self.node.title), kind: None });
            }
        }
        Some(item)
    }

    fn per_item(&self) -> Option<(Rule, Facts)> {
        let mut rest = self.said.iter().filter(|said| match said.reading {
            Reading::Otherwise { points } => !points.is_zero(),
            _ => true,
        });
        let (only, None) = (rest.next()?, rest.next()) else { return None };
        let mut facts = Facts::new();
        match only.reading {
            Reading::PerItem { per, points, cap } => {
                let item = self.item_per(per, points, "items", only.text, &mut facts)?;
                Some((Rule::PerItem { items: vec![item], base: None, cap: self.within(cap)? }, facts))
            }
            Reading::BaseAndStep { of, base, points, every, step, cap } => {
                let unit = if matches!(of, Gauge::Count) { FactKind::Count } else { FactKind::Amount };
                let item = Item {
                    unit,
                    above: Some(base.clone()),
                    every: every.clone(),
                    ..Builder::item("items", step)
                };
                facts.insert("items".to_owned(), FactForm { label: both(&self.node.title), kind: None });
                Some((
                    Rule::PerItem { items: vec![item], base: Some(points.clone()), cap: self.within(cap)? },
                    facts,
                ))
            }
            Reading::PerClass { classes, cap } => {
                let mut items = Vec::new();
                for (at, (class, points)) in classes.iter().enumerate() {
                    let name = format!("items_{}", at + 1);
                    facts.insert(name.clone(), FactForm { label: both(class), kind: None });
                    items.push(Builder::item(&name, points));
                }
                Some((Rule::PerItem { items, base: None, cap: self.within(cap)? }, facts))
            }
            _ => None,
        }
    }

    /// A cap that does not exceed the maximum; the outer `None` is one that does.
    fn within(&self, cap: &Option<Exact>) -> Option<Option<Exact>> {
        match (cap, &self.node.max) {
            (Some(cap), Some(max)) if cap > max => None,
            (cap, _) => Some(cap.clone()),
        }
    }

    fn deduction(&self) -> Option<(Rule, Facts)> {
        let max = self.node.max.as_ref()?;
        if self.node.penalty {
            return None;
        }
        let mut facts = Facts::new();
        let (mut items, mut steps, mut floor) = (Vec::new(), Vec::<Step>::new(), None);
        let mut taken = false;
        for (at, said) in self.said.iter().enumerate() {
            let name = format!("items_{}", at + 1);
            match said.reading {
                Reading::Minus { each: true, .. } => return None,
                Reading::Minus { points, per: Some(per), when: None, cap, .. } => {
                    let mut item = self.item_per(per, points, &name, said.text, &mut facts)?;
                    item.cap.clone_from(cap);
                    items.push(item);
                    taken = true;
                }
                Reading::Minus { points, per: None, when: Some(condition), cap: None, .. } => {
                    self.step(condition, points, &mut steps, &mut facts)?;
                    taken = true;
                }
                Reading::Minus { points, per: None, when: None, cap: None, .. } => {
                    facts.insert(name.clone(), FactForm { label: both(said.text), kind: None });
                    items.push(Item { cap: Some(points.clone()), ..Builder::item(&name, points) });
                    taken = true;
                }
                Reading::Floor { points } => floor = Some(points.clone()),
                Reading::Cap { points } if points <= max => floor = Some(max - points),
                // Full marks without a fault, or on time, is where the deduction begins.
                Reading::Choice { points, .. } if points == max => {}
                Reading::Band { when, points, .. }
                    if points == max && when.low.as_ref().is_some_and(|low| low.at >= Exact::ONE) => {}
                Reading::When { times, points } if points == max && times.as_slice() == [Time::OnTime] => {}
                _ => return None,
            }
        }
        taken.then_some((Rule::Deduction { start: None, items, steps, floor }, facts))
    }

    fn step(
        &self,
        condition: &Condition,
        points: &Exact,
        steps: &mut Vec<Step>,
        facts: &mut Facts,
    ) -> Option<()> {
        let (of, own, when) = match condition {
            Condition::Number(gauge, range) => {
                let (of, own) = self.measure(gauge, &[])?;
                (of, own, range.clone())
            }
            Condition::Late(range) => {
                let of = Measure::Value { fact: "late_days".to_owned(), unit: FactKind::Count };
                (
                    of,
                    Facts::from([("late_days".to_owned(), fact("Số ngày chậm", "Days late"))]),
                    late_range(range),
                )
            }
        };
        facts.extend(own);
        let band = Band { when, points: points.clone() };
        match steps.iter_mut().find(|step| step.of == of) {
            Some(step) => step.lines.push(band),
            None => steps.push(Step { of, lines: vec![band] }),
        }
        Some(())
    }

    fn timeliness(&self) -> Option<(Rule, Facts)> {
        self.all(|reading| matches!(reading, Reading::When { .. })).then_some(())?;
        let times: Vec<(&Time, &Exact)> = self
            .said
            .iter()
            .filter_map(|said| match said.reading {
                Reading::When { times, points } => Some(times.iter().map(move |time| (time, points))),
                _ => None,
            })
            .flatten()
            .collect();
        let never = times.iter().find(|(time, _)| **time == Time::Never).map(|(_, points)| (*points).clone());
        let rest: Vec<(&Time, &Exact)> =
            times.into_iter().filter(|(time, _)| **time != Time::Never).collect();
        let late = rest.iter().all(|(time, _)| matches!(time, Time::OnTime | Time::Late(_)));
        let elapsed = rest.iter().all(|(time, _)| matches!(time, Time::Elapsed(_)));
        let closed = |at| Some(End { at, closed: true });
        let mut lines = Vec::new();
        let mut facts = Facts::from([("date".to_owned(), fact("Ngày thực hiện", "Day done"))]);
        let due = if late || elapsed {
            for (time, points) in &rest {
                let late = match time {
                    Time::OnTime => Range { low: None, high: closed(Exact::ZERO) },
                    Time::Late(range) => late_range(range),
                    Time::Elapsed(range) => range.clone(),
                    _ => return None,
                };
                lines.push(Lateness { late, points: (*points).clone() });
            }
            let (name, form) = if late {
                ("due", fact("Ngày đến hạn", "Due day"))
            } else {
                ("event", fact("Ngày phát sinh", "Day of the event"))
            };
            facts.insert(name.to_owned(), form);
            Due::Fact(name.to_owned())
        } else {
            let due = rest.iter().find_map(|(time, _)| match time {
                Time::By(day) | Time::Before(day) | Time::After(day) | Time::From(day) => Some(day.clone()),
                Time::Between(_, last) => Some(last.clone()),
                _ => None,
            })?;
            for (time, points) in &rest {
                lines.push(Lateness { late: self.offsets(time, &due)?, points: (*points).clone() });
            }
            due
        };
        (!lines.is_empty()).then_some((Rule::Timeliness { due, lines, never }, facts))
    }

    /// A time as days after the due day; `None` where that depends on a year that is not known.
    fn offsets(&self, time: &Time, due: &Due) -> Option<Range> {
        let days = |day: &Due| self.days_between(due, day).map(Exact::from);
        let end = |at: Exact, closed| Some(End { at, closed });
        Some(match time {
            Time::By(day) => Range { low: None, high: end(days(day)?, true) },
            Time::Before(day) => Range { low: None, high: end(days(day)?, false) },
            Time::After(day) => Range { low: end(days(day)?, false), high: None },
            Time::From(day) => Range { low: end(days(day)?, true), high: None },
            Time::Between(first, last) => {
                Range { low: end(days(first)?, true), high: end(days(last)?, true) }
            }
            _ => return None,
        })
    }

    fn days_between(&self, due: &Due, day: &Due) -> Option<i64> {
        let in_year = |year: i32| -> Option<i64> {
            let day: NaiveDate = day.day(Some(year))?;
            Some((day - due.day(Some(year))?).num_days())
        };
        match (due, day) {
            (Due::Day(_), Due::Day(_)) => in_year(2023),
            (Due::InYear { .. }, Due::InYear { .. }) => match self.year {
                Some(year) => in_year(year),
                // The same in common and in leap years, or not known.
                None => in_year(2023).filter(|days| in_year(2024) == Some(*days)),
            },
            _ => None,
        }
    }

    fn survey(&self) -> Option<(Rule, Facts)> {
        let max = self.node.max.as_ref()?;
        let rest: Vec<&Reading> = self
            .said
            .iter()
            .map(|said| said.reading)
            .filter(|r| !matches!(r, Reading::SurveyMax { .. }))
            .collect();
        match rest.as_slice() {
            [Reading::SurveyRatio { points }] if points == max => {
                let (of, facts) = self.measure(&Gauge::Ratio, &[])?;
                let rule =
                    Rule::Survey { answers: Vec::new(), of: Some(of), least: None, empty: Empty::Refuse };
                Some((rule, facts))
            }
            [Reading::SurveyWeights { weights }] => {
                let answers = weights.iter().enumerate().map(|(at, weight)| Answer {
                    id: format!("answer_{}", at + 1),
                    label: None,
                    weight: weight.clone(),
                });
                let rule =
                    Rule::Survey { answers: answers.collect(), of: None, least: None, empty: Empty::Refuse };
                Some((rule, Facts::new()))
            }
            _ => None,
        }
    }

    /// Bonus lines, and the lines of a node of penalties, are points for things counted.
    fn bonus(&self) -> Option<(Rule, Facts)> {
        if !self.node.bonus && !self.node.penalty {
            return None;
        }
        let mut facts = Facts::new();
        let (mut items, mut cap) = (Vec::new(), None);
        for (at, said) in self.said.iter().enumerate() {
            let name = format!("items_{}", at + 1);
            let (points, per, own_cap) = match said.reading {
                Reading::Plus { points, per, cap } if self.node.bonus => (points, per, cap),
                Reading::Minus { points, per, when: None, cap, each: false } if self.node.penalty => {
                    (points, per, cap)
                }
                Reading::Cap { points } => {
                    cap = Some(points.clone());
                    continue;
                }
                _ => return None,
            };
            let mut item = match per {
                Some(per) => self.item_per(per, points, &name, said.text, &mut facts)?,
                None => {
                    facts.insert(name.clone(), FactForm { label: both(said.text), kind: None });
                    Item { cap: Some(points.clone()), ..Builder::item(&name, points) }
                }
            };
            if own_cap.is_some() {
                item.cap.clone_from(own_cap);
            }
            items.push(item);
        }
        // "chỉ tính mức cao nhất" is a choice, which fixed bonus lines can be.
        if self.node.title.to_lowercase().contains("cao nhất") {
            return self.highest();
        }
        (!items.is_empty()).then_some((Rule::PerItem { items, base: None, cap }, facts))
    }

    fn highest(&self) -> Option<(Rule, Facts)> {
        let mut options = Vec::new();
        for said in &self.said {
            let Reading::Plus { points, per: None, cap: None } = said.reading else { return None };
            let id = (options.len() + 1).to_string();
            options.push(Choice { id, label: both(said.text), points: points.clone() });
        }
        Some((Rule::Choice { pick: Pick::One, options }, Facts::new()))
    }
}

/// Days late as the calendar counts them: "trễ dưới 5 ngày" begins on the first day after the due day.
fn late_range(range: &Range) -> Range {
    let low = range.low.clone().or(Some(End { at: Exact::ONE, closed: true }));
    Range { low, high: range.high.clone() }
}
