"""Places of the Lampiran: the order of its parts, preface, chapters, figures.

The numbers of captions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import count

from renja_docs.content.lampiran import Gambar, Lampiran, Urutan
from renja_docs.content.naratif import Bab, Subbab
from renja_docs.content.naskah import Naskah
from renja_docs.content.tabel import BentukTabel, Tabel
from renja_docs.sense.lists import Prose
from renja_docs.sense.numbering import Label, judul_tabel, label
from renja_docs.sense.place import Place, Trail
from renja_docs.text.numerals import huruf, roman


def kata_pengantar(naskah: Naskah) -> tuple[Place, ...]:
    """The blocks of the preface."""
    if naskah.kata_pengantar is None:
        return ()
    trail = Trail("Kata Pengantar", "lampiran", "kata-pengantar")
    return tuple(Prose().blocks(naskah.kata_pengantar.isi, trail))


def lampiran(naskah: Naskah) -> Place | None:
    """lampiran.yaml: which part stands where."""
    if naskah.lampiran is None:
        return None
    trail = Trail("daftar isi", "lampiran")
    parts = tuple(
        _letak(part, number, trail) for number, part in enumerate(naskah.lampiran.urutan, 1)
    )
    return _whole(naskah.lampiran, trail, parts)


def _whole(node: Lampiran, trail: Trail, parts: tuple[Place, ...]) -> Place:
    return Place(
        "lampiran",
        node,
        "Lampiran",
        "lampiran",
        trail.zone,
        node.origin,
        label=label("lampiran", "lampiran", "Lampiran", "", 1),
        texts=trail.text(node, "judul", "judul"),
        children=parts,
    )


def _letak(part: Urutan, number: int, trail: Trail) -> Place:
    kind, name = part_of(part)
    here = Trail(trail.name, trail.zone).at("letak", f"{kind}:{name}", number)
    texts = here.text(part.asing, "judul", "judul") if part.asing else ()
    return here.place(
        "letak",
        part,
        id=f"{kind}:{name}",
        position=number,
        texts=texts,
    )


def part_of(part: Urutan) -> tuple[str, str]:
    """What stands at one place of the order: its kind and its id."""
    if part.bab:
        return "bab", part.bab
    if part.tabel:
        return "tabel", part.tabel
    if part.asing:
        return "asing", part.asing.id
    return "bagian", str(part.bagian)


def chapters(naskah: Naskah) -> tuple[Place, ...]:
    """The chapters in the order of their files; those that lampiran.yaml prints have a number."""
    printed = naskah.lampiran.urutan if naskah.lampiran else ()
    known = {bab.id for bab in naskah.bab}
    order = [part.bab for part in printed if part.bab in known]
    numbers = {id_: number for number, id_ in reversed(list(enumerate(order, 1)))}
    return tuple(_bab(bab, numbers.get(bab.id)) for bab in naskah.bab)


def _bab(bab: Bab, number: int | None) -> Place:
    mark = None
    if number is not None:
        mark = label(
            f"bab:{bab.id}", "bab", f"BAB {roman(number)}", roman(number), number, bab.judul
        )
    here = Trail(mark.text if mark else f"bab {bab.id}", "lampiran", f"bab:{bab.id}")
    prose = Prose()
    below = [*prose.blocks(bab.isi, here)]
    for order, subbab in enumerate(bab.subbab, 1):
        below.append(_subbab(subbab, order, number, here, prose))
    return here.place(
        "bab",
        bab,
        id=bab.id,
        position=number or 0,
        own=mark.text if mark else "",
        label=mark,
        texts=(*here.text(bab, "judul", "judul"), *here.text(bab, "uraian", "uraian", "uraian")),
        children=tuple(below),
    )


def _subbab(subbab: Subbab, order: int, bab: int | None, trail: Trail, prose: Prose) -> Place:
    mark = None
    if bab is not None:
        number = f"{bab}.{order}"
        mark = label(f"subbab:{subbab.id}", "subbab", number, number, order, subbab.judul)
    own = f"subbab {mark.number}" if mark else ""
    here = trail.at("subbab", subbab.id, order, own or f"subbab {subbab.id}")
    return here.place(
        "subbab",
        subbab,
        id=subbab.id,
        position=order,
        own=own,
        label=mark,
        texts=(
            *here.text(subbab, "judul", "judul"),
            *here.text(subbab, "uraian", "uraian", "uraian"),
        ),
        children=tuple(prose.blocks(subbab.isi, here)),
    )


def captions(naskah: Naskah, bab: tuple[Place, ...]) -> Iterator[Label]:
    """The labels of figures and tables, chapter by chapter, then of those behind the chapters.

    A figure counts through its chapter; a table has the number of its subbab, with a letter where
    that has several, or the official number of its form.
    """
    tables: dict[str, Tabel] = {tabel.id: tabel for tabel in naskah.tabel}
    shapes: dict[str, BentukTabel] = {bentuk.id: bentuk for bentuk in naskah.bentuk}
    titles: dict[str, str] = {gambar.id: gambar.judul for gambar in naskah.gambar}
    forms = {id_: shapes.get(tabel.bentuk or id_) for id_, tabel in tables.items()}
    numbered = [place for place in bab if place.label]
    for chapter in sorted(numbered, key=lambda place: place.position):
        figures = count(1)
        for number, inside in _numbered(chapter):
            for id_ in _of_kind("gambar", inside):
                yield _figure(chapter.position, next(figures), id_, titles.get(id_, ""))
            yield from _tables(number, _of_kind("tabel", inside), tables, forms)
    behind = naskah.lampiran.urutan if naskah.lampiran else ()
    for part in behind:
        if part.tabel:
            yield from _tables("", [part.tabel], tables, forms)


def _of_kind(kind: str, inside: Iterable[tuple[str, str]]) -> list[str]:
    """The ids of what is of a kind."""
    return [id_ for one, id_ in inside if one == kind]


def _numbered(chapter: Place) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The parts of a chapter by number, with the kinds and ids of what is printed in each."""
    own = [place for place in chapter.children if place.kind != "subbab"]
    yield str(chapter.position), _inside(own)
    for subbab in chapter.of("subbab"):
        yield f"{chapter.position}.{subbab.position}", _inside([subbab])


