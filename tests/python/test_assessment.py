"""The staged record: the whole path, its tables and forms, and what other programs make of the workbooks."""

import datetime as dt
import io
import json
import os
import pickle
import shutil
import subprocess
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import hypothesis.strategies as st
import openpyxl
import pytest
from hypothesis import given, settings

import chiso

EXAMPLE = Path(__file__).parents[2] / "examples" / "scorecard"
LEADS = {"total": "Sở Nội vụ", "2": "Sở Tư pháp", "6": "Sở Tài chính"}
KEY, VALUE, STATE, EVIDENCE, EXPLANATION = 9, 5, 6, 7, 8


def facts(name):
    return json.loads((EXAMPLE / name).read_text("utf-8"), parse_float=Decimal)


def begun():
    return chiso.Assessment(chiso.framework("example-par-88"), unit="Tỉnh Ví dụ", period=2024, leads=LEADS)


@pytest.fixture
def record():
    record = begun()
    record.declare(facts("facts.json"), by="Sở Nội vụ", at=dt.date(2025, 1, 10))
    for leaf in facts("facts.json"):
        record.support(leaf, ["215/BC-UBND"], by="Sở Nội vụ", at="2025-01-11")
    return record


@pytest.fixture
def appraised(record):
    record.submit(by="UBND tỉnh", at="2025-01-20")
    record.declare(facts("survey.json"), stage="appraised", by="Bộ Nội vụ", at="2025-02-01")
    record.declare({"1.2.2": "part"}, stage="appraised", by="Bộ Nội vụ", at="2025-02-10", why="thiếu số liệu")
    record.accept(by="Bộ Nội vụ", at=dt.datetime(2025, 2, 11, 9, 30))
    record.deduct("1", "0.25", by="Bộ Nội vụ", at="2025-03-01", why="gửi muộn")
    return record


def test_the_whole_path(appraised):
    assert sum(node.max for node in appraised.framework if node.survey) == 32
    assert (appraised.phase, appraised.stage, appraised.round) == ("submitted", "deduction", 1)
    own, after = appraised.card("self"), appraised.card()
    assert own.partial and not after.partial
    assert after["1.2.2"].points == Decimal("0.25")
    assert appraised.card("appraised").exact - after.exact == Fraction(1, 4)
    assert "Điểm bị trừ: 0,25." in after["1"].reason.text()
    [leaf] = [row for row in appraised.compare() if row["node"] == "1.2.2"]
    assert leaf["difference"] == Decimal("-0.25") and "thiếu số liệu" in leaf["reason"]
    past = appraised.as_of(dt.date(2025, 1, 20))
    assert (past.phase, past.stage) == ("submitted", "self")
    assert past.card().total == own.total
    appraised.conclude(by="Bộ Nội vụ", at="2025-03-28", why="công bố")
    assert appraised.phase == "concluded"
    with pytest.raises(chiso.AssessmentError) as raised:
        appraised.accept(by="Bộ Nội vụ", at="2025-04-01")
    assert raised.value.name == "assessment-phase"


def test_what_is_missing_is_told_for_each_agency():
    record = begun()
    gaps = record.gaps
    assert {row["agency"] for row in gaps} == {"Sở Nội vụ", "Sở Tư pháp", "Sở Tài chính"}
    assert all(row["lacks"] == "value, evidence" for row in gaps)
    with pytest.raises(chiso.AssessmentError) as raised:
        record.submit(by="UBND tỉnh", at="2025-01-20")
    assert len(raised.value.details["gaps"]) == len(gaps)
    record.declare({"5.1.3": chiso.State.NOT_APPLICABLE}, by="Sở Nội vụ", at="2025-01-20")
    document = {"ref": "1/BC", "title": "Báo cáo", "date": dt.date(2024, 12, 15), "page": "3"}
    record.support("5.1.3", [document], by="Sở Nội vụ", at="2025-01-20")
    assert "5.1.3" not in record.gaps["node"]
    assert record.evidence("5.1.3") == [{"ref": "1/BC", "title": "Báo cáo", "date": "2024-12-15", "page": "3"}]


def test_records_of_other_moments_and_words_are_refused():
    record = begun()
    with pytest.raises(chiso.CalendarError, match="mai"):
        record.submit(by="a", at="mai")
    # A moment of another offset is brought to Việt Nam's time.
    record.support("1.2.1", ["1/BC"], by="a", at=dt.datetime(2025, 1, 1, 20, tzinfo=dt.UTC))
    assert record.entries[0]["at"] == "2025-01-02T03:00:00"
    record = begun()
    with pytest.raises(ValueError, match="stage"):
        record.declare({"1.2.1": {"breaches": 0}}, by="a", at="2025-01-01", stage="tự chấm")
    with pytest.raises(ValueError, match="evidence"):
        record.support("1.2.1", [{"number": "1"}], by="a", at="2025-01-01")
    with pytest.raises(chiso.UnknownNode):
        record.declare({"9.9": 1}, by="a", at="2025-01-01")
    with pytest.raises(chiso.ScoreError):
        record.declare({"1.2.1": {"breaches": -1}}, by="a", at="2025-01-01")
    with pytest.raises(chiso.AssessmentError):
        record.declare({"8.1": {"points": 9}}, by="a", at="2025-01-01")
    assert len(record) == 0


