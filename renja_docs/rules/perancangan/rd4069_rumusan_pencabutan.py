"""A revocation names the act, in the words of the law, and perbup.yaml lists it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.perancangan.norma_pencabutan import ACT, REVOKED, Norm, revoking_norms
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4069",
    severity="galat",
    title="Rumusan pencabutan",
    source="UU 12/2011 Lampiran II angka 144, 145, 146, dan 147",
    explanation=(
        "Pencabutan berbunyi Pada saat (jenis peraturan) ini mulai berlaku, ... dicabut dan "
        "dinyatakan tidak berlaku, menyebut peraturannya, dan peraturan itu tercantum pada "
        "mencabut."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Semua ketentuan yang bertentangan dengan Peraturan Bupati ini dicabut",
            good=(
                "Pada saat Peraturan Bupati ini mulai berlaku, "
                "{{ peraturan('perbup-20-2025', bentuk='lengkap') }} dicabut dan dinyatakan "
                "tidak berlaku"
            ),
            also=(Edit(file="perbup.yaml", at="mencabut", value="[perbup-20-2025]"),),
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad=(
                "Pada saat Peraturan Bupati ini mulai berlaku, "
                "{{ peraturan('perbup-20-2025', bentuk='lengkap') }} dinyatakan tidak berlaku "
                "lagi"
            ),
            good=(
                "Pada saat Peraturan Bupati ini mulai berlaku, "
                "{{ peraturan('perbup-20-2025', bentuk='lengkap') }} dicabut dan dinyatakan "
                "tidak berlaku"
            ),
            also=(Edit(file="perbup.yaml", at="mencabut", value="[perbup-20-2025]"),),
        ),
        Case(
            file="perbup.yaml",
            at="mencabut",
            bad="[]",
            good="[perbup-20-2025]",
            found="batang-tubuh.yaml: @penyusunan-rka/teks",
            also=(
                Edit(
                    file="batang-tubuh.yaml",
                    at="@penyusunan-rka/teks",
                    value=(
                        "Pada saat Peraturan Bupati ini mulai berlaku, "
                        "{{ peraturan('perbup-20-2025', bentuk='lengkap') }} dicabut dan "
                        "dinyatakan tidak berlaku"
                    ),
                ),
            ),
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@pencabutan/rincian/penutup",
            bad="dicabut dan tidak berlaku lagi",
            good="dicabut dan dinyatakan tidak berlaku",
            package="tanpa-lampiran",
        ),
    ),
)

_FORMULA: Final = re.compile(
    r"\b(?:dicabut|ditarik\s+kembali)\s+dan\s+dinyatakan\s+tidak\s+berlaku(?!\s+lagi)\b"
)
_SWEEPING: Final = re.compile(
    r"\b(?:semua|segala|seluruh)\s+(?:ketentuan|peraturan)[^.]*\b(?:dicabut|tidak\s+berlaku)\b",
    re.IGNORECASE,
)
"""A revocation of all that contradicts, which names no act."""


def check(reading: Reading) -> Iterator[Finding]:
    """Listed acts that no norm revokes; norms that revoke in other words, or acts not listed."""
    yield from _without_norm(reading)
    for norm in reading.once(revoking_norms):
        yield from _wording(reading, norm)
        yield from _listing(reading, norm)


def _without_norm(reading: Reading) -> Iterator[Finding]:
    """The listed acts that no text of the body names."""
    perbup = reading.naskah.perbup
    named = {act["id"] for text in reading.of("batang-tubuh") for act in ACT.finditer(text.typed)}
    for i, id_ in enumerate(perbup.mencabut):
        if id_ not in named:
            expression = f"{{{{ peraturan('{id_}', bentuk='lengkap') }}}}"
            yield RULE.finding(
                perbup.origin.at("mencabut", i).location,
                f"Tidak ada pasal yang mencabut {id_}.",
                f"Tambahkan pasal penutup yang menyebut {expression}.",
                place="mencabut",
            )


def _wording(reading: Reading, norm: Norm) -> Iterator[Finding]:
    """A revocation of nothing certain, or in other words than those of the law."""
    head = norm.head
    sweeping = _SWEEPING.search(head.printed)
    if sweeping:
        yield in_text(
            reading,
            RULE,
            head,
            sweeping.span(),
            f"{head.place} mencabut secara umum.",
            "Sebut peraturan yang dicabut satu per satu.",
        )
        return
    yield from _opening(reading, norm)
    if not _FORMULA.search(norm.end.printed):
        yield _other_words(reading, norm)


def _opening(reading: Reading, norm: Norm) -> Iterator[Finding]:
    """A regulation that does nothing but revoke needs no opening phrase."""
    perbup, head = reading.naskah.perbup, norm.head
    opening = f"Pada saat {perbup.jenis} ini mulai berlaku"
    begun = " ".join(head.printed.split()).startswith(opening)
    if not begun and not perbup.tentang.startswith("Pencabutan"):
        yield in_text(
            reading,
            RULE,
            head,
            (0, 1),
            f"{head.place} tidak diawali {quoted(opening)}.",
            f"Awali dengan {opening}, ...",
        )


def _other_words(reading: Reading, norm: Norm) -> Finding:
    """The finding at the words that revoke."""
    revoked = REVOKED.search(norm.end.printed)
    advice = "Tulis dicabut dan dinyatakan tidak berlaku."
    if norm.listed:
        advice = "Tulis dicabut dan dinyatakan tidak berlaku pada penutup rinciannya."
    return in_text(
        reading,
        RULE,
        norm.end,
        revoked.span() if revoked else (0, 1),
        f"{norm.head.place} tidak memakai rumus pencabutan.",
        advice,
    )


def _listing(reading: Reading, norm: Norm) -> Iterator[Finding]:
    """Revoked acts that are not listed, and a revocation where nothing is listed."""
    listed = reading.naskah.perbup.mencabut
    named = tuple(norm.acts())
    for text, act in named:
        id_ = act["id"]
        if id_ not in listed:
            yield RULE.finding(
                reading.location(text.origin, act.start()),
                (
                    f"{text.place} mencabut {id_}, yang tidak tercantum pada mencabut "
                    "dalam perbup.yaml."
                ),
                f"Tambahkan {id_} pada mencabut.",
                place=text.place,
            )
    if not named and not listed and not _SWEEPING.search(norm.wording):
        yield in_text(
            reading,
            RULE,
            norm.head,
            (0, 1),
            f"{norm.head.place} mencabut peraturan, tetapi mencabut pada perbup.yaml kosong.",
            "Isi mencabut dengan id peraturan yang dicabut.",
        )
