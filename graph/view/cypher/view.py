"""The Cypher adapter of the port `View`.

What is asked about is read from the store and answered as a small snapshot would answer it, with the numbers of
nodes and links changed for those of this view: so both adapters run the same code from the statements on.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from typing import NoReturn, TypeVar

import numpy as np
from numpy.typing import NDArray

from graph.errors import BadIdentifier, BadStatement, BeyondEngine, UnknownEntity
from graph.model.identifiers import label_of
from graph.model.vocabulary import ENTITIES
from graph.store.columns import EdgePage
from graph.view.cypher.met import Met
from graph.view.cypher.part import Part
from graph.view.cypher.rows import joined_histories, joined_links
from graph.view.made import MOST_MADE, Made
from graph.view.port import (
    Certainty,
    Conflict,
    Description,
    Direction,
    Flags,
    Histories,
    Links,
    Nodes,
    Presence,
    Reach,
    Recorded,
    Tied,
    Variant,
    Version,
    View,
)
from graph.view.reaching import reach
from graph.view.snapshot import handles
from graph.view.snapshot.folds import PRESENCE
from graph.view.snapshot.tables import StoreFeed, Tables
from graph.view.surrounding import Ways, around, between

Asked = Sequence[int] | Nodes
Rows = TypeVar("Rows", Links, Histories)
K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


class CypherView:
    """The graph on one day, at one revision, read frontier by frontier.

    Args:
        met: what has been read, shared by all views of one opening.
        as_of: the day number.
        certainty: which links are let through.
    """

    engine = "cypher"

    def __init__(self, met: Met, as_of: int, certainty: Certainty) -> None:
        self._met, self._as_of, self._certainty = met, as_of, certainty
        self._made = Made(MOST_MADE)

    @property
    def as_of(self) -> int:
        """The day number."""
        return self._as_of

    @property
    def revision(self) -> int:
        """The last finished revision that the view sees (0: an empty store)."""
        return self._met.revision

    @property
    def known_at(self) -> str | None:
        """The time at which that revision finished; None for an empty store."""
        return self._met.known_at

    @property
    def certainty(self) -> Certainty:
        """Which links the view lets through."""
        return self._certainty

    def at(self, *, as_of: int | None = None, certainty: Certainty | None = None) -> "CypherView":
        """The same revision on another day, or letting other links through; what is not given stays."""
        return CypherView(
            self._met,
            self._as_of if as_of is None else as_of,
            self._certainty if certainty is None else certainty,
        )

    def node(self, id: str) -> int:
        """The node with that id; raises UnknownEntity, without the nearest names, where no source speaks of it."""
        (found,) = self.find([id])
        if found is None:
            raise UnknownEntity(id)
        return found

    def find(self, ids: Sequence[str]) -> list[int | None]:
        """The nodes with these ids, in their order; None for one of which no source speaks."""
        labels = list(map(_label, ids))
        spoken = {
            id
            for label in dict.fromkeys(labels)
            if label in ENTITIES
            for id in self._met.store.spoken(
                label, [id for id, own in zip(ids, labels, strict=True) if own == label], self.revision
            )
        }
        return [int(self._met.numbers.of([id])[0]) if id in spoken else None for id in ids]

    def ids(self, nodes: Asked) -> list[str]:
        """The ids of nodes."""
        return self._met.ids(nodes)

    def labels(self, nodes: Asked) -> list[str]:
        """The labels of nodes."""
        return [label_of(id) for id in self.ids(nodes)]

    def labelled(self, nodes: Asked, label: str) -> Flags:
        """Whether nodes have a label."""
        return np.array([found == label for found in self.labels(nodes)], np.bool_)

    def nodes(self, label: str | None = None) -> Nodes:
        """All entities of which some known statement speaks, ordered by id; their ids are read, page by page.

        Raises:
            BadParameter: not the label of an entity.
            BeyondEngine: there are too many to be held.
        """
        self._seen(self._met.nothing).nodes(label)  # refuses what is no label
        numbers, ids = self._met.numbers, set[str]()
        for each in ENTITIES if label is None else (label,):
            for page in self._met.store.all_spoken(each, self.revision):
                numbers.of(page)  # too many are refused before all have been read
                ids.update(page)
        return numbers.of(sorted(ids))

    def expand(self, nodes: Asked, relation: str, direction: Direction) -> Links:
        """The links of one relation from some nodes on that day, as certain as the view asks for."""
        asked = np.asarray(nodes, np.int32)
        found = self._rows(asked, relation, direction, lambda view, some: view.expand(some, relation, direction))
        return joined_links(found, asked)

    def reach(self, nodes: Asked, relation: str, direction: Direction, depth: int | None = None) -> Reach:
        """All that is reached from some nodes over one relation, at most `depth` levels."""
        return reach(lambda frontier: self.expand(frontier, relation, direction), nodes, depth)

    def around(self, nodes: Sequence[int], ways: Ways) -> Nodes:
        """The others to whom links lead that day from some nodes, node after node, and who may have been there."""
        return around(self, nodes, ways)

    def between(self, steps: Sequence[tuple[int, int]], ways: Ways) -> list[list[Tied]]:
        """For each step from a node to one who may have been there the links that lead there, in the order of ways."""
        return between(self, steps, ways)

    def histories(self, nodes: Asked, relation: str, direction: Direction) -> Histories:
        """The links of one relation from some nodes with all their spells, whatever day the view is of."""
        asked = np.asarray(nodes, np.int32)
        found = self._rows(asked, relation, direction, lambda view, some: view.histories(some, relation, direction))
        return joined_histories(found, asked)

    def ever(self, nodes: Asked, relation: str, direction: Direction) -> Flags:
        """Whether a link of that relation is stated at a node for any day at all."""
        handles.base(relation)
        return self._flags(nodes, lambda view, some: view.ever(some, relation, direction), relation, direction)

    def ever_by_holders(self, nodes: Asked, relation: str, direction: Direction) -> Flags:
        """Whether a link of that relation is stated at anybody who is stated to hold a node, each for any day."""
        tenures = self.histories(nodes, "HOLDS", Direction.IN)
        return np.isin(np.asarray(nodes, np.int32), tenures.near[self.ever(tenures.far, relation, direction)])

    def ever_given(self, nodes: Asked, attribute: str) -> Flags:
        """Whether some source gives entities an attribute (other than its default) for any day."""
        return self._flags(nodes, lambda view, some: view.ever_given(some, attribute))

    def variants(self, links: Sequence[int] | NDArray[np.int64]) -> list[Variant]:
        """Line, mode, acting and bases of links."""
        return self._met.handles.told(links, lambda part, own: self._seen(part).variants(own))

    def evidence(self, links: Sequence[int] | NDArray[np.int64]) -> list[tuple[str, ...]]:
        """The keys of the statements on which each link rests, sorted."""
        return self._met.handles.told(links, lambda part, own: self._seen(part).evidence(own))

    def sources(self, links: Sequence[int] | NDArray[np.int64]) -> list[tuple[str, ...]]:
        """The ids of the sources that state each link, each once, sorted."""
        return self._met.handles.told(links, lambda part, own: self._seen(part).sources(own))

    def present(self, nodes: Asked) -> Flags:
        """Whether entities may have been there that day."""
        return self._flags(nodes, lambda view, some: view.present(some))

    def presence(self, nodes: Asked) -> list[Presence]:
        """Whether entities were there that day."""
        return self._each(nodes, lambda view, some: view.presence(some))

    def describe(self, nodes: Asked) -> list[Description]:
        """What is known of entities on that day."""
        return self._each(nodes, lambda view, some: view.describe(some))

    def said(self, node: int) -> list[Recorded]:
        """The STATED_IN statements of an entity known at the revision, by source and day."""
        stated = self._met.reading.links(PRESENCE, Direction.OUT, self.ids([node]))
        part = self._met.part([*stated, *self._versions_of(stated)], [node], StoreFeed(self._met.store).words)
        return self._seen(part).said(int(part.own(np.array([node]))[0]))

    def recordings(self, key: str) -> list[Recorded]:
        """Every recording of a statement up to the revision; raises UnknownStatement."""
        try:
            found = list(self._met.store.recordings([key]))
        except (BadIdentifier, BadStatement):  # no statement has such a key; the part says so
            found = []
        table = Tables.from_statements([(each.statement, each.recorded, each.retracted) for each in found], {})
        pages = list(table.pages())
        return self._seen(self._met.part([*pages, *self._versions_of(pages)], words=table.words)).recordings(key)

    def text(self, id: str) -> str | None:
        """The extracted text of a document, if it is kept."""
        return StoreFeed(self._met.store).texts([id]).get(id)

    def versions(self, source: str | None = None) -> list[Version]:
        """The loaded versions of one source (raises UnknownSource) or of all, current at the revision, by source."""
        reading = self._met.reading
        pages = reading.all_versions() if source is None else reading.versions([source])
        return self._seen(self._met.part(pages)).versions(source)

    def search(self, query: str, labels: Sequence[str] = (), limit: int = 20) -> NoReturn:  # noqa: ARG002  # the port's
        """Names are not searched by this engine: raises BeyondEngine."""
        raise BeyondEngine(
            f"names such as {query!r} are searched by the engine snapshot, and this is the engine cypher; give an id"
        )

    def last_spoken(self, node: int) -> int | None:
        """The last day on which any source speaks of an entity or of a link at it; None where nothing is dated."""
        part = self._around([node])
        return self._seen(part).last_spoken(int(part.own(np.array([node]))[0]))

    def conflicts(self, nodes: Asked) -> list[Conflict]:
        """What the sources contradict about the links of these nodes."""
        part = self._around(nodes)
        return self._seen(part).conflicts(part.own(np.asarray(nodes, np.int32)))

    def once(self, kind: str, make: Callable[[list[K]], Sequence[T]], keys: Sequence[K]) -> list[T]:
        """What `make` gives for each of some nodes or links, made once for this view."""
        return self._made.all(kind, make, keys)

    def _seen(self, part: Part) -> View:
        """A part on the view's day."""
        return part.view(self._as_of, self._certainty)

    def _around(self, nodes: Asked) -> Part:
        return self._met.part(self._met.reading.around(self.ids(nodes)), nodes)

    def _versions_of(self, pages: Sequence[EdgePage]) -> list[EdgePage]:
        """Every version of the sources of some statements."""
        return self._met.reading.versions(source for page in pages for source in page.source)

    def _rows(
        self, asked: Nodes, relation: str, direction: Direction, ask: Callable[[View, Nodes], Rows]
    ) -> list[Rows]:
        """The rows of each part that holds some of the nodes, with the numbers of this view; never none at all."""
        base, outward = handles.base(relation), direction is Direction.OUT
        distinct = np.unique(asked)
        found = [ask(self._seen(self._met.nothing), distinct[:0])]
        for part, places in self._met.parts(distinct, relation, direction):
            rows = ask(self._seen(part), part.own(distinct[places]))
            near, far = part.met(rows.near), part.met(rows.far)
            ends = (near, far) if outward else (far, near)
            link = self._met.handles.of(part, base, *ends, part.variants(relation, rows.link), rows.link)
            found.append(replace(rows, near=near, far=far, link=link))
        return found

    def _each(self, nodes: Asked, ask: Callable[[View, Nodes], Sequence[T]]) -> list[T]:
        """What each part tells of the entities whose presence it holds, in the order of the question."""
        return self._scattered(nodes, ask, PRESENCE, Direction.OUT)

    def _flags(
        self,
        nodes: Asked,
        ask: Callable[[View, Nodes], Flags],
        relation: str = PRESENCE,
        direction: Direction = Direction.OUT,
    ) -> Flags:
        return np.array(
            self._scattered(nodes, lambda view, some: ask(view, some).tolist(), relation, direction), np.bool_
        )

    def _scattered(
        self, nodes: Asked, ask: Callable[[View, Nodes], Sequence[T]], relation: str, direction: Direction
    ) -> list[T]:
        asked = np.asarray(nodes, np.int32)
        found: dict[int, T] = {}
        for part, places in self._met.parts(asked, relation, direction):
            told = ask(self._seen(part), part.own(asked[places]))
            found.update(zip(places.tolist(), told, strict=True))
        return [found[place] for place in range(len(asked))]


def _label(id: str) -> str | None:
    """The label of an id; None where it is none."""
    try:
        return label_of(id)
    except BadIdentifier:
        return None
