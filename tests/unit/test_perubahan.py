"""Amendments as operations: their words, what they make of the amended act, and the way back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from renja_docs.app.amending.rewording import reworded, written
from renja_docs.app.cli import main
from renja_docs.app.massal.inputs import digest
from renja_docs.app.pipeline import check
from renja_docs.compare.amending import living
from renja_docs.content.loading.amended import amended_paths, load_with_amended
from renja_docs.content.loading.loader import load, read_file
from renja_docs.content.naratif import Butir
from renja_docs.content.naskah import Naskah
from renja_docs.content.perubahan import ButirPerubahan
from renja_docs.content.regulasi import BatangTubuh
from renja_docs.content.scalars import Id, Teks
from renja_docs.content.susunan import Ayat, BabTubuh, Pasal
from renja_docs.document.blocks import Counted, Frame, Paragraph, Picture, Ref, Run
from renja_docs.sense.amending import numbers
from renja_docs.sense.amending.address import Level
from renja_docs.sense.amending.consolidation import consolidated
from renja_docs.sense.tree import tree
from renja_docs.writing.announcement import Act, announcement
from renja_docs.writing.assembly import document
from renja_docs.writing.consolidated_mark import consolidated_mark
from tests.kecil import DASAR_HUKUM, PERBUP, tulis

ASAL = """\
# Naskah asal
menimbang: [bahwa taman baca perlu diatur]
mengingat:
  # disepakati
  - uu-23-2014
bab:
  - id: umum
    judul: Ketentuan Umum
    pasal:
      - id: arti
        definisi:
          - {istilah: Taman, arti: tempat membaca}
          - {istilah: Warga, arti: penduduk desa}
      - id: guna
        ayat:
          - {id: satu, teks: Taman berguna bagi Warga}
          - teks: "Guna sebagaimana dimaksud pada {{ rujuk('pasal:guna', ayat='satu') }} meliputi"
            rincian: {hubungan: dan, butir: [membaca, menulis, berhitung]}
          - Taman dibuka setiap hari
  - id: akhir
    judul: Ketentuan Penutup
    pasal:
      - {id: laporan, teks: "Laporan menurut {{ rujuk('pasal:guna', ayat='satu') }} dibuat"}
      - {id: berlaku, teks: Peraturan Bupati ini mulai berlaku pada tanggal diundangkan}
"""
ACT = """\
  - {id: perbup-7-2025, jenis: perbup, lembaga: Contoh, nomor: 7, tahun: 2025,
     tentang: Taman Baca, lembaran: {tahun: 2025, nomor: 7}}
