"""Runs every case of tests/vectors, the same that Rust, C and C# run."""

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

import chiso
import ops_calendar
import ops_clock
import ops_deadline
import ops_index
import ops_plan
import ops_scorecard
import ops_table

FOLDER = Path(__file__).parents[1] / "vectors"


def cases():
    for path in sorted(FOLDER.glob("*.json")):
        topic = json.loads(path.read_text("utf-8"), parse_float=Decimal)
        for case in topic["cases"]:
            yield pytest.param(case, id=f"{topic['topic']}: {case['name']}")


#: What runs each operation; every topic has a file of its own.
OPS = {
    **ops_calendar.OPS,
    **ops_clock.OPS,
    **ops_deadline.OPS,
    **ops_index.OPS,
    **ops_plan.OPS,
    **ops_scorecard.OPS,
    **ops_table.OPS,
}


def described(error):
    place = error.details.get("place") or {}
    problems = error.details.get("problems") or [{}]
    cell = "{column}{row}".format_map(error.details) if "sheet" in error.details else None
    return {
        "line": place.get("line"),
        "column": place.get("column"),
        "problem": problems[0].get("kind"),
        "index": error.details.get("index"),
        "position": error.details.get("position"),
        "rest": error.details.get("rest"),
        "vi": error.text("vi"),
        "en": error.text("en"),
        "cell": cell,
    }


def compare(path, expected, found):
    """Every member expected must be found; decimal text compares as a number."""
    if isinstance(expected, dict):
        for key, value in expected.items():
            compare(f"{path}/{key}", value, found[key])
    elif isinstance(expected, list):
        assert len(expected) == len(found), path
        for at, (item, other) in enumerate(zip(expected, found, strict=True)):
            compare(f"{path}/{at}", item, other)
    elif isinstance(expected, str) and isinstance(found, Decimal | Fraction):
        assert chiso.parse_number(expected) == found, path
    else:
        assert expected == found, path


CASES = list(cases())


def test_there_are_vectors():
    assert CASES


@pytest.mark.parametrize("case", CASES)
def test_vector(case):
    if "error" not in case:
        compare("", case["expect"], OPS[case["op"]](case))
        return
    with pytest.raises(chiso.Error) as raised:
        OPS[case["op"]](case)
    assert raised.value.name == case["error"]
    compare("", case.get("expect", {}), described(raised.value))
