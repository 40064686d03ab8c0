//! Whether rules and parts fit the maxima they stand under.

use super::check::Report;
use super::document::{Aggregate, FrameworkDocument, FrameworkStatus, Role};
use super::error::FrameworkProblemKind;
use super::model::{FrameworkDoubt, Node};
use super::{Band, Pick, Range, Rule};
use crate::code::{Spoken, Text, Words, both, say};
use crate::number::{Exact, SCALE_PLACES};

pub(super) fn check_node(
    node: &Node,
    nodes: &[Node],
    document: &FrameworkDocument,
    report: &mut Report,
    doubts: &mut Vec<FrameworkDoubt>,
) {
    let mut checker = Checker { node, nodes, document, report, doubts };
    checker.shape();
    if node.rule.is_some() {
        checker.rule();
    } else {
        checker.parts();
        if matches!(node.aggregate, Aggregate::GeometricMean { .. }) {
            checker.root();
        }
    }
}

/// Highest order of a root in a geometric mean.
const MAX_ROOT: i64 = 1000;

struct Checker<'a> {
    node: &'a Node,
    nodes: &'a [Node],
    document: &'a FrameworkDocument,
    report: &'a mut Report,
    doubts: &'a mut Vec<FrameworkDoubt>,
}

impl Checker<'_> {
    fn problem(
        &mut self,
        key: &'static str,
        kind: FrameworkProblemKind,
        found: impl Into<Text>,
        expected: impl Into<Text>,
    ) {
        match self.node.index.checked_sub(1) {
            Some(at) => self.report.node(at, key, kind, &self.node.id, found, expected),
            None => self.report.header(key, kind, found, expected),
        }
    }

    fn doubt(&mut self, kind: &'static str, text: String) {
        self.doubts.push(FrameworkDoubt { node: self.node.id.clone(), kind, text });
    }

    fn max_note(&self) -> bool {
        match self.node.index.checked_sub(1).and_then(|at| self.document.node.get(at)) {
            Some(form) => form.max_note.is_some(),
            None => self.document.framework.max_note.is_some(),
        }
    }

    fn counted(&self) -> Vec<&Node> {
        self.node
            .children
            .iter()
            .filter_map(|child| self.nodes.get(*child))
            .filter(|child| child.scored && child.role == Role::Regular)
            .collect()
    }

    /// What holds for leaves and inner nodes alike.
    fn shape(&mut self) {
        let node = self.node;
        let scored_children = node.children.iter().any(|c| self.nodes.get(*c).is_some_and(|n| n.scored));
        if node.rule.is_some() && scored_children {
            let found = Words::new(
                "cách tính ở tiêu chí mà các tiêu chí con được tính điểm",
                "a rule on a node whose children count",
            );
            self.problem(
                "rule",
                FrameworkProblemKind::Rule,
                found,
                Words::new(
                    "hoặc cách tính, hoặc tiêu chí con được tính điểm",
                    "either a rule, or children that count",
                ),
            );
        }
        if node.rule.is_none() && !scored_children {
            let found = Words::new("tiêu chí nhỏ nhất mà không có cách tính", "a leaf without a rule");
            self.problem(
                "id",
                FrameworkProblemKind::Rule,
                found,
                Words::new("rule = { kind = \"...\" }", "rule = { kind = \"...\" }"),
            );
        }
        if node.rule.is_none() && node.survey {
            let found = Words::new(
                "đánh dấu điều tra ở tiêu chí mà các tiêu chí con được tính điểm",
                "a survey mark on a node whose children count",
            );
            self.problem(
                "survey",
                FrameworkProblemKind::Rule,
                found,
                Words::new(
                    "đánh dấu ở chính các tiêu chí được điều tra",
                    "the mark on the leaves that are surveyed",
                ),
            );
        }
        if node.max.as_ref().is_some_and(|max| *max < node.min) {
            self.problem(
                "max",
                FrameworkProblemKind::OutOfBounds,
                Words::new("điểm tối đa nhỏ hơn điểm tối thiểu", "a maximum below the minimum"),
                Words::new("min ≤ max", "min ≤ max"),
            );
        }
        if node.max.as_ref().is_some_and(Exact::is_negative) {
            self.problem(
                "max",
                FrameworkProblemKind::OutOfBounds,
                Words::new("điểm tối đa âm", "a negative maximum"),
                Words::new("từ 0 trở lên", "0 or more"),
            );
        }
        if node.weight.is_negative() || node.weight.is_zero() {
            self.problem(
                "weight",
                FrameworkProblemKind::OutOfBounds,
                Text::spoken(|lang| say!(lang, "trọng số {}", "the weight {}", node.weight.say(lang))),
                Words::new("lớn hơn 0", "above 0"),
            );
        }
        // Only a partial framework may leave a maximum open; an item that is only followed has none.
        if node.max.is_none()
            && node.scored
            && node.index > 0
            && self.document.framework.status != FrameworkStatus::Partial
        {
            let expected = Words::new(
                "max = \"...\", hoặc status = \"partial\"",
                "max = \"...\", or status = \"partial\"",
            );
            self.problem(
                "id",
                FrameworkProblemKind::MaxMissing,
                Words::new("không có điểm tối đa", "no maximum"),
                expected,
            );
        }
        if let Aggregate::GeometricMean { places } = node.aggregate
            && places > SCALE_PLACES
        {
            self.problem(
                "aggregate",
                FrameworkProblemKind::Rounding,
                Words::new("hơn 6 chữ số thập phân", "more than 6 places"),
                Words::new("0 đến 6 chữ số thập phân", "0 to 6 places"),
            );
        }
    }

    /// A root of the order of the weights' common measure: beyond a few hundred it is no average any more,
    /// and working it out exactly would take forever.
    fn root(&mut self) {
        let weights: Vec<Exact> = self.counted().iter().map(|child| child.weight.clone()).collect();
        let measure = weights
            .iter()
            .fold(Exact::ONE, |scale, weight| &scale * &Exact::from((weight * &scale).denominator()));
        let order = weights.iter().fold(Exact::ZERO, |sum, weight| &sum + &(weight * &measure));
        if order > Exact::from(MAX_ROOT) {
            let found = both!("trọng số cho căn bậc {order}", "weights that make a root of order {order}");
            self.problem(
                "aggregate",
                FrameworkProblemKind::Aggregate,
                found,
                Words::new("trọng số có tỷ lệ đơn giản hơn", "weights in simpler proportion"),
            );
        }
    }

    /// Parts against the maximum they make up.
    fn parts(&mut self) {
        let children = self.counted();
        let Some(max) = self.node.max.clone() else { return };
        let maxima: Option<Vec<(Exact, Exact)>> =
            children.iter().map(|child| Some((child.max.clone()?, child.weight.clone()))).collect();
        let known: Exact = children
            .iter()
            .filter_map(|c| c.max.as_ref().map(|max| max * &c.weight))
            .fold(Exact::ZERO, |s, m| &s + &m);
        if self.max_note() {
            return;
        }
        let Some(maxima) = maxima.filter(|maxima| !maxima.is_empty()) else {
            if self.node.aggregate == Aggregate::Sum && known > max {
                let found = Text::spoken(|lang| {
                    say!(
                        lang,
                        "điểm tối đa đã biết của các phần cộng lại đã là {}",
                        "known maxima of the parts that already add up to {}",
                        known.say(lang)
                    )
                });
                let expected = Text::spoken(|lang| say!(lang, "không quá {}", "at most {}", max.say(lang)));
                self.problem("max", FrameworkProblemKind::MaxMismatch, found, expected);
            }
            return;
        };
        let Some(reach) = reach(&self.node.aggregate, &maxima) else { return };
        if reach != max {
            let found = Text::spoken(|lang| {
                let reach = reach.say(lang);
                say!(lang, "điểm tối đa của các phần cộng lại là {reach}", "parts whose maxima make {reach}")
            });
            let expected = Text::spoken(|lang| {
                let max = max.say(lang);
                say!(
                    lang,
                    "điểm tối đa {max} (hoặc max_note = \"lý do\")",
                    "the maximum {max} (or max_note = \"why\")"
                )
            });
            self.problem("max", FrameworkProblemKind::MaxMismatch, found, expected);
        }
    }

    /// A rule against the bounds of its node.
    fn rule(&mut self) {
        let Some(rule) = &self.node.rule else { return };
        let facts = rule.facts();
        if let Some((name, _)) = facts.iter().find(|(name, _)| name.is_empty()) {
            let found = both!("một số liệu tên {name:?}", "a fact with the name {name:?}");
            self.problem("rule", FrameworkProblemKind::Fact, found, Words::new("một tên", "a name"));
        }
        let awarded = matches!(rule, Rule::Awarded {});
        if let Some((name, _)) =
            facts.iter().find(|(name, _)| *name == "state" || (*name == "points" && !awarded))
        {
            let found = both!(
                "một số liệu tên {name:?}, là từ chỉ chính tiêu chí",
                "a fact with the name {name:?}, which stands for the node itself"
            );
            self.problem("rule", FrameworkProblemKind::Fact, found, Words::new("tên khác", "another name"));
        }
        match rule.clone() {
            Rule::Awarded {} => {}
            Rule::Choice { pick, options } => {
                let mut ids: Vec<_> = options.iter().map(|option| option.id.as_str()).collect();
                ids.sort_unstable();
                if options.is_empty() || ids.windows(2).any(|pair| pair.first() == pair.last()) {
                    let found = Words::new(
                        "không có phương án, hoặc hai phương án trùng mã",
                        "options that are none, or share an id",
                    );
                    self.problem(
                        "rule",
                        FrameworkProblemKind::Rule,
                        found,
                        Words::new("các phương án có mã riêng", "options with ids of their own"),
                    );
                }
                let points = options.iter().map(|option| option.points.clone());
                match pick {
                    Pick::One => self.lines(points.collect(), true),
                    Pick::Any => {
                        let gains = points.filter(|points| !points.is_negative());
                        self.lines(vec![gains.fold(Exact::ZERO, |sum, points| &sum + &points)], true);
                    }
                }
            }
            Rule::Bands { lines, otherwise, .. } => {
                self.ranges(&lines);
                let points = lines.iter().map(|line| line.points.clone()).chain(otherwise);
                self.lines(points.collect(), true);
            }
            Rule::Proportional { terms, floor, full_at, .. } => {
                if terms.is_empty() {
                    self.problem(
                        "rule",
                        FrameworkProblemKind::Rule,
                        Words::new("không có số hạng", "no terms"),
                        Words::new("ít nhất một số hạng", "at least one term"),
                    );
                }
                let out_of_share =
                    |share: &Exact| share.is_negative() || share.is_zero() || *share > Exact::ONE;
                if floor.as_ref().is_some_and(|f| f.is_negative())
                    || full_at.as_ref().is_some_and(out_of_share)
                {
                    let found = Words::new(
                        "mức sàn hoặc mức trọn điểm không phải tỷ lệ",
                        "a floor or a full mark that is no share",
                    );
                    self.problem(
                        "rule",
                        FrameworkProblemKind::OutOfBounds,
                        found,
                        Words::new("một tỷ lệ lớn hơn 0 và không quá 1", "a share above 0 and at most 1"),
                    );
                }
            }
            Rule::PerItem { items, base, cap } => {
                self.items(&items);
                let bounds = [base, cap].into_iter().flatten().collect();
                self.lines(bounds, false);
            }
            Rule::Deduction { start, items, steps, floor } => {
                self.items(&items);
                for step in &steps {
                    self.ranges(&step.lines);
                }
                if items.is_empty() && steps.is_empty() {
                    self.problem(
                        "rule",
                        FrameworkProblemKind::Rule,
                        Words::new("không có gì để trừ", "nothing to deduct"),
                        Words::new("`items` hoặc `steps`", "items or steps"),
                    );
                }
                let bounds = [start, floor].into_iter().flatten().collect();
                self.lines(bounds, false);
            }
            Rule::Timeliness { lines, never, .. } => {
                let bands: Vec<Band> = lines
                    .iter()
                    .map(|line| Band { when: line.late.clone(), points: line.points.clone() })
                    .collect();
                self.whole_ranges(&bands);
                let points = lines.iter().map(|line| line.points.clone()).chain(never);
                self.lines(points.collect(), true);
            }
            Rule::Survey { answers, of, .. } => {
                if answers.is_empty() == of.is_none() {
                    let found = Words::new(
                        "vừa có câu trả lời vừa có tỷ lệ, hoặc không có cả hai",
                        "answers and a share, or neither",
                    );
                    self.problem(
                        "rule",
                        FrameworkProblemKind::Rule,
                        found,
                        Words::new("hoặc `answers`, hoặc `of`", "either `answers` or `of`"),
                    );
                }
                if answers.iter().any(|a| a.weight.is_negative() || a.weight > Exact::ONE) {
                    self.problem(
                        "rule",
                        FrameworkProblemKind::OutOfBounds,
                        Words::new("trọng số của một câu trả lời", "a weight of an answer"),
                        Words::new("từ 0 đến 1", "0 to 1"),
                    );
                }
            }
            Rule::Rescale { min, max, to, .. } => {
                if min >= max {
                    let found = Text::spoken(|lang| {
                        say!(lang, "cận từ {} đến {}", "bounds {} to {}", min.say(lang), max.say(lang))
                    });
                    self.problem(
                        "rule",
                        FrameworkProblemKind::OutOfBounds,
                        found,
                        Words::new("min < max", "min < max"),
                    );
                }
                self.lines(to.to_vec(), true);
            }
        }
        if self.needs_max(rule) && self.node.max.is_none() {
            let found =
                both!("cách tính {} không có điểm tối đa", "a {} rule without a maximum", rule.kind());
            self.problem(
                "rule",
                FrameworkProblemKind::MaxMissing,
                found,
                Words::new("max = \"...\"", "max = \"...\""),
            );
        }
    }

    fn needs_max(&self, rule: &Rule) -> bool {
        match rule {
            Rule::Survey { .. } => true,
            Rule::Deduction { start, .. } => start.is_none() && self.node.role != Role::Penalty,
            _ => false,
        }
    }

    /// Points that lines of the rule can give, against minimum and maximum.
    fn lines(&mut self, points: Vec<Exact>, reaches: bool) {
        let (min, max) = (self.node.min.clone(), self.node.max.clone());
        for value in &points {
            if *value < min || max.as_ref().is_some_and(|max| value > max) {
                let found = Text::spoken(|lang| {
                    say!(lang, "một dòng cho {} điểm", "a line of {} points", value.say(lang))
                });
                let expected = Text::spoken(|lang| match &max {
                    Some(max) => say!(lang, "từ {} đến {}", "{} to {}", min.say(lang), max.say(lang)),
                    None => say!(lang, "ít nhất {}", "at least {}", min.say(lang)),
                });
                self.problem("rule", FrameworkProblemKind::OutOfBounds, found, expected);
            }
        }
        if let (true, Some(max), Some(best)) = (reaches, max, points.iter().max())
            && *best < max
        {
            self.doubt("max-not-reached", format!("the best line gives {best} of {max}"));
        }
    }

    fn items(&mut self, items: &[super::Item]) {
        if items.iter().any(|item| item.every.is_negative() || item.every.is_zero()) {
            self.problem(
                "rule",
                FrameworkProblemKind::OutOfBounds,
                Words::new("`every` của một mục", "`every` of an item"),
                Words::new("lớn hơn 0", "above 0"),
            );
        }
        if items.iter().any(|item| item.points.is_negative()) {
            self.problem(
                "rule",
                FrameworkProblemKind::OutOfBounds,
                Words::new("điểm âm cho một mục", "negative points for an item"),
                Words::new("từ 0 trở lên", "0 or more"),
            );
        }
        if items.iter().any(|item| item.above.is_some() && item.below.is_some()) {
            self.problem(
                "rule",
                FrameworkProblemKind::Rule,
                Words::new("có cả `above` và `below`", "both `above` and `below`"),
                Words::new("một trong hai", "one of the two"),
            );
        }
    }

    /// Overlaps and gaps between steps on amounts and shares.
    fn ranges(&mut self, bands: &[Band]) {
        self.overlaps(bands);
        for pair in sorted(bands).windows(2) {
            if let [Range { high: Some(high), .. }, Range { low: Some(low), .. }] = pair
                && (high.at < low.at || (high.at == low.at && !high.closed && !low.closed))
            {
                self.doubt("gap", format!("between {} and {} no line holds", high.at, low.at));
            }
        }
    }

    /// The same for days, between which there is nothing.
    fn whole_ranges(&mut self, bands: &[Band]) {
        self.overlaps(bands);
        for pair in sorted(bands).windows(2) {
            if let [Range { high: Some(high), .. }, Range { low: Some(low), .. }] = pair {
                let last = if high.closed { high.at.clone() } else { &high.at - &Exact::ONE };
                let first = if low.closed { low.at.clone() } else { &low.at + &Exact::ONE };
                if &last + &Exact::ONE < first {
                    self.doubt("gap", format!("between {last} and {first} no line holds"));
                }
            }
        }
    }

    fn overlaps(&mut self, bands: &[Band]) {
        for (at, band) in bands.iter().enumerate() {
            for other in bands.iter().skip(at + 1).filter(|other| other.when.overlaps(&band.when)) {
                self.doubt("overlap", format!("{} and {}: the first line counts", band.when, other.when));
            }
        }
    }
}

