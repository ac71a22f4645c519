"""A holding as one sentence has it: a person, a post, and where it stands."""

from enum import StrEnum

from graph.model.records import record
from loaders.formats.press.mentions.kinds import Person, Post
from loaders.formats.press.rules import Rule


class Status(StrEnum):
    """Where the holding of a post stands, as the text tells it."""

    CURRENT = "current"
    FORMER = "former"
    APPOINTED = "appointed"
    REMOVED = "removed"


@record(frozen=True, slots=True)
class Holding:
    """A person and a post, as one sentence has them.

    Attributes:
        chain: which chain of the sentence the post is from; posts of one chain share places.
        moved: the sentence moves this person to another post.
        ahead: it was taken after what the sentence tells, "trước khi", on a day that is not told.
        installed: it is by appointment, not by election, that the post is taken.
        event: an event word gave it, not a title beside the name.
    """

    person: Person
    post: Post
    status: Status
    rule: Rule
    chain: int
    moved: bool = False
    event: bool = False
    installed: bool = False
    ahead: bool = False
