"""Answers as JSON. What stands in many answers is put into bytes for the first of them alone."""

from typing import Any

import orjson


class Shown:
    """Something that many answers show, and that never changes; it keeps its own JSON."""

    __slots__ = ("_json",)

    _json: orjson.Fragment

    def json(self) -> orjson.Fragment:
        """Its JSON, made when first asked for."""
        try:
            return self._json
        except AttributeError:
            found = orjson.Fragment(orjson.dumps(self))
            object.__setattr__(self, "_json", found)  # it is frozen, and no value of it changes by this
            return found


def encoded(value: Any) -> bytes:
    """The JSON of plain values and the dataclasses in them."""
    return orjson.dumps(value, _plain, orjson.OPT_PASSTHROUGH_DATACLASS)


def _plain(value: Any) -> Any:
    if isinstance(value, Shown):
        return value.json()
    return {name: getattr(value, name) for name in type(value).__dataclass_fields__}
