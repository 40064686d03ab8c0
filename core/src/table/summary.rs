use serde::Serialize;

use crate::framework::{Framework, FrameworkStatus, Node, TOTAL};
use crate::number::{Points, Rounding};
use crate::scorecard::{Assessment, AssessmentError, Evidence, Part, Phase, Stage};
use crate::scoring::{Scorecard, State};
use crate::text::{Lang, Text};

/// The columns of the summary table, in the order of the ministry's form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Column {
    /// STT.
    Number,
    /// Lĩnh vực/Tiêu chí/Tiêu chí thành phần.
    Name,
    /// Điểm tối đa.
    Max,
    /// Tự đánh giá.
    Own,
    /// Thẩm định.
    Appraised,
    /// Điều tra xã hội học.
    Survey,
    /// Điểm đạt được.
    Achieved,
    /// Chỉ số (%).
    Index,
    /// Ghi chú/Giải trình.
    Remarks,
    /// Tài liệu kiểm chứng.
    Evidence,
}

impl Column {
    /// All of them, in order.
    pub const ALL: [Column; 10] = [
        Column::Number,
        Column::Name,
        Column::Max,
        Column::Own,
        Column::Appraised,
        Column::Survey,
        Column::Achieved,
        Column::Index,
        Column::Remarks,
        Column::Evidence,
    ];

    /// Its head.
    pub fn head(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Column::Number, Lang::Vi) => "STT",
            (Column::Number, Lang::En) => "No.",
            (Column::Name, Lang::Vi) => "Lĩnh vực/Tiêu chí/Tiêu chí thành phần",
            (Column::Name, Lang::En) => "Area/Criterion/Sub-criterion",
            (Column::Max, Lang::Vi) => "Điểm tối đa",
            (Column::Max, Lang::En) => "Maximum",
            (Column::Own, Lang::Vi) => "Tự đánh giá",
            (Column::Own, Lang::En) => "Self-score",
            (Column::Appraised, Lang::Vi) => "Thẩm định",
            (Column::Appraised, Lang::En) => "Appraised",
            (Column::Survey, Lang::Vi) => "Điều tra XHH",
            (Column::Survey, Lang::En) => "Survey",
            (Column::Achieved, Lang::Vi) => "Điểm đạt được",
            (Column::Achieved, Lang::En) => "Points",
            (Column::Index, Lang::Vi) => "Chỉ số (%)",
            (Column::Index, Lang::En) => "Index (%)",
            (Column::Remarks, Lang::Vi) => "Ghi chú/Giải trình",
            (Column::Remarks, Lang::En) => "Remarks/Explanation",
            (Column::Evidence, Lang::Vi) => "Tài liệu kiểm chứng",
            (Column::Evidence, Lang::En) => "Evidence",
        }
    }

    /// Whether it holds points.
    pub fn is_number(self) -> bool {
        !matches!(self, Column::Number | Column::Name | Column::Remarks | Column::Evidence)
    }
}

/// The summary self-scoring table (bảng tổng hợp tự đánh giá, chấm điểm) of a staged record, ready to be
/// written as XLSX, CSV, JSON or HTML.
///
/// ```
/// use chiso::framework::Framework;
/// use chiso::scorecard::{Assessment, Stage, Stamp, Subject};
/// use chiso::scoring::{Facts, Input};
/// use chiso::table::Summary;
/// use chiso::text::Lang;
/// let framework = Framework::builtin("par-2022-components").unwrap();
/// let mut record = Assessment::new(&framework, Subject::default()).unwrap();
/// let mut facts = Facts::new(&framework);
/// facts.set("economy", Input::Text("4,5")).unwrap();
/// record.declare(Stage::SelfScored, &facts, Stamp::new("Sở Nội vụ", "2022-12-20").unwrap()).unwrap();
/// let table = Summary::new(&record, Lang::Vi).unwrap();
/// assert_eq!(table.rows[3].own.unwrap().to_string(), "4.5");
/// assert!(table.to_csv().contains("4,Điểm tác động đến phát triển kinh tế - xã hội,\"6,50\",\"4,50\""));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// The language of its texts.
    #[serde(skip)]
    pub lang: Lang,
    /// Id of the framework.
    pub framework: String,
    /// The unit scored.
    pub unit: Option<String>,
    /// The year scored.
    pub period: Option<i32>,
    /// Lines above the table, the first of them its title.
    pub titles: Vec<String>,
    /// What a reader must know: that the set is an illustration or known in part, and how far the record has come.
    pub notes: Vec<String>,
    /// A row a node in the order of the set; the total last.
    pub rows: Vec<SummaryRow>,
    /// Decimals in which points are shown.
    pub places: u32,
    #[serde(skip)]
    rounding: Option<Rounding>,
}