def test_json_and_pickle_give_the_record_back(appraised):
    fw = appraised.framework
    assert chiso.read_assessment(appraised.to_json(), fw).to_json() == appraised.to_json()
    assert pickle.loads(pickle.dumps(appraised)).to_json() == appraised.to_json()
    card = appraised.card()
    assert pickle.loads(pickle.dumps(card)).to_json() == card.to_json()
    with pytest.raises(chiso.AssessmentError) as raised:
        chiso.read_assessment(appraised.to_json().replace("2025-03-01T", "2024-03-01T"), fw, "a.json")
    assert raised.value.details["place"]["file"] == "a.json" and raised.value.details["entry"] == len(appraised)
    assert [entry["act"] for entry in appraised.entries[-2:]] == ["accept", "deduct"]


def test_the_table_as_people_see_it(appraised):
    table = appraised.to_table()
    assert table.columns[1:] == [
        "number", "name", "max", "own", "appraised", "survey", "achieved", "index", "remarks", "evidence",
    ]  # fmt: skip
    assert len(table) == 8 + 37 + 88 + 1
    assert table["achieved"][-1] == appraised.card().total
    html = appraised._repr_html_()
    assert "TỔNG ĐIỂM" in html and "<script" not in html
    assert appraised.to_html("en").startswith("<!DOCTYPE html>")
    assert appraised.to_csv().count("\r\n") == len(table) + 1


def test_openpyxl_opens_the_workbook(appraised, tmp_path):
    path = tmp_path / "bang.xlsx"
    assert appraised.to_xlsx(path) == path.read_bytes() == appraised.to_xlsx()
    book = openpyxl.load_workbook(path)
    sheet = book["Bảng điểm"]
    assert book["chiso"].sheet_state == "veryHidden"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    heads = [row for row in sheet.iter_rows(values_only=True) if row[0] == "STT"]
    assert [head for head in heads[0] if head] == [
        "STT", "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", "Điểm tối đa", "Điểm đánh giá", "Điểm đạt được",
        "Chỉ số (%)", "Ghi chú/Giải trình", "Tài liệu kiểm chứng",
    ]  # fmt: skip
    [total] = [row for row in sheet.iter_rows() if row[1].value == "TỔNG ĐIỂM"]
    assert Decimal(repr(total[6].value)) == appraised.card().total
    assert total[6].number_format == "0.00" and sheet.print_title_rows
    assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)


def test_the_workbook_comes_back_from_openpyxl_unless_it_was_typed_over(appraised, tmp_path):
    path = tmp_path / "bang.xlsx"
    appraised.to_xlsx(path)
    book = openpyxl.load_workbook(path)
    book.save(path)
    fw = appraised.framework
    assert chiso.read_score_table(path, fw).to_json() == appraised.to_json()
    book["Bảng điểm"].cell(12, 7).value = 9.5
    book.save(path)
    with pytest.raises(chiso.SheetError) as raised:
        chiso.read_score_table(path, fw)
    details = raised.value.details
    assert (details["sheet"], details["row"], details["column"]) == ("Bảng điểm", 12, "G")
    with pytest.raises(chiso.TableError):
        chiso.read_score_table(b"PK\x03\x04", fw)
    with pytest.raises(FileNotFoundError):
        chiso.read_score_table(tmp_path / "none.xlsx", fw)


