"""The names that {{ expressions }} may use, bound to one Naskah and its labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from renja_docs.content.identitas import Fakta
from renja_docs.content.naskah import Naskah
from renja_docs.content.program import Kegiatan, PohonProgram, Program, SubKegiatan
from renja_docs.content.tabel import Baris, Sel
from renja_docs.document.blocks import Run, Span
from renja_docs.sense import figures
from renja_docs.sense.expressions import (
    ExpressionError,
    Figure,
    Function,
    Names,
    Result,
    hint,
    plain,
    printed,
    spans,
)
from renja_docs.sense.law.citation import Registri, registri, sebut
from renja_docs.sense.numbering import Labels
from renja_docs.sense.references import Referrer
from renja_docs.text import numerals
from renja_docs.text.values import ReadError, baca_nilai, baca_rupiah

PREDIKAT_SAKIP = (
    (Decimal(90), "AA (Sangat Memuaskan)"),
    (Decimal(80), "A (Memuaskan)"),
    (Decimal(70), "BB (Sangat Baik)"),
    (Decimal(60), "B (Baik)"),
    (Decimal(50), "CC (Cukup)"),
    (Decimal(30), "C (Kurang)"),
)
"""Lower bounds (exclusive) and predicates of SAKIP (Permenpan-RB 88/2021)."""

BANYAK = {"program": Program, "kegiatan": Kegiatan, "sub-kegiatan": SubKegiatan}
_SIGN = re.compile(r"[*{}]")
DALAM = 8
"""How deep one figure may be told through others before it is a circle."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Evaluates the texts of one Naskah."""

    naskah: Naskah
    labels: Labels
    nodes: Mapping[str, figures.ProgramNode]
    acts: Registri
    cells: Mapping[tuple[str, str, str], Sel]

    def spans(self, text: str, di: str = "") -> tuple[Span, ...]:
        """The spans of a text; di: the target of the Pasal it stands in. Raises ExpressionError."""
        if not _SIGN.search(text):
            return (Run(text),) if text else ()
        return spans(text, self.names(di))

    def text(self, text: str, di: str = "") -> str:
        """What a text prints, without its styles. Raises ExpressionError."""
        return plain(self.spans(text, di))

    def names(self, di: str = "", dalam: int = 0) -> Names:
        """All names; dalam: how many tellings deep we are."""
        referrer = Referrer(self.labels, di)
        teller = _Teller(self, dalam)
        return {
            **self._identity(),
            **_calls(teller),
            "rujuk": referrer.rujuk,
            "judul": referrer.judul,
        }

    def _identity(self) -> dict[str, Result]:
        p = self.naskah.perbup
        known: dict[str, Result | None] = {
            "n": p.tahun_rencana,
            "tahun": p.tahun,
            "daerah": p.daerah,
            "provinsi": f"Provinsi {p.provinsi}",
            "bupati": p.pejabat.penetapan.jabatan,
            "tentang": p.tentang,
            "nomor": p.nomor,
            "perangkat_daerah": p.perangkat_daerah.nama if p.perangkat_daerah else None,
            "renstra": _periode(p.renstra),
            "renstra_lalu": _periode(p.renstra_lalu),
        }
        return {k: v for k, v in known.items() if v is not None}


def _periode(periode: object) -> str | None:
    awal, akhir = getattr(periode, "awal", None), getattr(periode, "akhir", None)
    return f"{awal}–{akhir}" if awal and akhir else None


def vocabulary(naskah: Naskah, labels: Labels) -> Vocabulary:
    """The vocabulary of a Naskah, its indexes built once."""
    cells: dict[tuple[str, str, str], Sel] = {
        (tabel.id, baris.id, kolom): sel
        for tabel in naskah.tabel
        for baris in _rows(tabel.baris)
        if baris.id
        for kolom, sel in baris.sel.items()
    }
    return Vocabulary(
        naskah, labels, figures.by_code(naskah.program), registri(naskah.dasar_hukum), cells
    )


def _rows(rows: tuple[Baris, ...]) -> list[Baris]:
    return [r for row in rows for r in (row, *_rows(row.baris))]


