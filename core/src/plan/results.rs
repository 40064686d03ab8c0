use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::document::{Aim, PlanTarget};
use super::error::PlanError;
use super::model::Plan;
use super::wording;
use crate::code::{Fault, Spoken, Text, Words, both, say};
use crate::number::Exact;
use crate::ranking::{
    self, On, OwnResult, Ranking, RankingEntry, Standing, Target, TargetBasis, TargetCheck, TargetStatus,
    Ties, rank, scheme,
};

/// A published result of the plan's unit, or of all units.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndexResult {
    /// The index, as the plan names it.
    pub index: String,
    /// The area, where it is of one.
    #[serde(default)]
    pub area: Option<String>,
    /// The year measured.
    pub year: i32,
    /// The value of the plan's unit.
    #[serde(default)]
    pub value: Option<Exact>,
    /// Its rank.
    #[serde(default)]
    pub rank: Option<u32>,
    /// Of how many.
    #[serde(default)]
    pub of: Option<u32>,
    /// That its rank is among the first so many, where only that was published.
    #[serde(default)]
    pub within: Option<u32>,
    /// Its group, as an id of the scheme of the target.
    #[serde(default)]
    pub group: Option<String>,
    /// Why there is no value: it was withheld.
    #[serde(default)]
    pub withheld: bool,
    /// A self-score or an early figure, which decides nothing yet.
    #[serde(default)]
    pub provisional: bool,
    /// Values of all units, where they are known: what the N-th place takes can then be said.
    #[serde(default)]
    pub table: Vec<UnitValue>,
}

/// The value of one unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitValue {
    /// The unit.
    pub unit: String,
    /// Its value; none where it was withheld.
    pub value: Option<Exact>,
}

/// Whether a target is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The result of the plan's year meets it.
    Met,
    /// The result of the plan's year does not.
    NotMet,
    /// The year has no result yet, and the latest one known would not meet it.
    AtRisk,
    /// What is known does not decide it.
    Unknown,
}

impl Outcome {
    /// A stable word for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Outcome::Met => "met",
            Outcome::NotMet => "not-met",
            Outcome::AtRisk => "at-risk",
            Outcome::Unknown => "unknown",
        }
    }
}

/// Where a result moved over the years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trend {
    /// Never worse, and better at least once.
    Up,
    /// Never better, and worse at least once.
    Down,
    /// The same.
    Level,
    /// Better and worse.
    Mixed,
    /// Fewer than two results.
    Unknown,
}

/// A target held against what is known.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TargetJudgement {
    /// Its id.
    pub target: String,
    /// Its short name.
    pub label: Text,
    /// The index.
    pub index: String,
    /// The area, where it is on one.
    pub area: Option<String>,
    /// Keep or improve.
    pub aim: Aim,
    /// Ids of who answers for it.
    pub lead: Vec<String>,
    /// Where it stands in the plan.
    pub place: String,
    /// Whether it is met.
    pub outcome: Outcome,
    /// The year of the latest result known, which it was held against.
    pub year: Option<i32>,
    /// That result's value.
    pub value: Option<Exact>,
    /// That result's rank.
    pub rank: Option<u32>,
    /// How many points are short, of a wanted value or of the value that holds the wanted place.
    pub points_gap: Option<Exact>,
    /// How many places are short.
    pub places_gap: Option<u32>,
    /// The value less that of the baseline.
    pub value_change: Option<Exact>,
    /// Places gained over the baseline; negative if lost.
    pub places_change: Option<i64>,
    /// Where the result moved over all years known, by rank, or by value where ranks lack.
    pub trend: Trend,
    /// The finding in words.
    pub reason: Text,
}

impl Plan {
    /// Holds the targets against published results; the plan's baseline counts as results too.
    ///
    /// Without any result of an index, its targets are unknown, and say why.
    ///
    /// # Errors
    /// [`PlanError::Result`] for two results of one index, area and year, for a year after the plan's, and for ranks
    /// that cannot be.
    pub fn check_targets(&self, results: &[IndexResult]) -> Result<Vec<TargetJudgement>, PlanError> {
        let known = Known::new(self, results)?;
        self.targets().iter().map(|target| known.check(self, target)).collect()
    }
}

