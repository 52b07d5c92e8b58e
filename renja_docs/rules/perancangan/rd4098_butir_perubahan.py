"""Each amendment has what its kind needs, and a number that fits its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.perubahan import ButirPerubahan
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.amending import numbers
from renja_docs.sense.amending.address import BELOW_PASAL, AddressStep, Level, level_of, way
from renja_docs.sense.amending.annex_address import AnnexLevel, annex_level, in_part
from renja_docs.sense.amending.applying import key_of, wording
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4098",
    severity="galat",
    title="Butir perubahan",
    source="UU 12/2011 Lampiran II angka 233, 234, 234a, 235, dan 236",
    explanation=(
        "Yang diubah, disisipkan, atau ditambahkan memuat bunyinya, yang dihapus tidak. Pasal yang "
        "disisipkan sesudah Pasal 5 bernomor 5A, ayat sesudah ayat (1) bernomor (1a), huruf "
        "sesudah huruf c bernomor c1; pasal yang ditambahkan sesudah Pasal 13 bernomor 14."
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
        Case(
            file="batang-tubuh.yaml",
            at="perubahan/0/ayat",
            bad='"(2)"',
            good='"2"',
            package="konsolidasi",
        ),
    ),
)

_EXAMPLES: Final[Mapping[Level, str]] = {
    "bab": "IV atau IVA",
    "bagian": "Kesatu",
    "paragraf": "2",
    "pasal": "5 atau 5A",
    "ayat": "2 atau 2a",
    "huruf": "c atau c1",
    "angka": "3 atau 3a",
    "lampiran": "II atau IIA",
    "baris": "2 atau 2a",
}
_KEYS: Final[Mapping[Level, str]] = {
    "bab": "isi_bab",
    "bagian": "isi_bagian",
    "paragraf": "isi_paragraf",
    "pasal": "isi",
    "ayat": "bunyi",
    "huruf": "butir",
    "angka": "butir",
    "lampiran": "isi_lampiran",
    "baris": "isi_baris",
}
"""Where the new wording of a level stands."""


def check(reading: Reading) -> Iterator[Finding]:
    """Wrong forms of numbers, wordings too many or too few, numbers out of place."""
    has_base = reading.tree.after is not None
    places = list(reading.tree.perubahan())
    typed_whole = {one.position for one in places if one.node_of(ButirPerubahan).sehingga}
    for place in places:
        butir = place.node_of(ButirPerubahan)
        if butir.lampiran:
            yield from _annex(place, butir, has_base=has_base)
            continue
        yield from _number(place, butir)
        if place.position not in typed_whole:
            yield from _wording(place, butir, has_base=has_base)
        if butir.jenis in ("disisipkan", "ditambahkan"):
            yield from _new(place, butir)
        elif butir.setelah is not None:
            yield _finding(
                place,
                "setelah",
                f"Butir yang {butir.jenis} tidak memakai setelah.",
                "Hapus setelah.",
            )


def _finding(place: Place, key: str, message: str, advice: str) -> Finding:
    """A finding at a key of an operation; at the whole of it where the key is not there."""
    return RULE.finding(place.origin.at(key).location, message, advice, place=place.name)


def _number(place: Place, butir: ButirPerubahan) -> Iterator[Finding]:
    """The numbers on the way to the object, each in the form of its level."""
    for step in way(butir):
        if not numbers.is_number(step.level, step.number):
            yield _finding(
                place,
                step.level,
                f"Nomor {step.level} {step.number} tidak dalam bentuknya.",
                f"Tulis nomornya saja, misalnya {_EXAMPLES[step.level]}.",
            )


def _wording(place: Place, butir: ButirPerubahan, *, has_base: bool) -> Iterator[Finding]:
    """A wording that a deleted part has, or that another lacks."""
    level = level_of(butir)
    is_given = wording(butir) is not None or butir.judul is not None
    if butir.jenis == "dihapus":
        if is_given:
            key = "judul" if butir.judul is not None else _key(butir)
            yield _finding(place, key, "Yang dihapus memuat bunyi.", f"Hapus {key}.")
    elif not is_given:
        key = _KEYS[level] if level else "judul"
        message = f"{place.name} {butir.jenis}, tetapi tidak memuat bunyi."
        yield _finding(place, key, message, f"Isi bunyinya pada {key}.")
    if level in BELOW_PASAL and not has_base:
        yield _finding(
            place,
            "jenis",
            "Pasal yang utuh sesudah diubah tidak diketahui.",
            "Isi naskah_asal pada perbup.yaml, atau tulis pasal yang utuh pada sehingga.",
        )


def _key(butir: ButirPerubahan) -> str:
    """The key that holds the wording of an operation."""
    node = wording(butir)
    return key_of(node) if node is not None else "isi"


def _new(place: Place, butir: ButirPerubahan) -> Iterator[Finding]:
    """A new part is numbered after the one in front of it."""
    steps = way(butir)
    if not steps:
        yield _finding(
            place, "jenis", f"Tidak disebut apa yang {butir.jenis}.", "Tulis nomor bagian barunya."
        )
        return
    yield from _behind(place, butir, steps[-1])


def _behind(place: Place, butir: ButirPerubahan, own: AddressStep) -> Iterator[Finding]:
    """A new number follows from the one in front of it."""
    right = _number_behind(own.level, butir)
    if right is None:
        yield _finding(
            place,
            "setelah",
            f"{place.name} {butir.jenis} tanpa nomor di depannya.",
            f"Isi setelah dengan nomor {own.level} sebelumnya, misalnya {_EXAMPLES[own.level]}.",
        )
    elif own.number != right:
        before = AddressStep(own.level, butir.setelah or "").name
        yield _finding(
            place,
            own.level,
            f"Yang {butir.jenis} sesudah {before} bernomor {own.number}.",
            f"Tulis {right}.",
        )


def _number_behind(level: Level, butir: ButirPerubahan) -> str | None:
    """The number of a new part behind another, between two or at the end."""
    before = butir.setelah or ""
    if butir.jenis == "disisipkan":
        return numbers.inserted(level, before)
    return numbers.following(level, before)


# --- behind the body

_ANNEX_WORDING: Final[Mapping[AnnexLevel, tuple[str, ...]]] = {
    "lampiran": ("isi_lampiran", "judul"),
    "bab": ("isi_bab_lampiran", "judul"),
    "tabel": ("isi_tabel",),
    "baris": ("isi_baris",),
    "kolom": ("sel",),
}
"""Where the new wording of a part of a Lampiran stands."""
_OF_BODY: Final = ("bagian", "paragraf", "pasal", "ayat", "huruf", "angka")


def _annex(place: Place, butir: ButirPerubahan, *, has_base: bool) -> Iterator[Finding]:
    """An operation on a Lampiran or a part of it."""
    level = annex_level(butir)
    yield from _steps(place, butir)
    if in_part(butir) and not has_base:
        yield _finding(
            place,
            "lampiran",
            "Lampiran yang diubah sebagian tidak diketahui.",
            "Isi naskah_asal pada perbup.yaml, atau ganti Lampiran itu seluruhnya.",
        )
    keys = _ANNEX_WORDING[level]
    given = [key for key in keys if getattr(butir, key) is not None]
    if butir.jenis == "dihapus" and given:
        yield _finding(place, given[0], "Yang dihapus memuat bunyi.", f"Hapus {given[0]}.")
    elif butir.jenis != "dihapus" and level != "lampiran" and not given:
        message = f"{place.name} {butir.jenis}, tetapi tidak memuat bunyi."
        yield _finding(place, "jenis", message, f"Isi bunyinya pada {' atau '.join(keys)}.")
    if butir.jenis in ("disisipkan", "ditambahkan"):
        yield from _new_in_annex(place, butir, level)
    elif butir.setelah is not None:
        yield _finding(
            place, "setelah", f"Butir yang {butir.jenis} tidak memakai setelah.", "Hapus setelah."
        )


def _steps(place: Place, butir: ButirPerubahan) -> Iterator[Finding]:
    """Steps that lead into the body, and a row or a cell of no row."""
    for key in _OF_BODY:
        if getattr(butir, key) is not None:
            message = f"Butir ini menyebut lampiran dan {key}."
            yield _finding(place, key, message, f"Hapus {key}, atau hapus lampiran.")
    if butir.kolom is not None and butir.baris is None:
        yield _finding(
            place, "kolom", "kolom disebut tanpa baris.", "Isi baris dengan nomor barisnya."
        )


def _new_in_annex(place: Place, butir: ButirPerubahan, level: AnnexLevel) -> Iterator[Finding]:
    """A new Lampiran, chapter or row is numbered after the one in front of it."""
    numbered: dict[AnnexLevel, tuple[Level, str | None]] = {
        "lampiran": ("lampiran", butir.lampiran),
        "bab": ("bab", butir.bab),
        "baris": ("baris", butir.baris),
    }
    if level not in numbered:
        message = f"Tabel dan sel tidak {butir.jenis}."
        yield _finding(place, "jenis", message, "Ubah tabelnya, atau sisipkan baris.")
        return
    kind, number = numbered[level]
    yield from _behind(place, butir, AddressStep(kind, number or ""))
