"""Bắc Giang's published indices, recomputed and explained.

Prints tables and writes an HTML page: python demo.py [page.html]. Beside it go the dashboard of Kế hoạch 87 in
Vietnamese and English, and a calendar file of its dated duties. Every figure comes from figures.toml, with its
source; the log of the dashboard is made up, and says so.
"""

from __future__ import annotations

import datetime as dt
import html
import json
import sys
import tomllib
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import chiso

FIGURES = tomllib.loads(Path(__file__).with_name("figures.toml").read_text(encoding="utf-8"))
UNIT = "Bắc Giang"


@dataclass
class Section:
    title: str
    head: list[str]
    rows: list[list[str]]
    notes: list[str]


def par_components() -> Section:
    """The printed total of 2021 is 0.01 above the sum of its printed parts; rounding allows it."""
    figures = dict(FIGURES["par"]["components-2021"])
    printed = figures.pop("printed")
    framework = chiso.framework("par-2020-components")
    card = chiso.score(framework, figures, unit=UNIT, period=2021)
    rows = [[node.name, str(node.points), str(node.max), str(node.lost)] for node in card]
    rows.append(["Tổng các phần đã làm tròn", str(card.total), str(card["total"].max), str(card["total"].lost)])
    check = chiso.reconcile(printed, list(figures.values()))
    verdict = "khớp" if check.possible else "KHÔNG khớp"
    return Section(
        "PAR Index 2021 từ bốn thành phần (QĐ 1149/QĐ-BNV)",
        ["Thành phần", "Điểm", "Tối đa", "Mất"],
        rows,
        [
            f"In công bố: {printed}; tổng các phần in: {check.sum}; chênh {check.difference}.",
            f"Do làm tròn từng phần, tổng có thể là {check.low} đến {check.high}: {verdict}.",
            card["total"].reason.text("vi"),
        ],
    )


def par_results() -> Section:
    rows = []
    for year in FIGURES["par"]["results"]:
        framework = chiso.edition("PAR", year["year"])
        group = "-"
        if "total" in year:
            ranks = chiso.rank({UNIT: year["total"]})
            group = chiso.groups(ranks, f"par-{year['year']}").group_of(UNIT) or "-"
        rows.append([str(year["year"]), year.get("total", "không thấy công bố"), f"{year['rank']}/63", group, framework.act.number])
    return Section("PAR Index 2020-2023", ["Năm", "Điểm", "Hạng", "Nhóm", "Quyết định"], rows, [])


def papi() -> Section:
    rows = []
    for year in FIGURES["papi"]["years"]:
        framework = chiso.edition("PAPI", year["year"])
        dimensions = [node.id for node in framework.nodes if node.level == "dimension"]
        facts = {
            node: year.get("dimensions", {}).get(node, chiso.State.WITHHELD) for node in dimensions
        }
        card = chiso.score(framework, facts, unit=UNIT, period=year["year"])
        values = [str(card[node].points) if card[node].state is None else "-" for node in dimensions]
        values += [""] * (8 - len(values))
        if card["total"].state is None:
            total, place = str(card.total), f"{year['rank']}/{year['of']}"
            assert abs(card.total - Decimal(year["total"])) <= Decimal("0.00001"), (total, year["total"])
        else:
            known = sum(card[node].state is None for node in dimensions)
            total, place = "không công bố" if not known else f"công bố {known}/{len(dimensions)} trục", "-"
        rows.append([str(year["year"]), *values, total, place])
    baseline = FIGURES["papi"]["baseline_2023"]
    return Section(
        "PAPI: tổng tính lại từ các trục nội dung",
        ["Năm", *(f"D{n}" for n in range(1, 9)), "Tổng", "Hạng"],
        rows,
        [
            "Năm không công bố không phải là 0 điểm và không được xếp hạng.",
            f"2023: {baseline['total']} điểm, nhóm Cao nhất ({baseline['source']}).",
        ],
    )


def papi_2019() -> Section:
    framework = chiso.framework("papi-2019")
    card = chiso.score(framework, FIGURES["papi"]["parts-2019"], unit=UNIT, period=2019)
    published = next(year for year in FIGURES["papi"]["years"] if year["year"] == 2019)
    rows = []
    for node in card:
        if node.level == "dimension":
            rows.append([f"D{node.id} {node.name}", str(node.points), published["dimensions"][node.id]])
    rows.append(["Tổng", str(card.total), published["total"]])
    return Section(
        "PAPI 2019 từ chỉ tiêu và nội dung thành phần",
        ["Trục nội dung", "Tính lại", "Công bố"],
        rows,
        [card["1.1"].reason.text("vi")],
    )


