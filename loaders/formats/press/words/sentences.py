"""The sentence cutter: spans of words that one statement does not leave."""

from collections.abc import Iterator

from graph.model.records import record
from loaders.formats.press.words.tokens import HARD, Tokens

_DEGREES = frozenset(
    {
        "gs",
        "pgs",
        "ts",
        "tskh",
        "ths",
        "bs",
        "cki",
        "ckii",
        "ks",
        "cn",
        "ls",
        "ds",
        "đd",
        "nsnd",
        "nsưt",
        "ngnd",
        "ngưt",
    }
    | {"ttnd", "ttưt", "kts", "đ/c"}
)

LONGEST = 500  # words; a longer run is a table or a page without punctuation, and is cut so that time stays linear

_ENDS = frozenset({".", "!", "?", "…", "..."})
BULLETS = frozenset("-–•*+")
_MARKS = BULLETS | frozenset(".)")  # beside numbers
"""Signs with which a line of a list begins."""

_OPENERS = BULLETS | frozenset('"“‘(')


@record(frozen=True, slots=True)
class Sentence:
    """The words from ``start`` up to, not including, ``stop``; ``paragraph`` counts paragraphs from 0."""

    start: int
    stop: int
    paragraph: int


def cut(tokens: Tokens) -> Iterator[Sentence]:
    """The sentences of a text, in order, covering every word once."""
    start, paragraph = 0, 0
    norms, breaks = tokens.norms, tokens.breaks
    for at in range(len(norms)):
        hard = breaks[at] == HARD
        if at > start and (hard or at - start >= LONGEST or (norms[at - 1] in _ENDS and _ended(tokens, at))):
            yield Sentence(start, at, paragraph)
            start = at
        if hard:
            paragraph += 1
    if start < len(norms):
        yield Sentence(start, len(norms), paragraph)


def _ended(tokens: Tokens, at: int) -> bool:
    """Whether the full stop before word ``at`` ends a sentence: what follows begins anew, no initial precedes."""
    if not (tokens.caps[at] or tokens.words[at][0].isdigit() or tokens.norms[at] in _OPENERS):
        return False
    stop = at - 1
    if tokens.norms[stop] == "." and _is_degree(tokens, stop):
        return False
    before = tokens.words[stop - 1] if stop else ""
    initial = len(before) == 1 and before.isupper() and tokens.norms[stop] == "."
    return not (initial and tokens.starts[at] - tokens.ends[stop] == 0)


def _is_degree(tokens: Tokens, stop: int) -> bool:
    """``PGS.TS. Lê Văn Ba``: whether a full stop ends only a degree, with the name of its holder behind it."""
    written = tokens.surface(stop - 1, stop).rpartition(".")[2] if stop else ""
    return written.lower() in _DEGREES and written[:1].isupper()


def past_marks(tokens: Tokens, start: int, stop: int) -> int:
    """The first word of a line past its bullet or number; ``stop`` where it has nothing else."""
    while start < stop and (tokens.norms[start] in _MARKS or tokens.norms[start].isdigit()):
        start += 1
    return start
