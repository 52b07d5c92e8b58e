"""Changes as they are found: what people did (Found), and what prints differently for it (Echo)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from renja_docs.compare.diff.amounts import figure, numeric, told
from renja_docs.compare.diff.causes import expressions, facts
from renja_docs.compare.diff.change import ABSENT, Address, Area, Change, ChangeKind, Segment
from renja_docs.compare.diff.pairing import Pairing
from renja_docs.compare.diff.unit import Field, Side, Unit, lines
from renja_docs.compare.diff.words import pieces, tokens

PROGRAM = frozenset({"urusan", "bidang", "program", "kegiatan", "sub-kegiatan"})


@dataclass(frozen=True, slots=True)
class Found:
    """A change, the unit it is sorted by, and the names of the facts that it changed."""

    change: Change
    unit: Unit
    fakta: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Echo:
    """A place that prints something else. sumber: the facts it follows from, the likeliest first."""

    old: Unit
    new: Unit
    kunci: str
    nama: str
    lama: str
    baru: str
    sumber: tuple[str, ...]
    cetak: str = ""


@dataclass(frozen=True, slots=True)
class Sides:
    """The two versions, for what must be printed on the way."""

    lama: Side
    baru: Side

    def pieces(self, old: Unit, new: Unit, f: Field, g: Field) -> tuple[Segment, ...]:
        """The words of a field before and after, with what is printed around it."""
        return (
            *_edge(f.depan, g.depan),
            *self._words(old, new, f, g),
            *_edge(f.belakang, g.belakang),
        )

    def _words(self, old: Unit, new: Unit, f: Field, g: Field) -> tuple[Segment, ...]:
        if not (f.teks and g.teks):
            return pieces(tokens(f.tampil), tokens(g.tampil))
        was = tokens(f.mentah, lambda e: self.lama.text(e, old.spot.di))
        now = tokens(g.mentah, lambda e: self.baru.text(e, new.spot.di))
        return pieces(was, now)


def _edge(lama: str, baru: str) -> Iterator[Segment]:
    """A marker or a closing mark: nobody typed it, so a new one follows from other changes."""
    if lama or baru:
        yield Segment("tetap" if lama == baru else "ikut", lama, baru)


def whole(jenis: ChangeKind, unit: Unit, laid: Pairing) -> Found:
    """A unit that came or went, with all that it prints."""
    said = "\n".join(lines(unit, frozenset(laid.left_out))) or unit.nama
    money = next((f.tampil for f in unit.fields if f.kunci == "pagu" and unit.jenis in PROGRAM), "")
    come = jenis == "ditambah"
    here = Address(unit.spot.jalur, unit.spot.tempat, unit.lokasi)
    change = Change(
        kind=jenis,
        area=unit.spot.ranah,
        old=ABSENT if come else here,
        new=here if come else ABSENT,
        name=unit.nama,
        heading=unit.spot.kelompok,
        old_text="" if come else said,
        new_text=said if come else "",
        difference=figure("" if come else money, money if come else ""),
    )
    counted = ("banyak:",) if unit.jenis in PROGRAM else ()
    return Found(change, unit, (*_names(unit), *counted))


def _names(unit: Unit) -> tuple[str, ...]:
    return (unit.target, f"nomor:{unit.target}") if unit.target else ()


def moved(old: Unit, new: Unit) -> Found:
    """A unit that stands elsewhere than before."""
    change = Change(
        kind="dipindah",
        area=new.spot.ranah,
        old=Address(old.spot.jalur, old.spot.tempat, old.lokasi),
        new=Address(new.spot.jalur, new.spot.tempat, new.lokasi),
        name=new.nama,
        heading=new.spot.kelompok,
        old_text="\n".join(lines(old)) or old.nama,
        new_text="\n".join(lines(new)) or new.nama,
    )
    return Found(change, new, _names(new))


def recoded(old: Unit, new: Unit) -> Found:
    """A node of program.yaml that is the same under another code."""
    change = Change(
        kind="diubah",
        area="angka",
        old=Address(f"{old.spot.jalur}#kode", old.spot.tempat, old.lokasi),
        new=Address(f"{new.spot.jalur}#kode", new.spot.tempat, new.lokasi),
        name=new.nama,
        heading=new.spot.kelompok,
        old_text=old.kunci,
        new_text=new.kunci,
        segments=(Segment("hapus", old.kunci, ""), Segment("tambah", "", new.kunci)),
        remark="kode diubah, isi tetap",
    )
    return Found(change, new, _names(new))


# --- fields


def fields(old: Unit, new: Unit, sides: Sides, columns: frozenset[str]) -> Iterator[Found | Echo]:
    """What differs between the fields of a pair. columns: those that came or went with all their cells."""
    olds, news = {f.kunci: f for f in old.fields}, {f.kunci: f for f in new.fields}
    for kunci in dict.fromkeys((*news, *olds)):
        f, g = olds.get(kunci), news.get(kunci)
        if f is None and g is not None:
            f = replace(g, mentah="", tampil="", depan="", belakang="")
        if g is None and f is not None:
            g = replace(f, mentah="", tampil="", depan="", belakang="")
        if (
            f is None
            or g is None
            or (old.jenis == "baris" and kunci in columns and not (f.mentah and g.mentah))
        ):
            continue
        if f.mentah != g.mentah or f.tampil != g.tampil:
            yield from _field(old, new, f, g, sides)


def _field(old: Unit, new: Unit, f: Field, g: Field, sides: Sides) -> Iterator[Found | Echo]:
    if f.hitung or g.hitung:
        if old.jenis in PROGRAM or old.jenis == "jumlah":
            yield Found(
                _change(old, new, f, g, (), turunan=True), new, tuple(filter(None, (g.fakta,)))
            )
        else:
            yield Echo(old, new, g.kunci, g.nama, f.tampil, g.tampil, g.sumber or f.sumber)
        return
    if f.mentah == g.mentah and not g.teks:
        yield Echo(old, new, g.kunci, g.nama, f.tampil, g.tampil, g.sumber)
        return
    if f.mentah != g.mentah:
        words = sides.pieces(old, new, f, g)
        named = (*filter(None, (g.fakta,)), f"@{new.spot.jalur}")
        yield Found(_change(old, new, f, g, words, turunan=False), new, named)
    if f.teks and g.teks and f.tampil != g.tampil:
        yield from _echoes(old, new, f, g, sides)


def _echoes(old: Unit, new: Unit, f: Field, g: Field, sides: Sides) -> Iterator[Echo]:
    """The expressions that stand in both texts and print something else."""
    both = Counter(expressions(f.mentah)) & Counter(expressions(g.mentah))
    for expression in both:
        was, now = (
            sides.lama.text(expression, old.spot.di),
            sides.baru.text(expression, new.spot.di),
        )
        if was != now:
            yield Echo(old, new, g.kunci, g.nama, was, now, facts(expression), g.tampil)


def _change(
    old: Unit, new: Unit, f: Field, g: Field, words: tuple[Segment, ...], *, turunan: bool
) -> Change:
    count = _is_figure(old, f, g)
    return Change(
        kind="diubah",
        area=_ranah(new, f, g, count=count),
        old=Address(f"{old.spot.jalur}#{f.kunci}", _place(old, f), old.lokasi),
        new=Address(f"{new.spot.jalur}#{g.kunci}", _place(new, g), new.lokasi),
        name=_called(new, g),
        heading=new.spot.kelompok,
        old_text=f.tercetak,
        new_text=g.tercetak,
        segments=words,
        difference=figure(f.tampil, g.tampil) if count else None,
        remark=_remark(f, g),
        derived=turunan,
    )


def _is_figure(old: Unit, f: Field, g: Field) -> bool:
    if f.sifat == "angka" or g.sifat == "angka":
        return True
    cell = old.jenis in ("baris", "fakta")
    return cell and numeric(f.tampil) and numeric(g.tampil) and (told(f.tampil) or told(g.tampil))


def _ranah(unit: Unit, f: Field, g: Field, *, count: bool) -> Area:
    if g.sifat in ("tata-letak", "senyap") or "".join(f.tampil.split()) == "".join(
        g.tampil.split()
    ):
        return "tata-letak"
    if unit.spot.ranah in ("hukum", "tata-letak"):
        return unit.spot.ranah
    return "angka" if count else "kata"


def _remark(f: Field, g: Field) -> str:
    if g.sifat == "senyap":
        return "tidak tercetak"
    if g.sifat == "tata-letak":
        return "hanya tata letak"
    if f.tampil == g.tampil:
        same = f.mentah.replace("*", "") == g.mentah.replace("*", "")
        return "hanya huruf tebal atau miring" if same else "ditulis lain, cetakannya sama"
    return "hanya spasi" if "".join(f.tampil.split()) == "".join(g.tampil.split()) else ""


def _place(unit: Unit, field: Field) -> str:
    """A cell stands in its column; a text is its place."""
    if field.kunci in ("teks", "kutipan", "sebutan", "nilai"):
        return unit.spot.tempat
    kolom = "kolom " if unit.jenis == "baris" else ""
    return f"{unit.spot.tempat} {kolom}{field.nama}".strip()


def _called(unit: Unit, field: Field) -> str:
    return "" if unit.nama == field.tampil else unit.nama
