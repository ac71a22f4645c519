"""Names where ids are meant, and ``as_of=latest``."""

from collections.abc import Sequence

from graph.errors import Ambiguous, BadIdentifier, BadParameter, Candidate, UnknownEntity
from graph.model import identifiers
from graph.query.distinguishing import distinctions
from graph.query.parameters import labels
from graph.view.port import View

_SAME_NAME = 97.0
"""From this score on the words typed are the whole name, with or without accents, in some order."""

_ALL_WORDS = 80.0
"""From this score on every word typed is in the name."""

_LISTED = 20


def resolve(view: View, text: str, *, kind: Sequence[str] = (), parameter: str = "id") -> str:
    """The id of the entity that a text means: an id, or a name that only one entity bears.

    The name as typed comes before the name without accents, that before the same words in another order,
    and a name that has all the words typed, among others, serves where it is the only one.

    Args:
        view: the revision whose names are meant.
        text: an id or a name.
        kind: labels that may be meant; empty for all.
        parameter: the parameter's name, for the error.

    Raises:
        UnknownEntity: nothing bears the name; the nearest ones are with it.
        Ambiguous: several entities bear it; they are with it.
        BadParameter: the text is empty.
    """
    if not text.strip():
        raise BadParameter(parameter, "it is empty; give an id or a name")
    if _is_id(text):
        view.node(text)
        return text
    found = view.search(text, labels(kind), _LISTED)
    best = _best(found)
    if len(best) == 1:
        return view.ids(best)[0]
    if best:
        raise Ambiguous(text, candidates(view, best))
    raise UnknownEntity(text, candidates(view, [node for node, _ in found[:5]]))


def latest(view: View, *entities: str) -> View:
    """The view on the last day that any source speaks of the one entity asked about.

    Raises:
        BadParameter: several entities or none are asked about, or no source gives a day for it.
        UnknownEntity: no source speaks of it.
    """
    if len(entities) != 1:
        asked = "several are" if entities else "none is"
        raise BadParameter("as_of", f"latest is the last day of one entity, and {asked} asked about; give a date")
    day = view.last_spoken(view.node(entities[0]))
    if day is None:
        raise BadParameter("as_of", f"no source gives a day for {entities[0]}; give a date")
    return view.at(as_of=day)


def candidates(view: View, nodes: Sequence[int]) -> list[Candidate]:
    """Entities with what tells them apart, for an error that lists them."""
    if not nodes:
        return []
    told = zip(view.describe(nodes), distinctions(view, nodes), strict=True)
    return [Candidate(said.id, said.name, str(apart)) for said, apart in told]


def _best(found: Sequence[tuple[int, float]]) -> list[int]:
    """The hits of the best kind: those that share the best score, or all that have every word typed."""
    top = max((score for _, score in found), default=0.0)
    least = top if top >= _SAME_NAME else _ALL_WORDS
    return [node for node, score in found if score >= least]


def _is_id(text: str) -> bool:
    try:
        identifiers.check(text)
    except BadIdentifier:
        return False
    return True
