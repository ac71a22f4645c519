"""The parameters of a call, read and checked.

One that the call does not take is refused, not ignored: a mistyped `as_off` would answer another question.
"""

import difflib
from collections.abc import Mapping, Sequence
from typing import Any, Protocol, get_args, get_origin
from urllib.parse import parse_qsl

from fastapi.exceptions import RequestValidationError
from starlette.types import Scope

from graph.errors import BadParameter


class Field(Protocol):
    """A parameter as FastAPI has read it from a function's signature."""

    name: str
    field_info: Any

    @property
    def alias(self) -> str:
        """Its name in the call."""

    def validate(self, value: Any, *, loc: tuple[str, ...]) -> tuple[Any, list[dict[str, Any]]]:
        """The value that a text means, and what is wrong with it."""


class Parameters:
    """What one call takes.

    Args:
        path: the parameters that stand in its path.
        query: those that stand in its query.
    """

    def __init__(self, path: Sequence[Field], query: Sequence[Field]) -> None:
        self._path, self._query = path, query
        self._repeated = {field.alias: _is_list(field) for field in query}

    def read(self, scope: Scope) -> dict[str, Any]:
        """The values of those that are given, by the names that the function has for them.

        Raises:
            BadParameter: a parameter that the call does not take, or a single one that is given twice.
            RequestValidationError: one that is missing, or that is not of its form.
        """
        values: dict[str, Any] = {}
        wrong: list[dict[str, Any]] = []
        for place, fields, given in (
            ("path", self._path, scope["path_params"]),
            ("query", self._query, self._queried(scope["query_string"])),
        ):
            for field in fields:
                if field.alias in given:
                    values[field.name], errors = field.validate(given[field.alias], loc=(place, field.alias))
                    wrong += errors
                elif field.field_info.is_required():
                    wrong.append({"type": "missing", "loc": (place, field.alias), "msg": "Field required"})
        if wrong:
            raise RequestValidationError(wrong)
        return values

    def _queried(self, query: bytes) -> dict[str, Any]:
        found: dict[str, Any] = {}
        pairs = parse_qsl(query.decode("latin-1"), keep_blank_values=True)
        for name, value in pairs:
            if name not in self._repeated:
                raise BadParameter(name, _unknown(name, self._repeated))
            if self._repeated[name]:
                found.setdefault(name, []).append(value)
            elif name in found:
                count = sum(each == name for each, _ in pairs)
                raise BadParameter(name, f"it is given {count} times; give it once")
            else:
                found[name] = value
        return found


def _unknown(name: str, takes: Mapping[str, bool]) -> str:
    nearest = difflib.get_close_matches(name.lower(), takes, 1)
    meant = f"did you mean {nearest[0]}?" if nearest else f"it takes {', '.join(takes) or 'none'}"
    return f"this call has no such parameter; {meant}"


def _is_list(field: Field) -> bool:
    """Whether a parameter may be repeated."""
    annotation = field.field_info.annotation
    return any(get_origin(each) is list for each in (annotation, *get_args(annotation)))