pub(super) fn outcome(status: Option<TargetStatus>) -> Outcome {
    match status {
        Some(TargetStatus::Met) => Outcome::Met,
        Some(TargetStatus::NotMet) => Outcome::NotMet,
        Some(TargetStatus::Unknown) | None => Outcome::Unknown,
    }
}

/// Results of one index or area, by year.
type Series<'a> = BTreeMap<i32, Found<'a>>;

/// A result, with the ranking of all units where it is known.
struct Found<'a> {
    result: std::borrow::Cow<'a, IndexResult>,
    ranking: Option<Ranking>,
    baseline: bool,
}

struct Known<'a>(BTreeMap<(String, Option<String>), Series<'a>>);

impl<'a> Known<'a> {
    fn new(plan: &Plan, results: &'a [IndexResult]) -> Result<Known<'a>, PlanError> {
        let mut known: BTreeMap<(String, Option<String>), Series<'a>> = BTreeMap::new();
        for baseline in &plan.document().baseline {
            let result = IndexResult {
                index: baseline.index.clone(),
                area: baseline.area.clone(),
                year: baseline.year,
                value: baseline.value.clone(),
                rank: baseline.rank,
                of: baseline.of,
                within: baseline.within,
                group: baseline.group.clone(),
                withheld: false,
                provisional: false,
                table: Vec::new(),
            };
            let series = known.entry((baseline.index.clone(), baseline.area.clone())).or_default();
            let result = std::borrow::Cow::Owned(result);
            series.insert(baseline.year, Found { result, ranking: None, baseline: true });
        }
        let mut seen = BTreeSet::new();
        for (at, result) in (1..).zip(results) {
            let ranking = checked(plan, at, result)?;
            let key = (result.index.clone(), result.area.clone());
            if !seen.insert((key.clone(), result.year)) {
                let found = both!(
                    "kết quả thứ hai của {} năm {}",
                    "a second result of {} {}",
                    result.index,
                    result.year
                );
                let expected = Words::new("mỗi năm một kết quả", "one for each year").into();
                return Err(PlanError::Result { at, found, expected });
            }
            let baseline =
                known.get(&key).and_then(|series| series.get(&result.year)).is_some_and(|old| old.baseline);
            let found = Found { result: std::borrow::Cow::Borrowed(result), ranking, baseline };
            known.entry(key).or_default().insert(result.year, found);
        }
        Ok(Known(known))
    }

    fn check(&self, plan: &Plan, target: &PlanTarget) -> Result<TargetJudgement, PlanError> {
        let series = self.0.get(&(target.index.clone(), target.area.clone()));
        let latest = series.and_then(|series| series.iter().next_back());
        let year = plan.header().year;
        let (mut outcome, mut reason, mut check) =
            (Outcome::Unknown, wording::no_result_at_all(&target.index, target.area.as_deref()), None);
        if let Some((latest_year, found)) = latest {
            let held = hold(&plan.header().unit, &target.goal, found);
            let decides = *latest_year == year && !found.result.provisional;
            (outcome, reason) = match (decides, held.status) {
                (true, status) => (self::outcome(Some(status)), held.reason.clone()),
                (false, TargetStatus::NotMet) => (
                    Outcome::AtRisk,
                    wording::so_far(year, *latest_year, found.result.provisional, &held.reason),
                ),
                (false, _) => (
                    Outcome::Unknown,
                    wording::so_far(year, *latest_year, found.result.provisional, &held.reason),
                ),
            };
            check = Some(held);
        }
        let baseline = series.and_then(|series| series.values().rev().find(|found| found.baseline));
        let (value_change, places_change) = match (baseline, latest.map(|(_, found)| found)) {
            (Some(from), Some(to)) if from.result.year != to.result.year => change(from, to),
            _ => (None, None),
        };
        Ok(TargetJudgement {
            target: target.id.clone(),
            label: target.label.clone(),
            index: target.index.clone(),
            area: target.area.clone(),
            aim: target.aim,
            lead: target.lead.iter().map(|party| party.id().to_owned()).collect(),
            place: target.place.clone(),
            outcome,
            year: latest.map(|(year, _)| *year),
            value: latest.and_then(|(_, found)| found.value(&plan.header().unit)),
            rank: latest.and_then(|(_, found)| found.rank(&plan.header().unit)),
            points_gap: check.as_ref().and_then(|check: &TargetCheck| check.points_gap.clone()),
            places_gap: check.as_ref().and_then(|check| check.places_gap),
            value_change,
            places_change,
            trend: series.map_or(Trend::Unknown, |series| trend(plan, series)),
            reason,
        })
    }
}

impl Found<'_> {
    fn value(&self, unit: &str) -> Option<Exact> {
        let own = self.result.value.clone();
        own.or_else(|| self.ranking.as_ref()?.row(unit)?.published.clone())
    }