def libreoffice(path, folder):
    """The workbook as LibreOffice saves it."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("no LibreOffice")
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    command = [program, home, "--headless", "--convert-to", "xlsx", "--outdir", str(folder / "out"), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=240, env={**os.environ, "LC_ALL": "C.UTF-8"})
    return folder / "out" / path.name


def test_libreoffice_opens_the_workbook_and_gives_it_back(appraised, tmp_path):
    path = tmp_path / "bang.xlsx"
    appraised.to_xlsx(path)
    saved = libreoffice(path, tmp_path)
    assert chiso.read_score_table(saved, appraised.framework).to_json() == appraised.to_json()


def row_of(sheet, key):
    return next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, KEY).value == json.dumps(key, separators=(",", ":"), ensure_ascii=False))


def fill(form, answers):
    """A form with cells filled in as a person would."""
    book = openpyxl.load_workbook(io.BytesIO(form))
    sheet = book.worksheets[0]
    for (key, column), value in answers.items():
        sheet.cell(row_of(sheet, list(key)), column).value = value
    filled = io.BytesIO()
    book.save(filled)
    return filled.getvalue()


def test_forms_go_out_and_come_back(tmp_path):
    record = begun()
    path = tmp_path / "phieu.xlsx"
    blank = record.form("Sở Tư pháp", path)
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert sheet.protection.sheet and len(sheet.data_validations.dataValidation) > 10
    keys = [json.loads(cell.value)[0] for [cell] in sheet.iter_rows(min_col=KEY, max_col=KEY) if cell.value and cell.value[0] == "["]
    assert keys and all(key.startswith("2.") for key in keys)
    filled = fill(
        blank,
        {
            (("2.1.1", "done"), VALUE): 12,
            (("2.1.1", "all"), VALUE): 12,
            (("2.1.1", "done"), EVIDENCE): "1/BC-STP\n2/BC-STP",
            (("2.2.1", "date"), VALUE): dt.date(2024, 2, 20),
            (("2.3.1", "choice"), VALUE): "Có, đầy đủ (0,5 điểm)",
            (("2.2.3", "done"), STATE): "Không áp dụng",
            (("2.2.3", "done"), EXPLANATION): "Không có văn bản",
        },
    )
    whole = record.form()
    other = fill(whole, {(("4.1.3", "rate"), VALUE): 0.075, (("1.1.2", "choice", "budget"), VALUE): "Có"})
    done = record.import_forms({"stp.xlsx": filled, "chung.xlsx": other}, by="Sở Nội vụ", at="2025-01-15")
    assert done == {"forms": 2, "values": 6, "supported": 2}
    card = record.card("self")
    assert [card[node].points for node in ("2.1.1", "2.2.1", "2.3.1", "4.1.3", "1.1.2")] == [
        Decimal(text) for text in ("1", "0.5", "0.5", "0.5", "0.25")
    ]
    assert card["2.2.3"].state == chiso.State.NOT_APPLICABLE
    assert {entry["by"] for entry in record.entries} == {"Sở Tư pháp", "Sở Nội vụ"}


def test_faults_of_forms_are_told_with_file_sheet_row_and_column(tmp_path):
    record = begun()
    form = record.form()
    one = fill(form, {(("1.2.1", "breaches"), VALUE): "hai ba", (("2.1.1", "done"), VALUE): "=6+6", (("2.1.1", "all"), VALUE): 12})
    two = fill(form, {(("7.2.3", "choice"), VALUE): "Dưới 80% (0 điểm)"})
    three = fill(form, {(("7.2.3", "choice"), VALUE): "Tất cả xã, phường (0,5 điểm)"})
    forms = {"1.xlsx": one, "2.xlsx": two, "3.xlsx": three}
    with pytest.raises(chiso.FormError) as raised:
        record.import_forms(forms, by="Sở Nội vụ", at="2025-01-15")
    found = {(problem["file"], problem["kind"], problem["node"]) for problem in raised.value.problems}
    assert found == {("1.xlsx", "value", "1.2.1"), ("1.xlsx", "formula", "2.1.1"), ("3.xlsx", "conflict", "7.2.3")}
    assert all(problem["column"] == "E" and problem["row"] > 6 for problem in raised.value.problems)
    assert len(record) == 0
    another = chiso.Assessment(chiso.framework("example-par-88"), unit="Tỉnh Khác", period=2024)
    path = tmp_path / "2.xlsx"
    path.write_bytes(two)
    with pytest.raises(chiso.FormError) as raised:
        another.import_forms([path], by="a", at="2025-01-15")
    assert raised.value.name == "form-edition"


def test_libreoffice_gives_forms_back(tmp_path):
    record = begun()
    path = tmp_path / "phieu.xlsx"
    path.write_bytes(fill(record.form("Sở Tài chính"), {(("6.1.1", "rate"), VALUE): 0.934, (("6.3.3", "points"), VALUE): 0.85}))
    saved = libreoffice(path, tmp_path)
    assert record.import_forms([saved], by="Sở Nội vụ", at="2025-01-15")["values"] == 2
    assert record.card("self")["6.1.1"].points == Decimal("1.5")


def test_last_year_compares_where_nothing_changed(appraised):
    fw = appraised.framework
    text = fw.to_toml().replace('id = "example-par-88"', 'id = "example-par-87"', 1)
    before = chiso.score(chiso.read_framework(text), facts("facts.json"), period=2023, known_part=True)
    rows = {row["node"]: row for row in chiso.compare_editions(before, appraised.card())}
    assert rows["1.1.1"]["not_comparable"] is None
    assert rows["1.2.2"]["difference"] == Decimal("-0.25")
    assert rows["8.1"]["not_comparable"] == "không so sánh được, vì năm trước không có điểm"


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["1.2.1", "7.4.2"]), st.integers(0, 5), st.integers(0, 40)), min_size=1, max_size=8))
def test_as_of_is_the_record_up_to_then(steps):
    record, at = begun(), dt.datetime(2025, 1, 1)
    seen = [(at, 0)]
    for node, breaches, hours in steps:
        at += dt.timedelta(hours=hours)
        record.declare({node: {"breaches": breaches}}, by="a", at=at)
        seen.append((at, len(record)))
    for moment, _ in seen:
        count = max(count for other, count in seen if other <= moment)
        past = record.as_of(moment)
        assert len(past) == count and past.entries == record.entries[:count]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_no_text_is_more_than_an_error(text):
    fw = chiso.framework("par-2022-components")
    try:
        chiso.read_assessment(text, fw)
    except chiso.Error as error:
        assert error.code >= 100
