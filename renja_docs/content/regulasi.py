"""batang-tubuh.yaml: the body of the regulation, from Menimbang to the last Pasal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from renja_docs.content.naratif import Butir, Rincian
from renja_docs.content.origin import Node
from renja_docs.content.perubahan import ButirPerubahan
from renja_docs.content.scalars import Id, Teks
from renja_docs.content.susunan import BabTubuh, Pasal

Unsur = Literal["filosofis", "sosiologis", "yuridis"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Menimbang(Node):
    """A consideration, typed without its closing ';' (UU 12/2011 Lampiran II angka 17-27)."""

    SINGKAT: ClassVar[str] = "teks"

    id: Annotated[Id | None, "Nama pertimbangan"] = None
    unsur: Annotated[Unsur | None, "filosofis, sosiologis, atau yuridis"] = None
    teks: Annotated[Teks, "Satu kalimat yang diawali bahwa, tanpa tanda baca penutup"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mengingat(Node):
    """A legal basis: an act of the registry; pasal only for the constitution (angka 44-45)."""

    SINGKAT: ClassVar[str] = "peraturan"

    peraturan: Annotated[Id, "Peraturan (id dalam dasar-hukum.yaml)"]
    pasal: Annotated[str | None, "Pasal UUD yang menjadi dasar, misalnya Pasal 18 ayat (6)"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Diktum(Node):
    """A decision of a Keputusan: KESATU, KEDUA, ...; numbered by the software.

    teks: a whole sentence, or the opening phrase of rincian without its ':'.
    """

    SINGKAT: ClassVar[str] = "teks"

    id: Annotated[Id | None, "Nama diktum"] = None
    teks: Annotated[Teks, "Bunyi diktum tanpa tanda baca penutup"]
    rincian: Annotated[Rincian | None, "Tabulasi"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PasalDua(Node):
    """Pasal II of a regulation that amended the act of a consolidated text.

    butir, mulai_berlaku: as pasal_ii and mulai_berlaku of that regulation.
    """

    peraturan: Annotated[Id, "Peraturan perubahannya (id dalam dasar-hukum.yaml)"]
    butir: Annotated[tuple[Butir, ...], "Isi Pasal II selain saat mulai berlaku"] = ()
    mulai_berlaku: Annotated[Teks | None, "Saat mulai berlaku, bawaan: tanggal diundangkan"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BatangTubuh(Node):
    """The body. Exactly one of pasal, bab, perubahan, diktum is given.

    memperhatikan, tembusan: only of a document with diktum.

    The last consideration is the formula of angka 23 and is not typed.
    pasal_ii: of an amending regulation, each a whole sentence (angka 233 c and 233a).
    pasal_ii_perubahan: of a consolidated text, Pasal II of each regulation that it contains.
    mulai_berlaku: what follows 'mulai berlaku pada', misalnya 'tanggal 1 Januari 2026'.
    """

    menimbang: Annotated[tuple[Menimbang, ...], "Pertimbangan, selain yang terakhir"]
    mengingat: Annotated[tuple[Mengingat, ...], "Dasar hukum"]
    pasal: Annotated[tuple[Pasal, ...], "Pasal, bila tanpa bab"] = ()
    bab: Annotated[tuple[BabTubuh, ...], "Bab, bila batang tubuh dibagi atas bab"] = ()
    perubahan: Annotated[
        tuple[ButirPerubahan, ...], "Perubahan, bila peraturan ini mengubah peraturan lain"
    ] = ()
    pasal_ii: Annotated[
        tuple[Butir, ...], "Isi Pasal II peraturan perubahan selain saat mulai berlaku"
    ] = ()
    pasal_ii_perubahan: Annotated[
        tuple[PasalDua, ...], "Pasal II peraturan perubahannya; hanya pada naskah konsolidasi"
    ] = ()
    mulai_berlaku: Annotated[
        Teks | None, "Saat mulai berlaku peraturan perubahan, bawaan: tanggal diundangkan"
    ] = None
    memperhatikan: Annotated[tuple[Teks, ...], "Yang diperhatikan (Keputusan)"] = ()
    diktum: Annotated[tuple[Diktum, ...], "Diktum KESATU dan seterusnya (Keputusan)"] = ()
    tembusan: Annotated[tuple[str, ...], "Penerima tembusan (Keputusan)"] = ()
