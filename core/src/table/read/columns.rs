//! What a column of a criteria table is for, told by its head whatever the spelling.

use crate::code::Words;
use crate::text::name_key;

/// What a column is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Role {
    Number,
    Name,
    Max,
    /// Points of a rule line, where nodes have a column of their own.
    LinePoints,
    /// How points arise, beside the criterion.
    Rule,
    Deduction,
    Bonus,
    SelfScore,
    Appraised,
    Survey,
    Final,
    Index,
    Notes,
    Evidence,
    Agency,
    Figure,
}

impl Role {
    /// What the column is called in messages, and heads it usually has.
    pub(super) fn described(self) -> (Words, &'static str) {
        match self {
            Role::Number => (Words::new("số thứ tự (STT)", "the number (STT)"), "STT, TT, Số TT"),
            Role::Name => (
                Words::new("tiêu chí", "the criteria"),
                "Lĩnh vực/Tiêu chí/Tiêu chí thành phần, Nội dung, Chỉ tiêu",
            ),
            Role::Max => (Words::new("điểm tối đa", "the maximum"), "Điểm tối đa, Điểm chuẩn, Thang điểm"),
            _ => (Words::new("điểm chấm", "a score"), "Tự đánh giá, Thẩm định"),
        }
    }
}

/// Heads by what they contain, first match first. Keys have no marks and no spaces, so that run-together
/// and misspelt heads meet their word.
const CONTAINS: &[(Role, &[&str])] = &[
    (
        Role::Rule,
        &[
            "cachxacdinh",
            "huongdancham",
            "huongdantinh",
            "phuongphaptinh",
            "phuongphapcham",
            "congthuctinh",
            "quytacdiem",
            "phuongphapdanhgia",
            "phuongphapxacdinh",
        ],
    ),
    (Role::SelfScore, &["tucham", "tudanhgia", "tuchodiem", "tuxet"]),
    (Role::Survey, &["dieutraxhh", "dieutraxahoihoc", "xahoihoc", "dtxhh"]),
    (Role::Max, &["diemtoida", "diemchuan", "toida", "thangdiem"]),
    (Role::Evidence, &["kiemchung", "minhchung", "nguonsolieu", "duongdan", "bangchung", "hosokemtheo"]),
    (Role::Agency, &["chutri", "phutrach", "theodoi", "donvithuchien", "coquanthuchien", "donviphoihop"]),
    (Role::Notes, &["ghichu", "giaitrinh", "giaithich", "ykien", "lydo"]),
    (
        Role::Name,
        &[
            "linhvuc",
            "tieuchi",
            "noidung",
            "chitieu",
            "hangmuc",
            "tenchiso",
            "nhiemvu",
            "danhmuc",
            "congviec",
            "chisothanhphan",
            "vande",
        ],
    ),
    (Role::Rule, &["cachtinh", "cachcham", "huongdan", "mucdocdat", "yeucau", "mucdanhgia"]),
    (Role::Deduction, &["diemtru", "mucdiemtru", "muctru"]),
    (Role::Bonus, &["diemthuong", "diemcong"]),
    (Role::Figure, &["solieu", "ketquathuchien", "giatri"]),
    (Role::Appraised, &["thamdinh", "cham", "phuctra", "danhgia", "xetduyet", "hoidong"]),
    (Role::Final, &["diemdat", "ketqua", "tongdiem", "diemcuoi"]),
    (Role::LinePoints, &["mucdiem", "diemchitiet", "diemthanhphan"]),
];

const NUMBER: &[&str] = &[
    "stt",
    "tt",
    "sott",
    "sothutu",
    "ma",
    "maso",
    "so",
    "kyhieu",
    "muc",
    "matieuchi",
    "machiso",
    "thutu",
    "sohieu",
    "no",
    "matc",
];

/// The role a head names; weak where the head is only `Điểm` or `Chỉ số`.
pub(super) fn role(head: &str) -> Option<(Role, Strength)> {
    let key = name_key(head);
    if key.is_empty() {
        return None;
    }
    if NUMBER.contains(&key.as_str()) {
        return Some((Role::Number, Strength::Strong));
    }
    // "Điểm trừ" is a column of deductions, "Điểm sau khi trừ" and "Điểm bị trừ" are scores.
    if key.contains("saukhitru") || key.contains("bitru") {
        return Some((Role::Final, Strength::Strong));
    }
    // A wording of its own before the words it shares with others.
    if key.starts_with("cachtinh") || key.starts_with("cachcham") || key.starts_with("cachdanhgia") {
        return Some((Role::Rule, Strength::Strong));
    }
    match key.as_str() {
        "diem" | "sodiem" => return Some((Role::Max, Strength::Weak)),
        "chiso" => return Some((Role::Index, Strength::Weak)),
        _ => {}
    }
    // "Chỉ số/cách tính" names criteria.
    if key.contains("chiso") && !key.contains("diem") {
        return Some((Role::Name, Strength::Weak));
    }
    let named = CONTAINS.iter().find(|(_, words)| words.iter().any(|word| key.contains(word)));
    named.map(|(role, _)| (*role, Strength::Strong))
}

/// How surely a head names its role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    Weak,
    Strong,
}
