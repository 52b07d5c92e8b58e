"""The command line: wiring only, and the only place where faults become exit codes.

0 done; 1 the content has errors; 2 wrong usage; 3 a tool is missing or the program failed; 130 interrupted.
"""

from __future__ import annotations

import gc
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from renja_docs import __version__
from renja_docs.app import commands
from renja_docs.app.terminal import Kelompok, safe_streams, usage_message
from renja_docs.machine.fault import ToolError
from renja_docs.text.values import ReadError, baca_tanggal

BERHASIL, SALAH_PAKAI, GAGAL, DIHENTIKAN = 0, 2, 3, 130
_FOLDER = click.Path(path_type=Path)
_BANTUAN = {"help_option_names": ["--bantuan", "--help", "-h"], "max_content_width": 100}


def _version(ctx: click.Context, _param: click.Parameter, diminta: bool) -> None:
    if diminta:
        click.echo(f"renja-docs {__version__}")
        ctx.exit(BERHASIL)


def _sources(fungsi: Callable[..., Any]) -> Callable[..., Any]:
    fungsi = click.option(
        "--templates",
        type=_FOLDER,
        default="templates",
        metavar="FOLDER",
        help="Folder templat; bawaan: templates.",
    )(fungsi)
    return click.option(
        "--content",
        type=_FOLDER,
        default="content",
        metavar="FOLDER",
        help="Folder isi; bawaan: content.",
    )(fungsi)


_output = click.option(
    "--output",
    type=_FOLDER,
    default="output",
    metavar="FOLDER",
    help="Folder hasil; bawaan: output.",
)
_strict = click.option("--ketat", is_flag=True, help="Peringatan dihitung sebagai galat.")


@click.group(cls=Kelompok, context_settings=_BANTUAN, no_args_is_help=False)
@click.option(
    "--versi",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help="Tampilkan versi program.",
)
def program() -> None:
    """Menyusun Peraturan Bupati dan Lampirannya dari folder content.

    Tanpa PERINTAH, program menjalankan perbup. Contoh:

    \b
        python build.py
        python build.py periksa --ketat
    """


@program.command(
    options_metavar="[PILIHAN]", short_help="Periksa isi, lalu susun output/perbup.docx (bawaan)."
)
@_sources
@_output
@_strict
def perbup(content: Path, templates: Path, output: Path, ketat: bool) -> int:
    """Memeriksa isi, lalu menyusun output/perbup.docx.

    \b
    Contoh:
        python build.py perbup
        python build.py perbup --output hasil
    """
    return commands.perbup(content, templates, output, strict=ketat, pdf=False)


@program.command(options_metavar="[PILIHAN]", short_help="Periksa isi tanpa menyusun dokumen.")
@_sources
@click.option(
    "--format",
    "bentuk",
    type=click.Choice(["teks", "json", "github"]),
    default="teks",
    help="Bentuk laporan; bawaan: teks.",
)
@_strict
@click.option("--perbaiki", is_flag=True, help="Terapkan perbaikan yang pasti pada berkas isi.")
def periksa(content: Path, templates: Path, bentuk: str, ketat: bool, perbaiki: bool) -> int:
    """Memeriksa isi tanpa menyusun dokumen.

    \b
    Contoh:
        python build.py periksa
        python build.py periksa --perbaiki
        python build.py periksa --format github --ketat
    """
    if perbaiki:
        commands.perbaiki(content, templates, quiet=bentuk == "json")
    return commands.periksa(content, templates, bentuk, strict=ketat)


@program.command(
    options_metavar="[PILIHAN]", short_help="Susun juga output/perbup.pdf melalui LibreOffice."
)
@_sources
@_output
@_strict
def pdf(content: Path, templates: Path, output: Path, ketat: bool) -> int:
    """Menyusun output/perbup.docx dan output/perbup.pdf melalui LibreOffice.

    \b
    Contoh:
        python build.py pdf
    """
    return commands.perbup(content, templates, output, strict=ketat, pdf=True)


