"""Everything wrong is refused, by name, before anything is computed."""

import datetime as dt
import math
import pickle
import re
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

import chiso


@pytest.mark.parametrize(
    ("facts", "kind", "name"),
    [
        ({"9": 1}, chiso.UnknownNode, "unknown-node"),
        ({"1.1": {"x": 1, "total": 2}}, chiso.UnknownFact, "unknown-fact"),
        ({"1.1": 1}, chiso.UnknownFact, "unknown-fact"),
        ({"1.1": {"done": 1}}, chiso.ScoreError, "incomplete"),
        ({"1.1": {"done": 1, "total": None}}, chiso.ScoreError, "incomplete"),
        ({"1.1": {"done": 3, "total": 2}}, chiso.ScoreError, "out-of-range"),
        ({"1.1": {"done": -1, "total": 2}}, chiso.ScoreError, "out-of-range"),
        ({"1.1": {"done": 1.5, "total": 2}}, chiso.ScoreError, "out-of-range"),
        ({"1.1": {}}, chiso.ScoreError, "wrong-kind"),
        ({"1.1": {"done": True, "total": 2}}, chiso.ScoreError, "wrong-kind"),
        ({"1.2": "1,01"}, chiso.ScoreError, "out-of-range"),
        ({"1.2": True}, chiso.ScoreError, "wrong-kind"),
        ({"1.2": dt.date(2024, 1, 1)}, chiso.ScoreError, "wrong-kind"),
        ({"1.2": object()}, chiso.ScoreError, "wrong-kind"),
        ({"1.2": [0.5]}, chiso.ScoreError, "wrong-kind"),
        ({"1.2": math.inf}, chiso.ScoreError, "number-not-finite"),
        ({"1.2": Decimal("Infinity")}, chiso.ScoreError, "number-not-finite"),
        ({"1.2": "half"}, chiso.ScoreError, "number-syntax"),
        ({"1.2": Decimal("1e999999")}, chiso.ScoreError, "number-syntax"),
        ({"1.2": 10**300}, chiso.ScoreError, "number-range"),
        ({"1.3": "31/31/2024"}, chiso.ScoreError, "wrong-kind"),
        ({"1.3": dt.datetime(2024, 1, 1, 12)}, chiso.ScoreError, "wrong-kind"),
        ({"1.3": 5}, chiso.ScoreError, "wrong-kind"),
        ({"2": "c"}, chiso.ScoreError, "wrong-kind"),
        ({"2": ["a", "a"]}, chiso.ScoreError, "wrong-kind"),
        ({"1.2": chiso.State.NOT_APPLICABLE}, chiso.ScoreError, "not-applicable"),
        ({"1.2": {"state": "absent"}}, chiso.ScoreError, "wrong-kind"),
        ({"1": 5, "1.2": "0.5"}, chiso.ScoreError, "two-values"),
        ({"1": 8}, chiso.ScoreError, "out-of-range"),
        ([], chiso.ScoreError, "facts-json"),
    ],
)
def test_bad_facts(demo, facts, kind, name):
    with pytest.raises(kind) as raised:
        chiso.score(demo, facts, period=2024)
    error = raised.value
    assert isinstance(error, chiso.Error) and isinstance(error, ValueError)
    assert (error.name, error.details["name"], error.code) == (name, name, error.details["code"])
    if isinstance(facts, dict):
        assert error.details["node"] in facts and error.details["node"] in str(error)
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.details) == (kind, str(error), error.details)


def test_details_say_what_was_expected(demo):
    with pytest.raises(chiso.ScoreError) as raised:
        chiso.score(demo, {"1.1": {"done": 1.5, "total": 2}})
    details = raised.value.details
    assert (details["node"], details["fact"], details["value"]) == ("1.1", "done", "1.5")
    assert details["expected"] == "a whole number, 0 or more"


def test_families():
    for kind in (chiso.UnknownNode, chiso.UnknownFact, chiso.UnknownFramework):
        assert issubclass(kind, KeyError) and issubclass(kind, chiso.Error)
    assert issubclass(chiso.MissingPartsError, chiso.ScoreError)
    families = (
        chiso.NumberError,
        chiso.FrameworkError,
        chiso.ScoreError,
        chiso.UnitError,
        chiso.RankingError,
        chiso.TableError,
    )
    assert all(issubclass(kind, chiso.Error) for kind in families)


def test_unknown_things(par, card):
    with pytest.raises(chiso.UnknownFramework, match="built in are"):
        chiso.framework("par-1999")
    with pytest.raises(chiso.UnknownFramework):
        chiso.edition("PAR", 1999)
    with pytest.raises(chiso.UnknownNode) as raised:
        card["9"]
    assert str(raised.value) == 'par-2022-components has no node "9"'
    with pytest.raises(KeyError):
        par["9"]
    with pytest.raises(chiso.UnitError) as raised:
        chiso.score(par, {}, unit="Hà Tây", period=2022)
    assert raised.value.name == "unit-not-in-force"
    with pytest.raises(chiso.ScoreError) as raised:
        chiso.score(par, {}, period=2030)
    assert raised.value.name == "not-in-force"
    with pytest.raises(chiso.UnitError, match="similar"):
        chiso.unit("Bắc Gian", on=dt.date(2024, 1, 1))
    with pytest.raises(TypeError):
        chiso.score("par-2022-components", {})


