"""What changed, over HTTP: both views are named, a cursor brings them along, bad parameters are refused by name."""

import pytest

from tests.api.client import Client

DAYS = {"from": "2018-01-16", "to": "2018-03-01"}
LEARNED = {"from": "2018-03-01", "to": "2018-03-01", "known_from": "1"}
MINISTRY = {"under": "org:x:Ministry"}


def test_both_views_are_named(client: Client) -> None:
    answer = client.get("/v1/changes", params=LEARNED | MINISTRY).json()
    assert (answer["before"]["as_of"], answer["before"]["revision"]) == ("2018-03-01", 1)
    assert (answer["view"]["as_of"], answer["view"]["revision"]) == ("2018-03-01", 2)
    (change,) = answer["data"]["changes"]
    assert (change["kind"], change["entity"]["id"]) == ("changed hands", "post:x:director")
    assert [each["id"] for each in change["after"]["holders"]] == ["person:x:carl"]


def test_without_two_states_of_knowledge_both_days_are_seen_as_known_now(client: Client) -> None:
    answer = client.get("/v1/changes", params=DAYS).json()
    assert (answer["before"]["revision"], answer["view"]["revision"]) == (2, 2)


def test_pages_go_on_in_both_views(client: Client) -> None:
    asked = LEARNED | {"known_from": "0", "limit": "50"}
    response = client.get("/v1/changes", params=asked)
    first = response.json()
    assert not first["complete"]
    assert 'rel="next"' in response.headers["Link"]
    second = client.get("/v1/changes", params=asked | {"cursor": first["cut"]["next"]}).json()
    whole = client.get("/v1/changes", params=asked | {"limit": "1000"}).json()
    assert whole["complete"]
    assert first["data"]["changes"] + second["data"]["changes"] == whole["data"]["changes"][:100]
    assert second["before"] == first["before"]


def test_an_answer_that_is_held_is_not_sent_again(client: Client) -> None:
    tag = client.get("/v1/changes", params=DAYS).headers["ETag"]
    assert client.get("/v1/changes", params=DAYS, headers={"If-None-Match": tag}).status_code == 304
    other = client.get("/v1/changes", params=DAYS | {"from": "2018-01-15"}, headers={"If-None-Match": tag})
    assert (other.status_code, other.headers["ETag"] == tag) == (200, False)


def test_a_name_that_only_the_earlier_or_the_later_revision_knows_serves(client: Client) -> None:
    answer = client.get("/v1/changes", params=LEARNED | {"under": "Carl Dahl"})
    assert answer.status_code == 200
    assert answer.json()["data"]["under"]["id"] == "person:x:carl"


@pytest.mark.parametrize(
    ("asked", "parameter"),
    [
        ({"to": "2018-03-01"}, "from"),
        ({"from": "2018-03-01"}, "to"),
        (DAYS | {"from": "1.1.2018"}, "from"),
        (DAYS | {"to": "latest"}, "to"),
        (DAYS | {"to": "2018-01-15"}, "from"),
        (DAYS | {"known_from": "99"}, "known_from"),
        (DAYS | {"known_to": "soon"}, "known_to"),
        (DAYS | {"known_from": "2", "known_to": "1"}, "known_from"),
        (DAYS | {"certainty": "perhaps"}, "certainty"),
        (DAYS | {"as_of": "2018-03-01"}, "as_of"),
        (DAYS | {"cursor": "nonsense"}, "cursor"),
        (DAYS | {"under": " "}, "under"),
    ],
)
def test_what_cannot_be_taken_is_a_problem_that_names_the_parameter(
    client: Client, asked: dict[str, str], parameter: str
) -> None:
    response = client.get("/v1/changes", params=asked)
    assert response.status_code == 422
    assert response.json()["parameter"] == parameter


@pytest.mark.parametrize(
    ("other", "parameter"),
    [
        ({"to": "2018-03-02"}, "to"),
        ({"from": "2018-02-28"}, "from"),
        ({"certainty": "certain"}, "certainty"),
        ({"known_from": "1"}, "known_from"),
        ({"known_to": "1", "known_from": "0"}, "known_to"),
        ({"under": "org:x:Ministry"}, "cursor"),
    ],
)
def test_a_cursor_goes_on_with_its_own_question_alone(client: Client, other: dict[str, str], parameter: str) -> None:
    asked = LEARNED | {"known_from": "0", "limit": "5"}
    cursor = client.get("/v1/changes", params=asked).json()["cut"]["next"]
    response = client.get("/v1/changes", params=asked | {"cursor": cursor} | other)
    assert (response.status_code, response.json().get("parameter")) == (422, parameter)
