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
@options.asal
@_target
def konsolidasi(content: Path, templates: Path, keluaran: Path, asal: str | None) -> int:
    """Menulis naskah konsolidasi: isi peraturan yang diubah, dengan semua perubahannya.

    Naskah asalnya disebut naskah_asal pada perbup.yaml, atau --asal. Selama masih ada galat, tidak
    ada yang ditulis. Nomor seperti 12A dan (1a) tetap, dan yang dihapus tetap tercantum. Hasilnya
    isi biasa yang dapat diperiksa dan disusun.

    \b
    Contoh:
        renja-docs konsolidasi --keluaran ../konsolidasi
        renja-docs konsolidasi --content perubahan/content --keluaran konsolidasi
        renja-docs konsolidasi --asal perbup-27-2025.docx --keluaran konsolidasi
    """
    from renja_docs.app.amending.base import base
    from renja_docs.app.amending.consolidating import konsolidasi as written

    return written(content, templates, keluaran, base(asal))


@options.verb("Susun peraturan perubahan dari dua versi isi.")
@click.argument("lama", metavar="LAMA")
@click.argument("baru", required=False, metavar="[BARU]")
@options.content
@options.templates
@_target
def ubah(lama: str, baru: str | None, content: Path, templates: Path, keluaran: Path) -> int:
    """Menyusun isi peraturan perubahan yang menjadikan LAMA sama dengan BARU.

    LAMA dan BARU berupa folder isi atau revisi git. Tanpa BARU: isi sekarang. Nomor lama tetap:
    pasal baru sesudah Pasal 12 bernomor 12A, yang hilang dinyatakan dihapus. Lampiran diubah
    menurut bab, tabel, baris, dan selnya, atau diganti. FOLDER memuat content, asal (isi LAMA), dan
    ubah.md.

    \b
    Contoh:
        renja-docs ubah ../perbup-27-2025/content --keluaran ../perubahan
        renja-docs ubah v1 v2 --keluaran ../perubahan
    """
    from renja_docs.app.amending.between import VersionsAsked
    from renja_docs.app.amending.between import ubah as drafted

    return drafted(VersionsAsked(lama, baru, content, templates, keluaran))
