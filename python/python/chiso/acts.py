"""Legal acts."""

import datetime as dt
from typing import Any, Self


class Act(str):
    """A legal act. It is the text of its number, and carries the day it was signed.

    >>> import chiso
    >>> act = chiso.framework("par-2022-components").act
    >>> print(act, act.date)
    876/QĐ-BNV 2022-11-10
    """

    __slots__ = ("date",)

    date: dt.date
    """The day it was signed."""

    def __new__(cls, number: str, date: dt.date) -> Self:
        act = super().__new__(cls, number)
        act.date = date
        return act

    @property
    def number(self) -> str:
        """The number, such as ``"876/QĐ-BNV"``."""
        return str(self)

    def __getnewargs__(self) -> tuple[Any, ...]:
        return str(self), self.date
