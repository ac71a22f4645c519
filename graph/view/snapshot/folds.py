"""From recordings known at one revision to links: what the fold is given."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.model.attributes import Value
from graph.model.vocabulary import RELATIONS
from graph.view.links.columns import NO_END, NO_START, Statements
from graph.view.links.editions import Editions, gather
from graph.view.links.folding import Context, fold
from graph.view.snapshot import canonical
from graph.view.snapshot.adjacency import Adjacency
from graph.view.snapshot.arrays import LABEL_NAMES, MANY_SEATS, ONE_SEAT, UNDISCLOSED, Arrays
from graph.view.snapshot.recordings import Recordings

Int32 = NDArray[np.int32]
Flags = NDArray[np.bool_]

PRESENCE = "STATED_IN"
VERSIONS = "LOADED_IN"
FOLDED = tuple(name for name in RELATIONS if name != VERSIONS)
"""An entity's presence is the fold of its STATED_IN upon itself; the versions of sources are no links."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What bears on every fold at one revision.

    Attributes:
        editions: the dated editions of complete series that are known.
        edition_of: by node, the number of the edition that a source is; -1 for everything else.
        withheld: pairs (post, edition) in which the edition leaves a holder unnamed, shape (n, 2).
        one_seat: by node, the posts that some source gives one seat and none gives many.
    """

    editions: Editions
    edition_of: Int32
    withheld: Int32
    one_seat: Flags

    @classmethod
    def of(cls, arrays: Arrays, revision: int, known: Editions | None = None) -> "Setting":
        """What is known of editions and posts at a revision; `known` are its editions where they are found already."""
        found = known if known is not None else gather(loaded_versions(arrays, revision).items())
        edition_of = np.full(len(arrays.ids), -1, np.int32)
        sources = np.flatnonzero(arrays.labels == LABEL_NAMES.index("Source"))
        edition_of[sources] = [found.number_of.get(id, -1) for id in arrays.ids.take(sources)]
        return cls(found, edition_of, *_posts(arrays, revision, edition_of))

    def moved(self, arrays: Arrays, nodes: Int32) -> "Setting":
        """The same editions in later arrays, in which the nodes have these numbers."""
        edition_of = np.full(len(arrays.ids), -1, np.int32)
        edition_of[nodes] = self.edition_of
        return Setting(self.editions, edition_of, *_posts(arrays, arrays.revision, edition_of))


def loaded_versions(arrays: Arrays, revision: int, sources: Flags | None = None) -> dict[str, Mapping[str, Value]]:
    """The attributes of the current version of every source known, or of some; of several the one recorded last."""
    recordings = arrays.recordings.get(VERSIONS)
    if recordings is None:
        return {}
    known = recordings.known(revision)
    rows = np.flatnonzero(known if sources is None else known & sources[recordings.start])
    recorded = recordings.lifetimes[recordings.lifetime[rows], 0]
    by_source = rows[np.lexsort((recorded, recordings.start[rows]))]
    return {
        arrays.ids[recordings.start[row]]: canonical.read(arrays.attributes[recordings.attributes[row]])
        for row in by_source.tolist()
    }


def folded(arrays: Arrays, relation: str, rows: Int32, setting: Setting) -> Adjacency:
    """The links of some recordings of one relation: of all that are known, or of all such of some links."""
    recordings = arrays.recordings[relation]
    known = recordings if len(rows) == len(recordings) else recordings.take(rows)
    posts = arrays.labels == LABEL_NAMES.index("Post")
    context = Context(
        editions=setting.editions,
        relation=relation,
        deniable=posts if relation == PRESENCE else None,
        withheld=setting.withheld if relation == "HOLDS" else None,
        one_seat=setting.one_seat if relation == "HOLDS" else None,
    )
    return Adjacency.of(fold(_statements(arrays, known, relation, setting), context), rows, len(arrays.ids))


def _statements(arrays: Arrays, known: Recordings, relation: str, setting: Setting) -> Statements:
    begins = _bounds(arrays, known.valid_from, NO_START)
    ends = _bounds(arrays, known.valid_to, NO_END)
    return Statements(
        start=known.start,
        end=known.start if relation == PRESENCE else known.end,
        variant=known.variant.astype(np.int32),
        source=known.source,
        edition=setting.edition_of[known.source],
        from_earliest=begins[0],
        from_latest=begins[1],
        to_earliest=ends[0],
        to_latest=ends[1],
        observed=known.observed,
    )


def _bounds(arrays: Arrays, dates: NDArray[np.integer], absent: tuple[int, int]) -> Int32:
    """Earliest and latest days, shape (2, n)."""
    spans = arrays.spans.copy()
    spans[0] = absent
    return np.ascontiguousarray(spans[dates].T)


def _posts(arrays: Arrays, revision: int, edition_of: Int32) -> tuple[Int32, Flags]:
    """Withheld holders and one-seat posts."""
    one_seat = np.zeros(len(arrays.ids), np.bool_)
    stated = arrays.recordings.get(PRESENCE)
    if stated is None:
        return np.empty((0, 2), np.int32), one_seat
    traits = np.where(stated.known(revision), arrays.traits[stated.attributes], 0)
    one_seat[stated.start[(traits & ONE_SEAT) > 0]] = True
    one_seat[stated.start[(traits & MANY_SEATS) > 0]] = False
    hidden = (traits & UNDISCLOSED) > 0
    pairs = np.column_stack([stated.start[hidden], edition_of[stated.source[hidden]]]).astype(np.int32)
    return pairs[pairs[:, 1] >= 0], one_seat