@dataclass(frozen=True, slots=True)
class _Teller:
    """The functions behind the names; each raises ExpressionError for what is not there."""

    of: Vocabulary
    dalam: int

    def peraturan(self, id_: str, bentuk: str = "singkat") -> str:
        act = self.of.acts.get(id_)
        if act is None:
            raise _missing("peraturan", id_, self.of.acts)
        if bentuk not in {"pendek", "singkat", "lengkap"}:
            raise TypeError(bentuk)
        return sebut(act, self.of.acts, bentuk)  # type: ignore[arg-type]

    def node(self, kode: str) -> figures.ProgramNode:
        node = self.of.nodes.get(str(kode))
        if node is None:
            raise _missing("kode program", str(kode), self.of.nodes)
        return node

    def nama(self, kode: str) -> str:
        return self.node(kode).nama

    def target(self, kode: str) -> str:
        node = self.node(kode)
        lines = node.kinerja if isinstance(node, Program | Kegiatan) else ()
        if isinstance(node, SubKegiatan) and node.keluaran:
            lines = (node.keluaran,)
        for line in lines:
            if line.target is not None:
                return numerals.nilai(line.target)
        raise ExpressionError(
            "RD3005", kode, f"Kode {kode} tidak mempunyai target.", "Isi target pada program.yaml."
        )

    def pagu(self, kode: str = "") -> Figure:
        return _money(figures.pagu(self.node(kode) if kode else self._tree()))

    def belanja(self, jenis: str, kode: str = "") -> Figure:
        if jenis not in figures.JENIS_BELANJA:
            raise _missing("jenis belanja", jenis, figures.JENIS_BELANJA)
        return _money(figures.belanja(self.node(kode) if kode else self._tree(), jenis))

    def maju(self, kode: str = "") -> Figure:
        tree = self._tree()
        return _money(figures.forecast_total(self.node(kode) if kode else tree, tree))

    def _tree(self) -> PohonProgram:
        if self.of.naskah.program is None:
            raise ExpressionError(
                "RD3005", "", "Naskah ini tidak mempunyai program.yaml.", "Hapus ekspresi ini."
            )
        return self.of.naskah.program

    def capaian(self, kode: str) -> Figure:
        for line in getattr(self.node(kode), "evaluasi", ()):
            rate = figures.ratio(line.realisasi, line.target)
            if rate is not None:
                return _percent(rate)
        raise ExpressionError(
            "RD3005",
            kode,
            f"Kode {kode} tidak mempunyai target dan realisasi n-2.",
            "Isi evaluasi pada program.yaml.",
        )

    def nilai(self, tabel: str, baris: str, kolom: str) -> Figure | str:
        sel = self.of.cells.get((tabel, baris, kolom))
        if sel is None:
            raise self._no_cell(tabel, baris, kolom)
        return self._figure(sel.teks or "")

    def fakta(self, id_: str) -> Figure | str:
        facts: dict[str, Fakta] = {f.id: f for f in self.of.naskah.perbup.fakta}
        if id_ not in facts:
            raise _missing("fakta", id_, facts)
        return self._figure(facts[id_].nilai)

    def banyak(self, jenis: str) -> int:
        kind = BANYAK.get(jenis)
        if kind is None:
            raise _missing("jenis", jenis, BANYAK)
        return sum(isinstance(node, kind) for node in figures.walk(self._tree()))

    def tanggal(self, peristiwa: str) -> str:
        p = self.of.naskah.perbup
        when = {"penetapan": p.penetapan.tanggal, "pengundangan": p.pengundangan.tanggal}
        if peristiwa not in when:
            raise _missing("peristiwa", peristiwa, when)
        found = when[peristiwa] if p.tahap != "rancangan" else None
        return numerals.tanggal(found) if found else "…"

    def _figure(self, text: str) -> Figure | str:
        if self.dalam > DALAM:
            raise ExpressionError(
                "RD3006",
                text,
                "Angka ini menceritakan dirinya sendiri berputar-putar.",
                "Tulis angkanya pada salah satu tempat.",
            )
        shown = plain(spans(text, self.of.names(dalam=self.dalam + 1))) if "{{" in text else text
        number = read(shown)
        return shown if number is None else Figure(number, shown)

    def _no_cell(self, tabel: str, baris: str, kolom: str) -> ExpressionError:
        tables = dict.fromkeys(t for t, _, _ in self.of.cells)
        if tabel not in tables:
            return _missing("tabel", tabel, tables)
        rows = dict.fromkeys(b for t, b, _ in self.of.cells if t == tabel)
        if baris not in rows:
            return _missing(f"baris tabel {tabel}", baris, rows)
        columns = dict.fromkeys(k for t, b, k in self.of.cells if (t, b) == (tabel, baris))
        return _missing(f"kolom tabel {tabel}", kolom, columns)


