"""What each verb does. The writers of documents are loaded only by the verbs that write one."""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from renja_docs.app import report, terminal
from renja_docs.app.checking import Checked, check
from renja_docs.content.finding import Finding
from renja_docs.content.loading.loader import TEMPLATE_TABEL
from renja_docs.machine import output
from renja_docs.machine.fault import ToolError
from renja_docs.rules.repair import Change, repair
from renja_docs.text import colour
from renja_docs.text.nearest import nearest
from renja_docs.word.paging import known_pages

if TYPE_CHECKING:
    from renja_docs.app.beda import Asked
    from renja_docs.app.pipeline import Built

MAKS_PUTARAN = 5
"""How often repairs are looked for again: one may bring the next to light."""


def periksa(content: Path, templates: Path, bentuk: str, *, strict: bool) -> int:
    """Print all findings; 1 if one of them is an error."""
    diperiksa = check(content, templates)
    temuan = report.strict(diperiksa.temuan) if strict else diperiksa.temuan
    if bentuk != "teks":
        terminal.machine_stream(sys.stdout)
    printer = _printer(diperiksa, content, templates)
    click.echo(printer.report(temuan, cast(report.Format, bentuk)))
    return int(any(d.severity == "galat" for d in temuan))


def perbaiki(content: Path, templates: Path, *, quiet: bool) -> None:
    """Apply all certain repairs, and those that they bring to light; show what changed."""
    for _ in range(MAKS_PUTARAN):
        temuan = check(content, templates).temuan
        nama = {p.file for d in temuan for p in d.repairs}
        perubahan = repair(temuan, {n: _path(content, templates, n) for n in nama})
        if not perubahan:
            return
        if not quiet:
            click.echo("".join(_shown(c, content, templates) for c in perubahan), nl=False)


def _shown(c: Change, content: Path, templates: Path) -> str:
    berkas = _path(content, templates, c.perbaikan.file).as_posix()
    return f"{berkas}:{c.baris}:{c.kolom}: diperbaiki\n- {c.lama}\n+ {c.baru}\n\n"


def perbup(content: Path, templates: Path, folder: Path, *, strict: bool, pdf: bool) -> int:
    """Check, then build; nothing is written where the content has errors."""
    mulai = time.perf_counter()
    diperiksa = check(content, templates)
    temuan = report.strict(diperiksa.temuan) if strict else diperiksa.temuan
    if temuan:
        click.echo(_printer(diperiksa, content, templates).report(temuan, "teks"))
    if diperiksa.naskah is None or any(d.severity == "galat" for d in temuan):
        click.echo("Dokumen tidak disusun sampai galat di atas diperbaiki.", err=True)
        return 1
    with terminal.progress("Menyusun dokumen ..."):
        hasil = _build(diperiksa, content, templates, needed=pdf)
    _write(hasil, content, folder, pdf=pdf)
    click.echo(_summary(hasil, diperiksa, temuan, time.perf_counter() - mulai))
    return 0


def _build(diperiksa: Checked, content: Path, templates: Path, *, needed: bool) -> Built:
    """The document. needed: whether LibreOffice must be there; ToolError where it is not."""
    from renja_docs.app import pipeline
    from renja_docs.machine import pdf

    if diperiksa.naskah is None or diperiksa.tree is None:
        raise ValueError("only a checked content is built")
    office = pdf.locate()
    if office is None and not needed:
        return pipeline.build(diperiksa.naskah, diperiksa.tree, content, templates, None)
    with pdf.office(office) as convert:
        return pipeline.build(diperiksa.naskah, diperiksa.tree, content, templates, convert)


def _write(hasil: Built, content: Path, folder: Path, *, pdf: bool) -> None:
    _put(folder / "perbup.docx", hasil.docx)
    if pdf and hasil.pdf is not None:
        _put(folder / "perbup.pdf", hasil.pdf)
    if hasil.pdf is not None:
        _keep_pages(content / known_pages.FILE, known_pages.dump(hasil.known).encode())


def _keep_pages(simpanan: Path, baru: bytes) -> None:
    """Keep the page numbers for a machine without LibreOffice; the document is finished without them."""
    if simpanan.is_file() and simpanan.read_bytes() == baru:
        return
    try:
        output.write(simpanan, baru)
    except ToolError as e:
        click.echo(f"Nomor halaman tidak dapat disimpan. {e.message}", err=True)


