"""What a loader is.

A loader recognises files of one format, opens each as a `Document`, and lets it yield what it holds:
statements, the sources that state them, extracted texts, issues, rejected rows, and in the end its row
counts. It never touches the store; nothing that it yields is written before the whole document was read.

What a document has to keep to (the contract tests hold every registered loader to it):

- every statement's source is yielded as a `Source`, at any point of the reading;
- every node at which an edge of a source starts has STATED_IN to that source (a source with
  `names_starts` leaves it to the spool);
- rows read = rows used + rows rejected;
- the same bytes give the same statements, whatever folder they are in;
- a text is yielded for every source that names one as its `text`, and quotes are that text's own words;
- personal contact fields (`loaders.contacts`) appear in nothing that is yielded.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol, runtime_checkable

from graph.model.attributes import Value
from graph.model.statements import Statement
from graph.store.texts import Text
from loaders.files import File


class Severity(StrEnum):
    """How much an issue costs: nothing, a value, a row, or the whole file."""

    NOTICE = "notice"
    WARNING = "warning"
    REJECTED = "rejected"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """Something that a person should know about a file.

    Attributes:
        rule: the name of the check, by which issues are counted.
        message: what is wrong.
        action: what was done about it.
        file: the file's name as it was given.
        row: the row's number as a spreadsheet counts it (the header is row 1), or a line's.
        column: the column's name as published.
        value: the value as published, never a contact.
    """

    rule: str
    severity: Severity
    message: str
    action: str
    file: str
    row: int | None = None
    column: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that could not be read.

    Attributes:
        issue: why; its severity is `rejected`.
        text: the row as one or more whole lines for the quarantine file, contacts left out.
    """

    issue: Issue
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A source that a document is, or holds.

    Attributes:
        id: its typed id, the same whatever folder or name the file had.
        attributes: those of its LOADED_IN statement.
        complete: whether what it no longer states is to be withdrawn.
        declared: whether the document says what the source is; if not, the version that the store has stands.
        names_starts: whether an edge's start counts as named by the source without a statement of its own.
    """

    id: str
    attributes: Mapping[str, Value] = field(default_factory=dict)
    complete: bool = True
    declared: bool = True
    names_starts: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """Row counts of a document; `read` is always `used` + `rejected`."""

    read: int = 0
    used: int = 0
    rejected: int = 0

    def __add__(self, other: "Rows") -> "Rows":
        return Rows(self.read + other.read, self.used + other.used, self.rejected + other.rejected)


@dataclass(frozen=True, slots=True)
class Checked:
    """A statement that its loader read by `graph.model.statements.from_json` or has passed to `check` itself."""

    statement: Statement


Item = Statement | Checked | Source | Text | Issue | Rejected | Rows
"""What a document yields."""


@dataclass(frozen=True, slots=True)
class Quarantine:
    """Where a document's rejected rows go: a file's name without its ending, the ending, and the first lines."""

    stem: str
    suffix: str
    header: str = ""


class Document(Protocol):
    """One file, opened by its loader."""

    def read(self) -> Iterator[Item]:
        """Everything the document holds, once, in bounded memory.

        Raises:
            UnreadableFile: the file is not what its format says; nothing of it is written then.
        """

    def quarantine(self) -> Quarantine:
        """The form in which its rejected rows can be mended and loaded; asked for after the first of them."""


@runtime_checkable
class Loader(Protocol):
    """A format.

    Attributes:
        name: what ``--format`` calls it; also the name of its entry point.
        summary: one line on what it reads.
        suffixes: endings of file names that mean this format; in a folder, other files may be passed over.
        settings: options of its own, name and meaning.
    """

    @property
    def name(self) -> str: ...  # noqa: D102 - documented with the class

    @property
    def summary(self) -> str: ...  # noqa: D102 - documented with the class

    @property
    def suffixes(self) -> tuple[str, ...]: ...  # noqa: D102 - documented with the class

    @property
    def settings(self) -> Mapping[str, str]: ...  # noqa: D102 - documented with the class

    def detects(self, file: File) -> bool:
        """Whether the file means to be of this format, by its name or its first bytes."""

    def open(self, file: File, settings: Mapping[str, str]) -> Document:
        """The file as a document.

        Raises:
            UnreadableFile: the file cannot be of this format.
            BadSetting: a setting that the loader cannot use.
        """
