"""A file that the content names can be put into the document."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Edit, Rule

RULE: Final = Rule(
    code="RD3026",
    severity="galat",
    title="Berkas bukan jenis yang diharapkan",
    source="Susunan isi proyek ini (docs/panduan.md)",
    explanation=(
        "Gambar harus PNG atau JPEG, dan dokumen harus .docx tanpa makro, objek "
        "tersemat, gambar tertaut, atau lacak perubahan; isi berkasnya harus sesuai "
        "dengan akhiran namanya."
    ),
    cases=(
        Case(
            file="lampiran.yaml",
            at="urutan/15/asing/berkas",
            bad="lampiran.yaml",
            good="asing/formulir-usulan.docx",
            package="koperasi",
        ),
        Case(
            file="gambar/peta.yaml",
            at="",
            bad=(
                "id: peta\n"
                "judul: Peta Wilayah\n"
                "alt: Peta wilayah kecamatan.\n"
                "berkas: gambar/peta.bmp"
            ),
            good=(
                "id: alur\n"
                "judul: Alur Penyusunan Renja\n"
                "alt: Satu kotak bertuliskan Renja.\n"
                "bagan:\n"
                "  kolom: 1\n"
                "  baris: 1\n"
                "  kotak:\n"
                "    - {id: renja, teks: Renja, kolom: 0, baris: 0}"
            ),
            also=(Edit("gambar/peta.bmp", "", "BM"),),
        ),
    ),
)
