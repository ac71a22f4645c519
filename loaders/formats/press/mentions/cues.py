"""Cues: the words that tell that somebody takes, leaves or holds a post."""

from collections.abc import Iterator

from loaders.formats.press.words.phrases import Phrases, table

_HELD = ("giữ ", "nắm giữ", "đảm nhiệm", "đảm nhận", "đảm đương", "đảm trách")
_TIMES = {"hiện": "now", "đang": "now", "hiện đang": "now", "vẫn đang": "now", "từng": "once", "đã từng": "once"}


def _cues() -> Iterator[tuple[str, str]]:
    """The cues; one that ends with "chức" may go on with "vụ" or "danh", and a time tells how an office is held."""
    for phrase, kind in table("cues"):
        for whole in (phrase, f"{phrase} vụ", f"{phrase} danh") if phrase.endswith(" chức") else (phrase,):
            yield whole, kind
            if kind == "take" and whole.startswith(_HELD):
                yield from ((f"{when} {whole}", held) for when, held in _TIMES.items())


CUES: Phrases[str] = Phrases(_cues())
