"""The service over a world in memory."""

from collections.abc import Iterator

import pytest

from api.app import create_app
from api.settings import ServiceSettings
from graph.view.opening import Graph
from tests.api import harbour
from tests.api.client import Client, running


@pytest.fixture(scope="session")
def harbour_graph() -> Graph:
    """The world, read once."""
    return harbour.graph()


@pytest.fixture(scope="session")
def client(harbour_graph: Graph) -> Iterator[Client]:
    """Asks the service over that world."""
    with running(create_app(harbour_graph, harbour.log(), ServiceSettings())) as opened:
        yield opened
