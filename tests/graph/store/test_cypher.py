"""Every Cypher file runs on every server, with every filling of its slots."""

from typing import Any

import pytest

from graph.model.vocabulary import ENTITIES, RELATIONS
from graph.store.catalogue import Query, catalogue
from graph.store.store import Store

_KEY = "post:test:1@00000000000000000000"
_ROW = {"id": "post:test:1", "name": "One", "start": "post:test:1", "end": "post:test:2", "key": _KEY}
_SAMPLES: dict[str, Any] = {
    "rows": [_ROW | {"properties": {"key": _KEY, "recorded": 1}}],
    "ids": ["post:test:1"],
    "revisions": [1, 2],
    "counts": "{}",
    "properties": {"revision": 1},
    **dict.fromkeys(("id", "load", "held", "loader", "program", "source", "token"), "text"),
    **dict.fromkeys(("batch", "count", "floor", "format", "lease", "limit", "recorded", "retracted"), 1),
    **dict.fromkeys(("known_at", "revision", "skip", "unchanged"), 1),
}


def fillings(query: Query) -> list[Query]:
    slots = query.slots - {"attributes"}
    if "relation" in slots:
        # One label each: planning a statement takes a server longer than running it.
        words = [{"relation": name, slots_label(slots): relation.starts[0]} for name, relation in RELATIONS.items()]
        return [
            query.filled(**word, **{"end": RELATIONS[word["relation"]].ends[0]} if "end" in slots else {})
            for word in words
        ]
    return [query.filled(label=label) for label in (*ENTITIES, "Source")] if slots else [query]


def slots_label(slots: frozenset[str]) -> str:
    return "start" if "start" in slots else "label"


@pytest.mark.parametrize("name", sorted(query.name for query in catalogue()))
def test_it_runs_and_gives_the_columns_it_declares(store: Store, name: str) -> None:
    for query in fillings(catalogue()[name]):
        if query.folder == "schema":
            store.database.define(query)
            continue
        given = {parameter: _SAMPLES[parameter] for parameter in query.parameters}
        for row in store.database.write(lambda tx, query=query, given=given: tx.run(query, **given)):  # type: ignore[misc]
            assert tuple(row) == query.returns
