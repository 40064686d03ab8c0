"""The dossier clock, the working-hours clock and registers of dossiers, as Python users meet them."""

import copy
import datetime as dt
import pickle
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
HOURS = CAL.working_hours
AT = dt.datetime
VIETNAM_TIME = dt.timezone(dt.timedelta(hours=7))

RECEIVED = [AT(2024, 4, 26, 9), AT(2024, 4, 26, 9), AT(2024, 4, 26, 9), None]
DONE = [AT(2024, 5, 4, 10), AT(2024, 5, 6, 8), None, None]
CLASSES = ["on-time", "late", "in-time", "not-received"]
DUE = [AT(2024, 5, 4, 23, 59, 59), AT(2024, 5, 4, 23, 59, 59), AT(2024, 5, 7, 23, 59, 59), None]


def clock(**options):
    return chiso.DossierClock(limit="05 ngày làm việc", received=AT(2024, 3, 4, 9), calendar=CAL, **options)


def classify(frame, **options):
    return chiso.classify_dossiers(frame, calendar=CAL, as_of=dt.date(2024, 5, 6), **options)


def test_moments_are_those_of_viet_nam():
    ways = [
        AT(2024, 3, 4, 9),
        AT(2024, 3, 4, 9, tzinfo=VIETNAM_TIME),
        AT(2024, 3, 4, 2, tzinfo=dt.UTC),
        pd.Timestamp("2024-03-04 09:00"),
        pd.Timestamp("2024-03-04 02:00", tz="UTC"),
        np.datetime64("2024-03-04T09:00"),
        "2024-03-04T09:00",
        "20240304090000",
        AT(2024, 3, 4, 9, 0, 0, 999_999),  # to the second
    ]
    for received in ways:
        made = chiso.DossierClock("05 ngày làm việc", received, CAL)
        assert made.events == [{"kind": "received", "moment": AT(2024, 3, 4, 9)}]
    for wrong in [dt.date(2024, 3, 4), 5, None]:
        with pytest.raises(TypeError, match="a datetime, or its text, is expected"):
            chiso.DossierClock("05 ngày làm việc", wrong, CAL)


def test_limits_come_in_several_ways():
    for limit in ["05 ngày làm việc", "5 working days", chiso.Limit("05 ngày làm việc")]:
        assert chiso.DossierClock(limit, AT(2024, 3, 4, 9), CAL).due_date() == dt.date(2024, 3, 11)
    assert chiso.DossierClock(None, AT(2024, 3, 4, 9), CAL).due() is None
    with pytest.raises(TypeError, match="limit"):
        chiso.DossierClock(5, AT(2024, 3, 4, 9), CAL)
    with pytest.raises(chiso.DeadlineError):
        chiso.DossierClock("sớm", AT(2024, 3, 4, 9), CAL)


def test_the_log_grows_and_statements_and_chains_are_the_same():
    one, two = clock(), clock()
    one.record("paused", AT(2024, 3, 5, 9), reason="nộp lệ phí", basis="Điều 5", who="A")
    one.record("resumed", AT(2024, 3, 7, 9))
    again = two.record("paused", AT(2024, 3, 5, 9), reason="nộp lệ phí", basis="Điều 5", who="A").record(
        "resumed", AT(2024, 3, 7, 9)
    )
    assert again is two
    assert one.to_json() == two.to_json()
    assert len(one) == 3
    assert one.events[1] == {
        "kind": "paused", "moment": AT(2024, 3, 5, 9), "reason": "nộp lệ phí", "basis": "Điều 5", "who": "A",
    }
    status = one.status(AT(2024, 3, 7, 10))
    assert [change["due"].date() for change in status.history] == [dt.date(2024, 3, 11), dt.date(2024, 3, 13)]
    assert status.history[1]["before"] == AT(2024, 3, 11, 23, 59, 59)
    assert status.history[1]["text"]["en"] == (
        "2024-03-07 09:00, resumed: due 2024-03-13 instead of 2024-03-11."
    )


def test_a_date_stands_for_its_end():
    made = clock().record("finished", AT(2024, 3, 11, 16))
    assert made.status(dt.date(2024, 3, 11)).state == "finished"
    assert made.status(AT(2024, 3, 11)).state == "running"
    assert made.due_date(as_of=dt.date(2024, 3, 3)) is None


