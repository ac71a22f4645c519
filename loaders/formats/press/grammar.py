"""The grammar of the genre, from an article's text to its facts; each stage is a module of its own.

| stage | module | takes | gives |
|---|---|---|---|
| words | `words.tokens`, `words.sentences` | text | words with offsets, sentences |
| mentions | `mentions.scan` | a sentence | bodies, posts, people, cues |
| naming | `naming.setting`, `naming.completion`, `naming.names` | mentions | the article's place, full names |
| facts | `facts.attachment`, `.oversight`, `.belonging` | a sentence's mentions | holdings, oversight, belonging |
| assembly | `facts.entries`, `.tying`, `.assembly` | all of these | bodies, relations and holdings of the article |
"""

from collections.abc import Sequence

from loaders.formats.press.facts.assembly import Assembly
from loaders.formats.press.facts.attachment import holdings
from loaders.formats.press.facts.boards import Boards
from loaders.formats.press.facts.discourse import Discourse
from loaders.formats.press.facts.entries import Entries
from loaders.formats.press.facts.lives import Obituary, lived
from loaders.formats.press.facts.model import Facts
from loaders.formats.press.facts.people import vouched
from loaders.formats.press.facts.rosters import Roster
from loaders.formats.press.facts.signatures import signed
from loaders.formats.press.facts.successions import successions
from loaders.formats.press.facts.topic import topic
from loaders.formats.press.facts.tying import tie
from loaders.formats.press.mentions.cutoff import whole
from loaders.formats.press.mentions.kinds import Mention, Person
from loaders.formats.press.mentions.listed import listed
from loaders.formats.press.mentions.scan import scan
from loaders.formats.press.naming.completion import Completion
from loaders.formats.press.naming.setting import Setting, setting
from loaders.formats.press.words.sentences import Sentence, cut
from loaders.formats.press.words.tokens import Tokens, tokenise

Read = tuple[Sentence, Sequence[Mention]]

_SEVERAL = frozenset({"các", "những", "hai", "ba", "bốn", "nhiều", "số"})
_PRONOUNS = frozenset({"ông", "bà", "chí"})  # đồng chí
_DIGITS = 2  # of a number of people; a year has more
_PRONOUN = 30  # words of a sentence in which one of them may stand for the person of the one before


def facts_of(text: str, *, url: str | None = None, published: str | None = None, day: str | None = None) -> Facts:
    r"""The facts that an article states.

    Args:
        text: the article, NFC, its line ends ``\\n``; all offsets index it.
        url: its address, which may tell the province.
        published: its day, ``YYYY-MM-DD``.
        day: a day by which dates without a year are read, where ``published`` is None.
    """
    tokens = tokenise(text)
    read = whole(tokens, _read(tokens))
    where = setting(tokens, [mention for _, mentions in read for mention in mentions], url)
    completion = Completion(tokens, where)
    for sentence, mentions in read:
        completion.read(sentence, mentions)
    completion.conclude(mentions for _, mentions in read)
    entries = Entries(tokens, completion)
    assembly = Assembly(entries, published or day)
    _assemble(entries, assembly, read)
    assembly.conclude()
    entries.conclude()
    return Facts(
        url, published, _place(where), where.source,
        assembly.everyone(), tuple(assembly.holds.values()), tuple(entries.organs.values()),
        tuple(entries.links.values()), where,
    )  # fmt: skip


def _read(tokens: Tokens) -> list[Read]:
    sentences = list(cut(tokens))
    lines = listed(tokens, sentences)
    return [(each, [lines[at]] if at in lines else scan(tokens, each)) for at, each in enumerate(sentences)]


def _assemble(entries: Entries, assembly: Assembly, read: Sequence[Read]) -> None:
    """Everything the sentences state; the subject of one may be that of the next."""
    tokens, completion = entries.tokens, entries.completion
    subject: list[Person] = []
    roster, boards, obituary = Roster(), Boards(), Obituary()
    discourse = Discourse(tokens, completion, topic(tokens, completion, read))
    for at, (sentence, mentions) in enumerate(read):
        seats, past = boards.read(tokens, sentence, mentions), obituary.read(tokens, sentence, mentions)
        if not mentions:
            roster.rest(tokens, sentence)
            continue
        before = read[at - 1] if at else None
        assembly.earlier = before[1] if before is not None and before[0].paragraph == sentence.paragraph else ()
        entries.mentioned(mentions)
        for person in vouched(tokens, mentions):
            assembly.person(person)
        carried = _carried(tokens, sentence, mentions, subject)
        seated = {each.post.start for each in seats}
        found = [each for each in holdings(tokens, mentions, carried) if each.post.start not in seated]
        assembly.held(sentence, mentions, [*found, *seats])
        if at and (signature := signed(tokens, read[at - 1], (sentence, mentions))):
            assembly.held(sentence, mentions, signature)
        assembly.held(sentence, mentions, roster.read(tokens, sentence, mentions))
        assembly.held(sentence, mentions, list(lived(tokens, sentence, mentions, subject)))
        assembly.held(sentence, mentions, past)
        assembly.succeeded(successions(tokens, mentions, carried), sentence)
        named = [mention for mention in mentions if isinstance(mention, Person)]
        subject = named[-1:] or subject
        tie(entries, discourse.links(sentence, mentions))


def _carried(tokens: Tokens, sentence: Sentence, mentions: Sequence[Mention], subject: list[Person]) -> list[Person]:
    """The person of the sentence before, where this one speaks of "ông", "bà" or "đồng chí" without a name."""
    if not subject or _PRONOUNS.isdisjoint(tokens.norms[sentence.start : sentence.start + _PRONOUN]):
        return []
    named = next((mention.start for mention in mentions if isinstance(mention, Person)), sentence.stop)
    for at in range(sentence.start, min(sentence.start + _PRONOUN, named, sentence.stop - 1)):
        if tokens.norms[at] in _PRONOUNS and not tokens.caps[at + 1]:
            counted = tokens.norms[at - 1 - (tokens.norms[at] == "chí")] if at - 1 > sentence.start else ""
            number = counted.isdigit() and len(counted) <= _DIGITS
            return [] if counted in _SEVERAL or number else list(subject)
    return []


def _place(where: Setting) -> str | None:
    shown = [place.shown for place in (where.commune, where.district, where.province) if place is not None]
    return ", ".join(shown) or None
