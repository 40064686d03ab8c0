"""Criteria tables: files, bytes, rows and documents in; rows, frameworks and reports out."""

import copy
import datetime as dt
import io
import pickle
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import chiso

ROWS = [
    ["BỘ TIÊU CHÍ THỬ NGHIỆM NĂM 2031"],
    [],
    ["STT", "Tiêu chí", "Điểm tối đa", "Tài liệu kiểm chứng"],
    ["1", "Ban hành kế hoạch", 4, "Bản kế hoạch"],
    ["", "Ban hành chậm nhất ngày 15/01/2031: 4 điểm", None, None],
    ["", "Ban hành sau ngày 15/01/2031 hoặc không ban hành: 0 điểm", None, None],
    ["2", "Tỷ lệ hồ sơ đúng hạn", 6, None],
    ["", "Trên 90%: 6 điểm", None, None],
    ["", "Từ 70% - 90%: 3 điểm", None, None],
    ["", "Dưới 70%: 0 điểm", None, None],
    ["", "Tổng cộng", 10, None],
]


def as_csv(rows):
    return "\n".join(";".join("" if cell is None else str(cell) for cell in row) for row in rows)


@pytest.fixture
def table():
    return chiso.read_criteria_table(ROWS, year=2031)


def test_rows_tell_what_they_are(table):
    assert [row.kind for row in table.rows] == [
        *["header", "criterion", "rule", "rule"],
        *["criterion", "rule", "rule", "rule", "subtotal"],
    ]
    first = table.rows[1]
    assert (first.row, first.level, first.id, first.max) == (4, 1, "1", Decimal(4))
    assert first.evidence == "Bản kế hoạch"
    assert table.rows[3].reading == "after 2031-01-15 or none -> 0"
    assert table.above == ["BỘ TIÊU CHÍ THỬ NGHIỆM NĂM 2031"]


def test_the_framework_scores(table):
    framework = table.framework
    assert (framework.status, framework.valid, framework.max) == ("partial", (2031, None), Decimal(10))
    facts = {"1": {"date": dt.date(2031, 1, 15)}, "2": {"ratio": "90%"}}
    card = chiso.score(framework, facts, period=2031)
    assert card.total == Decimal(7)
    assert card["1"].points == 4 and card["2"].points == 3


def test_the_file_can_be_corrected_and_read_again(table):
    text = table.to_toml()
    assert chiso.read_framework(text) == table.framework
    corrected = text.replace('when = "> 0.9"', 'when = ">= 0.9"')
    assert corrected != text
    assert chiso.score(chiso.read_framework(corrected), {"2": {"ratio": "90%"}}, known_part=True)["2"].points == 6


def test_every_way_in_gives_the_same(table, tmp_path):
    text = as_csv(ROWS)
    path = tmp_path / "bang.csv"
    path.write_text(text, "utf-8")
    ways = [text.encode(), bytearray(text.encode()), memoryview(text.encode()), path, str(path)]
    for way in ways:
        again = chiso.read_criteria_table(way, name="table", year=2031)
        assert [row.reading for row in again.rows] == [row.reading for row in table.rows]
        assert [row.row for row in again.rows] == [row.row for row in table.rows]
    utf16 = b"\xff\xfe" + text.replace(";", "\t").encode("utf-16-le")
    assert len(chiso.read_criteria_table(utf16)) == len(table)


