"""Places where they stand: a level with its name, or a name alone, read from one word on."""

from graph.model.names import fold
from graph.model.records import record
from loaders.formats.press.words.phrases import Phrases, rows, words
from loaders.formats.press.words.places import COMMUNE, DISTRICT, PROVINCE, Place, gazetteer
from loaders.formats.press.words.tokens import HARD, Tokens

CITY = "city"  # a province's or a district's: its name tells

LEVELS = Phrases(
    [
        ("tỉnh", PROVINCE),
        ("thành phố", CITY),
        ("huyện", DISTRICT),
        ("huyện đảo", DISTRICT),
        ("huyện miền núi", DISTRICT),
        ("huyện biên giới", DISTRICT),
        ("quận", DISTRICT),
        ("thị xã", DISTRICT),
        ("xã", COMMUNE),
        ("phường", COMMUNE),
        ("thị trấn", COMMUNE),
        ("đặc khu", COMMUNE),
    ]
)
_SHORTEST_NAME = 2  # words of such a place; one capital alone mostly begins a verb or a person's name
_APOSTROPHES = frozenset("'’")  # in highland names, which have one word: B'Lá
_FARM = ["nông", "trường"]  # after which a town may be named: "thị trấn Nông trường A"
_LONGEST_NAME = 4  # words of a place that no gazetteer has
_SURNAMES = words("surnames")
_NOT_PLACES = words("not_places")
_VERBS: Phrases[str] = Phrases((row[0], row[0]) for row in (*rows("oversight"), *rows("cues")))


@record(frozen=True, slots=True)
class Spot:
    """A level, with the place where it is named, up to word ``stop``."""

    level: str
    word: str
    place: Place | None
    stop: int


def level_and_place(tokens: Tokens, start: int, stop: int) -> Spot | None:
    """A level word and the name after it: ``huyện Nhà Bè``, ``quận 8``, or ``tỉnh`` alone."""
    found = LEVELS.longest(tokens.norms, start, stop)
    if found is None:
        return None
    level, at = found
    word = "huyện" if tokens.norms[start] == "huyện" else " ".join(tokens.norms[start:at])
    place, after = _named(tokens, at, stop, level, word)
    if place is not None:
        return Spot(place.level, word, place, after)
    return Spot(level, word, None, at)


def place_alone(tokens: Tokens, start: int, stop: int, levels: tuple[str, ...]) -> tuple[Place, int] | None:
    """A name from the gazetteer without its level word; a person's name is not taken for one."""
    if start >= stop or not tokens.caps[start]:
        return None
    run = capital_run(tokens, start, stop)
    for level in levels:
        found = gazetteer().at(level).longest(tokens.norms, start, min(stop, start + 6))
        if found is not None and _fits(tokens, start, found[1], run):
            return found
    return None


def capital_run(tokens: Tokens, start: int, stop: int) -> int:
    """The word after the longest run of capitalised words that begins at ``start``."""
    at = start
    while at < stop and tokens.caps[at] and tokens.words[at][0].isalpha() and (at == start or not tokens.breaks[at]):
        if tokens.norms[at] in _NOT_PLACES:
            break
        at += 1
    return at


def _named(tokens: Tokens, at: int, stop: int, level: str, word: str) -> tuple[Place | None, int]:
    if at >= stop or tokens.breaks[at] == HARD:
        return None, at
    if tokens.norms[at].isdigit() and word in ("quận", "phường") and len(tokens.norms[at]) < 3:
        return Place(level, word, str(int(tokens.norms[at]))), at + 1
    if not tokens.caps[at]:
        return None, at
    if level == CITY:
        return _city(tokens, at, stop)
    return _listed(tokens, at, stop, level, word)


def _city(tokens: Tokens, at: int, stop: int) -> tuple[Place | None, int]:
    """A city of its own, such as Hải Phòng, or a city of a province."""
    run = capital_run(tokens, at, stop)
    found = gazetteer().provinces.longest(tokens.norms, at, stop)
    if found and found[0].word == "thành phố" and _fits(tokens, at, found[1], run):
        return found
    return _listed(tokens, at, stop, DISTRICT, "thành phố")


def _listed(tokens: Tokens, at: int, stop: int, level: str, word: str) -> tuple[Place | None, int]:
    """A place from the gazetteer, else capitalised words that are no person's name."""
    run = capital_run(tokens, at, stop)
    found = gazetteer().at(level).longest(tokens.norms, at, min(stop, at + 6))
    if (
        tokens.norms[at : at + 2] == _FARM
        and (end := capital_run(tokens, at + 2, stop) if at + 2 < stop else 0) > at + 2
    ):
        return Place(level, word, _written(tokens, at, end)), end
    if level == DISTRICT and word == "thành phố" and found is None:
        found = gazetteer().provinces.longest(tokens.norms, at, stop)  # a city named as its province
    if found and _fits(tokens, at, found[1], run):
        if level == PROVINCE:
            return found
        return Place(level, word, found[0].name, _spelling(tokens, at, found[1])), found[1]
    if level == PROVINCE:
        return None, at
    end = _before_person(tokens, at, run)
    if tokens.words[at].isupper() and _VERBS.longest(tokens.norms, at, stop) is not None:
        return None, at  # a headline in capitals goes on: "PHỤ NỮ HUYỆN KIỂM TRA …"
    short = end - at < _SHORTEST_NAME and not _APOSTROPHES & set(tokens.norms[at])
    if short or end - at > _LONGEST_NAME:
        return None, at
    written = _written(tokens, at, end)
    return Place(level, word, written.title() if written.isupper() else written), end


def _spelling(tokens: Tokens, start: int, stop: int) -> str:
    """A known place as the text spells it; none where small letters or a headline's capitals do."""
    known = tokens.words[start:stop]
    return "" if not all(tokens.caps[start:stop]) or known[0].isupper() else _written(tokens, start, stop)


def _fits(tokens: Tokens, start: int, end: int, run: int) -> bool:
    """Whether the place's name ends where the capitals end, or a person's name follows it."""
    if end >= run:
        return True
    return tokens.norms[end] in _SURNAMES or tokens.norms[start] not in _SURNAMES


def _before_person(tokens: Tokens, start: int, run: int) -> int:
    """Where an unknown place's name ends: before a family name that at least one more word follows."""
    for at in range(start, run - 1):
        if tokens.norms[at] in _SURNAMES and (at > start or run - start > 2):
            return at
    return run


def _written(tokens: Tokens, start: int, end: int) -> str:
    return " ".join(tokens.words[start:end])


def is_surname(word: str) -> bool:
    """Whether a folded word is a family name."""
    return fold(word) in _SURNAMES
