"""Places of the Lampirans: the order of their parts, preface, chapters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from renja_docs.content.lampiran import Lampiran, Urutan
from renja_docs.content.naratif import Bab, Subbab
from renja_docs.content.naskah import Naskah
from renja_docs.sense.amending.numbers import before_subbab
from renja_docs.sense.lists import Prose
from renja_docs.sense.numbering import counted, label
from renja_docs.sense.place import Place, Trail
from renja_docs.sense.text import Text
from renja_docs.text.numerals import roman


def kata_pengantar(naskah: Naskah) -> tuple[Place, ...]:
    """The blocks of the preface."""
    if naskah.kata_pengantar is None:
        return ()
    trail = Trail("Kata Pengantar", "lampiran", "kata-pengantar")
    return tuple(Prose().blocks(naskah.kata_pengantar.isi, trail))


def lampiran(naskah: Naskah) -> Iterator[Place]:
    """lampiran.yaml: which part stands where. One Lampiran alone has no number (angka 194)."""
    several = len(naskah.lampiran) > 1
    for position, (one, count) in enumerate(counted(naskah.lampiran), 1):
        number = one.nomor or roman(count)
        yield _whole(one, position, number if several else "")


def _whole(node: Lampiran, position: int, number: str) -> Place:
    name = f"Lampiran {number}".strip()
    target = f"lampiran:{node.id}" if node.id else "lampiran"
    trail = Trail("daftar isi", "lampiran")
    if node.id:
        trail = Trail(name, "lampiran", target)
    prose = Prose()
    parts = (_letak(part, order, trail, prose, name) for order, part in enumerate(node.urutan, 1))
    return Place(
        "lampiran",
        node,
        name,
        target,
        trail.zone,
        node.origin,
        id=node.id,
        position=position,
        own=name,
        label=label(target, "lampiran", name, number, position, node.judul),
        texts=(*trail.text(node, "judul", "judul"), *_called(node, trail)),
        children=tuple(parts),
    )


def _called(node: Lampiran, trail: Trail) -> Iterator[Text]:
    """What the tables behind the chapters are called; the short form of the file calls it judul."""
    if node.sebutan and not node.id:
        yield trail.of(node.sebutan, node.origin.at("judul"), "judul", "sebutan", "")
    elif node.sebutan:
        yield from trail.text(node, "sebutan", "judul", "sebutan")


def _letak(part: Urutan, number: int, trail: Trail, prose: Prose, lampiran: str) -> Place:
    kind, name = part_of(part, number)
    here = trail.at("letak", f"{kind}:{name}", number)
    texts = here.text(part.asing, "judul", "judul") if part.asing else ()
    inside = prose.blocks(part.isi or (), here.called(lampiran))
    return here.place(
        "letak",
        part,
        id=f"{kind}:{name}",
        position=number,
        texts=texts,
        children=tuple(inside),
    )


def part_of(part: Urutan, number: int) -> tuple[str, str]:
    """What stands at one place of the order, counted from 1: its kind and its id."""
    if part.isi is not None:
        return "isi", str(number)
    if part.bab:
        return "bab", part.bab
    if part.tabel:
        return "tabel", part.tabel
    if part.asing:
        return "asing", part.asing.id
    return "bagian", str(part.bagian)


def chapters(naskah: Naskah) -> tuple[Place, ...]:
    """The chapters in the order of their files; those that lampiran.yaml prints have a number.

    Each Lampiran counts its own.
    """
    known = {bab.id: bab for bab in naskah.bab}
    numbers: dict[str, _Number] = {}
    for one in naskah.lampiran:
        order = [known[part.bab] for part in one.urutan if part.bab in known]
        for bab, count in counted(order):
            numbers.setdefault(str(bab.id), _number(bab, count))
    return tuple(_bab(bab, numbers.get(bab.id)) for bab in naskah.bab)


@dataclass(frozen=True, slots=True)
class _Number:
    """The number of a chapter: printed as 'IIA', in front of its subbab as '2A'.

    counted: False for one that is quoted.
    """

    printed: str
    before: str
    position: int
    counted: bool = True


def _number(bab: Bab, count: int) -> _Number:
    """The count-th chapter, or one with a number of its own."""
    if bab.nomor is None:
        return _Number(roman(count), str(count), count)
    before = before_subbab(bab.nomor)
    return _Number(bab.nomor, before, count, counted=False)


def _bab(bab: Bab, number: _Number | None) -> Place:
    mark = None
    if number is not None:
        name = f"BAB {number.printed}"
        mark = label(
            f"bab:{bab.id}",
            "bab",
            name,
            number.printed,
            number.position,
            bab.judul,
            counted=number.counted,
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
        position=number.position if number else 0,
        own=mark.text if mark else "",
        label=mark,
        texts=(*here.text(bab, "judul", "judul"), *here.text(bab, "uraian", "uraian", "uraian")),
        children=tuple(below),
    )


def _subbab(subbab: Subbab, order: int, bab: _Number | None, trail: Trail, prose: Prose) -> Place:
    mark = None
    if bab is not None:
        number = f"{bab.before}.{order}"
        target = f"subbab:{subbab.id}"
        mark = label(target, "subbab", number, number, order, subbab.judul, counted=bab.counted)
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
