"""A norm is in Indonesian words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.perancangan.kalimat_norma import norms
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4087",
    severity="peringatan",
    title="Kata asing dalam norma",
    source="UU 12/2011 Lampiran II angka 253 dan 254",
    explanation="Norma memakai kata Indonesia; kata asing hanya dalam penjelasan.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja diumumkan secara online",
            good="Renja diumumkan secara daring",
        ),
    ),
)

_INDONESIAN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "update": "pemutakhiran",
        "online": "daring",
        "offline": "luring",
        "review": "reviu",
        "monitoring": "pemantauan",
        "stakeholder": "pemangku kepentingan",
        "stakeholders": "pemangku kepentingan",
        "website": "laman",
        "email": "surel",
        "e-mail": "surel",
        "deadline": "batas waktu",
        "feedback": "umpan balik",
        "workshop": "lokakarya",
        "output": "keluaran",
        "outcome": "hasil",
        "input": "masukan",
        "database": "basis data",
        "download": "unduh",
        "upload": "unggah",
        "budget": "anggaran",
        "meeting": "rapat",
        "software": "perangkat lunak",
        "mapping": "pemetaan",
        "off-taker": "penjamin serapan",
        "launching": "peluncuran",
        "event": "acara",
        "reward": "penghargaan",
        "punishment": "hukuman",
        "assessment": "penilaian",
        "up to date": "mutakhir",
        "link": "tautan",
        "team": "tim",
    }
)
_FOREIGN: Final = re.compile(rf"\b(?:{'|'.join(_INDONESIAN)})\b", re.IGNORECASE)


def check(reading: Reading) -> Iterator[Finding]:
    """Foreign words that have an Indonesian one."""
    for text, match in matches(norms(reading), _FOREIGN):
        yield in_text(
            reading,
            RULE,
            text,
            match.span(),
            f"Norma memuat kata asing {quoted(match[0])}.",
            f"Tulis {_INDONESIAN[match[0].lower()]}.",
        )
