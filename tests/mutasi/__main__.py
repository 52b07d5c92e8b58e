"""Writes docs/mutasi.md anew."""

from tests.mutasi.laporan import HALAMAN, halaman
from tests.mutasi.mutasi import catatan, daftar, jalankan

if __name__ == "__main__":
    HALAMAN.write_text(halaman(jalankan(daftar()), *catatan()), encoding="utf-8")
