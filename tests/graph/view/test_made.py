"""What questions make is made once, and the same whether it was kept or not."""

from collections.abc import Sequence
from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from graph.view.made import Made

KINDS = {"double": 2, "triple": 3}


def multiples(times: int, keys: Sequence[int]) -> list[int]:
    return [key * times for key in keys]


@given(st.integers(0, 6), st.lists(st.tuples(st.sampled_from(sorted(KINDS)), st.lists(st.integers(0, 9), max_size=8))))
def test_kept_or_not_every_key_gets_its_own_thing_and_few_are_kept(
    most: int, asked: list[tuple[str, list[int]]]
) -> None:
    made = Made(most)
    for kind, keys in asked:
        times = KINDS[kind]
        assert made.all(kind, partial(multiples, times), keys) == multiples(times, keys)
        assert len(made) <= most


def test_what_is_kept_is_not_made_again() -> None:
    made = Made(10)
    calls: list[list[int]] = []

    def make(keys: Sequence[int]) -> list[str]:
        calls.append(list(keys))
        return [str(key) for key in keys]

    assert made.all("text", make, [1, 2, 1]) == ["1", "2", "1"]
    assert made.all("text", make, [2, 3]) == ["2", "3"]
    assert calls == [[1, 2], [3]]
