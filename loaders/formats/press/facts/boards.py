"""Boards set up for one matter, a jury or a funeral's committee: who sits on them, by the lines below their name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.formats.press.facts.holding import Holding, Status
from loaders.formats.press.facts.rosters import NO_CHAIN
from loaders.formats.press.mentions.fields import joined
from loaders.formats.press.mentions.kinds import Body, Kind, Mention, Person, Post
from loaders.formats.press.rules import Rule
from loaders.formats.press.words.phrases import Phrases, rows
from loaders.formats.press.words.sentences import Sentence, past_marks
from loaders.formats.press.words.tokens import Tokens

_BOARDS: Phrases[bool] = Phrases((row[0], True) for row in rows("boards"))
_LEADS = frozenset({"danh", "sách", "thành", "phần", "viên", "nhân", "sự"})  # danh sách, thành phần, thành viên
_NAMED = re.compile(
    r"^(?P<name>.+?)(?: (?:đã )?được thành lập)?(?: ,)?(?: (?:(?:bao )?gồm|có)(?: có)?(?: \d+| các| những)?"
    r"(?: (?:thành viên|đồng chí|ông|bà|người|vị|,|sau|đây))*)?(?: :)?$"
)
_ROLES = {
    "hội": ("Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch Thường trực", "Ủy viên", "Ủy viên Thường trực"),
    "ban": (
        "Trưởng ban", "Phó Trưởng ban", "Phó Trưởng ban Thường trực", "Phó ban", "Phó ban Thường trực", "Ủy viên",
        "Ủy viên Thường trực",
    ),
    "tổ": ("Tổ trưởng", "Tổ phó"),
}  # fmt: skip
_LABEL = re.compile(r"^(?:các )?([^:]{4,40}) :")
_OF_THE_BOARD = (" hội đồng", " ban", " tổ", " gồm", " là")
_MEMBER, _MEMBERS = "Thành viên", "thành viên"
_LONGEST = 40  # words of a name and what announces the list
_APART = frozenset("-–—,:(") | {"là"}
_ENDS = frozenset(".;):,")


@dataclass(slots=True)
class Boards:
    """The board whose members are being listed.

    Attributes:
        board: the board; None outside a list.
        named: how its name begins, which tells what its seats are called.
        role: the seat that the last line gives to those below it.
        numbered: the number of the next line has been read.
    """

    board: Body | None = None
    named: str = ""
    role: str = ""
    numbered: bool = False

    def read(self, tokens: Tokens, sentence: Sentence, mentions: Sequence[Mention]) -> list[Holding]:
        """Who sits on the board by a sentence, which also may announce a board or end its list."""
        start = past_marks(tokens, sentence.start, sentence.stop)
        listed, self.numbered = self.numbered or start > sentence.start, start == sentence.stop
        if self.numbered:
            return []
        named = any(isinstance(each, Person) for each in mentions)
        if self.board is None and (named or sentence.stop - start > _LONGEST):
            return []
        if not named:
            if (board := _announced(tokens, start, sentence.stop, mentions)) is not None:
                self.board, self.named, self.role = board, tokens.norms[board.start], ""
            elif self.board is not None:
                self.role = self._label(tokens, start, sentence.stop)
                self.board = self.board if self.role else None
            return []
        if self.board is None or not (self.role or listed or self._label(tokens, start, sentence.stop)):
            self.board = None
            return []
        return list(self._seats(self.board, tokens, sentence, mentions))

    def _label(self, tokens: Tokens, start: int, stop: int) -> str:
        """``Các ủy viên:``, ``Trưởng ban:``: the seat that a line gives; empty where it gives none."""
        said = _LABEL.match(" ".join(tokens.norms[start : min(stop, start + _LONGEST)]))
        if said is None:
            return ""
        told = {said[1], *(said[1].removesuffix(of) for of in _OF_THE_BOARD)}
        if _MEMBERS in told:
            return _MEMBER
        return next((role for role in _ROLES[self.named] if role.lower() in told), "")

    def _seats(self, board: Body, tokens: Tokens, sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Holding]:
        given = self._label(tokens, past_marks(tokens, sentence.start, sentence.stop), sentence.stop)
        people = [each for each in mentions if isinstance(each, Person)]
        for at, person in enumerate(people):
            until = people[at + 1].start if at + 1 < len(people) else sentence.stop
            own = next(
                (each for each in mentions if self._is_seat(tokens, each) and person.stop <= each.start < until), None
            )
            member = tokens.norms[until - 3 : until - 1] == _MEMBERS.split()
            if isinstance(own, Post):
                yield _holding(person, own, own.title, board)
            elif title := _MEMBER if member else given or self.role:
                yield _holding(person, Post(person.start, person.stop, title), title, board)

    def _is_seat(self, tokens: Tokens, mention: Mention) -> bool:
        """``- Trưởng ban;``, ``, Chủ tịch Hội đồng.``: a title of the board's that names no body of its own."""
        if not isinstance(mention, Post) or mention.body is not None or mention.title not in _ROLES[self.named]:
            return False
        after = mention.stop + 2 if tokens.norms[mention.stop : mention.stop + 2] == ["hội", "đồng"] else mention.stop
        ended = after >= len(tokens) or tokens.norms[after] in _ENDS or bool(tokens.breaks[after])
        return ended and tokens.norms[mention.start - 1] in _APART


def _holding(person: Person, post: Post, title: str, board: Body) -> Holding:
    seat = Post(post.start, post.stop, title, board, is_head=post.is_head, one_seat=post.one_seat)
    return Holding(person, seat, Status.CURRENT, Rule.BOARD_SEAT, NO_CHAIN)


def _announced(tokens: Tokens, start: int, stop: int, mentions: Sequence[Mention]) -> Body | None:
    """The board that a line names and announces the members of; a body that goes by that name where one is known."""
    while start < stop and tokens.norms[start] in _LEADS:
        start += 1
    if stop - start > _LONGEST or _BOARDS.longest(tokens.norms, start, stop) is None or not tokens.caps[start]:
        return None
    said = _NAMED.match(" ".join(tokens.norms[start:stop]))
    if said is None or (tokens.norms[stop - 1] != ":" and len(said["name"].split()) < stop - start):
        return None
    end = start + len(said["name"].split())
    known = next((each for each in mentions if isinstance(each, Body) and _is_named(each, start, end)), None)
    name = joined(tokens, start, end)
    return known or Body(start, end, Kind.EVENT, name, name.capitalize() if name.isupper() else name)


def _is_named(body: Body, start: int, end: int) -> bool:
    """Whether a body is the whole board, of a level or an owner by its name."""
    return body.start == start and body.stop >= end and (body.level is not None or body.owner is not None)
