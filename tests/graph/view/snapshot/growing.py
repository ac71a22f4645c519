"""A store in memory that is loaded into load by load, and keeps numbers, marks and touched nodes as a real one does."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.model.attributes import Value
from graph.model.statements import Statement, check
from graph.store.columns import EdgePage
from graph.view.snapshot.tables import Changes, Tables, Words


class GrowingStore:
    """A feed that changes.

    Attributes:
        refusals: how often it was asked what had changed, and said that this was too much.
    """

    id = "growing"

    def __init__(self) -> None:
        self._rows: list[tuple[Statement, int, int | None]] = []
        self._loads: dict[int, str] = {}
        self._touched: dict[str, int] = {}
        self._number = 0
        self.refusals = 0

    def load(self, statements: Iterable[Statement]) -> None:
        """One finished load that toggles statements."""
        self.begin()
        self.toggle(statements)
        self.finish()

    def begin(self) -> None:
        """Claim the next number."""
        self._number += 1

    def toggle(self, statements: Iterable[Statement]) -> None:
        """Record those that are not open, and retract those that are."""
        for statement in statements:
            row = next((n for n, (s, _, gone) in enumerate(self._rows) if s.key == statement.key and not gone), None)
            if row is None:
                self._rows.append((statement, self._number, None))
            else:
                self._rows[row] = (*self._rows[row][:2], self._number)
            self._touched[statement.start] = self._number

    def finish(self) -> None:
        """Make the load visible."""
        self._loads[self._number] = f"2020-01-01T00:{self._number:02}:00Z"

    def undo(self) -> None:
        """As if the load had written nothing; what it touched stays touched."""
        rows = [row for row in self._rows if row[1] != self._number]
        self._rows = [(s, recorded, None if gone == self._number else gone) for s, recorded, gone in rows]

    def standing(self) -> Tables:
        """All there is now."""
        return Tables(list(self._rows), dict(self._loads), self.id)

    def revision(self) -> int:
        return max(self._loads, default=0)

    def finished(self) -> Mapping[int, str]:
        return dict(self._loads)

    def pages(self) -> Iterator[EdgePage]:
        return self.standing().pages()

    def changes(self, revision: int, most: int) -> Changes | None:
        ids = frozenset(id for id, number in self._touched.items() if number > revision)
        if len(ids) > most:
            self.refusals += 1
            return None
        return Changes(ids, Tables([row for row in self._rows if row[0].start in ids], {}).pages())

    def words(self, keys: Sequence[str]) -> Mapping[tuple[str, int], Words]:
        return self.standing().words(keys)

    def texts(self, ids: Sequence[str]) -> Mapping[str, str]:
        return self.standing().texts(ids)


def said(relation: str, start: str, end: str, source: str, *, given: Mapping[str, Value], **dates: str) -> Statement:
    """A checked statement."""
    return check(Statement(relation=relation, start=start, end=end, source=source, attributes=given, **dates))


def edition(source: str, day: str, **given: Value) -> Statement:
    """A version of a source that is an edition of the series S."""
    base: dict[str, Value] = {"series": "S", "edition": day, "rhythm": 6, "covers": _COVERS}
    return said("LOADED_IN", source, "load:1", source, given=base | given)


EDITIONS = {"source:e1": "2017-01-01", "source:e2": "2017-07-01", "source:e3": "2018-01-01"}
_COVERS = ("HOLDS", "REPORTS_TO", "STATED_IN")
_POSTS = ("post:x:a", "post:x:b", "post:x:ấ")
_PEOPLE = ("person:x:an", "person:x:bo", "person:x:cy")
_ORGS = ("org:x:board", "org:x:office", "org:x:ủy-ban")


def _versions() -> Iterator[Statement]:
    for source, day in EDITIONS.items():
        yield edition(source, day)
        yield edition(source, day, rejected=2)
        yield edition(source, day, series="T")
        yield edition(source, day, rhythm=12)
        yield edition(source, "2017-03-01")
    yield said("LOADED_IN", "source:mend", "load:1", "source:mend", given={"supplements": "source:e2", "rows": 2})
    yield said("LOADED_IN", "source:one", "load:1", "source:one", given={"title": "An article"})


def _entities() -> Iterator[Statement]:
    for source in (*EDITIONS, "source:one"):
        seen = {"observed": EDITIONS[source]} if source in EDITIONS else {}
        for number, post in enumerate(_POSTS):
            for given in (
                {"seats": "one"},
                {"occupancy": ("undisclosed",)},
                {"seats": "many", "title": f"Tên {number}"},
            ):
                yield said("STATED_IN", post, source, source, given=given, **seen)
        for person in _PEOPLE:
            yield said("STATED_IN", person, source, source, given={"name": f"{person[-2:].title()} Tên"}, **seen)
    for org, name in zip(_ORGS, ("Board", "Văn phòng", "Ủy ban"), strict=True):
        yield said("STATED_IN", org, "source:one", "source:one", given={"name": name})
        yield said("STATED_IN", org, "source:e1", "source:e1", given={"name": f"{name} tên"})


def _links() -> Iterator[Statement]:
    for number, source in enumerate((*EDITIONS, "source:mend", "source:one")):
        seen = {"observed": EDITIONS[source]} if source in EDITIONS else {"valid_from": "2017", "basis": "head_rule"}
        yield said("HOLDS", _PEOPLE[number % 3], _POSTS[0], source, given={}, **seen)
        yield said("HOLDS", _PEOPLE[number % 3], _POSTS[1], source, given={"acting": True}, **seen)
        yield said("HOLDS", _PEOPLE[1], _POSTS[1], source, given={}, **seen)
        for boss in _POSTS[1:]:
            yield said("REPORTS_TO", _POSTS[0], boss, source, given={}, **seen)
        yield said("REPORTS_TO", _POSTS[2], _POSTS[1], source, given={"line": "dotted"}, **seen)
    for post in _POSTS:
        yield said("POST_IN", post, _ORGS[0], "source:one", given={}, observed="2018-01-16")
        yield said("POST_IN", post, _ORGS[2], "source:e1", given={})
    yield said("PART_OF", _ORGS[0], _ORGS[1], "source:one", given={}, valid_from="2018", valid_to="2017")
    yield said("PART_OF", _ORGS[2], _ORGS[1], "source:one", given={}, valid_from="[..2017-03]")
    yield said("STATED_IN", _POSTS[0], "source:one", "source:one", given={"seats": "many"})
    yield said("HOLDS", _PEOPLE[1], _POSTS[0], "source:one", given={}, valid_from="2018", valid_to="2017")
    yield said("HOLDS", _PEOPLE[2], _POSTS[0], "source:mend", given={}, valid_from="2016", valid_to="2017-06")
    yield said("SUPERVISES", _ORGS[0], _POSTS[2], "source:one", given={"mode": "audit"}, valid_to="2019")


POOL = tuple({statement.key: statement for statement in (*_versions(), *_entities(), *_links())}.values())
"""Statements that bear on each other in every way that folding knows."""
