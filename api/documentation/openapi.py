"""The OpenAPI document: FastAPI's, with problems as they are and an example of every answer."""

from typing import Any

import orjson
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic.json_schema import models_json_schema

from api.documentation.specimen import EXAMPLES
from api.errors import ALL_KINDS, MEDIA_TYPE, PARAMETER, Kind
from api.schemas import Problem

DESCRIPTION = """\
orgtrace answers questions about who stands above, below and over whom, each answer with its sources and dates.
Read-only. Every answer under `/v1` says of which day and revision it is (`view`), whether it is whole
(`complete`, and `cut` with the cursor that goes on), and what its reader has to know (`notes`). An answer carries
an `ETag`; send it as `If-None-Match` and an unchanged answer is `304`. Days are ISO 8601 dates; a link holds
`certain`ly or is `possible` that day. What goes wrong is a problem of RFC 9457.
"""

TAGS = {
    "search": "Entities by name.",
    "entities": "One entity: what is known of it, who stands above and below, its chart, its oversight, its timeline.",
    "paths": "How two entities are tied, and who stands above several at once.",
    "changes": "What changed between two days, or in what was known.",
    "audit": "What is wrong with oversight, by rule.",
    "statements": "The evidence of one statement.",
    "sources": "The documents and editions that were loaded.",
    "loads": "The log of loads: one that finished is one revision.",
    "health": "For the operator.",
}

_SCHEME = {"type": "http", "scheme": "bearer", "description": "The token that the operator set, where one is set"}
_PROBLEM = "#/components/schemas/Problem"
_REFERENCE = "#/components/schemas/{model}"


def described(app: FastAPI) -> dict[str, Any]:
    """The document of an app."""
    found = get_openapi(
        title=app.title,
        version=app.version,
        summary="A graph of organisational relations: dated, sourced, and asked for chains",
        description=DESCRIPTION,
        routes=app.routes,
        tags=[{"name": name, "description": text} for name, text in TAGS.items()],
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
    )
    schemas = found["components"]["schemas"]
    for own in ("HTTPValidationError", "ValidationError"):
        schemas.pop(own, None)
    _, models = models_json_schema([(Problem, "serialization")], ref_template=_REFERENCE)
    schemas |= models["$defs"]
    found["components"]["securitySchemes"] = {"token": _SCHEME}
    found["security"] = [{}, {"token": []}]
    for path, calls in found["paths"].items():
        _complete(path, calls["get"])
    return found


def _complete(path: str, call: dict[str, Any]) -> None:
    responses = call["responses"]
    content = responses["200"]["content"]["application/json"]
    if path in EXAMPLES:
        content["example"] = orjson.loads(EXAMPLES[path]())
        responses["304"] = {"description": "Unchanged: the tag in `If-None-Match` still is the answer's"}
    responses.pop("422", None)
    for kind in _problems(path):
        told = responses.setdefault(str(kind.status.value), _told(kind))
        if kind.title not in told["description"]:
            told["description"] += f"; or: {kind.title.lower()}"


def _problems(path: str) -> list[Kind]:
    """The problems that a call may answer with."""
    slugs = {"bad-parameter", "unauthorized", "internal"}
    if "/entities/" in path or path.endswith(("/paths", "/common-superior")):
        slugs |= {"unknown-entity", "ambiguous"}
    if "/statements/" in path:
        slugs |= {"unknown-statement", "store-unavailable"}
    if "/sources/{" in path:
        slugs.add("unknown-source")
    if path.endswith(("/loads", "/ready", "/entities/{id}")):
        slugs.add("store-unavailable")
    if path.endswith("/chart"):
        slugs.add("not-acceptable")
    return [kind for kind in ALL_KINDS if kind.slug in slugs]


def _told(kind: Kind) -> dict[str, Any]:
    detail = "depth: -1 is below nought; leave it out for all levels" if kind is PARAMETER else kind.remedy
    example = {
        "type": f"/docs#problem-{kind.slug}",
        "title": kind.title,
        "status": kind.status.value,
        "detail": detail,
        "instance": "/v1/…",
    }
    return {
        "description": kind.title,
        "content": {MEDIA_TYPE: {"schema": {"$ref": _PROBLEM}, "example": example}},
    }
