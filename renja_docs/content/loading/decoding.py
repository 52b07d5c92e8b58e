"""Bytes of a content file to clean text: encoding, size, control characters, tabs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from renja_docs.content.finding import Finding, Repair
from renja_docs.content.origin import Location
from renja_docs.content.places import place_at

MAKS_BYTE = 5_000_000
MAKS_TEMUAN = 100
"""Findings of one kind that are told of one file: a broken copy breaks on every line."""

LARANGAN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb"
    "\ufffe\uffff\U000e0000-\U000e007f\ud800-\udfff]|\r(?!\n)"
)
"""Control characters, and those that are invisible or turn the direction of the text."""
_TAB = re.compile(r"^[ \t]*\t|\t+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Decoded:
    """teks: what the file says, without a byte order mark, line ends as they stand.

    bersih: the same length, with every refused character as a blank; None where reading stops.
    """

    teks: str
    bersih: str | None
    temuan: tuple[Finding, ...] = ()


def decode(berkas: str, data: bytes) -> Decoded:
    """The text of a file; refused are other encodings than UTF-8, tabs and control characters."""
    if len(data) > MAKS_BYTE:
        pesan = f"Berkas lebih besar dari {MAKS_BYTE // 1_000_000} MB."
        return _stop(berkas, "RD1001", pesan, "Pecah berkas ini.")
    try:
        teks = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as e:
        return _wrong_encoding(berkas, data, e.start)
    if "\x00" in teks:
        return _stop(
            berkas, "RD1002", "Berkas ini bukan berkas teks.", "Ganti dengan berkas teks YAML."
        )
    return _scan(berkas, teks)


def _stop(berkas: str, kode: str, pesan: str, saran: str) -> Decoded:
    return Decoded("", None, (Finding(kode, "galat", Location(berkas, 1, 1), pesan, saran),))


def _wrong_encoding(berkas: str, data: bytes, mulai: int) -> Decoded:
    """The fault at the first byte that is not UTF-8; the text before and after it stays readable."""
    kepala = data[:mulai].decode("utf-8")
    baris = kepala.count("\n") + 1
    kolom = len(kepala) - (kepala.rfind("\n") + 1) + 1
    pesan = "Berkas ini tidak disimpan dalam UTF-8."
    saran = "Simpan ulang dengan pengodean UTF-8 (di VS Code: Save with Encoding, UTF-8)."
    temuan = Finding("RD1002", "galat", Location(berkas, baris, kolom), pesan, saran)
    return Decoded(data.decode("utf-8", "replace"), None, (temuan,))


def _scan(berkas: str, teks: str) -> Decoded:
    temuan = [
        *islice(_control(berkas, teks), MAKS_TEMUAN),
        *islice(_tabs(berkas, teks), MAKS_TEMUAN),
    ]
    if not temuan:
        return Decoded(teks, teks)
    berhenti = re.search(r"\r(?!\n)|^ *\t", teks, re.MULTILINE)
    bersih = None if berhenti else LARANGAN.sub(" ", teks).replace("\t", " ")
    return Decoded(teks, bersih, tuple(temuan))


def _control(berkas: str, teks: str) -> Iterator[Finding]:
    """One finding a line."""
    baris_lalu = 0
    for cocok in LARANGAN.finditer(teks):
        lokasi = place_at(teks, berkas, cocok.start())
        if lokasi.line != baris_lalu:
            yield control_character(lokasi, cocok[0], cocok.start())
        baris_lalu = lokasi.line


def control_character(lokasi: Location, tanda: str, mulai: int | None = None) -> Finding:
    """RD1003 for a character; mulai: its offset in the file where it can be cut out."""
    nama = unicodedata.name(tanda, "")
    pesan = f"Karakter kendali U+{ord(tanda):04X}{' ' + nama if nama else ''} tidak boleh ada dalam naskah."
    perbaikan = () if mulai is None else (Repair(lokasi.file, mulai, mulai + 1, tanda, ""),)
    return Finding("RD1003", "galat", lokasi, pesan, "Hapus karakter itu.", repairs=perbaikan)


def _tabs(berkas: str, teks: str) -> Iterator[Finding]:
    """One finding a run of tabs; a tab between words has a certain repair, one in front has none."""
    for cocok in _TAB.finditer(teks):
        lokasi = place_at(teks, berkas, cocok.start())
        awal = not teks[cocok.start() - lokasi.column + 1 : cocok.start()].strip()
        saran = "Pakai spasi untuk lekukan." if awal else "Ganti tab dengan satu spasi."
        ganti = () if awal else (Repair(berkas, cocok.start(), cocok.end(), cocok[0], " "),)
        yield Finding("RD1004", "galat", lokasi, "Tab tidak boleh dipakai.", saran, repairs=ganti)
