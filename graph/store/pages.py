"""Scans of all nodes of a label, in pages.

A page may come again when nodes were removed meanwhile, and then holds what is there now; none is ever left
out.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor

from graph.store.bolt import Database, Row
from graph.store.catalogue import Query, catalogue
from graph.store.progress import progress

NODES_PER_PAGE = 5000
AHEAD = 2
"""How many pages are asked for while one is taken apart here: the server has other cores to make them on."""


def scan(database: Database, query: Query, label: str, **given: object) -> Iterator[Row]:
    """The pages of a query that takes ``skip`` and ``limit``, each its one row, in order.

    Begun again while undoing removed nodes under it, which moves the later ones up.
    """
    counting = catalogue()["count_nodes"].filled(label=label)

    def page(skip: int) -> Row:
        return database.read(query, skip=skip, limit=NODES_PER_PAGE, **given)[0]

    with ThreadPoolExecutor(AHEAD, f"pages of {label}") as readers:
        while True:
            removed, skip = progress(database).removed, 0
            while skip <= (count := database.read(counting)[0]["count"]):
                starts = range(skip, count + 1, NODES_PER_PAGE)
                yield from _ahead(readers, page, starts)
                skip = starts[-1] + NODES_PER_PAGE
            if progress(database).removed == removed:
                return


def _ahead(readers: Executor, page: Callable[[int], Row], starts: Iterable[int]) -> Iterator[Row]:
    asked: deque[Future[Row]] = deque()
    try:
        for start in starts:
            asked.append(readers.submit(page, start))
            if len(asked) > AHEAD:
                yield asked.popleft().result()
        while asked:
            yield asked.popleft().result()
    finally:
        for each in asked:
            each.cancel()
