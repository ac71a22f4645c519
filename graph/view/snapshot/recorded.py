"""Statements put together again from the arrays, with the words that stayed in the store."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from graph.errors import UnknownSource, UnknownStatement
from graph.model import dates
from graph.model.statements import Statement
from graph.view.links.evidence import OPEN_PAST
from graph.view.port import Recorded, Version
from graph.view.snapshot.folds import PRESENCE, VERSIONS
from graph.view.snapshot.knowledge import Knowledge
from graph.view.snapshot.recordings import Recordings
from graph.view.snapshot.tables import Words

Fetch = Callable[[Sequence[str]], Mapping[tuple[str, int], Words]]
"""The words of every recording of some keys, by key and recording revision."""


FetchTexts = Callable[[Sequence[str]], Mapping[str, str]]
"""Those of the documents' extracted texts that are kept, by id."""


class Records:
    """The statements known at one revision, with every recording up to it.

    Args:
        knowledge: what is known at the revision.
        words: fetches what stayed in the store.
    """

    def __init__(self, knowledge: Knowledge, words: Fetch) -> None:
        self._knowledge, self._arrays, self._words = knowledge, knowledge.arrays, words

    def key(self, recordings: Recordings, row: int) -> str:
        """The key of a recording."""
        return f"{self._arrays.ids[recordings.start[row]]}@{recordings.digest[row].tobytes().hex()}"

    def said(self, node: int) -> list[Recorded]:
        """The STATED_IN statements of an entity, by source and day."""
        stated = self._arrays.recordings.get(PRESENCE)
        if stated is None:
            return []
        rows = [row for row in stated.of(node) if self._is_known(stated, row)]
        rows.sort(key=lambda row: (stated.source[row], stated.observed[row], row))
        return self._recorded((PRESENCE, stated, row) for row in rows)

    def recordings(self, key: str) -> list[Recorded]:
        """Every recording of a statement up to the revision, in order.

        Raises:
            UnknownStatement: no such key by then.
        """
        node = self._arrays.ids.find(key.rpartition("@")[0])
        digest = key.rpartition("@")[2]
        rows = [
            (relation, recordings, row)
            for relation, recordings in self._arrays.recordings.items()
            for row in (recordings.of(node) if node is not None else ())
            if recordings.digest[row].tobytes().hex() == digest and recordings.lived(row)[0] <= self._knowledge.revision
        ]
        if not rows:
            raise UnknownStatement(f"no statement has the key {key!r} (at revision {self._knowledge.revision})")
        return self._recorded(rows)

    def versions(self, source: str | None = None) -> list[Version]:
        """The current versions of one source or of all, by source.

        Raises:
            UnknownSource: none of that source is known.
        """
        loaded = self._arrays.recordings.get(VERSIONS, Recordings.none())
        if source is None:
            rows: Iterable[int] = range(len(loaded))
        else:
            node = self._arrays.ids.find(source)
            rows = loaded.of(node) if node is not None else ()
        known = [row for row in rows if self._is_known(loaded, row)]
        if source is not None and not known:
            raise UnknownSource(f"no source has the id {source!r} (at revision {self._knowledge.revision})")
        known.sort(key=lambda row: (loaded.start[row], loaded.lived(row)[0]))
        return [self._version(loaded, row) for row in known]

    def _recorded(self, rows: Iterable[tuple[str, Recordings, int]]) -> list[Recorded]:
        told = [(relation, recordings, row, self.key(recordings, row)) for relation, recordings, row in rows]
        words = self._words(sorted({key for _, _, _, key in told}))
        return [
            Recorded(
                statement=self._statement(relation, recordings, row, words.get((key, recordings.lived(row)[0]))),
                key=key,
                recorded=recordings.lived(row)[0],
                retracted=self._retracted(recordings, row),
                version=self._version_then(recordings, row),
            )
            for relation, recordings, row, key in told
        ]

    def _statement(self, relation: str, recordings: Recordings, row: int, words: Words | None) -> Statement:
        arrays = self._arrays
        observed = _at(recordings.observed, row)
        locator, quote, told = words or Words()
        return Statement(
            relation=relation,
            start=arrays.ids[recordings.start[row]],
            end=arrays.ids[recordings.end[row]],
            source=arrays.ids[recordings.source[row]],
            attributes=arrays.attributes_at([_at(recordings.attributes, row)])[0] | dict(told),
            valid_from=arrays.dates[recordings.valid_from[row]] or None,
            valid_to=arrays.dates[recordings.valid_to[row]] or None,
            observed=None if observed == OPEN_PAST else dates.text(observed),
            locator=locator,
            quote=quote,
            basis=arrays.bases[recordings.basis[row]],
        )

    def _version_then(self, recordings: Recordings, row: int) -> Version | None:
        """The version of the source that was current when the recording was made."""
        loaded = self._arrays.recordings.get(VERSIONS, Recordings.none())
        then, _ = recordings.lived(row)
        lives = {version: loaded.lived(version) for version in loaded.of(_at(recordings.source, row))}
        current = [version for version, (recorded, retracted) in lives.items() if recorded <= then < retracted]
        return self._version(loaded, max(current, key=lives.__getitem__)) if current else None

    def _version(self, loaded: Recordings, row: int) -> Version:
        return Version(
            source=self._arrays.ids[loaded.start[row]],
            attributes=self._arrays.attributes_at([_at(loaded.attributes, row)])[0],
            recorded=loaded.lived(row)[0],
            retracted=self._retracted(loaded, row),
        )

    def _retracted(self, recordings: Recordings, row: int) -> int | None:
        """The revision that retracted it, if that had happened by then."""
        _, found = recordings.lived(row)
        return found if found <= self._knowledge.revision else None

    def _is_known(self, recordings: Recordings, row: int) -> bool:
        recorded, retracted = recordings.lived(row)
        return recorded <= self._knowledge.revision < retracted


def _at(column: NDArray[np.integer], row: int) -> int:
    return int(column[row])
