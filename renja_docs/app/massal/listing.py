"""Which contents a run is about: a list in a file, a pattern, or all below a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from renja_docs.machine.fault import ToolError

SIGN: Final = "perbup.yaml"
"""The file by which a content is known."""

_CONTENT: Final = "content"
_TEMPLATES: Final = "templates"


def contents(asked: str) -> Mapping[str, Path]:
    """The content folders by name, in order: names are where they stand, without content/.

    asked: a file with one folder a line (counted from that file; # begins a remark), a folder, or
    a pattern with * of folders. Raises ToolError where it names nothing.
    """
    folders = [_content(path) for path in _named(asked)]
    if not folders:
        raise ToolError(
            f"Tidak ada naskah pada {asked}.",
            "Tunjuk berkas daftar, folder, atau pola dalam tanda kutip, misalnya 'opd/*/content'.",
        )
    whole = [Path(os.path.abspath(folder)) for folder in folders]  # noqa: PTH100  links stay names
    common = Path(os.path.commonpath(whole))
    found = {_name(path, common): folder for path, folder in zip(whole, folders, strict=True)}
    return dict(sorted(found.items()))


def templates(content: Path, default: Path) -> Path:
    """The templates of a content: its own beside it, else those of all."""
    own = content.parent / _TEMPLATES
    return own if own.is_dir() else default


def _named(asked: str) -> Iterator[Path]:
    path = Path(asked)
    if path.is_file():
        for line in path.read_text(encoding="utf-8").splitlines():
            folder = line.partition("#")[0].strip()
            if folder:
                yield path.parent / folder
    elif path.is_dir():
        yield from (file.parent for file in path.rglob(SIGN))
    else:
        anchor = Path(path.anchor)
        yield from anchor.glob(str(path.relative_to(anchor)))


def _content(folder: Path) -> Path:
    """The content folder of what was named: itself, or the one in it."""
    inside = folder / _CONTENT
    return inside if not (folder / SIGN).is_file() and inside.is_dir() else folder


def _name(content: Path, common: Path) -> str:
    parts = content.relative_to(common).parts
    if parts and parts[-1] == _CONTENT:
        parts = parts[:-1]
    if not parts:
        lone = content.parent if content.name == _CONTENT else content
        return lone.name
    return "/".join(parts)
