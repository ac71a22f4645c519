"""Dumps: everything a store holds as of its newest finished revision, as JSON Lines.

| lines | hold |
|---|---|
| header | ``dump``: the format's number; the store's id and its revision |
| ``load`` | a revision: number, loader, times, counts; undone ones too |
| ``source`` | the id of a source |
| ``node`` | the id of an entity |
| ``text`` | an extracted text: id, content, extractor |
| statements | the fields of `graph.model.statements.to_json`, and ``key``, ``recorded``, ``retracted`` |

The lines of each kind are sorted: loads by number, statements by the UTF-8 bytes of their key and the
revision that recorded them, the others by the UTF-8 bytes of the id. Object keys are sorted, texts are
NFC, what has no value is left out, decimals are texts. So two stores that hold the same give the same
bytes, whichever server keeps them. Without times a dump leaves out every reading of a clock, the store's
own id and all undone loads, and numbers the finished ones 1, 2, 3.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

import orjson

from graph.errors import StoreDamaged
from graph.model.identifiers import label_of
from graph.model.statements import to_json
from graph.model.vocabulary import ENTITIES
from graph.store.catalogue import catalogue
from graph.store.evidence import Recorded, all_recordings
from graph.store.loads import Load, Stage, load_id
from graph.store.sorting import Sorter
from graph.store.store import Store

FORMAT = 1
"""The number of the layout of the lines."""

_DIGITS = 12
_CLOCKS = ("retrieved",)


def dump(store: Store, *, times: bool = True) -> Iterator[bytes]:
    """The lines of a dump, each with its line feed; memory stays bounded.

    Args:
        store: the store; loads that run meanwhile do not show.
        times: False for the form in which stores are compared.

    Raises:
        StoreUnavailable: the server stopped answering.
    """
    revision = store.revision()
    loads = [load for load in store.loads() if _is_shown(load, revision, times=times)]
    numbers = {load.revision: load.revision if times else at for at, load in enumerate(loads, start=1)}
    header = {"dump": FORMAT, "revision": numbers.get(revision, 0)}
    yield _line(header | ({"store": store.id} if times else {}))
    for load in loads:
        yield _line(_load(load, numbers[load.revision], times=times))
    with Sorter() as nodes, Sorter() as texts, Sorter() as statements:
        for found in all_recordings(store.database):
            if found.recorded <= revision:
                _add(_renumbered(found, numbers, times=times), nodes, texts, statements)
        yield from _nodes(nodes)
        yield from _texts(store, texts)
        for line in statements.lines():
            yield line.rpartition(b"\0")[2] + b"\n"


def _is_shown(load: Load, revision: int, *, times: bool) -> bool:
    if load.stage is Stage.UNDONE:
        return times
    return load.stage is Stage.FINISHED and load.revision <= revision


def _load(load: Load, number: int, *, times: bool) -> dict[str, Any]:
    said = {
        "load": number,
        "loader": load.loader,
        "counts": load.counts,
        "recorded": load.recorded,
        "retracted": load.retracted,
    }
    clocks = {"started_at": load.started_at, "finished_at": load.finished_at, "undone_at": load.undone_at}
    return said | ({name: _moment(time) for name, time in clocks.items() if time} if times else {})


def _moment(time: datetime) -> str:
    return time.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _renumbered(found: Recorded, numbers: dict[int, int], *, times: bool) -> Recorded:
    if found.recorded not in numbers:
        raise StoreDamaged(
            f"{found.key} was recorded by load {found.recorded}, which is not there; ask `orgtrace doctor`"
        )
    retracted = numbers.get(found.retracted) if found.retracted else None
    statement = found.statement
    if statement.relation == "LOADED_IN":
        kept = {name: value for name, value in statement.attributes.items() if times or name not in _CLOCKS}
        statement = replace(statement, end=load_id(numbers[found.recorded]), attributes=kept)
    return Recorded(found.key, statement, numbers[found.recorded], retracted)


def _add(found: Recorded, nodes: Sorter, texts: Sorter, statements: Sorter) -> None:
    for id in (found.statement.start, found.statement.end):
        # Sources come first, as 0; a load is no node of its own here.
        if (label := label_of(id)) in ("Source", *ENTITIES):
            nodes.add(b"%d%s" % (label != "Source", id.encode()))
    if text := found.statement.attributes.get("text"):
        texts.add(str(text).encode())
    line = _line(to_line(found))
    statements.add(b"%s\0%0*d\0%s" % (found.key.encode(), _DIGITS, found.recorded, line[:-1]))


def to_line(found: Recorded) -> dict[str, Any]:
    """A recording as a dump shows it."""
    kept: dict[str, Any] = {"key": found.key, "recorded": found.recorded}
    if found.retracted:
        kept["retracted"] = found.retracted
    if found.statement.quote:
        kept["quote"] = unicodedata.normalize("NFC", found.statement.quote)
    return to_json(found.statement) | kept


def _nodes(nodes: Sorter) -> Iterator[bytes]:
    for line in nodes.distinct():
        yield _line({("source", "node")[line[0] - ord("0")]: line[1:].decode()})


def _texts(store: Store, texts: Sorter) -> Iterator[bytes]:
    for id in texts.distinct():
        rows = store.database.read(catalogue()["texts"], ids=[id.decode()])
        for row in rows:
            content = unicodedata.normalize("NFC", row["properties"]["content"])
            yield _line({"text": row["id"], "content": content, "extractor": row["properties"]["extractor"]})


def _line(fields: dict[str, Any]) -> bytes:
    return orjson.dumps(fields, option=orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE)
