"""Party cells: the host of an Đảng ủy or a Chi bộ that is no body of its own, ``Khối Doanh nghiệp``, ``Quân sự``."""

from graph.model.records import replace
from loaders.formats.press.mentions.fields import read_field
from loaders.formats.press.mentions.hamlets import hamlet
from loaders.formats.press.mentions.kinds import Body
from loaders.formats.press.mentions.placing import placed
from loaders.formats.press.mentions.reading import Reading
from loaders.formats.press.mentions.shorts import short_name
from loaders.formats.press.mentions.spots import Spot, level_and_place, place_alone
from loaders.formats.press.mentions.terms import FIELDS
from loaders.formats.press.words.places import DISTRICT, PROVINCE
from loaders.formats.press.words.tokens import Tokens

_CENTRE = ["trung", "ương"]
_FORCES = frozenset({"Quân khu", "Quân đoàn"})  # whose Party committee may be called "Đảng ủy Quân sự" as well


def cell(here: Reading, body: Body) -> Body | None:
    """A cell's host that is no body of its own: ``Khối Doanh nghiệp``, ``các cơ quan Đảng``, ``Quân sự``."""
    tokens, stop, at = here.tokens, here.stop, body.stop
    if (place := hamlet(tokens, at, stop)) is not None:
        return replace(body, owner=place, stop=place.stop)
    field, after = read_field(tokens, at, stop, hosts=True)
    if not field and at < stop and tokens.caps[at] and FIELDS.longest(tokens.norms, at, stop) is not None:
        field, after = read_field(tokens, at, stop)
    if not field:
        short = short_name(tokens, at, stop)
        body = body if short is None else replace(body, owner=short, stop=short.stop)
        return body if tokens.caps[body.start] else None
    if tokens.norms[at] == "khối" and tokens.norms[after : after + 2] == _CENTRE:
        seat, after = _seat(tokens, after + len(_CENTRE), stop)
        return replace(body, field=f"{field} Trung ương{seat}", stop=after)
    body = replace(body, field=field, stop=after)
    spot = level_and_place(tokens, after, stop)
    if spot is not None:
        return placed(tokens, body, spot, stop)
    forces = here.within(after)
    if forces is not None and forces.head in _FORCES:
        return replace(body, owner=forces, stop=forces.stop)
    found = place_alone(tokens, after, stop, (PROVINCE, DISTRICT))
    return placed(tokens, body, Spot(found[0].level, found[0].word, found[0], found[1]), stop) if found else body


def _seat(tokens: Tokens, at: int, stop: int) -> tuple[str, int]:
    """`` tại thành phố A``, where a block of the Centre has its firms, and the word after it."""
    if at >= stop or tokens.norms[at] != "tại":
        return "", at
    spot = level_and_place(tokens, at + 1, stop)
    if spot is not None and spot.place is not None:
        return f" tại {spot.place.shown}", spot.stop
    found = place_alone(tokens, at + 1, stop, (PROVINCE,))
    return (f" tại {found[0].shown}", found[1]) if found is not None else ("", at)
