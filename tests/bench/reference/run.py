"""The plain pipeline, one cold process: load the texts, fill each chapter, join them.

Argument: the folder.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

import yaml
from docx import Document
from docxcompose.composer import Composer
from docxtpl import DocxTemplate


def main(folder: Path) -> None:
    """Write gabungan.docx into the folder."""
    with (folder / "isi.yaml").open(encoding="utf-8") as file:
        context = yaml.load(file, Loader=yaml.CSafeLoader)
    filled = [_filled(folder / f"{number:02}.docx", part) for number, part in enumerate(context)]
    composer = Composer(Document(filled[0]))
    for chapter in filled[1:]:
        composer.append(Document(chapter))
    composer.save(folder / "gabungan.docx")


def _filled(template: Path, context: dict[str, object]) -> io.BytesIO:
    document = DocxTemplate(template)
    document.render(context, autoescape=True)
    out = io.BytesIO()
    document.save(out)
    out.seek(0)
    return out


if __name__ == "__main__":
    main(Path(sys.argv[1]))
