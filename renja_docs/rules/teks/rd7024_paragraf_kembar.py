"""No long text stands twice in the document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.teks.bunyi import bunyi
from renja_docs.rules.text_kinds import SENTENCES
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

_LONG: Final = (
    "Renja menjadi pedoman bagi seluruh aparat kecamatan dalam melayani masyarakat pada tahun yang "
    "direncanakan."
)

RULE: Final = Rule(
    code="RD7024",
    severity="peringatan",
    title="Paragraf kembar",
    source="EYD",
    explanation="Paragraf yang panjang tidak diulang kata demi kata.",
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi",
            bad=f"- paragraf: {_LONG}\n- paragraf: {_LONG}",
            good=f"- paragraf: {_LONG}\n- paragraf: Renja dievaluasi setiap triwulan.",
        ),
    ),
)

_FEWEST_WORDS: Final = 12


def check(reading: Reading) -> Iterator[Finding]:
    """Long texts that say word by word what one before them says."""
    first: dict[str, Text] = {}
    for text in reading.of("pembukaan", "batang-tubuh", "lampiran"):
        if not _is_long(text):
            continue
        same = first.setdefault(bunyi(text), text)
        if same is not text:
            yield RULE.finding(
                text.origin.location,
                f"Teks ini sama dengan {same.place}.",
                "Hapus salah satunya, atau rujuk yang pertama.",
                place=text.place,
                related=(same.origin.location,),
            )


def _is_long(text: Text) -> bool:
    """True for sentences of so many words that they are not alike by chance."""
    return text.kind in SENTENCES and len(text.printed.split()) >= _FEWEST_WORDS
