"""A snapshot brought to a later revision: what it holds beside the touched nodes, and what those say now.

Recordings are never lost between two finished revisions, and every node at which one begins or was retracted
since is touched. So the newer arrays are the older ones without the recordings that start at touched nodes,
put together with the arrays of those nodes alone.
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.view.snapshot.arrays import Arrays
from graph.view.snapshot.codes import narrowed
from graph.view.snapshot.recordings import Recordings
from graph.view.snapshot.renaming import renamed
from graph.view.snapshot.splice import Splice
from graph.view.snapshot.texts import United

Int32 = NDArray[np.int32]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Renewed:
    """The arrays of a later revision, and how they came from those of an earlier one.

    Attributes:
        arrays: the later ones.
        nodes: by node of the earlier arrays, its number in the later ones.
        touched: by node of the later arrays, whether its recordings were read again.
        rows: by relation, how the later recordings are made of the earlier ones and of those read again.
    """

    arrays: Arrays
    nodes: Int32
    touched: Flags
    rows: Mapping[str, Splice]


def renewed(old: Arrays, new: Arrays, touched: Set[str]) -> Renewed:
    """Put arrays together with newer ones.

    Args:
        old: all recordings up to an earlier revision.
        new: all recordings up to a later one that start at the touched nodes.
        touched: the ids of all nodes that were touched since.
    """
    united = {name: getattr(old, name).united(getattr(new, name)) for name in ("ids", "dates", "bases", "attributes")}
    ids = united["ids"]
    flags = np.zeros(len(ids.texts), np.bool_)
    flags[[place for place in map(ids.texts.find, touched) if place is not None]] = True
    recordings, rows = {}, {}
    for relation in sorted(old.recordings.keys() | new.recordings.keys()):
        mine, theirs = (each.recordings.get(relation, Recordings.none()) for each in (old, new))
        recordings[relation], rows[relation] = _joined(mine, theirs, united, ~flags[ids.mine])
    arrays = Arrays(
        store=old.store,
        revision=new.revision,
        finished=new.finished,
        ids=ids.texts,
        labels=_by_text(ids, old.labels, new.labels),
        dates=united["dates"].texts,
        spans=_by_text(united["dates"], old.spans, new.spans),
        bases=united["bases"].texts,
        attributes=united["attributes"].texts,
        traits=_by_text(united["attributes"], old.traits, new.traits, either=True),
        recordings=recordings,
        names=renamed(old.names, new.names, ids, united["attributes"], recordings, flags),
    )
    return Renewed(arrays, ids.mine, flags, rows)


def _joined(
    old: Recordings, new: Recordings, united: Mapping[str, United], untouched: Flags
) -> tuple[Recordings, Splice]:
    """The recordings of one relation, and how they are made; `untouched` is by node of the old ones."""
    kept = untouched[old.start]
    new = _translated(new, {name: _places(name, each.theirs, each) for name, each in united.items()})
    old = _translated(old, {name: _places(name, each.mine, each) for name, each in united.items() if len(each.fresh)})
    behind = np.concatenate([[0], np.cumsum(kept)])
    splice = Splice.of(kept, behind[np.searchsorted(old.start, new.start)])
    lifetimes = np.concatenate([old.lifetimes, new.lifetimes])
    place = np.unique(lifetimes, axis=0, return_inverse=True)[1].reshape(-1).astype(np.int32)
    mine, theirs = place[: len(old.lifetimes)], place[len(old.lifetimes) :]
    old, new = replace(old, lifetime=mine[old.lifetime]), replace(new, lifetime=theirs[new.lifetime])
    columns = {
        each.name: splice.column(getattr(old, each.name), getattr(new, each.name))
        for each in fields(Recordings)
        if each.name != "lifetimes"
    }
    found = Recordings(**columns, lifetimes=np.unique(lifetimes, axis=0))
    return found.fitted(len(united["dates"].texts), len(united["bases"].texts)), splice


_CODED = {
    "start": "ids",
    "end": "ids",
    "source": "ids",
    "valid_from": "dates",
    "valid_to": "dates",
    "basis": "bases",
    "attributes": "attributes",
}


def _translated(recordings: Recordings, places: Mapping[str, Int32]) -> Recordings:
    """The same rows with the numbers that those texts have now of which places are given."""
    columns: dict[str, NDArray[Any]] = {name: getattr(recordings, name) for name, of in _CODED.items() if of in places}
    return replace(recordings, **{name: places[_CODED[name]][column] for name, column in columns.items()})


def _places(name: str, places: Int32, united: United) -> NDArray[Any]:
    """Of the type that a column of such numbers has."""
    return narrowed(places, len(united.texts)) if name in ("dates", "bases") else places


def _by_text(united: United, old: NDArray[Any], new: NDArray[Any], *, either: bool = False) -> NDArray[Any]:
    """What is known of each text, from the old ones and the new; where both know of one, the bits of either."""
    found = np.zeros((len(united.texts), *old.shape[1:]), old.dtype)
    found[united.mine] = old
    found[united.theirs] = found[united.theirs] | new if either else new
    return found
