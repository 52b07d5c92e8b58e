"""A programme is told by its name in program.yaml, not by nearly that."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.pohon import programmes
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.rules.text_kinds import SENTENCES
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text, TextKind

RULE: Final = Rule(
    code="RD6012",
    severity="peringatan",
    title="Nama program dalam uraian",
    source="Permendagri 90/2019",
    explanation="Program disebut dengan namanya menurut program.yaml.",
    by_file=True,
    cases=(
        Case(
            file="bab/2-evaluasi.yaml",
            at="@evaluasi-renja/isi/0/paragraf",
            bad="Capaian Program Pembinaan dan Pengawasan Desa tercantum dalam tabel.",
            good="Capaian {{ nama('7.01.06') }} tercantum dalam tabel.",
        ),
    ),
)

_KINDS: Final[frozenset[TextKind]] = SENTENCES | {"judul-butir", "subjudul"}
_PROGRAM: Final = re.compile(r"\bProgram\s+(?=[A-Z])")
_WORD: Final = re.compile(r"[A-Za-z()/-]+,?")
_SMALL: Final = frozenset({"dan", "atau", "serta", "yang", "di", "untuk", "dalam"})
"""Words in small letters that may stand inside a name."""
_LONGEST: Final = 160
_LEAST_RATIO: Final = 0.82
"""The likeness from which on a phrase is meant to be a name."""
_LENGTH_APART: Final = 0.4
"""How much of a name may be missing or too much in a phrase that is compared with it."""


@dataclass(frozen=True, slots=True)
class _Near:
    """Words that are nearly a name, and how nearly (0 to 1)."""

    ratio: float
    name: str
    words: str


def check(reading: Reading) -> Iterator[Finding]:
    """Phrases from the word Program on that are nearly the name of a programme."""
    codes = {" ".join(program.nama.split()): program.kode for program in programmes(reading)}
    if not codes:
        return
    texts = reading.of_kinds(_KINDS, "lampiran", "tabel")
    for text, match in matches(texts, _PROGRAM):
        near = _nearest(_phrase(text.printed, match.start()), codes)
        if near is not None:
            yield _misnamed(reading, text, match.start(), near, codes[near.name])


def _misnamed(reading: Reading, text: Text, start: int, near: _Near, kode: str) -> Finding:
    """The finding at the words that are nearly a name."""
    return in_text(
        reading,
        RULE,
        text,
        (start, start + len(near.words)),
        f"{quoted(near.words)} bukan nama program dalam program.yaml.",
        f"Tulis {quoted(near.name, 120)}, atau pakai {{{{ nama('{kode}') }}}}.",
    )


def _phrase(printed: str, start: int) -> str:
    """The words of a name from its beginning: capitals, and small words between them."""
    text = printed[start : start + _LONGEST]
    end = 0
    for word in _WORD.finditer(text):
        apart = text[end : word.start()].strip()
        if apart or not _is_of_name(word[0]):
            break
        end = word.end()
    return text[:end]


def _is_of_name(word: str) -> bool:
    """True for a word with a capital, and for a small one that may stand between two."""
    return word in _SMALL or word.strip("(")[:1].isupper()


def _nearest(phrase: str, names: Iterable[str]) -> _Near | None:
    """The name that a phrase begins nearly with; None where it begins with one, or is like none."""
    right = tuple(map(str.casefold, names))
    if phrase.casefold().startswith(right):
        return None
    near = filter(_is_near, _compared(phrase, names))
    return max(near, key=_order, default=None)


def _is_near(near: _Near) -> bool:
    """True for words that are meant to be the name."""
    return near.ratio >= _LEAST_RATIO


def _order(near: _Near) -> tuple[float, str, int]:
    """What says which name is the nearest."""
    return near.ratio, near.name, len(near.words)


def _compared(phrase: str, names: Iterable[str]) -> Iterator[_Near]:
    """Each name with each beginning of a phrase, word by word, that is about as long."""
    beginnings = [phrase[: word.end()] for word in _WORD.finditer(phrase)]
    for name in names:
        longest_difference = _LENGTH_APART * len(name)
        for words in beginnings:
            if abs(len(words) - len(name)) <= longest_difference:
                yield _Near(_likeness(words, name), name, words)


def _likeness(words: str, name: str) -> float:
    """How like two phrases are, from 0 to 1, capitals aside."""
    return SequenceMatcher(None, words.casefold(), name.casefold()).ratio()
