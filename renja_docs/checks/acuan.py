"""Places that prose names by a typed number: they must exist, and had better be named by id."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from renja_docs.checks.kajian import Bacaan, Kajian, Rule
from renja_docs.checks.letak import di_teks, kutip, peta
from renja_docs.diagnostics import Aturan, Diagnostic
from renja_docs.numbering import Kind, Label

TIADA = Aturan(
    "RD457", "galat", "Rujukan ke tempat yang tidak ada", "UU 12/2011 Lampiran II angka 280",
    "Setiap nomor pasal, ayat, bab, subbab, tabel, dan gambar yang disebut ada dalam naskah ini.",
    "dapat dilihat pada Tabel 2.2.2", "dapat dilihat pada {{ rujuk('tabel:keragaan') }}",
)
DIKETIK = Aturan(
    "RD458", "peringatan", "Nomor rujukan diketik", "UU 12/2011 Lampiran II angka 280",
    "Rujukan dengan nama, bukan nomor, tetap benar sesudah ada yang disisipkan.",
    "dapat dilihat pada Tabel 2.2", "dapat dilihat pada {{ rujuk('tabel:keragaan') }}",
)


@dataclass(frozen=True, slots=True)
class Acuan:
    """A kind of place that prose can name: how it is found, and the word in front of its number."""

    kind: Kind
    sebutan: str
    pola: re.Pattern[str]


_LAMPIRAN = (
    Acuan("tabel", "Tabel", re.compile(r"\b[Tt]abel\s+((?:T\s?[.-]?\s?[A-Z]|\d)[\w.-]*\w|\d)")),
    Acuan("gambar", "Gambar", re.compile(r"\b[Gg]ambar\s+(\d[\d.]*)")),
    Acuan("subbab", "subbab", re.compile(r"\b[Ss]ub\s?[Bb]ab\s+(\d[\d.]*)")),
    Acuan("bab", "BAB", re.compile(r"\b(?:BAB|Bab)\s+([IVXLC]+)\b")),
)
_PASAL = re.compile(r"\b[Pp]asal\s+(\d+[A-Z]?)\b")
_AYAT = re.compile(r"(?<!\w)ayat\s+\((\d+[a-z]?)\)")
_MILIK_PASAL = re.compile(r"[Pp]asal\s+\d+[A-Z]?(?:\s+ayat\s+\(\d+\w?\)(?:,|\s+dan))*\s*\Z")
_AKTA = re.compile(
    r"(?:(?:,|\s|dan|atau|sampai dengan|[Pp]asal|ayat|huruf|angka|\d+[A-Z]?|\(\d+\w?\)|\b[a-z]\b)*)"
    r"(?:Undang|Peraturan|Keputusan|Instruksi|Kitab|UU|PP|Perpres|Permen|Perda|Perbup|Pergub)")


def tiada(kajian: Kajian) -> Iterator[Diagnostic]:
    """Every place that is named by a typed number exists (angka 280; derived)."""
    for b, cocok, kind, sebutan in _diketik(kajian):
        if _label(kajian, b, kind, cocok[1]) is None:
            yield di_teks(kajian, TIADA, b, cocok.span(), f"{kutip(cocok[0])} tidak ada dalam naskah ini.",
                          _usul(kajian, kind, sebutan, cocok[1]))


def diketik(kajian: Kajian) -> Iterator[Diagnostic]:
    """Places of this regulation are named by id, so that they follow insertions."""
    for b, cocok, kind, _ in _diketik(kajian):
        label = _label(kajian, b, kind, cocok[1])
        if label is not None:
            ekspresi = _ekspresi(label)
            yield di_teks(kajian, DIKETIK, b, cocok.span(), f"Nomor {kutip(cocok[0])} diketik.", f"Tulis {ekspresi}.",
                          ekspresi)


def _ekspresi(label: Label) -> str:
    pasal, _, bagian = label.target.partition("/")
    return f"{{{{ rujuk('{pasal}', ayat='{bagian}') }}}}" if bagian else f"{{{{ rujuk('{pasal}') }}}}"


def _diketik(kajian: Kajian) -> Iterator[tuple[Bacaan, re.Match[str], Kind, str]]:
    for b in kajian.bacaan("lampiran", "tabel"):
        for acuan in _LAMPIRAN if b.jenis not in ("judul", "kolom", "alt") else ():
            for cocok in acuan.pola.finditer(b.tampil):
                if _terketik(b, cocok) and not _AKTA.match(b.tampil, cocok.end()):
                    yield b, cocok, acuan.kind, acuan.sebutan
    if kajian.naskah.batang_tubuh.perubahan:
        return
    for b in kajian.bacaan("batang-tubuh"):
        yield from _diketik_dalam_norma(b)


def _diketik_dalam_norma(b: Bacaan) -> Iterator[tuple[Bacaan, re.Match[str], Kind, str]]:
    for cocok in _PASAL.finditer(b.tampil):
        if _terketik(b, cocok) and not _AKTA.match(b.tampil, cocok.end()):
            yield b, cocok, "pasal", "Pasal"
    for cocok in _AYAT.finditer(b.tampil):
        milik_pasal = _MILIK_PASAL.search(b.tampil[: cocok.start()])
        if _terketik(b, cocok) and not milik_pasal and not _AKTA.match(b.tampil, cocok.end()):
            yield b, cocok, "ayat", "ayat"


def _terketik(b: Bacaan, cocok: re.Match[str]) -> bool:
    """True if the number itself was typed."""
    return all(letak >= 0 for letak in peta(b.mentah, b.tampil)[slice(*cocok.span(1))])


def _label(kajian: Kajian, b: Bacaan, kind: Kind, nomor: str) -> Label | None:
    nomor = f"({nomor})" if kind == "ayat" else nomor.rstrip(".-")
    for label in kajian.labels:
        if label.kind == kind and label.nomor == nomor and (kind != "ayat" or label.target.startswith(b.di + "/")):
            return label
    return None


def _usul(kajian: Kajian, kind: Kind, sebutan: str, nomor: str) -> str:
    ada = {label.nomor: label for label in kajian.labels if label.kind == kind}
    dekat = get_close_matches(nomor.replace(" ", ""), ada, 1, 0.6)
    if dekat:
        return f"Maksudnya {sebutan} {dekat[0]}? Tulis {_ekspresi(ada[dekat[0]])}."
    daftar = ", ".join(list(ada)[:12])
    return f"Yang ada: {sebutan} {daftar}." if daftar else f"Naskah ini tidak mempunyai {sebutan.lower()} bernomor."


RULES: tuple[Rule, ...] = (Rule(TIADA, tiada), Rule(DIKETIK, diketik))
