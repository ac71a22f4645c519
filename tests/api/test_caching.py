"""An unchanged answer is not sent again."""

import pytest

from tests.api.client import Client
from tests.api.harbour import DAY

CHART = "/v1/entities/org:x:Ministry/chart"
AT = {"as_of": DAY}


def test_the_tag_returns_as_not_modified(client: Client) -> None:
    first = client.get(CHART, params=AT)
    tag = first.headers["ETag"]
    for sent in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        again = client.get(CHART, params=AT, headers={"If-None-Match": sent})
        assert (again.status_code, again.content) == (304, b"")
        assert (again.headers["ETag"], again.headers["Cache-Control"]) == (tag, "no-cache")


def test_another_tag_is_answered_in_full(client: Client) -> None:
    assert client.get(CHART, params=AT, headers={"If-None-Match": '"other"'}).status_code == 200


@pytest.mark.parametrize("changed", [{"as_of": "2018-01-17"}, {"known_at": "1"}, {"certainty": "certain"}])
def test_the_tag_tells_view_and_revision_apart(client: Client, changed: dict[str, str]) -> None:
    assert client.get(CHART, params=AT).headers["ETag"] != client.get(CHART, params=AT | changed).headers["ETag"]


def test_the_tag_is_the_same_however_the_view_was_named(client: Client) -> None:
    tags = {client.get(CHART, params=AT | {"known_at": known}).headers["ETag"] for known in ("2", "2018-03-03")}
    assert tags == {client.get(CHART, params=AT).headers["ETag"]}


def test_the_tag_tells_the_forms_of_a_chart_apart(client: Client) -> None:
    forms = [
        client.get(CHART, params=AT, headers={"Accept": accept}) for accept in ("application/json", "image/svg+xml")
    ]
    assert len({each.headers["ETag"] for each in forms}) == 2
    assert {each.headers["Vary"] for each in forms} == {"Accept"}


def test_equal_questions_have_equal_answers_byte_for_byte(client: Client) -> None:
    assert client.get(CHART, params=AT).content == client.get(CHART, params=AT).content


def test_a_problem_is_not_kept(client: Client) -> None:
    assert client.get("/v1/entities/org:x:none").headers["Cache-Control"] == "no-store"
