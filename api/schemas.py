"""What answers look like, for OpenAPI: models made from the answers' own types and docstrings.

Nothing is said twice: fields, types and their meaning come from the dataclasses that the questions return.
"""

import re
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from inspect import cleandoc
from typing import Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ConfigDict, Field, create_model

from graph.query.answers import Answer, Comparison, Cut, Note, Seen
from graph.query.envelope import COMMON

GLOSSARY = {
    "id": "Its id",
    "label": "Organization, Post or Person",
    "name": "The name to show",
    "acting": "Holds the post in place of its holder",
    "certainty": "`certain`: it surely held that day; `possible`: it may have",
    "first_observed": "The first day on which some source saw it, ISO 8601; null where that is not known",
    "last_observed": "The last day on which some source saw it, ISO 8601; null where that is not known",
    "statements": "The keys of the statements on which it rests; each resolves at /v1/statements/{key}",
    "holders": "Those who hold the post that day",
    "entity": "The entity",
    "level": "How many steps from the entity asked about",
    "more": "How many entities lie directly beyond the horizon at it",
    "relation": "The relation's name",
    "start": "Where it starts",
    "end": "Where it ends",
    "root": "The id of the entity asked about",
    "direction": "Which way was asked",
    "depth": "How many levels were asked for; null for all",
    "total": "How many items all pages hold together",
    "link": "The link",
    "links": "The links",
    "ends": "Why branches end",
    "source": "The id of the source; of paths, of the entity from which they leave",
    "version": "The version of the source that was current when it was recorded",
    "recorded": "The revision that recorded it",
    "retracted": "The revision that withdrew it; null while it stands",
    "key": "The statement's key",
    "entities": "The entities",
    "reason": "Why",
    "attributes": "What the source says of it, by attribute",
    "relations": "The relations that were walked",
    "query": "What was searched for",
    "kind": "The kinds that were asked for; empty for all",
    "steps": "From the entity asked about to the end",
    "limit": "How many items a page holds",
    "next": "The cursor of the next page",
    "recordings": "Every recording of the statement, oldest first",
    "hops": "The steps of the path, in walking order",
    "target": "The id of the entity to which the paths lead",
    "k": "How many paths were asked for",
    "max_length": "The most links that a path may have; null for any number",
    "avoid": "The ids of entities that no path may run through",
    "time": "How the days of a path's links were looked at",
    "basis": "`stated`, or the rules that inferred it",
    "valid_from": "EDTF text of the day from which it held, as the source gives it",
    "valid_to": "EDTF text of the day from which it no longer held, as the source gives it",
    "observed": "The day on which the source saw it, ISO 8601",
    "hits": "What was found, best first",
    "sources": "The sources, by id",
}
"""What fields mean whose type's docstring leaves them to their name."""

_ATTRIBUTE = re.compile(r"^ {4}(\w+(?:, \w+)*): (.*)$")


class ViewSeen(BaseModel):
    """The view that answered."""

    as_of: str = Field(description="The day of the graph, ISO 8601", examples=["2016-09-30"])
    known_at: str | None = Field(description="When the revision finished, ISO 8601 UTC; null for an empty store")
    revision: int = Field(description="The last finished revision that the view sees", examples=[3])
    engine: str = Field(description="`snapshot` or `cypher`", examples=["snapshot"])
    certainty: str = Field(description="Which links it let through", examples=["possible"])
    last_observed: str | None = Field(
        description="The last day on which some source saw anything of what the answer shows, ISO 8601"
    )


class Envelope(BaseModel):
    """What every answer travels in."""

    view: ViewSeen = Field(description="The view that answered")
    complete: bool = Field(
        description="Whether nothing was left out that was asked for; reaching the depth asked for is complete"
    )


class Candidate(BaseModel):
    """An entity that may have been meant."""

    id: str = Field(description="Its id")
    name: str = Field(description="Its name")
    note: str = Field(description="What else tells it apart")


class Problem(BaseModel):
    """What went wrong (RFC 9457)."""

    type: str = Field(description="Where the documentation explains it", examples=["/docs#problem-bad-parameter"])
    title: str = Field(description="The kind of problem", examples=["A parameter cannot be taken"])
    status: int = Field(description="The HTTP status", examples=[422])
    detail: str = Field(
        description="What was wrong, and what to do",
        examples=["depth: -1 is below nought; leave it out for all levels"],
    )
    instance: str = Field(description="The call that failed", examples=["/v1/entities/org:a/superiors?depth=-1"])
    parameter: str | None = Field(None, description="The parameter that cannot be taken", examples=["depth"])
    nearest: list[Candidate] | None = Field(None, description="Entities that may have been meant by an unknown id")
    candidates: list[Candidate] | None = Field(None, description="The entities that bear an ambiguous name")


def answer_model(answer: type[Answer], **more: tuple[Any, Any]) -> type[BaseModel]:
    """The model of an answer in its envelope.

    Args:
        answer: the type that a question returns.
        more: fields that the call puts beside the answer's own, as pydantic's `create_model` takes them.
    """
    members: dict[str, Any] = _members(answer, leave=COMMON) | more
    data = create_model(f"{answer.__name__}Data", __doc__=_summary(answer), **members)
    enveloped: dict[str, Any] = {
        "data": (data, Field(description="The answer")),
        "cut": (modelled(Cut) | None, Field(None, description="Why the answer stops short, and how to go on")),
        "notes": (_plain(tuple[Note, ...]), Field(description="What its reader has to know")),
    }
    if issubclass(answer, Comparison):
        enveloped["before"] = (modelled(Seen), Field(description="The earlier view; `view` is the later one"))
    return create_model(f"{answer.__name__}Answer", __base__=Envelope, __doc__=_summary(answer), **enveloped)


@cache
def modelled(of: type) -> type[BaseModel]:
    """The model of a dataclass and of those that it holds."""
    return create_model(of.__name__, __doc__=_summary(of), __config__=ConfigDict(extra="forbid"), **_members(of))


def _members(of: type, leave: frozenset[str] | set[str] = frozenset()) -> dict[str, Any]:
    hints, said = get_type_hints(of), meanings(of)
    return {
        each.name: (_plain(hints[each.name]), Field(description=said.get(each.name) or GLOSSARY.get(each.name)))
        for each in fields(of)
        if each.name not in leave
    }


def _plain(hint: Any) -> Any:
    """The type that a value has once it has been through JSON."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return Union[tuple(_plain(each) for each in inner)]  # noqa: UP007  # built at run time, from a tuple
    if origin is tuple:
        return list[_plain(inner[0])]  # type: ignore[misc]  # made at run time
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return dict[str, _plain(inner[1])]  # type: ignore[misc]  # made at run time
    return modelled(hint) if isinstance(hint, type) and is_dataclass(hint) else hint


def _summary(of: type) -> str:
    return cleandoc(of.__doc__ or "").partition("\n\n")[0].replace("\n", " ")


def meanings(of: type) -> dict[str, str]:
    """What a docstring's section of attributes says of each, with those of the classes it derives from."""
    found: dict[str, str] = {}
    for each in reversed(of.__mro__):
        names: list[str] = []
        for line in cleandoc(each.__doc__ or "").partition("Attributes:\n")[2].splitlines():
            if match := _ATTRIBUTE.match(line):
                names = match[1].split(", ")
                found |= dict.fromkeys(names, match[2])
            elif line.strip():
                found |= {name: f"{found[name]} {line.strip()}" for name in names}
    return {name: text[:1].upper() + text[1:].rstrip(".") for name, text in found.items()}
