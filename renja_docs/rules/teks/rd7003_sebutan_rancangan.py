"""A regulation that is set does not call itself a draft."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.rules.searching import matches
from renja_docs.rules.teks.tahap import is_draft
from renja_docs.rules.text_kinds import own_words
from renja_docs.sense.reading import Reading

_SET: Final = (Edit("perbup.yaml", "tahap", "penetapan"),)

RULE: Final = Rule(
    code="RD7003",
    severity="galat",
    title="Sebutan rancangan pada naskah akhir",
    source="Permendagri 86/2017 Pasal 125 sampai dengan Pasal 143",
    explanation=(
        "Naskah yang ditetapkan tidak menyebut dirinya rancangan, rancangan awal, atau Ranwal."
    ),
    by_file=True,
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Rancangan awal Renja ini memuat program dan kegiatan.",
            good="Renja ini memuat program dan kegiatan.",
            also=_SET,
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Ranwal memuat program dan kegiatan.",
            good="Ranwal RKPD memuat program dan kegiatan.",
            also=_SET,
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Dengan draf Renja terpenuhi kewajiban setiap tahun.",
            good="Dengan Renja terpenuhi kewajiban setiap tahun.",
            also=_SET,
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Rancangan akhir Rencana Kerja Kecamatan telah selesai disusun.",
            good="Rencana Kerja Kecamatan telah selesai disusun.",
            also=_SET,
        ),
    ),
)

_DRAFT: Final = re.compile(
    r"""
    \b(?:Ranwal|RANWAL|ranwal)\b (?!\s+RKPD)
    | (?i:
        \b(?:rancangan(?:\s+(?:awal|akhir))?|rencana\ awal)\s+
            (?:(?:dokumen|renja|renstra|rencana\ kerja)\s+)*
            (?:\(?ranwal\)?\s+)? (?:tersebut\ )?ini\b
        | \bdokumen\s+rancangan(?:\s+(?:awal|akhir))?\b (?!\s+RKPD)
        | \b(?:rancangan(?:\s+(?:awal|akhir))?|rencana\ awal)\s+
            (?:peraturan\ bupati|perbup|renja|rencana\ kerja)\s+ (?:dinas|badan|kecamatan|tahun)\b
        | \bdraft?\b
    )
    """,
    re.VERBOSE,
)
"""The draft of the RKPD is another document, which a regulation may speak of."""


def check(reading: Reading) -> Iterator[Finding]:
    """Words for a draft, once the regulation is set; titles of other acts keep theirs."""
    if is_draft(reading):
        return
    for text, match in matches(own_words(reading), _DRAFT):
        yield in_text(
            reading,
            RULE,
            text,
            match.span(),
            f"{quoted(match[0])} dalam naskah yang sudah ditetapkan.",
            "Sebut Renja atau Rencana Kerja saja.",
        )
