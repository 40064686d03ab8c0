"""Plans: the names that users rely on, bad input, frames, pickles, reports, and laws of the log."""

import datetime as dt
import json
import pickle
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import chiso

ROOT = Path(__file__).parents[2]
BAC_GIANG = ROOT / "examples" / "bac-giang"
EXAMPLE = ROOT / "examples" / "plan" / "mau-ke-hoach.toml"


@pytest.fixture(scope="module")
def plan():
    return chiso.plan("bac-giang-87-2024")


@pytest.fixture(scope="module")
def entries():
    return json.loads((BAC_GIANG / "log-vi-du.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def status(plan, entries):
    return plan.status(on=dt.date(2024, 12, 20), log=entries, reports="cchc-581")


@pytest.fixture(scope="module")
def judgement(status):
    return status.judge(**json.loads((BAC_GIANG / "so-lieu-vi-du.json").read_text("utf-8")))


def test_contract(plan, entries):
    assert (len(plan.tasks), len(plan.targets), len(plan.agencies)) == (22, 12, 249)
    assert [task.id for task in plan.tasks] == [f"PL.{n}" for n in range(1, 23)]
    found = plan.status(on=dt.date(2024, 12, 20), log=entries)
    assert found.line("PL.8", "Sở Y tế")["state"] == "on-time"
    assert plan.act == "87/KH-UBND" and plan.act.date == dt.date(2024, 5, 3)
    assert plan.days == (dt.date(2024, 5, 3), dt.date(2024, 12, 31))
    assert plan.survey["respondents"] == 240
    assert plan.completeness == "complete" and plan.missing == []


def test_two_readings_of_a_last_day(plan):
    evidence = plan["evidence"]
    assert evidence.time == "trước ngày 30/12/2024"
    assert (evidence.last_day(), evidence.last_day("inclusive")) == (dt.date(2024, 12, 29), dt.date(2024, 12, 30))
    assert (evidence.is_day_off(), evidence.is_day_off("inclusive")) == (True, False)
    assert plan["PL.1"].term == "ongoing" and plan["PL.1"].last_day() is None
    assert plan["PL.8"].last_day() == dt.date(2024, 12, 31)
    with pytest.raises(ValueError, match="strict, inclusive"):
        evidence.last_day("lax")


def test_another_province(tmp_path):
    own = chiso.plan(EXAMPLE)
    assert (own.unit, own.completeness, len(own.tasks)) == ("Ninh Thuận", "illustration", 1)
    assert chiso.plan(str(EXAMPLE)) == own == chiso.read_plan(own.to_toml())
    path = tmp_path / "plan.toml"
    path.write_text(EXAMPLE.read_text("utf-8").replace('lead = ["STP"]', 'lead = ["Sở Lý số"]'), "utf-8")
    with pytest.raises(chiso.PlanError) as raised:
        chiso.plan(path)
    problem = raised.value.details["problems"][0]
    assert problem["kind"] == "agency" and problem["place"]["line"] > 1 and raised.value.code == 801
    with pytest.raises(OSError):
        chiso.plan(tmp_path / "none.toml")
    with pytest.raises(chiso.UnknownPlan, match="bac-giang-87-2024"):
        chiso.plan("ha-noi-2024")
    with pytest.raises(ValueError, match="toml, json"):
        chiso.read_plan("", "yaml")


def test_errors_name_what_is_wrong(plan):
    with pytest.raises(chiso.UnknownAgency) as raised:
        plan.agency("Sở Lý số")
    assert isinstance(raised.value, KeyError) and raised.value.name == "agency-unknown"
    with pytest.raises(chiso.UnknownItem):
        plan["PL.23"]
    twice = [{"item": "PL.8", "date": dt.date(2024, 10, day), "event": "completed"} for day in (1, 2)]
    with pytest.raises(chiso.LogError, match="second time") as raised:
        plan.status(on=dt.date(2024, 12, 1), log=twice)
    assert raised.value.details["entry"] == 2
    with pytest.raises(chiso.PlanError, match="unknown variant"):
        plan.status(on=dt.date(2024, 12, 1), log=[{"item": "PL.8", "date": "2024-10-01", "event": "finished"}])
    with pytest.raises(TypeError, match="not text"):
        plan.status(on=dt.date(2024, 12, 1), log="[]")
    late = [{"item": "PL.8", "date": dt.date(2025, 1, 6), "event": "completed"}]
    with pytest.raises(chiso.LogError, match="let the log close later"):
        plan.status(on=dt.date(2025, 2, 1), log=late)
    found = plan.status(on=dt.date(2025, 2, 1), log=late, closes=dt.date(2025, 3, 31))
    assert found.line("PL.8", "so-y-te")["late_days"] == 6
    with pytest.raises(chiso.PlanError):
        found.judge(results=[{"index": "PAR", "year": 2030, "rank": 1}])


def test_logs_and_results_come_as_frames(plan):
    polars = pytest.importorskip("polars")
    frame = polars.DataFrame(
        {
            "item": ["PL.8", "evidence"],
            "agency": [None, "Sở Tư pháp"],
            "date": [dt.date(2024, 12, 5), dt.date(2024, 12, 28)],
            "event": ["completed", "completed"],
        }
    )
    found = plan.status(on=dt.date(2024, 12, 30), log=frame)
    assert found.counts["done"] == 2
    results = polars.DataFrame({"index": ["SIPAS"], "year": [2024], "value": [Decimal("84.09")], "rank": [30]})
    targets = {row["target"]: row for row in found.judge(results=results).targets}
    assert targets["sipas-top-20"]["places_gap"] == 10
    assert targets["sipas-above-90"]["points_gap"] == Decimal("5.91")
    assert found.lines.to_polars().filter(polars.col("late_days") > 0).height == 5


def test_points_lost_come_from_a_scorecard(plan):
    framework = chiso.framework("par-2022")
    card = chiso.score(framework, {"2": "9.5", "3": "11.88"}, known_part=True)
    found = plan.status(on=dt.date(2024, 12, 20)).judge(losses=card)
    lost = {account["agency"]: account["losses"] for account in found.accounts if account["losses"]}
    assert lost["so-tu-phap"] == [{"area": "2", "lost": "0.5", "max": "10"}]
    assert lost["van-phong-ubnd-tinh"][0]["lost"] == "1.12"


def test_accounts_are_reasons_and_no_verdict(judgement):
    accounts = {account["agency"]: account for account in judgement.accounts}
    proposal = accounts["so-tu-phap"]["proposal"]
    assert proposal["kind"] == "commendation" and proposal["place"] == "IV.5"
    assert "no verdict" in proposal["text"]["en"]
    kinds = {row["agency"]: row["kind"] for row in judgement.proposals}
    assert kinds["ban-dan-toc"] == "review" and "so-cong-thuong" not in kinds


def test_reports_for_people(judgement, status):
    vi, en = judgement.report("vi", "VÍ DỤ <b>"), judgement.report("en")
    assert "VÍ DỤ &lt;b&gt;" in vi.to_html() and vi.to_html().startswith("<!doctype html>")
    assert "29/12/2024 (Chủ nhật, ngày nghỉ)" in vi.to_text()
    assert "Overdue and due soon" in str(en)
    for shown in (judgement, status, vi, status.plan, status.plan["evidence"]):
        html = shown._repr_html_()
        assert html.startswith("<div") and "<script" not in html
    with pytest.raises(ValueError, match="vi, en"):
        judgement.report("fr")


def test_pickles(plan, status, judgement):
    totals = chiso.TaskTotals(done=16051, open_overdue=223)
    check = chiso.match_registers([{"id": "1", "progress": "completed"}], [])
    for made in (plan, plan["PL.8"], plan.targets[0], plan.agencies[0], status, judgement, judgement.report("en")):
        again = pickle.loads(pickle.dumps(made))
        assert repr(again) == repr(made)
    assert pickle.loads(pickle.dumps(plan)) == plan and hash(plan) == hash(chiso.plan(plan.id))
    assert pickle.loads(pickle.dumps(status)).to_dict() == status.to_dict()
    assert pickle.loads(pickle.dumps(judgement)).to_dict() == judgement.to_dict()
    assert pickle.loads(pickle.dumps(totals)) == totals
    assert pickle.loads(pickle.dumps(totals.overdue_rate("1.38"))).text() == totals.overdue_rate("1.38").text()
    assert pickle.loads(pickle.dumps(check)).table.rows == check.table.rows


def test_calendar_files(plan):
    file = plan.to_ics("Sở Tài chính", reports="cchc-581", lang="en")
    assert "DTSTART;VALUE=DATE:20241229\r\n" in file and file.count("BEGIN:VEVENT") == 4
    assert plan.to_ics("Sở Tài chính", reports=chiso.schedule("cchc-581"), lang="en") == file
    own = [{"period": "Q4", "due": dt.date(2024, 12, 10)}]
    assert "reform-periodic-Q4" in plan.to_ics("Sở Tài chính", reports=own)
    with pytest.raises(chiso.UnknownAgency):
        plan.to_ics("Sở Lý số")


ITEMS = ["PL.8", "evidence", "PL.1", "PL.19"]
EVENTS = ["progress", "completed", "confirmed", "sent-back", "suspended", "resumed", "declined", "explained"]
DAYS = st.dates(dt.date(2024, 5, 3), dt.date(2024, 12, 31))


@settings(max_examples=25, deadline=None)
@given(steps=st.lists(st.tuples(st.sampled_from(ITEMS), DAYS, st.sampled_from(EVENTS)), max_size=8), on=DAYS)
def test_a_past_day_is_what_the_log_said_then(steps, on):
    plan = chiso.plan("bac-giang-87-2024")
    log = []
    for item, date, event in steps:
        tried = [*log, {"item": item, "date": date, "event": event}]
        try:
            plan.status(on=dt.date(2024, 12, 31), log=tried)
        except chiso.LogError:
            continue
        log = tried
    then = [entry for entry in log if entry["date"] <= on]
    full, short = plan.status(on=on, log=log), plan.status(on=on, log=then)
    assert full.to_dict() == short.to_dict()
    assert all(row["late_days"] == 0 for row in full.lines if row["last_day"] is None)
    counts = full.counts
    assert counts["lines"] == counts["open"] + counts["done"] + counts["declined"] + counts["suspended"]
