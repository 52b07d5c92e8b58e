"""The text of one scalar to the value that its field asks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, get_args

from renja_docs.content.peraturan import JenisPeraturan
from renja_docs.content.scalars import POLA_ID
from renja_docs.text import values

Reader = Callable[[str], object]

_CODE: Final = re.compile(r"(?:[0-9]+|X+)(?:\.(?:[0-9]+|X+))*\Z")
_FIGURE: Final = re.compile(r"[0-9][0-9.,]*\Z")
_NOT_IN_ID: Final = re.compile(r"[^a-z0-9.]+")
_NOT_IN_CODE: Final = re.compile(r"\s*[.,]\s*|\s+")


class AtomError(ValueError):
    """Why a text is not the wanted value. suggestion: the text it probably should be, or ''."""

    def __init__(self, code: str, message: str, advice: str, suggestion: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.advice = advice
        self.suggestion = suggestion


def convert(kind: str, text: str) -> object:
    """The value of a text for an AtomShape of this kind. Raises AtomError."""
    return _READERS[kind](text)


def _prose(text: str) -> str:
    if "\n" in text:
        raise AtomError(
            "RD2012",
            "Teks ini mengandung ganti baris.",
            "Pakai >- tanpa baris kosong di tengahnya; tulis paragraf kedua tersendiri.",
        )
    return re.sub(" +", " ", text) if "  " in text else text


def _id(text: str) -> str:
    if POLA_ID.match(text):
        return text
    if _FIGURE.match(text):
        raise AtomError(
            "RD2008",
            f"Nama {text} berupa angka.",
            "Beri nama yang diawali huruf, misalnya isi-ringkas; nomor dihitung oleh program.",
        )
    act = _ACT_IN_FULL.match(text)
    if act:
        raise AtomError(
            "RD2007",
            f"Nama '{text}' tidak sah.",
            f"Tulis namanya dalam dasar-hukum.yaml, misalnya {_short_name(act)}; bila belum "
            "ada di sana, tambahkan dahulu.",
        )
    suggestion = _NOT_IN_ID.sub("-", text.casefold()).strip("-.")
    if not POLA_ID.match(suggestion):
        suggestion = ""
    example = f", misalnya {suggestion}" if suggestion else ""
    raise AtomError(
        "RD2007",
        f"Nama '{text}' tidak sah.",
        f"Pakai huruf kecil, angka, dan tanda hubung, diawali huruf{example}.",
        suggestion,
    )


_ACT_IN_FULL: Final = re.compile(
    r"(?P<kind>(?:Undang|Peraturan|Keputusan|Instruksi|UU|PP|(?:Per|Kep)[a-z]{2,})"
    r"[\w\s-]*?)\s+(?:Nomor|No\.?)\s+(?P<number>[\w./-]+)\s+Tahun\s+(?P<year>\d{4})",
    re.IGNORECASE,
)
_FRONTS: Final = {"peraturan": "per", "keputusan": "kep", "instruksi": "in"}
_NAMED_OTHERWISE: Final = (
    ("undang", "uu"),
    ("peraturan pemerintah pengganti", "perppu"),
    ("peraturan pemerintah", "pp"),
    ("peraturan menteri dalam negeri", "permendagri"),
)
_REGISTERED: Final = sorted(get_args(JenisPeraturan), key=len, reverse=True)


def _short_name(act: re.Match[str]) -> str:
    """The name by which the registry would call an act: uu-1-2004."""
    words = " ".join(act["kind"].casefold().split())
    return f"{_short_kind(words)}-{act['number'].casefold()}-{act['year']}"


def _short_kind(words: str) -> str:
    """A kind of act for short: peraturan menteri is permen, as the registry calls it."""
    for long, short in _NAMED_OTHERWISE:
        if words.startswith(long):
            return short
    first, _, maker = words.partition(" ")
    joined = f"{_FRONTS.get(first, first)}{maker.replace(' ', '')}"
    return next((kind for kind in _REGISTERED if joined.startswith(kind)), joined)


def _code(text: str) -> str:
    if _CODE.match(text):
        return text
    suggestion = _NOT_IN_CODE.sub(".", text)
    if not _CODE.match(suggestion):
        suggestion = ""
    example = suggestion or "kode lengkap, misalnya 2.17.01.2.01"
    raise AtomError("RD2004", f"'{text}' bukan kode nomenklatur.", f"Tulis {example}.", suggestion)


def _reader(read: Reader) -> Reader:
    """A reader of values whose refusals carry codes."""

    def read_or_refuse(text: str) -> object:
        try:
            return read(text)
        except values.ReadError as fault:
            raise _refusal(text, fault) from None

    return read_or_refuse


_ADVICE: Final[Mapping[bool, str]] = MappingProxyType(
    {
        True: "Cocokkan dengan naskah sumbernya.",
        False: "Periksa angka dan tandanya: mungkin ada yang kurang, lebih, atau tertukar.",
    }
)
"""What to do about a value that cannot be read as it is meant, by whether it is out of range."""


def _refusal(text: str, fault: values.ReadError) -> AtomError:
    advice = _ADVICE[fault.out_of_range]
    if fault.suggestion:
        advice = f"Tulis {fault.suggestion}."
    if fault.out_of_range:
        return AtomError("RD2006", _sentence(fault.message), advice, fault.suggestion)
    return AtomError("RD2004", _sentence(f"'{text}' {fault.message}"), advice, fault.suggestion)


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."


_READERS: Final[Mapping[str, Reader]] = MappingProxyType(
    {
        "str": str,
        "NamaJenis": str,
        "NomorNaskah": str,
        "Teks": _prose,
        "Ungkapan": _prose,
        "Id": _id,
        "Kode": _code,
        "int": _reader(values.read_whole),
        "Tahun": _reader(values.read_tahun),
        "Rupiah": _reader(values.read_rupiah),
        "Decimal": _reader(values.read_decimal),
        "date": _reader(values.read_tanggal),
        "Nilai": _reader(values.read_nilai),
    }
)
