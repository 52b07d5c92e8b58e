"""Who makes the regulation, its number, its name, who signs it and when: perbup.yaml."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from renja_docs.content.jenis import JenisNaskah
from renja_docs.content.loading.kinds import level_of, of_program, usual
from renja_docs.importing.landmarks import GAZETTES
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.parts import Parts
from renja_docs.importing.periods import plan_of, year_before_plan
from renja_docs.importing.said import Said, SourcePlace, said
from renja_docs.importing.signatures import register, signatures, stage, who, year_of
from renja_docs.importing.source import Line
from renja_docs.importing.title_block import KIND_IN_ANY_SPACING, TitleBlock, read_title
from renja_docs.importing.wording import mixed
from renja_docs.rules.regional_words import LEVEL, LEVEL_IN_PROVINCE, either, in_province

Node = dict[str, object]
_IN_CAPITALS: Final = either(level.awalan.upper() for level in in_province())
_IN_GAZETTE: Final = re.compile(rf"{GAZETTES}\s+({LEVEL}\s+[A-Z][\w ]*?)\s*(?:\.|TAHUN|\Z)")
_HEADED: Final = re.compile(
    rf"(?:{GAZETTES.upper()}\s+)?({_IN_CAPITALS})\s+([A-Z ]+?)(?:\s+TAHUN.*)?\Z"
)
_GOES_ON: Final = r"(?!Tahun|Nomor|Tentang|Provinsi|Dengan|Dalam|Pada)[A-Z][a-z]+"
"""A second word of a name; in a title in capitals words follow that are of no name."""
_IN_PROSE: Final = re.compile(rf"\b{LEVEL_IN_PROVINCE} ([A-Z][a-z]+(?: {_GOES_ON})?)")
_FORMULA: Final = re.compile(
    rf"(?:perlu|untuk) (?:menetapkan|ditetapkan|membentuk)\s+{KIND_IN_ANY_SPACING}\s+"
    r"(?:\w+\s+)?tentang\s+(?P<title>.+?)\s*[;.,]*\Z",
    re.IGNORECASE | re.DOTALL,
)


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
    head = read_title(parts.judul, ledger)
    tentang = _name(parts, head.title, lines)
    daerah = _region(parts, lines, head.maker)
    kind = _kind(head.kind, daerah)
    signed = signatures(parts.penutup, ledger)
    number = _number(head, kind)
    node: Node = {
        "jenis": kind.nama,
        "daerah": said(daerah, first),
        "provinsi": head.province or said(_own_province(daerah), first),
        **({"nomor": number} if number else {}),
        "tahun": head.year or year_of(signed) or _open_year(tentang, lines, first),
        "tentang": tentang,
        "tahap": stage(signed, numbered=number is not None),
        **who(signed, kind, daerah, first),
        **register(parts.penutup),
    }
    plan = plan_of(tentang)
    if plan is None:
        return Identity(node, tentang.text, daerah, "", None, first)
    node |= plan.node(lines)
    agency = plan.agency.text if plan.agency else ""
    return Identity(node, tentang.text, daerah, agency, plan.planned, first)


def _open_year(tentang: Said, lines: Sequence[Line], first: SourcePlace) -> Said:
    """The year of a draft without one: the first year of a Renstra, else that before the plan."""
    plan = plan_of(tentang)
    if plan is not None and plan.last is not None:
        return plan.year
    return said(str(year_before_plan(lines)), first)


def _number(head: TitleBlock, kind: JenisNaskah) -> Said | None:
    """The number of the title, where the kind is numbered so: 136, or what the office writes."""
    number = head.number
    if number is None or kind.penomoran == "bebas":
        return number
    return number if number.text.isdecimal() else None


def _kind(typed: str, daerah: str) -> JenisNaskah:
    """The kind that a title names; else the one that most documents of the region are."""
    letters = "".join(typed.casefold().split())
    kinds = of_program().items()
    named = (kind for name, kind in kinds if "".join(name.casefold().split()) == letters)
    return next(named, usual(daerah))


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
    found = _in_closing(parts) or _in_heads(parts) or _in_prose(lines)
    if found:
        return found
    if maker and level_of(maker):
        return maker
    return f"{in_province()[0].awalan} {maker or '…'}"


def _in_closing(parts: Parts) -> str:
    found = (_IN_GAZETTE.search(line.text) for line in parts.penutup)
    return next((match[1].strip() for match in found if match), "")


def _in_heads(parts: Parts) -> str:
    lines = (*parts.judul, *parts.penutup, *parts.kepala)
    found = (_HEADED.match(line.text) for line in lines)
    return next((f"{match[1]} {match[2]}".title() for match in found if match), "")


def _in_prose(lines: Sequence[Line]) -> str:
    found = (_IN_PROSE.search(line.text) for line in lines)
    return next((match[0] for match in found if match), "")
