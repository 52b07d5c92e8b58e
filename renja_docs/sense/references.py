"""References in the wording of the law: what a place is called in the text of another.

Wording: 'Pasal 4 ayat (1) huruf a angka 2' (UU 12/2011 Lampiran II angka 84, 272); the number of
the Pasal is left out inside the same Pasal (angka 275-276).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from renja_docs.document.blocks import Ref, Run, Span
from renja_docs.sense.expressions import NBSP, ExpressionError, hint
from renja_docs.sense.numbering import Label, Labels

CLASSES: Final[Mapping[str, frozenset[str]]] = {
    "pasal": frozenset({"Pasal", "Ayat"}),
    "menimbang": frozenset({"Menimbang"}),
    "bab": frozenset({"Bab", "Urutan"}),
    "subbab": frozenset({"Bab", "Subbab", "Urutan"}),
    "tabel": frozenset({"Tabel", "Blok", "Urutan", "BentukTabel"}),
    "gambar": frozenset({"Gambar", "Blok", "Urutan"}),
    "lampiran": frozenset({"Lampiran", "BerkasLampiran"}),
    "bab-regulasi": frozenset({"BabTubuh"}),
    "diktum": frozenset({"Diktum"}),
}
"""The kinds of places that can be referred to, with the classes of the model that number them."""

Path = tuple[str, ...]
"""The way to a place: its target ('pasal:isi'), then the ids of the parts below it."""


def classes_of(target: str) -> frozenset[str]:
    """The classes of the model that a reference to a target needs; none for an unknown kind."""
    return CLASSES.get(target.partition(":")[0], frozenset())


@dataclass(frozen=True, slots=True)
class Referrer:
    """Words references. within: the target of the Pasal that the text stands in, '' elsewhere."""

    labels: Labels
    within: str = ""

    def phrase(self, path: Path) -> tuple[Span, ...]:
        """The phrase that names a place by all steps to it. Raises ExpressionError."""
        out: list[Span] = []
        for depth in range(1, len(path) + 1):
            label = self.place(path[:depth])
            if depth == 1 and len(path) > 1 and label.target == self.within:
                continue
            if out:
                out.append(Run(" "))
            out.extend(name(label))
        return tuple(out)

    def place(self, path: Path) -> Label:
        """The label of the place at the end of a path. Raises ExpressionError without one."""
        target = "/".join(path)
        label = self.labels.get(target)
        if label is None:
            raise missing(target, self.labels)
        return label


def name(label: Label) -> tuple[Span, ...]:
    """How a reference names one place: 'Pasal 4', 'ayat (1)', 'huruf a', 'Tabel 2.2'."""
    match label.kind:
        case "pasal" | "bab":
            return (_reference(label, label.text.replace(" ", NBSP), "text"),)
        case "pasal-tetap":
            return (Run(label.text.replace(" ", NBSP)),)
        case "lampiran":
            return (Run(label.text.replace(" ", NBSP)),)
        case "tabel" | "gambar":
            word, _, number = label.text.partition(" ")
            return (Run(word + NBSP), _reference(label, number, "text"))
        case "diktum":
            return (Run(f"diktum{NBSP}"), _reference(label, label.number, "text"))
        case "ayat" | "subbab":
            return _numbered(label.kind, label)
        case "menimbang":
            return _numbered("huruf", label)
        case _ if label.number[:1].isalpha():
            return _numbered("huruf", label)
        case _:
            return _numbered("angka", label)


def _numbered(word: str, label: Label) -> tuple[Span, ...]:
    return (Run(f"{word}{NBSP}"), _reference(label, label.number))


def _reference(label: Label, text: str, kind: Literal["number", "text"] = "number") -> Span:
    """The number of a place: living where the document prints the place."""
    return Ref(label.bookmark, text, kind) if label.bookmark else Run(text)


def missing(target: str, labels: Labels) -> ExpressionError:
    """The fault of a reference to nothing, or to something of another kind."""
    kind, _, id_ = target.partition(":")
    other = _of_another_kind(id_, labels)
    if other:
        return ExpressionError(
            "RD3002",
            target,
            f"'{target}' tidak ada; nama itu milik '{other}'.",
            f"Tulis rujuk('{other}').",
        )
    if kind not in CLASSES:
        return ExpressionError(
            "RD3002",
            target,
            f"'{target}' bukan rujukan: jenis '{kind}' tidak dikenal.",
            "Jenis rujukan: " + ", ".join(CLASSES) + ".",
        )
    known = [label.target for label in labels if label.target.startswith(kind)]
    return ExpressionError(
        "RD3001", target, f"Rujukan '{target}' tidak ditemukan.", hint(target, known)
    )


def _of_another_kind(id_: str, labels: Labels) -> str:
    """The first target with an id, '' where none has it."""
    if not id_:
        return ""
    targets = (label.target for label in labels)
    return next((target for target in targets if target.partition(":")[2] == id_), "")
