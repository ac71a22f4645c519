"""Credits: lines and words that only say where a text or a photograph is from."""

from loaders.formats.press.mentions.kinds import Body
from loaders.formats.press.words.phrases import words
from loaders.formats.press.words.sentences import Sentence
from loaders.formats.press.words.tokens import Tokens

_CREDITS = words("credits")
_ONLINE = 2  # words of "điện tử"


def by_an_agency(tokens: Tokens, body: Body, sentence: Sentence) -> bool:
    """``TTXVN - Ngày …``: the agency that sent the report, not one it speaks of."""
    first = body.start == sentence.start and body.stop < sentence.stop and tokens.norms[body.stop] in ("-", ":")
    before = tokens.norms[max(sentence.start, body.start - 2) : body.start]
    told = before[-1:] in (["với"], ["viên"], ["lời"]) and before not in (["việc", "với"], ["hợp", "với"])
    alone = body.start == sentence.start and sentence.stop - body.stop <= _ONLINE
    return (first or told or alone) and body.head.startswith(("Thông tấn xã", "Báo", "Đài"))


def is_credit(tokens: Tokens, sentence: Sentence) -> bool:
    """A line that only says where the text is from: ``Theo Báo X``, ``(Cổng thông tin điện tử …)``."""
    start, stop = sentence.start, sentence.stop
    if stop - start > 14:
        return False
    first = tokens.norms[start]
    if first == "(" and tokens.norms[stop - 1] in (")", "."):
        return True
    opening = " ".join(tokens.norms[start : start + 2])
    return (first in _CREDITS or opening in _CREDITS) and "," not in tokens.norms[start:stop]


def credit_end(tokens: Tokens, at: int, stop: int) -> int:
    """The word after a photograph's or a source's credit that begins at a word; 0 where none does."""
    if not tokens.caps[at]:
        return 0
    after = at + 1
    if after < stop and tokens.norms[after] != ":":
        return stop if stop - at <= 6 and not tokens.breaks[at] else 0
    while after < stop and tokens.norms[after] not in (")", "]"):
        after += 1
    return after
