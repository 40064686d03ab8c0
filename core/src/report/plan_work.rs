//! Tasks, reports and agencies.

use super::page::{Block, ReportCell, ReportColumn, Section, Tone};
use super::plan::PlanReport;
use super::words::{Words, section};
use crate::deadline::Before;
use crate::plan::wording::{self, day};
use crate::plan::{
    Account, ConsequenceKind, Counts, DeadlineState, ItemKind, ItemStatus, Judged, LineStatus, PlanItem,
    Progress,
};
use crate::text::Lang;

impl PlanReport<'_> {
    /// What the figures leave out because its time was not read.
    pub(super) fn unread(&self, words: &Words) -> Option<Section> {
        let columns = words.columns([
            ("Nội dung", "What", false),
            ("Chủ trì", "Lead", false),
            ("Thời gian", "Time", false),
            ("Vì sao chưa đọc được, cần làm gì", "Why it was not read, what to do", false),
        ]);
        let row = |item: &PlanItem| {
            let leads: Vec<&str> = item.lead.iter().map(|party| party.written()).collect();
            Some(vec![
                ReportCell::new(words.of(&item.label)).below(words.of(&wording::place(&item.place))),
                ReportCell::new(leads.join(", ")),
                ReportCell::new(item.time.clone().unwrap_or_default()),
                ReportCell::new(words.of(&wording::unread(item.term.unread()?))).tone(Tone::Warning),
            ])
        };
        let rows = self.status.plan().unread().into_iter().filter_map(row).collect();
        section(words.say("Hạn chưa đọc được", "Times not read"), columns, rows)
    }

    pub(super) fn due(&self, words: &Words) -> Option<Section> {
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

    fn due_row(&self, words: &Words, item: &ItemStatus, line: &LineStatus) -> Vec<ReportCell> {
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
            ReportCell::new(words.of(&item.label))
                .below(of.map(|item| words.of(&wording::place(&item.place))).unwrap_or_default()),
            ReportCell::new(words.of(&self.status.plan().register().name(&line.agency))),
            ReportCell::new(last).below(other),
            ReportCell::new(left).tone(tone),
            state_cell(words, line.progress, line.state),
        ]
    }

    pub(super) fn items(&self, words: &Words, kind: ItemKind) -> Option<Section> {
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
                ReportCell::new(item.item.clone()),
                ReportCell::new(words.of(&item.label)).below(words.of(&wording::place(&of.place))),
                ReportCell::new(leads.join(", ")).below(unknown),
                ReportCell::new(of.time.clone().unwrap_or_else(|| words.say("không nêu", "not stated"))),
                ReportCell::new(format!("{done}/{}", item.lines.len()))
                    .below(words.say("cơ quan", "agencies")),
                if item.lines.is_empty() {
                    ReportCell::new(words.say("chưa rõ cơ quan", "agencies not known")).tone(Tone::Muted)
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

    pub(super) fn agencies(&self, words: &Words) -> Option<Section> {
        let all = self.status.by_agency();
        let (shown, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.counts.with_deadline > 0);
        let rows: Vec<Vec<ReportCell>> =
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

    pub(super) fn areas(&self, words: &Words) -> Option<Section> {
        let rows =
            self.status.by_area().iter().map(|one| count_row(words.of(&one.name), &one.counts)).collect();
        section(words.say("Theo lĩnh vực", "By area"), count_columns(words, ("Lĩnh vực", "Area")), rows)
    }

    /// What goes to whom the plan's proposals and reports go.
    pub(super) fn chairman(&self, words: &Words) -> Option<Section> {
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
                ReportCell::new(words.of(&item.label)).below(words.of(&wording::place(&of.place))),
                ReportCell::new(names),
                ReportCell::new(of.time.clone().unwrap_or_else(|| words.say("không nêu", "not stated"))),
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
        let rows: Vec<Vec<ReportCell>> = proposed.iter().filter_map(row).collect();
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
}

/// The last day, and the other reading of it where there are two.
fn last_days(words: &Words, item: &PlanItem, line: &LineStatus, before: Before) -> Option<(String, String)> {
    if line.extensions > 0 {
        let last = line.last_day.map(|last| words.of(&day(last))).unwrap_or_default();
        return Some((last, words.say("đã gia hạn", "extended")));
    }
    let of = |before, judged: Option<Judged>| {
        let date = judged?.last_day;
        item.term.last_days(before).iter().find(|last| last.date == date)
    };
    let (strict, inclusive) = (of(Before::Strict, line.strict)?, of(Before::Inclusive, line.inclusive)?);
    let (chosen, other) = match before {
        Before::Strict => (strict, inclusive),
        Before::Inclusive => (inclusive, strict),
    };
    let other = if other.date == chosen.date {
        String::new()
    } else {
        let said = words.of(&other.text());
        words.say(&format!("cách đọc kia: {said}"), &format!("other reading: {said}"))
    };
    Some((words.of(&chosen.text()), other))
}

fn state_cell(words: &Words, progress: Progress, state: Option<DeadlineState>) -> ReportCell {
    let tone = match (progress, state) {
        (_, Some(DeadlineState::Overdue)) => Tone::Bad,
        (_, Some(DeadlineState::Unread)) => Tone::Warning,
        (Progress::Completed | Progress::AwaitingConfirmation, _) => Tone::Good,
        (_, None) => Tone::Warning,
        (_, Some(DeadlineState::NoDeadline)) => Tone::Muted,
        _ => Tone::Plain,
    };
    let (progress, state) = (wording::progress(progress), wording::state(state));
    ReportCell::new(format!("{}, {}", words.of(&progress), words.of(&state))).tone(tone)
}

fn periodic_cell(words: &Words, lines: &[LineStatus]) -> ReportCell {
    let judged: Vec<_> = lines.iter().filter_map(|line| line.periodic.as_ref()).collect();
    if judged.is_empty() {
        return ReportCell::new("");
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
    if due == 0 { ReportCell::new("").below(below) } else { ReportCell::new(said).tone(tone).below(below) }
}

fn count_columns(words: &Words, first: (&str, &str)) -> Vec<ReportColumn> {
    let mut columns = vec![ReportColumn::text(words.say(first.0, first.1))];
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

fn count_row(name: String, counts: &Counts) -> Vec<ReportCell> {
    let figure = |count: u64, tone| {
        let cell = ReportCell::new(count.to_string());
        if count == 0 { cell } else { cell.tone(tone) }
    };
    vec![
        ReportCell::new(name),
        figure(counts.lines, Tone::Plain),
        figure(counts.with_deadline, Tone::Plain),
        figure(counts.done_on_time, Tone::Good),
        figure(counts.done_late, Tone::Bad),
        figure(counts.open_in_time, Tone::Plain),
        figure(counts.open_overdue, Tone::Bad),
    ]
}

fn proposal_row(words: &Words, account: &Account) -> Option<Vec<ReportCell>> {
    let proposal = account.proposal.as_ref()?;
    let tone = match proposal.kind {
        ConsequenceKind::Review => Tone::Warning,
        ConsequenceKind::Commendation => Tone::Good,
    };
    let reasons: Vec<String> = account.grounds().map(|reason| words.of(&reason.text)).collect();
    Some(vec![
        ReportCell::new(words.of(&proposal.label))
            .tone(tone)
            .below(words.of(&wording::place(&proposal.place))),
        ReportCell::new(words.of(&account.name)),
        ReportCell::new(reasons.join(" ")),
    ])
}
