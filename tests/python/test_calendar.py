"""Working days from Python: every kind of array, marks, overlays, pickles, threads, laws."""

import datetime as dt
import pickle
import sys
import threading
import warnings

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

import chiso

CAL = chiso.Calendar.vietnam()
FRIDAY = dt.date(2024, 4, 26)
SATURDAY = dt.date(2024, 5, 4)

STARTS = [FRIDAY, dt.date(2025, 4, 25), dt.date(2024, 2, 10)]
COUNTS = [3, 1, 1]
DUE = [SATURDAY, dt.date(2025, 4, 26), dt.date(2024, 2, 15)]


def days(dates):
    return np.array(dates, "datetime64[D]")


def test_the_contract():
    assert CAL.add_working_days(FRIDAY, 3) == SATURDAY
    assert CAL.count_working_days(FRIDAY, SATURDAY) == 3
    assert CAL.is_working_day(SATURDAY) is True
    assert CAL.explain(SATURDAY).act == "2450/VPCP-KGVX"
    assert CAL.status(2027) == "projected"
    assert (CAL.first, CAL.last) == (dt.date(2000, 1, 1), dt.date(2099, 12, 31))
    assert CAL.next_working_day(FRIDAY) == dt.date(2024, 5, 2)
    assert CAL.previous_working_day(dt.date(2024, 5, 2)) == FRIDAY
    assert CAL.working_day_on_or_after(dt.date(2024, 4, 27)) == dt.date(2024, 5, 2)
    assert CAL.working_day_on_or_before(dt.date(2024, 5, 1)) == FRIDAY
    assert CAL.shifts(SATURDAY) == [(450, 690), (810, 1020)]


@pytest.mark.parametrize("kind", ["list", "datetime64", "datetime64[s]", "int32", "int64", "objects"])
def test_numpy_and_lists(kind):
    if kind == "list":
        assert CAL.add_working_days(STARTS, COUNTS) == DUE
        assert CAL.count_working_days(STARTS, DUE) == COUNTS
        assert CAL.is_working_day(STARTS) == [True, True, False]
        return
    starts = days(STARTS)
    if kind.startswith("int"):
        starts = starts.astype("int64").astype(kind)
    elif kind == "datetime64[s]":
        starts = starts.astype(kind)
    elif kind == "objects":
        starts = np.array(STARTS, "object")
    due = CAL.add_working_days(starts, np.array(COUNTS))
    assert due.dtype == (kind if kind.startswith("int") else "datetime64[D]")
    assert due.astype("datetime64[D]").tolist() == DUE
    for counts in (np.array(COUNTS, "int8"), np.array(COUNTS, "uint16"), np.array(COUNTS, "int32"), COUNTS):
        assert (CAL.add_working_days(starts, counts) == due).all()
    found = CAL.count_working_days(starts, due)
    assert (found.dtype, found.tolist()) == ("int64", COUNTS)
    working = CAL.is_working_day(starts)
    assert (working.dtype, working.tolist()) == ("bool", [True, True, False])
    due[0] = due[1]  # the result belongs to the caller


def test_one_for_all():
    assert CAL.add_working_days(STARTS, 1) == [dt.date(2024, 5, 2), *DUE[1:]]
    assert CAL.add_working_days(FRIDAY, np.arange(1, 4)).tolist() == [
        dt.date(2024, 5, 2),
        dt.date(2024, 5, 3),
        SATURDAY,
    ]
    assert CAL.add_working_days(FRIDAY, [1, None]) == [dt.date(2024, 5, 2), None]
    assert CAL.count_working_days(FRIDAY, days([SATURDAY, FRIDAY])).tolist() == [3, 0]
    assert CAL.count_working_days(days([FRIDAY]), SATURDAY).tolist() == [3]
    assert CAL.add_working_days([], 1) == [] and CAL.add_working_days([], []) == []
    assert len(CAL.add_working_days(days([]), 3)) == 0
    assert CAL.add_working_days(np.datetime64("2024-04-26"), 3) == SATURDAY


