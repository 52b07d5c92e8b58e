"""massal.json among the outputs: what each document was made from, and what was told of it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Final

from renja_docs.app.massal.task import Outcome
from renja_docs.machine import output

FILE: Final = "massal.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A line of the table. sidik: sha256 of the .docx. asal: digest of what it was made from."""

    naskah: str
    keadaan: str
    galat: int = 0
    peringatan: int = 0
    catatan: int = 0
    halaman: int = 0
    detik: float = 0.0
    sidik: str = ""
    asal: str = ""
    pesan: str = ""


def row(result: Outcome, before: Record | None) -> Record:
    """What is told of a result; of an unchanged document what was told when it was built."""
    if result.state == "tetap" and before is not None:
        return replace(before, keadaan="tetap", detik=round(result.seconds, 3))
    counted = Counter(finding.severity for finding in result.findings)
    return Record(
        naskah=result.name,
        keadaan=result.state,
        galat=counted["galat"],
        peringatan=counted["peringatan"],
        catatan=counted["catatan"],
        halaman=result.pages,
        detik=round(result.seconds, 3),
        sidik=sha256(result.docx).hexdigest() if result.docx else "",
        asal=result.inputs if result.docx else "",
        pesan=result.message,
    )


def read(folder: Path) -> Mapping[str, Record]:
    """The rows of the last run by name; none where there was none, or its file is broken."""
    try:
        data = json.loads((folder / FILE).read_text(encoding="utf-8"))
        rows = [Record(**one) for one in data]
        return {one.naskah: one for one in rows}
    except (OSError, ValueError, TypeError, RecursionError):
        return {}


def write(folder: Path, rows: Iterable[Record]) -> None:
    """Keep the rows for the next run. Raises ToolError where that is not possible."""
    data = [asdict(one) for one in rows]
    output.write(folder / FILE, json.dumps(data, ensure_ascii=False, indent=1).encode())
