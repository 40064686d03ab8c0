"""Operations of the vectors on time limits, deadline phrases, schedules and iCalendar files."""

import datetime as dt
import warnings

import chiso


def day(text):
    return dt.date.fromisoformat(text)


def moment(text):
    """A day, or a moment "2024-04-26T15:30"."""
    return dt.datetime.fromisoformat(text) if "T" in text else day(text)


def hour(text):
    return None if text is None else dt.time.fromisoformat(text)


def iso(value):
    return None if value is None else value.isoformat()


def clock(value):
    return None if value is None else f"{value:%H:%M}"


def certainty(provisional):
    return "provisional" if provisional else "confirmed"


def warned(call):
    """A result, and whether it came with the warning that its mark asks for."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = call()
    return result, any(issubclass(warning.category, chiso.ProvisionalWarning) for warning in caught)


def given(case, **keys):
    """The keyword arguments that a case has."""
    return {name: case[key] for name, key in keys.items() if key in case}


def run_read_limit(case):
    limit = chiso.Limit(case["text"])
    return {"count": limit.count, "unit": limit.unit, "vi": limit.text(), "en": limit.text("en")}


def limit_options(case):
    return given(case, roll="roll", start_day="start") | {"cut_off": hour(case.get("cut_off"))}


def due(found):
    last = found.time or dt.time(23, 59, 59)
    assert found.includes(dt.datetime.combine(found.last_day, last))
    return {
        "last_day": iso(found.last_day),
        "time": clock(found.time),
        "counted_from": iso(found.counted_from),
        "rolled_from": iso(found.rolled_from),
        "certainty": certainty(found.provisional),
    }


def run_limit(case):
    limit = chiso.Limit(case["limit"])
    if "before" in case:
        return due(limit.before(day(case["before"])))
    return due(limit.due(moment(case["received"]), **limit_options(case)))


def phrase(case):
    return chiso.read_deadline(case["text"], **given(case, year="year", month="month"))


def run_read_deadline(case):
    deadline = phrase(case)
    try:
        first_day = iso(deadline.first_day)
    except chiso.DeadlineError as error:
        assert error.name == "deadline-year"
        first_day = None
    return {
        "kind": deadline.kind,
        "missing": deadline.missing,
        "doubts": list(deadline.doubts),
        "alternatives": [other["name"] for other in deadline.alternatives],
        "limit": deadline.limit and deadline.limit.text(),
        "event": deadline.event,
        "first_day": first_day,
        "vi": deadline.explain(),
        "en": deadline.explain("en"),
    }


def day_options(case):
    return given(case, before="before", roll="roll")


def told(last):
    return {
        "date": iso(last.date),
        "time": clock(last.time),
        "day_off": last.day_off,
        "rolled_from": iso(last.rolled_from),
        "certainty": certainty(last.provisional),
    }


def run_last_day(case):
    deadline, options = phrase(case), day_options(case)
    date, marked = warned(lambda: deadline.last_day(**options))
    before = options.pop("before", "strict")
    last = next(last for last in deadline.last_days(**options) if last.before in (None, before))
    assert (date, marked) == (last.date, last.provisional)
    return told(last)


def run_next_due(case):
    deadline, options, start = phrase(case), day_options(case), day(case["from"])
    date, _ = warned(lambda: deadline.next_due(start, **options))
    if date is None:
        return {"date": None}
    [last] = deadline.all_due(start, date, **options)
    assert last.date == date
    return told(last)


def run_status(case):
    deadline, on, options = phrase(case), day(case["on"]), day_options(case)
    status = deadline.status(on, **options)
    assert deadline.is_overdue(on, **options) == (status == "overdue")
    following = None
    if status == "never":
        try:
            following = iso(warned(lambda: deadline.next_due(on, **options))[0])
        except chiso.DeadlineError as error:
            assert error.name == "deadline-no-date"
    return {"status": status, "days": deadline.days(on, **options), "next": following}


def run_event_due(case):
    return due(phrase(case).due(moment(case["event"]), **limit_options(case)))


def schedule(case):
    return chiso.read_schedule(case["toml"], "vector") if "toml" in case else chiso.schedule(case["schedule"])


def report(found):
    if found is None:
        return {"id": None, "due": None}
    due_date = None
    if found.last_days:
        due_date, marked = warned(lambda: found.due)
        last = next(last for last in found.last_days if last.date == due_date)
        assert marked == last.provisional
    covers = found.covers or (None, None)
    return {
        **(told(last) if due_date else {}),
        "id": found.period,
        "from": iso(covers[0]),
        "to": iso(covers[1]),
        "due": iso(due_date),
        "last_days": [iso(last.date) for last in found.last_days],
        "confidence": found.confidence,
    }


def run_report(case):
    regime, options = schedule(case), day_options(case)
    if "period" in case:
        found = regime.report(case["period"], **options)
    else:
        found = regime.report(case["kind"], case["year"], case["number"], **options)
    # What is asked for and not known is an error of its own.
    if case.get("error") == "schedule-due":
        return found.due
    if case.get("error") == "schedule-cover":
        return found.cut_off
    return report(found)


def run_next_report(case):
    return report(schedule(case).next_due(day(case["from"]), **day_options(case)))


def run_report_year(case):
    reports = [report(found) for found in schedule(case).year(case["year"], **day_options(case))]
    return {"ids": [found["id"] for found in reports], "due": [found["due"] for found in reports]}


def run_ics(case):
    entries = [
        {**entry, "first": day(entry["first"]), "last": day(entry["last"]), "time": hour(entry.get("time"))}
        for entry in case["entries"]
    ]
    return {"text": chiso.ics(case["title"], entries)}


OPS = {
    "read_limit": run_read_limit,
    "limit": run_limit,
    "read_deadline": run_read_deadline,
    "last_day": run_last_day,
    "next_due": run_next_due,
    "deadline_status": run_status,
    "event_due": run_event_due,
    "report": run_report,
    "next_report": run_next_report,
    "report_year": run_report_year,
    "ics": run_ics,
}
