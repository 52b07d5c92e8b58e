"""A file is saved as UTF-8."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD1002",
    severity="galat",
    title="Berkas bukan teks UTF-8",
    source="YAML 1.2 pasal 5.2; keputusan proyek: hanya UTF-8",
    explanation=(
        "Huruf dan tanda baca di luar ASCII rusak bila berkas dibaca dengan pengodean yang keliru."
    ),
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renstra Kecamatan berlaku tahun 2025–2029.",
            good="Renstra Kecamatan berlaku tahun 2025–2029.",
            encoding="windows-1252",
        ),
        Case(
            file="gaya.yaml",
            at="",
            bad="koma_sebelum_perlu: ya",
            good="koma_sebelum_perlu: ya",
            encoding="utf-16",
        ),
    ),
)
