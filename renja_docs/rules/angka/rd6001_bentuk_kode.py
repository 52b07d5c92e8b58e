"""Every code of program.yaml has the form of its level."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.program import Bidang, Kegiatan, Program, SubKegiatan, Urusan
from renja_docs.rules.angka.kode import is_kode, is_well_formed
from renja_docs.rules.angka.pohon import LEVELS, at_node, nodes
from renja_docs.rules.marking import quoted, value_repair
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.figures import ProgramNode
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6001",
    severity="galat",
    title="Bentuk kode",
    source="Permendagri 90/2019 dan Kepmendagri 050-5889 Tahun 2021",
    explanation=(
        "Kode terdiri atas urusan, bidang (2 angka), program (2 angka), kegiatan (1 atau 2, titik, "
        "2 angka), dan sub kegiatan (2 angka; 4 angka sejak Kepmendagri 900.1.15.5-1317 Tahun "
        "2023), dipisahkan dengan titik."
    ),
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0001/kode",
            bad="7.01.06.201.0001",
            good="7.01.06.2.01.0001",
            repaired="7.01.06.2.01.0001",
        ),
        Case(
            file="program.yaml",
            at="@7.01.04.2.01/kode",
            bad="7.01.04.2.1",
            good="7.01.04.2.01",
        ),
        Case(
            file="program.yaml",
            at="@7.01.04.2.01/kode",
            bad="7.01.04.1.01",
            good="7.01.04.2.01",
        ),
    ),
)

_EXAMPLES: Final[Mapping[type[ProgramNode], str]] = MappingProxyType(
    {
        Urusan: "2",
        Bidang: "2.17",
        Program: "2.17.01",
        Kegiatan: "2.17.01.2.01",
        SubKegiatan: "2.17.01.2.01.01",
    }
)
_PART_OF_THREE: Final = re.compile(r"(?:^|\.)[12][0-9]{2}(?:\.|$)")
_LOST_DOT: Final = re.compile(r"\A((?:[1-9]\.[0-9]{2}|X\.XX)\.[0-9]{2}\.[12])([0-9]{2})(?=\.|$)")
_PROVINCE: Final = "1"


def check(reading: Reading) -> Iterator[Finding]:
    """Codes of another form, and kegiatan of a province in the plan of a regency or city."""
    for node in nodes(reading):
        if not is_well_formed(node):
            yield _malformed(reading, node)
        elif _is_of_province(reading, node):
            yield at_node(
                RULE,
                node,
                "kode",
                f"Kode {node.kode} memakai kegiatan provinsi (1.xx), padahal ini naskah "
                f"{reading.naskah.perbup.daerah}.",
                "Kegiatan kabupaten/kota diawali 2.",
            )


def _malformed(reading: Reading, node: ProgramNode) -> Finding:
    """A code of another form, with the code that was certainly meant."""
    level = LEVELS[type(node)]
    message = f"Kode {level} {quoted(node.kode)} {_reason(node.kode)}."
    meant = _meant(node)
    if not meant:
        advice = f"Bentuk kode {level}: {_EXAMPLES[type(node)]}."
        return at_node(RULE, node, "kode", message, advice)
    repairs = value_repair(reading, node.origin.at("kode"), node.kode, meant)
    return at_node(RULE, node, "kode", message, f"Tulis {meant}.", repairs=repairs)


def _reason(kode: str) -> str:
    """Why a code is none; three digits between dots are two parts."""
    if _PART_OF_THREE.search(kode):
        return "kehilangan titik"
    return "tidak mengikuti bentuk kode"


def _meant(node: ProgramNode) -> str:
    """The code that was certainly meant, with the dot that was lost; '' where that is none."""
    meant = _LOST_DOT.sub(r"\1.\2", node.kode, count=1)
    return meant if is_kode(node, meant) else ""


def _is_of_province(reading: Reading, node: ProgramNode) -> bool:
    """True for a kegiatan of provinces in the plan of a regency or city."""
    if not isinstance(node, Kegiatan) or node.kode.split(".")[3] != _PROVINCE:
        return False
    return reading.naskah.jenis.tingkat.kop_provinsi
