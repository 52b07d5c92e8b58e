"""Notes at the foot of a page."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from renja_docs.app.rendering import rendered
from renja_docs.drawing.illustration import illustrate
from renja_docs.sense.evaluation import read
from renja_docs.word.wml import names
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import read as opened
from renja_docs.word.wml.readback import paragraphs
from renja_docs.writing.assembly import document
from renja_docs.writing.settable import settable
from tests import kecil
from tests.packages import templates

BAB = """\
id: satu
judul: Satu
isi:
  - paragraf: Usaha mikro bertambah{{ catatan_kaki('Badan Pusat Statistik.') }} setiap tahun.
  - rincian: {butir: ["satu{{ catatan_kaki('Data Dinas.') }}", dua]}
"""


def test_notes_are_numbered_through_the_document(tmp_path: Path) -> None:
    """A reference in the text, the words at the foot; the text itself says nothing of it."""
    found = kecil.naskah(tmp_path, lampiran="urutan: [{bab: satu}]\n", bab__satu=BAB)
    evaluated = read(found)
    assert not evaluated.findings
    pictures = partial(illustrate, found, content=tmp_path / "content")
    whole = settable(document(found, evaluated.reading.tree, pictures))
    package = opened(rendered(whole, templates(), tmp_path / "content", {}))
    references = [one.get(w("id")) for one in package.document.xml.iter(w("footnoteReference"))]
    assert references == ["1", "2"]
    part = package.related(names.TYPE_FOOTNOTES)
    assert part is not None
    said = [seen.text.strip() for seen in paragraphs(part.xml) if seen.text.strip()]
    assert said == ["Badan Pusat Statistik.", "Data Dinas."]
    texts = [seen.text for seen in paragraphs(package.document.xml)]
    assert "Usaha mikro bertambah setiap tahun." in texts
