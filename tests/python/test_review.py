"""A read table is reviewed by a person in a workbook, and comes back."""

import datetime as dt
import io
import pickle
import runpy
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

import chiso

ROWS = [
    ["STT", "Tiêu chí", "Điểm tối đa"],
    ["1", "Tỷ lệ hồ sơ đúng hạn", "3"],
    ["", "Từ 90% trở lên: 3", ""],
    ["", "Từ 70% đến dưới 90%: 1,5", ""],
    ["", "Kết quả khác: tùy mức độ", ""],
    ["2", "=Ban hành kế hoạch", "2"],
    ["", "Ban hành kịp thời: 2", ""],
    ["", "Không ban hành: 0", ""],
]
VERDICT, NOTATION, WHO, WHEN = 7, 8, 9, 10
DAY = dt.date(2025, 3, 1)


@pytest.fixture
def table():
    return chiso.read_criteria_table(ROWS, id="ra-soat", year=2025)


def filled(table, **cells):
    """The workbook with cells by the text of their row: (verdict, notation, who, when)."""
    book = openpyxl.load_workbook(io.BytesIO(table.review().workbook))
    sheet = book.worksheets[0]
    for line in sheet.iter_rows(min_row=6):
        for column, value in cells.get(line[2].value, {}).items():
            line[column - 1].value = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def right(who="Lan"):
    return {VERDICT: "đúng", WHO: who, WHEN: DAY}


def test_machine_leaves_are_scored_by_machine(table):
    for reviewed in (table, table.propose(5, "otherwise -> 0", by="Lan")):
        for leaf in reviewed.coverage.leaves:
            by_hand = reviewed.framework[leaf["id"]].rule == "awarded"
            assert by_hand == (not leaf["scored"].startswith("machine")), leaf
    facts = {"1": {"ratio": "50%"}, "2": {"choice": "1"}}
    assert chiso.score(reviewed.framework, facts, period=2025).total == Decimal("2")


def test_a_workbook_nobody_filled_in_changes_nothing(table):
    back = chiso.read_review(table.review().workbook, table)
    assert back.to_toml() == table.to_toml()
    assert table.review().workbook == table.review().workbook


def test_right_wrong_and_by_hand_come_back_with_who_and_when(table):
    book = filled(
        table,
        **{
            "Kết quả khác: tùy mức độ": {VERDICT: "sai", NOTATION: "otherwise -> 0", WHO: "Lan", WHEN: DAY},
            "Không ban hành: 0": {VERDICT: "Chấm tay", WHO: "Hùng", WHEN: "02/03/2025"},
        },
    )
    back = chiso.read_review(book, table)
    row = back.rows[4]
    assert (row.reading, row.proposed_by) == ("otherwise -> 0", "Lan")
    assert row.decision == {"verdict": "right", "by": "Lan", "on": "2025-03-01"}
    assert [leaf["scored"] for leaf in back.coverage.leaves] == ["machine", "awarded"]
    assert "Hùng, 2025-03-02" in back.to_toml() and "Kết quả khác: tùy mức độ" in back.to_toml()
    assert pickle.loads(pickle.dumps(back)).to_toml() == back.to_toml()
    with pytest.raises(chiso.SheetError, match="another table|before later"):
        chiso.read_review(book, back)


def test_all_rows_right_is_confirmed(table):
    texts = [row[1] for row in ROWS[1:]]
    back = chiso.read_review(filled(table, **{text: right() for text in texts}))
    assert [leaf["confirmed"] for leaf in back.coverage.leaves] == [True, True]
    assert back.coverage.shares[-1]["leaves_percent"] == "100"


def test_wrong_without_a_notation_leaves_the_leaf_by_hand(table):
    book = filled(table, **{"Ban hành kịp thời: 2": {VERDICT: "sai", WHO: "Lan", WHEN: DAY}})
    assert chiso.read_review(book).framework["2"].rule == "awarded"


def test_an_altered_line_is_refused_by_its_cell(table):
    book = openpyxl.load_workbook(io.BytesIO(table.review().workbook))
    book.worksheets[0]["C7"].value = "Từ 80% trở lên: 3"
    out = io.BytesIO()
    book.save(out)
    with pytest.raises(chiso.SheetError) as error:
        chiso.read_review(out.getvalue(), table)
    assert (error.value.details["row"], error.value.details["column"]) == (7, "C")


def test_another_table_is_refused(table):
    other = chiso.read_criteria_table([*ROWS[:-1], ["", "Không ban hành: 1", ""]], id="ra-soat", year=2025)
    with pytest.raises(chiso.SheetError, match="another table"):
        chiso.read_review(table.review().workbook, other)


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({VERDICT: "tạm được", WHO: "Lan", WHEN: DAY}, "G"),
        ({NOTATION: "ratio >= 0.90 -> 3"}, "G"),
        ({VERDICT: "đúng", WHEN: DAY}, "I"),
        ({VERDICT: "đúng", WHO: "Lan"}, "J"),
        ({VERDICT: "sai", NOTATION: "ratio >= 0.80 -> 3", WHO: "Lan", WHEN: DAY}, "H"),
        ({VERDICT: "sai", NOTATION: "ratio trên 90", WHO: "Lan", WHEN: DAY}, "H"),
        ({VERDICT: "đúng", NOTATION: "ratio >= 0.90 -> 3", WHO: "Lan", WHEN: DAY}, "H"),
        ({VERDICT: "=1+1", WHO: "Lan", WHEN: DAY}, "G"),
    ],
)
def test_cells_that_cannot_be_taken_over_are_named(table, cells, column):
    with pytest.raises(chiso.FormError) as error:
        chiso.read_review(filled(table, **{"Từ 90% trở lên: 3": cells}), table)
    assert [problem["column"] for problem in error.value.details["problems"]] == [column]


def test_a_day_may_come_as_an_argument(table):
    book = filled(table, **{"Từ 90% trở lên: 3": {VERDICT: "đúng", WHO: "Lan"}})
    assert chiso.read_review(book, on=DAY).rows[2].decision["on"] == "2025-03-01"


def test_a_text_like_a_formula_stays_a_text(table):
    sheet = openpyxl.load_workbook(io.BytesIO(table.review().workbook)).worksheets[0]
    cell = next(line[2] for line in sheet.iter_rows(min_row=6) if str(line[2].value).startswith("=Ban"))
    assert cell.data_type == "s" and cell.quotePrefix


def test_the_example_runs(tmp_path):
    demo = Path(__file__).parents[2] / "examples" / "criteria-table" / "demo.py"
    card = runpy.run_path(str(demo))["main"](tmp_path)
    assert card.total == Decimal("7")
    assert (tmp_path / "bo-tieu-chi.toml").exists()
