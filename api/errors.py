"""What goes wrong, as problems of RFC 9457. The sole place where outcomes become HTTP statuses."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from http import HTTPStatus

import orjson
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from api.addresses import address_of
from graph import errors
from graph.errors import OrgtraceError

MEDIA_TYPE = "application/problem+json"
TYPES = "/docs#problem-"
"""A problem's `type` is the place where the documentation explains it."""

RETRY_AFTER = 2
"""Seconds after which asking again is worth while when the store is silent or busy."""

_log = logging.getLogger(__name__)


class Unauthorized(OrgtraceError):
    """A call without the bearer token that the service asks for, or with a wrong one."""


class NotAcceptable(OrgtraceError):
    """None of the media types that the client takes can be made."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem: the last part of its type, its status, its title, and what the client can do."""

    slug: str
    status: HTTPStatus
    title: str
    remedy: str


UNKNOWN_CALL = Kind("unknown-call", HTTPStatus.NOT_FOUND, "No such call", "Look the call up in the documentation.")
METHOD = Kind("method-not-allowed", HTTPStatus.METHOD_NOT_ALLOWED, "The service is read-only", "Ask with GET.")
PARAMETER = Kind(
    "bad-parameter",
    HTTPStatus.UNPROCESSABLE_ENTITY,
    "A parameter cannot be taken",
    "`parameter` names it and `detail` says what it takes.",
)
FAILED = Kind(
    "internal", HTTPStatus.INTERNAL_SERVER_ERROR, "The service failed", "Tell the operator; the log has the reason."
)

KINDS: Mapping[type[OrgtraceError], Kind] = {
    errors.UnknownEntity: Kind(
        "unknown-entity",
        HTTPStatus.NOT_FOUND,
        "No such entity",
        "`nearest` lists the entities that may have been meant.",
    ),
    errors.UnknownStatement: Kind(
        "unknown-statement",
        HTTPStatus.NOT_FOUND,
        "No such statement",
        "Keys stand at the links of an answer; a later `known_at` may know it.",
    ),
    errors.UnknownSource: Kind(
        "unknown-source", HTTPStatus.NOT_FOUND, "No such source", "`/v1/sources` lists what was loaded."
    ),
    errors.Ambiguous: Kind(
        "ambiguous",
        HTTPStatus.CONFLICT,
        "Several entities bear that name",
        "Ask again with the id of one of `candidates`.",
    ),
    errors.Refused: PARAMETER,
    errors.BeyondEngine: Kind(
        "beyond-engine",
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "This engine does not answer that",
        "Give ids instead of names, narrow the question, or ask with `engine=snapshot` where the service allows it.",
    ),
    errors.StoreUnavailable: Kind(
        "store-unavailable",
        HTTPStatus.SERVICE_UNAVAILABLE,
        "The store does not answer",
        "Ask again a little later; the service recovers by itself.",
    ),
    errors.StoreBusy: Kind(
        "store-busy", HTTPStatus.SERVICE_UNAVAILABLE, "The store is busy", "Ask again a little later."
    ),
    Unauthorized: Kind(
        "unauthorized",
        HTTPStatus.UNAUTHORIZED,
        "A token is needed",
        "Send the header `Authorization: Bearer TOKEN` with the token that the operator set.",
    ),
    NotAcceptable: Kind(
        "not-acceptable",
        HTTPStatus.NOT_ACCEPTABLE,
        "No such format",
        "Give `format`, or a header `Accept` with one of the formats that the call lists.",
    ),
    OrgtraceError: FAILED,
}
"""An error is told by the entry of the nearest class among its ancestors."""

ALL_KINDS = tuple(dict.fromkeys((UNKNOWN_CALL, METHOD, *KINDS.values())))


def add_handlers(app: FastAPI) -> None:
    """Let the app answer every failure with a problem."""
    app.add_exception_handler(OrgtraceError, _outcome)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unforeseen)


