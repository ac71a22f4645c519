"""Answers travel in one envelope, say what they left out, and page to the whole."""

from typing import Any
from urllib.parse import quote

import pytest

from tests.api.client import Client
from tests.api.harbour import CLERKS, DAY

MINISTRY, PILOTAGE, DEPUTY = "org:x:Ministry", "org:x:Pilotage", "post:x:deputy"


def asked(client: Client, path: str, **parameters: Any) -> dict[str, Any]:
    response = client.get(path, params={"as_of": DAY} | parameters)
    assert response.status_code == 200, response.text
    found: dict[str, Any] = response.json()
    return found


def entity(id: str, *more: str) -> str:
    return "/".join(["/v1/entities", quote(id, safe=""), *more])


CALLS = [
    ("/v1/search", {"q": "minister"}),
    (entity(MINISTRY), {}),
    (entity(DEPUTY, "superiors"), {}),
    (entity("post:x:minister", "subordinates"), {}),
    (entity(MINISTRY, "chart"), {}),
    (entity(MINISTRY, "supervision"), {}),
    ("/v1/paths", {"from": "person:x:anna", "to": "org:x:Audit"}),
    ("/v1/common-superior", {"id": ["post:x:deputy", "post:x:adviser"]}),
    ("/v1/audit", {}),
    ("/v1/audit", {"under": MINISTRY}),
    ("/v1/sources", {}),
    (f"/v1/sources/{quote('source:x:register')}", {}),
    ("/v1/loads", {}),
]


@pytest.mark.parametrize(("path", "parameters"), CALLS)
def test_every_answer_says_its_view_and_whether_it_is_whole(
    client: Client, path: str, parameters: dict[str, str]
) -> None:
    found = asked(client, path, **parameters)
    assert found["view"]["as_of"] == DAY
    assert (found["view"]["revision"], found["view"]["engine"]) == (2, "snapshot")
    assert found["complete"] is ("cut" not in found)
    assert isinstance(found["notes"], list)


def test_an_id_with_accents_colons_and_an_encoded_path_is_found(client: Client) -> None:
    key = asked(client, entity(DEPUTY, "superiors"))["data"]["links"][0]["statements"][0]
    assert "@" in key
    for spelled in (quote(key, safe=""), key):
        assert asked(client, f"/v1/statements/{spelled}")["data"]["key"] == key


def test_a_name_serves_where_an_id_is_meant(client: Client) -> None:
    assert asked(client, entity("bo hang hai", "chart"))["data"]["root"] == MINISTRY


def test_today_is_the_default_day(client: Client) -> None:
    assert client.get(entity(MINISTRY)).json()["view"]["as_of"] == "2018-06-01"


def test_latest_is_the_last_day_a_source_speaks_of_the_entity(client: Client) -> None:
    assert asked(client, entity("person:x:carl"), as_of="latest")["view"]["as_of"] == "2018-03-01"
    assert asked(client, entity(MINISTRY), as_of="latest")["view"]["as_of"] == DAY


@pytest.mark.parametrize("known_at", ["1", "2018-02-01", "2018-03-02T08:59:59Z"])
def test_an_earlier_revision_does_not_know_what_came_later(client: Client, known_at: str) -> None:
    found = asked(client, entity("post:x:director"), as_of="2018-03-01", known_at=known_at)
    assert (found["view"]["revision"], found["data"]["holders"]) == (1, [])
    later = asked(client, entity("post:x:director"), as_of="2018-03-01")
    assert [each["entity"]["name"] for each in later["data"]["holders"]] == ["Carl Dahl"]


def test_a_certain_view_lets_only_certain_links_through(client: Client) -> None:
    found = asked(client, entity(DEPUTY, "superiors"), certainty="certain", as_of="2018-01-17")
    assert found["data"]["links"] == []
    assert found["view"]["certainty"] == "certain"


def test_the_horizon_says_how_many_lie_beyond(client: Client) -> None:
    found = asked(client, entity(DEPUTY, "subordinates"), depth=0)
    assert found["complete"] is True
    assert [each["more"] for each in found["data"]["entities"]] == [CLERKS]


