"""A running pratinjau for tests: its content in a folder of its own, its page in a browser."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

from renja_docs.app.pratinjau.local_server import serve
from renja_docs.app.pratinjau.studio import Studio
from renja_docs.app.pratinjau.watching import watch
from tests.packages import KOPERASI, templates

BROWSER, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SECONDS = 30.0


@dataclass(frozen=True)
class Running:
    """A server that follows a content. address: of its page."""

    studio: Studio
    address: str

    def file(self, name: str) -> Path:
        """A file of the content."""
        return self.studio.content / name

    def edit(self, name: str, old: str, new: str) -> int:
        """Put other words in a file, as an editor saves it; the number of the state before."""
        path = self.file(name)
        text = path.read_text(encoding="utf-8")
        assert old in text, old
        before = self.studio.view.number
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return before


@contextmanager
def running(folder: Path, package: Path = KOPERASI) -> Iterator[Running]:
    """Serve a copy of a package from a folder."""
    shutil.copytree(package, folder / "content")
    shutil.copytree(templates(), folder / "templates")
    studio = Studio(folder / "content", folder / "templates")
    server, address = serve(studio, 0)
    stop = Event()
    folders = (studio.content, studio.templates)
    threads = (
        Thread(target=watch, args=(folders, studio.refresh, stop), daemon=True),
        Thread(target=server.serve_forever, daemon=True),
    )
    for thread in threads:
        thread.start()
    try:
        yield Running(studio, address)
    finally:
        stop.set()
        studio.dismiss()
        server.shutdown()
        server.server_close()
        threads[0].join()


@contextmanager
def chromium(profile: Path, size: tuple[int, int] = (1500, 1000)) -> Iterator[webdriver.Chrome]:
    """A browser without a window that keeps a log of what it fetches."""
    if BROWSER is None or DRIVER is None:
        pytest.skip("Chromium and its driver are not installed")
    options = Options()
    options.binary_location = BROWSER
    wide, high = size
    for flag in (*FLAGS, f"--window-size={wide},{high}", f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    browser = webdriver.Chrome(options=options, service=Service(DRIVER))
    try:
        yield browser
    finally:
        browser.quit()


def wait(browser: webdriver.Chrome, condition: str, *arguments: object) -> None:
    """Wait until an expression of JavaScript holds."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        if browser.execute_script(f"return Boolean({condition})", *arguments):
            return
        time.sleep(0.02)
    raise AssertionError(f"never came true: {condition}")


def settle(browser: webdriver.Chrome, before: int) -> None:
    """Wait until the page shows a later state than the one of a number, and its findings."""
    wait(browser, "Number(document.documentElement.dataset.temuan) > arguments[0]", before)
