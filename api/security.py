"""Who may ask: a bearer token where one is set, and this machine's own names where none is."""

import hmac
from collections.abc import Awaitable, Callable

from fastapi import Request
from fastapi.security.utils import get_authorization_scheme_param
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from api.errors import Unauthorized
from api.settings import is_loopback

Guard = Callable[[Request], Awaitable[None]]


def guard(token: str | None) -> Guard:
    """A dependency that lets a call pass only with the token; with none set every call passes."""
    expected = None if token is None else token.encode()

    async def check(request: Request) -> None:
        if expected is None:
            return
        scheme, given = get_authorization_scheme_param(request.headers.get("Authorization"))
        # The comparison takes the same time however much of the token is right.
        if not hmac.compare_digest(given.encode(), expected) or scheme.lower() != "bearer":
            said = "is not the one" if given else "is missing"
            raise Unauthorized(f"the bearer token {said}; send the header Authorization: Bearer TOKEN")

    return check


class LocalNamesOnly:
    """Refuses calls made under a foreign host name to a service that only this machine is meant to reach.

    A page from elsewhere could otherwise have its own name resolve to this machine and read the answers
    (DNS rebinding); a service with a token does not need this.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the call on, or answer 421 (Misdirected Request)."""
        if scope["type"] == "http" and not _is_local(scope):
            refusal = PlainTextResponse(
                "This service answers under localhost or 127.0.0.1 only, unless a token is set.\n", 421
            )
            await refusal(scope, receive, send)
            return
        await self._app(scope, receive, send)


def _is_local(scope: Scope) -> bool:
    host = next((value.decode("latin-1") for name, value in scope["headers"] if name == b"host"), "")
    name = host[: host.find("]") + 1] if host.startswith("[") else host.partition(":")[0]
    return not host or is_loopback(name)
