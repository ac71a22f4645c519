"""`--json` prints what the API answers: one envelope, one answer, however it is asked for."""

import json
from collections.abc import Iterator
from urllib.parse import quote

import pytest

from api.app import create_app
from api.settings import ServiceSettings
from graph.store.store import Store
from graph.view.opening import Graph
from tests.api.client import Client, running
from tests.orgtrace.conftest import Ask

pytestmark = pytest.mark.xdist_group("examples")

FINANCE = "post:uk-organogram:cabinet-office:COI7"
OFFICE = "org:uk-organogram:scotland-office"
PORTEOUS = "person:uk-organogram:scotland-office:2:margaret-porteous"
COUNSEL = "org:uk-organogram:cabinet-office:office-of-the-parliamentary-counsel"
DAY = "2011-09-30"


@pytest.fixture(scope="module")
def client(examples_store: Store) -> Iterator[Client]:
    """The API over the store that the commands are asked on."""
    with running(create_app(Graph.open(examples_store, None), examples_store, ServiceSettings())) as client:
        yield client


@pytest.mark.parametrize(
    ("arguments", "url"),
    [
        (["superiors", FINANCE, "--as-of", DAY], f"/v1/entities/{FINANCE}/superiors?as_of={DAY}"),
        (
            ["superiors", FINANCE, "--as-of", "2011-06-30", "--certainty", "certain", "--depth", "2"],
            f"/v1/entities/{FINANCE}/superiors?as_of=2011-06-30&certainty=certain&depth=2",
        ),
        (["superiors", PORTEOUS, "--as-of", "latest"], f"/v1/entities/{PORTEOUS}/superiors?as_of=latest"),
        (["subordinates", FINANCE, "--as-of", "latest"], f"/v1/entities/{FINANCE}/subordinates?as_of=latest"),
        (["chart", OFFICE, "--as-of", DAY, "--depth", "2"], f"/v1/entities/{OFFICE}/chart?as_of={DAY}&depth=2"),
        (["supervision", OFFICE, "--as-of", DAY], f"/v1/entities/{OFFICE}/supervision?as_of={DAY}"),
        (["timeline", FINANCE], f"/v1/entities/{FINANCE}/timeline"),
        (
            ["timeline", PORTEOUS, "--kind", "post", "--kind", "name", "--limit", "1"],
            f"/v1/entities/{PORTEOUS}/timeline?kind=post,name&limit=1",
        ),
        (
            ["changes", "--from", "2011-03-31", "--to", DAY, "--under", COUNSEL, "--limit", "20"],
            f"/v1/changes?from=2011-03-31&to={DAY}&under={COUNSEL}&limit=20",
        ),
        (
            ["changes", "--from", DAY, "--to", DAY, "--known-from", "0", "--certainty", "certain", "--limit", "3"],
            f"/v1/changes?from={DAY}&to={DAY}&known_from=0&certainty=certain&limit=3",
        ),
        (["entity", FINANCE, "--known-at", "1"], f"/v1/entities/{FINANCE}?known_at=1"),
        (
            ["paths", PORTEOUS, OFFICE, "--as-of", DAY, "--k", "2"],
            f"/v1/paths?from={PORTEOUS}&to={OFFICE}&as_of={DAY}&k=2",
        ),
        (
            ["paths", PORTEOUS, OFFICE, "--time", "same", "--certainty", "certain"],
            f"/v1/paths?from={PORTEOUS}&to={OFFICE}&time=same&certainty=certain",
        ),
        (
            ["common-superior", FINANCE, "Emma Lochhead", "--as-of", DAY, "--line", "solid"],
            f"/v1/common-superior?id={FINANCE}&id=Emma+Lochhead&as_of={DAY}&line=solid",
        ),
        (["audit", "--as-of", DAY], f"/v1/audit?as_of={DAY}"),
        (
            ["audit", "--under", OFFICE, "--rule", "both-sides", "--as-of", "latest"],
            f"/v1/audit?under={OFFICE}&rule=both-sides&as_of=latest",
        ),
        (["search", "finance", "--kind", "post", "--limit", "5"], "/v1/search?q=finance&kind=post&limit=5"),
        (["sources"], "/v1/sources"),
        (["loads"], "/v1/loads"),
    ],
)
def test_the_command_prints_what_the_api_answers(asked: Ask, client: Client, arguments: list[str], url: str) -> None:
    printed = json.loads(asked(*arguments, "--json").out)
    response = client.get(url)
    assert response.status_code == 200
    assert printed == response.json()


def test_evidence_is_the_same_too(asked: Ask, client: Client) -> None:
    found = client.get(f"/v1/entities/{FINANCE}/superiors?as_of={DAY}").json()
    key = found["data"]["links"][0]["statements"][0]
    assert json.loads(asked("evidence", key, "--json").out) == client.get(f"/v1/statements/{quote(key)}").json()
