"""Operations of the vectors on criteria tables and their rule lines."""

import datetime as dt

import chiso


def read(text, edition=None):
    edition = dict(edition or {})
    title = edition.pop("title", None)
    if title is not None:
        edition["title"] = (title["vi"], title["en"])
    return chiso.read_criteria_table(text.encode(), name="vector.tsv", **edition)


def outline(row):
    shown = (row.row, row.kind, row.level, row.id, row.max)
    return "|".join("" if value is None else str(value) for value in shown)


def run_read_table(case):
    table = read(case["text"], case.get("edition"))
    if said := case.get("propose"):
        table = table.propose(said["row"], said["notation"], by=said["by"])
    if said := case.get("decide"):
        table = table.decide(said["row"], said["verdict"], by=said["by"], on=dt.date.fromisoformat(said["on"]))
    coverage, framework = table.coverage, table.framework
    return {
        "rows": [outline(row) for row in table.rows],
        "readings": {str(row.row): row.reading for row in table.rows},
        "doubts": {str(row.row): ";".join(row.doubts) for row in table.rows},
        "nodes": coverage.nodes,
        "lines": coverage.lines,
        "understood": coverage.understood,
        "doubted": coverage.doubted,
        "refused": coverage.refused,
        "scored": [leaf["scored"] for leaf in coverage.leaves],
        "confirmed": sum(leaf["confirmed"] for leaf in coverage.leaves),
        "id": framework.id,
        "index": framework.index,
        "status": framework.status,
        "max": framework.max,
    }


def run_read_lines(case):
    head = f"STT\tTiêu chí\tĐiểm tối đa\n1\t{case['title']}\t{case['max']}\n"
    table = read(head + "".join(f"\t{line}\n" for line in case["lines"]))
    rows = table.rows[2:]
    return {
        "readings": [row.reading or "" for row in rows],
        "rules": [row.rule_kind or "" for row in rows],
        "doubts": [";".join(row.doubts) for row in rows],
        "leaf": table.framework["1"].rule,
    }


OPS = {"read_table": run_read_table, "read_lines": run_read_lines}
