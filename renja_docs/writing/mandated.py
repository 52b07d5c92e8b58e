"""The form that a regulation must have: every line that law and house style want, in its order.

UU 12/2011 Lampiran II: angka 2-5 (title), 14 (formula), 15 (officer), 17, 28, 53, 57 (opening),
163 (order of promulgation), 164-169 (determination and promulgation), 192-197 (Lampiran).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, cast

from renja_docs.content.lampiran import Lampiran
from renja_docs.content.naskah import Naskah
from renja_docs.document.demands import Absent, Mandated
from renja_docs.sense.numbering import diktum
from renja_docs.sense.place import Place
from renja_docs.sense.tree import Tree
from renja_docs.writing.explanation import TEMPLATE, has_explanation
from renja_docs.writing.frames import persetujuan

BODY: Final = "batang-tubuh.docx"
ANNEX: Final = "lampiran.docx"
CLOSING: Final = "penutup.docx"


def mandated(naskah: Naskah, tree: Tree, frame: Mapping[str, object]) -> tuple[Mandated, ...]:
    """What the finished file must hold, in order. frame: the values of the templates."""
    return tuple(_Form(naskah, tree, frame).all())


def unwanted(naskah: Naskah, frame: Mapping[str, object]) -> Absent:
    """Formulas of regulations that a decision does not hold."""
    lines = []
    if not frame["rahmat"]:
        lines.append("DENGAN RAHMAT ")
    if not naskah.jenis.diundangkan:
        lines.append("Diundangkan di")
    return Absent(naskah.jenis.nama, tuple(lines))


class _Form:
    """Reads the wanted lines off the values that the templates are filled with."""

    def __init__(self, naskah: Naskah, tree: Tree, frame: Mapping[str, object]) -> None:
        self._naskah = naskah
        self._tree = tree
        self._frame = frame

    def all(self) -> Iterator[Mandated]:
        """Every wanted run of lines, from the first page to the last."""
        yield from self._title()
        yield from self._opening()
        yield from self._closing()
        if self._frame["salinan"]:
            yield from self._authentication()
        if has_explanation(self._naskah):
            yield from self._explanation()
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
        if self._frame["provinsi"]:
            yield self._value("nama provinsi", "provinsi")
        yield self._value("jenis dan daerah", "jenis_daerah")
        yield self._value("nomor dan tahun", "nomor_tahun")
        yield Mandated("kata TENTANG pada judul", ("TENTANG",), BODY, "TENTANG")
        yield self._value("nama peraturan", "judul_baris")
        if self._frame["rahmat"]:
            yield self._value("frasa Dengan Rahmat", "rahmat")
        yield self._value("jabatan pembentuk peraturan", "pejabat_koma")

    def _opening(self) -> Iterator[Mandated]:
        opening, enacting = "{{ slot('pembukaan') }}", "{{ slot('menetapkan') }}"
        yield Mandated("kata Menimbang", ("Menimbang",), BODY, opening)
        yield Mandated("kata Mengingat", ("Mengingat",), BODY, opening)
        if self._naskah.batang_tubuh.memperhatikan:
            yield Mandated("kata Memperhatikan", ("Memperhatikan",), BODY, opening)
        agreed = persetujuan(self._naskah.jenis)
        if agreed:
            yield Mandated("frasa Dengan Persetujuan Bersama", agreed, BODY, opening)
        yield self._value("kata MEMUTUSKAN", "memutuskan")
        yield Mandated("kata Menetapkan", ("Menetapkan",), BODY, enacting)
        for number, _ in enumerate(self._naskah.batang_tubuh.diktum, 1):
            word = diktum(number)
            yield Mandated(f"diktum {word}", (word,), BODY, "{{ slot('batang_tubuh') }}")

    def _closing(self) -> Iterator[Mandated]:
        promulgated = bool(self._frame["perintah"])
        if promulgated:
            yield self._value("perintah pengundangan", "perintah")
        yield from self._signature("penetapan", "Ditetapkan di", "penetapan")
        if promulgated:
            yield from self._signature("pengundangan", "Diundangkan di", "pengundangan")
            yield self._value(f"baris {self._naskah.jenis.jenis.gazette}", "berita_daerah")
        if self._frame["noreg"]:
            yield self._value("baris nomor register", "noreg")
        if self._frame["tembusan"]:
            yield Mandated("kata Tembusan", ("Tembusan:",), BODY, "Tembusan:")
            yield self._value("daftar tembusan", "tembusan")

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

    def _explanation(self) -> Iterator[Mandated]:
        """Title and parts of the explanation (angka 180-182)."""
        yield _words("kata PENJELASAN", "PENJELASAN")
        yield _words("kata ATAS pada Penjelasan", "ATAS")
        yield self._value("jenis dan daerah pada Penjelasan", "jenis_daerah", TEMPLATE)
        yield self._value("nomor dan tahun pada Penjelasan", "nomor_tahun", TEMPLATE)
        yield _words("kata TENTANG pada Penjelasan", "TENTANG")
        yield self._value("nama peraturan pada Penjelasan", "judul_baris", TEMPLATE)
        yield _words("judul penjelasan umum", "I. UMUM")
        yield _words("judul penjelasan pasal demi pasal", "II. PASAL DEMI PASAL")
        if self._frame["tambahan_lembaran"]:
            yield self._value("baris tambahan lembaran", "tambahan_lembaran", TEMPLATE)

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


def _words(what: str, words: str) -> Mandated:
    """Words that stand in the template of the explanation itself."""
    return Mandated(what, (words,), TEMPLATE, words)
