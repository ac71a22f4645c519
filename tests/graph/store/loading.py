"""A process that loads, for the tests that kill or suspend it: ``python -m tests.graph.store.loading``.

Before each step it says where it is, on a line of its own, so that it can be struck at that very moment.
"""

import os
import sys
from collections.abc import Iterator

from graph.errors import LoadLost
from graph.model.statements import Statement
from graph.store.address import Credentials
from graph.store.opening import open_store
from graph.store.store import Store
from tests.graph.store.worlds import SOURCE, register

POSTS = range(300)
LATER = range(30, 330)
EDITION = "2012-03-31"
BATCH = 250  # several transactions, of a load that is small enough to be made again and again
STEPS = ("claimed", "reached 1", "reached 600", "reached 1200", "recorded", "retracted", "finished")


def main() -> None:
    """Load the later edition of a register, step by step; ``lost`` if the load was taken over."""
    user, password = os.environ.get("ORGTRACE_STORE_USER"), os.environ.get("ORGTRACE_STORE_PASSWORD")
    with open_store(os.environ["ORGTRACE_STORE"], Credentials(user, password)) as store:
        try:
            correct(store, LATER, lease=float(sys.argv[1]))
        except LoadLost:
            say("lost")


def correct(store: Store, posts: range, *, lease: float = 30.0, wait: float = 60.0, batch: int = BATCH) -> None:
    """Bring the register to what these posts state, saying where it is."""
    statements = list(register(posts, day=EDITION))
    keys = {statement.key for statement in statements}
    with store.claim("register", lease=lease, wait=wait, batch=batch) as revision:
        say("claimed")
        revision.record(watched(statements))
        say("recorded")
        revision.retract([key for key, _ in store.open_statements(SOURCE) if key not in keys])
        say("retracted")
        revision.finish({"statements": len(statements)})
        say("finished")


def watched(statements: list[Statement]) -> Iterator[Statement]:
    """The statements; it says when it has come to certain ones."""
    for number, statement in enumerate(statements):
        if f"reached {number}" in STEPS:
            say(f"reached {number}")
        yield statement


def say(step: str) -> None:
    """Tell a step, and go on only when the one who listens says so, if anybody does."""
    print(step, flush=True)  # noqa: T201 - the listener reads it
    if os.environ.get("STEP_BY_STEP"):
        sys.stdin.readline()


if __name__ == "__main__":
    main()
