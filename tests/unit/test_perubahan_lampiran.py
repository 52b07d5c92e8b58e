"""Amendments behind the body: a Lampiran, a chapter, a table, a row, a cell."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from renja_docs.app.cli import main
from renja_docs.app.pipeline import Checked, check
from renja_docs.content.loading.loader import load
from renja_docs.content.penjelasan import Penjelasan, PenjelasanPasal
from renja_docs.content.perubahan import ButirPerubahan
from renja_docs.content.regulasi import BatangTubuh
from renja_docs.content.scalars import Id, Teks
from renja_docs.content.susunan import DIHAPUS, Pasal
from renja_docs.document.blocks import Frame, Paragraph, Row, Section, Table
from renja_docs.document.spans import words
from renja_docs.sense.amending.explaining import explained_afterwards
from renja_docs.writing.announcement import Act, announcement
from renja_docs.writing.assembly import document
from tests.kecil import DASAR_HUKUM
from tests.lampiran_kecil import IDENTITAS, bertaman

ACT = """\
  - {id: perbup-7-2025, jenis: perbup, lembaga: Contoh, nomor: 7, tahun: 2025,
     tentang: Taman Baca, tanggal: 3 Juni 2025, lembaran: {tahun: 2025, nomor: 7}}
"""
PERUBAHAN = (
    IDENTITAS.replace("nomor: 7", "nomor: 2")
    .replace("tahun: 2025", "tahun: 2026")
    .replace(
        "tentang: Taman",
        "tentang: Perubahan atas Peraturan Bupati Contoh Nomor 7 Tahun 2025 tentang Taman",
    )
    .replace("Juni 2025", "Juni 2026")
    + "mengubah: perbup-7-2025\n"
)
PEMBUKA = """\
menimbang: [bahwa taman baca berubah, bahwa pedomannya perlu diubah]
mengingat: [uu-23-2014, perbup-7-2025]
"""
_SPACES = str.maketrans("\u00a0\n", "  ")
BARIS = "{sel: {nama: Kelas D, nilai: '50'}}"


def amending(
    folder: Path, perubahan: str, asal: str = "../asal", lampiran: str = ""
) -> tuple[Path, Path]:
    """An amending content beside the one that it amends; content and templates."""
    base, templates = bertaman(folder)
    base.rename(folder / "asal")
    content = folder / "content"
    content.mkdir()
    files = {
        "perbup.yaml": PERUBAHAN + (f"naskah_asal: {asal}\n" if asal else ""),
        "dasar-hukum.yaml": DASAR_HUKUM + ACT,
        "batang-tubuh.yaml": f"{PEMBUKA}perubahan:\n{perubahan}",
        "lampiran.yaml": lampiran,
    }
    for name, text in files.items():
        if text:
            (content / name).write_text(text, encoding="utf-8")
    return content, templates


def checked(folders: tuple[Path, Path], *codes: str) -> Checked:
    """What the checks say. codes: of the rules to run."""
    return check(*folders, only=codes or ("RD4098", "RD4106", "RD4107"))


def printed(folders: tuple[Path, Path]) -> tuple[list[str], list[str]]:
    """The lines of the body, and those of the Lampirans with the rows of their tables."""
    found = checked(folders)
    assert found.findings == ()
    assert found.naskah is not None
    assert found.tree is not None
    whole = document(found.naskah, found.tree, lambda _: pytest.fail("no figure"))
    assert isinstance(whole.body, Frame)
    body = [_line(one) for one in whole.body.slots["batang_tubuh"] if isinstance(one, Paragraph)]
    behind: list[str] = []
    for part in whole.parts:
        for block in part.blocks if isinstance(part, Section) else ():
            if isinstance(block, Paragraph):
                behind.append(_line(block))
            elif isinstance(block, Table):
                behind += [_row(row) for row in block.rows]
    return body, list(filter(None, behind))


def _line(p: Paragraph) -> str:
    label = p.number.label if p.number else ""
    return " ".join(filter(None, (label, words(p.spans)))).translate(_SPACES)


def _row(row: Row) -> str:
    return " | ".join(" ".join(words(p.spans) for p in cell.blocks) for cell in row.cells)


def annex(jenis: str, **given: object) -> ButirPerubahan:
    return ButirPerubahan(jenis=jenis, **given)  # type: ignore[arg-type]


# --- the words


@pytest.mark.parametrize(
    ("instruction", "sentence"),
    [
        (
            [annex("diubah", lampiran="II", isi_lampiran="x")],
            "Ketentuan Lampiran II diubah sehingga menjadi sebagaimana tercantum dalam Lampiran "
            "yang merupakan bagian tidak terpisahkan dari Peraturan Bupati ini.",
        ),
        ([annex("dihapus", lampiran="II")], "Lampiran II dihapus."),
        ([annex("dihapus", lampiran="I", bab="IV")], "BAB IV Lampiran I dihapus."),
        (
            [annex("diubah", lampiran="I", judul="Baru")],
            "Judul Lampiran I diubah sehingga berbunyi sebagai berikut:",
        ),
        (
            [
                annex("ditambahkan", lampiran="III", setelah="II"),
                annex("ditambahkan", lampiran="IV", setelah="III"),
            ],
            "Setelah Lampiran II ditambahkan 2 (dua) Lampiran, yakni Lampiran III dan Lampiran IV "
            "sehingga menjadi sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak "
            "terpisahkan dari Peraturan Bupati ini.",
        ),
        (
            [
                annex("diubah", lampiran="ya", bab="II", judul="Baru"),
                annex("disisipkan", lampiran="ya", bab="IIA", setelah="II"),
                annex("disisipkan", lampiran="ya", bab="IIB", setelah="IIA"),
                annex("dihapus", lampiran="ya", tabel="jam", baris="2"),
            ],
            "Ketentuan judul BAB II Lampiran diubah, di antara BAB II dan BAB III Lampiran "
            "disisipkan 2 (dua) bab, yakni BAB IIA dan BAB IIB, dan ketentuan baris 2 tabel jam "
            "Lampiran dihapus sehingga menjadi sebagaimana tercantum dalam Lampiran yang merupakan "
            "bagian tidak terpisahkan dari Peraturan Bupati ini.",
        ),
    ],
)
def test_an_instruction_on_a_lampiran(instruction: list[ButirPerubahan], sentence: str) -> None:
    """Angka 236c; without the amended content things are named as they are typed."""
    assert announcement(instruction, Act("Peraturan Bupati")) == sentence


# --- what is printed


def test_rows_and_cells_stand_in_the_lampiran_with_their_numbers(tmp_path: Path) -> None:
    """The table is named as it is printed there, a new row is 2a, one that is gone says so."""
    body, behind = printed(
        amending(
            tmp_path,
            f"""\
  - {{jenis: diubah, lampiran: II, baris: 1, kolom: nilai, sel: "350"}}
  - {{jenis: disisipkan, lampiran: II, tabel: kelas, baris: 2a, setelah: 2, isi_baris: {BARIS}}}
  - {{jenis: dihapus, lampiran: II, tabel: kelas, baris: c}}