    fn rank(&self, unit: &str) -> Option<u32> {
        self.result.rank.or_else(|| self.ranking.as_ref()?.row(unit)?.rank)
    }
}

pub(super) const RANK_OUTSIDE: Words = Words::new("thứ hạng ngoài danh sách", "a rank outside the list");
pub(super) const RANKS: Words = Words::new("từ 1 đến `of`", "1 to `of`");

/// Ranks the table of all units, and holds it against the unit's own figures.
fn checked(plan: &Plan, at: usize, result: &IndexResult) -> Result<Option<Ranking>, PlanError> {
    let refuse = |found: Text, expected: Text| Err(PlanError::Result { at, found, expected });
    let (year, unit) = (plan.header().year, &plan.header().unit);
    if result.year > year {
        let found = both!("kết quả năm {}", "a result of {}", result.year);
        return refuse(found, both!("năm {year} hoặc năm trước đó", "{year} or an earlier year"));
    }
    if result.rank == Some(0) || result.rank.zip(result.of).is_some_and(|(rank, of)| rank > of) {
        return refuse(RANK_OUTSIDE.into(), RANKS.into());
    }
    let told = [result.rank.is_some(), result.within.is_some(), result.group.is_some()].contains(&true);
    if result.withheld && (result.value.is_some() || told) {
        let found = Words::new(
            "kết quả vừa được nêu vừa không được công bố (`withheld`)",
            "a result both given and withheld",
        );
        return refuse(found.into(), Words::new("một trong hai", "one of both").into());
    }
    if let Some(area) =
        result.area.as_ref().filter(|area| !plan.areas().iter().any(|known| known.id == **area))
    {
        let known: Vec<_> = plan.areas().iter().map(|area| area.id.as_str()).collect();
        return refuse(both!("lĩnh vực {area:?}", "the area {area:?}"), Text::same(known.join(", ")));
    }
    if result.table.is_empty() {
        return Ok(None);
    }
    let entry = |row: &UnitValue| {
        RankingEntry::new(&row.unit, row.value.clone().map_or(Standing::Withheld, Standing::Value))
    };
    let entries: Vec<RankingEntry> = result.table.iter().map(entry).collect();
    let ranking = match rank(&entries, Ties::Competition, On::Exact) {
        Ok(ranking) => ranking,
        Err(error) => {
            let found = Text::spoken(|lang| error.text(lang));
            return refuse(found, Words::new("mỗi đơn vị một giá trị", "one value for each unit").into());
        }
    };
    let own = ranking.row(unit).and_then(|row| row.published.as_ref());
    match (own, &result.value) {
        (None, _) => refuse(
            both!("bảng không có giá trị của {unit}", "a table without a value of {unit}"),
            Words::new("bảng có đơn vị của kế hoạch", "the unit of the plan in it").into(),
        ),
        (Some(own), Some(value)) if own != value => refuse(
            Text::spoken(|lang| {
                let (value, own) = (value.say(lang), own.say(lang));
                say!(lang, "{value} trong khi bảng ghi {own}", "{value} beside {own} in the table")
            }),
            Words::new("một giá trị", "one value").into(),
        ),
        _ => Ok(Some(ranking)),
    }
}

