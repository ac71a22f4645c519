"""Attributes as canonical JSON texts: keys sorted, nothing written for what says nothing."""

from collections.abc import Mapping

import orjson

from graph.model.attributes import Value


def write(attributes: Mapping[str, Value]) -> str:
    """The text of a statement's attributes; empty where there are none."""
    return orjson.dumps(dict(attributes), option=orjson.OPT_SORT_KEYS).decode() if attributes else ""


def read(text: str) -> dict[str, Value]:
    """The attributes that `write` wrote."""
    if not text:
        return {}
    return {name: tuple(value) if isinstance(value, list) else value for name, value in orjson.loads(text).items()}
