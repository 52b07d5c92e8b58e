"""terima: what a reviewer changed in the built .docx is told, and written where it is certain."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from functools import cache, partial
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner

from renja_docs.app import pipeline
from renja_docs.app.cli import main
from renja_docs.app.pipeline import Checked
from renja_docs.app.presenting import path_of
from renja_docs.app.terima.desk import TrialDesk, received, written
from renja_docs.app.verbs import program
from renja_docs.returning.back import merged
from renja_docs.returning.change import ReturnedChange
from renja_docs.returning.matching import unmoved
from renja_docs.returning.printed import Printed
from renja_docs.returning.wording import applied, edits
from renja_docs.word import origins
from renja_docs.word.returned import lines
from renja_docs.word.verify import verify
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import read, write
from tests.packages import KECAMATAN, TANPA_LAMPIRAN, templates
from tests.reviewer import AUTHOR, Reviewer, text, typed


def docx_of(content: Path, *, with_origins: bool = True) -> bytes:
    """The document of a content."""
    checked = pipeline.check(content, templates())
    assert checked.naskah is not None and checked.tree is not None
    built = pipeline.build(
        checked.naskah, checked.tree, content, templates(), with_origins=with_origins
    )
    return built.docx


@pytest.fixture(scope="module")
def kecamatan() -> bytes:
    """The document of the package with a Lampiran."""
    return docx_of(KECAMATAN)


@pytest.fixture(scope="module")
def plain() -> bytes:
    """The document of the package without one."""
    return docx_of(TANPA_LAMPIRAN)


class Still(TrialDesk):
    """A package that nobody writes: it is read and printed once for all tests."""

    def read(self) -> Checked:
        """The package as it always is."""
        return _as_it_is(self.content)[0]

    def print(self, checked: Checked) -> Printed:
        """Its document, or that of the package with other texts."""
        as_it_is, printed = _as_it_is(self.content)
        return printed if checked is as_it_is else super().print(checked)


@cache
def _as_it_is(package: Path) -> tuple[Checked, Printed]:
    one = TrialDesk(package, templates(), partial(path_of, package, templates()))
    checked = one.read()
    return checked, one.print(checked)


def desk(content: Path) -> TrialDesk:
    """A content on which changes are tried."""
    kind = Still if content in (KECAMATAN, TANPA_LAMPIRAN) else TrialDesk
    return kind(content, templates(), partial(path_of, content, templates()))


def changes(content: Path, docx: bytes) -> list[ReturnedChange]:
    """What terima finds."""
    return list(received(desk(content), read(docx)).changes)


def told(found: list[ReturnedChange], words: str) -> ReturnedChange:
    """The one change that holds some words."""
    (one,) = [one for one in found if words in f"{one.title}\n{one.before}\n{one.after}"]
    return one


def line_of(content: Path, place: object, file: str) -> str:
    """The line of a file at which a change is told."""
    assert place is not None and getattr(place, "file", "") == file
    return (content / file).read_text().splitlines()[getattr(place, "line", 0) - 1]


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A copy of the package without a Lampiran."""
    shutil.copytree(TANPA_LAMPIRAN, tmp_path / "content")
    return tmp_path / "content"


Run = Callable[..., int]


@pytest.fixture
def run(here: Path, tmp_path: Path) -> Run:
    """Runs terima on a document and that copy."""

    def runs(docx: bytes, *options: str) -> int:
        (tmp_path / "kembali.docx").write_bytes(docx)
        where = ("--content", str(here), "--templates", str(templates()))
        return main(["terima", str(tmp_path / "kembali.docx"), *where, *options])

    return runs


# --- what the document carries


def test_every_paragraph_with_a_source_has_a_hidden_bookmark(kecamatan: bytes) -> None:
    """Names that Word hides and accepts; the part says where each of them comes from."""
    package = read(kecamatan)
    said = origins.read(package)
    assert said is not None
    assert said.office == "Kecamatan Contoh Utara, Kabupaten Contoh"
    found = lines.read(package).lines
    names = [name for line in found for name in line.names]
    assert names == [entry.name for entry in said.entries]
    assert all(name.startswith("_") and len(name) <= 40 for name in names)
    known = {entry.name: entry for entry in said.entries}
    assert all(known[n].digest == origins.digest(line.text) for line in found for n in line.names)
    without = [line.text for line in found if line.text and not line.names and not line.in_contents]
    assert "MEMUTUSKAN:" in without
    camat = next(line for line in found if line.text.startswith("Camat bertanggung jawab"))
    entry = known[camat.names[0]]
    assert entry.way == "pasal/kedudukan/ayat/2"
    assert entry.is_typed
    assert verify(kecamatan) == []


