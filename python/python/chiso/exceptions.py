"""The exceptions of chiso: one base, a class for each family, and a stable code in every one.

Codes and names are the same in Rust, C, C# and Python.

>>> import chiso
>>> try:
...     chiso.parse_points("2,x")
... except chiso.Error as error:
...     print(type(error).__name__, error.code, error.name)
...     print(error.text("vi"))
NumberError 100 number-syntax
"2,x" không phải là số: ở ký tự thứ 3 cần một chữ số
"""

from collections.abc import Mapping
from typing import Any, ClassVar, Literal


class Error(ValueError):
    """Base of all errors that chiso raises about data.

    ``str(error)`` is English. A notebook for Vietnamese readers sets ``chiso.Error.language = "vi"``.
    """

    #: The language of ``str``: ``"en"`` or ``"vi"``.
    language: ClassVar[Literal["vi", "en"]] = "en"

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

    def text(self, lang: Literal["vi", "en"] = "vi") -> str:
        """What was found, where, and what was expected, in Vietnamese or English."""
        return str(self.details["text"][lang])

    def __str__(self) -> str:
        # KeyError, a base of some subclasses, would show the message in quotes.
        return self.text(self.language)

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


class AssessmentError(Error):
    """An entry of a staged record cannot be made, or a record cannot be read.

    ``details["gaps"]`` lists what is missing where a record is not complete; ``details["place"]`` and
    ``details["entry"]`` say where in a record that was read.
    """


class SheetError(Error):
    """A workbook cannot be written, was not made by chiso, or was changed: ``sheet``, ``row``, ``column``."""


class FormError(SheetError):
    """Filled forms cannot be taken over: ``problems`` lists every problem of every form."""

    @property
    def problems(self) -> list[dict[str, Any]]:
        """Each with kind, code, file, sheet, row, column, node, found and expected."""
        return list(self.details["problems"])


class UnitError(Error):
    """A name or code does not name a unit at that time."""


class RankingError(Error):
    """Units cannot be ranked, grouped or held against a target."""


class CalendarError(Error):
    """A calendar cannot answer: a date outside it, a count that leads out of it, an overlay that contradicts itself
    (``details["problems"]`` lists all problems with file, line and column), unconfirmed days where they are refused.
    """


class DeadlineError(Error):
    """A time limit or a deadline phrase gives no date: it is not read to its end (``details`` has ``position``, a
    character from 1, ``rest`` and ``expected``), names a day that there is not, contradicts itself, or needs a year, an
    hour or the day of its event.
    """


class ScheduleError(Error):
    """A schedule of reports cannot be read (``details["problems"]`` lists all problems with file, line and column), has
    no such report, or does not know its days; an entry of an iCalendar file cannot be written.
    """


class ClockError(Error):
    """A dossier's clock cannot be set, or an event cannot be recorded: out of order, after the dossier was closed, a pause
    within a pause, an extension too often or too late, rules that must be chosen. In a register ``details`` has ``row``.
    """


class ProvisionalWarning(UserWarning):
    """A result passes days that no notice has confirmed, so it may change."""


class PlanError(Error):
    """A plan file is wrong, or a question about a plan makes no sense: ``details`` say where."""


class UnknownPlan(PlanError, KeyError):
    """No built-in plan has this id."""


class UnknownAgency(PlanError, KeyError):
    """The register of a plan has no such agency: ``details["close"]`` lists those that look alike."""


class UnknownItem(PlanError, KeyError):
    """A plan has no such task, report or duty."""


class LogError(PlanError):
    """A log entry says what cannot have happened: ``details["entry"]`` is its place, from 1."""


class TableError(Error):
    """A table given to chiso has the wrong columns or the wrong form."""


class CriteriaTableError(TableError):
    """A criteria table cannot be read: ``details`` has the sheet, row and column where there is a cell."""
