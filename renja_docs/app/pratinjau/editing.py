"""What is filled in at the page, tried out and written into the YAML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final, TypeAlias, cast

from renja_docs.app.pratinjau import margin
from renja_docs.app.pratinjau.form_fields import EditError, Opened, opened
from renja_docs.app.pratinjau.studio import Message, Studio
from renja_docs.content.finding import Finding, Repair
from renja_docs.content.loading.reordering import Move, moved
from renja_docs.content.loading.retyping import retyped
from renja_docs.content.loading.typed import Path, RetypingError
from renja_docs.content.rewriting import digest, rewrite, rewritten
from renja_docs.rules.repair import repair
from renja_docs.text.location import Location

JSON: TypeAlias = Any
"""What a page sent, as it came."""

_MOVES: Final = frozenset({"naik", "turun", "gandakan", "hapus"})


def try_out(studio: Studio, asked: JSON) -> Message:
    """What the checks would say to what is typed: what is new, and what stands at the place."""
    file, repairs = _asked(studio, asked)
    if not repairs:
        return {"temuan": []}
    text, _ = rewritten(file.typed.text, repairs)
    checked = studio.tried({file.typed.file: text})
    before = studio.view.checked
    known = {_what(one) for one in before.findings} if before else set()
    first = min(one.start for one in repairs)
    line = file.typed.text.count("\n", 0, first) + 1
    last = line + max(one.new.count("\n") + one.old.count("\n") for one in repairs)
    there = [
        margin.told(-1, one, "", is_new=_what(one) not in known)
        for one in checked.findings
        if _what(one) not in known
        or (one.location.file == file.typed.file and line <= one.location.line <= last)
    ]
    return {"temuan": there}


def _what(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.location.file, finding.message


def save(studio: Studio, asked: JSON) -> Message:
    """Write what was filled in: those characters alone. Raises EditError, ChangedError."""
    file, repairs = _asked(studio, asked)
    return _written(studio, file, repairs, str(asked.get("sidik", "")))


def move(studio: Studio, asked: JSON) -> Message:
    """Move, copy or remove an item of a list. Raises EditError, ChangedError."""
    file = opened(studio, str(asked.get("berkas", "")))
    what = str(asked.get("apa", ""))
    if what not in _MOVES:
        raise EditError("Permintaan tidak dikenal.", 400)
    _unchanged(file, asked)
    try:
        change = moved(file.typed, _path(asked.get("jalur")), cast("Move", what))
    except RetypingError as fault:
        raise EditError(str(fault)) from fault
    return _written(studio, file, [change], file.seen)


def mend(studio: Studio, asked: JSON) -> Message:
    """Write the repair of a finding, as --perbaiki does. Raises EditError."""
    checked, number = studio.view.checked, asked.get("temuan")
    findings: Sequence[Finding] = checked.findings if checked else ()
    is_known = isinstance(number, int) and 0 <= number < len(findings)
    if not is_known or findings[number].code != asked.get("kode"):
        raise EditError("Temuan ini sudah berubah; coba lagi.", 409)
    finding = findings[number]
    for file in {one.file for one in finding.repairs}:
        _as_checked(studio, file)
    paths = {one.file: studio.path(one.file) for one in finding.repairs}
    made = repair([finding], {file: path for file, path in paths.items() if path is not None})
    if not made:
        raise EditError("Berkas sudah berubah; tunggu pemeriksaan berikutnya.", 409)
    return {"ditulis": len(made)}


def follow(studio: Studio, asked: JSON) -> Message:
    """Let the pages show the line that is edited elsewhere. Raises EditError."""
    place = _location(studio, asked)
    studio.follow(place.file, place.line)
    return {}


def point(studio: Studio, asked: JSON) -> Message:
    """Send the editors to a place of the page; how many there are. Raises EditError."""
    return {"penyunting": studio.point(_location(studio, asked))}


def _location(studio: Studio, asked: JSON) -> Location:
    file, line, column = asked.get("berkas"), asked.get("baris"), asked.get("kolom", 1)
    if not isinstance(line, int) or not isinstance(column, int) or line < 1 or column < 1:
        raise EditError("Permintaan tidak dikenal.", 400)
    if studio.path(str(file)) is None:
        raise EditError("Berkas itu bukan bagian isi.", 404)
    return Location(str(file), line, column)


def _as_checked(studio: Studio, file: str) -> None:
    """Raise EditError where a file is another one than the findings are of."""
    checked = studio.view.checked
    if checked is None or opened(studio, file).typed.text != checked.sources.get(file):
        raise EditError("Berkas sudah berubah; tunggu pemeriksaan berikutnya.", 409)


def _asked(studio: Studio, asked: JSON) -> tuple[Opened, list[Repair]]:
    """The file and the changes that a page asks for. Raises EditError."""
    file = opened(studio, str(asked.get("berkas", "")))
    _unchanged(file, asked)
    changes = asked.get("ubahan")
    if not isinstance(changes, list) or not all(isinstance(one, dict) for one in changes):
        raise EditError("Permintaan tidak dikenal.", 400)
    try:
        repairs = [
            retyped(file.typed, _path(one.get("jalur")), str(one.get("nilai", "")).strip())
            for one in changes
        ]
    except RetypingError as fault:
        raise EditError(str(fault)) from fault
    return file, [one for one in repairs if one is not None]


def _unchanged(file: Opened, asked: JSON) -> None:
    """Raise EditError where the file is another one than the page has seen."""
    if asked.get("sidik") != file.seen:
        raise EditError(
            f"{file.typed.file} sudah diubah di tempat lain. Isian ini belum ditulis: "
            "salin isinya, tutup, lalu buka lagi.",
            409,
        )


def _path(steps: JSON) -> Path:
    if not isinstance(steps, list) or not all(isinstance(one, str | int) for one in steps):
        raise EditError("Permintaan tidak dikenal.", 400)
    return tuple(steps)


def _written(studio: Studio, file: Opened, repairs: Iterable[Repair], seen: str) -> Message:
    path = studio.path(file.typed.file)
    if path is None:
        raise EditError("Berkas itu bukan bagian isi.", 404)
    made = rewrite(path, repairs, seen)
    return {"ditulis": len(made), "sidik": digest(path.read_bytes())}
