"""Reading what is said at some entities at one revision, with all that bears on the fold of their links.

However many entities are asked about, they are read page by page (`graph.store.columns`): a read for each
relation, direction and label. Every read asks for what was recorded by the revision and not retracted by it, so
that any server of a cluster which has come as far gives the same; the driver's bookmarks see to it that it has.
"""

from collections.abc import Iterable, Sequence
from itertools import chain

from graph.model.vocabulary import RELATIONS
from graph.store.columns import EdgePage
from graph.store.edges import by_label
from graph.store.store import Store
from graph.view.links.editions import Editions, gather
from graph.view.port import Direction
from graph.view.snapshot.builder import build_part
from graph.view.snapshot.folds import FOLDED, PRESENCE, VERSIONS, loaded_versions

HOLDS = "HOLDS"


class Reading:
    """Reads of one store at one revision.

    Args:
        store: an opened store.
        revision: the revision.
    """

    def __init__(self, store: Store, revision: int) -> None:
        self._store, self._revision = store, revision

    def links(self, relation: str, direction: Direction, ids: Iterable[str]) -> list[EdgePage]:
        """The statements of one relation at some entities, and those that bear on their links.

        What a source says of a post's seats and occupancy bears on who holds it; and so do, where it has one
        seat, its other holders.
        """
        found = self._edges(relation, direction, ids)
        if relation != HOLDS:
            return found
        stated = self._edges(PRESENCE, Direction.OUT, {post for page in found for post in page.end})
        if direction is Direction.IN:
            return found + stated
        return found + stated + self._edges(HOLDS, Direction.IN, _one_seat(stated))

    def around(self, ids: Sequence[str]) -> list[EdgePage]:
        """The statements of all relations at some entities, with what bears on their links."""
        ways = [(each, way) for each in FOLDED for way in Direction if (each, way) != (PRESENCE, Direction.IN)]
        return list(chain.from_iterable(self.links(each, way, ids) for each, way in ways))

    def versions(self, sources: Iterable[str]) -> list[EdgePage]:
        """Every loaded version of some sources, those that are no longer current too."""
        return list(self._store.edges_at(VERSIONS, "Source", list(dict.fromkeys(sources))))

    def all_versions(self) -> list[EdgePage]:
        """Every loaded version of all sources."""
        return list(self._store.read_columns(VERSIONS))

    def _edges(self, relation: str, direction: Direction, ids: Iterable[str]) -> list[EdgePage]:
        """The statements of one relation at some nodes; what names an entity is the entity's own either way."""
        direction = Direction.OUT if relation == PRESENCE else direction
        ends = RELATIONS[relation].starts if direction is Direction.OUT else RELATIONS[relation].ends
        return [
            page
            for label, chosen in by_label(ids).items()
            if label in ends
            for page in self._store.edges_at(relation, label, chosen, direction.value, known_at=self._revision)
        ]


def editions_at(store: Store, revision: int) -> Editions:
    """The editions of complete series that are known at a revision."""
    pages = store.edges_at(VERSIONS, "Source", store.serial_sources(), known_at=revision)
    return gather(loaded_versions(build_part(pages, (), revision), revision).items())


def _one_seat(stated: Iterable[EdgePage]) -> list[str]:
    """The posts that some source gives one seat."""
    return [
        post
        for page in stated
        for post, seats in zip(page.start, page.attributes["seats"], strict=True)
        if seats == "one"
    ]
