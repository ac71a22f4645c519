"""Reading what is said at some entities at one revision, with all that bears on the fold of their links.

However many entities are asked about, they are read page by page (`graph.store.columns`): a read for each
relation, direction and label. Every read asks for what was recorded by the revision and not retracted by it, so
that any server of a cluster which has come as far gives the same; the driver's bookmarks see to it that it has.
"""

from collections.abc import Iterable

from graph.model.vocabulary import RELATIONS
from graph.store.columns import EdgePage
from graph.store.edges import by_label
from graph.store.store import Store
from graph.view.links.editions import Editions, gather
from graph.view.port import Direction
from graph.view.snapshot.builder import build_part
from graph.view.snapshot.folds import PRESENCE, VERSIONS, loaded_versions

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
        """The statements of one relation at some entities, and those that bear on their links."""
        # What names an entity is the entity's own either way.
        way = Direction.OUT if relation == PRESENCE else direction
        found = self._edges(relation, way, ids)
        return found + self._bearing(found)

    def around(self, ids: Iterable[str]) -> list[EdgePage]:
        """The statements of all relations at some entities, and those that bear on their links."""
        found = [
            page
            for label, chosen in by_label(ids).items()
            for direction in Direction
            for page in self._store.all_edges_at(label, chosen, direction.value, known_at=self._revision)
        ]
        return found + self._bearing(found)

    def versions(self, sources: Iterable[str]) -> list[EdgePage]:
        """Every loaded version of some sources, those that are no longer current too."""
        return list(self._store.edges_at(VERSIONS, "Source", list(dict.fromkeys(sources))))

    def all_versions(self) -> list[EdgePage]:
        """Every loaded version of all sources."""
        return list(self._store.read_columns(VERSIONS))

    def _bearing(self, found: Iterable[EdgePage]) -> list[EdgePage]:
        """What bears on who holds a post: its seats and occupancy, and whoever else holds its one seat."""
        posts = {post for page in found if page.relation == HOLDS for post in page.end}
        stated = self._edges(PRESENCE, Direction.OUT, posts)
        return stated + self._edges(HOLDS, Direction.IN, _one_seat(stated))

    def _edges(self, relation: str, direction: Direction, ids: Iterable[str]) -> list[EdgePage]:
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
