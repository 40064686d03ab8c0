use serde::{Deserialize, Serialize};

use super::counts::{Counts, percent};
use super::error::PlanError;
use super::wording;
use crate::code::{Fault, Words};
use crate::number::{Exact, Points, Rounding, RoundingMode, SCALE_PLACES};
use crate::text::{Text, parse_exact};

/// Totals of assigned tasks as reports print them. What is not printed stays unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskTotals {
    /// Giao.
    #[serde(default)]
    pub given: Option<u64>,
    /// Đã hoàn thành.
    #[serde(default)]
    pub done: Option<u64>,
    /// Đã hoàn thành đúng hạn.
    #[serde(default)]
    pub done_on_time: Option<u64>,
    /// Đã hoàn thành quá hạn.
    #[serde(default)]
    pub done_late: Option<u64>,
    /// Chưa hoàn thành.
    #[serde(default)]
    pub open: Option<u64>,
    /// Chưa hoàn thành, trong hạn.
    #[serde(default)]
    pub open_in_time: Option<u64>,
    /// Chưa hoàn thành, quá hạn.
    #[serde(default)]
    pub open_overdue: Option<u64>,
}

/// A sum that totals have to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SumCheck {
    /// What is the sum.
    pub whole: &'static str,
    /// What it is the sum of.
    pub parts: [&'static str; 2],
    /// The printed sum.
    pub printed: Option<u64>,
    /// What the printed parts add up to.
    pub sum: Option<u64>,
    /// Whether they agree; none where a figure is not printed.
    pub holds: Option<bool>,
}

/// A denominator that a published rate may have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RateCandidate {
    /// What it counts.
    pub of: Text,
    /// Its stable word.
    pub id: &'static str,
    /// How many.
    pub denominator: u64,
    /// The rate in per cent, unrounded.
    pub percent: Exact,
    /// The rate to three decimals.
    pub shown: String,
    /// Whether rounding gives the published rate.
    pub rounds: bool,
    /// Whether cutting off gives the published rate.
    pub cuts: bool,
}

/// A published rate whose denominator is not stated, and what it may be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RateReading {
    /// The rate as published, in per cent.
    pub published: String,
    /// What is counted.
    pub numerator: u64,
    /// Every denominator it may have, in the order due, done, given.
    pub candidates: Vec<RateCandidate>,
    /// The finding in words.
    pub text: Text,
}

impl TaskTotals {
    /// Reads totals in JSON.
    ///
    /// # Errors
    /// [`PlanError::Syntax`] with line and column.
    pub fn from_json(text: &str, file: &str) -> Result<TaskTotals, PlanError> {
        serde_json::from_str(text).map_err(|error| PlanError::syntax_json(&error, file))
    }

    /// The totals of counted lines. Declined and suspended lines belong to neither done nor open.
    pub fn of(counts: &Counts) -> TaskTotals {
        TaskTotals {
            given: Some(counts.done_with_deadline + counts.open_with_deadline),
            done: Some(counts.done_with_deadline),
            done_on_time: Some(counts.done_on_time),
            done_late: Some(counts.done_late),
            open: Some(counts.open_with_deadline),
            open_in_time: Some(counts.open_in_time),
            open_overdue: Some(counts.open_overdue),
        }
    }

    /// Whether given = done + open, done = on time + late, open = in time + overdue.
    pub fn sums(&self) -> Vec<SumCheck> {
        let check = |whole, printed: Option<u64>, parts, a: Option<u64>, b: Option<u64>| {
            let sum = a.zip(b).and_then(|(a, b)| a.checked_add(b));
            SumCheck {
                whole,
                parts,
                printed,
                sum,
                holds: printed.zip(sum).map(|(printed, sum)| printed == sum),
            }
        };
        vec![
            check("given", self.given, ["done", "open"], self.done, self.open),
            check("done", self.done, ["done_on_time", "done_late"], self.done_on_time, self.done_late),
            check("open", self.open, ["open_in_time", "open_overdue"], self.open_in_time, self.open_overdue),
        ]
    }

    /// What a published overdue rate ("1.38") may be a rate of: the tasks that fell due (done and overdue), those
    /// done, or those given. Nothing is chosen.
    ///
    /// # Errors
    /// [`PlanError::Rows`] without the number of overdue tasks or any denominator, and for a rate that is no number.
    pub fn overdue_rate(&self, published: &str) -> Result<RateReading, PlanError> {
        let due = self.done.zip(self.open_overdue).and_then(|(done, overdue)| done.checked_add(overdue));
        let denominators = [("due", due), ("done", self.done), ("given", self.given)];
        read_rate(published, self.open_overdue, &denominators)
    }

    /// What a published rate of done tasks ("91.8") may be a rate of: the tasks that fell due, or those given.
    ///
    /// # Errors
    /// As [`TaskTotals::overdue_rate`].
    pub fn done_rate(&self, published: &str) -> Result<RateReading, PlanError> {
        let due = self.done.zip(self.open_overdue).and_then(|(done, overdue)| done.checked_add(overdue));
        read_rate(published, self.done, &[("due", due), ("given", self.given)])
    }
}

fn read_rate(
    published: &str,
    numerator: Option<u64>,
    denominators: &[(&'static str, Option<u64>)],
) -> Result<RateReading, PlanError> {
    let refuse = |found: Text, expected: Words| PlanError::Rows { found, expected: expected.into() };
    let value = parse_exact(published.trim().trim_end_matches('%').trim_end());
    let value = value.map_err(|error| {
        let expected = Words::new("tỷ lệ phần trăm, ví dụ 1,38", "a rate in per cent, such as 1.38");
        refuse(Text::spoken(|lang| error.text(lang)), expected)
    })?;
    let numerator = numerator.ok_or_else(|| {
        let found = Words::new("tổng số thiếu số nhiệm vụ được tính", "totals without what is counted");
        refuse(found.into(), Words::new("số nhiệm vụ đó", "its number"))
    })?;
    let places = decimals(published);
    let mut candidates = Vec::new();
    for (id, denominator) in denominators {
        let Some((denominator, percent)) =
            denominator.and_then(|count| Some((count, percent(numerator, count)?)))
        else {
            continue;
        };
        let to =
            |places: u32, mode| Points::round(&percent, Rounding::new(places.min(SCALE_PLACES), mode)).ok();
        let is = |rounded: Option<Points>| rounded.is_some_and(|rounded| rounded.exact() == value);
        candidates.push(RateCandidate {
            of: wording::denominator(id),
            id,
            denominator,
            shown: to(3, RoundingMode::HalfUp).map_or_else(String::new, |points| points.text(3)),
            rounds: is(to(places, RoundingMode::HalfUp)),
            cuts: is(to(places, RoundingMode::Floor)),
            percent,
        });
    }
    if candidates.is_empty() {
        let found = Words::new("tổng số không có mẫu số nào", "totals without any denominator");
        let expected = Words::new(
            "số nhiệm vụ được giao, đã hoàn thành hoặc đến hạn",
            "tasks given, done or fallen due",
        );
        return Err(refuse(found.into(), expected));
    }
    let text = wording::rate_reading(&candidates);
    Ok(RateReading { published: published.trim().to_owned(), numerator, candidates, text })
}

/// Decimals of a number as printed, with a decimal point or comma.
fn decimals(text: &str) -> u32 {
    let fraction = text.split_once(['.', ',']).map_or("", |(_, fraction)| fraction);
    fraction.chars().take_while(char::is_ascii_digit).fold(0, |count: u32, _| count.saturating_add(1))
}
