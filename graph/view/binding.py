"""Binding a view: which day `as_of` is, and which revision `known_at`, whichever adapter then answers."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time

from graph.errors import BadParameter

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The time by this machine's clock."""
    return datetime.now(UTC)


def day_of(as_of: int | None, clock: Clock) -> int:
    """The day number that is asked about; today in UTC where none is given.

    Raises:
        BadParameter: not the number of a day.
    """
    if as_of is None:
        return clock().astimezone(UTC).date().toordinal()
    if not date.min.toordinal() <= as_of <= date.max.toordinal():
        raise BadParameter("as_of", f"{as_of} is not the number of a day from 0001-01-01 to 9999-12-31")
    return as_of


def revision_of(known_at: int | str | None, finished: Mapping[int, str], clock: Clock) -> int:
    """The last revision finished by then; 0 for the time before the first.

    Args:
        known_at: a revision, or a time (ISO 8601; a date means its end, UTC where no zone is given); None for
            the newest revision.
        finished: the finished revisions and the times at which they finished.
        clock: gives the time.

    Raises:
        BadParameter: no such revision or time, or one that is still to come.
    """
    newest = max(finished, default=0)
    if known_at is None:
        return newest
    if isinstance(known_at, int):
        if not 0 <= known_at <= newest:
            raise BadParameter("known_at", f"{known_at} is no revision; the newest is {newest}")
        return max((revision for revision in finished if revision <= known_at), default=0)
    until = _moment(known_at)
    if until > clock() and not _is_today(known_at, clock()):
        raise BadParameter("known_at", f"{known_at!r} is still to come; give a time that has passed")
    return max((revision for revision, at in finished.items() if _moment(at) <= until), default=0)


def _moment(text: str) -> datetime:
    """A time, or the end of a date."""
    try:
        if len(text) == len("YYYY-MM-DD"):
            return datetime.combine(date.fromisoformat(text), time.max, UTC)
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise BadParameter(
            "known_at", f"{text!r} is no time; write a revision, YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ ({error})"
        ) from error
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _is_today(text: str, now: datetime) -> bool:
    return text == now.astimezone(UTC).date().isoformat()
