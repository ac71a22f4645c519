"""Case files: a world, a question, a view, an answer. Every adapter of the view has to give the same ones.

A case file is JSON: ``world`` (lines as `worlds` reads them) and ``cases``, each with ``rule``, ``question``,
``parameters``, ``view`` (``as_of``, ``certainty``) and ``answer``. The answer names what has to be in the
envelope: objects are compared for the names given, lists in full. Short names stand for ids throughout. Of
``changes`` the view is the later one, and the parameter ``since`` the earlier day.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.errors import OrgtraceError
from graph.model import dates
from graph.query.answers import Answer
from graph.query.audit.audit import audit
from graph.query.chains import chains
from graph.query.changes import changes
from graph.query.chart import chart
from graph.query.common import common_superior
from graph.query.entity import entity
from graph.query.envelope import envelope
from graph.query.hierarchy import subordinates, superiors
from graph.query.paths import paths
from graph.query.search import search
from graph.query.supervision import supervision
from graph.query.timeline import timeline
from graph.view.port import View
from tests.graph.query.worlds import DAY, id_of, name_of, view_of

CASES = Path(__file__).with_name("cases")
IDS = ("id", "ids", "source", "target", "under")


def superior_chains(view: View, id: str, **parameters: Any) -> Answer:
    """The first chains above an entity."""
    return chains(view, superiors(view, id, **parameters))


def changes_since(view: View, since: str, **parameters: Any) -> Answer:
    """What changed from another day to the view's."""
    return changes(view.at(as_of=dates.day(since)), view, **parameters)


QUESTIONS: dict[str, Callable[..., Answer]] = {
    "superiors": superiors,
    "subordinates": subordinates,
    "chains": superior_chains,
    "chart": chart,
    "supervision": supervision,
    "paths": paths,
    "common_superior": common_superior,
    "audit": audit,
    "search": search,
    "entity": entity,
    "timeline": timeline,
    "changes": changes_since,
}


def cases() -> Iterator[Any]:
    """Every case of every file, named after its rule."""
    for file in sorted(CASES.glob("*.json")):
        content = json.loads(file.read_text(encoding="utf-8"))
        for case in content["cases"]:
            yield pytest.param("\n".join(content["world"]), case, id=f"{file.stem}: {case['rule']}")


@pytest.mark.parametrize(("world", "case"), list(cases()))
def test_case(world: str, case: dict[str, Any]) -> None:
    seen = case.get("view", {})
    view = view_of(world, as_of=seen.get("as_of", DAY), certainty=seen.get("certainty", "possible"))
    answer = answered(QUESTIONS[case["question"]], view, parameters_of(case))
    assert projected(case["answer"], shortened(answer)) == case["answer"]


def parameters_of(case: dict[str, Any]) -> dict[str, Any]:
    """A case's parameters, with ids for short names."""
    return {name: _named(value) if name in IDS else value for name, value in case["parameters"].items()}


def _named(short: str | list[str]) -> str | list[str]:
    return id_of(short) if isinstance(short, str) else [id_of(each) for each in short]


def answered(question: Callable[..., Answer], view: View, parameters: dict[str, Any]) -> Any:
    """The envelope, or the error by its class and parameter."""
    try:
        return envelope(view, question(view, **parameters))
    except OrgtraceError as error:
        return {"error": type(error).__name__, "parameter": getattr(error, "parameter", None)}


def shortened(value: Any) -> Any:
    """The same with ids in short."""
    if isinstance(value, dict):
        return {name: shortened(each) for name, each in value.items()}
    if isinstance(value, list):
        return [shortened(each) for each in value]
    if isinstance(value, str) and value.startswith(("org:x:", "post:x:", "person:x:")) and "@" not in value:
        return name_of(value)
    return value


def projected(expected: Any, found: Any) -> Any:
    """What is found, as far as the expected answer names it."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return {name: projected(each, found.get(name, "(not given)")) for name, each in expected.items()}
    if isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        return [projected(one, other) for one, other in zip(expected, found, strict=True)]
    return found


def test_there_are_cases() -> None:
    assert len(list(cases())) > 20
