"""A parameter that a call does not take is refused, not ignored: a mistyped `as_off` would answer another question."""

import difflib
from collections import Counter
from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI, Request
from fastapi.openapi.utils import get_openapi

from graph.errors import BadParameter


def refuse_unknown(request: Request) -> None:
    """Look at the parameters of a call; what it takes stands in the app's state, where `taken` has put it.

    Raises:
        BadParameter: a parameter that the call does not take, or a single one that is given twice.
    """
    takes = request.app.state.taken[request.scope["endpoint"].__name__]
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


def taken(app: FastAPI) -> Mapping[str, Mapping[str, bool]]:
    """By operation, the query parameters that it takes and whether each may be repeated: as they are documented."""
    document = get_openapi(title=app.title, version=app.version, routes=app.routes)
    return {
        calls["get"]["operationId"]: {
            each["name"]: _is_list(each["schema"])
            for each in calls["get"].get("parameters", ())
            if each["in"] == "query"
        }
        for calls in document["paths"].values()
    }


def _is_list(schema: Mapping[str, Any]) -> bool:
    return any(each.get("type") == "array" for each in schema.get("anyOf", [schema]))
