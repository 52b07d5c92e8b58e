"""Defined terms that a text writes with other capitals than their definition."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from renja_docs.rules.perancangan.jenjang import JABATAN
from renja_docs.rules.searching import matches
from renja_docs.rules.terms import all_istilah, pattern_of
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text


@dataclass(frozen=True, slots=True)
class Miswriting:
    """A use of a term. match: its words in the printed text. right: as the definition has them."""

    text: Text
    match: re.Match[str]
    right: str


def miswritings(reading: Reading, texts: Sequence[Text], fewest_words: int) -> Iterator[Miswriting]:
    """Uses of terms in some texts with other capitals; words all in capitals are let be.

    Terms of fewer words have a general meaning too, and are not looked for; offices always are.
    """
    for istilah in all_istilah(reading):
        elsewhere = [text for text in texts if text.place != istilah.place]
        for form in istilah.forms:
            if _is_certain(form, fewest_words):
                yield from _of_form(form, elsewhere)


def _is_certain(form: str, fewest_words: int) -> bool:
    """True for a form that means nothing else than the term."""
    return form in JABATAN or len(form.split()) >= fewest_words


def _of_form(form: str, texts: Sequence[Text]) -> Iterator[Miswriting]:
    """The uses of one form of a term."""
    for text, match in matches(texts, pattern_of(form, in_any_case=True)):
        written = " ".join(match[0].split())
        if written != form and not written.isupper() and not _is_of_any_region(text, match):
            yield Miswriting(text, match, form)


def _is_of_any_region(text: Text, match: re.Match[str]) -> bool:
    """True for an office in small letters beside its like: 'bupati/wali kota' is any of them."""
    around = text.printed[max(0, match.start() - 1) : match.end() + 1]
    return "/" in around
