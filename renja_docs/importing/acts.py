"""Citations of acts: read from text, and gathered into the registry of the content."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, get_args

from renja_docs.content.loading.kinds import levels, of_program
from renja_docs.content.peraturan import JenisPeraturan, Lembaran, NamaLembaran, Peraturan
from renja_docs.content.scalars import Id, Tahun
from renja_docs.importing.names import slug
from renja_docs.importing.said import Said
from renja_docs.rules.regional_words import HEADS, SHORT
from renja_docs.sense.law import gazette

_UUD: Final = re.compile(
    r"(?:(?P<pasal>Pasal\s.+?)\s+)?Undang-Undang Dasar (?:Negara )?(?:Republik Indonesia )?"
    r"(?:Tahun )?1945",
    re.IGNORECASE,
)
_HEAD: Final = re.compile(
    rf"(?P<kind>(?:Undang|UU|PP|Peraturan|Per(?:pres|men|ppu)\w*|{SHORT}|Keputusan"
    r"|Kep[a-z]{3}\w*|Instruksi|In(?:pres|men)\w*|Ketetapan|Surat Edaran)[^();:]*?)"
    r"(?:\s*\(\w+\))?\s*,?\s+"
    r"(?:Nomor|Nomer|No\.?)\s*:?\s*(?P<number>[^\s,;()]+|\.{2,}|…)\s*,?\s+"
    r"Tahun\s*(?P<year>\d{4})?\s*(?P<rest>.*)\Z",
    re.IGNORECASE | re.DOTALL,
)
_AMENDED: Final = re.compile(
    r",?\s*(?:sebagaimana|yang)\s+(?:telah|sudah)?\s*(?P<times>.*?)(?:dengan|oleh)\s+"
    r"(?=(?:Undang|Peraturan|Keputusan|Instruksi))",
    re.IGNORECASE,
)
_GAZETTE: Final = re.compile(
    r"\(?\s*(?P<name>(?:Lembaran|Berita) (?:Negara|Daerah))\b"
    r"(?P<body>[^()]*(?:\([^()]*\)[^()]*)*)\)?",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"Tahun\s+(\d{4})", re.IGNORECASE)
_NUMBER: Final = re.compile(r"(?:Nomor|No\.?)\s+(\d[\w./-]*(?:\s+Seri\s+\w+)?)", re.IGNORECASE)
_OF_STATE: Final[tuple[tuple[str, JenisPeraturan], ...]] = (
    ("peraturan pemerintah pengganti undang-undang", "perppu"),
    ("undang-undang", "uu"),
    ("peraturan pemerintah", "pp"),
    ("peraturan presiden", "perpres"),
    ("keputusan presiden", "keppres"),
    ("instruksi presiden", "inpres"),
    ("instruksi", "inmen"),
    ("surat edaran", "se"),
    ("ketetapan majelis permusyawaratan rakyat", "tap"),
)
_OF_ANYBODY: Final[tuple[tuple[str, JenisPeraturan], ...]] = (
    ("keputusan", "kepmen"),
    ("peraturan", "permen"),
)


def _of_regions() -> Iterator[tuple[str, JenisPeraturan]]:
    """The kinds of regions; at a level where one has another rank, by the word for the level."""
    names = {level.nama: level.awalan for level in levels()}
    for kind in of_program().values():
        usual = kind.tingkat[0].registri
        yield kind.nama.casefold(), usual
        for at in kind.tingkat:
            if at.registri != usual:
                yield f"{kind.nama} {names[at.tingkat]}".casefold(), at.registri


_KINDS: Final = (
    *_OF_STATE,
    *sorted(_of_regions(), key=lambda named: -len(named[0])),
    *_OF_ANYBODY,
)
"""Kinds by how they begin, the longer name in front."""

_OLD_SPELLINGS: Final = (
    (r"\bPropinsi\b", "Provinsi"),
    *((rf"\b{head.replace(' ', '')}\b", head) for head in HEADS if " " in head),
)
_SHORT: Final = {
    "menteri dalam negeri": "mendagri",
    "menteri keuangan": "menkeu",
    "menteri koperasi dan usaha kecil dan menengah": "menkop",
}


@dataclass(frozen=True, slots=True)
class CitedAct:
    """An act as a text cites it, with the act that amended it last.

    pasal: the provision named in front of the constitution. many: True where it was amended more
    than once. act: without its amendments. length: characters of the text that were read.
    """

    act: Peraturan
    said: Said
    pasal: str = ""
    amended_by: CitedAct | None = None
    many: bool = False


def read_citation(said: Said) -> CitedAct | None:
    """The act that a text cites from its first word on; None for what is no citation."""
    uud = _UUD.match(said.text)
    if uud:
        act = Peraturan(
            id=Id("uud-1945"),
            jenis="uud",
            tahun=Tahun(1945),
            tentang="Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
        )
        return CitedAct(act, said, " ".join((uud["pasal"] or "").split()))
    return _numbered(said)


def _numbered(said: Said) -> CitedAct | None:
    amended = _AMENDED.search(said.text)
    own = said.cut(0, amended.start()) if amended else said
    match = _HEAD.match(own.text)
    if match is None:
        return None
    kind = _kind(match["kind"])
    if kind is None:
        return None
    jenis, lembaga = kind
    title, lembaran = _title_and_gazette(match["rest"])
    number = match["number"].rstrip(".,")
    year = int(match["year"]) if match["year"] else None
    known = gazette.terbitan().get((jenis, _bare(number) or "", year or 0)) if not lembaga else None
    act = Peraturan(
        id=Id(_id(jenis, lembaga, _bare(number) or "", year)),
        jenis=jenis,
        lembaga=lembaga or None,
        nomor=_bare(number),
        tahun=Tahun(year) if year else None,
        tentang=title or (known.tentang if known else "") or "…",
        lembaran=lembaran,
    )
    later = _numbered(said.cut(amended.end())) if amended else None
    many = bool(amended and "beberapa kali" in amended["times"].casefold())
    return CitedAct(act, said, "", later, many)


_SPELT_OUT: Final = (
    (r"UU\b", "Undang-Undang"),
    (r"PP\b", "Peraturan Pemerintah"),
    (r"Perpres\b", "Peraturan Presiden"),
    (r"Perppu\b", "Peraturan Pemerintah Pengganti Undang-Undang"),
    (r"Permendagri\b", "Peraturan Menteri Dalam Negeri"),
    (r"Kepmendagri\b", "Keputusan Menteri Dalam Negeri"),
    (r"Inmendagri\b", "Instruksi Menteri Dalam Negeri"),
    (r"Inpres\b", "Instruksi Presiden"),
    (r"Permenkop\w*\b", "Peraturan Menteri Koperasi"),
    *((rf"{short}\b", kind.nama) for kind in of_program().values() for short in kind.singkatan),
)


def _spelt_out(kind: str) -> str:
    """A kind of act that is cited by its short form, spelt out."""
    for short, long in _SPELT_OUT:
        kind = re.sub(rf"\A{short}", long, kind)
    return kind


def _bare(number: str) -> str | None:
    """A number without zeros in front; None for dots that wait for one."""
    if number.isdecimal():
        return str(int(number))
    return number if re.search(r"\d", number) else None


def _kind(text: str) -> tuple[JenisPeraturan, str] | None:
    folded = _spelt_out(" ".join(text.split()))
    for old, new in _OLD_SPELLINGS:
        folded = re.sub(old, new, folded, flags=re.IGNORECASE)
    for name, jenis in _KINDS:
        if folded.casefold().startswith(name):
            lembaga = folded[len(name) :].strip()
            if jenis in ("uu", "pp", "perpres", "perppu", "keppres", "inpres"):
                return (jenis, "") if not lembaga else None
            if not lembaga and jenis in ("permen", "kepmen"):
                return None
            return jenis, re.sub(r"\s+Republik Indonesia\Z", "", lembaga)
    return None


def _title_and_gazette(rest: str) -> tuple[str, Lembaran | None]:
    text = " ".join(rest.split())
    found = _GAZETTE.search(text)
    title = text[: found.start()] if found else text
    title = re.sub(r"\A[\s,.]*tentang\s+", "", title, flags=re.IGNORECASE)
    return title.strip(" ,;."), _lembaran(found) if found else None


_GAZETTES: Final[Mapping[str, NamaLembaran]] = {
    name.casefold(): name for name in get_args(NamaLembaran)
}


def _lembaran(found: re.Match[str]) -> Lembaran | None:
    first, _, supplement = found["body"].partition("Tambahan")
    year, number = _YEAR.search(first), _NUMBER.search(first)
    if year is None or number is None:
        return None
    more = _NUMBER.search(supplement)
    return Lembaran(
        nama=_GAZETTES[" ".join(found["name"].split()).casefold()],
        tahun=Tahun(int(year[1])),
        nomor=number[1],
        tambahan=more[1] if more else None,
    )


def _id(jenis: str, lembaga: str, number: str, year: int | None) -> str:
    """uu-23-2014, permendagri-86-2017, perda-jatim-1-2009."""
    front = jenis
    made_by = lembaga.casefold()
    if jenis in ("permen", "kepmen", "inmen"):
        short = _SHORT.get(made_by) or slug(made_by.removeprefix("menteri "), 3)
        joined = short if short.startswith("men") else f"men-{short}"
        front = jenis.removesuffix("men") + joined
    elif jenis == "perda-provinsi":
        front = f"perda-{slug(made_by, 2)}"
    bare = re.sub(r"[^a-z0-9]+", "-", number.casefold()).strip("-") or "tanpa-nomor"
    return f"{front}-{bare}-{year}" if year else f"{front}-{bare}"
