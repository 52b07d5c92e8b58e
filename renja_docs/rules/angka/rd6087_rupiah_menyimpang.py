"""A typed amount is not a computed one with a digit wrong, nor a pagu that nothing adds up to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.jumlah_rupiah import TypedAmount, computed_amounts, typed_amounts
from renja_docs.rules.angka.salah_ketik import is_round, is_slip
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import leading_to
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import rupiah

RULE: Final = Rule(
    code="RD6087",
    severity="peringatan",
    title="Jumlah rupiah yang menyimpang",
    source="Permendagri 86/2017 Lampiran T-C.33",
    explanation=(
        "Pagu, belanja, dan prakiraan maju dalam uraian sama dengan yang dihitung dari "
        "program.yaml. Sebuah jumlah tidak membuktikan apa-apa, karena itu ini peringatan."
    ),
    by_file=True,
    cases=(
        Case(
            file="bab/4-pendanaan.yaml",
            at="isi/0/paragraf",
            bad="Kebutuhan dana tahun {{ n }} berjumlah Rp2.088.971.852.",
            good="Kebutuhan dana tahun {{ n }} berjumlah {{ pagu() }}.",
        ),
        Case(
            file="bab/4-pendanaan.yaml",
            at="isi/0/paragraf",
            bad="Pagu indikatif tahun {{ n }} sebesar Rp250.131.972.",
            good="Pagu itu ditambah Rp250.131.972 pada perubahan anggaran.",
        ),
        Case(
            file="bab/4-pendanaan.yaml",
            at="isi/0/paragraf",
            bad="Pagu tahun {{ n }} sebesar Rp8.100.000.000.",
            good="Pagu tahun {{ n - 2 }} sebesar Rp8.100.000.000.",
        ),
    ),
)

_YEAR: Final = re.compile(r"\b[Tt]ahun\s+((?:19|20)\d\d)\b")
_ROUNDED: Final = re.compile(r"ribu|juta|miliar|triliun")
_IS_THE_PLAN: Final = re.compile(
    r"""
    \b(?:
        pagu(?:\ indikatif)? | prakiraan\ maju | kebutuhan\ dana
        | (?:total|jumlah)\ (?:belanja|anggaran)
    )\b
    (?:\s+(?!dinas\b|kabupaten\b)[\w{}-]+){0,6}?
    \s+(?:sebesar|berjumlah|sejumlah|adalah|yaitu|mencapai)\s*\Z
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""The end of what stands before an amount that is said to be the pagu itself."""
_OF_SOMETHING_ELSE: Final = re.compile(
    r"""
    \b(?:
        realisasi|serapan|penyerapan|terserap|lalu|sebelumnya|usulan|target|omzet|omset|APBN|APBD
        |DAK|DAU|DBH|PAD|lain|kabupaten|provinsi|di?tambah\w*|di?kurang\w*|bertambah|berkurang
        |selisih|sisa|paling|rata-rata|per
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Words of a sentence that speaks of other amounts than those of the plan as well."""


def check(reading: Reading) -> Iterator[Finding]:
    """Exact amounts that the software computes otherwise, or not at all."""
    computed = computed_amounts(reading)
    if not computed:
        return
    for amount in typed_amounts(reading):
        is_rounded = _ROUNDED.search(amount.besaran.words) is not None
        if amount.rupiah not in computed and not is_rounded:
            yield from _unknown(reading, amount, computed)


def _unknown(
    reading: Reading, amount: TypedAmount, computed: Mapping[int, str]
) -> Iterator[Finding]:
    """An amount that nobody computes: one with a digit wrong, or a pagu out of nothing."""
    if _OF_SOMETHING_ELSE.search(amount.kalimat.words) or _is_part(amount, computed):
        return
    if _is_of_another_year(reading, amount):
        return
    words = quoted(amount.besaran.words)
    meant = _meant(amount, computed)
    if meant is not None:
        message = f"{words} hampir sama dengan {rupiah(meant)} menurut program.yaml."
        yield _at(
            reading, amount, message, f"Pakai {{{{ {computed[meant]} }}}} bila itu maksudnya."
        )
    elif _is_the_plan(amount):
        message = f"{words} bukan jumlah mana pun dalam program.yaml."
        advice = "Pakai {{ pagu('kode') }}, {{ belanja('jenis') }}, atau {{ maju() }}."
        yield _at(reading, amount, message, advice)


def _is_of_another_year(reading: Reading, amount: TypedAmount) -> bool:
    """True if the last year named in front of an amount is neither the plan's nor the next."""
    years = _YEAR.findall(amount.kalimat.words[: amount.besaran.start])
    plan = reading.naskah.perbup.tahun_rencana
    return bool(years) and plan is not None and int(years[-1]) not in (plan, plan + 1)


def _is_part(amount: TypedAmount, computed: Mapping[int, str]) -> bool:
    """True if the amounts of its sentence add up to a computed one."""
    figures = amount.kalimat.figures
    amounts = [int(one.value) for one in figures if one.kind == "rupiah"]
    rest = [one for one in amounts if one not in computed]
    return len(rest) > 1 and sum(rest) in computed


def _meant(amount: TypedAmount, computed: Iterable[int]) -> int | None:
    """The computed amount of which a typed one is a slip; a round one may be like it by chance."""
    for right in computed:
        if not is_round(right) and is_slip(amount.rupiah, right):
            return right
    return None


def _is_the_plan(amount: TypedAmount) -> bool:
    """True if the words in front of an amount say that it is the pagu, or a sum of this plan."""
    return leading_to(_IS_THE_PLAN, amount.kalimat.words, amount.besaran.start) is not None


def _at(reading: Reading, amount: TypedAmount, message: str, advice: str) -> Finding:
    """The finding at an amount."""
    return in_text(reading, RULE, amount.kalimat.text, amount.span, message, advice)
