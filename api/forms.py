"""Which form of a chart is sent: the one named by `format`, else the one that `Accept` likes best (RFC 9110)."""

from collections.abc import Mapping

from api.answering import JSON
from api.errors import NotAcceptable
from graph.errors import BadParameter
from graph.query.drawing import DRAWINGS

JSON_FORM = "json"

FORMS: Mapping[str, str] = {JSON_FORM: JSON} | {name: drawing.media_type for name, drawing in DRAWINGS.items()}
"""The forms and their media types; the first is sent to whoever does not mind."""


def agreed(format: str | None, accept: str | None) -> str:
    """The form to send.

    Args:
        format: the form asked for by name, which goes before the header.
        accept: the header `Accept`, or None.

    Raises:
        BadParameter: no such format.
        NotAcceptable: the header takes none of the forms.
    """
    if format is not None:
        if format not in FORMS:
            raise BadParameter("format", f"{format!r} is none of {', '.join(FORMS)}")
        return format
    if not accept:
        return JSON_FORM
    ranges = [_read(part) for part in accept.split(",")]
    liked = {form: _liking(media_type, ranges) for form, media_type in FORMS.items()}
    best = max(liked.values())
    if best <= 0:
        raise NotAcceptable(f"{accept!r} takes none of {', '.join(FORMS.values())}")
    return next(form for form, liking in liked.items() if liking == best)


def _read(part: str) -> tuple[str, float]:
    """A media range and its weight; a weight that cannot be read counts as the default."""
    name, *parameters = (each.strip() for each in part.split(";"))
    weight = next((each[2:] for each in parameters if each.lower().startswith("q=")), "1")
    try:
        return name.lower(), min(max(float(weight), 0.0), 1.0)
    except ValueError:
        return name.lower(), 1.0


def _liking(media_type: str, ranges: list[tuple[str, float]]) -> float:
    """The weight of the most specific range that a media type falls into; 0 where none takes it."""
    for wanted in (media_type, media_type.partition("/")[0] + "/*", "*/*"):
        found = [weight for name, weight in ranges if name == wanted]
        if found:
            return max(found)
    return 0.0
