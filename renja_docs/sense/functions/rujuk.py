"""rujuk('pasal:isi', ayat='satu'): how the law refers to a place.

Two places: 'Pasal 9 sampai dengan Pasal 12' (UU 12/2011 Lampiran II angka 273).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from renja_docs.document.blocks import Run, Span
from renja_docs.sense.expressions import Result, printed
from renja_docs.sense.functions.context import Context
from renja_docs.sense.functions.function import Example, Function
from renja_docs.sense.grammar import Call
from renja_docs.sense.references import Path, Referrer, classes_of, name

_PARTS: Final = ("ayat", "huruf", "angka")
_SECOND: Final[Mapping[str, str]] = {"sampai": " sampai dengan ", "dan": " dan "}
"""What stands between two places, by the argument that names the second."""


def _compute(context: Context, /, target: Result, **parts: Result) -> tuple[Span, ...]:
    unknown = parts.keys() - {*_PARTS, *_SECOND}
    if unknown:
        raise TypeError(unknown)
    named = {part: printed(id_) for part, id_ in parts.items()}
    referrer = Referrer(context.labels, context.within)
    first = _first(printed(target), named)
    spans = referrer.phrase(first)
    for argument, between in _SECOND.items():
        if argument in named:
            spans = (*spans, Run(between), *_second(referrer, first, named[argument]))
    return spans


def _first(target: str, named: Mapping[str, str]) -> Path:
    return (target, *(named[part] for part in _PARTS if part in named))


def _second(referrer: Referrer, first: Path, second: str) -> tuple[Span, ...]:
    """The second place; a part beside the first is named alone: 'Pasal 4 ayat (1) dan ayat (3)'."""
    if ":" in second:
        return referrer.phrase((second,))
    return name(referrer.place(_beside(first, second)))


def _beside(first: Path, second: str) -> Path:
    return (*first[:-1], second)


def _paths(call: Call) -> Iterator[Path]:
    """The places that a call names."""
    named = call.keywords()
    first = _first(call.argument(0, "target"), named)
    yield first
    for argument in _SECOND:
        second = named.get(argument, "")
        if ":" in second:
            yield (second,)
        elif second:
            yield _beside(first, second)


def _reads(call: Call) -> frozenset[str]:
    classes: set[str] = set()
    for path in _paths(call):
        classes |= classes_of(path[0])
    if call.keywords().keys() & {"huruf", "angka"}:
        classes.add("Butir")
    return frozenset(classes)


def _tells(call: Call) -> Iterator[str]:
    """The numbers on the way to each place, the last first: that of an ayat before its Pasal's."""
    for path in _paths(call):
        if path == ("lampiran",):  # it is called Lampiran whatever changes
            continue
        for depth in range(len(path), 0, -1):
            yield "nomor:" + "/".join(path[:depth])


FUNCTION: Final = Function(
    name="rujuk",
    examples=(
        Example(
            "{{ rujuk('pasal:sistematika', ayat='isi') }}",
            "Pasal 2 ayat (2)",
            "rujukan ke bagian sebuah pasal; di dalam pasal itu sendiri: ayat (2)",
        ),
        Example(
            "{{ rujuk('pasal:lingkup', huruf='target') }}",
            "Pasal 1 huruf b",
            "bagiannya disebut dengan `ayat`, `huruf`, `angka`",
        ),
        Example(
            "{{ rujuk('pasal:lingkup', sampai='pasal:berlaku') }}",
            "Pasal 1 sampai dengan Pasal 3",
            "beberapa pasal; dengan `dan`: Pasal 1 dan Pasal 3",
        ),
        Example(
            "{{ rujuk('pasal:sistematika', ayat='susunan', dan='isi') }}",
            "Pasal 2 ayat (1) dan ayat (2)",
            "beberapa bagian; dengan `sampai`: Pasal 2 ayat (1) sampai dengan ayat (2)",
        ),
        Example("{{ rujuk('menimbang:dasar') }}", "huruf a", "huruf sebuah pertimbangan"),
        Example("{{ rujuk('tabel:keragaan') }}", "Tabel 2.1", "nomor tabel"),
        Example("{{ rujuk('gambar:keterkaitan') }}", "Gambar 1.1", "nomor gambar"),
        Example("{{ rujuk('bab:evaluasi') }}", "BAB II", "nomor bab"),
        Example("{{ rujuk('subbab:evaluasi-renja') }}", "subbab 2.1", "nomor subbab"),
        Example(
            "{{ rujuk('lampiran') }}",
            "Lampiran",
            "satu-satunya Lampiran; bila lebih dari satu, dengan namanya: "
            "`rujuk('lampiran:tarif')` dicetak Lampiran II",
        ),
    ),
    reads=_reads,
    tells=_tells,
    compute=_compute,
)
