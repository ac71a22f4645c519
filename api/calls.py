"""A call: FastAPI documents it by its function's parameters, which are laid out once and read in one go.

FastAPI itself would solve the tree of what a function depends on for every request anew, and look at the type of
each parameter whether it is given or not: that takes longer than most answers do.
"""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from starlette.types import Receive, Scope, Send

from api.parameters import Parameters

PREFIX = "/v1"
"""What the paths of questions begin with."""


class Call(APIRoute):
    """An operation. Its function, and what that depends on, is async and takes parameters of path and query only."""

    def __init__(self, path: str, endpoint: Callable[..., Any], **more: Any) -> None:
        super().__init__(path, endpoint, **more)
        each = list(_functions(self.dependant))
        if any(one.header_params or one.cookie_params or one.body_params for one in each):
            raise TypeError(f"{path} takes more than the parameters of path and query")
        self._parameters = Parameters(
            path=[field for one in each for field in one.path_params],
            query=[field for one in each for field in one.query_params],
        )
        self._function = _Function.of(self.dependant)

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the caller in, read the parameters, and respond."""
        if scope["method"] not in (self.methods or ()):
            await super().handle(scope, receive, send)  # which refuses the method
            return
        request = Request(scope, receive, send)
        await scope["app"].state.guard(request)
        response = await self._function.called(request, self._parameters.read(scope))
        await response(scope, receive, send)


def calls(tag: str, *, prefix: str) -> APIRouter:
    """A router for the calls of one kind.

    Args:
        tag: under which the documentation lists them.
        prefix: what their paths begin with.
    """
    return APIRouter(prefix=prefix, tags=[tag], route_class=Call, generate_unique_id_function=_operation)


@dataclass(frozen=True, slots=True)
class _Function:
    """A function with its parameters: those of the call, the request, and those that other functions give."""

    call: Callable[..., Awaitable[Any]]
    names: tuple[str, ...]
    request: str | None
    given: tuple[tuple[str | None, "_Function"], ...]

    @classmethod
    def of(cls, dependant: Dependant) -> "_Function":
        if dependant.call is None:
            raise TypeError("a dependency is a function")
        return cls(
            dependant.call,
            tuple(field.name for field in (*dependant.path_params, *dependant.query_params)),
            dependant.request_param_name,
            tuple((each.name, cls.of(each)) for each in dependant.dependencies),
        )

    async def called(self, request: Request, values: Mapping[str, Any]) -> Any:
        """What it gives; a parameter that is not among the values has the function's own default."""
        arguments = {name: values[name] for name in self.names if name in values}
        for name, function in self.given:
            found = await function.called(request, values)
            if name is not None:
                arguments[name] = found
        if self.request is not None:
            arguments[self.request] = request
        return await self.call(**arguments)


def _functions(dependant: Dependant) -> Iterator[Dependant]:
    """What a function depends on, and itself, in the order in which FastAPI reads their parameters."""
    for each in dependant.dependencies:
        yield from _functions(each)
    yield dependant


def _operation(route: APIRoute) -> str:
    """The operation's name in OpenAPI, and so in clients made from it: that of its function."""
    return route.name
