"""Encodings: bytes read right, or refused with the file's name and the reason."""

import re
import unicodedata
from collections.abc import Callable, Iterator

from graph.errors import UnreadableFile
from graph.model.names import fold
from loaders.formats.press.reading.legacy import from_tcvn3, from_vni
from loaders.formats.press.words.phrases import words

_COMMON = words("common_words")
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000  # letters looked at to tell the encoding and the language
_VIETNAMESE = 0.06  # of the words are among the commonest, in Vietnamese prose about a fifth
_FEW = 4  # words; so short a text says nothing of its language
_OTHER_SCRIPT = 0.3  # of the letters
_DAMAGED = 0.01  # of the letters; a file cut short inside a letter has one
_CONTROLS = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127, 0xAD, 0x200B, 0x2060, 0xFEFF])
_MOJIBAKE = re.compile("á»|áº|Æ°|Ä‘|Ã¡|Ã´")


def decode(data: bytes, file: str) -> tuple[str, str]:
    """The text of a file and the encoding it was in.

    Read are UTF-8, UTF-16 with its mark, windows-1258, TCVN3, VNI, and UTF-8 that was once read as
    windows-1252 ("mojibake").

    Raises:
        UnreadableFile: the file is empty, holds no Vietnamese text in any of these, or cannot be told.
    """
    if not data.strip():
        raise UnreadableFile(file, "the file is empty; there is no article to read")
    best, name, score = "", "", -1.0
    for encoding, text in _readings(data):
        likeness = vietnamese(text)
        if likeness > score:
            best, name, score = text, encoding, likeness
        if encoding == "utf-8" and likeness >= _VIETNAMESE and not _MOJIBAKE.search(text[:_SAMPLE]):
            break
    return clean(best, file), name


def clean(text: str, file: str) -> str:
    r"""The NFC text without control characters, its line ends ``\\n``.

    Raises:
        UnreadableFile: the text is empty or not Vietnamese.
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS))
    if not text.strip():
        raise UnreadableFile(file, "there is no text in it")
    if _foreign(text) > _OTHER_SCRIPT:
        raise UnreadableFile(file, "in another script than Vietnamese is written in")
    if vietnamese(text) < _VIETNAMESE and len(_WORD.findall(text[:_SAMPLE])) >= _FEW:
        raise UnreadableFile(file, "not Vietnamese, or in an encoding that cannot be told; convert it to UTF-8")
    return text


def _foreign(text: str) -> float:
    """The share of a text's letters that are no Latin letters."""
    letters = [letter for letter in text[:_SAMPLE] if letter.isalpha()]
    foreign = sum(letter > "\u024f" and not "\u1e00" <= letter <= "\u1eff" for letter in letters)
    return foreign / len(letters) if letters else 0.0


def vietnamese(text: str) -> float:
    """The share of a text's words that are among the commonest of Vietnamese, its marks in their places."""
    sample = [fold(word) for word in _WORD.findall(unicodedata.normalize("NFC", text[:_SAMPLE]))]
    return sum(word in _COMMON for word in sample) / len(sample) if sample else 0.0


def _readings(data: bytes) -> Iterator[tuple[str, str]]:
    """Every way the bytes can be read."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        yield "utf-16", data.decode("utf-16", errors="replace")
        return
    text = _utf8(data)
    if text is not None:
        yield "utf-8", text
        yield from _converted(text, "utf-8, ")
        return
    repaired = data.decode("utf-8", errors="replace")
    if repaired.count("\ufffd") <= len(repaired) * _DAMAGED:
        yield "utf-8, damaged", repaired
        return
    yield "windows-1258", data.decode("cp1258", errors="replace")
    yield from _converted(data.decode("latin-1"), "")


def _converted(text: str, prefix: str) -> Iterator[tuple[str, str]]:
    """Letters that were read as Latin-1 or windows-1252 and stand for others."""
    conversions: tuple[tuple[str, Callable[[str], str]], ...] = (("tcvn3", from_tcvn3), ("vni", from_vni))
    for name, convert in conversions:
        yield f"{prefix}{name}", convert(text)
    repaired = _utf8(b"".join(_byte(letter) for letter in text))
    if repaired is not None:
        yield f"{prefix}mojibake", repaired


def _utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


def _byte(letter: str) -> bytes:
    """The byte that windows-1252, or where it has none Latin-1, reads as the letter."""
    try:
        return letter.encode("cp1252")
    except UnicodeEncodeError:
        return letter.encode("latin-1", errors="replace")
