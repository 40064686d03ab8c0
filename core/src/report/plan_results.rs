//! Targets and requirements beside results.

use super::page::{ReportCell, Section, Tone};
use super::plan::PlanReport;
use super::words::{Words, section, two_places};
use crate::plan::wording;
use crate::plan::{Outcome, RequirementJudgement, TargetJudgement};

impl PlanReport<'_> {
    pub(super) fn targets(&self, words: &Words) -> Option<Section> {
        let columns = words.columns([
            ("Mục tiêu", "Target", false),
            ("Kết quả gần nhất", "Latest result", false),
            ("Đánh giá", "Outcome", false),
            ("Còn thiếu", "Short of it", true),
            ("Xu hướng", "Trend", false),
            ("Cơ quan chịu trách nhiệm", "Who answers", false),
        ]);
        let rows = self.judgement.targets.iter().map(|target| self.target(words, target)).collect();
        section(words.say("Mục tiêu và kết quả", "Targets and results"), columns, rows)
    }

    fn target(&self, words: &Words, target: &TargetJudgement) -> Vec<ReportCell> {
        let mut result: Vec<String> = target.value.iter().map(|value| words.number(value)).collect();
        result.extend(target.rank.map(|rank| words.say(&format!("hạng {rank}"), &format!("rank {rank}"))));
        let year = target.year.map_or_else(String::new, |year| year.to_string());
        let gap = match (&target.points_gap, target.places_gap) {
            (Some(points), None) => words.number(points),
            (points, Some(places)) => {
                let places = words.say(&format!("{places} bậc"), &format!("{places} places"));
                match points {
                    Some(points) => format!("{places}; {}", words.number(points)),
                    None => places,
                }
            }
            (None, None) => String::new(),
        };
        let tone = match target.outcome {
            Outcome::Met => Tone::Good,
            Outcome::NotMet => Tone::Bad,
            Outcome::AtRisk => Tone::Warning,
            Outcome::Unknown => Tone::Muted,
        };
        let register = self.status.plan().register();
        let leads: Vec<String> = target.lead.iter().map(|id| words.of(&register.name(id))).collect();
        vec![
            ReportCell::new(words.of(&target.label)).below(words.of(&wording::place(&target.place))),
            ReportCell::new(result.join(", ")).below(year),
            ReportCell::new(words.of(&wording::outcome(target.outcome)))
                .tone(tone)
                .below(words.of(&target.reason)),
            ReportCell::new(gap),
            ReportCell::new(words.of(&wording::trend(target.trend))),
            ReportCell::new(leads.join(", ")),
        ]
    }

    pub(super) fn requirements(&self, words: &Words) -> Option<Section> {
        let columns = words.columns([
            ("Yêu cầu", "Requirement", false),
            ("Số liệu", "Figures", true),
            ("Tỷ lệ", "Share", true),
            ("Đánh giá", "Outcome", false),
        ]);
        let row = |one: &RequirementJudgement| {
            let figures = one.numerator.zip(one.denominator).map(|(done, of)| format!("{done}/{of}"));
            let percent = one.percent.as_ref().map(|share| format!("{}%", words.number(&two_places(share))));
            let tone = match one.outcome {
                Outcome::Met => Tone::Good,
                Outcome::NotMet => Tone::Bad,
                Outcome::AtRisk => Tone::Warning,
                Outcome::Unknown => Tone::Muted,
            };
            vec![
                ReportCell::new(words.of(&one.label)).below(words.of(&wording::place(&one.place))),
                ReportCell::new(figures.unwrap_or_default()).below(words.of(&one.of)),
                ReportCell::new(percent.unwrap_or_default()),
                ReportCell::new(words.of(&wording::outcome(one.outcome)))
                    .tone(tone)
                    .below(words.of(&one.reason)),
            ]
        };
        let rows = self.judgement.requirements.iter().map(row).collect();
        section(words.say("Yêu cầu đo được", "Measurable requirements"), columns, rows)
    }
}