"""
IDENTITAS = PERBUP.replace(
    "Rencana Kerja Dinas Contoh Kabupaten Contoh Tahun 2026", "Taman Baca"
).partition("perangkat_daerah")[0]
PERUBAHAN = (
    IDENTITAS.replace("nomor: 7", "nomor: 2")
    .replace("tahun: 2025", "tahun: 2026")
    .replace(
        "tentang: Taman",
        "tentang: Perubahan atas Peraturan Bupati Contoh Nomor 7 Tahun 2025 tentang Taman",
    )
    .replace("Juni 2025", "Juni 2026")
    + "mengubah: perbup-7-2025\nnaskah_asal: ../asal\n"
)
PEMBUKA = "menimbang: [bahwa perlu diubah]\nmengingat: [uu-23-2014, perbup-7-2025]\n"


def projects(folder: Path, perubahan: str, asal: str = ASAL) -> tuple[Path, Path]:
    """An amending content with the one that it amends beside it; content and templates."""
    base, _ = tulis(folder / "lain", perbup=IDENTITAS, batang_tubuh=asal)
    folders = tulis(
        folder,
        perbup=PERUBAHAN,
        dasar_hukum=DASAR_HUKUM + ACT,
        batang_tubuh=f"{PEMBUKA}perubahan:\n{perubahan}",
    )
    base.rename(folder / "asal")
    return folders


def read(folders: tuple[Path, Path]) -> Naskah:
    """The content with what it amends."""
    loaded = load_with_amended(*folders)
    assert loaded.naskah is not None
    assert not loaded.findings
    return loaded.naskah


def lines(naskah: Naskah) -> list[str]:
    """What the body prints, with its numbers."""

    def no_picture(_: str) -> Picture:
        raise AssertionError

    body = document(naskah, tree(naskah), no_picture).body
    assert isinstance(body, Frame)
    return [_line(p) for p in body.slots["batang_tubuh"] if isinstance(p, Paragraph)]


def _line(p: Paragraph) -> str:
    spans = [inner for span in p.spans for inner in getattr(span, "spans", (span,))]
    text = "".join(s.text for s in spans if isinstance(s, Run | Ref | Counted))
    return " ".join(filter(None, (p.number.label if p.number else "", text))).replace("\u00a0", " ")


# --- the words of the law

AYAT, BUTIR = Ayat(teks=Teks("x")), Butir(teks=Teks("x"))
ISI = Pasal(id=Id("x"), teks=Teks("x"))
BAB = BabTubuh(id=Id("x"), judul=Teks("X"), pasal=(ISI,))


def diubah(**way: object) -> ButirPerubahan:
    return ButirPerubahan(jenis="diubah", **way)  # type: ignore[arg-type]


def disisipkan(**way: object) -> ButirPerubahan:
    return ButirPerubahan(jenis="disisipkan", **way)  # type: ignore[arg-type]


def dihapus(**way: object) -> ButirPerubahan:
    return ButirPerubahan(jenis="dihapus", **way)  # type: ignore[arg-type]


def ditambahkan(**way: object) -> ButirPerubahan:
    return ButirPerubahan(jenis="ditambahkan", **way)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("instruction", "sentence"),
    [
        (
            [diubah(pasal="8", ayat="2"), diubah(pasal="8", ayat="3")],
            "Ketentuan ayat (2) dan ayat (3) Pasal 8 diubah sehingga Pasal 8 berbunyi sebagai "
            "berikut:",
        ),
        (
            [dihapus(pasal="7", ayat="2")],
            "Ketentuan ayat (2) Pasal 7 dihapus sehingga Pasal 7 berbunyi sebagai berikut:",
        ),
        (
            [
                disisipkan(pasal="18", ayat="1a", setelah="1"),
                disisipkan(pasal="18", ayat="1b", setelah="1a"),
            ],
            "Di antara ayat (1) dan ayat (2) Pasal 18 disisipkan 2 (dua) ayat, yakni ayat (1a) dan "
            "ayat (1b) sehingga Pasal 18 berbunyi sebagai berikut:",
        ),
        (
            [
                diubah(pasal="5", ayat="1"),
                disisipkan(pasal="5", ayat="1a", setelah="1"),
                disisipkan(pasal="5", ayat="3a", setelah="3"),
                dihapus(pasal="5", ayat="4"),
            ],
            "Ketentuan ayat (1) Pasal 5 diubah, di antara ayat (1) dan ayat (2) disisipkan 1 "
            "(satu) ayat, yakni ayat (1a), di antara ayat (3) dan ayat (4) disisipkan 1 (satu) "
            "ayat, yakni ayat (3a), dan ketentuan ayat (4) dihapus sehingga Pasal 5 berbunyi "
            "sebagai berikut:",
        ),
        (
            [diubah(pasal="9", ayat="2", huruf="b"), dihapus(pasal="9", ayat="2", huruf="c")],
            "Ketentuan huruf b ayat (2) Pasal 9 diubah dan ketentuan huruf c ayat (2) dihapus "
            "sehingga Pasal 9 berbunyi sebagai berikut:",
        ),
        (
            [diubah(pasal="9", huruf="b", angka="2")],
            "Ketentuan angka 2 huruf b Pasal 9 diubah sehingga Pasal 9 berbunyi sebagai berikut:",
        ),
        (
            [
                disisipkan(pasal="12A", setelah="12"),
                disisipkan(pasal="12B", setelah="12A"),
                disisipkan(pasal="12C", setelah="12B"),
            ],
            "Di antara Pasal 12 dan Pasal 13 disisipkan 3 (tiga) pasal, yakni Pasal 12A, Pasal "
            "12B, dan Pasal 12C sehingga berbunyi sebagai berikut:",
        ),
        (
            [ditambahkan(pasal="14", setelah="13")],
            "Setelah Pasal 13 ditambahkan 1 (satu) pasal, yakni Pasal 14 sehingga berbunyi sebagai "
            "berikut:",
        ),
        (
            [disisipkan(bab="IXA", setelah="IX", isi_bab=BAB)],
            "Di antara BAB IX dan BAB X disisipkan 1 (satu) bab, yakni BAB IXA sehingga berbunyi "
            "sebagai berikut:",
        ),
        (
            [disisipkan(bab="III", bagian="Kesatu A", setelah="Kesatu")],
            "Di antara Bagian Kesatu dan Bagian Kedua BAB III disisipkan 1 (satu) bagian, yakni "
            "Bagian Kesatu A sehingga berbunyi sebagai berikut:",
        ),
        ([dihapus(bab="V")], "BAB V dihapus."),
        (
            [diubah(bab="IV", judul="Baru")],
            "Judul BAB IV diubah sehingga berbunyi sebagai berikut:",
        ),
        (
            [diubah(judul="Baru")],
            "Judul Peraturan Bupati diubah sehingga berbunyi sebagai berikut:",
        ),
        (
            [diubah(lampiran="ya")],
            "Ketentuan Lampiran diubah sehingga menjadi sebagaimana tercantum dalam Lampiran yang "
            "merupakan bagian tidak terpisahkan dari Peraturan Bupati ini.",
        ),
    ],
)
def test_an_instruction_has_the_words_of_the_law(
    instruction: list[ButirPerubahan], sentence: str
) -> None:
    """Angka 233-236c."""
    assert announcement(instruction, Act("Peraturan Bupati")) == sentence


def test_the_only_instruction_names_the_act() -> None:
    """Angka 233 a, second example."""
    words = announcement([dihapus(pasal="7", ayat="2")], Act("Peraturan Bupati", "Perbup X"))
    assert words.startswith("Ketentuan ayat (2) Pasal 7 dalam Perbup X dihapus sehingga Pasal 7 ")


@pytest.mark.parametrize(
    ("level", "before", "inserted", "following"),
    [
        ("pasal", "12", "12A", "13"),
        ("pasal", "12A", "12B", "13"),
        ("ayat", "1", "1a", "2"),
        ("angka", "14a", "14b", "15"),
        ("huruf", "c", "c1", "d"),
        ("huruf", "c1", "c2", "d"),
        ("bab", "IX", "IXA", "X"),
        ("bab", "IXA", "IXB", "X"),
        ("bab", "IIIC", "IIID", "IV"),
        ("bagian", "Kesatu", "Kesatu A", "Kedua"),
        ("bagian", "Kedua Belas A", "Kedua Belas B", "Ketiga Belas"),
        ("paragraf", "2", "2A", "3"),
        ("pasal", "dua", None, None),
        ("ayat", "(1)", None, None),
        ("pasal", "012", None, None),
    ],
)
def test_a_number_behind_another(
    level: Level, before: str, inserted: str | None, following: str | None
) -> None:
    """Angka 234-235: what is put in, and what comes next."""
    assert numbers.inserted(level, before) == inserted
    assert numbers.following(level, before) == following


# --- what becomes of the act

BUTIR_BUTIR = """\
  - {jenis: disisipkan, pasal: 1, angka: 1a, setelah: 1, definisi: {istilah: Buku, arti: bacaan}}
  - {jenis: dihapus, pasal: 2, ayat: 2, huruf: b}
  - {jenis: disisipkan, pasal: 2, ayat: 2, huruf: a1, setelah: a, butir: bercerita}
  - {jenis: disisipkan, pasal: 2, ayat: 2a, setelah: 2, bunyi: "Menurut {{ rujuk('pasal:arti') }}"}
  - {jenis: diubah, bab: II, judul: Lain-lain}
  - {jenis: disisipkan, bab: II, pasal: 2A, setelah: 2, isi: {id: awal, teks: Awal}}
  - {jenis: dihapus, pasal: 3}
  - {jenis: ditambahkan, pasal: 5, setelah: 4, isi: {id: tutup, teks: Tutup}}
