"""Commands that keep the store: they open it without reading its graph."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from orgtrace.asking import warn_of_unknown_variables

if TYPE_CHECKING:
    from graph.store.store import Store


@contextmanager
def held(store: str | None) -> "Iterator[Store]":
    """The store at an address, or that of the environment, closed at the end of the block."""
    from orgtrace.opened import opened_store  # noqa: PLC0415  # not before needed: `orgtrace --help` is to be quick
    from orgtrace.settings import read_settings  # noqa: PLC0415  # the same

    warn_of_unknown_variables()
    with opened_store(read_settings(store=store)) as opened:
        yield opened
