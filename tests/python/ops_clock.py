"""Operations of the vectors on the working-hours clock, the dossier clock and registers of dossiers."""

import datetime as dt
import json
import warnings

import chiso

VIETNAM = chiso.Calendar.vietnam()


def calendar(case):
    return VIETNAM.with_overlay(case["overlay"], "vector") if "overlay" in case else VIETNAM


def iso(moment):
    return None if moment is None else moment.isoformat()


def marked(call):
    """A result, and the mark that its warning gives it."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = call()
    provisional = any(issubclass(warning.category, chiso.ProvisionalWarning) for warning in caught)
    return result, "provisional" if provisional else "confirmed"


def run_moment(case):
    # A clock without a limit keeps the moment of its receipt; moments have no class of their own in Python.
    clock = chiso.DossierClock(None, case["text"], VIETNAM, rules="nd-61-2018")
    moment = clock.events[0]["moment"]
    return {"seconds": int((moment - dt.datetime(1970, 1, 1)).total_seconds()), "text": iso(moment)}


def run_add_working_time(case):
    hours = calendar(case).working_hours
    moment, certainty = marked(lambda: hours.add(case["start"], case["seconds"]))
    return {"moment": iso(moment), "certainty": certainty}


def run_count_working_time(case):
    hours = calendar(case).working_hours
    time, certainty = marked(lambda: hours.between(case["from"], case["to"]))
    return {"seconds": int(time.total_seconds()), "certainty": certainty}


def run_half_day(case):
    opens, closes = calendar(case).working_hours.half_day(case["start"], case["after"])
    return {"opens": iso(opens), "closes": iso(closes)}


def by_methods(log):
    """The clock that the constructor and `record` make of a log."""
    options = dict(log.get("options", {}))
    options = {"start_day" if key == "start" else key: value for key, value in options.items()}
    received, *events = log["events"]
    clock = chiso.DossierClock(log.get("limit"), received["moment"], VIETNAM, **options)
    for event in events:
        clock.record(**event)
    return clock


def run_clock(case):
    log = case["log"]
    clock = chiso.DossierClock.from_json(json.dumps(log, default=str), VIETNAM)
    assert by_methods(log).to_json() == clock.to_json()
    status = clock.status(case["as_of"])
    return {
        "state": status.state,
        "overdue": status.overdue,
        "due": iso(status.due),
        "elapsed": status.elapsed,
        "remaining": status.remaining,
        "unit": status.unit,
        "done": iso(status.done),
        "date": status.punctuality("date"),
        "half_day": status.punctuality("half-day"),
        "minute": status.punctuality("minute"),
        "history": [iso(change["due"]) for change in status.history],
        "breaches": [breach["kind"] for breach in status.breaches],
        "certainty": "provisional" if status.provisional else "confirmed",
        "rules": status.rules["id"],
        "chosen_by": status.rules["chosen_by"],
        "in_force": status.rules["in_force"],
        "text": status.rules["text"],
        "text_vi": status.text("vi"),
        "text_en": status.text("en"),
        "events": len(clock),
    }


def run_classify(case):
    options = case.get("options", {})
    columns = {"finished" if name == "done" else "limit" if name == "limits" else name: cells
               for name, cells in case["columns"].items()}
    found, _ = marked(
        lambda: chiso.classify_dossiers(
            columns, VIETNAM, dt.datetime.fromisoformat(case["as_of"]), granularity=case["granularity"], **options
        )
    )
    return {
        "classes": found.classes,
        "due": [iso(due) for due in found.due],
        "counts": found.counts,
        "provisional": found.provisional,
    }


OPS = {
    "moment": run_moment,
    "add_working_time": run_add_working_time,
    "count_working_time": run_count_working_time,
    "half_day": run_half_day,
    "clock": run_clock,
    "classify": run_classify,
}