def _put(jalur: Path, data: bytes) -> None:
    di = output.write(jalur, data)
    if di != jalur:
        click.echo(f"{jalur} sedang dibuka program lain; hasil ditulis ke {di}.", err=True)
    click.echo(f"{di}  sha256 {sha256(data).hexdigest()}")


def _summary(hasil: Built, diperiksa: Checked, temuan: tuple[Finding, ...], detik: float) -> str:
    """What the document holds, how long it is, what was found, how long it took."""
    banyak = Counter(label.kind for label in (diperiksa.tree.labels if diperiksa.tree else ()))
    isi = ", ".join(
        f"{banyak[jenis]} {jenis}" for jenis in ("pasal", "bab", "tabel", "gambar") if banyak[jenis]
    )
    lama = f"{detik:.1f}".replace(".", ",")
    ringkas = f"{isi + '. ' if isi else ''}{_pages(hasil)}{report.count(temuan)} {lama} detik."
    return "\n".join(baris for baris in (ringkas, hasil.warning, *hasil.notes) if baris)


def _pages(hasil: Built) -> str:
    if hasil.pdf is None:
        return ""
    from renja_docs.word.paging.destinations import page_count

    return f"{page_count(hasil.pdf)} halaman setelah {hasil.rounds} putaran tata letak. "


def jelaskan(kode: str) -> int:
    """Print what a code stands for. Raises click.UsageError for an unknown one."""
    from renja_docs.rules.registry import all_rules, explain
    from renja_docs.rules.rule import current

    semua = all_rules()
    aturan = semua.get(current(kode.upper()))
    if aturan is None:
        dekat = nearest(kode.upper(), semua)
        raise click.UsageError(
            f"Kode {kode} tidak dikenal." + (f" Mungkin maksudnya {dekat}." if dekat else "")
        )
    click.echo(explain(aturan))
    return 0


def skema(akar: Path) -> int:
    """Write the schemas, the settings of the editor and the page of codes."""
    for nama, isi in generated().items():
        output.write(akar / nama, isi.encode())
        click.echo(nama)
    return 0


def generated() -> dict[str, str]:
    """Every file that is made from the model and the registry, by its path below the root."""
    from renja_docs.content.loading import schema
    from renja_docs.rules import registry

    def dump(isi: object) -> str:
        return json.dumps(isi, ensure_ascii=False, indent=2) + "\n"

    berkas = {
        f"{schema.FOLDER_SKEMA}/{nama}": dump(schema.schema(nama)) for nama in schema.schemas()
    }
    return berkas | {
        ".vscode/settings.json": dump(schema.settings()),
        "docs/diagnostik.md": registry.page(),
    }


def lingkungan() -> int:
    """Print what is installed and what is missing; 3 if the build cannot run without it."""
    from renja_docs.machine import environment

    ada = environment.needs(environment.this_machine())
    click.echo(environment.report(ada))
    return 0 if environment.complete(ada) else 3


def beda(asked: Asked, *, exit_code: bool) -> int:
    """Compare two versions; 1 where a side cannot be read, and where exit_code asks for it.

    exit_code: 1 also where they differ. Raises what the program failed with on the way to one of the
    outputs, after the others are written.
    """
    from renja_docs.app.beda import beda as compare_versions

    hasil = compare_versions(asked, _style())
    click.echo(hasil.text, err=not hasil.is_read)
    if hasil.bug is not None:
        raise hasil.bug
    return int(not hasil.is_read or (exit_code and hasil.has_changes))


def uraikan(berkas: Path) -> int:
    """Print the outline of a .docx, for people and for git."""
    from renja_docs.compare.outline import outline

    terminal.machine_stream(sys.stdout)
    for baris in outline(berkas):
        click.echo(baris)
    return 0


def pasang_git() -> int:
    """Tell git how to show a .docx."""
    from renja_docs.compare.textconv import wire

    click.echo(wire(Path.cwd()))
    return 0


def _printer(diperiksa: Checked, content: Path, templates: Path) -> report.Printer:
    def jalur(nama: str) -> str:
        return _path(content, templates, nama).as_posix()

    return report.Printer(diperiksa.sumber, jalur, _style())


def _style() -> colour.Style:
    return terminal.colour if terminal.wants_colour(sys.stdout) else colour.plain


def _path(content: Path, templates: Path, nama: str) -> Path:
    """Where the file of a name in a Location stands."""
    if nama.startswith(TEMPLATE_TABEL):
        return templates / nama.removeprefix("templates/")
    return content / nama
