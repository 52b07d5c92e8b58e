"""ubah: two versions of a content, and the amending regulation between them as a project."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click

from renja_docs.app.amending.annex_files import annex_files
from renja_docs.app.amending.drafting import Draft, draft
from renja_docs.app.amending.rewording import reworded, written
from renja_docs.app.baru.start import refuse_filled, write
from renja_docs.app.usage import as_called
from renja_docs.app.versions import ReadVersion, Sisi, read, refusal
from renja_docs.compare import markdown
from renja_docs.compare.diff import compare
from renja_docs.machine.history import source
from renja_docs.sense import evaluation
from renja_docs.sense.amending.annex_names import AnnexNames
from renja_docs.sense.amending.extent import extent
from renja_docs.sense.amending.instructions import instructions
from renja_docs.text.colour import plain as no_colour
from renja_docs.writing.announcement import Act, announcement

_OWN: Final = ("perbup.yaml", "batang-tubuh.yaml", "dasar-hukum.yaml")
"""The files of an amending regulation; all others are its Lampiran."""
_STYLE: Final = "gaya.yaml"
_OPEN: Final = {
    "tahun": "# lengkapi: tahun peraturan perubahan ini",
    "penetapan": "# lengkapi: tanggal penetapan",
    "pengundangan": "# lengkapi: tanggal pengundangan",
    "menimbang": "# lengkapi: pertimbangan perubahan ini",
}
"""What nobody can tell from the two versions, by the key of the file."""


@dataclass(frozen=True, slots=True)
class VersionsAsked:
    """What is asked for. new None: the content as it is now. target: the folder of the result."""

    old: str
    new: str | None
    content: Path
    templates: Path
    target: Path


def ubah(asked: VersionsAsked) -> int:
    """Write the amending regulation; 1 where a version cannot be read.

    Raises ToolError where a version is missing, and where no amendment can say what changed.
    """
    refuse_filled(asked.target)
    with ExitStack() as stack:
        old = _version(asked.old, "lama", asked, stack)
        new = _version(asked.new, "baru", asked, stack)
        sides: tuple[tuple[ReadVersion, Sisi], ...] = ((old, "lama"), (new, "baru"))
        refused = [refusal(side, name, no_colour) for side, name in sides if side.faults]
        if refused:
            click.echo(as_called("\n\n".join(refused)), err=True)
            return 1
        made = draft(old.naskah, new.naskah)
        if made is None:
            click.echo("Kedua versi sama bunyinya; tidak ada yang diubah.")
            return 0
        write(asked.target, files(made, old, new))
    click.echo("\n".join(_told(made, asked.target)))
    return 0


def _version(name: str | None, sisi: Sisi, asked: VersionsAsked, stack: ExitStack) -> ReadVersion:
    found = stack.enter_context(source(name, sisi, asked.content, asked.templates))
    return read(found, lenient=sisi == "lama")


def files(made: Draft, old: ReadVersion, new: ReadVersion) -> dict[str, bytes]:
    """The bytes of all files of the project by their names: content, asal, and what changed."""
    whole = {f"asal/{name}": data for name, data in _all(old.source.content)}
    for name, data in _all(new.source.content):
        if (made.has_annex and name not in _OWN) or name in (_STYLE, _emblem(made)):
            whole[f"content/{name}"] = data
    naskah = made.naskah
    registry = "dasar-hukum.yaml"
    texts = {
        "perbup.yaml": written("perbup.yaml", naskah.perbup),
        "batang-tubuh.yaml": _body(made, new),
        registry: reworded(
            registry, new.naskah.sources[registry], new.naskah.dasar_hukum, naskah.dasar_hukum
        ),
    }
    for name, text in texts.items():
        whole[f"content/{name}"] = _with_open_places(text).encode()
    if not made.has_annex:
        whole |= {f"content/{name}": data for name, data in annex_files(naskah, new.source.content)}
    changes = compare(old.side(), new.side())
    whole["ubah.md"] = "\n".join(
        [*_head(made), markdown.markdown(changes, old.version, new.version)]
    ).encode()
    return whole


def _body(made: Draft, new: ReadVersion) -> str:
    """The body, its legal basis as it is typed in the new version, with what was accepted there."""
    tubuh = made.naskah.batang_tubuh
    whole = written("batang-tubuh.yaml", tubuh)
    typed = new.naskah.batang_tubuh
    text, origin = new.naskah.sources["batang-tubuh.yaml"], typed.origin.at("mengingat")
    key = text.rfind("mengingat:", 0, origin.start)
    basis = text[key : origin.end]
    if not text[origin.start :].startswith("- "):
        return whole
    indent = " " * (origin.start - text.rfind("\n", 0, origin.start) - 1)
    added = "".join(
        f"\n{indent}- {one.peraturan}" for one in tubuh.mengingat[len(typed.mengingat) :]
    )
    front, _, rest = whole.partition("mengingat:")
    behind = rest.partition("\nperubahan:")[2]
    return f"{front}{basis}{added}\nperubahan:{behind}"


def _all(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def _emblem(made: Draft) -> str:
    lambang = made.naskah.perbup.lambang
    return lambang.berkas if lambang else ""


def _with_open_places(text: str) -> str:
    """A file with marks above what is still to be filled in."""
    lines: list[str] = []
    for line in text.splitlines():
        mark = _OPEN.get(line.partition(":")[0])
        lines += [mark, line] if mark else [line]
    return "\n".join(lines) + "\n"


# --- what is told


def _head(made: Draft) -> Iterator[str]:
    """The instructions in words, in front of what changed."""
    yield "# Peraturan perubahan\n"
    jenis = made.naskah.perbup.jenis
    tree = evaluation.read(made.naskah).reading.tree
    names = AnnexNames(tree.after, tree.lampiran)
    act = Act(jenis, annexes=tuple(one.name for one in tree.lampiran), names=names)
    for number, instruction in enumerate(instructions(made.operations), 1):
        yield f"{number}. {announcement(instruction, act)}"
    advice = _advice(made)
    if advice:
        yield f"\n{advice}"
    yield "\nPerubahan di bawah ini termasuk angka yang ikut berubah karena angka lain.\n"


def _told(made: Draft, target: Path) -> Iterator[str]:
    count = len(instructions(made.operations))
    yield f"{target}: peraturan perubahan dengan {count} butir. Rinciannya: {target / 'ubah.md'}"
    advice = _advice(made)
    if advice:
        yield advice
    yield as_called(f"Berikutnya: renja-docs periksa --content {target / 'content'}")


def _advice(made: Draft) -> str:
    """That the act is better replaced, where more than half of it changes (angka 237)."""
    changed, whole = extent(made.naskah)
    if changed * 2 <= whole:
        return ""
    return (
        f"Yang berubah {changed} dari {whole} pasal, lebih dari separuh: peraturan ini lebih baik "
        "dicabut dan disusun kembali (Lampiran II angka 237)."
    )
