//! A plan on a day, as a director reads it.

use crate::deadline::Before;
use crate::number::{Exact, Points};
use crate::plan::wording::{self, day};
use crate::plan::{
    Account, AccountReason, ConsequenceKind, Counts, DeadlineState, Item, ItemKind, ItemStatus, Judgement, LineStatus,
    Outcome, PlanStatus, Progress, ReasonKind, RequirementStatus, TargetStatus,
};
use crate::text::{Lang, Text};

use super::page::{Block, Cell, Column, Figure, Report, Section, Tone};

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

/// The words of one language.
struct Words(Lang);

impl Words {
    fn say(&self, vi: &str, en: &str) -> String {
        match self.0 {
            Lang::Vi => vi.to_owned(),
            Lang::En => en.to_owned(),
        }
    }

    fn of(&self, text: &Text) -> String {
        text.get(self.0).to_owned()
    }

    fn number(&self, value: &Exact) -> String {
        let text = Points::nearest(value).map_or_else(|_| value.to_string(), |points| points.to_string());
        match self.0 {
            Lang::Vi => text.replace('.', ","),
            Lang::En => text,
        }
    }

    fn columns<const N: usize>(&self, columns: [(&str, &str, bool); N]) -> Vec<Column> {
        let column = |(vi, en, numeric)| Column { title: self.say(vi, en), numeric };
        columns.into_iter().map(column).collect()
    }
}

impl<'a> PlanReport<'a> {
    /// The report in one language.
    pub fn build(&self, lang: Lang) -> Report {
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
            self.due(&words),
            self.items(&words, ItemKind::Task),
            self.items(&words, ItemKind::Report),
            self.agencies(&words),
            self.areas(&words),
            self.chairman(&words),
            self.notes(&words),
        ];
        Report {
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
            let count = |outcome| self.judgement.targets.iter().filter(|target| target.outcome == outcome).count();
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
        let (missing, due) = self.status.lines().filter_map(|(_, line)| line.periodic.as_ref()).fold(
            (0, 0),
            |(missing, due), periodic| (missing + periodic.missing.len(), due + periodic.due),
        );
        if due > 0 {
            let of = words.say(&format!("trên {due} báo cáo kỳ đã đến hạn"), &format!("of {due} periodic reports due"));
            let tone = if missing > 0 { Tone::Warning } else { Tone::Good };
            let name = words.say("Báo cáo kỳ còn thiếu", "Periodic reports missing");
            figures.push(Figure { name, value: missing.to_string(), of, tone });
        }
        Some(Section { title: String::new(), blocks: vec![Block::Figures(figures)] })
    }

    fn targets(&self, words: &Words) -> Option<Section> {
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

    fn target(&self, words: &Words, target: &TargetStatus) -> Vec<Cell> {
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
            Cell::new(words.of(&target.label)).below(words.of(&wording::place(&target.place))),
            Cell::new(result.join(", ")).below(year),
            Cell::new(words.of(&wording::outcome(target.outcome))).tone(tone).below(words.of(&target.reason)),
            Cell::new(gap),
            Cell::new(words.of(&wording::trend(target.trend))),
            Cell::new(leads.join(", ")),
        ]
    }

    fn requirements(&self, words: &Words) -> Option<Section> {
        let columns = words.columns([
            ("Yêu cầu", "Requirement", false),
            ("Số liệu", "Figures", true),
            ("Tỷ lệ", "Share", true),
            ("Đánh giá", "Outcome", false),
        ]);
        let row = |one: &RequirementStatus| {
            let figures = one.numerator.zip(one.denominator).map(|(done, of)| format!("{done}/{of}"));
            let percent = one.percent.as_ref().map(|share| format!("{}%", words.number(&two_places(share))));
            let tone = match one.outcome {
                Outcome::Met => Tone::Good,
                Outcome::NotMet => Tone::Bad,
                Outcome::AtRisk => Tone::Warning,
                Outcome::Unknown => Tone::Muted,
            };
            vec![
                Cell::new(words.of(&one.label)).below(words.of(&wording::place(&one.place))),
                Cell::new(figures.unwrap_or_default()).below(words.of(&one.of)),
                Cell::new(percent.unwrap_or_default()),
                Cell::new(words.of(&wording::outcome(one.outcome))).tone(tone).below(words.of(&one.reason)),
            ]
        };
        let rows = self.judgement.requirements.iter().map(row).collect();
        section(words.say("Yêu cầu đo được", "Measurable requirements"), columns, rows)
    }

