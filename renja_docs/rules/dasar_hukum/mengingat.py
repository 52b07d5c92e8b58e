"""The legal basis: which acts stand in Mengingat, and in which order (UU 12/2011 Lampiran II angka 28-45)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from renja_docs.content.finding import Finding
from renja_docs.content.origin import Location
from renja_docs.content.peraturan import Peraturan
from renja_docs.rules.citing import kutipan, landasan, saat, terbit
from renja_docs.rules.old import Aturan, Rule, in_text, temuan
from renja_docs.sense.law.citation import registri, sebut
from renja_docs.sense.law.gazette import pencabutan
from renja_docs.sense.law.hierarchy import JENIS, mendahului
from renja_docs.sense.reading import Reading

GANDA = Aturan(
    "RD5002",
    "galat",
    "Peraturan disebut dua kali",
    "UU 12/2011 Lampiran II angka 43",
    "Setiap peraturan disebut satu kali dalam Mengingat, dan satu kali dalam daftar landasan hukum.",
    "- uu-25-2004, lalu - uu-25-2004",
    "- uu-25-2004",
)
URUTAN = Aturan(
    "RD5003",
    "galat",
    "Urutan Mengingat",
    "UU 12/2011 Lampiran II angka 43",
    "Dasar hukum diurutkan menurut tata urutan peraturan; yang setingkat menurut saat pengundangannya.",
    "- pp-12-2019, lalu - pp-8-2008",
    "- pp-8-2008, lalu - pp-12-2019",
)
URUTAN_LANDASAN = Aturan(
    "RD5004",
    "galat",
    "Urutan landasan hukum",
    "UU 12/2011 Lampiran II angka 43",
    "Daftar landasan hukum dalam Lampiran memakai urutan yang sama dengan Mengingat.",
    "- perda-2-2008, lalu - uu-25-2004",
    "- uu-25-2004, lalu - perda-2-2008",
)
KEWENANGAN = Aturan(
    "RD5005",
    "galat",
    "Dasar kewenangan",
    "UU 12/2011 Lampiran II angka 28 huruf a dan 39",
    "Mengingat memuat dasar kewenangan, yaitu undang-undang tentang Pemerintahan Daerah yang berlaku.",
    "mengingat tanpa uu-23-2014",
    "mengingat dengan uu-23-2014",
)
PEMBENTUKAN = Aturan(
    "RD5006",
    "peringatan",
    "Undang-undang pembentukan daerah dan UUD",
    "UU 12/2011 Lampiran II angka 39",
    "Mengingat lazimnya memuat Pasal 18 ayat (6) UUD 1945 dan undang-undang pembentukan daerah.",
    "mengingat tanpa undang-undang pembentukan",
    "mengingat dengan uu-12-1950",
)
MEMERINTAHKAN = Aturan(
    "RD5007",
    "galat",
    "Peraturan yang memerintahkan",
    "UU 12/2011 Lampiran II angka 28 huruf b dan 40",
    "Peraturan yang ketentuannya dilaksanakan menurut Menimbang disebut pula dalam Mengingat.",
    "melaksanakan ketentuan Pasal 142 Permendagri 86/2017, yang tidak ada dalam mengingat",
    "mengingat dengan permendagri-86-2017",
)
PASAL = Aturan(
    "RD5009",
    "galat",
    "Pasal dalam dasar hukum",
    "UU 12/2011 Lampiran II angka 44 dan 45",
    "Hanya Undang-Undang Dasar yang disebut dengan pasalnya, dalam bentuk Pasal 18 ayat (6).",
    "- {peraturan: uu-25-2004, pasal: Pasal 5}",
    "- {peraturan: uud-1945, pasal: Pasal 18 ayat (6)}",
)
DICABUT = Aturan(
    "RD5010",
    "galat",
    "Peraturan sudah dicabut",
    "UU 12/2011 Lampiran II angka 28 dan 42",
    "Peraturan yang dijadikan dasar masih berlaku pada tanggal penetapan.",
    "- uu-33-2004 dalam peraturan tahun 2023",
    "- uu-1-2022",
)
BELUM = Aturan(
    "RD5011",
    "galat",
    "Peraturan belum terbit",
    "UU 12/2011 Lampiran II angka 42",
    "Peraturan yang belum diundangkan atau belum berlaku pada tanggal penetapan tidak disebut.",
    "- perbup-5-2024 dalam peraturan tahun 2023",
    "- perbup-12-2023",
)
TINGKAT = Aturan(
    "RD5012",
    "galat",
    "Bukan peraturan yang sama atau lebih tinggi",
    "UU 12/2011 Lampiran II angka 41",
    "Dasar hukum hanya peraturan perundang-undangan yang tingkatannya sama atau lebih tinggi; Keputusan, Instruksi, "
    "dan Surat Edaran bukan peraturan.",
    "- kepmendagri-050-5889-2021",
    "- permendagri-90-2019",
)
DICABUT_SENDIRI = Aturan(
    "RD5013",
    "galat",
    "Peraturan yang dicabut oleh peraturan ini",
    "UU 12/2011 Lampiran II angka 42",
    "Peraturan yang dicabut tidak disebut dalam Mengingat.",
    "mencabut: [perbup-5-2020], mengingat: [perbup-5-2020]",
    "mencabut: [perbup-5-2020]",
)
DIUBAH = Aturan(
    "RD5014",
    "galat",
    "Peraturan yang diubah dalam Mengingat",
    "UU 12/2011 Lampiran II angka 41a (UU 13/2022)",
    "Peraturan yang diubah dicantumkan dalam dasar hukum peraturan perubahannya.",
    "mengubah: perbup-5-2020, mengingat tanpa perbup-5-2020",
    "mengingat dengan perbup-5-2020",
)
PERUBAHAN_SAJA = Aturan(
    "RD5016",
    "galat",
    "Peraturan perubahan disebut tersendiri",
    "UU 12/2011 Lampiran II angka 41a (UU 13/2022)",
    "Yang disebut peraturan yang diubah; perubahannya menyusul dengan sebagaimana telah diubah.",
    "- uu-13-2022",
    "- uu-12-2011",
)
DAERAH_LAIN = Aturan(
    "RD5032",
    "peringatan",
    "Peraturan daerah lain",
    "UU 12/2011 Lampiran II angka 28 dan 41",
    "Peraturan daerah, gubernur, dan bupati yang disebut berasal dari daerah dan provinsi ini.",
    "lembaga: Malang dalam peraturan Kabupaten Pasuruan",
    "lembaga: Pasuruan",
)
TANPA_PASAL = Aturan(
    "RD5038",
    "peringatan",
    "Pasal yang memerintahkan",
    "UU 12/2011 Lampiran II angka 24, 25, dan 27",
    "Pertimbangan yang melaksanakan ketentuan peraturan lain menunjuk pasal yang memerintahkan.",
    "bahwa untuk melaksanakan ketentuan {{ peraturan('perda-5-2019') }}, ...",
    "bahwa untuk melaksanakan ketentuan Pasal 21 ayat (3) {{ peraturan('perda-5-2019') }}, ...",
)
LEBIH_RENDAH = Aturan(
    "RD5037",
    "peringatan",
    "Pengacuan ke keputusan atau instruksi",
    "UU 12/2011 Lampiran II angka 278",
    "Norma hanya mengacu ke peraturan yang tingkatannya sama atau lebih tinggi.",
    "sesuai dengan {{ peraturan('kepmendagri-050-5889-2021') }}",
    "sesuai dengan ketentuan peraturan perundang-undangan",
)

_PASAL = re.compile(
    r"Pasal \d+[A-Z]?(?: ayat \(\d+\))?(?:(?:,| dan|, dan) (?:Pasal \d+[A-Z]?(?: ayat \(\d+\))?|ayat \(\d+\)))*\Z"
)
_MELAKSANAKAN = re.compile(
    r"\bmelaksanakan\s+(?:ketentuan|amanat|perintah)\b|\bamanat\b|\bdiperintahkan\b", re.IGNORECASE
)
_KETENTUAN = re.compile(
    r"\bmelaksanakan\s+ketentuan\s+(?:dalam\s+)?(?=Undang-Undang|Peraturan\s+(?:Pemerintah|Presiden|Menteri|Daerah|Gubernur))"
)
_BENTUK = re.compile(
    r"\bpembentukan\b.*\b(?:daerah|kabupaten|kota|provinsi|propinsi)", re.IGNORECASE
)


def _daftar(kajian: Reading) -> Iterator[tuple[str, list[tuple[Peraturan, Location]]]]:
    """Mengingat, then each list of legal bases: name, acts with their places."""
    acts = registri(kajian.naskah.dasar_hukum)
    mengingat = [
        (m.peraturan, m.origin.at("peraturan").location)
        for m in kajian.naskah.batang_tubuh.mengingat
    ]
    yield "Mengingat", [(acts[i], lokasi) for i, lokasi in mengingat if i in acts]
    for isi in landasan(kajian):
        yield "landasan hukum", [(acts[i], lokasi) for i, lokasi in isi if i in acts]


def _mengingat(kajian: Reading) -> list[tuple[Peraturan, Location]]:
    return next(isi for _, isi in _daftar(kajian))


def ganda(kajian: Reading) -> Iterator[Finding]:
    """An act stands once in a list (angka 43). The constitution may stand with several provisions."""
    for nama, isi in _daftar(kajian):
        pertama: dict[str, Location] = {}
        for act, lokasi in isi:
            if act.id in pertama and act.jenis != "uud":
                yield temuan(
                    GANDA,
                    lokasi,
                    f"{sebut(act, {}, 'pendek')} disebut dua kali dalam {nama}.",
                    "Hapus salah satu.",
                    tempat=nama,
                    terkait=(pertama[act.id],),
                )
            pertama.setdefault(act.id, lokasi)


def _terbalik(
    kajian: Reading, aturan: Aturan, nama: str, isi: Sequence[tuple[Peraturan, Location]]
) -> Iterator[Finding]:
    """The acts that stand behind one that they precede, each with the first such one."""
    urutan = kajian.naskah.opsi.urutan_mengingat
    for i, (act, lokasi) in enumerate(isi):
        lawan = next((lain for lain, _ in isi[:i] if mendahului(act, lain, urutan)), None)
        if lawan is not None:
            yield temuan(
                aturan,
                lokasi,
                f"{sebut(act, {}, 'pendek')} berdiri sesudah {sebut(lawan, {}, 'pendek')}.",
                f"Pindahkan ke depan {lawan.id}.",
                tempat=nama,
            )


def urutan(kajian: Reading) -> Iterator[Finding]:
    """Mengingat runs by rank, then by time (angka 43)."""
    yield from _terbalik(kajian, URUTAN, "Mengingat", _mengingat(kajian))


def urutan_landasan(kajian: Reading) -> Iterator[Finding]:
    """Lists of legal bases in the Lampiran run in the same order (angka 43)."""
    for nama, isi in list(_daftar(kajian))[1:]:
        yield from _terbalik(kajian, URUTAN_LANDASAN, nama, isi)


def kewenangan(kajian: Reading) -> Iterator[Finding]:
    """Mengingat holds the law on regional government (angka 28 huruf a, 39)."""
    ada = any(
        a.jenis == "uu" and a.tentang.strip().lower() == "pemerintahan daerah"
        for a, _ in _mengingat(kajian)
    )
    if not ada and kajian.naskah.batang_tubuh.mengingat:
        yield temuan(
            KEWENANGAN,
            kajian.naskah.batang_tubuh.origin.at("mengingat").location,
            "Mengingat tidak memuat undang-undang tentang Pemerintahan Daerah.",
            "Tambahkan Undang-Undang Nomor 23 Tahun 2014.",
            tempat="Mengingat",
        )


def pembentukan(kajian: Reading) -> Iterator[Finding]:
    """Mengingat usually holds the constitution and the law that formed the region (angka 39)."""
    isi = [a for a, _ in _mengingat(kajian)]
    lokasi = kajian.naskah.batang_tubuh.origin.at("mengingat").location
    if isi and not any(a.jenis == "uud" for a in isi):
        yield temuan(
            PEMBENTUKAN,
            lokasi,
            "Mengingat tidak memuat Undang-Undang Dasar 1945.",
            "Tambahkan - peraturan: uud-1945 dengan pasal: Pasal 18 ayat (6).",
            tempat="Mengingat",
        )
    if isi and not any(a.jenis in ("uu", "perppu") and _BENTUK.search(a.tentang) for a in isi):
        yield temuan(
            PEMBENTUKAN,
            lokasi,
            "Mengingat tidak memuat undang-undang pembentukan daerah.",
            "Tambahkan undang-undang yang membentuk kabupaten ini.",
            tempat="Mengingat",
        )


def memerintahkan(kajian: Reading) -> Iterator[Finding]:
    """The act that a consideration carries out stands in Mengingat (angka 28 huruf b, 40)."""
    ada, p = {a.id for a, _ in _mengingat(kajian)}, kajian.naskah.perbup
    lain = {*p.mencabut, p.mengubah}
    menimbang = {b.place: b for b in kajian.of("pembukaan") if b.kind == "menimbang"}
    for k in kutipan(kajian):
        b = menimbang.get(k.tempat)
        if (
            b
            and k.act.id not in ada | lain
            and k.act.jenis != "uud"
            and _MELAKSANAKAN.search(b.printed)
        ):
            yield temuan(
                MEMERINTAHKAN,
                k.lokasi,
                f"{sebut(k.act, {}, 'pendek')} tidak ada dalam Mengingat.",
                f"Tambahkan {k.act.id} pada mengingat.",
                tempat=k.tempat,
            )


def pasal(kajian: Reading) -> Iterator[Finding]:
    """The constitution is cited with its provision, all else without (angka 44, 45)."""
    acts = registri(kajian.naskah.dasar_hukum)
    for i, m in enumerate(kajian.naskah.batang_tubuh.mengingat, 1):
        act = acts.get(m.peraturan)
        if act is None:
            continue
        lokasi, tempat = m.origin.at("pasal").location, f"Mengingat angka {i}"
        if act.jenis == "uud" and not m.pasal:
            yield temuan(
                PASAL,
                lokasi,
                "Undang-Undang Dasar disebut tanpa pasal.",
                "Isi pasal: Pasal 18 ayat (6).",
                tempat=tempat,
            )
        elif act.jenis == "uud" and not _PASAL.match(m.pasal or ""):
            yield temuan(
                PASAL,
                lokasi,
                f"Pasal {m.pasal} tidak dalam bentuknya.",
                "Tulis misalnya Pasal 18 ayat (6).",
                tempat=tempat,
            )
        elif act.jenis != "uud" and m.pasal:
            yield temuan(
                PASAL,
                lokasi,
                f"{sebut(act, {}, 'pendek')} disebut dengan pasal.",
                "Hapus pasal.",
                tempat=tempat,
            )


def dicabut(kajian: Reading) -> Iterator[Finding]:
    """Cited acts, and amendments that are cited with them, are in force on the day (angka 28, 42)."""
    awal, acts = saat(kajian.naskah.perbup)[0], registri(kajian.naskah.dasar_hukum)
    for k in kutipan(kajian):
        terakhir = acts.get(k.act.perubahan[-1]) if k.act.perubahan and k.cara != "uraian" else None
        for act in (k.act, terakhir):
            if act is None:
                continue
            tahu = pencabutan(act)
            if act.dicabut and act.dicabut.sejak <= awal:
                oleh = act.dicabut.oleh
                pengganti = sebut(acts[oleh], acts, "pendek") if oleh in acts else oleh
                yield temuan(
                    DICABUT,
                    k.lokasi,
                    f"{sebut(act, {}, 'pendek')} sudah dicabut oleh {pengganti}.",
                    "Ganti dengan peraturan yang berlaku.",
                    tempat=k.tempat,
                    tingkat=None if act.terverifikasi else "peringatan",
                )
            elif act.dicabut is None and tahu and tahu.sejak <= awal:
                yield temuan(
                    DICABUT,
                    k.lokasi,
                    f"Menurut daftar program, {sebut(act, {}, 'pendek')} sudah dicabut.",
                    f"Periksa: {tahu.oleh}.",
                    tempat=k.tempat,
                    tingkat="peringatan",
                )


def belum(kajian: Reading) -> Iterator[Finding]:
    """Cited acts exist on the day (angka 42)."""
    akhir, acts = saat(kajian.naskah.perbup)[1], registri(kajian.naskah.dasar_hukum)
    for k in kutipan(kajian):
        terakhir = acts.get(k.act.perubahan[-1]) if k.act.perubahan else None
        for act in (k.act, terakhir):
            masa = terbit(act) if act else None
            if act and masa and masa[0] > akhir:
                yield temuan(
                    BELUM,
                    k.lokasi,
                    f"{sebut(act, {}, 'pendek')} terbit sesudah tanggal penetapan.",
                    "Hapus, atau periksa tahunnya.",
                    tempat=k.tempat,
                )


def tingkat(kajian: Reading) -> Iterator[Finding]:
    """Only legislation of the same or a higher level stands in Mengingat (angka 41)."""
    if kajian.naskah.opsi.keputusan_dalam_mengingat:
        return
    for act, lokasi in _mengingat(kajian):
        if not JENIS[act.jenis].peraturan:
            yield temuan(
                TINGKAT,
                lokasi,
                f"{JENIS[act.jenis].sebutan} bukan peraturan perundang-undangan: {act.id}.",
                "Hapus dari Mengingat; sebut bila perlu dalam landasan hukum.",
                tempat="Mengingat",
            )


def dicabut_sendiri(kajian: Reading) -> Iterator[Finding]:
    """What this regulation revokes is no basis of it (angka 42)."""
    for act, lokasi in _mengingat(kajian):
        if act.id in kajian.naskah.perbup.mencabut:
            yield temuan(
                DICABUT_SENDIRI,
                lokasi,
                f"{sebut(act, {}, 'pendek')} dicabut oleh peraturan ini.",
                "Hapus dari Mengingat.",
                tempat="Mengingat",
            )


def diubah(kajian: Reading) -> Iterator[Finding]:
    """What this regulation amends stands in Mengingat (angka 41a)."""
    p = kajian.naskah.perbup
    if p.mengubah and p.mengubah not in {act.id for act, _ in _mengingat(kajian)}:
        yield temuan(
            DIUBAH,
            kajian.naskah.batang_tubuh.origin.at("mengingat").location,
            f"Peraturan yang diubah, {p.mengubah}, tidak ada dalam Mengingat.",
            f"Tambahkan {p.mengubah}.",
            tempat="Mengingat",
        )


def perubahan_saja(kajian: Reading) -> Iterator[Finding]:
    """An amended act is cited, with its amendments behind it, not the amendment alone (angka 41a)."""
    acts = registri(kajian.naskah.dasar_hukum)
    diubah_oleh = {id_: act for act in acts.values() for id_ in act.perubahan}
    for nama, isi in _daftar(kajian):
        for act, lokasi in isi:
            dasar = diubah_oleh.get(act.id)
            if re.match(r"Perubahan(?:\s+Ke\w+)?\s+[Aa]tas\b", act.tentang) and act.jenis != "uud":
                saran = (
                    f"Sebut {dasar.id}; perubahannya menyusul."
                    if dasar
                    else "Sebut peraturan yang diubah."
                )
                yield temuan(
                    PERUBAHAN_SAJA,
                    lokasi,
                    f"{sebut(act, {}, 'pendek')} adalah peraturan perubahan.",
                    saran,
                    tempat=nama,
                )


def daerah_lain(kajian: Reading) -> Iterator[Finding]:
    """Regional acts are those of this region and its province (angka 28, 41)."""
    p = kajian.naskah.perbup
    nama = p.daerah.partition(" ")[2] or p.daerah
    provinsi = (p.provinsi, f"Provinsi {p.provinsi}")
    sah = {
        "perda": (p.daerah, nama),
        "perbup": (nama, p.daerah),
        "perda-provinsi": provinsi,
        "pergub": provinsi,
    }
    for k in kutipan(kajian):
        if k.act.lembaga and k.act.jenis in sah and k.act.lembaga not in sah[k.act.jenis]:
            yield temuan(
                DAERAH_LAIN,
                k.lokasi,
                f"{sebut(k.act, {}, 'pendek')} berasal dari daerah lain.",
                "Periksa lembaga pada dasar-hukum.yaml.",
                tempat=k.tempat,
            )


def tanpa_pasal(kajian: Reading) -> Iterator[Finding]:
    """A consideration that carries out another act points at its provision (angka 24, 25, 27)."""
    for b in kajian.of("pembukaan"):
        cocok = _KETENTUAN.search(b.printed) if b.kind == "menimbang" else None
        if cocok:
            yield in_text(
                kajian,
                TANPA_PASAL,
                b,
                cocok.span(),
                f"{b.place} tidak menunjuk pasal yang dilaksanakan.",
                "Sebut pasalnya di depan nama peraturan.",
            )


def lebih_rendah(kajian: Reading) -> Iterator[Finding]:
    """Norms refer to legislation, not to decisions, instructions or circulars (angka 278)."""
    tempat = {b.place for b in kajian.of("batang-tubuh")}
    for k in kutipan(kajian):
        if k.cara == "uraian" and k.tempat in tempat and not JENIS[k.act.jenis].peraturan:
            yield temuan(
                LEBIH_RENDAH,
                k.lokasi,
                f"Norma mengacu ke {JENIS[k.act.jenis].sebutan} {k.act.id}.",
                "Acu peraturan perundang-undangan.",
                tempat=k.tempat,
            )


RULES: tuple[Rule, ...] = (
    Rule(GANDA, ganda),
    Rule(URUTAN, urutan),
    Rule(URUTAN_LANDASAN, urutan_landasan),
    Rule(KEWENANGAN, kewenangan),
    Rule(PEMBENTUKAN, pembentukan),
    Rule(MEMERINTAHKAN, memerintahkan),
    Rule(PASAL, pasal),
    Rule(DICABUT, dicabut),
    Rule(BELUM, belum),
    Rule(TINGKAT, tingkat),
    Rule(DICABUT_SENDIRI, dicabut_sendiri),
    Rule(DIUBAH, diubah),
    Rule(PERUBAHAN_SAJA, perubahan_saja),
    Rule(DAERAH_LAIN, daerah_lain),
    Rule(TANPA_PASAL, tanpa_pasal),
    Rule(LEBIH_RENDAH, lebih_rendah),
)
