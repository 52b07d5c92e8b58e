"""The page numbers of the last build that had LibreOffice, kept in content/halaman.json."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Final

from renja_docs.word.paging.settling import PageLabels

FILE: Final = "halaman.json"
"""Name of the file, in the folder of the content."""

_SHOWN: Final = 12
"""Signs of a fingerprint that are enough to tell two of them apart by eye."""


@dataclass(frozen=True, slots=True)
class KnownPages:
    """Page numbers and the document that they were read from.

    document: fingerprint of the document with these numbers, in hexadecimal; '' if none is known.
    """

    document: str = ""
    labels: PageLabels = field(default_factory=dict)


def load(text: str) -> KnownPages:
    """What a file says; nothing is known from a file that is empty or not of this form."""
    try:
        data = json.loads(text)
        document, labels = data["naskah"], data["halaman"]
        good = isinstance(document, str) and all(isinstance(v, str) for v in labels.values())
    except (ValueError, KeyError, TypeError, AttributeError):
        return KnownPages()
    if not good:
        return KnownPages()
    return KnownPages(document, labels)


def dump(known: KnownPages) -> str:
    """The text of the file: sorted, one bookmark a line, so that a comparison stays small."""
    data = {"naskah": known.document, "halaman": dict(known.labels)}
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def warning(known: KnownPages, document: str) -> str:
    """What a build without LibreOffice says about the page numbers that it prints.

    document: fingerprint of what was built now.
    """
    if not known.labels:
        return (
            "LibreOffice tidak ditemukan dan belum ada nomor halaman yang tersimpan; "
            "nomor halaman pada daftar isi belum terisi."
        )
    now = document[:_SHOWN]
    if known.document == document:
        return (
            "LibreOffice tidak ditemukan; nomor halaman diambil dari content/halaman.json, "
            f"yang dihitung dari isi yang sama ({now})."
        )
    return (
        "LibreOffice tidak ditemukan; nomor halaman diambil dari content/halaman.json, "
        f"yang dihitung dari isi lama ({known.document[:_SHOWN]}, isi sekarang {now}), "
        "sehingga dapat keliru."
    )
