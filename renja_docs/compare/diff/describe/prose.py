"""What is said at the places of prose: paragraphs, lists, where tables are printed."""

from __future__ import annotations

from typing import cast

from renja_docs.compare.diff.describe.statement import (
    LIST_END,
    Description,
    Surroundings,
    between,
    looks,
    marker,
    text,
    value,
)
from renja_docs.content.isian import BarisFormulir, RumusBerketerangan, Simbol
from renja_docs.content.naratif import Blok, Butir, Rincian
from renja_docs.content.walk import field_names
from renja_docs.sense.lists import BELOW
from renja_docs.sense.place import Place
from renja_docs.writing.typeset import closing, item_mark


def written(place: Place, context: Surroundings) -> Description:
    """A paragraph, a small heading, a quotation."""
    typed = getattr(cast(Blok, place.node), place.kind)
    words = text(place, context.side, "teks", typed)
    return Description((*words, *looks("bentuk", "bentuk", place.kind)))


def printed_here(place: Place, context: Surroundings) -> Description:
    """Where a table or a figure is printed: named by its number, which its id does not say."""
    label = context.side.labels.get(place.id)
    kind, _, id_ = place.id.partition(":")
    name = label.text if label else f"{kind} {id_}"
    around = place.name.removesuffix(f" letak {kind} {id_}")
    return Description(name=name, target=place.id, place=f"{around} letak {name}")


# --- forms and formulas


def form_line(place: Place, context: Surroundings) -> Description:
    """A line of a form: its words, and how much room there is to fill in."""
    node = place.node_of(BarisFormulir)
    said = "; ".join(context.side.text(one.typed) for one in place.texts)
    kind = next(name for name in field_names(node) if getattr(node, name) is not None)
    room = node.isian or node.kotak or node.tabel
    count = getattr(room, "banyak", None) or getattr(room, "baris", None)
    attributes = (
        *value("bentuk", "bentuk", kind),
        *value("teks", "teks", said),
        *value("banyak", "banyak", count),
    )
    return Description(attributes)


def formula(place: Place, _context: Surroundings) -> Description:
    """A formula as it was written."""
    return Description(value("tulis", "rumus", place.node_of(RumusBerketerangan).tulis))


def symbol(place: Place, context: Surroundings) -> Description:
    """What a symbol stands for."""
    node = place.node_of(Simbol)
    meaning = text(place, context.side, "arti", node.arti)
    return Description((*value("simbol", "simbol", node.simbol), *meaning), name=node.simbol)


# --- lists


def rincian(place: Place, context: Surroundings) -> Description:
    """A list, with the words that end the sentence below it."""
    node = cast(Rincian, place.node)
    ending = text(place, context.side, "penutup", node.penutup)
    attributes = (
        *looks("jenis", "penomoran", node.jenis),
        *value("hubungan", "hubungan antarbutir", node.hubungan),
        *looks("kalimat", "butir berupa kalimat", node.kalimat),
        *looks("lanjut", "melanjutkan nomor", node.lanjut),
        *between("", ending, list_close(place, context)),
    )
    return Description(attributes)


def butir(place: Place, context: Surroundings) -> Description:
    """An item: its marker stands before heading or text, the closing mark behind the text."""
    node = cast(Butir, place.node)
    inside = _list_around(context)
    mark = marker(place)
    head = text(place, context.side, "judul", node.judul)
    words = text(place, context.side, "teks", node.teks)
    close = item_mark(node, inside, item_close(place, context))
    return Description((*between(mark, head, ""), *between("" if head else mark, words, close)))


def list_close(place: Place, context: Surroundings) -> str:
    """What closes the whole of a list: below the text of an item, what closes that item."""
    below_an_item = context.parent is not None and context.parent.kind == "butir"
    if below_an_item and place.id == BELOW:
        return context.close
    return LIST_END


def item_close(place: Place, context: Surroundings) -> str:
    """What closes an item of a list: ';', '; dan', or what closes the whole list."""
    return closing(_list_around(context), place.position - 1, context.close)


def _list_around(context: Surroundings) -> Rincian:
    if context.parent is None:
        raise ValueError("an item stands in a list")
    return cast(Rincian, context.parent.node)
