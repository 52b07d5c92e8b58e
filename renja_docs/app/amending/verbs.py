"""The verbs of amendments."""

from __future__ import annotations

from pathlib import Path

import click

from renja_docs.app import options

_target = click.option(
    "--keluaran",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FOLDER",
    help="Folder baru untuk hasilnya.",
)


@options.verb("Tulis isi peraturan yang diubah sebagaimana terbaca sesudahnya.")
@options.content
@options.templates
@_target
def konsolidasi(content: Path, templates: Path, keluaran: Path) -> int:
    """Menulis naskah konsolidasi: isi peraturan yang diubah, dengan semua perubahannya.

    Isi peraturan perubahan menyebut naskah asalnya pada naskah_asal. Nomor seperti 12A dan (1a)
    tetap, dan yang dihapus tetap tercantum. Hasilnya isi biasa yang dapat diperiksa dan disusun.

    \\b
    Contoh:
        renja-docs konsolidasi --keluaran ../konsolidasi
        renja-docs konsolidasi --content perubahan/content --keluaran konsolidasi
    """
    from renja_docs.app.amending.consolidating import konsolidasi as written

    return written(content, templates, keluaran)
