"""The snapshot adapter of the port `View`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NoReturn

import numpy as np

from graph.errors import BadParameter, Candidate, UnknownEntity
from graph.model.vocabulary import ENTITIES
from graph.view.port import (
    Certainty,
    Conflict,
    Description,
    Direction,
    Flags,
    Histories,
    K,
    Links,
    Nodes,
    Presence,
    Reach,
    Recorded,
    T,
    Tied,
    Variant,
    Version,
)
from graph.view.snapshot import handles, presences
from graph.view.snapshot.arrays import LABEL_NAMES
from graph.view.snapshot.days import Day, Shelf, Walkable
from graph.view.snapshot.describing import describe
from graph.view.snapshot.handles import Handles, Told
from graph.view.snapshot.histories import histories
from graph.view.snapshot.knowledge import Knowledge
from graph.view.snapshot.recorded import Fetch, FetchTexts, Records
from graph.view.snapshot.search import Search
from graph.view.surrounding import Ways, around, between

Asked = Sequence[int] | Nodes

_NEAREST = 5


@dataclass(frozen=True, slots=True)
class Shared:
    """What all views of one revision share.

    Attributes:
        knowledge: what is known.
        told: what is told of links.
        shelf: the days laid out.
        search: the names, made when first asked for.
        words: fetches locators and quotes.
        texts: fetches documents' extracted texts.
    """

    knowledge: Knowledge
    told: Told
    shelf: Shelf
    search: Callable[[], Search]
    words: Fetch
    texts: FetchTexts


class SnapshotView:
    """The graph on one day, at one revision, from arrays in memory.

    Args:
        shared: what all views of the revision share.
        as_of: the day number.
        certainty: which links are let through.
    """

    engine = "snapshot"

    def __init__(self, shared: Shared, as_of: int, certainty: Certainty) -> None:
        self._shared, self._knowledge, self._arrays = shared, shared.knowledge, shared.knowledge.arrays
        self._as_of, self._certainty = as_of, certainty
        self._days: dict[tuple[str, Direction], Day] = {}
        self._ways: dict[Ways, Walkable] = {}
        self._walked: tuple[Ways, Walkable | None] = (), None
        self._there = shared.shelf.presences(shared.knowledge, as_of)
        self._made = shared.shelf.made(as_of, certainty)
        self._records = Records(shared.knowledge, shared.words)

    @property
    def as_of(self) -> int:
        """The day number."""
        return self._as_of

    @property
    def revision(self) -> int:
        """The last finished revision that the view sees (0: an empty store)."""
        return self._knowledge.revision

    @property
    def known_at(self) -> str | None:
        """The time at which that revision finished; None for an empty store."""
        return self._arrays.finished.get(self.revision)

    @property
    def certainty(self) -> Certainty:
        """Which links the view lets through."""
        return self._certainty

    def at(self, *, as_of: int | None = None, certainty: Certainty | None = None) -> "SnapshotView":
        """The same revision on another day, or letting other links through; what is not given stays."""
        return SnapshotView(
            self._shared,
            self._as_of if as_of is None else as_of,
            self._certainty if certainty is None else certainty,
        )

    def node(self, id: str) -> int:
        """The node with that id.

        Raises:
            UnknownEntity: no source speaks of it at the revision; the nearest names are with it.
        """
        (found,) = self.find([id])
        if found is None:
            self._unknown(id)
        return found

    def find(self, ids: Sequence[str]) -> list[int | None]:
        """The nodes with these ids, in their order; None for one of which no source speaks."""
        spoken = self._knowledge.spoken()
        return [None if node is None or not spoken[node] else node for node in map(self._arrays.ids.find, ids)]

    def ids(self, nodes: Asked) -> list[str]:
        """The ids of nodes."""
        return self._arrays.ids.take(nodes)

    def labels(self, nodes: Asked) -> list[str]:
        """The labels of nodes."""
        return self._arrays.labels_of(nodes.tolist() if isinstance(nodes, np.ndarray) else nodes)

    def labelled(self, nodes: Asked, label: str) -> Flags:
        """Whether nodes have a label."""
        found: Flags = self._arrays.labels.take(_numbers(nodes)) == LABEL_NAMES.index(label)
        return found

    def nodes(self, label: str | None = None) -> Nodes:
        """All entities of which some known statement speaks, ordered by id.

        Raises:
            BadParameter: not the label of an entity.
        """
        spoken = self._knowledge.spoken()
        if label is not None:
            spoken = spoken & (self._arrays.labels == LABEL_NAMES.index(_entity_label(label)))
        return np.flatnonzero(spoken).astype(np.int32)

    def expand(self, nodes: Asked, relation: str, direction: Direction) -> Links:
        """The links of one relation from some nodes on that day, as certain as the view asks for."""
        return self._day(relation, direction).expand(nodes)

    def reach(self, nodes: Asked, relation: str, direction: Direction, depth: int | None = None) -> Reach:
        """All that is reached from some nodes over one relation, at most `depth` levels."""
        return self._day(relation, direction).reach(nodes, depth)

    def around(self, nodes: Sequence[int], ways: Ways) -> Nodes:
        """The others to whom links lead that day from some nodes, node after node, and who may have been there."""
        found = self._walkable(ways).surroundings(len(nodes))
        return around(self, nodes, ways) if found is None else found.around(nodes)

    def between(self, steps: Sequence[tuple[int, int]], ways: Ways) -> list[list[Tied]]:
        """For each step from a node to one who may have been there the links that lead there, in the order of ways."""
        found = self._walkable(ways).surroundings(len(steps))
        return between(self, steps, ways) if found is None else found.between(steps)

    def histories(self, nodes: Asked, relation: str, direction: Direction) -> Histories:
        """The links of one relation from some nodes with all their spells, whatever day the view is of."""
        return histories(self._knowledge.adjacency(relation), handles.base(relation), nodes, direction)

    def ever(self, nodes: Asked, relation: str, direction: Direction) -> Flags:
        """Whether a link of that relation is stated at a node for any day at all."""
        handles.base(relation)
        return self._knowledge.linked(relation, direction).take(_numbers(nodes))

    def ever_by_holders(self, nodes: Asked, relation: str, direction: Direction) -> Flags:
        """Whether a link of that relation is stated at anybody who is stated to hold a node, each for any day."""
        handles.base(relation)
        return self._knowledge.linked_by_holders(relation, direction).take(_numbers(nodes))

    def ever_given(self, nodes: Asked, attribute: str) -> Flags:
        """Whether some source gives entities an attribute (other than its default) for any day."""
        return self._knowledge.given(attribute).take(_numbers(nodes))

    def variants(self, links: Handles) -> list[Variant]:
        """Line, mode, acting and bases of links."""
        return self._shared.told.variants(links)

    def evidence(self, links: Handles) -> list[tuple[str, ...]]:
        """The keys of the statements on which each link rests, sorted."""
        return self._shared.told.evidence(links)

    def sources(self, links: Handles) -> list[tuple[str, ...]]:
        """The ids of the sources that state each link, each once, sorted."""
        return self._shared.told.sources(links)

    def present(self, nodes: Asked) -> Flags:
        """Whether entities may have been there that day."""
        return self._there.present(nodes)

    def presence(self, nodes: Asked) -> list[Presence]:
        """Whether entities were there that day."""
        return presences.presence(self._knowledge, nodes, self._as_of)

    def describe(self, nodes: Asked) -> list[Description]:
        """What is known of entities on that day."""
        return describe(self._knowledge, nodes, self._as_of)

    def said(self, node: int) -> list[Recorded]:
        """The STATED_IN statements of an entity known at the revision, by source and day."""
        return self._records.said(node)

    def recordings(self, key: str) -> list[Recorded]:
        """Every recording of a statement up to the revision; raises UnknownStatement."""
        return self._records.recordings(key)

    def text(self, id: str) -> str | None:
        """The extracted text of a document, if it is kept."""
        return self._shared.texts([id]).get(id)

    def versions(self, source: str | None = None) -> list[Version]:
        """The loaded versions of one source (raises UnknownSource) or of all, current at the revision, by source."""
        return self._records.versions(source)

    def search(self, query: str, labels: Sequence[str] = (), limit: int = 20) -> list[tuple[int, float]]:
        """Entities by any name any source gave them, best first, with a score from 0 to 100; ignores the day.

        Raises:
            BadParameter: a label that no entity has.
        """
        return self._shared.search().find(query, [_entity_label(label) for label in labels], limit)

    def last_spoken(self, node: int) -> int | None:
        """The last day on which any source speaks of an entity or of a link at it; None where nothing is dated."""
        return presences.last_spoken(self._knowledge, node)

    def conflicts(self, nodes: Asked) -> list[Conflict]:
        """What the sources contradict about the links of these nodes."""
        return presences.conflicts(self._knowledge, nodes, self._records)

    def once(self, kind: str, make: Callable[[list[K]], Sequence[T]], keys: Sequence[K]) -> list[T]:
        """What `make` gives for each of some nodes or links, made once for all views of the day."""
        return self._made.all(kind, make, keys)

    def _day(self, relation: str, direction: Direction) -> Day:
        found = self._days.get((relation, direction))
        if found is None:
            base, adjacency = handles.base(relation), self._knowledge.adjacency(relation)
            found = self._shared.shelf.day(adjacency, base, relation, direction, self._as_of, self._certainty)
            self._days[relation, direction] = found
        return found

    def _walkable(self, ways: Ways) -> Walkable:
        last, known = self._walked
        if ways is last and known is not None:
            return known
        found = self._ways.get(ways)
        if found is None:
            links = [self._knowledge.adjacency(relation) for relation, _ in ways]
            found = self._shared.shelf.walkable(ways, links, self._there, self._as_of, self._certainty)
            self._ways[ways] = found
        # One search asks again and again for the same ways, which take longer to look up than to compare.
        self._walked = ways, found
        return found

    def _unknown(self, id: str) -> NoReturn:
        named = [node for node, _ in self.search(id.rpartition(":")[2].replace("-", " "), limit=_NEAREST)]
        nearest = list(dict.fromkeys([*named, *self._neighbours(id)]))[:_NEAREST]
        raise UnknownEntity(id, [Candidate(each.id, each.name) for each in self.describe(nearest)])

    def _neighbours(self, id: str) -> list[int]:
        """The entities before and after an id in the order of ids that differ from it in their last part only."""
        ids, spoken, place = self._arrays.ids, self._knowledge.spoken(), self._arrays.ids.rank(id)
        around = range(max(place - 2, 0), min(place + 2, len(ids)))
        return [node for node in around if spoken[node] and ids[node].rpartition(":")[0] == id.rpartition(":")[0]]


def _numbers(nodes: Asked) -> Nodes:
    """Nodes as an index into arrays, which no list may be that is empty."""
    return np.asarray(nodes, np.int32)


def _entity_label(label: str) -> str:
    if label not in ENTITIES:
        raise BadParameter("label", f"{label!r} is no kind of entity; those are {', '.join(ENTITIES)}")
    return label
