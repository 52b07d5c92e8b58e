"""The title of a regulation: kind and maker, number and year, province, what it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from renja_docs.content.loading.kinds import of_program
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.said import Said, together
from renja_docs.importing.source import Line
from renja_docs.rules.regional_words import HEADS, KIND, either

_NUMBER: Final = re.compile(
    r"NOMOR\s*:?\s*(?P<number>[^\s.…][^\s…]*)?[\s.…]*(?:TAHUN\s*(?P<year>\d{4})?)?\s*\Z", re.I
)
KIND_IN_ANY_SPACING: Final = f"(?P<kind>{KIND})".replace(r"\s+", r"\s*")
"""A kind of document in any spacing: WALIKOTA."""
_MAKER: Final = re.compile(rf"{KIND_IN_ANY_SPACING}\s+(?P<name>.+)\Z", re.IGNORECASE)
_PROVINCE: Final = re.compile(r"PRO[VP]INSI\s+(?P<name>.+)\Z")
_ABOUT: Final = re.compile(r"TENTANG\s*:?\s*(?P<name>.*)\Z")
_GRACE: Final = either(line.upper() for kind in of_program().values() for line in kind.rahmat)
_OFFICE: Final = re.compile(rf"(?:{_GRACE}|{either(map(str.upper, HEADS))}\b.*,\Z)")
"""What stands behind the name of an act: the grace of God, the office that makes it."""


@dataclass(slots=True)
class TitleBlock:
    """What a title says; None and '' for what it leaves out.

    maker: the words behind the kind, in mixed case. kind: as it is typed.
    """

    number: Said | None = None
    year: Said | None = None
    province: Said | None = None
    maker: str = ""
    kind: str = ""
    about: list[Said] = field(default_factory=list)
    is_about: bool = False

    @property
    def title(self) -> Said | None:
        """What stands behind TENTANG."""
        return together(self.about) if self.about else None

    def take(self, line: Line, ledger: Ledger) -> None:
        """Read a line."""
        text = line.text
        about = _ABOUT.match(text)
        if about is not None and not self.about:
            self.is_about = True
            self._tell(line.said.cut(about.start("name")) if about["name"] else None)
        elif self.is_about:
            self.is_about = _OFFICE.match(text) is None
            self._tell(line.said if self.is_about else None)
        else:
            self._name(line, text, ledger)

    def _tell(self, said: Said | None) -> None:
        if said is not None:
            self.about.append(said)

    def _name(self, line: Line, text: str, ledger: Ledger) -> None:
        """A line above TENTANG."""
        number, maker, province = (p.match(text) for p in (_NUMBER, _MAKER, _PROVINCE))
        if number is not None:
            self._numbered(line, number, ledger)
        elif province is not None:
            name = line.said.cut(province.start("name"))
            self.province = name.with_text(name.text.title())
        elif maker is not None:
            self.maker, self.kind = maker["name"].title(), maker["kind"]

    def _numbered(self, line: Line, found: re.Match[str], ledger: Ledger) -> None:
        if found["number"] and any(map(str.isdigit, found["number"])):
            self.number = line.said.cut(*found.span("number"))
        elif "…" not in line.text:
            ledger.fault("RD8101", line.said, "Nomor peraturan pada judul belum diisi.")
        if found["year"]:
            self.year = line.said.cut(*found.span("year"))


def read_title(lines: Sequence[Line], ledger: Ledger) -> TitleBlock:
    """The title block; all of its lines are printed from perbup.yaml."""
    block = TitleBlock()
    for line in lines:
        block.take(line, ledger)
    ledger.printed((line.place for line in lines), "judul peraturan, dicetak dari perbup.yaml")
    return block
