"""Units that go by the body they are in or are for: unions, schools' boards and branches, steering committees."""

from collections.abc import Callable

from graph.model.records import replace
from loaders.formats.press.mentions.fields import joined
from loaders.formats.press.mentions.hamlets import hamlet
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.mentions.owning import is_school
from loaders.formats.press.mentions.placing import placed
from loaders.formats.press.mentions.purposes import placed_purpose, told
from loaders.formats.press.mentions.reading import Reading
from loaders.formats.press.mentions.shorts import short_name
from loaders.formats.press.mentions.spots import capital_run, level_and_place

_STEERING = "Ban Chỉ đạo"
_UNION = "Công đoàn"
_HOSTS = frozenset({Kind.UNIT, Kind.STATE, Kind.ORGAN, Kind.FIXED})
_BOARD = "Hội đồng"
_BRANCH = "Phân hiệu"
_FRONT = "Ban Công tác Mặt trận"
_CENTRAL = (["trung", "ương"], ["quốc", "gia"])


def _steering(here: Reading, body: Body) -> Body | None:
    """``Ban Chỉ đạo của A về B``, ``Ban Chỉ đạo B tỉnh C``: by what it is for; None where its name does not say it."""
    tokens, stop = here.tokens, here.stop
    owner = here.within(body.stop + 1) if tokens.norms[body.stop : body.stop + 1] == ["của"] else None
    if owner is not None:
        end = told(tokens, owner.stop, stop)
        purpose = joined(tokens, owner.stop, end)
        return replace(body, owner=owner, level=owner.level, purpose=purpose, stop=end) if purpose else None
    central = body.stop + 2 * (tokens.norms[body.stop : body.stop + 2] in _CENTRAL)
    end = told(tokens, central, stop)
    if end == central:
        end = placed_purpose(tokens, body.stop, stop)
    if end == body.stop or (end == central and central > body.stop):
        return None
    last = end - (tokens.norms[end - 1] == "của")
    body = replace(body, field=joined(tokens, body.stop, last), stop=end)
    led = here.within(end)
    if led is not None and led.kind is Kind.COMMITTEE:
        return replace(body, owner=led, level=led.level, stop=led.stop)
    spot = level_and_place(tokens, end, stop)
    return placed(tokens, body, spot, stop) if spot is not None else body


def _union(here: Reading, body: Body) -> Body | None:
    """``Công đoàn tỉnh A``, ``Công đoàn Bộ B``: the union of a place or of a host, of which it is no part."""
    tokens, stop = here.tokens, here.stop
    if not tokens.caps[body.start]:
        return None
    host = here.within(body.stop) if body.stop < stop and tokens.caps[body.stop] else None
    host = host or short_name(tokens, body.stop, stop, housed=True)
    if host is not None and host.kind in _HOSTS:
        return replace(body, kind=Kind.CELL, owner=host, level=host.level, stop=host.stop)
    spot = level_and_place(tokens, body.stop, stop)
    return placed(tokens, replace(body, kind=Kind.STATE), spot, stop) if spot is not None else None


def _branch(here: Reading, body: Body) -> Body | None:
    """``Phân hiệu Đại học A tại B``: a school's, told by where it is."""
    tokens, stop = here.tokens, here.stop
    branch = _of_a_school(here, body)
    if branch is None or tokens.norms[branch.stop : branch.stop + 1] != ["tại"]:
        return branch
    at = branch.stop + 1
    spot = level_and_place(tokens, at, stop)
    end = spot.stop if spot is not None and spot.place is not None else capital_run(tokens, at, stop)
    return replace(branch, purpose=joined(tokens, branch.stop, end), stop=end) if end > at else branch


def _board(here: Reading, body: Body) -> Body | None:
    """``Hội đồng Đại học A``: a school's organ."""
    return _of_a_school(here, replace(body, kind=Kind.ORGAN))


def _of_a_school(here: Reading, body: Body) -> Body | None:
    """``Nhà xuất bản Đại học A``: whatever the name of a school follows."""
    school = here.within(body.stop)
    if school is None or not is_school(school):
        return None
    return replace(body, owner=school, level=school.level, stop=school.stop)


def _front(here: Reading, body: Body) -> Body | None:
    """``Ban Công tác Mặt trận thôn A``: a hamlet's; of hamlets at large it is none."""
    place = hamlet(here.tokens, body.stop, here.stop)
    return replace(body, field=f"{place.head} {place.field}", stop=place.stop) if place is not None else None


SEATED: dict[str, Callable[[Reading, Body], Body | None]] = {
    _UNION: _union,
    _BOARD: _board,
    _BRANCH: _branch,
    _FRONT: _front,
    "Nhà xuất bản": _of_a_school,
    _STEERING: _steering,
}
"""By its head how such a unit is read; None where it has a name of its own."""

NAMELESS = frozenset({_BRANCH, _FRONT})
"""Those of them that have no other name."""
