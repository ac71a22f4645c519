"""An engine: what opens views of one store and keeps up with it. There is one for each adapter of the port."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # Settings and commands name engines before they know whether they need one.
    from graph.view.port import Certainty, View

SNAPSHOT, CYPHER = "snapshot", "cypher"
NAMES = (SNAPSHOT, CYPHER)
"""The engines there are."""


class Engine(Protocol):
    """A graph kept ready for questions; views opened before a refresh keep answering from what they saw."""

    @property
    def name(self) -> str:
        """``snapshot`` or ``cypher``, as its views say."""

    @property
    def in_memory(self) -> bool:
        """Whether its views answer from memory, so that a short question takes less than handing it to a thread."""

    @property
    def revision(self) -> int:
        """The newest revision held; 0 for an empty store."""

    def view(
        self,
        *,
        as_of: int | None = None,
        known_at: int | str | None = None,
        certainty: "Certainty" = ...,
    ) -> "View":
        """The graph on one day, as it was known at one revision.

        Args:
            as_of: a day number; today where none is given.
            known_at: a revision, or a time (ISO 8601; a date means its end, UTC where no zone is given): the
                last revision finished by then. The newest held where none is given; a time before the first
                revision gives an empty view.
            certainty: which links the view lets through.

        Raises:
            BadParameter: no such day, revision or time, or one that is still to come.
        """

    def refresh(self, then: Callable[[], object] = lambda: None) -> bool:
        """Take up what the store has finished since; True if there was anything.

        Args:
            then: what to do as soon as answers come from what is new, before anything is kept for other processes.
        """

    def lag(self) -> int:
        """How many finished revisions the store is ahead of what is held."""

    def warm(self) -> None:
        """Have ready what a first question would wait for."""
