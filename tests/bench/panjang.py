"""How the checks grow with one long text: half of it, the whole, and which rules it costs.

python tests/bench/panjang.py [--kaidah]: with the three slowest rules of each text.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from renja_docs.app.pipeline import check
from renja_docs.rules.registry import checks
from renja_docs.sense import evaluation
from tests.kecil import naskah, tulis

SECOND: Final = 1.0
"""The most that a check of one of these texts may take."""

LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
VOWELS: Final = "aiueo"

TEXTS: Final[Mapping[str, str]] = {
    "one word": "a" * 10_000,
    "one word of syllables": "pemerintahan" * 900,
    "percent in words": "5% (lima persen) " * 600,
    "yang": "yang " * 6_000,
    "Pasal": "Pasal " * 4_000,
    "acts": "Undang-Undang Nomor 1 Tahun 2020 tentang " * 800,
    "years": "tahun 2024 " * 2_000,
    "amounts": "sebesar Rp12.345.678 dan " * 1_200,
    "capitals": "Dinas Koperasi dan Usaha Mikro " * 1_000,
    "ayat": "Pasal 4 ayat (1) huruf a angka 2 " * 1_000,
    "brackets": "(" * 5_000 + "a" + ")" * 5_000,
    "digits": "1" * 10_000,
    "digits with points": "1.000." * 2_500,
    "quotes": "“kata” " * 3_000,
    "commas": "a, b, c, dan d; " * 1_500,
    "dates": "tanggal 2 Agustus 2023 sampai dengan 31 Desember 2024 " * 500,
    "sentences": "Kegiatan ini berlaku. " * 1_500,
    "counts": "3 (tiga) dari 7 (tujuh) indikator tercapai " * 600,
    "expressions": "{{ n }} " * 3_000,
    "blanks": "a" + " " * 20_000 + "b",
    "rates": "sebesar 12 koperasi atau 5% " * 300,
    "fractions": "12 dari 40 koperasi (30%) dan " * 400,
    "law chain": "Pasal 4 ayat (1), Pasal 5 ayat (2) dan " * 600,
    "unknown words": " ".join(f"zq{a}{b}x{c}" for a in "bcdfg" for b in VOWELS for c in LETTERS),
    "hyphens": "anak-" * 4_000 + "anak",
}


def main() -> None:
    """Print one line for each text; end with 1 where one takes too long."""
    with tempfile.TemporaryDirectory() as folder:
        _seconds(Path(folder), "berlaku")  # what is loaded once
    slow = [name for name, text in TEXTS.items() if _told(name, text) > SECOND]
    sys.exit(1 if slow else 0)


def _told(name: str, text: str) -> float:
    with tempfile.TemporaryDirectory() as folder:
        half = _seconds(Path(folder) / "half", text[: len(text) // 2])
        whole = _seconds(Path(folder) / "whole", text)
        print(f"{name:<24}{len(text):>7} letters {half:7.2f} s {whole:7.2f} s", flush=True)
        if "--kaidah" in sys.argv:
            print("\n".join(_slowest(Path(folder) / "rules", text)))
    return whole


def _seconds(folder: Path, text: str) -> float:
    """How long a check of a small content takes, of which one Pasal says this."""
    content, templates = tulis(folder, batang_tubuh=_body(text))
    start = time.perf_counter()
    check(content, templates)
    return time.perf_counter() - start


def _slowest(folder: Path, text: str) -> list[str]:
    reading = evaluation.read(naskah(folder, batang_tubuh=_body(text))).reading
    costs = []
    for rule, run in checks():
        start = time.perf_counter()
        list(run(reading))
        costs.append((time.perf_counter() - start, rule.code))
    return [f"    {rule} {seconds:.2f} s" for seconds, rule in sorted(costs)[:-4:-1]]


def _body(text: str) -> str:
    return (
        "menimbang:\n  - {id: dasar, teks: bahwa rencana kerja perlu ditetapkan}\n"
        "mengingat: [uu-23-2014]\npasal:\n  - id: satu\n"
        f"    teks: 'Rencana kerja {text.strip()}'\n"
        "  - {id: berlaku, teks: Peraturan Bupati ini mulai berlaku pada tanggal diundangkan}\n"
    )


if __name__ == "__main__":
    main()
