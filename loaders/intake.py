"""Taking one document in: everything that it yields is spooled, counted and told before any of it is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graph.errors import BadStatement, UnreadableFile
from graph.model.statements import Statement
from graph.store.texts import Text
from loaders.base import Checked, Document, Issue, Item, Loader, Rejected, Rows, Severity, Source
from loaders.files import File
from loaders.quarantine import QuarantineFile
from loaders.report import Ledger
from loaders.spool import Section, Spool
from loaders.textfile import TextFile

UNPLACED = "load:0"
"""The end of a LOADED_IN statement until its load has a number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A document that was read to its end.

    Attributes:
        texts: the texts that were extracted from it, aside.
        rejects: its rejected rows, not yet kept.
        quarantine: where they were kept.
    """

    file: str
    format: str
    sections: list[Section]
    rows: Rows
    texts: TextFile
    rejects: QuarantineFile
    quarantine: Path | None = None


@dataclass(slots=True)
class Intake:
    """Takes documents in, one after the other.

    Args:
        scratch: the folder of the spool.
        ledger: told of every issue.
        quarantine: the folder for rejected rows, or None.
    """

    scratch: Path
    ledger: Ledger
    quarantine: Path | None
    _taken: int = field(default=0, init=False)

    def take(self, loader: Loader, file: File, settings: Mapping[str, str]) -> Taken:
        """Read a file to its end.

        Raises:
            UnreadableFile: it is not what its format says, or breaks what a document has to keep to;
                nothing of it is left in the spool.
        """
        self._taken += 1
        spool = Spool(self.scratch, str(self._taken))
        quarantine = QuarantineFile(self.quarantine, self.scratch / f"{self._taken}.rejected")
        texts = TextFile(self.scratch / f"{self._taken}.texts")
        reading = _Reading(file, loader.open(file, settings), spool, texts, quarantine, self.ledger)
        try:
            sections = reading.run()
        except (BadStatement, UnreadableFile) as error:
            for aside in (spool, texts, quarantine):
                aside.discard()
            if isinstance(error, UnreadableFile):
                raise
            raise UnreadableFile(file.name, str(error)) from error
        return Taken(
            file=file.name,
            format=loader.name,
            sections=sections,
            rows=reading.rows,
            texts=texts,
            rejects=quarantine,
        )


@dataclass(slots=True)
class _Reading:
    file: File
    document: Document
    spool: Spool
    texts: TextFile
    quarantine: QuarantineFile
    ledger: Ledger
    rows: Rows = field(default_factory=Rows)
    rejected: int = 0
    sources: dict[str, Source] = field(default_factory=dict)

    def run(self) -> list[Section]:
        for item in self.document.read():
            self._take(item)
        if self.rows.read != self.rows.used + self.rows.rejected or self.rows.rejected != self.rejected:
            reason = f"{self.rows} with {self.rejected} rejected rows told: its loader lost rows, which is its defect"
            raise UnreadableFile(self.file.name, reason)
        return self.spool.close(self.sources)

    def _take(self, item: Item) -> None:
        match item:
            case Statement():
                self.spool.add(item)
            case Checked(statement):
                self.spool.add_checked(statement)
            case Text():
                self.texts.add(item)
            case Issue():
                self.ledger.add(item)
            case Rejected(issue, text):
                self.rejected += 1
                self.ledger.add(issue)
                self.quarantine.add(self.document, text)
            case Source():
                self.sources[item.id] = item
                self.spool.add(loaded_in(item))
            case Rows():
                self.rows += item


def loaded_in(source: Source) -> Statement:
    """The statement that a version of a source was loaded."""
    return Statement(
        relation="LOADED_IN", start=source.id, end=UNPLACED, source=source.id, attributes=source.attributes
    )


def refusal(error: UnreadableFile) -> Issue:
    """The issue that a refused file is."""
    return Issue(
        rule="refused-file",
        severity=Severity.REFUSED,
        message=error.reason,
        action="nothing of the file was loaded",
        file=error.file,
    )
