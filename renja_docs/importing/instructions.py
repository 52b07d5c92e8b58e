"""The sentence over an instruction of Pasal I: which operations it announces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

Node = dict[str, object]

_PASAL: Final = r"\d+[A-Z]*"
_PART: Final = r"(?:ayat \(\d+[a-z]?\)|huruf [a-z]\d*|angka \d+[a-z]?)"
_LIST: Final = rf"{_PART}(?:(?:,| dan|, dan|,? serta) {_PART})*"
_BELOW: Final = re.compile(
    rf"(?:\d+\.\s*)?(?P<said>.*?\b{_PART}.*?),?\s+sehingga (?:ketentuan )?"
    rf"(?:Pasal (?P<pasal>{_PASAL}) )?(?:menjadi )?berbunyi"
)
_NAMED: Final = re.compile(rf"\bPasal (?P<pasal>{_PASAL})\b")
_DONE: Final = re.compile(
    rf"(?P<objects>{_LIST})(?P<around>(?: {_PART})*?)(?: Pasal {_PASAL})?"
    rf"(?: (?P<behind>{_PART}))*(?:[^,]*?)\s(?P<done>diubah|dihapus)\b"
)
_PUT_IN: Final = re.compile(
    rf"(?:[Dd]i antara (?P<front>{_PART}) dan {_PART}|[Ss]etelah (?P<last>{_PART}))"
    rf"(?P<around>[^,]*?)\s(?:disisipkan|ditambahkan)[^,]*,\s+(?:yakni|yaitu) (?P<new>{_LIST})"
)
_INSERTED: Final = re.compile(
    rf"(?:\d+\.\s*)?(?:Di antara Pasal (?P<front>{_PASAL}) dan Pasal {_PASAL}|"
    rf"Setelah Pasal (?P<last>{_PASAL})).*?(?:disisipkan|ditambahkan).*?(?:yakni|yaitu) "
    rf"(?P<new>Pasal {_PASAL}(?:(?:,| dan|, dan) Pasal {_PASAL})*)"
)
_CHANGED: Final = re.compile(rf"(?:\d+\.\s*)?Ketentuan Pasal (?P<pasal>{_PASAL})\b.*diubah")
_DELETED: Final = re.compile(
    rf"(?:\d+\.\s*)?(?:Ketentuan )?Pasal (?P<pasal>{_PASAL})\b(?! (?:ayat|huruf|angka)).*dihapus"
)
_DIVISION_GONE: Final = re.compile(r"(?:\d+\.\s*)?BAB (?P<bab>[IVXLC]+[A-Z]?)\b.*dihapus")
_ANY: Final = re.compile(r"(?:\d+\.\s*).*\b(?:diubah|dihapus|disisipkan|ditambahkan)\b")
_EACH: Final = re.compile(r"(?P<level>ayat|huruf|angka) \(?(?P<number>\w+)\)?")


@dataclass(frozen=True, slots=True)
class Announced:
    """The operations of an instruction, without their wordings.

    whole: True where the wording of one Pasal follows for all of them.
    """

    operations: tuple[Node, ...]
    whole: bool = False


def announced(text: str) -> Announced | None:
    """What a line announces, None for one that announces nothing."""
    below = _BELOW.match(text)
    if below is not None:
        pasal = below["pasal"] or _named(below["said"])
        found = tuple(_below(below["said"], pasal))
        if pasal and found:
            return Announced(found, whole=True)
    put_in = _INSERTED.match(text)
    if put_in is not None:
        return Announced(tuple(_new_pasal(put_in)))
    changed = _CHANGED.match(text)
    if changed is not None:
        return Announced(({"jenis": "diubah", "pasal": changed["pasal"]},))
    gone = _DELETED.match(text)
    if gone is not None:
        return Announced(({"jenis": "dihapus", "pasal": gone["pasal"]},))
    division = _DIVISION_GONE.match(text)
    if division is not None:
        return Announced(({"jenis": "dihapus", "bab": division["bab"]},))
    return None


def is_instruction(text: str) -> bool:
    """True for a numbered line that changes something in words that are not known here."""
    return _ANY.match(text) is not None


def _named(text: str) -> str:
    found = _NAMED.search(text)
    return found["pasal"] if found else ""


def _new_pasal(found: re.Match[str]) -> Iterator[Node]:
    """Each new Pasal stands behind the one before it."""
    before = found["front"] or found["last"]
    jenis = "disisipkan" if found["front"] else "ditambahkan"
    for number in re.findall(_PASAL, found["new"]):
        yield {"jenis": jenis, "pasal": number, "setelah": before}
        before = number


# --- below a Pasal


def _below(said: str, pasal: str) -> Iterator[Node]:
    """The operations of each clause, in the order of the sentence."""
    clauses = [*_PUT_IN.finditer(said)]
    done = [
        one for one in _DONE.finditer(said) if not any(_within(one, other) for other in clauses)
    ]
    for clause in sorted((*clauses, *done), key=lambda one: one.start()):
        if clause.re is _PUT_IN:
            yield from _put_in(clause, pasal)
        else:
            around = _steps(f"{clause['around']} {clause['behind'] or ''}")
            for level, number in _parts(clause["objects"]):
                yield {"jenis": clause["done"], "pasal": pasal, **around, level: number}


def _within(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.start() < other.end() and other.start() < one.end()


def _put_in(clause: re.Match[str], pasal: str) -> Iterator[Node]:
    front = clause["front"] or clause["last"]
    jenis = "disisipkan" if clause["front"] else "ditambahkan"
    ((_, before),) = _parts(front)
    around = _steps(clause["around"])
    for level, number in _parts(clause["new"]):
        yield {"jenis": jenis, "pasal": pasal, **around, level: number, "setelah": before}
        before = number


def _steps(text: str) -> Node:
    return dict(_parts(text))


def _parts(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((one["level"], one["number"]) for one in _EACH.finditer(text))
