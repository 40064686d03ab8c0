"""Limits, phrases, schedules and iCalendar files as Python programs use them."""

import datetime as dt
import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

import chiso

DAYS = st.dates(dt.date(2001, 1, 1), dt.date(2098, 12, 31))


def test_the_contract():
    deadline = chiso.read_deadline("trước ngày 30/12/2024")
    assert deadline.last_day("strict") == dt.date(2024, 12, 29)
    assert deadline.last_day("inclusive") == dt.date(2024, 12, 30)
    strict, inclusive = deadline.last_days()
    assert (strict.day_off, inclusive.day_off) == (True, False)
    assert "Chủ nhật, ngày nghỉ" in strict.text() and "Sunday, a day off" in strict.text("en")
    assert chiso.read_deadline("Thường xuyên").status(dt.date(2099, 1, 1)) == "never"
    assert chiso.read_deadline("Năm 2024").last_day() == dt.date(2024, 12, 31)


def test_errors_say_where():
    with pytest.raises(chiso.DeadlineError) as raised:
        chiso.read_deadline("trước ngày 30/12/2024 hoặc khi cần")
    details = raised.value.details
    assert (raised.value.code, details["position"], details["rest"]) == (632, 23, "hoặc khi cần")
    with pytest.raises(chiso.ScheduleError) as raised:
        chiso.read_schedule("[schedule]\nid = 1\n", "mine.toml")
    assert raised.value.details["place"]["file"] == "mine.toml"
    with pytest.raises(chiso.CalendarError):
        chiso.Limit("5 ngày làm việc").due(dt.date(1980, 1, 1))
    with pytest.raises(TypeError):
        chiso.read_deadline("trước ngày 20", month=5)
    with pytest.raises(TypeError):
        chiso.Limit("5 ngày").due("2024-04-26")
    with pytest.raises(ValueError, match="expected one of"):
        chiso.read_deadline("trước ngày 30/12/2024").last_day("loose")


def test_what_is_not_confirmed_warns():
    with pytest.warns(chiso.ProvisionalWarning):
        assert chiso.read_deadline("Năm 2028").last_day() == dt.date(2028, 12, 31)
    due = chiso.Limit("60 ngày").due(dt.date(2026, 12, 28))
    assert due.provisional and due.unconfirmed[0]["reason"]["vi"]
    confirmed = chiso.Calendar.vietnam().confirmed_only()
    with pytest.raises(chiso.CalendarError):
        chiso.Limit("60 ngày").due(dt.date(2026, 12, 28), calendar=confirmed)


@pytest.mark.parametrize(
    "made",
    [
        lambda: chiso.Limit("1,5 ngày làm việc"),
        lambda: chiso.Limit("trong ngày làm việc"),
        lambda: chiso.Limit("05 ngày làm việc").due(dt.date(2024, 4, 26)),
        lambda: chiso.Limit("02 giờ làm việc").due(dt.datetime(2026, 12, 31, 16, 30)),
        lambda: chiso.read_deadline("chậm nhất ngày 20", year=2024, month=5),
        lambda: chiso.read_deadline("trước ngày 30/12/2024").last_days()[0],
        lambda: chiso.schedule("cchc-581"),
        lambda: chiso.schedule("thanh-tra-03-2013").report("Quý I/2024", before="inclusive"),
    ],
)
def test_objects_survive_pickling(made):
    thing = made()
    again = pickle.loads(pickle.dumps(thing))
    assert again == thing and repr(again) == repr(thing)
    if hasattr(thing, "_repr_html_"):
        assert thing._repr_html_() == again._repr_html_()
        assert thing._repr_html_().startswith("<div")


def test_html_is_escaped():
    deadline = chiso.read_deadline("khi có <b>yêu cầu</b>")
    assert "<b>yêu" not in deadline._repr_html_()


def test_a_moment_of_another_zone_is_brought_to_vietnam():
    limit = chiso.Limit("01 ngày làm việc")
    evening = dt.datetime(2024, 4, 24, 20, 0, tzinfo=dt.timezone.utc)  # 03:00 on the 25th in Việt Nam
    assert limit.due(evening).counted_from == dt.date(2024, 4, 25)


def test_an_overlay_counts():
    text = """
[calendar]
id = "late"
title = { vi = "Giờ muộn", en = "Late hours" }

[[hours]]
name = { vi = "Giờ muộn", en = "Late hours" }
shifts = ["09:00-12:00", "13:00-18:00"]
"""
    late = chiso.Calendar.vietnam().with_overlay(text)
    limit, received = chiso.Limit("02 giờ làm việc"), dt.datetime(2024, 4, 24, 8, 0)
    assert limit.due(received).time == dt.time(10, 0)
    assert limit.due(received, calendar=late).time == dt.time(11, 0)


def test_threads_agree():
    phrases = ["trước ngày 20 hằng tháng", "Quý IV/2024", "trong thời hạn 05 ngày làm việc"] * 40

    def explain(phrase):
        return chiso.read_deadline(phrase).explain()

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(explain, phrases)) == [explain(phrase) for phrase in phrases]


def test_a_plan_in_a_calendar_program():
    task = {"id": "87-2024/3", "summary": "Gửi bảng tự chấm điểm", "first": dt.date(2024, 12, 29)}
    file = chiso.ics("Kế hoạch 87", [task])
    assert file == chiso.ics("Kế hoạch 87", [task])
    assert "DTSTART;VALUE=DATE:20241229\r\n" in file and "DTEND;VALUE=DATE:20241230\r\n" in file
    with pytest.raises(chiso.ScheduleError):
        chiso.ics("Kế hoạch 87", [task, task])
    with pytest.raises(TypeError, match="summary"):
        chiso.ics("Kế hoạch 87", [{"id": "a", "first": dt.date(2024, 1, 1)}])


@given(DAYS, st.integers(1, 200))
def test_calendar_days_end_on_working_days(start, count):
    due = chiso.Limit.of(count, "days").due(start)
    calendar = chiso.Calendar.vietnam()
    assert calendar.explain(due.last_day).working
    assert (due.rolled_from or due.last_day) == start + dt.timedelta(count)


@given(DAYS, DAYS)
def test_status_counts_days(last, on):
    deadline = chiso.read_deadline(f"chậm nhất ngày {last:%d/%m/%Y}")
    left = (last - on).days
    assert deadline.days(on) == abs(left)
    assert deadline.status(on) == ("due-today" if left == 0 else "not-yet-due" if left > 0 else "overdue")


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text):
    for read in (chiso.Limit, chiso.read_deadline):
        try:
            read(text)
        except chiso.Error as error:
            assert 600 <= error.code < 700
