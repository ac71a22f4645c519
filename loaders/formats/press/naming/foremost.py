"""The foremost: which of several bodies of a kind a text is about."""

from collections.abc import Mapping


def foremost(times: Mapping[str, int], least: int, margin: int = 2) -> str | None:
    """The name that is spoken of by far most often; None where there is no such one.

    Args:
        times: how often a text speaks of each name.
        least: how often it must speak of the foremost.
        margin: how many times as often as of any other.
    """
    first, *others = sorted(times, key=times.__getitem__, reverse=True)[:2] or [""]
    if not times or times[first] < max([least, *(margin * times[other] for other in others)]):
        return None
    return first
