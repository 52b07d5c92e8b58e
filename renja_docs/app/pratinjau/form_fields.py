"""A place of the page as a form: its fields are those of the model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from renja_docs.app.pratinjau.studio import Message, Studio
from renja_docs.content.loading.loader import TEMPLATE_TABEL, class_of
from renja_docs.content.loading.nodes import YamlList, YamlMap, YamlNode, YamlScalar
from renja_docs.content.loading.shapes import (
    AtomShape,
    ChoiceShape,
    Key,
    ListShape,
    NodeShape,
    Shape,
    TableShape,
    fields,
    short_form,
)
from renja_docs.content.loading.typed import Path, RetypingError, Typed, at, path_at
from renja_docs.content.rewriting import digest
from renja_docs.content.tabel import BentukTabel
from renja_docs.text.location import Location

MOST_FIELDS: Final = 40
_BYTE_ORDER_MARK: Final = "\ufeff"
_KIND_HELP: Final[Mapping[str, str]] = {
    "Rupiah": "rupiah, misalnya 72.822.365",
    "int": "bilangan bulat",
    "Decimal": "bilangan dengan koma, misalnya 3,5",
    "Tahun": "tahun, empat angka",
    "date": "tanggal, misalnya 2 Agustus 2023",
    "Id": "nama: huruf kecil, angka, tanda hubung",
    "Kode": "kode, misalnya 2.17.01",
    "Nilai": "nilai dengan satuannya, misalnya 7 Dokumen",
}


class EditError(Exception):
    """A wish of the page that is refused. status: of HTTP."""

    def __init__(self, message: str, status: int = 422) -> None:
        super().__init__(message)
        self.status = status


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that is edited. seen: its digest."""

    typed: Typed
    seen: str


def opened(studio: Studio, file: str) -> Opened:
    """A file of the content as it is now. Raises EditError for any other name."""
    path = studio.path(file)
    if path is None:
        raise EditError("Berkas itu bukan bagian isi.", 404)
    try:
        data = path.read_bytes()
        text = data.decode("utf-8").removeprefix(_BYTE_ORDER_MARK)
    except (OSError, UnicodeDecodeError) as fault:
        raise EditError(f"{file} tidak dapat dibaca.") from fault
    return Opened(Typed(file, text), digest(data))


# --- forms


def form(studio: Studio, place: Location) -> Message:
    """The fields of the value at a place, and of those beside it. Raises EditError."""
    file = opened(studio, place.file)
    root = _root(file.typed)
    path = path_at(root, place)
    if path is None:
        raise EditError("Berkas ini sudah berubah; klik sekali lagi.", 409)
    above = path if isinstance(at(root, path), YamlMap) else path[:-1]
    if not isinstance(at(root, above), YamlMap):
        above = path
    shape = _shape(place.file, above)
    found = list(_fields(root, above, shape))[:MOST_FIELDS]
    return {
        "berkas": place.file,
        "baris": place.line,
        "kolom": place.column,
        "sidik": file.seen,
        "jalur": list(path),
        "isian": found,
        "unsur": list(_items(root, path)),
    }


def _root(typed: Typed) -> YamlNode:
    try:
        return typed.root()
    except RetypingError as fault:
        raise EditError(str(fault)) from fault


def _shape(file: str, path: Path) -> Shape | None:
    """What the model asks for at the end of a way."""
    cls = BentukTabel if file.startswith(TEMPLATE_TABEL) else class_of(file)
    shape: Shape | None = NodeShape(cls) if cls is not None else None
    for step in path:
        shape = _below(shape, step)
    return shape


def _below(shape: Shape | None, step: str | int) -> Shape | None:
    match shape:
        case NodeShape(cls):
            key = fields(cls).get(str(step))
            return key.shape if key else None
        case ListShape(item) | TableShape(item):
            return item
        case _:
            return None


def _fields(root: YamlNode, path: Path, shape: Shape | None) -> Iterator[Message]:
    """The scalars at the end of a way, those of nodes in it, and keys that may be added."""
    node = at(root, path)
    if isinstance(node, YamlScalar):
        yield _field(path, node.text, *_scalar_shape(shape))
    elif isinstance(node, YamlMap):
        for name, value in node.items.items():
            inner = _below(shape, name)
            if isinstance(value, YamlScalar):
                yield _field((*path, name), value.text, *_described(shape, name))
            elif isinstance(value, YamlMap):
                yield from _fields(root, (*path, name), inner)
        yield from _missing(node, path, shape)


def _missing(node: YamlMap, path: Path, shape: Shape | None) -> Iterator[Message]:
    """Keys of one value that are not written yet."""
    if not isinstance(shape, NodeShape):
        return
    for name, key in fields(shape.cls).items():
        if name not in node.items and isinstance(key.shape, AtomShape | ChoiceShape):
            yield {**_field((*path, name), "", key.shape, key), "baru": True}


def _scalar_shape(shape: Shape | None) -> tuple[Shape | None, Key | None]:
    """The shape of a text that stands for a node of which only one key is written."""
    if isinstance(shape, NodeShape):
        short = short_form(shape.cls)
        key = fields(shape.cls).get(short or "")
        return (key.shape, key) if key else (None, None)
    return shape, None


def _described(shape: Shape | None, name: str) -> tuple[Shape | None, Key | None]:
    if isinstance(shape, NodeShape):
        key = fields(shape.cls).get(name)
        if key is not None:
            return _scalar_shape(key.shape)[0], key
    return _scalar_shape(_below(shape, name))[0], None


def _field(path: Path, text: str, shape: Shape | None, key: Key | None) -> Message:
    kind = shape.kind if isinstance(shape, AtomShape) else "str"
    words = shape.words if isinstance(shape, ChoiceShape) else ()
    about = key.description if key else ""
    return {
        "jalur": list(path),
        "nama": str(path[-1]) if path and isinstance(path[-1], str) else "teks",
        "nilai": text.strip(),
        "rupa": kind,
        "bantuan": "; ".join(filter(None, (about, _KIND_HELP.get(kind, "")))),
        "pilihan": [str(word) for word in words],
        "wajib": bool(key and key.required),
        "baru": False,
    }


def _items(root: YamlNode, path: Path) -> Iterator[Message]:
    """The items of lists that a place stands in, the innermost first."""
    for length in range(len(path), 0, -1):
        index = path[length - 1]
        above = at(root, path[: length - 1])
        if isinstance(index, int) and isinstance(above, YamlList):
            listed = next((str(s) for s in reversed(path[: length - 1]) if isinstance(s, str)), "")
            yield {
                "jalur": list(path[:length]),
                "nama": f"{listed.replace('_', ' ')} {index + 1} dari {len(above.items)}".strip(),
                "pertama": index == 0,
                "terakhir": index + 1 == len(above.items),
            }
