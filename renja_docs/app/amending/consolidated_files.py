"""The files of a consolidated content: those of the amended one, with what amendments changed.

A file that no amendment touches is the same, byte by byte; one that is touched keeps the words and
the comments of all that stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from renja_docs.app.amending.rewording import reworded, written
from renja_docs.content.identitas import Perbup
from renja_docs.content.lampiran import BerkasLampiran, Gambar, Lampiran
from renja_docs.content.loading.loader import FILES, FOLDERS, read_file
from renja_docs.content.naratif import Bab
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Node
from renja_docs.content.penjelasan import Penjelasan
from renja_docs.content.peraturan import DasarHukum
from renja_docs.content.regulasi import BatangTubuh
from renja_docs.content.tabel import BentukTabel, Tabel
from renja_docs.content.walk import field_names
from renja_docs.machine.fault import ToolError
from renja_docs.sense.amending.annex_address import replaces_all

_IDENTITY: Final = "perbup.yaml"
_ANNEXES: Final = "lampiran.yaml"
_OF_ANNEX: Final = ("kata-pengantar", "program", "usulan")
_PARTS: Final[Mapping[str, type[Bab | Tabel | Gambar | BentukTabel]]] = {
    "bab": Bab,
    "tabel": Tabel,
    "gambar": Gambar,
    "bentuk": BentukTabel,
}
"""The folders whose files hold one part of a Lampiran each."""


def chain(naskah: Naskah) -> tuple[Naskah, ...]:
    """A content with all that it amends, the first one first."""
    own = naskah.diketik or naskah
    return (*chain(own.asal), own) if own.asal else (own,)


@dataclass(frozen=True, slots=True)
class ConsolidatedFiles:
    """Writes the files. chain: as of chain(). after: the consolidated content."""

    chain: Sequence[Naskah]
    after: Naskah

    def all(self) -> dict[str, bytes]:
        """The bytes of all files by their names. Raises ToolError for a form that is broken."""
        made: dict[str, bytes] = {}
        for naskah in (self.chain[0], *self.chain[self._annex_base() :]):
            made.update(naskah.berkas)
        made.update((name, text.encode()) for name, text in self._texts())
        return made

    def _texts(self) -> Iterator[tuple[str, str]]:
        first = self.chain[0]
        yield from self._kept(first)
        yield (
            "batang-tubuh.yaml",
            self._reworded(first, "batang-tubuh.yaml", BatangTubuh, self.after.batang_tubuh),
        )
        yield (
            "dasar-hukum.yaml",
            self._reworded(first, "dasar-hukum.yaml", DasarHukum, self.after.dasar_hukum),
        )
        yield _IDENTITY, self._identity(first)
        if self.after.penjelasan is not None:
            yield (
                "penjelasan.yaml",
                self._reworded(first, "penjelasan.yaml", Penjelasan, self.after.penjelasan),
            )
        base = self.chain[self._annex_base()]
        yield from self._of_annex(base)
        if self.after.lampiran:
            yield _ANNEXES, self._annexes(base)
        for folder in _PARTS:
            yield from self._parts(base, folder)

    # --- the files of the act itself

    def _kept(self, first: Naskah) -> Iterator[tuple[str, str]]:
        """What no operation is done to: habits, kinds."""
        for name, text in _own_sources(first):
            if name == "gaya.yaml" or name.startswith("jenis/"):
                yield name, text

    def _identity(self, first: Naskah) -> str:
        """The identity as it is typed, with what changed: the loader fills in the rest."""
        file = _IDENTITY
        text = _source(first, file)
        typed = read_file(file, text.encode(), Perbup).node
        if not isinstance(typed, Perbup):
            raise _unreadable(first, file)
        changed: dict[str, Any] = {
            name: getattr(self.after.perbup, name)
            for name in field_names(typed)
            if getattr(self.after.perbup, name) != getattr(first.perbup, name)
        }
        return reworded(file, text, typed, replace(typed, **changed))

    def _reworded(self, base: Naskah, file: str, cls: type[Node], after: Node) -> str:
        text = _source(base, file)
        before = read_file(file, text.encode(), cls).node
        if before is None:
            raise _unreadable(base, file)
        return reworded(file, text, before, after)

    # --- the files of the Lampirans

    def _annex_base(self) -> int:
        """Which content of the chain the Lampirans begin with: the last that replaced them all."""
        for position in reversed(range(1, len(self.chain))):
            if any(map(replaces_all, self.chain[position].batang_tubuh.perubahan)):
                return position
        return 0

    def _of_annex(self, base: Naskah) -> Iterator[tuple[str, str]]:
        for name, text in _own_sources(base):
            if name.rpartition(".")[0] in _OF_ANNEX:
                yield name, text

    def _annexes(self, base: Naskah) -> str:
        """lampiran.yaml, in the form in which it is typed."""
        text = base.sources.get(f"{_prefix(base)}{_ANNEXES}")
        after = self.after.lampiran
        before = read_file(_ANNEXES, text.encode(), BerkasLampiran).node if text else None
        if text is None or not isinstance(before, BerkasLampiran):
            return written(_ANNEXES, BerkasLampiran(lampiran=after))
        if before.urutan and len(after) == 1 and not after[0].id:
            only = replace(before, judul=after[0].sebutan, urutan=after[0].urutan)
            return reworded(_ANNEXES, text, before, only)
        each = tuple(_as_typed(one, before) for one in after)
        return reworded(_ANNEXES, text, before, replace(before, urutan=(), lampiran=each))

    def _parts(self, base: Naskah, folder: str) -> Iterator[tuple[str, str]]:
        """The files of one folder, each under the name that it has in the amended content."""
        typed = {id_: (name, text) for id_, name, text in _typed_parts(base, folder)}
        before = {one.id: one for one in getattr(base, folder)}
        for part in getattr(self.after, folder):
            if part.id in typed:
                name, text = typed[part.id]
                yield name, self._part(text, name, before[part.id], part)
            elif part.id not in before:  # not a form of the program
                yield f"{folder}/{part.id}.yaml", self._new_part(folder, part)

    def _part(self, text: str, name: str, before: Node, after: Node) -> str:
        return text if before == after else reworded(name, text, before, after)

    def _new_part(self, folder: str, part: Bab | Tabel | Gambar | BentukTabel) -> str:
        """As it is typed in the amendment that brought it, else written anew."""
        for naskah in reversed(self.chain):
            for id_, _, text in _typed_parts(naskah, folder):
                if id_ == part.id and read_file("", text.encode(), _PARTS[folder]).node == part:
                    return text
        return written(f"{folder}/{part.id}.yaml", part)


def _as_typed(lampiran: Lampiran, before: BerkasLampiran) -> Lampiran:
    """A Lampiran without what the file says for all of them."""
    if before.judul and lampiran.sebutan == before.judul:
        return replace(lampiran, sebutan=None)
    return lampiran


def _typed_parts(naskah: Naskah, folder: str) -> Iterator[tuple[str, str, str]]:
    """The id, the name and the text of each file in a folder of a content."""
    prefix = _prefix(naskah)
    for part in getattr(naskah, folder):
        file = part.origin.location.file
        name = file.removeprefix(prefix)
        if file.startswith(prefix) and name.startswith(f"{folder}/"):
            yield part.id, name, naskah.sources[file]


def _prefix(naskah: Naskah) -> str:
    """What stands in front of the names of the files of a content."""
    return naskah.perbup.origin.location.file.removesuffix(_IDENTITY)


def _own_sources(naskah: Naskah) -> Iterator[tuple[str, str]]:
    """The YAML files of a content by their names in its folder."""
    prefix = _prefix(naskah)
    for file, text in naskah.sources.items():
        name = file.removeprefix(prefix)
        if file.startswith(prefix) and name.partition("/")[0].partition(".")[0] in {
            *FILES,
            *FOLDERS,
        }:
            yield name, text


def _source(naskah: Naskah, file: str) -> str:
    """The text of a file of a content. Raises ToolError where it is not there."""
    text = naskah.sources.get(f"{_prefix(naskah)}{file}")
    if text is None:
        raise _unreadable(naskah, file)
    return text


def _unreadable(naskah: Naskah, file: str) -> ToolError:
    return ToolError(f"{_prefix(naskah)}{file} tidak terbaca.", "Periksa naskah asal.")