def test_a_document_may_tell_nothing_of_its_origins(plain: bytes) -> None:
    """Built so it holds neither bookmarks nor the part, and is the same otherwise."""
    bare = docx_of(TANPA_LAMPIRAN, with_origins=False)
    assert origins.read(read(bare)) is None
    before, after = lines.read(read(bare)).lines, lines.read(read(plain)).lines
    assert not any(line.names for line in before)
    assert [line.text for line in before] == [line.text for line in after]
    assert docx_of(TANPA_LAMPIRAN) == plain


def test_nothing_changed_is_told_as_nothing(kecamatan: bytes) -> None:
    """Not one false alarm."""
    assert changes(KECAMATAN, kecamatan) == []


# --- words


def test_changes_of_words_are_told_with_their_line(kecamatan: bytes) -> None:
    """Typed words, values, expressions, words of the program, and what rules refuse."""
    reviewer = Reviewer.of(kecamatan, tracked=True)
    reviewer.put("bertanggung jawab", "bertanggung jawab penuh")
    reviewer.put("ditetapkan", "disahkan", within=reviewer.paragraph("bahwa Rencana Kerja Per"))
    reviewer.tracked = False
    reviewer.put("adalah", "ialah", within=reviewer.paragraph("Bupati adalah Bupati"))
    reviewer.put("MEMUTUSKAN", "MENETAPKAN")
    amount = next(one for one in reviewer.paragraphs() if text(one) == "12.450.000")
    reviewer.put("12.450.000", "13.000.000", within=amount)
    reviewer.put("mulai berlaku", "berlaku")
    found = changes(KECAMATAN, reviewer.docx)

    camat = told(found, "Camat")
    assert camat.state == "pasti"
    assert camat.name == "Pasal 2 ayat (2)"
    assert [stamp.author for stamp in camat.stamps] == [AUTHOR]
    assert camat.place is not None
    assert [one.new for one in camat.repairs] == ["penuh "]
    assert told(found, "disahkan").name == "Menimbang huruf a"
    assert told(found, "ialah").state == "program"
    assert told(found, "MENETAPKAN:").place is None
    money = told(found, "13.000.000")
    assert money.state == "usul"
    assert "barang_jasa: 12.450.000" in line_of(KECAMATAN, money.place, "program.yaml")
    assert any("13.000.000" in one for one in money.also)
    refused = told(found, "Peraturan Bupati ini berlaku")
    assert refused.state == "ditolak"
    assert refused.findings and refused.findings[0].code in refused.told


def test_what_an_expression_prints_names_its_source(kecamatan: bytes) -> None:
    """A fact is changed where it stands, never in the sentence; that is a proposal."""
    reviewer = Reviewer.of(kecamatan)
    reviewer.put("61,45", "61,50")
    (change,) = changes(KECAMATAN, reviewer.docx)
    assert change.state == "usul"
    assert "fakta('luas-wilayah')" in change.told
    assert [(one.file, one.new) for one in change.repairs] == [("perbup.yaml", "50")]


# --- structure


