"""Abbreviations and house terms through the whole document: one expansion, one form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text
from renja_docs.rules.terms import semua_istilah
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

BEDA = Aturan(
    "RD7013",
    "galat",
    "Satu singkatan satu kepanjangan",
    "UU 12/2011 Lampiran II angka 250",
    "Suatu singkatan mempunyai satu kepanjangan dalam seluruh naskah.",
    "Indikator Kinerja Utama (IKK) dan Indikator Kinerja Kunci (IKK)",
    "Indikator Kinerja Utama (IKU) dan Indikator Kinerja Kunci (IKK)",
)
SESUDAH = Aturan(
    "RD7014",
    "catatan",
    "Kepanjangan sesudah singkatannya dipakai",
    "UU 12/2011 Lampiran II angka 98",
    "Kepanjangan diberikan pada pemakaian pertama.",
    "PPAS … Prioritas dan Plafon Anggaran Sementara (PPAS)",
    "Prioritas dan Plafon Anggaran Sementara (PPAS) … PPAS",
)
RUPA = Aturan(
    "RD7015",
    "peringatan",
    "Bentuk singkatan dan akronim",
    "EYD",
    "Singkatan ditulis kapital semua, akronim dengan huruf awal kapital, sama di semua tempat.",
    "RENSTRA, renja, Rkpd",
    "Renstra, Renja, RKPD",
)
HINDARI = Aturan(
    "RD7016",
    "peringatan",
    "Istilah yang dihindari",
    "UU 12/2011 Lampiran II angka 250; gaya.yaml",
    "Satu pengertian disebut dengan satu istilah, menurut daftar istilah pada gaya.yaml.",
    "subkegiatan",
    "sub kegiatan",
)
TANPA = Aturan(
    "RD7017",
    "peringatan",
    "Singkatan tanpa kepanjangan",
    "UU 12/2011 Lampiran II angka 98",
    "Singkatan dijelaskan kepanjangannya dalam naskah, atau dicantumkan pada kata dalam gaya.yaml.",
    "BMD tanpa kepanjangan",
    "Barang Milik Daerah (BMD)",
)
SALAH = Aturan(
    "RD7018",
    "peringatan",
    "Singkatan dan huruf awalnya",
    "EYD",
    "Singkatan terdiri atas huruf awal kata-kata kepanjangannya.",
    "Indikator Kinerja Utama (IKK)",
    "Indikator Kinerja Utama (IKU)",
)
_KURUNG = re.compile(r"\((?P<s>[A-Z][A-Z0-9]{1,9}|[A-Z][a-z]+(?:da|des|tra|ja|bup|dagri))\)")
_BESAR = re.compile(r"(?<![\w.–/-])[A-Z][A-Z0-9]{1,9}(?![\w–-])")
_ROMAWI = re.compile(r"[IVXLCM]+\Z")
_UMUM = frozenset(
    {
        "RI",
        "KTP",
        "NPWP",
        "BAB",
        "HAKI",
        "IT",
        "PT",
        "CV",
        "PP",
        "UU",
        "WIB",
        "NIHIL",
        "OPD",
        "SWT",
        "AAA",
        "AAB",
        "ABB",
        "BBB",
        "AA",
        "BB",
        "CC",
        "LN",
        "TLN",
        "BN",
        "LD",
        "BD",
        "NIP",
        "TV",
        "SD",
        "SMP",
        "SMA",
        "COVID",
        "SIPD",
        "SPBE",
        "ASN",
        "PNS",
        "KK",
        "RT",
        "RW",
        "ATK",
        "BBM",
        "HP",
        "SMART",
    }
)
_KECIL = frozenset(
    {
        "dan",
        "di",
        "ke",
        "dari",
        "yang",
        "untuk",
        "atas",
        "serta",
        "pada",
        "dalam",
        "atau",
        "bagi",
        "dengan",
    }
)
PANJANG = frozenset(
    (
        "paragraf",
        "butir",
        "uraian",
        "sel",
        "catatan",
        "arti",
        "pasal",
        "ayat",
        "menimbang",
        "kutipan",
        "indikator",
        "judul-butir",
    )
)


def _kepanjangan(kajian: Reading) -> Iterator[tuple[str, str, Text, int]]:
    """Every abbreviation in brackets that the words before it spell out: short, long, text, offset."""
    for b in kajian.texts:
        if b.kind in PANJANG:
            for cocok in b.matches(_KURUNG):
                panjang = _cocok(b.printed[: cocok.start()].rstrip(), cocok["s"])
                if panjang:
                    yield cocok["s"], panjang, b, cocok.start("s")


def _cocok(depan: str, singkatan: str) -> str:
    """The words in front of an abbreviation whose initials it takes, '' where they do not fit."""
    kata = re.findall(r"[\w-]+", depan)[-12:]
    huruf = re.sub(r"\d", "", singkatan).casefold()
    for banyak in range(2, len(kata) + 1):
        potong = kata[-banyak:]
        if potong[0][0].casefold() != huruf[:1]:
            continue
        penting = [k for k in potong if k.casefold() not in _KECIL]
        awal = ("".join(k[0] for k in penting).casefold(), "".join(k[0] for k in potong).casefold())
        if huruf in awal or (singkatan[1:].islower() and _suku(huruf, penting)):
            return " ".join(potong)
    return ""


def _suku(huruf: str, kata: list[str]) -> bool:
    """True if an acronym is made of letters of the words, in order, each word giving one at least."""
    sisa = huruf
    for urut, k in enumerate(kata):
        awal = len(sisa)
        for h in k.casefold():
            if sisa and h == sisa[0] and (len(sisa) > len(kata) - urut - 1):
                sisa = sisa[1:]
        if len(sisa) == awal:
            return False
    return not sisa


def huruf_awal(kajian: Reading) -> Iterator[Finding]:
    """An abbreviation behind as many capital words as it has letters takes the initials of all of them."""
    for b in kajian.texts:
        for cocok in b.matches(_KURUNG) if b.kind in PANJANG else ():
            s = cocok["s"]
            kata = [
                k
                for k in re.findall(r"[\w-]+", b.printed[: cocok.start()])[-8:]
                if k.casefold() not in _KECIL
            ]
            awal = "".join(k[0] for k in kata[-len(s) :])
            if (
                s.isalpha()
                and len(s) >= 3
                and s.isupper()
                and awal.isupper()
                and _beda_satu(s, awal)
            ):
                yield in_text(
                    kajian,
                    SALAH,
                    b,
                    cocok.span("s"),
                    f"{s} tidak cocok dengan huruf awal {quoted(' '.join(kata[-len(s) :]))}.",
                    f"Tulis {awal}?",
                )


def _beda_satu(singkatan: str, awal: str) -> bool:
    """True if two abbreviations begin alike and differ in one letter."""
    sama = len(singkatan) == len(awal) and singkatan[0] == awal[0]
    return sama and sum(x != y for x, y in zip(singkatan, awal, strict=True)) == 1


def satu_kepanjangan(kajian: Reading) -> Iterator[Finding]:
    """An abbreviation is spelled out one way."""
    pertama: dict[str, str] = {
        i.pendek: i.panjang for i in semua_istilah(kajian) if i.pendek.isalpha()
    }
    for singkatan, panjang, b, mulai in _kepanjangan(kajian):
        lain = pertama.setdefault(singkatan, panjang)
        satu, dua = sorted((_inti(lain), _inti(panjang)), key=len)
        if not dua.startswith(satu):
            yield in_text(
                kajian,
                BEDA,
                b,
                (mulai, mulai + len(singkatan)),
                f"{singkatan} di sini {quoted(panjang)}, di tempat lain {quoted(lain)}.",
                "Samakan.",
            )


def _inti(panjang: str) -> str:
    return re.sub(r"\W+", " ", panjang).casefold().strip()


def kepanjangan_awal(kajian: Reading) -> Iterator[Finding]:
    """The expansion stands at the first use: one finding for each abbreviation."""
    dikenal = {i.pendek for i in semua_istilah(kajian)}
    urut = {id(b): i for i, b in enumerate(kajian.texts)}
    letak: dict[str, tuple[int, int]] = {}
    for singkatan, _, b, mulai in _kepanjangan(kajian):
        letak.setdefault(singkatan, (urut[id(b)], mulai))
    sudah: set[str] = set()
    for i, b in enumerate(kajian.texts):
        for cocok in b.matches(_BESAR) if b.zone == "lampiran" and b.kind in PANJANG else ():
            s = cocok[0]
            if s in letak and s not in sudah and s not in dikenal and (i, cocok.start()) < letak[s]:
                sudah.add(s)
                yield in_text(
                    kajian,
                    SESUDAH,
                    b,
                    cocok.span(),
                    f"{s} dipakai sebelum kepanjangannya diberikan.",
                    "Pindahkan kepanjangannya ke sini.",
                )


def rupa_singkatan(kajian: Reading) -> Iterator[Finding]:
    """Abbreviations and acronyms are written one way; a short form that is a word of the term is none of them."""
    pendek = {i.pendek.split()[0] for i in semua_istilah(kajian) if i.pendek}
    pendek -= {kata for i in semua_istilah(kajian) for kata in i.panjang.split()}
    baku = (
        {s for s, *_ in _kepanjangan(kajian)}
        | pendek
        | {
            k
            for k in kajian.naskah.opsi.kata
            if k[:1].isupper() and (k.isupper() or k.startswith(("Ren", "Mus")))
        }
    )
    bentuk = {k.casefold(): k for k in baku if len(k) > 2 and k.isalpha()}
    for b in kajian.texts:
        if b.zone == "identitas" or b.kind in ("peraturan", "lokasi", "gambar"):
            continue
        for cocok in _KATA.finditer(b.printed):
            benar = bentuk.get(cocok[0].casefold())
            kepala = b.kind in ("judul", "kolom") and cocok[0].isupper()
            if benar and cocok[0] != benar and not kepala and b.is_typed(*cocok.span()):
                yield in_text(
                    kajian,
                    RUPA,
                    b,
                    cocok.span(),
                    f"{quoted(cocok[0])} di tempat lain ditulis {benar}.",
                    f"Tulis {benar}.",
                    benar,
                )
    yield from _bergaris(kajian)


def _bergaris(kajian: Reading) -> Iterator[Finding]:
    """An abbreviation is not written with a hyphen here and without one there."""
    utuh = {s for b in kajian.texts for s in _BESAR.findall(b.printed)}
    for b in kajian.texts:
        for cocok in (
            b.matches(_BERGARIS) if b.zone != "identitas" and b.kind != "peraturan" else ()
        ):
            benar = cocok[0].replace("-", "")
            if benar in utuh:
                yield in_text(
                    kajian,
                    RUPA,
                    b,
                    cocok.span(),
                    f"{quoted(cocok[0])} di tempat lain ditulis {benar}.",
                    f"Tulis {benar}.",
                    benar,
                )


_KATA = re.compile(r"(?<![\w-])[A-Za-z]{3,}(?![\w-])")
_BERGARIS = re.compile(r"(?<![\w.–/-])[A-Z]{1,4}-[A-Z]{2,6}(?![\w–-]|\.\d)")


def istilah_dihindari(kajian: Reading) -> Iterator[Finding]:
    """Terms that gaya.yaml avoids are not used."""
    semua = [(h, i.baku) for i in kajian.naskah.opsi.istilah for h in i.hindari]
    if not semua:
        return
    semua.sort(key=lambda x: -len(x[0]))
    baku = {h.casefold(): b for h, b in semua}
    persis = {h for h, _ in semua}
    pola = re.compile(
        rf"(?<![\w-])(?:{'|'.join(re.escape(h) for h, _ in semua)})(?![\w-])", re.IGNORECASE
    )
    pd = kajian.naskah.perbup.perangkat_daerah
    for b in kajian.texts:
        if b.kind == "peraturan" or b.zone == "identitas":
            continue
        for cocok in b.matches(pola):
            benar = baku[cocok[0].casefold()]
            tepat = cocok[0] in persis or not cocok[0].isupper()
            if (
                not tepat
                or cocok[0] == benar
                or (pd and benar == pd.nama)
                or (benar.casefold() == cocok[0].casefold() and cocok[0] not in persis)
            ):
                continue
            baru = _seperti(cocok[0], benar)
            yield in_text(
                kajian,
                HINDARI,
                b,
                cocok.span(),
                f"Istilah {quoted(cocok[0])} dihindari.",
                f"Tulis {baru}.",
                baru,
            )


def _seperti(contoh: str, baku: str) -> str:
    """A term with the capitals of the word it replaces."""
    if contoh[:1].isupper() and baku[:1].islower():
        return (
            " ".join(k.capitalize() for k in baku.split())
            if " " in contoh or contoh.istitle()
            else baku.capitalize()
        )
    return baku


def tanpa_kepanjangan(kajian: Reading) -> Iterator[Finding]:
    """Every abbreviation of the prose is spelled out somewhere, or is known: one finding for each."""
    dikenal = {s for s, *_ in _kepanjangan(kajian)} | set(kajian.naskah.opsi.kata) | _UMUM
    dikenal |= {k for i in semua_istilah(kajian) for k in i.pendek.split()}
    dikenal |= {k for i in kajian.naskah.opsi.istilah for k in (i.baku, *i.hindari)}
    pakai: dict[str, tuple[Text, tuple[int, int]]] = {}
    for b in kajian.of("lampiran", "batang-tubuh"):
        for cocok in b.matches(_BESAR) if b.kind in PANJANG or b.kind in ("gambar", "alt") else ():
            if cocok[0] not in dikenal and not _ROMAWI.match(cocok[0]) and not b.printed.isupper():
                pakai.setdefault(cocok[0], (b, cocok.span()))
    for s, (b, bagian) in pakai.items():
        yield in_text(
            kajian,
            TANPA,
            b,
            bagian,
            f"{s} tidak pernah dijelaskan.",
            f"Tulis kepanjangannya di depan ({s}), atau tambahkan pada kata dalam gaya.yaml.",
        )


RULES = (
    Rule(SALAH, huruf_awal),
    Rule(BEDA, satu_kepanjangan),
    Rule(SESUDAH, kepanjangan_awal),
    Rule(RUPA, rupa_singkatan),
    Rule(HINDARI, istilah_dihindari),
    Rule(TANPA, tanpa_kepanjangan),
)
