"""From pages of recordings to arrays."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
from graph.view.snapshot.codes import AttributeCodes, Codes
from graph.view.snapshot.names import Called, Names
from graph.view.snapshot.recordings import DIGEST_BYTES, STANDING, Recordings
from graph.view.snapshot.tables import Feed
from graph.view.snapshot.texts import Texts

Int32 = NDArray[np.int32]
Columns = dict[str, NDArray[Any]]


def build(feed: Feed) -> Arrays:
    """Read all recordings of a feed up to its last finished revision."""
    finished = dict(feed.finished())
    return gathered(feed.pages(), feed.id, finished)


def gathered(pages: Iterable[EdgePage], store: str, finished: Mapping[int, str]) -> Arrays:
    """The recordings on some pages up to the last finished revision.

    Args:
        pages: of all relations, see `graph.store.columns`.
        store: the id of the store.
        finished: the finished revisions and the times at which they finished.
    """
    gathering = _Gathering(max(finished, default=0))
    for page in pages:
        gathering.add(page)
    return gathering.arrays(store, finished)


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


class _Gathering:
    """Pages turned into columns of provisional numbers, until all texts are known and can be ranked."""

    def __init__(self, revision: int, *, searched: bool = True) -> None:
        self.revision, self.searched = revision, searched
        self.ids, self.bases = Codes(), Codes()
        self.dates, self.attributes = Codes(""), Codes("")
        self.lifetimes: dict[tuple[int, int], int] = {}
        self.parts: dict[str, list[Columns]] = {}
        self._attribute_codes: dict[str, AttributeCodes] = {}

    def add(self, page: EdgePage) -> None:
        if max(page.recorded, default=0) > self.revision:
            page = page.up_to(self.revision)
        if not len(page):
            return
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
        self.parts.setdefault(page.relation, []).append(part)

    def _lifetimes(self, page: EdgePage) -> Int32:
        retracted = (STANDING if each == 0 or each > self.revision else each for each in page.retracted)
        pairs = zip(page.recorded, retracted, strict=True)
        codes = (self.lifetimes.setdefault(pair, len(self.lifetimes)) for pair in pairs)
        return np.fromiter(codes, np.int32, len(page))

    def _attributes(self, page: EdgePage) -> Int32:
        if not page.attributes:
            return np.zeros(len(page), np.int32)
        names = sorted(page.attributes)
        codes = self._attribute_codes.setdefault(page.relation, AttributeCodes(names, self.attributes))
        columns = [map(_hashable, page.attributes[name]) for name in names]
        return np.fromiter(map(codes.__getitem__, zip(*columns, strict=True)), np.int32, len(page))

    def arrays(self, store: str, finished: Mapping[int, str]) -> Arrays:
        self._attribute_codes.clear()
        ranks, texts = self._ranked()
        spans = _spans(texts["dates"].all())
        labels = _labels(texts["ids"])
        relations = sorted(self.parts)
        recordings = {relation: self._finished(relation, ranks, texts["attributes"], spans) for relation in relations}
        stated = recordings.get("STATED_IN", Recordings.none())
        return Arrays(
            store=store,
            revision=self.revision,
            finished=finished,
            ids=texts["ids"],
            labels=labels,
            dates=texts["dates"],
            spans=spans,
            bases=texts["bases"],
            attributes=texts["attributes"],
            traits=_traits(texts["attributes"], stated),
            recordings=recordings,
            names=self._names(recordings, texts["attributes"], stated),
        )

    def _names(self, recordings: Mapping[str, Recordings], attributes: Texts, stated: Recordings) -> Names:
        if not self.searched:
            return Names.of({}, (), len(attributes))
        return Names.of(recordings, _called(attributes, stated), len(attributes))

    def _ranked(self) -> tuple[dict[str, Int32], dict[str, Texts]]:
        ranks, texts = {}, {}
        for name in ("ids", "dates", "bases", "attributes"):
            ranked, ranks[name] = getattr(self, name).ranked()
            texts[name] = Texts.of(ranked)
        return ranks, texts

    def _finished(self, relation: str, ranks: Mapping[str, Int32], attributes: Texts, spans: Int32) -> Recordings:
        parts = self.parts.pop(relation)
        columns = {name: np.concatenate([part.pop(name) for part in parts]) for name in list(parts[0])}
        for name, of in _CODED:
            columns[name] = ranks[of][columns[name]]
        columns["observed"] = spans[columns["observed"], 0]
        columns["variant"] = _variants(relation, columns["attributes"], attributes)
        lifetimes = np.array(list(self.lifetimes), np.int32).reshape(-1, 2)
        return Recordings(**columns, lifetimes=lifetimes).ordered().fitted(len(ranks["dates"]), len(ranks["bases"]))


_CODED = (
    ("start", "ids"),
    ("end", "ids"),
    ("source", "ids"),
    ("valid_from", "dates"),
    ("valid_to", "dates"),
    ("observed", "dates"),
    ("basis", "bases"),
    ("attributes", "attributes"),
)
"""Columns, and the texts that their numbers stand for."""


def _variants(relation: str, codes: Int32, attributes: Texts) -> NDArray[np.int8]:
    if not variants.separates(relation):
        return np.zeros(len(codes), np.int8)
    distinct, places = np.unique(codes, return_inverse=True)
    found = [variants.code_of(relation, canonical.read(attributes[code])) for code in distinct]
    return np.array(found, np.int8)[places]


def _called(attributes: Texts, stated: Recordings) -> Iterator[Called]:
    """The attribute texts of STATED_IN with the name and the title that they give."""
    for code in stated.attributes_used():
        values = canonical.read(attributes[code])
        yield code, str(values.get("name", "")), str(values.get("title", ""))


def _traits(attributes: Texts, stated: Recordings) -> NDArray[np.uint8]:
    """What folding has to know of the attribute texts of STATED_IN."""
    found = np.zeros(len(attributes), np.uint8)
    for code in stated.attributes_used():
        text = attributes[code]
        values = canonical.read(text) if '"seats"' in text or "undisclosed" in text else {}
        found[code] = (
            ONE_SEAT * (values.get("seats") == "one")
            | MANY_SEATS * (values.get("seats") == "many")
            | UNDISCLOSED * ("undisclosed" in _listed(values.get("occupancy")))
        )
    return found


def _listed(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()


def _hashable(value: Value | list[str]) -> Value:
    return tuple(value) if isinstance(value, list) else value


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


def _labels(ids: Texts) -> NDArray[np.uint8]:
    """The label of each id; the ids of one prefix stand together."""
    found = np.empty(len(ids), np.uint8)
    for label in LABELS.values():
        found[ids.rank(f"{label.prefix}:") : ids.rank(f"{label.prefix};")] = LABEL_NAMES.index(label.name)
    return found
