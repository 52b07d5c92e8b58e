"""Revocation of other acts (UU 12/2011 Lampiran II angka 143-149, 158, 221-229)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from renja_docs.content.finding import Finding
from renja_docs.content.naratif import Rincian
from renja_docs.content.origin import Location
from renja_docs.content.regulasi import Ayat, Pasal
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text, temuan
from renja_docs.rules.perancangan.tabulasi import semua_pasal
from renja_docs.sense.law.citation import registri
from renja_docs.sense.law.hierarchy import JENIS
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

CABUT = Aturan(
    "RD4069",
    "galat",
    "Rumusan pencabutan",
    "UU 12/2011 Lampiran II angka 144, 145, 146, dan 147",
    "Pencabutan berbunyi Pada saat Peraturan Bupati ini mulai berlaku, ... dicabut dan dinyatakan tidak berlaku, "
    "menyebut peraturannya, dan peraturan itu tercantum pada mencabut.",
    "semua ketentuan yang bertentangan dicabut",
    "..., {{ peraturan('perbup-5-2020', bentuk='lengkap') }} dicabut dan dinyatakan tidak berlaku",
)
TINGKAT = Aturan(
    "RD4070",
    "galat",
    "Mencabut peraturan yang lebih tinggi",
    "UU 12/2011 Lampiran II angka 158 (UU 13/2022) dan 223",
    "Peraturan hanya dicabut dengan peraturan yang tingkatannya sama atau lebih tinggi.",
    "mencabut: [perda-16-2016]",
    "mencabut: [perbup-5-2020]",
)
LENGKAP = Aturan(
    "RD4093",
    "peringatan",
    "Lembaran peraturan yang dicabut",
    "UU 12/2011 Lampiran II angka 146 dan 147",
    "Peraturan yang dicabut disebut lengkap dengan lembaran atau berita daerahnya.",
    "{{ peraturan('perbup-5-2020') }} dicabut",
    "{{ peraturan('perbup-5-2020', bentuk='lengkap') }} dicabut",
)

_DICABUT = re.compile(
    r"\b(?:dicabut|ditarik\s+kembali|(?:dinyatakan\s+)?tidak\s+berlaku(?:\s+lagi)?)\b",
    re.IGNORECASE,
)
_RUMUS = re.compile(
    r"\b(?:dicabut|ditarik\s+kembali)\s+dan\s+dinyatakan\s+tidak\s+berlaku(?!\s+lagi)\b"
)
_UMUM = re.compile(
    r"\b(?:semua|segala|seluruh)\s+(?:ketentuan|peraturan)[^.]*\b(?:dicabut|tidak\s+berlaku)\b",
    re.IGNORECASE,
)
_AKTA = re.compile(
    r"\bPada\s+saat\b|Nomor\s+\d|\b(?:semua|segala|seluruh)\s+(?:ketentuan|peraturan)",
    re.IGNORECASE,
)
"""What makes a norm with 'dicabut' a revocation of acts, not of a permit."""

_EKSPRESI = re.compile(r"peraturan\(\s*['\"](?P<id>[\w.-]+)['\"](?P<sisa>[^)]*)\)")


@dataclass(frozen=True, slots=True)
class Norma:
    """A norm with the items below it and the words behind them."""

    kepala: Text
    butir: tuple[Text, ...]
    ekor: Text | None

    @property
    def semua(self) -> tuple[Text, ...]:
        """Its texts in printed order."""
        return (self.kepala, *self.butir, *((self.ekor,) if self.ekor else ()))

    @property
    def bunyi(self) -> str:
        """The whole of it."""
        return " ".join(b.printed for b in self.semua)


def _norma(kajian: Reading) -> Iterator[Norma]:
    by_asal = {b.origin.location: b for b in kajian.of("batang-tubuh")}
    for pasal, _ in semua_pasal(kajian):
        unsur: tuple[Pasal | Ayat, ...] = (pasal, *pasal.ayat)
        for simpul in unsur:
            kepala = by_asal.get(simpul.origin.at("teks").location) if simpul.teks else None
            if kepala is not None:
                yield _satu(simpul, kepala, by_asal)


def _satu(simpul: Pasal | Ayat, kepala: Text, by_asal: Mapping[Location, Text]) -> Norma:
    rincian: Rincian | None = simpul.rincian
    if rincian is None:
        return Norma(kepala, (), None)
    butir = (by_asal.get(b.origin.at("teks").location) for b in rincian.butir)
    ekor = by_asal.get(rincian.origin.at("penutup").location) if rincian.penutup else None
    return Norma(kepala, tuple(b for b in butir if b), ekor)


def _pencabutan(kajian: Reading) -> Iterator[Norma]:
    """The norms that revoke acts, or begin as if they did."""
    awal = re.compile(rf"Pada\s+saat\s+{kajian.naskah.perbup.jenis}\s+ini\s+mulai\s+berlaku\s*,?\Z")
    for n in _norma(kajian):
        dicabut = _DICABUT.search(n.kepala.printed) or (n.ekor and _DICABUT.search(n.ekor.printed))
        if (dicabut and _AKTA.search(n.bunyi)) or (n.butir and awal.match(n.kepala.printed)):
            yield n


def cabut(kajian: Reading) -> Iterator[Finding]:
    """A revocation names the act, in the words of the law, and perbup.yaml lists it (angka 144-147)."""
    p, semua = kajian.naskah.perbup, " ".join(b.typed for b in kajian.of("batang-tubuh"))
    for i, id_ in enumerate(p.mencabut):
        if id_ not in {c["id"] for c in _EKSPRESI.finditer(semua)}:
            yield temuan(
                CABUT,
                p.origin.at("mencabut", i).location,
                f"Tidak ada pasal yang mencabut {id_}.",
                f"Tambahkan pasal penutup yang menyebut {{{{ peraturan('{id_}', bentuk='lengkap') }}}}.",
                tempat="mencabut",
            )
    for n in _pencabutan(kajian):
        yield from _rumus(kajian, n)
        yield from _tercantum(kajian, n)


def _rumus(kajian: Reading, n: Norma) -> Iterator[Finding]:
    p, b = kajian.naskah.perbup, n.kepala
    awal = f"Pada saat {p.jenis} ini mulai berlaku"
    if umum := _UMUM.search(b.printed):
        yield in_text(
            kajian,
            CABUT,
            b,
            umum.span(),
            f"{b.place} mencabut secara umum.",
            "Sebut peraturan yang dicabut satu per satu.",
        )
        return
    if not p.tentang.startswith("Pencabutan") and not re.match(
        awal.replace(" ", r"\s+"), b.printed
    ):
        yield in_text(
            kajian,
            CABUT,
            b,
            (0, 1),
            f"{b.place} tidak diawali {quoted(awal)}.",
            f"Awali dengan {awal}, ...",
        )
    ujung = n.ekor or b
    if not _RUMUS.search(ujung.printed):
        cocok = _DICABUT.search(ujung.printed)
        yield in_text(
            kajian,
            CABUT,
            ujung,
            cocok.span() if cocok else (0, 1),
            f"{b.place} tidak memakai rumus pencabutan.",
            "Tulis dicabut dan dinyatakan tidak berlaku"
            + (" pada penutup rinciannya." if n.butir else "."),
        )


def _tercantum(kajian: Reading, n: Norma) -> Iterator[Finding]:
    """The acts that a revocation names are listed."""
    mencabut = kajian.naskah.perbup.mencabut
    disebut = [(b, c) for b in n.semua for c in _EKSPRESI.finditer(b.typed)]
    for b, c in disebut:
        if c["id"] not in mencabut:
            yield temuan(
                CABUT,
                kajian.location(b.origin, c.start()),
                f"{b.place} mencabut {c['id']}, yang tidak tercantum pada mencabut dalam perbup.yaml.",
                f"Tambahkan {c['id']} pada mencabut.",
                tempat=b.place,
            )
    if not disebut and not mencabut and not _UMUM.search(n.bunyi):
        yield in_text(
            kajian,
            CABUT,
            n.kepala,
            (0, 1),
            f"{n.kepala.place} mencabut peraturan, tetapi mencabut pada perbup.yaml kosong.",
            "Isi mencabut dengan id peraturan yang dicabut.",
        )


def lengkap(kajian: Reading) -> Iterator[Finding]:
    """A revoked act is named with its gazette (angka 146, 147)."""
    acts = registri(kajian.naskah.dasar_hukum)
    for n in _pencabutan(kajian):
        for b in n.semua:
            for c in _EKSPRESI.finditer(b.typed):
                act = acts.get(c["id"])
                if act and act.lembaran and "lengkap" not in c["sisa"]:
                    baru = f"peraturan('{c['id']}', bentuk='lengkap')"
                    yield temuan(
                        LENGKAP,
                        kajian.location(b.origin, c.start()),
                        f"{c['id']} dicabut tanpa lembarannya.",
                        f"Tulis {{{{ {baru} }}}}.",
                        tempat=b.place,
                        perbaikan=kajian.replacement(b, c.start(), c.end(), baru),
                    )


def tingkat(kajian: Reading) -> Iterator[Finding]:
    """A Perbup revokes acts of its own level or lower (angka 158, 223)."""
    p, acts = kajian.naskah.perbup, registri(kajian.naskah.dasar_hukum)
    for i, id_ in enumerate(p.mencabut):
        if id_ in acts and JENIS[acts[id_].jenis].derajat < JENIS["perbup"].derajat:
            yield temuan(
                TINGKAT,
                p.origin.at("mencabut", i).location,
                f"{p.jenis} tidak dapat mencabut {id_}.",
                "Hapus dari mencabut.",
                tempat="mencabut",
            )


RULES: tuple[Rule, ...] = (Rule(CABUT, cabut), Rule(LENGKAP, lengkap), Rule(TINGKAT, tingkat))