def test_polars_keeps_series_and_missing():
    starts = pl.Series("received", [FRIDAY, None, *STARTS[1:]])
    due = CAL.add_working_days(starts, pl.Series([3, 1, 1, None]))
    assert isinstance(due, pl.Series) and due.name == "received" and due.dtype == pl.Date
    assert due.to_list() == [SATURDAY, None, DUE[1], None]
    assert CAL.count_working_days(starts, due).to_list() == [3, None, 1, None]
    assert CAL.is_working_day(starts).to_list() == [True, None, True, False]
    chunked = pl.concat([starts, starts], rechunk=False)
    assert CAL.add_working_days(chunked, 1).len() == 8
    moments = pl.Series([dt.datetime(2024, 4, 26), None])
    assert CAL.add_working_days(moments, 3).to_list() == [SATURDAY, None]


def test_pandas_keeps_index_and_name():
    starts = pd.Series(pd.to_datetime(STARTS), index=["a", "b", "c"], name="received")
    due = CAL.add_working_days(starts, pd.Series(COUNTS))
    assert isinstance(due, pd.Series) and (due.index == starts.index).all() and due.name == "received"
    assert due.dt.date.tolist() == DUE
    starts.iloc[1] = pd.NaT
    assert CAL.add_working_days(starts, 1).isna().tolist() == [False, True, False]
    assert CAL.is_working_day(starts).index.tolist() == ["a", "b", "c"]


def test_arrow():
    starts, counts = pa.array([*STARTS, None]), pa.array([*COUNTS, 1])
    due = CAL.add_working_days(starts, counts)
    assert isinstance(due, pa.Array) and due.type == pa.date32() and due.to_pylist() == [*DUE, None]
    assert CAL.add_working_days(pa.chunked_array([starts, starts]), 1).to_pylist()[3] is None

    class Exporter:
        def __arrow_c_array__(self, requested_schema=None):
            return starts.__arrow_c_array__()

    other = CAL.add_working_days(Exporter(), counts)
    assert isinstance(other, chiso.Array) and len(other) == 4
    assert pa.array(other).to_pylist() == [*DUE, None] and pl.Series(other).to_list() == [*DUE, None]


def test_numpy_missing_days():
    starts = days([FRIDAY, "NaT", STARTS[1]])
    due = CAL.add_working_days(starts, np.array([3, 5, 1]))
    assert np.isnat(due).tolist() == [False, True, False] and due[0] == days([SATURDAY])[0]
    counts = CAL.count_working_days(starts, due)
    assert np.isnan(counts).tolist() == [False, True, False] and counts[0] == 3


def test_arrays_are_not_copied():
    starts = days([FRIDAY] * 1_000_000)
    before = sys.getrefcount(starts)
    CAL.add_working_days(starts, 1)
    assert sys.getrefcount(starts) == before  # and let go of
    frozen = starts.copy()
    frozen.flags.writeable = False
    assert CAL.add_working_days(frozen, 3)[-1] == days([SATURDAY])[0]
    scattered = np.repeat(starts[:3], 2)[::2]
    assert CAL.add_working_days(scattered, 3).tolist() == [SATURDAY] * 3


@pytest.mark.parametrize(
    "start, count, where",
    [
        ([FRIDAY, dt.date(1999, 12, 31)], 1, 1),
        (days([FRIDAY, "1999-12-31"]), 1, 1),
        (days(["NaT", FRIDAY, "2100-01-01"]), np.array([1, 1, 1]), 2),
        (pl.Series([None, dt.date(2099, 12, 31)]), 1, 1),
    ],
)
def test_errors_name_the_first_row(start, count, where):
    with pytest.raises(chiso.CalendarError) as raised:
        CAL.add_working_days(start, count)
    assert raised.value.details["index"] == where
    assert raised.value.name in ("calendar-range", "calendar-count")