"""


def test_pasal_i_quotes_the_whole_pasal_as_it_reads_afterwards(tmp_path: Path) -> None:
    """Numbers of the amended act, its other texts, and references as they then are."""
    printed = lines(read(projects(tmp_path, BUTIR_BUTIR)))
    assert printed[printed.index("Pasal 2") - 1 :][:11] == [
        "2. Ketentuan huruf b ayat (2) Pasal 2 dihapus, di antara huruf a dan huruf b ayat (2) "
        "disisipkan 1 (satu) huruf, yakni huruf a1, dan di antara ayat (2) dan ayat (3) disisipkan "
        "1 (satu) ayat, yakni ayat (2a) sehingga Pasal 2 berbunyi sebagai berikut:",
        "Pasal 2",
        "(1) Taman berguna bagi Warga.",
        "(2) Guna sebagaimana dimaksud pada ayat (1) meliputi:",
        "a. membaca;",
        "a1. bercerita; dan",
        "b. Dihapus.",
        "c. berhitung.",
        "(2a) Menurut Pasal 1.",
        "(3) Taman dibuka setiap hari.",
        "3. Judul BAB II diubah sehingga berbunyi sebagai berikut:",
    ]
    assert "1a. Buku adalah bacaan." in printed
    assert printed[-3:] == ["Tutup.", "Pasal II", printed[-1]]


def test_the_consolidated_act_keeps_its_numbers(tmp_path: Path) -> None:
    """12A and (1a) stand between, what is taken out stays with its number."""
    after = consolidated(read(projects(tmp_path, BUTIR_BUTIR)))
    assert after is not None
    assert not after.faults
    printed = lines(after.naskah)
    numbered = [line for line in printed if line.startswith(("Pasal", "BAB"))]
    assert [line[:8] for line in numbered] == [
        "BAB IKET", "Pasal 1", "Pasal 2", "BAB IILA", "Pasal 2A", "Pasal 3", "Pasal 4", "Pasal 5"
    ]  # fmt: skip
    assert printed[printed.index("Pasal 3") + 1] == "Dihapus."
    assert after.naskah.perbup.konsolidasi == ("perbup-2-2026",)


def test_a_second_amendment_starts_from_the_first(tmp_path: Path) -> None:
    """The amended content may be an amending one: its numbers are those it leaves."""
    folders = projects(
        tmp_path, "  - {jenis: disisipkan, pasal: 2A, setelah: 2, isi: {id: a, teks: A}}\n"
    )
    (tmp_path / "kesatu").mkdir()
    for path in folders[0].iterdir():
        (tmp_path / "kesatu" / path.name).write_bytes(path.read_bytes())
    (folders[0] / "perbup.yaml").write_text(PERUBAHAN.replace("../asal", "../kesatu"))
    (folders[0] / "batang-tubuh.yaml").write_text(
        PEMBUKA + "perubahan:\n  - {jenis: diubah, pasal: 2A, isi: {id: a, teks: Baru}}\n"
    )
    assert "Baru." in lines(read(folders))
    assert [path.name for path in amended_paths(folders[0])] == ["kesatu", "asal"]


def test_the_first_amendment_keeps_the_name_that_the_second_knows_it_by(tmp_path: Path) -> None:
    """Ids are free: the consolidated registry has every act once."""
    folders = projects(tmp_path, "  - {jenis: dihapus, pasal: 3}\n")
    folders[0].rename(tmp_path / "kesatu")
    known = ACT.rstrip()[:-1] + ", perubahan: [yang-pertama]}\n"
    first = ACT.replace("perbup-7-2025", "yang-pertama").replace("nomor: 7", "nomor: 2")
    first = first.replace("2025", "2026").replace("Taman", "Perubahan atas Taman")
    second, templates = tulis(
        tmp_path / "dua",
        perbup=PERUBAHAN.replace("../asal", "../kesatu").replace("nomor: 2", "nomor: 3"),
        dasar_hukum=DASAR_HUKUM + known + first,
        batang_tubuh=PEMBUKA + "perubahan:\n  - {jenis: dihapus, pasal: 4}\n",
    )
    second.rename(tmp_path / "content")
    after = consolidated(read((tmp_path / "content", templates)))
    assert after is not None
    assert after.naskah.perbup.konsolidasi == ("yang-pertama", "perbup-3-2026")
    acts = [act.id for act in after.naskah.dasar_hukum.peraturan if act.jenis == "perbup"]
    assert sorted(acts) == ["perbup-3-2026", "perbup-7-2025", "yang-pertama"]


def test_several_lampiran_are_named_in_the_instruction() -> None:
    butir = ButirPerubahan(jenis="diubah", lampiran="ya")
    act = Act("Peraturan Bupati", annexes=("Lampiran I", "Lampiran II"))
    assert announcement([butir], act) == (
        "Ketentuan Lampiran I dan Lampiran II diubah sehingga menjadi sebagaimana tercantum dalam "
        "Lampiran I dan Lampiran II yang merupakan bagian tidak terpisahkan dari Peraturan Bupati "
        "ini."
    )


def test_pasal_ii_has_texts_of_its_own(tmp_path: Path) -> None:
    """Angka 233 c and 233a: several are listed, the day comes last."""
    content, templates = projects(tmp_path, "  - {jenis: dihapus, pasal: 3}\n")
    file = content / "batang-tubuh.yaml"
    more = "pasal_ii: [Buku lama tetap dipakai]\nmulai_berlaku: tanggal 1 Juli 2026\n"
    file.write_text(file.read_text(encoding="utf-8") + more, encoding="utf-8")
    assert lines(read((content, templates)))[-2:] == [
        "1. Buku lama tetap dipakai.",
        "2. Peraturan Bupati ini mulai berlaku pada tanggal 1 Juli 2026.",
    ]


def test_a_new_title_is_printed_and_holds_afterwards(tmp_path: Path) -> None:
    """The title of the act stands below its name."""
    naskah = read(projects(tmp_path, "  - {jenis: diubah, judul: Taman Bacaan}\n"))
    assert "TAMAN BACAAN" in lines(naskah)
    after = consolidated(naskah)
    assert after is not None
    assert after.naskah.perbup.tentang == "Taman Bacaan"


def test_what_the_act_does_not_have_cannot_be_amended(tmp_path: Path) -> None:
    """The fault stands at the number; all other operations are done."""
    perubahan = """\
  - {jenis: dihapus, pasal: 2, ayat: 9}
  - {jenis: disisipkan, pasal: 8A, setelah: 8, isi: {id: a, teks: A}}
  - {jenis: diubah, pasal: 3, bunyi: Bukan pasal}
  - {jenis: disisipkan, bab: VI, pasal: 4A, setelah: 4, isi: {id: b, teks: B}}
