"""Records are told by their fields; a changed one is another."""

import pytest

from graph.model.records import replace
from loaders.formats.press.mentions.kinds import Cue
from loaders.formats.press.words.places import Place


def test_records_of_the_same_fields_are_one_key() -> None:
    assert {Place("province", "tỉnh", "Hà Nam"): 1}[Place("province", "tỉnh", "Hà Nam")] == 1
    assert Cue(0, 1, "take") != Cue(0, 1, "leave")


def test_a_change_leaves_the_record_as_it_was() -> None:
    known = Cue(0, 2, "take")
    assert replace(known, stop=3) == Cue(0, 3, "take")
    assert known == Cue(0, 2, "take")


def test_a_field_that_no_record_has_is_refused() -> None:
    with pytest.raises(AttributeError):
        replace(Cue(0, 2, "take"), until=3)  # type: ignore[call-arg]  # what the type checker forbids
