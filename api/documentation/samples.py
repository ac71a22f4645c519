"""Ids of what is loaded, with which the documentation's forms are filled so that each call can be tried at once."""

from itertools import islice

from graph.model import dates
from graph.query.sources import sources
from graph.view.engine import Engine
from graph.view.port import Direction, View

_LOOKED_AT = 2_000
"""So many posts are looked at for one with everything that a question needs."""

_A_YEAR = 365


def samples(graph: Engine) -> dict[str, dict[str, str]]:
    """By path, the parameters of a call that has something to show; empty for an empty store.

    Several values of one parameter stand on lines of their own.

    Args:
        graph: what is loaded.
    """
    today = graph.view()
    posts = today.nodes("Post")[:_LOOKED_AT].tolist()
    stated = today.ever(posts, "REPORTS_TO", Direction.OUT)
    for post in islice((post for post, has_line in zip(posts, stated, strict=True) if has_line), 50):
        day = today.last_spoken(post)
        found = None if day is None else _around(today.at(as_of=day), post)
        if found is not None:
            return found | _sources(today)
    return _sources(today)


def _around(view: View, post: int) -> dict[str, dict[str, str]] | None:
    """Calls about a post, its boss and its body on a day when it has both."""
    lines = view.expand([post], "REPORTS_TO", Direction.OUT)
    bodies = view.expand([post], "POST_IN", Direction.OUT)
    if not len(lines) or not len(bodies):
        return None
    id, boss, body = view.ids([post, int(lines.far[0]), int(bodies.far[0])])
    (described,) = view.describe([int(bodies.far[0])])
    latest, day = {"as_of": "latest"}, {"as_of": dates.text(view.as_of)}
    return {
        "/v1/search": {"q": described.name},
        "/v1/entities/{id}": {"id": id} | latest,
        "/v1/entities/{id}/superiors": {"id": id} | latest,
        "/v1/entities/{id}/subordinates": {"id": boss} | latest,
        "/v1/entities/{id}/chart": {"id": body, "depth": "3", "format": "svg"} | latest,
        "/v1/entities/{id}/supervision": {"id": body} | latest,
        "/v1/entities/{id}/timeline": {"id": id},
        "/v1/changes": {"from": dates.text(view.as_of - _A_YEAR), "to": dates.text(view.as_of), "under": body},
        "/v1/paths": {"from": id, "to": body} | day,
        "/v1/common-superior": {"id": f"{id}\n{boss}"} | day,
        "/v1/audit": {"under": body} | latest,
        "/v1/statements/{key}": {"key": view.evidence(lines.link[:1])[0][0]},
    }


def _sources(view: View) -> dict[str, dict[str, str]]:
    loaded = sources(view, limit=1).sources
    return {"/v1/sources/{id}": {"id": loaded[0].source}} if loaded else {}
