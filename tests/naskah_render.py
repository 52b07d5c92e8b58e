"""A small made-up document with one of everything that the renderer knows."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping

from renja_docs.document import blocks as b
from renja_docs.document import list_levels, paper
from renja_docs.document.styles import Style
from renja_docs.word.write import write
from tests.packages import KOPERASI, templates

PORTRAIT = paper.Page(12189, 18709, 1417, 1417, 1417, 1417)
LANDSCAPE = paper.Page(18709, 12189, 1417, 1417, 1417, 1417, landscape=True)

AYAT = list_levels.Scheme("ayat", (list_levels.Level("decimal", "(%1)", 567, 567),))
RINCIAN = list_levels.Scheme(
    "rincian",
    (
        list_levels.Level("lowerLetter", "%1.", 1134, 567),
        list_levels.Level("decimal", "%2.", 1701, 567),
        list_levels.Level("lowerLetter", "%3)", 2268, 567),
        list_levels.Level("decimal", "%4)", 2835, 567),
    ),
)
BAB = list_levels.Scheme(
    "bab",
    (
        list_levels.Level("decimal", "", 0, 0, "nothing"),
        list_levels.Level("decimal", "%1.%2", 567, 567, style=Style.JUDUL_SUBBAB),
    ),
)

VALUES: dict[str, object] = {
    "rancangan": False,
    "salinan": True,
    "kepala_pejabat": "BUPATI CONTOH",
    "provinsi": "PROVINSI CONTOH",
    "jenis_daerah": "PERATURAN BUPATI CONTOH",
    "nomor_tahun": "NOMOR 1 TAHUN 2023",
    "judul_baris": ["RENCANA KERJA DINAS", "KABUPATEN CONTOH", "TAHUN 2024"],
    "rahmat": ["DENGAN RAHMAT TUHAN YANG MAHA ESA"],
    "sela_pejabat": "",
    "pejabat_koma": "BUPATI CONTOH,",
    "memutuskan": "MEMUTUSKAN:",
    "perintah": "Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bupati "
    "ini dengan penempatannya dalam Berita Daerah Kabupaten Contoh.",
    "sela_penetapan": "",
    "penetapan_tempat": "Contoh",
    "penetapan_tanggal": "2 Agustus 2023",
    "penetapan_jabatan": ["BUPATI CONTOH,"],
    "penetapan_nama": "NAMA BUPATI",
    "pengundangan": True,
    "pengundangan_tempat": "Contoh",
    "pengundangan_tanggal": "3 Agustus 2023",
    "pengundangan_jabatan": ["SEKRETARIS DAERAH", "KABUPATEN CONTOH,"],
    "pengundangan_nama": "NAMA SEKRETARIS",
    "ttd": "ttd.",
    "berita_daerah": "BERITA DAERAH KABUPATEN CONTOH TAHUN 2023 NOMOR 1",
    "noreg": "",
    "sela_tembusan": "",
    "ada_tembusan": False,
    "tembusan": [],
    "tambahan_lembaran": "",
    "salinan_jabatan": ["KEPALA BAGIAN HUKUM,"],
    "salinan_nama": "NAMA KEPALA",
    "salinan_pangkat": "Pembina Tingkat I",
    "salinan_nip": "NIP 197001011995031001",
    "lampiran_judul": "LAMPIRAN",
    "sampul_dokumen": "RENCANA KERJA",
    "sampul_tahun": "TAHUN 2024",
    "sampul_perangkat": ["DINAS CONTOH", "KABUPATEN CONTOH"],
}


def runs(*texts: str) -> tuple[b.Span, ...]:
    return tuple(b.Run(t) for t in texts)


def par(style: str, *texts: str, **more: object) -> b.Paragraph:
    return b.Paragraph(style, runs(*texts), **more)  # type: ignore[arg-type]


def numbered(
    style: str, text: str, scheme: str, instance: str, level: int, label: str
) -> b.Paragraph:
    return b.Paragraph(style, runs(text), number=list_levels.Number(scheme, instance, level, label))


def pasal(number: int) -> b.Paragraph:
    words = (b.Run("Pasal "), b.Counted("Pasal", number))
    return b.Paragraph(Style.PASAL, (b.Mark(f"pasal_{number}", words),), outline=2)


def label_table() -> b.Table:
    def row(label: str, colon: str, marker: str, text: str) -> b.Row:
        return b.Row(
            tuple(b.Cell((par(Style.PEMBUKAAN, t),)) for t in (label, colon, marker, text)),
            split=True,
        )

    return b.Table(
        (1701, 284, 567, 6803),
        (
            row(
                "Menimbang",
                ":",
                "a.",
                "bahwa A & B < C > “D” perlu ditetapkan dengan aturan yang panjang sekali "
                "sehingga barisnya terlipat dan rata kanan kiri;",
            ),
            row("", "", "b.", "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a;"),
        ),
        borders=False,
    )


def body_blocks() -> tuple[b.Block, ...]:
    return (
        pasal(1),
        numbered(Style.AYAT, "Bunyi ayat kesatu.", "ayat", "pasal-1", 0, "(1)"),
        b.Paragraph(
            Style.AYAT,
            (
                b.Run("Sebagaimana dimaksud dalam "),
                b.Ref("pasal_2", "Pasal 2", "text"),
                b.Run(" dan "),
                b.Ref("huruf_b", "b"),
                b.Run(", lihat "),
                b.Ref("tbl_x", "Tabel 1.1.A", "text"),
                b.Run("."),
            ),
            number=list_levels.Number("ayat", "pasal-1", 0, "(2)"),
        ),
        pasal(2),
        par(Style.ISI, "Rincian terdiri atas:"),
        numbered(Style.RINCIAN_1, "satu;", "rincian", "r1", 0, "a."),
        b.Paragraph(
            Style.RINCIAN_1,
            runs("dua, memuat:"),
            number=list_levels.Number("rincian", "r1", 0, "b."),
            bookmarks=("huruf_b",),
        ),
        numbered(Style.RINCIAN_2, "angka;", "rincian", "r1", 1, "1."),
        numbered(Style.RINCIAN_3, "huruf kecil; dan", "rincian", "r1", 2, "a)"),
        numbered(Style.RINCIAN_4, "angka kecil.", "rincian", "r1", 3, "1)"),
        par(Style.ISI, "Daftar kedua mulai lagi:"),
        numbered(Style.RINCIAN_1, "satu lagi.", "rincian", "r2", 0, "a."),
    )


def caption() -> b.Paragraph:
    number = (b.Run("Tabel "), b.HeadingNumber(2, "1.1"), b.Run("."))
    letter = b.Counted("Tabel", 1, "ALPHABETIC", within=2, first=True)
    spans = (b.Mark("tbl_x", (*number, letter)), b.Break(), b.Run("Judul Tabel"))
    return b.Paragraph(Style.JUDUL_TABEL, spans, keep_next=True, bookmarks=("tbl_x_p",))


def grid_table(rows: int = 60) -> b.Table:
    def head(*cells: b.Cell) -> b.Row:
        return b.Row(cells, header=True)

    def cell(style: str, text: str, **more: object) -> b.Cell:
        align = more.pop("align", None)
        return b.Cell((par(style, text, align=align),), **more)  # type: ignore[arg-type]

    k = Style.KEPALA_TABEL
    heads = (
        head(
            cell(k, "No.", merge="start", valign="center"),
            cell(k, "Uraian", merge="start", valign="center"),
            cell(k, "Pagu", span=2, shade="D9D9D9"),
        ),
        head(
            b.Cell((), merge="go"),
            b.Cell((), merge="go"),
            cell(k, "Tahun 2023"),
            cell(k, "Tahun 2024"),
        ),
    )
    rest = tuple(
        b.Row(
            (
                cell(Style.SEL, f"{i}.", align="center"),
                cell(Style.SEL, f"Uraian kegiatan ke-{i}"),
                cell(Style.SEL, f"Rp{i}.000.000", align="right"),
                cell(Style.SEL, f"Rp{i}.500.000", align="right"),
            )
        )
        for i in range(1, rows + 1)
    )
    return b.Table((900, 9000, 2975, 3000), heads + rest, size=16, alt="Pagu menurut kegiatan")


def contents() -> tuple[b.Block, ...]:
    def line(style: str, label: str, title: str, bookmark: str) -> b.Paragraph:
        first = (b.Run(label), b.Tab()) if label else ()
        words = (*first, b.Run(title), b.Tab(), b.PageRef(bookmark))
        return b.Paragraph(style, (b.Hyperlink(bookmark, words),))

    return (
        par(Style.JUDUL_DEPAN, "DAFTAR ISI", bookmarks=("depan",)),
        b.Contents(
            b.HEADINGS,
            (
                line(Style.DAFTAR_ISI_1, "", "DAFTAR ISI", "depan"),
                line(
                    Style.DAFTAR_ISI_1,
                    "BAB I",
                    "EVALUASI PELAKSANAAN RENCANA KERJA PERANGKAT DAERAH YANG PANJANG",
                    "bab_2",
                ),
                line(Style.DAFTAR_ISI_2, "1.1", "Latar Belakang", "sub_2_1"),
            ),
        ),
        line(Style.DAFTAR_TABEL, "Tabel 1.1.A", "Judul Tabel", "tbl_x_p"),
        line(Style.DAFTAR_ISI_1, "", "FORMULIR USULAN", "formulir"),
    )


def chapter() -> tuple[b.Block, ...]:
    return (
        b.Paragraph(
            Style.JUDUL_BAB,
            (
                b.Mark("bab_2", (b.Run("BAB "), b.Counted("Bab", 1, "ROMAN"))),
                b.Break(),
                b.Run("EVALUASI"),
            ),
            number=list_levels.Number("bab", "bab", 0, ""),
        ),
        b.Paragraph(
            Style.JUDUL_SUBBAB,
            runs("Latar Belakang"),
            number=list_levels.Number("bab", "bab", 1, "1.1"),
            bookmarks=("sub_2_1",),
        ),
        par(
            Style.PARAGRAF_ISI,
            "Paragraf pertama yang cukup panjang untuk melipat pada halaman F4 "
            "supaya terlihat "
            "bagaimana baris diratakan pada kedua sisi. " * 4,
        ),
        b.Paragraph(
            Style.PARAGRAF_ISI,
            (
                b.Run("Lihat "),
                b.Ref("tbl_x", "Tabel 1.1.A", "text"),
                b.Run(" yang "),
                b.Run("tebal", bold=True),
                b.Run(" dan "),
                b.Run("miring", italic=True),
                b.Run("; "),
                b.Ref("sub_2_1", "1.1"),
                b.Run("."),
            ),
        ),
        par(Style.KUTIPAN, "Kutipan yang menjorok."),
    )


def png() -> bytes:
    """A black square of 8 × 8 pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", 8, 8, 1, 0, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0\0" * 8)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