@pytest.mark.parametrize(
    ("kind", "moment", "more", "name"),
    [
        ("received", AT(2024, 3, 6), {}, "event-receipt"),
        ("resumed", AT(2024, 3, 6), {}, "pause-not-open"),
        ("paused", AT(2024, 3, 1), {}, "event-order"),
        ("extended", AT(2024, 3, 6), {}, "event-parts"),
        ("extended", AT(2024, 3, 11, 9), {"until": dt.date(2024, 3, 14)}, "extension-late"),
        ("extended", AT(2024, 3, 6), {"until": dt.date(2024, 3, 8)}, "extension-backwards"),
        ("corrected", AT(2024, 3, 6), {"event": 3, "to": AT(2024, 3, 5)}, "event-correction"),
    ],
)
def test_refused_events_leave_the_log_as_it_was(kind, moment, more, name):
    made = clock()
    before = made.to_json()
    with pytest.raises(chiso.ClockError) as raised:
        made.record(kind, moment, **more)
    assert raised.value.name == name
    assert 680 <= raised.value.code < 700
    assert made.to_json() == before


def test_words_that_are_none_are_refused():
    with pytest.raises(ValueError, match="expected one of received, supplement-requested"):
        clock().record("lost", AT(2024, 3, 6))
    for option in ["supplement", "extensions", "pauses", "due_at", "closed_by", "start_day"]:
        with pytest.raises(ValueError, match=option):
            clock(**{option: "sometimes"})
    with pytest.raises(chiso.ClockError) as raised:
        clock(cut_off="3 pm")
    assert raised.value.name == "cut-off-syntax"


def test_extensions_take_days_and_moments():
    for until in [dt.date(2024, 3, 14), "2024-03-14"]:
        assert clock().record("extended", AT(2024, 3, 8), until=until).due() == AT(2024, 3, 14, 23, 59, 59)
    for until in [AT(2024, 3, 14, 11), "2024-03-14T11:00"]:
        assert clock().record("extended", AT(2024, 3, 8), until=until).due() == AT(2024, 3, 14, 11)
    twice = clock(extensions="record")
    twice.record("extended", AT(2024, 3, 8), until="2024-03-14")
    twice.record("extended", AT(2024, 3, 12), until="2024-03-20")
    (breach,) = twice.status(dt.date(2024, 3, 12)).breaches
    assert (breach["kind"], breach["clause"]) == ("extension-repeated", "Điều 19 khoản 9")


def test_rules_are_chosen_for_dossiers_whose_decree_is_not_known():
    new = AT(2025, 7, 1, 9)
    with pytest.raises(chiso.ClockError) as raised:
        chiso.DossierClock("05 ngày làm việc", new, CAL)
    assert raised.value.name == "rules-needed"
    assert "118/2025/NĐ-CP" in str(raised.value)
    old = chiso.DossierClock("05 ngày làm việc", new, CAL, rules="nd-61-2018")
    assert old.rules["chosen_by"] == "caller"
    assert old.rules["in_force"] is False
    assert old.status(new).rules == old.rules
    unread = chiso.DossierClock("05 ngày làm việc", new, CAL, rules="nd-118-2025", cut_off=dt.time(16))
    assert (unread.rules["text"], unread.rules["cut_off"]) == ("unread", "16:00")


def test_open_years_come_with_the_mark():
    late = chiso.DossierClock("30 ngày làm việc", AT(2026, 12, 30, 9), CAL, rules="nd-61-2018")
    with pytest.warns(chiso.ProvisionalWarning):
        late.due()
    status = late.status(AT(2026, 12, 31))
    assert status.provisional
    assert "provisional" in repr(status)
    with pytest.raises(chiso.CalendarError):
        chiso.DossierClock("30 ngày làm việc", AT(2026, 12, 30, 9), CAL.confirmed_only(), rules="nd-61-2018")
    with pytest.warns(chiso.ProvisionalWarning):
        HOURS.add(AT(2026, 12, 30, 9), dt.timedelta(hours=100))
    with pytest.warns(chiso.ProvisionalWarning, match="1 of 1"):
        classify({"received": [AT(2026, 12, 30, 9)], "limit": [30]}, rules="nd-61-2018")


def test_pickles_copies_and_pages():
    made = clock(cut_off="16:00", due_at="closing").record("paused", AT(2024, 3, 5, 9), reason="<b>")
    for again in [pickle.loads(pickle.dumps(made)), copy.copy(made), copy.deepcopy(made)]:
        assert again.to_json() == made.to_json()
        again.record("resumed", AT(2024, 3, 6, 9))
        assert len(made) == 2  # a copy has a log of its own
    status = made.status(AT(2024, 3, 5, 10))
    assert pickle.loads(pickle.dumps(status)) == status
    later = made.record("resumed", AT(2024, 3, 6, 9)).status(AT(2024, 3, 5, 10))
    assert later == status
    found = classify({"received": RECEIVED, "limit": [3, 3, 5, 5], "finished": DONE})
    again = pickle.loads(pickle.dumps(found))
    assert (again.classes, again.due, again.counts_by) == (found.classes, found.due, found.counts_by)
    assert pickle.loads(pickle.dumps(HOURS)).add(AT(2024, 3, 4, 9), 60) == AT(2024, 3, 4, 9, 1)
    for page in [made._repr_html_(), status._repr_html_(), found._repr_html_()]:
        assert page.startswith("<div")
        assert "<b>" not in page.replace('<b class="t">', "")
    assert "tạm dừng" in made._repr_html_()
    assert "đúng hạn" in found._repr_html_()


