//! The lines of one node together: alternatives or sums, which number their ranges are of, what is left open.

use super::checks;
use super::line::{Condition, Content, Draft, Scored, Trend, Unit, Value};
use super::reading::{Absent, Gauge, Per, Reading, RowDoubt, RuleKind, Time};
use crate::framework::{End, Range};
use crate::number::Exact;
use crate::text::name_key;

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

struct List<'a> {
    node: &'a Node<'a>,
    drafts: &'a [Draft],
    /// The gauge of each line that is read as a band.
    gauges: Vec<Option<Gauge>>,
}

/// What a list of scored lines is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum About {
    Time,
    Change,
    Sum,
    Ranges,
}

impl List<'_> {
    fn settle(mut self) -> Outcome {
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
        checks::check(self.node, self.drafts, &mut outcome);
        for line in &mut outcome.lines {
            line.doubts.sort_unstable();
            line.doubts.dedup();
        }
        outcome
    }

    fn each(&self) -> impl Iterator<Item = (usize, &Scored)> {
        self.drafts.iter().enumerate().filter_map(|(at, draft)| match &draft.content {
            Content::Scored(scored) => Some((at, scored.as_ref())),
            _ => None,
        })
    }

    fn has_done(&self, test: impl Fn(&Reading) -> bool) -> bool {
        self.drafts.iter().any(|draft| matches!(&draft.content, Content::Done(_, reading) if test(reading)))
    }

    /// Points as a number; `None` where full points are meant and no maximum is printed.
    fn points(&self, value: &Value) -> Option<Exact> {
        match value {
            Value::Number(points) => Some(points.clone()),
            Value::Full => self.node.max.cloned(),
            Value::Share(share) => self.node.max.map(|max| share * max),
            Value::None => Some(Exact::ZERO),
            Value::Span(..) => None,
        }
    }

    fn is_full(&self, scored: &Scored) -> bool {
        self.node.max.is_some() && self.points(&scored.value).as_ref() == self.node.max
    }

    fn about(&self) -> About {
        let conditions = || self.each().map(|(_, scored)| &scored.condition);
        let dated = conditions().any(|c| c.times.as_ref().is_some_and(|times| times.dated));
        let late = self.has_done(|reading| {
            matches!(
                reading,
                Reading::Minus { per: Some(Per::LateDays(_)), .. }
                    | Reading::Minus { when: Some(super::reading::Condition::Late(_)), .. }
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

    /// Whether the title makes bare numbers of days late days: `Số ngày chậm nộp báo cáo`.
    fn days_of_title(&self) -> Option<()> {
        let title = self.node.title.to_lowercase();
        let late = ["ngày chậm", "ngày trễ", "ngày quá hạn", "thời gian chậm", "thời gian trễ"];
        let days = self
            .each()
            .any(|(_, scored)| scored.condition.range.as_ref().is_some_and(|found| is_days(&found.unit)));
        (days && late.iter().any(|words| title.contains(words))).then_some(())
    }

    /// Whether the points of the lines make the maximum together and none does alone.
    fn adds_up(&self) -> bool {
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
    fn exclusive(&self) -> bool {
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

    /// A line that says what happens where there was nothing to do.
    fn absence(&self, scored: &Scored) -> bool {
        let said_full = scored.value == Value::Full || scored.full;
        let reached = self.reached_by_others(scored);
        if scored.nothing_to_do {
            return said_full || reached;
        }
        said_full && scored.lack && self.is_full(scored) && reached && !self.only_deductions(scored)
    }

    /// Whether a line other than those about an absence comes to the maximum.
    fn reached_by_others(&self, scored: &Scored) -> bool {
        let by_rule = self.has_done(|reading| {
            matches!(
                reading,
                Reading::Formula { .. }
                    | Reading::PerItem { .. }
                    | Reading::BaseAndStep { .. }
                    | Reading::PerClass { .. }
                    | Reading::Minus { .. }
                    | Reading::SurveyRatio { .. }
                    | Reading::SurveyWeights { .. }
                    | Reading::Awarded { .. }
            )
        });
        by_rule
            || self.each().any(|(_, other)| {
                !std::ptr::eq(other, scored)
                    && self.is_full(other)
                    && !(other.lack && other.value == Value::Full)
            })
            || self.sums_to_max(scored)
    }

    fn sums_to_max(&self, scored: &Scored) -> bool {
        let others = self.each().filter(|(_, other)| !std::ptr::eq(*other, scored));
        let points = others.filter_map(|(_, other)| self.points(&other.value));
        let sum = points.fold(Exact::ZERO, |sum, points| &sum + &points);
        Some(&sum) == self.node.max
    }

    fn only_deductions(&self, scored: &Scored) -> bool {
        let others = self.each().any(|(_, other)| !std::ptr::eq(other, scored) && self.is_full(other));
        let formula = self.has_done(|reading| {
            !matches!(reading, Reading::Minus { .. } | Reading::Floor { .. } | Reading::Cap { .. })
        });
        !others && !formula
    }

    /// A reading that stands on its own, seen in its node.
    fn done(&self, kind: RuleKind, reading: &Reading, doubts: &mut Vec<RowDoubt>) -> (RuleKind, Reading) {
        // "Có 1 vụ trừ 3 điểm" beside "từ 2 vụ trở lên trừ 10 điểm" is a step, not a rate.
        let counted = |reading: &Reading| {
            matches!(
                reading,
                Reading::Minus { when: Some(super::reading::Condition::Number(Gauge::Count, _)), .. }
            )
        };
        if doubts.contains(&RowDoubt::EachUnclear)
            && let Reading::Minus { points, per: Some(Per::Items(one)), cap: None, .. } = reading
            && *one == Exact::ONE
            && self.has_done(counted)
        {
            doubts.retain(|doubt| *doubt != RowDoubt::EachUnclear);
            let end = || Some(End { at: Exact::ONE, closed: true });
            let when = super::reading::Condition::Number(Gauge::Count, Range { low: end(), high: end() });
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

    fn gives_full(&self, draft: &Draft) -> bool {
        match &draft.content {
            Content::Scored(scored) => self.is_full(scored),
            Content::Done(_, reading) => !matches!(
                reading,
                Reading::Plus { .. }
                    | Reading::Cap { .. }
                    | Reading::NotApplicable { .. }
                    | Reading::Let { .. }
            ),
            Content::Nothing => false,
        }
    }

    fn scored(
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
    fn words(&self, scored: &Scored, points: Exact, doubts: &mut Vec<RowDoubt>) -> (RuleKind, Reading) {
        let condition = &scored.condition;
        let unread = condition.unread || (condition.range.is_some() && !condition.compound);
        doubts.extend(unread.then_some(RowDoubt::PartlyRead));
        (RuleKind::Choice, Reading::Choice { text: scored.text.clone(), points })
    }

    fn by_time(&self, scored: &Scored, points: Exact, doubts: &mut Vec<RowDoubt>) -> (RuleKind, Reading) {
        let condition = &scored.condition;
        let when = |times: Vec<Time>, points| (RuleKind::Timeliness, Reading::When { times, points });
        if let Some(times) = &condition.times {
            if times.all.iter().any(|time| matches!(time, Time::OnTime))
                && times.all.len() > 1
                && !times.dated
            {
                return self.words(scored, points, doubts);
            }
            doubts.extend(times.working.then_some(RowDoubt::WorkingDays));
            doubts.extend(times.open.then_some(RowDoubt::OpenEnd));
            if times.february && self.node.year.is_none() {
                doubts.push(RowDoubt::FebruaryEnd);
            }
            return when(times.all.clone(), points);
        }
        if let Some(found) = condition.range.as_ref().filter(|found| is_days(&found.unit)) {
            let elapsed = self.each().any(|(_, other)| {
                let times = other.condition.times.as_ref();
                times.is_some_and(|times| times.all.iter().any(|time| matches!(time, Time::Elapsed(_))))
            });
            doubts.extend(found.open.then_some(RowDoubt::OpenEnd));
            let range = found.range.clone();
            return when(vec![if elapsed { Time::Elapsed(range) } else { Time::Late(range) }], points);
        }
        if condition.rest {
            return (RuleKind::Timeliness, Reading::Otherwise { points });
        }
        if condition.not_done {
            return when(vec![Time::Never], points);
        }
        self.words(scored, points, doubts)
    }

    fn by_range(
        &self,
        at: usize,
        scored: &Scored,
        points: Exact,
        doubts: &mut Vec<RowDoubt>,
    ) -> (RuleKind, Reading) {
        let condition = &scored.condition;
        let banded = self.gauges.iter().any(Option::is_some);
        if condition.rest {
            let kind = if banded { RuleKind::Bands } else { self.other_kind() };
            return (kind, Reading::Otherwise { points });
        }
        if let Some(Some(gauge)) = self.gauges.get(at) {
            let range = match &condition.range {
                Some(found) => {
                    doubts.extend(found.open.then_some(RowDoubt::OpenEnd));
                    doubts.extend(found.unclear.then_some(RowDoubt::NumberUnclear));
                    doubts.extend(condition.unread.then_some(RowDoubt::PartlyRead));
                    found.range.clone()
                }
                None => zero(),
            };
            return (RuleKind::Bands, Reading::Band { of: gauge.clone(), when: range, points });
        }
        // What is left beside points for each percent of a rise or fall.
        let by_share =
            self.has_done(|reading| matches!(reading, Reading::PerItem { per: Per::Share { .. }, .. }));
        if by_share && matches!(condition.trend, Some(Trend::NotDown | Trend::NotUp | Trend::Same)) {
            return (RuleKind::PerItem, Reading::Otherwise { points });
        }
        let reverted = condition.range.is_some() && !self.reverting();
        if reverted {
            doubts.push(RowDoubt::PartlyRead);
        }
        doubts.extend(condition.unread.then_some(RowDoubt::PartlyRead));
        (RuleKind::Choice, Reading::Choice { text: scored.text.clone(), points })
    }

    /// The kind of `còn lại` in a list without bands.
    fn other_kind(&self) -> RuleKind {
        let kinds = self.drafts.iter().filter_map(|draft| match &draft.content {
            Content::Done(kind @ (RuleKind::PerItem | RuleKind::Proportional), _) => Some(*kind),
            _ => None,
        });
        kinds.into_iter().next().unwrap_or(RuleKind::Choice)
    }

    /// Whether counts in the list are read as words because their neighbours can only be read so.
    fn reverting(&self) -> bool {
        self.joined_counts() || self.yes_or_no()
    }

    /// A neighbour counts within a longer condition: "thiếu 1 kỳ quý hoặc thiếu 2 kỳ tháng".
    fn joined_counts(&self) -> bool {
        self.each().any(|(_, scored)| {
            let condition = &scored.condition;
            let digits = scored.text.chars().any(|c| c.is_ascii_digit());
            condition.range.is_none()
                && condition.times.is_none()
                && condition.compound
                && digits
                && !scored.text.contains('%')
        })
    }

    /// The only count of the list is "from one on", against a lack of any.
    fn yes_or_no(&self) -> bool {
        let ranges: Vec<&Range> = self
            .each()
            .filter_map(|(_, scored)| {
                scored.condition.range.as_ref().filter(|f| f.unit != Unit::Percent).map(|f| &f.range)
            })
            .collect();
        let [only] = ranges.as_slice() else { return false };
        let from_one =
            only.low.as_ref().is_some_and(|low| low.closed && low.at == Exact::ONE) && only.high.is_none();
        from_one && self.each().any(|(_, scored)| scored.lack && scored.condition.range.is_none())
    }

    /// Which lines are bands, and on which number.
    fn band_gauges(&self) -> Vec<Option<Gauge>> {
        let revert = self.reverting();
        let found = |scored: &Scored| scored.condition.range.clone().filter(|_| !self.absence(scored));
        let fractional = self
            .each()
            .filter_map(|(_, scored)| found(scored))
            .filter(|f| f.unit != Unit::Percent)
            .any(|f| [&f.range.low, &f.range.high].into_iter().flatten().any(|end| !end.at.is_integer()));
        let title = name_key(self.node.title);
        let mean = title.contains("binhquan") || title.contains("trungbinh");
        let measure = self.each().filter_map(|(_, scored)| found(scored)).find_map(|f| match f.unit {
            Unit::Measure(unit) => Some(unit),
            _ => None,
        });
        let noun = self.each().filter_map(|(_, scored)| found(scored)).find_map(|f| match f.unit {
            Unit::Noun(noun) => Some(noun),
            _ => None,
        });
        let above = self.node.max.is_some_and(|max| {
            self.each()
                .filter_map(|(_, scored)| found(scored))
                .any(|f| [&f.range.low, &f.range.high].into_iter().flatten().any(|end| end.at > *max))
        });
        let score = noun.as_deref().is_some_and(|noun| noun.to_lowercase() == "điểm")
            && (above || self.about_a_score());
        let gauge = |unit: &Unit| match unit {
            Unit::Percent => Some(Gauge::Ratio),
            Unit::Measure(unit) => Some(Gauge::Value(unit.clone())),
            // "từ 500 đến dưới 2.000 triệu đồng" and a bare neighbour share the unit.
            Unit::Bare | Unit::Noun(_) if measure.is_some() => measure.clone().map(Gauge::Value),
            Unit::Noun(noun) if fractional || mean || score => Some(Gauge::Value(noun.clone())),
            Unit::Noun(_) => Some(Gauge::Count),
            Unit::Bare => None,
        };
        let mut gauges: Vec<Option<Gauge>> = self
            .drafts
            .iter()
            .map(|draft| match &draft.content {
                Content::Scored(scored) => {
                    found(scored).filter(|f| f.unit == Unit::Percent || !revert).and_then(|f| gauge(&f.unit))
                }
                _ => None,
            })
            .collect();
        self.absences(&mut gauges);
        gauges
    }

    /// Whether `điểm` in the list are points of another score: `Chỉ số đạt từ 80 điểm trở lên`.
    fn about_a_score(&self) -> bool {
        const SCORES: &[&str] = &[
            "chiso",
            "index",
            "sipas",
            "papi",
            "pci",
            "dti",
            "ketquachamdiem",
            "ketquadanhgia",
            "tongdiem",
            "diemdanhgia",
            "xephang",
            "sodiem",
            "ketqua",
        ];
        let title = name_key(self.node.title);
        SCORES.iter().any(|word| title.contains(word))
            || self.each().any(|(_, scored)| {
                let text = name_key(&scored.text);
                SCORES.iter().any(|word| text.contains(word))
            })
    }

    /// `Không có ... nào` in a counted list is a count of none; in a list of shares, a share of none.
    fn absences(&self, gauges: &mut [Option<Gauge>]) {
        let counted = gauges.contains(&Some(Gauge::Count));
        let above_zero = self.each().any(|(_, scored)| {
            let low = scored.condition.range.as_ref().and_then(|found| found.range.low.clone());
            low.is_some_and(|low| low.at.is_zero() && !low.closed)
        });
        let shares = gauges.contains(&Some(Gauge::Ratio)) && above_zero;
        for (at, scored) in self.each() {
            let condition = &scored.condition;
            let none = condition.absent && condition.range.is_none() && !self.absence(scored);
            let gauge = if none && shares {
                Some(Gauge::Ratio)
            } else if none && counted && self.counts_the_same(condition) {
                Some(Gauge::Count)
            } else {
                continue;
            };
            if let Some(place) = gauges.get_mut(at) {
                *place = gauge;
            }
        }
    }

    /// Whether a lack is one of the things the other lines count.
    fn counts_the_same(&self, condition: &Condition) -> bool {
        const GENERIC: &[&[&str]] = &[
            &["không", "có"],
            &["chưa", "có"],
            &["không"],
            &["không", "xảy", "ra"],
            &["không", "còn"],
            &["không", "phát", "sinh"],
            &["không", "để", "xảy", "ra"],
            &["không", "có", "nào"],
        ];
        let words: Vec<&str> = condition.words.iter().map(String::as_str).collect();
        if GENERIC.contains(&words.as_slice()) || words.contains(&"nào") {
            return true;
        }
        let nouns = self.each().filter_map(|(_, scored)| scored.condition.noun.clone());
        nouns.into_iter().any(|noun| words.contains(&noun.as_str()))
    }

    /// Lines of one list that count opposite things are a doubt: `đúng hạn 100%` beside `trễ hạn dưới 5%`.
    fn mixed(&self, outcome: &mut Outcome) {
        let mut signs: Vec<(usize, bool)> = Vec::new();
        for (at, scored) in self.each() {
            let banded = matches!(
                outcome.lines.get(at).and_then(|line| line.read.as_ref()),
                Some((RuleKind::Bands, Reading::Band { .. }))
            );
            let named = scored.condition.range.is_some() && scored.condition.words.len() > 3;
            if banded && named {
                signs.push((at, scored.condition.negative));
            }
        }
        let mut units: Vec<&Gauge> = Vec::new();
        for line in &outcome.lines {
            if let Some((_, Reading::Band { of: of @ Gauge::Value(_), .. })) = &line.read
                && !units.contains(&of)
            {
                units.push(of);
            }
        }
        if units.len() > 1 {
            for line in &mut outcome.lines {
                if matches!(&line.read, Some((_, Reading::Band { of: Gauge::Value(_), .. }))) {
                    line.doubts.push(RowDoubt::MixedQuantity);
                }
            }
        }
        if signs.iter().any(|(_, negative)| *negative) && signs.iter().any(|(_, negative)| !negative) {
            for (at, _) in signs {
                if let Some(line) = outcome.lines.get_mut(at) {
                    line.doubts.push(RowDoubt::MixedQuantity);
                }
            }
        }
    }

    /// Formulas whose quantities are defined nowhere in the list.
    fn formulas(&self, outcome: &mut Outcome) {
        let mut known: Vec<String> = vec!["ratio".to_owned()];
        for line in &outcome.lines {
            collect_names(line.read.as_ref().map(|(_, reading)| reading), &mut known);
        }
        known.extend(self.drafts.iter().flat_map(|draft| draft.defined.iter().map(|(name, _)| name.clone())));
        for line in &mut outcome.lines {
            let formula = match line.read.as_ref().map(|(_, reading)| reading) {
                Some(Reading::Formula { formula, .. }) => Some(formula),
                Some(Reading::Let { is: super::reading::Definition::Formula(formula), .. }) => Some(formula),
                _ => None,
            };
            let unknown = formula
                .is_some_and(|formula| formula.names().iter().any(|name| !known.iter().any(|k| k == name)));
            line.doubts.extend(unknown.then_some(RowDoubt::UnknownQuantity));
        }
    }

    /// `Báo cáo gửi đúng thời hạn` as the title of a node whose lines only say what lateness costs.
    fn own(&self, outcome: &Outcome) -> Option<(RuleKind, Reading)> {
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

fn collect_names(reading: Option<&Reading>, names: &mut Vec<String>) {
    match reading {
        Some(Reading::Let { name, .. }) => names.push(name.clone()),
        Some(Reading::Several(all)) => all.iter().for_each(|one| collect_names(Some(one), names)),
        _ => {}
    }
}

fn is_days(unit: &Unit) -> bool {
    unit.printed().is_some_and(|unit| unit.to_lowercase() == "ngày")
}

fn zero() -> Range {
    let end = || Some(End { at: Exact::ZERO, closed: true });
    Range { low: end(), high: end() }
}

fn change(trend: &Trend) -> Range {
    let end = |closed| Some(End { at: Exact::ZERO, closed });
    match trend {
        Trend::By(range) => range.clone(),
        Trend::Up => Range { low: end(false), high: None },
        Trend::Down => Range { low: None, high: end(false) },
        Trend::Same => zero(),
        Trend::NotUp => Range { low: None, high: end(true) },
        Trend::NotDown => Range { low: end(true), high: None },
    }
}
