"""All codes with what they stand for, and the page of documentation made from them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from renja_docs import rules as checks
from renja_docs.content.finding import Aturan
from renja_docs.rules.raised import files as reading
from renja_docs.rules.raised import model, references

ATURAN: Mapping[str, Aturan] = MappingProxyType(
    {
        a.kode: a
        for a in sorted(
            (*reading.ATURAN, *model.ATURAN, *references.ATURAN, *checks.ATURAN),
            key=lambda a: a.kode,
        )
    }
)
"""Every code of the program, in order."""

_KEPALA = """# Diagnostik

Halaman ini dibuat dari daftar kode program dengan `make skema`; jangan disunting. Di terminal, penjelasan satu
kode ditampilkan dengan `python build.py jelaskan KODE`. Temuan yang memang dikehendaki diterima dengan komentar
`# terima RDnnn: alasan` pada barisnya atau pada baris sebelumnya; galat RD1xx sampai RD3xx tidak dapat diterima.
"""
_KELOMPOK = MappingProxyType(
    {
        "RD1": "Berkas",
        "RD2": "Kunci dan nilai",
        "RD3": "Rujukan",
        "RD4": "Bentuk peraturan",
        "RD5": "Dasar hukum",
        "RD6": "Isi Lampiran dan angka",
        "RD7": "Bahasa",
        "RD8": "Kaidah lain",
        "RD9": "Penerimaan",
    }
)


def explain(aturan: Aturan) -> str:
    """What a code stands for, as `jelaskan` prints it."""
    return "\n".join(
        [
            f"{aturan.kode}: {aturan.judul} ({aturan.tingkat})",
            "",
            aturan.penjelasan,
            "",
            f"Sumber: {aturan.sumber}",
            "",
            "Salah:",
            *_indented(aturan.salah),
            "",
            "Benar:",
            *_indented(aturan.benar),
        ]
    )


def _indented(teks: str) -> list[str]:
    return [f"    {baris}".rstrip() for baris in teks.split("\n")]


def page() -> str:
    """docs/diagnostik.md."""
    bagian = [_KEPALA]
    kelompok = ""
    for aturan in ATURAN.values():
        if aturan.kode[:3] != kelompok:
            kelompok = aturan.kode[:3]
            bagian.append(f"## {_KELOMPOK.get(kelompok, 'Lain-lain')} ({kelompok}xx)\n")
        bagian.append(_entry(aturan))
    return "\n".join(bagian)


def _entry(aturan: Aturan) -> str:
    return (
        f"### {aturan.kode} {aturan.judul}\n\n{aturan.tingkat.capitalize()}. {aturan.penjelasan}\n\n"
        f"Sumber: {aturan.sumber}\n\nSalah:\n\n```yaml\n{aturan.salah}\n```\n\n"
        f"Benar:\n\n```yaml\n{aturan.benar}\n```\n"
    )
