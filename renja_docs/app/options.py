"""The program as a command line, and the options that several verbs share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from renja_docs import __version__
from renja_docs.app.usage import Verbs
from renja_docs.machine.fault import ToolError
from renja_docs.machine.project_folder import project

Decorated = Callable[..., Any]

_HELP = {"help_option_names": ["--bantuan", "--help", "-h"], "max_content_width": 100}


def _show_version(ctx: click.Context, _param: click.Parameter, asked: bool) -> None:
    if asked:
        click.echo(f"renja-docs {__version__}")
        ctx.exit(0)


@click.group(cls=Verbs, context_settings=_HELP, no_args_is_help=False)
@click.option(
    "--versi",
    "--version",
    "-v",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Tampilkan versi program.",
)
def program() -> None:
    """Menyusun peraturan dan keputusan daerah beserta Lampirannya dari folder content.

    Tanpa PERINTAH, program menjalankan perbup. Contoh:

    \b
        renja-docs
        renja-docs periksa --ketat
    """


# --- what several verbs share


def verb(short_help: str, name: str | None = None) -> Callable[[Decorated], click.Command]:
    """A verb of the program. short_help: its line in the list of all verbs."""
    return program.command(name, options_metavar="[PILIHAN]", short_help=short_help)


def _folder(
    option: str, help_text: str, judge: Callable[..., Path] | None = None
) -> Callable[[Decorated], Decorated]:
    """An option that names a folder; without it, the folder of that name in the project."""
    return click.option(
        f"--{option}",
        type=click.Path(path_type=Path),
        default=lambda: project(Path.cwd()) / option,
        metavar="FOLDER",
        callback=judge,
        help=f"{help_text}; bawaan: {option}.",
    )


def _there(ctx: click.Context, param: click.Parameter, folder: Path) -> Path:
    """The templates: a folder that is named must be there; without one those of the program."""
    source = ctx.get_parameter_source(param.name or "")
    if source is not ParameterSource.DEFAULT and not folder.is_dir():
        raise ToolError(f"Folder {folder} tidak ada.", "Tunjuk folder templat yang ada.")
    return folder


content = _folder("content", "Folder isi")
templates = _folder("templates", "Folder templat; yang tidak ada di sana dari program", _there)
output = _folder("output", "Folder hasil")
strict = click.option("--ketat", is_flag=True, help="Peringatan dihitung sebagai galat.")

asal = click.option(
    "--asal",
    metavar="ASAL",
    default=None,
    help="Isi peraturan yang diubah: folder, berkas .docx, atau revisi git (v1, v1:../asal).",
)