fn hold(unit: &str, goal: &Target, found: &Found<'_>) -> TargetCheck {
    let result = &found.result;
    let standing = match &result.value {
        Some(value) => Standing::Value(value.clone()),
        None if result.withheld => Standing::Withheld,
        None => Standing::Missing,
    };
    let own = OwnResult { value: standing, rank: result.rank };
    if let (Target::Top(wanted), Some(within), None, None) =
        (goal, result.within, result.rank, found.ranking.as_ref())
    {
        let status = if within <= *wanted { TargetStatus::Met } else { TargetStatus::Unknown };
        return found_check(unit, goal, status, wording::within(within, *wanted));
    }
    if let (Target::InGroup { scheme, group, .. }, Some(is)) = (goal, &result.group)
        && let Some(check) = in_group(unit, goal, scheme, group, is)
    {
        return check;
    }
    let basis = found.ranking.as_ref().map_or(TargetBasis::Own(&own), TargetBasis::Ranking);
    ranking::check(goal, unit, basis).unwrap_or_else(|error| {
        // Goals are checked with the plan; a result cannot make one senseless.
        found_check(unit, goal, TargetStatus::Unknown, Text::spoken(|lang| error.text(lang)))
    })
}

fn found_check(unit: &str, goal: &Target, status: TargetStatus, reason: Text) -> TargetCheck {
    TargetCheck {
        unit: unit.to_owned(),
        target: goal.clone(),
        status,
        points_gap: None,
        places_gap: None,
        reason,
    }
}

/// Where the group was published, no limit is needed.
fn in_group(unit: &str, goal: &Target, scheme_id: &str, wanted: &str, is: &str) -> Option<TargetCheck> {
    let scheme = scheme(scheme_id).ok()?;
    let place = |group: &str| scheme.group_ids().iter().position(|known| *known == group);
    let (wanted_at, is_at) = (place(wanted)?, place(is)?);
    let status = if is_at <= wanted_at { TargetStatus::Met } else { TargetStatus::NotMet };
    let reason = wording::published_group(scheme, is, status == TargetStatus::Met);
    Some(found_check(unit, goal, status, reason))
}

fn change(from: &Found<'_>, to: &Found<'_>) -> (Option<Exact>, Option<i64>) {
    let value = from.result.value.as_ref().zip(to.result.value.as_ref()).map(|(from, to)| to - from);
    let places = from.result.rank.zip(to.result.rank).map(|(from, to)| i64::from(from) - i64::from(to));
    (value, places)
}

fn trend(plan: &Plan, series: &Series<'_>) -> Trend {
    let unit = &plan.header().unit;
    let ranks: Option<Vec<i64>> =
        series.values().map(|found| found.rank(unit).map(|rank| -i64::from(rank))).collect();
    let mut moves = match ranks {
        Some(ranks) => moves(&ranks),
        None => {
            let values: Vec<Exact> = series.values().filter_map(|found| found.value(unit)).collect();
            moves(&values)
        }
    };
    // The plan may state how the baseline itself compares with the year before.
    let first = series.values().next().filter(|found| found.baseline);
    let stated = first.and_then(|found| {
        let same = |one: &&super::Baseline| {
            one.index == found.result.index && one.area == found.result.area && one.year == found.result.year
        };
        plan.document().baseline.iter().find(same)
    });
    if let Some(stated) = stated {
        let by_value = || stated.value_change.as_ref().map(|change| change.cmp(&Exact::ZERO));
        moves.extend(stated.rank_change.map(|change| change.cmp(&0)).or_else(by_value));
    }
    let (up, down) =
        (moves.contains(&std::cmp::Ordering::Greater), moves.contains(&std::cmp::Ordering::Less));
    match (moves.is_empty(), up, down) {
        (true, ..) => Trend::Unknown,
        (_, true, true) => Trend::Mixed,
        (_, true, false) => Trend::Up,
        (_, false, true) => Trend::Down,
        _ => Trend::Level,
    }
}

fn moves<T: Ord>(values: &[T]) -> Vec<std::cmp::Ordering> {
    values.iter().zip(values.iter().skip(1)).map(|(from, to)| to.cmp(from)).collect()
}
