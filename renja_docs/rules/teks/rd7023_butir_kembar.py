"""No item stands twice in a list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.naratif import Butir
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.teks.bunyi import bunyi
from renja_docs.sense.deret import letak, menurut_letak, semua_rincian
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
    for rincian in semua_rincian(reading.naskah):
        first: dict[str, Text] = {}
        for butir in rincian.butir:
            text = _text_of(reading, butir)
            if text is None:
                continue
            same = first.setdefault(bunyi(text), text)
            if same is text:
                continue
            yield RULE.finding(
                text.origin.location,
                f"Butir {quoted(text.printed)} sudah ada dalam rincian ini.",
                "Hapus salah satunya.",
                place=text.place,
                related=(same.origin.location,),
            )


def _text_of(reading: Reading, butir: Butir) -> Text | None:
    """The text of an item, or its title."""
    texts = reading.once(menurut_letak)
    own = texts.get(letak(butir.origin.at("teks")))
    return own or texts.get(letak(butir.origin.at("judul")))
