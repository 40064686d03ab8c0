"""One table in every form that people have gives one result."""

import datetime as dt
from decimal import Decimal

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import chiso

WIDE = {
    "unit": ["Ninh Thuận", "Bắc Giang"],
    "appraisal": ["54.20", "58.51"],
    "sipas": ["8.23", "8.58"],
    "leaders": ["18.05", None],
    "economy": ["5.31", "5.00"],
}
LONG = {
    "unit": ["Ninh Thuận"] * 4 + ["Bắc Giang"] * 3,
    "node": ["appraisal", "sipas", "leaders", "economy", "appraisal", "sipas", "economy"],
    "value": ["54.20", "8.23", "18.05", "5.31", "58.51", "8.58", "5.00"],
}


def rows(columns):
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def floats(columns):
    return {
        name: values
        if name in ("unit", "node")
        else [None if value is None else float(value) for value in values]
        for name, values in columns.items()
    }


def forms():
    for shape, columns in (("wide", WIDE), ("long", LONG)):
        yield pytest.param(columns, id=f"{shape} dict of lists")
        yield pytest.param(rows(columns), id=f"{shape} list of dicts")
        for kind, values in (("text", columns), ("float", floats(columns))):
            yield pytest.param(pl.DataFrame(values), id=f"{shape} polars {kind}")
            yield pytest.param(pd.DataFrame(values), id=f"{shape} pandas {kind}")
            yield pytest.param(pa.table(values), id=f"{shape} pyarrow {kind}")
    numbers = pl.DataFrame(WIDE).with_columns(pl.exclude("unit").cast(pl.Decimal(10, 2)))
    yield pytest.param(numbers, id="wide polars decimals")
    yield pytest.param(pl.DataFrame(LONG).cast({"node": pl.Categorical}), id="long polars categories")
    yield pytest.param(pd.DataFrame(LONG).astype({"unit": "category"}), id="long pandas categories")
    yield pytest.param(pa.chunked_array, id="chunks")


@pytest.mark.parametrize("frame", list(forms()))
def test_forms(par, frame):
    if frame is pa.chunked_array:
        half = pa.table(WIDE)
        frame = pa.concat_tables([half.slice(0, 1), half.slice(1)])
    table = chiso.score_table(par, frame, period=2022)
    expected = {
        "Ninh Thuận": dict(zip(list(WIDE)[1:], ["54.20", "8.23", "18.05", "5.31"], strict=True)),
        "Bắc Giang": {"appraisal": "58.51", "sipas": "8.58", "economy": "5.00"},
    }
    same = chiso.score_table(par, expected, period=2022)
    assert table.units == list(expected)
    assert table.to_table().to_dict() == same.to_table().to_dict()
    assert table["Ninh Thuận"].total == Decimal("85.79")
    assert table["Bắc Giang"].missing_parts == {"leaders": chiso.State.MISSING}


def test_every_column_type(demo):
    frame = pl.DataFrame(
        {
            "tỉnh": ["x", "y"],
            "1.1:done": pl.Series([1, 2], dtype=pl.UInt8),
            "1.1:total": pl.Series([3, 3], dtype=pl.Int32),
            "1.2": pl.Series([0.1, 0.7], dtype=pl.Float32),
            "1.3": [dt.date(2024, 12, 31), None],
            "2": [["a", "b"], ["a"]],
        }
    )
    table = chiso.score_table(demo, frame, unit="tỉnh", period=2024)
    assert table["x"].exact == 1 + 0 + 2 + 3
    assert table["y"]["1.1"].exact == 2 and table["y"]["1.2"].points == 2
    timestamps = pd.DataFrame({"unit": ["x"], "1.3": pd.to_datetime(["2025-01-01"])})
    assert chiso.score_table(demo, timestamps, period=2024)["x"]["1.3"].points == 1
    long = [
        {"unit": "x", "node": "1.1", "fact": fact, "value": value}
        for fact, value in (("done", 1), ("total", 3))
    ]
    assert chiso.score_table(demo, long)["x"]["1.1"].exact == 1
    state = [{"unit": "x", "node": "1.1", "state": "not-applicable", "value": None}]
    assert chiso.score_table(demo, state)["x"]["1.1"].state is chiso.State.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("frame", "name", "row"),
    [
        ({"unit": ["a", "b"], "sipas": [1.0, float("inf")]}, "number-not-finite", 1),
        (pl.DataFrame({"unit": ["a", "b"], "sipas": [1.0, float("inf")]}), "number-not-finite", 1),
        (pl.DataFrame({"unit": ["a"], "sipas": [True]}), "wrong-kind", 0),
        ({"unit": ["a"], "other": [1]}, "unknown-node", 0),
        ({"unit": ["a", "a"], "sipas": [1, 2]}, "two-values", 1),
        ({"unit": ["a", "a"], "sipas": [None, 2]}, "two-values", 1),
        ({"unit": ["a", "a"], "node": ["sipas", "sipas"], "value": [1, 2]}, "two-values", 1),
        ({"unit": ["a"], "node": ["sipas"], "value": [1], "state": ["withheld"]}, "two-values", 0),
        ({"unit": ["a"], "node": ["sipas"], "value": [1], "year": [2022]}, "table-form", None),
        ({"unit": ["a"], "node": [1.1], "value": [1]}, "table-form", 0),
        ({"unit": [None], "sipas": [1]}, "table-form", 0),
        ({"name": ["a"], "sipas": [1]}, "table-form", None),
        ({"unit": ["a", "b"], "sipas": [1]}, "table-form", None),
        ({"unit": ["a"], "sipas": [11]}, "out-of-range", 0),
    ],
)
def test_bad_frames(frame, name, row):
    fw = chiso.read_framework(
        chiso.framework("par-2022-components").to_json().replace('"scores": "province",', ""), "json"
    )
    with pytest.raises(chiso.Error) as raised:
        chiso.score_table(fw, frame)
    assert (raised.value.name, raised.value.details.get("row")) == (name, row)
    if row is not None:
        assert str(raised.value).startswith(f"row {row}")


