use std::sync::Arc;

use toml::Spanned;

use super::Shift;
use super::document::{Document, HoursForm, NoticeForm, ServiceForm, shift};
use super::error::{CalendarError, OverlayProblem, OverlayProblemKind};
use crate::code::{Place, Text, Words, both};

const IN_ORDER: Words = Words::new("`to` vào ngày `from` hoặc sau đó", "`to` on or after `from`");

/// Facts for a calendar from a file: a new notice, an agency's hours, Saturday service.
///
/// Reading checks what the file says of itself; [`Calendar::with_overlay`](super::Calendar::with_overlay)
/// checks it against the calendar under it.
///
/// ```
/// use chiso::calendar::{Calendar, Overlay};
/// let overlay = Overlay::from_toml(r#"
/// [calendar]
/// id = "swap-2026-11"
/// title = { vi = "Hoán đổi ngày 23/11/2026", en = "Swap of 23 November 2026" }
///
/// [[notice]]
/// act = "example, not a real notice"
/// date = 2026-11-10
/// source = "example"
/// confidence = "high"
/// swaps = [{ off = 2026-11-23, work = 2026-11-28 }]
/// "#, "swap.toml")?;
/// let calendar = Calendar::vietnam().with_overlay(&overlay)?;
/// assert!(calendar.is_working_day("2026-11-28".parse().unwrap())?);
///
/// let half = overlay.text().replace(", work = 2026-11-28", "");
/// let error = Overlay::from_toml(&half, "swap.toml").unwrap_err();
/// assert!(error.to_string().starts_with("swap.toml:11:10: a swap with one side"));
/// # Ok::<(), chiso::calendar::CalendarError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Overlay(Arc<Layer>);

#[derive(Debug)]
pub(super) struct Layer {
    pub document: Document,
    pub text: String,
    pub file: String,
}

impl Layer {
    pub fn read(text: &str, file: &str) -> Result<Layer, CalendarError> {
        let document = toml::from_str(text).map_err(|error| CalendarError::Syntax {
            place: Place::at(file, text, error.span().map_or(0, |span| span.start)),
            message: error.message().to_owned(),
        })?;
        Ok(Layer { document, text: text.to_owned(), file: file.to_owned() })
    }

    pub fn problem<T>(
        &self,
        at: &Spanned<T>,
        kind: OverlayProblemKind,
        found: impl Into<Text>,
        expected: impl Into<Text>,
    ) -> OverlayProblem {
        let place = Place::at(&self.file, &self.text, at.span().start);
        OverlayProblem { kind, place, found: found.into(), expected: expected.into() }
    }

    fn check(&self) -> Vec<OverlayProblem> {
        let mut problems = Vec::new();
        if let Some(week) = &self.document.week {
            let found = Words::new("có mục [week]", "a [week]");
            let expected =
                Words::new("bỏ đi: chỉ lịch dưới cùng có mục này", "it in the calendar at the bottom only");
            problems.push(self.problem(week, OverlayProblemKind::Unknown, found, expected));
        }
        for notice in self.document.notice.iter().chain(&self.document.proposal) {
            self.check_notice(notice, &mut problems);
        }
        for hours in &self.document.hours {
            self.check_hours(hours, &mut problems);
        }
        for service in &self.document.service {
            self.check_service(service, &mut problems);
        }
        problems
    }

    fn check_notice(&self, notice: &NoticeForm, problems: &mut Vec<OverlayProblem>) {
        for swap in &notice.swaps {
            let (kind, form) = (OverlayProblemKind::Swap, swap.get_ref());
            match (&form.off, &form.work) {
                (Some(off), Some(work)) if off.get_ref() == work.get_ref() => {
                    let found = Words::new("ngày hoán đổi với chính nó", "a day swapped for itself");
                    let expected = Words::new("hai ngày khác nhau", "two different days");
                    problems.push(self.problem(swap, kind, found, expected));
                }
                (Some(_), Some(_)) => {}
                (off, _) => {
                    let found = Words::new("hoán đổi thiếu một vế", "a swap with one side");
                    let expected = match off {
                        Some(_) => Words::new("thêm `work`, ngày làm bù", "also `work`, the day worked"),
                        None => Words::new("thêm `off`, ngày nghỉ", "also `off`, the day off"),
                    };
                    problems.push(self.problem(swap, kind, found, expected));
                }
            }
        }
        for off in &notice.holidays {
            if off.days().is_none() {
                let found =
                    Words::new("các ngày kết thúc trước khi bắt đầu", "days that end before they begin");
                problems.push(self.problem(&off.from, OverlayProblemKind::Range, found, IN_ORDER));
            }
            if off.of.is_some() == off.name.is_some() {
                let expected = Words::new(
                    "`of` với ngày lễ của luật, hoặc `name` với ngày nghỉ chỉ do văn bản này quy định",
                    "`of` with a holiday of the law, or `name` for one that only this act gives",
                );
                let found = match off.of {
                    Some(_) => Words::new("có cả `of` và `name`", "both `of` and `name`"),
                    None => Words::new("ngày nghỉ không có tên", "days off without a name"),
                };
                problems.push(self.problem(&off.from, OverlayProblemKind::TwoNames, found, expected));
            }
        }
    }