def _inside(places: list[Place]) -> list[tuple[str, str]]:
    found = []
    for place in places:
        for below in place.walk():
            if below.kind == "letak":
                kind, _, name = below.id.partition(":")
                found.append((kind, name))
    return found


def _figure(bab: int, number: int, id_: str, title: str) -> Label:
    printed = f"{bab}.{number}"
    return label(f"gambar:{id_}", "gambar", f"Gambar {printed}", printed, number, title)


def _tables(
    number: str,
    ids: list[str],
    tables: Mapping[str, Tabel],
    forms: Mapping[str, BentukTabel | None],
) -> Iterator[Label]:
    """The labels of the tables of one subbab."""
    counted = [id_ for id_ in ids if not _is_official(forms.get(id_))]
    for id_ in ids:
        tabel, form = tables.get(id_), forms.get(id_)
        if tabel is None:
            continue
        title = judul_tabel(tabel, form)
        if form is not None and _is_official(form):
            printed, position = form.nomor or "", 0
        else:
            position = counted.index(id_) + 1
            lettered = form is not None and form.penomoran == "subbab-huruf"
            printed = number
            if lettered or len(counted) > 1:
                printed = f"{number}.{huruf(position).upper()}"
        yield label(f"tabel:{id_}", "tabel", f"Tabel {printed}", printed, position, title)


def _is_official(form: BentukTabel | None) -> bool:
    return form is not None and form.penomoran == "tetap"


def gambar(naskah: Naskah, labels: Mapping[str, Label]) -> Iterator[Place]:
    """The figures with the boxes and arrows of those that are drawn."""
    for number, one in enumerate(naskah.gambar, 1):
        mark = labels.get(f"gambar:{one.id}")
        here = Trail(mark.text if mark else f"Gambar {one.id}", "lampiran", f"gambar:{one.id}")
        yield here.place(
            "gambar",
            one,
            id=one.id,
            position=number,
            own=mark.text if mark else "",
            label=mark,
            texts=(*here.text(one, "judul", "judul"), *here.text(one, "alt", "alt")),
            children=tuple(_diagram(one, here)),
        )


def _diagram(one: Gambar, trail: Trail) -> Iterator[Place]:
    if one.bagan is None:
        return
    for number, kotak in enumerate(one.bagan.kotak, 1):
        here = trail.at("kotak", kotak.id, number, f"kotak {kotak.id}")
        yield here.place(
            "kotak",
            kotak,
            id=kotak.id,
            position=number,
            texts=here.text(kotak, "teks", "gambar"),
        )
    for number, panah in enumerate(one.bagan.panah, 1):
        name = f"{panah.dari}-{panah.ke}"
        here = trail.at("panah", name, number, f"panah {name}")
        yield here.place(
            "panah",
            panah,
            id=name,
            position=number,
            texts=here.text(panah, "teks", "gambar"),
        )
