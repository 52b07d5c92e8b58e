"""The verbs that make a project: a new one, and that of the next year."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from renja_docs.app import options
from renja_docs.app.baru.kind import KINDS, Kind
from renja_docs.app.usage import PROGRAM

Answer = TypeVar("Answer")


@options.verb("Buat proyek baru dengan isi untuk dimulai.")
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option(
    "--jenis",
    type=click.Choice(KINDS),
    help="renja: dengan Lampiran Renja; perbup: peraturan kepala daerah; perda; keputusan.",
)
@click.option(
    "--daerah",
    metavar="NAMA",
    help="Dengan tingkatnya, misalnya Kabupaten Pasuruan, Kota Batu, Provinsi Bali.",
)
@click.option("--provinsi", metavar="NAMA", help="Misalnya Jawa Timur.")
@click.option("--perangkat-daerah", metavar="NAMA", help="Nama resmi; hanya untuk renja.")
@click.option("--tentang", metavar="NAMA", help="Nama naskah; tidak untuk renja.")
@click.option("--tahun", metavar="TAHUN", help="Tahun rencana; selain renja tahun naskahnya.")
@click.option(
    "--dari",
    multiple=True,
    metavar="BERKAS",
    type=click.Path(path_type=Path),
    help="Isi dari naskah kantor (.docx, .txt, .pdf, .xlsx); boleh beberapa kali.",
)
def baru(
    folder: Path,
    jenis: Kind | None,
    daerah: str | None,
    provinsi: str | None,
    perangkat_daerah: str | None,
    tentang: str | None,
    tahun: str | None,
    dari: tuple[Path, ...],
) -> int:
    """Membuat proyek baru dalam FOLDER: isi untuk dimulai, skema penyunting, README.

    Yang tidak diberikan sebagai pilihan ditanyakan. FOLDER yang sudah berisi tidak disentuh. Dengan
    --dari, isinya naskah yang sudah ada; impor.html memberitahukan apa yang terjadi dengan setiap
    baris.

    \b
    Contoh:
        renja-docs baru renja-2027
        renja-docs baru renja-2027 --jenis renja --daerah "Kabupaten Pasuruan"
        renja-docs baru renja-2024 --dari perbup-2023.docx
    """
    from renja_docs.app.baru import answers, start
    from renja_docs.content.loading.layouts import layouts

    start.refuse_filled(folder)
    if dari:
        from renja_docs.app.baru.from_files import from_files

        if any((jenis, daerah, provinsi, perangkat_daerah, tentang, tahun)):
            raise click.UsageError("--dari mengambil semuanya dari BERKAS; hilangkan pilihan lain.")
        click.echo(from_files(dari, folder))
        return _next_steps(folder)
    kind = _asked("--jenis", f"Jenis ({', '.join(KINDS)})", jenis, answers.read_kind)
    is_plan = kind == "renja"
    given = answers.Answers(
        kind=kind,
        daerah=_asked(
            "--daerah", "Daerah (kabupaten, kota, atau provinsi)", daerah, answers.read_region
        ),
        provinsi=_asked("--provinsi", "Provinsi", provinsi, answers.read_province),
        dinas=_asked(
            "--perangkat-daerah", "Perangkat daerah", perangkat_daerah, answers.read_agency
        )
        if is_plan
        else None,
        tentang="" if is_plan else _asked("--tentang", "Tentang", tentang, answers.read_subject),
        tahun=_asked(
            "--tahun", "Tahun rencana" if is_plan else "Tahun peraturan", tahun, answers.read_year
        ),
    )
    start.write(folder, start.files(given, layouts(folder / "templates")))
    return _next_steps(folder)


def _next_steps(folder: Path) -> int:
    click.echo(f"{folder} sudah dibuat. Berikutnya:")
    for step in _steps(folder, _name()):
        click.echo(f"    {step}")
    return 0


def _steps(folder: Path, name: str) -> tuple[str, ...]:
    """What to type: within the project where the program is installed, else from the repository."""
    if name == PROGRAM:
        return f"cd {folder}", f"{name} periksa --catatan", f"{name} perbup"
    content = f"--content {folder / 'content'}"
    return (
        f"{name} periksa --catatan {content}",
        f"{name} perbup {content} --output {folder / 'output'}",
    )


def _asked(option: str, question: str, given: str | None, read: Callable[[str], Answer]) -> Answer:
    """An answer: as given, or asked for until it can be read.

    Raises click.UsageError where the given one cannot be used, and where nobody can be asked.
    """
    from renja_docs.app.baru.answers import AnswerError

    if given is not None:
        try:
            return read(given)
        except AnswerError as fault:
            raise click.UsageError(f"Nilai untuk {option} tidak sah. {fault}.") from fault
    if not sys.stdin.isatty():
        raise click.UsageError(f"Pilihan {option} belum diberikan.")
    while True:
        try:
            return read(click.prompt(question, type=str))
        except AnswerError as fault:
            click.echo(f"{fault}.")


def _name() -> str:
    return click.get_current_context().find_root().info_name or PROGRAM


@options.verb("Jadikan isi tahun ini isi untuk tahun berikutnya.", name="tahun-baru")
@options.content
@options.templates
@options.output
@click.option(
    "--keluaran",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Tulis proyek baru di sini; bawaan: isi sekarang diganti.",
)
def tahun_baru(content: Path, templates: Path, output: Path, keluaran: Path | None) -> int:
    """Menjadikan isi sebuah Renja isi untuk tahun berikutnya.

    Tahun dan masa digeser; nomor dan tanggal dibuka; prakiraan maju menjadi usulan pagu dan target;
    target tahun ini masuk ke evaluasi; realisasi dibuka. Yang harus dilihat ditandai # isi:, dan
    periksa menyebutnya. Apa yang dibawa, dihitung, dan dibuka ditulis pada tahun-baru.md.

    \b
    Contoh:
        renja-docs tahun-baru --keluaran ../renja-2028
        renja-docs tahun-baru
    """
    from renja_docs.app.tahun_baru.verb import tahun_baru as turned

    report = output if keluaran is None else keluaran
    return turned(content, templates, keluaran, report / "tahun-baru.md")
