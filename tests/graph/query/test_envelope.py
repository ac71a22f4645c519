"""The envelope in which answers travel."""

import orjson

from graph.query.envelope import envelope
from graph.query.hierarchy import superiors
from tests.graph.query.worlds import id_of, view_of

WORLD = "REPORTS_TO a b\nREPORTS_TO b c\nSTATED_IN c title=C occupancy=vacant"


def test_an_answer_travels_with_its_view_and_says_that_it_is_whole() -> None:
    view = view_of(WORLD)
    found = envelope(view, superiors(view, id_of("a")))
    assert found["view"] == {
        "as_of": "2018-01-16",
        "known_at": "2020-01-01T00:00:00Z",
        "revision": 1,
        "engine": "snapshot",
        "certainty": "possible",
        "last_observed": "2018-01-16",
    }
    assert found["complete"] is True
    assert "cut" not in found
    assert found["notes"] == []
    assert found["data"]["root"] == id_of("a")


def test_a_cut_answer_says_why_and_how_to_go_on() -> None:
    view = view_of(WORLD)
    found = envelope(view, superiors(view, id_of("a"), limit=1))
    assert found["complete"] is False
    assert found["cut"].keys() == {"reason", "limit", "next"}


def test_what_the_envelope_says_is_not_said_again_in_the_data() -> None:
    view = view_of(WORLD)
    assert not {"cut", "notes", "last_observed"} & envelope(view, superiors(view, id_of("a")))["data"].keys()


def test_an_envelope_is_plain_json() -> None:
    view = view_of(WORLD)
    found = envelope(view, superiors(view, id_of("a")))
    assert orjson.loads(orjson.dumps(found)) == found
