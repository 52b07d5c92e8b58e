"""What is said at the places of the regulation: pembukaan, batang tubuh, registry of acts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from renja_docs.compare.diff.describe.statement import (
    Description,
    Surroundings,
    between,
    marker,
    silent,
    text,
    value,
)
from renja_docs.compare.diff.side import Side
from renja_docs.compare.diff.unit import Attribute
from renja_docs.content.penjelasan import PenjelasanAyat, PenjelasanButir, PenjelasanPasal
from renja_docs.content.peraturan import Peraturan
from renja_docs.content.perubahan import ButirPerubahan
from renja_docs.content.regulasi import BatangTubuh, Diktum, Mengingat, Menimbang, PasalDua
from renja_docs.content.susunan import Ayat, BabTubuh, Bagian, Definisi, Paragraf, Pasal
from renja_docs.sense.amending.address import LEVELS
from renja_docs.sense.amending.annex_names import AnnexNames
from renja_docs.sense.law.citation import sebut
from renja_docs.sense.place import Place
from renja_docs.writing.announcement import Act, announcement
from renja_docs.writing.regulation import CLOSE, definition

# --- pembukaan


def menimbang(place: Place, context: Surroundings) -> Description:
    """A consideration, with its letter and its semicolon."""
    item = cast(Menimbang, place.node)
    words = text(place, context.side, "teks", item.teks)
    return Description((*between(marker(place), words, ";"), *silent("unsur", "unsur", item.unsur)))


def mengingat(place: Place, context: Surroundings) -> Description:
    """An act of the legal basis; its wording follows from the registry."""
    item = cast(Mengingat, place.node)
    return Description(between(marker(place), [_citation(place, context.side, item.pasal)], ";"))


def cited(place: Place, context: Surroundings) -> Description:
    """An act in a list of citations, whose last one ends the sentence."""
    siblings = context.parent.children if context.parent else ()
    close = "." if place.position == len(siblings) else ";"
    return Description(between(marker(place), [_citation(place, context.side, None)], close))


def _citation(place: Place, side: Side, pasal: str | None) -> Attribute:
    """The wording of an act in a list; of an act that the registry does not have, its id."""
    acts = side.vocabulary.acts
    act = acts.get(place.id)
    return Attribute(
        "kutipan",
        "kutipan",
        typed=f"{place.id} {pasal or ''}",
        shown=sebut(act, acts, "lengkap", pasal) if act else place.id,
        follows=(_target(place.id), *(_amendments(act) if act else ())),
    )


def _target(id_: str) -> str:
    """The name by which expressions tell an act."""
    return f"peraturan:{id_}"


def _amendments(act: Peraturan) -> tuple[str, ...]:
    """The acts whose wording stands in that of an act."""
    return tuple(_target(id_) for id_ in act.perubahan)


# --- batang tubuh


def heading(place: Place, context: Surroundings) -> Description:
    """The title of a BAB, Bagian or Paragraf of the body."""
    node = cast(BabTubuh | Bagian | Paragraf, place.node)
    target = f"{place.kind}:{node.id}"
    title = text(place, context.side, "judul", node.judul, fact=f"judul:{target}")
    return Description(title, target=target)


def pasal(place: Place, context: Surroundings) -> Description:
    """The norm of a Pasal, and the formula over its definitions."""
    node = cast(Pasal, place.node)
    norm = text(place, context.side, "teks", node.teks)
    formula: tuple[str, ...] = ()
    if node.definisi:
        formula = (f"Dalam {context.side.naskah.perbup.jenis} ini yang dimaksud dengan:",)
    return Description(between("", norm, _close(node)), printed_above=formula)


def ayat(place: Place, context: Surroundings) -> Description:
    """The norm of an ayat."""
    node = cast(Ayat, place.node)
    norm = text(place, context.side, "teks", node.teks)
    return Description(between(marker(place), norm, _close(node)))


def _close(node: Pasal | Ayat) -> str:
    """What closes the text of a norm."""
    leads_into_a_list = node.rincian is not None or node.sistematika
    return ":" if leads_into_a_list else "."


def diktum(place: Place, context: Surroundings) -> Description:
    """A decision behind its ordinal."""
    node = cast(Diktum, place.node)
    norm = text(place, context.side, "teks", node.teks)
    close = ":" if node.rincian is not None else "."
    return Description(between(marker(place), norm, close))


def heeded(place: Place, context: Surroundings) -> Description:
    """What a decision takes into account."""
    typed = place.texts[0].typed
    words = text(place, context.side, "memperhatikan", typed)
    return Description(between(marker(place), words, ";"))


def recipient(place: Place, context: Surroundings) -> Description:
    """Who gets a copy of a decision."""
    return Description(text(place, context.side, "tembusan", place.texts[0].typed))


def penjelasan(place: Place, context: Surroundings) -> Description:
    """What is said of a provision in the explanation."""
    node = cast(PenjelasanPasal | PenjelasanAyat | PenjelasanButir, place.node)
    return Description(between("", text(place, context.side, "teks", node.teks), "."))


def definisi(place: Place, context: Surroundings) -> Description:
    """A definition in the wording of angka 98."""
    wording = definition(cast(Definisi, place.node))
    return Description(between(marker(place), text(place, context.side, "teks", wording), "."))


def perubahan(place: Place, context: Surroundings) -> Description:
    """One operation of Pasal I: the sentence over it, and the heading of what it quotes."""
    item = cast(ButirPerubahan, place.node)
    above = [_announcement(place, item, context.side)]
    above += (child.label.text for child in place.children if child.label)
    attributes = (*_operation(item), *text(place, context.side, "judul", item.judul))
    return Description(attributes, printed_above=tuple(above))


def pasal_ii(place: Place, context: Surroundings) -> Description:
    """The day from which an amending regulation holds."""
    node = cast("BatangTubuh | PasalDua", place.node)
    when = text(place, context.side, "mulai_berlaku", node.mulai_berlaku, "mulai berlaku pada")
    return Description(when)


def _operation(item: ButirPerubahan) -> Iterator[Attribute]:
    """What is done, where."""
    yield from value("jenis", "jenis perubahan", item.jenis)
    for level in LEVELS:
        yield from value(level, f"nomor {level}", getattr(item, level))
    yield from value("setelah", "sesudah", item.setelah)
    for step in ("lampiran", "tabel", "baris", "kolom", "isi_lampiran"):
        yield from value(step, step.replace("_", " "), getattr(item, step))


def _announcement(place: Place, item: ButirPerubahan, side: Side) -> str:
    """The sentence over an operation; where it is the only one it names the amended act."""
    naskah = side.naskah
    jenis = naskah.perbup.jenis
    lampiran = side.tree.lampiran
    names = AnnexNames(side.tree.after, lampiran)
    annexes = tuple(one.name for one in lampiran)
    if len(naskah.batang_tubuh.perubahan) > 1:
        return f"{marker(place)} {announcement([item], Act(jenis, '', annexes, names))}"
    acts = side.vocabulary.acts
    amended = acts.get(naskah.perbup.mengubah or "")
    name = sebut(amended, acts, "lengkap") if amended else ""
    return announcement([item], Act(jenis, name, annexes, names))


# --- registry


def peraturan(place: Place, context: Surroundings) -> Description:
    """An act of the registry."""
    act = cast(Peraturan, place.node)
    acts = context.side.vocabulary.acts
    target = _target(act.id)
    wording = Attribute(
        "sebutan",
        "sebutan",
        typed=_typed(act),
        shown=sebut(act, acts, "lengkap"),
        fact=target,
        follows=_amendments(act),
    )
    revoked = f"{act.dicabut.oleh} sejak {act.dicabut.sejak}" if act.dicabut else None
    attributes = (
        wording,
        *silent("tanggal", "tanggal", act.tanggal),
        *silent("dicabut", "dicabut", revoked),
        *silent("terverifikasi", "terverifikasi", act.terverifikasi),
        *silent("catatan", "catatan penyunting", act.catatan),
    )
    name = sebut(act, acts, "pendek")
    return Description(attributes, name=name, target=target, place="daftar peraturan")


def _typed(act: Peraturan) -> str:
    """All that the citation of an act is made from."""
    parts = (act.jenis, act.sebutan, act.lembaga, act.nomor, act.tahun, act.tentang, act.lembaran)
    return repr((*parts, act.perubahan))


# --- the list of chapters


def sistematika(_place: Place, context: Surroundings) -> Description:
    """The printed list of chapters; below a norm it closes like a list (angka 88)."""
    below_a_norm = context.parent is not None and context.parent.kind in ("pasal", "ayat")
    return Description(tuple(_outline(context.side, closed=below_a_norm)))


def _outline(side: Side, *, closed: bool) -> Iterator[Attribute]:
    chapters = side.tree.printed_bab()
    for left, bab in zip(range(len(chapters), 0, -1), chapters, strict=True):
        target = bab.target
        title = bab.text("judul")
        name = side.text(title.typed).upper() if title else ""
        yield Attribute(
            target,
            "",
            typed=target,
            shown=f"{marker(bab)} {name}",
            follows=(f"judul:{target}", f"nomor:{target}", target),
            computed=True,
            after=CLOSE.get(left, ";") if closed else "",
        )
