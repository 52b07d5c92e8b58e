"""Each amendment has what its kind needs, and a number that fits its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.perubahan import ButirPerubahan
from renja_docs.rules.perancangan.nomor_pasal import PasalNumber, read_number
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4098",
    severity="galat",
    title="Butir perubahan",
    source="UU 12/2011 Lampiran II angka 233, 234, 234a, dan 236",
    explanation=(
        "Pasal yang diubah, disisipkan, atau ditambahkan memuat bunyinya, pasal yang dihapus "
        "tidak. Pasal yang disisipkan sesudah Pasal 5 bernomor 5A; yang ditambahkan sesudah "
        "Pasal 13 bernomor 14."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="perubahan/1/pasal",
            bad='"6"',
            good="5A",
            package="perubahan",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="perubahan/2",
            bad=(
                "jenis: dihapus\n"
                'pasal: "9"\n'
                "isi:\n"
                "  id: hari-libur\n"
                "  teks: Hari kerja ditetapkan oleh Bupati"
            ),
            good='jenis: dihapus\npasal: "9"',
            package="perubahan",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="perubahan/2",
            bad='jenis: diubah\npasal: "9"',
            good=(
                "jenis: diubah\n"
                'pasal: "9"\n'
                "isi:\n"
                "  id: hari-libur\n"
                "  teks: Hari kerja ditetapkan oleh Bupati"
            ),
            package="perubahan",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="perubahan/2",
            bad=(
                "jenis: ditambahkan\n"
                'pasal: "14"\n'
                "isi:\n"
                "  id: hari-libur\n"
                "  teks: Hari kerja ditetapkan oleh Bupati"
            ),
            good=(
                "jenis: ditambahkan\n"
                'setelah: "13"\n'
                'pasal: "14"\n'
                "isi:\n"
                "  id: hari-libur\n"
                "  teks: Hari kerja ditetapkan oleh Bupati"
            ),
            package="perubahan",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Wrong forms of numbers, wordings too many or too few, numbers out of place."""
    for place in reading.tree.perubahan():
        butir = place.node_of(ButirPerubahan)
        yield from _number(place)
        yield from _wording(place, butir)
        if butir.jenis in ("disisipkan", "ditambahkan"):
            yield from _new(place, butir)
        elif butir.setelah is not None:
            yield _finding(
                place,
                "setelah",
                f"Pasal yang {butir.jenis} tidak memakai setelah.",
                "Hapus setelah.",
            )


def _finding(place: Place, key: str, message: str, advice: str) -> Finding:
    """A finding at a key of an amendment; at the whole of it where the key is not there."""
    return RULE.finding(place.origin.at(key).location, message, advice, place=place.name)


def _number(place: Place) -> Iterator[Finding]:
    """The number of the Pasal, which is the id of the place."""
    if read_number(place.id) is None:
        yield _finding(
            place,
            "pasal",
            f"Nomor pasal {place.id} tidak dalam bentuknya.",
            "Tulis nomornya saja, misalnya 5 atau 5A.",
        )


def _wording(place: Place, butir: ButirPerubahan) -> Iterator[Finding]:
    """A wording that a deleted Pasal has, or that another lacks."""
    if butir.jenis == "dihapus":
        if place.holds("pasal"):
            yield _finding(place, "isi", "Pasal yang dihapus memuat bunyi.", "Hapus isi.")
    elif not place.holds("pasal"):
        message = f"Pasal yang {butir.jenis} tidak memuat bunyi."
        yield _finding(place, "isi", message, "Isi bunyinya pada isi.")


def _new(place: Place, butir: ButirPerubahan) -> Iterator[Finding]:
    """A new Pasal is numbered after the one in front of it."""
    before = read_number(butir.setelah or "")
    if before is None:
        yield _finding(
            place,
            "setelah",
            f"Pasal yang {butir.jenis} tanpa nomor pasal di depannya.",
            "Isi setelah dengan nomor pasal sebelumnya, misalnya 5.",
        )
        return
    right = _number_behind(before, butir)
    if butir.pasal != right:
        yield _finding(
            place,
            "pasal",
            f"Pasal yang {butir.jenis} sesudah Pasal {butir.setelah} bernomor {butir.pasal}.",
            f"Tulis {right}.",
        )


def _number_behind(before: PasalNumber, butir: ButirPerubahan) -> str:
    """The number of a new Pasal behind another, between two or at the end."""
    if butir.jenis == "disisipkan":
        return before.inserted
    return before.added
