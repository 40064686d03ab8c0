"""Việt Nam's provincial governance indices: criteria, exact scoring with reasons, ranks.

>>> import chiso
>>> fw = chiso.framework("par-2022-components")
>>> facts = {"appraisal": "54.20", "sipas": "8.23", "leaders": "18.05", "economy": "5.31"}
>>> card = chiso.score(fw, facts, unit="Ninh Thuận", period=2022)
>>> card.total
Decimal('85.79')
>>> card["sipas"].lost, card["sipas"].reason.act
(Decimal('1.77'), '876/QĐ-BNV')

Points are ``decimal.Decimal``, exact values ``fractions.Fraction``; missing is never zero. Every error is a
``chiso.Error`` with ``code``, ``name`` and ``details``.
"""

from ._native import (
    CriteriaTable,
    Difference,
    Framework,
    Grouping,
    Node,
    NodeScore,
    Ranking,
    Reason,
    Reconciliation,
    Scorecard,
    ScoreTable,
    Source,
    Table,
    TargetCheck,
    Unit,
    __version__,
    check_target,
    diff,
    edition,
    framework,
    framework_ids,
    group_scheme,
    group_schemes,
    groups,
    name_key,
    parse_number,
    parse_points,
    rank,
    read_criteria_table,
    read_framework,
    reconcile,
    round_points,
    score,
    score_columns,
    score_table,
    unit,
    units,
)
from .acts import Act
from .criteria import Coverage, CriteriaRow
from .exceptions import (
    CriteriaTableError,
    Error,
    FrameworkError,
    MissingPartsError,
    NumberError,
    RankingError,
    ScoreError,
    TableError,
    UnitError,
    UnknownFact,
    UnknownFramework,
    UnknownNode,
)
from .states import State

__all__ = [
    "Act",
    "Coverage",
    "CriteriaRow",
    "CriteriaTable",
    "CriteriaTableError",
    "Difference",
    "Error",
    "Framework",
    "FrameworkError",
    "Grouping",
    "MissingPartsError",
    "Node",
    "NodeScore",
    "NumberError",
    "Ranking",
    "RankingError",
    "Reason",
    "Reconciliation",
    "ScoreError",
    "ScoreTable",
    "Scorecard",
    "Source",
    "State",
    "Table",
    "TableError",
    "TargetCheck",
    "Unit",
    "UnitError",
    "UnknownFact",
    "UnknownFramework",
    "UnknownNode",
    "__version__",
    "check_target",
    "diff",
    "edition",
    "framework",
    "framework_ids",
    "group_scheme",
    "group_schemes",
    "groups",
    "name_key",
    "parse_number",
    "parse_points",
    "rank",
    "read_criteria_table",
    "read_framework",
    "reconcile",
    "round_points",
    "score",
    "score_columns",
    "score_table",
    "unit",
    "units",
]
