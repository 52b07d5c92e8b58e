"""Of one-letter slips in the words of the packages: how many are found, and rightly mended.

PYTHONPATH=. python tests/bench/ejaan.py [how many]
"""

from __future__ import annotations

import random
import re
import string
import sys
from collections import Counter

from renja_docs.content.loading import loader
from renja_docs.rules.teks.kamus import is_word, nearest_word
from renja_docs.rules.teks.kosakata import office_words
from renja_docs.sense import evaluation
from tests.packages import KOPERASI, LAYOUTS, SMALL

_WORD = re.compile(r"[A-Za-z]+")
_SHORTEST = 5


def words() -> Counter[str]:
    """The words of the sentences of all packages, in small letters, with how often they stand."""
    found: Counter[str] = Counter()
    for package in (KOPERASI, *SMALL.values()):
        loaded = loader.load(package, LAYOUTS.parent)
        assert loaded.naskah is not None
        reading = evaluation.read(loaded.naskah, loaded.lost).reading
        office = office_words(reading)
        for text in reading.texts:
            if text.zone != "identitas" and text.kind not in ("lokasi", "gambar"):
                found.update(
                    w for w in map(str.casefold, _WORD.findall(text.printed)) if w not in office
                )
    return found


def slip(word: str, chance: random.Random) -> str:
    """A word with one letter changed, lost, put in, or two neighbours exchanged."""
    at = chance.randrange(len(word) - 1)
    letter = chance.choice(string.ascii_lowercase)
    return chance.choice(
        (
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
        )
    )


def slips(count: int, seed: int = 1) -> list[tuple[str, str]]:
    """Some words, each with a slip of it that differs."""
    chance = random.Random(seed)
    long = sorted(word for word in words() if len(word) >= _SHORTEST and is_word(word))
    made: list[tuple[str, str]] = []
    while len(made) < count:
        word = chance.choice(long)
        other = slip(word, chance)
        if other != word:
            made.append((word, other))
    return made


def rates(count: int, seed: int = 1) -> tuple[float, float, float]:
    """In percent: slips that are found; of these, mended rightly; rightful words refused."""
    used = words()
    made = slips(count, seed)
    found = [(word, other) for word, other in made if not is_word(other)]
    right = [word for word, other in found if nearest_word(other, used) == word]
    refused = [word for word in used if len(word) >= _SHORTEST and not is_word(word)]
    return (
        100 * len(found) / len(made),
        100 * len(right) / len(found),
        100 * len(refused) / len(used),
    )


if __name__ == "__main__":
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    found, right, refused = rates(many)
    print(f"slips of {many}: found {found:.1f} %, mended rightly {right:.1f} % of these")
    print(f"words of the packages that are refused: {refused:.1f} %")
