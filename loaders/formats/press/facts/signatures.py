"""Signatures: a name alone on a line, its title alone on the next."""

from collections.abc import Sequence

from loaders.formats.press.facts.chains import read_chain
from loaders.formats.press.facts.holding import Holding, Status
from loaders.formats.press.mentions.kinds import Mention, Person, Post
from loaders.formats.press.rules import Rule
from loaders.formats.press.words.sentences import Sentence
from loaders.formats.press.words.tokens import Tokens

Read = tuple[Sentence, Sequence[Mention]]


def signed(tokens: Tokens, name: Read, title: Read) -> list[Holding]:
    """The holdings that a line with a name and the line after it with a title sign the text with."""
    (name_line, people), (title_line, mentions) = name, title
    if len(people) != 1 or not isinstance(people[0], Person) or not isinstance(mentions[0], Post):
        return []
    person = people[0]
    if person.start != name_line.start or person.stop != name_line.stop or mentions[0].start != title_line.start:
        return []
    chain = read_chain(tokens, mentions, 0)
    if chain.after < len(mentions) or title_line.stop - mentions[chain.after - 1].stop > 1:
        return []
    return [
        Holding(person, post, Status.FORMER if post.former else Status.CURRENT, Rule.SIGNATURE, 0)
        for post in chain.posts
    ]
