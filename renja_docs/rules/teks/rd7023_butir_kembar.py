"""No item stands twice in a list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.teks.bunyi import bunyi
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD7023",
    severity="galat",
    title="Butir kembar",
    source="EYD",
    explanation="Satu butir berdiri satu kali dalam satu rincian.",
    cases=(
        Case(
            file="bab/1-pendahuluan.yaml",
            at="@maksud-tujuan/isi/1/rincian/butir",
            bad="- menjabarkan Renstra\n- menyediakan tolok ukur\n- menjabarkan Renstra",
            good="- menjabarkan Renstra\n- menyediakan tolok ukur",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Items that say what one before them in their list says."""
    for rincian in reading.tree.of("rincian"):
        first: dict[str, Text] = {}
        for text in _items(rincian):
            same = first.setdefault(bunyi(text), text)
            if same is not text:
                yield RULE.finding(
                    text.origin.location,
                    f"Butir {quoted(text.printed)} sudah ada dalam rincian ini.",
                    "Hapus salah satunya.",
                    place=text.place,
                    related=(same.origin.location,),
                )


def _items(rincian: Place) -> Iterator[Text]:
    """The words of each item of a list, the heading of one that has no other."""
    for butir in rincian.of("butir"):
        yield from butir.texts[-1:]
