"""Changes in words: what every output says the same."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from renja_docs.compare.diff.change import (
    AREAS,
    SEMUA_JENIS,
    Area,
    Change,
    Comparison,
    Figure,
    Jenis,
    Piece,
)
from renja_docs.text.numerals import angka, decimals, roman

AREA: Mapping[Area, str] = MappingProxyType(
    {
        "hukum": "Hukum",
        "kata": "Kata",
        "angka": "Angka",
        "tata-letak": "Tata letak",
    }
)
JENIS: Mapping[Jenis, str] = MappingProxyType(
    {
        "ditambah": "ditambah",
        "dihapus": "dihapus",
        "diubah": "diubah",
        "dipindah": "dipindah",
        "dinomori-ulang": "dinomori ulang",
    }
)
TANDA: Mapping[Jenis, str] = MappingProxyType(
    {
        "ditambah": "+",
        "dihapus": "-",
        "diubah": "~",
        "dipindah": ">",
        "dinomori-ulang": "#",
    }
)
"""The sign in front of a line of plain text."""

WHOLE = ("Pasal", "BAB", "Tabel", "Gambar", "subbab")
"""Numbers that name their place in the whole document."""
NAMA = 90
"""Characters of the name of a row or a code."""

_ROMAN = {roman(n): n for n in range(1, 100)}


def counted(c: Comparison) -> tuple[str, ...]:
    """One sentence for each kind of matter that changed, as 'Hukum: 1 ditambah, 2 diubah'."""
    counts = c.counts()
    return tuple(
        f"{AREA[r]}: "
        + ", ".join(f"{counts[r][j]} {JENIS[j]}" for j in SEMUA_JENIS if counts[r][j])
        + "."
        for r in AREAS
        if any(counts[r].values())
    )


def followed(c: Comparison) -> str:
    """How much follows from the changes, '' where nothing does."""
    sums = sum(1 for x in c.changes if x.turunan and x.jenis == "diubah")
    runs = sum(1 for x in c.changes if x.jenis == "dinomori-ulang")
    said = [
        f"{n} {what}"
        for n, what in (
            (c.consequences(), "tempat ikut berubah"),
            (sums, "angka hasil hitungan ikut berubah"),
            (runs, "deret nomor bergeser tanpa perubahan isi"),
        )
        if n
    ]
    return f"{', '.join(said).capitalize()}." if said else ""


def decimal(value: Decimal) -> str:
    """A figure with as many decimals as it has."""
    return angka(value, decimals(value))


def signed(value: Decimal, digits: int | None = None) -> str:
    """A difference with its sign."""
    shown = decimal(abs(value)) if digits is None else angka(abs(value), digits)
    return f"{'-' if value < 0 else '+'}{shown}" if value else "0"


def difference(f: Figure) -> str:
    """'+2.177.635; +2,99%', '' where there is no difference to tell."""
    if f.selisih is None:
        return ""
    unit = " poin" if f.satuan == "%" else ""
    return "; ".join(filter(None, (signed(f.selisih) + unit, percent(f))))


def percent(f: Figure) -> str:
    """The change in percent with its sign, '' where it cannot be told."""
    if f.persen is None:
        return ""
    return f"{signed(f.persen, 2)}%" if f.persen or not f.selisih else "di bawah 0,01%"


def title(c: Change) -> str:
    """Where a change is, and what it is called there."""
    if c.jenis == "dinomori-ulang":
        inside = not c.nomor[0][1].startswith(WHOLE)
        return (
            f"{c.tempat_baru}: {shifts(c.nomor)}" if inside and c.tempat_baru else shifts(c.nomor)
        )
    return f"{c.tempat} ({shortened(c.nama, NAMA)})" if c.nama else c.tempat


def marked(pieces: Sequence[Piece], around: int = 0) -> str:
    """A text with [-what went-] and {+what came+}; around: characters kept of what stayed, 0 for all."""
    out: list[str] = []
    for i, p in enumerate(pieces):
        match p.jenis:
            case "tetap":
                out.append(_shortened(p.baru, around, first=i == 0, last=i == len(pieces) - 1))
            case "hapus":
                out.append(
                    f"[-{p.lama.strip()}-]"
                    if not p.lama.startswith(" ")
                    else f" [-{p.lama.strip()}-]"
                )
            case "tambah":
                out.append(
                    f"{{+{p.baru.strip()}+}}"
                    if not p.baru.startswith(" ")
                    else f" {{+{p.baru.strip()}+}}"
                )
            case "ikut":
                out.append(p.baru)
    return "".join(out)


def _shortened(text: str, around: int, *, first: bool, last: bool) -> str:
    if not around or len(text) <= 2 * around + 1:
        return text
    before, after = text[:around].rpartition(" ")[0], text[-around:].partition(" ")[2]
    if first:
        return f"…{after}"
    return f"{before}…" if last else f"{before} … {after}"


def rows(text: str, width: int, most: int) -> list[str]:
    """The lines of a text, each shortened to a width; a last one counts those beyond `most`."""
    said = [shortened(line, width) for line in text.split("\n") if line.strip()]
    rest = len(said) - most
    return [*said[:most], f"… {rest} baris lagi"] if rest > 0 else said


def shortened(text: str, width: int) -> str:
    """A text in one line of at most so many characters."""
    flat = " ".join(text.split())
    return flat if len(flat) <= width else flat[: width - 1].rpartition(" ")[0] + "…"


# --- numbers that shifted


def shifts(pairs: Sequence[tuple[str, str]]) -> str:
    """'Pasal 4–7, semula Pasal 3–6; Pasal 9, semula Pasal 12'."""
    return "; ".join(
        _run([b for _, b in run]) + ", semula " + _run([a for a, _ in run]) for run in _runs(pairs)
    )


def _runs(pairs: Sequence[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    """Pairs that go on by one on both sides."""
    runs: list[list[tuple[str, str]]] = []
    for old, new in pairs:
        if runs and _next(runs[-1][-1][0], old) and _next(runs[-1][-1][1], new):
            runs[-1].append((old, new))
        else:
            runs.append([(old, new)])
    return runs


def _next(before: str, after: str) -> bool:
    a, b = _ordinal(before), _ordinal(after)
    return a is not None and b is not None and a[0] == b[0] and b[1] == a[1] + 1


def _ordinal(name: str) -> tuple[str, int] | None:
    """What a number counts, and its place: ('Pasal', 4), ('huruf', 1), ('subbab 2.', 1)."""
    head, last = _split(name)
    if last.isdecimal():
        return head, int(last)
    if last in _ROMAN and "BAB" in head:
        return head, _ROMAN[last]
    if last.isalpha() and len(set(last)) == 1:
        return head, ord(last[0].lower()) + 26 * (len(last) - 1)
    return None


def _split(name: str) -> tuple[str, str]:
    match = re.search(r"(\w+)\)?\Z", name)
    return (name[: match.start()], match[1]) if match else (name, "")


def _run(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{names[0]}–{names[-1].rpartition(' ')[2]}"
