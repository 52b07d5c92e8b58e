"""Gazette numbers of the registry (UU 12/2011 Lampiran II angka 47-49): there, plausible, and right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from renja_docs.content.finding import Finding, Severity
from renja_docs.content.origin import Location
from renja_docs.content.peraturan import Lembaran, Peraturan
from renja_docs.rules.citing import citations
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, temuan
from renja_docs.sense.law import gazette
from renja_docs.sense.law.citation import registri, sebut
from renja_docs.sense.law.hierarchy import JENIS
from renja_docs.sense.reading import Reading

TANPA = Aturan(
    "RD5020",
    "galat",
    "Peraturan tanpa lembaran",
    "UU 12/2011 Lampiran II angka 47 dan 49",
    "Undang-undang dan peraturan pemerintah disebut dengan Lembaran Negara dan Tambahannya, peraturan daerah dengan "
    "Lembaran Daerah dan Tambahannya.",
    "- jenis: uu tanpa lembaran",
    'lembaran: {tahun: 2004, nomor: "104", tambahan: "4421"}',
)
TANPA_LAIN = Aturan(
    "RD5019",
    "peringatan",
    "Peraturan tanpa berita atau lembaran",
    "Permendagri 80/2015; kebiasaan penulisan",
    "Peraturan Presiden lazim disebut dengan Lembaran Negara, peraturan menteri dengan Berita Negara, peraturan "
    "gubernur dan bupati dengan Berita Daerah.",
    "- jenis: permen tanpa lembaran",
    'lembaran: {tahun: 2017, nomor: "1312"}',
)
TAHUN = Aturan(
    "RD5021",
    "galat",
    "Tahun lembaran sebelum tahun peraturan",
    "UU 12/2011 Pasal 81 sampai dengan Pasal 86",
    "Peraturan diundangkan sesudah ditetapkan, sehingga tahun lembaran tidak mendahului tahun peraturan.",
    "tahun: 2023, lembaran: {tahun: 2022}",
    "tahun: 2023, lembaran: {tahun: 2023}",
)
TAHUN_LAIN = Aturan(
    "RD5022",
    "peringatan",
    "Tahun lembaran berbeda",
    "UU 12/2011 Pasal 81 sampai dengan Pasal 86",
    "Tahun lembaran dan tanggal lazimnya sama dengan tahun peraturan; peraturan menteri kadang diundangkan pada tahun "
    "berikutnya.",
    "jenis: uu, tahun: 2004, lembaran: {tahun: 2005}",
    "jenis: uu, tahun: 2004, lembaran: {tahun: 2004}",
)
NILAI = Aturan(
    "RD5023",
    "galat",
    "Nomor lembaran milik peraturan lain",
    "UU 12/2011 Lampiran II angka 47",
    "Nomor lembaran dan tambahannya sesuai dengan yang diketahui program.",
    "PP 12/2019 dengan LN 2019/140, TLN 4578",
    "PP 12/2019 dengan LN 2019/42, TLN 6322",
)
WAJAR = Aturan(
    "RD5024",
    "galat",
    "Nomor lembaran tidak mungkin",
    "UU 12/2011 Lampiran II angka 47",
    "Nomor Tambahan Lembaran Negara terus naik dari tahun ke tahun; nomor Lembaran Negara dan Berita Negara dimulai "
    "lagi setiap tahun dan ada batasnya.",
    "tahun 2019 dengan TLN 4578",
    "tahun 2019 dengan TLN 6322",
)
SAMA = Aturan(
    "RD5025",
    "peringatan",
    "Dua peraturan dengan satu nomor lembaran",
    "UU 12/2011 Lampiran II angka 47 dan 172",
    "Satu nomor lembaran pada satu tahun memuat satu peraturan.",
    "dua perda dengan Lembaran Daerah 2016 Nomor 10",
    "nomor yang berbeda",
)
JUDUL = Aturan(
    "RD5033",
    "peringatan",
    "Nama peraturan berbeda dari yang diketahui",
    "UU 12/2011 Lampiran II angka 45",
    "Nama peraturan ditulis sebagaimana dalam lembarannya.",
    "UU 12/1950 tentang Pemerintahan Daerah Kabupaten di Jawa Timur",
    "UU 12/1950 tentang Pembentukan Daerah-daerah Kabupaten dalam Lingkungan Propinsi Jawa Timur",
)

_BATAS = {"Lembaran Negara": 450, "Berita Negara": 2600}
_ANGKA = re.compile(r"[1-9]\d*(?:\s*(?:Seri\s+|/)\s*[A-Z]\d?)?\Z")


def _ragu(act: Peraturan) -> Severity | None:
    """The level of a finding on an act that nobody could verify."""
    return None if act.terverifikasi else "peringatan"


def dikutip(kajian: Reading, *cara: str) -> dict[str, Peraturan]:
    """Acts that are printed with their gazette, amendments included, by id; cara: which citations, all without."""
    acts = registri(kajian.naskah.dasar_hukum)
    ids = dict.fromkeys(
        k.act.id for k in citations(kajian) if k.manner in (cara or ("mengingat", "landasan"))
    )
    for id_ in tuple(ids):
        ids |= dict.fromkeys(i for i in acts[id_].perubahan[-1:] if i in acts)
    return {i: acts[i] for i in ids if acts[i].jenis != "uud"}


def _tanpa(kajian: Reading, aturan: Aturan, *, tambahan: bool) -> Iterator[Finding]:
    """Acts that lack a gazette; in lists of the Lampiran, where no law wants one, a note only."""
    mengingat = dikutip(kajian, "mengingat")
    for act in (mengingat | dikutip(kajian, "landasan")).values():
        jenis, lembaran = JENIS[act.jenis], act.lembaran
        if jenis.lembaran is None or jenis.tambahan != tambahan:
            continue
        tingkat = "catatan" if act.id not in mengingat else _ragu(act)
        if lembaran is None:
            yield temuan(
                aturan,
                act.origin.at("id").location,
                f"{sebut(act, {}, 'pendek')} disebut tanpa {jenis.lembaran}.",
                "Isi lembaran dengan tahun dan nomornya.",
                tempat=act.id,
                tingkat=tingkat,
            )
        elif tambahan and lembaran.tambahan is None and lembaran.nama is None:
            yield temuan(
                aturan,
                lembaran.origin.location,
                f"{sebut(act, {}, 'pendek')} disebut tanpa tambahan lembaran.",
                "Isi tambahan.",
                tempat=act.id,
                tingkat=tingkat,
            )


def tanpa(kajian: Reading) -> Iterator[Finding]:
    """UU, PP and Perda are cited with gazette and supplement (angka 47, 49)."""
    yield from _tanpa(kajian, TANPA, tambahan=True)


def tanpa_lain(kajian: Reading) -> Iterator[Finding]:
    """Other legislation is usually cited with its gazette."""
    yield from _tanpa(kajian, TANPA_LAIN, tambahan=False)


def _berlembaran(kajian: Reading) -> Iterator[tuple[Peraturan, Lembaran]]:
    return ((act, act.lembaran) for act in kajian.naskah.dasar_hukum.peraturan if act.lembaran)


def tahun(kajian: Reading) -> Iterator[Finding]:
    """A gazette is not older than the act in it (Pasal 81-86)."""
    for act, lembaran in _berlembaran(kajian):
        if act.tahun and lembaran.tahun < act.tahun:
            yield temuan(
                TAHUN,
                lembaran.origin.at("tahun").location,
                f"Tahun lembaran {lembaran.tahun} mendahului tahun peraturan {act.tahun}.",
                "Periksa tahun lembarannya.",
                tempat=act.id,
            )


def tahun_lain(kajian: Reading) -> Iterator[Finding]:
    """A gazette is of the year of the act, or of the next for a Permen; so is the date (Pasal 81-86)."""
    yield from _tanggal_lain(kajian)
    for act, lembaran in _berlembaran(kajian):
        if act.tahun and lembaran.tahun > act.tahun + _longgar(act):
            yield temuan(
                TAHUN_LAIN,
                lembaran.origin.at("tahun").location,
                f"Tahun lembaran {lembaran.tahun} berbeda dari tahun peraturan {act.tahun}.",
                "Periksa tahun lembarannya.",
                tempat=act.id,
            )


def _longgar(act: Peraturan) -> int:
    """How many years later than its own an act may be promulgated."""
    return 1 if act.jenis in ("permen", "perda", "perda-provinsi", "pergub", "perbup") else 0


def _tanggal_lain(kajian: Reading) -> Iterator[Finding]:
    for act in kajian.naskah.dasar_hukum.peraturan:
        if (
            act.tahun
            and act.tanggal
            and not act.tahun <= act.tanggal.year <= act.tahun + _longgar(act)
        ):
            yield temuan(
                TAHUN_LAIN,
                act.origin.at("tanggal").location,
                f"Tanggal pada tahun {act.tanggal.year} berbeda dari tahun peraturan {act.tahun}.",
                "Periksa tanggalnya.",
                tempat=act.id,
            )


def nilai(kajian: Reading) -> Iterator[Finding]:
    """Gazette numbers are those that the program knows (angka 47)."""
    for act, lembaran in _berlembaran(kajian):
        tahu = gazette.dikenal(act)
        ini = (lembaran.tahun, lembaran.nomor, _bulat(lembaran.tambahan))
        if lembaran.nama is not None or act.lembaga is not None:
            continue
        pemilik = gazette.pemilik(*ini) if ini[2] else None
        if tahu and ini != (tahu.lembaran_tahun, tahu.lembaran_nomor, tahu.tambahan or ini[2]):
            benar = f"Tahun {tahu.lembaran_tahun} Nomor {tahu.lembaran_nomor}"
            benar += f", Tambahan Nomor {tahu.tambahan}" if tahu.tambahan else ""
            milik = (
                f" Nomor itu milik {pemilik.sebutan}." if pemilik and pemilik is not tahu else ""
            )
            yield temuan(
                NILAI,
                lembaran.origin.at(_beda(lembaran, tahu)).location,
                f"Nomor lembaran {sebut(act, {}, 'pendek')} tidak sesuai.{milik}",
                f"Menurut daftar program: {benar}.",
                tempat=act.id,
                tingkat=_ragu(act),
            )
        elif tahu is None and pemilik is not None:
            yield temuan(
                NILAI,
                lembaran.origin.location,
                f"Nomor lembaran {act.id} milik {pemilik.sebutan}.",
                "Periksa pada lembarannya.",
                tempat=act.id,
                tingkat=_ragu(act),
            )


def _beda(lembaran: Lembaran, tahu: gazette.Terbitan) -> str:
    """The first key of a gazette whose value is not the one that is known."""
    if lembaran.tahun != tahu.lembaran_tahun:
        return "tahun"
    return "nomor" if lembaran.nomor != tahu.lembaran_nomor else "tambahan"


def _bulat(teks: str | None) -> int:
    return int(teks) if teks and teks.isdecimal() else 0


def wajar(kajian: Reading) -> Iterator[Finding]:
    """Numbers are in the range that their year allows (angka 47)."""
    for act, lembaran in _berlembaran(kajian):
        nama = lembaran.nama or JENIS[act.jenis].lembaran
        asal = lembaran.origin
        if not _ANGKA.match(lembaran.nomor):
            yield temuan(
                WAJAR,
                asal.at("nomor").location,
                f"Nomor {nama} {quoted(lembaran.nomor)} tidak dalam bentuknya.",
                "Tulis angkanya tanpa nol di depan.",
                tempat=act.id,
            )
        elif nama in _BATAS and _bulat(lembaran.nomor) > _BATAS[nama]:
            yield temuan(
                WAJAR,
                asal.at("nomor").location,
                f"Nomor {nama} {lembaran.nomor} terlalu besar untuk satu tahun.",
                "Periksa pada lembarannya.",
                tempat=act.id,
            )
        yield from _tambahan(act, lembaran, nama)


def _tambahan(act: Peraturan, lembaran: Lembaran, nama: str | None) -> Iterator[Finding]:
    lokasi = lembaran.origin.at("tambahan").location
    if lembaran.tambahan and not lembaran.tambahan.isdecimal():
        yield temuan(
            WAJAR,
            lokasi,
            f"Nomor tambahan {quoted(lembaran.tambahan)} bukan angka.",
            "Tulis angkanya saja.",
            tempat=act.id,
        )
    elif lembaran.tambahan and nama is not None and nama.startswith("Berita"):
        yield temuan(
            WAJAR,
            lokasi,
            f"{nama} disebut dengan tambahan.",
            "Hapus tambahan, bila tidak ada penjelasan.",
            tempat=act.id,
            tingkat="peringatan",
        )
    elif lembaran.tambahan and nama == "Lembaran Negara":
        bawah, atas = gazette.rentang_tambahan(lembaran.tahun)
        if not bawah < int(lembaran.tambahan) < atas:
            yield temuan(
                WAJAR,
                lokasi,
                f"Tambahan Lembaran Negara {lembaran.tambahan} tidak mungkin bagi tahun "
                f"{lembaran.tahun}: antara {bawah} dan {atas if atas < 10**6 else 'seterusnya'}.",
                "Periksa pada lembarannya.",
                tempat=act.id,
                tingkat=_ragu(act),
            )


def sama(kajian: Reading) -> Iterator[Finding]:
    """A gazette number of a year belongs to one act (angka 47, 172)."""
    pertama: dict[tuple[object, ...], tuple[Peraturan, Location]] = {}
    for act, lembaran in _berlembaran(kajian):
        nama = lembaran.nama or JENIS[act.jenis].lembaran
        daerah = act.lembaga if nama and nama.endswith("Daerah") else ""
        nomor = lembaran.origin.at("nomor").location
        lama, di = pertama.setdefault(
            (nama, daerah, lembaran.tahun, lembaran.nomor.lstrip("0")), (act, nomor)
        )
        if lama is not act:
            yield temuan(
                SAMA,
                nomor,
                f"{nama} {lembaran.tahun} Nomor {lembaran.nomor} sudah dipakai {lama.id}.",
                "Periksa keduanya pada lembarannya.",
                tempat=act.id,
                terkait=(di,),
            )


def _lipat(judul: str) -> str:
    return re.sub(r"\W+", " ", judul.lower().replace("walikota", "wali kota")).strip()


def judul(kajian: Reading) -> Iterator[Finding]:
    """Titles are those that the program knows, capitals and commas aside (angka 45)."""
    for act in kajian.naskah.dasar_hukum.peraturan:
        tahu = gazette.dikenal(act)
        if tahu is None or not tahu.tentang or _lipat(act.tentang) == _lipat(tahu.tentang):
            continue
        mirip = SequenceMatcher(None, _lipat(act.tentang), _lipat(tahu.tentang)).ratio() > 0.6
        pesan = "berbeda dari" if mirip else "jauh berbeda dari"
        yield temuan(
            JUDUL,
            act.origin.at("tentang").location,
            f"Nama {sebut(act, {}, 'pendek')} {pesan} yang diketahui program.",
            f"Menurut daftar program: {tahu.tentang}.",
            tempat=act.id,
        )


RULES: tuple[Rule, ...] = (
    Rule(TANPA, tanpa),
    Rule(TANPA_LAIN, tanpa_lain),
    Rule(TAHUN, tahun),
    Rule(TAHUN_LAIN, tahun_lain),
    Rule(NILAI, nilai),
    Rule(WAJAR, wajar),
    Rule(SAMA, sama),
    Rule(JUDUL, judul),
)
