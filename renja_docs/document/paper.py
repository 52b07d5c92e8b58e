"""The paper of a regulation: F4, 215 x 330 mm, in twips."""

from __future__ import annotations

from typing import Final

from renja_docs.document.blocks import Page

_SHORT, _LONG = 12189, 18709

MARGIN: Final = 1417
"""Twips: 2,5 cm on every side (UU 12/2011 Lampiran II angka 284a)."""

TEGAK: Final = Page(_SHORT, _LONG, MARGIN, MARGIN, MARGIN, MARGIN)
LANSKAP: Final = Page(_LONG, _SHORT, MARGIN, MARGIN, MARGIN, MARGIN, landscape=True)
