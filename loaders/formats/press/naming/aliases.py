"""Aliases: short names that an article gives to bodies it has named in full."""

from collections.abc import Mapping

from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.mentions.ownership import is_ministry
from loaders.formats.press.naming.foremost import foremost
from loaders.formats.press.naming.names import inner_cell, key
from loaders.formats.press.words.tokens import Tokens

_MINISTRY = "Bộ"
_ASSOCIATION = "Hội"
_SCHOOL = "Trường"
_BLOCK = "khối"
_OFTEN = 2  # mentions of the ministry that a text is about
_NATIONAL = frozenset({"Tập đoàn", "Tổng công ty", "Ngân hàng", "Học viện", "Ban Chỉ đạo"})  # which may have one name
_FORMED = frozenset({"Trường", "Công ty", "Tổng công ty"})  # whose noun goes on: Trường Đại học, Công ty cổ phần


def same_as(tokens: Tokens, body: Body, before: Body) -> bool:
    """Whether brackets give a body another name: ``Cục Thanh tra lĩnh vực y tế (Cục X)``."""
    bracketed = tokens.norms[before.stop : body.start] == ["("] and tokens.norms[body.stop : body.stop + 1] == [")"]
    return bracketed and before.head.startswith(body.head) and body.owner is None and body.place is None


def is_short(body: Body) -> bool:
    """Whether a name says the kind of body alone: ``Bệnh viện``, ``Đảng ủy Khối``."""
    if body.owner is not None or body.place is not None:
        return False
    return (body.kind is Kind.UNIT and not body.field) or (body.kind is Kind.CELL and key(body.field) == _BLOCK)


def meant(short: Body, known: Mapping[str, Body], times: Mapping[str, int]) -> Body | None:
    """The body that a short name means: the last of its kind named in full, or the ministry that the text is about.

    Args:
        short: see `is_short`.
        known: the bodies named so far, in order, by name.
        times: how often each was named.
    """
    named = list(known.values())
    if short.kind is Kind.UNIT and short.head == _MINISTRY:
        ministries = [name for name, body in known.items() if is_ministry(body)]
        about = foremost({name: times[name] for name in ministries}, _OFTEN)
        return known[about or ministries[-1]] if ministries else None
    if short.kind is Kind.UNIT and short.head == _ASSOCIATION:
        return next((body for body in reversed(named) if _is_association(body)), None)
    if short.kind is Kind.UNIT:
        like = [(name, body) for name, body in known.items() if _is_of_kind(body, short.head)]
        about = foremost({name: times[name] for name, _ in like}, _OFTEN) if short.head == _SCHOOL else None
        return known[about] if about is not None else like[-1][1] if like else None
    cells = [cell for body in named if (cell := inner_cell(body)) is not None]
    blocks = [cell for cell in cells if key(cell.field).startswith(f"{_BLOCK} ")]
    return _as(short, blocks[-1]) if blocks else None


def _is_of_kind(body: Body, noun: str) -> bool:
    national = body.kind is Kind.FIXED and noun in _NATIONAL and body.field.startswith(f"{noun} ")
    unit = body.kind is Kind.UNIT and bool(body.field)
    formed = noun in _FORMED and body.head.startswith(f"{noun} ") and (unit or body.place is not None)
    return national or formed or (body.kind is Kind.UNIT and body.head == noun)


def _is_association(body: Body) -> bool:
    return body.head.startswith(f"{_ASSOCIATION} ") and not body.head.startswith("Hội đồng")


def _as(short: Body, block: Body) -> Body:
    return Body(
        short.start, short.stop, Kind.CELL, short.head, block.field, block.level, block.word, block.place, block.scope
    )
