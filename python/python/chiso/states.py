"""Why something has no value. None of the states is zero."""

from enum import StrEnum


class State(StrEnum):
    """The state of a node without points, and a value to declare for one.

    >>> State.WITHHELD == "withheld"
    True
    """

    MISSING = "missing"
    """Nobody declared it (chưa có số liệu)."""
    NOT_APPLICABLE = "not-applicable"
    """It does not apply to the unit (không áp dụng)."""
    NOT_YET_DUE = "not-yet-due"
    """Its time has not come (chưa đến hạn)."""
    WITHHELD = "withheld"
    """It exists and was not published (không công bố)."""