    fn check_hours(&self, hours: &HoursForm, problems: &mut Vec<OverlayProblem>) {
        if let (Some(from), Some(to)) = (&hours.from, &hours.to)
            && from.get_ref() > to.get_ref()
        {
            let found =
                Words::new("giờ làm việc kết thúc trước khi bắt đầu", "hours that end before they begin");
            problems.push(self.problem(from, OverlayProblemKind::Range, found, IN_ORDER));
        }
        self.check_shifts(&hours.shifts, problems);
    }

    fn check_service(&self, service: &ServiceForm, problems: &mut Vec<OverlayProblem>) {
        if let (Some(from), Some(to)) = (&service.from, &service.to)
            && from.get_ref() > to.get_ref()
        {
            let found =
                Words::new("giờ tiếp nhận kết thúc trước khi bắt đầu", "service that ends before it begins");
            problems.push(self.problem(from, OverlayProblemKind::Range, found, IN_ORDER));
        }
        self.check_shifts(&service.shifts, problems);
    }

    fn check_shifts(&self, written: &Spanned<Vec<Spanned<String>>>, problems: &mut Vec<OverlayProblem>) {
        if written.get_ref().is_empty() {
            let found = Words::new("không có giờ", "no hours");
            let expected = Words::new(
                "ít nhất một ca; ngày nghỉ thì ghi trong thông báo nghỉ lễ",
                "at least one shift; a day off is a holiday of a notice",
            );
            problems.push(self.problem(written, OverlayProblemKind::Hours, found, expected));
        }
        let mut last: Option<Shift> = None;
        for text in written.get_ref() {
            let Some(next) = shift(text.get_ref()) else {
                let found = Text::same(format!("{:?}", text.get_ref()));
                let expected = Words::new(
                    "một ca như \"07:30-11:30\", kết thúc sau khi bắt đầu và muộn nhất lúc 24:00",
                    "a shift such as \"07:30-11:30\" that ends after it begins, to 24:00 at most",
                );
                problems.push(self.problem(text, OverlayProblemKind::Hours, found, expected));
                continue;
            };
            if let Some(last) = last.filter(|last| next.from_minute < last.to_minute) {
                let found = both!("ca {next} sau ca {last}", "the shift {next} after {last}");
                let expected =
                    Words::new("các ca theo thứ tự, không chồng nhau", "shifts in order, without overlap");
                problems.push(self.problem(text, OverlayProblemKind::Overlap, found, expected));
            }
            last = Some(next);
        }
    }
}

/// Shifts as written; they were checked when the file was read.
pub(super) fn shifts(written: &Spanned<Vec<Spanned<String>>>) -> Vec<Shift> {
    written.get_ref().iter().filter_map(|text| shift(text.get_ref())).collect()
}

impl Overlay {
    /// Reads and checks an overlay. `file` names the text in errors.
    ///
    /// # Errors
    /// [`CalendarError::Syntax`] where the text is not of the form, [`CalendarError::Invalid`] with every
    /// problem where it contradicts itself; both with file, line and column.
    pub fn from_toml(text: &str, file: &str) -> Result<Overlay, CalendarError> {
        let layer = Layer::read(text, file)?;
        let problems = layer.check();
        if problems.is_empty() {
            Ok(Overlay(Arc::new(layer)))
        } else {
            Err(CalendarError::Invalid { problems })
        }
    }

    /// A layer of the built-in calendar, which alone has a week.
    pub(super) fn built_in(text: &str, file: &str) -> Result<Overlay, CalendarError> {
        Layer::read(text, file).map(|layer| Overlay(Arc::new(layer)))
    }

    pub(super) fn layer(&self) -> &Layer {
        &self.0
    }

    /// Its id.
    pub fn id(&self) -> &str {
        &self.0.document.calendar.id
    }

    /// Its title.
    pub fn title(&self) -> &Text {
        &self.0.document.calendar.title
    }

    /// The text it was read from.
    pub fn text(&self) -> &str {
        &self.0.text
    }

    /// The name given for its text.
    pub fn file(&self) -> &str {
        &self.0.file
    }
}
