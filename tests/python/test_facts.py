"""Facts as people write them: text in scalars, dicts, frames and columns, and days with a time or a zone."""

import datetime as dt
import math
import zoneinfo
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import chiso

COMPONENTS = chiso.framework("par-2022-components")
EXAMPLE = chiso.framework("example-par-88")
HERE = zoneinfo.ZoneInfo("Asia/Ho_Chi_Minh")

NOTHING = [
    None, "", "  ", "-", "–", "NaN", "nan", "<NA>", "chưa có số liệu", math.nan, np.nan, np.float32("nan"),
    np.datetime64("NaT"), pd.NA, pd.NaT, Decimal("NaN"), chiso.State.MISSING,
]  # fmt: skip


def given(node, value):
    return chiso.score(EXAMPLE, {node: value}, period=2024, known_part=True).facts.get(node)


@pytest.mark.parametrize("nothing", NOTHING, ids=repr)
def test_nothing_is_missing(nothing):
    card = chiso.score(COMPONENTS, {"sipas": nothing}, known_part=True)
    assert card["sipas"].state == "missing"
    card = chiso.score(EXAMPLE, {"1.1.3": {"done": nothing, "all": nothing}}, known_part=True)
    assert card["1.1.3"].state == "missing"
    with pytest.raises(chiso.ScoreError) as raised:
        chiso.score(EXAMPLE, {"1.1.3": {"done": 5, "all": nothing}})
    assert raised.value.name == "incomplete"


@pytest.mark.parametrize("nothing", NOTHING, ids=repr)
def test_nothing_in_a_table_declares_nothing(nothing):
    # Where the unit gives the whole, its parts stand empty.
    wide = {"unit": ["Bắc Giang", "Hà Nội"], "1": [nothing, "8"], "1.1.3:done": ["5", nothing], "1.1.3:all": [10, nothing]}
    table = chiso.score_table(EXAMPLE, wide, known_part=True)
    assert table["Bắc Giang"].facts == {"1.1.3": {"done": 5, "all": 10}}
    assert table["Hà Nội"].facts == {"1": 8}
    long = [{"unit": "Bắc Giang", "node": "sipas", "value": nothing, "state": None}, {"unit": "Bắc Giang", "node": "economy", "value": "5"}]
    assert chiso.score_table(COMPONENTS, long, known_part=True)["Bắc Giang"].facts == {"economy": 5}


COLUMNS = {
    "list": list,
    "numpy": lambda cells: np.array(cells, dtype=object),
    "pandas": pd.Series,
    "pandas object": lambda cells: pd.Series(cells, dtype=object),
    "polars": pl.Series,
    "pyarrow": pa.array,
}


@pytest.mark.parametrize("column", COLUMNS)
def test_columns_of_text(column):
    cells = ["8,234", "", "–", "9.35", None]
    made = COLUMNS[column](cells)
    units = ["Bắc Giang", "Hà Nội", "Đà Nẵng", "Cần Thơ", "Lạng Sơn"]
    if column.startswith("pandas"):
        frame = pd.DataFrame({"unit": units, "SIPAS score": made})
    elif column == "polars":
        frame = pl.DataFrame({"unit": units, "SIPAS score": made})
    elif column == "pyarrow":
        frame = pa.table({"unit": units, "SIPAS score": made})
    else:
        frame = {"unit": units, "SIPAS score": made}
    table = chiso.score_table(COMPONENTS, frame, known_part=True)
    assert table["Bắc Giang"].facts == {"sipas": Fraction("8.234")}
    assert table["Cần Thơ"].facts == {"sipas": Fraction("9.35")}
    states = [table[unit]["sipas"].state if unit in table.units else "missing" for unit in ("Hà Nội", "Đà Nẵng", "Lạng Sơn")]
    assert states == ["missing"] * 3


@pytest.mark.parametrize("frame", [dict, pd.DataFrame, pl.DataFrame, pa.table], ids=["dict", "pandas", "polars", "pyarrow"])
def test_a_cell_with_two_readings_is_named_with_its_row(frame):
    cells = {"unit": ["Bắc Giang", "Hà Nội"], "1.1.3:done": ["998", "2.000"], "1.1.3:all": ["1000", "2500"]}
    with pytest.raises(chiso.ScoreError, match="write 2000 if .* or 2 if") as raised:
        chiso.score_table(EXAMPLE, frame(cells))
    assert (raised.value.name, raised.value.details.get("row")) == ("number-ambiguous", 1)
    assert "hãy viết 2000" in raised.value.text("vi")


@pytest.mark.parametrize("number", [1.234, np.float32(1.234), np.float64(1.234), Decimal("1.234"), Fraction(1234, 1000)])
def test_numbers_of_programs_have_no_second_reading(number):
    assert given("8.2.1", number) == Fraction("1.234")
    frame = pd.DataFrame({"unit": ["Bắc Giang"], "8.2.1": np.array([number], dtype=object if isinstance(number, Fraction) else None)})
    if not isinstance(number, Fraction):
        assert chiso.score_table(EXAMPLE, frame, known_part=True)["Bắc Giang"].facts == {"8.2.1": Fraction("1.234")}


