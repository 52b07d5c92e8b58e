"""An amending regulation between two versions with Lampirans makes the one of the other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from renja_docs.app.amending.drafting import draft
from renja_docs.compare.amending import living
from renja_docs.content.dihapus import is_struck_behind
from renja_docs.content.loading.amended import load_with_amended
from renja_docs.content.naskah import Naskah
from renja_docs.sense import evaluation
from renja_docs.sense.amending.annex_address import Annexes, replaces_all
from renja_docs.sense.amending.consolidation import consolidated
from renja_docs.writing.assembly import document
from tests.lampiran_kecil import bertaman
from tests.properties.sizes import size
from tests.properties.suntingan_lampiran import annex_version
from tests.properties.suntingan_tubuh import version


@pytest.fixture(scope="module")
def taman(tmp_path_factory: pytest.TempPathFactory) -> Naskah:
    """The package, read once."""
    naskah = load_with_amended(*bertaman(tmp_path_factory.mktemp("taman"))).naskah
    assert naskah is not None
    return naskah


def anew(naskah: Naskah) -> Naskah:
    """A content as somebody would write it anew: no number is quoted, nothing is deleted."""
    bab = tuple(living(one) for one in naskah.bab if not is_struck_behind(one))
    known = {one.id for one in bab}
    lampiran = tuple(
        replace(
            living(one),
            urutan=tuple(part for part in one.urutan if not part.bab or part.bab in known),
        )
        for one in naskah.lampiran
        if not is_struck_behind(one)
    )
    return replace(
        naskah,
        perbup=replace(naskah.perbup, konsolidasi=()),
        batang_tubuh=living(naskah.batang_tubuh),
        lampiran=lampiran,
        bab=bab,
        tabel=tuple(map(living, naskah.tabel)),
    )


def printed(naskah: Naskah) -> list[str]:
    """Every word and figure that is printed of a content; tables stand in no order."""
    texts = evaluation.read(naskah).reading.tree.told_texts()
    return sorted(text.printed for text in texts)


def row_numbers(naskah: Naskah) -> dict[str, list[str]]:
    """The numbers of the rows of each table."""
    annexes = Annexes(naskah)
    return {one.id: [number for _, number in annexes.rows(one)] for one in naskah.tabel}


def assert_quoted(amending: Naskah, new: Naskah) -> None:
    """The new wording stands in the amending regulation, its expressions found if they were."""
    read = evaluation.read(amending)
    if read.findings:  # the new version refers to what it has no more
        assert evaluation.read(new).findings
        return
    whole = read.reading
    document(whole.naskah, whole.tree, lambda _: pytest.fail("no figure is drawn"))
    told = " ".join(text.printed for text in whole.tree.told_texts())
    for butir in amending.batang_tubuh.perubahan:
        cells = butir.isi_baris.sel.values() if butir.isi_baris else filter(None, (butir.sel,))
        chapter = butir.isi_bab_lampiran
        for typed in (*(cell.teks for cell in cells), chapter.judul if chapter else None):
            assert not typed or "{{" in typed or typed in told


@pytest.mark.parametrize("seed", range(size(6, 1 / 5)))
def test_the_amendment_makes_the_new_version(seed: int, taman: Naskah) -> None:
    """In words and figures, twice in a row; the numbers of rows that stay are never given anew."""
    old = taman
    for count in (seed % 3 + 1, seed % 7 + 2):
        begun = anew(old)
        new = annex_version(begun, seed * 100 + count, count)
        if seed % 2:
            new = replace(new, batang_tubuh=version(begun.batang_tubuh, seed, 1))
        made = draft(old, new)
        if made is None:
            assert printed(begun) == printed(new)
            return
        after = consolidated(made.naskah)
        assert after is not None
        assert after.faults == ()
        assert printed(anew(after.naskah)) == printed(new)
        assert_quoted(made.naskah, new)
        numbers, before = row_numbers(after.naskah), row_numbers(old)
        whole = any(replaces_all(b) or b.isi_tabel or b.isi_lampiran for b in made.operations)
        for id_ in numbers.keys() & before.keys() if not whole else ():
            assert [one for one in numbers[id_] if one in before[id_]] == before[id_]
        old = after.naskah
