"""What sources said of an entity in the course of time: the forms of its name, how a post was filled."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.model import dates
from graph.model.attributes import Value
from graph.view.port import NEVER, Recorded


@dataclass(slots=True)
class Form:
    """A value that sources stated on some days, with none between on which they only stated others.

    Attributes:
        value: the value in words.
        first, last: the first and last day on which it was stated; NEVER where no source gives a day.
        keys: the keys of the statements.
    """

    value: str
    first: int = NEVER
    last: int = NEVER
    keys: list[str] = field(default_factory=list)


def name_of(attributes: Mapping[str, Value]) -> str:
    """The form of the name that a statement gives: a post's title may stand for it."""
    return str(attributes.get("name") or attributes.get("title") or "")


def occupancy_of(attributes: Mapping[str, Value]) -> str:
    """How a register says that the seats of a post were filled: ``named``, ``2 named, vacant``."""
    said = attributes.get("occupancy", ())
    counts = Counter(said if isinstance(said, tuple) else ())
    return ", ".join(word if number == 1 else f"{number} {word}" for word, number in sorted(counts.items()))


def forms(said: Iterable[Recorded], value_of: Callable[[Mapping[str, Value]], str]) -> list[Form]:
    """The values that sources stated, each with the days on which they did, in order of time.

    Args:
        said: the statements of sources about one entity.
        value_of: the value that a statement's attributes give, or an empty text.
    """
    stated = [(each, value) for each in said if (value := value_of(each.statement.attributes))]
    by_day: dict[int, set[str]] = {}
    for each, value in stated:
        by_day.setdefault(_day(each), set()).add(value)
    found: list[Form] = []
    for value in dict.fromkeys(value for _, value in stated):
        days = [day for day in sorted(by_day) if value in by_day[day]]
        runs = [Form(value, run[0], run[-1]) for run in _runs(days, sorted(by_day))]
        for each, other in stated:
            if other == value:
                next(run for run in runs if run.first <= _day(each) <= run.last).keys.append(each.key)
        found += runs
    return sorted(found, key=lambda each: (each.first, each.value))


def _runs(days: Sequence[int], all_days: Sequence[int]) -> Iterator[list[int]]:
    """Days in runs that no other day parts; statements without a day are a run of their own."""
    run: list[int] = []
    for day in days:
        if run and (run[-1] == NEVER or any(run[-1] < other < day for other in all_days)):
            yield run
            run = []
        run.append(day)
    if run:
        yield run


def _day(found: Recorded) -> int:
    """The day of a statement: that on which it was observed, else from which it holds; NEVER where none is known."""
    said = found.statement
    if said.observed:
        return dates.day(said.observed)
    earliest = dates.bound(said.valid_from).earliest if said.valid_from else None
    return NEVER if earliest is None else earliest
