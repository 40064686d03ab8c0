"""Laws that hold for any input."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

import chiso

POINTS = st.decimals("0", "3", places=6)
TITLE = '{ vi = "x", en = "x" }'


def framework(leaves):
    head = f"""[framework]
id = "p-2024"
index = "P"
title = {TITLE}
valid = {{ from = 2024 }}
status = "illustration"
levels = ["leaf"]
max = "{3 * leaves}"
rounding = {{ places = 2, mode = "half-up", stage = "total" }}
source = {{ ref = "x", confidence = "high" }}
"""
    node = """
[[node]]
id = "{}"
name = {}
max = "3"
rule = {{ kind = "proportional", terms = [{{ of = {{ num = "a", den = "b" }}, points = "3" }}], empty = "refuse" }}
"""
    return chiso.read_framework(head + "".join(node.format(leaf, TITLE) for leaf in range(leaves)))


FRAMEWORK = framework(12)


@given(st.lists(st.tuples(st.integers(0, 997), st.integers(1, 997)), min_size=12, max_size=12))
def test_the_total_is_the_exact_sum(ratios):
    ratios = [(min(a, b), b) for a, b in ratios]
    card = chiso.score(FRAMEWORK, {str(leaf): {"a": a, "b": b} for leaf, (a, b) in enumerate(ratios)})
    exact = sum(3 * Fraction(a, b) for a, b in ratios)
    assert card.exact == exact
    scaled = exact * 100
    whole = scaled.numerator * 2 // scaled.denominator
    assert card.total == Decimal((whole + 1) // 2) / 100
    assert card.total + card.lost == card.max


@given(st.decimals("-1e6", "1e6", places=9), st.integers(0, 6))
def test_rounding_is_that_of_decimal(value, places):
    assert chiso.round_points(value, places) == value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


@given(st.fractions())
def test_numbers_read_back(value):
    assert chiso.parse_number(str(value)) == value


@given(st.floats(-1e6, 1e6).map(lambda value: round(value, 6)))
def test_floats_pass_by_their_shortest_text(value):
    assert chiso.round_points(value, 6) == Decimal(format(Decimal(repr(value)), "f"))


@given(st.lists(POINTS, min_size=1, max_size=8))
def test_rounded_parts_reconcile(parts):
    printed = [part.quantize(Decimal("0.01"), ROUND_HALF_UP) for part in parts]
    total = sum(parts).quantize(Decimal("0.01"), ROUND_HALF_UP)
    found = chiso.reconcile(total, printed)
    assert found.possible and found.low <= total <= found.high


@given(st.dictionaries(st.text("abcdefgh", min_size=1, max_size=3), st.none() | POINTS, max_size=20))
def test_ranks(values):
    ranks = chiso.rank(values)
    known = {unit: value for unit, value in values.items() if value is not None}
    assert ranks.of == len(known)
    for unit, value in known.items():
        assert ranks.rank_of(unit) == 1 + sum(other > value for other in known.values())
    assert set(ranks.excluded) == set(values) - set(known)


@settings(max_examples=50)
@given(
    st.dictionaries(
        st.text(min_size=1, max_size=5), st.text(max_size=10) | st.floats() | st.integers(), max_size=4
    )
)
def test_nothing_but_known_errors(facts):
    try:
        chiso.score(FRAMEWORK, facts)
    except chiso.Error as error:
        assert error.code and error.name


@given(st.text(max_size=60))
def test_no_text_breaks_a_reader(text):
    for read in (
        chiso.parse_number,
        chiso.parse_points,
        chiso.read_framework,
        lambda t: chiso.rank({"a": t}),
    ):
        try:
            read(text)
        except chiso.Error as error:
            assert error.details["name"] == error.name
    assert chiso.name_key(text).isascii()
