//! What gives points beside the alternatives of a list: an absence, the whole of it, a sum.

use crate::table::read::doubt::{RowDoubt, RuleKind};
use crate::table::read::line::{Condition, Content, Draft, Scored, Unit, Value};
use crate::table::read::list::{List, Outcome, is_days};
use crate::table::read::reading::{Gauge, Reading};

impl List<'_> {
    /// Whether the title makes bare numbers of days late days: `Số ngày chậm nộp báo cáo`.
    pub(in crate::table::read) fn days_of_title(&self) -> Option<()> {
        let title = self.node.title.to_lowercase();
        let late = ["ngày chậm", "ngày trễ", "ngày quá hạn", "thời gian chậm", "thời gian trễ"];
        let days = self
            .each()
            .any(|(_, scored)| scored.condition.range.as_ref().is_some_and(|found| is_days(&found.unit)));
        (days && late.iter().any(|words| title.contains(words))).then_some(())
    }

    /// A line that says what happens where there was nothing to do.
    pub(in crate::table::read) fn absence(&self, scored: &Scored) -> bool {
        let said_full = scored.value == Value::Full || scored.full;
        let reached = self.reached_by_others(scored);
        if scored.nothing_to_do {
            return said_full || reached;
        }
        said_full && scored.lack && self.is_full(scored) && reached && !self.only_deductions(scored)
    }

    /// Whether a line other than those about an absence comes to the maximum.
    pub(in crate::table::read) fn reached_by_others(&self, scored: &Scored) -> bool {
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

    pub(in crate::table::read) fn gives_full(&self, draft: &Draft) -> bool {
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

    /// `Không có ... nào` in a counted list is a count of none; in a list of shares, a share of none.
    pub(in crate::table::read) fn absences(&self, gauges: &mut [Option<Gauge>]) {
        let counted = gauges.contains(&Some(Gauge::Count));
        let above_zero = self.each().any(|(_, scored)| {
            let low = scored.condition.range.as_ref().and_then(|found| found.range.low.clone());
            low.is_some_and(|low| low.at.is_zero() && !low.closed)
        });
        let ratios = gauges.contains(&Some(Gauge::Ratio));
        let shares = ratios && above_zero;
        for (at, scored) in self.each() {
            let condition = &scored.condition;
            let none = condition.absent && condition.range.is_none() && !self.absence(scored);
            let gauge = if none && (shares || (ratios && self.shared_by_others(condition))) {
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
    pub(in crate::table::read) fn counts_the_same(&self, condition: &Condition) -> bool {
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
        // "Không tổ chức kiểm tra" beside "Tổ chức kiểm tra 02 cuộc"
        if condition.not_done && self.named_by_others(lacking(condition)) {
            return true;
        }
        let nouns = self.each().filter_map(|(_, scored)| scored.condition.noun.clone());
        nouns.into_iter().any(|noun| words.contains(&noun.as_str()))
    }

    /// Whether what is lacking is what another line counts: "Không tổ chức kiểm tra" beside "Tổ chức kiểm tra
    /// 02 cuộc". What is not finished may be finished in part.
    fn named_by_others(&self, lacking: &[String]) -> bool {
        lacking.len() > 1
            && !lacking.starts_with(&["hoàn".to_owned(), "thành".to_owned()])
            && self.ranged().any(|words| words.windows(lacking.len()).any(|window| window == lacking))
    }

    /// Whether what is lacking is that of which another line bounds the share: "Không có hồ sơ quá hạn" beside
    /// "Tỷ lệ hồ sơ quá hạn dưới 1%".
    fn shared_by_others(&self, condition: &Condition) -> bool {
        const BOUNDING: &[&str] =
            &["từ", "dưới", "trên", "đạt", "chiếm", "đến", "tối", "ít", "là", "ở", "bằng"];
        let lacking = lacking(condition);
        let existing = matches!(condition.words.get(1).map(String::as_str), Some("có" | "còn" | "để"));
        existing
            && lacking.len() > 1
            && self.ranged().any(|words| {
                words.windows(lacking.len() + 1).any(|window| {
                    window.strip_prefix(lacking).is_some_and(|next| {
                        next.first().is_some_and(|word| BOUNDING.contains(&word.as_str()))
                    })
                })
            })
    }

    /// The words of the lines that hold a range, those about a lack left out.
    fn ranged(&self) -> impl Iterator<Item = &[String]> {
        self.each()
            .filter(|(_, scored)| scored.condition.range.is_some())
            .map(|(_, scored)| scored.condition.words.as_slice())
            .filter(|words| !words.iter().any(|word| word == "không" || word == "chưa"))
    }

    /// Lines of one list that count opposite things are a doubt: `đúng hạn 100%` beside `trễ hạn dưới 5%`.
    pub(in crate::table::read) fn mixed(&self, outcome: &mut Outcome) {
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
        // "Nếu b/a ≥ 0,8" beside "nếu c/a ≥ 0,5".
        let quotients: Vec<(usize, &str)> = self
            .each()
            .filter(|(_, scored)| {
                scored.condition.range.as_ref().is_some_and(|found| found.unit == Unit::Percent)
            })
            .filter_map(|(at, scored)| Some((at, scored.condition.noun.as_deref()?)))
            .collect();
        if quotients.iter().any(|(_, quotient)| quotients.first().is_some_and(|(_, first)| first != quotient))
        {
            for (at, _) in &quotients {
                if let Some(line) = outcome.lines.get_mut(*at) {
                    line.doubts.push(RowDoubt::MixedQuantity);
                }
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
}

/// The words of a lack without those that say it is one.
fn lacking(condition: &Condition) -> &[String] {
    let lead = condition
        .words
        .iter()
        .take_while(|word| matches!(word.as_str(), "không" | "chưa" | "có" | "còn" | "để"))
        .count();
    condition.words.get(lead..).unwrap_or_default()
}
