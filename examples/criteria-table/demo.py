"""From an annex to a scored table: read, written out for review, filled in, read back, scored.

The table, the names and every figure are made up: this shows the path. The clerk works in any program for sheets; here a
few cells are filled in with openpyxl. python demo.py [folder].
"""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import openpyxl

import chiso

HERE = Path(__file__).parent
TODAY = dt.date(2025, 3, 1)


def fill_in(path: Path) -> None:
    """What the clerk does: every row is right but one, for which the right reading is put down."""
    book = openpyxl.load_workbook(path)
    sheet = book["Rà soát"]
    for row in range(6, sheet.max_row + 1):
        sheet.cell(row, 7).value, sheet.cell(row, 9).value = "đúng", "Nguyễn Thị Lan"
        sheet.cell(row, 10).value = TODAY
        if sheet.cell(row, 3).value == "Kết quả khác: tùy mức độ":
            sheet.cell(row, 7).value, sheet.cell(row, 8).value = "sai", "otherwise -> 0"
    book.save(path)


def main(folder: Path) -> chiso.Scorecard:
    folder.mkdir(parents=True, exist_ok=True)
    table = chiso.read_criteria_table(str(HERE / "phu-luc.csv"), id="vi-du-2025", year=2025)
    print(table.coverage.text("vi"))
    path = folder / "ban-ra-soat.xlsx"
    review = table.review(path)
    (folder / "ban-ra-soat.html").write_text(review.to_html(), encoding="utf-8")

    fill_in(path)
    reviewed = chiso.read_review(path, table)
    print(reviewed.coverage.text("vi"))
    (folder / "bo-tieu-chi.toml").write_text(reviewed.to_toml(), encoding="utf-8")

    facts = {"A.1": {"choice": "1"}, "A.2": {"items": 4}, "B.1": {"ratio": "82%"}}
    card = chiso.score(reviewed.framework, facts, unit="Xã Ví Dụ", period=2025)
    print(f"Tổng điểm: {card.total}/{card.max}")
    for node in facts:
        print(f"  {node}: {card[node].points}; {card[node].reason.text('vi')}")
    return card


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("ban-ra-soat"))