""",
        )
    )
    assert body[1].startswith(
        "Ketentuan kolom Nilai baris 1 Tabel 1 Lampiran II dalam Peraturan Bupati Contoh Nomor 7 "
    )
    assert body[1].endswith(
        "diubah, di antara baris 2 dan baris 3 Tabel 1 Lampiran II disisipkan 1 (satu) baris, "
        "yakni baris 2a, dan ketentuan baris 3 Tabel 1 Lampiran II dihapus sehingga menjadi "
        "sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari "
        "Peraturan Bupati ini."
    )
    assert behind[0] == "LAMPIRAN"
    assert behind[-5:] == [
        "Tabel 1 Kelas Taman",
        "No. | Nama | Nilai",
        "1 | Kelas A | 350",
        "2a | Kelas D | 50",
        "3 | Dihapus. | ",
    ]


def test_chapters_stand_in_the_lampiran_with_their_numbers(tmp_path: Path) -> None:
    """One of which the title changes is its heading; tables in it keep their number."""
    body, behind = printed(
        amending(
            tmp_path,
            """\
  - jenis: diubah
    lampiran: I
    bab: II
    isi_bab_lampiran:
      {id: isi, judul: Isi, subbab: [{id: jam, judul: Jam, isi: [{tabel: jam}]}]}
  - jenis: disisipkan
    lampiran: I
    bab: IIA
    setelah: II
    isi_bab_lampiran:
      {id: baru, judul: Baru, subbab: [{id: satu, judul: Satu, isi: [{paragraf: Satu hal.}]}]}
  - {jenis: diubah, lampiran: I, bab: III, judul: Penutup}
  - {jenis: dihapus, pasal: 3}
