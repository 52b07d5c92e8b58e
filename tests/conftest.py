"""What holds for every test run."""

from __future__ import annotations

import os

import pytest

from tests import packages


def pytest_configure(config: pytest.Config) -> None:  # noqa: ARG001  pytest passes it by name
    """Make the templates once, before the workers of xdist start and learn from here where they are."""
    os.environ[packages.MADE] = str(packages.templates())
