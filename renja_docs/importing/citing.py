"""How the source cites an act, against the official form of citations (angka 41a, 44-49)."""

from __future__ import annotations

import re
from typing import Final

from renja_docs.importing.act_registry import Registry
from renja_docs.importing.acts import CitedAct
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.said import Said

_ADVICE: Final = (
    "Tulis (Lembaran Negara Republik Indonesia Tahun … Nomor …, Tambahan Lembaran Negara "
    "Republik Indonesia Nomor …)."
)
_TURNED: Final = re.compile(
    r"(?:Lembaran|Berita)\s+(?:Negara|Daerah)\b[^(),]*?Nomor\s+\S+\s+Tahun\s+\d{4}"
)
_BARE: Final = re.compile(r"(?:Tambahan\s+)?(?:Lembaran|Berita)\s+Negara(?!\s+Republik)\b[^(),]*")
_UNOPENED: Final = re.compile(
    r"(?<!\()(?<!Tambahan )(?<=\s)(?:Lembaran|Berita) (?:Negara|Daerah)\b[^()]*\)"
)
_DOUBLED: Final = re.compile(
    r"tentang\s+(?:Undang-undang|Peraturan)\b(?:\s*\(\w+\))?\s+tentang", re.I
)
_YEARLESS: Final = re.compile(r"\((?:Lembaran|Berita) (?:Negara|Daerah)(?:(?!Tahun)[^()])*\)")


def check_citation(ledger: Ledger, registry: Registry, citation: CitedAct) -> None:
    """Tell what is wrong with the form of a citation, and of the amendment that it names."""
    said = citation.said
    for pattern, message in (
        (_TURNED, "menulis nomor lembaran di depan tahunnya"),
        (_BARE, "tanpa kata Republik Indonesia"),
        (_UNOPENED, "tanpa kurung buka di depan lembarannya"),
        (_YEARLESS, "tanpa tahun lembaran"),
        (_DOUBLED, "memuat kata tentang dua kali"),
    ):
        match = pattern.search(said.text)
        if match:
            words = " ".join(match[0].split())[:90]
            ledger.fault("RD8113", said, f"“{words}” {message}.", _ADVICE, start=match.start())
    _check_name(ledger, registry, citation, said)
    later = citation.amended_by
    if later is not None:
        _check_nameless(ledger, later)


def _check_name(ledger: Ledger, registry: Registry, citation: CitedAct, said: Said) -> None:
    """The same name wherever an act is cited, and the amended act beside one that amends it."""
    act = citation.act
    known = registry.acts.get(str(act.id))
    _check_nameless(ledger, citation)
    if known is not None and _differ(known.tentang, act.tentang):
        ledger.fault(
            "RD8116",
            said,
            f"Nama peraturan “{act.tentang[:110]}” di tempat lain “{known.tentang[:110]}”.",
            "Samakan nama peraturan di semua tempat.",
        )
    amends = re.match(
        r"(?:Undang-undang[^P]*)?Perubahan(?: \w+)? (?:atas )?(?:.*?)Nomor (\d+) Tahun (\d{4})",
        act.tentang,
        re.I,
    )
    if amends:
        ledger.fault(
            "RD8113",
            said,
            f"Yang disebut hanya perubahannya; peraturan yang diubah, Nomor {amends[1]} Tahun "
            f"{amends[2]}, tidak disebut.",
            "Sebut peraturan yang diubah, lalu “sebagaimana telah diubah dengan …”.",
        )


def _differ(known: str, name: str) -> bool:
    """True for two names of one act, both told."""
    if "…" in (known, name) or known.startswith("Perubahan"):
        return False
    return _bare(known) != _bare(name)


def _check_nameless(ledger: Ledger, citation: CitedAct) -> None:
    if (
        not re.search(r"\btentang\b", citation.said.text, re.IGNORECASE)
        and citation.act.jenis != "uud"
    ):
        ledger.fault(
            "RD8113",
            citation.said,
            f"“{citation.said.text[:70]}” disebut tanpa namanya.",
            "Tambahkan tentang dan nama peraturannya.",
        )
    if re.search(r"Perubahan (?:Atas|atas)\s*\(", citation.said.text):
        ledger.fault(
            "RD8113",
            citation.said,
            "Nama peraturan terputus sesudah “Perubahan atas”.",
            "Lengkapi namanya.",
        )


def _bare(text: str) -> str:
    text = re.sub(r"\([^)]*\)", "", text)
    return re.sub(r"\W+", "", text).casefold()
