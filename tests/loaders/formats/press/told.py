"""What the facts of an article say, as plain tuples of names that tests compare."""

from loaders.formats.press.facts.model import Facts


def held(facts: Facts) -> set[tuple[str, str, str, str]]:
    """Who holds which post where, and how it stands."""
    return {(hold.person, hold.title, hold.organ.name, hold.status.value) for hold in facts.holds}


def linked(facts: Facts, relation: str) -> set[tuple[str, str]]:
    """The names of both ends of every link of a relation."""
    return {(link.source.name, link.target.name) for link in facts.links if link.relation == relation}


def named(facts: Facts) -> set[str]:
    """The names of all organisations."""
    return {each.organ.name for each in facts.organs}
