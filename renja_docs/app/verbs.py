"""The verbs as people type them: names, options, help. What each one does stands in commands."""

from __future__ import annotations

from pathlib import Path

import click

from renja_docs.app import commands
from renja_docs.app.amending.base import base
from renja_docs.app.options import asal as _asal
from renja_docs.app.options import content as _content
from renja_docs.app.options import output as _output
from renja_docs.app.options import program
from renja_docs.app.options import strict as _strict
from renja_docs.app.options import templates as _templates
from renja_docs.app.options import verb as _verb
from renja_docs.app.report import Format
from renja_docs.machine.project_folder import project
from renja_docs.text.values import ReadError, read_tanggal

__all__ = ["program"]

_without_marks = click.option(
    "--tanpa-penanda",
    is_flag=True,
    help="Jangan catat dalam dokumen dari mana kata-katanya (lihat terima).",
)

# In the order of the help.


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
    return commands.perbup(
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
    return commands.perbup(
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
    from renja_docs.app.beda import Asked

    try:
        when = read_tanggal(tanggal) if tanggal else None
    except ReadError as fault:
        raise click.UsageError(f"Nilai --tanggal tidak sah: {fault.message}.") from fault
    asked = Asked(
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
    from renja_docs.app.terima.verb import Asked

    return commands.terima(Asked(berkas, laporan, tulis, tanya), content, templates)


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