/// A row of the summary table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SummaryRow {
    /// The node.
    pub node: String,
    /// Its number (STT).
    pub number: String,
    /// Its name.
    pub name: String,
    /// 0 for the total, 1 for areas.
    pub depth: usize,
    /// Whether it sums up others.
    pub inner: bool,
    /// Điểm tối đa.
    pub max: Option<Points>,
    /// Tự đánh giá.
    pub own: Option<Points>,
    /// Thẩm định.
    pub appraised: Option<Points>,
    /// Điều tra xã hội học.
    pub survey: Option<Points>,
    /// Điểm đạt được at the latest stage, deductions and surveys included.
    pub achieved: Option<Points>,
    /// Chỉ số: achieved / applicable maximum × 100.
    pub index: Option<Points>,
    /// Points lost against the applicable maximum.
    pub lost: Option<Points>,
    /// Ghi chú, giải trình: a paragraph a line.
    pub remarks: String,
    /// Tài liệu kiểm chứng: a document a line.
    pub evidence: String,
}

impl SummaryRow {
    /// The points of a column.
    pub fn points(&self, column: Column) -> Option<Points> {
        match column {
            Column::Max => self.max,
            Column::Own => self.own,
            Column::Appraised => self.appraised,
            Column::Survey => self.survey,
            Column::Achieved => self.achieved,
            Column::Index => self.index,
            _ => None,
        }
    }

    /// The text of a column; empty for columns of points.
    pub fn text(&self, column: Column) -> &str {
        match column {
            Column::Number => &self.number,
            Column::Name => &self.name,
            Column::Remarks => &self.remarks,
            Column::Evidence => &self.evidence,
            _ => "",
        }
    }
}

impl Summary {
    /// The table of a record as it stands; for a past moment take [`Assessment::as_of`] first.
    ///
    /// # Errors
    /// As [`Assessment::card`].
    pub fn new(record: &Assessment, lang: Lang) -> Result<Summary, AssessmentError> {
        let framework = record.framework();
        let stage = record.stage();
        let appraised = Stage::Appraised { round: u32::MAX };
        let cards = Cards {
            own: record.card_of(Stage::SelfScored, Part::Scored)?,
            appraised: record.card_of(appraised, Part::Scored)?,
            survey: record.card_of(if stage == Stage::Final { stage } else { appraised }, Part::Survey)?,
            achieved: record.card(stage)?,
        };
        let mut rows = Vec::new();
        if let Some(total) = framework.node_at(0) {
            for (place, child) in (1_usize..).zip(framework.children(total)) {
                cards.rows(record, child, &place.to_string(), lang, &mut rows);
            }
            rows.push(cards.row(record, total, String::new(), lang));
        }
        Ok(Summary {
            lang,
            framework: framework.id().to_owned(),
            unit: record.subject().unit.clone(),
            period: record.subject().period,
            titles: titles(record, lang),
            notes: notes(record, stage, lang),
            rows,
            places: cards.achieved.places(),
            rounding: framework.header().rounding,
        })
    }

