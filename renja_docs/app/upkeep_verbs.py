"""The verbs at the desk of who writes: preview, editor, git, explanations; as people type them."""

from __future__ import annotations

from pathlib import Path

import click

from renja_docs.app import commands
from renja_docs.app.options import content as _content
from renja_docs.app.options import templates as _templates
from renja_docs.app.options import verb as _verb
from renja_docs.machine.project_folder import project


@_verb("Perlihatkan dokumen di peramban sambil isinya ditulis.")
@_content
@_templates
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    metavar="NOMOR",
    help="Nomor port; bawaan: yang mana saja yang bebas.",
)
@click.option("--tanpa-peramban", is_flag=True, help="Jangan membuka peramban.")
def pratinjau(content: Path, templates: Path, port: int, tanpa_peramban: bool) -> int:
    """Memperlihatkan dokumen di peramban; halaman mengikuti setiap penyimpanan isi.

    Halaman hanya dapat dibuka dari komputer ini, melalui alamat yang dicetak. Berhenti: Ctrl+C.

    \b
    Contoh:
        renja-docs pratinjau
        renja-docs pratinjau --port 8080
    """
    from renja_docs.app.pratinjau.verb import pratinjau as shown

    shown(content, templates, port, click.echo, browser=not tanpa_peramban)
    return 0


@_verb("Jalankan server bahasa untuk penyunting teks.")
@_content
@_templates
def lsp(content: Path, templates: Path) -> int:
    """Menjalankan server bahasa (LSP) melalui masukan dan keluaran baku.

    Perintah ini dijalankan oleh penyunting teks; cara memasangnya ada di docs/penyunting.md.

    \b
    Contoh:
        renja-docs lsp
    """
    from renja_docs.app.lsp import run

    run(content, templates)
    return 0


@_verb("Cetak kerangka sebuah .docx; dipakai oleh git diff.")
@click.argument("berkas", metavar="BERKAS", type=click.Path(path_type=Path))
@click.option(
    "--tanpa-nomor", is_flag=True, help="Ganti nomor otomatis dengan #, agar git diff ringkas."
)
def uraikan(berkas: Path, tanpa_nomor: bool) -> int:
    """Mencetak kerangka sebuah .docx: nomor, teks, dan tabel, satu paragraf satu baris.

    \b
    Contoh:
        renja-docs uraikan output/perbup.docx
    """
    return commands.uraikan(berkas, numbered=not tanpa_nomor)


@_verb("Agar git diff memperlihatkan isi .docx.", name="pasang-git")
def pasang_git() -> int:
    """Mengatur repositori ini agar git diff dan git log -p memperlihatkan kerangka berkas .docx.

    \b
    Contoh:
        renja-docs pasang-git
    """
    return commands.pasang_git()


@_verb("Jelaskan aturan di balik sebuah kode.")
@click.argument("kode", metavar="KODE")
def jelaskan(kode: str) -> int:
    """Menjelaskan aturan di balik sebuah kode: sumbernya, contoh salah, dan contoh benar.

    \b
    Contoh:
        renja-docs jelaskan RD2005
    """
    return commands.jelaskan(kode)


@_verb("Tulis ulang skema untuk penyunting, daftar kode, dan daftar ekspresi.")
@click.option(
    "--akar",
    type=click.Path(path_type=Path),
    default=lambda: project(Path.cwd()),
    metavar="FOLDER",
    help="Akar proyek; bawaan: proyek ini.",
)
def skema(akar: Path) -> int:
    """Menulis ulang skema dan pengaturan penyunting; di repositori program juga daftar di docs.

    \b
    Contoh:
        renja-docs skema
    """
    return commands.skema(akar)


@_verb("Perlihatkan apa yang terpasang dan apa yang kurang.")
def lingkungan() -> int:
    """Memperlihatkan apa yang terpasang, apa yang kurang, dan perintah pemasangannya.

    \b
    Contoh:
        renja-docs lingkungan
    """
    return commands.lingkungan()
