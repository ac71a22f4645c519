"""Every rule of the grammar holds on its own example."""

import pytest

from loaders.formats.press.grammar import facts_of
from loaders.formats.press.rules import ACCOUNTS, Rule


@pytest.mark.parametrize("rule", list(Rule))
def test_a_rule_gives_a_fact_on_its_example(rule: Rule) -> None:
    facts = facts_of(ACCOUNTS[rule].example)
    assert rule in {hold.rule for hold in facts.holds} | {link.rule for link in facts.links}


@pytest.mark.parametrize("rule", list(Rule))
def test_every_fact_of_an_example_is_quoted_where_it_stands(rule: Rule) -> None:
    text = ACCOUNTS[rule].example
    facts = facts_of(text)
    quotes = [hold.quote for hold in facts.holds] + [link.quote for link in facts.links]
    quotes += [organ.quote for organ in facts.organs]
    assert quotes
    assert all(text[quote.start : quote.end] == quote.text for quote in quotes)
