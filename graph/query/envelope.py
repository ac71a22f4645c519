"""The envelope in which every answer travels, over HTTP and as ``--json``."""

from dataclasses import fields
from typing import Any

import orjson

from graph.model import dates
from graph.query.answers import Answer
from graph.view.port import View

_COMMON = {field.name for field in fields(Answer)}


def envelope(view: View, answer: Answer) -> dict[str, Any]:
    """The answer as plain values: ``data``, ``view``, ``complete``, ``cut`` where it was cut, and ``notes``."""
    found: dict[str, Any] = orjson.loads(orjson.dumps(enveloped(view, answer)))
    return found


def enveloped(view: View, answer: Answer) -> dict[str, Any]:
    """The same with the answer's own parts in it, for a serialiser that knows dataclasses (half the cost)."""
    found: dict[str, Any] = {
        "data": {each.name: getattr(answer, each.name) for each in fields(answer) if each.name not in _COMMON},
        "view": {
            "as_of": dates.text(view.as_of),
            "known_at": view.known_at,
            "revision": view.revision,
            "engine": view.engine,
            "certainty": view.certainty.value,
            "last_observed": answer.last_observed,
        },
        "complete": answer.complete,
    }
    if answer.cut is not None:
        found["cut"] = answer.cut
    return found | {"notes": answer.notes}
