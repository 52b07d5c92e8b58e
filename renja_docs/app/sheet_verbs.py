"""The verbs of sheets as people type them."""

from __future__ import annotations

from pathlib import Path

import click

from renja_docs.app import options
from renja_docs.app.usage import Verbs


@options.program.group(
    "lembar",
    cls=Verbs,
    short_help="Isi sebagai lembar Excel, dan kembali.",
    no_args_is_help=True,
)
def lembar() -> None:
    """Mengeluarkan isi sebagai lembar Excel, dan memasukkan yang diubah di sana ke dalam YAML.

    \b
    Contoh:
        renja-docs lembar keluar program
        renja-docs lembar masuk output/program.xlsx
    """


@lembar.command("keluar", options_metavar="[PILIHAN]", short_help="Tulis berkas isi sebagai .xlsx.")
@click.argument("nama", nargs=-1, metavar="[NAMA...]")
@options.content
@options.templates
@options.output
@click.option("--timpa", is_flag=True, help="Timpa juga buku kerja yang perubahannya belum masuk.")
def keluar(nama: tuple[str, ...], content: Path, templates: Path, output: Path, timpa: bool) -> int:
    """Menulis berkas isi sebagai buku kerja Excel (.xlsx) dalam folder hasil.

    NAMA: program, usulan, perbup, dasar-hukum, atau nama tabel, misalnya t-c-30. Tanpa NAMA: semua.

    \b
    Contoh:
        renja-docs lembar keluar program
        renja-docs lembar keluar t-c-30 usulan --output kiriman
    """
    from renja_docs.app.lembar.going_out import keluar as go_out

    return go_out(nama, content, templates, output, overwrite=timpa)


@lembar.command(
    "masuk", options_metavar="[PILIHAN]", short_help="Tulis perubahan dalam .xlsx ke YAML."
)
@click.argument(
    "berkas", nargs=-1, required=True, metavar="BERKAS...", type=click.Path(path_type=Path)
)
@options.content
@options.templates
@click.option("--hapus", is_flag=True, help="Hapus dari YAML baris yang dihapus dari lembar.")
def masuk(berkas: tuple[Path, ...], content: Path, templates: Path, hapus: bool) -> int:
    """Menulis perubahan dalam buku kerja ke YAML: hanya nilai yang berubah, atau tidak sama sekali.

    BERKAS: .xlsx atau .ods yang dikeluarkan dengan lembar keluar.

    \b
    Contoh:
        renja-docs lembar masuk output/program.xlsx
        renja-docs lembar masuk program.xlsx usulan.xlsx --hapus
    """
    from renja_docs.app.lembar.coming_in import masuk as come_in

    return come_in(berkas, content, templates, remove=hapus)
