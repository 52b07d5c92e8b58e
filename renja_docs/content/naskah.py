"""The whole of it: what the loader gives and every later stage reads."""

from __future__ import annotations

from dataclasses import dataclass, field

from renja_docs.content.identitas import Perbup
from renja_docs.content.jenis import JenisDaerah
from renja_docs.content.lampiran import Gambar, Lampiran
from renja_docs.content.naratif import Bab, KataPengantar
from renja_docs.content.opsi import Opsi
from renja_docs.content.origin import Origin
from renja_docs.content.penjelasan import Penjelasan
from renja_docs.content.peraturan import DasarHukum
from renja_docs.content.printed_form import printed_form
from renja_docs.content.program import PohonProgram
from renja_docs.content.regulasi import BatangTubuh
from renja_docs.content.tabel import BentukTabel, DaftarUsulan, Tabel


@dataclass(frozen=True, slots=True, kw_only=True)
class Naskah:
    """A regulation with its Lampiran, as people wrote it: nothing is numbered or computed yet.

    lampiran: I, II, ... in order; none without lampiran.yaml. jenis: the kind of document that it
    is. kata_pengantar, penjelasan, program, usulan are None where the content has no such file.
    berkas: of a content that is amended, its files that are no YAML, by their names.
    asal: the content that this regulation amends, where it names it; perhaps an amending one too.
    diketik: the content as typed, of one that quotes in its Lampirans what it amends in others.
    sources: the text of each content file by its path, for messages that show the line.
    """

    perbup: Perbup
    jenis: JenisDaerah = field(compare=False)
    batang_tubuh: BatangTubuh
    dasar_hukum: DasarHukum
    penjelasan: Penjelasan | None = None
    lampiran: tuple[Lampiran, ...] = ()
    kata_pengantar: KataPengantar | None = None
    bab: tuple[Bab, ...] = ()
    program: PohonProgram | None = None
    usulan: DaftarUsulan | None = None
    tabel: tuple[Tabel, ...] = ()
    gambar: tuple[Gambar, ...] = ()
    bentuk: tuple[BentukTabel, ...] = ()
    opsi: Opsi = field(default_factory=Opsi)
    asal: Naskah | None = field(default=None, compare=False, repr=False)
    berkas: dict[str, bytes] = field(default_factory=dict, compare=False, repr=False)
    diketik: Naskah | None = field(default=None, compare=False, repr=False)
    sources: dict[str, str] = field(default_factory=dict, compare=False, repr=False)
    files: dict[str, Origin] = field(default_factory=dict, compare=False, repr=False)

    def form_of(self, tabel: Tabel) -> BentukTabel | None:
        """The form of a table as it prints, without the columns that are turned off.

        None where there is none of its name.
        """
        forms = (one for one in self.bentuk if one.id == tabel.nama_bentuk)
        return next((printed_form(one, tabel) for one in forms), None)
