"""Menimbang, Mengingat and Menetapkan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from renja_docs.importing.act_registry import Registry
from renja_docs.importing.acts import read_citation
from renja_docs.importing.citing import check_citation
from renja_docs.importing.closings import unclosed
from renja_docs.importing.landmarks import PASAL
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.markers import marker, unmarked
from renja_docs.importing.said import Said
from renja_docs.importing.source import Line
from renja_docs.importing.yaml_text import TypedProse
from renja_docs.rules.regional_words import KIND

Node = dict[str, object]
_ACT: Final = re.compile(rf"{KIND}\s(?!ini\b)(?=[^.;]{{0,80}}?Nomor \d)")
_AND_ACT: Final = re.compile(rf",?\s+(?:dan|serta)\s+(?={KIND})|,\s+(?={KIND})")
_HOLDS: Final = re.compile(r"memuat perubahan dengan\s+")
"""What the head of a consolidated text says in front of the amendments."""
_REVOKED: Final = re.compile(r"dicabut dan dinyatakan tidak berlaku")
_LAST: Final = re.compile(
    r"bahwa (?:berdasarkan pertimbangan sebagaimana dimaksud|untuk kepentingan penyelenggaraan)"
)


def items(lines: Sequence[Line], ledger: Ledger) -> list[Said]:
    """The items of Menimbang or Mengingat without their markers; unmarked lines go on."""
    found: list[Said] = []
    reached = 0
    for line in lines:
        one = marker(line.said)
        if one is not None and one.kind in ("angka", "huruf"):
            if one.ordinal != reached + 1:
                ledger.fault(
                    "RD8103",
                    line.said,
                    f"Penomoran melompat dari {reached} ke {one.typed}",
                    "Nomori secara berurutan.",
                )
            reached = one.ordinal
            found.append(unmarked(line.said, one))
        elif found and not re.match(r"(?:-\s*)?bahwa\b", line.text):
            found[-1] = found[-1].plus(line.said)
        else:
            found.append(line.said)
    return found


def considerations(lines: Sequence[Line], ledger: Ledger) -> list[object]:
    """The considerations but for the last, which the software prints from the name."""
    found: list[object] = []
    all_items = items(lines, ledger)
    for position, item in enumerate(all_items):
        closed = unclosed(item)
        if closed.mark != ";":
            _note_mark(ledger, item, "Menimbang")
        if position == len(all_items) - 1 and _LAST.match(item.text):
            _note_formula(ledger, item)
            ledger.printed(item.places, "pertimbangan terakhir, dicetak dari perbup.yaml")
            continue
        found.append(TypedProse(closed.said))
    return found


def _note_mark(ledger: Ledger, item: Said, part: str) -> None:
    ledger.fault(
        "RD8102",
        item,
        f"Butir {part} tidak diakhiri titik koma: “…{item.text[-25:]}”.",
        "Akhiri setiap butir dengan titik koma (UU 12/2011 Lampiran II angka 22 dan 52).",
        start=max(0, len(item.text) - 1),
    )


def _note_formula(ledger: Ledger, item: Said) -> None:
    """The last consideration has a fixed wording (UU 12/2011 Lampiran II angka 23)."""
    found = re.search(r",?\s*maka\s+", item.text)
    if found:
        ledger.fault(
            "RD8105",
            item,
            "Pertimbangan terakhir memakai kata “maka”: rumusnya “…, perlu menetapkan …”.",
            "Hapus kata maka.",
            start=found.start(),
        )


def legal_basis(lines: Sequence[Line], registry: Registry, ledger: Ledger) -> list[object]:
    """The acts of Mengingat by their ids; what is no citation is told."""
    found: list[object] = []
    for item in items(lines, ledger):
        closed = unclosed(item)
        if closed.mark != ";":
            _note_mark(ledger, item, "Mengingat")
        citation = read_citation(closed.said)
        if citation is None:
            ledger.lost(item.places, "butir Mengingat tanpa jenis, nomor, dan tahun peraturan")
            ledger.fault("RD8113", item, "Butir Mengingat tidak terbaca sebagai peraturan.")
            continue
        check_citation(ledger, registry, citation)
        id_ = item.with_text(registry.add(citation))
        ledger.printed(item.places, "dasar hukum, dicetak dari dasar-hukum.yaml")
        if citation.pasal:
            found.append({"peraturan": id_, "pasal": citation.pasal})
        else:
            found.append(id_)
    return found


def consolidated(title: Sequence[Line], registry: Registry) -> list[object]:
    """The amendments that a consolidated text already holds, by their ids."""
    found: list[object] = []
    for line in title:
        named = _HOLDS.search(line.said.text)
        acts = _ACT.finditer(line.said.text, named.end()) if named else ()
        for match in acts:
            citation = read_citation(_up_to_next(line.said.cut(match.start())))
            if citation is not None:
                found.append(line.said.with_text(registry.add(citation)))
    return found


def _up_to_next(said: Said) -> Said:
    """The act that a text begins with, without those that are named behind it."""
    behind = _AND_ACT.search(said.text)
    return said.cut(0, behind.start()) if behind else unclosed(said).said


def revoked(lines: Sequence[Line], registry: Registry) -> list[object]:
    """The acts that the body revokes, by their ids: those cited in the Pasal that says so."""
    found: list[object] = []
    cited: list[tuple[Said, str]] = []
    for line in lines:
        if PASAL.match(line.text):
            cited = []
            continue
        for match in _ACT.finditer(line.said.text):
            citation = read_citation(unclosed(line.said.cut(match.start())).said)
            if citation is not None and citation.act.nomor:
                cited.append((line.said, registry.add(citation)))
        if _REVOKED.search(line.text):
            found += [said.with_text(id_) for said, id_ in cited]
            cited = []
    return found
