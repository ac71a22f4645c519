"""Bare nouns that mean a body named before: ``Sở đã trình UBND tỉnh``, of the only Sở that the text has spoken of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from graph.model.records import replace
from loaders.formats.press.mentions.heads import HEADS
from loaders.formats.press.mentions.kinds import Body, Kind, Mention, Post
from loaders.formats.press.naming.completion import Completion
from loaders.formats.press.naming.names import key
from loaders.formats.press.words.phrases import words
from loaders.formats.press.words.sentences import Sentence
from loaders.formats.press.words.tokens import Tokens

_FIXED = ("Bộ", "Tập đoàn", "Tổng công ty", "Tổng cục")
_NO_MINISTRIES = ("Bộ Chính trị", "Bộ Tư lệnh", "Bộ Tổng Tham mưu", "Bộ Chỉ huy", "Bộ đội")
_TITLES = frozenset({"đốc", "tra", "phòng", "tịch", "thư", "trưởng"})  # how titles and inspections end
_THIS = "này"
_GOING_ON = words("shorthand_verbs")


@dataclass(slots=True)
class Shorthand:
    """The units and ministries that a text names, sentence by sentence, in order.

    Attributes:
        tokens: the words of the text.
        completion: the article's bodies, all completed.
        named: by its generic noun the units of each field, in full.
        last: by its generic noun the unit of it named last.
        near: the same of the paragraph read last, with its number.
    """

    tokens: Tokens
    completion: Completion
    named: dict[str, dict[str, Body]] = field(default_factory=dict)
    last: dict[str, Body] = field(default_factory=dict)
    near: tuple[dict[str, dict[str, Body]], int] = field(default_factory=lambda: ({}, 0))

    def only(self, noun: str) -> Body | None:
        """The one unit of such a noun that was named; None where several or none were."""
        units = list(self.named.get(noun, {}).values())
        return units[0] if len(units) == 1 else None

    def bare(self, sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[tuple[Body, Body]]:
        """The bodies that bare nouns of a sentence mean, each with a body that covers the noun."""
        taken = {at for mention in mentions for at in range(mention.start, mention.stop)}
        norms, caps = self.tokens.norms, self.tokens.caps
        for at in range(sentence.start, sentence.stop):
            if not caps[at] or at in taken or norms[at] not in HEADS.first:
                continue
            found = HEADS.longest(norms, at, sentence.stop)
            if found is None or not self._ends(at, found[1], sentence):
                continue
            before = [mention for mention in mentions if mention.stop <= at]
            this = norms[found[1] : found[1] + 1] == [_THIS]
            body = (self.last.get(found[0][1]) if this else None) or self._only(found[0][1], before, sentence.paragraph)
            if body is not None:
                yield body, replace(body, start=at, stop=found[1])

    def _only(self, noun: str, before: Sequence[Mention], paragraph: int) -> Body | None:
        """The one unit of a noun that was named, be it earlier in the sentence; of several the paragraph's only one."""
        here = {name: body for each, name, body in self._units(before) if each == noun}
        near = self.near[0].get(noun, {}) if self.near[1] == paragraph else {}
        every = ({**self.named.get(noun, {}), **here}, {**near, **here})
        return next((next(iter(units.values())) for units in every if len(units) == 1), None)

    def _ends(self, at: int, stop: int, sentence: Sentence) -> bool:
        """Whether the noun stands alone: before small letters, and at a sentence's start before a verb."""
        if stop >= sentence.stop:
            return at > sentence.start and not self._in_a_name(at, sentence)
        if self.tokens.caps[stop] or self.tokens.norms[stop].isdigit() or self._in_a_name(at, sentence):
            return False
        return at > sentence.start or self.tokens.norms[stop] in _GOING_ON

    def _in_a_name(self, at: int, sentence: Sentence) -> bool:
        """``Thanh tra Bộ``, ``Giám đốc Sở``: the noun ends another name or a title."""
        before = at - 1
        return before >= sentence.start and (self.tokens.caps[before] or self.tokens.norms[before] in _TITLES)

    def read(self, sentence: Sentence, mentions: Sequence[Mention]) -> None:
        """Note the units that a sentence names."""
        if self.near[1] != sentence.paragraph:
            self.near = ({}, sentence.paragraph)
        for noun, name, body in self._units(mentions):
            self.named.setdefault(noun, {})[name] = body
            self.near[0].setdefault(noun, {})[name] = self.last[noun] = body

    def _units(self, mentions: Sequence[Mention]) -> Iterator[tuple[str, str, Body]]:
        """The units that mentions name, by themselves or as owners, each with its noun and its field."""
        for mention in mentions:
            named = mention.body if isinstance(mention, Post) else mention
            short = isinstance(named, Body) and named.kind is Kind.UNIT and not named.field  # "Phó Giám đốc Sở"
            spelled = self.completion.found.get(id(named)) if not short else None
            body = spelled.body if spelled is not None else None
            while body is not None:
                noun = _noun(body)
                if noun and body.field and not body.collective:
                    yield noun, key(body.field), body
                body = body.owner


def _noun(body: Body) -> str:
    """The generic noun by which a body may be called alone; empty for none."""
    if body.kind is Kind.FIXED:
        noun = next((noun for noun in _FIXED if body.field.startswith(f"{noun} ")), "")
        return noun if not body.field.startswith(_NO_MINISTRIES) else ""
    return body.head if body.kind is Kind.UNIT else ""
