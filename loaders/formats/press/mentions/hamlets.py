"""Hamlets: the parts of a commune that have cells and boards, and are no bodies: ``thôn A``, ``tổ dân phố số 5``."""

from loaders.formats.press.mentions.fields import joined
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.mentions.numbers import is_number
from loaders.formats.press.mentions.spots import capital_run
from loaders.formats.press.words.phrases import Phrases
from loaders.formats.press.words.tokens import Tokens

_WORDS: Phrases[str] = Phrases(
    (word, word)
    for word in (
        "thôn", "ấp", "bản", "buôn", "làng", "xóm", "khóm", "khu phố", "tổ dân phố", "khu dân cư", "tiểu khu", "sóc",
    )
)  # fmt: skip


def hamlet(tokens: Tokens, at: int, stop: int) -> Body | None:
    """The hamlet that is named from a word on, as the host of a cell; None where none is."""
    word = _WORDS.longest(tokens.norms, at, stop) if at < stop else None
    if word is None or word[1] >= stop:
        return None
    start = word[1] + (tokens.norms[word[1]] == "số")
    end = capital_run(tokens, start, stop) if start < stop else start
    end += end < stop and is_number(tokens, end) and not tokens.breaks[end]
    return Body(at, end, Kind.UNIT, word[0], joined(tokens, word[1], end)) if end > start else None
