//! Lists of ranges: which number they are of, what lies between or beyond them.

use crate::framework::Range;
use crate::number::Exact;
use crate::table::read::doubt::{RowDoubt, RuleKind};
use crate::table::read::line::{Content, Scored, Trend, Unit};
use crate::table::read::list::is_days;
use crate::table::read::list::{List, zero};
use crate::table::read::reading::{Gauge, Per, Reading, Time};
use crate::text::name_key;

impl List<'_> {
    pub(in crate::table::read) fn by_range(
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

    /// Whether counts in the list are read as words because their neighbours can only be read so.
    pub(in crate::table::read) fn reverting(&self) -> bool {
        self.joined_counts() || self.yes_or_no()
    }

    /// A neighbour counts within a longer condition: "thiếu 1 kỳ quý hoặc thiếu 2 kỳ tháng".
    pub(in crate::table::read) fn joined_counts(&self) -> bool {
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
    pub(in crate::table::read) fn yes_or_no(&self) -> bool {
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
    pub(in crate::table::read) fn band_gauges(&self) -> Vec<Option<Gauge>> {
        let revert = self.reverting();
        // "Cập nhật trong 03 ngày" counts days from an event that is not named.
        let within = |scored: &Scored| {
            let range = scored.condition.range.as_ref();
            range.is_some_and(|found| is_days(&found.unit) && found.range.low.is_none())
                && scored.condition.words.iter().any(|word| word == "trong")
        };
        let found = |scored: &Scored| {
            scored.condition.range.clone().filter(|_| !self.absence(scored) && !within(scored))
        };
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
    pub(in crate::table::read) fn about_a_score(&self) -> bool {
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

    pub(in crate::table::read) fn by_time(
        &self,
        scored: &Scored,
        points: Exact,
        doubts: &mut Vec<RowDoubt>,
    ) -> (RuleKind, Reading) {
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
}