def test_wrong_arguments():
    with pytest.raises(chiso.CalendarError, match="2100-01-01 is outside"):
        CAL.is_working_day(dt.date(2100, 1, 1))
    with pytest.raises(chiso.CalendarError, match="lead out"):
        CAL.add_working_days(FRIDAY, 10**12)
    with pytest.raises(chiso.CalendarError) as raised:
        CAL.add_working_days(STARTS, [1, 2])
    assert raised.value.name == "calendar-lengths"
    with pytest.raises(ValueError, match="start_day=.first.: expected one of excluded"):
        CAL.add_working_days(FRIDAY, 1, start_day="first")
    for wrong in ("2024-04-26", 5, None, [FRIDAY, 5], np.array(["a"]), np.array([1.5]), pl.Series(["a"])):
        with pytest.raises(TypeError):
            CAL.add_working_days(wrong, 1)
    with pytest.raises(ValueError, match="time of day"):
        CAL.add_working_days(np.array(["2024-04-26T15:00"], "datetime64[m]"), 1)
    for moment in (dt.datetime(2024, 4, 26, 15), [dt.datetime(2024, 4, 26, 15)]):
        with pytest.raises(ValueError, match="time of day"):
            CAL.add_working_days(moment, 1)
    assert CAL.add_working_days(dt.datetime(2024, 4, 26), 3) == SATURDAY
    with pytest.raises(ValueError, match="one dimension"):
        CAL.add_working_days(days([[FRIDAY]]), 1)
    for wrong in (1.5, "3", None, np.array([1.5])):
        with pytest.raises(TypeError):
            CAL.add_working_days(STARTS, wrong)


def test_provisional_results_warn_every_time():
    late = dt.date(2026, 12, 30)
    calls = [
        lambda: CAL.add_working_days(late, 3),
        lambda: CAL.count_working_days(late, dt.date(2027, 1, 5)),
        lambda: CAL.is_working_day(dt.date(2026, 11, 23)),
        lambda: CAL.next_working_day(dt.date(2026, 12, 31)),
        lambda: CAL.nth_working_day(dt.date(2027, 1, 1), dt.date(2027, 1, 31), 1),
        lambda: CAL.add_working_days([FRIDAY, late], 3),
        lambda: CAL.add_working_days(days([FRIDAY, late]), 3),
        lambda: CAL.count_working_days(pl.Series([late]), dt.date(2027, 1, 5)),
        lambda: CAL.is_working_day(days(["2026-11-23"])),
    ]
    for call in calls:
        with pytest.warns(chiso.ProvisionalWarning, match="provisional"):
            call()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        CAL.add_working_days(FRIDAY, 3)
        CAL.add_working_days(days(STARTS), 3)
        CAL.due(late, 3)
        CAL.explain(late)
    due = CAL.due(late, 3)
    assert (due.date, due.provisional, due.policy) == (dt.date(2027, 1, 5), True, "excluded")
    assert due.doubts[0]["reason"]["vi"] == "Chưa có thông báo lịch nghỉ lễ, tết năm 2027"
    assert not CAL.due(FRIDAY, 3).provisional and CAL.due(FRIDAY, 3).doubts == []
    table = CAL.due([FRIDAY, None, late], 3)
    assert table["due"] == [SATURDAY, None, dt.date(2027, 1, 5)]
    assert table["provisional"] == [False, None, True]


def test_confirmed_only():
    strict = CAL.confirmed_only()
    assert strict.add_working_days(FRIDAY, 3) == SATURDAY
    for start in (dt.date(2026, 12, 30), [FRIDAY, dt.date(2026, 12, 30)], days(["2026-12-30"])):
        with pytest.raises(chiso.CalendarError) as raised:
            strict.add_working_days(start, 3)
        assert raised.value.name == "calendar-unconfirmed"
    assert strict.add_working_days(days(["NaT", FRIDAY]), 3)[1] == days([SATURDAY])[0]


OVERLAY = """[calendar]
id = "swap"
title = { vi = "Hoán đổi", en = "Swap" }

[[notice]]
act = "1/TEST"
date = 2026-11-01
source = "test"
confidence = "high"
swaps = [{ off = 2026-11-23, work = 2026-11-28 }]
"""