def test_footnotes_come_back(tmp_path: Path) -> None:
    """Words of a footnote go into the expression that quotes them; one that goes is told."""
    content = tmp_path / "content"
    shutil.copytree(KECAMATAN, content)
    path = content / "kata-pengantar.yaml"
    first, last = "Laporan tahunan kecamatan.", "Rapat kerja kecamatan."
    ends = [f". {{{{ catatan_kaki('{words}') }}}}" for words in (first, last)]
    path.write_text(
        "isi:\n"
        f"  - paragraf: Kecamatan melayani warganya setiap hari kerja{ends[0]}\n"
        f"  - paragraf: Pelayanan itu dinilai oleh warga setiap tahun{ends[1]}\n",
        encoding="utf-8",
    )
    reviewer = Reviewer.of(docx_of(content))
    notes = [part for name, part in reviewer.package.parts.items() if "footnotes" in name]
    piece = next(one for one in notes[0].xml.iter(w("t")) if "Laporan tahunan" in (one.text or ""))
    piece.text = (piece.text or "").replace("tahunan", "bulanan")
    reference = list(reviewer.package.document.xml.iter(w("footnoteReference")))[1]
    run = reference.getparent()
    assert run is not None
    run.remove(reference)
    found = changes(content, reviewer.docx)
    change = told(found, "bulanan")
    assert (change.state, change.place and change.place.file) == ("pasti", path.name)
    assert [(one.old, one.new) for one in change.repairs] == [("tahu", "bula")]
    assert told(found, last).title == "catatan kaki dihapus"
    assert len(found) == 2


def test_a_new_paragraph_is_proposed(tmp_path: Path) -> None:
    """As an item behind the one in front of it, without the signs that the program prints."""
    content = tmp_path / "content"
    shutil.copytree(KECAMATAN, content)
    path = content / "kata-pengantar.yaml"
    path.write_text(
        "isi:\n"
        "  - paragraf: Kecamatan melayani warganya setiap hari kerja.\n"
        "  - rincian:\n"
        "      jenis: huruf\n"
        "      butir: \n"
        "        - pelayanan surat\n"
        "        - pelayanan pengaduan\n",
        encoding="utf-8",
    )
    docx = docx_of(content)
    reviewer = Reviewer.of(docx)
    reviewer.add(reviewer.paragraph("Kecamatan melayani"), "Warga dilayani dengan ramah.")
    reviewer.add(reviewer.paragraph("pelayanan surat"), "b. pelayanan keliling;")
    at = desk(content)
    got = received(at, read(reviewer.docx))
    sentence, item = (told(list(got.changes), one) for one in ("dengan ramah", "keliling"))
    assert (sentence.state, item.state) == ("usul", "usul")
    assert item.repairs[0].new.strip() == "- pelayanan keliling"
    assert len(written(at, got, [sentence, item])) == 2
    assert "  - paragraf: Warga dilayani dengan ramah.\n" in path.read_text(encoding="utf-8")
    assert not received(at, read(docx_of(content))).changes


def test_small_letters_where_all_is_capitals_are_asked_about(plain: bytes) -> None:
    """They would be printed as capitals, which is not what was written."""
    reviewer = Reviewer.of(plain)
    reviewer.put("NAMA BUPATI", "NAMA lain BUPATI")
    change = told(changes(TANPA_LAMPIRAN, reviewer.docx), "lain")
    assert (change.state, change.place and change.place.line) == ("usul", 18)
    assert "huruf kapital" in change.told


def test_changes_of_structure_are_told_as_such(kecamatan: bytes) -> None:
    """New, gone and parted paragraphs, rows and comments, tracked or not."""
    for tracked in (False, True):
        reviewer = Reviewer.of(kecamatan, tracked=tracked)
        reviewer.add(reviewer.paragraph("Camat bertanggung"), "Ayat baru dari peninjau.")
        reviewer.drop(reviewer.paragraph("menjadi pedoman dalam penyusunan"))
        prose = reviewer.paragraph("Kecamatan dipimpin oleh camat")
        piece = next(one for one in typed(prose) if " dan menyelenggarakan" in (one.text or ""))
        reviewer.part(piece, (piece.text or "").index(" dan menyelenggarakan"))
        rows = [one for one in reviewer.paragraphs() if text(one) == "12.450.000"]
        first, last = (next(one.iterancestors(w("tr"))) for one in (rows[0], rows[-1]))
        reviewer.add_row(first, "Isi baru")
        reviewer.drop_row(last)
        reviewer.remark(reviewer.paragraph("Bupati adalah"), "Sudah benar?")
        found = changes(KECAMATAN, reviewer.docx)
        assert told(found, "Ayat baru").title.startswith("paragraf baru")
        assert told(found, "Ayat baru").name == "Pasal 2 ayat (2)"
        assert told(found, "menjadi pedoman dalam").kind == "hapus"
        assert told(found, "paragraf dipecah").before.startswith("Kecamatan dipimpin")
        assert told(found, "Isi baru").title.startswith("baris baru")
        assert "12.450.000" in told(found, "baris dihapus").before
        remark = told(found, "Sudah benar?")
        assert (remark.kind, remark.name) == ("komentar", "Pasal 1 angka 2")
        assert len(found) == 6
        assert [one.after for one in found if one.may_be_written] == ["Ayat baru dari peninjau."]
        assert all(one.state != "pasti" for one in found)
        assert not tracked or {one.stamps[0].author for one in found} == {AUTHOR}


