"""Spelling: words that neither the dictionary nor the office knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text, typed_offsets
from renja_docs.rules.teks.kamus import akar, berkamus, dekat, dikenal
from renja_docs.rules.teks.varian import standard_form
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

EJAAN = Aturan(
    "RD7055",
    "peringatan",
    "Kata yang tidak dikenal",
    "UU 12/2011 Lampiran II angka 246; KBBI",
    "Kata tidak ada dalam kamus id_ID komputer ini, dalam daftar kata ranah, atau pada kata dan nama_tempat dalam "
    "gaya.yaml. Tanpa kamus itu aturan ini diam; lihat lingkungan.",
    "intrepretasi",
    "interpretasi",
)
TEMPAT = Aturan(
    "RD7056",
    "peringatan",
    "Nama tempat",
    "gaya.yaml",
    "Nama kecamatan dan desa ditulis seperti pada nama_tempat dalam gaya.yaml.",
    "Kecamatan Tukur",
    "Kecamatan Tutur",
)
_KATA = re.compile(r"[A-Za-zÀ-ÿ]+(?:['’][A-Za-z]+)?")
_ULANG = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_ROMAWI = re.compile(r"(?i)[ivxlc]+\Z")
_TEMPAT = re.compile(
    r"\b(?:[Dd]esa|[Kk]elurahan|[Kk]ecamatan|[Dd]usun|[Kk]ec\."
    r"|[Dd]s\.)\s+(?P<nama>[A-Za-z][\w-]+(?:\s+(?:[A-Z][a-z-]+))?)"
)
_DEKAT = 0.75


def kata_asing_kamus(kajian: Reading) -> Iterator[Finding]:
    """Every word is known; each unknown word is told at every place, where the machine has a dictionary."""
    if not berkamus():
        return
    boleh = _boleh(kajian)
    semua = [
        b for b in kajian.texts if b.zone != "identitas" and b.kind not in ("lokasi", "gambar")
    ]
    asing = {
        k for k in {k for b in semua for k in _KATA.findall(b.printed)} if not _lewat(k, boleh)
    }
    for b in semua:
        for cocok in [c for c in _KATA.finditer(b.printed) if c[0] in asing]:
            kata, letak = cocok[0], typed_offsets(b.typed, b.printed)[cocok.start()]
            if letak < 0 or _dalam_miring(b, letak) or _dalam_ulang(b.printed, cocok.start()):
                continue
            usul = dekat(kata.casefold(), kajian.once(_sering)) if len(kata) > 4 else ""
            saran = f"Maksudnya {quoted(usul)}? " if usul else ""
            yield in_text(
                kajian,
                EJAAN,
                b,
                cocok.span(),
                f"Kata {quoted(kata)} tidak dikenal.",
                f"{saran}Perbaiki, atau tambahkan pada kata dalam gaya.yaml.",
            )


def _dalam_ulang(teks: str, di: int) -> bool:
    """True within a doubled word that the dictionary has as a whole: kupu-kupu."""
    return any(
        u.start() <= di < u.end() and u[0].casefold() in akar() for u in _ULANG.finditer(teks)
    )


def _sering(kajian: Reading) -> frozenset[str]:
    """The words of the prose, one of which a misspelt word may mean."""
    return frozenset(k for b in kajian.of("lampiran") for k in re.findall(r"[a-z]{5,}", b.printed))


def _boleh(kajian: Reading) -> frozenset[str]:
    """The words that this office knows: its lists, its own name, its officers, its region."""
    opsi, p = kajian.naskah.opsi, kajian.naskah.perbup
    teks = [
        *opsi.kata,
        *opsi.nama_tempat,
        *(i.baku for i in opsi.istilah),
        *(h for i in opsi.istilah for h in i.hindari),
    ]
    teks += [p.daerah, p.provinsi, p.tentang, p.penetapan.tempat, p.pengundangan.tempat]
    teks += [
        str(x)
        for o in (p.pejabat.penetapan, p.pejabat.pengundangan, p.pejabat.salinan)
        if o
        for x in (o.jabatan, o.nama)
        if x
    ]
    teks += [p.perangkat_daerah.nama, *p.perangkat_daerah.sebutan] if p.perangkat_daerah else []
    return frozenset(k.casefold() for t in teks for k in re.findall(r"[^\W\d_]+", t))


def _lewat(kata: str, boleh: frozenset[str]) -> bool:
    """True if a word needs no look: short, an abbreviation, known, or another rule's."""
    kecil = kata.casefold()
    singkatan = len(kata) > 1 and (kata.isupper() or sum(h.isupper() for h in kata) > 1)
    return (
        len(kata) < 3
        or singkatan
        or bool(_ROMAWI.match(kata))
        or kecil in boleh
        or dikenal(kecil)
        or bool(standard_form(kecil))
    )


