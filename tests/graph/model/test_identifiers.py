"""Typed ids: made from names, or passed on to the letter."""

import re
import unicodedata
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import BadIdentifier
from graph.model.identifiers import PREFIXES, check, join, label_of, made, name_part, passed_on
from graph.model.vocabulary import LABELS

IDENTIFIERS = st.text(min_size=1, max_size=40)
NAMES = st.text(min_size=1, max_size=40).filter(lambda name: name_part(name) != "")


@given(IDENTIFIERS)
def test_a_passed_on_identifier_reads_back_to_the_letter(identifier: str) -> None:
    written = passed_on(identifier)
    assert unquote(re.sub(r"~(?=[0-9A-F]{2})", "%", written).replace("%7E", "~")) == identifier
    assert not re.search(r"[/?#%\s]", written)


@given(IDENTIFIERS, IDENTIFIERS)
def test_two_passed_on_identifiers_are_never_one(one: str, other: str) -> None:
    assert (passed_on(one) == passed_on(other)) == (one == other)


@given(st.sampled_from(sorted(PREFIXES.values())), st.lists(NAMES, min_size=1, max_size=3))
def test_made_ids_are_well_formed_and_tell_their_label(label: str, names: list[str]) -> None:
    id = made(label, *names)
    assert check(id) == id
    assert label_of(id) == label
    assert id.count(":") == len(names)


@given(st.sampled_from(sorted(PREFIXES.values())), IDENTIFIERS)
def test_ids_that_pass_an_identifier_on_are_well_formed(label: str, identifier: str) -> None:
    id = join(label, "scheme", passed_on(identifier))
    assert check(id) == id


@given(NAMES)
def test_a_made_id_is_the_same_for_two_spellings_of_a_name(name: str) -> None:
    assert made("Person", unicodedata.normalize("NFD", name)) == made("Person", f" {name} ")


def test_made_ids_keep_accents_and_scope() -> None:
    assert made("Organization", "vn", "Tỉnh uỷ Nghệ An") == "org:vn:tỉnh-ủy-nghệ-an"
    assert made("Organization", "vn", "Tân Thành") != made("Organization", "vn", "Tân Thạnh")
    assert made("Organization", "x", "a/b?c#d%e:f") == "org:x:a-b-c-d-e-f"


@pytest.mark.parametrize(
    "id", ["", "post", "post:", "thing:x", "post:a b", "post:a/b", "post:a%20b", "post:a\nb", "org:" + "ấ" * 400]
)
def test_an_ill_formed_id_is_refused(id: str) -> None:
    with pytest.raises(BadIdentifier):
        check(id)


def test_a_label_that_is_none_is_refused() -> None:
    with pytest.raises(BadIdentifier):
        made("Body", "x")


def test_every_prefix_is_of_a_label_and_every_label_that_statements_name_has_one() -> None:
    assert {label.name: label.prefix for label in LABELS.values() if label.name != "Store"} == {
        label: prefix for prefix, label in PREFIXES.items()
    }
