"""What a new project may be begun as."""

from __future__ import annotations

from typing import Final, Literal, get_args

Kind = Literal["renja", "perbup", "perda", "keputusan"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