    fn due(&self, words: &Words) -> Option<Section> {
        let columns = words.columns([
            ("Phần việc", "Line", false),
            ("Cơ quan", "Agency", false),
            ("Hạn", "Last day", false),
            ("Còn / quá", "Left / late", true),
            ("Tình trạng", "State", false),
        ]);
        let mut rows = Vec::new();
        for (item, line) in self.status.overdue().into_iter().chain(self.status.due_soon()) {
            rows.push(self.due_row(words, item, line));
        }
        let title = words.say("Quá hạn và sắp đến hạn", "Overdue and due soon");
        if rows.is_empty() {
            let none = words
                .say("Không có phần việc nào quá hạn hay sắp đến hạn.", "Nothing is overdue or due soon.");
            return Some(Section { title, blocks: vec![Block::Note(none)] });
        }
        section(title, columns, rows)
    }

    fn due_row(&self, words: &Words, item: &ItemStatus, line: &LineStatus) -> Vec<Cell> {
        let left = match line.days_left {
            Some(left) if line.late_days > 0 => {
                words.say(&format!("quá {} ngày", -left), &format!("{} days late", -left))
            }
            Some(left) => words.say(&format!("còn {left} ngày"), &format!("{left} days left")),
            None => String::new(),
        };
        let tone = if line.late_days > 0 { Tone::Bad } else { Tone::Warning };
        let of = self.status.plan().item(&item.item).ok();
        let last = of.and_then(|item| last_days(words, item, line, self.status.options.before));
        let (last, other) = last.unwrap_or_default();
        vec![
            Cell::new(words.of(&item.label))
                .below(of.map(|item| words.of(&wording::place(&item.place))).unwrap_or_default()),
            Cell::new(words.of(&self.status.plan().register().name(&line.agency))),
            Cell::new(last).below(other),
            Cell::new(left).tone(tone),
            state_cell(words, line.progress, line.state),
        ]
    }

    fn items(&self, words: &Words, kind: ItemKind) -> Option<Section> {
        let columns = words.columns([
            ("Mã", "Id", false),
            ("Nội dung", "What", false),
            ("Chủ trì", "Lead", false),
            ("Thời gian", "Time", false),
            ("Hoàn thành", "Done", true),
            ("Tình trạng", "State", false),
            ("Báo cáo kỳ", "Periodic reports", false),
        ]);
        let row = |item: &ItemStatus| {
            let of = self.status.plan().item(&item.item).ok()?;
            let leads: Vec<&str> = of.lead.iter().map(|party| party.written()).collect();
            let done = item.lines.iter().filter(|line| line.is_done()).count();
            let unknown = item.unknown_leads.iter().map(|text| words.of(text)).collect::<Vec<_>>().join("; ");
            Some(vec![
                Cell::new(item.item.clone()),
                Cell::new(words.of(&item.label)).below(words.of(&wording::place(&of.place))),
                Cell::new(leads.join(", ")).below(unknown),
                Cell::new(of.time.clone().unwrap_or_else(|| words.say("không nêu", "not stated"))),
                Cell::new(format!("{done}/{}", item.lines.len())).below(words.say("cơ quan", "agencies")),
                if item.lines.is_empty() {
                    Cell::new(words.say("chưa rõ cơ quan", "agencies not known")).tone(Tone::Muted)
                } else {
                    state_cell(words, item.progress, item.state)
                },
                periodic_cell(words, &item.lines),
            ])
        };
        let rows = self.status.items.iter().filter(|item| item.kind == kind).filter_map(row).collect();
        let title = match kind {
            ItemKind::Task => words.say("Nhiệm vụ", "Tasks"),
            ItemKind::Report => words.say("Báo cáo, hồ sơ phải nộp", "Reports to hand in"),
            ItemKind::Duty => words.of(&wording::kind(ItemKind::Duty)),
        };
        section(title, columns, rows)
    }

