"""The whole line by command, from files to an answer with its evidence, on every server."""

import json

import pytest

from tests.orgtrace.conftest import EXAMPLES, Ask
from tests.orgtrace.test_asking import CHAIN, DAY, FINANCE
from tests.servers.fixtures import Place


def test_files_become_answers_with_evidence_on_every_server(
    typed: Ask, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in place.environment().items():
        monkeypatch.setenv(name, value)
    assert typed("load", str(EXAMPLES)).out.endswith("Loaded as revision 1.\n")
    assert typed("load", str(EXAMPLES)).out.endswith("Nothing is new: the store holds all of this already.\n")
    assert typed("superiors", "Director of Finance", "--as-of", DAY).out == CHAIN
    answer = json.loads(typed("superiors", FINANCE, "--as-of", DAY, "--json").out)
    key = answer["data"]["links"][0]["statements"][0]
    assert "row 165, Reports to Senior Post" in typed("evidence", key).out
    assert typed("doctor").out.endswith("The store is well.\n")
