"""The wording of references in printed text (UU 12/2011 Lampiran II angka 80, 84, 251, 271-280)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text, temuan
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

KATA_DEPAN = Aturan(
    "RD4050",
    "galat",
    "Kata depan pengacuan",
    "UU 12/2011 Lampiran II angka 272 dan 273",
    "Pengacuan berbunyi sebagaimana dimaksud dalam Pasal ..., dalam huruf ..., pada ayat (...).",
    "sebagaimana dimaksud pada Pasal 4",
    "sebagaimana dimaksud dalam Pasal 4",
)
HURUF = Aturan(
    "RD4051",
    "galat",
    "Huruf dan tanda kurung pengacuan",
    "UU 12/2011 Lampiran II angka 80, 82, dan 84",
    "Kata Pasal berhuruf awal kapital; ayat, huruf, dan angka berhuruf kecil; nomor ayat dalam tanda kurung.",
    "sebagaimana dimaksud pada Ayat 1",
    "sebagaimana dimaksud pada ayat (1)",
)
PASAL_INI = Aturan(
    "RD4052",
    "galat",
    "Frasa Pasal ini",
    "UU 12/2011 Lampiran II angka 275",
    "Kata Pasal ini tidak dipakai jika ayat yang diacu berdiri dalam pasal yang sama.",
    "sebagaimana dimaksud pada ayat (1) Pasal ini",
    "sebagaimana dimaksud pada ayat (1)",
)
TERSEBUT = Aturan(
    "RD4053",
    "galat",
    "Pengacuan tanpa nomor",
    "UU 12/2011 Lampiran II angka 280",
    "Pengacuan menyebut nomor pasal atau ayat, bukan frasa tersebut di atas atau yang terdahulu.",
    "ketentuan tersebut di atas",
    "ketentuan sebagaimana dimaksud dalam {{ rujuk('pasal:pedoman') }}",
)
MENGURANGI = Aturan(
    "RD4054",
    "peringatan",
    "Frasa tanpa mengurangi",
    "UU 12/2011 Lampiran II angka 251",
    "Pengacuan tidak memakai frasa tanpa mengurangi, dengan tidak mengurangi, atau tanpa menyimpang dari.",
    "dengan tidak mengurangi ketentuan Pasal 4",
    "selain ketentuan sebagaimana dimaksud dalam Pasal 4",
)
BERUNTUN = Aturan(
    "RD4055",
    "galat",
    "Pengacuan beruntun tanpa sampai dengan",
    "UU 12/2011 Lampiran II angka 273",
    "Lebih dari dua pasal, ayat, atau huruf yang berurutan diacu dengan frasa sampai dengan.",
    "dalam Pasal 2, Pasal 3, dan Pasal 4",
    "dalam Pasal 2 sampai dengan Pasal 4",
)
URUTAN = Aturan(
    "RD4056",
    "peringatan",
    "Urutan pengacuan",
    "UU 12/2011 Lampiran II angka 276",
    "Dari beberapa pasal atau ayat yang diacu, nomor yang lebih kecil disebut lebih dahulu.",
    "dalam Pasal 5 dan Pasal 2",
    "dalam Pasal 2 dan Pasal 5",
)
KE_BELAKANG = Aturan(
    "RD4059",
    "peringatan",
    "Pengacuan ke pasal sesudahnya",
    "UU 12/2011 Lampiran II angka 279",
    "Hindari pengacuan ke pasal atau ayat yang terletak sesudahnya.",
    "Pasal 2 yang mengacu ke Pasal 5",
    "Pasal 5 yang mengacu ke Pasal 2",
)
POKOK = Aturan(
    "RD4049",
    "peringatan",
    "Pengacuan tanpa pokok",
    "UU 12/2011 Lampiran II angka 277",
    "Pengacuan mencantumkan secara singkat materi pokok yang diacu.",
    "Sebagaimana dimaksud dalam Pasal 2, Dinas menyusun RKA",
    "Renja sebagaimana dimaksud dalam Pasal 2 menjadi pedoman",
)

_DIMAKSUD = re.compile(
    r"\bdimaksud(?:kan)?\s+(?:(?:dalam|pada|di|oleh|dari)\s+)?"
    r"(?=(?P<kata>[Pp]asal\s+\d|[Aa]yat\s+\(?\d|[Hh]uruf\s+[a-z]\b|[Aa]ngka\s+\d))"
)
_AYAT_BESAR = re.compile(r"(?<=[a-z0-9,;)]\s)(Ayat(?=\s+\(?\d)|Huruf(?=\s+[a-z]\b)|Angka(?=\s+\d))")
_PASAL_KECIL = re.compile(r"\bpasal(?=\s+\d)")
_AYAT_TANPA_KURUNG = re.compile(r"\bayat\s+(\d+[a-z]?)\b", re.IGNORECASE)
_PASAL_INI = re.compile(r"(?<=\))\s+(?:dalam\s+|pada\s+)?[Pp]asal\s+ini\b")
_TERSEBUT = re.compile(
    r"\b(?:pasal|ayat|huruf|ketentuan|bab|hal|angka)\s+(?:yang\s+)?(?:tersebut\s+)?(?:di\s?atas|di\s?muka|terdahulu)\b|"
    r"\bsebagaimana\s+(?:dimaksud|tersebut|disebut|diuraikan|diatur)\s+(?:di\s?atas|di\s?muka|di\s?bawah|terdahulu)\b|"
    r"\btersebut\s+(?:di\s?atas|di\s?muka)\b",
    re.IGNORECASE,
)
_MENGURANGI = re.compile(
    r"\b(?:tanpa|dengan\s+tidak)\s+mengurangi\b|\btanpa\s+menyimpang\s+dari\b", re.IGNORECASE
)
_RANGKAI = r"(?:,\s+(?:dan\s+|atau\s+)?|\s+dan\s+|\s+atau\s+)"
_BERUNTUN = tuple(
    re.compile(rf"\b{unsur}(?:{_RANGKAI}{unsur}){{2,}}(?!\s+(?:ayat|huruf|angka|sampai))")
    for unsur in (r"Pasal\s+\d+", r"ayat\s+\(\d+\)", r"huruf\s+[a-z]\b")
)
_DAFTAR = tuple(
    re.compile(rf"{unsur}(?:{_RANGKAI}{unsur})+")
    for unsur in (
        r"\bPasal\s+\d+(?:\s+ayat\s+\(\d+\w?\))?(?:\s+huruf\s+[a-z]\b)?",
        r"\bayat\s+\(\d+\w?\)(?:\s+huruf\s+[a-z]\b)?",
    )
)
_RUJUK = re.compile(
    r"rujuk\(\s*['\"]pasal:([\w.-]+)['\"](?:\s*,\s*ayat\s*=\s*['\"]([\w.-]+)['\"])?"
)


def _prosa(kajian: Reading) -> Iterator[Text]:
    return (
        b
        for b in kajian.of("pembukaan", "batang-tubuh", "lampiran")
        if b.kind not in ("peraturan", "alt")
    )


def kata_depan(kajian: Reading) -> Iterator[Finding]:
    """'dimaksud' is followed by 'dalam Pasal', 'dalam huruf', 'pada ayat' (angka 272, 273)."""
    for b in _prosa(kajian):
        for cocok in b.matches(_DIMAKSUD):
            benar = "pada" if cocok["kata"].lower().startswith("ayat") else "dalam"
            baru = f"dimaksud {benar} "
            if " ".join(cocok[0].split()) != baru.strip():
                yield in_text(
                    kajian,
                    KATA_DEPAN,
                    b,
                    cocok.span(),
                    f"Pengacuan berbunyi {quoted(cocok[0] + cocok['kata'])}.",
                    f"Tulis {baru}...",
                    baru,
                )


def huruf(kajian: Reading) -> Iterator[Finding]:
    """'Pasal' has a capital; 'ayat', 'huruf', 'angka' have none; ayat numbers stand in brackets (angka 80-84)."""
    for b in _prosa(kajian):
        for cocok in b.matches(_AYAT_BESAR):
            yield in_text(
                kajian,
                HURUF,
                b,
                cocok.span(),
                f"Kata {cocok[1]} dalam pengacuan berhuruf kapital.",
                f"Tulis {cocok[1].lower()}.",
                cocok[1].lower(),
            )
        for cocok in b.matches(_PASAL_KECIL):
            yield in_text(
                kajian,
                HURUF,
                b,
                cocok.span(),
                "Kata pasal dalam pengacuan berhuruf kecil.",
                "Tulis Pasal.",
                "Pasal",
            )
        for cocok in b.matches(_AYAT_TANPA_KURUNG):
            yield in_text(
                kajian,
                HURUF,
                b,
                cocok.span(1),
                f"Nomor ayat {cocok[1]} tanpa tanda kurung.",
                f"Tulis ayat ({cocok[1]}).",
                f"({cocok[1]})",
            )


def pasal_ini(kajian: Reading) -> Iterator[Finding]:
    """An ayat of the same Pasal is named without 'Pasal ini' (angka 275)."""
    for b in kajian.of("batang-tubuh"):
        for cocok in b.matches(_PASAL_INI):
            yield in_text(
                kajian,
                PASAL_INI,
                b,
                cocok.span(),
                "Pengacuan memuat frasa Pasal ini.",
                "Hapus frasa itu.",
                "",
            )


def tersebut(kajian: Reading) -> Iterator[Finding]:
    """A reference gives the number, not 'tersebut di atas' (angka 280)."""
    for b in kajian.of("pembukaan", "batang-tubuh"):
        for cocok in b.matches(_TERSEBUT) if b.kind != "peraturan" else ():
            yield in_text(
                kajian,
                TERSEBUT,
                b,
                cocok.span(),
                f"Pengacuan berbunyi {quoted(cocok[0])}.",
                "Sebut nomor pasal atau ayatnya dengan rujuk().",
            )


def mengurangi(kajian: Reading) -> Iterator[Finding]:
    """'tanpa mengurangi' and its like introduce no reference (angka 251)."""
    for b in kajian.of("batang-tubuh"):
        for cocok in b.matches(_MENGURANGI):
            yield in_text(
                kajian,
                MENGURANGI,
                b,
                cocok.span(),
                f"Norma memuat frasa {quoted(cocok[0])}.",
                "Rumuskan pengacuannya tanpa frasa itu.",
            )


def _nilai(teks: str) -> list[int]:
    """The numbers of a list of references; letters count from a."""
    angka = re.findall(r"(?:Pasal\s+|ayat\s+\()(\d+)", teks)
    return (
        [int(n) for n in angka]
        if angka
        else [ord(h) for h in re.findall(r"huruf\s+([a-z])\b", teks)]
    )


def beruntun(kajian: Reading) -> Iterator[Finding]:
    """Three or more consecutive provisions are named from ... to ... (angka 273)."""
    for b in kajian.of("batang-tubuh"):
        for pola in _BERUNTUN:
            for cocok in b.matches(pola):
                nomor = _nilai(cocok[0])
                if nomor == list(range(nomor[0], nomor[0] + len(nomor))):
                    unsur = re.split(_RANGKAI, cocok[0])
                    baru = f"{unsur[0]} sampai dengan {unsur[-1]}"
                    yield in_text(
                        kajian,
                        BERUNTUN,
                        b,
                        cocok.span(),
                        f"Pengacuan beruntun: {quoted(cocok[0])}.",
                        f"Tulis {baru}, atau rujuk(..., sampai=...).",
                        baru,
                    )


def urutan(kajian: Reading) -> Iterator[Finding]:
    """Of several provisions the lower number comes first (angka 276)."""
    for b in kajian.of("batang-tubuh"):
        for pola in _DAFTAR:
            for cocok in b.matches(pola):
                nomor = [_nilai(u)[0] for u in re.split(_RANGKAI, cocok[0]) if _nilai(u)]
                if nomor != sorted(nomor):
                    yield in_text(
                        kajian,
                        URUTAN,
                        b,
                        cocok.span(),
                        f"Urutan pengacuan terbalik: {quoted(cocok[0])}.",
                        "Sebut nomor yang lebih kecil lebih dahulu.",
                    )


def ke_belakang(kajian: Reading) -> Iterator[Finding]:
    """References point backward (angka 279)."""
    urut = {f"pasal:{p.id}": i for i, p in enumerate(kajian.naskah.semua_pasal())}
    for b in kajian.of("batang-tubuh"):
        for cocok in _RUJUK.finditer(b.typed) if b.within in urut else ():
            tujuan, ayat = f"pasal:{cocok[1]}", cocok[2]
            if urut.get(tujuan, -1) > urut[b.within] or (
                tujuan == b.within and ayat and _ayat_sesudah(kajian, b, ayat)
            ):
                yield temuan(
                    KE_BELAKANG,
                    kajian.location(b.origin, cocok.start()),
                    f"{b.place} mengacu ke ketentuan sesudahnya ({cocok[1]}).",
                    "Pindahkan ketentuan yang diacu ke depan, bila mungkin.",
                    tempat=b.place,
                )


def _ayat_sesudah(kajian: Reading, b: Text, ayat: str) -> bool:
    label = kajian.labels.get(f"{b.within}/{ayat}")
    sini = re.search(r"ayat \((\d+)\)", b.place)
    return bool(label and sini and label.kind == "ayat" and label.position > int(sini[1]))


def pokok(kajian: Reading) -> Iterator[Finding]:
    """A reference names what it refers to (angka 277)."""
    for b in kajian.of("batang-tubuh"):
        if b.kind in ("pasal", "ayat") and re.match(
            r"Sebagaimana\s+(?:dimaksud|diatur)", b.printed
        ):
            yield in_text(
                kajian,
                POKOK,
                b,
                (0, 11),
                f"{b.place} diawali pengacuan tanpa pokok.",
                "Sebut materi yang diacu di depan kata sebagaimana.",
            )


RULES: tuple[Rule, ...] = (
    Rule(KATA_DEPAN, kata_depan),
    Rule(HURUF, huruf),
    Rule(PASAL_INI, pasal_ini),
    Rule(TERSEBUT, tersebut),
    Rule(MENGURANGI, mengurangi),
    Rule(BERUNTUN, beruntun),
    Rule(URUTAN, urutan),
    Rule(KE_BELAKANG, ke_belakang),
    Rule(POKOK, pokok),
)
