"""A sub kegiatan has its output with a target, its location, its source of funds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.program import SubKegiatan
from renja_docs.rules.angka.baris_evaluasi import is_given
from renja_docs.rules.angka.pohon import sub_kegiatan
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import REMOVED, Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6044",
    severity="galat",
    title="Sel rencana yang kosong",
    source="Permendagri 86/2017 Lampiran T-C.33",
    explanation=(
        "Setiap sub kegiatan yang didanai mempunyai keluaran dengan target, lokasi, dan sumber "
        "dana."
    ),
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0002/keluaran/target",
            bad="N/A",
            good="12 Dokumen",
        ),
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0002/keluaran",
            bad=REMOVED,
            good="indikator: Jumlah Dokumen Administrasi Desa (Dokumen)\ntarget: 12 Dokumen",
            found="program.yaml: @7.01.06.2.01/sub_kegiatan/1",
        ),
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0002/lokasi",
            bad=REMOVED,
            good="kecamatan",
            found="program.yaml: @7.01.06.2.01/sub_kegiatan/1",
        ),
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0002/sumber_dana",
            bad="[]",
            good="[dau]",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """What a sub kegiatan lacks, each told for itself."""
    for sub in sub_kegiatan(reading):
        for name, way in _missing(sub):
            yield RULE.finding(
                sub.origin.at(*way).location,
                f"Sub kegiatan {quoted(sub.nama)} tanpa {name}.",
                f"Isi {name}.",
                place=f"kode {sub.kode}",
            )


def _missing(sub: SubKegiatan) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The names of what is missing, and the ways to where it belongs."""
    if not sub.keluaran:
        yield "keluaran", ("keluaran",)
    elif not all(is_given(one.target) or one.tahun for one in sub.keluaran):
        yield "target keluaran", ("keluaran", "target")
    if not sub.lokasi:
        yield "lokasi", ("lokasi",)
    if not sub.sumber_dana:
        yield "sumber dana", ("sumber_dana",)
