"""Whatever is broken, repairs never make a file worse, and a second run finds nothing to repair."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renja_docs.app.commands import perbaiki
from renja_docs.content.loading.loader import load
from tests.properties.sizes import size
from tests.properties.test_reading import REAL, TEMPLATES, WHOLE, mutated, quick

BREAKS = (
    "kalimat: ya",
    "kalimat: true",
    "lebar: 07",
    "pagu: 1,250,000",
    "judull: x",
    "target: 14.89%",
    "a:\tb",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package, in which one file at a time is changed."""
    return Path(shutil.copytree(WHOLE, tmp_path_factory.mktemp("perbaikan") / "content"))


@settings(quick, max_examples=size(4, 1 / 20))
@given(name=st.sampled_from(sorted(REAL)), seed=st.integers(0, 2**32))
def test_a_second_run_finds_nothing_to_repair(folder: Path, name: str, seed: int) -> None:
    """A second --perbaiki changes nothing, and no file is worse than before."""
    chance = random.Random(seed)
    lines = mutated(REAL[name], chance).split("\n")
    i = chance.randrange(len(lines))
    indent = lines[i][: len(lines[i]) - len(lines[i].lstrip(" "))]
    lines.insert(i, indent + chance.choice(BREAKS))
    (folder / name).write_bytes("\n".join(lines).encode("utf-8"))
    try:
        before = load(folder, TEMPLATES)
        perbaiki(folder, TEMPLATES, quiet=True)
        once = (folder / name).read_bytes()
        perbaiki(folder, TEMPLATES, quiet=True)
        twice = (folder / name).read_bytes()
        after = load(folder, TEMPLATES)
    finally:
        for changed, text in REAL.items():
            (folder / changed).write_bytes(text.encode("utf-8"))
    assert once == twice
    if before.naskah is not None:
        assert after.naskah is not None
