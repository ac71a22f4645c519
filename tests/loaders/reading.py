"""What a file yields, for tests that need no store."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graph.model.statements import Statement, check
from graph.store.texts import Text
from loaders.base import Checked, Document, Issue, Loader, Rejected, Rows, Source
from loaders.files import File


@dataclass
class Yielded:
    """Everything that one document yielded, statements checked."""

    document: Document
    statements: list[Statement] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    rows: Rows = field(default_factory=Rows)

    def of(self, relation: str, start: str | None = None) -> list[Statement]:
        """The statements of one relation, of one start if that is given."""
        return [each for each in self.statements if each.relation == relation and start in (None, each.start)]

    def rules(self) -> list[str]:
        """The rules of its issues."""
        return [issue.rule for issue in self.issues]

    def issue(self, rule: str) -> Issue:
        """The one issue of a rule."""
        (found,) = [issue for issue in self.issues if issue.rule == rule]
        return found


def read(loader: Loader, path: Path, settings: Mapping[str, str] | None = None) -> Yielded:
    """Read a file to its end."""
    document = loader.open(File(path), settings or {})
    found = Yielded(document)
    for item in document.read():
        match item:
            case Statement():
                found.statements.append(check(item))
            case Checked(statement):
                assert check(statement) == statement, "a loader calls a statement checked that is not"
                found.statements.append(statement)
            case Source():
                found.sources.append(item)
            case Text():
                found.texts.append(item)
            case Issue():
                found.issues.append(item)
            case Rejected():
                found.rejected.append(item)
            case Rows():
                found.rows += item
    return found
