"""A revoked act is named with its gazette."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.perancangan.norma_pencabutan import revoked_acts
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.sense.law.citation import registri
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD4093",
    severity="peringatan",
    title="Lembaran peraturan yang dicabut",
    source="UU 12/2011 Lampiran II angka 146 dan 147",
    explanation="Peraturan yang dicabut disebut lengkap dengan lembaran atau berita daerahnya.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad=(
                "Pada saat Peraturan Bupati ini mulai berlaku, {{ peraturan('perbup-20-2025') }} "
                "dicabut dan dinyatakan tidak berlaku"
            ),
            good=(
                "Pada saat Peraturan Bupati ini mulai berlaku, "
                "{{ peraturan('perbup-20-2025', bentuk='lengkap') }} dicabut dan dinyatakan "
                "tidak berlaku"
            ),
            repaired=(
                "Pada saat Peraturan Bupati ini mulai berlaku, "
                "{{ peraturan('perbup-20-2025', bentuk='lengkap') }} dicabut dan dinyatakan "
                "tidak berlaku"
            ),
            also=(Edit(file="perbup.yaml", at="mencabut", value="[perbup-20-2025]"),),
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Acts of the registry that have a gazette, named in another form."""
    acts = registri(reading.naskah.dasar_hukum)
    for text, named in revoked_acts(reading):
        act = acts.get(named["id"])
        if act is None or act.lembaran is None:
            continue
        if "lengkap" not in named["rest"]:
            yield _finding(reading, text, named)


def _finding(reading: Reading, text: Text, named: re.Match[str]) -> Finding:
    right = f"peraturan('{named['id']}', bentuk='lengkap')"
    return RULE.finding(
        reading.location(text.origin, named.start()),
        f"{named['id']} dicabut tanpa lembarannya.",
        f"Tulis {{{{ {right} }}}}.",
        place=text.place,
        repairs=reading.replacement(text, named.start(), named.end(), right),
    )
