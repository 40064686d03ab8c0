"""A year's scoring from the first form to the signed table, on the ILLUSTRATION set `example-par-88`.

The set, the unit and every figure are made up: this shows the path, not a province. Prints what happens at each step
and writes forms and tables: python demo.py [folder].
"""

from __future__ import annotations

import json
import sys
from decimal import Decimal
from pathlib import Path

import chiso

HERE = Path(__file__).parent
#: Who leads which area; what is not named is led by the first.
LEADS = {
    "total": "Sở Nội vụ",
    "2": "Sở Tư pháp",
    "3": "Văn phòng UBND tỉnh",
    "6": "Sở Tài chính",
    "7": "Sở Khoa học và Công nghệ",
}


def facts(name: str) -> dict:
    return json.loads((HERE / name).read_text(encoding="utf-8"), parse_float=Decimal)


def self_score(record: chiso.Assessment) -> None:
    """Each agency declares its leaves and names a document for each."""
    declared = facts("facts.json")
    for agency in dict.fromkeys(LEADS.values()):
        own = {node: value for node, value in declared.items() if record.lead(node) == agency}
        record.declare(own, by=agency, at="2025-01-10")
    for place, node in enumerate(declared, 1):
        record.support(node, [f"{place}/BC-VD"], by=record.lead(node), at="2025-01-11")
    record.support("2.2.3", [], "Năm 2024 không có văn bản phải xử lý.", by="Sở Tư pháp", at="2025-01-12")


def appraise(record: chiso.Assessment) -> None:
    ministry = "Cơ quan thẩm định (ví dụ)"
    record.declare(facts("survey.json"), stage="appraised", by=ministry, at="2025-02-01")
    record.declare(
        {"1.2.2": "part", "7.3.1": {"points": "1.2"}},
        stage="appraised",
        by=ministry,
        at="2025-02-10",
        why="số liệu quý III chưa có tài liệu kiểm chứng",
    )
    record.accept(by=ministry, at="2025-02-11")
    record.support("1.2.2", ["phụ lục 4 Báo cáo năm"], "Đã bổ sung số liệu quý III.", by="Sở Nội vụ", at="2025-02-20")
    record.accept("1.2.2", round=2, by=ministry, at="2025-03-01", why="đã bổ sung tài liệu")
    record.deduct("1", "0.25", by=ministry, at="2025-03-05", why="gửi hồ sơ muộn 5 ngày")
    record.conclude(by=ministry, at="2025-03-28", why="công bố kết quả (ví dụ)")


def show_gaps(record: chiso.Assessment) -> None:
    count: dict[str, int] = {}
    for gap in record.gaps:
        count[gap["agency"]] = count.get(gap["agency"], 0) + 1
    for agency, missing in count.items():
        print(f"   {agency}: còn thiếu {missing} mục")


def show_losses(card: chiso.Scorecard, most: int = 5) -> None:
    leaves = [card[node.id] for node in card.framework if not node.children and card[node.id].state is None]
    for score in sorted(leaves, key=lambda score: score.lost, reverse=True)[:most]:
        print(f"   {score.id} {score.name}: mất {chiso.round_points(score.lost)} / {score.max}")


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    fw = chiso.framework("example-par-88")
    record = chiso.Assessment(fw, unit="Tỉnh Ví dụ", period=2024, leads=LEADS)

    print(f"{fw.title}")
    print("1. Phiếu tự đánh giá cho từng cơ quan chủ trì")
    show_gaps(record)
    for place, agency in enumerate(dict.fromkeys(LEADS.values()), 1):
        record.form(agency, folder / f"phieu-{place}.xlsx")

    self_score(record)
    record.submit(by="UBND Tỉnh Ví dụ", at="2025-01-20T09:00")
    own = record.card("self")
    print(f"2. Tự đánh giá, nộp ngày 20/01/2025: {own.total} / {own.applicable_max} (chưa có điểm điều tra)")

    appraise(record)
    final = record.card()
    print(f"3. Kết quả sau thẩm định: {final.total} / {final.applicable_max}, chỉ số {final.index}%")
    print("   Mất điểm nhiều nhất:")
    show_losses(final)

    print("4. Vì sao thẩm định khác tự chấm")
    for row in record.compare("self", "final"):
        if row["node"] in ("1.2.2", "7.3.1", "1"):
            print(f"   {row['node']}: {chiso.round_points(row['before'])} -> {chiso.round_points(row['after'])}. {row['reason']}")
    past = record.as_of("2025-02-15").card("appraised")
    print(f"5. Tại ngày 15/02/2025, 1.2.2 được {past['1.2.2'].points} điểm; nay là {final['1.2.2'].points}")

    record.to_xlsx(folder / "bang-tong-hop.xlsx")
    (folder / "bang-tong-hop.html").write_text(record.to_html(), encoding="utf-8")
    (folder / "bang-tong-hop.csv").write_text(record.to_csv(), encoding="utf-8", newline="")
    (folder / "ho-so.json").write_text(record.to_json(), encoding="utf-8")
    again = chiso.read_score_table(folder / "bang-tong-hop.xlsx", fw)
    same = "giống hệt" if again.to_json() == record.to_json() else "KHÁC"
    print(f"6. Bảng tổng hợp (XLSX, HTML, CSV) ở {folder.name}/; đọc lại từ XLSX: {same}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "scorecard-demo"))
