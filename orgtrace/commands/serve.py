"""`orgtrace serve`."""

from typing import TYPE_CHECKING

from rich.text import Text

from orgtrace.asking import warn_of_unknown_variables
from orgtrace.options import Host, Port, Store
from orgtrace.terminal import show

if TYPE_CHECKING:
    from orgtrace.settings import Settings

EXAMPLES = ("orgtrace serve --port 9000",)


def serve(host: Host = None, port: Port = None, store: Store = None) -> None:
    """Serve the API until Ctrl-C; its documentation is at /docs.

    Other machines can reach it only at an address other than 127.0.0.1, which needs a token (ORGTRACE_TOKEN or
    ORGTRACE_TOKEN_FILE) that every call then carries.
    """
    from orgtrace.settings import read_settings  # noqa: PLC0415  # not before needed: `orgtrace --help` is to be quick

    warn_of_unknown_variables()
    settings = read_settings(host=host, port=port, store=store)
    serve_store(settings)


def serve_store(settings: "Settings") -> None:
    """Take the port first, so that a taken one is told before anything slow; then open the store and serve."""
    from api.serving import address_of, claim, serve  # noqa: PLC0415  # not before needed: `orgtrace --help` is to be quick
    from orgtrace.opened import opened_engines, opened_store  # noqa: PLC0415  # the same

    service = settings.service()
    listener = claim(service)
    with opened_store(settings) as store:
        graph, *others = opened_engines(settings, store)
        show(serving_words(address_of(listener)))
        serve(graph, store, service, listener, others=others)


def serving_words(address: str) -> Text:
    """Where the API is, said when it is about to answer."""
    return Text(f"Serving at {address}, documentation at {address}/docs. Ctrl-C ends it.", "bold")
