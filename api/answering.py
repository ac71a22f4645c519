"""From a question to its response: the view is opened, asked, put in the envelope and given its ETag."""

import asyncio
import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any

from fastapi import Depends, Request, Response

from api.addresses import address_of
from api.dependencies import LATEST, Answering, ViewParameters, When
from graph.errors import BadIdentifier, BadParameter
from graph.model import dates, identifiers
from graph.query import naming
from graph.query.answers import Answer, Cut
from graph.query.envelope import enveloped
from graph.query.paging import pinned
from graph.view.engine import Engine
from graph.view.port import Certainty, View

JSON = "application/json"

_TAG = re.compile(r'(?:W/)?("[^"]*")')


@dataclass(frozen=True, slots=True)
class Made:
    """A response's body, its media type, how the answer goes on, and how the form was agreed on."""

    body: bytes
    cut: Cut | None = None
    media_type: str = JSON


Ask = Callable[[View, Sequence[str]], Made]
"""Asks a view about entities, whose ids are given in the order of the names they were asked by."""


def told(view: View, answer: Answer, **more: Any) -> Made:
    """An answer in its envelope; `more` goes beside the answer's own data."""
    return Made(enveloped(view, answer, **more), answer.cut)


@dataclass(frozen=True, slots=True)
class Asking:
    """One call: the engine and the view that it asks for, and the request whose headers matter."""

    engine: Engine
    seal: str
    request: Request
    when: When = field(default_factory=When)

    async def answer(
        self,
        ask: Ask,
        *entities: tuple[str, str],
        cursor: tuple[str, str | None] = ("cursor", None),
        short: bool = False,
        form: str = "",
    ) -> Response:
        """Ask, and respond.

        Args:
            ask: the question.
            entities: the parameters that name entities, each with what was given: an id, or a name.
            cursor: the parameter that brings its own view, and what was given for it.
            short: the question is answered in less than it takes to hand it to a thread.
            form: the form that was agreed on, where the call has several.
        """
        # Opening an earlier revision folds all of it, a name has to be searched for, and a store waited for.
        known = self.when.revision is None and cursor[1] is None and all(_is_id(given) for _, given in entities)
        try:
            if short and known and self.engine.in_memory:
                return self._answered(ask, entities, cursor[1], form)
            return await asyncio.to_thread(self._answered, ask, entities, cursor[1], form)
        except BadParameter as error:
            if error.parameter != "cursor":
                raise
            raise BadParameter(cursor[0], error.reason) from error

    def _answered(self, ask: Ask, entities: Sequence[tuple[str, str]], cursor: str | None, form: str) -> Response:
        view = self._opened(cursor)
        ids = [naming.resolve(view, given, parameter=parameter) for parameter, given in entities]
        if self.when.as_of == LATEST and cursor is None:
            view = self._latest(view, ids)
        return responded(self.request, etag(self.seal, [view], form), lambda: ask(view, ids), form)

    def _opened(self, cursor: str | None) -> View:
        when = self.when
        if cursor is None:
            return self.engine.view(
                as_of=when.day, known_at=when.revision, certainty=when.certainty or Certainty.POSSIBLE
            )
        pin = pinned(cursor)
        when.check_against(pin)
        try:
            view = self.engine.view(as_of=pin.as_of, known_at=pin.revision, certainty=pin.certainty)
        except BadParameter as error:
            raise BadParameter("cursor", f"it goes on with a view that is not held ({error.reason})") from error
        if when.revision is not None and self.engine.view(known_at=when.revision).revision != view.revision:
            raise BadParameter("known_at", f"the cursor goes on with revision {view.revision}; leave known_at out")
        return view

    def _latest(self, view: View, ids: Sequence[str]) -> View:
        if not ids:
            raise BadParameter(
                "as_of", "latest is the last day sources speak of one entity, and this call asks about none"
            )
        return naming.latest(view, *ids)


def responded(request: Request, tag: str, make: Callable[[], Made], form: str = "") -> Response:
    """The response to a call whose views are open.

    Args:
        request: the call, whose headers matter.
        tag: the ETag of what will be answered.
        make: asks, unless the caller holds the answer already.
        form: the form that was agreed on, where the call has several.
    """
    headers = {"ETag": tag, "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}
    if form:
        headers["Vary"] = "Accept"
    if _is_held(request.headers.get("If-None-Match"), tag):
        return Response(status_code=304, headers=headers)
    made = make()
    if made.cut is not None:
        headers["Link"] = f'<{address_of(request, cursor=made.cut.next)}>; rel="next"'
    return Response(made.body, headers=headers, media_type=made.media_type)


def etag(seal: str, views: Sequence[View], form: str = "") -> str:
    """The ETag of an answer: what tells its views, their store and the program apart."""
    each = [
        str(word) for view in views for word in (view.revision, dates.text(view.as_of), view.certainty, view.engine)
    ]
    return '"' + "-".join([seal, *each, *([form] if form else [])]) + '"'


def seal(*words: str) -> str:
    """A short digest of what an ETag has to tell apart beside view and revision: the store, the program."""
    return hashlib.blake2b("\0".join(words).encode(), digest_size=6).hexdigest()


def _is_id(given: str) -> bool:
    try:
        identifiers.check(given)
    except BadIdentifier:
        return False
    return True


def _is_held(header: str | None, etag: str) -> bool:
    """Whether `If-None-Match` names the tag; compared weakly (RFC 9110, section 13.1.2)."""
    return header is not None and (header.strip() == "*" or etag in _TAG.findall(header))


async def _asking(request: Request, engine: Answering, when: ViewParameters) -> Asking:
    return Asking(engine, request.app.state.seal, request, when)


Asked = Annotated[Asking, Depends(_asking)]
