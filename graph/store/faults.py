"""What the driver and the servers raise, told as orgtrace's own errors."""

from neo4j import exceptions as foreign

from graph.errors import BadSetting, StoreError, StoreUnavailable

_ALREADY_THERE = "Neo.ClientError.Schema.ConstraintValidationFailed"
_OUT_OF_TURN = "Neo.ClientError.Request.Invalid"


def told(error: foreign.Neo4jError | foreign.DriverError, shown: str, *, is_restarted: bool) -> StoreError | BadSetting:
    """The error to raise for one of the driver's.

    Args:
        error: what the driver raised.
        shown: how messages call the store.
        is_restarted: whether the server is the embedded one, which another takes the place of when it stops.

    Returns:
        StoreUnavailable for what may pass, so that the work can be tried again; BadSetting where user or
        password are refused; else StoreError.
    """
    if _is_passing(error) or (is_restarted and _is_stopping(error)):
        return silent(shown, said(error))
    if isinstance(error, foreign.AuthError):
        return BadSetting(
            f"{shown} refuses the user or the password ({said(error)}); "
            "set ORGTRACE_STORE_USER and ORGTRACE_STORE_PASSWORD or ORGTRACE_STORE_PASSWORD_FILE"
        )
    return StoreError(f"{shown} could not do what was asked: {said(error)}")


def silent(shown: str, reason: str) -> StoreUnavailable:
    """The error for a store that does not answer."""
    return StoreUnavailable(
        f"{shown} does not answer ({reason}). Is the server running, and can it be reached from here? "
        "What was not acknowledged can be done again."
    )


def said(error: BaseException) -> str:
    """What an error of the driver says, without its codes."""
    return str(getattr(error, "message", None) or error)


def _is_passing(error: foreign.Neo4jError | foreign.DriverError) -> bool:
    if isinstance(error, foreign.IncompleteCommit):
        return True
    # Two who MERGE one node at once: Neo4j makes the second wait, the embedded server has it fail at its
    # commit; tried again, it finds the node.
    if isinstance(error, foreign.Neo4jError) and error.code == _ALREADY_THERE:
        return True
    return error.is_retryable()


def _is_stopping(error: foreign.Neo4jError | foreign.DriverError) -> bool:
    """What an embedded server says while it is being stopped: it knows no user any more, and no one logged in."""
    return isinstance(error, foreign.AuthError) or (
        isinstance(error, foreign.Neo4jError) and error.code == _OUT_OF_TURN
    )
