"""Names of officers stand without degree, rank, or staff number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import Span, in_text, quoted
from renja_docs.rules.perancangan.penanda_tangan import signings
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4066",
    severity="galat",
    title="Gelar, pangkat, atau NIP pejabat",
    source="UU 12/2011 Lampiran II angka 164 huruf d dan 167 huruf d",
    explanation=(
        "Nama pejabat yang menetapkan dan mengundangkan ditulis tanpa gelar, pangkat, golongan, "
        "dan nomor induk pegawai."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="pejabat/penetapan/nama",
            bad='"Dr. Budi Santoso, S.E., M.M."',
            good="Budi Santoso",
            repaired='"Budi Santoso"',
        ),
        Case(
            file="perbup.yaml",
            at="pejabat/pengundangan/nama",
            bad="Siti Aminah NIP 197012311990031001",
            good="Siti Aminah",
            repaired="Siti Aminah",
        ),
        Case(
            file="perbup.yaml",
            at="pejabat/pengundangan/nama",
            bad="Abdul Halim S.Sos",
            good="St. Abdul Halim",
            repaired="Abdul Halim",
        ),
    ),
)

_DEGREES: Final = re.compile(
    r"SH|SE|SSOS|SIP|SPD|SAG|ST|SKOM|SSTP|SFARM|SKEP|SKM|SHUT|SP|SSI|SPSI|SAP|SPT|SPI|SHI|SS|SAKT|"
    r"MSI|MH|MHUM|MM|MPD|MAP|MT|MKES|MAG|MSC|MA|MBA|MPA|MKOM|MP|MPH|PHD|AMD|LLM|NERS|APT|CA|AK|MEC|"
    r"MENG"
)
"""Degrees behind a name, in capitals and without their stops."""

_IN_FRONT: Final = re.compile(r"(?:(?:Prof|Dr|drg|Ir|Drs|Dra)\.?\s+)+(?=\S)", re.IGNORECASE)
_RANK_OR_NUMBER: Final = re.compile(
    r"\s*,?\s*(?:\bNIP\b.*|\d{8}\s?\d{6}.*|"
    r"\b(?:Pembina|Penata|Pengatur)\s(?:Utama|Tingkat|Tk|Muda)\b.*)\Z"
)
_WORD: Final = re.compile(r"[^\s,]+")


def check(reading: Reading) -> Iterator[Finding]:
    """What stands in the names of the two officers and is no name."""
    for signing in signings(reading):
        text = signing.pejabat.text("nama")
        if text is None:
            continue
        for start, end in _additions(text.printed):
            yield in_text(
                reading,
                RULE,
                text,
                (start, end),
                f"Nama {text.place} memuat {quoted(text.printed[start:end].strip(' ,'))}.",
                "Tulis nama tanpa gelar, pangkat, golongan, dan NIP.",
                "",
            )


def _additions(name: str) -> Iterator[Span]:
    """The parts in front of a name and behind it that are not the name."""
    in_front = _IN_FRONT.match(name)
    if in_front:
        yield in_front.span()
    behind = _degrees(name) or _rank_or_number(name)
    if behind:
        yield behind


def _degrees(name: str) -> Span | None:
    """From the first degree behind a name to the end."""
    for word in _WORD.finditer(name):
        before = name[: word.start()]
        if before and _is_degree(word[0], before):
            return len(before.rstrip(" ,")), len(name)
    return None


def _is_degree(word: str, before: str) -> bool:
    """True for 'S.E.', 'SE', and 'Se' behind a comma; a name may be spelled as a degree is."""
    if not _DEGREES.fullmatch(word.replace(".", "").upper()):
        return False
    return "." in word[1:] or word.isupper() or before.rstrip().endswith(",")


def _rank_or_number(name: str) -> Span | None:
    """A rank or a staff number behind a name, to the end."""
    found = _RANK_OR_NUMBER.search(name)
    return found.span() if found else None
