//! A plan on a day, as a director reads it.

use super::page::{Block, Figure, ReportDocument, Section, Tone};
use super::words::{Words, two_places};
use crate::deadline::Before;
use crate::plan::wording::day;
use crate::plan::{ItemKind, Judgement, Outcome, PlanStatus};
use crate::text::Lang;

/// What a report on a plan is made from. What the judgement leaves empty is left out.
#[derive(Debug, Clone, Copy)]
pub struct PlanReport<'a> {
    /// How the plan stands.
    pub status: &'a PlanStatus,
    /// Its targets, requirements and accounts.
    pub judgement: &'a Judgement,
    /// What readers must know first.
    pub mark: Option<&'a str>,
}

impl PlanReport<'_> {
    /// The report in one language.
    pub fn build(&self, lang: Lang) -> ReportDocument {
        let words = Words(lang);
        let plan = self.status.plan();
        let header = plan.header();
        let before = match self.status.options.before {
            Before::Strict => words.say("không tính ngày đó", "that day left out"),
            Before::Inclusive => words.say("tính cả ngày đó", "that day taken in"),
        };
        let on = words.of(&day(self.status.on));
        let signed = words.of(&day(header.act.date));
        let lead = vec![
            match lang {
                Lang::Vi => format!("{} ngày {signed}, {}.", header.act.number, header.unit),
                Lang::En => format!("{} of {signed}, {}.", header.act.number, header.unit),
            },
            match lang {
                Lang::Vi => {
                    format!("Tình hình đến hết ngày {on}. “Trước ngày”: {before}; cách đọc kia nêu kèm.")
                }
                Lang::En => {
                    format!(
                        "As of the end of {on}. “Before a day”: {before}; the other reading is given beside it."
                    )
                }
            },
        ];
        let sections = [
            self.figures(&words),
            self.targets(&words),
            self.requirements(&words),
            self.unread(&words),
            self.due(&words),
            self.items(&words, ItemKind::Task),
            self.items(&words, ItemKind::Report),
            self.agencies(&words),
            self.areas(&words),
            self.chairman(&words),
            self.notes(&words),
        ];
        ReportDocument {
            lang: match lang {
                Lang::Vi => "vi",
                Lang::En => "en",
            },
            title: words.of(&header.title),
            lead,
            mark: self.mark.map(str::to_owned),
            sections: sections.into_iter().flatten().collect(),
        }
    }

    fn figures(&self, words: &Words) -> Option<Section> {
        let counts = self.status.counts();
        let mut figures = Vec::new();
        if !self.judgement.targets.is_empty() {
            let count =
                |outcome| self.judgement.targets.iter().filter(|target| target.outcome == outcome).count();
            let of = match words.0 {
                Lang::Vi => format!("trên {} mục tiêu", self.judgement.targets.len()),
                Lang::En => format!("of {} targets", self.judgement.targets.len()),
            };
            let mut figure = |vi, en, outcome, tone| {
                let value = count(outcome);
                let tone = if value == 0 { Tone::Plain } else { tone };
                figures.push(Figure {
                    name: words.say(vi, en),
                    value: value.to_string(),
                    of: of.clone(),
                    tone,
                });
            };
            figure("Mục tiêu đạt", "Targets met", Outcome::Met, Tone::Good);
            figure("Mục tiêu chưa đạt", "Targets not met", Outcome::NotMet, Tone::Bad);
            figure("Mục tiêu có nguy cơ", "Targets at risk", Outcome::AtRisk, Tone::Warning);
            figure("Mục tiêu chưa rõ", "Targets unknown", Outcome::Unknown, Tone::Muted);
        }
        let dated = match words.0 {
            Lang::Vi => format!("trên {} phần việc có hạn", counts.with_deadline),
            Lang::En => format!("of {} lines with a last day", counts.with_deadline),
        };
        let mut figure = |vi: &str, en: &str, value: u64, of: &str, tone| {
            let tone = if value == 0 { Tone::Plain } else { tone };
            figures.push(Figure {
                name: words.say(vi, en),
                value: value.to_string(),
                of: of.to_owned(),
                tone,
            });
        };
        figure("Hoàn thành đúng hạn", "Done on time", counts.done_on_time, &dated, Tone::Good);
        figure("Hoàn thành quá hạn", "Done late", counts.done_late, &dated, Tone::Bad);
        let warn = self.status.options.warn_days;
        let soon = words.say(&format!("còn không quá {warn} ngày"), &format!("{warn} days or fewer left"));
        figure("Sắp đến hạn", "Due soon", counts.due_soon, &soon, Tone::Warning);
        let inclusive = counts.open_overdue_inclusive;
        let other = match (self.status.options.before, words.0) {
            (Before::Strict, Lang::Vi) => format!("{inclusive} nếu tính cả ngày đó"),
            (Before::Strict, Lang::En) => format!("{inclusive} if that day is taken in"),
            (Before::Inclusive, _) => dated.clone(),
        };
        figure("Quá hạn, chưa xong", "Overdue and open", counts.open_overdue, &other, Tone::Bad);
        if counts.unread > 0 {
            let all =
                words.say(&format!("trên {} phần việc", counts.lines), &format!("of {} lines", counts.lines));
            figure("Hạn chưa đọc được", "Time not read", counts.unread, &all, Tone::Warning);
        }
        let (missing, due) = self
            .status
            .lines()
            .filter_map(|(_, line)| line.periodic.as_ref())
            .fold((0, 0), |(missing, due), periodic| (missing + periodic.missing.len(), due + periodic.due));
        if due > 0 {
            let of = words
                .say(&format!("trên {due} báo cáo kỳ đã đến hạn"), &format!("of {due} periodic reports due"));
            let tone = if missing > 0 { Tone::Warning } else { Tone::Good };
            let name = words.say("Báo cáo kỳ còn thiếu", "Periodic reports missing");
            figures.push(Figure { name, value: missing.to_string(), of, tone });
        }
        Some(Section { title: String::new(), blocks: vec![Block::Figures(figures)] })
    }

    fn notes(&self, words: &Words) -> Option<Section> {
        let header = self.status.plan().header();
        let mut notes = vec![
            words.say(
                "Một phần việc là một nhiệm vụ hoặc báo cáo của một cơ quan chủ trì; việc thường xuyên không bao giờ quá hạn.",
                "A line is one task or report of one agency that leads it; ongoing work is never overdue.",
            ),
            words.say(
                "Báo cáo hoàn thành giữ tình trạng của ngày báo cáo, dù xác nhận sau.",
                "What was reported done keeps the state of that day, whenever it is confirmed.",
            ),
        ];
        for rate in self.status.counts().rates() {
            let value = rate.percent.as_ref().map_or_else(
                || words.say("không tính được", "none"),
                |percent| format!("{}%", words.number(&two_places(percent))),
            );
            let (name, of) = (words.of(&rate.name), words.of(&rate.of));
            notes.push(match words.0 {
                Lang::Vi => {
                    format!("Tỷ lệ {name}: {}/{} ({of}) = {value}.", rate.numerator, rate.denominator)
                }
                Lang::En => format!("Rate {name}: {}/{} ({of}) = {value}.", rate.numerator, rate.denominator),
            });
        }
        if self.status.options.reports.is_empty() {
            notes.push(words.say(
                "Kế hoạch không nêu kỳ báo cáo định kỳ; chưa chọn chế độ báo cáo nên chưa đánh giá.",
                "The plan states no periods for periodic reports and no schedule was chosen, so they are not judged.",
            ));
        }
        notes.extend(
            header
                .missing
                .iter()
                .map(|one| words.say(&format!("Chưa có: {one}"), &format!("Missing: {one}"))),
        );
        let blocks = notes.into_iter().map(Block::Note).collect();
        Some(Section { title: words.say("Ghi chú", "Notes"), blocks })
    }
}
