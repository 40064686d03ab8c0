"""Operations of the vectors on working days, the facts of days, years and overlays."""

import datetime as dt
import warnings

import chiso

day = dt.date.fromisoformat


def calendar(case):
    cal = chiso.Calendar.vietnam()
    if "overlay" in case:
        cal = cal.with_overlay(case["overlay"], "vector")
    if "known_on" in case:
        cal = cal.known_on(day(case["known_on"]))
    return cal.confirmed_only() if case.get("confirmed_only") else cal


def text(date):
    return None if date is None else date.isoformat()


def warned(call):
    """A result, and whether it came with the warning that its mark asks for."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = call()
    return result, any(issubclass(warning.category, chiso.ProvisionalWarning) for warning in caught)


def run_add(case):
    cal, start_day = calendar(case), case.get("start_day", "excluded")
    start, count = day(case["start"]), case["count"]
    due = cal.due(start, count, start_day=start_day)
    date, marked = warned(lambda: cal.add_working_days(start, count, start_day=start_day))
    assert (date, marked, due.policy) == (due.date, due.provisional, start_day)
    return {"date": text(due.date), "provisional": due.provisional}


def run_count(case):
    cal, start_day = calendar(case), case.get("start_day", "excluded")
    start, end = day(case["from"]), day(case["to"])
    counted = cal.count(start, end, start_day=start_day)
    days, marked = warned(lambda: cal.count_working_days(start, end, start_day=start_day))
    assert (days, marked) == (counted.days, counted.provisional)
    return {"days": counted.days, "provisional": counted.provisional}


def run_nth(case):
    cal = calendar(case)
    date, marked = warned(lambda: cal.nth_working_day(day(case["from"]), day(case["to"]), case["n"]))
    return {"date": text(date), "provisional": marked}


def run_add_each(case):
    table = calendar(case).due([day(start) for start in case["starts"]], case["counts"])
    marks = table["provisional"]
    return {"dates": [text(date) for date in table["due"]], "provisional": marks, "provisional_count": sum(marks)}


def run_count_each(case):
    cal = calendar(case)
    starts, ends = ([day(each) for each in case[key]] for key in ("from", "to"))
    days, _ = warned(lambda: cal.count_working_days(starts, ends))
    marks = [cal.count(start, end).provisional for start, end in zip(starts, ends, strict=True)]
    return {"days": days, "provisional": marks, "provisional_count": sum(marks)}


def clock(minutes):
    return f"{minutes // 60:02}:{minutes % 60:02}"


def run_day(case):
    facts = calendar(case).explain(day(case["date"]))
    return {
        "working": facts.working,
        "kind": facts.kind,
        "act": facts.act,
        "name_vi": facts.name,
        "name_en": facts.name_en,
        "partner": text(facts.partner),
        "intake": facts.intake,
        "shifts": " ".join(f"{clock(start)}-{clock(end)}" for start, end in facts.shifts),
        "status": facts.status,
        "provisional": facts.provisional,
        "proposed": facts.proposals[0]["kind"] if facts.proposals else None,
        "doubt_en": facts.doubt("en"),
    }


def run_year(case):
    return {"status": calendar(case).status(case["year"])}


def run_lunar(case):
    return {"tet": text(chiso.tet(case["year"])), "hung_kings": text(chiso.hung_kings_day(case["year"]))}


OPS = {
    "add_working_days": run_add,
    "count_working_days": run_count,
    "nth_working_day": run_nth,
    "add_each": run_add_each,
    "count_each": run_count_each,
    "day": run_day,
    "year": run_year,
    "lunar": run_lunar,
}
