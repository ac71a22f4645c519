"""The two views of a question about what changed: two days, two states of knowledge, or both."""

from graph.errors import BadParameter
from graph.query.paging import Pin, pinned_pair
from graph.query.parameters import day, moment
from graph.view.engine import Engine
from graph.view.port import Certainty, View

FROM, TO, KNOWN_FROM, KNOWN_TO = "from", "to", "known_from", "known_to"

Pair = tuple[View, View]
"""The earlier view and the later one."""


def between(
    graph: Engine,
    first: str,
    last: str,
    *,
    known_from: str | None = None,
    known_to: str | None = None,
    certainty: Certainty = Certainty.POSSIBLE,
) -> Pair:
    """The views between which something changed.

    Args:
        graph: what opens views.
        first: the earlier day, ``2018-01-16``.
        last: the later day; the same one to ask only what was learned of it.
        known_from: what was known of the earlier day then, a revision's number or a time; None for as the later one.
        known_to: what was known of the later day then; None for everything known now.
        certainty: which links both let through.

    Raises:
        BadParameter: a date, revision or time that is none, by the name it has here.
    """
    after = _opened(graph, day(last, TO), known_to, certainty, KNOWN_TO)
    known = str(after.revision) if known_from is None else known_from
    return _opened(graph, day(first, FROM), known, certainty, KNOWN_FROM), after


def resumed(graph: Engine, cursor: str) -> Pair:
    """The views to which the cursor of an answer about two belongs.

    Raises:
        BadParameter: it is no such cursor, or its revisions are not held.
    """
    before, after = pinned_pair(cursor)
    return _reopened(graph, before), _reopened(graph, after)


def _opened(graph: Engine, as_of: int, known_at: str | None, certainty: Certainty, parameter: str) -> View:
    try:
        return graph.view(as_of=as_of, known_at=None if known_at is None else moment(known_at), certainty=certainty)
    except BadParameter as error:
        raise BadParameter(parameter, error.reason) from error


def _reopened(graph: Engine, pin: Pin) -> View:
    try:
        return graph.view(as_of=pin.as_of, known_at=pin.revision, certainty=pin.certainty)
    except BadParameter as error:
        raise BadParameter("cursor", f"it goes on with a view that is not held ({error.reason})") from error
