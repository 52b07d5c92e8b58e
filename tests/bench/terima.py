"""How well `terima` reads a document that somebody edited and LibreOffice saved.

200 random edits, half of them tracked, several in one paragraph: how many are seen, how many at the
right line of the content, and how many patches that it calls certain would write something else.
"""

from __future__ import annotations

import random
import re
import shutil
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from renja_docs.app import pipeline
from renja_docs.app.presenting import path_of
from renja_docs.app.terima.desk import TrialDesk, received, written
from renja_docs.returning.change import ReturnedChange
from renja_docs.returning.printed import Printed
from renja_docs.word import origins
from renja_docs.word.returned.lines import PREFIX
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import read
from tests.bench.parts.kinerja import put
from tests.packages import KOPERASI, templates
from tests.reviewer import Reviewer, plain, text, typed

COUNT = 200
_HEAD = "|  | seen | right line | written | wrong | left for a second run |"
_NOTE = (
    "Random edits of the large package, half of them tracked, up to three in one paragraph, saved "
    "by LibreOffice. Most of them break a rule, meet each other, or change what is computed, so "
    "that few are certain."
)
_WORD = re.compile(r"[^\W\d_]{4,}")
_AMOUNT = re.compile(r"\d{1,3}(?:\.\d{3})+")
_NEW = ("sungguh", "terpadu", "berkala", "daerah setempat", "pelaksanaan lanjutan")


@dataclass
class Edit:
    """What was done. file, lines: where it must be told. trace: words by which it is known."""

    kind: str
    tracked: bool
    where: set[tuple[str, int]]
    trace: str
    seen: bool = False
    at_line: bool = False
    told: ReturnedChange | None = field(default=None, repr=False)


