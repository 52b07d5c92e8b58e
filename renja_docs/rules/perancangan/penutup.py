"""Entry into force (UU 12/2011 Lampiran II angka 136-137, 150-157)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text, temuan
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text
from renja_docs.text.values import ReadError, baca_tanggal

BERLAKU = Aturan(
    "RD4060",
    "galat",
    "Saat mulai berlaku",
    "UU 12/2011 Lampiran II angka 137, 150, dan 151",
    "Pasal terakhir berbunyi Peraturan Bupati ini mulai berlaku pada tanggal diundangkan, atau menyebut tanggal "
    "tertentu, atau tenggang waktu terhitung sejak tanggal diundangkan.",
    "teks: Peraturan Bupati mulai berlaku pada tanggal diundangkan",
    "teks: Peraturan Bupati ini mulai berlaku pada tanggal diundangkan",
)
TERAKHIR = Aturan(
    "RD4061",
    "galat",
    "Ketentuan penutup tidak terakhir",
    "UU 12/2011 Lampiran II angka 136",
    "Saat mulai berlaku berdiri dalam pasal terakhir, atau dalam bab terakhir.",
    "pasal berlaku sebelum pasal lain",
    "pasal berlaku sebagai pasal terakhir",
)
EFEKTIF = Aturan(
    "RD4062",
    "galat",
    "Berlaku efektif",
    "UU 12/2011 Lampiran II angka 152",
    "Frasa mulai berlaku efektif dan yang sejenisnya tidak dipakai karena menimbulkan ketidakpastian.",
    "mulai berlaku efektif pada tanggal 1 Januari 2024",
    "mulai berlaku pada tanggal 1 Januari 2024",
)
SURUT = Aturan(
    "RD4063",
    "galat",
    "Berlaku surut",
    "UU 12/2011 Lampiran II angka 155 dan 156",
    "Saat mulai berlaku tidak lebih awal daripada pengundangan, kecuali ada alasan yang kuat.",
    "mulai berlaku pada tanggal 1 Januari 2023, diundangkan 2 Agustus 2023",
    "mulai berlaku pada tanggal diundangkan",
)
_TANGGAL = r"\d{1,2}\s+[A-Z][a-z]+\s+\d{4}"
_SAH = (
    r"(?:pada tanggal (?:diundangkan|{tgl})|"
    r"setelah \d+ \([a-z ]+\) \w+ terhitung sejak tanggal (?:diundangkan|ditetapkan))"
)
_MULAI = re.compile(
    r"(?:dinyatakan\s+|akan\s+)?(?:mulai\s+)?(?:di)?(?:ber|per)?laku(?:kan)?\b", re.IGNORECASE
)
_EFEKTIF = re.compile(
    r"\bberlaku\s+(?:secara\s+)?efektif\b|\bdinyatakan\s+mulai\s+berlaku\b|\befektif\s+berlaku\b",
    re.IGNORECASE,
)


def _norma(kajian: Reading) -> list[Text]:
    return [b for b in kajian.of("batang-tubuh") if b.kind in ("pasal", "ayat")]


def _menetapkan_saat(kajian: Reading, b: Text) -> bool:
    """True if a norm says when this regulation takes effect; its subject is the regulation itself."""
    awal = re.match(
        rf"(?:{kajian.naskah.perbup.jenis}|Peraturan)\s+(?:ini\s+)?", b.printed, re.IGNORECASE
    )
    return awal is not None and bool(_MULAI.match(b.printed, awal.end()))


def berlaku(kajian: Reading) -> Iterator[Finding]:
    """The regulation says when it takes effect, in the words of the law (angka 137, 150, 151)."""
    if kajian.naskah.batang_tubuh.perubahan:
        return
    jenis, norma = kajian.naskah.perbup.jenis, _norma(kajian)
    rumus = f"{jenis} ini mulai berlaku pada tanggal diundangkan"
    sah = re.compile(
        rf"{jenis} ini mulai berlaku {_SAH.replace('{tgl}', _TANGGAL)}\.?\Z".replace(" ", r"\s+")
    )
    ada = [b for b in norma if _menetapkan_saat(kajian, b)]
    for b in ada:
        if not sah.match(b.printed) and not _EFEKTIF.search(b.printed):
            pasti = not re.search(r"\d", b.printed) and len(b.printed) < 100
            yield in_text(
                kajian,
                BERLAKU,
                b,
                (0, len(b.printed)),
                f"{b.place} tidak memakai rumus saat mulai berlaku.",
                f"Tulis: {rumus}",
                rumus if pasti else None,
            )
    if not ada and norma:
        yield temuan(
            BERLAKU,
            norma[-1].origin.location,
            "Tidak ada pasal yang menyatakan saat mulai berlaku.",
            f"Tambahkan pasal terakhir: {rumus}",
            tempat=norma[-1].place,
        )


def terakhir(kajian: Reading) -> Iterator[Finding]:
    """The closing provisions stand last (angka 136)."""
    norma, tubuh = _norma(kajian), kajian.naskah.batang_tubuh
    penutup = (
        {p.id for p in tubuh.bab[-1].pasal}
        if tubuh.bab
        else {norma[-1].within[6:]}
        if norma
        else set()
    )
    for b in norma:
        if _menetapkan_saat(kajian, b) and b.within[6:] not in penutup and not tubuh.perubahan:
            yield temuan(
                TERAKHIR,
                b.origin.location,
                f"{b.place} menyatakan saat mulai berlaku, tetapi bukan yang terakhir.",
                "Pindahkan ke akhir batang tubuh.",
                tempat=b.place,
            )


def efektif(kajian: Reading) -> Iterator[Finding]:
    """'Berlaku efektif' leaves the moment uncertain (angka 152)."""
    for b in _norma(kajian):
        for cocok in b.matches(_EFEKTIF):
            yield in_text(
                kajian,
                EFEKTIF,
                b,
                cocok.span(),
                f"{b.place} memuat frasa {quoted(cocok[0])}.",
                "Tulis mulai berlaku.",
            )


def surut(kajian: Reading) -> Iterator[Finding]:
    """A regulation takes effect on its promulgation at the earliest (angka 155, 156)."""
    undang = kajian.naskah.perbup.pengundangan.tanggal
    for b in _norma(kajian):
        if not _menetapkan_saat(kajian, b):
            continue
        cocok = re.search(rf"tanggal\s+({_TANGGAL})", b.printed)
        mulai = _tanggal(cocok[1]) if cocok else None
        lisan = re.search(r"berlaku\s+surut", b.printed)
        if lisan or (mulai and undang and mulai < undang):
            yield temuan(
                SURUT,
                b.origin.location,
                f"{b.place} memberlakukan peraturan sebelum diundangkan.",
                "Tulis mulai berlaku pada tanggal diundangkan.",
                tempat=b.place,
            )


def _tanggal(teks: str) -> date | None:
    try:
        return baca_tanggal(" ".join(teks.split()))
    except ReadError:
        return None


RULES: tuple[Rule, ...] = (
    Rule(BERLAKU, berlaku),
    Rule(TERAKHIR, terakhir),
    Rule(EFEKTIF, efektif),
    Rule(SURUT, surut),
)
