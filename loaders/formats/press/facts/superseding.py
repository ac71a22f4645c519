"""Superseding: the posts that another one, taken in the same sentence, makes former."""

from collections.abc import Iterable, Sequence

from loaders.formats.press.facts.holding import Holding, Status
from loaders.formats.press.facts.model import HoldsFact
from loaders.formats.press.mentions.kinds import Kind
from loaders.formats.press.naming.names import key

_FULL_TIME = (
    "giám đốc", "cục trưởng", "vụ trưởng", "viện trưởng", "trưởng phòng", "trưởng khoa", "trưởng công an", "thứ trưởng",
    "hiệu trưởng", "chánh án", "chánh thanh tra", "chánh văn phòng", "đoàn trưởng", "chỉ huy trưởng", "tham mưu trưởng",
    "tư lệnh", "chính ủy", "tổng biên tập", "chánh tòa", "kiểm toán trưởng", "đội trưởng", "hạt trưởng", "trạm trưởng",
    "đồn trưởng", "chính trị viên", "trưởng trạm", "chủ nhiệm chính trị", "chuyên viên",
)  # fmt: skip
_CENTRAL = frozenset({"bộ chính trị", "ban chấp hành trung ương đảng", "ban bí thư trung ương đảng"})


def superseded(facts: Sequence[tuple[HoldsFact, Holding]]) -> Iterable[tuple[HoldsFact, bool]]:
    """Each fact, and whether a post of the same person that the sentence fills makes it former."""
    filled = [
        (fact, holding)
        for fact, holding in facts
        if fact.status is Status.APPOINTED and fact.organ.kind is not Kind.TEAM  # a team's leader keeps his post
    ]
    if not filled:
        yield from ((fact, False) for fact, _ in facts)
        return
    moved = {fact.person for fact, holding in filled if holding.moved and fact.title != "Ủy viên"}
    installed = {fact.person for fact, holding in filled if holding.installed and _full_time(fact)}
    for fact, _ in facts:
        plain = fact.status is Status.CURRENT and not fact.title.startswith("Ủy viên")
        replaced = any(
            new.person == fact.person and new.organ.name == fact.organ.name and new.title != fact.title
            for new, _ in filled
            if not (new.acting or new.title.startswith("Ủy viên"))
        )
        kept = any(
            (new.person, new.title, new.organ.name) == (fact.person, fact.title, fact.organ.name) for new, _ in filled
        )
        left = (fact.person in moved and key(fact.organ.name) not in _CENTRAL) or (
            fact.person in installed and _full_time(fact)
        )
        yield fact, plain and not kept and (replaced or left)


def _full_time(fact: HoldsFact) -> bool:
    """Whether a post is an office that leaves no room for another one elsewhere."""
    return key(fact.title).endswith(_FULL_TIME)