def neighbours(reviewer: Reviewer) -> tuple[Element, Element]:
    """Two paragraphs of some length that follow each other."""
    long = [one for one in reviewer.paragraphs() if len(text(one)) > 60]
    return next((one, other) for one, other in pairwise(long) if one.getnext() is other)


@pytest.mark.parametrize("tracked", [False, True])
def test_paragraphs_that_are_joined_or_moved(plain: bytes, tracked: bool) -> None:
    """Both are told once, at the paragraph that was there."""
    reviewer = Reviewer.of(plain, tracked=tracked)
    reviewer.join(neighbours(reviewer)[0])
    assert [one.kind for one in changes(TANPA_LAMPIRAN, reviewer.docx)] == ["gabung"]
    reviewer = Reviewer.of(plain, tracked=tracked)
    reviewer.move(*neighbours(reviewer))
    assert [one.kind for one in changes(TANPA_LAMPIRAN, reviewer.docx)] == ["pindah"]


# --- writing


def test_what_is_certain_is_written_once(
    plain: bytes, here: Path, run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only those characters change; the second run has nothing to do."""
    reviewer = Reviewer.of(plain, tracked=True)
    reviewer.put("menghambat proses", "menghambat jalannya")
    reviewer.put("otonom", "otonom tersebut")
    file = here / "batang-tubuh.yaml"
    before = file.read_text()
    assert run(reviewer.docx, "--laporan", str(tmp_path)) == 0
    said = capsys.readouterr().out
    assert f"{AUTHOR}, 4 Maret 2025" in said
    assert "2 perubahan (2 dapat ditulis), 0 komentar." in said
    assert file.read_text() == before
    report = json.loads((tmp_path / "terima.json").read_text())
    assert [one["keadaan"] for one in report["perubahan"]] == ["pasti", "pasti"]
    assert report["perubahan"][0]["oleh"][0]["nama"] == AUTHOR
    assert "<del>proses</del><ins>jalannya</ins>" in (tmp_path / "terima.html").read_text()

    assert run(reviewer.docx, "--tulis") == 0
    assert "2 tempat pada berkas isi ditulis" in capsys.readouterr().out
    wanted = before.replace("menghambat proses", "menghambat jalannya")
    assert file.read_text() == wanted.replace("daerah otonom", "daerah otonom tersebut", 1)
    assert run(reviewer.docx, "--tulis") == 0
    assert "Tidak ada perubahan." in capsys.readouterr().out


def test_each_change_is_asked_about(plain: bytes, here: Path, tmp_path: Path) -> None:
    """What is answered with yes is written, and nothing else."""
    reviewer = Reviewer.of(plain)
    reviewer.put("menghambat proses", "menghambat jalannya")
    reviewer.put("mengungkap rahasia", "membuka rahasia")
    file = tmp_path / "kembali.docx"
    file.write_bytes(reviewer.docx)
    where = ["--content", str(here), "--templates", str(templates())]
    result = CliRunner().invoke(program, ["terima", str(file), *where, "--tanya"], input="t\ny\n")
    if result.exception is not None or "Tulis?" not in result.output:
        raise AssertionError(result.output)
    written = (here / "batang-tubuh.yaml").read_text()
    assert "menghambat proses" in written
    assert "membuka rahasia" in written


def test_the_content_may_have_moved_on(plain: bytes, here: Path) -> None:
    """Changes of others are no changes of the reviewer; the same words are a conflict."""
    reviewer = Reviewer.of(plain)
    reviewer.put("menghambat proses", "menghambat jalannya")
    reviewer.put("membina", "membimbing", within=reviewer.paragraph("membina Unit Pengolah"))
    file = here / "batang-tubuh.yaml"
    now = file.read_text()
    now = now.replace("menghambat proses", "merintangi proses")
    now = now.replace("tata naskah dinas", "tata naskah dinas Daerah")
    file.write_text(now.replace("- JRA ditetapkan oleh Bupati", "- JRA ditetapkan Bupati"))
    found = changes(here, reviewer.docx)
    assert [one.state for one in found] == ["pasti", "bentrok"]
    assert told(found, "membimbing").state == "pasti"


def test_the_revision_it_was_built_from_brings_both_together(plain: bytes, here: Path) -> None:
    """What the content said then is known to git: other words of one sentence go together."""
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "awal"]):
        named = ["-c", "user.name=a", "-c", "user.email=a@b"]
        subprocess.run(["git", *named, *command], cwd=here.parent, check=True)
    reviewer = Reviewer.of(plain)
    reviewer.put("penegakan", "pelaksanaan", within=reviewer.paragraph("menghambat proses"))
    file = here / "batang-tubuh.yaml"
    file.write_text(file.read_text().replace("menghambat proses", "merintangi proses"))
    (change,) = changes(here, reviewer.docx)
    assert change.state == "pasti"
    assert change.after.startswith("merintangi proses pelaksanaan hukum")


# --- files that are not ours


def test_bookmarks_may_be_lost(plain: bytes, here: Path) -> None:
    """A file that a program has stripped of them is aligned by its words."""
    reviewer = Reviewer.of(plain)
    reviewer.put("menghambat proses", "menghambat jalannya")
    for mark in list(reviewer.package.document.xml.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        parent = mark.getparent()
        assert parent is not None
        parent.remove(mark)
    for name in [one for one in reviewer.package.parts if "customXml" in one]:
        del reviewer.package.parts[name]
    (change,) = changes(here, reviewer.docx)
    assert change.state == "pasti"


def test_strange_files_are_refused(
    plain: bytes,
    kecamatan: bytes,
    run: Run,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Of another office, of another program version, of nobody, and broken ones."""
    assert run(kecamatan) == 1
    assert "milik Kecamatan Contoh Utara, Kabupaten Contoh" in capsys.readouterr().err
    newer = read(plain)
    part = newer.parts["/customXml/item1.xml"]
    part.xml.set("versi", "99")
    assert run(write(newer)) == 1
    assert "versi program yang lain" in capsys.readouterr().err
    bare = read(kecamatan)
    part = bare.parts["/customXml/item1.xml"]
    part.xml.tag = "lain"
    assert run(write(bare)) == 1
    assert "bukan hasil suntingan" in capsys.readouterr().err
    long = Reviewer.of(plain)
    long.add(long.paragraphs()[-1], "kata " * 2000)
    assert run(long.docx) == 1
    assert "jauh lebih panjang" in capsys.readouterr().err
    assert run(b"PK rusak") == 3
    assert "simpan ulang" in capsys.readouterr().err
    assert main(["terima", str(tmp_path / "surat.txt")]) == 3
    assert "bukan dokumen Word" in capsys.readouterr().err


def test_a_content_with_errors_is_told(plain: bytes, here: Path, run: Run) -> None:
    """There is nothing to hold the file against."""
    (here / "batang-tubuh.yaml").write_text("bab: [")
    assert run(plain) == 3


# --- small things


def test_edits_make_one_text_of_the_other() -> None:
    """Whatever the two are."""
    for one, other in (("a b c", "a x c d"), ("", "baru"), ("lama", ""), ("sama", "sama")):
        assert applied(one, list(edits(one, other))) == other


def test_two_sides_go_together_where_they_change_other_words() -> None:
    """The same change on both sides is one; other ones at the same words are none."""
    assert merged("satu dua tiga", "satu dua empat", "nol dua tiga") == "nol dua empat"
    assert merged("satu dua", "satu tiga", "satu tiga") == "satu tiga"
    assert merged("satu dua", "satu tiga", "satu empat") is None


def test_what_moved_is_the_least_there_is() -> None:
    """All that still stands in order has not moved."""
    assert unmoved([0, 3, 1, 2, 4]) == {0, 2, 3, 4}
    assert unmoved([]) == set()
