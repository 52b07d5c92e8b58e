"""Lists are nested four deep at most."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.perancangan.tabulasi import norm_lists
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

DEEPEST: Final = 4

_TWO_LEVELS: Final = """\
hubungan: dan
butir:
  - program
  - teks: kegiatan
    rincian:
      jenis: angka
      hubungan: dan
      butir:
        - keluaran
        - teks: hasil"""
_FOUR_LEVELS: Final = f"""\
{_TWO_LEVELS}
          rincian:
            jenis: huruf
            hubungan: dan
            butir:
              - target
              - teks: dana
                rincian:
                  jenis: angka
                  hubungan: dan
                  butir:
                    - belanja modal
                    - teks: belanja operasi"""
_FIVE_LEVELS: Final = f"""\
{_FOUR_LEVELS}
                      rincian:
                        hubungan: dan
                        butir:
                          - belanja pegawai
                          - belanja barang"""

RULE: Final = Rule(
    code="RD4024",
    severity="galat",
    title="Rincian melebihi empat tingkat",
    source="UU 12/2011 Lampiran II angka 87 huruf h",
    explanation=(
        "Pembagian rincian tidak melebihi 4 tingkat; selebihnya dibagi ke dalam pasal atau ayat "
        "lain."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/rincian",
            bad=_FIVE_LEVELS,
            good=_FOUR_LEVELS,
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Each list that is one level too deep; those below it say nothing new."""
    for rincian in norm_lists(reading):
        if rincian.level == DEEPEST:
            yield RULE.finding(
                rincian.origin.location,
                f"Rincian melebihi {DEEPEST} tingkat.",
                "Bagi ke dalam pasal atau ayat lain.",
                place=rincian.name,
            )
