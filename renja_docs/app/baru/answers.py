"""What a new project is asked for, and how the answers are read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from renja_docs.app.baru.agency import Agency, agency, long_form
from renja_docs.app.baru.kind import KINDS, Kind
from renja_docs.content.jenis import JenisNaskah
from renja_docs.content.loading.kinds import (
    decision,
    level_or_usual,
    levels,
    of_region,
    usual,
)
from renja_docs.rules.regional_words import LEVEL, in_province
from renja_docs.text.values import ReadError, read_tahun

_REGION: Final = re.compile(rf"(?P<kind>{LEVEL}|kab\.?)\s+(?P<name>.+)\Z", re.IGNORECASE)
_PROVINCE: Final = re.compile(r"(?:provinsi|propinsi|prov\.)\s+", re.IGNORECASE)
_NOT_IN_NAMES: Final = re.compile(r"[^\w\s.,'’/()&-]|_")
_ABBREVIATION: Final = re.compile(r"\b[A-Z]{3,}\b")
_SMALL: Final = frozenset({"dan", "serta", "di", "ke", "dari", "untuk", "dengan", "atau"})
"""Words that stay small in names."""


class AnswerError(ValueError):
    """An answer that cannot be used; the words say why, in Indonesian."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The answers, read.

    kind: a Renja with its Lampiran, a regulation of the head of the region, one of the region
    itself, or a decision. daerah: with its level in front.
    provinsi: without the word. tahun: the plan year; of a regulation, its own. dinas: of
    a Renja. tentang: what a regulation is about; of a Renja it follows from the others.
    """

    kind: Kind
    daerah: str
    provinsi: str
    tahun: int
    dinas: Agency | None = None
    tentang: str = ""

    @property
    def jenis(self) -> str:
        """The kind of document, as perbup.yaml names it."""
        return self._jenis.nama

    @property
    def promulgated(self) -> bool:
        """True for what a gazette holds."""
        return self._jenis.lembaran is not None

    @property
    def _jenis(self) -> JenisNaskah:
        match self.kind:
            case "perda":
                return of_region(self.daerah, self.provinsi)
            case "keputusan":
                return decision(self.daerah)
            case _:
                return usual(self.daerah)

    @property
    def head(self) -> str:
        """The office that sets the regulation, without the name of the region."""
        return level_or_usual(self.daerah).kepala

    @property
    def name(self) -> str:
        """The name of the region without its kind."""
        return self.daerah.partition(" ")[2]


def read_kind(typed: str) -> Kind:
    """The kind of document. Raises AnswerError."""
    answer = typed.strip().lower()
    if answer not in KINDS:
        raise AnswerError(f"Jawab {', '.join(KINDS[:-1])}, atau {KINDS[-1]}")
    return answer


def read_region(typed: str) -> str:
    """'kab. pasuruan' → 'Kabupaten Pasuruan'. Raises AnswerError where the kind is not told."""
    name = _read_name(typed)
    told = _REGION.match(name)
    if told is None:
        examples = " atau ".join(f"{level.awalan} {name}" for level in in_province())
        raise AnswerError(f"Tulis dengan jenisnya: {examples}")
    typed_kind = told["kind"].casefold().rstrip(".")
    kind = next(one.awalan for one in levels() if one.awalan.casefold().startswith(typed_kind))
    return f"{kind} {_in_title_case(told['name'])}"


def read_province(typed: str) -> str:
    """'Provinsi jawa timur' → 'Jawa Timur'. Raises AnswerError."""
    return _in_title_case(_PROVINCE.sub("", _read_name(typed), count=1))


def read_agency(typed: str) -> Agency:
    """The agency of a name; usual abbreviations are written out. Raises AnswerError for others."""
    name = long_form(_read_name(typed))
    if " " in name:
        name = _in_title_case(name)
    short = _ABBREVIATION.search(name)
    if short is not None:
        raise AnswerError(f"Tulis kepanjangan {short[0]}; nama peraturan tidak memuat singkatan")
    return agency(name)


def read_subject(typed: str) -> str:
    """What a regulation is about. Raises AnswerError."""
    return _in_title_case(_read_name(typed).removesuffix("."))


def read_year(typed: str) -> int:
    """A year. Raises AnswerError."""
    try:
        return read_tahun(typed.strip())
    except ReadError as fault:
        raise AnswerError(f"'{typed}' {fault.message}") from fault


def _read_name(typed: str) -> str:
    """A name on one line, without letters that no name has. Raises AnswerError."""
    name = " ".join(typed.split())
    if not any(sign.isalpha() for sign in name):
        raise AnswerError("Nama belum diisi")
    strange = _NOT_IN_NAMES.search(name)
    if strange is not None:
        raise AnswerError(f"Tanda {strange[0]} tidak boleh ada dalam nama")
    return name


def _in_title_case(name: str) -> str:
    """A name typed in one case only, as names are written; a name in mixed case stays."""
    if name != name.upper() and name != name.lower():
        return name
    return " ".join(_titled(word) for word in name.lower().split(" "))


def _titled(word: str) -> str:
    return word if word in _SMALL else re.sub(r"^\w|(?<=[-/])\w", lambda m: m[0].upper(), word)
