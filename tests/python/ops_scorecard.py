"""Operations of the vectors on staged records."""

import json

import chiso


def record(case):
    text = case.get("text") or json.dumps(case["record"], default=str)
    found = chiso.read_assessment(text, chiso.framework(case["framework"]), "vector")
    return found.as_of(case["as_of"]) if "as_of" in case else found


def run_assessment(case):
    found = record(case)
    card = found.card(case["at_stage"], case.get("at_round"))
    points = {}
    for score in [card["total"], *card]:
        try:
            points[score.id] = score.points
        except chiso.ScoreError:
            points[score.id] = None
    return {
        "phase": found.phase,
        "stage": found.stage,
        "round": found.round,
        "entries": len(found),
        "gaps": [
            {"agency": gap["agency"], "node": gap["node"], "lacks": gap["lacks"].split(", ")} for gap in found.gaps
        ],
        "points": points,
    }


def run_compare_stages(case):
    found = record(case)
    rounds = {key: case[key] for key in ("before_round", "after_round") if key in case}
    tables = [found.compare(case["before"], case["after"], **rounds, lang=lang) for lang in ("vi", "en")]
    differences = []
    for vi, en in zip(*(table.rows for table in tables), strict=True):
        differences.append({**vi, "reason": {"vi": vi["reason"], "en": en["reason"]}})
    return {"differences": differences}


def year(given):
    return chiso.score(chiso.framework(given["framework"]), given["facts"], known_part=True)


def run_compare_editions(case):
    before, after = year(case["before"]), year(case["after"])
    tables = [chiso.compare_editions(before, after, lang) for lang in ("vi", "en")]
    rows = []
    for vi, en in zip(*(table.rows for table in tables), strict=True):
        why = {"vi": vi["not_comparable"], "en": en["not_comparable"]}
        rows.append({**vi, "not_comparable": why if vi["not_comparable"] else None})
    difference = chiso.diff(before.framework, after.framework)
    return {"from": difference.before, "to": difference.after, "removed": difference.removed, "rows": rows}


def run_summary(case):
    found = record(case)
    return {**json.loads(found.to_table_json(case["lang"])), "csv": found.to_csv(case["lang"])}


OPS = {
    "assessment": run_assessment,
    "compare_stages": run_compare_stages,
    "compare_editions": run_compare_editions,
    "summary": run_summary,
}