fn sorted(bands: &[Band]) -> Vec<Range> {
    let mut ranges: Vec<Range> = bands.iter().map(|band| band.when.clone()).collect();
    // Of two that begin at one number, the one that holds it comes first.
    let start = |range: &Range| range.low.as_ref().map(|end| (end.at.clone(), !end.closed));
    ranges.sort_by_cached_key(start);
    ranges
}

/// The most an aggregate makes of the maxima and weights of its parts; `None` where that is irrational.
fn reach(aggregate: &Aggregate, maxima: &[(Exact, Exact)]) -> Option<Exact> {
    let count = Exact::from(i64::try_from(maxima.len()).ok()?);
    let sum = maxima.iter().fold(Exact::ZERO, |sum, (max, _)| &sum + max);
    let weighted = maxima.iter().fold(Exact::ZERO, |sum, (max, weight)| &sum + &(max * weight));
    let weights = maxima.iter().fold(Exact::ZERO, |sum, (_, weight)| &sum + weight);
    match aggregate {
        Aggregate::Sum => Some(weighted),
        Aggregate::Mean => sum.checked_div(&count),
        Aggregate::WeightedMean => weighted.checked_div(&weights),
        Aggregate::ShareOfMean { share, over } => {
            let over = over.map_or(count, |over| Exact::from(i64::from(over)));
            (share * &sum).checked_div(&over)
        }
        Aggregate::GeometricMean { .. } => {
            let first = maxima.first().map(|(max, _)| max)?;
            maxima.iter().all(|(max, _)| max == first).then(|| first.clone())
        }
        Aggregate::Min => maxima.iter().map(|(max, _)| max).min().cloned(),
        Aggregate::Max => maxima.iter().map(|(max, _)| max).max().cloned(),
    }
}
