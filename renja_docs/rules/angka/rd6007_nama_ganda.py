"""One name stands for one programme, and for one code on each level of a programme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.pohon import at_node, folded, programmes
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.figures import ProgramNode, walk
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6007",
    severity="peringatan",
    title="Satu nama satu kode",
    source="Permendagri 90/2019",
    explanation=("Dua program, dan dua kode dalam program yang sama, tidak mungkin bernama sama."),
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0002/nama",
            bad="Fasilitasi Penyusunan Peraturan Desa dan Peraturan Kepala Desa",
            good="Fasilitasi Administrasi Tata Pemerintahan Desa",
        ),
        Case(
            file="program.yaml",
            at="@7.01.06/nama",
            bad="Program Pemberdayaan Masyarakat Desa dan Kelurahan",
            good="Program Pembinaan dan Pengawasan Pemerintahan Desa",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Programmes, and nodes on one level of a programme, that are named as one before."""
    yield from _repeated(programmes(reading))
    for program in programmes(reading):
        yield from _repeated(walk(program))


def _repeated(nodes: Iterable[ProgramNode]) -> Iterator[Finding]:
    """Nodes of one level that are named as one before them under another code."""
    first: dict[tuple[type[ProgramNode], str], ProgramNode] = {}
    for node in nodes:
        other = first.setdefault((type(node), folded(node.nama)), node)
        if other.kode != node.kode:
            yield at_node(
                RULE,
                node,
                "nama",
                f"Nama {quoted(node.nama)} dipakai untuk {other.kode} dan {node.kode}.",
                "Periksa nama keduanya pada nomenklatur.",
                related=(other.origin.at("nama").location,),
            )
