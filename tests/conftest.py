"""What holds for every test run."""

from __future__ import annotations

import gc
import os
import sys
from functools import lru_cache
from pathlib import Path

import pytest

from renja_docs.content.loading import loader, source
from renja_docs.machine import template_folder
from tests import packages

OWNED = tuple(str(packages.ROOT / name) + os.sep for name in ("content", "contoh"))
"""The folders that belong to the office; of templates it is the Word files."""
TEMPLATES = str(packages.ROOT / "templates") + os.sep
ALLOWED = "tests/isi/"
OF_REPOSITORY = template_folder.of_program


def pytest_configure(config: pytest.Config) -> None:  # noqa: ARG001  pytest passes it by name
    """Make the templates once, before the workers of xdist start and learn where they are."""
    os.environ[packages.MADE] = str(packages.templates())
    sys.addaudithook(_guard)
    # Most tests make much and keep little; looking for cycles took a tenth of the time.
    gc.set_threshold(200_000, 20, 20)
    # Reading is a pure function of name and bytes, and most files are those of the packages.
    vars(loader)["read"] = lru_cache(maxsize=512)(source.read)
    vars(template_folder)["of_program"] = _templates_of_program


def _templates_of_program() -> Path:
    """What the program brings along: those of the repository are the office's too."""
    return OF_REPOSITORY() if _may_read() else packages.LAYOUTS.parent


def _may_read() -> bool:
    """True in a test that may read what the office owns."""
    return os.environ.get("PYTEST_CURRENT_TEST", "").startswith(ALLOWED)


def _guard(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse to open what the office may change at any time, but to tests/isi."""
    if event != "open" or not isinstance(arguments[0], str | bytes | Path):
        return
    name = os.fsdecode(arguments[0])
    if not name.startswith(os.sep) or os.pardir in name:
        name = os.path.abspath(name)  # noqa: PTH100  quick, and no Path
    is_owned = name.startswith(TEMPLATES) and name.endswith((".docx", ".yaml"))
    if (is_owned or name.startswith(OWNED)) and not _may_read():
        message = f"{name} belongs to the office: take a package of tests/naskah instead"
        raise AssertionError(message)
