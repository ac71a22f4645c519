"""The envelope in which every answer travels, over HTTP and as ``--json``."""

from dataclasses import fields
from typing import Any

import orjson

from graph.model import dates
from graph.query.answers import Answer, Comparison, Seen
from graph.query.encoding import encoded
from graph.view.port import View

COMMON = {field.name for field in fields(Comparison)}
"""The fields of answers that stand beside their data."""


def envelope(view: View, answer: Answer) -> dict[str, Any]:
    """The answer as plain values: ``data``, ``view``, ``complete``, ``cut`` where it was cut, and ``notes``.

    One about two views has the earlier one as ``before``, and the later one as its view.
    """
    found: dict[str, Any] = orjson.loads(enveloped(view, answer))
    return found


def enveloped(view: View, answer: Answer, **more: Any) -> bytes:
    """The same as JSON; `more` goes beside the answer's own data."""
    own = {each.name: getattr(answer, each.name) for each in fields(answer) if each.name not in COMMON}
    found: dict[str, Any] = {
        "data": own | more,
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
    if isinstance(answer, Comparison):
        found["before"] = answer.before
    if answer.cut is not None:
        found["cut"] = answer.cut
    return encoded(found | {"notes": answer.notes})


def seen(view: View) -> Seen:
    """A view as an answer about two names the earlier one."""
    return Seen(dates.text(view.as_of), view.known_at, view.revision, view.engine, view.certainty.value)
