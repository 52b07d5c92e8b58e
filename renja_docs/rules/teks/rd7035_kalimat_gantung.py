"""No text ends with a word that wants another behind it, unless a list goes on with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.teks.tanda import PUNCTUATED
from renja_docs.sense.reading import Reading
from renja_docs.sense.siblings import lead_ins
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD7035",
    severity="galat",
    title="Kalimat yang belum selesai",
    source="EYD",
    explanation=(
        "Teks tidak berakhir dengan kata hubung, kata depan, atau kata yang menantikan kata kerja."
    ),
    cases=(
        Case(
            file="bab/2-evaluasi.yaml",
            at="@isu-penting/isi/1/rincian/butir/0",
            bad="terbatasnya akses masyarakat terhadap pelayanan, khususnya",
            good="terbatasnya akses masyarakat terhadap pelayanan",
        ),
        Case(
            file="bab/1-pendahuluan.yaml",
            at="@maksud-tujuan/isi/1/rincian/butir/1",
            bad="menyediakan tolok ukur bagi evaluasi kinerja; dan",
            good="menyediakan tolok ukur bagi evaluasi kinerja",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja Kecamatan menjadi pedoman yang wajib",
            good="Renja Kecamatan menjadi pedoman yang wajib diikuti",
        ),
    ),
)

_CONNECTIONS: Final = (
    "dan atau yang di ke dari untuk dengan bagi pada oleh serta atas tentang khususnya terutama "
    "antara sebagai agar dalam terhadap karena sehingga namun tetapi maupun seperti melalui demi "
    "secara menurut yaitu yakni adalah merupakan wajib harus dapat akan telah sebelum setelah "
    "ketika apabila jika bahwa hingga kepada daripada tanpa beserta ataupun melainkan "
    "sedangkan berdasarkan berupa antar para setiap suatu sebuah sebesar sebanyak ialah"
)
_GOES_ON: Final = frozenset(_CONNECTIONS.split())
_WHOLE: Final = PUNCTUATED - {"kolom"}
_HANGING: Final = re.compile(rf"(?:{'|'.join(_CONNECTIONS.split())})\s*[.;,]?\s*\Z", re.IGNORECASE)
_LAST_WORD: Final = re.compile(r"(?P<word>[A-Za-z]+)\s*(?P<mark>[.;:,]?)\s*\Z")
_FAR_ENOUGH: Final = 40
"""So many characters before the end of a text its last word is looked for."""


def check(reading: Reading) -> Iterator[Finding]:
    """Texts whose last word wants another word behind it."""
    leading = {id(lead.text) for lead in lead_ins(reading)}
    for text in reading.of_kinds(_WHOLE).candidates(_HANGING):
        is_line_of_table = text.kind == "judul" and text.zone == "tabel"
        if not is_line_of_table and id(text) not in leading:
            yield from _hanging(reading, text)


def _hanging(reading: Reading, text: Text) -> Iterator[Finding]:
    """The last word of a text, where it connects."""
    last = _LAST_WORD.search(text.printed, max(0, len(text.printed) - _FAR_ENOUGH))
    if last is None or last["mark"] == ":":
        return
    if last["word"].casefold() in _GOES_ON:
        yield in_text(
            reading,
            RULE,
            text,
            last.span("word"),
            f"Teks berakhir dengan kata {quoted(last['word'])}.",
            "Selesaikan kalimatnya, atau hapus kata itu.",
        )
