"""beda.json: the change list as data. Its form is told in docs/beda.md; what it says stays stable."""

from __future__ import annotations

import json
from decimal import Decimal

from renja_docs.compare.diff.change import (
    AREAS,
    SEMUA_JENIS,
    Change,
    Comparison,
    Consequence,
    Figure,
    Version,
)
from renja_docs.content.origin import Location

FORMAT = "renja-docs/beda"
VERSI = 1
"""Raised when a key changes its meaning or goes; a new key alone does not raise it."""


def dump(c: Comparison, lama: Version, baru: Version) -> str:
    """The JSON text of a comparison, with a final newline."""
    return json.dumps(record(c, lama, baru), ensure_ascii=False, indent=1) + "\n"


def record(c: Comparison, lama: Version, baru: Version) -> dict[str, object]:
    """The comparison in plain values."""
    counts = c.counts()
    return {
        "format": FORMAT,
        "versi": VERSI,
        "lama": {"nama": lama.nama, "rincian": lama.rincian},
        "baru": {"nama": baru.nama, "rincian": baru.rincian},
        "ringkasan": {
            "perubahan": {r: {j: counts[r].get(j, 0) for j in SEMUA_JENIS} for r in AREAS},
            "turunan": sum(x.turunan for x in c.changes),
            "akibat": c.consequences(),
        },
        "perubahan": [_change(x) for x in c.changes],
        "tidak_dibandingkan": [{"nama": u.nama, "sebab": u.sebab} for u in c.tidak_dibandingkan],
    }


def _change(c: Change) -> dict[str, object]:
    return {
        "jenis": c.jenis,
        "ranah": c.ranah,
        "turunan": c.turunan,
        "kelompok": c.kelompok,
        "nama": c.nama,
        "jalur": _two(c.jalur_lama, c.jalur_baru),
        "tempat": _two(c.tempat_lama, c.tempat_baru),
        "lokasi": {"lama": _place(c.lokasi_lama), "baru": _place(c.lokasi_baru)},
        "teks": _two(c.teks_lama, c.teks_baru),
        "potongan": [{"jenis": p.jenis, "lama": p.lama, "baru": p.baru} for p in c.potongan],
        "angka": _figure(c.angka),
        "nomor": [_two(a, b) for a, b in c.nomor],
        "keterangan": c.keterangan,
        "akibat": [_consequence(a) for a in c.akibat],
        "sebab": list(c.sebab),
    }


def _consequence(a: Consequence) -> dict[str, object]:
    return {
        "jalur": _two(a.jalur_lama, a.jalur_baru),
        "tempat": _two(a.tempat_lama, a.tempat_baru),
        "lokasi": {"lama": _place(a.lokasi_lama), "baru": _place(a.lokasi_baru)},
        "nilai": _two(a.lama, a.baru),
        "konteks": a.konteks,
        "angka": _figure(a.angka),
    }


def _two(lama: str, baru: str) -> dict[str, str]:
    return {"lama": lama, "baru": baru}


def _place(lokasi: Location | None) -> dict[str, object] | None:
    if lokasi is None or not lokasi.file:
        return None
    return {"berkas": lokasi.file, "baris": lokasi.line, "kolom": lokasi.column}


def _figure(f: Figure | None) -> dict[str, object] | None:
    if f is None:
        return None
    return {
        "lama": _number(f.lama),
        "baru": _number(f.baru),
        "satuan": f.satuan,
        "selisih": _number(f.selisih),
        "persen": _number(f.persen),
    }


def _number(value: Decimal | None) -> str | None:
    """A figure in digits with a decimal point: JSON numbers lose digits in some readers."""
    return f"{value:f}" if value is not None else None
