"""The facts of an article in the format of the gold, one JSON file an article."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from loaders.formats.press.facts.model import Facts, LinkFact


def as_gold(facts: Facts) -> dict[str, Any]:
    """The facts as the gold writes them."""
    return {
        "url": facts.url,
        "published": facts.published,
        "place": facts.place,
        "place_source": facts.place_source,
        "people": [{"name": person.name} for person in facts.people],
        "holds": [
            {"person": h.person, "title": h.title, "org": h.organ.name, "status": h.status.value, "date": h.date}
            for h in facts.holds
        ],
        "orgs": [{"name": o.organ.name, "surface": list(o.surfaces)} for o in facts.organs],
        "part_of": [{"child": link.source.name, "parent": link.target.name} for link in _of(facts, "part_of")],
        "supervises": [
            {"from": link.source.name, "to": link.target.name, "kind": link.kind, "evidence_words": link.words}
            for link in _of(facts, "supervises")
        ],
        "reports_to": [
            {"from": link.source.name, "to": link.target.name, "evidence_words": link.words}
            for link in _of(facts, "reports_to")
        ],
    }


def _of(facts: Facts, relation: str) -> Iterator[LinkFact]:
    return (link for link in facts.links if link.relation == relation)


def write_gold(facts: Facts, path: Path) -> None:
    """Write the facts of one article."""
    path.write_text(json.dumps(as_gold(facts), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