def test_missing_is_not_zero(par):
    card = chiso.score(par, {"sipas": "8.23", "leaders": chiso.State.WITHHELD, "economy": None})
    with pytest.raises(chiso.MissingPartsError) as raised:
        _ = card.total
    assert raised.value.parts == ["appraisal (missing)", "leaders (withheld)", "economy (missing)"]
    assert card.missing_parts == {"appraisal": "missing", "leaders": "withheld", "economy": "missing"}
    assert card["leaders"].state is chiso.State.WITHHELD
    with pytest.raises(chiso.MissingPartsError):
        _ = card["leaders"].points
    known = chiso.score(par, {"sipas": "8.23"}, known_part=True)
    assert known.total == Decimal("8.23") and known.partial


def test_values_of_every_form(demo):
    for done in (1, 1.0, "1", "1,0", Decimal(1), Decimal("1E+0"), Fraction(1)):
        card = chiso.score(demo, {"1.1": {"done": done, "total": 3}})
        assert card["1.1"].exact == 1
    assert chiso.score(demo, {"1.2": Fraction(1, 3)})["1.2"].points == 0
    for day in (dt.date(2024, 12, 31), dt.datetime(2024, 12, 31), "2024-12-31", "31/12/2024"):
        assert chiso.score(demo, {"1.3": day}, period=2024)["1.3"].points == 2
    assert chiso.score(demo, {"1.3": "never"}, period=2024)["1.3"].points == 0
    assert chiso.score(demo, {"2": ["b", "a"]})["2"].points == 3
    assert chiso.score(demo, {"1.2": {"points": "1.5"}})["1.2"].points == Decimal("1.5")
    assert chiso.score(demo, {"1.1": {"done": None, "total": None}})["1.1"].state is chiso.State.MISSING
    assert chiso.score(demo, {"1.1": chiso.State.NOT_APPLICABLE})["1.1"].state is chiso.State.NOT_APPLICABLE


@pytest.mark.parametrize("text", ["", "1..2", "2,x", "--1", "1/0", "nan", "٣x"])
def test_bad_numbers(text):
    with pytest.raises(chiso.NumberError):
        chiso.parse_number(text)
    with pytest.raises(chiso.NumberError):
        chiso.reconcile(text, ["1"])
    with pytest.raises(chiso.NumberError):
        chiso.rank({"a": text})


def test_bad_columns(par):
    full = {"appraisal": [54.2], "sipas": [8.23], "leaders": [18.05]}
    with pytest.raises(chiso.MissingPartsError, match="economy"):
        chiso.score_columns(par, full)
    with pytest.raises(chiso.ScoreError, match="row 0"):
        chiso.score_columns(par, full | {"economy": [7.0]})
    with pytest.raises(chiso.UnknownNode):
        chiso.score_columns(par, full | {"economy": [5.0], "x": [1.0]})
    with pytest.raises(TypeError, match="economy"):
        chiso.score_columns(par, full | {"economy": ["5"]})
    with pytest.raises(chiso.ScoreError):
        chiso.score_columns(par, full | {"economy": [5.0, 5.0]})


def test_every_code_has_the_class_that_the_list_of_errors_names():
    listed = (Path(__file__).parents[2] / "docs" / "errors.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d+) \| `([a-z0-9-]+)` \| `(\w+)` \|", listed, re.M)
    assert len(rows) > 140
    for _, name, class_ in rows:
        assert issubclass(getattr(chiso.exceptions, class_), chiso.Error), name


def test_errors_speak_vietnamese_where_asked():
    with pytest.raises(chiso.ScoreError) as raised:
        chiso.score(chiso.framework("par-2022-components"), {"sipas": "11"})
    vietnamese = 'tiêu chí "sipas", số liệu "points": 11 nằm ngoài phạm vi; cần từ 0 đến 10'
    assert raised.value.text("vi") == raised.value.details["text"]["vi"] == vietnamese
    assert raised.value.text("en") == str(raised.value) == raised.value.details["message"]
    chiso.Error.language = "vi"
    try:
        assert str(raised.value) == vietnamese
        assert str(pickle.loads(pickle.dumps(raised.value))) == vietnamese
    finally:
        chiso.Error.language = "en"
    with pytest.raises(chiso.TableError) as raised:
        chiso.score_table(chiso.framework("par-2022-components"), {"don_vi": ["Bắc Giang"], "sipas": ["8"]})
    assert "không có cột" in raised.value.text("vi")
