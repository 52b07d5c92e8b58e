"""A huruf, an angka, a Lampiran, a Pasal that the text names is there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.perancangan.sebutan_lampiran import MENTION, mentions
from renja_docs.rules.regional_words import KIND, SHORT
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import leading_to, matches
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD4100",
    severity="galat",
    title="Pengacuan ke unsur yang tidak ada",
    source="UU 12/2011 Lampiran II angka 194 dan 272",
    explanation=(
        "Huruf, angka, dan Lampiran yang diacu ada dalam peraturan ini; begitu pula pasal "
        "peraturan ini yang disebut dalam Lampiran."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja sebagaimana dimaksud dalam Pasal 1 angka 19 menjadi pedoman",
            good="Renja sebagaimana dimaksud dalam Pasal 1 angka 2 menjadi pedoman",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja tercantum dalam Lampiran II Peraturan Bupati ini",
            good="Renja tercantum dalam Lampiran Peraturan Bupati ini",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja sebagaimana dimaksud dalam Menimbang huruf d menjadi pedoman",
            good=(
                "Renja sebagaimana dimaksud dalam Lampiran II Peraturan Menteri Dalam Negeri "
                "menjadi pedoman"
            ),
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Menurut Pasal 19 Peraturan Bupati ini, Renja menjadi pedoman.",
            good="Menurut Pasal 2 Peraturan Bupati ini, Renja menjadi pedoman.",
        ),
    ),
)

_PROVISION: Final = re.compile(
    r"(?:(?P<pasal>Pasal \d+[A-Z]?)|(?P<menimbang>Menimbang))?"
    r"(?: ?(?P<ayat>ayat \(\d+[a-z]?\)))?"
    r"(?: (?P<huruf>huruf [a-z])\b)?(?: (?P<angka>angka \d+)\b)?"
)
_BEGINS: Final = re.compile(r"\b(?:Pasal \d|Menimbang huruf|ayat \(\d)")
_ANOTHER_ACT: Final = re.compile(
    r"(?:,| dan| atau| sampai dengan| Pasal| ayat| huruf| angka"
    r"| \d+[A-Z]?| \(\d+\w?\)| [a-z]\b){,99}+"
    rf"\s+(?!{KIND}\s+ini)"
    rf"(?:Undang|Peraturan|Keputusan|Instruksi|Kitab|UU|PP|Perpres|Permen|{KIND}|{SHORT})"
)
_THIS_ACT: Final = re.compile(rf"\s+{KIND}\s+ini\b")
_OF_A_PASAL: Final = re.compile(r"Pasal \d+[A-Z]?(?: ayat \(\d+\w?\)(?:,| dan))*\s*\Z")
_PASAL: Final = re.compile(r"Pasal \d+[A-Z]?")


def check(reading: Reading) -> Iterator[Finding]:
    """Typed names of places that are not there; an amending act names places of another one."""
    if reading.tree.amends:
        return
    names = frozenset(_names(reading))
    for text, begin in matches(reading.of("batang-tubuh", "pembukaan", "lampiran"), _BEGINS):
        found = _PROVISION.match(text.printed, begin.start())
        named = _named(text, found) if found else ""
        if found and named and named not in names:
            message = f"{quoted(named)} tidak ada dalam peraturan ini."
            advice = "Periksa nomornya, lalu acu dengan rujuk()."
            yield in_text(reading, RULE, text, found.span(), message, advice)
    yield from _wrong_lampiran(reading)


def _names(reading: Reading) -> Iterator[str]:
    """The names of all provisions, whole and as their own Pasal calls them."""
    for place in reading.tree.of("menimbang", "pasal", "ayat", "butir", "definisi"):
        yield place.name


def _named(text: Text, found: re.Match[str]) -> str:
    """What a text names with a huruf or an angka, or from the Lampiran; '' for other acts."""
    if not text.is_typed(*found.span()):
        return ""
    is_ours = _THIS_ACT.match(text.printed, found.end()) is not None
    if _ANOTHER_ACT.match(text.printed, found.end()) and not is_ours:
        return ""
    if text.zone == "lampiran":
        return found[0] if is_ours else ""
    if found["huruf"] is None and found["angka"] is None:
        return ""  # a Pasal or an ayat alone is another rule's
    return _in_full(text, found)


def _in_full(text: Text, found: re.Match[str]) -> str:
    """A provision with the Pasal that it belongs to."""
    if found["pasal"] or found["menimbang"]:
        return found[0]
    if leading_to(_OF_A_PASAL, text.printed, found.start()):
        return ""
    pasal = _PASAL.match(text.place)
    return f"{pasal[0]} {found[0]}" if pasal else ""


def _wrong_lampiran(reading: Reading) -> Iterator[Finding]:
    """Numbers of Lampirans that are not there; a single Lampiran has none (angka 194)."""
    numbers = [place.label.number for place in reading.tree.lampiran if place.label]
    if not numbers:
        return  # that there is none is another rule's
    for text in reading.of("batang-tubuh", "lampiran").candidates(MENTION):
        for mention in mentions(text.printed):
            span = mention.start, mention.end
            is_own = text.kind not in ("peraturan", "alt") and text.is_typed(*span)
            if is_own and mention.number and mention.number not in numbers:
                message, advice = _lampiran_there(text.printed[slice(*span)], numbers)
                yield in_text(reading, RULE, text, span, message, advice)


def _lampiran_there(wrong: str, numbers: Sequence[str]) -> tuple[str, str]:
    """The message and the advice for a Lampiran that is not there. numbers: of those that are."""
    if len(numbers) == 1:
        return (
            f"{quoted(wrong)}, padahal peraturan ini mempunyai satu Lampiran.",
            "Tulis Lampiran tanpa nomor, atau pakai {{ rujuk('lampiran') }}.",
        )
    there = f"Lampiran {numbers[0]} sampai dengan Lampiran {numbers[-1]}"
    return (
        f"{quoted(wrong)} tidak ada; yang ada {there}.",
        "Periksa nomornya, lalu acu dengan rujuk().",
    )
