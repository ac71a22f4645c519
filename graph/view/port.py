"""The port: what a question may ask of the graph at one `as_of` and one revision.

A question is written once against `View`; the snapshot and the Cypher adapter fill it. Nodes are
small integers that mean something within one view only; ids and words are fetched for what is shown.
`as_of`, revision and certainty are bound when the view is opened, so that no query can forget them.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from graph.model.attributes import Value
from graph.model.statements import Statement

Nodes = NDArray[np.int32]
Days = NDArray[np.int32]
Flags = NDArray[np.bool_]

NEVER = -(2**31)
"""The day number of "no such day": never observed."""


class Certainty(StrEnum):
    """Which links a view lets through: all that may have held that day, or only those that surely did."""

    POSSIBLE = "possible"
    CERTAIN = "certain"


class Direction(StrEnum):
    """Along an edge (from its start), or against it (from its end)."""

    OUT = "out"
    IN = "in"


@dataclass(frozen=True, slots=True)
class Links:
    """The links of one relation and direction from some nodes on the view's day, in columns of one length.

    A link is what the statements of one relation between two nodes (and of one line, mode or acting)
    say together. Rows are ordered by `near`'s place in the question, then by the id of `far`.

    Attributes:
        near: the node that was asked about.
        far: the node at the other end.
        link: the link's handle within the view, for `evidence` and `variant`.
        certain: it surely held that day; otherwise it possibly did.
        first_observed: the first day on which some source saw it, or NEVER.
        last_observed: the last such day, or NEVER.
    """

    near: Nodes
    far: Nodes
    link: NDArray[np.int64]
    certain: Flags
    first_observed: Days
    last_observed: Days

    def __len__(self) -> int:
        return len(self.far)

    def at(self, rows: slice | Flags | NDArray[np.integer]) -> "Links":
        """Some of the rows, in the order given."""
        return Links(
            self.near[rows],
            self.far[rows],
            self.link[rows],
            self.certain[rows],
            self.first_observed[rows],
            self.last_observed[rows],
        )


@dataclass(frozen=True, slots=True)
class Reach:
    """All that is reached from some nodes over one relation, level by level, each node once.

    Attributes:
        nodes: in the order in which they are met; those asked about come first, on level 0.
        links: the links that lead on from all levels but one at the depth asked for, in the order of their near nodes.
        levels: where each level begins in `nodes`; one longer than there are levels.
        rows: where the links that lead on from each level begin in `links`; as long as `levels`.
    """

    nodes: Nodes
    links: Links
    levels: tuple[int, ...]
    rows: tuple[int, ...]

    @classmethod
    def of(cls, nodes: Nodes, links: Links, levels: Sequence[int], rows: Sequence[int]) -> "Reach":
        """What a walk met whose last level may be empty, or not have been walked on from."""
        whole = [*levels[:1], *(end for begin, end in pairwise(levels) if end > begin)]
        return cls(nodes, links, tuple(whole), (*rows[: len(whole) - 1], len(links)))


@dataclass(frozen=True, slots=True)
class Histories:
    """The links of one relation and direction from some nodes over all days, whatever the view's certainty.

    Rows are ordered as in `Links`. The spells of row i are entries ``spells[i]:spells[i + 1]`` of the four day
    columns, in order of time and without overlap: the link possibly holds on days
    ``possible_from <= day < possible_to`` and surely on ``certain_from <= day < certain_to``. A row without
    spells is a link whose statements contradict themselves.

    Attributes:
        near, far, link, first_observed, last_observed: as in `Links`.
        spells: where the spells of each row begin; one longer than there are rows.
        possible_from, certain_from, certain_to, possible_to: of each spell; OPEN_PAST and OPEN_FUTURE of
            `graph.view.links.evidence` where an end is open.
    """

    near: Nodes
    far: Nodes
    link: NDArray[np.int64]
    first_observed: Days
    last_observed: Days
    spells: NDArray[np.int64]
    possible_from: Days
    certain_from: Days
    certain_to: Days
    possible_to: Days

    def __len__(self) -> int:
        return len(self.far)


class Variant(NamedTuple):
    """What separates links between the same two nodes, and on what they rest.

    `attributes` holds the distinguishing ones with their defaults: ``{"line": "solid"}``,
    ``{"mode": "inspection"}``, ``{"acting": False}``. `bases` are the bases of its statements.
    """

    attributes: Mapping[str, Value]
    bases: tuple[str, ...]


class Presence(NamedTuple):
    """Whether an entity was there on the view's day, and when sources spoke of it.

    Attributes:
        stated: some source names it (a boss whom no source declares is not stated).
        present: it may have been there that day; an entity no edition denies is present.
        certain: it surely was.
        first_observed, last_observed: the first and last day any source saw it, or NEVER.
    """

    stated: bool
    present: bool
    certain: bool
    first_observed: int
    last_observed: int


class Description(NamedTuple):
    """What is known of one entity on the view's day.

    Attributes:
        id: its id.
        label: Organization, Post or Person.
        name: the name to show: its latest form, a post's title, or the id where no source gave one.
        attributes: the values stated nearest to the day (observed last on or before it, else first after),
            one source's word each; `occupancy` is a list with one entry a seat.
        described_on: the day on which that source saw it, or None.
    """

    id: str
    label: str
    name: str
    attributes: Mapping[str, Value]
    described_on: int | None


@dataclass(frozen=True, slots=True)
class Version:
    """One loaded version of a source: the attributes of its LOADED_IN and the revisions that bound it."""

    source: str
    attributes: Mapping[str, Value]
    recorded: int
    retracted: int | None


@dataclass(frozen=True, slots=True)
class Recorded:
    """One recording of a statement and the version of its source that was current when it was recorded."""

    statement: Statement
    key: str
    recorded: int
    retracted: int | None
    version: Version | None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Where sources contradict themselves or each other; reported, never resolved in silence."""

    rule: str
    message: str
    keys: tuple[str, ...]


