"""How the names of bodies begin: the table of generic nouns, and the national bodies that have one name."""

import re

from loaders.formats.press.mentions.kinds import Kind
from loaders.formats.press.words.phrases import Phrases, rows, table

Head = tuple[Kind, str, str]

HEADS: Phrases[Head] = Phrases(
    (spelling, (Kind(row[1]), row[2], row[3] if len(row) > 3 else ""))
    for row in rows("bodies")
    for spelling in (row[0], row[0].replace(" - ", " – "))
)
FIXED: Phrases[str] = Phrases((row[0], row[1]) for row in rows("fixed_bodies"))
COUNTRIES: Phrases[str] = Phrases((row[0], row[0]) for row in rows("countries"))
FIRST_WORDS = HEADS.first | FIXED.first
_STATE = frozenset(row[2] for row in rows("bodies") if row[1] == Kind.STATE)
TWINS = {head: parts for head in _STATE if len(parts := re.split(", | và | - ", head)) > 1 and _STATE.issuperset(parts)}
"""Two bodies named as one, ``HĐND và UBND tỉnh``, and those they are; an office has both in its name."""
MANNERS = dict(table("name_manners"))
