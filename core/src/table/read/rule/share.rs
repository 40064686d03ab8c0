//! Rules of a number: bands and proportions.

use crate::framework::{Band, Empty, FactForm, FactKind, Measure, Range, Rule, Term};
use crate::number::Exact;
use crate::table::read::expression::{Expression, Measured, Sign};
use crate::table::read::reading::{Definition, Gauge, Reading};
use crate::table::read::rule::{Builder, Facts, both};
use crate::text::Text;

impl<'a> Builder<'a> {
    /// The one gauge of all bands.
    pub(in crate::table::read) fn gauge(&self) -> Option<&Gauge> {
        let mut gauges = self.said.iter().filter_map(|said| match said.reading {
            Reading::Band { of, .. } | Reading::Formula { when: Some((of, _)), .. } => Some(of),
            _ => None,
        });
        let first = gauges.next()?;
        gauges.all(|other| other == first).then_some(first)
    }

    pub(in crate::table::read) fn bands(&self) -> Option<(Rule, Facts)> {
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
    pub(in crate::table::read) fn measure(&self, gauge: &Gauge, lines: &[Band]) -> Option<(Measure, Facts)> {
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
    pub(in crate::table::read) fn defined_ratio(&self) -> Option<(String, String, Facts)> {
        let ratio = self.lets.iter().find(|(name, _)| *name == "ratio")?;
        let Definition::Formula(Expression::Quotient(over, under)) = ratio.1 else { return None };
        self.quotient(over, under)
    }

    pub(in crate::table::read) fn quotient(
        &self,
        over: &Expression,
        under: &Expression,
    ) -> Option<(String, String, Facts)> {
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

    pub(in crate::table::read) fn proportional(&self) -> Option<(Rule, Facts)> {
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
        let (mut terms, mut facts, mut full_at) = (Vec::new(), Facts::new(), None);
        for (sign, term) in formula.terms() {
            let (ratio, points) = term.as_term()?;
            if sign == Sign::Minus || points.is_negative() {
                return None;
            }
            let (of, own) = match ratio {
                Measured::Ratio => self.measure(&Gauge::Ratio, &[])?,
                // "tỷ lệ/50% x 2": full marks are reached before the whole.
                Measured::Of(Expression::Name(name), Expression::Number(full)) if name == "ratio" => {
                    full_at = Some(full.clone());
                    self.measure(&Gauge::Ratio, &[])?
                }
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
        let at_full = terms.iter().fold(Exact::ZERO, |sum, term| &sum + &term.points);
        let floor = match &full_at {
            Some(full) => {
                (terms.len() == 1 && self.full_from(when.as_ref(), full, &at_full)).then_some(None)?
            }
            None => self.floor(when.as_ref(), &at_full)?,
        };
        Some((Rule::Proportional { terms, floor, full_at, empty: Empty::Refuse }, facts))
    }

    /// Whether the lines beside `ratio/full x points` say that full marks are reached at `full`, and no more.
    fn full_from(&self, when: Option<&(Gauge, Range)>, full: &Exact, points: &Exact) -> bool {
        let below =
            |range: &Range| range.low.is_none() && range.high.as_ref().is_some_and(|high| high.at == *full);
        let part = *full < Exact::ONE && !full.is_negative() && !full.is_zero();
        part && self.node.max.as_ref() == Some(points)
            && when.is_none_or(|(gauge, range)| *gauge == Gauge::Ratio && below(range))
            && self.all(|reading| match reading {
                Reading::Formula { .. } => true,
                Reading::Band { of: Gauge::Ratio, when, points: own } => {
                    own == points
                        && when.low.as_ref().is_some_and(|low| low.at == *full)
                        && when.high.as_ref().is_none_or(|high| high.at >= Exact::ONE)
                }
                _ => false,
            })
    }

    /// The floor of a formula; the outer `None` is a list that a floor cannot say.
    fn floor(&self, when: Option<&(Gauge, Range)>, at_full: &Exact) -> Option<Option<Exact>> {
        let others: Vec<&Reading> = self
            .said
            .iter()
            .map(|said| said.reading)
            .filter(|r| !matches!(r, Reading::Formula { .. }))
            .collect();
        let Some((Gauge::Ratio, range)) = when else { return others.is_empty().then_some(None) };
        let low = range.low.as_ref().filter(|low| low.closed)?;
        let open_at_full = range.high.as_ref().is_some_and(|high| !high.closed && high.at == Exact::ONE);
        let to_full = range.high.as_ref().is_none_or(|high| high.closed && high.at >= Exact::ONE);
        let nothing_below = |reading: &Reading| match reading {
            Reading::Band { of: Gauge::Ratio, when, points } => {
                points.is_zero()
                    && when.low.is_none()
                    && when.high.as_ref().is_some_and(|high| !high.closed && high.at == low.at)
            }
            Reading::Otherwise { points } => points.is_zero(),
            _ => false,
        };
        // "100%: 1,5" beside "(Tỷ lệ % x 1,5)" is what the formula gives there.
        let full = |reading: &Reading| match reading {
            Reading::Band { of: Gauge::Ratio, when, points } => points == at_full && from_whole(when),
            _ => false,
        };
        let count = |fits: &dyn Fn(&Reading) -> bool| others.iter().filter(|reading| fits(reading)).count();
        let (below, above) = (count(&nothing_below), count(&full));
        let said = below <= 1 && above <= 1 && below + above == others.len();
        (said && (to_full || (open_at_full && above == 1))).then(|| Some(low.at.clone()))
    }
}

/// Whether a range begins with all of it: "100%", "từ 100% trở lên".
pub(in crate::table::read) fn from_whole(when: &Range) -> bool {
    when.low.as_ref().is_some_and(|low| low.closed && low.at == Exact::ONE)
}
