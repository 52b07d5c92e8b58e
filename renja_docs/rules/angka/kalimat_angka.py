"""Words of direction and facts in prose against the numbers they speak of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.besaran import Besaran, besaran
from renja_docs.rules.angka.lajur import Isian, Lajur, lajur
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text, is_typed, typed_offsets
from renja_docs.rules.prose import prose
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text
from renja_docs.sense.vocabulary import PREDIKAT_SAKIP
from renja_docs.text.sentences import sentences

ARAH = Aturan(
    "RD6091",
    "galat",
    "Kata arah dan angkanya",
    "Permendagri 86/2017",
    "Meningkat dan menurun sesuai dengan kedua nilai yang disebut.",
    "menurun dari 8,14% menjadi 12,52%",
    "meningkat dari 8,14% menjadi 12,52%",
)
TARGET = Aturan(
    "RD6092",
    "galat",
    "Tercapai, melebihi, belum mencapai",
    "Permendagri 86/2017",
    "Kata melebihi, mencapai, dan belum mencapai target sesuai dengan realisasi dan target yang disebut.",
    "nilai 74,68 melebihi target sebesar 76",
    "nilai 74,68 belum mencapai target sebesar 76",
)
TABEL = Aturan(
    "RD6093",
    "galat",
    "Kata arah dan tabelnya",
    "Permendagri 86/2017",
    "Meningkat dan menurun dibandingkan dengan tahun lalu sesuai dengan tabel yang dikutip.",
    "mengalami penurunan, padahal tabel: 8,14 lalu 12,52",
    "{{ arah(nilai(...), nilai(...)) }}",
)
PREDIKAT = Aturan(
    "RD6097",
    "galat",
    "Predikat SAKIP",
    "Permenpan-RB 88/2021",
    "AA di atas 90 Sangat Memuaskan, A di atas 80 Memuaskan, BB di atas 70 Sangat Baik, B di atas 60 Baik, CC di "
    "atas 50 "
    "Cukup, C di atas 30 Kurang, D Sangat Kurang.",
    "nilai 74,20 dengan predikat BB (Baik)",
    "nilai 74,20 dengan predikat BB (Sangat Baik)",
)
_NAIK = r"meningkat(?!kan\b)\w*|peningkatan|naik|kenaikan|bertambah|pertambahan|membaik|melonjak"
_TURUN = r"menurun(?!kan\b)\w*|penurunan|turun|berkurang|pengurangan|menyusut|merosot|memburuk"
_KATA_ARAH = re.compile(rf"(?i)(?<!tidak )(?<!belum )\b(?:(?P<naik>{_NAIK})|(?P<turun>{_TURUN}))\b")
_BANDING = re.compile(
    r"(?i)\b(?:dibanding\w*|daripada|bila dibandingkan"
    r"|jika dibandingkan)\b[^.;]{0,60}?\btahun\s+(?:lalu|sebelumnya|\d{4})"
    r"|\bdari\s+(?:capaian\s+)?tahun\s+(?:lalu|sebelumnya)"
)
_LEBIH = re.compile(
    r"(?i)(?<!tidak )(?<!belum )\b(?:melebihi|melampaui|di atas)\b(?:\s+dari)?\s+target\b"
    r"|\btarget\w*(?:\s+\w+){0,3}?\s+terlampaui\b"
)
_KURANG = re.compile(
    r"(?i)\b(?:belum|tidak)\s+(?:dapat\s+|berhasil\s+|sepenuhnya\s+)?(?:mencapai|memenuhi|melampaui"
    r"|melebihi|tercapai)(?:\s+dari)?(?:\s+target)?\b|\b(?:di bawah|kurang dari"
    r"|lebih rendah (?:dari|daripada))\s+target\b"
)
_CAPAI = re.compile(
    r"(?i)(?<!tidak )(?<!belum )\b(?:telah|sudah|berhasil)\s+(?:mencapai|memenuhi"
    r"|tercapai)(?:\s+target)?\b"
)
_SESUDAH_TARGET = re.compile(
    r"(?i)\btarget\w*\b(?:\s+(?!dan\b|menjadi\b)[a-z]+|\s+\d{4}|\s*\([^)]*\)){0,8}\s*\Z"
)
_CAPAIAN = re.compile(
    r"(?i)\btingkat\s+(?:capaian|realisasi)\w*(?:\s+\w+){0,2}\s*\Z|\btercapai(?:\s+(?:sebesar"
    r"|sebanyak))?\s*\Z"
)
_NILAI = re.compile(r"nilai\(\s*'([^']+)'\s*,\s*'([^']+)'\s*,\s*'((?:realisasi|tahun)-n\d?)'\s*\)")
_PREDIKAT = re.compile(
    r"(?<!\w)(?P<huruf>AA|A|BB|B|CC|C|D)\s*\(?[“\"]?\s*(?P<nama>Sangat Memuaskan|Memuaskan"
    r"|Sangat Baik|Baik|Cukup|Kurang|Sangat Kurang)\b",
    re.IGNORECASE,
)
_HURUF_PREDIKAT = re.compile(
    r"(?i:predikat|interpretasi|intepretasi|kategori|peringkat)\s+[“\"(]?(?P<huruf>AA|BB|CC"
    r"|A|B|C|D)\b(?!\s*\()"
)


def _arah(cocok: re.Match[str]) -> int:
    return 1 if cocok["naik"] else -1


def kata_arah(kajian: Reading) -> Iterator[Finding]:
    """'meningkat dari X menjadi Y' only where Y is greater, 'menurun' only where it is less."""
    for b in prose(kajian):
        for mulai, teks in sentences(b.printed):
            semua = list(besaran(teks)) if _KATA_ARAH.search(teks) else []
            for lama, baru, cocok in (*_dari_menjadi(teks, semua), *_dibanding(teks, semua)):
                beda = baru.nilai - lama.nilai
                awal, akhir = (
                    min(cocok.start(), lama.mulai, baru.mulai),
                    max(cocok.end(), lama.akhir, baru.akhir),
                )
                if beda * _arah(cocok) <= 0 and b.is_typed(mulai + awal, mulai + akhir):
                    harus = "meningkat" if beda > 0 else "menurun" if beda < 0 else "tetap"
                    yield in_text(
                        kajian,
                        ARAH,
                        b,
                        (mulai + cocok.start(), mulai + cocok.end()),
                        f"{quoted(cocok[0])}, padahal dari {lama.teks} menjadi {baru.teks} berarti {harus}.",
                        "Perbaiki katanya atau angkanya; pakai {{ arah(lama, baru) }}.",
                    )


def _dari_menjadi(
    teks: str, semua: Sequence[Besaran]
) -> Iterator[tuple[Besaran, Besaran, re.Match[str]]]:
    """Old value, new value and word of 'meningkat ... dari X ... menjadi Y'."""
    for lama, baru in pairwise(semua):
        if lama.jenis != baru.jenis or not re.search(
            r"(?i)\b(?:menjadi|ke)\b[^.;]{0,40}\Z", teks[lama.akhir : baru.mulai]
        ):
            continue
        if re.search(r"(?i)\bdari\b[^.;]{0,50}\Z|\bsemula\b[^.;]{0,30}\Z", teks[: lama.mulai]):
            kata = [
                c for c in _KATA_ARAH.finditer(teks[: lama.mulai]) if lama.mulai - c.end() < 120
            ]
            if kata:
                yield lama, baru, kata[-1]


def _dibanding(
    teks: str, semua: Sequence[Besaran]
) -> Iterator[tuple[Besaran, Besaran, re.Match[str]]]:
    """Old value, new value and word of 'Y, meningkat dibandingkan tahun lalu sebesar X'."""
    banding = _BANDING.search(teks)
    if not banding:
        return
    lama = next(
        (x for x in semua if x.mulai >= banding.start() and x.mulai - banding.end() < 40), None
    )
    kata = [c for c in _KATA_ARAH.finditer(teks) if abs(c.start() - banding.start()) < 120]
    if lama is None or len(kata) != 1 or re.search(r"\bmenjadi\b", teks):
        return
    lain = [
        x
        for x in semua
        if x is not lama and x.jenis == lama.jenis and not _SESUDAH_TARGET.search(teks[: x.mulai])
    ]
    sebelum = [x for x in lain if x.mulai < banding.start()]
    if len(sebelum) == 1 and len(lain) == 1:
        yield lama, sebelum[0], kata[0]


def kata_target(kajian: Reading) -> Iterator[Finding]:
    """'melebihi target' only where the realisation is above it, 'belum mencapai' only where below."""
    for b in prose(kajian):
        for mulai, teks in sentences(b.printed):
            if "target" not in teks.casefold():
                continue
            semua = list(besaran(teks))
            for pola, tanda in ((_LEBIH, 1), (_KURANG, -1), (_CAPAI, 0)):
                for cocok in pola.finditer(teks):
                    salah = _salah_target(teks, semua, cocok, tanda)
                    if salah and not (
                        tanda == 1
                        and re.search(
                            r"(?i)\b(?:belum|tidak)\b",
                            teks[max(0, cocok.start() - 12) : cocok.start()],
                        )
                    ):
                        yield in_text(
                            kajian,
                            TARGET,
                            b,
                            (mulai + cocok.start(), mulai + cocok.end()),
                            f"{quoted(cocok[0])}, padahal {salah}.",
                            "Perbaiki katanya atau angkanya.",
                        )


def _salah_target(teks: str, semua: Sequence[Besaran], cocok: re.Match[str], tanda: int) -> str:
    """What contradicts a claim about a target, '' where nothing does. tanda: 1 above, -1 below, 0 reached."""
    target = next(
        (x for x in semua if x.mulai >= cocok.start() and _SESUDAH_TARGET.search(teks[: x.mulai])),
        None,
    )
    if target is None:
        target = next(
            (
                x
                for x in reversed(semua)
                if x.akhir <= cocok.start() and _SESUDAH_TARGET.search(teks[: x.mulai])
            ),
            None,
        )
    if target:
        nyata = [
            x
            for x in semua
            if x.akhir <= cocok.start() and x.jenis == target.jenis and x is not target
        ]
        if nyata and not _tepat(nyata[-1].nilai - target.nilai, tanda):
            return f"{nyata[-1].teks} dibandingkan dengan target {target.teks}"
    capaian = next(
        (
            x
            for x in semua
            if x.mulai > cocok.start() and x.jenis == "persen" and _CAPAIAN.search(teks[: x.mulai])
        ),
        None,
    )
    if capaian and not _tepat(capaian.nilai - 100, tanda):
        return f"tingkat capaiannya {capaian.teks}"
    return ""


def _tepat(beda: Decimal, tanda: int) -> bool:
    return beda > 0 if tanda == 1 else beda < 0 if tanda == -1 else beda >= 0


def arah_tabel(kajian: Reading) -> Iterator[Finding]:
    """A typed word of direction, compared with the year before, agrees with the row that is quoted."""
    baris = {(r.tabel.id, r.id): r for r in lajur(kajian) if r.id}
    for b in prose(kajian):
        dikutip = {(t, r) for t, r, _ in _NILAI.findall(b.typed)}
        if len(dikutip) != 1 or not (tahun := _dua_tahun(baris.get(dikutip.pop()))):
            continue
        lama, baru = tahun
        for mulai, teks in sentences(b.printed):
            kata = list(_KATA_ARAH.finditer(teks)) if _BANDING.search(teks) else []
            for cocok in kata if len(kata) == 1 else ():
                bagian = (mulai + cocok.start(), mulai + cocok.end())
                if (
                    _beda(lama, baru) * _arah(cocok) <= 0
                    and typed_offsets(b.typed, b.printed)[bagian[0]] >= 0
                ):
                    yield in_text(
                        kajian,
                        TABEL,
                        b,
                        bagian,
                        f"{quoted(cocok[0])}, padahal tabel menyebut {lama.teks} lalu {baru.teks}.",
                        "Pakai {{ arah(nilai(...), nilai(...)) }}.",
                    )


def _dua_tahun(baris: Lajur | None) -> tuple[Isian, Isian] | None:
    semua = baris.angka("realisasi", "tahun") if baris else []
    return (semua[-2], semua[-1]) if len(semua) >= 2 else None


def _beda(lama: Isian, baru: Isian) -> Decimal:
    a = lama.nilai.angka if lama.nilai else None
    z = baru.nilai.angka if baru.nilai else None
    return (z or Decimal(0)) - (a or Decimal(0))


def predikat_sakip(kajian: Reading) -> Iterator[Finding]:
    """Letter, name and value of a predicate belong together."""
    nama = {p.split(" ")[0]: p.split("(")[1].rstrip(")") for _, p in PREDIKAT_SAKIP} | {
        "D": "Sangat Kurang"
    }
    for b in prose(kajian):
        if not re.search(r"(?i)SAKIP|akuntabilitas|predikat", b.printed):
            continue
        for mulai, teks in sentences(b.printed):
            for cocok in _PREDIKAT.finditer(teks):
                bagian = (mulai + cocok.start(), mulai + cocok.end())
                if nama[cocok["huruf"].upper()].casefold() != cocok["nama"].casefold() and is_typed(
                    b, *bagian
                ):
                    yield in_text(
                        kajian,
                        PREDIKAT,
                        b,
                        bagian,
                        f"{quoted(cocok[0])}: {cocok['huruf']} berarti {nama[cocok['huruf'].upper()]}.",
                        "Pakai {{ predikat(nilai) }}.",
                    )
            yield from _predikat_nilai(kajian, b, mulai, teks)


def _predikat_nilai(kajian: Reading, b: Text, mulai: int, teks: str) -> Iterator[Finding]:
    for cocok in (*_PREDIKAT.finditer(teks), *_HURUF_PREDIKAT.finditer(teks)):
        nilai = [
            x
            for x in besaran(teks[: cocok.start()])
            if x.jenis == "polos"
            and 0 < x.nilai <= 100
            and re.search(r"(?i)nilai\w*(?:\s+\w+){0,4}\s*\Z", teks[: x.mulai])
        ]
        if not nilai:
            continue
        harus = next(
            (p for batas, p in PREDIKAT_SAKIP if nilai[-1].nilai > batas), "D (Sangat Kurang)"
        )
        bagian = (mulai + cocok.start("huruf"), mulai + cocok.end("huruf"))
        if harus.split(" ")[0] != cocok["huruf"].upper() and is_typed(
            b, mulai + nilai[-1].mulai, bagian[1]
        ):
            yield in_text(
                kajian,
                PREDIKAT,
                b,
                bagian,
                f"Nilai {nilai[-1].teks} disebut {cocok['huruf']}.",
                f"Tulis {harus}, atau pakai {{{{ predikat(nilai) }}}}.",
            )


RULES = (
    Rule(ARAH, kata_arah),
    Rule(TARGET, kata_target),
    Rule(TABEL, arah_tabel),
    Rule(PREDIKAT, predikat_sakip),
)
