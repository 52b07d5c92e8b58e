"""beda.json: the change list as data, in the stable form that docs/beda.md tells."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Final

from renja_docs.compare.diff.change import (
    AREAS,
    CHANGE_KINDS,
    Address,
    Change,
    Comparison,
    Consequence,
    Difference,
    Segment,
    Unseen,
    Version,
)
from renja_docs.text.location import Location

FORMAT: Final = "renja-docs/beda"
FORMAT_VERSION: Final = 1
"""Raised when a key changes its meaning or goes; a new key alone does not raise it."""

Record = dict[str, object]
"""An object of JSON."""


def dump(comparison: Comparison, old: Version, new: Version) -> str:
    """The JSON text of a comparison, with a final newline."""
    return json.dumps(record(comparison, old, new), ensure_ascii=False, indent=1) + "\n"


def record(comparison: Comparison, old: Version, new: Version) -> Record:
    """The comparison in plain values."""
    return {
        "format": FORMAT,
        "versi": FORMAT_VERSION,
        "lama": _version(old),
        "baru": _version(new),
        "ringkasan": {
            "perubahan": _counts(comparison),
            "turunan": len(comparison.derived()),
            "akibat": comparison.consequences(),
        },
        "perubahan": [_change(change) for change in comparison.changes],
        "tidak_dibandingkan": [_unseen(unseen) for unseen in comparison.unseen],
    }


def _version(version: Version) -> Record:
    return {"nama": version.name, "rincian": version.detail}


def _counts(comparison: Comparison) -> Record:
    counts = comparison.counts()
    return {area: {kind: counts[area][kind] for kind in CHANGE_KINDS} for area in AREAS}


def _unseen(unseen: Unseen) -> Record:
    return {"nama": unseen.name, "sebab": unseen.reason}


def _change(change: Change) -> Record:
    return {
        "jenis": change.kind,
        "ranah": change.area,
        "turunan": change.derived,
        "kelompok": change.heading,
        "nama": change.name,
        **_addresses(change.old, change.new),
        "teks": _two(change.old_text, change.new_text),
        "potongan": [_segment(segment) for segment in change.segments],
        "angka": _difference(change.difference),
        "nomor": [_two(old, new) for old, new in change.numbers],
        "keterangan": change.remark,
        "akibat": [_consequence(consequence) for consequence in change.consequences],
        "sebab": list(change.reasons),
    }


def _consequence(consequence: Consequence) -> Record:
    return {
        **_addresses(consequence.old, consequence.new),
        "nilai": _two(consequence.old_text, consequence.new_text),
        "konteks": consequence.context,
        "angka": _difference(consequence.difference),
    }


def _addresses(old: Address, new: Address) -> Record:
    return {
        "jalur": _two(old.path, new.path),
        "tempat": _two(old.place, new.place),
        "lokasi": _two(_location(old.location), _location(new.location)),
    }


def _two(old: object, new: object) -> Record:
    return {"lama": old, "baru": new}


def _segment(segment: Segment) -> Record:
    return {"jenis": segment.kind, **_two(segment.old, segment.new)}


def _location(location: Location | None) -> Record | None:
    if location is None or not location.file:
        return None
    return {"berkas": location.file, "baris": location.line, "kolom": location.column}


def _difference(difference: Difference | None) -> Record | None:
    if difference is None:
        return None
    return {
        **_two(_number(difference.old), _number(difference.new)),
        "satuan": difference.unit,
        "selisih": _number(difference.delta),
        "persen": _number(difference.percent),
    }


def _number(value: Decimal | None) -> str | None:
    """A figure in digits with a decimal point: JSON numbers lose digits in some readers."""
    if value is None:
        return None
    return f"{value:f}"
