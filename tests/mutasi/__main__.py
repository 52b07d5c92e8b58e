"""Puts each fault in on its own, tells where the data are wrong, and writes docs/mutasi.md anew."""

from __future__ import annotations

import sys

from tests.mutasi.laporan import HALAMAN, dokumen_lain, halaman, menurut_jenis
from tests.mutasi.mutasi import Hasil, catatan, daftar, jalankan
from tests.mutasi.tata import benih


def benar(hasil: Hasil) -> bool:
    """Whether the rules say of a fault what the data say."""
    if hasil.mutasi.celah:
        return not hasil.kode and hasil.kode_lain == hasil.mutasi.lain
    return set(hasil.mutasi.kode) <= set(hasil.kode)


def main() -> int:
    """1 where the data are wrong; the page is written from them all the same."""
    salah = [h for h in jalankan(daftar()) if not benar(h)]
    for h in salah:
        sys.stdout.write(f"{h.mutasi.id}: {h.kode} at its place, {h.kode_lain} elsewhere\n")
    semua_benih = range(benih(), benih() + 3)
    tata = menurut_jenis(semua_benih) + "\n" + dokumen_lain(semua_benih)
    HALAMAN.write_text(halaman(daftar(), catatan()) + "\n" + tata, encoding="utf-8")
    return int(bool(salah))


if __name__ == "__main__":
    sys.exit(main())
