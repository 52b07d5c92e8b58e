"""The files of the Lampirans that an amending regulation gives anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from renja_docs.app.amending.rewording import written
from renja_docs.content.lampiran import BerkasLampiran
from renja_docs.content.naskah import Naskah

_FOLDERS: Final = ("bab", "tabel", "gambar", "bentuk")


def annex_files(naskah: Naskah, content: Path) -> Iterator[tuple[str, bytes]]:
    """The files by their names: as they are typed in the folder of the new version.

    naskah: the amending regulation, which has no other Lampirans, chapters, tables and figures.
    """
    if naskah.lampiran:
        node = BerkasLampiran(lampiran=naskah.lampiran)
        yield "lampiran.yaml", written("lampiran.yaml", node).encode()
    for name in _typed(naskah):
        if (content / name).is_file():
            yield name, (content / name).read_bytes()


def _typed(naskah: Naskah) -> Iterator[str]:
    """Names of the files of parts, then those that figures and foreign documents are taken from."""
    for folder in _FOLDERS:
        yield from (part.origin.location.file for part in getattr(naskah, folder))
    yield from (gambar.berkas for gambar in naskah.gambar if gambar.berkas)
    for lampiran in naskah.lampiran:
        yield from (part.asing.berkas for part in lampiran.urutan if part.asing)
