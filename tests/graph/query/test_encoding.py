"""Answers as JSON: what is kept as bytes tells what it would tell anew."""

from dataclasses import replace

import orjson

from graph.query.encoding import encoded
from graph.query.entities import Entity, Link, Reference
from graph.query.hierarchy import Placed

KITE = Entity(
    "org:x:kite", "Organization", "Kite", "certain", True, None, "2016-03-31", organizations=(Reference("a", "b", "ç"),)
)
LINE = Link("REPORTS_TO", "post:x:a", "post:x:b", "possible", ("stated",), line="dotted", statements=("k1", "k2"))


def test_what_is_kept_tells_the_same_wherever_it_stands() -> None:
    found = encoded({"links": (LINE, LINE), "placed": [Placed(KITE, 3)], "none": None})
    anew = {"links": (LINE, LINE), "placed": [Placed(KITE, 3)], "none": None}
    assert found == orjson.dumps(anew) == encoded(anew)


def test_json_is_made_once() -> None:
    assert LINE.json() is LINE.json()


def test_one_that_is_changed_in_a_copy_tells_the_change() -> None:
    before = encoded(LINE)
    assert orjson.loads(encoded(replace(LINE, line="solid"))) == orjson.loads(before) | {"line": "solid"}
    assert replace(LINE) == LINE
