"""Who makes the regulation, its number, its name, who signs it and when: perbup.yaml."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from renja_docs.content.loading.kinds import level_of, of_program, usual
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.parts import Parts
from renja_docs.importing.said import Said, SourcePlace, said, together
from renja_docs.importing.signatures import register, signatures, stage, who, year_of
from renja_docs.importing.source import Line
from renja_docs.importing.wording import mixed
from renja_docs.rules.regional_words import KIND, LEVEL, LEVEL_IN_PROVINCE, either, in_province

Node = dict[str, object]
_IN_CAPITALS: Final = either(level.awalan.upper() for level in in_province())
_NUMBER: Final = re.compile(r"NOMOR\s*:?\s*(?P<number>\d*|\.+|…)\s*TAHUN\s*(?P<year>\d{4})?", re.I)
_KIND: Final = f"(?P<kind>{KIND})".replace(r"\s+", r"\s*")
"""A kind of document in any spacing: WALIKOTA."""
_MAKER: Final = re.compile(rf"{_KIND}\s+(?P<name>.+)\Z", re.IGNORECASE)
_FORMULA: Final = re.compile(
    rf"(?:perlu|untuk) (?:menetapkan|ditetapkan|membentuk)\s+{_KIND}\s+"
    r"(?:\w+\s+)?tentang\s+(?P<title>.+?)\s*[;.,]*\Z",
    re.IGNORECASE | re.DOTALL,
)
_PLAN: Final = re.compile(
    r"Rencana Kerja\s+(?:\(Renja\)\s+)?(?P<agency>.+?)(?:\s+(?P<area>"
    rf"{LEVEL}\s.+?))?"
    r"\s+Tahun\s+(?P<year>\d{4})\Z",
    re.IGNORECASE,
)
_TITLED: Final = re.compile(r"(?:Rencana Kerja|RENCANA KERJA)\b.{0,160}?\b(?:Tahun|TAHUN) (20\d\d)")
_PERIOD: Final = re.compile(r"(?P<first>20\d\d)\s*[-–]\s*(?P<last>20\d\d)")
_RENSTRA: Final = re.compile(r"Renstra|Rencana Strategis", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Identity:
    """What the rest of an import needs to know of the regulation. node: perbup.yaml."""

    node: Node
    tentang: str
    daerah: str
    agency: str
    year: int | None
    first: SourcePlace


def read_identity(
    parts: Parts, lines: Sequence[Line], first: SourcePlace, ledger: Ledger
) -> Identity:
    """The identity, from the title, the last consideration, and the signatures."""
    head = _title(parts.judul, ledger)
    tentang = _name(parts, head.title, lines)
    daerah = _region(parts, lines, head.maker)
    node: Node = {"jenis": _kind(head.kind, daerah), "daerah": said(daerah, first)}
    node["provinsi"] = head.province or said(_own_province(daerah), first)
    if head.number:
        node["nomor"] = head.number
    signed = signatures(parts.penutup, ledger)
    year = head.year or year_of(signed) or said(str(_latest(lines)), first)
    node |= {"tahun": year, "tentang": tentang}
    node["tahap"] = stage(signed, numbered=bool(head.number))
    node |= who(signed, daerah, first) | register(parts.penutup)
    plan = _PLAN.match(tentang.text)
    agency, planned = "", None
    if plan:
        agency, planned = plan["agency"], int(plan["year"])
        if agency.casefold().startswith(("pemerintah daerah", "tahunan")):
            agency = ""
    if agency:
        node["perangkat_daerah"] = {"nama": tentang.cut(*plan.span("agency")) if plan else agency}
    if planned:
        node["tahun_rencana"] = tentang.cut(*plan.span("year")) if plan else planned
        node |= _periods(lines, planned)
    return Identity(node, tentang.text, daerah, agency, planned, first)


@dataclass(slots=True)
class _Title:
    number: Said | None = None
    year: Said | None = None
    province: Said | None = None
    title: Said | None = None
    maker: str = ""
    kind: str = ""


def _kind(typed: str, daerah: str) -> str:
    """The kind that a title names; else the one that most documents of the region are."""
    letters = "".join(typed.casefold().split())
    for name, kind in of_program().items():
        if "".join(name.casefold().split()) == letters and kind.bentuk == "pasal":
            return name
    return usual(daerah).nama


def _title(judul: Sequence[Line], ledger: Ledger) -> _Title:
    """The title block: number and year, province, and what stands behind TENTANG."""
    head, about = _Title(), list[Said]()
    named = False
    for line in judul:
        text = line.text
        number, maker = _NUMBER.match(text), _MAKER.match(text)
        if named and re.match(r"DENGAN RAHMAT", text):
            named = False
        elif named:
            about.append(line.said)
        elif number:
            head.number = line.said.cut(*number.span("number")) or None
            if head.number and not head.number.text.isdecimal():
                head.number = None
            if number["year"]:
                head.year = line.said.cut(*number.span("year"))
            if not head.number and "…" not in text:
                ledger.fault("RD8101", line.said, "Nomor peraturan pada judul belum diisi.")
        elif text.startswith("PROVINSI "):
            name = line.said.cut(len("PROVINSI "))
            head.province = name.with_text(name.text.title())
        elif maker:
            head.maker, head.kind = maker["name"].title(), maker["kind"]
        elif text.rstrip(":") == "TENTANG":
            named = True
    head.title = together(about) if about else None
    ledger.printed((line.place for line in judul), "judul peraturan, dicetak dari perbup.yaml")
    return head


def _name(parts: Parts, title: Said | None, lines: Sequence[Line]) -> Said:
    """The name of the regulation in mixed case: the last consideration has it so."""
    for line in reversed(parts.menimbang):
        match = _FORMULA.search(line.text)
        if match is None:
            continue
        told = line.said.cut(*match.span("title"))
        if title is None or _letters(told.text) == _letters(title.text):
            return told
    if title is None:
        place = lines[0].place
        return said("Rencana Kerja", place)
    return title.with_text(mixed(title.text, lines))


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()


def _own_province(daerah: str) -> str:
    """The name of a province by the region that it is; open where the region lies in one."""
    level = level_of(daerah)
    if level is None or level.kop_provinsi:
        return "…"
    return daerah.removeprefix(f"{level.awalan} ")


def _region(parts: Parts, lines: Sequence[Line], maker: str) -> str:
    """Kabupaten Pasuruan: as the order of promulgation, the gazette or the title name it."""
    for line in parts.penutup:
        match = re.search(
            rf"(?:Berita|Lembaran) Daerah\s+({LEVEL}\s+[A-Z][\w ]*?)\s*(?:\.|TAHUN|\Z)", line.text
        )
        if match:
            return match[1].strip()
    for line in (*parts.judul, *parts.penutup, *parts.kepala):
        match = re.match(
            rf"(?:(?:BERITA|LEMBARAN) DAERAH )?({_IN_CAPITALS})"
            r"\s+([A-Z ]+?)(?:\s+TAHUN.*)?\Z",
            line.text,
        )
        if match:
            return f"{match[1]} {match[2]}".title()
    for line in lines:
        match = re.search(rf"\b{LEVEL_IN_PROVINCE} ([A-Z][a-z]+(?: [A-Z][a-z]+)?)", line.text)
        if match:
            return match[0]
    if maker and level_of(maker):
        return maker
    return f"{in_province()[0].awalan} {maker or '…'}"


def _latest(lines: Sequence[Line]) -> int:
    """The year of a draft that has none yet: the one before the planned year, as titles name it."""
    planned = [int(found) for line in lines for found in _TITLED.findall(line.text)]
    return max(planned, default=2001) - 1


# --- periods


def _periods(lines: Sequence[Line], year: int) -> Node:
    """The Renstra that holds the planned year, and the one before it, as prose names them most."""
    counted: dict[tuple[int, int], list[Said]] = {}
    for line in lines:
        if not _RENSTRA.search(line.text):
            continue
        for match in _PERIOD.finditer(line.said.text):
            first, last = int(match["first"]), int(match["last"])
            if 2 <= last - first <= 6:
                counted.setdefault((first, last), []).append(line.said.cut(*match.span()))
    now = [one for one in counted if one[0] <= year <= one[1]]
    latest = max((one[0] for one in now), default=year)
    now = [one for one in now if one[0] == latest]
    before = [one for one in counted if one[0] < latest and one[1] <= year]
    node: Node = {}
    for key, found in (("renstra", now), ("renstra_lalu", before)):
        if found:
            best = max(found, key=lambda one: len(counted[one]))
            told = counted[best][0]
            node[key] = {
                "awal": told.with_text(str(best[0])),
                "akhir": told.with_text(str(best[1])),
            }
    return _with_a_past(node, year)


def _with_a_past(node: Node, year: int) -> Node:
    """The periods; where no text names the one before, the five years in front of the other."""
    now = node.get("renstra")
    start = int(now["awal"].text) if isinstance(now, dict) else year
    return {
        **node,
        "renstra_lalu": node.get("renstra_lalu") or {"awal": start - 5, "akhir": start - 1},
    }
