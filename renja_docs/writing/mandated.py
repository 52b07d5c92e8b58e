"""The form that a regulation must have: every line that law and house style want, in its order.

UU 12/2011 Lampiran II: angka 2-5 (title), 14 (formula), 15 (officer), 17, 28, 53, 57 (opening),
163 (order of promulgation), 164-169 (determination and promulgation), 192-197 (Lampiran).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, cast

from renja_docs.content.lampiran import Lampiran
from renja_docs.document.blocks import Mandated
from renja_docs.sense.place import Place
from renja_docs.sense.tree import Tree

BODY: Final = "batang-tubuh.docx"
ANNEX: Final = "lampiran.docx"
CLOSING: Final = "penutup.docx"
RAHMAT: Final = "DENGAN RAHMAT TUHAN YANG MAHA ESA"


def mandated(tree: Tree, frame: Mapping[str, object]) -> tuple[Mandated, ...]:
    """What the finished file must hold, in order. frame: the values of the templates."""
    return tuple(_Form(tree, frame).all())


class _Form:
    """Reads the wanted lines off the values that the templates are filled with."""

    def __init__(self, tree: Tree, frame: Mapping[str, object]) -> None:
        self._tree = tree
        self._frame = frame

    def all(self) -> Iterator[Mandated]:
        """Every wanted run of lines, from the first page to the last."""
        yield from self._title()
        yield from self._opening()
        yield from self._closing()
        if self._frame["salinan"]:
            yield from self._authentication()
        for lampiran in self._tree.lampiran:
            yield from self._annex(lampiran)

    def _annex(self, lampiran: Place) -> Iterator[Mandated]:
        """A Lampiran: its head, on the cover or above its first part, and its signatures."""
        parts = [urutan.bagian for urutan in lampiran.node_of(Lampiran).urutan]
        if "sampul" not in parts:
            yield from self._head_of_annex(lampiran.own, "")
        for bagian in parts:
            if bagian == "sampul":
                yield from self._head_of_annex(lampiran.own, ANNEX)
            else:
                yield from self._part(bagian, lampiran.own)

    def _title(self) -> Iterator[Mandated]:
        if self._frame["rancangan"]:
            yield self._value("kata RANCANGAN", "rancangan")
        yield self._value("jabatan di atas nama peraturan", "kepala_pejabat")
        yield self._value("nama provinsi", "provinsi")
        yield self._value("jenis dan daerah", "jenis_daerah")
        yield self._value("nomor dan tahun", "nomor_tahun")
        yield Mandated("kata TENTANG pada judul", ("TENTANG",), BODY, "TENTANG")
        yield self._value("nama peraturan", "judul_baris")
        yield Mandated("frasa Dengan Rahmat Tuhan Yang Maha Esa", (RAHMAT,), BODY, RAHMAT)
        yield self._value("jabatan pembentuk peraturan", "pejabat_koma")

    def _opening(self) -> Iterator[Mandated]:
        opening, enacting = "{{ slot('pembukaan') }}", "{{ slot('menetapkan') }}"
        yield Mandated("kata Menimbang", ("Menimbang",), BODY, opening)
        yield Mandated("kata Mengingat", ("Mengingat",), BODY, opening)
        yield self._value("kata MEMUTUSKAN", "memutuskan")
        yield Mandated("kata Menetapkan", ("Menetapkan",), BODY, enacting)

    def _closing(self) -> Iterator[Mandated]:
        yield self._value("perintah pengundangan", "perintah")
        yield from self._signature("penetapan", "Ditetapkan di", "penetapan")
        yield from self._signature("pengundangan", "Diundangkan di", "pengundangan")
        yield self._value("baris Berita Daerah", "berita_daerah")

    def _signature(self, what: str, words: str, name: str) -> Iterator[Mandated]:
        place = f"{words} {self._frame[f'{name}_tempat']}"
        day = f"pada tanggal {self._frame[f'{name}_tanggal']}"
        for said, line, tags in (
            (f"tempat {what}", place, f"{words} {{{{ {name}_tempat }}}}"),
            (f"tanggal {what}", day, f"pada tanggal {{{{ {name}_tanggal }}}}"),
        ):
            yield Mandated(said, (line,), BODY, tags, signs=True)
        yield self._value(f"jabatan pada {what}", f"{name}_jabatan", signs=True)
        yield from self._named(f"nama pada {what}", f"{name}_nama", BODY)

    def _named(self, what: str, name: str, template: str) -> Iterator[Mandated]:
        """The mark of a copy and the name of who signs; a draft may leave the name open."""
        room = cast("tuple[str, ...]", self._frame["ttd"])
        if "".join(room).strip():  # in a copy; elsewhere it is room for the pen
            yield self._value(f"ttd. di atas {what}", "ttd", template, signs=True)
        if self._frame[name]:
            yield self._value(what, name, template, signs=True)

    def _authentication(self) -> Iterator[Mandated]:
        words = "Salinan sesuai dengan aslinya"
        yield Mandated("frasa pengesahan salinan", (words,), BODY, words)
        for name in ("salinan_jabatan", "salinan_nama", "salinan_pangkat", "salinan_nip"):
            if self._frame[name]:
                yield self._value("pengesahan salinan", name)

    def _part(self, bagian: str | None, lampiran: str) -> Iterator[Mandated]:
        """A part of a Lampiran, in the order in which the content prints them."""
        match bagian:
            case "kata-pengantar":
                post = f"{self._frame['kepala_pejabat']},"
                yield Mandated("jabatan pada kata pengantar", (post,), signs=True)
                yield from self._named("nama pada kata pengantar", "penetapan_nama", "")
            case "penandatanganan":
                what = f"pada akhir {lampiran}"
                yield self._value(f"jabatan {what}", "penetapan_jabatan", CLOSING, signs=True)
                yield from self._named(f"nama {what}", "penetapan_nama", CLOSING)

    def _head_of_annex(self, own: str, template: str) -> Iterator[Mandated]:
        """The head. template: the cover that prints it, '' where the program does."""
        tags = "{{ lampiran_judul }}" if template else ""
        yield Mandated("kata LAMPIRAN", (own.upper(),), template, tags)
        yield self._value(f"jenis dan daerah pada kepala {own}", "jenis_daerah", template)
        yield self._value(f"nomor dan tahun pada kepala {own}", "nomor_tahun", template)
        word = "TENTANG"
        yield Mandated(f"kata TENTANG pada kepala {own}", (word,), template, template and word)
        yield self._value(f"nama peraturan pada kepala {own}", "judul_baris", template)

    def _value(
        self, what: str, name: str, template: str = BODY, *, signs: bool = False
    ) -> Mandated:
        """The lines that one placeholder prints."""
        value = self._frame[name]
        lines = cast("tuple[str, ...]", value) if isinstance(value, tuple) else (str(value),)
        tags = f"{{{{ {name} }}}}" if template else ""
        return Mandated(what, lines, template, tags, signs)