def test_working_time_takes_and_gives_moments_and_amounts():
    friday = AT(2024, 4, 26, 16)
    assert HOURS.add(friday, dt.timedelta(minutes=450)) == HOURS.add(friday, 27_000) == AT(2024, 5, 2, 16)
    assert HOURS.between(friday, AT(2024, 5, 2, 16)) == dt.timedelta(seconds=27_000)
    starts = np.array(["2024-04-26T16:00", "2024-03-04T09:00"], "datetime64[m]")
    for amounts in [np.array([27_000, 60]), np.array([450, 1], "timedelta64[m]"), [27_000, 60]]:
        ends = HOURS.add(starts, amounts)
        assert ends.dtype == "datetime64[s]"
        assert ends.tolist() == [AT(2024, 5, 2, 16), AT(2024, 3, 4, 9, 1)]
    assert HOURS.add(starts, 60).tolist() == [AT(2024, 4, 26, 16, 1), AT(2024, 3, 4, 9, 1)]
    assert HOURS.between(starts, ends).tolist() == [27_000, 60]
    many = [friday, AT(2024, 3, 4, 9)]
    for same in [many, pl.Series(many), pd.Series(many), pa.array(many)]:
        assert HOURS.add(same, [27_000, 60]) == [AT(2024, 5, 2, 16), AT(2024, 3, 4, 9, 1)]
    with pytest.raises(chiso.CalendarError) as raised:
        HOURS.add(many, [60, 1 << 60])
    assert (raised.value.name, raised.value.details["index"]) == ("working-time", 1)
    assert HOURS.half_days(dt.date(2024, 5, 5)) == []
    assert len(HOURS.half_days(dt.date(2024, 5, 4))) == 2


@given(st.datetimes(AT(2012, 1, 1), AT(2025, 1, 1)), st.integers(-10_000_000, 10_000_000))
def test_what_is_added_lies_between(start, seconds):
    end = HOURS.add(start, seconds)
    assert HOURS.between(start, end) == dt.timedelta(seconds=seconds)


def columns():
    return {"received": RECEIVED, "limit": [3, 3, 5, None], "finished": DONE, "other": ["a", "b", "c", "d"]}


FRAMES = {
    "dict": columns,
    "rows": lambda: [dict(zip(columns(), row, strict=True)) for row in zip(*columns().values(), strict=True)],
    "sparse rows": lambda: [
        {key: value for key, value in zip(columns(), row, strict=True) if value is not None}
        for row in zip(*columns().values(), strict=True)
    ],
    "polars": lambda: pl.DataFrame(columns()),
    "polars with a zone": lambda: pl.DataFrame(columns()).with_columns(
        pl.col("received", "finished").dt.replace_time_zone("Asia/Ho_Chi_Minh").dt.convert_time_zone("UTC")
    ),
    "polars in nanoseconds": lambda: pl.DataFrame(columns()).with_columns(
        pl.col("received", "finished").dt.cast_time_unit("ns")
    ),
    "pandas": lambda: pd.DataFrame(columns()),
    "pandas with a zone": lambda: pd.DataFrame(columns()).assign(
        received=lambda frame: frame["received"].dt.tz_localize(VIETNAM_TIME).dt.tz_convert("UTC")
    ),
    "pyarrow": lambda: pa.table(columns()),
    "numpy": lambda: {
        "received": np.array(RECEIVED, "datetime64[us]"),
        "limit": np.array([3, 3, 5, np.nan]),
        "finished": np.array(DONE, "datetime64[s]"),
    },
    "text": lambda: {
        "received": [moment and moment.isoformat() for moment in RECEIVED],
        "limit": ["03 ngày làm việc", "3 working days", "5 ngày làm việc", None],
        "finished": [moment and moment.strftime("%Y%m%d%H%M%S") for moment in DONE],
    },
}


