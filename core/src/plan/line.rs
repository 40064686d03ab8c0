//! What one agency has to do of one item, and what became of it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::document::PlanItem;
use super::error::PlanError;
use super::log::{Placed, PlanEvent};
use super::model::Plan;
use super::term::PlanTerm;
use crate::code::{Spoken, Text, Words, both, say};

/// How far a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Progress {
    /// Chưa thực hiện.
    NotStarted,
    /// Đang thực hiện.
    InProgress,
    /// Thực hiện lại.
    SentBack,
    /// Tạm hoãn.
    Suspended,
    /// Từ chối.
    Declined,
    /// Chờ xác nhận.
    AwaitingConfirmation,
    /// Đã hoàn thành.
    Completed,
}

impl Progress {
    /// A stable word for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Progress::NotStarted => "not-started",
            Progress::InProgress => "in-progress",
            Progress::SentBack => "sent-back",
            Progress::Suspended => "suspended",
            Progress::Declined => "declined",
            Progress::AwaitingConfirmation => "awaiting-confirmation",
            Progress::Completed => "completed",
        }
    }
}

/// One item of one lead agency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub agency: String,
    pub progress: Progress,
    /// What it was before it was put off.
    pub before: Progress,
    pub given: NaiveDate,
    pub completed: Option<NaiveDate>,
    pub confirmed: Option<NaiveDate>,
    /// New last days, each with the day it was granted.
    pub extended: Vec<(NaiveDate, NaiveDate)>,
    /// Whether it was ever sent back.
    pub returned: bool,
    pub explained: Vec<(NaiveDate, Option<String>)>,
    pub reported: Vec<(NaiveDate, Option<String>)>,
    /// The day of the last entry.
    pub last: Option<NaiveDate>,
}

/// All lines of a plan, by item.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Lines(Vec<Vec<Line>>);

impl Lines {
    pub fn new(plan: &Plan) -> Lines {
        let line = |item: &PlanItem, agency: &str| {
            let progress = if item.term.goes_on() { Progress::InProgress } else { Progress::NotStarted };
            Line {
                agency: agency.to_owned(),
                progress,
                before: progress,
                given: plan.from(),
                completed: None,
                confirmed: None,
                extended: Vec::new(),
                returned: false,
                explained: Vec::new(),
                reported: Vec::new(),
                last: None,
            }
        };
        let of = |item| plan.leads(item).iter().map(|agency| line(item, &agency.id)).collect();
        Lines(plan.items().iter().map(of).collect())
    }

    pub fn of(&self, item: usize) -> &[Line] {
        self.0.get(item).map(Vec::as_slice).unwrap_or_default()
    }

    /// Lets an entry change its lines; on failure nothing is changed that is used again.
    pub fn apply(&mut self, plan: &Plan, placed: &Placed) -> Result<(), PlanError> {
        for &(item_at, lead) in &placed.lines {
            let item = plan.items().get(item_at);
            let line = self.0.get_mut(item_at).and_then(|lines| lines.get_mut(lead));
            if let Some((item, line)) = item.zip(line) {
                line.apply(item, placed)?;
            }
        }
        Ok(())
    }
}

impl Line {
    fn apply(&mut self, item: &PlanItem, placed: &Placed) -> Result<(), PlanError> {
        let entry = &placed.entry;
        let date = entry.date;
        if date < self.given {
            let (item, given) = (item.id.clone(), self.given);
            return Err(PlanError::BeforeTask { entry: placed.at, item, date, given });
        }
        let done = matches!(self.progress, Progress::AwaitingConfirmation | Progress::Completed);
        match entry.event {
            PlanEvent::Assigned if self.last.is_some() => {
                let (item, given) = (item.id.clone(), date);
                let date = self.last.unwrap_or(date);
                return Err(PlanError::BeforeTask { entry: placed.at, item, date, given });
            }
            PlanEvent::Assigned => self.given = date,
            PlanEvent::Progress => {
                self.allow(!done && self.progress != Progress::Suspended, item, placed)?;
                self.progress = Progress::InProgress;
            }
            PlanEvent::Completed => {
                if let Some(first) = self.completed.filter(|_| done) {
                    return Err(PlanError::TwoCompletions {
                        entry: placed.at,
                        item: item.id.clone(),
                        agency: self.agency.clone(),
                        date,
                        first,
                    });
                }
                self.allow(self.progress != Progress::Declined, item, placed)?;
                self.progress = Progress::AwaitingConfirmation;
                self.completed = Some(date);
            }
            PlanEvent::Confirmed => {
                self.allow(self.progress == Progress::AwaitingConfirmation, item, placed)?;
                self.progress = Progress::Completed;
                self.confirmed = Some(date);
            }
            PlanEvent::SentBack => {
                self.allow(done, item, placed)?;
                self.progress = Progress::SentBack;
                self.returned = true;
                self.completed = None;
                self.confirmed = None;
            }
            PlanEvent::Declined => {
                self.allow(!done && self.progress != Progress::Declined, item, placed)?;
                self.progress = Progress::Declined;
            }
            PlanEvent::Suspended => {
                self.allow(
                    !done && !matches!(self.progress, Progress::Suspended | Progress::Declined),
                    item,
                    placed,
                )?;
                self.before = self.progress;
                self.progress = Progress::Suspended;
            }
            PlanEvent::Resumed => {
                self.allow(self.progress == Progress::Suspended, item, placed)?;
                self.progress = self.before;
            }
            PlanEvent::Extended => {
                self.allow(!done && self.progress != Progress::Declined, item, placed)?;
                self.extend(item, placed)?;
            }
            PlanEvent::Explained => self.explained.push((date, entry.note.clone())),
            PlanEvent::Reported => self.report(item, placed)?,
        }
        self.last = Some(date);
        Ok(())
    }

