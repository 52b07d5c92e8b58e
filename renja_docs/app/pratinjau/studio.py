"""What pratinjau knows: the last good document, its findings, and who looks at it."""

from __future__ import annotations

import json
import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from threading import Lock
from typing import TypeAlias

from renja_docs.app.pipeline import Checked, Understood, judge_again, understand
from renja_docs.app.pratinjau import margin
from renja_docs.app.pratinjau.remembering import Remembering
from renja_docs.app.pratinjau.showing import Shower, Shown
from renja_docs.content.finding import Finding
from renja_docs.content.loading.loader import TEMPLATE_TABEL, ReadFile
from renja_docs.content.origin import Node
from renja_docs.machine.fault import ToolError
from renja_docs.text.location import Location

Message: TypeAlias = dict[str, object]
"""What is told to the page; 'jenis' says what it is."""


@dataclass(frozen=True, slots=True)
class View:
    """What is on the screen at one moment.

    fault: why the page shows an older content, '' where it shows the present one.
    """

    number: int = 0
    shown: Shown = field(default_factory=Shown)
    checked: Checked | None = None
    fault: str = ""
    findings: tuple[Message, ...] = ()


@dataclass(slots=True)
class Studio:
    """Reads the content as often as it changes, and tells all pages what is new.

    content, templates: the folders. One thread refreshes; any may ask.
    """

    content: Path
    templates: Path
    reader: Remembering = field(default_factory=Remembering)
    view: View = field(default_factory=View)
    _shower: Shower = field(init=False)
    _lock: Lock = field(default_factory=Lock)
    _pages: list[SimpleQueue[Message | None]] = field(default_factory=list)
    _editors: list[SimpleQueue[Message | None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Bind what shows to the folders."""
        self._shower = Shower(self.content, self.templates)

    # --- pages

    @contextmanager
    def watching(self) -> Iterator[SimpleQueue[Message | None]]:
        """A page that looks on: first all that there is, then what is new; None at the end."""
        queue: SimpleQueue[Message | None] = SimpleQueue()
        with self._lock:
            queue.put(_everything(self.view, Shown()))
            if self.view.checked is not None:
                queue.put(_findings(self.view))
            self._pages.append(queue)
        try:
            yield queue
        finally:
            with self._lock:
                self._pages.remove(queue)

    @contextmanager
    def editing(self) -> Iterator[SimpleQueue[Message | None]]:
        """An editor that can be sent to a place; None at the end."""
        queue: SimpleQueue[Message | None] = SimpleQueue()
        with self._lock:
            self._editors.append(queue)
        try:
            yield queue
        finally:
            with self._lock:
                self._editors.remove(queue)

    def dismiss(self) -> None:
        """Send all pages and editors away."""
        with self._lock:
            for queue in (*self._pages, *self._editors):
                queue.put(None)

    def follow(self, file: str, line: int) -> None:
        """Let all pages show what a line of a file prints; a line that prints nothing is let be."""
        place = self._place(file, line)
        with self._lock:
            for queue in self._pages if place else ():
                queue.put({"jenis": "ikut", "di": place})

    def point(self, place: Location) -> int:
        """Send all editors to a place; how many there are."""
        with self._lock:
            for queue in self._editors:
                queue.put({"berkas": place.file, "baris": place.line, "kolom": place.column})
            return len(self._editors)

    def _place(self, file: str, line: int) -> str:
        """What the page calls the piece that a line prints, '' where there is none."""
        view = self.view
        naskah = view.checked.naskah if view.checked else None
        root = naskah.files.get(file) if naskah else None
        if naskah is None or root is None:
            return ""
        beside = margin.margin(view.shown, {file: root}, naskah.sources)
        return beside.beside(Location(file, line, 1))

    def _tell(self, view: View, message: Message) -> None:
        with self._lock:
            self.view = view
            for queue in self._pages:
                queue.put(message)

    # --- the content

    def refresh(self) -> None:
        """Read what has changed, show it, then check it. Nothing is raised for a bad content."""
        before, number = self.view, self.view.number + 1
        try:
            understood = understand(self.content, self.templates, self.reader)
            shown, fault = self._shown(understood)
        except ToolError as error:
            view = View(number, before.shown, before.checked, f"{error.message} {error.step}")
            self._tell(view, _everything(view, before.shown))
            return
        view = View(number, shown or before.shown, before.checked, fault, before.findings)
        self._tell(view, _everything(view, before.shown))
        checked = judge_again(understood, self.content, before.checked)
        told = tuple(self._margin(view.shown, checked))
        view = View(number, view.shown, checked, self._explained(fault, checked), told)
        self._tell(view, _findings(view))

    def _shown(self, understood: Understood) -> tuple[Shown | None, str]:
        """What is shown of a content; None and the reason where the last one stays."""
        naskah, evaluated = understood.loaded.naskah, understood.evaluated
        broken = next((one for one in understood.findings if one.severity == "galat"), None)
        if naskah is None or evaluated is None or broken is not None:
            return None, _reason(broken)
        try:
            return self._shower.show(naskah, evaluated.reading.tree), ""
        except (LookupError, ValueError, StopIteration, RuntimeError):
            # Most often a name that leads nowhere: the rules tell it in a moment.
            return None, traceback.format_exc()

    def _explained(self, fault: str, checked: Checked) -> str:
        """The reason in words of the rules where they tell one."""
        if not fault.startswith("Traceback"):
            return fault
        if checked.errors:
            return _reason(checked.errors[0])
        return f"Program gagal menampilkan isi ini; laporkan baris ini: {fault.splitlines()[-1]}"

    def _margin(self, shown: Shown, checked: Checked) -> Iterator[Message]:
        files = checked.naskah.files if checked.naskah else {}
        beside = margin.margin(shown, files, checked.sources)
        for number, finding in enumerate(checked.findings):
            yield margin.told(number, finding, beside.beside(finding.location))

    # --- trying

    def tried(self, texts: Mapping[str, str]) -> Checked:
        """What the checks say if some files had other texts. Nothing is written."""

        def reader(file: str, data: bytes, cls: type[Node]) -> ReadFile:
            return self.reader(file, texts[file].encode() if file in texts else data, cls)

        understood = understand(self.content, self.templates, reader)
        return judge_again(understood, self.content, self.view.checked)

    def path(self, file: str) -> Path | None:
        """Where a file of the content stands, None for a name that was not read as one.

        A layout that the program brings along is none: it is not the project's to change.
        """
        checked = self.view.checked
        if checked is None or file not in checked.sources:
            return None
        if file.startswith(TEMPLATE_TABEL):
            own = self.templates / file.removeprefix("templates/")
            return own if own.is_file() else None
        return self.content / file


def _reason(broken: Finding | None) -> str:
    if broken is None:
        return "Isi belum dapat dibaca."
    where = broken.location
    return f"{where.file} baris {where.line}: {broken.message} {broken.advice}".strip()


# --- messages


def _everything(view: View, before: Shown) -> Message:
    """What a page needs that shows `before`: the sheets that differ, the markup it has not."""
    known = {sheet.id: sheet.digest for sheet in before.sheets}
    shown = view.shown
    return {
        "jenis": "isi",
        "nomor": view.number,
        "kerusakan": view.fault if not view.fault.startswith("Traceback") else "",
        "urutan": [sheet.id for sheet in shown.sheets],
        "lembar": [sheet.data for sheet in shown.sheets if known.get(sheet.id) != sheet.digest],
        "potongan": {d: html for d, html in shown.markup.items() if d not in before.markup},
        "gaya": shown.styles if shown.styles != before.styles else "",
    }


def _findings(view: View) -> Message:
    return {
        "jenis": "temuan",
        "nomor": view.number,
        "kerusakan": view.fault,
        "temuan": list(view.findings),
    }


def event(message: Message) -> bytes:
    """A message as a server-sent event."""
    return f"data: {json.dumps(message, ensure_ascii=False)}\n\n".encode()
