"""The verbs that check contents and make documents of them, as people type them."""

from __future__ import annotations

from pathlib import Path

import click

from renja_docs.app import building, commands
from renja_docs.app.amending.base import base
from renja_docs.app.options import asal as _asal
from renja_docs.app.options import content as _content
from renja_docs.app.options import output as _output
from renja_docs.app.options import strict as _strict
from renja_docs.app.options import templates as _templates
from renja_docs.app.options import verb as _verb
from renja_docs.app.report import Format

_without_marks = click.option(
    "--tanpa-penanda",
    is_flag=True,
    help="Jangan catat dalam dokumen dari mana kata-katanya (lihat terima).",
)


@_verb("Periksa isi, lalu susun output/perbup.docx (bawaan).")
@_content
@_templates
@_output
@_strict
@_without_marks
@_asal
def perbup(
    content: Path, templates: Path, output: Path, ketat: bool, tanpa_penanda: bool, asal: str | None
) -> int:
    """Memeriksa isi, lalu menyusun output/perbup.docx.

    \b
    Contoh:
        renja-docs perbup
        renja-docs perbup --output hasil
    """
    origins = not tanpa_penanda
    return building.perbup(
        content, templates, output, strict=ketat, pdf=False, origins=origins, asal=base(asal)
    )


@_verb("Periksa isi, atau berkas Word, teks, dan PDF, tanpa menyusun dokumen.")
@click.argument("berkas", required=False, metavar="[BERKAS]", type=click.Path(path_type=Path))
@_content
@_templates
@click.option(
    "--format",
    "form",
    type=click.Choice(["teks", "json", "github"]),
    default="teks",
    help="Bentuk laporan; bawaan: teks.",
)
@_strict
@click.option("--catatan", is_flag=True, help="Perlihatkan catatan juga, bukan jumlahnya saja.")
@click.option("--perbaiki", is_flag=True, help="Terapkan perbaikan yang pasti pada berkas isi.")
@click.option("--komentar", is_flag=True, help="Tulis temuan sebagai komentar pada salinan .docx.")
@_asal
def periksa(
    berkas: Path | None,
    content: Path,
    templates: Path,
    form: Format,
    ketat: bool,
    catatan: bool,
    perbaiki: bool,
    komentar: bool,
    asal: str | None,
) -> int:
    """Memeriksa isi tanpa menyusun dokumen.

    BERKAS: naskah .docx, .txt, atau .pdf yang diperiksa sebagaimana adanya, tanpa folder isi.

    \b
    Contoh:
        renja-docs periksa
        renja-docs periksa --catatan
        renja-docs periksa --perbaiki
        renja-docs periksa --format github --ketat
        renja-docs periksa naskah.docx --komentar
    """
    if berkas is not None:
        from renja_docs.app.office_files import periksa_berkas

        if perbaiki:
            raise click.UsageError("--perbaiki hanya untuk isi, bukan untuk berkas kantor.")
        return periksa_berkas(
            berkas, templates, form, strict=ketat, with_notes=catatan, comments=komentar
        )
    if komentar:
        raise click.UsageError("--komentar memerlukan BERKAS .docx.")
    if perbaiki:
        commands.perbaiki(content, templates, quiet=form == "json")
    return commands.periksa(
        content, templates, form, strict=ketat, with_notes=catatan, asal=base(asal)
    )


@_verb("Jadikan naskah kantor (.docx, .txt, .pdf, .xlsx) isi YAML.")
@click.argument(
    "berkas", nargs=-1, required=True, metavar="BERKAS...", type=click.Path(path_type=Path)
)
@click.option(
    "--keluaran",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FOLDER",
    help="Folder baru untuk isi, templat, dan laporan impor.",
)
@_templates
def impor(berkas: tuple[Path, ...], keluaran: Path, templates: Path) -> int:
    """Menjadikan naskah peraturan yang sudah ada isi YAML dalam folder baru.

    Laporannya, impor.html dan impor.json, memberitahukan apa yang terjadi dengan setiap baris.

    \b
    Contoh:
        renja-docs impor perbup-2023.docx --keluaran renja-2024
        renja-docs impor perbup.docx tabel.xlsx --keluaran renja
    """
    from renja_docs.app.office_files import impor as import_files

    return import_files(berkas, keluaran, templates)


@_verb("Susun juga output/perbup.pdf melalui LibreOffice.")
@_content
@_templates
@_output
@_strict
@_without_marks
@_asal
def pdf(
    content: Path, templates: Path, output: Path, ketat: bool, tanpa_penanda: bool, asal: str | None
) -> int:
    """Menyusun output/perbup.docx dan output/perbup.pdf melalui LibreOffice.

    \b
    Contoh:
        renja-docs pdf
    """
    origins = not tanpa_penanda
    return building.perbup(
        content, templates, output, strict=ketat, pdf=True, origins=origins, asal=base(asal)
    )


@_verb("Periksa dan susun banyak folder isi sekaligus.")
@click.argument("daftar", metavar="DAFTAR")
@click.option(
    "--keluaran",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FOLDER",
    help="Folder hasil; setiap naskah mendapat folder sendiri di dalamnya.",
)
@_templates
@click.option("--dask", default="", metavar="ALAMAT", help="Alamat gugus Dask, ganti komputer ini.")
@click.option(
    "--pekerja",
    type=click.IntRange(1),
    default=None,
    metavar="N",
    help="Banyaknya proses pada komputer ini; bawaan: satu tiap inti.",
)
@click.option("--pdf", is_flag=True, help="Susun juga PDF melalui LibreOffice.")
@_strict
def massal(
    daftar: str,
    keluaran: Path,
    templates: Path,
    dask: str,
    pekerja: int | None,
    pdf: bool,
    ketat: bool,
) -> int:
    """Memeriksa dan menyusun banyak folder isi; yang tidak berubah tidak disusun ulang.

    DAFTAR berupa berkas dengan satu folder tiap baris, sebuah folder, atau pola dalam tanda kutip.
    Folder templates di sebelah isi didahulukan. Hasilnya: FOLDER/NASKAH/perbup.docx dan temuan.txt,
    serta massal.csv, massal.html, dan massal.json.

    \b
    Contoh:
        renja-docs massal 'opd/*/content' --keluaran hasil
        renja-docs massal daftar.txt --keluaran hasil --pdf
        renja-docs massal opd --keluaran hasil --dask tcp://10.0.0.5:8786
    """
    from renja_docs.app.massal.run import ManyAsked

    asked = ManyAsked(daftar, keluaran, templates, dask, pekerja, strict=ketat, pdf=pdf)
    return commands.massal(asked)
