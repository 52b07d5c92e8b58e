"""The content folder to one Naskah; every fault of every file is told in one go."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from renja_docs.content.finding import Finding, in_order
from renja_docs.content.identitas import Perbup
from renja_docs.content.lampiran import Gambar, Lampiran
from renja_docs.content.loading.binding import RUSAK, Binder, empty
from renja_docs.content.loading.ids import duplicates
from renja_docs.content.loading.shapes import below
from renja_docs.content.loading.source import read
from renja_docs.content.naratif import Bab, KataPengantar
from renja_docs.content.naskah import Naskah
from renja_docs.content.opsi import Opsi
from renja_docs.content.origin import Location, Node, Origin
from renja_docs.content.peraturan import DasarHukum
from renja_docs.content.program import PohonProgram
from renja_docs.content.regulasi import BatangTubuh
from renja_docs.content.tabel import BentukTabel, DaftarUsulan, Tabel
from renja_docs.machine.fault import ToolError
from renja_docs.text.nearest import nearest

BERKAS: Mapping[str, type[Node]] = MappingProxyType(
    {
        "perbup": Perbup,
        "batang-tubuh": BatangTubuh,
        "dasar-hukum": DasarHukum,
        "lampiran": Lampiran,
        "kata-pengantar": KataPengantar,
        "program": PohonProgram,
        "usulan": DaftarUsulan,
        "gaya": Opsi,
    }
)
"""The single files of content/ by name; each holds one node."""

FOLDER: Mapping[str, type[Node]] = MappingProxyType({"bab": Bab, "tabel": Tabel, "gambar": Gambar})
"""The folders of content/; each of their .yaml files holds one node."""

WAJIB = ("perbup", "batang-tubuh", "dasar-hukum")
TEMPLATE_TABEL = "templates/tabel"

S = TypeVar("S", bound=Node)


@dataclass(frozen=True, slots=True)
class Hasil:
    """What loading gives. naskah is None where a file that must be there cannot be read.

    rusak: names of the model's classes of which some node was lost to a fault; what refers to
    such a node is not wrong for that reason.
    """

    naskah: Naskah | None
    temuan: tuple[Finding, ...] = ()
    rusak: frozenset[str] = frozenset()
    sumber: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Gathered:
    """What the files held, while they are read one after the other."""

    simpul: list[object] = field(default_factory=list)
    sumber: dict[str, str] = field(default_factory=dict)
    berkas: dict[str, Origin] = field(default_factory=dict)
    temuan: list[Finding] = field(default_factory=list)
    rusak: set[str] = field(default_factory=set)

    def read(self, berkas: str, jalur: Path, cls: type[Node]) -> None:
        """Read one file into its node; berkas: its name in messages."""
        hasil = read(berkas, _bytes(jalur))
        self.sumber[berkas] = hasil.teks
        self.temuan += hasil.temuan
        if hasil.akar is None:
            self.rusak |= below(cls)
            return
        self.berkas[berkas] = hasil.akar.asal
        if empty(hasil.akar):
            self.temuan.append(_empty_file(berkas))
            self.rusak |= below(cls)
            return
        pengikat = Binder(hasil.teks, rusak=self.rusak)
        simpul = pengikat.record(cls, hasil.akar)
        self.temuan += pengikat.temuan
        if simpul is not RUSAK:
            self.simpul.append(simpul)

    def all(self, cls: type[S]) -> tuple[S, ...]:
        return tuple(s for s in self.simpul if isinstance(s, cls))

    def one(self, cls: type[S]) -> S | None:
        return next(iter(self.all(cls)), None)


def load(content: Path, templates: Path) -> Hasil:
    """The Naskah of a content folder and the table layouts beside the templates.

    Places name files relative to content; a table layout is templates/tabel/NAME.yaml.
    Raises ToolError for a folder or file that is not there or may not be read.
    """
    _need_folder(content, "content")
    _need_folder(templates, "templates")
    isi = _Gathered()
    nama = _names(content)
    for berkas, cls in _known_files(nama):
        isi.read(berkas, content / berkas, cls)
    for jalur in _sorted(templates.glob("tabel/*.yaml")):
        isi.read(f"{TEMPLATE_TABEL}/{jalur.name}", jalur, BentukTabel)
    isi.temuan += _strangers(nama)
    isi.temuan += _absent(nama)
    naskah = _assemble(isi)
    for temuan, cls in duplicates(naskah) if naskah else ():
        isi.temuan.append(temuan)
        isi.rusak |= below(cls)
    return Hasil(naskah, in_order(isi.temuan), frozenset(isi.rusak), isi.sumber)


def _assemble(isi: _Gathered) -> Naskah | None:
    perbup, tubuh, dasar = isi.one(Perbup), isi.one(BatangTubuh), isi.one(DasarHukum)
    if perbup is None or tubuh is None or dasar is None:
        return None
    return Naskah(
        perbup=perbup,
        batang_tubuh=tubuh,
        dasar_hukum=dasar,
        lampiran=isi.one(Lampiran),
        kata_pengantar=isi.one(KataPengantar),
        bab=isi.all(Bab),
        program=isi.one(PohonProgram),
        usulan=isi.one(DaftarUsulan),
        tabel=isi.all(Tabel),
        gambar=isi.all(Gambar),
        bentuk=isi.all(BentukTabel),
        opsi=isi.one(Opsi) or Opsi(),
        sumber=isi.sumber,
        berkas=isi.berkas,
    )


# --- files


def _need_folder(jalur: Path, nama: str) -> None:
    if not jalur.is_dir():
        raise ToolError(
            f"Folder {jalur} tidak ada.",
            f"Jalankan dari akar proyek, atau tunjuk dengan --{nama} FOLDER.",
        )


def _names(content: Path) -> list[str]:
    """Every YAML file of the folder by its path below it. Raises ToolError where there is none."""
    semua = [p for p in _files(content) if p.suffix.casefold() in (".yaml", ".yml") and p.is_file()]
    if not semua:
        raise ToolError(
            f"Folder {content} tidak memuat satu pun berkas .yaml.",
            "Pulihkan dengan: git checkout -- content",
        )
    return [p.relative_to(content).as_posix() for p in _sorted(semua)]


def _files(folder: Path) -> list[Path]:
    """All files below a folder. Raises ToolError for a folder that may not be read."""

    def refuse(galat: OSError) -> None:
        raise _unreadable("Folder", Path(galat.filename or folder), galat)

    return [
        Path(akar) / nama for akar, _, berkas in os.walk(folder, onerror=refuse) for nama in berkas
    ]


def _sorted(jalur: Iterable[Path]) -> list[Path]:
    """By name, numbers in it by their size: 2-evaluasi before 10-penutup."""
    return sorted(
        jalur,
        key=lambda p: [
            (int(b), "") if b.isdigit() else (-1, b) for b in re.split("([0-9]+)", p.as_posix())
        ],
    )


def _bytes(jalur: Path) -> bytes:
    try:
        return jalur.read_bytes()
    except OSError as e:
        raise _unreadable("Berkas", jalur, e) from e


def _unreadable(apa: str, jalur: Path, galat: OSError) -> ToolError:
    sebab = "tidak ada hak baca" if isinstance(galat, PermissionError) else galat.strerror
    return ToolError(
        f"{apa} {jalur} tidak dapat dibaca: {sebab}.", f"Periksa hak baca {apa.casefold()} itu."
    )


def _class_of(berkas: str) -> type[Node] | None:
    """The class that a file holds, None for a file that nothing reads."""
    *folder, nama = berkas.split("/")
    if not nama.endswith(".yaml") or len(folder) > 1:
        return None
    return FOLDER.get(folder[0]) if folder else BERKAS.get(nama.removesuffix(".yaml"))


def _known_files(nama: list[str]) -> list[tuple[str, type[Node]]]:
    return [(berkas, cls) for berkas in nama if (cls := _class_of(berkas)) is not None]


def _strangers(nama: list[str]) -> list[Finding]:
    """Files that nothing reads: most often a misspelt name."""
    return [_stranger(berkas) for berkas in nama if _class_of(berkas) is None]


def _stranger(berkas: str) -> Finding:
    pokok = re.sub(r"\.ya?ml\Z", "", berkas, flags=re.IGNORECASE)
    usul = (
        f"{pokok}.yaml"
        if _class_of(f"{pokok}.yaml")
        else nearest(berkas, [f"{b}.yaml" for b in BERKAS])
    )
    pindah = "Pindahkan ke bab/, tabel/, atau gambar/, atau hapus."
    return Finding(
        "RD1015",
        "peringatan",
        Location(berkas, 1, 1),
        "Berkas ini tidak dibaca.",
        f"Ganti namanya menjadi {usul}." if usul else pindah,
    )


def _absent(nama: list[str]) -> list[Finding]:
    return [
        Finding(
            "RD1016",
            "galat",
            Location(f"{wajib}.yaml", 1, 1),
            f"Berkas {wajib}.yaml tidak ada.",
            f"Pulihkan dengan: git checkout -- content/{wajib}.yaml",
        )
        for wajib in WAJIB
        if f"{wajib}.yaml" not in nama
    ]


def _empty_file(berkas: str) -> Finding:
    return Finding(
        "RD1014",
        "galat",
        Location(berkas, 1, 1),
        "Berkas ini kosong.",
        "Isi, atau hapus berkasnya.",
    )
