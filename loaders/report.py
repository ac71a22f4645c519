"""What a load has to say of itself: files, counts, issues by reason."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

import orjson

from graph.errors import BadSetting
from loaders.base import Issue, Rows, Severity

_EXAMPLES = 5


class Outcome(StrEnum):
    """What became of a file."""

    LOADED = "loaded"
    UNCHANGED = "unchanged"
    REFUSED = "refused"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Counts:
    """Statement counts: recorded anew, already there, and withdrawn because their source states them no more."""

    new: int = 0
    unchanged: int = 0
    withdrawn: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.new + other.new, self.unchanged + other.unchanged, self.withdrawn + other.withdrawn)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReport:
    """One file: what became of it, and why, where it was refused or passed over."""

    file: str
    outcome: Outcome
    format: str | None = None
    reason: str | None = None
    rows: Rows = field(default_factory=Rows)
    statements: Counts = field(default_factory=Counts)
    sources: tuple[str, ...] = ()
    quarantine: Path | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """Issues of one reason: how many, what is wrong and what was done (in the first of them), and some of them."""

    rule: str
    severity: Severity
    count: int
    message: str
    action: str
    examples: tuple[Issue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole load.

    Attributes:
        revision: the number of the load; None where nothing was written.
        files: in the order in which they were read.
        tallies: issues by reason, the costliest first.
    """

    revision: int | None
    dry_run: bool
    files: tuple[FileReport, ...]
    tallies: tuple[Tally, ...]

    @property
    def rows(self) -> Rows:
        """The row counts of all files that were not refused."""
        return sum((file.rows for file in self.files), Rows())

    @property
    def statements(self) -> Counts:
        """The statement counts of all files."""
        return sum((file.statements for file in self.files), Counts())

    @property
    def refused(self) -> tuple[FileReport, ...]:
        """The files of which nothing was taken."""
        return tuple(file for file in self.files if file.outcome is Outcome.REFUSED)

    @property
    def landed(self) -> bool:
        """Whether some file was taken, be it that it holds nothing new."""
        return any(file.outcome in (Outcome.LOADED, Outcome.UNCHANGED) for file in self.files)

    @property
    def nothing_new(self) -> bool:
        """Whether some file was taken and none held anything new."""
        return self.landed and not (self.statements.new or self.statements.withdrawn)


@dataclass(frozen=True, slots=True)
class Step:
    """How far a load is: bytes read, or statements compared with the store."""

    stage: str
    file: str
    done: int
    total: int


Progress = Callable[[Step], None]
"""Told of each step; called often, so it has to be quick."""


class Ledger:
    """Takes issues as they come: counts them, keeps the first few of each reason, and writes all to a file.

    Args:
        path: the JSON Lines file; None for none.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._file: BinaryIO | None = None
        self._found: dict[tuple[str, Severity], list[Issue]] = {}
        self._counts: dict[tuple[str, Severity], int] = {}

    def __enter__(self) -> Self:
        if self._path is not None:
            with self._writing():
                self._file = self._path.open("wb")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            with self._writing():
                self._file.close()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except OSError as failure:
            raise BadSetting(f"the report {self._path} cannot be written: {failure.strerror}") from failure

    def add(self, issue: Issue) -> None:
        """Take an issue."""
        reason = issue.rule, issue.severity
        self._counts[reason] = self._counts.get(reason, 0) + 1
        examples = self._found.setdefault(reason, [])
        if len(examples) < _EXAMPLES:
            examples.append(issue)
        if self._file is not None:
            said = {name: value for name, value in asdict(issue).items() if value is not None}
            with self._writing():
                self._file.write(orjson.dumps(said, option=orjson.OPT_APPEND_NEWLINE))

    def extend(self, issues: Iterable[Issue]) -> None:
        """Take several."""
        for issue in issues:
            self.add(issue)

    def tallies(self) -> tuple[Tally, ...]:
        """The issues by reason: refused before rejected, warnings before notices, frequent before rare."""
        order = list(Severity)[::-1]
        found = [
            Tally(rule, severity, self._counts[rule, severity], first.message, first.action, tuple(examples))
            for (rule, severity), examples in self._found.items()
            for first in examples[:1]
        ]
        return tuple(sorted(found, key=lambda tally: (order.index(tally.severity), -tally.count, tally.rule)))
