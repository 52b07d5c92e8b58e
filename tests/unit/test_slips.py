"""What people who know no YAML get wrong is told in the right line, with cause and repair."""

from __future__ import annotations

import pytest

from renja_docs.content.finding import Finding
from renja_docs.content.loading.source import read

SLIPS = {
    "a quote that a later quote seems to close": (
        'a:\n  nilai: "72\n  b: satu\n  c: "29"\n  d: lima\n',
        2,
        10,
        "kutip yang dibuka di sini",
        "kutip penutup",
    ),
    "a quote that nothing closes": (
        'a:\n  nilai: "72\n  b: satu\n',
        2,
        10,
        "kutip tidak ditutup",
        "kutip penutup",
    ),
    "an apostrophe between single quotes": (
        "a: 'Jum'at'\nb: c\n",
        1,
        9,
        "sesudah tanda kutip penutup",
        "kutip ganda",
    ),
    "words behind a closing quote": (
        'a: "Renja" 2024\nb: c\n',
        1,
        11,
        "sesudah tanda kutip penutup",
        "kutip tunggal",
    ),
    "three blanks for two": (
        "penetapan:\n  tempat: Bangil\n   tanggal: 2\n",
        3,
        4,
        "Lekukan baris ini, 3 spasi",
        "Pakai 2 spasi",
    ),
    "one blank for two": (
        "penetapan:\n  tempat: Bangil\n tanggal: 2\n",
        3,
        2,
        "Lekukan baris ini, 1 spasi",
        "2 spasi seperti 'tempat'",
    ),
    "a first nested key in column 0": (
        "penetapan:\ntempat: Bangil\n  tanggal: 2\n",
        2,
        1,
        "menjorok di bawah 'penetapan:'",
        "Beri 2 spasi",
    ),
    "a key below its hyphen": (
        "ayat:\n  - id: a\n  teks: b\n  - id: c\n",
        3,
        3,
        "Lekukan baris ini, 2 spasi",
        "4 spasi seperti 'id'",
    ),
    "a key too deep below a hyphen": (
        "ayat:\n  - id: a\n     teks: b\n",
        3,
        6,
        "Lekukan baris ini, 5 spasi",
        "4 spasi seperti 'id'",
    ),
    "a hyphen too deep": (
        "ayat:\n  - id: a\n    teks: b\n   - id: c\n",
        4,
        4,
        "Lekukan baris ini, 3 spasi",
        "Pakai 2 spasi seperti '-'",
    ),
    "no blank behind a colon": (
        "a: x\nnomor:136\nb: y\n",
        2,
        6,
        "'nomor' tidak diikuti spasi",
        "nomor: 136",
    ),
    "no blank behind the first colon of a map": (
        "a:\n  nomor:136\n  b: y\n",
        2,
        8,
        "'nomor' tidak diikuti spasi",
        "nomor: 136",
    ),
    "no blank behind a hyphen": (
        "a:\n  - uu-1\n  -uu-2\nb: c\n",
        3,
        3,
        "Tanda hubung ini tidak",
        "Tulis - uu-2",
    ),
    "no colon": ("a: x\nnomor 136\nb: y\n", 2, 1, "tidak diikuti titik dua", "Tulis nomor: 136"),
    "a text that leaves its block": (
        "a:\n  teks: >-\n    satu\n   dua\n  b: c\n",
        4,
        4,
        "bukan lanjutan teks",
        "samakan lekukannya",
    ),
    "a key in the middle without its colon": (
        "penetapan:\n  tempat Pasuruan\n  tanggal: 2\n",
        2,
        3,
        "Kunci 'tempat' tidak diikuti titik dua",
        "Tulis tempat: Pasuruan",
    ),
    "a text that begins with square brackets": (
        "isi:\n  - paragraf: [Renja] adalah dokumen\n",
        2,
        15,
        "kurung siku dibaca sebagai daftar",
        '"[Renja] adalah dokumen"',
    ),
    "two versions that git left": (
        "a: x\n<<<<<<< HEAD\nb: y\n=======\nb: z\n>>>>>>> cabang\n",
        2,
        1,
        "Dua versi",
        "Pilih salah satu",
    ),
    "an indent of blanks that do not break": (
        "penetapan:\n\u00a0\u00a0tempat: Pasuruan\n  tanggal: 2\n",
        2,
        1,
        "spasi tak terputus",
        "spasi biasa",
    ),
    "a colon inside a text": ("judul: Hasil: Evaluasi\n", 1, 13, "di tengah teks", "tanda kutip"),
    "an open bracket": (
        "a: [satu, dua\nb: c\n",
        1,
        4,
        "Kurung yang dibuka di sini",
        "kurung penutup",
    ),
    "text behind a >": ("a: > b\n", 1, 6, "Di belakang >", "baris berikutnya"),
}


def only(teks: str) -> Finding:
    """The one finding of a text."""
    (temuan,) = read("perbup.yaml", teks.encode()).findings
    return temuan


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS.keys())
def test_slip(slip: tuple[str, int, int, str, str]) -> None:
    """The finding stands where the slip is, and names cause and repair."""
    teks, baris, kolom, sebab, cara = slip
    temuan = only(teks)
    assert (temuan.code, temuan.location.line, temuan.location.column) == ("RD1012", baris, kolom)
    assert sebab in temuan.message
    assert cara in temuan.advice


@pytest.mark.parametrize("akhiran", ["\n", "\r\n"], ids=["unix", "windows"])
def test_line_ends(akhiran: str) -> None:
    """The kind of line ends changes nothing."""
    teks = "penetapan:\n  tempat: Bangil\n   tanggal: 2\n".replace("\n", akhiran)
    assert (only(teks).location.line, only(teks).location.column) == (3, 4)


def test_far_quote() -> None:
    """A quote is told where it opened, however far the parser read on."""
    jauh = "".join(f"  k{i}: v\n" for i in range(150))
    assert only(f'a:\n  nilai: "72.822.365\n{jauh}  z: "1"\n').location.line == 2


def test_a_folded_quoted_text_is_no_open_quote() -> None:
    """A quoted text over several lines is closed where it ends.

    The words behind it are the fault.
    """
    assert only('a: "satu\n  dua" tiga\nb: c\n').location.line == 2


def test_a_pasted_table_is_told_once_and_not_repaired() -> None:
    """Blanks for its tabs would run its cells together."""
    temuan = only("baris:\nNo\tUraian\n1\tRapat\n2\tPelatihan\n")
    assert (temuan.code, temuan.location.line, temuan.repairs) == ("RD1004", 2, ())
    assert "jangan mengganti tabnya" in temuan.advice


@pytest.mark.parametrize(
    ("encoding", "name"), [("cp1252", "Windows 1252"), ("utf-16", "UTF-16 LE")]
)
def test_another_encoding_is_opened_again_before_it_is_saved(encoding: str, name: str) -> None:
    """To save it at once as UTF-8 would lose its letters."""
    (temuan,) = read("perbup.yaml", "tentang: Renja “é”\n".encode(encoding)).findings
    assert temuan.code == "RD1002"
    assert "Reopen with Encoding" in temuan.advice
    assert name in temuan.advice