    /// Points as people read them: rounded to the places of the framework; a maximum as it is.
    pub fn show(&self, row: &SummaryRow, column: Column) -> Option<String> {
        let points = row.points(column)?;
        let text = match (column, self.rounding) {
            (Column::Max, _) | (_, None) => points.text(self.places),
            (_, Some(rounding)) => {
                Points::round(&points.exact(), rounding).unwrap_or(points).text(self.places)
            }
        };
        Some(if self.lang == Lang::Vi { text.replace('.', ",") } else { text })
    }
}

struct Cards {
    own: Scorecard,
    appraised: Scorecard,
    survey: Scorecard,
    achieved: Scorecard,
}

impl Cards {
    fn rows(&self, record: &Assessment, node: &Node, path: &str, lang: Lang, rows: &mut Vec<SummaryRow>) {
        // Ids that are numbers are those of the act; others get the number of their place.
        let numbered = node.id().starts_with(|c: char| c.is_ascii_digit());
        let number = if numbered { node.id().to_owned() } else { path.to_owned() };
        rows.push(self.row(record, node, number, lang));
        for (place, child) in (1_usize..).zip(record.framework().children(node)) {
            self.rows(record, child, &format!("{path}.{place}"), lang, rows);
        }
    }

    fn row(&self, record: &Assessment, node: &Node, number: String, lang: Lang) -> SummaryRow {
        let id = node.id();
        let points = |card: &Scorecard| card.points(id).ok();
        let total = if lang == Lang::Vi { "TỔNG ĐIỂM" } else { "TOTAL" };
        let evidence: Vec<String> = record.evidence(id).iter().map(Evidence::to_string).collect();
        SummaryRow {
            node: id.to_owned(),
            number,
            name: if id == TOTAL { total.to_owned() } else { node.name().get(lang).to_owned() },
            depth: node.depth(),
            inner: node.is_inner(),
            max: node.max().and_then(|max| Points::nearest(max).ok()),
            own: points(&self.own),
            appraised: points(&self.appraised),
            survey: points(&self.survey),
            achieved: points(&self.achieved),
            index: self.achieved.index(id).ok().flatten(),
            lost: self.achieved.lost(id).ok().flatten(),
            remarks: self.remarks(record, node, lang).join("\n"),
            evidence: evidence.join("\n"),
        }
    }

    /// Explanation, state, what was adjusted and taken off, and what was lost on which line.
    fn remarks(&self, record: &Assessment, node: &Node, lang: Lang) -> Vec<String> {
        let id = node.id();
        let mut remarks: Vec<String> = record.explanation(id).map(str::to_owned).into_iter().collect();
        if let Ok(Some(state)) = self.achieved.state(id)
            && (state != State::Missing || node.depth() == 0)
        {
            remarks.push(state_text(state, lang).to_owned());
        }
        for stage in [Stage::Appraised { round: u32::MAX }, Stage::Deduction, Stage::Final] {
            let entry = record.entry_at(stage, id).filter(|entry| entry.stamp.why.is_some());
            remarks.extend(entry.map(|entry| entry.text(lang)));
        }
        let lost = self.achieved.lost(id).ok().flatten().filter(|lost| *lost > Points::ZERO);
        if let Some(lost) = lost {
            let lost = shown(lost, self.achieved.framework());
            let line = self.achieved.reason(id).ok().and_then(|reason| reason.line_in_words(lang));
            let line = line.map(|line| format!(": {line}")).unwrap_or_default();
            remarks.push(match lang {
                Lang::Vi => format!("Mất {} điểm{line}.", lost.replace('.', ",")),
                Lang::En => format!("{lost} points lost{line}."),
            });
        }
        remarks
    }
}

/// Points in a sentence: rounded as the framework declares.
fn shown(points: Points, framework: &Framework) -> String {
    match framework.header().rounding {
        Some(rounding) => Points::round(&points.exact(), rounding).unwrap_or(points).text(0),
        None => points.text(0),
    }
}