def _calls(teller: _Teller) -> dict[str, Function]:
    told = (
        "peraturan",
        "nama",
        "target",
        "pagu",
        "belanja",
        "maju",
        "capaian",
        "nilai",
        "fakta",
        "banyak",
        "tanggal",
    )
    return {
        **{name: getattr(teller, name) for name in told},
        "persen": persen,
        "jumlah": jumlah,
        "selisih": selisih,
        "arah": arah,
        "predikat": predikat,
        "terbilang": terbilang,
        "rupiah": rupiah,
        "rupiah_terbilang": rupiah_terbilang,
    }


def _missing(what: str, name: str, known: Iterable[str]) -> ExpressionError:
    pesan = f"{what[0].upper()}{what[1:]} '{name}' tidak ditemukan."
    return ExpressionError("RD3003", name, pesan, hint(name, known))


def _money(amount: int) -> Figure:
    return Figure(Decimal(amount), numerals.rupiah(amount))


def _percent(value: Decimal) -> Figure:
    rounded = numerals.half_up(value, 2)
    digits = 0 if rounded == rounded.to_integral_value() else 2
    return Figure(rounded, numerals.angka(rounded, digits) + "%")


def _number(value: Result) -> Decimal:
    if isinstance(value, Figure):
        return value.value
    if isinstance(value, int):
        return Decimal(value)
    number = read(printed(value))
    if number is None:
        raise ExpressionError(
            "RD3005",
            printed(value),
            f"'{printed(value)}' bukan angka.",
            "Pakai nilai(), fakta(), atau angka.",
        )
    return number


def read(text: str) -> Decimal | None:
    """The number that a text tells, with or without a unit; None where it tells none."""
    try:
        return Decimal(baca_rupiah(text)) if text.startswith("Rp") else baca_nilai(text).angka
    except ReadError:
        return None


def _digits(*values: Decimal) -> int:
    return max(max(0, -int(v.as_tuple().exponent)) for v in values)


def persen(a: Result, b: Result) -> Figure:
    """A as a share of b in percent, two decimals, half up."""
    bawah = _number(b)
    if not bawah:
        raise ExpressionError(
            "RD3005", printed(b), "Pembagi persen() nol.", "Periksa angka penyebutnya."
        )
    return _percent(_number(a) / bawah * 100)


def jumlah(*values: Result) -> Figure:
    """The sum."""
    numbers = [_number(v) for v in values]
    total = sum(numbers, Decimal(0))
    return Figure(total, numerals.angka(total, _digits(*numbers)))


def selisih(a: Result, b: Result) -> Figure:
    """The difference a - b, without its sign: the direction is told by arah()."""
    x, y = _number(a), _number(b)
    return Figure(abs(x - y), numerals.angka(abs(x - y), _digits(x, y)))


def arah(lama: Result, baru: Result) -> str:
    """The verb for a change from lama to baru."""
    x, y = _number(lama), _number(baru)
    return "meningkat" if y > x else "menurun" if y < x else "tetap"


def predikat(value: Result) -> str:
    """The SAKIP predicate of a value."""
    x = _number(value)
    return next((name for bound, name in PREDIKAT_SAKIP if x > bound), "D (Sangat Kurang)")


def terbilang(value: Result) -> str:
    """A whole number with its words: 4 (empat)."""
    n = int(_number(value))
    return f"{numerals.angka(Decimal(n), 0)} ({numerals.terbilang(n)})"


def rupiah(value: Result) -> Figure:
    """An amount with its sign: Rp25.000.000."""
    return _money(int(numerals.half_up(_number(value))))


def rupiah_terbilang(value: Result) -> str:
    """An amount in the form of angka 270c: Rp25.000.000,00 (dua puluh lima juta rupiah)."""
    n = int(numerals.half_up(_number(value)))
    return f"{numerals.rupiah(n)},00 ({numerals.terbilang(n)} rupiah)"
