"""An accepted finding is silent for exactly the node that its comment stands at."""

from __future__ import annotations

import pytest

from renja_docs.content.finding import Finding
from renja_docs.content.loading.source import read
from renja_docs.content.origin import Location
from renja_docs.rules.acceptance import accept

TEXT = """\
# terima RD6001: satu
a:
  - b: 1
    c: 2
  # terima RD6002: dua
  - d: >-
      satu
      dua
    e: 3
f: 4 # terima RD6003, RD6004: tiga
# terima RD6005: empat
g:
  # terima RD6006: lima
  h: 1
  i: 2
"""


def left(kode: str, baris: int) -> set[str]:
    """The codes that are told if a finding of a code stands on a line."""
    akar = read("x.yaml", TEXT.encode()).root
    assert akar is not None
    finding = Finding(kode, "galat", Location("x.yaml", baris, 1), "")
    return {d.code for d in accept({"x.yaml": TEXT}, [finding], {"x.yaml": akar.origin})}


@pytest.mark.parametrize(
    ("kode", "lines"),
    [
        ("RD6001", range(2, 10)),
        ("RD6002", range(6, 10)),
        ("RD6003", [10]),
        ("RD6004", [10]),
        ("RD6005", range(12, 16)),
        ("RD6006", [14]),
    ],
)
def test_a_comment_holds_for_the_node_below_it(kode: str, lines: range | list[int]) -> None:
    """On its own line it covers the next node to its end, behind a value only its line."""
    silent = [n for n in range(1, TEXT.count("\n") + 1) if kode not in left(kode, n)]
    assert silent == list(lines)


def test_what_silences_nothing_is_told() -> None:
    """Five of six acceptances are left when one finding is there."""
    assert left("RD6006", 14) == {"RD9001"}
    akar = read("x.yaml", TEXT.encode()).root
    assert akar is not None
    assert len(accept({"x.yaml": TEXT}, [], {"x.yaml": akar.origin})) == 6


@pytest.mark.parametrize("kode", ["RD1005", "RD2003", "RD3021"])
def test_errors_below_the_rules_cannot_be_accepted(kode: str) -> None:
    """Nothing can be built from a fault of reading, model or reference."""
    text = f"a: b # terima {kode}: begitu saja\n"
    finding = Finding(kode, "galat", Location("x.yaml", 1, 1), "")
    assert [d.code for d in accept({"x.yaml": text}, [finding])] == [kode, "RD9001"]


def test_a_comment_inside_a_word_is_none() -> None:
    """a#terima is no comment."""
    assert accept({"x.yaml": "a: b#terima RD6001: x\n"}, []) == []
