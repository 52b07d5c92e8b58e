"""Work on foreign bytes costs the child what it costs, never the run."""

from __future__ import annotations

import os
import signal
import time
import zipfile
from io import BytesIO

import pytest

from renja_docs.machine import apart as module
from renja_docs.machine.apart import LimitError, Limits, apart
from renja_docs.machine.fault import ToolError
from renja_docs.machine.quick_look import looks_usual

SMALL = Limits(seconds=1, memory=256 << 20)
LARGE = bytes(5 << 20)
"""No usual file: it is handled apart everywhere."""


def length(data: bytes, more: int = 0) -> int:
    return len(data) + more


def refuse(_data: bytes) -> None:
    raise ToolError("Berkas rusak.", "Simpan ulang.")


def loop(_data: bytes) -> None:
    while True:
        pass


def sleep(_data: bytes) -> None:
    time.sleep(60)


def swell(_data: bytes) -> int:
    return len(bytearray(1 << 40))


def fall(_data: bytes) -> None:
    os.kill(os.getpid(), signal.SIGUSR1)


def dive(data: bytes) -> None:
    dive(data)


@pytest.fixture(params=["split off", "started"], autouse=True)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A child that is a copy, and one that is a new program."""
    monkeypatch.setattr(module, "_splits_at_once", lambda: request.param == "split off")


def test_what_the_work_gives_is_given() -> None:
    """With more values than the bytes."""
    assert apart(length, LARGE, 3) == len(LARGE) + 3


def test_what_the_work_raises_is_raised() -> None:
    """With all that it says."""
    with pytest.raises(ToolError) as caught:
        apart(refuse, LARGE)
    assert (str(caught.value), caught.value.step) == ("Berkas rusak.", "Simpan ulang.")


@pytest.mark.parametrize(
    ("work", "reason"),
    [
        (loop, "memakan lebih dari 1 detik"),
        (swell, "memori lebih dari 256 MB"),
        (fall, "berhenti mendadak"),
        (dive, "bersarang terlalu dalam"),
    ],
)
def test_a_limit_is_named(work: object, reason: str) -> None:
    """Time, memory, a crash of a library, a depth that no stack holds."""
    with pytest.raises(LimitError, match=reason) as caught:
        apart(work, LARGE, limits=SMALL)  # type: ignore[arg-type]
    assert reason in caught.value.reason


def test_a_child_that_waits_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sleep uses no time of the processor."""
    monkeypatch.setattr(Limits, "patience", 0.2)
    with pytest.raises(LimitError, match="detik"):
        apart(sleep, LARGE, limits=SMALL)


def _zip(**parts: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "usual"),
    [
        (b"apa saja", True),
        (b"PK\x03\x04 rusak", True),
        (LARGE, False),
        (b"<!DOCTYPE svg><svg/>", False),
        (_zip(a=b"isi"), True),
        (_zip(a=bytes(1 << 20)), False),
        (_zip(**{f"x{n}": b"" for n in range(300)}), False),
        (_zip(a=os.urandom(3 << 20), b=bytes(2 << 20)), False),
    ],
)
def test_what_a_quick_look_finds_unusual(data: bytes, *, usual: bool) -> None:
    """Large, swelling, of many parts, with a DOCTYPE."""
    assert looks_usual(data) is usual
