"""Commands that ask: each opens the store, asks one question in one view, and prints the answer.

`question` and `lookup` give a command the options that all of them share, so that each command's file holds
only what it asks and how its answer is drawn.
"""

import inspect
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import wraps
from typing import TYPE_CHECKING, Any

from rich.console import RenderableType
from rich.text import Text

import orgtrace
from orgtrace import options
from orgtrace.terminal import plain, say, show, show_json, show_raw

if TYPE_CHECKING:
    from graph.query.answers import Answer
    from graph.view.port import View
    from orgtrace.opened import Opened

LATEST = "latest"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question's session: the open store, the view it is asked in, and how the answer is wanted.

    Attributes:
        opened: the open store.
        view: the view of the options; with ``--as-of latest``, of today until `about` binds it to an entity.
        latest: ``--as-of latest`` was typed.
        as_of: what was typed after ``--as-of``.
        ids: ids and keys are wanted.
    """

    opened: "Opened"
    view: "View"
    latest: bool
    as_of: str | None
    ids: bool

    def named(self, typed: str, parameter: str = "id") -> str:
        """The id of what was typed as an id or a name.

        Raises:
            Ambiguous: a name that several entities bear.
            UnknownEntity: nothing bears it.
        """
        return orgtrace.resolve(self.view, typed, parameter=parameter)

    def bound_to(self, *ids: str) -> "Asked":
        """The session in the view that a question about these entities is asked in.

        Raises:
            BadParameter: ``latest`` of two entities, or of one of which nothing is dated.
        """
        return replace(self, view=orgtrace.latest(self.view, *ids)) if self.latest else self

    def about(self, typed: str) -> "tuple[Asked, str]":
        """The id of what was typed, and the session bound to it."""
        id = self.named(typed)
        return self.bound_to(id), id


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer and how it is printed.

    Attributes:
        view: the view that it was given in.
        answer: what `--json` prints.
        drawing: what is printed otherwise: a text is for other programs and printed as it is.
        more: what `--json` adds to the answer's own data.
    """

    view: "View"
    answer: "Answer"
    drawing: RenderableType
    more: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Common:
    """The options that questions share."""

    as_json: bool
    store: str | None
    engine: options.EngineChoice | None = None
    known_at: str | None = None
    as_of: str | None = None
    certainty: options.CertaintyChoice = options.CertaintyChoice.POSSIBLE
    ids: bool = False


Options = tuple[tuple[str, Any, object], ...]

_DAY: Options = (("as_of", options.AsOf, None),)
_LINKS: Options = (
    ("certainty", options.Certainty, options.CertaintyChoice.POSSIBLE),
    ("ids", options.Ids, False),
)
_KNOWN: Options = (("known_at", options.KnownAt, None),)
_OF_ALL: Options = (("as_json", options.Json, False), ("store", options.Store, None), ("engine", options.Engine, None))


def question(ask: Callable[..., Reply]) -> Callable[..., None]:
    """Make a command of a function that asks about a day: its own parameters first, then those that all share."""
    return _command(ask, (*_DAY, *_LINKS, *_KNOWN, *_OF_ALL))


def lookup(ask: Callable[..., Reply]) -> Callable[..., None]:
    """The same for a function that asks about the record itself, for which no day matters."""
    return _command(ask, (*_KNOWN, *_OF_ALL))


def comparison(ask: Callable[..., Reply]) -> Callable[..., None]:
    """The same for a function that asks about two days, which it takes itself."""
    return _command(ask, (*_LINKS, *_OF_ALL))


def _command(ask: Callable[..., Reply], shared: Options) -> Callable[..., None]:
    @wraps(ask)
    def command(**given: Any) -> None:
        common = _Common(**{name: given.pop(name) for name, _, _ in shared})
        with _asked(common) as asked:
            _print(ask(asked, **given), as_json=common.as_json)

    own = [(each.name, each.annotation, each.default) for each in inspect.signature(ask).parameters.values()][1:]
    parameters = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
        for name, annotation, default in (*own, *shared)
    ]
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # how inspect is told
    command.__annotations__ = {each.name: each.annotation for each in parameters}
    return command


@contextmanager
def _asked(common: _Common) -> Iterator[Asked]:
    warn_of_unknown_variables()
    latest = common.as_of == LATEST
    with orgtrace.connect(common.store, engine=common.engine and common.engine.value) as opened:
        view = opened.view(
            as_of=None if latest else common.as_of, known_at=common.known_at, certainty=common.certainty.value
        )
        if not view.revision and common.known_at is None:
            warn(f"the store {opened.store.shown} is empty; `orgtrace load` fills it, --store names another")
        yield Asked(opened, view, latest, common.as_of, common.ids)


def _print(reply: Reply, *, as_json: bool) -> None:
    if as_json:
        found = orgtrace.envelope(reply.view, reply.answer)
        show_json(found | {"data": found["data"] | reply.more})
    elif isinstance(reply.drawing, str):
        show_raw(reply.drawing)
    else:
        show(reply.drawing)


def warn_of_unknown_variables() -> None:
    """Say on standard error which variables look like settings and are none."""
    from orgtrace.settings import unknown_variables  # noqa: PLC0415  # not before needed: `--help` is to be quick

    for line in unknown_variables():
        warn(line)


def warn(line: str) -> None:
    """Say on standard error what the person should know who typed the command."""
    say(Text(f"warning: {plain(line)}", "yellow"))
