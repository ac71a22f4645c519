"""How two entities are tied: the best paths between them, or the proof that there is none."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.errors import BadParameter
from graph.query import notes
from graph.query.answers import Answer, Note
from graph.query.hops import Path, Told, paths_in_words
from graph.query.kbest import Ranked
from graph.query.parameters import named
from graph.query.steps import steps
from graph.query.succession import succeeded
from graph.query.times import DAY, TIMES, Time
from graph.view.port import View

FOUND = "found"
PROVED = "proved"
LIMIT = "limit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths(Answer):
    """The best paths between two entities.

    Attributes:
        relations: what was walked, as it was asked.
        time: ``day``, ``any``, ``same`` or ``ordered``; all but ``day`` range over all days, whatever the view's.
        verdict: ``found`` (as many as were asked for), ``proved`` (there is none besides those given) or ``limit``
            (none besides those given was found within `max_length`, or within the number of paths that are tried).
        paths: shortest first; where `time` is ``ordered``, by arrival, then shortest first.
    """

    source: str
    target: str
    relations: tuple[str, ...]
    k: int
    max_length: int | None
    avoid: tuple[str, ...]
    time: str
    verdict: str
    paths: tuple[Path, ...]


def paths(
    view: View,
    source: str,
    target: str,
    *,
    relations: Sequence[str] = (),
    k: int = 1,
    max_length: int | None = None,
    avoid: Sequence[str] = (),
    time: str = DAY,
) -> Paths:
    """The k best paths between two entities, without repeated entities.

    Args:
        view: the day, revision and certainty; under ``certain`` only links are walked that surely held.
        source: the id of the entity from which a path leaves.
        target: the id of the entity to which it leads.
        relations: relations to walk, each alone (both ways) or with ``:out`` or ``:in``; empty for all.
        k: how many paths.
        max_length: hops at most; None for any number.
        avoid: ids of entities that no path may touch.
        time: ``day``: all links held on the view's day. The others range over all days: ``any``: each link held on
            some day; ``same``: on some day all links held and everybody was there; ``ordered``: the links can
            be walked forward in time, each on a day on which it held and no earlier than the one before.

    Two substantive holders of a one-seat post are no tie on a day on which not both surely held it. Under ``any``
    they are, as predecessor and successor; under ``ordered`` the second is reached on a later day.

    Raises:
        UnknownEntity: no source speaks of one of the entities.
        BadParameter: a relation, direction, number or time that is none, or an end that is to be avoided.
    """
    ways = steps(relations)
    _check(k, max_length, time)
    ends = (named(view, "from", source), named(view, "to", target))
    without = frozenset(named(view, "avoid", each) for each in avoid)
    if without & set(ends):
        raise BadParameter("avoid", "it names one of the two ends of the path")
    gone = [node for node in dict.fromkeys(ends) if time == DAY and not view.present([node])[0]]
    kind = TIMES[time](view, ends[1], ways)
    ranked = Ranked(kind.search, ends[0], max_length, without, kind.learn)
    found, verdict = ([], PROVED) if gone else _taken(kind, ranked, k)
    observed = _observed(view, ends, found)
    absent = [note for node in gone for note in notes.absent(view, node, view.ids([node])[0], latest=False)]
    return Paths(
        source=source,
        target=target,
        relations=tuple(relations),
        k=k,
        max_length=max_length,
        avoid=tuple(avoid),
        time=time,
        verdict=verdict,
        paths=tuple(paths_in_words(view, found, dated=time != DAY)),
        last_observed=notes.last_day(observed),
        notes=(*absent, *_notes(view, time, ends, observed, found)),
    )


def _check(k: int, max_length: int | None, time: str) -> None:
    if k < 1:
        raise BadParameter("k", f"{k} is less than one")
    if max_length is not None and max_length < 0:
        raise BadParameter("max_length", f"{max_length} is below nought; leave it out for any length")
    if time not in TIMES:
        raise BadParameter("time", f"{time!r} is no way to look at time; it is one of {', '.join(TIMES)}")


def _taken(kind: Time, ranked: Ranked, k: int) -> tuple[list[Told], str]:
    """The first k paths, each with its links and when it held, and the verdict."""
    found: list[Told] = []
    for path in ranked:
        strands = kind.ground.strands(path)
        found.append((path, strands, kind.holding(path, strands)))
        if len(found) == k:
            return found, FOUND
    return found, LIMIT if ranked.limited else PROVED


def _observed(view: View, ends: Sequence[int], found: Iterable[Told]) -> list[notes.Days]:
    """The days on which the links were observed, or the two ends where there are none."""
    rows = [each for _, strands, _ in found for hop in strands.values() for each in hop]
    return [(each.ties.first[each.row], each.ties.last[each.row]) for each in rows] or [
        (each.first_observed, each.last_observed) for each in view.presence(ends)
    ]


def _notes(
    view: View, time: str, ends: Sequence[int], observed: Sequence[notes.Days], found: Iterable[Told]
) -> list[Note]:
    nodes = list(dict.fromkeys(node for path, _, _ in found for node in path))
    of_the_day = [*succeeded(view, ends), *notes.stale(view, observed, latest=False)] if time == DAY else []
    return [*of_the_day, *notes.conflicts(view, nodes)]
