"""docs/kinerja.md: each bench writes its part, and leaves those of the others."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tests.bench.parts.cost import ROOT

PAGE = ROOT / "docs" / "kinerja.md"
_HEADING = re.compile(r"^(?=## )", re.MULTILINE)


def put(title: str, part: str) -> None:
    """Write the part below a heading in the place of that of last time, or at the end."""
    head, *parts = _HEADING.split(PAGE.read_text(encoding="utf-8"))
    by_title = {one.partition("\n")[0]: one.strip() for one in parts}
    by_title[f"## {title}"] = f"## {title}\n\n{part.strip()}"
    PAGE.write_text("\n\n".join([head.strip(), *by_title.values(), ""]), encoding="utf-8")


def put_rows(title: str, rows: Mapping[str, str], note: str) -> None:
    """The same for a table of figures by their names, and what is to be said of them."""
    lines = ["|  | measured |", "| --- | ---: |"]
    lines += [f"| {name} | {figure.strip()} |" for name, figure in rows.items()]
    put(title, "\n".join([*lines, "", note]))
