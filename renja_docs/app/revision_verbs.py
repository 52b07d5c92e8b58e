"""The verbs that compare versions, and that read what reviewers changed, as people type them."""

from __future__ import annotations

from pathlib import Path

import click

from renja_docs.app import commands
from renja_docs.app.options import content as _content
from renja_docs.app.options import output as _output
from renja_docs.app.options import templates as _templates
from renja_docs.app.options import verb as _verb
from renja_docs.text.values import ReadError, read_tanggal


@_verb("Bandingkan dua isi: hukum, kata, dan angka.")
@click.argument("lama", required=False, metavar="[LAMA]")
@click.argument("baru", required=False, metavar="[BARU]")
@_content
@_templates
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
@click.option(
    "--telaah",
    type=click.Path(path_type=Path),
    default=None,
    metavar="BERKAS",
    help="Putusan peninjau untuk kolom keterangan; berkas yang belum ada dibuat untuk diisi.",
)
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
    telaah: Path | None,
) -> int:
    """Membandingkan dua isi dan menulis beda.html, beda.json, beda.md, matriks.docx, dan
    redline.docx.

    LAMA dan BARU berupa folder atau revisi git. Tanpa LAMA: revisi terakhir (HEAD). Tanpa BARU: isi
    sekarang.

    \b
    Contoh:
        renja-docs beda
        renja-docs beda main
        renja-docs beda v1 v2 --output hasil
        renja-docs beda ../naskah-lama content
    """
    from renja_docs.app.beda import ComparisonAsked

    try:
        when = read_tanggal(tanggal) if tanggal else None
    except ReadError as fault:
        raise click.UsageError(f"Nilai --tanggal tidak sah: {fault.message}.") from fault
    asked = ComparisonAsked(
        lama,
        baru,
        content,
        templates,
        output,
        penulis,
        when,
        redline=not tanpa_redline,
        review=telaah,
    )
    return commands.beda(asked, exit_code=kode_keluar)


@_verb("Baca suntingan peninjau pada .docx, dan tulis yang pasti ke isi.")
@click.argument("berkas", metavar="BERKAS", type=click.Path(path_type=Path))
@_content
@_templates
@click.option("--tulis", is_flag=True, help="Tulis perubahan yang pasti ke berkas isi.")
@click.option("--tanya", is_flag=True, help="Tanyakan setiap perubahan yang dapat ditulis.")
@click.option(
    "--laporan",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Tulis juga terima.html dan terima.json ke folder ini.",
)
def terima(
    berkas: Path, content: Path, templates: Path, tulis: bool, tanya: bool, laporan: Path | None
) -> int:
    """Memberitahukan apa yang diubah pada dokumen yang kembali dari peninjau: oleh siapa, dan pada
    baris isi yang mana. Tanpa --tulis atau --tanya tidak ada yang ditulis.

    \b
    Contoh:
        renja-docs terima perbup-dikoreksi.docx
        renja-docs terima perbup-dikoreksi.docx --laporan hasil
        renja-docs terima perbup-dikoreksi.docx --tulis
    """
    from renja_docs.app.terima.verb import ReturnAsked

    return commands.terima(ReturnAsked(berkas, laporan, tulis, tanya), content, templates)


@_verb("Cari asal sebuah kalimat, angka, atau judul yang tercetak.")
@click.argument("kata", nargs=-1, required=True, metavar="KATA...")
@_content
@_templates
def cari(kata: tuple[str, ...], content: Path, templates: Path) -> int:
    """Mencari berkas dan baris isi yang menghasilkan sebuah teks dokumen.

    \b
    Contoh:
        renja-docs cari pelayanan administrasi di kecamatan
        renja-docs cari 1.842.615.375
    """
    return commands.cari(content, templates, " ".join(kata))
