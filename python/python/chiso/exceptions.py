"""The exceptions of chiso: one base, a class for each family, and a stable code in every one.

Codes and names are the same in Rust, C, C# and Python.

>>> import chiso
>>> try:
...     chiso.parse_points("2,x")
... except chiso.Error as error:
...     print(type(error).__name__, error.code, error.name)
NumberError 100 number-syntax
"""

from collections.abc import Mapping
from typing import Any


class Error(ValueError):
    """Base of all errors that chiso raises about data."""

    def __init__(self, message: str, details: Mapping[str, Any]) -> None:
        super().__init__(message)
        #: All that is known: node, fact, value, expected, parts, place, problems, row, unit ...
        self.details: dict[str, Any] = dict(details)

    @property
    def code(self) -> int:
        """The stable number of the error."""
        return int(self.details["code"])

    @property
    def name(self) -> str:
        """The stable word of the error, such as ``"out-of-range"``."""
        return str(self.details["name"])

    def __str__(self) -> str:
        # KeyError, a base of some subclasses, would show the message in quotes.
        return str(self.args[0])

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.args[0], self.details)


class NumberError(Error):
    """A text or value is no number, or does not fit."""


class FrameworkError(Error):
    """A framework file is wrong: ``details["problems"]`` lists all problems with file, line and column."""


class UnknownFramework(FrameworkError, KeyError):
    """No built-in framework has this id, or no edition holds for the year."""


class ScoreError(Error):
    """Facts cannot be declared or scored."""


class UnknownNode(ScoreError, KeyError):
    """The framework has no such node."""


class UnknownFact(ScoreError, KeyError):
    """The rule of the node reads no such fact."""


class MissingPartsError(ScoreError):
    """A result lacks parts that it needs: ``parts`` names them."""

    @property
    def parts(self) -> list[str]:
        """The parts that are missing, each with its state."""
        return list(self.details["parts"])


class UnitError(Error):
    """A name or code does not name a unit at that time."""


class RankingError(Error):
    """Units cannot be ranked, grouped or held against a target."""


class TableError(Error):
    """A table given to chiso has the wrong columns or the wrong form."""


class CriteriaTableError(Error):
    """A criteria table cannot be read: ``details`` has the sheet, row and column where there is a cell."""
