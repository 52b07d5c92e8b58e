"""Known edits of a Naskah: each says what a comparison must find, and nothing else may be found."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from random import Random
from typing import Any

from renja_docs.compare.diff import Change
from renja_docs.content.identitas import Fakta
from renja_docs.content.naratif import Blok, Butir
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Node
from renja_docs.content.program import Belanja, Evaluasi, Kinerja, SubKegiatan
from renja_docs.content.scalars import Id, Kode, Rupiah, Teks
from renja_docs.content.susunan import Ayat, Pasal
from renja_docs.content.tabel import Aktivitas, Baris, Sel, Usulan
from renja_docs.text.nilai import Nilai
from renja_docs.text.numerals import angka, nilai

Items = tuple[Any, ...]
Expected = tuple[str, str, str]
"""Kind of change, words of the old text, words of the new text."""


@dataclass
class Plan:
    """Edits to be made at once: of nodes by id(), and of lists of nodes by id()."""

    nodes: dict[int, Callable[[Any], Any]] = field(default_factory=dict)
    lists: dict[int, ListEdit] = field(default_factory=dict)
    expected: list[Expected] = field(default_factory=list)
    touched: set[int] = field(default_factory=set)

    def free(self, *things: object) -> bool:
        """True if no edit touches the things yet; they are touched from now on."""
        if any(id(t) in self.touched for t in things):
            return False
        self.touched |= {id(t) for t in things}
        return True

    def list_of(self, items: Items) -> ListEdit:
        """The edits of a list, begun where there are none."""
        return self.lists.setdefault(id(items), ListEdit())


@dataclass
class ListEdit:
    """What happens to a list: items that go, that come in front of a place, and one that moves."""

    gone: set[int] = field(default_factory=set)
    come: dict[int, list[Any]] = field(default_factory=dict)
    move: tuple[int, int] | None = None

    def apply(self, items: Items) -> Items:
        """The list after the edits."""
        order = [i for i in range(len(items)) if i not in self.gone]
        if self.move:
            source, steps = self.move
            at = order.index(source)
            order.pop(at)
            order.insert(at + steps, source)
        out: list[Any] = []
        for i in order:
            out += [*self.come.get(i, []), items[i]]
        return (*out, *(new for i in sorted({*self.come} - {*order}) for new in self.come[i]))


def rebuilt(thing: object, plan: Plan) -> object:
    """The value with all edits of the plan made."""
    made: object = thing
    if isinstance(thing, Node | Naskah):
        made = replace(
            thing,
            **{  # type: ignore[arg-type]
                f.name: rebuilt(getattr(thing, f.name), plan)
                for f in dataclasses.fields(thing)
                if f.name not in ("sumber", "berkas", "sources", "files")
            },
        )
    elif isinstance(thing, tuple):
        made = tuple(rebuilt(t, plan) for t in thing)
    elif isinstance(thing, Mapping):
        made = {k: rebuilt(v, plan) for k, v in thing.items()}
    if id(thing) in plan.nodes:
        made = plan.nodes[id(thing)](made)
    if isinstance(made, tuple) and id(thing) in plan.lists:
        made = plan.lists[id(thing)].apply(made)
    return made


def walk(thing: object) -> Iterator[object]:
    """All nodes and lists of a value that a comparison looks into."""
    yield thing
    if isinstance(thing, Node | Naskah):
        for f in dataclasses.fields(thing):
            if f.name not in ("sumber", "berkas", "sources", "files", "opsi", "bentuk"):
                yield from walk(getattr(thing, f.name))
    elif isinstance(thing, tuple):
        for t in thing:
            yield from walk(t)
    elif isinstance(thing, Mapping):
        for t in thing.values():
            yield from walk(t)


def every_node(thing: object) -> Iterator[Node]:
    """Each node of a Naskah, those that only the checks read included."""
    if isinstance(thing, Node):
        yield thing
    if isinstance(thing, Node | Naskah):
        for f in dataclasses.fields(thing):
            if f.name not in ("sumber", "berkas", "sources", "files"):
                yield from every_node(getattr(thing, f.name))
    elif isinstance(thing, tuple):
        for t in thing:
            yield from every_node(t)
    elif isinstance(thing, Mapping):
        for t in thing.values():
            yield from every_node(t)


# --- the edits


def said(thing: object) -> str:
    """The words of a leaf that can be inserted, deleted, moved or edited; '' for anything else."""
    text: str | None = None
    match thing:
        case Blok():
            text = thing.paragraf
        case Butir(rincian=None, isi=(), judul=None) | Pasal(rincian=None) | Ayat(rincian=None):
            text = thing.teks
    return text if text and "{{" not in text and "*" not in text else ""


FIELD = {Blok: "paragraf", Butir: "teks", Pasal: "teks", Ayat: "teks"}


def edit_text(site: object, rng: Random, plan: Plan, mark: str) -> None:
    """Replace one word of a text of six words or more."""
    words = said(site).split()
    if len(words) < 6 or not plan.free(site):
        return
    at = rng.randrange(len(words))
    new = " ".join((*words[:at], mark, *words[at + 1 :]))
    name = FIELD[type(site)]
    plan.nodes[id(site)] = lambda node: replace(node, **{name: new})
    plan.expected.append(("diubah", " ".join(words), new))


NEW: dict[type, Callable[[str], Node]] = {
    Blok: lambda mark: Blok(paragraf=Teks(f"{mark} mengawali {mark}2 alinea {mark}3 karangan.")),
    Butir: lambda mark: Butir(teks=Teks(f"{mark} {mark}4 berdiri")),
    Pasal: lambda mark: Pasal(id=Id(mark), teks=Teks(f"{mark} mengatur {mark}5")),
    Ayat: lambda mark: Ayat(teks=Teks(f"{mark} menambah {mark}6")),
    Usulan: lambda mark: Usulan(lokasi=f"Dusun {mark}"),
    Evaluasi: lambda mark: Evaluasi(indikator=f"{mark} terukur", target=Nilai(Decimal(3))),
    Kinerja: lambda mark: Kinerja(indikator=f"{mark} terhitung"),
    Aktivitas: lambda mark: Aktivitas(nama=f"Pelatihan {mark}", usulan=()),
    Baris: lambda mark: Baris(
        id=Id(mark), sel=dict.fromkeys(("uraian", "indikator", "pokok"), Sel(teks=Teks(mark)))
    ),
    SubKegiatan: lambda mark: SubKegiatan(
        kode=Kode(f"2.17.99.{mark[4:]}"), nama=mark, belanja=Belanja(modal=Rupiah(5))
    ),
}


def insert(items: Items, rng: Random, plan: Plan, mark: str) -> None:
    """Put a new item into a list."""
    make = NEW.get(type(items[0]))
    if make is None:
        return
    plan.list_of(items).come.setdefault(rng.randrange(len(items) + 1), []).append(make(mark))
    plan.expected.append(("ditambah", "", mark))


def delete(items: Items, rng: Random, plan: Plan, unique: Counter[str]) -> None:
    """Take an item out of a list that keeps others."""
    at = rng.randrange(len(items))
    text = said(items[at])
    edit = plan.list_of(items)
    if (
        not text
        or unique[text] > 1
        or edit.move
        or len(items) - len(edit.gone) < 2
        or not plan.free(items[at])
    ):
        return
    edit.gone.add(at)
    plan.expected.append(("dihapus", text, ""))


def move(items: Items, rng: Random, plan: Plan, unique: Counter[str]) -> None:
    """Move an item by two places or more: by one, it is as true that its neighbour moved."""
    edit = plan.list_of(items)
    at = rng.randrange(len(items))
    text = said(items[at])
    if (
        len(items) < 4
        or edit.gone
        or edit.move
        or not text
        or unique[text] > 1
        or len({type(i) for i in items}) > 1
    ):
        return
    steps = [s - at for s in range(len(items)) if abs(s - at) >= 2]
    if steps and plan.free(items[at]):
        edit.move = (at, rng.choice(steps))
        plan.expected.append(("dipindah", text, text))


def figures(site: object, rng: Random, plan: Plan) -> None:
    """Change one figure."""
    change = _figure(site, rng)
    if change and plan.free(site):
        name, old, new, value = change
        plan.nodes[id(site)] = lambda node: replace(node, **{name: value})
        plan.expected.append(("diubah", old, new))


def _figure(site: object, rng: Random) -> tuple[str, str, str, object] | None:
    more = rng.randrange(1, 10**6)
    match site:
        case Belanja():
            name = rng.choice(
                [n for n in ("pegawai", "barang_jasa", "modal") if getattr(site, n)] or ["modal"]
            )
            was = getattr(site, name)
            return (
                name,
                angka(was) if was is not None else "",
                angka((was or 0) + more),
                (was or 0) + more,
            )
        case Evaluasi() | Kinerja() if site.target and site.target.angka is not None:
            new = replace(site.target, angka=site.target.angka + more)
            return "target", nilai(site.target), nilai(new), new
        case Usulan():
            return (
                "anggaran",
                angka(site.anggaran) if site.anggaran is not None else "",
                angka(more),
                more,
            )
        case Fakta() if site.nilai.split()[0].replace(".", "").isdigit():
            new_text = " ".join((angka(more), *site.nilai.split()[1:]))
            return ("nilai", site.nilai, new_text, new_text) if new_text != site.nilai else None
        case Sel() if site.teks and site.teks.replace(".", "").isdigit() and len(site.teks) > 1:
            return (
                ("teks", site.teks, angka(more), angka(more)) if angka(more) != site.teks else None
            )
    return None


def planned(naskah: Naskah, rng: Random, count: int) -> Plan:
    """A plan of about so many edits at random places."""
    things = list(walk(naskah))
    lists = [t for t in things if isinstance(t, tuple) and t and type(t[0]) in NEW]
    texts = [t for t in things if said(t)]
    counted = [t for t in things if _figure(t, Random(0)) is not None]
    unique = Counter(said(t) for t in texts)
    plan = Plan()
    while len(plan.expected) < count:
        mark = f"sunting{rng.randrange(10**8)}"
        match rng.randrange(5):
            case 0:
                insert(rng.choice(lists), rng, plan, mark)
            case 1:
                delete(rng.choice(lists), rng, plan, unique)
            case 2:
                move(rng.choice(lists), rng, plan, unique)
            case 3:
                edit_text(rng.choice(texts), rng, plan, mark)
            case 4:
                figures(rng.choice(counted), rng, plan)
    return plan


def unexplained(
    expected: list[Expected], changes: list[Change]
) -> tuple[list[Expected], list[Change]]:
    """Edits that were not found, and changes that nobody made."""
    missed = list(expected)
    invented = []
    for change in changes:
        hit = next((e for e in missed if _told(e, change)), None)
        if hit is None:
            invented.append(change)
        else:
            missed.remove(hit)
    return missed, invented


def _told(expected: Expected, change: Change) -> bool:
    jenis, old, new = expected
    if jenis != change.kind:
        return False
    if jenis in ("diubah", "dipindah", "dihapus"):
        return prints(change.old_text, old) and prints(change.new_text, new)
    return new in change.new_text


PRINTED = re.compile(r"(?:(?:\(\d+\)|\w+[.)]|-) )?(.*?)(?:[.;:,]|; \w+)?", re.DOTALL)
"""A text with its marker and its closing punctuation, which nobody typed."""


def prints(printed: str, typed: str) -> bool:
    """True if a text is what was typed, with no more around it than the document adds."""
    match = PRINTED.fullmatch(printed)
    return typed == printed or (match is not None and match[1] == typed)
