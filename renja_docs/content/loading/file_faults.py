"""Files that are empty, misnamed, or not there at all: what is said of each."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from renja_docs.content.finding import Finding
from renja_docs.content.origin import Location


def misnamed(file: str) -> Finding:
    """The finding of a file that Windows gave a second ending, which its Explorer hides."""
    right = _meant(file)
    return Finding(
        "RD1015",
        "peringatan",
        Location(file, 1, 1),
        f"Berkas ini berakhiran .{file.rpartition('.')[2]}, sehingga tidak dibaca.",
        f"Ganti namanya menjadi {right} (di Windows tampilkan dahulu ekstensi nama berkas).",
    )


def _meant(file: str) -> str:
    """The name of a file without its second ending."""
    return file.rpartition(".")[0]


def absent(
    files: Collection[str], misnamed: Iterable[str], required: Iterable[str]
) -> list[Finding]:
    """The files that must be there and are not, or lie there under another ending."""
    found = {_meant(file): file for file in misnamed}
    names = [f"{name}.yaml" for name in required]
    return [
        Finding(
            "RD1016",
            "galat",
            Location(name, 1, 1),
            f"Berkas {name} tidak ada.",
            f"Ganti nama {found[name]} menjadi {name}."
            if name in found
            else f"Pulihkan dengan: git checkout -- content/{name}",
        )
        for name in names
        if name not in files
    ]


def empty(file: str) -> Finding:
    """The finding of a file that holds nothing."""
    return Finding(
        "RD1014",
        "galat",
        Location(file, 1, 1),
        "Berkas ini kosong.",
        "Isi, atau hapus berkasnya.",
    )
