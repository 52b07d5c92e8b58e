"""A defined term is used again, in a Pasal, in another definition or in the Lampiran."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.terms import all_istilah, used_in_norms, uses
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4037",
    severity="peringatan",
    title="Definisi tidak dipakai",
    source="UU 12/2011 Lampiran II angka 102 dan 105",
    explanation="Ketentuan umum hanya memuat istilah yang dipakai dalam pasal selanjutnya.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@ketentuan-umum/definisi/+",
            bad="istilah: Lurah\narti: kepala kelurahan",
            good="istilah: Camat\narti: kepala Kecamatan",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Definitions without a use.

    An amending act is let be: its terms are used in Pasal of the amended act that stay as they are.
    """
    if reading.tree.amends:
        return
    used = used_in_norms(reading)
    for istilah in all_istilah(reading):
        if istilah.full in used:
            continue
        message = f"Istilah {quoted(istilah.full)} tidak dipakai lagi."
        if any(uses(reading, istilah, "lampiran", "tabel")):
            message = f"Istilah {quoted(istilah.full)} hanya dipakai dalam Lampiran."
        yield RULE.finding(
            istilah.origin.location,
            message,
            "Hapus definisinya, atau pakai istilah itu dalam pasal.",
            place=istilah.place,
        )
