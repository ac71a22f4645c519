"""Views and questions over random histories, held to a plain reading of the list of all statements."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from graph.model.identifiers import label_of
from graph.model.vocabulary import MODES
from graph.query.chart import chart
from graph.query.envelope import envelope
from graph.query.hierarchy import Hierarchy, subordinates, superiors
from graph.query.paths import paths
from graph.query.supervision import Supervision, supervision
from graph.view.port import NEVER, Certainty, Direction, View
from tests.oracle.evaluator import Evaluator, Step
from tests.oracle.known import BASE, Known
from tests.oracle.worlds import DAYS, FINISHED, History, histories

RELATIONS = ("REPORTS_TO", "HOLDS", "POST_IN", "PART_OF", "SUPERVISES")
REVISIONS = st.sampled_from([*FINISHED])


@settings(max_examples=60)
@given(histories(), REVISIONS, DAYS)
def test_links_and_presences_are_those_of_a_plain_reading(history: History, revision: int, day: int) -> None:
    view, known = history.graph().view(as_of=BASE + day, known_at=revision), history.known(revision)
    assert view.ids(view.nodes()) == known.entities
    for relation in RELATIONS:
        found = view.expand(view.nodes(), relation, Direction.OUT)
        told = {
            (near, far, repr(dict(variant.attributes))): (certain, keys, first, last)
            for near, far, variant, certain, keys, first, last in zip(
                view.ids(found.near),
                view.ids(found.far),
                view.variants(found.link),
                found.certain.tolist(),
                view.evidence(found.link),
                found.first_observed.tolist(),
                found.last_observed.tolist(),
                strict=True,
            )
        }
        assert told == {
            (each.start, each.end, repr(each.variant)): (
                day in each.read.certain,
                tuple(sorted(said.key for said in each.statements)),
                each.observed[0] + BASE if each.observed else NEVER,
                each.observed[-1] + BASE if each.observed else NEVER,
            )
            for each in known.links(relation)
            if day in each.read.possible
        }, relation
    presences = {each.start: each.read for each in known.links("STATED_IN")}
    for id, presence in zip(known.entities, view.presence(view.nodes()), strict=True):
        read = presences.get(id)
        denied = read is not None and bool(read.possible) and day not in read.possible
        expected = (read is not None, not denied, read is not None and day in read.certain)
        assert (presence.stated, presence.present, presence.certain) == expected


DEPTHS = st.none() | st.integers(0, 3)
CERTAINTIES = st.sampled_from(Certainty)
Asked = tuple[View, Evaluator, str]


@st.composite
def asked(draw: st.DrawFn) -> Asked:
    """A view, the plain reading of it, and an entity to ask about."""
    history, revision, day, certainty = draw(histories()), draw(REVISIONS), draw(DAYS), draw(CERTAINTIES)
    known: Known = history.known(revision)
    assume(known.entities)
    view = history.graph().view(as_of=BASE + day, known_at=revision, certainty=certainty)
    evaluator = Evaluator(known, day, certain=certainty is Certainty.CERTAIN)
    return view, evaluator, draw(st.sampled_from(known.entities))


def levels(answer: Hierarchy | Supervision) -> dict[str, int]:
    return {each.entity.id: each.level for each in answer.entities}


def reasons(answer: Hierarchy | Supervision) -> dict[str, str]:
    """Why branches end, cycles and the horizon apart."""
    return {end.entity: end.reason for end in answer.ends if end.reason not in {"cycle", "depth"}}


@settings(max_examples=60)
@given(asked(), DEPTHS, st.sampled_from([None, "solid", "dotted"]))
def test_superiors_are_those_of_a_plain_reading(question: Asked, depth: int | None, line: str | None) -> None:
    view, plain, id = question
    answer, steps = superiors(view, id, depth=depth, line=line), plain.lines(line)
    whole, expected = plain.above(id, steps), plain.above(id, steps, depth)
    assert levels(answer) == expected
    assert reasons(answer) == plain.reasons(expected, steps, line)
    passed = {step for step in steps if step.under in expected and plain.present(step.under)}
    assert told(answer) == {as_told(step) for step in passed if step.over in expected}
    for each in answer.entities:
        beyond = {step.over for step in passed if step.under == each.entity.id} - expected.keys()
        assert each.more == len(beyond)
    assert expected.keys() <= whole.keys()


def told(answer: Hierarchy) -> set[tuple[str, str, str]]:
    return {
        (
            each.start,
            each.end,
            "structure" if each.basis == ("structure",) else "held" if each.relation == "HOLDS" else str(each.line),
        )
        for each in answer.links
    }


def as_told(step: Step) -> tuple[str, str, str]:
    return step.under, step.over, step.how


@settings(max_examples=60)
@given(asked(), st.sampled_from([None, None, "solid", "dotted"]))
def test_a_reported_cycle_is_one_and_none_is_left_unreported(question: Asked, line: str | None) -> None:
    view, plain, id = question
    answer, steps = superiors(view, id, line=line), plain.lines(line)
    onward = {(each.start, each.end) for each in answer.links}
    back = {(end.entity, end.to) for end in answer.ends if end.reason == "cycle"}
    assert back <= onward
    assert all(to is not None and entity in plain.above(to, steps) for entity, to in back)
    assert not circular(onward - back)


def circular(pairs: set[tuple[str, str | None]] | set[tuple[str, str]]) -> bool:
    """Whether some of the pairs make a circle: those that start at no pair's end are taken away until none is."""
    left = set(pairs)
    while loose := {pair for pair in left if pair[0] not in {over for _, over in left}}:
        left -= loose
    return bool(left)


