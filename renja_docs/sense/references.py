"""References in the wording of the law, and the names that expressions may use.

Wording: 'Pasal 4 ayat (1) huruf a angka 2' (UU 12/2011 Lampiran II angka 84, 272), 'Pasal 9 sampai
dengan Pasal 12' (angka 273); the number of the Pasal is left out inside the same Pasal (angka 275-276).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from renja_docs.document.blocks import Ref, Run, Span
from renja_docs.sense.expressions import NBSP, ExpressionError, hint
from renja_docs.sense.numbering import Label, Labels

_TARGET = re.compile(r"rujuk\(\s*['\"]([^'\"]+)['\"]")

KEDUA = {"sampai": " sampai dengan ", "dan": " dan "}
"""The words between two places, by their name in rujuk()."""
KINDS = ("pasal", "menimbang", "bab", "subbab", "tabel", "gambar", "lampiran", "bab-regulasi")


@dataclass(frozen=True, slots=True)
class Referrer:
    """Resolves references. di: the target of the Pasal that the text stands in, '' elsewhere."""

    labels: Labels
    di: str = ""

    def rujuk(self, target: str, **bagian: str) -> tuple[Span, ...]:
        """The phrase that names a place. Raises ExpressionError where there is no such place.

        sampai, dan: a second place, by target ('pasal:x') or by id beside the first ('Pasal 4 ayat (1) dan ayat (3)').
        """
        kedua = {kata: str(bagian.pop(kunci)) for kunci, kata in KEDUA.items() if kunci in bagian}
        path = [str(target)]
        for kunci in ("ayat", "huruf", "angka"):
            if kunci in bagian:
                path.append(str(bagian.pop(kunci)))
        if bagian:
            raise TypeError(bagian)
        out = self._phrase(path)
        for kata, lain in kedua.items():
            second = (
                self._phrase([lain])
                if ":" in lain
                else name(self._find("/".join([*path[:-1], lain])))
            )
            out = (*out, Run(kata), *second)
        return out

    def judul(self, target: str) -> str:
        """The title of a BAB, subbab, table or figure."""
        return self._find(str(target)).title

    def _phrase(self, path: list[str]) -> tuple[Span, ...]:
        out: list[Span] = []
        for depth in range(1, len(path) + 1):
            label = self._find("/".join(path[:depth]))
            if depth == 1 and label.target == self.di and len(path) > 1:
                continue
            if out:
                out.append(Run(" "))
            out.extend(name(label))
        return tuple(out)

    def _find(self, target: str) -> Label:
        label = self.labels.get(target)
        if label is not None:
            return label
        raise missing(target, self.labels)


def name(label: Label) -> tuple[Span, ...]:
    """How a reference names one place: 'Pasal 4', 'ayat (1)', 'huruf a', 'subbab 2.1', 'Tabel 2.2'."""
    match label.kind:
        case "pasal" | "bab":
            return (Ref(label.bookmark, label.text.replace(" ", NBSP)),)
        case "pasal-tetap":
            return (Run(label.text.replace(" ", NBSP)),)
        case "lampiran":
            return (Run("Lampiran"),)
        case "tabel" | "gambar":
            word, _, nomor = label.text.partition(" ")
            return (Run(word + NBSP), Ref(label.bookmark, nomor, "text"))
        case "ayat":
            return (Run(f"ayat{NBSP}"), Ref(label.bookmark, label.number))
        case "subbab":
            return (Run(f"subbab{NBSP}"), Ref(label.bookmark, label.number))
        case "menimbang":
            return (Run(f"huruf{NBSP}"), Ref(label.bookmark, label.number))
        case _:
            kata = "huruf" if label.number.isalpha() else "angka"
            return (Run(f"{kata}{NBSP}"), Ref(label.bookmark, label.number))


def missing(target: str, labels: Labels) -> ExpressionError:
    """The fault of a reference to nothing, or to something of another kind."""
    kind, _, id_ = target.partition(":")
    others = [la.target for la in labels if la.target.partition(":")[2] == id_ and id_]
    if others:
        return ExpressionError(
            "RD3002",
            target,
            f"'{target}' tidak ada; nama itu milik '{others[0]}'.",
            f"Tulis rujuk('{others[0]}').",
        )
    if kind not in KINDS:
        return ExpressionError(
            "RD3002",
            target,
            f"'{target}' bukan rujukan: jenis '{kind}' tidak dikenal.",
            "Jenis rujukan: " + ", ".join(KINDS) + ".",
        )
    known = [la.target for la in labels if la.target.startswith(kind)]
    return ExpressionError(
        "RD3001", target, f"Rujukan '{target}' tidak ditemukan.", hint(target, known)
    )


def rujukan(text: str) -> frozenset[str]:
    """The targets that the expressions of a text refer to."""
    return frozenset(_TARGET.findall(text)) if "rujuk" in text else frozenset()
