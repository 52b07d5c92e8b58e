"""A duty has a sanction somewhere in the regulation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text
from renja_docs.rules.perancangan.kalimat_norma import WAJIB, norms
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import first_matches, matches
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4084",
    severity="peringatan",
    title="Kewajiban tanpa sanksi",
    source="UU 12/2011 Lampiran II angka 268",
    explanation=(
        "Kata wajib menyatakan kewajiban yang dikenai sanksi bila tidak dipenuhi; tanpa sanksi, "
        "rumuskan tanpa wajib."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Camat wajib menyusun RKA Kecamatan",
            good="Camat menyusun RKA Kecamatan",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Camat wajib menyusun RKA Kecamatan",
            good="Camat yang tidak menyusun RKA Kecamatan dikenai sanksi administratif",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Camat wajib menyusun RKA Kecamatan",
            good="Camat yang wajib menyusun RKA dan menolaknya dipidana dengan pidana denda",
        ),
    ),
)

_SANKSI: Final = re.compile(r"\b(?:sanksi|dipidana|didenda)\b")


def check(reading: Reading) -> Iterator[Finding]:
    """The first duty of a body without sanctions; those of an amending one stand elsewhere."""
    if reading.tree.amends or any(first_matches(norms(reading), _SANKSI)):
        return
    for text, match in islice(matches(norms(reading), WAJIB), 1):
        yield in_text(
            reading,
            RULE,
            text,
            match.span(),
            "Norma mewajibkan, tetapi tidak ada ketentuan sanksi.",
            "Tambahkan sanksi administratif, atau rumuskan tanpa kata wajib.",
        )