@pytest.mark.parametrize(
    ("path", "items"),
    [
        (entity("post:x:minister", "subordinates"), "entities"),
        (entity(DEPUTY, "superiors"), "entities"),
        (entity(MINISTRY, "chart"), "boxes"),
        (entity("org:x:Audit", "supervision"), "entities"),
        ("/v1/audit", "findings"),
    ],
)
@pytest.mark.parametrize("limit", [5, 50])
def test_pages_make_up_the_unpaged_answer(client: Client, path: str, items: str, limit: int) -> None:
    whole = asked(client, path)
    assert whole["complete"] is True
    found, links = [], []
    cursor: dict[str, str] = {}
    while True:
        page = asked(client, path, limit=limit, **cursor)
        found += page["data"][items]
        links += page["data"].get("links", [])
        if page["complete"]:
            break
        assert page["cut"]["reason"] == "limit"
        assert (page["cut"]["limit"], len(page["data"][items])) == (limit, limit)
        cursor = {"cursor": page["cut"]["next"]}
    assert found == whole["data"][items]
    assert sorted(map(str, links)) == sorted(map(str, whole["data"].get("links", [])))


def test_the_link_header_leads_to_the_next_page(client: Client) -> None:
    response = client.get(entity(MINISTRY, "chart"), params={"as_of": DAY, "limit": 100})
    following = client.get(response.links["next"]["url"])
    assert following.status_code == 200
    assert len(following.json()["data"]["boxes"]) == response.json()["data"]["total"] - 100


def test_a_cursor_stays_with_its_day_and_revision(client: Client) -> None:
    cursor = asked(client, entity(MINISTRY, "chart"), limit=3, known_at=1)["cut"]["next"]
    page = client.get(entity(MINISTRY, "chart"), params={"cursor": cursor, "limit": 3}).json()
    assert (page["view"]["as_of"], page["view"]["revision"]) == (DAY, 1)


def test_chains_are_drawn_from_the_graph_a_few_at_a_time(client: Client) -> None:
    path = entity(DEPUTY, "superiors")
    every = asked(client, path)["data"]["chains"]
    assert (every["complete"], len(every["chains"])) == (True, 2)
    assert {chain["end"]["reason"] for chain in every["chains"]} == {"top"}
    first = asked(client, path, chains=1)["data"]["chains"]
    assert first["complete"] is False
    second = asked(client, path, chains=1, chains_cursor=first["cut"]["next"])["data"]["chains"]
    assert first["chains"] + second["chains"] == every["chains"]
    assert asked(client, path, chains=0)["data"]["chains"] is None
    assert asked(client, path, limit=1)["data"]["chains"] is None


def test_a_circle_is_reported_not_followed(client: Client) -> None:
    ends = asked(client, entity("post:x:ring1", "superiors"))["data"]["ends"]
    assert [end["reason"] for end in ends] == ["cycle"]


def test_a_stale_answer_says_so_and_names_the_day(client: Client) -> None:
    found = asked(client, entity(MINISTRY, "supervision"), as_of="2022-01-01")
    assert ("stale", DAY) in [(note["kind"], note["day"]) for note in found["notes"]]


def test_oversight_is_chosen_by_side_and_mode(client: Client) -> None:
    both = asked(client, entity("org:x:Audit", "supervision"), direction="over,under")["data"]
    assert len(both["links"]) == 2
    one = asked(client, entity("org:x:Audit", "supervision"), mode="inspection")["data"]
    assert [link["end"] for link in one["links"]] == [PILOTAGE]


def test_a_path_names_each_hop(client: Client) -> None:
    found = asked(client, "/v1/paths", **{"from": "person:x:anna", "to": "Audit Office", "k": 2})["data"]
    assert found["paths"][0]["length"] == 3
    assert found["verdict"] in {"found", "proved"}
    narrow = asked(
        client, "/v1/paths", **{"from": "person:x:anna", "to": "org:x:Audit", "relations": "HOLDS,POST_IN:out"}
    )
    assert (narrow["data"]["verdict"], narrow["data"]["paths"]) == ("proved", [])


def test_loads_are_those_that_are_settled_at_the_revision(client: Client) -> None:
    assert [load["revision"] for load in asked(client, "/v1/loads")["data"]["loads"]] == [1, 2]
    earlier = asked(client, "/v1/loads", known_at=1)["data"]
    assert [load["counts"] for load in earlier["loads"]] == [{"rows": {"read": 3}}]


def test_search_is_told_apart_by_posts(client: Client) -> None:
    hits = asked(client, "/v1/search", q="nguyen van a", kind="person")["data"]["hits"]
    assert {hit["posts"][0]["id"] for hit in hits[:2]} == {"post:x:minister", DEPUTY}
