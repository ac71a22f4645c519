"""The article's own place: what short names such as "Tỉnh ủy" mean where nothing nearer says it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from graph.model.names import fold
from graph.model.records import record
from loaders.formats.press.mentions.kinds import Body, Kind, Mention, Post
from loaders.formats.press.mentions.spots import level_and_place
from loaders.formats.press.words.places import COMMUNE, DISTRICT, PROVINCE, Place, gazetteer
from loaders.formats.press.words.sentences import BULLETS, Sentence
from loaders.formats.press.words.territory import province_of
from loaders.formats.press.words.tokens import HARD, Tokens

_NAME = 4  # words of a province's
_DOMINANT = 0.5  # of the mentions of places of a level
_ADDRESS_WEIGHT = 2
_TAIL = 60  # words at the end, where a text says whose it is
_HEAD = 40  # words at the beginning, where a page has its name
_DATELINE_WEIGHT = 3
_LEAD = 120  # words at the beginning, where a mention counts twice
_OFFICIAL = re.compile(r"[\w.-]+\.gov\.vn")


@record(frozen=True, slots=True)
class Setting:
    """The places that an article is about, each None where no one place prevails.

    Attributes:
        province, district, commune: the prevailing places.
        source: ``text``, ``url`` (the site's address alone gives the place) or ``none``.
    """

    province: Place | None = None
    district: Place | None = None
    commune: Place | None = None
    source: str = "none"

    @property
    def placeless(self) -> bool:
        """Whether neither the text nor the address gives a place."""
        return self.source == "none"

    def at(self, level: str) -> Place | None:
        """The prevailing place of a level."""
        return {PROVINCE: self.province, DISTRICT: self.district, COMMUNE: self.commune}.get(level)


def setting(tokens: Tokens, mentions: Sequence[Mention], url: str | None) -> Setting:
    """The setting of an article from its words and, where they are silent, from its address."""
    counts: dict[str, Counter[Place]] = {PROVINCE: Counter(), DISTRICT: Counter(), COMMUNE: Counter()}
    for place, start in _named(tokens, mentions):
        counts[place.level][place] += 2 if start < _LEAD else 1
    for place in _dateline(tokens):
        counts[place.level][place] += _DATELINE_WEIGHT
    district = gazetteer().district_of_address(url)
    if district is not None and not counts[DISTRICT]:
        counts[DISTRICT][district] += 1
    addressed = gazetteer().of_address(url) or _of_newspaper(tokens)
    if addressed is not None and (not counts[PROVINCE] or addressed in counts[PROVINCE]):
        source = "text" if counts[PROVINCE] else "url"
        counts[PROVINCE][addressed] += _ADDRESS_WEIGHT
    else:
        counts[PROVINCE].update(() if counts[PROVINCE] else _of_units(mentions))
        source = "text" if any(counts.values()) else "none"
    if not counts[PROVINCE] and (told := gazetteer().of_path(url)) is not None:
        source = "text" if source == "text" else "url"
        counts[PROVINCE][told] += 1
    if not counts[PROVINCE]:
        counts[PROVINCE].update(_cited(tokens.text) or _around(counts))
        source = "text" if counts[PROVINCE] else source
    if len(counts[PROVINCE]) > 1:
        _renamed(counts[PROVINCE])
    return Setting(_prevailing(counts[PROVINCE]), _prevailing(counts[DISTRICT]), _prevailing(counts[COMMUNE]), source)


def _renamed(counts: Counter[Place]) -> None:
    """``Huế``: where a text names the province of that time too, its town and not the city that the province became."""
    for now, then in (("Huế", "Thừa Thiên Huế"),):
        city, province = gazetteer().province(now), gazetteer().province(then)
        if province in counts:
            counts[province] += counts.pop(city, 0)


def _prevailing(counts: Counter[Place]) -> Place | None:
    if not counts:
        return None
    (place, most), *rest = counts.most_common(2)
    if rest and rest[0][1] == most:
        return None
    return place if most >= _DOMINANT * counts.total() else None


def _named(tokens: Tokens, mentions: Iterable[Mention]) -> Iterable[tuple[Place, int]]:
    """Every place a body names, and every province named by itself, with the word it is at."""
    taken: set[int] = set()
    for mention in mentions:
        body = mention.body if isinstance(mention, Post) else mention if isinstance(mention, Body) else None
        while body is not None:
            if body.place is not None:
                yield body.place, body.start
            taken.update(range(body.start, body.stop))
            body = body.owner
    yield from _alone(tokens, taken)


def _of_units(mentions: Iterable[Mention]) -> Iterable[Place]:
    """The provinces in which names of companies and schools end, where nothing else tells one."""
    for mention in mentions:
        body = mention.body if isinstance(mention, Post) else mention if isinstance(mention, Body) else None
        while body is not None:
            words = fold(body.field).split() if body.kind is Kind.UNIT else []
            for at in range(max(1, len(words) - _NAME), len(words)):
                found = gazetteer().provinces.longest(words, at, len(words))
                if found is not None and found[1] == len(words):
                    yield found[0]
            body = body.owner


def _cited(text: str) -> Counter[Place]:
    """The province whose own site the text gives as the source of a picture or of a document."""
    sites = {place for site in _OFFICIAL.findall(text) if (place := gazetteer().of_address(f"//{site}")) is not None}
    return Counter(sites if len(sites) == 1 else ())


def _around(counts: Mapping[str, Counter[Place]]) -> Counter[Place]:
    """The provinces that alone have the districts, or else the communes, which the text names."""
    found: Counter[Place] = Counter()
    for level in (DISTRICT, COMMUNE):
        for place, times in counts[level].items():
            province = province_of(place)
            if province is not None:
                found[gazetteer().province(province)] += times
        if found:
            break
    return found


def _alone(tokens: Tokens, taken: set[int]) -> Iterable[tuple[Place, int]]:
    provinces = gazetteer().provinces
    first, norms, caps = provinces.first, tokens.norms, tokens.caps
    for at, norm in enumerate(norms):
        if norm in first and caps[at] and at not in taken:
            found = provinces.longest(norms, at, len(norms))
            if found is not None and caps[found[1] - 1] and not _in_a_name(tokens, at, found[1]):
                yield found[0], at
        elif norm in _WORDS and at not in taken and at + 1 < len(norms) and caps[at + 1] and not _compound(tokens, at):
            spot = level_and_place(tokens, at, min(len(norms), at + 8))
            if spot is not None and spot.place is not None and spot.level != PROVINCE:
                yield spot.place, at


_BEFORE_A_PLACE = frozenset({"phố", "ủy", "tỉnh", "tại", "ở", "từ"})  # be they the first words of a sentence
_THINGS = frozenset({"khoan", "tàu", "đường", "cúp"})  # giàn khoan Hải Dương, which are called after places
_MOREOVER = frozenset({"riêng", "còn", "cũng"})  # "Riêng ở huyện A, …"
_WORDS = frozenset({"huyện", "quận", "thị", "xã", "phường", "thành"})


def _dateline(tokens: Tokens) -> Iterable[Place]:
    """The place with which a headline begins: ``Ba Tri: Triển khai …``."""
    for level in (PROVINCE, DISTRICT):
        found = gazetteer().at(level).longest(tokens.norms, 0, min(len(tokens), 6))
        if found is not None and found[1] < len(tokens) and tokens.norms[found[1]] == ":" and tokens.caps[0]:
            yield found[0]
            return


def _of_newspaper(tokens: Tokens) -> Place | None:
    """The province whose newspaper the text is from: ``Nguồn: Báo X``, said near its end, or a line of its head."""
    tail = max(0, len(tokens) - _TAIL)
    for at in range(len(tokens) - 1):
        if tokens.norms[at] == "báo" and tokens.caps[at] and (at >= tail or (at < _HEAD and _opens_line(tokens, at))):
            found = gazetteer().provinces.longest(tokens.norms, at + 1, len(tokens))
            if found is not None:
                return found[0]
    return None


def _opens_line(tokens: Tokens, at: int) -> bool:
    return at == 0 or tokens.breaks[at] == HARD


def provinces_alone(tokens: Tokens, sentence: Sentence, mentions: Iterable[Mention]) -> Iterable[tuple[Place, int]]:
    """The provinces that a sentence names by themselves, but for where somebody was born or lives."""
    provinces, norms = gazetteer().provinces, tokens.norms
    begun = [at for at in range(sentence.start, sentence.stop) if norms[at] in provinces.first and tokens.caps[at]]
    taken = {at for mention in mentions for at in range(mention.start, mention.stop)} if begun else set()
    for at in begun:
        if at not in taken and not _of_origin(tokens, at, sentence.start):
            found = provinces.longest(norms, at, sentence.stop)
            if found is not None and not _in_a_name(tokens, at, found[1]):
                yield found[0], at


def place_opening(tokens: Tokens, sentence: Sentence) -> tuple[Place, int] | None:
    """The place that a sentence begins to speak of: ``Thành phố A có ông B, Phó Bí thư Thành ủy``, ``Tại xã A, …``."""
    at = sentence.start
    at += tokens.norms[at] in BULLETS
    at += 2 * (tokens.norms[at : at + 2] in (["về", "phía"], ["đại", "diện"]))
    at += tokens.norms[at] in _MOREOVER
    located = tokens.norms[at] in ("tại", "ở")
    at += located
    if at + 1 >= sentence.stop or tokens.norms[at] not in _WORDS:
        return None
    spot = level_and_place(tokens, at, min(sentence.stop, at + 8))
    if (
        spot is None
        or spot.place is None
        or tokens.norms[spot.stop : spot.stop + 1] not in (["có"], [":"], [","] if located else ["có"])
    ):
        return None
    return spot.place, at


def _of_origin(tokens: Tokens, at: int, start: int) -> bool:
    before = tokens.norms[max(start, at - 12) : at]
    return "quê" in before or "trú" in before or "quán" in before or "sinh" in before


def _compound(tokens: Tokens, at: int) -> bool:
    """Whether a level's word is in a longer one: "xã" in "hợp tác xã", "thông tấn xã"."""
    return at > 0 and (tokens.norms[at - 1] in ("tấn", "tác", "thị") or tokens.starts[at] == tokens.starts[at - 1])


def _in_a_name(tokens: Tokens, start: int, end: int) -> bool:
    """Whether capitalised words right before or after make it a part of a longer name."""
    if start > 0 and tokens.norms[start - 1] in _THINGS:
        return True
    before = start > 0 and tokens.caps[start - 1] and tokens.words[start - 1].isalpha() and not tokens.breaks[start]
    after = end < len(tokens) and tokens.caps[end] and tokens.words[end].isalpha() and not tokens.breaks[end]
    if tokens.norms[start : start + 3] == ["hồ", "chí", "minh"]:
        return not (start and tokens.norms[start - 1] == "phố")
    return (before and tokens.norms[start - 1] not in _BEFORE_A_PLACE) or after
