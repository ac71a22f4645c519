"""A server of each kind, whose store a test may fill and empty many times."""

import pytest

from tests.servers.fixtures import Server


@pytest.fixture(params=["embedded", "neo4j"])
def server(request: pytest.FixtureRequest) -> Server:
    """Each server in turn."""
    found: Server = request.getfixturevalue(f"{request.param}_server")
    return found
