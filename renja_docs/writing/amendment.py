"""The body of an amending regulation: Pasal I says what changes, Pasal II when it takes effect.

UU 12/2011 Lampiran II angka 233-236: both Pasal are numbered in Roman; inside Pasal I the Pasal of
the amended act keep their printed numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import cast

from renja_docs.content.naskah import Naskah
from renja_docs.content.regulasi import ButirPerubahan
from renja_docs.document.blocks import Block, Counted, Level, Number, Paragraph, Run, Scheme
from renja_docs.document.styles import Style
from renja_docs.sense.expressions import NBSP
from renja_docs.sense.law.citation import sebut, sebut_jenis, sebut_lembaran
from renja_docs.sense.place import Place
from renja_docs.sense.tree import Tree
from renja_docs.text.location import Location
from renja_docs.text.numerals import huruf
from renja_docs.writing.list_instances import HANGING
from renja_docs.writing.running_text import Flow, ProseWriter
from renja_docs.writing.typeset import joined

PERUBAHAN = Scheme("perubahan", (Level("decimal", "%1.", HANGING, HANGING),))
RIWAYAT = Scheme("riwayat", (Level("lowerLetter", "%1.", HANGING, HANGING),))
SCHEMES = (PERUBAHAN, RIWAYAT)


@dataclass(frozen=True, slots=True)
class Amendment:
    """Writes Pasal I and Pasal II. norm: gives the blocks below the heading of a quoted Pasal."""

    naskah: Naskah
    tree: Tree
    prose: ProseWriter
    norm: Callable[[Place], Iterator[Flow]]

    def blocks(self) -> Iterator[Flow]:
        """Pasal I with its amendments, and Pasal II."""
        items = self.tree.tubuh
        source = self.naskah.batang_tubuh.origin.at("perubahan").location
        yield _heading(1, source)
        if len(items) == 1:
            yield from self._item(items[0], None, self._act())
        else:
            yield from self._opening()
            for item in items:
                text = item.label.text if item.label else ""
                yield from self._item(item, Number("perubahan", "perubahan", 0, text))
        yield _heading(2, source)
        words = f"{self.naskah.perbup.jenis} ini mulai berlaku pada tanggal diundangkan."
        yield _sentence(words, source)

    def _opening(self) -> Iterator[Block]:
        """The act with its amendments so far; more than one are listed (angka 233 b)."""
        source = self.naskah.perbup.origin.at("mengubah").location
        acts = self.prose.vocabulary.acts
        act = acts.get(self.naskah.perbup.mengubah or "")
        earlier = [acts[id_] for id_ in act.perubahan if id_ in acts] if act else []
        if act is None or len(earlier) < 2:
            words = f"Beberapa ketentuan dalam {self._act()} diubah sebagai berikut:"
            yield _sentence(words, source)
            return
        whole = sebut(act, {}, "lengkap")
        kind = sebut_jenis(earlier[0])
        yield _sentence(f"{whole} yang telah beberapa kali diubah dengan {kind}:", source)
        for position, amending in enumerate(earlier, 1):
            text = f"Nomor {amending.nomor} Tahun {amending.tahun} ({sebut_lembaran(amending)});"
            number = Number("riwayat", "riwayat", 0, f"{huruf(position)}.")
            where = amending.origin.location
            yield Paragraph(Style.RINCIAN_1, (Run(joined(text)),), number, source=where)
        yield _sentence("diubah sebagai berikut:", source)

    def _act(self) -> str:
        acts = self.prose.vocabulary.acts
        act = acts.get(self.naskah.perbup.mengubah or "")
        return joined(sebut(act, acts, "lengkap")) if act else self.naskah.perbup.jenis

    def _item(self, item: Place, number: Number | None, akta: str = "") -> Iterator[Flow]:
        """One amendment: what is done, then the Pasal in its new wording."""
        butir = cast(ButirPerubahan, item.node)
        text = joined(announcement(butir, akta))
        style = Style.RINCIAN_1 if number else Style.ISI
        keep, source = butir.isi is not None, item.origin.location
        yield Paragraph(style, (Run(text),), number, keep_next=keep, source=source)
        for pasal in item.of("pasal"):
            heading = (pasal.label.text if pasal.label else "").replace(" ", NBSP)
            source = pasal.origin.location
            yield Paragraph(Style.PASAL, (Run(heading),), outline=2, keep_next=True, source=source)
            yield from self.norm(pasal)


def _sentence(text: str, source: Location) -> Paragraph:
    keep = text.endswith(":")
    return Paragraph(Style.ISI, (Run(joined(text)),), keep_next=keep, source=source)


def _heading(position: int, source: Location) -> Paragraph:
    """Pasal I or Pasal II, which nothing refers to."""
    spans = (Run(f"Pasal{NBSP}"), Counted("Pasal_Romawi", position, "ROMAN"))
    return Paragraph(Style.PASAL, spans, outline=1, keep_next=True, source=source)


def announcement(item: ButirPerubahan, akta: str = "") -> str:
    """The sentence that announces one amendment (angka 234-236).

    akta: the amended act where the amendment is the only one.
    """
    dalam = f" dalam {akta}" if akta else ""
    setelah = item.setelah or ""
    match item.jenis:
        case "diubah":
            return f"Ketentuan Pasal {item.pasal}{dalam} diubah sehingga berbunyi sebagai berikut:"
        case "disisipkan":
            return (
                f"Di antara Pasal {setelah} dan Pasal {following(setelah)}{dalam} disisipkan "
                f"1 (satu) pasal, yakni Pasal {item.pasal} sehingga berbunyi sebagai berikut:"
            )
        case "ditambahkan":
            return (
                f"Setelah Pasal {setelah}{dalam} ditambahkan 1 (satu) pasal, "
                f"yakni Pasal {item.pasal} sehingga berbunyi sebagai berikut:"
            )
        case "dihapus":
            return f"Pasal {item.pasal}{dalam} dihapus."


def following(nomor: str) -> str:
    """The number of the Pasal after a printed one: 6 after 5, 6 after 5A."""
    digits = nomor.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return str(int(digits) + 1) if digits.isdigit() else ""