    fn agencies(&self, words: &Words) -> Option<Section> {
        let all = self.status.by_agency();
        let (shown, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.counts.with_deadline > 0);
        let rows: Vec<Vec<Cell>> =
            shown.iter().map(|one| count_row(words.of(&one.name), &one.counts)).collect();
        let rest = match words.0 {
            Lang::Vi => {
                format!("{} cơ quan, đơn vị khác chỉ có việc thường xuyên, không có hạn.", rest.len())
            }
            Lang::En => format!("{} other agencies have ongoing work only, without a last day.", rest.len()),
        };
        let title = words.say("Theo cơ quan (việc có hạn)", "By agency (work with a last day)");
        let mut section = section(title, count_columns(words, ("Cơ quan", "Agency")), rows)?;
        section.blocks.push(Block::Note(rest));
        Some(section)
    }

    fn areas(&self, words: &Words) -> Option<Section> {
        let rows =
            self.status.by_area().iter().map(|one| count_row(words.of(&one.name), &one.counts)).collect();
        section(words.say("Theo lĩnh vực", "By area"), count_columns(words, ("Lĩnh vực", "Area")), rows)
    }

    /// What goes to whom the plan's proposals and reports go.
    fn chairman(&self, words: &Words) -> Option<Section> {
        let plan = self.status.plan();
        let to = plan.document().consequence.first().map(|rule| rule.to.id().to_owned());
        let to = to.or_else(|| plan.header().issuer.as_ref().map(|issuer| issuer.id().to_owned()))?;
        let mut blocks = Vec::new();
        let open = self.status.items.iter().filter(|item| item.kind == ItemKind::Report);
        let waits = open.filter(|item| item.lines.iter().any(LineStatus::is_open));
        let mut rows = Vec::new();
        for item in waits {
            let Ok(of) = plan.item(&item.item) else { continue };
            if !of.to.iter().any(|party| party.id() == to) {
                continue;
            }
            let open: Vec<&LineStatus> = item.lines.iter().filter(|line| line.is_open()).collect();
            let names: Vec<String> =
                open.iter().take(6).map(|line| words.of(&plan.register().name(&line.agency))).collect();
            let more = open.len().saturating_sub(names.len());
            let mut names = names.join(", ");
            if more > 0 {
                names.push_str(&words.say(&format!(" và {more} cơ quan khác"), &format!(" and {more} more")));
            }
            rows.push(vec![
                Cell::new(words.of(&item.label)).below(words.of(&wording::place(&of.place))),
                Cell::new(names),
                Cell::new(of.time.clone().unwrap_or_else(|| words.say("không nêu", "not stated"))),
            ]);
        }
        if !rows.is_empty() {
            let columns = words.columns([
                ("Báo cáo còn phải trình", "Reports still to come", false),
                ("Của", "From", false),
                ("Thời gian", "Time", false),
            ]);
            blocks.push(Block::Table { columns, rows });
        }
        let proposed: Vec<&Account> =
            self.judgement.accounts.iter().filter(|account| account.proposal.is_some()).collect();
        let row = |account: &&Account| proposal_row(words, account);
        let rows: Vec<Vec<Cell>> = proposed.iter().filter_map(row).collect();
        if !rows.is_empty() {
            let columns = words.columns([
                ("Đề xuất xem xét", "Proposed to be considered", false),
                ("Cơ quan", "Agency", false),
                ("Căn cứ", "Reasons", false),
            ]);
            blocks.push(Block::Table { columns, rows });
            blocks.push(Block::Note(words.of(&wording::proposal())));
        }
        let name = words.of(&plan.register().name(&to));
        let title = words.say(&format!("Trình {name}"), &format!("To the {name}"));
        (!blocks.is_empty()).then_some(Section { title, blocks })
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

fn section(title: String, columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> Option<Section> {
    (!rows.is_empty()).then(|| Section { title, blocks: vec![Block::Table { columns, rows }] })
}

/// Shown to two decimals; the value itself stays exact.
fn two_places(value: &Exact) -> Exact {
    let rounding = crate::number::Rounding::new(2, crate::number::Mode::HalfUp);
    Points::round(value, rounding).map_or_else(|_| value.clone(), Points::exact)
}

/// The last day, and the other reading of it where there are two.
fn last_days(words: &Words, item: &Item, line: &LineStatus, before: Before) -> Option<(String, String)> {
    let chosen = item.term.last_day(before)?;
    if line.extensions > 0 {
        let last = line.last_day.map(|last| words.of(&day(last))).unwrap_or_default();
        return Some((last, words.say("đã gia hạn", "extended")));
    }
    let other = match before {
        Before::Strict => item.term.last_day(Before::Inclusive)?,
        Before::Inclusive => item.term.last_day(Before::Strict)?,
    };
    let other = if other.date == chosen.date {
        String::new()
    } else {
        let said = words.of(&other.text());
        words.say(&format!("cách đọc kia: {said}"), &format!("other reading: {said}"))
    };
    Some((words.of(&chosen.text()), other))
}

fn state_cell(words: &Words, progress: Progress, state: Option<DeadlineState>) -> Cell {
    let tone = match (progress, state) {
        (_, Some(DeadlineState::Overdue)) => Tone::Bad,
        (Progress::Completed | Progress::AwaitingConfirmation, _) => Tone::Good,
        (_, None) => Tone::Warning,
        (_, Some(DeadlineState::NoDeadline)) => Tone::Muted,
        _ => Tone::Plain,
    };
    let (progress, state) = (wording::progress(progress), wording::state(state));
    Cell::new(format!("{}, {}", words.of(&progress), words.of(&state))).tone(tone)
}

fn periodic_cell(words: &Words, lines: &[LineStatus]) -> Cell {
    let judged: Vec<_> = lines.iter().filter_map(|line| line.periodic.as_ref()).collect();
    if judged.is_empty() {
        return Cell::new("");
    }
    let due: u64 = judged.iter().map(|one| one.due).sum();
    let came: u64 = judged.iter().map(|one| one.on_time + one.late).sum();
    let missing: usize = judged.iter().map(|one| one.missing.len()).sum();
    let tone = if missing > 0 { Tone::Warning } else { Tone::Good };
    let next = judged.iter().filter_map(|one| one.next.as_ref()).map(|next| next.due).min();
    let below = next.map_or_else(String::new, |next| {
        let next = words.of(&day(next));
        words.say(&format!("kỳ tới: {next}"), &format!("next: {next}"))
    });
    let said = words.say(&format!("{came}/{due} kỳ"), &format!("{came} of {due}"));
    if due == 0 { Cell::new("").below(below) } else { Cell::new(said).tone(tone).below(below) }
}

fn count_columns(words: &Words, first: (&str, &str)) -> Vec<Column> {
    let mut columns = vec![Column::text(words.say(first.0, first.1))];
    columns.extend(words.columns([
        ("Phần việc", "Lines", true),
        ("Có hạn", "With a last day", true),
        ("Đúng hạn", "On time", true),
        ("Xong quá hạn", "Done late", true),
        ("Còn hạn", "Open in time", true),
        ("Quá hạn", "Overdue", true),
    ]));
    columns
}

fn count_row(name: String, counts: &Counts) -> Vec<Cell> {
    let figure = |count: u64, tone| {
        let cell = Cell::new(count.to_string());
        if count == 0 { cell } else { cell.tone(tone) }
    };
    vec![
        Cell::new(name),
        figure(counts.lines, Tone::Plain),
        figure(counts.with_deadline, Tone::Plain),
        figure(counts.done_on_time, Tone::Good),
        figure(counts.done_late, Tone::Bad),
        figure(counts.open_in_time, Tone::Plain),
        figure(counts.open_overdue, Tone::Bad),
    ]
}

fn proposal_row(words: &Words, account: &Account) -> Option<Vec<Cell>> {
    let proposal = account.proposal.as_ref()?;
    let tone = match proposal.kind {
        ConsequenceKind::Review => Tone::Warning,
        ConsequenceKind::Commendation => Tone::Good,
    };
    let speaks = |reason: &&AccountReason| match proposal.kind {
        ConsequenceKind::Review => reason.kind != ReasonKind::Commendation,
        ConsequenceKind::Commendation => true,
    };
    let reasons: Vec<String> =
        account.reasons.iter().filter(speaks).map(|reason| words.of(&reason.text)).collect();
    Some(vec![
        Cell::new(words.of(&proposal.label)).tone(tone).below(words.of(&wording::place(&proposal.place))),
        Cell::new(words.of(&account.name)),
        Cell::new(reasons.join(" ")),
    ])
}
