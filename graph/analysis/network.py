"""Any view as a NetworkX graph: the one place that imports NetworkX."""

from collections.abc import Sequence

import networkx as nx
from networkx import MultiDiGraph

from graph.model import dates
from graph.model.vocabulary import WALKED
from graph.view.days import day_text
from graph.view.port import Direction, View


def network(view: View, *, relations: Sequence[str] = WALKED) -> "MultiDiGraph[str]":
    """The graph of a view: its entities, and its links on the view's day.

    Args:
        view: the day, revision and certainty.
        relations: the relations to take in.

    Returns:
        a directed multigraph. Its attributes are ``as_of``, ``known_at``, ``revision``, ``certainty`` and
        ``engine``. A node is an entity's id, with ``label``, ``name``, ``present``, ``stated``, and the
        attributes stated nearest to the day. An edge runs as it is stated, its key is its place among the
        links between its two ends; it has ``relation``, ``certain``, ``basis``, ``first_observed``,
        ``last_observed``, ``statements`` (keys) and what separates links: ``line``, ``mode`` or ``acting``.
        Days are ISO 8601 texts or None.

    Example:
        >>> import networkx as nx
        >>> nx.betweenness_centrality(nx.DiGraph(network(view)))  # doctest: +SKIP
    """
    found: MultiDiGraph[str] = nx.MultiDiGraph(
        as_of=dates.text(view.as_of),
        known_at=view.known_at,
        revision=view.revision,
        certainty=view.certainty.value,
        engine=view.engine,
    )
    nodes = view.nodes()
    for said, presence in zip(view.describe(nodes), view.presence(nodes), strict=True):
        own = {"label": said.label, "name": said.name, "present": presence.present, "stated": presence.stated}
        found.add_node(said.id, **{**said.attributes, **own})
    for relation in relations:
        _add_links(view, found, relation)
    return found


def _add_links(view: View, found: "MultiDiGraph[str]", relation: str) -> None:
    links = view.expand(view.nodes(), relation, Direction.OUT)
    told = zip(
        view.ids(links.near),
        view.ids(links.far),
        links.certain.tolist(),
        links.first_observed.tolist(),
        links.last_observed.tolist(),
        view.variants(links.link),
        view.evidence(links.link),
        strict=True,
    )
    for start, end, certain, first, last, variant, keys in told:
        found.add_edge(
            start,
            end,
            relation=relation,
            certain=certain,
            basis=variant.bases,
            first_observed=day_text(first),
            last_observed=day_text(last),
            statements=keys,
            **variant.attributes,
        )
