"""Typed references that are certain become living ones: Tabel 2.2, Pasal 4 ayat (1)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from renja_docs.content.peraturan import Peraturan
from renja_docs.importing.landmarks import ORDINALS
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.said import Said
from renja_docs.importing.yaml_text import TypedProse
from renja_docs.rules.regional_words import KIND
from renja_docs.sense.law.citation import Bentuk, sebut

_TYPED: Final = re.compile(
    r"\b(?:(?P<word>[Tt]abel|[Gg]ambar)\s+(?P<number>T-C\.\d+|\d+\.\d+(?:\.[A-Z])?)(?![\d\w]|\.\d)"
    r"|Pasal\s+(?P<pasal>\d+)(?!\w)(?:\s+ayat\s+\((?P<ayat>\d+)\))?(?P<behind>[^.;]{0,60}))"
)
_RULING: Final = re.compile(rf"\bdiktum (?P<word>{ORDINALS.upper()})\b(?! (?:huruf|angka)\b)")
_TITLE_FOLLOWS: Final = re.compile(r"\s+(?:tentang|Tentang)\b|[\w/]")
_OTHER_ACT: Final = re.compile(
    r"\s*(?:(?:ayat|huruf|angka)\b|,|dan\b|sampai\b|Undang"
    rf"|(?!{KIND} ini)(?:Peraturan\s|Keputusan)"
    r"|Instruksi)"
)


@dataclass(frozen=True, slots=True)
class References:
    """What numbers stand for: ids of tables and figures by number, of Pasal by number.

    rulings: ids of what a decision rules, by KESATU, KEDUA. citations: how an act is cited, with
    the expression that prints just that.
    """

    tables: Mapping[str, str]
    figures: Mapping[str, str]
    articles: Mapping[str, str] = field(default_factory=dict)
    citations: Mapping[str, str] = field(default_factory=dict)
    rulings: Mapping[str, str] = field(default_factory=dict)
    ledger: Ledger = field(default_factory=Ledger)

    def living(self, node: object) -> object:
        """A node whose texts hold living references where they are certain."""
        match node:
            case TypedProse(said=said):
                return TypedProse(self._text(said))
            case dict():
                return {key: self.living(value) for key, value in node.items()}
            case list():
                return [self.living(value) for value in node]
            case _:
                return node

    def _text(self, said: Said) -> Said:
        if "{{" in said.text or "}}" in said.text:
            return replaced(
                said,
                [
                    (m.start(), m.end(), m[0][0] + " " + m[0][1])
                    for m in re.finditer(r"\{\{|\}\}", said.text)
                ],
            )
        edits = []
        for match in _TYPED.finditer(said.text):
            call = self._call(match)
            if call:
                self._note_letter(said, match)
                edits.append((match.start(), self._end(match), f"{{{{ {call} }}}}"))
        for match in _RULING.finditer(said.text):
            id_ = self.rulings.get(match["word"])
            if id_:
                edits.append((*match.span(), f"{{{{ rujuk('diktum:{id_}') }}}}"))
        for match in self._cited().finditer(said.text):
            known = self.citations.get(match[0])
            if known and not _TITLE_FOLLOWS.match(said.text, match.end()):
                edits.append((*match.span(), f"{{{{ {known} }}}}"))
        return replaced(said, _apart(edits))

    def _cited(self) -> re.Pattern[str]:
        return _alternatives(tuple(sorted(self.citations, key=len, reverse=True)))

    def _call(self, match: re.Match[str]) -> str:
        if match["word"]:
            kind = match["word"].casefold()
            known = self.tables if kind == "tabel" else self.figures
            id_ = known.get(match["number"])
            return f"rujuk('{kind}:{id_}')" if id_ else ""
        id_ = self.articles.get(match["pasal"])
        if id_ is None or match["ayat"] or _OTHER_ACT.match(match["behind"] or ""):
            return ""
        return f"rujuk('pasal:{id_}')"

    def _note_letter(self, said: Said, match: re.Match[str]) -> None:
        word = match["word"] or ""
        if word[:1].islower():
            self.ledger.fault(
                "RD8107",
                said,
                f"Rujukan “{match[0]}” ditulis dengan huruf kecil.",
                f"Tulis {word.capitalize()} {match['number']}.",
                start=match.start(),
            )

    def _end(self, match: re.Match[str]) -> int:
        return match.end() if match["word"] else match.end("pasal")


@lru_cache(maxsize=4)
def _alternatives(texts: tuple[str, ...]) -> re.Pattern[str]:
    """Any of some texts, the longer ones first; never matches where there are none."""
    return re.compile("|".join(map(re.escape, texts)) if texts else r"(?!)")


def _apart(edits: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Edits in order, without those that begin inside another."""
    kept: list[tuple[int, int, str]] = []
    for edit in sorted(edits, key=lambda one: (one[0], -one[1])):
        if not kept or edit[0] >= kept[-1][1]:
            kept.append(edit)
    return kept


def citations(acts: Mapping[str, Peraturan]) -> dict[str, str]:
    """How acts are cited, with the expressions that print it."""
    found: dict[str, str] = {}
    forms: tuple[Bentuk, ...] = ("pendek", "singkat", "lengkap")
    for id_, act in acts.items():
        if not act.nomor or "…" in act.tentang:
            continue
        for form in forms:
            shown = (
                f"peraturan('{id_}')"
                if form == "singkat"
                else f"peraturan('{id_}', bentuk='{form}')"
            )
            found.setdefault(sebut(act, acts, form), shown)
    return found


def names_of(acts: Mapping[str, Peraturan]) -> dict[str, str]:
    """What people call the acts, by id."""
    return {id_: sebut(act, acts, "pendek") for id_, act in acts.items()}


def replaced(said: Said, edits: list[tuple[int, int, str]]) -> Said:
    """The text with stretches replaced; places keep to the words around them."""
    if not edits:
        return said
    pieces: list[str] = []
    moved: list[int] = []
    at = length = 0
    for start, end, new in edits:
        pieces += [said.text[at:start], new]
        moved += range(length, length + start - at)
        length += start - at
        moved += [length] * (end - start)
        length += len(new)
        at = end
    moved += range(length, length + len(said.text) - at + 1)
    pieces.append(said.text[at:])
    marks = tuple((moved[start], place) for start, place in said.marks)
    styles = tuple((moved[start], moved[end], mark) for start, end, mark in said.emphasis)
    return Said("".join(pieces), marks, styles)
