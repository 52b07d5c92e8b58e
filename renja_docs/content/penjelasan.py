"""penjelasan.yaml: the official explanation of a regulation (UU 12/2011 Lampiran II angka 174-191).

What is not explained is printed as "Cukup jelas." by the software (angka 188).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from renja_docs.content.naratif import Blok
from renja_docs.content.origin import Node
from renja_docs.content.scalars import Id, Teks


@dataclass(frozen=True, slots=True, kw_only=True)
class PenjelasanButir(Node):
    """An item of a list, or a definition, that is explained.

    butir: its id, or its mark as printed (a, 2).
    """

    butir: Annotated[str, "Butir: namanya (id), huruf, atau angkanya, misalnya b"]
    teks: Annotated[Teks | None, "Penjelasannya"] = None
    rincian: Annotated[tuple[PenjelasanButir, ...], "Butir di bawahnya yang dijelaskan"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PenjelasanAyat(Node):
    """A clause that is explained, itself or in its list. ayat: its id, or its number."""

    ayat: Annotated[str, "Ayat: namanya (id) atau nomornya, misalnya 2"]
    teks: Annotated[Teks | None, "Penjelasannya"] = None
    rincian: Annotated[tuple[PenjelasanButir, ...], "Butirnya yang dijelaskan"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PenjelasanPasal(Node):
    """An article that is explained: as a whole, or some of its clauses or items."""

    pasal: Annotated[Id, "Pasal (id dalam batang-tubuh.yaml)"]
    teks: Annotated[Teks | None, "Penjelasan pasal yang tidak terbagi"] = None
    ayat: Annotated[tuple[PenjelasanAyat, ...], "Ayatnya yang dijelaskan"] = ()
    rincian: Annotated[tuple[PenjelasanButir, ...], "Butirnya yang dijelaskan"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Penjelasan(Node):
    """The whole explanation. Articles that it leaves out need none."""

    umum: Annotated[tuple[Blok, ...], "Penjelasan umum"]
    pasal: Annotated[tuple[PenjelasanPasal, ...], "Pasal yang dijelaskan"] = ()
