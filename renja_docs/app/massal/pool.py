"""Batches given to an executor; a worker that is killed costs at most the document that killed it.

Pools of processes and Dask share one interface, concurrent.futures.Executor: nothing here knows
which one is at work.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    wait,
)
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

from renja_docs.app.massal.task import Batch, Outcome, Task
from renja_docs.app.massal.work import failed, work
from renja_docs.machine.fault import ToolError

AHEAD: Final = 3
"""Batches for each worker that are given out at a time: what is lost with a pool stays small."""

ANSWER_SECONDS: Final = 10
"""So long a cluster may take to answer."""

_OF_DASK: Final = "KilledWorker"
"""What Dask raises for a task that has cost it several workers."""

_KILLED: Final = ToolError(
    "Proses yang menyusun dokumen ini dihentikan (misalnya karena kehabisan memori).",
    "Susun dokumen ini sendiri dengan perbup untuk melihat sebabnya.",
)


@dataclass(frozen=True, slots=True)
class Workers:
    """Where the work is done. open: an executor, anew after one has broken. count: its workers."""

    open: Callable[[], AbstractContextManager[Executor]]
    count: int


def of_this_machine(count: int | None = None) -> Workers:
    """A pool of processes. count: how many, by default one for each core."""
    number = count or os.cpu_count() or 1

    def opened() -> AbstractContextManager[Executor]:
        return ProcessPoolExecutor(number, initializer=_become_a_worker)

    return Workers(opened, number)


def _become_a_worker() -> None:
    """The one who started the pool hears Ctrl-C; a worker that is told to end does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_DFL)


@contextmanager
def of_dask(address: str) -> Iterator[Workers]:
    """The workers of a Dask cluster. Raises ToolError where there is no Dask, or no cluster."""
    try:
        from distributed import Client
    except ImportError:
        raise ToolError(
            "Dask tidak terpasang.", "Pasang dengan: python -m pip install 'renja-docs[dask]'"
        ) from None
    connect: Any = Client  # it has no types
    try:
        client = connect(address, timeout=ANSWER_SECONDS)
    except (OSError, ValueError) as fault:
        raise ToolError(
            f"Gugus Dask {address} tidak menjawab ({fault}).",
            "Periksa alamat dan jalannya: dask scheduler, lalu dask worker ALAMAT.",
        ) from fault
    with client:
        yield Workers(client.get_executor, sum(client.nthreads().values()) or 1)


def results(batches: Iterable[Batch], workers: Workers) -> Iterator[Outcome]:
    """What became of each content, in the order in which they end.

    Whoever was at work when a worker was lost is built once more, alone: the one that is lost again
    has failed.
    """
    flow = _Flow(deque(batches), workers.count * AHEAD)
    while flow.waiting:
        with workers.open() as executor:
            yield from flow.through(executor)
    for task in flow.lost:
        with workers.open() as executor:
            yield from _alone(task, executor)


@dataclass(slots=True)
class _Flow:
    """Batches on their way. lost: the contents whose worker was lost."""

    waiting: deque[Batch]
    most: int
    running: dict[Future[tuple[Outcome, ...]], Batch] = field(default_factory=dict)
    lost: list[Task] = field(default_factory=list)

    def through(self, executor: Executor) -> Iterator[Outcome]:
        """The results of an executor, until nothing waits or the executor has broken."""
        while self._fill(executor) and self.running:
            done, _ = wait(self.running, return_when=FIRST_COMPLETED)
            for future in done:
                yield from self._taken(future)
        for future in list(self.running):  # of an executor that has broken
            yield from self._taken(future)

    def _fill(self, executor: Executor) -> bool:
        """Give out batches; False where the executor takes none any more."""
        while self.waiting and len(self.running) < self.most:
            try:
                future = executor.submit(work, self.waiting[0])
            except BrokenExecutor:
                return False
            self.running[future] = self.waiting.popleft()
        return True

    def _taken(self, future: Future[tuple[Outcome, ...]]) -> tuple[Outcome, ...]:
        batch = self.running.pop(future)
        try:
            return future.result()
        except Exception:  # what a lost worker raises has a name of its own in each executor
            self.lost.extend(batch)
            return ()


def _alone(task: Task, executor: Executor) -> tuple[Outcome, ...]:
    try:
        return executor.submit(work, (task,)).result()
    except Exception as fault:
        is_killed = isinstance(fault, BrokenExecutor) or type(fault).__name__ == _OF_DASK
        return (failed(task, _KILLED if is_killed else fault),)
