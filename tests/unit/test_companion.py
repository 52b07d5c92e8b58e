"""The page and the editor beside each other: either shows what the other one is at."""

from __future__ import annotations

import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

import pytest

from renja_docs.app.lsp.companion import Companion
from renja_docs.app.lsp.texts import first_difference
from renja_docs.app.pratinjau.local_server import serve
from renja_docs.app.pratinjau.meeting import address_of, announced
from renja_docs.app.pratinjau.studio import Studio
from renja_docs.text.location import Location
from tests.kecil import tulis

BODY = "batang-tubuh.yaml"
SECONDS = 10.0


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Studio:
    """The smallest regulation; its templates are not there, so that nothing is shown of it."""
    content, templates = tulis(tmp_path_factory.mktemp("temani"))
    one = Studio(content, templates)
    one.refresh()
    return one


@contextmanager
def met(studio: Studio) -> Iterator[Companion]:
    """A page that is announced, and the companion of an editor that runs."""
    server, address = serve(studio, 0)
    companion = Companion(studio.content)
    works = (server.serve_forever, companion.follow)
    for work in works:
        Thread(target=work, daemon=True).start()
    with announced(studio.content, address):
        yield companion
    companion.stop()
    studio.dismiss()
    server.shutdown()
    server.server_close()


def until(holds: Callable[[], bool]) -> None:
    """Wait until something holds."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        if holds():
            return
        time.sleep(0.01)
    raise AssertionError("it never came true")


def test_the_page_follows_the_line(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of lines that follow each other fast the last one is shown."""
    shown: list[tuple[str, int]] = []
    monkeypatch.setattr(Studio, "follow", lambda _, file, line: shown.append((file, line)))
    monkeypatch.setattr(Studio, "path", lambda one, file: one.content / file)
    with met(studio) as companion:
        companion.at(Location(BODY, 2, 1))
        companion.at(Location(BODY, 5, 1))
        until(lambda: shown[-1:] == [(BODY, 5)])


def test_the_editor_is_sent_to_a_place(studio: Studio) -> None:
    """As often as the page asks; where no editor is there, the page is told so."""
    sent: SimpleQueue[Location] = SimpleQueue()
    place = Location(BODY, 5, 3)
    assert studio.point(place) == 0
    with met(studio) as companion:
        Thread(target=companion.listen, args=(sent.put,), daemon=True).start()
        until(lambda: studio.point(place) == 1)
        assert sent.get(timeout=SECONDS) == place


def test_only_the_own_page_is_met(studio: Studio, tmp_path: Path) -> None:
    """The address is for this person and this content, and gone with the page."""
    mine, other = "http://127.0.0.1:1/x/", "http://127.0.0.1:2/y/"
    file = studio.content.parent / "output" / "pratinjau.json"
    with announced(studio.content, mine):
        assert address_of(studio.content) == mine
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert address_of(tmp_path / "content") == ""
        with announced(studio.content, other):
            assert address_of(studio.content) == other
        assert not file.exists()
    for broken in ("", "[]", '{"content": 1}'):
        file.write_text(broken, encoding="utf-8")
        assert address_of(studio.content) == ""


def test_no_other_machine_is_told(studio: Studio) -> None:
    """An address that leads elsewhere is let be, and the editor goes on."""
    companion = Companion(studio.content)
    thread = Thread(target=companion.follow, daemon=True)
    thread.start()
    with announced(studio.content, "http://contoh.example/x/"):
        companion.at(Location(BODY, 1, 1))
        time.sleep(0.1)
        assert thread.is_alive()
    companion.stop()
    thread.join(SECONDS)
    assert not thread.is_alive()


@pytest.mark.parametrize(
    ("before", "now", "line"),
    [("a\nb\nc", "a\nx\nc", 2), ("a", "a\nb", 2), ("a\nb", "a", 2), ("a", "a", 1)],
)
def test_the_line_that_was_edited(before: str, now: str, line: int) -> None:
    """It is the first that differs."""
    assert first_difference(before, now) == line
