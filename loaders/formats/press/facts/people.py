"""The people of an article: full names first said, then short forms and repeats of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.formats.press.facts.gaps import gap
from loaders.formats.press.mentions.kinds import Mention, Person, Post
from loaders.formats.press.naming.names import key
from loaders.formats.press.words.tokens import Tokens

_ROW = 3  # names
_NICKNAME = 2  # words of "Hai Thịnh", as the second born of a family is called
_BY_BIRTH = frozenset({"hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "út"})
_LISTING = frozenset({",", "và", ", và", ";", "; và"})


@dataclass(slots=True)
class Roll:
    """Who has been named so far; a short form means the last one whose name ends with it."""

    names: dict[str, str] = field(default_factory=dict)

    def full(self, person: Person) -> str | None:
        """The full name of a mention; None for a short form of nobody named before."""
        called = key(person.name).split()
        nickname = len(called) == _NICKNAME and called[0] in _BY_BIRTH
        if not person.short and not (nickname and any(each.endswith(f" {called[1]}") for each in self.names)):
            return self.names.setdefault(key(person.name), person.name)
        ending = f" {called[-1]}" if nickname else " " + key(person.name)
        return next((name for known, name in reversed(self.names.items()) if known.endswith(ending)), None)


def vouched(tokens: Tokens, mentions: Sequence[Mention]) -> list[Person]:
    """The people of a sentence whom an honorific, a rank, a title or a list of such vouches for.

    A bare name with nothing beside it may be a byline, a street or a school, and is left out.
    """
    found: list[Person] = []
    if not any(isinstance(mention, Person) for mention in mentions):
        return found
    series = _series(tokens, mentions)
    for at, mention in enumerate(mentions):
        if not isinstance(mention, Person):
            continue
        before = mentions[at - 1] if at else None
        listed = bool(found) and before is found[-1] and gap(tokens, found[-1].stop, mention.start) in _LISTING
        titled = isinstance(before, Post) and gap(tokens, before.stop, mention.start) == ""
        if mention.addressed or listed or titled or at in series:
            found.append(mention)
    return found


def _series(tokens: Tokens, mentions: Sequence[Mention]) -> set[int]:
    """Which mentions are names in a row of three or more: a byline has no more than two."""
    found: set[int] = set()
    row: list[int] = []
    for at, mention in enumerate(mentions):
        goes_on = row and row[-1] == at - 1 and gap(tokens, mentions[at - 1].stop, mention.start) in _LISTING
        row = ([*row, at] if goes_on else [at]) if isinstance(mention, Person) else []
        found.update(row if len(row) >= _ROW else ())
    return found
