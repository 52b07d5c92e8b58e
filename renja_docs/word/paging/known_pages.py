"""The page numbers of a document, kept beside it by the build that had it laid out."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Final

from renja_docs.word.paging.settling import PageLabels

FILE: Final = "halaman.json"
"""Name of the file, in the folder of the document."""

_SHOWN: Final = 12
"""Signs of a fingerprint that are enough to tell two of them apart by eye."""


@dataclass(frozen=True, slots=True)
class KnownPages:
    """Page numbers and the document that they were read from.

    document: sha256 of the .docx with these numbers, in hexadecimal; '' if none is known.
    office: the LibreOffice that laid it out (machine.libreoffice.identity).
    pages: how many pages it has. warning: what was told of them, '' if they are sound.
    """

    document: str = ""
    office: str = ""
    pages: int = 0
    labels: PageLabels = field(default_factory=dict)
    warning: str = ""

    def proven(self, document: str, office: str) -> bool:
        """True for the very document that the same LibreOffice has laid out."""
        return (self.document, self.office) == (document, office)


def load(text: str) -> KnownPages:
    """What a file says; nothing is known from a file that is empty or not of this form."""
    try:
        data = json.loads(text)
        head = (data["naskah"], data["kantor"], data["jumlah"])
        known = KnownPages(*head, data["halaman"], data["peringatan"])
        texts = (known.document, known.office, known.warning, *known.labels.values())
        good = isinstance(known.pages, int) and all(isinstance(one, str) for one in texts)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return KnownPages()
    return known if good else KnownPages()


def dump(known: KnownPages) -> str:
    """The text of the file: sorted, one bookmark a line."""
    data = {
        "naskah": known.document,
        "kantor": known.office,
        "jumlah": known.pages,
        "halaman": dict(known.labels),
        "peringatan": known.warning,
    }
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def source(known: KnownPages, document: str) -> str:
    """What is told of the page numbers of a document that was not laid out: where they come from.

    document: sha256 of what was built now.
    """
    if not known.labels:
        return "belum ada nomor halaman yang tersimpan, sehingga daftar isi belum bernomor halaman"
    now = document[:_SHOWN]
    if known.document == document:
        return f"nomor halaman diambil dari tata letak isi yang sama ({now})"
    return (
        "nomor halaman diambil dari tata letak terakhir "
        f"({known.document[:_SHOWN]}, dokumen sekarang {now}), sehingga dapat keliru"
    )
