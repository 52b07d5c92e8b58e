"""Each amendment has what its kind needs, and a number that fits its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.regulasi import ButirPerubahan
from renja_docs.rules.perancangan.nomor_pasal import PasalNumber, read_number
from renja_docs.rules.rule import Case, Rule
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
    for butir in reading.naskah.batang_tubuh.perubahan:
        yield from _number(butir)
        yield from _wording(butir)
        if butir.jenis in ("disisipkan", "ditambahkan"):
            yield from _new(butir)
        elif butir.setelah is not None:
            yield _finding(
                butir,
                "setelah",
                f"Pasal yang {butir.jenis} tidak memakai setelah.",
                "Hapus setelah.",
            )


def _finding(butir: ButirPerubahan, key: str, message: str, advice: str) -> Finding:
    """A finding at a key of an amendment; at the whole of it where the key is ''."""
    origin = butir.origin.at(key) if key else butir.origin
    return RULE.finding(origin.location, message, advice, place=f"Pasal I, Pasal {butir.pasal}")


def _number(butir: ButirPerubahan) -> Iterator[Finding]:
    if read_number(butir.pasal) is None:
        yield _finding(
            butir,
            "pasal",
            f"Nomor pasal {butir.pasal} tidak dalam bentuknya.",
            "Tulis nomornya saja, misalnya 5 atau 5A.",
        )


def _wording(butir: ButirPerubahan) -> Iterator[Finding]:
    deleted = butir.jenis == "dihapus"
    if deleted and butir.isi is not None:
        yield _finding(butir, "isi", "Pasal yang dihapus memuat bunyi.", "Hapus isi.")
    if not deleted and butir.isi is None:
        message = f"Pasal yang {butir.jenis} tidak memuat bunyi."
        yield _finding(butir, "", message, "Isi bunyinya pada isi.")


def _new(butir: ButirPerubahan) -> Iterator[Finding]:
    """A new Pasal is numbered after the one in front of it."""
    before = read_number(butir.setelah or "")
    if before is None:
        yield _finding(
            butir,
            "setelah" if butir.setelah else "",
            f"Pasal yang {butir.jenis} tanpa nomor pasal di depannya.",
            "Isi setelah dengan nomor pasal sebelumnya, misalnya 5.",
        )
        return
    right = _number_behind(before, butir)
    if butir.pasal != right:
        yield _finding(
            butir,
            "pasal",
            f"Pasal yang {butir.jenis} sesudah Pasal {butir.setelah} bernomor {butir.pasal}.",
            f"Tulis {right}.",
        )


def _number_behind(before: PasalNumber, butir: ButirPerubahan) -> str:
    if butir.jenis == "disisipkan":
        return before.inserted
    return before.added