def kind_of(error: OrgtraceError) -> Kind:
    """The kind of problem that an error is."""
    return next(KINDS[ancestor] for ancestor in type(error).__mro__ if ancestor in KINDS)


def problem(request: Request, kind: Kind, detail: str, **more: object) -> Response:
    """A problem as a response.

    Args:
        request: the call that failed; its address becomes `instance`.
        kind: the kind of problem.
        detail: what was wrong here, and what to do.
        more: members of this kind of problem; those that are None are left out.
    """
    members: dict[str, object] = {
        "type": TYPES + kind.slug,
        "title": kind.title,
        "status": kind.status.value,
        "detail": detail,
        "instance": address_of(request),
    }
    members |= {name: value for name, value in more.items() if value is not None}
    return Response(orjson.dumps(members), kind.status, _headers(kind), MEDIA_TYPE)


def _headers(kind: Kind) -> dict[str, str]:
    found = {"Cache-Control": "no-store"}
    if kind.status == HTTPStatus.UNAUTHORIZED:
        found["WWW-Authenticate"] = 'Bearer realm="orgtrace"'
    if kind.status == HTTPStatus.SERVICE_UNAVAILABLE:
        found["Retry-After"] = str(RETRY_AFTER)
    return found


async def _outcome(request: Request, error: Exception) -> Response:
    if not isinstance(error, OrgtraceError):
        raise TypeError("this handler is for orgtrace's own errors") from error
    kind = kind_of(error)
    if kind is FAILED:
        _log.error("%s failed: %s", request.url.path, error, exc_info=error)
        return problem(request, kind, "the store holds something that it should not, or the service has a fault")
    return problem(request, kind, str(error), **_members(error))


def _members(error: OrgtraceError) -> dict[str, object]:
    match error:
        case errors.UnknownEntity():
            return {"nearest": _plain(error.nearest)}
        case errors.Ambiguous():
            return {"candidates": _plain(error.candidates)}
        case errors.BadParameter():
            return {"parameter": error.parameter}
    return {}


def _plain(candidates: Sequence[errors.Candidate]) -> list[dict[str, object]]:
    return [asdict(candidate) for candidate in candidates]


async def _invalid(request: Request, error: Exception) -> Response:
    """What FastAPI itself found wrong with a parameter's form."""
    if not isinstance(error, RequestValidationError):
        raise TypeError("this handler is for FastAPI's validation") from error
    told = [(str(each["loc"][-1 if len(each["loc"]) < 3 else 1]), each) for each in error.errors()]
    detail = "; ".join(f"{name}: {_said(each)}" for name, each in told)
    return problem(request, PARAMETER, detail, parameter=told[0][0])


def _said(each: Mapping[str, object]) -> str:
    if each["type"] == "missing":
        return "it is needed and was not given"
    given = str(each["input"])
    return f"{given[:80]!r} was given; {str(each['msg'])[:1].lower()}{str(each['msg'])[1:]}"


async def _http(request: Request, error: Exception) -> Response:
    """What the router answers by itself: no such path, no such method."""
    if not isinstance(error, HTTPException):
        raise TypeError("this handler is for the router's own answers") from error
    if error.status_code == HTTPStatus.NOT_FOUND:
        detail = (
            f"there is no call {request.url.path}; the calls stand at /docs. "
            "A name that holds a / cannot stand in a path: find its id by /v1/search"
        )
        return problem(request, UNKNOWN_CALL, detail)
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        found = problem(request, METHOD, f"{request.method} is not taken here; everything is asked with GET")
        found.headers.update(error.headers or {})
        return found
    status = HTTPStatus(error.status_code)
    return problem(request, Kind("http", status, status.phrase, status.description), str(error.detail))


async def _unforeseen(request: Request, error: Exception) -> Response:
    _log.error("%s failed", request.url.path, exc_info=error)
    return problem(request, FAILED, "the service has a fault; its log has the reason")