@dataclass
class Hand:
    """Makes random edits in a document."""

    reviewer: Reviewer
    chance: random.Random
    entries: dict[str, origins.OriginMark]
    used: set[Element] = field(default_factory=set)
    edits: list[Edit] = field(default_factory=list)
    known: list[tuple[Element, str, bool]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Know what there is to edit: what was edited once is left alone."""
        self.known = [(p, text(p), _in_cell(p)) for p in self.reviewer.paragraphs() if _names(p)]

    def names(self, paragraph: Element) -> list[str]:
        """The hidden bookmarks of a paragraph."""
        return _names(paragraph)

    def free(self, *, cells: bool | None = None, least: int = 0) -> list[Element]:
        """Paragraphs that nobody has edited yet."""
        return [
            one
            for one, said, in_cell in self.known
            if one not in self.used and len(said) >= least and cells in (None, in_cell)
        ]

    def where(self, *paragraphs: Element) -> set[tuple[str, int]]:
        """Where some paragraphs come from."""
        entries = [self.entries[n] for p in paragraphs for n in self.names(p)]
        return {(entry.file, entry.line) for entry in entries}

    def note(self, kind: str, trace: str, *paragraphs: Element) -> None:
        """Remember what was done."""
        self.used.update(paragraphs)
        where = self.where(*paragraphs)
        self.edits.append(Edit(kind, self.reviewer.tracked, where, trace))

    def words(self) -> None:
        """Other, more or fewer words, up to three times in one paragraph."""
        paragraph = self.chance.choice(self.free(least=4))
        count = self.chance.choice((1, 1, 1, 2, 3)) if len(text(paragraph)) > 60 else 1
        done = 0
        for _ in range(count):
            pieces = [(p, m) for p in typed(paragraph) for m in _WORD.finditer(p.text or "")]
            if not pieces:
                break
            piece, found = self.chance.choice(pieces)
            way = self.chance.choice(("put", "add", "drop"))
            new = {"put": self.chance.choice(_NEW), "drop": ""}.get(
                way, f"{found[0]} {self.chance.choice(_NEW)}"
            )
            self.reviewer.retype(piece, found.start(), found.end(), new)
            done += 1
        if done:
            self.note("kata", text(paragraph), paragraph)
        else:
            self.amount()

    def amount(self) -> None:
        """Another amount in a cell."""
        found = [p for p in self.free(cells=True) if _AMOUNT.fullmatch(text(p).strip())]
        if not found:
            return
        paragraph = self.chance.choice(found)
        piece = next(typed(paragraph))
        new = f"{self.chance.randint(10, 99)}.{self.chance.randint(100, 999)}.000"
        self.reviewer.retype(piece, 0, len(piece.text or ""), new)
        self.note("angka", new, paragraph)

    def new(self) -> None:
        """A new paragraph."""
        paragraph = self.chance.choice(self.free(cells=False, least=60))
        words = f"Paragraf tambahan nomor {len(self.edits)} dari peninjau."
        self.reviewer.add(paragraph, words)
        self.note("baru", words, paragraph)

    def drop(self) -> None:
        """A paragraph less."""
        paragraph = self.chance.choice(self._plain(60))
        said = text(paragraph)
        self.note("hapus", said, paragraph)
        self.reviewer.drop(paragraph)

    def _plain(self, least: int) -> list[Element]:
        """Paragraphs of the body whose neighbours are such too."""
        in_order = self.free(cells=False, least=least)
        free = set(in_order)
        return [
            one
            for one in in_order  # a seed stands for the same edits each time
            if (n := one.getnext()) is not None
            and n in free
            and one.find(f"{w('pPr')}/{w('sectPr')}") is None
            and (b := one.getprevious()) is not None
            and b.tag == w("p")
        ]

    def move(self) -> None:
        """A paragraph elsewhere."""
        paragraph = self.chance.choice(self._plain(60))
        near = [
            one
            for one in self._plain(60)
            if one is not paragraph and one.getnext() is not paragraph
        ]
        behind = self.chance.choice(near)
        said = text(paragraph)
        self.note("pindah", said, paragraph)
        self.used.add(behind)
        self.reviewer.move(paragraph, behind)

    def part(self) -> None:
        """Enter, in the middle of a paragraph."""
        found = [
            (p, piece)
            for p in self.free(cells=False, least=120)
            for piece in typed(p)
            if len(piece.text or "") > 60
        ]
        paragraph, piece = self.chance.choice(found)
        said = text(paragraph)
        at = (piece.text or "").index(" ", len(piece.text or "") // 2)
        self.note("pecah", said, paragraph)
        self.reviewer.part(piece, at)

    def join(self) -> None:
        """Delete, at the end of a paragraph."""
        paragraph = self.chance.choice(self._plain(60))
        following = paragraph.getnext()
        assert following is not None
        said = text(paragraph)
        self.note("gabung", said, paragraph, following)
        self.reviewer.join(paragraph)

    def _rows(self) -> list[Element]:
        found = []
        for row in self.reviewer.package.document.xml.iter(w("tr")):
            inner = list(row.iter(w("p")))
            heads = row.find(f"{w('trPr')}/{w('tblHeader')}") is not None
            merged = next(row.iter(w("vMerge")), None) is not None
            named = [p for p in inner if self.names(p) and len(text(p)) > 3]
            if not heads and not merged and len(named) > 2 and not self.used & set(inner):
                found.append(row)
        return found

    def drop_row(self) -> None:
        """A row less."""
        row = self.chance.choice(self._rows())
        inner = [p for p in row.iter(w("p")) if self.names(p)]
        said = text(inner[0])
        self.note("baris dihapus", said, *inner)
        self.reviewer.drop_row(row)

    def add_row(self) -> None:
        """A row more."""
        row = self.chance.choice(self._rows())
        inner = [p for p in row.iter(w("p")) if self.names(p)]
        words = f"Baris peninjau {len(self.edits)}"
        self.note("baris baru", words, *inner)
        self.reviewer.add_row(row, words)

    def remark(self) -> None:
        """A comment."""
        paragraph = self.chance.choice(self.free(least=30))
        words = f"Mohon diperiksa lagi ({len(self.edits)})."
        self.reviewer.remark(paragraph, words)
        self.note("komentar", words, paragraph)


def _names(paragraph: Element) -> list[str]:
    marks = paragraph.iterchildren(w("bookmarkStart"))
    return [n for m in marks if (n := m.get(w("name"), "")).startswith(PREFIX)]


def _in_cell(paragraph: Element) -> bool:
    return any(one.tag == w("tc") for one in paragraph.iterancestors())


def edited(docx: bytes, seed: int, count: int) -> Hand:
    """A document with random edits, the first half of them untracked."""
    reviewer = Reviewer.of(docx)
    said = origins.read(reviewer.package)
    assert said is not None
    hand = Hand(reviewer, random.Random(seed), {one.name: one for one in said.entries})
    ways = [hand.words] * 10 + [hand.amount] * 3
    ways += [hand.new, hand.drop, hand.move, hand.part, hand.join]
    ways += [hand.drop_row, hand.add_row, hand.remark]
    while len(hand.edits) < count:
        reviewer.tracked = len(hand.edits) % 2 == 1
        try:
            hand.chance.choice(ways)()
        except IndexError:  # nothing of the kind is left
            hand.words()
    return hand


def saved(docx: bytes, folder: Path) -> bytes:
    """The same document as LibreOffice saves it."""
    source, target = folder / "masuk.docx", folder / "keluar"
    source.write_bytes(docx)
    profile = f"-env:UserInstallation=file://{folder}/profil"
    places = ["--outdir", str(target), str(source)]
    command = ["soffice", profile, "--headless", "--convert-to", "docx", *places]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return (target / "masuk.docx").read_bytes()


def judge(edits: list[Edit], changes: list[ReturnedChange]) -> None:
    """Which edits are told, and where."""
    for edit in edits:
        trace = " ".join(edit.trace.split())
        for change in changes:
            said = plain(f"{change.before}\n{change.after}")
            place = change.place
            near = place is not None and (place.file, place.line) in edit.where
            if trace == change.after if edit.kind == "kata" else trace[:60] in said:
                edit.seen = True
                edit.at_line = edit.at_line or near
                edit.told = change if edit.told is None or near else edit.told


def wrong(certain: list[ReturnedChange], edits: list[Edit], before: Printed, now: Printed) -> int:
    """How many certain changes print something that nobody asked for."""
    asked = {" ".join(edit.trace.split()) for edit in edits}
    said = [now.texts[one.printed] for one in certain if one.printed is not None]
    expected = {one.expected for one in certain}
    lost = abs(len(now.texts) - len(before.texts))
    return lost + sum(one not in asked and one not in expected for one in said)


def main() -> None:
    """Measure with the seeds that are named, or with one."""
    lines = [_HEAD, "| --- | ---: | ---: | ---: | ---: | ---: |"]
    for seed in [int(one) for one in sys.argv[1:]] or [1]:
        with TemporaryDirectory() as place:
            lines.append(run(seed, Path(place)))
    put("`terima`", "\n".join([*lines, "| target | 196 | 190 |  | 0 | 0 |", "", _NOTE]))


def run(seed: int, folder: Path) -> str:
    """Edit, save, read, write, and read once more; a row of the table."""
    content = folder / "content"
    shutil.copytree(KOPERASI, content)
    desk = TrialDesk(content, templates(), partial(path_of, content, templates()))
    checked = desk.read()
    assert checked.naskah is not None and checked.tree is not None
    docx = pipeline.build(checked.naskah, checked.tree, content, templates()).docx
    hand = edited(docx, seed, COUNT)
    package = read(saved(hand.reviewer.docx, folder))
    started = time.process_time()
    got = received(desk, package)
    took = time.process_time() - started
    judge(hand.edits, list(got.changes))
    certain = [one for one in got.changes if one.state == "pasti"]
    written(desk, got, certain)
    faults = wrong(certain, hand.edits, got.printed, desk.print(desk.read()))
    left = sum(one.state == "pasti" for one in received(desk, package).changes)
    tracked = [edit for edit in hand.edits if edit.tracked and edit.told]
    named = sum(bool(edit.told and edit.told.stamps) for edit in tracked)
    print(
        f"terima (benih {seed}): {len(hand.edits)} suntingan, "
        f"{sum(edit.seen for edit in hand.edits)} terlihat, "
        f"{sum(edit.at_line for edit in hand.edits)} pada baris yang benar, "
        f"{len(certain)} ditulis, {faults} keliru, {left} tersisa; "
        f"penulis {named} dari {len(tracked)} yang terlacak; "
        f"{len(got.changes)} perubahan diberitahukan; {took:.1f} detik prosesor"
    )
    print("  ", dict(Counter(one.state for one in got.changes)))
    for edit in hand.edits:
        if not (edit.seen and edit.at_line):
            print("   luput:", edit.kind, edit.tracked, edit.where, edit.trace[:80])
    seen, right = (sum(edit.seen for edit in hand.edits), sum(edit.at_line for edit in hand.edits))
    return f"| {COUNT} edits, seed {seed} | {seen} | {right} | {len(certain)} | {faults} | {left} |"


if __name__ == "__main__":
    main()
