"""Opening a store by its address."""

from graph.errors import BadSetting, StoreError, StoreUnavailable
from graph.store.address import Credentials, EmbeddedAddress, ServerAddress, parse
from graph.store.bolt import PATIENCE, Database
from graph.store.embedded.folder import DATABASE, USER
from graph.store.embedded.server import EmbeddedServer
from graph.store.schema import settle
from graph.store.store import Store

_PROBE_SECONDS = 5.0


def open_store(url: str, credentials: Credentials | None = None, *, patience: float = PATIENCE) -> Store:
    """Open the store at an address, setting it up where the database is empty.

    Args:
        url: ``embedded:[FOLDER]``, ``bolt://…``, ``neo4j://…`` or ``neo4j+s://…``.
        credentials: user and password of a server; the embedded store keeps its own.
        patience: seconds for which work is tried again while the server does not answer.

    Raises:
        BadSetting: the address cannot be used, or the server refuses the credentials.
        StoreUnavailable: nothing answers there, or the embedded server cannot be started.
        StoreNotOurs: the database or the folder holds something else.
        StoreTooNew: a later orgtrace wrote it.
        StoreTooOld: an earlier orgtrace wrote it.
    """
    address = parse(url)
    if isinstance(address, EmbeddedAddress):
        return _open_embedded(address, patience)
    return _open_server(address, credentials or Credentials(), patience)


def _open_server(address: ServerAddress, credentials: Credentials, patience: float) -> Store:
    database = Database(address.uri, address.database, credentials, shown=str(address), patience=patience)
    try:
        database.reach(min(patience, _PROBE_SECONDS))
        return Store(database, settle(database), on_close=_nothing)
    except BaseException:
        database.close()
        raise


def _open_embedded(address: EmbeddedAddress, patience: float) -> Store:
    server = EmbeddedServer(address.folder, is_answering)
    database = None
    try:
        uri = server.find()
        credentials = Credentials(USER, server.password)
        database = Database(uri, DATABASE, credentials, shown=str(address), patience=patience, locate=server.find)
        return Store(database, settle(database), on_close=server.leave)
    except BaseException:
        if database is not None:
            database.close()
        server.leave()
        raise


def is_answering(uri: str, password: str) -> bool:
    """Whether an embedded server answers a query at a Bolt address.

    Raises:
        StoreUnavailable: it answers, and refuses the password.
    """
    database = Database(uri, DATABASE, Credentials(USER, password), shown=uri, patience=0)
    try:
        return database.answers()
    except BadSetting as error:
        raise StoreUnavailable(
            f"the embedded server at {uri} refuses the password in its folder; was the file `password` changed? "
            "Delete it and end the server: both are made anew"
        ) from error
    except StoreError:
        return False  # the port opens before the database does
    finally:
        database.close()


def _nothing() -> None:
    """A server is nobody's to stop."""
