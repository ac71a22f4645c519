"""A statement: one edge, said by one source.

Its *key* is the start node's id and a hash of source, relation, end and meaning (dates and semantic
attributes), without locator, quote or basis: the same words on another row are the same statement.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import orjson

from graph.errors import BadDate, BadIdentifier, BadStatement
from graph.model import identifiers
from graph.model.attributes import Value, checked
from graph.model.dates import bound, day
from graph.model.names import composed
from graph.model.vocabulary import RELATIONS, Relation

STATED = "stated"
"""The basis of what a source says in so many words; any other basis names the rule that inferred it."""

COMMON = ("relation", "start", "end", "source", "valid_from", "valid_to", "observed", "basis", "locator", "quote")
"""The fields that every statement may have, in the order in which they are shown."""

_HASH_LENGTH = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What one source says of one relation.

    Attributes:
        valid_from: EDTF text of the day it began; the link holds from that day on.
        valid_to: EDTF text of the day it ended; the link no longer holds on that day.
        observed: full date on which the link held.
        locator: where in the source (line, sheet and cell, character offsets, JSON pointer).
        quote: the source's own words, where it has words.
        basis: ``stated``, or the name of the rule that inferred it.
    """

    relation: str
    start: str
    end: str
    source: str
    attributes: Mapping[str, Value] = field(default_factory=dict)
    valid_from: str | None = None
    valid_to: str | None = None
    observed: str | None = None
    locator: str | None = None
    quote: str | None = None
    basis: str = STATED

    @property
    def key(self) -> str:
        """The start node's id, ``@`` and 20 hexadecimal digits."""
        relation = RELATIONS[self.relation]
        meaning = {name: value for name, value in self.attributes.items() if _is_semantic(relation, name)}
        # A source's version is the same version whichever load brought it.
        end = None if self.relation == "LOADED_IN" else self.end
        words = (self.source, self.relation, end, self.valid_from, self.valid_to, self.observed, meaning)
        digest = hashlib.sha256(orjson.dumps(words, option=orjson.OPT_SORT_KEYS)).hexdigest()
        return f"{self.start}@{digest[:_HASH_LENGTH]}"


def start_of(key: str) -> str:
    """The id of the node at which the statement with this key starts.

    Raises:
        BadStatement: the text is not a key.
    """
    start, at, digest = key.rpartition("@")
    if not at or len(digest) != _HASH_LENGTH:
        raise BadStatement(f"{key!r} is not a statement's key; a key is an id, @ and {_HASH_LENGTH} hexadecimal digits")
    return start


def check(statement: Statement) -> Statement:
    """The statement in its canonical form: text NFC, attributes' defaults and empty values left out.

    Raises:
        BadStatement: a relation, end, attribute or date that the vocabulary does not allow; the message
            names the field and `field` carries it.
    """
    relation = _relation(statement)
    _check_ends(statement, relation)
    for name in ("valid_from", "valid_to"):
        _check_date(name, getattr(statement, name), bound)
    _check_date("observed", statement.observed, day)
    return Statement(
        relation=statement.relation,
        start=statement.start,
        end=statement.end,
        source=statement.source,
        attributes=checked(relation, identifiers.label_of(statement.start), statement.attributes),
        valid_from=statement.valid_from or None,
        valid_to=statement.valid_to or None,
        observed=statement.observed or None,
        locator=composed(statement.locator) if statement.locator else None,
        # A quote is the source's text at its offsets, to the letter.
        quote=statement.quote or None,
        basis=statement.basis or STATED,
    )


def to_json(statement: Statement) -> dict[str, Any]:
    """The flat form of dumps and of the `statements` format: attributes beside the common fields."""
    found = {name: getattr(statement, name) for name in COMMON}
    if found["basis"] == STATED:
        del found["basis"]
    values = {name: list(v) if isinstance(v, tuple) else v for name, v in statement.attributes.items()}
    return {name: value for name, value in (found | values).items() if value is not None}


def from_json(record: Mapping[str, Any]) -> Statement:
    """Read and check the flat form.

    Raises:
        BadStatement: a field is missing, unknown or not of its type.
    """
    for name in ("relation", "start", "end", "source"):
        if record.get(name) is None:
            raise BadStatement(f"the field {name!r} is missing", name)
    for name in COMMON:
        if record.get(name) is not None and not isinstance(record[name], str):
            raise BadStatement(f"{name} is {record[name]!r}; it has to be a text", name)
    common = {name: record[name] for name in COMMON if record.get(name) is not None}
    attributes = {name: value for name, value in record.items() if name not in COMMON and value is not None}
    return check(Statement(**common, attributes=attributes))


def _relation(statement: Statement) -> Relation:
    try:
        return RELATIONS[statement.relation]
    except KeyError:
        known = ", ".join(RELATIONS)
        raise BadStatement(f"{statement.relation!r} is no relation; the relations are {known}", "relation") from None


def _check_ends(statement: Statement, relation: Relation) -> None:
    start = _label("start", statement.start)
    end = _label("end", statement.end)
    if _label("source", statement.source) != "Source":
        raise BadStatement(f"source {statement.source!r} is not a Source", "source")
    for name, label, allowed in (("start", start, relation.starts), ("end", end, relation.ends)):
        if label not in allowed:
            raise BadStatement(f"{relation.name} cannot {name} at a {label}; it takes {' or '.join(allowed)}", name)
    if relation.same_label and start != end:
        raise BadStatement(f"{relation.name} ties two of one label, not {start} and {end}", "end")
    if relation.name == "STATED_IN" and statement.end != statement.source:
        raise BadStatement(f"STATED_IN ends at its source: {statement.end!r} is not {statement.source!r}", "end")
    if relation.name == "LOADED_IN" and statement.start != statement.source:
        raise BadStatement(f"LOADED_IN starts at its source: {statement.start!r} is not {statement.source!r}", "start")


def _label(name: str, id: str) -> str:
    try:
        return _label_of_checked(id)
    except BadIdentifier as error:
        raise BadStatement(f"{name}: {error}", name) from error


@lru_cache(maxsize=65536)
def _label_of_checked(id: str) -> str:
    return identifiers.label_of(identifiers.check(id))


def _check_date(name: str, value: str | None, read: Callable[[str], object]) -> None:
    if not value:
        return
    try:
        read(value)
    except BadDate as error:
        raise BadStatement(f"{name}: {error}", name) from error


def _is_semantic(relation: Relation, name: str) -> bool:
    attribute = relation.attribute(name)
    return attribute is None or attribute.semantic