@settings(max_examples=60)
@given(asked(), DEPTHS, st.sampled_from([None, "solid", "dotted"]))
def test_subordinates_are_the_inverse_of_superiors(question: Asked, depth: int | None, line: str | None) -> None:
    view, plain, id = question
    steps = plain.lines(line)
    found, expected = levels(subordinates(view, id, depth=depth, line=line)), plain.below(id, steps, depth)
    beside = standing_beside(id, steps, expected)
    below = {each: at for each, at in expected.items() if each not in beside}
    assert {each: at for each, at in found.items() if each not in beside} == {
        each: at for each, at in below.items() if label_of(each) != "Person" or each in found
    }
    # Those who only hold a post below are told with the post; those who have a line of their own stand for themselves.
    within = {each for each, at in found.items() if depth is None or at < depth}
    lined = {step.under for step in steps if step.rank and step.over in within}
    assert {each for each in below if label_of(each) == "Person" and each in lined} <= found.keys()


def standing_beside(id: str, steps: list[Step], expected: dict[str, int]) -> set[str]:
    """Who is not below: who holds the post asked about, and the posts held by the person asked about.

    Nor is there a place for a person who answers to a post that is that person's own.
    """
    held = {(step.under, step.over) for step in steps if step.rank == 0}
    circling = {step.under for step in steps if step.rank and (step.under, step.over) in held}
    return {
        id,
        *circling,
        *(each for each, at in expected.items() if at == 0),
        *(post for person, post in held if person == id),
    }


@settings(max_examples=60)
@given(asked(), DEPTHS, st.lists(st.sampled_from(MODES[:3]), max_size=2, unique=True), st.booleans())
def test_overseers_and_overseen_are_those_of_a_plain_reading(
    question: Asked, depth: int | None, modes: list[str], containment: bool
) -> None:
    view, plain, id = question
    steps = plain.oversight(modes, containment=containment)
    over = supervision(view, id, direction=["over"], mode=modes, depth=depth, containment=containment)
    assert levels(over) == plain.above(id, steps, depth)
    under = levels(supervision(view, id, direction=["under"], mode=modes, depth=depth, containment=containment))
    expected = plain.below(id, steps, depth)
    beside = standing_beside(id, steps, expected)
    assert {each: at for each, at in under.items() if each not in beside} == {
        each: at
        for each, at in expected.items()
        if each not in beside and (label_of(each) != "Person" or each in under)
    }


@settings(max_examples=60)
@given(asked())
def test_a_chart_draws_each_unit_and_post_of_an_organisation_once(question: Asked) -> None:
    view, plain, id = question
    assume(label_of(id) == "Organization")
    drawn = [box.entity.id for box in chart(view, id).boxes]
    assert sorted(drawn) == sorted(plain.in_chart(id))


@settings(max_examples=60)
@given(asked(), st.data())
def test_the_shortest_path_is_as_short_as_any(question: Asked, data: st.DataObject) -> None:
    view, plain, source = question
    target = data.draw(st.sampled_from(plain.known.entities))
    assume(source != target)
    answer = paths(view, source, target)
    assert [path.length for path in answer.paths] == [
        length for length in [plain.shortest(source, target)] if length is not None
    ]
    assert answer.verdict == ("found" if answer.paths else "proved")


@settings(max_examples=40)
@given(histories(), REVISIONS, DAYS)
def test_known_at_equals_a_graph_of_only_the_loads_finished_by_then(history: History, revision: int, day: int) -> None:
    then = history.graph().view(as_of=BASE + day, known_at=revision)
    only = history.graph_upto(revision).view(as_of=BASE + day)
    for id in history.known(revision).entities:
        for question in (superiors, subordinates, supervision, chart):
            assert envelope(then, question(then, id)) == envelope(only, question(only, id))
