"""References to tables, figures and chapters in prose: typed, or to nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text
from renja_docs.rules.prose import prose
from renja_docs.sense.numbering import Label
from renja_docs.sense.reading import Reading

PUTUS = Aturan(
    "RD7037",
    "galat",
    "Rujukan ke yang tidak ada",
    "UU 12/2011 Lampiran II angka 272",
    "Nomor tabel, gambar, bab, dan subbab yang disebut ada dalam naskah.",
    "dapat dilihat pada tabel 2.2.2",
    "dapat dilihat pada {{ rujuk('tabel:t-c-30') }}",
)
DIKETIK = Aturan(
    "RD7039",
    "peringatan",
    "Rujukan yang diketik",
    "UU 12/2011 Lampiran II angka 272",
    "Nomor tabel, gambar, bab, dan subbab dirujuk dengan namanya, agar tetap benar bila nomornya berubah.",
    "tersaji pada Tabel T-C.32",
    "tersaji pada {{ rujuk('tabel:t-c-32') }}",
)
_TABEL = re.compile(
    r"(?<!\w)(?P<jenis>[Tt]abel|[Gg]ambar|[Gg]rafik|[Ss]ub ?bab|BAB"
    r"|[Bb]ab)[\s\u00a0]+(?P<n>T[\s.-]*C[\s.-]*\d+|\d+(?:\.\d+)+(?:\.[A-Z])?|\d+|[IVX]+)(?![\w-])"
)
_JENIS = {
    "tabel": "tabel",
    "gambar": "gambar",
    "grafik": "gambar",
    "subbab": "subbab",
    "sub bab": "subbab",
    "bab": "bab",
}


def rujukan_diketik(kajian: Reading) -> Iterator[Finding]:
    """Numbers of tables, figures and chapters are not typed, and never name nothing."""
    return (d for d in _diketik(kajian) if d.code == DIKETIK.kode)


def rujukan_putus(kajian: Reading) -> Iterator[Finding]:
    """No typed reference names what is not there."""
    return (d for d in _diketik(kajian) if d.code == PUTUS.kode)


def _diketik(kajian: Reading) -> Iterator[Finding]:
    nomor: dict[tuple[str, str], Label] = {
        (la.kind, _rapat(la.number)): la
        for la in kajian.labels
        if la.kind in ("tabel", "gambar", "subbab", "bab")
    }
    for b in prose(kajian):
        if b.zone not in ("lampiran", "tabel") or not nomor:
            continue
        for cocok in b.matches(_TABEL):
            jenis = _JENIS[" ".join(cocok["jenis"].casefold().split())]
            lain = re.match(
                r"[\s\u00a0]+(?:[Pp]asal|[Pp]eraturan|[Uu]ndang)", b.printed[cocok.end() :]
            )
            if lain or not b.is_typed(*cocok.span("n")):
                continue
            label = nomor.get((jenis, _rapat(cocok["n"])))
            if label:
                yield in_text(
                    kajian,
                    DIKETIK,
                    b,
                    cocok.span(),
                    f"Rujukan {quoted(cocok[0])} diketik.",
                    f"Pakai {{{{ rujuk('{label.target}') }}}}.",
                )
            else:
                dekat = get_close_matches(
                    _rapat(cocok["n"]), [n for j, n in nomor if j == jenis], 1, 0.5
                )
                usul = (
                    f"Mungkin {{{{ rujuk('{nomor[jenis, dekat[0]].target}') }}}}."
                    if dekat
                    else "Periksa nomornya."
                )
                yield in_text(
                    kajian,
                    PUTUS,
                    b,
                    cocok.span(),
                    f"{quoted(cocok[0])} tidak ada dalam naskah.",
                    usul,
                )


def _rapat(nomor: str) -> str:
    """A number without its separators' shape: T.C-30 and T-C.30 are one."""
    return re.sub(r"[^A-Za-z0-9]+", ".", nomor).strip(".").upper()


RULES = (Rule(PUTUS, rujukan_putus), Rule(DIKETIK, rujukan_diketik))
