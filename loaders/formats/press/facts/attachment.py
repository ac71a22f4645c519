"""Who holds what: titles attached to people, sentence by sentence.

The reader walks over the mentions of a sentence once. It remembers whom the sentence speaks of,
the last word that says what happens (taking office, leaving it), posts that still wait for a name
("miễn nhiệm chức vụ … đối với ông …"), and the header of a group: `facts.told`.

| mention | read by |
|---|---|
| a title | `facts.titling` |
| a name | `facts.calling` |
| a word that says what happens | `facts.turns` |
| a body outside titles | `facts.joining` |
"""

from collections.abc import Sequence

from loaders.formats.press.facts.calling import Calling
from loaders.formats.press.facts.hindsight import Hindsight
from loaders.formats.press.facts.holding import Holding
from loaders.formats.press.facts.joining import Joining
from loaders.formats.press.facts.leaving import Leaving
from loaders.formats.press.facts.neighbours import Neighbours
from loaders.formats.press.facts.surroundings import Surroundings
from loaders.formats.press.facts.titling import Titling
from loaders.formats.press.facts.told import Told
from loaders.formats.press.facts.turns import Turns
from loaders.formats.press.mentions.kinds import Cue, Mention, Person, Post
from loaders.formats.press.words.tokens import Tokens


def holdings(tokens: Tokens, mentions: Sequence[Mention], subject: Sequence[Person] = ()) -> list[Holding]:
    """The holdings of one sentence, in the order of the text.

    Args:
        tokens: the words of the text.
        mentions: those of the sentence.
        subject: the person of the sentence before, where this one goes on about it.
    """
    if not (subject or any(isinstance(mention, Person) for mention in mentions)):
        return []  # nobody is there to hold anything
    near, told = Neighbours(tokens, mentions), Told(list(subject))
    titling = Titling(near, told, Surroundings(near, told))
    calling, joining = Calling(near, told), Joining(near, told)
    turns = Turns(near, told, Leaving(near, told), Hindsight(near, told))
    at = 0
    while at < len(mentions):
        mention = mentions[at]
        if isinstance(mention, Post):
            at = titling.read(at)
            continue
        if isinstance(mention, Person):
            calling.read(at, mention)
        elif isinstance(mention, Cue):
            turns.read(mention, at)
        else:
            joining.read(at, mention)
        at += 1
    return told.found
