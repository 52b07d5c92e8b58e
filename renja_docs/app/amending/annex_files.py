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
    for folder in _FOLDERS:
        for part in getattr(naskah, folder):
            file = part.origin.location.file
            if (content / file).is_file():
                yield file, (content / file).read_bytes()
    for gambar in naskah.gambar:
        if gambar.berkas and (content / gambar.berkas).is_file():
            yield gambar.berkas, (content / gambar.berkas).read_bytes()
    for urutan in (part for one in naskah.lampiran for part in one.urutan):
        if urutan.asing and (content / urutan.asing.berkas).is_file():
            yield urutan.asing.berkas, (content / urutan.asing.berkas).read_bytes()