@pytest.mark.parametrize("kind", FRAMES)
def test_registers_of_every_kind(kind):
    found = classify(FRAMES[kind]())
    assert found.classes == CLASSES
    assert found.due == DUE
    assert found.columns == ["received", "finished", "limit"]
    assert sum(found.counts.values()) == len(found) == 4
    assert found.counts_by["minute"]["early"] == 1


def test_registers_under_other_names():
    frame = pl.DataFrame(columns()).rename({"received": "NgayTiepNhan", "finished": "NgayKetThucXuLy"})
    names = {"received": "NgayTiepNhan", "finished": "NgayKetThucXuLy"}
    assert classify(frame, columns=names).classes == CLASSES
    with pytest.raises(chiso.TableError, match="there is no column 'received'|no column \"received\""):
        classify(frame)
    with pytest.raises(chiso.TableError, match="Ngay"):
        classify(frame, columns={"received": "Ngay"})
    with pytest.raises(chiso.TableError, match="is none of"):
        classify(frame, columns={"recieved": "NgayTiepNhan"})


def test_registers_of_days_are_compared_by_date():
    days = {
        "received": [dt.date(2024, 4, 26)] * 2,
        "limit": [3, 3],
        "finished": [dt.date(2024, 5, 4), dt.date(2024, 5, 6)],
    }
    for frame in [days, pl.DataFrame(days), pd.DataFrame(days)]:
        found = classify(frame)
        assert found.classes == ["on-time", "late"]
        assert list(found.counts_by) == ["date"]
    given = {"received": [dt.date(2024, 4, 26)], "due": [dt.date(2024, 5, 4)], "finished": [dt.date(2024, 5, 4)]}
    assert classify(given).due == [AT(2024, 5, 4, 23, 59, 59)]


def test_the_event_that_ends_the_work():
    frame = {
        "received": [AT(2024, 4, 26, 9)] * 2,
        "limit": [3, 3],
        "finished": [AT(2024, 5, 4, 9), None],
        "returned": [AT(2024, 5, 6, 9), AT(2024, 5, 4, 9)],
    }
    assert classify(frame).classes == ["on-time", "on-time"]
    assert classify(frame, closed_by="returned").classes == ["late", "on-time"]


def test_waiting_and_pauses():
    frame = {
        "received": [AT(2024, 4, 22, 9)] * 4,
        "limit": [5] * 4,
        "paused_days": [0, 3, 0, 0],
        "waiting_since": [None, None, AT(2024, 5, 2, 9), AT(2024, 5, 4, 9)],
    }
    found = classify(frame)
    assert found.classes == ["overdue", "in-time", "waiting", "waiting-overdue"]


def test_rows_that_do_not_hold_together_are_named():
    with pytest.raises(chiso.ClockError) as raised:
        classify({"received": RECEIVED[:2], "limit": [3, -3]})
    assert (raised.value.name, raised.value.details["row"]) == ("dossier-row", 1)
    with pytest.raises(chiso.ClockError) as raised:
        classify({"received": [AT(2025, 8, 1, 9)], "limit": [3]})
    assert raised.value.name == "rules-needed"
    with pytest.raises(chiso.CalendarError) as raised:
        classify({"received": [AT(1999, 8, 1, 9)], "limit": [3]})
    assert raised.value.details["row"] == 0
    with pytest.raises(chiso.ClockError) as raised:
        classify({"received": RECEIVED, "limit": [3]*4, "finished": DONE[:2]})
    assert raised.value.name == "dossier-lengths"
    with pytest.raises(chiso.TableError, match="not in working days"):
        classify({"received": RECEIVED[:1], "limit": ["15 ngày"]})
    with pytest.raises(chiso.TableError, match="whole number"):
        classify({"received": RECEIVED[:1], "limit": [2.5]})
    with pytest.raises(TypeError, match="moments or days"):
        classify({"received": np.array([1.5])})
    with pytest.raises(TypeError, match="a table is expected"):
        classify(5)


def test_results_as_tables():
    found = classify(columns())
    table = found.to_table()
    assert table.columns == ["received", "due", "class", "provisional"]
    assert pickle.loads(pickle.dumps(table))["due"] == DUE
    assert found.to_polars()["class"].to_list() == CLASSES
    assert found.to_polars()["due"].to_list() == DUE
    assert found.to_pandas()["class"].tolist() == CLASSES


def test_an_empty_register():
    found = classify({"received": []})
    assert (len(found), found.classes, set(found.counts.values())) == (0, [], {0})


def test_no_warning_where_all_days_are_confirmed():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert clock().due_date() == dt.date(2024, 3, 11)
        classify(columns())
        HOURS.add(AT(2024, 3, 4, 9), 60)
