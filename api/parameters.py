"""A parameter that a call does not take is refused, not ignored: a mistyped `as_off` would answer another question."""

import difflib
from collections import Counter
from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI, Request

from graph.errors import BadParameter


async def refuse_unknown(request: Request) -> None:
    """A dependency of every call.

    Raises:
        BadParameter: a parameter that the call does not take, or a single one that is given twice.
    """
    takes = _taken(request.app)[request.scope["endpoint"].__name__]
    counts = Counter(name for name, _ in request.query_params.multi_items())
    for name, count in counts.items():
        if name not in takes:
            raise BadParameter(name, _unknown(name, takes))
        if count > 1 and not takes[name]:
            raise BadParameter(name, f"it is given {count} times; give it once")


def _unknown(name: str, takes: Mapping[str, bool]) -> str:
    nearest = difflib.get_close_matches(name.lower(), takes, 1)
    meant = f"did you mean {nearest[0]}?" if nearest else f"it takes {', '.join(takes) or 'none'}"
    return f"this call has no such parameter; {meant}"


def _taken(app: FastAPI) -> Mapping[str, Mapping[str, bool]]:
    """By operation, the query parameters that it takes and whether each may be repeated: as they are documented."""
    if not hasattr(app.state, "parameters"):
        app.state.parameters = {
            calls["get"]["operationId"]: {
                each["name"]: _is_list(each["schema"])
                for each in calls["get"].get("parameters", ())
                if each["in"] == "query"
            }
            for calls in app.openapi()["paths"].values()
        }
    found: Mapping[str, Mapping[str, bool]] = app.state.parameters
    return found


def _is_list(schema: Mapping[str, Any]) -> bool:
    return any(each.get("type") == "array" for each in schema.get("anyOf", [schema]))