def index_766() -> Section:
    figures = FIGURES["index766"]
    framework = chiso.framework("index-766-2022")
    rows = []
    for item in figures["items"]:
        facts = dict(zip(framework[item["item"]].facts, item["counts"]))
        score = chiso.score(framework, {item["item"]: facts})[item["item"]]
        done, total = item["counts"]
        rows.append([score.name, f"{done}/{total}", str(score.points), item["printed"], str(score.max)])
    return Section(
        f"Chỉ số 766 (QĐ 766/QĐ-TTg): một bộ số liệu đã công bố của {figures['unit']}",
        ["Chỉ tiêu", "Số liệu", "Tính lại", "Công bố", "Tối đa"],
        rows,
        [],
    )


def targets() -> Section:
    """Kế hoạch 87/KH-UBND against the baseline of 2023."""
    par = FIGURES["par"]["results"][-1]
    sipas = FIGURES["sipas"]
    papi_total = FIGURES["papi"]["baseline_2023"]["total"]
    wanted = [
        ("PAR Index: nhóm 10 tỉnh đứng đầu", {"top": 10}, par["total"], par["rank"]),
        ("SIPAS: trên 90%", {"above": "90"}, sipas["value"], sipas["rank"]),
        ("SIPAS: nhóm 20 tỉnh đứng đầu", {"top": 20}, sipas["value"], sipas["rank"]),
        ("SIPAS: không tụt hạng", {"rank_not_below": sipas["rank_before"]}, sipas["value"], sipas["rank"]),
    ]
    rows = []
    for label, target, value, rank in wanted:
        check = chiso.check_target(UNIT, value, rank, **target)
        gap = check.points_gap if check.points_gap is not None else check.places_gap
        met = {"met": "đạt", "not-met": "chưa đạt", "unknown": "chưa rõ"}[check.status]
        rows.append([label, f"{value} (hạng {rank})", met, "" if gap is None else str(gap), check.text("vi")])
    rows.append(["PAPI: nhóm Cao nhất", papi_total, "đạt (theo kế hoạch)", "", "Nhóm do kế hoạch nêu cho năm 2023."])
    return Section(
        "Mục tiêu của Kế hoạch 87/KH-UBND năm 2024 so với kết quả 2023",
        ["Mục tiêu", "Kết quả 2023", "Đánh giá", "Còn thiếu", "Căn cứ"],
        rows,
        [],
    )


ON = dt.date(2024, 12, 20)
MARK = (
    "VÍ DỤ: nhật ký thực hiện, tỷ lệ và báo cáo dưới đây là ví dụ, không phải số liệu của tỉnh; kỳ báo cáo lấy theo 581/BNV-CCHC để minh họa. Mục tiêu, nhiệm vụ, cơ quan "
    "và kết quả năm 2023 là thật, theo Kế hoạch 87/KH-UBND."
)
MARK_EN = (
    "EXAMPLE: the log, shares and reports below are made up and are no figures of the province; reporting periods follow 581/BNV-CCHC as an illustration. Targets, tasks, agencies and "
    "the results of 2023 are real, from Kế hoạch 87/KH-UBND."
)


def example(name: str) -> Any:
    return json.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))


def dashboard() -> chiso.Judgement:
    """Kế hoạch 87 on 20/12/2024: an example log beside the real baseline."""
    plan = chiso.plan("bac-giang-87-2024")
    status = plan.status(on=ON, log=example("log-vi-du.json"), reports="cchc-581")
    return status.judge(**example("so-lieu-vi-du.json"))


def work(found: chiso.Judgement) -> Section:
    status = found.status
    rows = [
        [row["label"], row["agency_name"], f"{row['last_day']:%d/%m/%Y}", f"{row['last_day_inclusive']:%d/%m/%Y}", str(row["days_left"])]
        for row in [*status.overdue, *status.due_soon]
    ]
    counts = status.counts
    evidence = status.plan["evidence"]
    return Section(
        f"Kế hoạch 87/KH-UBND, việc đến hạn tại ngày {ON:%d/%m/%Y} (nhật ký ví dụ)",
        ["Phần việc", "Cơ quan", "Hạn chặt", "Hạn rộng", "Còn (ngày)"],
        rows,
        [
            f"{counts['done_on_time']}/{counts['with_deadline']} phần việc có hạn đã hoàn thành đúng hạn.",
            f"“{evidence.time}”: {evidence.last_day_text('strict')} nếu không tính ngày đó, {evidence.last_day_text('inclusive')} nếu tính.",
        ],
    )


