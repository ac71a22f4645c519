"""Names of holders: what is honour and rank in a cell, and what is the person's name.

Only the identity of a person is made from the name without honours, and a person is local to one post
of one series, so that a rank won or a knighthood makes nobody another person. What a source published
is kept as it is.
"""

import re

from graph.model.identifiers import name_part
from graph.model.names import composed, fold

_PREFIXES = """
    mr mrs ms miss mx dr doctor prof professor sir dame lord lady baroness baron viscount
    rt hon|the rt hon|right honourable|the right honourable|the hon|hon
    rev|revd|reverend|the rev|the revd|the reverend|ven|venerable|the ven|the venerable
    gen|general|lt gen|lieutenant general|maj gen|major general|maj-gen|major-general|brig|brigadier|brigadier general
    col|colonel|lt col|lieutenant colonel|maj|major|capt|captain|lt|lieutenant
    adm|admiral|v adm|vadm|vice admiral|r adm|radm|rear admiral|cdre|commodore|cdr|commander
    surg|surgeon
    marshal of the royal air force|acm|air chief marshal|air chief marshall|am|air marshal|air marshall
    avm|air vice marshal|air vice marshall|air vice-marshal|air cdre|air commodore|gp capt|group captain|wg cdr
    acting
"""
_POSTNOMINALS = """
    kg kt gcb kcb dcb cb gcmg kcmg dcmg cmg gcvo kcvo dcvo cvo gbe kbe dbe cbe obe mbe ch om am ao
    vc gc dso dsc dfc afc mc qgm qc kc dl td jp mp mep frs freng frcp frcs
    adc qhc qhs qhds qhp qhns bd ba bsc ma msc mba phd dphil llb llm ceng cmareng fiet fcmi fcipd fcilt fi-marest
    cf rm rn raf barrister-at-law acting retd ret'd
"""
_SHORT_POSTNOMINALS = frozenset("ma ba bd am ao cb ch om gc vc mc td jp mp dl kg kt qc kc cf rm rn".split())  # noqa: SIM905 - a list of words reads as one

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_ACTING = re.compile(r"\b(acting|interim|temporary|a/g)\b")


def _phrases(text: str) -> frozenset[tuple[str, ...]]:
    lines = (line.strip().split("|") if "|" in line else line.split() for line in text.strip().splitlines())
    return frozenset(tuple(phrase.split()) for line in lines for phrase in line)


_BEFORE = _phrases(_PREFIXES)
_AFTER = frozenset(_POSTNOMINALS.split())
_LONGEST = max(map(len, _BEFORE))


def bare(name: str) -> str:
    """The name without honours, rank, letters after it and what stands in brackets; ``Surname, Given`` turned round.

    Example:
        >>> bare("Lt Gen Sir Chris Deverell KCB MBE"), bare("MACLENNAN, Sheila [Dr]")
        ('Chris Deverell', 'Sheila MACLENNAN')
    """
    plain = _BRACKETS.sub(" ", name).replace(".", " ").strip("'\"` ")
    parts = [part.split() for part in plain.split(",")]
    parts = [part for part in parts if part and not all(_is_postnominal(word, shouted=False) for word in part)]
    if len(parts) == 2:
        parts = [_without_rank_behind(_without_prefix(parts[1])), parts[0]]
    words = [word for part in parts for word in part]
    shouted = plain.isupper()
    words = _without_postnominals(_without_prefix(words), shouted=shouted)
    return " ".join(words) or composed(name)


def person_part(name: str) -> str:
    """The part of a person's id that the name makes.

    Example:
        >>> person_part("Sir Gus O’Donnell KCB") == person_part("Gus O'Donnell")
        True
    """
    return name_part(bare(name)) or name_part(name)


def is_acting(name: str) -> bool:
    """Whether the cell says that its person only acts in the post: "Jo Smith (acting)", "Acting: Jo Smith"."""
    remarks = " ".join(_BRACKETS.findall(name))
    return bool(_ACTING.search(fold(remarks))) or fold(name).startswith("acting ")


def people(name: str) -> list[str]:
    """The people whom one cell names: two where they share the post and stand with a slash between them.

    Example:
        >>> people("Heather Hill / Caroline Page (Job Share)")
        ['Heather Hill', 'Caroline Page (Job Share)']
    """
    found = [composed(part) for part in name.split("/")]
    whole = len(found) > 1 and all(len(bare(part).split()) > 1 for part in found)
    return found if whole else [composed(name)]


def _without_prefix(words: list[str]) -> list[str]:
    """The words behind all honours and ranks; at least one is left."""
    while True:
        for length in range(min(_LONGEST, len(words) - 1), 0, -1):
            if tuple(fold(word) for word in words[:length]) in _BEFORE:
                words = words[length:]
                break
        else:
            return words


def _without_rank_behind(words: list[str]) -> list[str]:
    """Given names without a rank behind them, as in "Deverell, Chris Lt Gen"."""
    while True:
        for length in range(min(_LONGEST, len(words) - 1), 0, -1):
            if tuple(fold(word) for word in words[-length:]) in _BEFORE:
                words = words[:-length]
                break
        else:
            return words


def _without_postnominals(words: list[str], *, shouted: bool) -> list[str]:
    end = len(words)
    while end > 1 and (_is_postnominal(words[end - 1], shouted=shouted) or _is_adc_rank(words[:end])):
        end -= 1
    return words[:end]


def _is_adc_rank(words: list[str]) -> bool:
    """A rank behind an office at court: "ADC Gen"."""
    return len(words) > 2 and fold(words[-2]) == "adc" and (fold(words[-1]),) in _BEFORE


def _is_postnominal(word: str, *, shouted: bool) -> bool:
    """Letters after a name: written in capitals, so that Ma is a surname and MA a degree.

    Where the whole name is in capitals, only letters that are no likely surname count.
    """
    known = fold(word) in _AFTER
    return known and (word not in ("Ma", "Ba", "Om") if not shouted else fold(word) not in _SHORT_POSTNOMINALS)
