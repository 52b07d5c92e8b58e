"""Findings about an imported content, told at the places of the file that it came from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from renja_docs.content.finding import Finding, Severity
from renja_docs.content.origin import Location
from renja_docs.importing.importer import LAYOUTS, Imported
from renja_docs.importing.ledger import TypedFault
from renja_docs.importing.said import Said, SourcePlace
from renja_docs.importing.source import Line, OfficeSource, SourceGrid
from renja_docs.rules.registry import all_rules

_OF_YAML: Final = (
    "RD3001 RD3002 RD3003 RD3005 RD3006 RD3010 RD3011 RD3012 RD3013 RD3021 RD3022 RD3027 "
    "RD4101 RD4016 RD4020 RD4021 RD4035 RD4058 RD5014 RD5015 RD5029 RD5035 RD6025 RD6026 RD6038 "
    "RD4127 RD6080 RD6088 RD6089 RD7006 RD7012 RD8001 RD9001 RD9002"
)
OF_YAML: Final = frozenset(_OF_YAML.split())
"""Codes that ask for expressions, or for what only a content has: a typed document has none."""

_QUOTED: Final = re.compile(r"“([^”]+)”")
_TOLD_BY: Final = {"RD7041": "RD4091", "RD7047": "RD4091", "RD7055": "RD7043"}
"""Codes whose fault another one tells too: No. or Nomer in an act, a word torn by a dash."""
_HEADING: Final = re.compile(r"(?:\d{1,2}|[A-Za-z])[.)]\s+[A-Z].{0,90}\Z")
_DOTS: Final = re.compile(r"\.\.|…")
_GAZETTE: Final = re.compile(r"\b(?:Lembaran|Berita) (?:Negara|Daerah)\b")
_USUAL_REFERENCE: Final = re.compile(
    r"“(?:[Tt]abel|[Gg]ambar) (?:T-C\.\d+|\d+(?:\.\d+)*(?:\.[A-Z])?)”"
)
_ID: Final = re.compile(r"\b[a-z]+(?:-[a-z0-9]+)+\b")
_OR_IN_YAML: Final = re.compile(
    r",? atau (?:pakai|tulis) \{\{[^}]*\}\}|,? atau tambahkan pada \w+ dalam [\w-]+\.yaml"
)
_IN_YAML: Final = re.compile(r"\{\{|\.yaml|\b(?:Isi|pada) [a-z]+_[a-z_]+\b")
"""What only a content has: expressions, its files, its keys."""

FOLDED_FROM: Final = 4
"""Findings of one kind that people read one by one at most."""
SHOWN: Final = 12
"""Places that a folded finding names."""


def findings(imported: Imported, checked: Iterable[Finding], *, whole: bool) -> tuple[Finding, ...]:
    """What is wrong with the file: faults of the typed text, and what the rules find in it.

    whole: False where the content is too broken for the rules; what broke it is told too.
    """
    texts = texts_of(imported.source)
    rules = all_rules()
    found = [
        _of_fault(fault, rules[fault.code].severity, texts) for fault in imported.ledger.faults
    ]
    for finding in checked:
        of_form = finding.code.startswith(("RD1", "RD2"))
        if finding.code not in OF_YAML and not (of_form and whole):
            moved = _moved(finding, imported, texts)
            if moved is not None:
                found.append(moved)
    return tuple(
        sorted(_once(list(_widest(found))), key=lambda one: (one.location, one.code, one.message))
    )


def _widest(found: Sequence[Finding]) -> Iterator[Finding]:
    """Without findings on a word of what another one quotes with the same fault."""
    wider: dict[tuple[str, int], list[Finding]] = {}
    for finding in found:
        if finding.code in _TOLD_BY.values():
            wider.setdefault((finding.code, finding.location.line), []).append(finding)
    for finding in found:
        others = wider.get((_TOLD_BY.get(finding.code, ""), finding.location.line), ())
        if not any(_covers(other, finding) for other in others):
            yield finding


def _covers(wide: Finding, narrow: Finding) -> bool:
    """True if a finding stands within what another one quotes."""
    match = _QUOTED.search(wide.message)
    start = wide.location.column
    return match is not None and start <= narrow.location.column < start + len(match[1])


def _once(found: Sequence[Finding]) -> Iterator[Finding]:
    """Each fault once: of findings with the same words at one line the first."""
    seen: set[tuple[str, int, str]] = set()
    for finding in found:
        key = (finding.location.file, finding.location.line, f"{finding.code} {finding.message}")
        if key not in seen:
            seen.add(key)
            yield finding


def texts_of(source: OfficeSource) -> Mapping[SourcePlace, str]:
    """The words that stand at each place of a source."""
    found: dict[SourcePlace, str] = {}
    for block in source.blocks:
        if isinstance(block, Line):
            found[block.place] = f"{block.number} {block.said.text}".strip()
        elif isinstance(block, SourceGrid):
            for row in block.rows:
                found.setdefault(row.place, " ⇥ ".join(row.texts))
                for cell in row.cells:
                    if cell:
                        for line in cell.lines():
                            found.setdefault(line.place, line.text)
    return found


def _of_fault(fault: TypedFault, severity: Severity, texts: Mapping[SourcePlace, str]) -> Finding:
    place = fault.said.place_at(fault.start)
    location = _location(place, fault.said, fault.start, texts)
    return Finding(
        fault.code,
        severity,
        location,
        fault.message,
        fault.advice,
        _told(place, fault.place_in_words),
    )


def _moved(
    finding: Finding, imported: Imported, texts: Mapping[SourcePlace, str]
) -> Finding | None:
    """A finding at the place of the source; None for one of a layout that is none of its."""
    file = imported.file(finding.location.file)
    if file is None:
        return None
    found = file.place(finding.location.line, finding.location.column)
    if found is None or _is_ours(finding, found[0]):
        return None
    said, offset = found
    place = said.place_at(offset)
    where = finding.place if not finding.location.file.startswith(LAYOUTS) else ""
    return replace(
        finding,
        location=_location(place, said, offset, texts),
        place=_told(place, where),
        message=_with_names(finding.message, imported.acts),
        advice=_with_names(_for_office(finding.advice), imported.acts),
        related=(),
        repairs=(),
    )


def _with_names(text: str, acts: Mapping[str, str]) -> str:
    """A text that calls acts by their names and not by the ids of a content."""
    return _ID.sub(lambda found: acts.get(found[0], found[0]), text)


def _for_office(advice: str) -> str:
    """An advice without what only a content has: expressions and its files."""
    short = _OR_IN_YAML.sub("", advice)
    sentences = re.split(r"(?<=[.?]) ", short)
    return " ".join(one for one in sentences if not _IN_YAML.search(one))


def _is_ours(finding: Finding, said: Said) -> bool:
    """True for what only the import makes a fault: the source says it otherwise, or not at all."""
    match finding.code:
        case "RD7033":  # a numbered line that no list holds heads what follows
            return _HEADING.match(said.text) is not None
        case "RD4028":  # dots that wait for a number end no sentence
            return _DOTS.search(said.text) is not None
        case "RD5019":  # it is named, but not whole: that is told where it stands
            return _GAZETTE.search(said.text) is not None
        case "RD7039":  # a reference is typed in a file; only an unusual one is told
            return _USUAL_REFERENCE.search(finding.message) is not None
        case "RD7001" | "RD5026":  # a blank that the import left
            return "…" in finding.message and "…" not in said.text
        case _:
            return False


def _told(place: SourcePlace, where: str) -> str:
    return f"{place}; {where}" if where else str(place)


def _location(
    place: SourcePlace, said: Said, offset: int, texts: Mapping[SourcePlace, str]
) -> Location:
    """The place in the file: its line, or its paragraph, and the column of the words."""
    text = texts.get(place, "")
    wanted = said.text[offset : offset + 15]
    at = text.find(wanted) if wanted else -1
    if at < 0:
        words = re.findall(r"\w{4,}", wanted)
        at = text.find(words[0]) if words else -1
    return Location(place.file, place.order, max(0, at) + 1)


def numbered_text(source: OfficeSource, original: str = "") -> str:
    """The text that messages show: a line for each place of the file."""
    if original:
        return original
    texts = {place.order: text for place, text in texts_of(source).items()}
    if not texts:
        return ""
    lines = (" ".join(texts.get(number, "").split()) for number in range(1, max(texts) + 1))
    return "\n".join(lines)


def folded(found: Sequence[Finding]) -> tuple[Finding, ...]:
    """Findings of one code that come often as one, with how often and where."""
    groups: dict[str, list[Finding]] = {}
    for finding in found:
        groups.setdefault(finding.code, []).append(finding)
    result: list[Finding] = []
    for group in groups.values():
        if len(group) < FOLDED_FROM:
            result += group
            continue
        first, *others = group
        units = sorted({other.location.line for other in others})
        named = ", ".join(map(str, units[:SHOWN]))
        more = f", dan {len(units) - SHOWN} lainnya" if len(units) > SHOWN else ""
        unit = first.place.split(" ", 1)[0] or "baris"
        tail = f"{len(others)} temuan sejenis lagi pada {unit} {named}{more}."
        result.append(replace(first, message=f"{first.message} ({tail})"))
    return tuple(sorted(result, key=lambda one: (one.location, one.code)))
