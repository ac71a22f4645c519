"""From pages of recordings to arrays."""

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.model.attributes import Value
from graph.model.dates import bound
from graph.model.vocabulary import LABELS
from graph.store.columns import EdgePage
from graph.view.links.evidence import OPEN_FUTURE, OPEN_PAST
from graph.view.snapshot import canonical, variants
from graph.view.snapshot.arrays import LABEL_NAMES, MANY_SEATS, ONE_SEAT, UNDISCLOSED, Arrays
from graph.view.snapshot.names import Names
from graph.view.snapshot.recordings import DIGEST_BYTES, STANDING, Recordings
from graph.view.snapshot.tables import Feed
from graph.view.snapshot.texts import Texts

Int32 = NDArray[np.int32]
Columns = dict[str, NDArray[Any]]


def build(feed: Feed) -> Arrays:
    """Read all recordings of a feed up to its last finished revision."""
    finished = dict(feed.finished())
    gathering = _Gathering(max(finished, default=0))
    for page in feed.pages():
        gathering.add(page)
    return gathering.arrays(feed.id, finished)


def build_part(pages: Iterable[EdgePage], ids: Sequence[str], revision: int) -> Arrays:
    """The arrays of some pages alone, without an index of names.

    Args:
        pages: all edges at some nodes, of some relations.
        ids: ids that are to be among the nodes, though no page may tell of them.
        revision: a finished revision, which bounds what is taken up.
    """
    gathering = _Gathering(revision, searched=False)
    gathering.ids.of(ids)
    for page in pages:
        gathering.add(page)
    return gathering.arrays("", {})


class _Codes(dict[Hashable, int]):
    """Numbers for texts, given in the order in which they are first met."""

    def __init__(self, *texts: str) -> None:
        super().__init__({text: place for place, text in enumerate(texts)})
        self.texts = list(texts)

    def __missing__(self, text: str) -> int:
        code = self[text] = len(self.texts)
        self.texts.append(text)
        return code

    def of(self, column: Sequence[str]) -> Int32:
        return np.fromiter(map(self.__getitem__, column), np.int32, len(column))


class _AttributeCodes(dict[tuple[Value, ...], int]):
    """Numbers for the attributes of one relation's rows, read across the columns."""

    def __init__(self, names: Sequence[str], texts: _Codes) -> None:
        super().__init__()
        self._names, self._texts = names, texts

    def __missing__(self, values: tuple[Value, ...]) -> int:
        given = {name: value for name, value in zip(self._names, values, strict=True) if not _is_absent(value)}
        code = self[values] = self._texts[canonical.write(given)]
        return code


