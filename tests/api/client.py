"""A client for an app in the same process: its background task runs, and calls wait for their answer."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import httpx
from anyio.from_thread import BlockingPortal, start_blocking_portal
from fastapi import FastAPI

BASE = "http://127.0.0.1:8000"


class Client:
    """Asks from the test's thread what the app answers in its own loop."""

    def __init__(self, portal: BlockingPortal, asked: httpx.AsyncClient) -> None:
        self._portal, self._asked = portal, asked

    def get(self, url: str, **more: Any) -> httpx.Response:
        """The response to GET."""
        return self.request("GET", url, **more)

    def request(self, method: str, url: str, **more: Any) -> httpx.Response:
        """The response to a call."""
        return self._portal.call(partial(self._asked.request, method, url, **more))


@contextmanager
def running(app: FastAPI) -> Iterator[Client]:
    """The app with its background task, until the block is left."""
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(app.router.lifespan_context(app)),
        portal.wrap_async_context_manager(httpx.AsyncClient(transport=transport, base_url=BASE)) as asked,
    ):
        yield Client(portal, asked)
