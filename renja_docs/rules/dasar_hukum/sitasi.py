"""Acts that prose names by hand: one act has one form, that of the registry (UU 12/2011 Lampiran II angka 45, 250)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from renja_docs.content.finding import Finding
from renja_docs.content.peraturan import Peraturan
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text
from renja_docs.sense.law.citation import registri, sebut, sebut_jenis
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

DIKETIK = Aturan(
    "RD5015",
    "peringatan",
    "Peraturan disebut dengan ketikan",
    "UU 12/2011 Lampiran II angka 45 dan 250",
    "Peraturan yang ada dalam dasar-hukum.yaml disebut dengan peraturan(), sehingga bentuknya sama di mana pun.",
    "menurut Undang-Undang Nomor 25 Tahun 2004",
    "menurut {{ peraturan('uu-25-2004', bentuk='pendek') }}",
)
TAK_TERDAFTAR = Aturan(
    "RD5035",
    "peringatan",
    "Peraturan tidak terdaftar",
    "UU 12/2011 Lampiran II angka 40 dan 250",
    "Setiap peraturan yang disebut dalam uraian tercantum dalam dasar-hukum.yaml.",
    "menurut Peraturan Pemerintah Nomor 13 Tahun 2019",
    "menurut {{ peraturan('pp-13-2019') }}",
)
BEDA = Aturan(
    "RD5036",
    "galat",
    "Nama peraturan berbeda dari daftar",
    "UU 12/2011 Lampiran II angka 45 dan 250",
    "Nama peraturan yang diketik sama dengan namanya dalam dasar-hukum.yaml.",
    "Undang-Undang Nomor 25 Tahun 2004 tentang Perencanaan Nasional",
    "{{ peraturan('uu-25-2004') }}",
)

_SINGKAT = {
    "uu": "Undang-Undang",
    "pp": "Peraturan Pemerintah",
    "perpres": "Peraturan Presiden",
    "perppu": "Peraturan Pemerintah Pengganti Undang-Undang",
    "permendagri": "Peraturan Menteri Dalam Negeri",
    "permenkeu": "Peraturan Menteri Keuangan",
    "perda": "Peraturan Daerah",
    "perbup": "Peraturan Bupati",
    "pergub": "Peraturan Gubernur",
    "kepmendagri": "Keputusan Menteri Dalam Negeri",
    "inpres": "Instruksi Presiden",
    "inmendagri": "Instruksi Menteri Dalam Negeri",
    "keppres": "Keputusan Presiden",
}
_NAMA = r"(?:[A-Z][\w-]*|dan|,)"
_SITASI = re.compile(
    rf"\b(?P<jenis>(?:Undang-[Uu]ndang|Peraturan|Keputusan|Instruksi)(?:\s+{_NAMA})*?|UU|PP|Perpres|Perppu|Perda|Perbup|"
    r"Pergub|Permen\w+|Kepmen\w+|Inmen\w+|Inpres|Keppres)\s+(?:Nomor|Nomer|No\.?|nomor)\s*(?P<nomor>[\w./-]*\d[\w./-]*)\s+"
    r"[Tt]ahun\s+(?P<tahun>(?:19|20)\d\d)\b(?P<ekor>\s+tentang\s+)?"
)


@dataclass(frozen=True, slots=True)
class Sitasi:
    """A citation in typed text: the act of the registry it means, None where there is none."""

    bacaan: Text
    cocok: re.Match[str]
    act: Peraturan | None


def _semua(kajian: Reading) -> Iterator[Sitasi]:
    acts = list(registri(kajian.naskah.dasar_hukum).values())
    for b in kajian.texts:
        if b.kind in ("peraturan", "alt") or b.zone == "identitas" or "ahun" not in b.printed:
            continue
        for cocok in _SITASI.finditer(b.printed):
            if b.is_typed(*cocok.span("nomor")):
                yield Sitasi(b, cocok, next((a for a in acts if _sama(a, cocok)), None))


def _sama(act: Peraturan, cocok: re.Match[str]) -> bool:
    """True if a citation names number, year and kind of an act; a region's name may be left out."""
    if act.nomor is None or (act.nomor.lstrip("0"), str(act.tahun)) != (
        cocok["nomor"].lstrip("0"),
        cocok["tahun"],
    ):
        return False
    ketik = " ".join(cocok["jenis"].split())
    jenis = _SINGKAT.get(ketik.lower(), ketik).lower()
    return sebut_jenis(act).lower().startswith(jenis) or jenis.startswith(sebut_jenis(act).lower())


def diketik(kajian: Reading) -> Iterator[Finding]:
    """Acts of the registry are cited from it (angka 45, 250)."""
    for s in _semua(kajian):
        if s.act is None:
            continue
        panjang = _panjang(s)
        bentuk = "" if panjang else ", bentuk='pendek'"
        ekspresi = f"{{{{ peraturan('{s.act.id}'{bentuk}) }}}}"
        akhir = s.cocok.end() + panjang if panjang else s.cocok.end("tahun")
        pasti = panjang > 0 or s.cocok["ekor"] is None
        yield in_text(
            kajian,
            DIKETIK,
            s.bacaan,
            (s.cocok.start(), akhir),
            f"{sebut(s.act, {}, 'pendek')} disebut dengan ketikan.",
            f"Tulis {ekspresi}.",
            ekspresi if pasti else None,
        )


def _panjang(s: Sitasi) -> int:
    """How many characters behind 'tentang' are the title of the act, 0 where it is another."""
    if s.act is None or s.cocok["ekor"] is None:
        return 0
    judul = r"\s+".join(re.escape(kata) for kata in s.act.tentang.split())
    cocok = re.compile(judul, re.IGNORECASE).match(s.bacaan.printed, s.cocok.end())
    return len(cocok[0]) if cocok else 0


def tak_terdaftar(kajian: Reading) -> Iterator[Finding]:
    """Acts that prose names are in the registry (angka 40, 250)."""
    for s in _semua(kajian):
        if s.act is None:
            yield in_text(
                kajian,
                TAK_TERDAFTAR,
                s.bacaan,
                s.cocok.span(),
                f"{quoted(s.cocok[0].removesuffix(s.cocok['ekor'] or ''))} tidak ada dalam dasar-hukum.yaml.",
                "Tambahkan pada dasar-hukum.yaml, dan sebut dengan peraturan().",
            )


def beda(kajian: Reading) -> Iterator[Finding]:
    """A typed title is that of the registry (angka 45, 250)."""
    for s in _semua(kajian):
        if s.act is None or s.cocok["ekor"] is None or _panjang(s):
            continue
        ketik = s.bacaan.printed[s.cocok.end() : s.cocok.end() + len(s.act.tentang)]
        mirip = SequenceMatcher(None, ketik.lower(), s.act.tentang.lower()).ratio()
        yield in_text(
            kajian,
            BEDA,
            s.bacaan,
            (s.cocok.start(), s.cocok.end() + len(ketik)),
            f"Nama {sebut(s.act, {}, 'pendek')} {'tidak tepat' if mirip > 0.6 else 'lain'}: {quoted(ketik)}.",
            f"Tulis {{{{ peraturan('{s.act.id}') }}}}: tentang {s.act.tentang}.",
        )


RULES: tuple[Rule, ...] = (
    Rule(DIKETIK, diketik),
    Rule(TAK_TERDAFTAR, tak_terdaftar),
    Rule(BEDA, beda),
)
