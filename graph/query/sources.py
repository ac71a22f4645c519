"""The sources that were loaded, each in the version that is current at the revision."""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.model.attributes import Value
from graph.query.answers import Answer
from graph.query.paging import page
from graph.view.port import Version, View


@dataclass(frozen=True, slots=True)
class SourceVersion:
    """One loaded version of a source: what is known of it, and the revisions that bound it."""

    source: str
    attributes: Mapping[str, Value]
    recorded: int
    retracted: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources(Answer):
    """Sources by id; `total` counts those of all pages."""

    total: int
    sources: tuple[SourceVersion, ...]


def sources(view: View, *, limit: int | None = None, cursor: str | None = None) -> Sources:
    """All sources in their current versions, by id.

    Raises:
        BadParameter: a cursor of another question.
    """
    part = page(view, ("sources",), limit, cursor)
    found = view.versions()
    span = part.span(len(found))
    shown = tuple(version(each) for each in found[span.start : span.stop])
    return Sources(total=len(found), sources=shown, cut=part.cut(view, len(found)))


def source(view: View, id: str) -> Sources:
    """The versions of one source that are current at the revision.

    Raises:
        UnknownSource: nothing of that id was loaded.
    """
    found = tuple(version(each) for each in view.versions(id))
    return Sources(total=len(found), sources=found)


def version(found: Version) -> SourceVersion:
    """A version as answers show it."""
    return SourceVersion(found.source, dict(found.attributes), found.recorded, found.retracted)
