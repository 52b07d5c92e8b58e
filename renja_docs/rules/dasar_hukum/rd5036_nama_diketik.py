"""The title that is typed behind an act is that of the registry."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.peraturan import Peraturan
from renja_docs.rules.citing import short
from renja_docs.rules.dasar_hukum.sitasi import TypedCitation, typed_citations
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5036",
    severity="galat",
    title="Nama peraturan berbeda dari daftar",
    source="UU 12/2011 Lampiran II angka 45 dan 250",
    explanation="Nama peraturan yang diketik sama dengan namanya dalam dasar-hukum.yaml.",
    cases=(
        Case(
            file="bab/1-pendahuluan.yaml",
            at="@latar-belakang/isi/0/paragraf",
            bad="Renja menurut Undang-Undang Nomor 25 Tahun 2004 tentang Perencanaan Nasional.",
            good="Renja menurut {{ peraturan('uu-25-2004') }}.",
        ),
        Case(
            file="bab/1-pendahuluan.yaml",
            at="@latar-belakang/isi/0/paragraf",
            bad="Renja menurut PP Nomor 12 Tahun 2019 tentang Laporan Keuangan.",
            good="Renja menurut PP Nomor 12 Tahun 2019 tentang Pengelolaan Keuangan Daerah.",
        ),
    ),
)

_ALIKE: Final = 0.6
"""From this likeness on, a title is the right one with a slip, not another one."""


def check(reading: Reading) -> Iterator[Finding]:
    """Typed titles that differ from those of the registry."""
    for citation in typed_citations(reading):
        if citation.act is None or citation.title is None:
            continue
        is_right = citation.title_end is not None
        if not is_right:
            yield _different(reading, citation, citation.act, citation.title)


def _different(reading: Reading, citation: TypedCitation, act: Peraturan, title: int) -> Finding:
    """A typed title that is not the one of the registry, by a slip or wholly."""
    typed = citation.text.printed[title : title + len(act.tentang)]
    alike = SequenceMatcher(None, typed.lower(), act.tentang.lower()).ratio() > _ALIKE
    how = "tidak tepat" if alike else "lain"
    return in_text(
        reading,
        RULE,
        citation.text,
        (citation.span[0], title + len(typed)),
        f"Nama {short(act)} {how}: {quoted(typed)}.",
        f"Tulis {{{{ peraturan('{act.id}') }}}}: tentang {act.tentang}.",
    )
