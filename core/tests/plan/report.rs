//! What people read: text and HTML, in two languages.

use chiso::deadline::{Before, Schedule};
use chiso::plan::{Log, PlanEvidence, ReportDue, StatusOptions};
use chiso::report::{PlanReport, ReportDocument};
use chiso::text::Lang;

use crate::plan;

const LOG: &str = include_str!("../../../examples/bac-giang/log-vi-du.json");
const EVIDENCE: &str = include_str!("../../../examples/bac-giang/so-lieu-vi-du.json");

fn report(lang: Lang, mark: Option<&str>) -> ReportDocument {
    let plan = plan();
    let reports = ReportDue::of(&Schedule::builtin("cchc-581").unwrap(), 2024, Before::Strict).unwrap();
    let log = Log::from_json(&plan, LOG, "log-vi-du.json", None).unwrap();
    let options = StatusOptions { reports, ..StatusOptions::default() };
    let status = log.status("2024-12-20".parse().unwrap(), options).unwrap();
    let judgement = status.judge(&PlanEvidence::from_json(EVIDENCE, "so-lieu-vi-du.json").unwrap()).unwrap();
    PlanReport { status: &status, judgement: &judgement, mark }.build(lang)
}

#[test]
fn a_report_says_the_same_in_both_languages() {
    let (vi, en) = (report(Lang::Vi, None), report(Lang::En, None));
    assert_eq!(vi.sections.len(), en.sections.len());
    for (one, other) in vi.sections.iter().zip(&en.sections) {
        assert_eq!(one.blocks.len(), other.blocks.len(), "{}", one.title);
    }
    let text = vi.to_text();
    for line in [
        "SIPAS trong 20 tỉnh đứng đầu",
        "29/12/2024 (Chủ nhật, ngày nghỉ)",
        "cách đọc kia: 30/12/2024 (thứ Hai)",
        "Tỷ lệ quá hạn: 0/7 (phần việc có hạn) = 0%.",
        "Trình Chủ tịch UBND tỉnh",
        "không phải kết luận",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    assert!(en.to_text().contains("other reading: 2024-12-30 (Monday)"));
    assert!(en.to_text().contains("no verdict"));
}

#[test]
fn html_is_a_whole_page_and_escapes_what_it_holds() {
    let page = report(Lang::Vi, Some("<script>alert('x')</script> & ví dụ")).to_html();
    assert!(page.starts_with("<!doctype html><html lang=\"vi\">") && page.ends_with("</html>\n"));
    assert!(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; ví dụ"));
    assert!(!page.contains("<script>"));
    for tag in ["div", "table", "tr", "td", "span", "p"] {
        assert_eq!(
            page.matches(&format!("<{tag}")).count() > 0,
            page.contains(&format!("</{tag}>")),
            "{tag}"
        );
    }
    let opened = page.matches("<td").count();
    assert_eq!(opened, page.matches("</td>").count());
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    assert_eq!(report(Lang::Vi, None).to_html(), report(Lang::Vi, None).to_html());
}
