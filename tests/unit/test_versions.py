"""A side of a comparison that was written for another version of the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_docs.app.versions import ReadVersion, Sisi, ignored, read, refusal
from renja_docs.machine.history import Source
from renja_docs.text.colour import plain
from tests.kecil import BATANG_TUBUH, PERBUP, tulis

OPSI = "koma_sebelum_perlu: ya\nhuruf_pertama_miring: ya\n"


def loaded(folder: Path, *, lenient: bool, awalan: str = "v1:", **berkas: str) -> ReadVersion:
    """A version of a small content as it is read."""
    content, templates = tulis(folder, **berkas)
    return read(Source("v1", "", content, templates, awalan), lenient=lenient)


def test_a_key_that_is_gone_is_left_out_and_told(tmp_path: Path) -> None:
    """The old version can be compared, and the reviewer reads what was not."""
    lama = loaded(tmp_path, lenient=True, gaya=OPSI)
    assert lama.faults == ()
    assert lama.naskah.opsi.koma_sebelum_perlu
    (note,) = ignored(lama)
    assert note.name == "v1:content/gaya.yaml baris 2"
    assert (
        note.reason
        == "Kunci 'huruf_pertama_miring' tidak dikenal pada versi program ini dan diabaikan"
    )


def test_a_key_that_was_renamed_is_read_by_its_new_name(tmp_path: Path) -> None:
    """What is nearly a key of today is that key; this is told too."""
    lama = loaded(tmp_path, lenient=True, perbup=PERBUP.replace("tahun: 2025", "tahunn: 2025"))
    assert lama.naskah.perbup.tahun == 2025
    assert ignored(lama)[0].reason.endswith("dan dibaca sebagai tahun")


def test_the_new_side_is_read_strictly(tmp_path: Path) -> None:
    """An unknown key in what is being written now is a mistake."""
    baru = loaded(tmp_path, lenient=False, gaya=OPSI)
    assert [d.code for d in baru.faults] == ["RD2001"]
    assert ignored(baru) == ()


def test_a_key_whose_content_would_be_lost_is_refused(tmp_path: Path) -> None:
    """A block of a kind that is gone would leave the old side silently: it cannot be compared."""
    isi = "isi:\n  - paragraf: Alinea pertama.\n  - bingkai_hias: Alinea kedua.\n"
    bab = f"id: satu\njudul: Pendahuluan\n{isi}"
    lama = loaded(tmp_path, lenient=True, lampiran="urutan:\n  - bab: satu\n", bab__satu=bab)
    assert [d.code for d in lama.faults] == ["RD2001"]


@pytest.mark.parametrize(
    ("sisi", "command"),
    [
        ("lama", "renja-docs beda ../naskah-lama"),
        ("baru", "renja-docs beda LAMA ../naskah-baru"),
    ],
)
def test_an_older_form_is_called_so_with_the_way_out(
    tmp_path: Path, sisi: Sisi, command: str
) -> None:
    """The side, the fault with its line, what it comes from, and what to do."""
    older = loaded(
        tmp_path, lenient=True, batang_tubuh=BATANG_TUBUH.replace("teks: bahwa", "kata: bahwa")
    )
    said = refusal(older, sisi, plain)
    assert said.startswith(f"Sisi {sisi} (v1) tidak dapat dibandingkan")
    assert "v1:content/batang-tubuh.yaml:2:" in said
    assert "Isi revisi v1 tampaknya ditulis untuk versi program yang lebih lama." in said
    assert said.endswith(f"    git worktree add ../naskah-{sisi} v1\n    {command}")


def test_a_folder_is_not_called_older(tmp_path: Path) -> None:
    """Files that somebody is writing have a mistake, no age."""
    now = loaded(
        tmp_path,
        lenient=True,
        awalan="",
        batang_tubuh=BATANG_TUBUH.replace("teks: bahwa", "kata: bahwa"),
    )
    assert "lebih lama" not in refusal(now, "lama", plain)


def test_a_key_with_a_default_may_be_missing(tmp_path: Path) -> None:
    """A version from before the key existed is read with its default."""
    lama = loaded(tmp_path, lenient=True, gaya="kata: [sistematika]\n")
    assert lama.faults == ()
    assert ignored(lama) == ()
