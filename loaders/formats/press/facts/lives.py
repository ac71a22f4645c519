"""Lives: posts told period by period, ``9-1988 - 8-1993: Giám đốc A``, and those of somebody who has died."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.model.records import replace
from loaders.formats.press.facts.chains import read_chain
from loaders.formats.press.facts.holding import Holding, Status
from loaders.formats.press.mentions.kinds import Mention, Person, Post
from loaders.formats.press.rules import Rule
from loaders.formats.press.words.sentences import Sentence
from loaders.formats.press.words.tokens import Tokens

_DATE = r"(?:(?:cuối|đầu|giữa|tháng|năm) )*(?:\d{1,2} ?[-/.] ?)?(?:19|20)\d\d"
_YEAR = re.compile(r"(?:19|20)\d\d")
_ASIDE = r"(?: ?\( [^()]{0,40} \))?"
_PERIOD = re.compile(
    rf"(?:[-+•*–] )?(?:(?:trong|giai đoạn|thời gian) )*(?:từ )?{_DATE}{_ASIDE}"
    rf" ?(?:-|–|—|đến|tới|→) ?(?:đến )?(?P<to>{_DATE}|(?:hiện )?nay){_ASIDE}"
    r"(?: [:,;-])*(?:(?: [^\W\d]+){1,8} ,(?: rồi| và)?)?"
    r"(?: (?:ông|bà|đồng chí|là|làm|giữ|chức|chức vụ|được bầu|đảm nhiệm))*"
)
_FIRST = 6  # words among which the first number of a period stands
_LONGEST = 24  # words of a period and of what leads on to the post
_MOURNING = ("tin buồn", "thương tiếc", "báo tin", "từ trần")
_SIGNS = frozenset({"buồn", "tiếc", "trần", "tin"})


def lived(
    tokens: Tokens, sentence: Sentence, mentions: Sequence[Mention], subject: Sequence[Person]
) -> Iterator[Holding]:
    """The posts that a sentence tells with the period in which they were held, and no word that says so.

    Args:
        tokens: the words of the text.
        sentence: the sentence.
        mentions: its mentions.
        subject: whom the text spoke of last.
    """
    if _YEAR.search(tokens.text, tokens.starts[sentence.start], tokens.ends[sentence.stop - 1]) is None:
        return
    begun, after = sentence.start, 0  # the word that a part between semicolons begins with; the mention after a chain
    person = subject[-1] if subject else None
    status: Status | None = None
    for at, mention in enumerate(mentions):
        if isinstance(mention, Person):
            person, status = mention, None
        if not isinstance(mention, Post) or at < after:
            continue
        begun = max([begun, *(each + 1 for each in range(begun, mention.start) if tokens.norms[each] == ";")])
        dated = mention.start - begun <= _LONGEST and _dated(tokens, begun)
        said = _PERIOD.fullmatch(" ".join(tokens.norms[begun : mention.start])) if dated else None
        if said is not None:
            status = Status.CURRENT if said["to"].endswith("nay") else Status.FORMER
        if status is None or person is None:
            continue
        chain = read_chain(tokens, mentions, at, listed=True)
        after = chain.after
        for post in chain.posts:
            yield Holding(person, post, status, Rule.IN_A_PERIOD, at)


def _dated(tokens: Tokens, begun: int) -> bool:
    """Whether a number stands among the first words, as in every period."""
    return any(word[:1].isdigit() for word in tokens.norms[begun : begun + _FIRST])


@dataclass(slots=True)
class Obituary:
    """Of whom the news of a death speaks: the person whose name alone is a line of it.

    Attributes:
        mourning: such news has begun.
        person: who has died; None where no line has named anybody.
    """

    mourning: bool = False
    person: Person | None = None

    def read(self, tokens: Tokens, sentence: Sentence, mentions: Sequence[Mention]) -> list[Holding]:
        """The posts of a line below the name, all of them past."""
        if not self.mourning:
            words = tokens.norms[sentence.start : sentence.stop]
            if _SIGNS.isdisjoint(words) or not any(sign in " ".join(words) for sign in _MOURNING):
                return []
            self.mourning = True
        people = [each for each in mentions if isinstance(each, Person) and each.addressed]
        if people:
            self.person = people[0] if _alone(tokens, sentence, people[0]) else None
            return []
        first = next((at for at, each in enumerate(mentions) if isinstance(each, Post) and each.former), None)
        if self.person is None or first is None:
            return []
        found: list[Holding] = []
        while first < len(mentions):
            if not isinstance(mentions[first], Post):
                first += 1
                continue
            chain = read_chain(tokens, mentions, first, listed=True)
            posts = (replace(post, former=True) for post in chain.posts)
            found.extend(Holding(self.person, post, Status.FORMER, Rule.OBITUARY, first) for post in posts)
            first = chain.after
        return found


def _alone(tokens: Tokens, sentence: Sentence, person: Person) -> bool:
    """Whether a line is a name, be it with another one in brackets behind it."""
    behind = tokens.norms[person.stop : sentence.stop]
    bracketed = len(behind) > 0 and behind[0] == "(" and behind[-1] in (")", ".", ",")
    return person.start == sentence.start and (len(behind) <= 1 or bracketed)
