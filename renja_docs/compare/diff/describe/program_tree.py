"""What is said at the places of program.yaml, and the sums that follow from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, cast

from renja_docs.compare.diff.describe.statement import (
    Attributes,
    Description,
    Surroundings,
    figure,
    money,
    total,
    value,
)
from renja_docs.compare.diff.unit import Attribute
from renja_docs.content.belanja import REKENING, JenisBelanja
from renja_docs.content.program import (
    Evaluasi,
    Kegiatan,
    Kinerja,
    PohonProgram,
    Program,
    RancanganAwal,
    Sebutan,
    SubKegiatan,
)
from renja_docs.sense import figures
from renja_docs.sense.place import Place
from renja_docs.sense.planned import draft_pagu
from renja_docs.text.numerals import angka


def _lower(name: str) -> str:
    """A name within a sentence."""
    return name[0].lower() + name[1:].lower()


Budgeted = Program | Kegiatan | SubKegiatan
"""The nodes that have a pagu."""

BELANJA: Final[Mapping[JenisBelanja, str]] = {one.id: _lower(one.nama) for one in REKENING}
EVALUASI: Final[Mapping[str, str]] = {
    "akhir": "target akhir Renstra",
    "realisasi_lalu": "realisasi sampai dengan n-3",
    "target": "target n-2",
    "realisasi": "realisasi n-2",
    "target_berjalan": "target n-1",
}
"""What is typed of a line of the evaluation."""
ESTIMATES: Final[Mapping[str, str]] = {
    "tingkat": "tingkat realisasi",
    "perkiraan": "perkiraan realisasi",
    "capaian": "tingkat capaian",
}
"""What follows from it; all but the second are percentages."""


# --- the tree


def pohon(place: Place, _context: Surroundings) -> Description:
    """The whole tree: the factor of its forecasts."""
    node = cast(PohonProgram, place.node)
    factor = figure("faktor_maju", "faktor prakiraan maju", node.faktor_maju)
    return Description(factor, ordered=False)


def named(place: Place, _context: Surroundings) -> Description:
    """A text that many rows share: a place, a source of funds."""
    node = cast(Sebutan, place.node)
    target = f"{place.kind}:{node.id}"
    told = value("teks", "teks", node.teks, fact=target)
    called = f"daftar {place.kind.replace('-', ' ')}"
    return Description(told, name=node.teks, target=target, place=called)


def node(place: Place, context: Surroundings) -> Description:
    """A node of the tree, with its amounts."""
    here = cast(figures.ProgramNode, place.node)
    name = value("nama", "nama", here.nama, fact=f"nama:{here.kode}")
    amounts: tuple[Attribute, ...] = ()
    if isinstance(here, Budgeted):
        whole = context.side.naskah.program
        amounts = (*_typed(here, whole), *_sums(here, whole))
    return Description((*name, *amounts), name=here.nama, target=f"kode:{here.kode}")


def _typed(here: Budgeted, whole: PohonProgram | None) -> Iterator[Attribute]:
    places, funds = (whole.lokasi, whole.sumber_dana) if whole else ((), ())
    yield from _shared("lokasi", "lokasi", (here.lokasi or "",), places)
    if isinstance(here, Program):
        yield from value("tujuan", "tujuan", here.tujuan)
        yield from value("sasaran", "sasaran", here.sasaran)
    if isinstance(here, SubKegiatan):
        yield from _shared("sumber_dana", "sumber dana", here.sumber_dana, funds)
        yield from value("catatan", "catatan penting", here.catatan)
        for jenis, name in BELANJA.items():
            yield from money(jenis, name, getattr(here.belanja, jenis))
        yield from money("maju", "prakiraan maju yang ditetapkan", here.maju)
        for year, amount in here.pagu_tahun.items():
            yield from money(f"pagu-{year}", f"pagu tahun {year}", amount)


def _shared(
    key: str, name: str, ids: Sequence[str], among: Sequence[Sebutan]
) -> Iterator[Attribute]:
    """Texts that many rows share, named by their ids and told as they are printed."""
    texts: dict[str, str] = {one.id: one.teks for one in among}
    kind = key.replace("_", "-")
    typed = ", ".join(ids)
    if typed:
        shown = ", ".join(texts.get(id_, id_) for id_ in ids)
        follows = tuple(f"{kind}:{id_}" for id_ in ids)
        yield Attribute(key, name, typed, shown, follows=follows)


def _sums(here: Budgeted, whole: PohonProgram | None) -> Iterator[Attribute]:
    yield total("pagu", "pagu", figures.pagu(here), f"pagu:{here.kode}")
    if whole is not None:
        forecast = figures.forecast_total(here, whole)
        yield total("pagu-maju", "prakiraan maju", forecast, f"maju:{here.kode}")


def drafted(here: Budgeted) -> Attribute:
    """The amount in the left half of T-C.31; that of the right where nobody gave another."""
    return total("pagu-ra", "pagu rancangan awal", draft_pagu(here))


def totals(whole: PohonProgram) -> Attributes:
    """The last rows of T-C.33."""
    spending = (
        total(jenis, f"jumlah {name}", figures.belanja(whole, jenis), f"belanja:{jenis}:")
        for jenis, name in BELANJA.items()
    )
    forecast = figures.forecast_total(whole, whole)
    return (
        total("belanja", "jumlah belanja", figures.pagu(whole), "pagu:"),
        *spending,
        total("maju", "jumlah prakiraan maju", forecast, "maju:"),
    )


# --- indicators


def kinerja(place: Place, _context: Surroundings) -> Description:
    """An indicator with its targets. Its place is below that of its node."""
    line = cast(Kinerja, place.node)
    attributes = (
        *value("indikator", "indikator", line.indikator),
        *figure("target", "target", line.target, f"target:{_kode(place)}"),
        *figure("maju", "target tahun berikutnya", line.maju),
        *figure("awal", "keadaan awal Renstra", line.awal),
        *figure("akhir", "keadaan akhir Renstra", line.akhir),
        *_by_year(line),
    )
    return Description(attributes, name=line.indikator)


def _by_year(line: Kinerja) -> Iterator[Attribute]:
    """The targets of an indicator by year."""
    for year, target in line.tahun.items():
        yield from figure(f"tahun-{year}", f"target tahun {year}", target)


def _kode(place: Place) -> str:
    """The code of the node that a place stands below."""
    return place.path.removeprefix("kode:").partition("/")[0]


def rancangan_awal(place: Place, context: Surroundings) -> Description:
    """What the first draft of the RKPD said."""
    draft = cast(RancanganAwal, place.node)
    whole = context.side.naskah.program
    places = whole.lokasi if whole else ()
    attributes = (
        *value("indikator", "indikator", draft.indikator),
        *figure("target", "target", draft.target),
        *_shared("lokasi", "lokasi", (draft.lokasi or "",), places),
        *money("pagu", "pagu", draft.pagu),
        *value("catatan", "keterangan", draft.catatan),
    )
    return Description(attributes)


def evaluasi(place: Place, _context: Surroundings) -> Description:
    """A line of the evaluation, with the rates that follow from it."""
    line = cast(Evaluasi, place.node)
    attributes = (
        *value("indikator", "indikator", line.indikator),
        *value("agregasi", "cara penggabungan angka beberapa tahun", line.agregasi),
        *_evaluated(place, line),
        *_estimated(place, line),
    )
    return Description(attributes, name=line.indikator)


def _evaluated(place: Place, line: Evaluasi) -> Iterator[Attribute]:
    for key, name in EVALUASI.items():
        yield from figure(key, name, getattr(line, key), f"capaian:{_kode(place)}")


def _estimated(place: Place, line: Evaluasi) -> Iterator[Attribute]:
    estimate = figures.estimate(line)
    for key, name in ESTIMATES.items():
        rate = getattr(estimate, key)
        if rate is None:
            continue
        unit = "" if key == "perkiraan" else "%"
        shown = angka(rate, 2) + unit
        yield Attribute(
            key, name, shown, shown, "figure", follows=(f"@{place.path}",), computed=True
        )