fn state_text(state: State, lang: Lang) -> &'static str {
    match (state, lang) {
        (State::Missing, Lang::Vi) => "Chưa có số liệu.",
        (State::Missing, Lang::En) => "Missing.",
        (State::NotApplicable, Lang::Vi) => "Không áp dụng.",
        (State::NotApplicable, Lang::En) => "Not applicable.",
        (State::NotYetDue, Lang::Vi) => "Chưa đến hạn.",
        (State::NotYetDue, Lang::En) => "Not yet due.",
        (State::Withheld, Lang::Vi) => "Không được công bố.",
        (State::Withheld, Lang::En) => "Withheld, not published.",
    }
}

fn titles(record: &Assessment, lang: Lang) -> Vec<String> {
    let framework = record.framework();
    let header = framework.header();
    let mut titles = vec![
        match lang {
            Lang::Vi => "BẢNG TỔNG HỢP TỰ ĐÁNH GIÁ, CHẤM ĐIỂM",
            Lang::En => "SUMMARY OF SELF-SCORES AND APPRAISAL",
        }
        .to_owned(),
        header.title.get(lang).to_owned(),
    ];
    if let Some(act) = &header.act {
        let date = act.date.format("%d/%m/%Y");
        titles.push(match lang {
            Lang::Vi => format!("(Theo {} ngày {date})", act.number),
            Lang::En => format!("(After {} of {date})", act.number),
        });
    }
    let unit = record.subject().unit.as_ref().map(|unit| match lang {
        Lang::Vi => format!("Đơn vị: {unit}"),
        Lang::En => format!("Unit: {unit}"),
    });
    let year = record.subject().period.map(|year| match lang {
        Lang::Vi => format!("Năm {year}"),
        Lang::En => format!("Year {year}"),
    });
    let both: Vec<String> = [unit, year].into_iter().flatten().collect();
    if !both.is_empty() {
        titles.push(both.join(" – "));
    }
    titles
}

fn notes(record: &Assessment, stage: Stage, lang: Lang) -> Vec<String> {
    let mut notes: Vec<String> = caution(record.framework(), lang).into_iter().collect();
    let phase = match (record.phase(), lang) {
        (Phase::Open, Lang::Vi) => "đang tự đánh giá, chưa nộp",
        (Phase::Open, Lang::En) => "being self-scored, not submitted",
        (Phase::Submitted, Lang::Vi) => "đã nộp",
        (Phase::Submitted, Lang::En) => "submitted",
        (Phase::Concluded, Lang::Vi) => "kết quả chính thức",
        (Phase::Concluded, Lang::En) => "final result",
    };
    let Text { vi, en } = match stage {
        Stage::Deduction => Text {
            vi: "thẩm định, sau khi trừ điểm".to_owned(),
            en: "appraisal, less deductions".to_owned(),
        },
        stage => stage.name(),
    };
    notes.push(match lang {
        Lang::Vi => format!("Tình trạng hồ sơ: {phase}. Điểm đạt được và chỉ số tính theo giai đoạn: {vi}."),
        Lang::En => format!("The record: {phase}. Points and index are those of the stage: {en}."),
    });
    notes
}

/// What a reader must know of a set that is not an official one in full.
pub(super) fn caution(framework: &Framework, lang: Lang) -> Option<String> {
    let header = framework.header();
    let missing = header.missing.join("; ");
    match (header.status, lang) {
        (FrameworkStatus::Complete, _) => None,
        (FrameworkStatus::Illustration, Lang::Vi) => {
            Some("VÍ DỤ MINH HỌA: bộ tiêu chí không phải văn bản chính thức.".to_owned())
        }
        (FrameworkStatus::Illustration, Lang::En) => {
            Some("ILLUSTRATION: the set of criteria is not an official text.".to_owned())
        }
        (FrameworkStatus::Partial, Lang::Vi) => Some(format!("Bộ tiêu chí chưa đầy đủ: {missing}")),
        (FrameworkStatus::Partial, Lang::En) => Some(format!("The set is known in part: {missing}")),
    }
}