class _Gathering:
    """Pages turned into columns of provisional numbers, until all ids are known and can be ranked."""

    def __init__(self, revision: int, *, searched: bool = True) -> None:
        self.revision, self.searched = revision, searched
        self.ids, self.bases = _Codes(), _Codes()
        self.dates, self.attributes = _Codes(""), _Codes("")
        self.lifetimes: dict[tuple[int, int], int] = {}
        self.parts: dict[str, list[Columns]] = {}
        self._attribute_codes: dict[str, _AttributeCodes] = {}

    def add(self, page: EdgePage) -> None:
        part: Columns = {
            "start": self.ids.of(page.start),
            "end": self.ids.of(page.end),
            "source": self.ids.of(page.source),
            "valid_from": self.dates.of(page.valid_from),
            "valid_to": self.dates.of(page.valid_to),
            "observed": self.dates.of(page.observed),
            "basis": self.bases.of(page.basis).astype(np.int16),
            "attributes": self._attributes(page),
            "digest": np.frombuffer(bytes.fromhex("".join(page.digest)), np.uint8).reshape(-1, DIGEST_BYTES),
            "lifetime": self._lifetimes(page),
        }
        finished = np.array(page.recorded, np.int32) <= self.revision
        self.parts.setdefault(page.relation, []).append({name: column[finished] for name, column in part.items()})

    def _lifetimes(self, page: EdgePage) -> Int32:
        retracted = (STANDING if each == 0 or each > self.revision else each for each in page.retracted)
        pairs = zip(page.recorded, retracted, strict=True)
        codes = (self.lifetimes.setdefault(pair, len(self.lifetimes)) for pair in pairs)
        return np.fromiter(codes, np.int32, len(page))

    def _attributes(self, page: EdgePage) -> Int32:
        if not page.attributes:
            return np.zeros(len(page), np.int32)
        names = sorted(page.attributes)
        codes = self._attribute_codes.setdefault(page.relation, _AttributeCodes(names, self.attributes))
        columns = [map(_hashable, page.attributes[name]) for name in names]
        return np.fromiter(map(codes.__getitem__, zip(*columns, strict=True)), np.int32, len(page))

    def arrays(self, store: str, finished: Mapping[int, str]) -> Arrays:
        ranked = sorted(self.ids.texts)
        rank = np.empty(len(ranked), np.int32)
        rank[self.ids.of(ranked)] = np.arange(len(ranked), dtype=np.int32)
        spans = _spans(self.dates.texts)
        recordings = {relation: self._finished(relation, rank, spans) for relation in sorted(self.parts)}
        stated = recordings.get("STATED_IN", Recordings.none())
        read = _Read.of(self.attributes.texts, stated)
        return Arrays(
            store=store,
            revision=self.revision,
            finished=finished,
            ids=Texts.of(ranked),
            labels=_labels(ranked),
            dates=Texts.of(self.dates.texts),
            spans=spans,
            bases=Texts.of(self.bases.texts),
            attributes=Texts.of(self.attributes.texts),
            traits=read.traits,
            recordings=recordings,
            names=Names.of(*((recordings, read.names) if self.searched else ({}, {})), len(self.attributes.texts)),
        )

    def _finished(self, relation: str, rank: Int32, spans: Int32) -> Recordings:
        parts = self.parts.pop(relation)
        columns = {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}
        for name in ("start", "end", "source"):
            columns[name] = rank[columns[name]]
        columns["observed"] = spans[columns["observed"], 0]
        columns["variant"] = self._variants(relation, columns["attributes"])
        lifetimes = np.array(list(self.lifetimes), np.int32).reshape(-1, 2)
        if len(lifetimes) < np.iinfo(np.int16).max:
            columns["lifetime"] = columns["lifetime"].astype(np.int16)
        return Recordings(**columns, lifetimes=lifetimes).ordered()

    def _variants(self, relation: str, attributes: Int32) -> NDArray[np.int16]:
        if not variants.separates(relation):
            return np.zeros(len(attributes), np.int16)
        distinct, places = np.unique(attributes, return_inverse=True)
        codes = [variants.code_of(relation, canonical.read(self.attributes.texts[code])) for code in distinct]
        return np.array(codes, np.int16)[places]


class _Read:
    """What has to be known of the attribute texts of STATED_IN: traits and names."""

    def __init__(self, count: int) -> None:
        self.traits = np.zeros(count, np.uint8)
        self.names: dict[int, tuple[str, str]] = {}

    @classmethod
    def of(cls, texts: list[str], stated: Recordings) -> "_Read":
        found = cls(len(texts))
        for code in np.unique(stated.attributes).tolist():
            values = canonical.read(texts[code])
            found.names[code] = (str(values.get("name", "")), str(values.get("title", "")))
            found.traits[code] = (
                ONE_SEAT * (values.get("seats") == "one")
                | MANY_SEATS * (values.get("seats") == "many")
                | UNDISCLOSED * ("undisclosed" in _listed(values.get("occupancy")))
            )
        return found


def _listed(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()


def _hashable(value: Value | list[str]) -> Value:
    return tuple(value) if isinstance(value, list) else value


def _is_absent(value: Value) -> bool:
    """Whether it is a stand-in of `graph.store.columns`; a count of 0 is none, though it equals False."""
    return value is False or value in ("", ()) or (value == -1 and value is not True)


def _spans(dates: list[str]) -> Int32:
    """The earliest and latest day of each date; the first, which is none, is before any day."""
    found = np.empty((len(dates), 2), np.int32)
    found[0] = OPEN_PAST
    for place, text in enumerate(dates[1:], 1):
        days = bound(text)
        found[place] = (
            OPEN_PAST if days.earliest is None else days.earliest,
            OPEN_FUTURE if days.latest is None else days.latest,
        )
    return found


def _labels(ranked: list[str]) -> NDArray[np.uint8]:
    """The label of each id; the ids of one prefix stand together."""
    found = np.empty(len(ranked), np.uint8)
    for label in LABELS.values():
        first, last = bisect_left(ranked, f"{label.prefix}:"), bisect_left(ranked, f"{label.prefix};")
        found[first:last] = LABEL_NAMES.index(label.name)
    return found
