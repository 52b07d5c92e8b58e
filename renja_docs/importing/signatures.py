"""The signatures at the end of a regulation: where, when, by whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from renja_docs.content.jenis import JenisDaerah, JenisNaskah
from renja_docs.content.loading.kinds import level_or_usual
from renja_docs.importing.landmarks import COPY, GAZETTE, ON_DATE, SEAL, SIGNED, is_capital
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.said import Said, SourcePlace, said, together
from renja_docs.importing.source import Line
from renja_docs.text.values import ReadError, read_tanggal

Node = dict[str, object]

_NUMBERS: Final = {
    "noreg": re.compile(r"NOREG\b.*:\s*\(?(?P<number>[\w./-]*\d[\w./-]*)\)?\Z"),
    "tambahan_lembaran": re.compile(r"TAMBAHAN LEMBARAN\b.*NOMOR\s+(?P<number>\d+)\Z"),
}
"""Lines below the signatures of a regulation that is registered, by the key of their number."""


@dataclass(slots=True)
class Signature:
    """A block of a signature. sealed: True for ttd."""

    where: Said | None = None
    date: Said | None = None
    office: list[Said] = field(default_factory=list)
    name: Said | None = None
    sealed: bool = False


def signatures(lines: Sequence[Line], ledger: Ledger) -> dict[str, Signature]:
    """The blocks of signatures, by what was done: Ditetapkan, Diundangkan, Salinan."""
    found: dict[str, Signature] = {}
    current: Signature | None = None
    for line in lines:
        text = line.text
        act, when = SIGNED.match(text), ON_DATE.match(text)
        if act:
            current = found.setdefault(act["act"].capitalize(), Signature())
            current.where = line.said.cut(*act.span("where"))
        elif COPY.search(text):
            current = found.setdefault("Salinan", Signature())
        elif GAZETTE.match(text):
            current = None
            _note_gazette(line, text, ledger)
        elif current is not None and when:
            current.date = line.said.cut(*when.span("date")) or None
            if current.date is None:
                ledger.fault("RD8101", line.said, "Tanggal penandatanganan belum diisi.")
        elif current is not None and SEAL.match(text):
            current.sealed = True
        elif current is not None and is_capital(text):
            _sign(current, line.said)
    ledger.printed((line.place for line in lines), "penutup, dicetak dari perbup.yaml")
    return found


def register(lines: Sequence[Line]) -> Node:
    """The numbers in the register of regulations and in the supplement of the gazette."""
    node: Node = {}
    for line in lines:
        for key, pattern in _NUMBERS.items():
            found = pattern.match(line.text.strip())
            if found:
                node[key] = said(found["number"], line.place)
    return node


def _note_gazette(line: Line, text: str, ledger: Ledger) -> None:
    match = GAZETTE.match(text)
    if match is not None and not match["number"].strip(" ."):
        ledger.fault("RD8101", line.said, "Nomor lembaran belum diisi.")


def _sign(signature: Signature, said_: Said) -> None:
    """A line in capitals: of the office up to its comma, then the name."""
    office = signature.office
    done = bool(office) and (office[-1].text.endswith(",") or signature.sealed)
    if done:
        signature.name = signature.name or said_
    elif office and not office[0].text.startswith(("SEKRETARIS", "KEPALA", "PJ", "PLT")):
        signature.name = said_
    else:
        office.append(said_)


def stage(signed: dict[str, Signature], *, numbered: bool) -> str:
    """How far the regulation has come: a copy has seals, a draft no number."""
    if any(one.sealed for one in signed.values()) or "Salinan" in signed:
        return "salinan"
    dated = all(one.date for one in signed.values()) and bool(signed)
    return "penetapan" if numbered and dated else "rancangan"


def year_of(signed: dict[str, Signature]) -> Said | None:
    """The year of the first date."""
    for one in signed.values():
        match = re.search(r"\d{4}", one.date.text) if one.date else None
        if one.date and match:
            return one.date.cut(*match.span())
    return None


_ACTS: Final = {"penetapan": "Ditetapkan", "pengundangan": "Diundangkan"}
"""What each signature is for, by the key of its officer."""


def who(signed: dict[str, Signature], kind: JenisNaskah, daerah: str, first: SourcePlace) -> Node:
    """penetapan, pengundangan, pejabat; what no gazette holds is not promulgated."""
    region = JenisDaerah(kind, level_or_usual(daerah), daerah, "")
    acts = _ACTS if kind.lembaran else {"penetapan": _ACTS["penetapan"]}
    offices = {"penetapan": region.kepala, "pengundangan": region.sekretaris}
    node: Node = {}
    officers: Node = {}
    for key, act in acts.items():
        one = signed.get(act, Signature())
        node[key] = _event(one, said(region.nama_daerah, first))
        officers[key] = _officer(one, offices[key], first)
    copy = signed.get("Salinan")
    if copy is not None and copy.name:
        officers["salinan"] = _officer(copy, "Kepala Bagian Hukum", first)
    node["pejabat"] = officers
    return node


def _event(one: Signature, usual: Said) -> Node:
    """Where and when; usual: the place where none is told."""
    date = _date(one.date)
    return {"tempat": one.where or usual, **({"tanggal": date} if date else {})}


def _officer(one: Signature | None, usual: str, first: SourcePlace) -> Node:
    if one is None or not one.office:
        return {"jabatan": said(usual, first)}
    office = together(one.office)
    title = re.sub(r"[\s,]+\Z", "", office.text)
    named = usual if _letters(title) == _letters(usual) else title.title()
    node: Node = {"jabatan": office.with_text(named)}
    if one.name:
        node["nama"] = one.name.with_text(_person(one.name.text))
    return node


def _letters(text: str) -> str:
    """A text to compare, in any spacing: WALIKOTA."""
    return "".join(text.split()).casefold()


def _person(name: str) -> str:
    """A name in mixed case, degrees as they are."""
    front, comma, degrees = name.partition(",")
    return f"{front.title()}{comma}{degrees}"


def _date(date: Said | None) -> Said | None:
    if date is None:
        return None
    try:
        read_tanggal(date.text.rstrip("."))
    except ReadError:
        return None
    return date.with_text(date.text.rstrip("."))
