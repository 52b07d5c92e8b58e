"""What is wrong with the form of a table, told where it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from renja_docs.content.aturan_baris import AturanBaris, Rumus
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Origin
from renja_docs.content.printed_form import flat
from renja_docs.content.tabel import BentukTabel, Kelompok, Kolom, Tabel
from renja_docs.sense.grammar import Name, parse, parts
from renja_docs.sense.tables.compiling import ready
from renja_docs.sense.tables.formulas import ROW, inputs
from renja_docs.sense.tables.ready import BentukError, Nameable
from renja_docs.sense.tables.row_rules import WHOLE, Steps
from renja_docs.sense.tables.value_kinds import Kind
from renja_docs.sense.tables.views import TYPED


@dataclass(frozen=True, slots=True)
class FormFault:
    """A fault of a form. message, advice: for its writer."""

    origin: Origin
    message: str
    advice: str


# --- heads


def head_faults(bentuk: BentukTabel) -> Iterator[FormFault]:
    """Merged heads that overlap, that end before they begin, or that stand outside those above."""
    index: dict[str, int] = {kolom.id: place for place, kolom in enumerate(bentuk.kolom)}
    known = [one for one in flat(bentuk.kelompok) if {one.dari, one.sampai} <= index.keys()]
    for one in known:
        if index[one.dari] > index[one.sampai]:
            yield FormFault(
                one.origin.at("sampai"),
                f"Kepala gabungan '{one.judul}' berakhir sebelum kolom pertamanya.",
                f"Tulis dari: {one.sampai} dan sampai: {one.dari}.",
            )
    for first, other in combinations(known, 2):
        if _cross(first, other, index):
            yield FormFault(
                other.origin,
                f"Kepala gabungan '{other.judul}' bertumpang tindih dengan '{first.judul}'.",
                "Letakkan yang satu seluruhnya di bawah yang lain, atau pisahkan kolomnya.",
            )


def _cross(one: Kelompok, other: Kelompok, index: dict[str, int]) -> bool:
    """True if two heads share columns and neither stands wholly over those of the other."""
    left = set(range(index[one.dari], index[one.sampai] + 1))
    right = set(range(index[other.dari], index[other.sampai] + 1))
    return bool(left & right) and not (left <= right or right <= left)


# --- columns


def unfilled(bentuk: BentukTabel) -> Iterator[FormFault]:
    """Columns that no rule of the form fills."""
    if not bentuk.baris:
        return
    filled = {column for rule in all_rules(bentuk.baris) for column in rule.sel}
    for kolom in bentuk.kolom:
        if kolom.id not in filled and kolom.rumus is None:
            yield FormFault(
                kolom.origin.at("id"),
                f"Kolom '{kolom.id}' tidak diisi aturan baris mana pun.",
                f"Tambahkan {kolom.id}: pada sel salah satu aturan baris, atau hapus kolomnya.",
            )


def all_rules(rules: tuple[AturanBaris, ...]) -> Iterator[AturanBaris]:
    """Rules with all below them."""
    for rule in rules:
        yield rule
        yield from all_rules(rule.baris)
        yield from all_rules(rule.lalu)


def unprinted(naskah: Naskah, bentuk: BentukTabel) -> Iterator[FormFault]:
    """Rows that are typed and that the form does not print; forms that make none of what they say.

    A form that reads `baris` prints what is typed.
    """
    users = _users(naskah, bentuk)
    if bentuk.sumber != "baris" and not bentuk.baris and users:
        yield FormFault(
            bentuk.origin.at("sumber"),
            f"Bentuk '{bentuk.id}' belum menyebut dari mana barisnya.",
            "Tambahkan baris: seperti pada bentuk program, misalnya templates/tabel/t-c-33.yaml; "
            "atau hapus berkas ini agar bentuk program yang dipakai.",
        )
    reads_typed = any(_names_typed_rows(rule) for rule in all_rules(bentuk.baris))
    for one in users:
        if one.baris and bentuk.baris and not reads_typed:
            yield FormFault(
                one.origin.at("baris"),
                f"Baris ini tidak dicetak: baris tabel '{one.id}' dibuat oleh bentuknya.",
                "Hapus, atau pilih bentuk lain.",
            )
        yield from _unknown_choices(one, bentuk)


def _users(naskah: Naskah, bentuk: BentukTabel) -> list[Tabel]:
    """The tables that have a form."""
    return [one for one in naskah.tabel if one.nama_bentuk == bentuk.id]


def _unknown_choices(tabel: Tabel, bentuk: BentukTabel) -> Iterator[FormFault]:
    """The choices of a table that its form does not have."""
    for name in tabel.pilihan:
        if name not in bentuk.pilihan:
            yield FormFault(
                tabel.origin.at("pilihan", name),
                f"Bentuk '{bentuk.id}' tidak mempunyai pilihan '{name}'.",
                f"Pilihannya: {', '.join(bentuk.pilihan) or 'tidak ada'}.",
            )


def _names_typed_rows(rule: AturanBaris) -> bool:
    expression = parse(rule.dari) if rule.dari else None
    found = parts(expression) if expression is not None else ()
    return any(isinstance(one, Name) and one.name == "baris" for one in found)


# --- expressions and formulas


def expression_faults(naskah: Naskah, bentuk: BentukTabel) -> Iterator[FormFault]:
    """Expressions that cannot be read or that name what is not there; formulas of nothing."""
    known = Nameable(naskah, bentuk)
    for kolom in bentuk.kolom:
        if kolom.rumus is not None:
            yield from _formula(kolom, kolom.rumus, bentuk)
    if bentuk.baris:
        for rule in bentuk.baris:
            yield from _of_rule(rule, (WHOLE,), known, frozenset())
    else:
        columns = frozenset(known.columns)
        yield from _formulas((WHOLE, TYPED), known, columns)


def _formula(kolom: Kolom, rumus: Rumus, bentuk: BentukTabel) -> Iterator[FormFault]:
    """What a formula lacks."""
    where = rumus.origin
    if (rumus.jenis is None) == (rumus.ungkapan is None):
        yield FormFault(
            where,
            f"Rumus kolom '{kolom.id}' memerlukan jenis atau ungkapan, salah satu.",
            "Tulis misalnya jenis: jumlah dengan kolom: [a, b].",
        )
        return
    least, most = (2, 2) if rumus.jenis == "persen" else (1 if rumus.ungkapan else 2, 99)
    named = inputs(rumus)
    if rumus.jenis and not least <= len(named) <= most:
        wanted = "tepat dua" if most == least else "sekurang-kurangnya dua"
        yield FormFault(
            where.at("kolom"),
            f"Rumus {rumus.jenis} kolom '{kolom.id}' memerlukan {wanted} kolom.",
            "Sebut kolomnya: kolom: [a, b].",
        )
    if kolom.id in _behind(named, bentuk):
        yield FormFault(
            where,
            f"Rumus kolom '{kolom.id}' bergantung pada hasilnya sendiri.",
            "Hitung dari kolom yang berisi.",
        )


def _behind(named: tuple[str, ...], bentuk: BentukTabel) -> set[str]:
    """The columns that some follow from, with all that those follow from."""
    rumus: dict[str, Rumus] = {
        kolom.id: kolom.rumus for kolom in bentuk.kolom if kolom.rumus is not None
    }
    found: set[str] = set()
    waiting = list(named)
    while waiting:
        column = waiting.pop()
        if column in found:
            continue
        found.add(column)
        if column in rumus:
            waiting += inputs(rumus[column])
    return found


def _formulas(
    around: tuple[Kind, ...], known: Nameable, filled: frozenset[str]
) -> Iterator[FormFault]:
    """The expressions of the formulas that rows compute which fill some columns."""
    inner = (*around, ROW)
    for kolom in known.bentuk.kolom:
        rumus = kolom.rumus
        if rumus is None or not _computed(rumus, known, filled):
            continue
        for key in ("ungkapan", "cara", "tanpa_hasil"):
            yield from _fault(getattr(rumus, key), rumus.origin.at(key), inner, known)


def _computed(rumus: Rumus, known: Nameable, filled: frozenset[str]) -> bool:
    """True if rows compute a formula that fill some columns; one of no column is told as well."""
    named = set(inputs(rumus))
    return not named or not named <= set(known.columns) or not filled.isdisjoint(named)


def _of_rule(
    rule: AturanBaris, around: tuple[Kind, ...], known: Nameable, shared: frozenset[str]
) -> Iterator[FormFault]:
    """The expressions of a rule and of those below it; what its list is must be known first."""
    before = [*_fault(rule.dari, rule.origin.at("dari"), around, known)]
    if not before:
        inner = (*around, ready(rule.dari, around, known).kind) if rule.dari else around
        before += _fault(rule.saring, rule.origin.at("saring"), inner, known)
        before += _fault(rule.kelompok, rule.origin.at("kelompok"), inner, known)
    if before:
        yield from before
        return
    inner = Steps.of(rule, around, known).around
    filled = shared | frozenset(rule.sel)
    yield from _fault(rule.sekali, rule.origin.at("sekali"), inner, known)
    for column, cell in rule.sel.items():
        yield from _fault(cell, rule.origin.at("sel", column), inner, known)
    if rule.sel and not rule.baris:
        yield from _formulas(inner, known, filled)
    for one in rule.baris:
        yield from _of_rule(one, inner, known, filled)
    for one in rule.lalu:
        yield from _of_rule(one, inner, known, frozenset())


def _fault(
    source: str | None, origin: Origin, around: tuple[Kind, ...], known: Nameable
) -> Iterator[FormFault]:
    """The fault of an expression, where it has one."""
    if not source:
        return
    try:
        ready(source, around, known)
    except BentukError as fault:
        yield FormFault(origin, fault.message, fault.advice)
