"""From the records of one post to statements, and the organisations of a whole sheet."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from graph.model.attributes import Value
from graph.model.identifiers import join, passed_on
from graph.model.names import fold
from graph.model.statements import Statement
from loaders.base import Issue
from loaders.formats.uk_organogram.edition import SCHEME, Edition, Part
from loaders.formats.uk_organogram.names import is_acting, people
from loaders.formats.uk_organogram.organisations import placing
from loaders.formats.uk_organogram.reading import person_id
from loaders.formats.uk_organogram.sheet import Placed, Record
from loaders.formats.uk_organogram.told import Teller
from loaders.locators import rows_text

_ONE_EACH = ("title", "function", "grade", "profession")
"""What a post has one of, whatever number of rows it has."""


@dataclass(frozen=True, slots=True)
class Stater:
    """Makes the statements of one edition."""

    edition: Edition
    tell: Teller

    def organisations(self, found: Iterator[tuple[str, str, str, int]]) -> Iterator[Statement]:
        """What a sheet says of departments, organisations and units: their names, and which is part of which."""
        for department, organisation, unit, number in found:
            named = placing(department, organisation, unit)
            for level in named.levels:
                yield self._stated(level.id, rows_text((number,)), {"name": level.name})
            for inner, outer in named.parts:
                yield self._statement("PART_OF", inner, outer, rows_text((number,)))

    def post(self, post: str, placed: Sequence[Placed]) -> Iterator[Statement | Issue]:
        """What the rows of one post say of it: several rows are a job share, or equal junior posts."""
        records = [each.record for each in placed]
        yield self._stated(post, rows_text(each.number for each in records), self._attributes(records))
        yield from self._differences(records)
        yield from self._places(post, records)
        yield from self._lines(post, placed)
        for record in records:
            yield from self._holders(post, record)

    def bosses(self, placed: Sequence[Placed]) -> Iterator[Issue]:
        """What is to be told of the bosses that rows name, whether or not the rows state a post."""
        if self.edition.part is Part.JUNIOR or self.edition.mends:
            return  # their bosses are declared by another source: the senior part, the file that is mended
        for each in placed:
            record = each.record
            if not record.boss or each.declared:
                continue
            if each.near:
                message = f"no row has this reference to the letter; {each.near} differs by letter case only"
                action = f"linked to {each.near}" if record.post else "the row states no post, so no line either"
                yield self.tell.warning("boss-in-other-case", message, action, record.number, "boss", record.boss)
            else:
                action = (
                    "the line is stated and ends there" if record.post else "the row states no post, so no line either"
                )
                message = "no row of the file has this reference"
                yield self.tell.warning("undeclared-boss", message, action, record.number, "boss", record.boss)

    def _attributes(self, records: Sequence[Record]) -> dict[str, Value]:
        found: dict[str, Value] = {
            name: next((value for each in records if (value := getattr(each, name))), "") for name in _ONE_EACH
        }
        found["fte"] = _total(each.fte for each in records)
        found["pay_floor"] = _extreme(min, (each.pay_floor for each in records))
        found["pay_ceiling"] = _extreme(max, (each.pay_ceiling for each in records))
        found = {name: value for name, value in found.items() if value}
        if self.edition.part is Part.JUNIOR:
            return found | {"seats": "many"}
        filled = tuple(entry for each in records for entry in (each.occupancy,) * max(1, len(_named(each))))
        return found | {"occupancy": filled, "top": any(each.top for each in records)}

    def _differences(self, records: Sequence[Record]) -> Iterator[Issue]:
        """Where rows of one post differ in what a post has one of."""
        for name in _ONE_EACH if len(records) > 1 else ():
            said = list(dict.fromkeys(value for each in records if (value := getattr(each, name))))
            for other in [value for value in said[1:] if fold(value) != fold(said[0])]:
                number = next(each.number for each in records if getattr(each, name) == other)
                message = f"rows of one post differ; row {records[0].number} says {said[0]!r}"
                yield self.tell.notice("rows-differ", message, "the first row's value was kept", number, name, other)

    def _places(self, post: str, records: Sequence[Record]) -> Iterator[Statement | Issue]:
        places: dict[str, list[int]] = {}
        for each in records:
            if place := placing(each.department, each.organisation, each.unit).place:
                places.setdefault(place, []).append(each.number)
            else:
                message = "the row names no organisation"
                yield self.tell.warning(
                    "no-organisation", message, "the post stands alone", each.number, "organisation"
                )
        for place, numbers in places.items():
            yield self._statement("POST_IN", post, place, rows_text(numbers))

    def _lines(self, post: str, placed: Sequence[Placed]) -> Iterator[Statement | Issue]:
        bosses: dict[str, list[Record]] = {}
        for each in placed:
            if each.record.boss:
                bosses.setdefault(each.near or each.record.boss, []).append(each.record)
        for boss, records in bosses.items():
            if boss == records[0].reference:
                for record in records:
                    message = "the post reports to itself"
                    yield self.tell.warning(
                        "reports-to-itself", message, "no line stated", record.number, "boss", record.boss
                    )
                continue
            above = join("Post", SCHEME, self.edition.body, passed_on(boss))
            rows = rows_text(each.number for each in records)
            yield self._statement("REPORTS_TO", post, above, self._cell(rows, "boss"), records[0].boss)

    def _holders(self, post: str, record: Record) -> Iterator[Statement | Issue]:
        named = _named(record)
        if not named:
            return
        if len(named) > 1:
            yield self.tell.notice(
                "several-in-one-cell",
                "the cell names several people",
                "each holds the post",
                record.number,
                "name",
                record.names,
            )
        cell = self._cell(rows_text((record.number,)), "name")
        for name in named:
            person = person_id(post, name)
            yield self._stated(person, cell, {"name": name})
            yield self._statement("HOLDS", person, post, cell, record.names, {"acting": is_acting(name)})

    def _cell(self, rows: str, field: str) -> str:
        return f"{rows}, {self.tell.columns.published[field]}"

    def _stated(self, start: str, locator: str, attributes: Mapping[str, Value]) -> Statement:
        return self._statement("STATED_IN", start, self.edition.source, locator, None, attributes)

    def _statement(
        self,
        relation: str,
        start: str,
        end: str,
        locator: str,
        quote: str | None = None,
        attributes: Mapping[str, Value] = MappingProxyType({}),
    ) -> Statement:
        return Statement(
            relation=relation,
            start=start,
            end=end,
            source=self.edition.source,
            attributes=attributes,
            observed=self.edition.date,
            locator=locator,
            quote=quote,
        )


def _named(record: Record) -> list[str]:
    return people(record.names) if record.names else []


def _total(amounts: Iterable[str]) -> str:
    said = [Decimal(each) for each in amounts if each]
    return f"{sum(said):f}" if said else ""


def _extreme(choose: Callable[[Iterable[Decimal]], Decimal], amounts: Iterable[str]) -> str:
    said = [Decimal(each) for each in amounts if each]
    return f"{choose(said):f}" if said else ""
