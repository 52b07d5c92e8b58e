"""An expression of a form names what there is; a formula has something to compute from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.sense.tables.checking import expression_faults, unprinted
from renja_docs.sense.tables.optional_columns import column_faults

_RULES: Final = """\
id: rekap
kolom:
  - {{id: uraian, judul: Uraian}}
  - {{id: pagu, judul: Pagu, jenis: rupiah}}
baris:
  - dari: program
    sel:
      uraian: {uraian}
      pagu: {pagu}"""

_FORMULA: Final = """\
id: rekap
kolom:
  - {{id: uraian, judul: Uraian}}
  - {{id: target, judul: Target, jenis: nilai}}
  - {{id: capaian, judul: Capaian, jenis: nilai}}
  - id: tingkat
    judul: Tingkat
    rumus: {rumus}"""

_FILE: Final = "bentuk/rekap.yaml"


_OPTIONAL: Final = """\
id: rekap
pilihan: {{rinci: tidak}}
kolom:
  - {{id: uraian, judul: Uraian{bila}}}
  - {{id: target, judul: Target, jenis: angka, bila: {switch}}}
  - {{id: capaian, judul: Capaian, jenis: angka}}
  - {{id: hasil, judul: Hasil, jenis: angka, rumus: {{jenis: {jenis}, kolom: [capaian, target]}}}}
jumlah: [{{di: {di}, kolom: [capaian]}}]"""


def _optional(
    bila: str = "", switch: str = "rinci", jenis: str = "jumlah", di: str = "uraian"
) -> Case:
    """A case of a column that can be turned off; a sum goes over what is left."""
    good = _OPTIONAL.format(bila="", switch="rinci", jenis="jumlah", di="uraian")
    bad = _OPTIONAL.format(bila=bila, switch=switch, jenis=jenis, di=di)
    return Case(file=_FILE, at="", bad=bad, good=good)


def _formula(bad: str, good: str = "{jenis: persen, kolom: [capaian, target]}") -> Case:
    """A case of a formula of typed rows."""
    return Case(file=_FILE, at="", bad=_FORMULA.format(rumus=bad), good=_FORMULA.format(rumus=good))


def _expression(uraian: str, pagu: str) -> Case:
    """A case of the cells of a rule."""
    good = _RULES.format(uraian="kapital(nama)", pagu="pagu")
    return Case(file=_FILE, at="", bad=_RULES.format(uraian=uraian, pagu=pagu), good=good)


RULE: Final = Rule(
    code="RD3032",
    severity="galat",
    title="Bentuk tabel tidak dapat dihitung",
    source="Susunan isi proyek ini (docs/templat.md)",
    explanation=(
        "Ungkapan pada aturan baris sebuah bentuk tabel hanya menyebut nama dan fungsi yang ada; "
        "rumus kolom menyebut kolom yang dihitung."
    ),
    cases=(
        _expression("kapital(name)", "pagu"),
        _expression("nama", "jumlah(kegiatan, pagoe)"),
        _expression("nama.judul", "pagu"),
        _expression("kapitel(nama)", "pagu"),
        _expression("kapital(nama", "pagu"),
        _expression("kapital()", "pagu"),
        _expression("bila(pilihan('rinci'), nama)", "pagu"),
        _expression("nama", "kolom('uraian')"),
        _expression("fakta('tidak-ada')", "pagu"),
        _expression("nama if pagu else kode", "pagu"),
        _formula("{jenis: persen, kolom: [capaian]}"),
        _formula("{kolom: [capaian, target]}"),
        _formula("{jenis: jumlah, kolom: [tingkat, target]}"),
        _formula("kolom('hasil') * 2", "kolom('capaian') * 2"),
        _optional(switch="ringkas"),
        _optional(jenis="persen"),
        _optional(di="target"),
        Case(
            file="tabel/t-c-33.yaml",
            at="pilihan",
            bad="{masukan: tidak}",
            good="{input: tidak}",
        ),
        Case(
            file="tabel/t-c-33.yaml",
            at="baris",
            bad="[{sel: {uraian: Program}}]",
            good="[]",
        ),
    ),
    needs=frozenset({"Fakta", "Tabel", "Baris", "BentukTabel", "Kolom", "AturanBaris"}),
)


def check(reading: Reading) -> Iterator[Finding]:
    """The faults of the expressions of all forms."""
    for bentuk in reading.naskah.bentuk:
        faults = (
            *expression_faults(reading.naskah, bentuk),
            *unprinted(reading.naskah, bentuk),
            *column_faults(reading.naskah, bentuk),
        )
        # several rules compute one formula: its fault is told once
        once = {(fault.origin.location, fault.message): fault for fault in faults}
        for fault in once.values():
            yield RULE.finding(fault.origin.location, fault.message, fault.advice)
