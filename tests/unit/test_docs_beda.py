"""What docs/beda.md and docs/ci promise is what the program does."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from renja_docs.app.verbs import program
from renja_docs.compare import record
from renja_docs.compare.diff import Comparison
from renja_docs.compare.diff.change import Version
from tests.unit.test_compare import BARU, ISI, LAMA

DOCS = Path(__file__).parents[2] / "docs"
SCHEMA = json.loads((DOCS / "beda.schema.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("isi", [ISI, Comparison()])
def test_beda_json_keeps_to_its_schema(isi: Comparison) -> None:
    """Every key and every kind of change."""
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(json.loads(record.dump(isi, LAMA, BARU)))


def test_every_key_of_a_change_is_told() -> None:
    """The page names each key that is written."""
    said = (DOCS / "beda.md").read_text(encoding="utf-8")
    data = record.record(ISI, Version("a"), Version("b"))
    change = data["perubahan"][0]  # type: ignore[index]
    assert [k for k in (*data, *change) if k not in ("format",) and f"`{k}`" not in said] == []


def test_every_verb_has_a_make_target() -> None:
    """What build.py can do is one word after make, and the list of make shows it."""
    makefile = (DOCS.parent / "Makefile").read_text(encoding="utf-8")
    assert [
        v for v in program.commands if not re.search(rf"^{v}: .*## ", makefile, re.MULTILINE)
    ] == []
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert phony is not None
    assert set(program.commands) <= set(phony[1].split())


@pytest.mark.parametrize("name", ["github.yml", "gitlab.yml"])
def test_the_templates_call_what_there_is(name: str) -> None:
    """Valid YAML; every make target and every file it names exists."""
    text = (DOCS / "ci" / name).read_text(encoding="utf-8")
    assert yaml.safe_load(text)
    makefile = (DOCS.parent / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"make ([a-z]+)", text))
    assert {"periksa", "pdf", "beda"} == targets
    assert all(
        re.search(rf"^{t}:", makefile, re.MULTILINE) and t in program.commands for t in targets
    )
    assert "output/beda.md" in text
