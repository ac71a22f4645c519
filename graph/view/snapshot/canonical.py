"""Attributes as canonical JSON texts: keys sorted, nothing written for what says nothing."""

from collections.abc import Mapping, Sequence

import orjson

from graph.model.attributes import Value


def write(attributes: Mapping[str, Value]) -> str:
    """The text of a statement's attributes; empty where there are none."""
    return orjson.dumps(dict(attributes), option=orjson.OPT_SORT_KEYS).decode() if attributes else ""


def read(text: str) -> dict[str, Value]:
    """The attributes that `write` wrote."""
    return read_all([text.encode()])[0]


def read_all(texts: Sequence[bytes | memoryview]) -> list[dict[str, Value]]:
    """The attributes of several texts, which are sooner read together than one by one."""
    whole = b",".join([text or b"{}" for text in texts])
    found: list[dict[str, Value]] = orjson.loads(b"[%b]" % whole)
    return [_with_tuples(each) for each in found] if b"[" in whole else found


def _with_tuples(attributes: Mapping[str, Value]) -> dict[str, Value]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in attributes.items()}
