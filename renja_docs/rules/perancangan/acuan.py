"""Pasal and ayat that norms name by a typed number: they must exist, and had better be named by id."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text, typed_offsets
from renja_docs.sense.numbering import Label
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

TIADA = Aturan(
    "RD4057",
    "galat",
    "Pengacuan ke pasal atau ayat yang tidak ada",
    "UU 12/2011 Lampiran II angka 272 dan 280",
    "Nomor pasal dan ayat yang diacu ada dalam peraturan ini.",
    "sebagaimana dimaksud dalam Pasal 9, padahal hanya ada enam pasal",
    "sebagaimana dimaksud dalam {{ rujuk('pasal:pedoman') }}",
)
DIKETIK = Aturan(
    "RD4058",
    "peringatan",
    "Nomor pasal atau ayat diketik",
    "UU 12/2011 Lampiran II angka 280",
    "Pengacuan dengan nama, bukan nomor, tetap benar sesudah ada pasal yang disisipkan.",
    "sebagaimana dimaksud dalam Pasal 4",
    "sebagaimana dimaksud dalam {{ rujuk('pasal:sistematika') }}",
)

_PASAL = re.compile(r"\b[Pp]asal\s+(\d+[A-Z]?)\b")
_AYAT = re.compile(r"(?<!\w)ayat\s+\((\d+[a-z]?)\)")
_MILIK_PASAL = re.compile(r"[Pp]asal\s+\d+[A-Z]?(?:\s+ayat\s+\(\d+\w?\)(?:,|\s+dan))*\s*\Z")
_AKTA = re.compile(
    r"(?:(?:,|\s|dan|atau|sampai dengan|[Pp]asal|ayat|huruf|angka|\d+[A-Z]?|\(\d+\w?\)|\b[a-z]\b)*)"
    r"(?:Undang|Peraturan|Keputusan|Instruksi|Kitab|UU|PP|Perpres|Permen|Perda|Perbup|Pergub)"
)

Acuan = tuple[Text, re.Match[str], Literal["pasal", "ayat"]]


def tiada(kajian: Reading) -> Iterator[Finding]:
    """Every Pasal and ayat of this regulation that a norm names exists (angka 272, 280)."""
    for b, cocok, jenis in _diketik(kajian):
        if _label(kajian, b, jenis, cocok[1]) is None:
            yield in_text(
                kajian,
                TIADA,
                b,
                cocok.span(),
                f"{quoted(cocok[0])} tidak ada dalam peraturan ini.",
                "Acu dengan rujuk(), misalnya {{ rujuk('pasal:pedoman') }}.",
            )


def diketik(kajian: Reading) -> Iterator[Finding]:
    """A Pasal or ayat of this regulation is named by id, so that it follows insertions (angka 280)."""
    for b, cocok, jenis in _diketik(kajian):
        label = _label(kajian, b, jenis, cocok[1])
        if label is not None:
            pasal, _, ayat = label.target.partition("/")
            bagian = f", ayat='{ayat}'" if ayat else ""
            ekspresi = f"{{{{ rujuk('{pasal}'{bagian}) }}}}"
            yield in_text(
                kajian,
                DIKETIK,
                b,
                cocok.span(),
                f"Nomor {quoted(cocok[0])} diketik.",
                f"Tulis {ekspresi}.",
                ekspresi,
            )


def _diketik(kajian: Reading) -> Iterator[Acuan]:
    """Typed references to provisions of this regulation itself; an amending act names those of another."""
    if kajian.naskah.batang_tubuh.perubahan:
        return
    for b in kajian.of("batang-tubuh"):
        for cocok in _PASAL.finditer(b.printed):
            if _milik_sendiri(b, cocok):
                yield b, cocok, "pasal"
        for cocok in _AYAT.finditer(b.printed):
            if _milik_sendiri(b, cocok) and not _MILIK_PASAL.search(b.printed[: cocok.start()]):
                yield b, cocok, "ayat"


def _milik_sendiri(b: Text, cocok: re.Match[str]) -> bool:
    """True if a typed number is followed by the name of no other act."""
    diketik = all(letak >= 0 for letak in typed_offsets(b.typed, b.printed)[slice(*cocok.span(1))])
    return diketik and not _AKTA.match(b.printed, cocok.end())


def _label(kajian: Reading, b: Text, jenis: str, nomor: str) -> Label | None:
    cetak = f"({nomor})" if jenis == "ayat" else nomor
    for label in kajian.labels:
        if (
            label.kind == jenis
            and label.number == cetak
            and (jenis == "pasal" or label.target.startswith(b.within + "/"))
        ):
            return label
    return None


RULES: tuple[Rule, ...] = (Rule(TIADA, tiada), Rule(DIKETIK, diketik))
