"""Chapters of investigation, crimes, transition and closing follow each other in this order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4128",
    severity="galat",
    title="Urutan bab penyidikan, pidana, peralihan, dan penutup",
    source="UU 12/2011 Lampiran II angka 115, 128, 136, dan 220",
    explanation=(
        "Sesudah materi pokok, bab Ketentuan Penyidikan berdiri sebelum Ketentuan Pidana, "
        "Ketentuan Pidana sebelum Ketentuan Peralihan, dan Ketentuan Penutup paling akhir."
    ),
    cases=(
        Case(
            package="perda",
            file="batang-tubuh.yaml",
            at="@sanksi/judul",
            bad="Ketentuan Pidana",
            good="Sanksi Administratif",
            also=(Edit("batang-tubuh.yaml", "@pembinaan/judul", "Ketentuan Peralihan"),),
        ),
        Case(
            package="tanpa-lampiran",
            file="batang-tubuh.yaml",
            at="@peralihan/judul",
            bad="Ketentuan Peralihan",
            good="Ketentuan Lain-Lain",
            also=(Edit("batang-tubuh.yaml", "@pembinaan/judul", "Ketentuan Penutup"),),
        ),
    ),
)

_ORDER: Final = (
    "ketentuan penyidikan",
    "ketentuan pidana",
    "ketentuan peralihan",
    "ketentuan penutup",
)


def check(reading: Reading) -> Iterator[Finding]:
    """Chapters behind one that the law puts further back."""
    before: Place | None = None
    for bab in reading.tree.of("bab-regulasi"):
        rank = _rank(bab)
        if rank is None:
            continue
        if before is not None and rank < (_rank(before) or 0):
            yield RULE.finding(
                bab.origin.at("judul").location,
                f"Bab {quoted(_title(bab))} berdiri sesudah bab {quoted(_title(before))}.",
                "Pindahkan ke depannya, atau perbaiki judulnya.",
                place=bab.name,
                related=(before.origin.at("judul").location,),
            )
        else:
            before = bab


def _rank(bab: Place) -> int | None:
    """The place of a chapter in the order of the law, None for one of the subject matter."""
    title = _title(bab).lower()
    return _ORDER.index(title) if title in _ORDER else None


def _title(bab: Place) -> str:
    text = bab.text("judul")
    return " ".join(text.printed.split()) if text else ""
