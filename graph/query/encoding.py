"""Answers as JSON."""

from typing import Any

import orjson


def encoded(value: Any) -> bytes:
    """The JSON of plain values and the dataclasses in them."""
    return orjson.dumps(value)
