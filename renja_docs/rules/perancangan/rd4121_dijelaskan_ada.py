"""What is explained stands in the body, and is explained once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.explanation import Explained, explained
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading
from renja_docs.text.nearest import nearest

RULE: Final = Rule(
    code="RD4121",
    severity="galat",
    title="Yang dijelaskan",
    source="UU 12/2011 Lampiran II angka 176, 186, dan 190",
    explanation=(
        "Penjelasan pasal demi pasal menjelaskan pasal, ayat, atau butir yang ada dalam batang "
        "tubuh, masing-masing satu kali."
    ),
    cases=(
        Case(
            file="penjelasan.yaml",
            at="pasal/1/pasal",
            bad="hak-warga",
            good="hak-masyarakat",
            package="perda",
        ),
        Case(
            file="penjelasan.yaml",
            at="pasal/1/ayat/0/ayat",
            bad='"7"',
            good='"2"',
            package="perda",
        ),
        Case(
            file="penjelasan.yaml",
            at="pasal/0/rincian/1/butir",
            bad="sepanjang-hayat",
            good="b",
            package="perda",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Explanations of nothing, and of what is explained further up."""
    pasal = tuple(reading.tree.pasal(quoted=True))
    seen: set[str] = set()
    for one in explained(reading.tree.penjelasan, pasal):
        if one.provision is None:
            yield _of_nothing(one, [place.id for place in pasal])
        elif one.provision.path in seen:
            yield _twice(one, one.provision)
        else:
            seen.add(one.provision.path)


def _of_nothing(one: Explained, pasal: list[str]) -> Finding:
    place = one.explanation
    what = place.kind.removeprefix("penjelasan-")
    advice = "Tulis id-nya, atau nomornya sebagaimana tercetak, misalnya 2 atau b."
    if what == "pasal":
        likely = nearest(place.id, pasal)
        maybe = f"Mungkin maksudnya {likely}. " if likely else ""
        advice = f"{maybe}Tulis id pasal dalam batang-tubuh.yaml."
    return RULE.finding(
        place.origin.at(what).location,
        f"{what.capitalize()} {quoted(place.id)} tidak ada dalam batang tubuh.",
        advice,
        place=place.name,
    )


def _twice(one: Explained, provision: Place) -> Finding:
    return RULE.finding(
        one.explanation.origin.location,
        f"{provision.name} dijelaskan dua kali.",
        "Satukan penjelasannya.",
        place=one.explanation.name,
    )