def test_overlays(tmp_path):
    path = tmp_path / "swap.toml"
    path.write_text(OVERLAY, "utf-8")
    for overlaid in (CAL.with_overlay(OVERLAY), CAL.with_overlay(path), CAL.with_overlay(str(path))):
        assert overlaid.explain(dt.date(2026, 11, 28)).act == "1/TEST"
        assert overlaid.overlays == ["swap"]
    with pytest.raises(chiso.CalendarError) as raised:
        CAL.with_overlay(OVERLAY.replace(", work = 2026-11-28", ""), "one-side.toml")
    assert raised.value.details["place"] == {"file": "one-side.toml", "line": 10, "column": 10}
    assert raised.value.details["problems"][0]["kind"] == "swap"
    with pytest.raises(FileNotFoundError):
        CAL.with_overlay("missing.toml")


def test_pickles():
    made = CAL.with_overlay(OVERLAY).known_on(dt.date(2026, 11, 15)).confirmed_only()
    again = pickle.loads(pickle.dumps(made))
    assert repr(again) == repr(made) and again.known_day == dt.date(2026, 11, 15)
    assert again.explain(dt.date(2026, 11, 28)) == made.explain(dt.date(2026, 11, 28))
    for value in (CAL.due(dt.date(2026, 12, 30), 3), CAL.count(FRIDAY, SATURDAY), CAL.explain(SATURDAY)):
        assert pickle.loads(pickle.dumps(value)) == value


def test_facts_of_a_day():
    facts = CAL.explain(SATURDAY)
    assert (facts.kind, facts.partner, facts.issued) == ("swap-work", dt.date(2024, 4, 29), dt.date(2024, 4, 12))
    assert (facts.status, facts.provisional, facts.doubt("vi"), facts.intake) == ("confirmed", False, None, True)
    assert facts.grounds[0]["authority"]["also"] == ["1570/TB-LĐTBXH"]
    assert facts.confidence == "high" and facts.source.startswith("https://")
    assert "Làm bù cho ngày 29/04/2024" in facts._repr_html_()
    tet = CAL.explain(dt.date(2024, 2, 10))
    assert (tet.name, tet.basis) == ("Tết Nguyên đán (mùng 1)", "45/2019/QH14, Điều 112(1)(b)")
    assert chiso.tet(2030) == dt.date(2030, 2, 2) and chiso.hung_kings_day(1900) is None


def test_threads_share_a_calendar():
    starts, results = days([FRIDAY] * 300_000), []
    work = [threading.Thread(target=lambda: results.append(CAL.add_working_days(starts, 3))) for _ in range(4)]
    for thread in work:
        thread.start()
    for thread in work:
        thread.join()
    assert all((result == results[0]).all() for result in results)


DAYS = st.dates(dt.date(2012, 1, 1), dt.date(2025, 6, 30))


@given(st.lists(st.tuples(DAYS, st.integers(-100, 100)), max_size=20))
def test_arrays_equal_single_calls(pairs):
    starts, counts = [start for start, _ in pairs], [count for _, count in pairs]
    single = [CAL.due(start, count).date for start, count in pairs]
    assert CAL.add_working_days(starts, counts) == single
    assert CAL.add_working_days(days(starts), np.array(counts, "int64")).tolist() == single
    assert CAL.add_working_days(pl.Series(starts, dtype=pl.Date), pl.Series(counts, dtype=pl.Int32)).to_list() == single


@given(DAYS, st.integers(1, 200))
def test_counting_undoes_adding(start, count):
    assert CAL.count(start, CAL.due(start, count).date).days == count


def test_numpy_agrees_where_it_can_say_it():
    dates = [dt.date(2015, 1, 1) + dt.timedelta(n) for n in range(4300)]
    off = days([date for date in dates + [dates[-1] + dt.timedelta(n) for n in range(1, 80)] if not CAL.explain(date).working])
    exact = np.busdaycalendar(weekmask="1111111", holidays=off)
    starts = days(dates)
    for count, roll in ((1, "backward"), (17, "backward"), (-5, "forward")):
        ours = CAL.add_working_days(starts[40:], np.full(4260, count))
        assert (ours == np.busday_offset(starts[40:], count, roll=roll, busdaycal=exact)).all()
    for start_day, roll in (("roll-forward", "forward"), ("roll-backward", "backward")):
        ours = CAL.add_working_days(starts[40:], 3, start_day=start_day)
        assert (ours == np.busday_offset(starts[40:], 3, roll=roll, busdaycal=exact)).all()
