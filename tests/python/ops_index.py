"""Operations of the vectors on numbers, criteria sets, units and ranks."""

import datetime as dt
import json

import chiso


def framework(given):
    if isinstance(given, str):
        return chiso.framework(given)
    return chiso.read_framework(json.dumps(given, default=str), "json", "vector")


def asked(read):
    """The value, or None where there is none."""
    try:
        return read()
    except chiso.ScoreError:
        return None


def scored_node(score):
    found = {
        "state": score.state,
        "max": score.max,
        "applicable_max": asked(lambda: score.applicable_max),
        "lost": asked(lambda: score.lost),
        "index": asked(lambda: score.index),
        "partial": score.partial,
        "error": None,
    }
    for lang in ("vi", "en"):
        found[f"line_{lang}"] = score.reason.line(lang)
        found[f"text_{lang}"] = score.reason.text(lang)
    try:
        found["points"] = score.points
    except chiso.ScoreError as error:
        found |= {"points": None, "error": error.name}
    return found


def run_score(case):
    card = chiso.score(
        framework(case["framework"]),
        case["facts"],
        unit=case.get("unit"),
        period=case.get("period"),
        known_part=case.get("known_part", False),
        deductions=case.get("deductions"),
    )
    scores = [card["total"], *card]
    return {
        "nodes": {score.id: scored_node(score) for score in scores},
        "exact": {score.id: asked(lambda: score.exact) for score in scores},  # noqa: B023
    }


def standing(entry):
    return chiso.State(entry["state"]) if "state" in entry else entry.get("value")


def ranking(case):
    published = {"on": "published", **case["published"]} if "published" in case else {}
    pairs = [(entry["unit"], standing(entry)) for entry in case["entries"]]
    return chiso.rank(pairs, ties=case["ties"], **published)


def run_rank(case):
    ranks = ranking(case)
    return {"ranks": ranks.ranks, "of": ranks.of, "excluded": list(ranks.excluded)}


def run_groups(case):
    found = chiso.groups(ranking(case), case["scheme"], cut=case["cut"])
    return {"groups": found.groups, "counts": found.counts}


def run_target(case):
    check = chiso.check_target("Bắc Giang", standing(case), case.get("rank"), **case["target"])
    return {"status": check.status, "points_gap": check.points_gap, "places_gap": check.places_gap}


def run_framework(case):
    fw = chiso.framework(case["id"])
    return {"id": fw.id, "index": fw.index, "status": fw.status, "nodes": len(fw), "max": fw.max}


def run_read_framework(case):
    form = "toml" if "toml" in case else "json"
    return {"id": chiso.read_framework(case[form], form, "vector").id}


def run_diff(case):
    found = chiso.diff(framework(case["from"]), framework(case["to"]))
    lists = {
        name: [change["node"] for change in getattr(found, name)]
        for name in ("renamed", "moved", "max_changed", "rule_changed")
    }
    return {"comparable": found.comparable, "added": found.added, "removed": found.removed, **lists}


def run_reconcile(case):
    found = chiso.reconcile(case["total"], case["parts"], case["places"])
    return {name: getattr(found, name) for name in ("possible", "difference", "low", "high")}


def run_unit(case):
    found = chiso.unit(case["unit"], on=dt.date.fromisoformat(case["on"]))
    return {"code": found.code, "name": found.name}


OPS = {
    "parse_points": lambda case: {"points": chiso.parse_points(case["text"])},
    "round": lambda case: {"points": chiso.round_points(case["value"], case["places"], case["mode"])},
    "reconcile": run_reconcile,
    "score": run_score,
    "framework": run_framework,
    "edition": lambda case: {"id": chiso.edition(case["index"], case["year"]).id},
    "read_framework": run_read_framework,
    "diff": run_diff,
    "unit": run_unit,
    "rank": run_rank,
    "groups": run_groups,
    "target": run_target,
}