def proposals(found: chiso.Judgement) -> Section:
    rows = [[row["agency_name"], row["label"], row["reasons"]] for row in found.proposals]
    return Section(
        "Kế hoạch 87/KH-UBND, đề xuất để xem xét theo mục IV.5 (nhật ký ví dụ)",
        ["Cơ quan", "Đề xuất", "Căn cứ"],
        rows,
        ["Đề xuất kèm căn cứ; không phải kết luận."],
    )


def task_totals() -> Section:
    """Báo cáo 1270/BC-TCTTTg (2017): the sums hold, the denominator of the published rate is not stated."""
    figures = FIGURES["tasks-2017"]
    totals = chiso.TaskTotals(**figures["totals"])
    rows = [[row["whole"], row["parts"], str(row["printed"]), str(row["sum"]), "khớp" if row["holds"] else "KHÔNG khớp"] for row in totals.sums]
    rate = totals.overdue_rate(figures["overdue_rate"])
    return Section(
        "Nhiệm vụ Chính phủ, Thủ tướng giao năm 2017 (báo cáo 1270/BC-TCTTTg)",
        ["Tổng", "Các phần", "Số in", "Cộng lại", "Kết quả"],
        rows,
        [f"Tỷ lệ quá hạn công bố {rate.published.replace('.', ',')}%: {rate.text('vi')}."],
    )


def save(found: chiso.Judgement, folder: Path) -> list[Path]:
    """The dashboard in two languages, and the calendar file."""
    files = {
        "ke-hoach-87.html": found.report("vi", MARK).to_html(),
        "ke-hoach-87.en.html": found.report("en", MARK_EN).to_html(),
        "ke-hoach-87.ics": found.status.plan.to_ics(reports="cchc-581"),
    }
    for name, content in files.items():
        (folder / name).write_text(content, encoding="utf-8", newline="")
    return [folder / name for name in files]


def text(section: Section) -> str:
    widths = [max(len(row[i]) for row in [section.head, *section.rows]) for i in range(len(section.head))]
    line = lambda row: "  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip()
    body = [section.title, "=" * len(section.title), line(section.head), line(["-" * width for width in widths])]
    return "\n".join([*body, *map(line, section.rows), *(f"  {note}" for note in section.notes), ""])


def page(sections: list[Section]) -> str:
    def table(section: Section) -> str:
        cells = lambda tag, row: "".join(f"<{tag}>{html.escape(cell)}</{tag}>" for cell in row)
        rows = "".join(f"<tr>{cells('td', row)}</tr>" for row in section.rows)
        notes = "".join(f"<p>{html.escape(note)}</p>" for note in section.notes)
        head = cells("th", section.head)
        return f"<h2>{html.escape(section.title)}</h2><table><tr>{head}</tr>{rows}</table>{notes}"

    style = (
        "body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1a2b3c}"
        "table{border-collapse:collapse;width:100%}th,td{padding:.3rem .6rem;border-bottom:1px solid #d5dde5;"
        "text-align:left}th{background:#eef3f7}p{color:#4a5b6c}h2{margin-top:2.2rem}"
    )
    body = "".join(map(table, sections))
    return (
        "<!doctype html><html lang='vi'><meta charset='utf-8'><title>Bắc Giang: các chỉ số</title>"
        f"<style>{style}</style><h1>Bắc Giang: PAR Index, SIPAS, PAPI</h1>{body}</html>"
    )


def main() -> None:
    found = dashboard()
    sections = [par_components(), par_results(), papi(), papi_2019(), index_766(), targets()]
    sections += [work(found), proposals(found), task_totals()]
    for section in sections:
        print(text(section))
    if len(sys.argv) > 1:
        target = Path(sys.argv[1])
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page(sections), encoding="utf-8")
        print(f"Trang HTML: {target}")
        for file in save(found, target.parent):
            print(f"Kế hoạch 87: {file}")


if __name__ == "__main__":
    main()
