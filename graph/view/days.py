"""Day numbers of a view as texts."""

from functools import lru_cache

from graph.model import dates
from graph.view.port import NEVER


@lru_cache(maxsize=4096)
def day_text(day: int | None) -> str | None:
    """The ISO 8601 text of a day number; None for no day."""
    return None if day is None or day == NEVER else dates.text(day)
