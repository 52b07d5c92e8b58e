"""A stated count is the number of the items named in the same sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.hitungan import COUNT, INCOMPLETE, Hitungan, read_hitungan
from renja_docs.rules.angka.kalimat_uraian import Kalimat, kalimat_in
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.text_kinds import prose
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6085",
    severity="galat",
    title="Jumlah yang disebut dan rincian dalam kalimat",
    source="EYD",
    explanation=(
        "Banyaknya hal yang disebut sama dengan banyaknya rincian (i), (ii), ... dalam kalimat itu."
    ),
    by_file=True,
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Ada 2 (dua) tahap, yaitu (i) rancangan, (ii) forum, dan (iii) penetapan.",
            good="Ada 3 (tiga) tahap, yaitu (i) rancangan, (ii) forum, dan (iii) penetapan.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Ada 3 (tiga) tahap, yaitu a. rancangan dan b. penetapan.",
            good="Ada 2 (dua) tahap, yaitu a. rancangan dan b. penetapan.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Ada 2 (dua) aspek, yaitu aspek layanan, aspek keuangan, dan aspek lembaga.",
            good="Ada 3 (tiga) aspek, yaitu aspek layanan, aspek keuangan, dan aspek lembaga.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Sasaran itu dicapai melalui tiga strategi, yaitu pelatihan dan pendampingan.",
            good="Sasaran itu dicapai melalui dua strategi, yaitu pelatihan dan pendampingan.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Ada dua tahap, yaitu perencanaan, pelaksanaan, dan pelaporan.",
            good="Ada satu unsur, yaitu sarana dan prasarana.",
        ),
    ),
)

_ROMAN: Final = re.compile(r"\((?:i{1,3}|iv|vi{0,3}|ix|x)\)")
_LETTER: Final = re.compile(r"(?<![\w)])\(?([a-h])[).]\s")
_NAMELY: Final = re.compile(
    r"\b(?:yaitu|yakni|ialah)\s*:?\s+(?P<list>.+?)[.;]?\s*\Z", re.IGNORECASE
)
_BETWEEN: Final = re.compile(r",\s*(?:dan|serta)\s+|\s+(?:dan|serta)\s+|,\s*|;\s*")


def check(reading: Reading) -> Iterator[Finding]:
    """Sentences whose last count is not that of what they name behind it."""
    for kalimat in kalimat_in(prose(reading), COUNT):
        if not INCOMPLETE.search(kalimat.words):
            for last in read_hitungan(kalimat.words)[-1:]:
                yield from _counted(reading, kalimat, last)


def _counted(reading: Reading, kalimat: Kalimat, last: Hitungan) -> Iterator[Finding]:
    """The last count of a sentence, where as many items do not follow."""
    items = _items(kalimat.words[last.end :], last.number)
    if items and items != last.number:
        yield kalimat.finding(
            reading,
            RULE,
            last.span,
            f"Disebut {last.number} {last.thing}, rinciannya {items}.",
            f"Tulis {{{{ terbilang({items}) }}}}, atau lengkapi rinciannya.",
        )


def _items(behind: str, told: int) -> int:
    """How many items are named: (i) (ii) ..., a. b. ..., or phrases; 0 where none surely are.

    told: how many there are said to be.
    """
    roman = len(_ROMAN.findall(behind))
    if roman == 1:
        return 0
    if roman:
        return roman
    letters = _LETTER.findall(behind)
    if letters[:2] == ["a", "b"]:
        return len(letters)
    return _phrases(behind, told)


def _phrases(behind: str, told: int) -> int:
    """How many phrases stand behind 'yaitu' that begin with one word and have more of them.

    Single words count too; two of them without a comma may be one thing: 'sarana dan prasarana'.
    """
    namely = _NAMELY.search(behind)
    if namely is None:
        return 0
    phrases = filter(None, map(str.split, _BETWEEN.split(namely["list"])))
    named = list(phrases)
    if _are_single(named) and (told > len(named) or "," in namely["list"]):
        return len(named)
    if not _are_alike(named):
        return 0
    return len(named)


def _are_single(phrases: Sequence[Sequence[str]]) -> bool:
    """True for several phrases of one word each."""
    return len(phrases) > 1 and all(len(words) == 1 for words in phrases)


def _are_alike(phrases: Sequence[Sequence[str]]) -> bool:
    """True for several phrases of two words or more, all with one first word."""
    if len(phrases) < 2 or min(map(len, phrases)) < 2:
        return False
    first_words = {words[0].casefold() for words in phrases}
    return len(first_words) == 1
