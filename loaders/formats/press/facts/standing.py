"""Offices that stand for their bodies: ``báo cáo Thủ tướng`` is a report to the Government."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.formats.press.facts.gaps import gap, joints
from loaders.formats.press.mentions.kinds import Body, Mention, Person, Post
from loaders.formats.press.words.tokens import Tokens


def standing(tokens: Tokens, mentions: Sequence[Mention]) -> Iterator[tuple[Body, Body]]:
    """The bodies whose heads a sentence speaks of without a name, each with a body that covers the title too.

    A head with a name acts as a person ("Chủ tịch UBND tỉnh Đỗ Văn Lúa thăm …"), and a former one for nobody.
    """
    for at, mention in enumerate(mentions):
        if not isinstance(mention, Post) or mention.body is None or not mention.is_head or mention.former:
            continue
        if not (_named(tokens, mentions, at, at + 1) or _named(tokens, mentions, at - 1, at)):
            yield mention.body, replace(mention.body, start=mention.start, stop=mention.stop)


def _named(tokens: Tokens, mentions: Sequence[Mention], left: int, right: int) -> bool:
    """Whether the neighbours are a title and a name, or titles of one list, which a name may share."""
    if left < 0 or right >= len(mentions):
        return False
    between = gap(tokens, mentions[left].stop, mentions[right].start)
    kinds = {type(mentions[left]), type(mentions[right])}
    if kinds == {Post}:
        return between in joints("separator")
    return kinds == {Post, Person} and (between in joints("apart") or between in joints("address"))
