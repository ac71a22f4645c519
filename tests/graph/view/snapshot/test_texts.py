from hypothesis import given
from hypothesis import strategies as st

from graph.model.attributes import Value
from graph.model.vocabulary import LINES, MODES
from graph.view.snapshot import canonical, variants
from graph.view.snapshot.texts import Texts


@given(st.lists(st.text(), unique=True))
def test_texts_are_kept_and_found_in_the_order_of_their_bytes(given_texts: list[str]) -> None:
    ordered = sorted(given_texts)
    assert ordered == sorted(given_texts, key=str.encode)
    texts = Texts.of(ordered)
    assert texts.all() == ordered == [texts[place] for place in range(len(texts))]
    assert texts.take(range(len(texts))[::-1]) == ordered[::-1]
    assert [texts.find(each) for each in ordered] == list(range(len(ordered)))


@given(st.lists(st.text(), unique=True), st.text())
def test_a_text_that_is_not_there_is_not_found(given_texts: list[str], sought: str) -> None:
    texts = Texts.of(sorted(given_texts))
    assert (texts.find(sought) is not None) == (sought in given_texts)
    assert texts.rank(sought) == sum(each < sought for each in given_texts)


def test_half_a_surrogate_pair_is_a_text_like_any_other_that_is_not_there() -> None:
    assert Texts.of(["a", "b"]).find("\ud800") is None


def test_defaults_are_variant_zero_and_every_variant_is_read_back() -> None:
    assert variants.code_of("REPORTS_TO", {}) == variants.code_of("HOLDS", {}) == variants.code_of("PART_OF", {}) == 0
    for line in LINES:
        assert variants.attributes_of("REPORTS_TO", variants.code_of("REPORTS_TO", {"line": line})) == {"line": line}
    codes = {mode: variants.code_of("SUPERVISES", {"mode": mode}) for mode in MODES}
    assert len(set(codes.values())) == len(MODES)
    assert [variants.attributes_of("SUPERVISES", code) for code in codes.values()] == [{"mode": mode} for mode in MODES]
    assert variants.attributes_of("HOLDS", variants.code_of("HOLDS", {"acting": True})) == {"acting": True}


def test_attributes_are_read_back_as_they_were_written() -> None:
    given_ones: tuple[dict[str, Value], ...] = (
        {},
        {"occupancy": ("named", "vacant"), "top": True},
        {"rejected": 0, "title": 'a "b": c'},
    )
    for attributes in given_ones:
        assert canonical.read(canonical.write(attributes)) == attributes
