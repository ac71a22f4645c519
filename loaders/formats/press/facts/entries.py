"""The entries: the organisations that a text names, and their relations, each entered once."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.model.names import fold
from graph.model.records import replace
from loaders.formats.press.facts.grading import graded
from loaders.formats.press.facts.model import Grade, LinkFact, OrganFact, Quote
from loaders.formats.press.mentions.kinds import Body, Kind, Mention, Post
from loaders.formats.press.naming.completion import Completion
from loaders.formats.press.naming.names import Organ, is_complete, is_levelled, key, organ
from loaders.formats.press.naming.spelling import Spelled
from loaders.formats.press.rules import Rule
from loaders.formats.press.words.tokens import Tokens

_COMMAND = re.compile(r"^Bộ (?:Tư lệnh|Chỉ huy) ")  # of the forces it leads, where the text names them too


@dataclass(slots=True)
class Entries:
    """Organisations and relations while they are put together.

    Attributes:
        unsaid: the bodies whose owner the words around them leave out, with that owner.
    """

    tokens: Tokens
    completion: Completion
    organs: dict[str, OrganFact] = field(default_factory=dict)
    links: dict[tuple[str, str, str, str], LinkFact] = field(default_factory=dict)
    unsaid: list[tuple[Organ, Organ, Quote, Grade]] = field(default_factory=list)

    def quote(self, first: int, last: int) -> Quote:
        """The text from one word up to another, with its offsets."""
        start, end = self.tokens.starts[first], self.tokens.ends[last - 1]
        return Quote(start, end, self.tokens.text[start:end])

    def mentioned(self, mentions: Iterable[Mention]) -> None:
        """Every particular body of a sentence, those in titles too."""
        for mention in mentions:
            body = mention.body if isinstance(mention, Post) else mention
            if not isinstance(body, Body) or body.collective or (isinstance(mention, Post) and self._unsaid(mention)):
                continue
            spelled = self.completion.found[id(body)]
            if self.particular(spelled.body) and not _ad_hoc(spelled, body):
                self.organ(spelled, body)

    def organ(self, spelled: Spelled, mention: Body | Post) -> Organ:
        """A completed body, entered with its owners and the form in which the text names it."""
        named = organ(spelled.body)
        grade = graded(spelled)
        quote = self.quote(mention.start, mention.stop)
        self.enter(named, quote, grade)
        self._parts(named, quote, spelled)
        return named

    def enter(self, named: Organ, quote: Quote, grade: Grade) -> None:
        """An organisation with the form in which the text names it."""
        folded = key(named.name)
        surface = " ".join(quote.text.split())
        known = self.organs.get(folded)
        if known is None:
            self.organs[folded] = OrganFact(named, (surface,), quote, grade)
        elif surface not in known.surfaces:
            written = fold(named.name) == folded != fold(known.organ.name)  # at length, and not in a short spelling
            shown = named if written else known.organ
            self.organs[folded] = replace(known, organ=shown, surfaces=(*known.surfaces, surface))

    def _parts(self, named: Organ, quote: Quote, spelled: Spelled) -> None:
        """The owners in a name, each the parent of the one before; "trực thuộc" makes a report as well."""
        if not named.parents:
            return
        if _implied(spelled.body):
            self.unsaid.extend((named, parent, quote, graded(spelled)) for parent in named.parents)
            return
        said = " ".join(key(quote.text).split())
        ties = [(named, parent) for parent in named.parents]
        for child, parent in ties:
            if child is not named or not _host_only(spelled.body):
                self.enter(parent, quote, graded(spelled))
            stated = " thuộc " in said
            rule = Rule.STATED_PART if stated else Rule.NAMED_OWNER
            rule = Rule.SHARED_OWNER if spelled.how == "shared" and child is named else rule
            self.link("part_of", child, parent, "", quote, rule, graded(spelled))
            if " trực thuộc " in said and child is named:
                self.link("reports_to", child, parent, "", quote, Rule.SUBORDINATE, graded(spelled))
            ties.extend((parent, further) for further in parent.parents)

    def link(
        self, relation: str, source: Organ, target: Organ, kind: str, quote: Quote, rule: Rule, grade: Grade
    ) -> None:
        """A relation of two organisations, once."""
        tie = (relation, key(source.name), key(target.name), kind)
        if tie[1] != tie[2] and tie not in self.links:
            self.links[tie] = LinkFact(relation, source, target, kind, quote.text, rule, quote, grade)

    def _unsaid(self, post: Post) -> bool:
        """Whether a title speaks of its body only where somebody holds it: "đại biểu", "Thủ tướng" without more."""
        body = post.body
        if body is None or post.of_many or body.kind is not Kind.FIXED or body.start != post.start:
            return post.of_many
        return key(body.field) not in " ".join(self.tokens.norms[post.start : post.stop])

    def particular(self, body: Body) -> bool:
        """Whether a body is one organisation: in an article without any place a short name stays short."""
        return is_complete(body) or (self.completion.setting.placeless and is_levelled(body))

    def conclude(self) -> None:
        """Once all is read: owners that a name left out and the text names elsewhere."""
        for child, parent, quote, grade in self.unsaid:
            if key(parent.name) in self.organs:
                self.link("part_of", child, parent, "", quote, Rule.NAMED_OWNER, grade)
        for fact in [each for each in self.organs.values() if _COMMAND.match(each.organ.name)]:
            led = self.organs.get(key(_COMMAND.sub("", fact.organ.name)))
            if led is not None:
                self.link("part_of", fact.organ, led.organ, "", fact.quote, Rule.NAMED_OWNER, fact.grade)


def _ad_hoc(spelled: Spelled, body: Body) -> bool:
    """A team is a particular body only where the words name its sender, or tell who founded it."""
    alone = body.kind is Kind.TEAM and body.owner is None and body.place is None and spelled.body.place is None
    return alone and (spelled.how != "sentence" or spelled.body.owner is None)


def _implied(body: Body) -> bool:
    """Whether the text leaves the owner out: of "Tỉnh ủy viên", or "Ban Chấp hành" beside "Ban Thường vụ Tỉnh ủy"."""
    owner = body.owner
    if body.kind is not Kind.EXECUTIVE or owner is None:
        return False
    return (owner.start, owner.stop) == (body.start, body.stop) or not body.start <= owner.start < body.stop


def _host_only(body: Body) -> bool:
    return body.kind is Kind.CELL
