"""The name by which a module not yet moved knows the nodes with indicators."""

from __future__ import annotations

from renja_docs.rules.angka.pohon import planned

bersimpul = planned
