"""What stands around the chapters: head of the Lampiran, cover, preface, contents, the end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from renja_docs.importing.landmarks import BAB, CAPTION, SEAL, is_capital
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.parts import Parts
from renja_docs.importing.prose import ProseReader
from renja_docs.importing.said import Said
from renja_docs.importing.source import Block, Line, SourceGrid
from renja_docs.rules.regional_words import HEADS, either

Node = dict[str, object]
LISTS: Final = ("daftar isi", "daftar tabel", "daftar gambar")
_SIGNED_AT: Final = re.compile(r"(?P<where>[A-Z][\w ]+),\s*(?P<date>.*\d{4}|…|\.{3,})?\s*\Z")
_HEADS: Final = either(head.upper() for head in HEADS).replace(r"\s+", r"\s*")
_OFFICE: Final = re.compile(rf"(?:PJ\.?\s+|PLT\.?\s+)?(?:{_HEADS}|KEPALA)\b")
_BLANK_NUMBER: Final = re.compile(r"NOMOR\s*:?\s*\.*\s*TAHUN", re.IGNORECASE)
_BLANK_DATE: Final = re.compile(r"TANGGAL\s*:?\s*\.*\s*\Z", re.IGNORECASE)
_PAGE: Final = re.compile(r"[\s.…]+(?:[IVXL]+-|L-)?[\d?ivx]+\s*\Z")
_SIGNED_BY: Final = 80
"""Letters of the longest line of a signature."""
_DAY: Final = re.compile(r"\d{1,2}\s+[A-Z][a-z]+\s+\d{4}")


def read_front(parts: Parts, ledger: Ledger) -> tuple[Node | None, list[Node]]:
    """kata-pengantar.yaml, and the parts in front of the chapters for lampiran.yaml."""
    order: list[Node] = []
    note_head(parts.kepala, ledger)
    if parts.sampul:
        order.append({"bagian": "sampul"})
        ledger.printed((line.place for line in parts.sampul), "sampul, dicetak dari perbup.yaml")
    preface: Node | None = None
    for name, blocks in parts.front.items():
        order.append({"bagian": name.replace(" ", "-")})
        if name in LISTS:
            _printed(blocks, ledger, f"{name}, dicetak oleh program")
        else:
            preface = {"isi": _preface(blocks, ledger)}
    ledger.printed((line.place for line in parts.headings), "judul bagian, dicetak oleh program")
    return preface, order


def tables_title(parts: Parts) -> Said | None:
    """What the list of contents calls the tables behind the chapters."""
    lines = [block for block in parts.front.get("daftar isi", []) if isinstance(block, Line)]
    for line, following in pairwise(lines):
        if CAPTION.match(following.text) and is_capital(line.text):
            end = _PAGE.search(line.said.text)
            title = line.said.cut(0, end.start() if end else None)
            return None if BAB.match(title.text) else title
    return None


def note_head(head: Sequence[Line], ledger: Ledger) -> None:
    """The head of a Lampiran; its number and date may have been left blank."""
    for line in head:
        if _BLANK_NUMBER.match(line.text):
            ledger.fault(
                "RD8101",
                line.said,
                "Nomor peraturan pada kepala Lampiran belum diisi.",
                "Isi nomornya.",
            )
        elif _BLANK_DATE.match(line.text):
            ledger.fault(
                "RD8101", line.said, "Tanggal pada kepala Lampiran belum diisi.", "Isi tanggalnya."
            )
    if len(head) > 1 and not any(line.text.startswith("TENTANG") for line in head):
        ledger.fault(
            "RD8105",
            head[0].said,
            "Kepala Lampiran tidak memuat kata TENTANG dan nama peraturan.",
            "Lengkapi kepala Lampiran.",
        )
    ledger.printed((line.place for line in head), "kepala Lampiran, dicetak dari perbup.yaml")


def _printed(blocks: Sequence[Block], ledger: Ledger, what: str) -> None:
    for block in blocks:
        if isinstance(block, SourceGrid):
            ledger.printed((row.place for row in block.rows), what)
        else:
            ledger.printed(block.said.places, what)


def _preface(blocks: Sequence[Block], ledger: Ledger) -> list[Node]:
    lines = [block for block in blocks if isinstance(block, Line)]
    end = len(lines)
    for index, line in enumerate(lines):
        match = _SIGNED_AT.match(line.text)
        if match and len(line.text) < 60 and index > 0:
            end = index
            if not _DAY.search(line.text) and "…" not in line.text:
                ledger.fault(
                    "RD8101",
                    line.said,
                    f"Tanggal kata pengantar belum lengkap: “{line.text}”.",
                    "Isi tanggal, bulan, dan tahunnya.",
                )
            break
        if _OFFICE.match(line.text) and is_capital(line.text):
            end = index
            break
    _printed(lines[end:], ledger, "penanda tangan, dicetak dari perbup.yaml")
    return ProseReader(ledger).read(lines[:end])


def cut_signature(blocks: list[Block], ledger: Ledger) -> bool:
    """Take the signature off the end of the Lampiran; True where there was one."""
    office = _office(blocks)
    if office is None:
        return False
    _printed(blocks[office:], ledger, "penanda tangan Lampiran, dicetak dari perbup.yaml")
    _note_doubled(blocks[office:], ledger)
    del blocks[office:]
    return True


def _office(blocks: Sequence[Block]) -> int | None:
    """Where the office of the signature stands, among the short lines in capitals at the end."""
    start = len(blocks)
    while start > 0 and _can_sign(blocks[start - 1]):
        start -= 1
    offices = (i for i in range(start, len(blocks)) if _OFFICE.match(_text(blocks[i])))
    return next(offices, None)


def _can_sign(block: Block) -> bool:
    if not isinstance(block, Line) or len(block.text) > _SIGNED_BY:
        return False
    return not block.text or is_capital(block.text) or SEAL.match(block.text) is not None


def _note_doubled(signed: Sequence[Block], ledger: Ledger) -> None:
    names = [_text(block) for block in signed]
    doubled = [name for i, name in enumerate(names) if name and name in names[:i]]
    last = signed[-1]
    if doubled and isinstance(last, Line):
        ledger.fault(
            "RD8103",
            last.said,
            f"Nama penanda tangan tertulis dua kali: {doubled[0]}.",
            "Hapus salah satunya.",
        )


def _text(block: Block) -> str:
    return block.text if isinstance(block, Line) else ""
