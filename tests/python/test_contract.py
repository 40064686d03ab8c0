"""The names that examples and outside checks rely on."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest

import chiso


def test_score(par, card):
    assert (card.total, card.exact) == (Decimal("85.79"), Fraction(8579, 100))
    assert str(card.total) == "85.79"
    assert (card.unit, card.period, card.framework) == ("Ninh Thuận", 2022, par)
    sipas = card["sipas"]
    assert (sipas.points, sipas.max, sipas.applicable_max, sipas.lost) == tuple(
        map(Decimal, ("8.23", "10", "10", "1.77"))
    )
    assert (sipas.index, sipas.exact, sipas.state, sipas.partial) == (
        Decimal("82.3"),
        Fraction(823, 100),
        None,
        False,
    )
    assert (sipas.level, sipas.name) == ("component", "Điểm SIPAS")
    assert [node.id for node in card] == ["appraisal", "sipas", "leaders", "economy"]


def test_reason(card):
    reason = card["sipas"].reason
    assert "mất 1,77" in reason.text("vi") and "1.77 lost" in reason.text("en")
    assert reason.act == "876/QĐ-BNV" and reason.act.number == "876/QĐ-BNV"
    assert reason.act.date == dt.date(2022, 11, 10)
    assert (reason.rule, reason.limit, reason.line("vi"), reason.unconfirmed) == (
        "awarded",
        "none",
        None,
        None,
    )
    assert Decimal(reason.inputs["points"]) == Decimal("8.23")
    assert reason.source.confidence == "high"
    assert reason.to_dict()["text"]["vi"] == reason.text("vi")
    assert card.reason.rounding == {"places": 2, "mode": "half-up", "stage": "total"}
    with pytest.raises(ValueError, match="vi, en"):
        reason.text("fr")


def test_reconcile():
    found = chiso.reconcile("85.78", ["54.20", "8.23", "18.05", "5.31"])
    assert found.possible and found.difference == Decimal("-0.01")
    assert (found.sum, found.low, found.high) == (Decimal("85.79"), Decimal("85.77"), Decimal("85.81"))


def test_tables_ranks_and_groups():
    papi = chiso.framework("papi-2022")
    units = [unit.name for unit in chiso.units(on=dt.date(2022, 12, 31))]
    dimensions = [node.id for node in papi if node.depth == 1]
    frame = [
        {"unit": unit, "node": node, "value": f"{4 + place / 50:.2f}"}
        for place, unit in enumerate(units)
        for node in dimensions
    ]
    table = chiso.score_table(papi, frame)
    assert len(table) == 63 and table["Bắc Giang"].unit == "Bắc Giang"
    ranks = table.rank("total", ties="competition")
    assert sorted(ranks.ranks.values()) == list(range(1, 64)) and ranks.of == 63
    assert ranks["rank"] == list(range(1, 64)), "a ranking stands best first"
    counts = chiso.groups(ranks, "papi-quarters", cut="strict").counts
    assert list(counts.values()) == [16, 15, 16, 16]


def test_frameworks():
    assert chiso.edition("PAR", 2022).id == "par-2022"
    assert {"par-2022", "papi-2022", "index-766-2022", "dti-2022"} <= set(chiso.framework_ids())
    par = chiso.framework("par-2022")
    assert par.status == "partial" and par.missing
    assert par["1"].level == par.levels[0] and "1" in par and "99" not in par
    assert chiso.framework("papi-2022")["1.1"].parent == "1"
    for id in chiso.framework_ids():
        fw = chiso.framework(id)
        assert chiso.read_framework(fw.to_json(), "json") == fw == chiso.read_framework(fw.to_toml())
        assert fw._repr_html_().endswith("</div>")


def test_framework_files(tmp_path, par):
    for extension, text in (("toml", par.to_toml()), ("json", par.to_json())):
        path = tmp_path / f"own.{extension}"
        path.write_text(text, "utf-8")
        assert chiso.framework(path) == chiso.framework(str(path)) == par
    path.write_text(text.replace('"61.5"', '"61.6"'), "utf-8")
    with pytest.raises(chiso.FrameworkError) as raised:
        chiso.framework(path)
    problem = raised.value.details["problems"][0]
    assert problem["place"]["file"] == str(path) and problem["place"]["line"] > 1
    with pytest.raises(FileNotFoundError):
        chiso.framework(tmp_path / "none.toml")


def test_diff():
    a, b = chiso.framework("par-2020-components"), chiso.framework("par-2022-components")
    changed = a.diff(b)
    assert not changed.comparable
    assert {change["node"] for change in changed.max_changed} == {"appraisal", "leaders", "economy"}
    assert chiso.diff(a, a).comparable


def test_units():
    old = chiso.unit("Bắc Giang", on=dt.date(2024, 1, 1))
    assert (old.code, old.name, old.name_en, old.kind) == ("24", "Bắc Giang", "Bac Giang", "province")
    assert old.valid_to == dt.date(2025, 6, 30) and old.region
    assert [unit.name for unit in old.successors] == ["Bắc Ninh"]
    assert old == chiso.unit("tỉnh bac giang", on=dt.date(2010, 1, 1))
    assert [len(chiso.units(dt.date(year, 1, 1))) for year in (2005, 2010, 2026)] == [64, 63, 34]
    assert chiso.name_key("Thừa Thiên – Huế") == "thuathienhue"


def test_targets(card):
    ranks = chiso.rank({"a": 3, "b": 2, "c": 1})
    assert chiso.check_target("b", ranks, top=1).places_gap == 1
    assert chiso.check_target("b", ranks, top=1).points_gap == 1
    assert chiso.check_target("b", ranks, in_group="highest", scheme="papi-quarters").status == "not-met"
    assert chiso.check_target("x", chiso.State.WITHHELD, at_least=1).status == "unknown"
    with pytest.raises(TypeError, match="one target"):
        chiso.check_target("b", ranks, top=1, above=2)
    with pytest.raises(chiso.RankingError):
        chiso.check_target("b", ranks, top=0)


def test_ranks():
    values = {"a": "1.004", "b": 1.001, "c": Fraction(1, 3), "d": None, "e": chiso.State.WITHHELD}
    exact = chiso.rank(values)
    assert exact.ranks == {"a": 1, "b": 2, "c": 3, "d": None, "e": None}
    assert exact.excluded == {"d": chiso.State.MISSING, "e": chiso.State.WITHHELD}
    published = chiso.rank(values, on="published", places=2)
    assert (published.rank_of("b"), published.rank_of("d"), published.of) == (1, None, 3)
    assert chiso.rank(values, direction="ascending").ranks["c"] == 1
    assert exact.value_at(1) == Decimal("1.004")
    with pytest.raises(chiso.RankingError):
        chiso.rank([("a", 1), ("a", 2)])
    with pytest.raises(ValueError, match="competition, dense, ordinal"):
        chiso.rank(values, ties="random")


def test_columns(par):
    table = chiso.score_columns(
        par,
        {"appraisal": [54.2, 60], "sipas": [8.23, None], "leaders": [18.05, 20], "economy": [5.31, 6]},
        period=2022,
    )
    assert round(table["points"][0], 9) == 85.79 and table["points"][1] is None
    assert table["applicable_max"][0] == 100


def test_rounding_and_numbers():
    assert chiso.round_points(Decimal("2.345"), 2) == Decimal("2.35")
    assert chiso.round_points(Fraction(1, 3), 4, "ceiling") == Decimal("0.3334")
    assert chiso.round_points(2.675, 2) == Decimal("2.68")
    assert chiso.parse_number("１/3") == Fraction(1, 3)
    with pytest.raises(ValueError, match="0 to 6"):
        chiso.round_points(1, 7)


def test_public_names_are_all_there():
    for name in chiso.__all__:
        assert getattr(chiso, name).__doc__ or name == "__version__", name
    assert chiso.score.__module__ == chiso.Scorecard.__module__ == "chiso"
