//! Rules that count: points per item, deductions, bonuses.

use crate::framework::{Band, Choice, FactForm, FactKind, Item, Measure, Pick, Rule, Step};
use crate::number::Exact;
use crate::table::read::reading::{Condition, Gauge, MarkSide, Per, Reading, Time};
use crate::table::read::rule::share::from_whole;
use crate::table::read::rule::time::late_range;
use crate::table::read::rule::{Builder, Facts, both, fact};

impl<'a> Builder<'a> {
    pub(in crate::table::read) fn item(count: &str, points: &Exact) -> Item {
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

    /// Whether a line gives full marks for all of it.
    fn full_at_whole(&self) -> bool {
        self.said.iter().any(|said| match said.reading {
            Reading::Band { of: Gauge::Ratio, when, points } => {
                Some(points) == self.node.max.as_ref() && from_whole(when)
            }
            _ => false,
        })
    }

    /// An item for what points are given or taken for each of.
    pub(in crate::table::read) fn item_per(
        &self,
        per: &Per,
        points: &Exact,
        name: &str,
        line: &str,
        facts: &mut Facts,
    ) -> Option<Item> {
        let mut item = Builder::item(name, points);
        match per {
            Per::Items(every) => {
                item.every = every.clone();
                facts.insert(name.to_owned(), FactForm { label: both(line), kind: None });
            }
            Per::LateDays(every) => {
                item.count = "late_days".to_owned();
                item.every = every.clone();
                facts.insert("late_days".to_owned(), fact("Số ngày chậm", "Days late"));
            }
            Per::Share { every, side } => {
                item.every = every.clone();
                let text = line.to_lowercase();
                let earlier = ["năm trước", "cùng kỳ", "kỳ trước"].iter().any(|words| text.contains(words));
                let moves = text.contains("giảm") || text.contains("tăng");
                // "Đạt 100%: 5; cứ giảm 5% trừ 0,5" is less than the whole, not less than the year before.
                let from_whole = !earlier && *side == Some(MarkSide::Below) && self.full_at_whole();
                let change = earlier || (moves && !from_whole);
                item.unit = if change { FactKind::Number } else { FactKind::Share };
                item.count = if change { "change" } else { "ratio" }.to_owned();
                match (side, change) {
                    (Some(MarkSide::Below), true) => item.below = Some(Exact::ZERO),
                    (Some(MarkSide::Above), true) => item.above = Some(Exact::ZERO),
                    (Some(MarkSide::Below), false) => item.below = Some(Exact::ONE),
                    // How much is asked for before more counts is not said.
                    (Some(MarkSide::Above), false) => return None,
                    (None, _) => {}
                }
                let name = item.count.clone();
                // Without a side the line names its own share, which need not be that of the title.
                let label = if side.is_some() { &self.node.title } else { line };
                facts.insert(name, FactForm { label: both(label), kind: None });
            }
        }
        Some(item)
    }

    pub(in crate::table::read) fn per_item(&self) -> Option<(Rule, Facts)> {
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
    pub(in crate::table::read) fn within(&self, cap: &Option<Exact>) -> Option<Option<Exact>> {
        match (cap, &self.node.max) {
            (Some(cap), Some(max)) if cap > max => None,
            (cap, _) => Some(cap.clone()),
        }
    }

    pub(in crate::table::read) fn deduction(&self) -> Option<(Rule, Facts)> {
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

    pub(in crate::table::read) fn step(
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

    /// Bonus lines, and the lines of a node of penalties, are points for things counted.
    pub(in crate::table::read) fn bonus(&self) -> Option<(Rule, Facts)> {
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

    pub(in crate::table::read) fn highest(&self) -> Option<(Rule, Facts)> {
        let mut options = Vec::new();
        for said in &self.said {
            let Reading::Plus { points, per: None, cap: None } = said.reading else { return None };
            let id = (options.len() + 1).to_string();
            options.push(Choice { id, label: both(said.text), points: points.clone() });
        }
        Some((Rule::Choice { pick: Pick::One, options }, Facts::new()))
    }
}
