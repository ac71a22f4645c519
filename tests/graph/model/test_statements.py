"""Statements: what is one statement has one key, and what the vocabulary does not allow is refused by its field."""

import dataclasses
import json
import unicodedata
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from graph.errors import BadStatement
from graph.model.attributes import Value
from graph.model.dates import bound
from graph.model.statements import Statement, check, from_json, start_of, to_json
from graph.model.vocabulary import RELATIONS, Attribute, Kind

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12).filter(
    lambda t: t.strip() != ""
)
DATES = st.sampled_from(["2018", "2018-01", "2018-01-16", "[..2018-08-09]", "[2018-01..2018-03]", ".."])
DAYS = st.dates().map(lambda day: day.isoformat())
DECIMALS = st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9)


def value_of(attribute: Attribute) -> st.SearchStrategy[object]:
    words = st.sampled_from(attribute.values) if attribute.values else TEXTS
    kinds: dict[Kind, st.SearchStrategy[object]] = {
        Kind.TEXT: words,
        Kind.TEXTS: st.lists(words, min_size=1, max_size=3),
        Kind.BOOLEAN: st.booleans(),
        Kind.INTEGER: st.integers(0, 1000),
        Kind.DECIMAL: DECIMALS.map(str),
        Kind.DATE: DATES,
    }
    return kinds[attribute.kind]


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    """One checked statement of any relation."""
    relation = RELATIONS[draw(st.sampled_from(sorted(RELATIONS)))]
    prefixes = {"Organization": "org", "Post": "post", "Person": "person", "Source": "source", "Load": "load"}
    label = draw(st.sampled_from(relation.starts))
    other = label if relation.same_label else draw(st.sampled_from(relation.ends))
    source = draw(st.sampled_from(["source:a", "source:b"]))
    start = source if relation.name == "LOADED_IN" else f"{prefixes[label]}:x:{draw(st.integers(0, 9))}"
    end = source if relation.name == "STATED_IN" else f"{prefixes[other]}:x:{draw(st.integers(0, 9))}"
    takes = [each for each in relation.attributes if not each.labels or label in each.labels]
    given = [each for each in takes if each.required or draw(st.booleans())]
    return check(
        Statement(
            relation=relation.name,
            start=start,
            end=end,
            source=source,
            attributes={each.name: draw(value_of(each)) for each in given},  # type: ignore[misc]  # checked here
            valid_from=draw(st.none() | DATES),
            valid_to=draw(st.none() | DATES),
            observed=draw(st.none() | DAYS),
            locator=draw(st.none() | TEXTS),
            quote=draw(st.none() | TEXTS),
            basis=draw(st.sampled_from(["stated", "title_rule"])),
        )
    )


def reporting(**fields: Any) -> Statement:
    said: dict[str, Any] = {"relation": "REPORTS_TO", "start": "post:x:a", "end": "post:x:b", "source": "source:s"}
    return Statement(**(said | fields))


def naming(label: str, **attributes: Value) -> Statement:
    return Statement(
        relation="STATED_IN", start=f"{label}:x:a", end="source:s", source="source:s", attributes=attributes
    )


@given(statements())
def test_a_checked_statement_is_canonical(statement: Statement) -> None:
    assert check(statement) == statement
    assert check(statement).key == statement.key


@given(statements())
def test_the_flat_form_reads_back(statement: Statement) -> None:
    written = json.dumps(to_json(statement))
    again = from_json(json.loads(written))
    assert again == statement
    assert again.key == statement.key
    assert None not in json.loads(written).values()


@given(statements(), st.none() | TEXTS, st.none() | TEXTS, TEXTS)
def test_locator_quote_and_basis_make_no_other_statement(
    statement: Statement, locator: str | None, quote: str | None, basis: str
) -> None:
    other = check(dataclasses.replace(statement, locator=locator, quote=quote, basis=basis))
    assert other.key == statement.key


@given(statements(), statements())
def test_statements_of_other_meaning_have_other_keys(one: Statement, other: Statement) -> None:
    def meaning(said: Statement) -> tuple[object, ...]:
        relation = RELATIONS[said.relation]
        semantic = {each.name for each in relation.attributes if each.semantic}
        end = None if said.relation == "LOADED_IN" else said.end
        kept = sorted((name, value) for name, value in said.attributes.items() if name in semantic)
        dated = (said.valid_from, said.valid_to, said.observed)
        return (said.relation, said.start, end, said.source, *dated, tuple(kept))

    assert (one.key == other.key) == (meaning(one) == meaning(other))


@given(statements(), st.data())
def test_each_field_of_the_meaning_changes_the_key(statement: Statement, data: st.DataObject) -> None:
    changed = {
        "valid_from": data.draw(DATES),
        "valid_to": data.draw(DATES),
        "observed": data.draw(DAYS),
        "start": statement.start + "2",
        "source": "source:c",
        "end": statement.end + "2",
    }
    field = data.draw(st.sampled_from(sorted(changed)))
    assume(changed[field] != getattr(statement, field))
    assume(not (field == "end" and statement.relation == "LOADED_IN"))
    assert dataclasses.replace(statement, **{field: changed[field]}).key != statement.key  # type: ignore[arg-type]  # texts


