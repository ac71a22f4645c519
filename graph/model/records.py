"""Records: dataclasses that the type checker alone keeps from being changed, and that are made as fast as plain ones.

A dataclass which is frozen at run time sets each of its fields by a call of a function, and takes four to seven times
as long to make; an article makes some hundreds of them, a chart some thousands. One with slots is smaller; one without
is written as JSON in a quarter of the time.
"""

from dataclasses import dataclass, fields
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from dataclasses import dataclass as record
    from dataclasses import replace
else:
    R = TypeVar("R")

    def record(*, frozen: bool, slots: bool = False) -> Any:
        """As `dataclasses.dataclass`; a frozen record is equal to and hashed as its fields are."""
        return dataclass(slots=slots, unsafe_hash=frozen)

    def replace(known: R, /, **changes: Any) -> R:
        """As `dataclasses.replace`, for records of two fields or more."""
        kind = type(known)
        changed = kind(*_values(kind)(known))
        for name, value in changes.items():
            setattr(changed, name, value)
        return changed

    @cache
    def _values(kind: type) -> attrgetter:
        return attrgetter(*(field.name for field in fields(kind)))


__all__ = ["record", "replace"]
