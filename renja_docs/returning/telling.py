"""What was changed, told to people on the screen and in HTML, and to programs in JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from jinja2 import Environment, StrictUndefined, Template

from renja_docs.returning.change import STATES, ReturnedChange
from renja_docs.returning.wording import edits
from renja_docs.text.colour import Style
from renja_docs.text.location import Location
from renja_docs.text.numerals import tanggal
from renja_docs.text.values import ReadError, read_tanggal
from renja_docs.word.wml.stamp import Stamp

TEMPLATE: Final = "terima.html.j2"
_WIDTH: Final = 400
"""Characters that are shown of a wording on the screen."""


def who(stamps: Sequence[Stamp]) -> str:
    """Who changed something and when; '' where the file does not say."""
    return "; ".join(dict.fromkeys(map(_who, stamps)))


def _who(stamp: Stamp) -> str:
    author = stamp.author or "tanpa nama"
    try:
        return f"{author}, {tanggal(read_tanggal(stamp.date[:10]))}"
    except ReadError:
        return author


def summary(changes: Sequence[ReturnedChange]) -> str:
    """How many changes there are, and what may become of them."""
    if not changes:
        return "Tidak ada perubahan."
    made = [change for change in changes if change.kind != "komentar"]
    count = Counter(change.state for change in made)
    told = ", ".join(f"{count[state]} {words}" for state, words in STATES.items() if count[state])
    parts = f" ({told})" if told else ""
    return f"{len(made)} perubahan{parts}, {len(changes) - len(made)} komentar."


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells changes. path: how a file of the content is shown. style: colours, or none."""

    path: Callable[[str], str]
    style: Style

    def where(self, place: Location | None) -> str:
        """Where in the content something stands."""
        if place is None:
            return "(dicetak program)"
        return f"{self.path(place.file)}:{place.line}:{place.column}"

    def told(self, change: ReturnedChange) -> str:
        """A change in lines: where, what and who, both wordings, what may become of it."""
        return "\n".join(self._lines(change))

    def _lines(self, change: ReturnedChange) -> Iterator[str]:
        yield f"{self.style(self.where(change.where), 'catatan')} {change.name}".rstrip()
        yield f"  {', '.join(filter(None, (change.title, who(change.stamps))))}"
        if change.kind == "komentar":
            yield f"  pada: {_cut(change.before)}"
            yield f"  “{change.after}”"
            return
        if change.before:
            yield self.style(f"  - {_cut(change.before)}", "galat")
        if change.after:
            yield self.style(f"  + {_cut(change.after)}", "baik")
        if change.may_be_written and change.expected != change.after:
            yield f"  = {_cut(change.expected)}"
        yield f"  {'. '.join(filter(None, (STATES[change.state], change.told)))}"
        for text in change.also:
            yield f"    juga tercetak: {_cut(text)}"


def _cut(text: str) -> str:
    flat = text.replace("\n", " ¶ ")
    return flat if len(flat) <= _WIDTH else f"{flat[:_WIDTH]}…"


# --- JSON


def as_json(name: str, changes: Sequence[ReturnedChange]) -> str:
    """The report for programs. name: of the file that came back."""
    told = {"berkas": name, "bentuk": 1, "perubahan": [_plain(one) for one in changes]}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _plain(change: ReturnedChange) -> Mapping[str, object]:
    place = change.where
    return {
        "jenis": change.kind,
        "judul": change.title,
        "berkas": place.file if place else None,
        "baris": place.line if place else None,
        "kolom": place.column if place else None,
        "bagian": change.name,
        "lama": change.before,
        "baru": change.after,
        "oleh": [{"nama": one.author, "waktu": one.date} for one in change.stamps],
        "keadaan": change.state,
        "keterangan": change.told,
        "kaidah": [one.code for one in change.findings],
        "juga": list(change.also),
        "ubahan": [
            {
                "berkas": one.file,
                "awal": one.start,
                "akhir": one.end,
                "lama": one.old,
                "baru": one.new,
            }
            for one in change.repairs
        ],
    }


# --- HTML


@dataclass(frozen=True, slots=True)
class Word:
    """Some words of a change as the page shows them: 'sama', 'hapus' or 'tambah'."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class ReturnedEntry:
    """A change as the page shows it."""

    change: ReturnedChange
    where: str
    who: str
    state: str
    words: tuple[Word, ...]


def as_html(name: str, changes: Sequence[ReturnedChange], teller: Teller) -> str:
    """The report as one page that holds all it needs."""
    entries = [
        ReturnedEntry(
            change,
            teller.where(change.where),
            who(change.stamps),
            "komentar" if change.kind == "komentar" else STATES[change.state],
            tuple(_words(change)) if change.kind == "kata" else (),
        )
        for change in changes
    ]
    states = list(dict.fromkeys(entry.state for entry in entries))
    return _template().render(
        berkas=name, ringkasan=summary(changes), entri=entries, keadaan=states
    )


def _words(change: ReturnedChange) -> Iterator[Word]:
    at = 0
    for edit in edits(change.before, change.after):
        yield Word("sama", change.before[at : edit.start])
        yield Word("hapus", change.before[edit.start : edit.end])
        yield Word("tambah", edit.new)
        at = edit.end
    yield Word("sama", change.before[at:])


@cache
def _template() -> Template:
    source = (files("renja_docs") / "data" / TEMPLATE).read_text(encoding="utf-8")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    return environment.from_string(source)
