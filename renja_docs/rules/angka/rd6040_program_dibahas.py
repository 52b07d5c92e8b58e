"""Where prose tells the programmes, it tells all of them but the supporting one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.program import Program
from renja_docs.rules.angka.pohon import programmes
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6040",
    severity="peringatan",
    title="Program yang tidak dibahas",
    source="Permendagri 86/2017",
    explanation=(
        "Bila uraian membahas program satu per satu, semua program dibahas, selain program "
        "penunjang."
    ),
    needs=frozenset({"Bab", "Tabel"}),
    cases=(
        Case(
            file="bab/3-tujuan.yaml",
            at="@program-kegiatan/isi/1/rincian/butir",
            bad=(
                "- \"{{ nama('7.01.02') }}\"\n- \"{{ nama('7.01.03') }}\"\n"
                "- \"{{ nama('7.01.06') }}\""
            ),
            good=(
                "- \"{{ nama('7.01.02') }}\"\n- \"{{ nama('7.01.03') }}\"\n"
                "- \"{{ nama('7.01.04') }}\"\n- \"{{ nama('7.01.06') }}\""
            ),
            found="program.yaml: @7.01.04/nama",
        ),
    ),
)

FEWEST: Final = 2
"""Prose that names fewer programmes does not tell them one by one."""
_SUPPORTING: Final = ["01"]
"""The number of the supporting programme in its code."""


def check(reading: Reading) -> Iterator[Finding]:
    """Programmes that the Lampiran never names, while it names others."""
    programs = _programs(reading)
    lampiran = _lampiran(reading)
    missing = [program for program in programs if _name(program) not in lampiran]
    if len(programs) - len(missing) < FEWEST:
        return
    for program in missing:
        yield RULE.finding(
            program.origin.at("nama").location,
            f"{quoted(program.nama)} tidak dibahas dalam uraian.",
            f"Bahas dengan {{{{ nama('{program.kode}') }}}}.",
            place=f"kode {program.kode}",
        )


def _programs(reading: Reading) -> list[Program]:
    """All programmes but the supporting ones."""
    return [program for program in programmes(reading) if not _is_supporting(program)]


def _is_supporting(program: Program) -> bool:
    """True for the programme of the office itself, which prose need not tell."""
    return program.kode.split(".")[2:] == _SUPPORTING


def _name(program: Program) -> str:
    """The name of a programme without the word itself, in small letters."""
    return program.nama.casefold().removeprefix("program ")


def _lampiran(reading: Reading) -> str:
    """All words of the Lampiran, in small letters, one blank between them."""
    words = " ".join(text.printed for text in reading.of("lampiran"))
    return " ".join(words.casefold().split())
