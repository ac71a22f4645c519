"""Small worlds of statements for the store's tests."""

from collections.abc import Iterator
from typing import Any

from graph.model.statements import Statement, check
from graph.store.recording import Outcome
from graph.store.store import Store

SOURCE = "source:test:register"


def stated(relation: str, start: str, end: str, source: str = SOURCE, **fields: Any) -> Statement:
    """A checked statement; fields that are not a statement's own are its attributes."""
    own = {name: fields.pop(name) for name in list(fields) if name in Statement.__dataclass_fields__}
    return check(Statement(relation=relation, start=start, end=end, source=source, attributes=fields, **own))


def named(id: str, source: str = SOURCE, **fields: Any) -> Statement:
    """The source names an entity."""
    return stated("STATED_IN", id, source, source, **fields)


def version(source: str = SOURCE, **attributes: Any) -> Statement:
    """One version of a source."""
    return stated("LOADED_IN", source, "load:0", source, **({"title": "A register"} | attributes))


def register(posts: range, source: str = SOURCE, day: str = "2012-03-31") -> Iterator[Statement]:
    """An edition that lists posts, each reporting to another and held by somebody."""
    yield version(source, edition=day)
    for number in posts:
        post, boss, person = f"post:test:{number}", f"post:test:{number // 7}", f"person:test:{number % 53}"
        row = {"source": source, "observed": day, "locator": f"line {number}"}
        yield named(post, name=f"Post {number}", seats="one", **row)
        yield named(person, name=f"Person {number % 53}", **row)
        yield stated("REPORTS_TO", post, boss, quote=f"reports to {number // 7}", **row)
        yield stated("HOLDS", person, post, acting=number % 11 == 0, **row)


def load(store: Store, statements: list[Statement], loader: str = "test", **claim: Any) -> Outcome:
    """Load what one source states: what it no longer states is retracted."""
    keys = {statement.key for statement in statements}
    sources = {statement.source for statement in statements}
    with store.claim(loader, **claim) as recording:
        for source in sorted(sources):
            recording.retract(key for key, _ in store.open_statements(source) if key not in keys)
        recording.record(statements)
        return recording.finish({"statements": len(statements)})