@given(statements(), st.data())
def test_each_attribute_changes_the_key_if_it_is_of_the_meaning(statement: Statement, data: st.DataObject) -> None:
    assume(statement.attributes)
    name = data.draw(st.sampled_from(sorted(statement.attributes)))
    attribute = RELATIONS[statement.relation].attribute(name)
    assert attribute is not None
    left = {each: value for each, value in statement.attributes.items() if each != name}
    assert (dataclasses.replace(statement, attributes=left).key != statement.key) == attribute.semantic


@given(statements())
def test_a_key_begins_with_the_id_of_its_start(statement: Statement) -> None:
    assert start_of(statement.key) == statement.start


@given(st.text(max_size=30).filter(lambda text: "@" not in text))
def test_what_is_no_key_is_refused(text: str) -> None:
    with pytest.raises(BadStatement):
        start_of(text)


def test_a_version_is_the_same_statement_whichever_load_brought_it() -> None:
    first, second = (
        Statement(relation="LOADED_IN", start="source:s", end=f"load:{n}", source="source:s") for n in (1, 2)
    )
    assert first.key == second.key


@pytest.mark.parametrize(
    ("statement", "field"),
    [
        (reporting(relation="LIKES"), "relation"),
        (reporting(start="post"), "start"),
        (reporting(start="thing:x:a"), "start"),
        (reporting(start="source:s"), "start"),
        (reporting(end="source:s"), "end"),
        (reporting(end="post:x:a b"), "end"),
        (reporting(source="post:x:a"), "source"),
        (reporting(source=""), "source"),
        (reporting(valid_from="soon"), "valid_from"),
        (reporting(valid_to="2018-13"), "valid_to"),
        (reporting(observed="2018-01"), "observed"),
        (reporting(attributes={"line": "bent"}), "line"),
        (reporting(attributes={"line": True}), "line"),
        (reporting(attributes={"mode": "audit"}), "mode"),
        (reporting(relation="SUPERVISES"), "mode"),
        (reporting(relation="HOLDS"), "start"),
        (reporting(relation="SUCCEEDS", end="org:x:b"), "end"),
        (reporting(relation="STATED_IN", end="source:t"), "end"),
        (reporting(relation="LOADED_IN", start="source:t", end="load:1"), "start"),
        (naming("post", occupancy=("empty",)), "occupancy"),
        (naming("post", is_head="yes"), "is_head"),
        (naming("post", fte="half"), "fte"),
        (naming("post", fte="NaN"), "fte"),
        (naming("post", fte="1e999999"), "fte"),
        (naming("post", classification="board"), "classification"),
        (naming("org", title="Head"), "title"),
        (naming("person", seats="one"), "seats"),
    ],
)
def test_what_the_vocabulary_does_not_allow_is_refused_by_its_field(statement: Statement, field: str) -> None:
    with pytest.raises(BadStatement) as refused:
        check(statement)
    assert refused.value.field == field


@pytest.mark.parametrize("name", ["relation", "start", "end", "source"])
def test_a_missing_or_mistyped_field_is_named(name: str) -> None:
    record = to_json(reporting())
    with pytest.raises(BadStatement) as missing:
        from_json({key: value for key, value in record.items() if key != name})
    with pytest.raises(BadStatement) as mistyped:
        from_json(record | {name: 7})
    assert missing.value.field == mistyped.value.field == name


def test_a_field_that_nobody_knows_is_refused() -> None:
    with pytest.raises(BadStatement) as refused:
        from_json(to_json(reporting()) | {"phone": "1"})
    assert refused.value.field == "phone"


@given(DECIMALS, st.integers(0, 3))
def test_a_decimal_is_one_text_however_it_was_written(number: Decimal, zeros: int) -> None:
    written = f"{number:f}" + "0" * zeros
    found = check(naming("post", fte=written)).attributes["fte"]
    assert isinstance(found, str)
    assert Decimal(found) == number
    assert found == check(naming("post", fte=found)).attributes["fte"]
    assert found == check(naming("post", fte=f"{number.normalize():E}")).attributes["fte"]
    assert "E" not in found
    assert not found.endswith(".")
    assert "." not in found or not found.endswith("0")
    assert found != "-0"


def test_there_is_one_nought() -> None:
    assert {check(naming("post", fte=nought)).attributes["fte"] for nought in ("0", "-0", "-0.00", "0E3")} == {"0"}


@given(TEXTS)
def test_names_are_kept_composed_and_quotes_to_the_letter(name: str) -> None:
    apart = unicodedata.normalize("NFD", name)
    kept = check(naming("org", name=apart))
    assert kept.attributes["name"] == " ".join(unicodedata.normalize("NFC", name).split())
    assert kept.key == check(naming("org", name=name)).key
    assert check(reporting(quote=f" {apart} ")).quote == f" {apart} "


def test_defaults_and_empty_values_say_nothing() -> None:
    plain = check(reporting())
    assert check(reporting(attributes={"line": "solid"})) == plain
    assert check(naming("post", is_head=False, title="", occupancy=())).attributes == {}


@given(DATES)
def test_dates_of_a_checked_statement_can_be_read(written: str) -> None:
    checked = check(reporting(valid_from=written))
    assert checked.valid_from is not None
    assert bound(checked.valid_from) == bound(written)