def test_shares_are_no_points():
    for text, points in (("90%", "9"), ("9,35/10", "9.35")):
        with pytest.raises(chiso.ScoreError, match=f"write {points} for") as raised:
            chiso.score(COMPONENTS, {"sipas": text})
        assert raised.value.name == "wrong-kind"
        with pytest.raises(chiso.ScoreError):
            chiso.score(COMPONENTS, {"sipas": "9"}, deductions={"sipas": text})
    record = chiso.Assessment(COMPONENTS, unit="Bắc Giang", period=2022)
    with pytest.raises(chiso.ScoreError):
        record.deduct("appraisal", "50%", by="Bộ Nội vụ", at="2023-01-05", why="nộp chậm")


DAY_LEAF = "1.1.1"


@pytest.mark.parametrize(
    "day",
    [
        "20/02/2024", "20-02-2024", "20.2.2024", "2024-02-20", dt.date(2024, 2, 20), dt.datetime(2024, 2, 20),
        pd.Timestamp("2024-02-20"), np.datetime64("2024-02-20"), np.datetime64("2024-02-20T00:00:00"),
        dt.datetime(2024, 2, 20, tzinfo=HERE), pd.Timestamp("2024-02-20", tz="Asia/Ho_Chi_Minh"),
        dt.datetime(2024, 2, 19, 17, tzinfo=dt.timezone.utc), pd.Timestamp("2024-02-19 17:00", tz="UTC"),
    ],
    ids=repr,
)  # fmt: skip
def test_days(day):
    assert given(DAY_LEAF, day) == dt.date(2024, 2, 20)
    deadline = chiso.read_deadline("chậm nhất ngày 21/02/2024")
    assert deadline.days(day) == 1
    if not isinstance(day, str):
        assert chiso.Calendar.vietnam().add_working_days(day, 1) == dt.date(2024, 2, 21)


@pytest.mark.parametrize(
    "day",
    [
        "02/20/2024", "31/02/2024", "20/02/24", dt.datetime(2024, 2, 20, 15, 30), pd.Timestamp("2024-02-20 15:30"),
        np.datetime64("2024-02-20T15:30"), dt.datetime(2024, 2, 20, tzinfo=dt.timezone.utc),
    ],
    ids=repr,
)  # fmt: skip
def test_no_days(day):
    with pytest.raises(chiso.ScoreError):
        given(DAY_LEAF, day)
    with pytest.raises(ValueError):
        chiso.read_deadline("chậm nhất ngày 21/02/2024").days(day)


def test_days_in_records():
    fw = chiso.framework("example-par-88")
    record = chiso.Assessment(fw, unit="Tỉnh Ví dụ", period=2024)
    record.support("1.1.2", [{"ref": "12/BC", "date": "20/01/2025"}], by="Sở", at="21/01/2025")
    record.support("1.1.2", [{"ref": "13/BC", "date": "20.1.2025"}], by="Sở", at="21/01/2025 09:30")
    assert [entry["at"] for entry in record.entries] == ["2025-01-21T00:00:00", "2025-01-21T09:30:00"]
    with pytest.raises(ValueError, match="day before month"):
        record.support("1.1.2", [{"ref": "14/BC", "date": "01/20/2025"}], by="Sở", at="22/01/2025")
    assert chiso.unit("Hà Nội", "31/12/2024").name == "Hà Nội"


def test_object_columns_of_moments_are_not_cut_to_days():
    calendar = chiso.Calendar.vietnam()
    moments = pd.Series([pd.Timestamp("2024-06-05 15:30")], dtype=object)
    with pytest.raises(ValueError, match="time of day"):
        calendar.add_working_days(moments, 1)
    zoned = pd.Series([pd.Timestamp("2024-06-05", tz="Asia/Ho_Chi_Minh"), pd.NaT])
    plain = pd.Series([pd.Timestamp("2024-06-05"), pd.NaT])
    assert calendar.add_working_days(zoned, 1).equals(calendar.add_working_days(plain, 1))


def test_names():
    card = chiso.score(COMPONENTS, {"ĐIỂM THẨM ĐỊNH": "54.2"}, known_part=True)
    assert card.facts == {"appraisal": Fraction("54.2")}
    assert str(card["điểm thẩm định"].points) == "54.20"
    with pytest.raises(chiso.UnknownNode):
        chiso.score(COMPONENTS, {"diem tham dinh": "54.2"})


def test_what_is_declared_can_be_declared_again():
    for value in ("8,234", Fraction(1, 3), 1.25):
        card = chiso.score(COMPONENTS, {"sipas": value}, known_part=True)
        assert chiso.score(COMPONENTS, card.facts, known_part=True).facts == card.facts
    record = chiso.Assessment(COMPONENTS, unit="Bắc Giang", period=2022)
    record.declare({"appraisal": Fraction(1, 3)}, by="Sở Nội vụ", at="2022-12-20")
    again = chiso.read_assessment(record.to_json(), COMPONENTS)
    assert again.to_json() == record.to_json()