K = TypeVar("K", bound=Hashable)


class Tied(NamedTuple):
    """A link between two nodes that are known, in the direction in which it is walked; columns as in `Links`."""

    relation: str
    direction: Direction
    link: int
    certain: bool
    first_observed: int
    last_observed: int


T = TypeVar("T")


class View(Protocol):
    """The graph on one day, at one revision."""

    @property
    def as_of(self) -> int:
        """The day number."""

    @property
    def revision(self) -> int:
        """The last finished revision that the view sees (0: an empty store)."""

    @property
    def known_at(self) -> str | None:
        """The time at which that revision finished, ISO 8601 UTC; None for an empty store."""

    @property
    def certainty(self) -> Certainty:
        """Which links the view lets through."""

    @property
    def engine(self) -> str:
        """``snapshot`` or ``cypher``."""

    def at(self, *, as_of: int | None = None, certainty: Certainty | None = None) -> "View":
        """The same revision on another day, or letting other links through; what is not given stays."""

    def node(self, id: str) -> int:
        """The node with that id; raises UnknownEntity (with the nearest names) where no source speaks of it."""

    def find(self, ids: Sequence[str]) -> list[int | None]:
        """The nodes with these ids, in their order; None for one of which no source speaks."""

    def ids(self, nodes: Sequence[int] | Nodes) -> list[str]:
        """The ids of nodes."""

    def labels(self, nodes: Sequence[int] | Nodes) -> list[str]:
        """The labels of nodes."""

    def labelled(self, nodes: Sequence[int] | Nodes, label: str) -> Flags:
        """Whether nodes have a label."""

    def nodes(self, label: str | None = None) -> Nodes:
        """All entities of which some statement known at the revision speaks, ordered by id."""

    def expand(self, nodes: Sequence[int] | Nodes, relation: str, direction: Direction) -> Links:
        """The links of one relation from some nodes on that day, as certain as the view asks for."""

    def reach(
        self, nodes: Sequence[int] | Nodes, relation: str, direction: Direction, depth: int | None = None
    ) -> Reach:
        """All that is reached from some nodes over one relation, at most `depth` levels; `reaching` has it in general.

        Cycles are met, not followed; whether anyone was there that day is not looked at.
        """

    def around(self, nodes: Sequence[int], ways: tuple[tuple[str, Direction], ...]) -> Nodes:
        """The others to whom links lead that day from some nodes, and who may have been there.

        Args:
            nodes: those asked about, each once.
            ways: relations and directions to walk.

        Returns:
            Those tied to each node after the other, in the order of ids; once for each link that the view lets through.
        """

    def between(self, steps: Sequence[tuple[int, int]], ways: tuple[tuple[str, Direction], ...]) -> "list[list[Tied]]":
        """For each step from a node to one who may have been there the links that lead there, in the order of ways."""

    def histories(self, nodes: Sequence[int] | Nodes, relation: str, direction: Direction) -> Histories:
        """The links of one relation from some nodes with all their spells, whatever day the view is of.

        Those of ``STATED_IN`` are the nodes' own presences, from each node to itself.
        """

    def ever(self, nodes: Sequence[int] | Nodes, relation: str, direction: Direction) -> Flags:
        """Whether a link of that relation is stated at a node for any day at all, at the revision."""

    def ever_by_holders(self, nodes: Sequence[int] | Nodes, relation: str, direction: Direction) -> Flags:
        """Whether a link of that relation is stated at anybody who is stated to hold a node, each for any day."""

    def ever_given(self, nodes: Sequence[int] | Nodes, attribute: str) -> Flags:
        """Whether some source gives entities an attribute (other than its default) for any day, at the revision."""

    def variants(self, links: Sequence[int] | NDArray[np.int64]) -> list[Variant]:
        """Line, mode, acting and bases of links."""

    def evidence(self, links: Sequence[int] | NDArray[np.int64]) -> list[tuple[str, ...]]:
        """The keys of the statements on which each link rests, sorted."""

    def sources(self, links: Sequence[int] | NDArray[np.int64]) -> list[tuple[str, ...]]:
        """The ids of the sources that state each link, each once, sorted."""

    def present(self, nodes: Sequence[int] | Nodes) -> Flags:
        """Whether entities may have been there that day: the column of `presence` that walks need."""

    def presence(self, nodes: Sequence[int] | Nodes) -> list[Presence]:
        """Whether entities were there that day."""

    def describe(self, nodes: Sequence[int] | Nodes) -> list[Description]:
        """What is known of entities on that day."""

    def said(self, node: int) -> list[Recorded]:
        """The STATED_IN statements of an entity known at the revision, by source and day."""

    def recordings(self, key: str) -> list[Recorded]:
        """Every recording of a statement up to the revision; raises UnknownStatement."""

    def text(self, id: str) -> str | None:
        """The extracted text of a document, which a version names as its `text`; None where none is kept."""

    def versions(self, source: str | None = None) -> list[Version]:
        """The loaded versions of one source (raises UnknownSource) or of all, current at the revision, by source."""

    def search(self, query: str, labels: Sequence[str] = (), limit: int = 20) -> list[tuple[int, float]]:
        """Entities by any name any source gave them, best first, with a score; ignores the day.

        The score is 100 for the name itself (or the id), 99 without accents, 97 for its words in another order,
        90 and above for a name that begins so, 80 and above for one with every word of the query, less for others.
        """

    def last_spoken(self, node: int) -> int | None:
        """The last day on which any source speaks of an entity or of a link at it; None where nothing is dated."""

    def conflicts(self, nodes: Sequence[int] | Nodes) -> list[Conflict]:
        """What the sources contradict about the links of these nodes."""

    def once(self, kind: str, make: Callable[[list[K]], Sequence[T]], keys: Sequence[K]) -> list[T]:
        """What `make` gives for each of some keys, made once for whoever asks about the same day.

        Args:
            kind: names what is made.
            make: gives for each key what it would give for that key alone, from nothing but the view, and nothing
                that is ever altered; it is asked for those keys only that are not kept.
            keys: nodes, handles of links, or whatever tells such things apart.
        """
