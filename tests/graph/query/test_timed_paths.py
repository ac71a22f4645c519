"""Paths over all days, held to a plain reading that walks every path and looks at every day."""

from dataclasses import dataclass
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from graph.model.dates import day
from graph.query.paths import Paths, paths
from graph.query.periods import Period
from graph.view.port import Certainty, View
from tests.oracle.completions import AXIS, FIRST
from tests.oracle.evaluator import RELATIONS
from tests.oracle.known import BASE
from tests.oracle.pathways import Pathway, Pathways
from tests.oracle.worlds import FINISHED, histories, text

EVERY_WAY = [(relation, along) for relation in RELATIONS for along in (True, False)]
ALL = 100_000


@dataclass(frozen=True)
class Question:
    """A question about paths, and the plain reading that answers it."""

    view: View
    plain: Pathways
    source: str
    target: str
    asked: dict[str, Any]

    def answer(self, **more: Any) -> Paths:
        """The engine's answer."""
        return paths(self.view, self.source, self.target, **(self.asked | more))

    def expected(self) -> list[Pathway]:
        """All paths that there are, within the length asked for, best first."""
        most = self.asked["max_length"]
        return sorted((each for each in self.whole() if most is None or each.length <= most), key=self.cost)

    def whole(self) -> list[Pathway]:
        """All paths of any length."""
        return self.plain.all(self.source, self.target, self.asked["avoid"], self.asked["time"])

    def cost(self, path: Pathway) -> tuple[int, int]:
        """By what paths are ranked."""
        arrival = path.walked[-1] if self.asked["time"] == "ordered" and path.walked else 0
        return arrival, path.length


@st.composite
def questions(draw: st.DrawFn, time: str) -> Question:
    """Two entities of a random history, and what is asked of the paths between them."""
    known = (history := draw(histories())).known(revision := draw(st.sampled_from([*FINISHED])))
    assume(len(known.entities) > 1)
    certainty = draw(st.sampled_from(Certainty))
    ways = draw(st.just(EVERY_WAY) | st.lists(st.sampled_from(EVERY_WAY), min_size=4, unique=True))
    source, target = draw(st.sampled_from(known.entities)), draw(st.sampled_from(known.entities))
    others = [each for each in known.entities if each not in {source, target}]
    return Question(
        history.graph().view(as_of=BASE, known_at=revision, certainty=certainty),
        Pathways(known, ways, certain=certainty is Certainty.CERTAIN),
        source,
        target,
        {
            "time": time,
            "relations": [f"{relation}:{'out' if along else 'in'}" for relation, along in ways],
            "max_length": draw(st.none() | st.none() | st.integers(0, 5)),
            "avoid": draw(st.just([]) | st.lists(st.sampled_from(others), max_size=2)) if others else [],
        },
    )


def told(answer: Paths) -> list[tuple[str, ...]]:
    """Each path as its entities."""
    return [tuple(each.id for each in path.entities) for path in answer.paths]


def days(periods: tuple[Period, ...]) -> frozenset[int]:
    """The days of some periods, on the axis of the plain reading."""
    return frozenset(
        each
        for period in periods
        for each in AXIS
        if (period.first is None or day(period.first) - BASE <= each)
        and (period.last is None or each <= day(period.last) - BASE)
    )


def dated(number: int) -> str | None:
    """The text of a day; where no first day is known there is none."""
    return text(number) if number >= FIRST else None


def check_none_missed_and_none_invented(question: Question, k: int) -> None:
    """All paths, in order; then the k best, which are as good as the first k of all."""
    expected, answer = question.expected(), question.answer(k=ALL)
    by_entities = {each.entities: each for each in expected}
    assert sorted(told(answer)) == sorted(by_entities)
    costs = [question.cost(each) for each in expected]
    assert [question.cost(by_entities[each]) for each in told(answer)] == costs
    best = question.answer(k=k)
    assert [question.cost(by_entities[each]) for each in told(best)] == costs[:k]
    assert len(set(told(best))) == len(best.paths)
    assert (best.verdict == "found") == (len(expected) >= k)
    if answer.verdict == "proved":
        assert len(expected) == len(question.whole())
    else:
        assert (answer.verdict, question.asked["max_length"] is None) == ("limit", False)
    for path in answer.paths:
        read = by_entities[tuple(each.id for each in path.entities)]
        assert [(days(hop.possible), days(hop.certain)) for hop in path.hops] == list(read.hops)


KS = st.integers(1, 4)


@settings(max_examples=30)
@given(questions("any"), KS)
def test_links_may_have_held_at_different_times(question: Question, k: int) -> None:
    check_none_missed_and_none_invented(question, k)


@settings(max_examples=30)
@given(questions("same"), KS)
def test_there_is_a_day_on_which_all_links_held(question: Question, k: int) -> None:
    check_none_missed_and_none_invented(question, k)
    for path in question.answer(k=ALL).paths:
        read = question.plain.read(tuple(each.id for each in path.entities))
        assert (days(path.possible), days(path.certain)) == (read.days, read.sure)
        assert (path.certainty == "certain") == (bool(read.sure) or not path.hops)


@settings(max_examples=30)
@given(questions("ordered"), KS)
def test_links_are_walked_forward_in_time(question: Question, k: int) -> None:
    check_none_missed_and_none_invented(question, k)
    for path in question.answer(k=ALL).paths:
        read = question.plain.read(tuple(each.id for each in path.entities))
        assert [hop.day for hop in path.hops] == list(map(dated, read.walked))
        assert path.arrival == (path.hops[-1].day if path.hops else None)
        for hop, on in zip(path.hops, read.walked, strict=True):
            sure = on in question.plain.read((hop.start, hop.end)).hops[0][1]
            assert (hop.certainty == "certain") == sure