    fn extend(&mut self, item: &PlanItem, placed: &Placed) -> Result<(), PlanError> {
        let refuse =
            |found: Text, expected: Text| Err(PlanError::Entry { entry: placed.at, found, expected });
        if let PlanTerm::Several { .. } = item.term {
            return refuse(
                both!(
                    "gia hạn {}, mà nội dung này có nhiều hạn",
                    "an extension of {}, which has several last days",
                    item.id
                ),
                Words::new(
                    "nhiệm vụ có một hạn: trong tệp kế hoạch hãy ghi mỗi hạn thành một mục riêng",
                    "a task with one last day: write each day as an item of its own in the plan file",
                )
                .into(),
            );
        }
        if item.term.unread().is_some() {
            return refuse(
                both!(
                    "gia hạn {}, mà thời gian của nội dung này chưa đọc được",
                    "an extension of {}, the time of which was not read",
                    item.id
                ),
                Words::new(
                    "thời gian đọc được: hãy sửa trong tệp kế hoạch",
                    "a time that is read: correct it in the plan file",
                )
                .into(),
            );
        }
        let Some((_, inclusive)) = item.term.days() else {
            return refuse(
                both!(
                    "gia hạn {}, mà nội dung này không có hạn",
                    "an extension of {}, which has no last day",
                    item.id
                ),
                Words::new("nhiệm vụ có hạn", "a task with a last day").into(),
            );
        };
        let last = self.extended.last().map_or(inclusive, |(_, until)| *until);
        match placed.entry.until {
            Some(until) if until > last => self.extended.push((placed.entry.date, until)),
            until => {
                let found = |lang| {
                    until.map_or_else(String::new, |until| {
                        say!(lang, "gia hạn đến {}", "an extension to {}", until.say(lang))
                    })
                };
                let expected = |lang| say!(lang, "một ngày sau {}", "a day after {}", last.say(lang));
                return refuse(Text::spoken(found), Text::spoken(expected));
            }
        }
        Ok(())
    }

    fn report(&mut self, item: &PlanItem, placed: &Placed) -> Result<(), PlanError> {
        if matches!(item.term, PlanTerm::Dated { .. }) {
            let found = both!(
                "báo cáo định kỳ về {}, mà nội dung này có hạn",
                "a periodic report on {}, which has a last day",
                item.id
            );
            let expected = Words::new(
                "\"progress\" (đang thực hiện) hoặc \"completed\" (hoàn thành)",
                "\"progress\" or \"completed\"",
            );
            let expected = expected.into();
            return Err(PlanError::Entry { entry: placed.at, found, expected });
        }
        let period = placed.entry.period.clone();
        let twice = |(_, other): &&(NaiveDate, Option<String>)| period.is_some() && *other == period;
        if let Some((first, _)) = self.reported.iter().find(twice) {
            let found = both!(
                "báo cáo thứ hai cho kỳ {} của {}",
                "a second report on {} by {}",
                period.as_deref().unwrap_or_default(),
                self.agency
            );
            let expected = Text::spoken(|lang| {
                let first = first.say(lang);
                say!(
                    lang,
                    "mỗi kỳ một báo cáo; báo cáo đầu gửi ngày {first}",
                    "one report a period; the first came on {first}"
                )
            });
            return Err(PlanError::Entry { entry: placed.at, found, expected });
        }
        self.reported.push((placed.entry.date, period));
        if self.progress == Progress::NotStarted {
            self.progress = Progress::InProgress;
        }
        Ok(())
    }

    fn allow(&self, allowed: bool, item: &PlanItem, placed: &Placed) -> Result<(), PlanError> {
        if allowed {
            return Ok(());
        }
        Err(PlanError::Order {
            entry: placed.at,
            item: item.id.clone(),
            agency: self.agency.clone(),
            state: self.progress,
            event: placed.entry.event,
            expected: match self.progress {
                Progress::NotStarted | Progress::InProgress | Progress::SentBack => Words::new(
                    "progress (đang thực hiện), completed (hoàn thành), declined (từ chối), suspended (tạm hoãn), extended (gia hạn) hoặc explained (giải trình)",
                    "progress, completed, declined, suspended, extended or explained",
                ),
                Progress::Suspended => Words::new(
                    "resumed (tiếp tục), completed (hoàn thành), extended (gia hạn) hoặc explained (giải trình)",
                    "resumed, completed, extended or explained",
                ),
                Progress::Declined => Words::new(
                    "progress (đang thực hiện) hoặc explained (giải trình)",
                    "progress, or explained",
                ),
                Progress::AwaitingConfirmation => Words::new(
                    "confirmed (xác nhận), sent-back (trả lại) hoặc explained (giải trình)",
                    "confirmed, sent-back or explained",
                ),
                Progress::Completed => {
                    Words::new("sent-back (trả lại) hoặc explained (giải trình)", "sent-back or explained")
                }
            },
        })
    }
}
