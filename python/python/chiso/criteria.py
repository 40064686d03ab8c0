"""Rows of criteria tables, and how much of a table was understood."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class CriteriaRow:
    """A row of a criteria table, read.

    >>> import chiso
    >>> rows = [["STT", "Tiêu chí", "Điểm tối đa"], ["1", "Hồ sơ", "2"], ["", "Từ 90% trở lên: 2", ""]]
    >>> row = chiso.read_criteria_table(rows).rows[2]
    >>> row.kind, row.id, row.rule_kind, row.reading, row.doubts
    ('rule', '1', 'bands', 'ratio >= 0.90 -> 2', ['open-end'])
    """

    #: The sheet, or the name given for the table.
    sheet: str
    #: Its number in the sheet, from 1.
    row: int
    #: Which of the lines of that row, from 1, where its cells hold several.
    part: int
    #: ``header``, ``repeat-header``, ``area``, ``criterion``, ``subcriterion``, ``rule``, ``note``, ``subtotal``.
    kind: str
    #: Depth of a node in the tree from 1; None for a row that is no node.
    level: int | None
    #: Of a node its id; of a rule or note the node it belongs to, of a sum the node whose parts it adds up.
    id: str
    #: The printed maximum of a node, or the printed sum.
    max: Decimal | None
    #: The kind of rule it states: ``choice``, ``bands``, ``proportional``, ``per-item``, ``deduction``,
    #: ``bonus``, ``timeliness``, ``formula-parts``, ``not-applicable``, ``survey``, ``unreadable``.
    rule_kind: str | None
    #: What it says about points, such as ``ratio in [0.70,0.90) -> 1``.
    reading: str | None
    #: What a person should look at: ``overlap``, ``gap``, ``open-end``, ``glued-text`` ...
    doubts: list[str]
    #: Its text as printed.
    text: str
    #: The lead agency (cơ quan chủ trì) in its column.
    agency: str
    #: The evidence (tài liệu kiểm chứng) in its column.
    evidence: str
    #: The remark (ghi chú) in its column.
    notes: str
    #: Whether its points come from a formula of the sheet.
    formula: bool
    #: Who proposed its reading, where that is not the reader's own; empty otherwise.
    proposed_by: str
    #: What a person said of its reading: a dict with ``verdict``, ``by`` and ``on``; None where nobody did.
    decision: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a table was understood: every rule line is counted once. Prints as a report.

    >>> import chiso
    >>> rows = [["STT", "Tiêu chí", "Điểm tối đa"], ["1", "Hồ sơ", "2"], ["", "Theo hướng dẫn của ngành", ""]]
    >>> coverage = chiso.read_criteria_table(rows).coverage
    >>> coverage.lines, coverage.understood, coverage.doubted, coverage.refused
    (1, 0, 0, 1)
    """

    #: The name of the table.
    table: str
    #: Scored nodes.
    nodes: int
    #: Rows that state a rule.
    lines: int
    #: Lines understood without a doubt.
    understood: int
    #: Lines understood with a named doubt.
    doubted: int
    #: Lines not understood: kept as text, scored by hand.
    refused: int
    #: Notes, and rows that carry on another.
    notes: int
    #: Lines by kind of rule.
    kinds: Mapping[str, int]
    #: Rows by doubt.
    doubts: Mapping[str, int]
    #: Rows that need a look: dicts with ``row``, ``id``, ``text``, ``reading`` and ``why``.
    look: list[dict[str, Any]]
    #: How every leaf is scored: dicts with ``id``, ``max``, ``scored`` (``machine``, ``machine-doubted``,
    #: ``not-understood``, ``no-line``, ``awarded``) and ``confirmed``.
    leaves: list[dict[str, Any]]
    #: Leaves and points by how they are scored, and last what a person confirmed: dicts with ``of``, ``leaves``,
    #: ``all_leaves``, ``points``, ``all_points``, ``leaves_percent``, ``points_percent``.
    shares: list[dict[str, Any]]
    _reports: tuple[str, str] = field(repr=False, compare=False)

    def text(self, lang: Literal["vi", "en"] = "vi") -> str:
        """The report a person reads, in Vietnamese or English."""
        if lang not in ("vi", "en"):
            raise ValueError(f"lang={lang!r}: expected one of vi, en")
        return self._reports[lang == "en"]

    def __str__(self) -> str:
        return self.text()