@program.command(
    options_metavar="[PILIHAN]", short_help="Bandingkan dua isi: hukum, kata, dan angka."
)
@click.argument("lama", required=False, metavar="[LAMA]")
@click.argument("baru", required=False, metavar="[BARU]")
@_sources
@_output
@click.option("--kode-keluar", is_flag=True, help="Kode keluar 1 bila ada perubahan.")
@click.option(
    "--penulis",
    default="Peninjau",
    metavar="NAMA",
    help="Penulis jejak perubahan pada redline.docx.",
)
@click.option(
    "--tanggal",
    default="",
    metavar="TANGGAL",
    help="Tanggal jejak perubahan, misalnya 2 Agustus 2023; bawaan: tanggal penetapan.",
)
@click.option("--tanpa-redline", is_flag=True, help="Jangan menyusun redline.docx.")
def beda(
    lama: str | None,
    baru: str | None,
    content: Path,
    templates: Path,
    output: Path,
    kode_keluar: bool,
    penulis: str,
    tanggal: str,
    tanpa_redline: bool,
) -> int:
    """Membandingkan dua isi dan menulis beda.html, beda.json, beda.md, matriks.docx, dan redline.docx.

    LAMA dan BARU berupa folder atau revisi git. Tanpa LAMA: revisi terakhir (HEAD). Tanpa BARU: isi sekarang.

    \b
    Contoh:
        python build.py beda
        python build.py beda main
        python build.py beda v1 v2 --output hasil
        python build.py beda ../naskah-lama content
    """
    from renja_docs.app.beda import Asked

    try:
        when = baca_tanggal(tanggal) if tanggal else None
    except ReadError as e:
        raise click.UsageError(f"Nilai --tanggal tidak sah: {e.message}.") from e
    asked = Asked(lama, baru, content, templates, output, penulis, when, redline=not tanpa_redline)
    return commands.beda(asked, exit_code=kode_keluar)


@program.command(
    options_metavar="[PILIHAN]", short_help="Cetak kerangka sebuah .docx; dipakai oleh git diff."
)
@click.argument("berkas", metavar="BERKAS", type=_FOLDER)
def uraikan(berkas: Path) -> int:
    """Mencetak kerangka sebuah .docx: nomor, teks, dan tabel, satu paragraf satu baris.

    \b
    Contoh:
        python build.py uraikan output/perbup.docx
    """
    return commands.uraikan(berkas)


@program.command(
    "pasang-git", options_metavar="[PILIHAN]", short_help="Agar git diff memperlihatkan isi .docx."
)
def pasang_git() -> int:
    """Mengatur repositori ini agar git diff dan git log -p memperlihatkan kerangka berkas .docx.

    \b
    Contoh:
        python build.py pasang-git
    """
    return commands.pasang_git()


@program.command(options_metavar="[PILIHAN]", short_help="Jelaskan aturan di balik sebuah kode.")
@click.argument("kode", metavar="KODE")
def jelaskan(kode: str) -> int:
    """Menjelaskan aturan di balik sebuah kode: sumbernya, contoh salah, dan contoh benar.

    \b
    Contoh:
        python build.py jelaskan RD2005
    """
    return commands.jelaskan(kode)


@program.command(
    options_metavar="[PILIHAN]", short_help="Tulis ulang skema untuk penyunting dan daftar kode."
)
@click.option(
    "--akar", type=_FOLDER, default=".", metavar="FOLDER", help="Akar proyek; bawaan: folder ini."
)
def skema(akar: Path) -> int:
    """Menulis ulang docs/skema, .vscode/settings.json, dan docs/diagnostik.md.

    \b
    Contoh:
        python build.py skema
    """
    return commands.skema(akar)


@program.command(
    options_metavar="[PILIHAN]", short_help="Perlihatkan apa yang terpasang dan apa yang kurang."
)
def lingkungan() -> int:
    """Memperlihatkan apa yang terpasang, apa yang kurang, dan perintah pemasangannya.

    \b
    Contoh:
        python build.py lingkungan
    """
    return commands.lingkungan()


def arguments(argv: Sequence[str]) -> list[str]:
    """The command line with its verb in front: perbup where none is named; options may stand before it."""
    if argv and argv[0] in {"--bantuan", "--help", "-h", "--versi"}:
        return list(argv)
    for i, kata in enumerate(argv):
        if kata in program.commands:
            return [kata, *argv[:i], *argv[i + 1 :]]
        if not kata.startswith("-") and not (
            i and argv[i - 1] in {"--content", "--templates", "--output"}
        ):
            return list(argv[i:])
    return ["perbup", *argv]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; the exit code. Faults of the environment are told with the next step."""
    safe_streams(sys.stdout, sys.stderr)
    perintah = arguments(sys.argv[1:] if argv is None else argv)
    try:
        hasil = program.main(perintah, prog_name="python build.py", standalone_mode=False)
    except click.UsageError as e:
        click.echo(f"{usage_message(e)}\nLihat: python build.py --bantuan", err=True)
        return SALAH_PAKAI
    except ToolError as e:
        click.echo(f"{e.message}\n{e.step}", err=True)
        return GAGAL
    except (KeyboardInterrupt, click.Abort):
        click.echo("Dihentikan.", err=True)
        return DIHENTIKAN
    except Exception:
        traceback.print_exc()
        click.echo(
            "Ini kesalahan program, bukan kesalahan isi. Laporkan dengan pesan di atas.", err=True
        )
        return GAGAL
    return hasil if isinstance(hasil, int) else BERHASIL


def run() -> None:
    """The console script. It ends soon and its values hold no cycles: looking for them takes a fifth of the time."""
    gc.disable()
    sys.exit(main())
