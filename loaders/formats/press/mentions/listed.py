"""Lists of bodies: lines of a side bar that each are a body's name and nothing else."""

from collections.abc import Iterator, Sequence

from loaders.formats.press.mentions.heads import HEADS
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.mentions.spots import LEVELS
from loaders.formats.press.words.sentences import Sentence
from loaders.formats.press.words.tokens import Tokens

_FEWEST = 3  # lines that make a list
_LONGEST = 22  # words of a line
_KINDS = frozenset({Kind.CELL})
_ENDS = frozenset({".", ":", ";", "!", "?", "…", "..."})


def listed(tokens: Tokens, sentences: Sequence[Sentence]) -> dict[int, Body]:
    """The lines that are names, by their number among the sentences."""
    found: dict[int, Body] = {}
    run: list[tuple[int, Body]] = []
    for at, sentence in enumerate(sentences):
        body = _line(tokens, sentence)
        if body is not None:
            run.append((at, body))
            continue
        found.update(_kept(run))
        run = []
    found.update(_kept(run))
    return found


def _kept(run: list[tuple[int, Body]]) -> Iterator[tuple[int, Body]]:
    return iter(run if len(run) >= _FEWEST else ())


def _line(tokens: Tokens, sentence: Sentence) -> Body | None:
    """The body that a whole line names; a level at its end waits for the article's place."""
    start, stop = sentence.start, sentence.stop
    if stop - start > _LONGEST or not tokens.caps[start] or tokens.norms[stop - 1] in _ENDS:
        return None
    head = HEADS.longest(tokens.norms, start, stop)
    if head is None or head[0][0] not in _KINDS or head[1] >= stop or not tokens.caps[head[1]]:
        return None
    (_, name, _), at = head
    end, level, word = stop, None, ""
    for length in (2, 1):
        last = LEVELS.longest(tokens.norms, stop - length, stop) if stop - length > at else None
        if last is not None and last[1] == stop:
            end, level, word = stop - length, last[0], " ".join(tokens.norms[stop - length : stop])
            break
    field = " ".join(tokens.surface(at, end).split())
    return Body(
        start, stop, Kind.CELL if level else Kind.FIXED, name, field if level else f"{name} {field}", level, word
    )
