"""Who oversees somebody and stands below them in the line.

An organisation stands in the line itself and by its head posts, a person also by the posts held.
"""

from collections.abc import Iterator, Mapping, Sequence

from graph.query.audit.ground import HOLDS, REPORTS_TO, Ground
from graph.query.audit.rising import Chain, Line
from graph.query.audit.rule import Found, Part, Rule
from graph.query.heads import heads
from graph.view.port import Direction


def find(ground: Ground) -> Iterator[Found]:
    """Each oversight link whose overseer stands below the overseen."""
    links = list(ground.links())
    standing = _standing(ground, list(dict.fromkeys(end for _, *ends in links for end in ends)))
    line = Line(ground.view, list(dict.fromkeys(node for _, overseer, _ in links for node in standing[overseer])))
    for row, overseer, overseen in links:
        chain = line.chain(standing[overseer], standing[overseen])
        if chain is None:
            continue
        rises = [(ties, at) for ties, at in chain if ties.relation == REPORTS_TO]
        low, high = rises[0][0].near[rises[0][1]], rises[-1][0].far[rises[-1][1]]
        parts = [Part("overseer", overseer), Part("overseen", overseen)]
        under, over = _named(parts, low, "{0}", 0), _named(parts, high, "{1}", 1)
        steps = f"{len(rises)} {'step' if len(rises) == 1 else 'steps'}"
        yield Found(
            f"{{0}} oversees {{1}} ({ground.modes[row]}), yet {under} stands {steps} below {over} in the line.",
            ground.oversight.certain[row] and all(ties.certain[at] for ties, at in chain),
            tuple(parts),
            ((ground.oversight, row), *chain),
            ground.modes[row],
        )


def _standing(ground: Ground, entities: Sequence[int]) -> Mapping[int, dict[int, Chain]]:
    """Where each of some entities stands in the line, with the ties that say so."""
    found: dict[int, dict[int, Chain]] = {each: {each: ()} for each in entities}
    if bodies := ground.of_label(entities, "Organization"):
        leading = heads(ground.view, bodies)
        for row, (body, post) in enumerate(zip(leading.near, leading.far, strict=True)):
            found[body][post] = ((leading, row),)
    held = ground.expanded(ground.of_label(entities, "Person"), HOLDS, Direction.OUT)
    for row, (person, post) in enumerate(zip(held.near, held.far, strict=True)):
        found[person].setdefault(post, ((held, row),))
    return found


def _named(parts: list[Part], node: int, itself: str, side: int) -> str:
    """An end of the line in words: the entity itself, or what stands for it there."""
    if node == parts[side].node:
        return itself
    parts.append(Part(f"in the line for the {parts[side].role}", node))
    return f"{{{len(parts) - 1}}} (for {itself})"


RULE = Rule(
    name="overseer-below",
    meaning="An overseer stands below the overseen in the line.",
    example="The Inspection Unit inspects the Port Authority, and its head reports to the authority's director.",
    find=find,
)
