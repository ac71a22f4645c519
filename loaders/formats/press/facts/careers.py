"""Careers: posts that a text tells to have been taken in some year, and that a later one has ended since."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from loaders.formats.press.facts.model import HoldsFact
from loaders.formats.press.mentions.kinds import Kind
from loaders.formats.press.naming.names import key

When = tuple[int, ...]
"""A year and a month, 0 where no month is told; longer by one for each "sau đó" since."""

SOME_DAY: When = (0, 0)
"""When a post was taken of which the text tells what was held before it."""

_MONTH = re.compile(
    r"\b(?:năm|tháng|từ)\s+(?:(\d{1,2})\s*(?:[./-]|năm)\s*)?((?:19|20)\d\d)\b(?!\s*-\s*\d)", re.IGNORECASE
)
_DAY = re.compile(r"\d{1,2}\s*[./-]\s*(\d{1,2})\s*[./-]\s*((?:19|20)\d\d)\b")
_YEAR = r"(?:đầu |giữa |cuối )?(?:năm |tháng )?(?:\d{1,2}[./-])?(?:19|20)\d\d"
_TO = rf"từ {_YEAR} (?:đến|tới) {_YEAR}"
_PERIOD_BEFORE = re.compile(
    rf"{_TO}(?!\s*,?\s*(?:rồi|sau|thì))\s*,?\s*(?:ông|bà|đồng chí)?[^,;.]{{0,40}}$", re.IGNORECASE
)
_PERIOD_AFTER = re.compile(rf"\s*,?\s*\(?\s*(?:{_TO}|\((?:năm )?(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d\))", re.IGNORECASE)
_SINCE_AFTER = re.compile(rf"\s*,?\s*\(?\s*(?:từ|vào|từ cuối|từ đầu) {_YEAR}", re.IGNORECASE)
_BEFORE = re.compile(r"\btrước (?:năm|tháng) [^,;.]{0,12}\d{4}\s*,?\s*(?:ông|bà|đồng chí)?[^,;.]{0,40}$", re.IGNORECASE)
_THEN = re.compile(r"\b(?:sau đó|tiếp đó|kế đó|tiếp theo|sau (?=làm|là|giữ|được))\b[^;.]{0,60}$", re.IGNORECASE)
_UNTIL_NOW = re.compile(r"[^,;.]{0,40}\b(?:đến|tới) nay\b", re.IGNORECASE)
_NEAR = 120  # letters before a post in which such words stand
_LASTING = re.compile(r"\b(?:đến|tới) nay\b[^;.]{0,60}$", re.IGNORECASE)
_OPENING = re.compile(
    r"(?:^|; |, )((?:19|20)\d\d),? (?:(?:ông|bà|đồng chí)[^,;]{0,30} )?(?:là|làm|giữ|về|được)\b[^;]{0,40}$"
)
_TERM = re.compile(r"(?:nhiệm kỳ|giai đoạn|khóa)[^,;.]*$", re.IGNORECASE)
_PARTY = frozenset({Kind.COMMITTEE, Kind.CELL, Kind.EXECUTIVE, Kind.STANDING})
_GOVERNING = ("ủy ban nhân dân", "hội đồng nhân dân")
_BESIDE = ("ban chỉ đạo", "hội đồng thi đua", "tổ công tác", "hội đồng kỷ luật")  # led beside one's own post
_MEMBERS = ("ủy viên", "đại biểu")
_CENTRAL = ("bộ chính trị", "ban chấp hành trung ương", "ban bí thư")  # which one stays a member of

Held = tuple[str, str, str]


@dataclass(slots=True)
class Careers:
    """When posts were taken, as far as the text tells.

    Attributes:
        taken: by the holding; None where it is the text's news, or goes on.
        latest: when somebody took the post that was told last, by the person.
    """

    taken: dict[Held, When | None] = field(default_factory=dict)
    latest: dict[str, When] = field(default_factory=dict)

    def since(self, fact: HoldsFact, before: str, after: str) -> When | None:
        """When a post was taken: as its sentence tells it, or after the one told before it, ``Sau đó, ông …``.

        Args:
            fact: the holding.
            before: the sentence up to the post.
            after: the sentence from there on.
        """
        told, person = (None if is_lasting(before) else when(before, after)), key(fact.person)
        if told is None and _THEN.search(before[-_NEAR:]) and not _DAY.search(before):
            told = (*self.latest.get(person, SOME_DAY), 1)
        if told is not None:
            self.latest[person] = told
        return told

    def tell(self, held: Held, since: When | None) -> None:
        """A post that a sentence tells to be taken.

        Args:
            held: the person, the title and the body.
            since: when; None where it is the text's news.
        """
        known = self.taken.get(held, since)
        self.taken[held] = None if since is None or known is None else max(known, since)

    def is_news(self, held: Held) -> bool:
        """Whether the text tells of the taking of a post as its news."""
        return held in self.taken and self.taken[held] is None

    def ended(self, holds: Iterable[HoldsFact]) -> Iterator[HoldsFact]:
        """The posts after whose year the same person took another one that leaves no room for them."""
        facts = [(fact, held) for fact in holds if (held := held_as(fact)) in self.taken]
        for fact, held in facts:
            since = self.taken[held]
            if since is None or fact.organ.name.lower().startswith(_CENTRAL):
                continue
            later = (
                new for new, each in facts if each[0] == held[0] and each != held and _after(self.taken[each], since)
            )
            if any(not _together(fact, new) for new in later):
                yield fact


def held_as(fact: HoldsFact) -> Held:
    """By what two facts are of one holding."""
    return key(fact.person), key(fact.title), key(fact.organ.name)


def _after(taken: When | None, since: When) -> bool:
    return taken is None or taken > since


def is_over(before: str, after: str) -> bool:
    """Whether a sentence says from when to when a post was held: ``Từ năm 2008 đến 2012, ông là Giám đốc``."""
    near = before[-_NEAR:]
    return any(each.search(near) for each in (_PERIOD_BEFORE, _BEFORE)) or _PERIOD_AFTER.match(after) is not None


def is_lasting(before: str) -> bool:
    """Whether a sentence says that a post is held until now: ``Từ năm 2012 đến nay, ông là Giám đốc``."""
    return _LASTING.search(before[-_NEAR:]) is not None


def goes_on(after: str) -> bool:
    """Whether the words after a post say that it is held until now: ``Giám đốc A từ năm 2016 đến nay``."""
    return _UNTIL_NOW.match(after) is not None


def when(before: str, after: str) -> When | None:
    """The month or year right after a post, or last before it; None where a day is told or neither, as news do.

    Args:
        before: the sentence up to the post.
        after: the sentence from there on.
    """
    if (since := _SINCE_AFTER.match(after)) is not None:
        before = since[0]
    if (opening := _OPENING.search(before)) is not None:
        return int(opening[1]), 0
    found = [each for each in _MONTH.finditer(before) if not _TERM.search(before[: each.start()])]
    if not found or _DAY.search(before):
        return None
    return int(found[-1][2]), int(found[-1][1] or 0)


def _together(fact: HoldsFact, new: HoldsFact) -> bool:
    """Whether one may hold both posts: of the Party and of the government of one place, or beside one's own post."""
    title, body = key(new.title), key(new.organ.name)
    if title.startswith(_MEMBERS) or new.organ.kind is Kind.TEAM or body.startswith(_BESIDE):
        return True
    if fact.organ.place is None or fact.organ.place != new.organ.place:
        return False
    governing = [key(each.organ.name).startswith(_GOVERNING) for each in (fact, new)]
    party = [each.organ.kind in _PARTY for each in (fact, new)]
    return key(fact.title).startswith(_MEMBERS) or (party[0] and governing[1]) or (governing[0] and party[1])