""",
        )
    )
    assert [line for line in behind if line.startswith(("BAB", "2", "Tabel"))] == [
        "BAB II ISI",
        "2.1 Jam",
        "Tabel 2.1 Jam Buka",
        "2 | Selasa | siang",
        "BAB IIA BARU",
        "2A.1 Satu",
        "BAB III PENUTUP",
    ]
    assert "Taman dirawat bersama." not in behind
    assert any("judul BAB III Lampiran I diubah sehingga menjadi" in line for line in body)


def test_a_lampiran_is_replaced_or_added(tmp_path: Path) -> None:
    """Norms that are quoted name it by its number in the amended act."""
    body, behind = printed(
        amending(
            tmp_path,
            """\
  - {jenis: diubah, pasal: 3, isi: {id: buku, teks: "Menurut {{ rujuk('lampiran:baru') }}"}}
  - {jenis: diubah, lampiran: kelas, judul: Golongan Taman}
  - {jenis: ditambahkan, lampiran: III, setelah: II, isi_lampiran: baru}
""",
            lampiran="""\
lampiran:
  - id: baru
    judul: Baru
    urutan: [{isi: [{paragraf: Hal baru.}]}, {bagian: penandatanganan}]
""",
        )
    )
    assert "Menurut Lampiran III." in body
    assert body[
        body.index("2. Judul Lampiran II diubah sehingga berbunyi sebagai berikut:") + 1
    ] == ("GOLONGAN TAMAN")
    assert body[-3] == (
        "3. Setelah Lampiran II ditambahkan 1 (satu) Lampiran, yakni Lampiran III sehingga menjadi "
        "sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari "
        "Peraturan Bupati ini."
    )
    assert behind[-1] == "Hal baru."


def test_a_quoted_part_tells_what_the_amended_content_knows(tmp_path: Path) -> None:
    """Figures of its facts, of tables that are not printed here, in the head of a column."""
    folders = amending(
        tmp_path,
        """\
  - {jenis: diubah, lampiran: I, bab: I, judul: Mula}
  - jenis: diubah
    lampiran: I
    bab: III
    isi_bab_lampiran:
      id: akhir
      judul: Akhir
      isi: [{paragraf: "Ada {{ nilai('kelas', 'a', 'nilai') }} dari {{ fakta('semua') }}."}]
  - {jenis: diubah, lampiran: I, tabel: jam, baris: 1, kolom: nilai, sel: sore}
