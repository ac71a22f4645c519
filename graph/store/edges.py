"""Writing and finding edges: every one is reached from the indexed node at which it starts."""

from collections import defaultdict
from collections.abc import Iterable

from graph.model.identifiers import label_of
from graph.model.statements import Statement, start_of
from graph.store.bolt import Row, Transaction
from graph.store.catalogue import catalogue


def key_rows(keys: Iterable[str]) -> dict[str, list[Row]]:
    """For each label the keys that start at it, each with its start node's id, once, in order."""
    rows: defaultdict[str, list[Row]] = defaultdict(list)
    for key in dict.fromkeys(keys):
        start = start_of(key)
        rows[label_of(start)].append({"start": start, "key": key})
    return rows


def open_keys(transaction: Transaction, keys: Iterable[str]) -> set[str]:
    """Those of the keys that have an open recording."""
    found: set[str] = set()
    for label, rows in key_rows(keys).items():
        found.update(transaction.run(catalogue()["open_keys"].filled(label=label), rows=rows)[0]["keys"])
    return found


def write_nodes(transaction: Transaction, statements: Iterable[Statement], revision: int) -> None:
    """Make the nodes that the statements tie, and touch those they start at."""
    starts: dict[str, str | None] = {}
    ends: dict[str, None] = {}
    for statement in statements:
        starts[statement.start] = starts.get(statement.start) or _caption(statement)
        ends[statement.end] = None
    for label, ids in by_label(starts).items():
        rows = [{"id": id, "name": starts[id]} for id in ids]
        transaction.run(catalogue()["start_nodes"].filled(label=label), rows=rows, revision=revision)
    for label, ids in by_label(end for end in ends if end not in starts).items():
        if label == "Load":
            continue  # a load's node is made by its claim, and is touched by nothing
        transaction.run(catalogue()["end_nodes"].filled(label=label), ids=ids, revision=revision)


def write_edges(transaction: Transaction, recordings: Iterable[tuple[str, Statement, int, int | None]]) -> None:
    """Write edges: for each the key, the statement, the revision that recorded it and the one that retracted it."""
    groups: defaultdict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for key, statement, recorded, retracted in recordings:
        kind = (label_of(statement.start), statement.relation, label_of(statement.end))
        properties = edge_properties(key, statement) | {"recorded": recorded}
        if retracted is not None:
            properties["retracted"] = retracted
        groups[kind].append({"start": statement.start, "end": statement.end, "properties": properties})
    for (start, relation, end), rows in groups.items():
        transaction.run(catalogue()["edges"].filled(start=start, relation=relation, end=end), rows=rows)


_OWN = ("source", "locator", "quote", "basis", "valid_from", "valid_to", "observed")


def edge_properties(key: str, statement: Statement) -> Row:
    """What an edge holds of its statement; what the statement does not say is left out."""
    own = {name: getattr(statement, name) for name in _OWN}
    said = {name: list(v) if isinstance(v, tuple) else v for name, v in statement.attributes.items()}
    return {"key": key} | {name: value for name, value in (own | said).items() if value is not None}


def _caption(statement: Statement) -> str | None:
    if statement.relation != "STATED_IN":
        return None
    name = statement.attributes.get("name") or statement.attributes.get("title")
    return str(name) if name else None


def by_label(ids: Iterable[str]) -> dict[str, list[str]]:
    """Ids by the label of their nodes."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for id in ids:
        groups[label_of(id)].append(id)
    return groups