"""
    found = check(*projects(tmp_path, perubahan), only=("RD4106",)).findings
    assert [one.location.line for one in found] == [4, 5, 6, 7]


def test_without_the_amended_content_a_whole_pasal_is_typed(tmp_path: Path) -> None:
    """Its numbers are those typed, and the part that is amended is named."""
    content, templates = projects(
        tmp_path,
        "  - jenis: dihapus\n    pasal: 7\n    ayat: 2\n"
        "    sehingga: {id: tujuh, ayat: [Satu, Dihapus, {nomor: 2a, teks: Dua}, Tiga]}\n",
    )
    (content / "perbup.yaml").write_text(PERUBAHAN.replace("naskah_asal: ../asal\n", ""))
    naskah = read((content, templates))
    assert lines(naskah)[2:7] == ["Pasal 7", "(1) Satu.", "(2) Dihapus.", "(2a) Dua.", "(3) Tiga."]


# --- where the amended content lies


@pytest.mark.parametrize("way", ["../../luar", "/etc", "../content", "../tidak-ada"])
def test_the_amended_content_lies_inside_the_project(tmp_path: Path, way: str) -> None:
    """Nothing else is read, and a content does not amend itself."""
    content, templates = projects(tmp_path / "proyek", "  - {jenis: dihapus, pasal: 3}\n")
    tulis(tmp_path / "luar")
    (content / "perbup.yaml").write_text(PERUBAHAN.replace("../asal", way))
    found = load_with_amended(content, templates).findings
    assert [one.code for one in found] == ["RD1017"]


def test_a_broken_amended_content_is_told_once(tmp_path: Path) -> None:
    """Its own check tells the rest."""
    content, templates = projects(tmp_path, "  - {jenis: dihapus, pasal: 3}\n", "menimbang: [x]\n")
    found = [one for one in check(content, templates).findings if one.code < "RD4"]
    assert [(one.code, one.location.file) for one in found] == [("RD1017", "perbup.yaml")]
    assert "../asal/batang-tubuh.yaml" in found[0].message


def test_massal_sees_a_change_of_the_amended_content(tmp_path: Path) -> None:
    """The document is made from it too."""
    content, templates = projects(tmp_path, "  - {jenis: dihapus, pasal: 3}\n")
    before = digest(content, templates, "", pdf=False)
    file = tmp_path / "asal" / "batang-tubuh.yaml"
    file.write_text(ASAL.replace("setiap hari", "setiap pekan"), encoding="utf-8")
    assert digest(content, templates, "", pdf=False) != before


# --- the verbs


def test_konsolidasi_writes_a_content(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It reads back as what was made, its comments are kept, and its first page tells."""
    content, templates = projects(tmp_path, BUTIR_BUTIR)
    after = consolidated(read((content, templates)))
    assert after is not None
    target = tmp_path / "hasil"
    run = ["konsolidasi", "--content", str(content), "--templates", str(templates)]
    code = main([*run, "--keluaran", str(target)])
    assert code == 0, capsys.readouterr().out
    written_one = load(target, templates).naskah
    assert written_one is not None
    assert written_one.batang_tubuh == after.naskah.batang_tubuh
    text = (target / "batang-tubuh.yaml").read_text(encoding="utf-8")
    assert text.startswith("# Naskah asal\n")
    assert "  # disepakati\n" in text
    mark = next(consolidated_mark(written_one))
    assert isinstance(mark, Paragraph)
    assert _line(mark) == "NASKAH KONSOLIDASI"
    assert main(["konsolidasi", "--content", str(target), "--keluaran", str(tmp_path / "x")]) == 3


