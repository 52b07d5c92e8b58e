"""What an edit is, and the plain ways to make one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Edit:
    """An edit that an office may make. apa: what it is, in words. buat: makes it below a root."""

    apa: str
    buat: Callable[[Path], None]


def ganti(berkas: str, *pasangan: tuple[str, str]) -> Callable[[Path], None]:
    """Write other words into a file of the content; the first place of the old ones counts."""

    def buat(akar: Path) -> None:
        jalur = akar / "content" / berkas
        teks = jalur.read_text(encoding="utf-8")
        for lama, baru in pasangan:
            if lama not in teks:
                raise ValueError(f"{berkas}: {lama!r} is not there")
            teks = teks.replace(lama, baru, 1)
        jalur.write_text(teks, encoding="utf-8")

    return buat


def semua(*langkah: Callable[[Path], None]) -> Callable[[Path], None]:
    """Several edits as one."""

    def buat(akar: Path) -> None:
        for satu in langkah:
            satu(akar)

    return buat
