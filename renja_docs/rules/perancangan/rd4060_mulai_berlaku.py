"""The regulation says when it takes effect, in the words of the law."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.jenis import JenisDaerah
from renja_docs.rules.marking import in_text
from renja_docs.rules.perancangan.kalimat_norma import whole_norms
from renja_docs.rules.perancangan.saat_berlaku import DATE, UNCERTAIN, effect_norms
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD4060",
    severity="galat",
    title="Saat mulai berlaku",
    source="UU 12/2011 Lampiran II angka 137, 150, dan 151",
    explanation=(
        "Pasal terakhir menyatakan bahwa peraturan ini mulai berlaku pada tanggal diundangkan "
        "(diktum terakhir sebuah Keputusan: pada tanggal ditetapkan), atau menyebut tanggal "
        "tertentu, atau tenggang waktu terhitung sejak tanggal diundangkan."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@berlaku/teks",
            bad="Peraturan Bupati mulai berlaku pada tanggal diundangkan",
            good="Peraturan Bupati ini mulai berlaku pada tanggal diundangkan",
            repaired="Peraturan Bupati ini mulai berlaku pada tanggal diundangkan",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@berlaku/teks",
            bad="Peraturan Bupati ini mulai berlaku pada tanggal ditetapkan",
            good=(
                "Peraturan Bupati ini mulai berlaku setelah {{ terbilang(1) }} bulan terhitung "
                "sejak tanggal diundangkan"
            ),
            repaired="Peraturan Bupati ini mulai berlaku pada tanggal diundangkan",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@berlaku/teks",
            bad="Renja disimpan oleh Camat",
            good="Peraturan Bupati ini mulai berlaku pada tanggal 1 Januari 2026",
        ),
        Case(
            package="keputusan",
            file="batang-tubuh.yaml",
            at="@berlaku/teks",
            bad="Keputusan Bupati ini mulai berlaku pada tanggal diundangkan",
            good="Keputusan Bupati ini mulai berlaku pada tanggal ditetapkan",
            repaired="Keputusan Bupati ini mulai berlaku pada tanggal ditetapkan",
        ),
    ),
)

_FORMULA: Final = "{kind} ini mulai berlaku pada tanggal {day}"
_LAWFUL: Final = (
    "{kind} ini mulai berlaku (?:"
    f"pada tanggal (?:{{day}}|{DATE})|"
    r"setelah \d+ \([a-z ]+\) \w+ terhitung sejak tanggal (?:diundangkan|ditetapkan)"
    r")\.?\Z"
)
_DIGIT: Final = re.compile(r"\d")
_SHORT: Final = 100
"""A norm below so many characters says nothing else, so that the formula can take its place."""


def check(reading: Reading) -> Iterator[Finding]:
    """Norms on the effect in other words; a body without one. Pasal II of amendments is printed."""
    if reading.tree.amends:
        return
    found = reading.once(effect_norms)
    if not found:
        yield from _missing(reading)
    lawful = _lawful(reading.naskah.jenis)
    for text in found:
        if not lawful.match(text.printed) and not UNCERTAIN.search(text.printed):
            yield _other_words(reading, text)


def _lawful(jenis: JenisDaerah) -> re.Pattern[str]:
    """What a norm on the effect may say, over any white space."""
    pattern = _LAWFUL.replace("{kind}", re.escape(jenis.nama).replace(r"\ ", " "))
    pattern = pattern.replace("{day}", jenis.jenis.berlaku)
    return re.compile(pattern.replace(" ", r"\s+"))


def _formula(reading: Reading) -> str:
    """The words that the law gives for the usual case."""
    jenis = reading.naskah.jenis
    return _FORMULA.replace("{kind}", jenis.nama).replace("{day}", jenis.jenis.berlaku)


def _other_words(reading: Reading, text: Text) -> Finding:
    """A norm in other words; the formula takes its place where it says nothing more."""
    formula = _formula(reading)
    certain = not _DIGIT.search(text.printed) and len(text.printed) < _SHORT
    return in_text(
        reading,
        RULE,
        text,
        (0, len(text.printed)),
        f"{text.place} tidak memakai rumus saat mulai berlaku.",
        f"Tulis: {formula}",
        formula if certain else None,
    )


def _missing(reading: Reading) -> Iterator[Finding]:
    """The finding at the last norm of a body that says nothing of the effect."""
    body = tuple(whole_norms(reading))
    bentuk = reading.naskah.jenis.jenis.bentuk
    if body:
        yield RULE.finding(
            body[-1].origin.location,
            f"Tidak ada {bentuk} yang menyatakan saat mulai berlaku.",
            f"Tambahkan {bentuk} terakhir: {_formula(reading)}",
            place=body[-1].place,
        )
