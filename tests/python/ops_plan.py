"""Operations of the vectors on plans, their status, and registers of tasks."""

import datetime as dt

import chiso


def plan(case):
    return chiso.read_plan(case["toml"], file="vector") if "toml" in case else chiso.plan(case["plan"])


def shown(item):
    return {
        "id": item.id,
        "kind": item.kind,
        "label": {"vi": item.label, "en": item.label_en},
        "place": item.place,
        "time": item.time,
        "term": {"kind": item.term, "why": item.unread},
        "leads": item.leads,
    }


def target(one):
    label = {"vi": one.label, "en": one.label_en}
    return {"id": one.id, "label": label, "goal": one.goal, "place": one.place}


def run_list(case):
    made = getattr(plan(case), case["part"])
    show = {"tasks": shown, "reports": shown, "duties": shown, "unread": shown, "targets": target}.get(case["part"], lambda one: one)
    return {"count": len(made), "items": [show(one) for one in made]}


def text(day):
    return None if day is None else day.isoformat()


def run_item(case):
    held = plan(case)
    item = held[case["item"]]
    to = [{"id": held.agency(name).id} for name in item.to]
    via = item.via and {"id": held.agency(item.via).id}
    found = {"item": shown(item) | {"to": to, "via": via}}
    for before in ("strict", "inclusive"):
        found[before] = text(item.last_day(before))
        found[f"{before}_days"] = [text(day) for day in item.last_days(before)]
        found[f"{before}_off"] = item.is_day_off(before)
    return found


def run_members(case):
    ids = [agency.id for agency in plan(case).members(case["wording"])]
    return {"count": len(ids), "first": ids[0] if ids else None, "last": ids[-1] if ids else None}


def run_assignments(case):
    found = {"lead": [], "coordinate": [], "receive": []}
    for role, item in plan(case).assignments(case["agency"]):
        found[role].append(item.id)
    return found


def status(case):
    closes = case.get("closes")
    return plan(case).status(
        on=dt.date.fromisoformat(case["on"]),
        log=case.get("log"),
        before=case.get("before", "strict"),
        reports=case.get("reports"),
        closes=closes and dt.date.fromisoformat(closes),
    )


def plain(value):
    """Days as text, as the vectors have them."""
    if isinstance(value, dict):
        return {key: plain(member) for key, member in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return text(value) if isinstance(value, dt.date) else value


def run_status(case):
    held = status(case)
    expected = case.get("expect", {})
    lines = [
        plain(held.line(line["item"], line["agency"])) | {"item": line["item"]} for line in expected.get("lines", [])
    ]
    items = [plain(held[item["item"]]) for item in expected.get("items", [])]
    return {"counts": held.counts, "lines": lines, "items": items}


def row(table, key, wanted):
    found = next(row for row in table if row[key] == wanted)
    return found | {"reason": {"vi": found["reason"], "en": found.get("reason_en")}}


def run_judge(case):
    held = status(case).judge(**case["evidence"])
    expected = case.get("expect", {})
    accounts = {account["agency"]: account for account in held.accounts}

    def account(agency):
        one = accounts[agency]
        proposal = one["proposal"] and one["proposal"]["kind"]
        return {"agency": agency, "causes": [reason["cause"] for reason in one["reasons"]], "proposal": proposal}

    requirements = []
    for one in expected.get("requirements", []):
        found = row(held.requirements, "requirement", one["requirement"])
        english = next(r for r in held.to_dict()["requirements"] if r["requirement"] == one["requirement"])
        requirements.append(found | {"reason": english["reason"]})
    return {
        "targets": [row(held.targets, "target", one["target"]) for one in expected.get("targets", [])],
        "requirements": requirements,
        "accounts": [account(one["agency"]) for one in expected.get("accounts", [])],
    }


def run_report(case):
    return plan(case).check_report(case["report"], case["lines"], case.get("expected"))


def run_ics(case):
    file = plan(case).to_ics(
        case.get("agency"), before=case.get("before", "strict"), reports=case.get("reports")
    )
    held = [line for line in case["expect"]["contains"] if line in file]
    return {"contains": held, "events": file.count("BEGIN:VEVENT")}


def totals(given):
    return given and chiso.TaskTotals(**given)


def run_registers(case):
    given = case["registers"]
    printed = {key: totals(given.get(key)) for key in ("ours_printed", "theirs_printed")}
    check = chiso.match_registers(given["ours"], given["theirs"], **printed)
    rows = [
        {
            "id": row["id"],
            "findings": [word for word in row["findings"].split(", ") if word],
            "text": {"vi": row["text"], "en": row["text_en"]},
        }
        for row in check.table
    ]
    found = {"alike": check.alike, "different": check.different, "rows": rows}
    return found | {"ours": check.ours, "theirs": check.theirs}


def run_rate(case):
    held = totals(case["totals"])
    rate = getattr(held, f"{case['rate']}_rate")(case["published"])
    candidates = [row | {"shown": f"{row['percent']:.3f}"} for row in rate.candidates]
    said = {"vi": rate.text("vi"), "en": rate.text("en")}
    return {"sums": held.sums.rows, "rate": {"text": said, "candidates": candidates}}


OPS = {
    "read_plan": lambda case: {"id": plan(case).id},
    "plan_list": run_list,
    "plan_item": run_item,
    "plan_members": run_members,
    "plan_assignments": run_assignments,
    "plan_status": run_status,
    "plan_judge": run_judge,
    "plan_report": run_report,
    "plan_ics": run_ics,
    "task_registers": run_registers,
    "task_rate": run_rate,
}
