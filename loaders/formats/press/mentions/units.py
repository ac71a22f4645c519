"""Units: how far the name of a Sở, a Vụ or a company goes, whose it is and where."""

from graph.model.records import replace
from loaders.formats.press.mentions.departments import department, is_generic
from loaders.formats.press.mentions.extents import field_of, listed_to, named_after, to_its_end
from loaders.formats.press.mentions.fields import further, joined
from loaders.formats.press.mentions.heads import MANNERS
from loaders.formats.press.mentions.kinds import Body
from loaders.formats.press.mentions.owning import owner_of
from loaders.formats.press.mentions.placing import placed
from loaders.formats.press.mentions.reading import Reading
from loaders.formats.press.mentions.seated import NAMELESS, SEATED
from loaders.formats.press.mentions.spots import Spot, level_and_place, place_alone
from loaders.formats.press.mentions.terms import FIELDS
from loaders.formats.press.words.places import DISTRICT, PROVINCE
from loaders.formats.press.words.tokens import Tokens

_COMMON = frozenset({"Vụ", "Bộ", "Đội", "Báo"})  # in small letters these are other words
_WHOLE = {"Ban Quản lý dự án": "dự án"}  # a name without more, where a place follows or is known
_OF_PLACES = frozenset({"phố", "huyện", "xã", "phường", "quận", "trấn"})  # before a place, be it "Hội An"
_SCHOOL = "Trường "  # of some level or kind, which may have its place's name alone
_AT_A_PAPER = frozenset({"tập", "tại"})  # before "báo A": Tổng biên tập, công tác tại
_ALSO_WORDS = frozenset({"Hội", "Quỹ", "Công đoàn"})  # unless a capital follows
_SMALL_WORDS = frozenset({"Hội"})  # in small letters other words, unless what follows is known to be a name
_FEASTS = frozenset({"lễ", "ngày", "vũ", "mở", "trẩy", "dự", "đại", "quốc", "cơ", "dạ"})  # "lễ hội Xuân"


def unit(here: Reading, body: Body) -> Body | None:
    """Sở, Phòng, Vụ and their field, then whose they are and where."""
    tokens, stop = here.tokens, here.stop
    named = SEATED[body.head](here, body) if body.head in SEATED else None
    if named is not None or body.head in NAMELESS:
        return named
    manner = MANNERS.get(body.head)
    proper, company = manner == "proper", manner in ("company", "legal")
    field, at = field_of(tokens, body, stop, manner)
    if not field and body.head in _WHOLE and tokens.caps[body.start]:
        whole, known = _WHOLE[body.head], body.stop
        start = known - len(whole.split())
        body = replace(body, head=body.head.removesuffix(f" {whole}"), stop=start)
        at = to_its_end(tokens, body, further(tokens, start, known, stop, proper=proper), stop, proper)
        field = f"{whole} {joined(tokens, known, at)}".strip()
    if not field:
        field, at = named_after(tokens, body, at, stop)
    if not field and tokens.caps[body.start] and (body.head == "Bệnh viện" or body.head.startswith(_SCHOOL)):
        spot = level_and_place(tokens, body.stop, stop)
        return placed(tokens, body, spot, stop) if spot is not None and spot.place is not None else None
    if not field or not (_plainly(tokens, body, at, company) or _of_a_named_province(tokens, body, at, stop)):
        return None
    if company and (end := listed_to(tokens, body.start, at, stop)) > at:
        field, at = joined(tokens, body.stop, end), end
    body = replace(body, field=department(body.head, field), stop=at)
    return body if company else owner_of(here, body) or _where(tokens, body, at, stop, proper)


def _where(tokens: Tokens, body: Body, at: int, stop: int, proper: bool) -> Body:
    """The unit with the place that follows its name."""
    spot = level_and_place(tokens, at, stop)
    if spot is not None:
        return placed(tokens, body, spot, stop)
    found = place_alone(tokens, at, stop, (PROVINCE, DISTRICT) if proper or body.head == "Phòng" else (PROVINCE,))
    of_project = body.field.startswith(("dự án", "các dự án"))
    if found is not None and proper and (of_project or not _board(body)):  # part of the name: Bệnh viện Nhi Hà Nam
        return replace(body, field=f"{body.field} {joined(tokens, at, found[1])}", stop=found[1])
    return placed(tokens, body, Spot(found[0].level, found[0].word, found[0], found[1]), stop) if found else body


def _is_name(tokens: Tokens, body: Body) -> bool:
    """Whether a head is written as one: ``Ban quản lý``, ``Phó trưởng ban Quản lý``."""
    return True in tokens.caps[body.start : body.start + len(body.head.split())]


def _plainly(tokens: Tokens, body: Body, at: int, company: bool) -> bool:
    """Whether a head with a field is a name, not another word: ``phòng Covid``, ``Hội cơ sở`` are none."""
    before = tokens.norms[body.start - 1] if body.start else ""
    if before == "đường":
        return False
    if body.head == "Báo" and tokens.caps[body.stop] and before in _AT_A_PAPER:
        return True
    if body.head == "Phòng" and before == "trưởng" and tokens.norms[body.stop].isdigit():
        return True
    if MANNERS.get(body.head) == "legal" and tokens.caps[at - 1]:
        return True  # "công ty cổ phần xây dựng Hoa Lúa"
    if not (_is_name(tokens, body) or (tokens.caps[body.stop] and not company and body.head not in _COMMON)):
        return False
    if body.head == "Quỹ" and not tokens.caps[body.start]:
        return False
    if body.head in _SMALL_WORDS and not tokens.caps[body.start]:
        return tokens.caps[body.stop] and FIELDS.longest(tokens.norms, body.stop, len(tokens)) is not None
    if body.head in _ALSO_WORDS:
        return tokens.caps[body.stop] and before not in _OF_PLACES and before not in _FEASTS
    if body.head != "Phòng" or tokens.caps[body.start]:
        return True
    return before in ("trưởng", "phó") or FIELDS.longest(tokens.norms, body.stop, len(tokens)) is not None


def _of_a_named_province(tokens: Tokens, body: Body, at: int, stop: int) -> bool:
    """``sở khoa học và công nghệ tỉnh A``: in small letters a department's only where its province is named."""
    known = FIELDS.longest(tokens.norms, body.stop, stop)
    spot = level_and_place(tokens, at, stop)
    return body.head == "Sở" and known is not None and spot is not None and spot.place is not None


def _board(body: Body) -> bool:
    """``Ban Quản lý khu kinh tế``: a province has one, whose place is no part of its name."""
    return body.head == "Ban Quản lý" and is_generic(body.field)
