"""Work on bytes from outside, done in a child process with limits of time and of memory.

A file that hangs its reader, fills the memory or crashes a library costs the child and not the
run. Where a child can be split off at once (Linux, a process without other threads) all such work
is done so. Elsewhere a child must load the program first, which takes longer than reading most
files does: there only what a quick look finds unusual is done apart. Windows knows no limit of
memory and of processor time; there the wall clock alone ends a child.
"""

from __future__ import annotations

import os
import pickle
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NoReturn, TypeVar, cast

from renja_docs.machine.fault import ToolError
from renja_docs.machine.quick_look import looks_usual

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may use. seconds: of the processor; memory: bytes beyond what it begins with."""

    seconds: int
    memory: int = 1 << 30

    @property
    def patience(self) -> float:
        """Seconds of the wall clock: a machine may be busy with other things."""
        return 3.0 * self.seconds


ONE_FILE: Final = Limits(seconds=3)
"""Of an annex or a picture: one of 300 pages takes a third of it."""

PDF: Final = Limits(seconds=120, memory=2 << 30)
"""Of a PDF, whose pages take up to a second each."""


def by_size(data: bytes) -> Limits:
    """Of a file that is itself the work: 800 pages of a regulation are a good megabyte."""
    return Limits(seconds=min(4 + 4 * (len(data) >> 20), 60), memory=2 << 30)


class LimitError(ToolError):
    """Bytes that cannot be handled within the limits. reason: which one, as a clause."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"Berkas tidak dapat diolah: {reason}.",
            "Buka dan simpan ulang berkas itu di programnya, atau bagi menjadi beberapa berkas.",
        )
        self.reason = reason
        self.args = (reason,)


def apart(work: Callable[..., T], data: bytes, *more: object, limits: Limits = ONE_FILE) -> T:
    """What a top-level function gives for bytes from outside, and for more values.

    All of them, and what it gives or raises, are picklable. Raises what it raises, and
    LimitError where it uses more than it may.
    """
    if _splits_at_once():
        told = _split_off(work, (data, *more), limits)
    elif looks_usual(data):
        return work(data, *more)
    else:
        told = _started(work, (data, *more), limits)
    return cast("T", _result(told, limits))


def _splits_at_once() -> bool:
    """True where a copy of the process is whole: locks of other threads would stay locked in it."""
    if sys.platform != "linux":
        return False
    with suppress(OSError):
        return sum(1 for _ in Path("/proc/self/task").iterdir()) == 1
    return False


# --- what a child says: (True, value), (False, fault), or nothing where it was ended

_OUT_OF_MEMORY: Final = "memory"


def _outcome(work: Callable[..., object], arguments: tuple[object, ...]) -> bytes:
    """What came of the work, in the child."""
    try:
        return pickle.dumps((True, work(*arguments)))
    except MemoryError:
        return pickle.dumps((False, _OUT_OF_MEMORY))
    except RecursionError:
        return pickle.dumps((False, LimitError("isinya bersarang terlalu dalam")))
    except Exception as fault:
        fault.__cause__ = fault.__context__ = None
        return pickle.dumps((False, fault))


@dataclass(frozen=True, slots=True)
class _Told:
    """said: the outcome, empty where the child was ended. status: its exit code, minus a signal."""

    said: bytes
    status: int


def _result(told: _Told, limits: Limits) -> object:
    if not told.said:
        _ended(told.status, limits)
    done, value = pickle.loads(told.said)  # noqa: S301  said by our own child
    if done:
        return value
    if value == _OUT_OF_MEMORY:
        raise LimitError(_memory(limits))
    raise value


def _memory(limits: Limits) -> str:
    return f"memerlukan memori lebih dari {limits.memory >> 20} MB"


def _ended(status: int, limits: Limits) -> NoReturn:
    """Raise for a child that said nothing."""
    by_time = {-getattr(signal, name, 0) for name in ("SIGKILL", "SIGXCPU")}
    if status in by_time:
        raise LimitError(f"pengolahannya memakan lebih dari {limits.seconds} detik")
    if status == -getattr(signal, "SIGABRT", 0):
        raise LimitError(_memory(limits))
    raise LimitError(f"pembacanya berhenti mendadak ({status})")


# --- a child that is a copy of this process


def _split_off(work: Callable[..., object], arguments: tuple[object, ...], limits: Limits) -> _Told:
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _be_the_child(work, arguments, writer, limits)
    os.close(writer)
    try:
        said = _heard(reader, time.monotonic() + limits.patience)
    finally:
        os.close(reader)
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)  # it has said all, or will not be heard
        _, status = os.waitpid(child, 0)
    return _Told(said, os.waitstatus_to_exitcode(status))


def _be_the_child(
    work: Callable[..., object], arguments: tuple[object, ...], writer: int, limits: Limits
) -> NoReturn:
    """Do the work and end, whatever comes: nothing of the run may go on in the copy."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the run itself hears it and ends the child
        for name in ("SIGTERM", "SIGHUP"):
            signal.signal(getattr(signal, name), signal.SIG_DFL)
        _limit(limits)
        with open(writer, "wb") as pipe:
            pipe.write(_outcome(work, arguments))
    finally:
        os._exit(0)


def _heard(reader: int, until: float) -> bytes:
    """All that a child says before it ends, or before the time is up."""
    pieces: list[bytes] = []
    while (left := until - time.monotonic()) > 0:
        if not select.select([reader], [], [], left)[0]:
            break
        piece = os.read(reader, 1 << 20)
        if not piece:
            return b"".join(pieces)
        pieces.append(piece)
    return b""


def _limit(limits: Limits) -> None:
    """Put the limits on this process."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  Windows has none

    resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds, limits.seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(ValueError, OSError):  # macOS refuses it
        most = _size() + limits.memory
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _size() -> int:
    """The address space of this process, in bytes; 0 where the system does not tell."""
    with suppress(OSError):
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")
    return 0


# --- a child that is a new program


def _started(work: Callable[..., object], arguments: tuple[object, ...], limits: Limits) -> _Told:
    paths = os.pathsep.join(sys.path)
    command = (sys.executable, "-c", "from renja_docs.machine.apart import serve; serve()")
    try:
        done = subprocess.run(
            command, input=pickle.dumps((work, arguments, limits)), stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": paths},
            timeout=limits.patience, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return _Told(b"", -getattr(signal, "SIGKILL", 0))
    return _Told(done.stdout, done.returncode)


def serve() -> None:
    """Be the child: do the work that stands in the standard input, write its outcome."""
    work, arguments, limits = pickle.load(sys.stdin.buffer)  # noqa: S301  from our own parent
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what libraries print is no outcome
    _limit(limits)
    with answers:
        answers.write(_outcome(work, arguments))
