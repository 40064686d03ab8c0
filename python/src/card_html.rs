//! A scorecard as a person would show it: Vietnamese, one table.

use chiso::framework::{FrameworkStatus, TOTAL};
use chiso::number::Points;
use chiso::scoring::Scorecard;
use chiso::text::Lang;

use crate::html::{Page, comma};
use crate::state::vietnamese;

pub fn render(card: &Scorecard) -> String {
    let header = card.framework().header();
    let unit = card.unit().map(|unit| format!("{unit} · ")).unwrap_or_default();
    let period = card.period().map(|year| format!(", năm {year}")).unwrap_or_default();
    let mut page = Page::new(&format!("{unit}{}{period}", header.title.vi));
    page.line(&headline(card));
    if let Some(act) = &header.act {
        page.line(&format!("Căn cứ: {} ngày {}", act.number, act.date.format("%d/%m/%Y")));
    }
    match header.status {
        FrameworkStatus::Partial => {
            page.note(&format!("Bộ tiêu chí chưa đầy đủ: {}", header.missing.join("; ")))
        }
        FrameworkStatus::Illustration => page.note("Bộ tiêu chí minh họa, không phải văn bản chính thức."),
        FrameworkStatus::Complete => {}
    }
    page.columns(&[
        ("Mã", false),
        ("Nội dung", false),
        ("Điểm", true),
        ("Tối đa", true),
        ("Mất", true),
        ("Ghi chú", false),
    ]);
    for node in card.framework().nodes().iter().skip(1) {
        let id = node.id();
        let state = card.state(id).ok().flatten();
        let points = match state {
            Some(state) => vietnamese(state).to_owned(),
            None => shown(card, card.points(id).ok()),
        };
        let max = shown(card, node.max().and_then(|max| Points::nearest(max).ok()));
        let lost = shown(card, card.lost(id).ok().flatten());
        let cells = [id.to_owned(), node.name().vi.clone(), points, max, lost, remark(card, id)];
        page.row(&cells, node.depth().saturating_sub(1), node.is_inner());
    }
    page.end()
}

fn headline(card: &Scorecard) -> String {
    let Ok(points) = card.points(TOTAL) else {
        let parts = card.missing_parts(TOTAL).unwrap_or_default();
        let parts: Vec<String> =
            parts.iter().map(|(id, state)| format!("{id} ({})", vietnamese(*state))).collect();
        return format!("Chưa tính được tổng điểm, còn thiếu: {}", parts.join(", "));
    };
    let max = card.applicable_max(TOTAL).ok().flatten();
    let of = max.map(|max| format!(" / {}", shown(card, Some(max)))).unwrap_or_default();
    let partly =
        if card.is_partial(TOTAL).unwrap_or(false) { " (chỉ tính phần đã biết)" } else { "" };
    format!("Tổng điểm: {}{of}{partly}", shown(card, Some(points)))
}

fn shown(card: &Scorecard, points: Option<Points>) -> String {
    points.map(|points| comma(&points.text(card.places()))).unwrap_or_default()
}

/// The line that held, and what is not confirmed.
fn remark(card: &Scorecard, id: &str) -> String {
    let Ok(reason) = card.reason(id) else { return String::new() };
    let line = reason.line(Lang::Vi).map(|line| comma(&line));
    let unconfirmed = reason.unconfirmed().map(|why| format!("chưa xác nhận: {}", why.vi));
    let partly = card.is_partial(id).unwrap_or(false).then(|| "chỉ tính phần đã biết".to_owned());
    [line, unconfirmed, partly].into_iter().flatten().collect::<Vec<_>>().join("; ")
}