""",
    )
    asal = tmp_path / "asal"
    with (asal / "perbup.yaml").open("a", encoding="utf-8") as file:
        file.write("fakta: [{id: semua, nilai: 900 buku}]\n")
    form = asal / "bentuk" / "daftar.yaml"
    form.write_text(form.read_text().replace("judul: Nilai", 'judul: "Tahun {{ tahun }}"'))
    body, behind = printed(folders)
    assert "Ada 300 dari 900 buku." in behind
    assert "1 | Senin | sore" in behind
    assert "Ketentuan judul BAB I Lampiran I dalam" in body[1]
    assert "ketentuan BAB III Lampiran I diubah, dan ketentuan kolom Tahun 2026 baris 1" in body[1]


def test_the_explanation_follows_its_pasal() -> None:
    """What explains a deleted part goes; the amending regulation explains its own Pasal."""
    gone, kept = Pasal(id=Id("a"), teks=DIHAPUS), Pasal(id=Id("b"), teks=Teks("B"))
    tubuh = BatangTubuh(menimbang=(), mengingat=(), pasal=(gone, kept))
    told = {one: PenjelasanPasal(pasal=Id(one), teks=Teks(f"Arti {one}")) for one in "abc"}
    anew = PenjelasanPasal(pasal=Id("b"), teks=Teks("Arti baru"))
    base = Penjelasan(umum=(), pasal=(told["a"], told["b"], told["c"]))
    after = explained_afterwards(base, Penjelasan(umum=(), pasal=(anew,)), tubuh)
    assert after == Penjelasan(umum=(), pasal=(anew,))
    assert explained_afterwards(None, base, tubuh) is None


# --- what cannot be done


@pytest.mark.parametrize(
    ("butir", "code", "told"),
    [
        ("{jenis: diubah, lampiran: V, bab: I, judul: X}", "RD4106", "Lampiran V tidak ada"),
        ("{jenis: diubah, lampiran: ya, bab: I, judul: X}", "RD4106", "satu-satunya tidak ada"),
        ("{jenis: diubah, lampiran: I, bab: IX, judul: X}", "RD4106", "BAB IX Lampiran I"),
        ("{jenis: diubah, lampiran: I, tabel: x, baris: 1, isi_baris: B}", "RD4106", "Tabel x"),
        ("{jenis: diubah, lampiran: I, baris: 9, isi_baris: B}", "RD4106", "Baris 9 tabel jam"),
        (
            "{jenis: diubah, lampiran: II, baris: 1, kolom: x, sel: y}",
            "RD4106",
            "Kolom x tidak ada",
        ),
        ("{jenis: diubah, lampiran: II}", "RD4106", "yang menjadi bunyi baru"),
        (
            "{jenis: ditambahkan, lampiran: I, bab: X, setelah: IX,"
            " isi_bab_lampiran: {id: x, judul: X, isi: [{paragraf: X.}]}}",
            "RD4106",
            "BAB IX tidak ada",
        ),
        (
            "{jenis: ditambahkan, lampiran: I, bab: IV, setelah: III,"
            " isi_bab_lampiran: {id: isi, judul: X, isi: [{paragraf: X.}]}}",
            "RD4106",
            "Bab isi sudah ada",
        ),
        ("{jenis: diubah, lampiran: I, baris: 1}", "RD4098", "tidak memuat bunyi"),
        ("{jenis: dihapus, lampiran: I, baris: 1, isi_baris: B}", "RD4098", "memuat bunyi"),
        ("{jenis: diubah, lampiran: I, pasal: 2, judul: X}", "RD4098", "lampiran dan pasal"),
        ("{jenis: diubah, lampiran: II, kolom: nama, sel: X}", "RD4098", "tanpa baris"),
        (
            "{jenis: disisipkan, lampiran: II, baris: 4, setelah: 2, isi_baris: B}",
            "RD4098",
            "bernomor 4",
        ),
        ("{jenis: ditambahkan, lampiran: II, tabel: kelas, isi_tabel: T}", "RD4098", "tidak dit"),
        (
            "{jenis: diubah, lampiran: II, baris: 1, setelah: 1, isi_baris: B}",
            "RD4098",
            "tidak memakai setelah",
        ),
        ("{jenis: dihapus, lampiran: I, bab: II}", "RD4107", "BAB II yang dihapus"),
        ("{jenis: dihapus, lampiran: II}", "RD4107", "Lampiran II yang dihapus"),
    ],
)
def test_what_cannot_be_done_is_told(tmp_path: Path, butir: str, code: str, told: str) -> None:
    """At the key that is wrong, in words that help."""
    table = "{id: kelas, bentuk: daftar, baris: [{sel: {nama: a}}]}"
    typed = butir.replace("isi_baris: B", f"isi_baris: {BARIS}").replace(
        "isi_tabel: T", f"isi_tabel: {table}"
    )
    found = checked(amending(tmp_path, f"  - {typed}\n"))
    assert [(one.code, one.location.file) for one in found.findings if told in one.message] == [
        (code, "batang-tubuh.yaml")
    ], found.findings


def test_parts_of_a_lampiran_need_the_amended_content(tmp_path: Path) -> None:
    butir = '  - {jenis: diubah, lampiran: II, baris: 1, kolom: nilai, sel: "9"}\n'
    found = checked(amending(tmp_path, butir, asal=""), "RD4098")
    assert ["naskah_asal" in one.advice for one in found.findings] == [True]


# --- where the amended content lies

HAPUS = "  - {jenis: dihapus, pasal: 3}\n"


def commit(folder: Path) -> None:
    """Put a folder into a repository of its own, tagged v1."""
    who = ("-c", "user.name=x", "-c", "user.email=x@x", "-c", "commit.gpgsign=false")
    for args in (("init", "-q"), ("add", "-A"), (*who, "commit", "-qm", "x"), ("tag", "v1")):
        subprocess.run(["git", *args], cwd=folder, check=True)


def test_the_amended_content_may_be_a_revision(tmp_path: Path) -> None:
    """Its folder is read as it was then; a revision that is not there is told."""
    content, templates = amending(tmp_path, HAPUS, asal="{revisi: v1, folder: ../asal}")
    commit(tmp_path)
    (tmp_path / "asal" / "batang-tubuh.yaml").unlink()
    found = checked((content, templates), "RD4106")
    assert found.findings == ()
    assert found.tree is not None
    assert found.tree.after is not None
    (content / "perbup.yaml").write_text(PERUBAHAN + "naskah_asal: {revisi: v9, folder: ../asal}\n")
    told = checked((content, templates), "RD4106").findings
    assert [one.code for one in told] == ["RD1017"]
    assert "v9" in told[0].message


def test_the_amended_content_may_be_named_at_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It may lie elsewhere then."""
    content, templates = amending(tmp_path / "proyek", HAPUS, asal="")
    (tmp_path / "proyek" / "asal").rename(tmp_path / "jauh")
    run = ["konsolidasi", "--content", str(content), "--templates", str(templates)]
    target = tmp_path / "hasil"
    code = main([*run, "--asal", str(tmp_path / "jauh"), "--keluaran", str(target)])
    assert code == 0, capsys.readouterr().out
    naskah = load(target, templates).naskah
    assert naskah is not None
    assert naskah.batang_tubuh.pasal[2].teks == "Dihapus"
    assert len(naskah.tabel) == 2
    assert (
        main([*run, "--asal", str(tmp_path / "tidak-ada"), "--keluaran", str(tmp_path / "x")]) == 1
    )