def test_ubah_drafts_what_konsolidasi_undoes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The amendment between two versions, applied to the old one, says what the new one says."""
    old, templates = tulis(tmp_path / "lama", perbup=IDENTITAS, batang_tubuh=ASAL)
    changed = (
        ASAL.replace("[membaca, menulis, berhitung]", "[membaca, bercerita, berhitung, melukis]")
        .replace(
            "      - {id: laporan", "      - {id: baru, teks: Pasal baru}\n      - {id: laporan"
        )
        .replace("judul: Ketentuan Penutup", "judul: Penutup")
        .replace("          - {istilah: Warga, arti: penduduk desa}\n", "")
    )
    new, _ = tulis(tmp_path / "baru", perbup=IDENTITAS, batang_tubuh=changed)
    target = tmp_path / "hasil"
    run = ["ubah", str(old), str(new), "--templates", str(templates), "--keluaran", str(target)]
    assert main(run) == 0, capsys.readouterr().out
    naskah = read((target / "content", templates))
    after, wanted = consolidated(naskah), load(new, templates).naskah
    assert after is not None
    assert wanted is not None
    assert living(after.naskah.batang_tubuh) == living(wanted.batang_tubuh)
    printed = lines(naskah)
    assert "Pasal 2A" in printed
    assert "2. Dihapus." in printed
    assert not check(target / "content", templates).errors
    assert "# lengkapi:" in (target / "content" / "batang-tubuh.yaml").read_text(encoding="utf-8")


def test_ubah_advises_to_replace_an_act_of_which_most_changes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Angka 237; what says the same needs no amendment, an amending content is no version."""
    old, templates = tulis(tmp_path / "lama", perbup=IDENTITAS, batang_tubuh=ASAL)
    most = ASAL.replace("Taman", "Rumah").replace("dibuat", "disusun")
    new, _ = tulis(tmp_path / "baru", perbup=IDENTITAS, batang_tubuh=most)
    rest = ["--templates", str(templates), "--keluaran", str(tmp_path / "hasil")]
    assert main(["ubah", str(old), str(old), *rest]) == 0
    assert "tidak ada yang diubah" in capsys.readouterr().out
    assert main(["ubah", str(old), str(new), *rest]) == 0
    assert "lebih dari separuh" in capsys.readouterr().out
    amending = tmp_path / "hasil" / "content"
    assert main(["ubah", str(amending), str(new), *rest[:3], str(tmp_path / "lagi")]) == 3


# --- the files


def test_a_file_keeps_what_does_not_change() -> None:
    """Comments and words of other parts stay; a form without room is written anew."""
    before = read_file("batang-tubuh.yaml", ASAL.encode(), BatangTubuh).node
    assert isinstance(before, BatangTubuh)
    bab = replace(before.bab[0], judul=Teks("Baru"))
    after = replace(before, bab=(bab, before.bab[1]))
    text = reworded("batang-tubuh.yaml", ASAL, before, after)
    assert text == ASAL.replace("judul: Ketentuan Umum", "judul: Baru")
    flow = "{menimbang: [x], mengingat: [uu-1-2000], pasal: [{id: a, teks: A}]}\n"
    short = read_file("batang-tubuh.yaml", flow.encode(), BatangTubuh).node
    assert isinstance(short, BatangTubuh)
    longer = replace(short, pasal=(*short.pasal, ISI))
    again = reworded("batang-tubuh.yaml", flow, short, longer)
    assert read_file("batang-tubuh.yaml", again.encode(), BatangTubuh).node == longer
    assert again == written("batang-tubuh.yaml", longer)
