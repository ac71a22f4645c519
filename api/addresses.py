"""The address of a call, as it can stand in a header or a problem."""

from urllib.parse import quote

from fastapi import Request


def path_of(request: Request) -> str:
    """The path that was asked, percent-encoded again: the router has decoded it."""
    return quote(request.scope["path"], safe="/:@~,")


def address_of(request: Request, **parameters: str) -> str:
    """Path and query that were asked, with some parameters put in or replaced."""
    url = request.url.include_query_params(**parameters) if parameters else request.url
    return path_of(request) + (f"?{url.query}" if url.query else "")