def test_the_amended_content_may_be_the_file_of_an_office(tmp_path: Path) -> None:
    """It is imported in memory; a text file does as well as Word."""
    content, templates = amending(tmp_path, HAPUS, asal="{berkas: ../asal.txt}")
    (tmp_path / "asal.txt").write_text(
        """\
PERATURAN BUPATI CONTOH
NOMOR 7 TAHUN 2025
TENTANG
TAMAN BACA

Menimbang : bahwa taman baca perlu diatur;
Mengingat : Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara \
Republik Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587);

MEMUTUSKAN:
Menetapkan : PERATURAN BUPATI TENTANG TAMAN BACA.

Pasal 1
Taman dibuka setiap hari.
Pasal 2
Buku dibeli setiap tahun.
Pasal 3
Laporan dibuat setiap bulan.
Pasal 4
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.

Ditetapkan di Contoh
pada tanggal 2 Juni 2025
BUPATI CONTOH,

NAMA BUPATI
""",
        encoding="utf-8",
    )
    found = checked((content, templates), "RD4106")
    assert found.tree is not None
    assert found.tree.after is not None, found.findings
    assert [place.own for place in found.tree.after.tree.tubuh] == [
        "Pasal 1", "Pasal 2", "Pasal 3", "Pasal 4"
    ]  # fmt: skip


def test_konsolidasi_writes_nothing_where_there_are_errors(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is wrong is told, and the folder is not made."""
    content, templates = amending(tmp_path, "  - {jenis: dihapus, pasal: 9}\n")
    run = ["konsolidasi", "--content", str(content), "--templates", str(templates)]
    assert main([*run, "--keluaran", str(tmp_path / "hasil")]) == 1
    assert not (tmp_path / "hasil").exists()
    assert "Pasal 9 tidak ada pada naskah asal" in capsys.readouterr().out


def test_konsolidasi_writes_lampirans_and_pasal_ii(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Files that nothing is done to stay as they are; the new ones come along."""
    content, templates = amending(
        tmp_path,
        f"""\
  - {{jenis: ditambahkan, lampiran: II, baris: 4, setelah: 3, isi_baris: {BARIS}}}
  - {{jenis: ditambahkan, lampiran: III, setelah: II}}
pasal_ii: [Kelas D berlaku sejak Januari 2027]
""",
        lampiran="""\
lampiran:
  - {id: baru, judul: Baru, urutan: [{bab: baru}, {bagian: penandatanganan}]}
""",
    )
    (content / "bab").mkdir()
    (content / "bab" / "baru.yaml").write_text(
        "# catatan\nid: baru\njudul: Baru\nisi: [{paragraf: Hal baru.}]\n", encoding="utf-8"
    )
    (tmp_path / "asal" / "peta.png").write_bytes(b"png")
    run = ["konsolidasi", "--content", str(content), "--templates", str(templates)]
    target = tmp_path / "hasil"
    assert main([*run, "--keluaran", str(target)]) == 0, capsys.readouterr().out
    asal = tmp_path / "asal"
    for name in ("bab/isi.yaml", "tabel/jam.yaml", "bentuk/daftar.yaml", "peta.png"):
        assert (target / name).read_bytes() == (asal / name).read_bytes()
    assert (target / "bab/baru.yaml").read_bytes() == (content / "bab/baru.yaml").read_bytes()
    naskah = load(target, templates).naskah
    assert naskah is not None
    assert [one.id for one in naskah.lampiran] == ["pedoman", "kelas", "baru"]
    found = check(target, templates, only=("RD4106",))
    assert found.tree is not None
    assert found.naskah is not None
    whole = document(found.naskah, found.tree, lambda _: pytest.fail("no figure"))
    assert isinstance(whole.body, Frame)
    lines = [_line(one) for one in whole.body.slots["batang_tubuh"] if isinstance(one, Paragraph)]
    assert lines[-3:] == [
        "Ketentuan Pasal II Peraturan Bupati Contoh Nomor 2 Tahun 2026:",
        "1. Kelas D berlaku sejak Januari 2027.",
        "2. Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.",
    ]
