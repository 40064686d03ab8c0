"""Objects are immutable, picklable, shareable between threads, and shown safely."""

import copy
import datetime as dt
import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest

import chiso


@pytest.fixture
def objects(par, demo, card):
    facts = {"1.1": {"done": 1, "total": 3}, "1.2": {"points": "1"}, "1.3": "never", "2": ["a", "b"]}
    mixed = chiso.score(demo, facts, unit="Đơn vị", period=2024, known_part=True)
    table = chiso.score_table(
        par, {"Hà Nội": {"sipas": "8"}, "Huế": {"sipas": chiso.State.WITHHELD}}, known_part=True
    )
    ranks = table.rank("sipas")
    return [
        par,
        par["sipas"],
        par.source,
        par.act,
        card,
        mixed,
        card["sipas"],
        card.reason,
        card.to_table(),
        table,
        ranks,
        chiso.rank({"a": "1/3", "b": None}, on="published", ties="dense", places=1, mode="floor"),
        chiso.groups(ranks, "papi-quarters", "inclusive"),
        chiso.check_target("Hà Nội", ranks, top=1),
        chiso.check_target("Hà Nội", "81.62", 38, in_group="A", scheme="par-2022"),
        chiso.diff(par, chiso.framework("par-2020-components")),
        chiso.unit("Hà Tây", on=dt.date(2005, 1, 1)),
        chiso.unit("24", on=dt.date(2026, 1, 1)),
        chiso.reconcile("85.78", ["54.20", "31.59"]),
        chiso.State.WITHHELD,
    ]


def state(thing):
    """All that can be read from an object."""
    names = [name for name in dir(thing) if not name.startswith("_")]
    seen = {"repr": repr(thing), "html": getattr(thing, "_repr_html_", str)()}
    for name in names:
        try:
            value = getattr(thing, name)
        except chiso.Error as error:
            value = str(error)
        if not callable(value):
            seen[name] = repr(value)
    return seen


def test_pickle(objects):
    for thing in objects:
        again = pickle.loads(pickle.dumps(thing))
        assert type(again) is type(thing)
        assert state(again) == state(thing)
        assert state(copy.copy(thing)) == state(thing)


def test_facts_can_be_scored_again(objects):
    mixed = objects[5]
    again = chiso.score(mixed.framework, mixed.facts, unit=mixed.unit, period=2024, known_part=True)
    assert again.to_json() == mixed.to_json() and again.facts == mixed.facts


def test_frozen(objects):
    for thing in objects[:-1]:
        with pytest.raises((AttributeError, TypeError)):
            thing.nothing = 1


def test_equality_and_hash(par):
    again = chiso.read_framework(par.to_json(), "json")
    assert par == again and hash(par) == hash(again) and par != "par-2022-components"
    old = chiso.unit("24", on=dt.date(2020, 1, 1))
    assert len({old, chiso.unit("Bắc Giang", on=dt.date(2010, 1, 1))}) == 1
    assert par.source == pickle.loads(pickle.dumps(par.source))


def test_threads(par):
    def run(place):
        points = f"{place % 60}.25"
        card = chiso.score(par, {"appraisal": points, "sipas": 1, "leaders": 1, "economy": 1})
        return card["appraisal"].reason.text("vi"), str(card.total)

    expected = [run(place) for place in range(200)]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(run, range(200))) == expected


def test_html_escapes(demo):
    unit = "<img src=x onerror=alert(1)>"
    card = chiso.score(demo, {"2": "a"}, unit=unit, known_part=True)
    table = chiso.score_table(demo, {unit: {"2": "a"}})
    ranks = chiso.rank({unit: 1})
    shown = [
        card,
        demo,
        table,
        table.to_table(),
        ranks,
        chiso.groups(ranks, "papi-quarters"),
        chiso.check_target(unit, ranks, top=1),
        chiso.diff(demo, demo),
    ]
    for thing in shown:
        html = thing._repr_html_()
        for raw in ("<img", "<script", "<i>", "<b>"):
            assert raw not in html, thing
        assert html.count("<div") == html.count("</div>") and html.count("<table") == html.count("</table>")
    assert "Lĩnh vực &lt;script&gt;" in card._repr_html_()
    assert "A &amp; B" in card._repr_html_()


def test_html_says_what_is_missing(par):
    html = chiso.score(par, {"sipas": chiso.State.WITHHELD})._repr_html_()
    assert "Chưa tính được tổng điểm" in html and "không công bố" in html and "chưa có số liệu" in html
    assert "không công bố" in chiso.rank({"Bắc Giang": chiso.State.WITHHELD})._repr_html_()


def test_act_is_text(par):
    assert f"{par.act}" == "876/QĐ-BNV" == par.act
    assert pickle.loads(pickle.dumps(par.act)).date == dt.date(2022, 11, 10)
