"""Whatever is asked is answered or refused: nothing makes the service fail."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.api.client import Client
from tests.api.harbour import DAY

IDS = ("org:x:Ministry", "post:x:deputy", "person:x:anna", "post:x:ring1", "org:x:none", "Nguyễn Văn A", "bộ", "post:")


def names() -> Iterator[str]:
    """Every parameter that some call takes."""
    yield from ("as_of", "known_at", "certainty", "limit", "cursor", "depth", "line", "format", "chains", "mode")
    yield from (
        "chains_cursor",
        "direction",
        "from",
        "to",
        "relations",
        "max_length",
        "k",
        "avoid",
        "time",
        "q",
        "kind",
    )


LIKELY = st.sampled_from(
    [
        *(DAY, "latest", "2018", "0001-01-01", "9999-12-31", "-1", "0", "1", "2", "99999999999999999999", "²", "1e3"),
        *(
            "certain",
            "possible",
            "solid",
            "dotted",
            "svg",
            "dot",
            "json",
            "over",
            "over,under",
            "inspection",
            "HOLDS:in",
        ),
        *("", ",", "null", "true", "minister", "Nguyễn", "%00", "\x00", "post", "day", "\ud83d\ude00", "AAAA", "W10"),
        "WyJhIiwxLDczNjcxMCwicG9zc2libGUiLDNd",
        "WyJhIiwxLDk5OTk5OTk5OTksInBvc3NpYmxlIiwzXQ",
        *IDS,
    ]
)
VALUES = st.one_of(LIKELY, st.text(max_size=30), st.integers().map(str), st.dates().map(str))
TEMPLATES = st.sampled_from(
    [
        *("/v1/search", "/v1/paths", "/v1/audit", "/v1/sources", "/v1/loads", "/health/ready", "/health/live"),
        *(f"/v1/entities/{{id}}{part}" for part in ("", "/superiors", "/subordinates", "/chart", "/supervision")),
        *("/v1/statements/{id}", "/v1/sources/{id}", "/v1/{id}"),
    ]
)


def answered(client: Client, url: str, parameters: Any) -> None:
    response = client.get(url, params=parameters)
    assert response.status_code in {200, 307, 404, 405, 409, 422}, (url, parameters, response.text)
    if response.status_code >= 400:
        assert response.headers["Content-Type"] == "application/problem+json"
        assert response.json()["detail"]


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEMPLATES, st.one_of(st.sampled_from(IDS), st.text(min_size=1, max_size=20)), st.data())
def test_no_parameter_makes_the_service_fail(client: Client, template: str, id: str, data: st.DataObject) -> None:
    url = template.replace("{id}", quote(id.encode("utf-8", "replace"), safe=""))
    parameters = data.draw(st.lists(st.tuples(st.sampled_from(sorted(names())), VALUES), max_size=4))
    answered(client, url, [(name, value.encode("utf-8", "replace").decode()) for name, value in parameters])


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(IDS[:4]), st.sampled_from(("superiors", "subordinates", "chart", "supervision")), st.data())
def test_taken_parameters_are_answered_in_every_combination(
    client: Client, id: str, question: str, data: st.DataObject
) -> None:
    choices = {
        "as_of": [DAY, "latest", "2018-06-01", "0001-01-01", "9999-12-31"],
        "known_at": ["0", "1", "2", "2018-02-15"],
        "certainty": ["certain", "possible"],
        "limit": ["1", "5", "10000"],
        "depth": ["0", "1", "1000000"],
    }
    chosen = data.draw(st.dictionaries(st.sampled_from(sorted(choices)), st.integers(0, 4), max_size=5))
    parameters = {name: choices[name][place % len(choices[name])] for name, place in chosen.items()}
    response = client.get(f"/v1/entities/{id}/{question}", params=parameters)
    assert response.status_code in ({200, 404} if parameters.get("known_at") == "0" else {200}), response.text


@pytest.mark.parametrize(
    "accents", ["/v1/entities/B%E1%BB%99%20H%C3%A0ng%20h%E1%BA%A3i/chart", "/v1/entities/Bộ Hàng hải/chart"]
)
def test_a_name_with_accents_pages_by_its_link(client: Client, accents: str) -> None:
    response = client.get(accents, params={"as_of": DAY, "limit": 3})
    assert response.status_code == 200
    assert client.get(response.links["next"]["url"]).status_code == 200


@pytest.mark.parametrize(
    "raw", ["/v1/entities/%FF%FE", "/v1/search?q=%FF%FE", "/v1/entities/a%2Fb", "/v1/search?q=%ED%A0%80"]
)
def test_bytes_that_are_no_text_are_refused_or_searched_for(client: Client, raw: str) -> None:
    answered(client, raw, None)