def _dalam_miring(b: Text, di: int) -> bool:
    """True if a typed character stands in italics: a foreign word, shown as one."""
    return "*" in b.typed and b.typed[:di].replace("**", "").count("*") % 2 == 1


def nama_tempat(kajian: Reading) -> Iterator[Finding]:
    """Places are named as the list of the office names them."""
    yield from _sebutan_tempat(kajian)
    yield from _kata_tempat(kajian)


def _sebutan_tempat(kajian: Reading) -> Iterator[Finding]:
    """Behind 'Desa' or 'Kecamatan' stands a name of the list."""
    daftar = {_rapat(n): n for n in kajian.naskah.opsi.nama_tempat}
    for b in kajian.of("lampiran", "tabel") if daftar else ():
        for cocok in _TEMPAT.finditer(b.printed):
            nama = cocok["nama"]
            kecil = nama[0].islower()
            if typed_offsets(b.typed, b.printed)[cocok.start("nama")] < 0 or (
                kecil and b.kind != "lokasi"
            ):
                continue
            calon = [_rapat(nama), _rapat(nama.split()[0])]
            ada = (
                calon[0] in daftar
                or calon[1] in daftar
                or any(_awalan(nama, n) for n in daftar.values())
            )
            if ada and kecil:
                yield in_text(
                    kajian,
                    TEMPAT,
                    b,
                    cocok.span("nama"),
                    f"Nama tempat {quoted(nama)} berhuruf kecil.",
                    f"Tulis {nama.title()}.",
                )
            mirip = (
                [] if ada else [m for c in calon for m in get_close_matches(c, daftar, 1, _DEKAT)]
            )
            if mirip:
                yield in_text(
                    kajian,
                    TEMPAT,
                    b,
                    cocok.span("nama"),
                    f"Nama tempat {quoted(nama)} tidak ada pada nama_tempat.",
                    f"Maksudnya {quoted(daftar[mirip[0]])}?",
                )


def _kata_tempat(kajian: Reading) -> Iterator[Finding]:
    """In addresses, a word that is nearly one of a known place is told."""
    boleh = _boleh(kajian)
    tempat = {
        k for n in kajian.naskah.opsi.nama_tempat for k in re.findall(r"[a-z]+", n.casefold())
    }
    tempat |= set(re.findall(r"[a-z]+", kajian.naskah.perbup.daerah.casefold()))
    for b in kajian.of("tabel"):
        for cocok in re.finditer(r"\b[A-Z][a-z]{4,}\b", b.printed) if b.kind == "lokasi" else ():
            kecil = cocok[0].casefold()
            bernama = any(
                t.start("nama") <= cocok.start() < t.end("nama")
                for t in _TEMPAT.finditer(b.printed)
            )
            mirip = (
                []
                if bernama or kecil in boleh or dikenal(kecil)
                else get_close_matches(kecil, tempat, 1, _DEKAT)
            )
            if mirip:
                yield in_text(
                    kajian,
                    TEMPAT,
                    b,
                    cocok.span(),
                    f"Nama tempat {quoted(cocok[0])} tidak dikenal.",
                    f"Maksudnya {mirip[0].capitalize()}?",
                )


def _awalan(nama: str, panjang: str) -> bool:
    """True if the words of a name are the first words of a longer one."""
    kata = re.findall(r"\w+", nama.casefold())
    return kata == re.findall(r"\w+", panjang.casefold())[: len(kata)]


def _rapat(nama: str) -> str:
    return re.sub(r"\W+", "", nama).casefold()


RULES = (Rule(EJAAN, kata_asing_kamus), Rule(TEMPAT, nama_tempat))
