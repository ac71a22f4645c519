"""All that a view tells of some entities, as plain data: what two adapters have to agree on."""

from collections.abc import Sequence
from dataclasses import fields
from itertools import product
from typing import Any

from graph.view.port import Direction, Histories, Links, Reach, View

NOBODY = ("post:x:nobody", "source:article:1", "no id")

RELATIONS = ("STATED_IN", "PART_OF", "POST_IN", "HOLDS", "REPORTS_TO", "SUPERVISES")

WAYS = tuple(product(RELATIONS[1:], Direction))


def told(view: View, ids: Sequence[str]) -> dict[str, Any]:
    """What a view tells of entities, some of them asked about twice and in another order than that of ids."""
    nodes = [view.node(id) for id in [*reversed(ids), *ids[:2]]]
    found: dict[str, Any] = {
        "bound": (view.as_of, view.revision, view.known_at, view.certainty),
        "ids": view.ids(nodes),
        "found": [None if node is None else view.ids([node]) for node in view.find([*ids, *NOBODY, *ids[:1]])],
        "labels": view.labels(nodes),
        "labelled": [view.labelled(nodes, label).tolist() for label in ("Organization", "Post", "Person")],
        "present": view.present(nodes).tolist(),
        "presence": view.presence(nodes),
        "described": view.describe(nodes),
        "said": [view.said(node) for node in nodes[:3]],
        "last spoken": [view.last_spoken(node) for node in nodes[-3:]],
        "conflicts": view.conflicts(nodes),
        "versions": view.versions(),
        "entities": {label: view.ids(view.nodes(label)) for label in (None, "Organization", "Post", "Person")},
    }
    once = list(dict.fromkeys(nodes))
    found["around"] = view.ids(view.around(once, WAYS))
    steps = [(node, other) for node in once for other in dict.fromkeys(view.around([node], WAYS).tolist())]
    found["between"] = [
        [link._replace(link=view.evidence([link.link])) for link in links]  # type: ignore[arg-type]  # as plain data
        for links in view.between(steps, WAYS)
    ]
    for attribute in ("top", "is_head", "seats", "nothing"):
        found[attribute] = view.ever_given(nodes, attribute).tolist()
    for relation in RELATIONS:
        for way in Direction:
            found[f"ever {relation} {way}"] = view.ever(nodes, relation, way).tolist()
            found[f"ever by holders {relation} {way}"] = view.ever_by_holders(nodes, relation, way).tolist()
            found[f"links {relation} {way}"] = _columns(view, view.expand(nodes, relation, way))
            found[f"reach {relation} {way}"] = _reached(view, view.reach(nodes[:2], relation, way, 2))
            found[f"histories {relation} {way}"] = _columns(view, view.histories(nodes, relation, way))
    return found


def _columns(view: View, rows: Links | Histories) -> dict[str, Any]:
    """Rows with ids for nodes, and with the evidence of links and what sets them apart for handles."""
    told = {each.name: getattr(rows, each.name).tolist() for each in fields(rows)}
    nodes = {name: view.ids(told.pop(name)) for name in ("near", "far")}
    links = told.pop("link")
    of_links = {"evidence": view.evidence(links), "sources": view.sources(links), "variants": view.variants(links)}
    return told | nodes | of_links | {"many": len(set(links))}


def _reached(view: View, met: Reach) -> dict[str, Any]:
    return _columns(view, met.links) | {"nodes": view.ids(met.nodes), "levels": met.levels, "rows": met.rows}