PAGES = {"bab_2": "II-1", "depan": "i", "sub_2_1": "II-1", "tbl_x_p": "II-2", "formulir": "1"}


def written(whole: b.Document | None = None, pages: Mapping[str, str] = PAGES) -> bytes:
    """The bytes of a document, by the templates of the tests."""
    return write(whole or document(), templates(), KOPERASI, pages)


def small(
    *content: b.Block,
    schemes: tuple[list_levels.Scheme, ...] = (),
    numbered: paper.PageNumber | None = None,
) -> b.Document:
    """A document whose Lampiran is one section with these blocks."""
    names = ("lambang", "pembukaan", "menetapkan", "batang_tubuh")
    slots: dict[str, tuple[b.Block, ...]] = dict.fromkeys(names, ())
    section = b.Section(PORTRAIT, numbered or paper.PageNumber(), content)
    frame = b.Frame("batang-tubuh.docx", VALUES, slots)
    said = b.Properties("Judul", "Perihal", "Penyusun", "id-ID", "2023-08-02")
    return b.Document(said, frame, schemes, (section,))


def document(rows: int = 60, *, foreign: bool = True) -> b.Document:
    """The made-up document, with one of everything."""

    def chapter_number(start: int | None) -> paper.PageNumber:
        return paper.PageNumber("II-", start=start)

    figure = (
        b.Picture(png(), "image/png", 3_600_000, 480_000, "Empat kotak dengan panah", "Gambar 2.1"),
        par(Style.JUDUL_GAMBAR, "Gambar 2.1 Alur"),
    )
    parts: list[b.Section | b.Frame | b.Foreign] = [
        b.Frame("lampiran.docx", VALUES, {"lambang": ()}),
        b.Section(PORTRAIT, paper.PageNumber(format="lowerRoman", start=1), contents()),
        b.Section(PORTRAIT, chapter_number(1), (*chapter(), *figure)),
        b.Section(
            LANDSCAPE,
            chapter_number(None),
            (caption(), grid_table(rows), par(Style.SUMBER, "Sumber: contoh.")),
        ),
        b.Section(
            PORTRAIT,
            chapter_number(None),
            (par(Style.PARAGRAF_ISI, "Kembali tegak."), grid_small()),
        ),
    ]
    if foreign:
        parts.append(b.Foreign("asing/formulir-usulan.docx", "formulir"))
    parts.append(b.Frame("penutup.docx", VALUES, {}, continuous=True))
    slots: dict[str, tuple[b.Block, ...]] = {
        "lambang": (),
        "pembukaan": (label_table(),),
        "menetapkan": (par(Style.PEMBUKAAN, "Menetapkan: PERATURAN BUPATI."),),
        "batang_tubuh": body_blocks(),
    }
    body = b.Frame("batang-tubuh.docx", VALUES, slots)
    said = b.Properties("Peraturan Contoh", "Rencana kerja", "Bupati Contoh", "id-ID", "2023-08-02")
    return b.Document(said, body, (AYAT, RINCIAN, BAB), tuple(parts))


def grid_small() -> b.Table:
    """Two columns, three rows."""
    rows = (
        b.Row((b.Cell((par(Style.SEL, f"{i}"),)), b.Cell((par(Style.SEL, "isi"),))))
        for i in range(3)
    )
    return b.Table((4000, 5355), tuple(rows))
