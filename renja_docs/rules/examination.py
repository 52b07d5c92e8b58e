"""Runs every rule on a content."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from renja_docs.content.finding import Finding
from renja_docs.content.origin import Location
from renja_docs.rules.lain import rd8090_kaidah_gagal as rd8090
from renja_docs.rules.registry import checks
from renja_docs.rules.rule import Check, Rule
from renja_docs.rules.teks.kamus import has_dictionary
from renja_docs.sense.reading import Reading


def examine(
    reading: Reading, lost: frozenset[str] = frozenset(), only: Collection[str] = ()
) -> Iterator[Finding]:
    """Everything that the rules find.

    lost: classes of the model of which nodes were lost to faults. only: the codes of the rules to
    run; none for all.
    """
    for rule, check in wanted(reading, lost, only):
        yield from found(rule, check, reading)


def wanted(
    reading: Reading, lost: frozenset[str] = frozenset(), only: Collection[str] = ()
) -> Iterator[tuple[Rule, Check]]:
    """The rules that a content is judged by, with their checks; as in examine."""
    for rule, check in checks():
        is_asked = _holds(rule, reading) and (not only or rule.code in only)
        if is_asked and not rule.needs & lost:
            yield rule, check


def _holds(rule: Rule, reading: Reading) -> bool:
    """True for a rule that holds for the kind of document that this is."""
    return rule.code not in reading.naskah.jenis.jenis.tanpa_kaidah


def found(rule: Rule, check: Check, reading: Reading) -> Iterator[Finding]:
    """What a rule finds; that it failed, where it does."""
    try:
        yield from check(reading)
    except Exception as bug:  # one rule must not cost the others, nor the document
        yield rd8090.RULE.finding(
            Location("perbup.yaml", 1, 1),
            f"Kaidah {rule.code} ({rule.title}) gagal berjalan: {type(bug).__name__}: {bug}.",
            "Ini kesalahan program, bukan kesalahan isi; laporkan dengan pesan ini.",
        )


def skipped() -> Iterator[str]:
    """What is not checked on this machine, and why."""
    if not has_dictionary():
        yield "ejaan tidak diperiksa karena kamus id_ID tidak ada"
