"""Quotients and sums that prose states, from the numbers in the same sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, permutations

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.besaran import Besaran, besaran
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text, is_typed
from renja_docs.rules.prose import prose
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text
from renja_docs.text.numerals import angka as tulis
from renja_docs.text.numerals import half_up
from renja_docs.text.sentences import sentences

CAPAIAN = Aturan(
    "RD6090",
    "galat",
    "Capaian sama dengan hasil bagi",
    "Permendagri 86/2017",
    "Tingkat capaian dalam kalimat sama dengan realisasi dibagi target, atau bagian dibagi keseluruhan, dua desimal.",
    "341 koperasi dari target 240 unit atau tercapai 133,75%",
    "341 koperasi dari target 240 unit atau tercapai 142,08%",
)
PERUBAHAN = Aturan(
    "RD6094",
    "galat",
    "Besar perubahan",
    "Permendagri 86/2017",
    "Besar perubahan yang disebut sama dengan selisih, atau selisih dibagi nilai awal, dari kedua nilainya.",
    "meningkat 10 koperasi dari 184 menjadi 240",
    "meningkat 56 koperasi dari 184 menjadi 240",
)
BAGIAN = Aturan(
    "RD6098",
    "galat",
    "Bagian dari keseluruhan",
    "Permendagri 86/2017",
    "Bagian tidak lebih besar daripada keseluruhannya.",
    "urutan ke-59 dari 56 Perangkat Daerah",
    "urutan ke-29 dari 56 Perangkat Daerah",
)
JUMLAH = Aturan(
    "RD6099",
    "galat",
    "Jumlah dan bagiannya",
    "Permendagri 86/2017",
    "Jumlah yang disebut sama dengan jumlah bagian-bagiannya dalam kalimat itu.",
    "Rp100.000.000, terdiri atas Rp60.000.000 dan Rp50.000.000",
    "Rp110.000.000, terdiri atas Rp60.000.000 dan Rp50.000.000",
)
_TANDA = re.compile(
    r"(?i)(?:tingkat\s+(?:capaian|realisasi)\w*|tercapai|terealisasi|terpenuhi|atau|capaiannya"
    r"|capaian|realisasinya)(?:\s+(?:kinerja|tersebut|hanya|baru|telah|sudah))*(?:\s+(?:sebesar"
    r"|sebanyak|setara|mencapai|dengan|adalah|yaitu))*\s*\(?\Z"
)
_TANDA_KUAT = re.compile(
    r"(?i)tingkat\s+(?:capaian|realisasi)\w*(?:\s+\w+){0,2}\s*\Z|atau\s+(?:(?:terealisasi"
    r"|tercapai)\s+)?(?:dengan\s+)?(?:tingkat\s+capaian\s+)?(?:sebesar\s+)?\Z"
)
_SESUDAH_TARGET = re.compile(
    r"(?i)\btarget\b(?:\s+(?!dan\b|menjadi\b)[a-z]+|\s+\d{4}|\s*\([^)]*\)){0,8}\s*\Z"
)
_DARI = re.compile(
    r"(?i)\A(?:\s+(?!lebih|naik|turun|melebihi|melampaui|meningkat|menurun|selisih|berkurang"
    r"|bertambah)[a-z]+){0,3}\s+dari\s+(?:(?:total|jumlah|seluruh|keseluruhan)\s+)?\Z"
)
_TUNJUK = re.compile(r"(?:\w+\s+){0,4}(?:itu|tersebut|ini)\b")
_ORANG = re.compile(r"(?i)\b(?:laki-laki|perempuan|pria|wanita|ASN|PNS|PPPK|honorer)\b")


def _hitung(a: Decimal, b: Decimal) -> Decimal:
    return a / b * 100 if b else Decimal(-1)


def _desimal(x: Besaran) -> int:
    return len(x.teks.split(",")[1].rstrip("% persn")) if "," in x.teks else 0


def _sama(hitung: Decimal, x: Besaran) -> bool:
    """True if a stated percentage is the computed one, rounded half up to its own decimals."""
    return half_up(hitung, _desimal(x)) == x.nilai


def capaian(kajian: Reading) -> Iterator[Finding]:
    """A stated rate is realisation / target, or part / whole, of the numbers beside it."""
    for b in prose(kajian):
        if "%" not in b.printed and "persen" not in b.printed:
            continue
        lalu: list[Besaran] = []
        for mulai, teks in sentences(b.printed):
            semua = list(besaran(teks))
            for x in semua:
                pasangan = _pasangan(teks, semua, x, lalu) if x.jenis == "persen" else None
                if (
                    pasangan
                    and not _tersebut(x, [*lalu, *semua])
                    and b.is_typed(mulai + min(x.mulai, pasangan[1].mulai), mulai + x.akhir)
                ):
                    hitung = tulis(half_up(_hitung(pasangan[0].nilai, pasangan[1].nilai), 2), 2)
                    yield in_text(
                        kajian,
                        CAPAIAN,
                        b,
                        _diketik(b, mulai, (x, *pasangan)),
                        f"{quoted(x.teks)}, padahal {pasangan[0].teks} dibagi {pasangan[1].teks} adalah "
                        f"{hitung}%.",
                        f"Tulis {hitung}%, atau pakai {{{{ persen(a, b) }}}}.",
                    )
            lalu = semua


def _diketik(b: Text, mulai: int, semua: Sequence[Besaran]) -> tuple[int, int]:
    """The place of the first figure that a person typed: it is the wrong one, not what expressions print."""
    bagian = [(mulai + y.mulai, mulai + y.akhir) for y in semua]
    return next((letak for letak in bagian if b.is_typed(*_angka_saja(b, letak))), bagian[0])


def _angka_saja(b: Text, letak: tuple[int, int]) -> tuple[int, int]:
    """The digits of a figure, without the Rp or % beside them."""
    angka = re.search(r"\d(?:.*\d)?", b.printed[letak[0] : letak[1]])
    return (letak[0] + angka.start(), letak[0] + angka.end()) if angka else letak


def _tersebut(x: Besaran, semua: Sequence[Besaran]) -> bool:
    """True if some two figures of the sentence give the stated percentage."""
    lain = [y for y in semua if y is not x]
    return any(
        p.jenis == q.jenis and _sama(_hitung(p.nilai, q.nilai), x) for p, q in permutations(lain, 2)
    )


def _pasangan(
    teks: str, semua: Sequence[Besaran], x: Besaran, lalu: Sequence[Besaran]
) -> tuple[Besaran, Besaran] | None:
    """Realisation and target, or part and whole, that a percentage must be the quotient of.

    lalu: the figures of the sentence before, to which 'jumlah itu' points back.
    """
    bertanda = _TANDA.search(teks[: x.mulai]) or re.match(
        r"\s*(?:\)\s*)?dari\s+target", teks[x.akhir :]
    )
    kuat = _TANDA_KUAT.search(teks[: x.mulai])
    for target in semua:
        if target is x or not _SESUDAH_TARGET.search(teks[: target.mulai]):
            continue
        if not bertanda or (target.jenis == "persen" and not kuat):
            continue
        depan = [
            y
            for y in semua
            if y.mulai < target.mulai
            and y is not x
            and y.jenis == target.jenis
            and not _SESUDAH_TARGET.search(teks[: y.mulai])
        ]
        if not depan and _TUNJUK.match(teks):
            depan = [y for y in lalu if y.jenis == target.jenis]
        if depan:
            return depan[-1], target
    return _bagian_utuh(teks, semua, x)


def _bagian_utuh(teks: str, semua: Sequence[Besaran], x: Besaran) -> tuple[Besaran, Besaran] | None:
    """Part and whole right beside a percentage: 341 dari 1.140 koperasi (29,91%)."""
    for bagian, utuh in pairwise(semua):
        if bagian.jenis == utuh.jenis != "persen" and _DARI.match(teks[bagian.akhir : utuh.mulai]):
            sela = (
                teks[utuh.akhir : x.mulai]
                if x.mulai >= utuh.akhir
                else teks[x.akhir : bagian.mulai]
            )
            dekat = re.fullmatch(
                r"\s*(?:[A-Za-z-]+\s+){0,3},?\s*(?:\(|atau|yaitu|yakni|setara|sebesar|\s)*", sela
            )
            if dekat and (x.mulai >= utuh.akhir or x.akhir <= bagian.mulai):
                return bagian, utuh
    return None


def perubahan(kajian: Reading) -> Iterator[Finding]:
    """A stated change is the difference of its two values, or that difference in percent."""
    pola = re.compile(
        r"(?i)\b(?:me)?(?:naik|ningkat|nurun)\w*|\b(?:turun|bertambah|berkurang|peningkatan|penurunan"
        r"|kenaikan)\b"
    )
    for b in prose(kajian):
        for mulai, teks in sentences(b.printed):
            if not pola.search(teks) or "menjadi" not in teks:
                continue
            for x, lama, baru in _tiga(teks, list(besaran(teks))):
                beda = abs(baru.nilai - lama.nilai)
                nisbi = _hitung(beda, lama.nilai)
                cocok = x.nilai == beda or (x.jenis == "persen" and _sama(nisbi, x))
                if not cocok and b.is_typed(mulai + x.mulai, mulai + baru.akhir):
                    persen = x.jenis == "persen" and lama.jenis != "persen"
                    desimal = max(_desimal(lama), _desimal(baru))
                    hitung = f"{tulis(half_up(nisbi, 2), 2)}%" if persen else tulis(beda, desimal)
                    yield in_text(
                        kajian,
                        PERUBAHAN,
                        b,
                        (mulai + x.mulai, mulai + x.akhir),
                        f"{quoted(x.teks)}, padahal perubahan dari {lama.teks} menjadi {baru.teks} adalah "
                        f"{hitung}.",
                        f"Tulis {hitung}.",
                    )


def _tiga(teks: str, semua: Sequence[Besaran]) -> Iterator[tuple[Besaran, Besaran, Besaran]]:
    """Change, old and new value of 'meningkat sebesar C dari A menjadi B'."""
    for x, lama, baru in zip(semua, semua[1:], semua[2:], strict=False):
        sebelum = re.search(
            r"(?i)(?:\w*(?:naik|ningkat\w*|nurun\w*|turun|tambah|kurang))(?:\s+\w+){0,3}?\s*\Z",
            teks[: x.mulai],
        )
        dari = re.search(r"(?i)\bdari\b[^.;]{0,60}\Z", teks[x.akhir : lama.mulai])
        menjadi = re.search(r"(?i)\bmenjadi\b[^.;]{0,40}\Z", teks[lama.akhir : baru.mulai])
        if (
            sebelum
            and dari
            and menjadi
            and lama.jenis == baru.jenis
            and x.jenis in ("persen", lama.jenis)
        ):
            yield x, lama, baru


def bagian_keseluruhan(kajian: Reading) -> Iterator[Finding]:
    """A part is no more than the whole it is taken from."""
    for b in prose(kajian):
        for mulai, teks in sentences(b.printed):
            semua = list(besaran(teks))
            for bagian, utuh in pairwise(semua):
                if bagian.nilai > utuh.nilai and _bagian_dari(teks, bagian, utuh):
                    yield in_text(
                        kajian,
                        BAGIAN,
                        b,
                        (mulai + bagian.mulai, mulai + utuh.akhir),
                        f"{bagian.teks} dari {utuh.teks}.",
                        "Periksa kedua angka.",
                    )
            for cocok in re.finditer(
                r"(?i)\b(?:urutan|peringkat)(?:\s+ke)?[\s-]*(\d+)\s+dari\s+(\d+)", teks
            ):
                if int(cocok[1]) > int(cocok[2]) and is_typed(
                    b, mulai + cocok.start(), mulai + cocok.end()
                ):
                    yield in_text(
                        kajian,
                        BAGIAN,
                        b,
                        (mulai + cocok.start(1), mulai + cocok.end()),
                        f"{quoted(cocok[0])}.",
                        "Periksa kedua angka.",
                    )


def _bagian_dari(teks: str, bagian: Besaran, utuh: Besaran) -> bool:
    """True if the text says 'A dari B' of two figures of one kind and unit, and no change follows."""
    sejenis = bagian.jenis == utuh.jenis and bagian.satuan in {"", "dari", utuh.satuan}
    berubah = "menjadi" in teks[utuh.akhir : utuh.akhir + 40]
    return sejenis and not berubah and bool(_DARI.match(teks[bagian.akhir : utuh.mulai]))


def jumlah_bagian(kajian: Reading) -> Iterator[Finding]:
    """A stated sum is the sum of the parts that the sentence lists."""
    for b in prose(kajian):
        for mulai, teks in sentences(b.printed):
            rinci = re.search(
                r"(?i)\b(?:terdiri (?:atas|dari)|dengan rincian|meliputi|yaitu|yakni)\b", teks
            )
            if not rinci or re.search(r"(?i)antara lain|di antaranya|termasuk", teks):
                continue
            semua = list(besaran(teks))
            depan, belakang = (
                [x for x in semua if x.akhir <= rinci.start()],
                [x for x in semua if x.mulai >= rinci.end()],
            )
            if not depan or len(belakang) < 2 or not _terjumlah(depan[-1], belakang, teks):
                continue
            total = sum((x.nilai for x in belakang), Decimal(0))
            if total != depan[-1].nilai:
                yield in_text(
                    kajian,
                    JUMLAH,
                    b,
                    (mulai + depan[-1].mulai, mulai + depan[-1].akhir),
                    f"{quoted(depan[-1].teks)}, padahal bagian-bagiannya berjumlah {tulis(total)}.",
                    "Periksa jumlah dan bagian-bagiannya.",
                )


def _terjumlah(utuh: Besaran, bagian: Sequence[Besaran], teks: str) -> bool:
    """True if parts and whole are rupiah, or people by kind."""
    if utuh.jenis == "rupiah":
        return all(x.jenis == "rupiah" for x in bagian)
    orang = bool(_ORANG.search(teks[bagian[0].mulai :]))
    return (
        orang
        and utuh.jenis == "polos"
        and all(x.jenis == "polos" and x.nilai <= utuh.nilai for x in bagian)
    )


RULES = (
    Rule(CAPAIAN, capaian),
    Rule(PERUBAHAN, perubahan),
    Rule(BAGIAN, bagian_keseluruhan),
    Rule(JUMLAH, jumlah_bagian),
)