def test_units_are_checked(par):
    with pytest.raises(chiso.UnitError) as raised:
        chiso.score_table(par, {"Bắc Gian": {"sipas": 1}}, period=2022)
    assert raised.value.details["unit"] == "Bắc Gian"
    with pytest.raises(chiso.TableError, match="one unit"):
        chiso.score_table(par, {"TP.HCM": {"sipas": 1}, "Hồ Chí Minh": {"sipas": 2}}, period=2022)
    table = chiso.score_table(par, {"Hòa Bình": {"sipas": 1}}, period=2022)
    assert "Hoà Bình" in table and table["HOA BINH"]["sipas"].points == 1
    with pytest.raises(KeyError):
        table["Huế"]


@pytest.mark.parametrize("frame", [5, "text", [1], {"unit": 5}])
def test_no_tables(par, frame):
    with pytest.raises(TypeError):
        chiso.score_table(par, frame)


def test_empty(par):
    table = chiso.score_table(par, {"unit": [], "sipas": []})
    assert len(table) == 0 and table.rank().of == 0
    assert table.to_polars().shape[0] == 0 and "<table>" in table._repr_html_()


def test_out(par, card):
    table = card.to_table()
    frame = table.to_polars()
    assert frame["points"].dtype == pl.Decimal(18, 6) and frame["points"][0] == Decimal("85.79")
    assert table.to_polars(as_float=True)["points"][0] == 85.79
    assert table.to_polars(raw=True)["points"][0] == 85_790_000
    assert pl.DataFrame(table).equals(frame)
    assert table.to_pyarrow().schema.field("points").type == pa.decimal128(18, 6)
    assert pa.schema(table).names == table.columns and pa.table(table).num_rows == 5
    assert table.to_pandas()["points"][0] == Decimal("85.79")
    assert pd.DataFrame.from_arrow(table)["node"].tolist() == table["node"]
    assert list(table)[0] == table.rows[0] and table.rows[0]["node"] == "total"
    assert table.to_dict()["lost"][0] == Decimal("14.21")
    with pytest.raises(ValueError, match="one column"):
        table.to_polars(as_float=True, raw=True)
    with pytest.raises(KeyError, match="expected one of"):
        table["nothing"]
    many = chiso.score_table(par, {"Hà Nội": {"sipas": "8"}}, period=2022)
    assert many.to_polars().columns[0] == "unit" and pl.DataFrame(many).equals(many.to_polars())
    assert many.to_pandas().shape == many.to_pyarrow().shape == (5, 11)


def test_ranking_is_a_table(par):
    ranks = chiso.rank({"a": "1.5", "b": "2.25", "c": None})
    assert ranks.to_polars().rows() == [
        (1, "b", Decimal("2.25"), None),
        (2, "a", Decimal("1.5"), None),
        (None, "c", None, "missing"),
    ]


def test_columns_from_every_library(par):
    values = {"appraisal": 54.2, "sipas": 8.23, "leaders": 18.05, "economy": 5.31}
    kinds = [
        lambda value: np.full(1000, value),
        lambda value: np.full(2000, value)[::2],
        lambda value: pl.Series([value] * 1000),
        lambda value: pd.Series([value] * 1000),
        lambda value: pa.array([value] * 1000),
        lambda value: pa.chunked_array([[value] * 400, [value] * 600]),
        lambda value: [value] * 1000,
    ]
    tables = [
        chiso.score_columns(par, {node: kind(value) for node, value in values.items()}) for kind in kinds
    ]
    assert len(tables[0]) == 1000
    assert all(table["points"] == tables[0]["points"] for table in tables)
    whole = chiso.score_columns(par, {node: np.full(3, 5) for node in values})
    assert whole["points"] == [20.0] * 3


def test_pandas_without_pyarrow(par, monkeypatch):
    frame = pd.DataFrame(floats(WIDE))

    def refuse(*_, **__):
        raise ImportError("pyarrow")

    monkeypatch.setattr(pd.DataFrame, "__arrow_c_stream__", refuse)
    monkeypatch.setattr(pd.DataFrame, "from_arrow", refuse)
    table = chiso.score_table(par, frame, period=2022)
    assert table["Bắc Giang"].missing_parts == {"leaders": "missing"}
    assert table.to_pandas()["points"][0] == Decimal("85.79")
