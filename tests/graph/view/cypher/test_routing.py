"""What a cluster needs of its clients, as far as one server can tell: routed addresses, and reads sent as reads."""

import pytest

from graph.errors import StoreError
from graph.model import dates
from graph.query.hierarchy import superiors
from graph.store.catalogue import catalogue
from graph.store.opening import open_store
from graph.view.cypher.graph import CypherGraph
from tests.graph.query.worlds import DAY, statements
from tests.servers.fixtures import Server

WORLD = "REPORTS_TO a b\nEDITION article title=Article"


def test_a_routed_address_answers_and_reads_are_sent_as_reads(neo4j_server: Server) -> None:
    place = neo4j_server.emptied()
    with open_store(place.url.replace("bolt://", "neo4j://"), place.credentials) as store:
        assert store.shown.startswith("neo4j://")
        with store.claim("test") as recording:
            recording.record(statements(WORLD))
            recording.finish({})
        view = CypherGraph(store).view(as_of=dates.day(DAY))
        assert [link.end for link in superiors(view, "post:x:a").links] == ["post:x:b"]
        with pytest.raises(StoreError, match=r"(?i)read access mode"):
            store.database.read(catalogue()["touch"].filled(label="Post"), ids=["post:x:a"], revision=9)
