"""Placing: the level and the place that a body's name goes on with."""

from graph.model.records import replace
from loaders.formats.press.mentions.kinds import Body
from loaders.formats.press.mentions.spots import Spot, level_and_place, place_alone
from loaders.formats.press.words.places import COMMUNE, DISTRICT, PROVINCE, Place
from loaders.formats.press.words.tokens import Tokens

_JOINED, _LISTED = 3, 14  # words up to "các", and of the classes
_CLASSES = frozenset(
    {",", "và", "các", "sở", "ban", "ngành", "phòng", "đoàn", "thể", "cơ", "quan", "đơn", "vị", "tổ", "chức",
     "chính", "trị", "hội", "-"}
)  # fmt: skip


def committee(tokens: Tokens, body: Body, stop: int) -> Body:
    """Tỉnh ủy, Huyện ủy, Tỉnh đoàn: the head tells the level, a place may follow with or without its word."""
    spot = level_and_place(tokens, body.stop, stop)
    if spot is not None and spot.place is not None:
        return placed(tokens, body, spot, stop)
    if spot is not None and spot.level == body.level:
        return replace(body, stop=spot.stop)  # "Thành ủy TP", and a name after it
    levels = {"province": (PROVINCE,), "city": (PROVINCE, DISTRICT)}.get(body.level or "", (DISTRICT,))
    found = place_alone(tokens, body.stop, stop, levels)
    if found is None and body.level in ("district", "city"):
        found = _unlisted(tokens, body, stop)
    if found is None:
        return body
    place, after = found
    if body.level == "city" and not (place.level == PROVINCE and place.word == "thành phố"):
        place = Place(DISTRICT, "thành phố", place.name)
    if body.level == "district":
        place = replace(place, word={"Quận ủy": "quận", "Thị ủy": "thị xã"}.get(body.head, "huyện"))
    return placed(tokens, body, Spot(place.level, place.word, place, after), stop)


def _unlisted(tokens: Tokens, body: Body, stop: int) -> tuple[Place, int] | None:
    """A number, or capitalised words the gazetteer does not have: ``Quận ủy 8``."""
    at = body.stop
    if at < stop and body.head == "Quận ủy" and tokens.norms[at].isdigit():
        return Place(DISTRICT, "quận", tokens.norms[at]), at + 1
    return None


def placed(tokens: Tokens, body: Body, spot: Spot, stop: int) -> Body:
    """The body with its level and place, and the larger places that follow a comma."""
    scope, after = _larger(tokens, spot, stop) if spot.place else ((), spot.stop)
    return replace(body, level=spot.level, word=spot.word, place=spot.place, scope=scope, stop=after)


def _larger(tokens: Tokens, spot: Spot, stop: int) -> tuple[tuple[Place, ...], int]:
    """``, huyện B, tỉnh C`` after ``xã A``."""
    order = {COMMUNE: 0, DISTRICT: 1, PROVINCE: 2}
    scope: list[Place] = []
    rank, at = order.get(spot.level, 3), spot.stop
    while at + 1 < stop and tokens.norms[at] in (",", "-", "("):
        wider = level_and_place(tokens, at + 1, stop)
        if wider is None or wider.place is None or order.get(wider.level, 0) <= rank:
            break
        scope.append(wider.place)
        rank, at = order[wider.level], wider.stop
        if at < stop and tokens.norms[at] == ")":
            at += 1
    direct = level_and_place(tokens, at, stop) if not scope else None
    if direct is not None and direct.place is not None and order.get(direct.level, 0) > rank:
        return (direct.place,), direct.stop
    return tuple(scope), at


def with_unions(tokens: Tokens, body: Body, stop: int) -> Body:
    """``MTTQ và các đoàn thể tỉnh``, ``UBND, các ban, ngành huyện A``: the level named after the classes is its too."""
    at = body.stop
    while at < min(stop, body.stop + _LISTED) and tokens.norms[at] in _CLASSES and not tokens.breaks[at]:
        at += 1
    if at >= stop or "các" not in tokens.norms[body.stop : body.stop + _JOINED]:
        return body
    spot = level_and_place(tokens, at, stop)
    return replace(body, level=spot.level, word=spot.word, place=spot.place) if spot is not None else body
