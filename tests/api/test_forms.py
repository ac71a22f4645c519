"""A chart is sent in the form that was asked for, by name or by header; every form can be read."""

from contextlib import suppress
from io import BytesIO
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.errors import NotAcceptable
from api.forms import FORMS, agreed
from graph.errors import BadParameter
from tests.api.client import Client
from tests.api.harbour import CLERKS, DAY

CHART = "/v1/entities/org:x:Ministry/chart"
BOXES = CLERKS + 6  # the ministry, its unit, and four posts


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("by_name", [True, False])
def test_each_form_is_sent_by_name_and_by_header(client: Client, form: str, by_name: bool) -> None:
    parameters = {"as_of": DAY} | ({"format": form} if by_name else {})
    response = client.get(CHART, params=parameters, headers={} if by_name else {"Accept": FORMS[form]})
    assert response.headers["Content-Type"].split(";")[0] == FORMS[form]
    assert len(response.content) > 1000


def test_graphml_holds_the_boxes_and_their_ties(client: Client) -> None:
    body = client.get(CHART, params={"as_of": DAY, "format": "graphml"}).content
    drawn = nx.read_graphml(BytesIO(body), force_multigraph=True)
    boxes = client.get(CHART, params={"as_of": DAY}).json()["data"]["boxes"]
    inside = {id for id, facts in drawn.nodes(data=True) if "level" in facts}
    assert inside == {box["entity"]["id"] for box in boxes}
    assert drawn.nodes["org:x:Pilotage"]["name"] == 'Pilotage <& "Towage">'
    for box in boxes:
        if box["link"]:
            ties = drawn.get_edge_data(box["link"]["start"], box["link"]["end"]).values()
            assert box["link"]["relation"] in {tie["relation"] for tie in ties}


def test_svg_is_a_picture_as_wide_as_a_page(client: Client) -> None:
    picture = ET.fromstring(client.get(CHART, params={"as_of": DAY, "format": "svg"}).content)
    assert picture.tag == "{http://www.w3.org/2000/svg}svg"
    assert float(picture.attrib["width"]) <= 1200
    assert len(picture.findall(".//{*}g/{*}rect")) == BOXES


@pytest.mark.parametrize("form", [form for form in FORMS if form != "json"])
def test_a_drawing_of_one_page_says_how_much_it_shows_and_leads_on(client: Client, form: str) -> None:
    response = client.get(CHART, params={"as_of": DAY, "format": form, "limit": 50})
    assert f"50 of {BOXES} drawn" in response.text
    assert "cursor=" in response.links["next"]["url"]
    last = client.get(response.links["next"]["url"]).text
    assert f"50 of {BOXES} drawn" in last


def test_a_header_that_takes_no_form_is_refused(client: Client) -> None:
    response = client.get(CHART, headers={"Accept": "image/png"})
    assert (response.status_code, "image/svg+xml" in response.json()["detail"]) == (406, True)


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        (None, "json"),
        ("", "json"),
        ("*/*", "json"),
        ("image/*", "svg"),
        ("text/html, image/svg+xml, */*;q=0.8", "svg"),
        ("text/vnd.mermaid;q=0.4, text/vnd.graphviz;q=0.5", "dot"),
        ("application/*, application/json;q=0", "graphml"),
        ("*/*, application/json;q=0.1", "mermaid"),
        ("application/json;q=nonsense", "json"),
    ],
)
def test_the_header_is_weighed(accept: str | None, form: str) -> None:
    assert agreed(None, accept) == form


def test_the_name_goes_before_the_header() -> None:
    assert agreed("dot", "image/svg+xml") == "dot"
    with pytest.raises(BadParameter):
        agreed("png", "image/svg+xml")


@given(st.text(max_size=40))
def test_any_header_is_agreed_on_or_refused(accept: str) -> None:
    with suppress(NotAcceptable):
        assert agreed(None, accept) in FORMS
