"""A generated country as a feed, so that graphs of any size are built without a store."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bench.world import World, declarations
from graph.model.attributes import Value
from graph.model.statements import Statement
from graph.store.batches import batched
from graph.store.columns import EdgePage
from graph.view.snapshot.tables import Changes, Tables, Words

FINISHED = "2020-01-01T00:00:00Z"
_BODIES_A_BATCH = 50


@dataclass(frozen=True, slots=True)
class WorldFeed:
    """All statements of a country, recorded by revision 1."""

    world: World

    @property
    def id(self) -> str:
        """Tells countries apart."""
        return f"world-{self.world.posts}-{self.world.editions}-{self.world.seed}"

    def revision(self) -> int:
        """The only revision."""
        return 1

    def finished(self) -> Mapping[int, str]:
        """When it finished."""
        return {1: FINISHED}

    def pages(self) -> Iterator[EdgePage]:
        """All statements, some bodies at a time."""
        for bodies in batched(range(self.world.bodies), _BODIES_A_BATCH):
            said = [*self.world.statements(bodies), *map(_version, declarations(self.world, bodies))]
            yield from Tables.of(said, FINISHED).pages()

    def changes(self, revision: int, most: int) -> Changes | None:
        """Nothing to read: the country stays as it is."""
        return Changes(frozenset(), ()) if revision and most else None

    def words(self, keys: Sequence[str]) -> Mapping[tuple[str, int], Words]:
        """No locators and quotes are kept."""
        return {(key, 1): Words() for key in keys}

    def texts(self, ids: Sequence[str]) -> Mapping[str, str]:
        """There are no documents."""
        return dict.fromkeys(ids[:0], "")


def _version(declaration: Mapping[str, object]) -> Statement:
    source = str(declaration["source"])
    attributes: dict[str, Value] = {}
    for name, value in declaration.items():
        if isinstance(value, list):
            attributes[name] = tuple(map(str, value))
        elif name not in ("source", "complete") and isinstance(value, (str, int)):
            attributes[name] = value
    return Statement(relation="LOADED_IN", start=source, end="load:1", source=source, attributes=attributes)
