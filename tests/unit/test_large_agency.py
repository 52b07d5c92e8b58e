"""A Renja of 200 sub kegiatan of a Kota: no false finding, no broken amount."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from renja_docs.app.baru import answers, start
from renja_docs.app.baru.answers import Answers
from renja_docs.app.pipeline import Checked, check
from renja_docs.content.belanja import REKENING
from renja_docs.sense.tables import ViewRow, view
from renja_docs.sense.vocabulary import vocabulary
from tests.besar import YEAR, program
from tests.packages import templates


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    """A new project of an agency with the tree of a large one."""
    folder = tmp_path_factory.mktemp("kota")
    given = Answers(
        kind="renja",
        daerah=answers.read_region("Kota Contoh"),
        provinsi="Contoh Raya",
        tahun=YEAR,
        dinas=answers.read_agency("Badan Keuangan dan Aset Daerah"),
    )
    files = start.files(given, ())
    start.write(folder / "proyek", files)
    content: Path = folder / "proyek" / "content"
    (content / "program.yaml").write_text(program(), encoding="utf-8")
    return check(content, templates())


def _rows(checked: Checked, table: str) -> tuple[ViewRow, ...]:
    naskah, tree = checked.naskah, checked.tree
    assert naskah is not None
    assert tree is not None
    tabel = next(one for one in naskah.tabel if one.id == table)
    bentuk = next(one for one in naskah.bentuk if one.id == table)
    return view(naskah, tabel, bentuk, vocabulary(naskah, tree.labels).text)


def test_nothing_is_found_that_is_not_wrong(checked: Checked) -> None:
    """Several funds, outputs and years, every kind of spending."""
    assert [one for one in checked.findings if one.severity != "catatan"] == []


def test_each_kind_of_spending_has_its_sum(checked: Checked) -> None:
    """The rows below the plan follow the accounts that it uses, and add up to the whole."""
    whole, *kinds = [row for row in _rows(checked, "t-c-33") if row.level == "jumlah"]
    names = [row.cells["indikator"].lines[0] for row in kinds]
    assert names == [f"Jumlah {one.nama}" for one in REKENING]

    def amount(row: ViewRow) -> int:
        return int(row.cells["pagu"].lines[0].replace(".", ""))

    assert sum(map(amount, kinds)) == amount(whole)


def test_every_row_of_the_plan_is_numbered_through(checked: Checked) -> None:
    """200 sub kegiatan count through the table, below their kegiatan and programmes."""
    rows = [row for row in _rows(checked, "t-c-33") if row.level == "sub-kegiatan"]
    numbers = [re.match(r"(\d+)\) ", row.cells["uraian"].lines[0]) for row in rows]
    assert [int(found[1]) for found in numbers if found] == list(range(1, 201))
