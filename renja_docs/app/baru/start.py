"""The files of a new project, from the templates that the program brings along.

A template marks what is put in by << and >>, so that {{ }} stays for the content. The path of a
template below its folder is that of its file; 'dot-' stands for a leading full stop. One that
comes out empty is not wanted.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from renja_docs.app import generated
from renja_docs.app.baru.answers import Answers
from renja_docs.app.baru.kind import Kind
from renja_docs.content.tabel import BentukTabel
from renja_docs.machine.fault import ToolError

_TEMPLATES: Final = Path(__file__).parents[2] / "data" / "awal"
_COMMON: Final = "proyek"
_FOLDERS: Final[Mapping[Kind, tuple[str, ...]]] = {
    "renja": (_COMMON, "renja"),
    "perbup": (_COMMON, "perbup"),
    "perda": (_COMMON, "perbup", "perda"),
    "keputusan": (_COMMON, "perbup", "keputusan"),
}
"""The folders that each kind is made of; a file of a later one takes the place of an earlier."""
_WINDOWS: Final = (".bat", ".ps1")
"""Files that Windows reads: their lines end with CR and LF."""

_PLAIN: Final = re.compile(r"[A-Za-z…][\w .,/()’…-]*[\w.)…]\Z|[\w…]\Z")
"""What YAML reads as text without quotes."""


def files(answers: Answers, layouts: Sequence[BentukTabel]) -> Mapping[str, bytes]:
    """The bytes of each file by its path below the project. layouts: of its tables."""
    return _made(answers, layouts, _FOLDERS[answers.kind])


def files_around(answers: Answers, layouts: Sequence[BentukTabel]) -> Mapping[str, bytes]:
    """The files of a project but for its content."""
    return _made(answers, layouts, (_COMMON,))


def _made(
    answers: Answers, layouts: Sequence[BentukTabel], folders: Sequence[str]
) -> Mapping[str, bytes]:
    made: dict[str, bytes] = {}
    for folder in folders:
        for path in _templates(_TEMPLATES / folder):
            name = path.relative_to(_TEMPLATES / folder).as_posix().replace("dot-", ".")
            text = _filled(path, answers)
            if text.strip():
                made[name] = _lines(name, text)
    for name, text in generated.project_files(layouts).items():
        made[name] = text.encode()
    return made


def refuse_filled(target: Path) -> None:
    """Raise ToolError for a folder that holds something, and for what is no folder."""
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise ToolError(
            f"Folder {target} sudah ada isinya.", "Pilih folder lain, atau kosongkan dahulu."
        )


def write(target: Path, made: Mapping[str, bytes]) -> None:
    """Write all files into a new folder, or none of them.

    Raises ToolError for a folder that holds something already, or that cannot be written.
    """
    refuse_filled(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".renja-docs-") as beside:
            whole = Path(beside) / "proyek"
            for name, data in made.items():
                path = whole / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
            if target.exists():
                target.rmdir()
            whole.rename(target)
    except OSError as fault:
        raise ToolError(
            f"Folder {target} tidak dapat dibuat: {fault.strerror}.", "Pilih folder lain."
        ) from fault


def _templates(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def _lines(name: str, text: str) -> bytes:
    if name.endswith(_WINDOWS):
        text = text.replace("\n", "\r\n")
    return text.encode()


def _filled(path: Path, answers: Answers) -> str:
    template = _environment().from_string(path.read_text(encoding="utf-8"))
    return template.render(isi=answers, n=answers.tahun)


def _environment() -> SandboxedEnvironment:
    environment = SandboxedEnvironment(
        block_start_string="<%",
        block_end_string="%>",
        variable_start_string="<<",
        variable_end_string=">>",
        comment_start_string="<#",
        comment_end_string="#>",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
    )
    environment.filters["yaml"] = _as_yaml
    return environment


def _as_yaml(text: str) -> str:
    """A text as YAML reads it back."""
    return text if _PLAIN.match(text) else json.dumps(text, ensure_ascii=False)
