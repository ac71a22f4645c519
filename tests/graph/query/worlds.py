"""Small worlds in a few lines of text, seen through the snapshot.

One statement a line: relation, start, end, then ``name=value``, for example

    REPORTS_TO a b line=dotted observed=2018-01-01 source=register
    STATED_IN a title="Head of Finance" is_head=true
    EDITION register series=s edition=2018-01-01 rhythm=6 covers=REPORTS_TO,HOLDS

A short name stands for an id: a lower-case one for a post, one with a capital for an organisation,
one that begins with ``@`` for a person. Every start of a statement is named by its source, unless the line
says ``undeclared``.
"""

import shlex
from collections.abc import Iterable
from typing import Any

from graph.model import dates
from graph.model.attributes import Value
from graph.model.statements import Statement, check
from graph.model.vocabulary import RELATIONS, Kind
from graph.view.opening import Graph
from graph.view.port import Certainty, View
from graph.view.snapshot.tables import Tables

DAY = "2018-01-16"
SOURCE = "article"
_DATES = ("valid_from", "valid_to", "observed")


def id_of(name: str) -> str:
    """The id that a short name stands for; ids stay as they are."""
    if ":" in name:
        return name
    if name.startswith("@"):
        return f"person:x:{name[1:]}"
    return f"org:x:{name}" if name[0].isupper() else f"post:x:{name}"


def name_of(id: str) -> str:
    """The short name of an id."""
    label, _, name = id.split(":", 2)
    return f"@{name}" if label == "person" else name


def names(ids: Iterable[str]) -> list[str]:
    """The short names of ids, in their order."""
    return [name_of(each) for each in ids]


def statements(world: str) -> list[Statement]:
    """The statements that the lines of a world make."""
    found: dict[str, Statement] = {}
    lines = [shlex.split(line) for line in world.strip().splitlines() if line.strip()]
    for words in lines:
        found.update((statement.key, statement) for statement in _of_line(words))
    # Where the source describes an entity, its bare mention on the same day is left out.
    described = {_mention(each) for each in found.values() if each.relation == "STATED_IN" and each.attributes}
    return [each for each in found.values() if each.attributes or _mention(each) not in described]


def _mention(statement: Statement) -> tuple[str, ...]:
    dated = (statement.valid_from, statement.valid_to, statement.observed)
    return (statement.relation, statement.start, statement.source, *map(str, dated))


def graph_of(world: str) -> Graph:
    """A graph over the statements of a world, all of one revision."""
    return Graph.over(Tables.of(statements(world), finished_at="2020-01-01T00:00:00Z"))


def view_of(world: str, *, as_of: str = DAY, certainty: str = "possible") -> View:
    """A world seen on one day."""
    return graph_of(world).view(as_of=dates.day(as_of), certainty=Certainty(certainty))


def _of_line(words: list[str]) -> list[Statement]:
    relation, start, *rest = words
    ends = [word for word in rest if "=" not in word and word != "undeclared"]
    said: dict[str, Any] = dict(word.split("=", 1) for word in rest if "=" in word)
    source = f"source:x:{start if relation == 'EDITION' else said.pop('source', SOURCE)}"
    if relation == "EDITION":
        return [_statement("LOADED_IN", source, "load:x:1", source, said)]
    day = said.get("observed", DAY if not {"valid_from", "valid_to"} & said.keys() else None)
    dated = said if day is None else said | {"observed": day}
    if said.pop("undated", None):
        dated = {name: value for name, value in said.items() if name not in _DATES}
    if relation == "STATED_IN":
        return [_statement(relation, id_of(start), source, source, dated)]
    found = [_statement(relation, id_of(start), id_of(ends[0]), source, dated)]
    declared = [start] if "undeclared" in rest else [start, ends[0]]
    observed = {"observed": day} if day is not None else {}
    return found + [_statement("STATED_IN", id_of(each), source, source, observed) for each in declared]


def _statement(relation: str, start: str, end: str, source: str, said: dict[str, Any]) -> Statement:
    dated = {name: said[name] for name in _DATES if name in said}
    basis = {"basis": said["basis"]} if "basis" in said else {}
    attributes = {
        name: _value(relation, name, value) for name, value in said.items() if name not in _DATES and name != "basis"
    }
    return check(
        Statement(relation=relation, start=start, end=end, source=source, attributes=attributes, **dated, **basis)
    )


def _value(relation: str, name: str, value: str) -> Value:
    attribute = RELATIONS[relation].attribute(name)
    kind = attribute.kind if attribute is not None else Kind.TEXT
    if kind is Kind.BOOLEAN:
        return value == "true"
    if kind is Kind.INTEGER:
        return int(value)
    return tuple(value.split(",")) if kind is Kind.TEXTS else value