def test_a_workbook(table, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.title = "Hướng dẫn"
    book.active["A1"] = "Cách điền"
    sheet = book.create_sheet("Phụ lục")
    for row in ROWS:
        sheet.append(row)
    sheet["C7"] = "=2*3"
    sheet.merge_cells("A7:A10")
    path = tmp_path / "phu-luc.xlsx"
    book.save(path)
    with pytest.raises(chiso.CriteriaTableError) as raised:
        chiso.read_criteria_table(path)
    assert raised.value.name == "cell-formula"
    assert [raised.value.details[key] for key in ("sheet", "row", "column")] == ["Phụ lục", 7, "C"]
    sheet["C7"] = 6
    book.save(path)
    again = chiso.read_criteria_table(path, year=2031)
    assert (again.sheet, again.framework.id) == ("Phụ lục", "phu-luc")
    assert [row.reading for row in again.rows] == [row.reading for row in table.rows]
    assert len(chiso.read_criteria_table(path, sheet=2)) == len(table)
    with pytest.raises(chiso.CriteriaTableError, match="Hướng dẫn, Phụ lục") as raised:
        chiso.read_criteria_table(path, sheet="Phụ lục 2")
    assert raised.value.details["known"] == ["Hướng dẫn", "Phụ lục"]


def test_a_document(table, tmp_path):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("Phụ lục")
    head = [row for row in ROWS if len(row) > 1]
    grid = document.add_table(rows=len(head), cols=4)
    for cells, row in zip(grid.rows, head, strict=True):
        for cell, value in zip(cells.cells, [*row, "", ""], strict=False):
            cell.text = "" if value is None else str(value)
    grid.cell(1, 0).merge(grid.cell(3, 0))
    path = tmp_path / "phu-luc.docx"
    document.save(path)
    again = chiso.read_criteria_table(path)
    assert [row.reading for row in again.rows] == [row.reading for row in table.rows]
    assert len(chiso.read_criteria_table(path, sheet=1)) == len(table)
    with pytest.raises(chiso.CriteriaTableError):
        chiso.read_criteria_table(path, sheet=2)
    with pytest.raises(chiso.CriteriaTableError) as raised:
        chiso.read_criteria_table(path.read_bytes())
    assert raised.value.name == "table-format"


def test_what_the_caller_says(table):
    act = ("01/QĐ-THU", dt.date(2031, 1, 2))
    again = chiso.read_criteria_table(
        *(ROWS,), id="thu-2031", index="THU", title=("Thử", "Trial"), act=act, status="illustration", source="bài thử"
    )
    framework = again.framework
    assert (framework.id, framework.index, framework.title_en) == ("thu-2031", "THU", "Trial")
    assert (framework.act, framework.act.date, framework.source.ref) == ("01/QĐ-THU", act[1], "bài thử")
    assert framework.status == "illustration"
    again = chiso.read_criteria_table(ROWS, act=framework.act)
    assert again.framework.act == framework.act


@pytest.mark.parametrize(
    ("table", "keywords", "error"),
    [
        ("no-such-file.csv", {}, FileNotFoundError),
        (5, {}, TypeError),
        (["a", "b"], {}, TypeError),
        (ROWS, {"status": "final"}, ValueError),
        (ROWS, {"delimiter": "ab"}, ValueError),
        (ROWS, {"title": 5}, TypeError),
        (ROWS, {"act": 5}, TypeError),
        ([["a"]], {}, chiso.CriteriaTableError),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", {}, chiso.CriteriaTableError),
    ],
)
def test_bad_arguments(table, keywords, error):
    with pytest.raises(error):
        chiso.read_criteria_table(table, **keywords)


def test_coverage_is_told_in_both_languages():
    rows = [*ROWS[:4], ["", "Theo hướng dẫn riêng", "", ""], ["2", "Việc", 5, ""], ["", "Từ 3 lần: 5 điểm", "", ""]]
    coverage = chiso.read_criteria_table(rows).coverage
    assert (coverage.lines, coverage.understood, coverage.doubted, coverage.refused) == (2, 0, 1, 1)
    assert coverage.doubts == {"open-end": 1}
    assert [look["row"] for look in coverage.look] == [5, 7]
    assert "chưa hiểu" in str(coverage) and "not understood" in coverage.text("en")
    with pytest.raises(ValueError, match="lang"):
        coverage.text("fr")


def test_copies_and_pages(table):
    for again in (pickle.loads(pickle.dumps(table)), copy.deepcopy(table)):
        assert again.rows == table.rows and again.framework == table.framework
        assert again.coverage == table.coverage
    row = table.rows[2]
    assert pickle.loads(pickle.dumps(row)) == row
    with pytest.raises(AttributeError):
        row.text = "x"
    assert "Ban hành kế hoạch" in table._repr_html_()
    assert repr(table) == "<CriteriaTable table: 2 criteria, 5 rule lines, 0 in doubt, 0 not understood>"


WORDS = st.sampled_from(
    "Từ đến dưới trên 90% 70% 3 lần trở lên mỗi trừ cộng điểm 2 0,5 : ; ( ) tối đa không quá ngày 31/12/2031 "
    "chậm Tỷ lệ x Điểm tối đa hoặc và O l,5 %".split()
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.lists(WORDS, max_size=14).map(" ".join), min_size=1, max_size=6))
def test_no_line_is_lost(lines):
    rows = [*ROWS[2:4], *(["", line, "", ""] for line in lines)]
    read = chiso.read_criteria_table(rows)
    told = {row.row: row for row in read.rows}
    for number, line in enumerate(lines, start=3):
        if line.strip():
            assert " ".join(line.split()) in told[number].text
    for row in read.rows:
        assert row.rule_kind is None or row.reading is not None
    assert chiso.read_framework(read.to_toml()) == read.framework


def test_a_million_empty_rows():
    text = as_csv(ROWS[2:4]) + "\n" * 1_000_000 + ";Đạt: 4;;\n"
    table = chiso.read_criteria_table(io.BytesIO(text.encode()).getvalue())
    assert (table.rows[-1].row, table.rows[-1].reading) == (1_000_002, 'choice "Đạt" -> 4')
