"""Frameworks and facts that the tests share."""

import pytest

import chiso

RULES = """
[framework]
id = "demo-2024"
index = "DEMO"
title = { vi = "Ví dụ <b>", en = "Example" }
act = { number = "1/QĐ-<i>", date = 2024-01-02 }
valid = { from = 2024 }
status = "illustration"
levels = ["area", "criterion"]
max = "10"
rounding = { places = 2, mode = "half-up", stage = "total" }
source = { ref = "example", confidence = "high" }

[[node]]
id = "1"
name = { vi = "Lĩnh vực <script>", en = "Area" }
max = "7"

[[node]]
id = "1.1"
name = { vi = "Hồ sơ", en = "Dossiers" }
max = "3"
rule = { kind = "proportional", terms = [{ of = { num = "done", den = "total" }, points = "3" }], empty = "zero" }
facts = { done = { label = { vi = "đã giải quyết", en = "done" }, kind = "count" }, total = { label = { vi = "tổng số", en = "total" }, kind = "count" } }
not_applicable = "drop"

[[node]]
id = "1.2"
name = { vi = "Tỷ lệ", en = "Share" }
max = "2"
rule = { kind = "bands", of = { value = "rate" }, lines = [{ when = ">= 0.5", points = "2" }, { when = "< 0.5", points = "0" }] }

[[node]]
id = "1.3"
name = { vi = "Báo cáo", en = "Report" }
max = "2"
rule = { kind = "timeliness", due = "Y-12-31", lines = [{ late = "<= 0", points = "2" }, { late = "> 0", points = "1" }], never = "0" }

[[node]]
id = "2"
name = { vi = "Kế hoạch", en = "Plan" }
max = "3"
rule = { kind = "choice", pick = "any", options = [{ id = "a", label = { vi = "A & B", en = "A" }, points = "1" }, { id = "b", label = { vi = "B", en = "B" }, points = "2" }] }
"""

NINH_THUAN = {"appraisal": "54.20", "sipas": "8.23", "leaders": "18.05", "economy": "5.31"}


@pytest.fixture(scope="session")
def par():
    return chiso.framework("par-2022-components")


@pytest.fixture(scope="session")
def demo():
    return chiso.read_framework(RULES, file="demo.toml")


@pytest.fixture
def card(par):
    return chiso.score(par, NINH_THUAN, unit="Ninh Thuận", period=2022)
