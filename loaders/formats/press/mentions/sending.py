"""Teams: the number of a team, and the body that sent it."""

from graph.model.records import replace
from loaders.formats.press.mentions.fields import joined
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.mentions.owning import owner_of
from loaders.formats.press.mentions.placing import placed
from loaders.formats.press.mentions.purposes import sent_by_place
from loaders.formats.press.mentions.reading import Reading
from loaders.formats.press.mentions.spots import level_and_place

_INSPECTION = "Đoàn thanh tra"
_PURPOSE = 30  # words of what a team is sent for
_CLAUSES = frozenset({",", ".", ";", "do", "đã", "đối", "tại", "làm"})


def team(here: Reading, body: Body) -> Body:
    """A team, its number, and the body that sent it."""
    tokens, stop = here.tokens, here.stop
    at = body.stop
    if at + 1 < stop and tokens.norms[at] == "số" and tokens.norms[at + 1].isdigit():
        body = replace(body, field=f"số {tokens.norms[at + 1]}", stop=at + 2)
    elif at < stop and tokens.norms[at].isdigit() and _numbers(tokens.norms[at]):
        body = replace(body, field=tokens.norms[at], stop=at + 1)
    return owner_of(here, body) or _sent_for(here, body) or _of_a_place(here, body) or body


def _of_a_place(here: Reading, body: Body) -> Body | None:
    """``Đoàn kiểm tra cải cách hành chính tỉnh A do …``: a team named by what it is for and by its province."""
    tokens, stop = here.tokens, here.stop
    end = sent_by_place(tokens, body.stop, stop)
    spot = level_and_place(tokens, end, stop) if end > body.stop else None
    if spot is None:
        return None
    return placed(tokens, replace(body, field=joined(tokens, body.stop, end)), spot, stop)


def _numbers(digits: str) -> bool:
    """Whether digits number a team, by its own number or its decision's, and are no year."""
    return len(digits) < 4 or (len(digits) == 4 and not 1930 <= int(digits) <= 2099)


def _sent_for(here: Reading, body: Body) -> Body | None:
    """``Đoàn kiểm tra công tác cán bộ của A``: what the team is for stands between it and its sender."""
    tokens, stop = here.tokens, here.stop
    for at in range(body.stop, min(stop - 1, body.stop + _PURPOSE)):
        if tokens.norms[at] in _CLAUSES:
            return None
        if tokens.norms[at] == "của" and tokens.norms[body.stop] in ("công", "việc", "về", "thực", "liên", "theo"):
            owner = here.within(at + 1 + (tokens.norms[at + 1] == "chánh"))
            if owner is None or (body.head == _INSPECTION and owner.kind is Kind.UNIT):
                return None  # "Đoàn thanh tra công tác quản lý dự án của Sở A": A's work is inspected
            return replace(body, owner=owner, level=owner.level, stop=owner.stop)
    return None
