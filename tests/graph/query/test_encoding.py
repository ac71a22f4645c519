"""Answers as JSON: parts are written as what they are, field by field."""

from dataclasses import asdict, replace

import orjson

from graph.query.encoding import encoded
from graph.query.entities import Entity, Link, Reference
from graph.query.hierarchy import Placed

KITE = Entity(
    "org:x:kite", "Organization", "Kite", "certain", True, None, "2016-03-31", organizations=(Reference("a", "b", "ç"),)
)
LINE = Link("REPORTS_TO", "post:x:a", "post:x:b", "possible", ("stated",), line="dotted", statements=("k1", "k2"))


def test_a_part_is_written_with_all_its_fields_in_their_order() -> None:
    found = encoded({"links": (LINE, LINE), "placed": [Placed(KITE, 3)], "none": None})
    link, kite = asdict(LINE), asdict(KITE)
    assert found == orjson.dumps(
        {"links": [link, link], "placed": [{"entity": kite, "level": 3, "more": 0}], "none": None}
    )


def test_a_part_that_is_changed_in_a_copy_tells_the_change() -> None:
    before = encoded(LINE)
    assert orjson.loads(encoded(replace(LINE, line="solid"))) == orjson.loads(before) | {"line": "solid"}
    assert encoded(LINE) == before


def test_parts_that_tell_the_same_are_equal_wherever_they_stand() -> None:
    assert replace(LINE) == LINE
    assert {LINE, replace(LINE)} == {LINE}
