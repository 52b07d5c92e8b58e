"""The schemas that editors use say the same as the loader, and are current."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from renja_docs.app import generated, guide
from renja_docs.content.loading import schema
from renja_docs.content.loading.layouts import layouts
from renja_docs.content.loading.loader import FOLDERS
from renja_docs.content.loading.nodes import Broken, YamlMap, YamlNode, YamlScalar
from renja_docs.content.loading.source import read
from renja_docs.machine import template_folder
from renja_docs.machine.fault import ToolError
from tests.packages import LAYOUTS, PACKAGES, ROOT

OF_LAYOUTS = "docs/skema/tabel.json"
"""What follows from the layouts of the office: tests/isi looks at it."""

FILES = sorted(PACKAGES.rglob("*.yaml"))


def plain(node: YamlNode) -> object:
    """A tree as JSON values: scalars are texts, nothing behind a key is null."""
    assert not isinstance(node, Broken)
    if isinstance(node, YamlScalar):
        return None if node.plain and not node.text else node.text
    if isinstance(node, YamlMap):
        return {key: plain(value) for key, value in node.items.items()}
    return [plain(item) for item in node.items]


def validator(path: Path) -> Draft7Validator:
    """The schema of a file, by the folder it stands in."""
    if path.is_relative_to(LAYOUTS):
        return Draft7Validator(schema.schema("bentuk-tabel.json"))
    kind = path.parent.name if path.parent.name in FOLDERS else path.stem
    return Draft7Validator(schema.schema(f"{kind}.json"))


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(PACKAGES).as_posix())
def test_every_file_of_the_packages_is_valid(path: Path) -> None:
    """As the loader reads it, and as an editor's YAML reads it."""
    text = path.read_text(encoding="utf-8")
    root = read(path.name, text.encode()).root
    assert root is not None
    for value in (plain(root), yaml.safe_load(text)):
        assert [f"{list(e.path)}: {e.message}" for e in validator(path).iter_errors(value)] == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("gaya", "katta: [Raci]"),
        ("gaya", "kata: Raci"),
        ("gaya", "koma_sebelum_perlu: benar"),
        ("bab", "id: 4\njudul: X"),
        ("bab", "id: x"),
        ("kata-pengantar", "isi: [{}]"),
        ("kata-pengantar", "isi: [{paragraf: x, subjudul: y}]"),
        ("perbup", "tahun: dua"),
        ("usulan", "usulan: [{kode: 'x y'}]"),
        ("gambar", "{id: a, judul: b, alt: c, lebar: 4000}"),
    ],
)
def test_a_fault_is_shown_while_typing(kind: str, text: str) -> None:
    """Unknown keys, wrong kinds, choices, ids and ranges are wrong to the schema too."""
    assert not Draft7Validator(schema.schema(f"{kind}.json")).is_valid(yaml.safe_load(text))


@pytest.mark.parametrize("name", sorted(schema.schemas()))
def test_a_schema_is_draft_07_with_words_for_every_key(name: str) -> None:
    """Valid draft-07, no oneOf, and an Indonesian title and description at every key."""
    made = schema.schema(name)
    Draft7Validator.check_schema(made)
    assert "oneOf" not in json.dumps(made)
    for definition in made["definitions"].values():
        assert all(p["title"] and p["description"] for p in definition["properties"].values())


def test_a_guide_without_its_marks_is_refused() -> None:
    """Where the table belongs is not guessed."""
    with pytest.raises(ToolError, match="tanda"):
        guide.renewed("# Panduan\n")


MADE = generated.files(ROOT, ())


@pytest.mark.parametrize("name", sorted({*MADE} - {OF_LAYOUTS}))
def test_the_committed_file_is_current(name: str) -> None:
    """Schemas, settings, page of codes and table of the guide are as `make skema` writes them."""
    assert (ROOT / name).read_text(encoding="utf-8") == MADE[name]


def test_a_table_has_the_columns_of_its_layout(monkeypatch: pytest.MonkeyPatch) -> None:
    """A misspelt column and a layout that is not there are wrong; below rows too."""
    monkeypatch.setattr(template_folder, "of_program", lambda: LAYOUTS.parent)
    made = Draft7Validator(schema.schema("tabel.json", layouts(LAYOUTS.parent)))
    row = "baris: [{sel: {uraian: a, %s: 1}, baris: [{sel: {%s: 2}}]}]"
    for table in ("id: keragaan", "id: x\nbentuk: keragaan"):
        for upper, lower, right in (
            ("tahun-n2", "tahun-n3", True),
            ("tahun-n9", "tahun-n3", False),
            ("tahun-n2", "thn-n3", False),
        ):
            text = f"{table}\n{row % (upper, lower)}"
            assert made.is_valid(yaml.safe_load(text)) is right, text
    assert not made.is_valid({"id": "x", "bentuk": "keragan"})
    for path in (PACKAGES / "koperasi/content/tabel").glob("*.yaml"):
        root = read(path.name, path.read_bytes()).root
        assert root is not None
        assert made.is_valid(plain(root)), path.name


def test_a_wrong_value_is_told_in_indonesian() -> None:
    """The editor says how it is written, and shows no pattern."""
    made = json.dumps(schema.schema("program.json"), ensure_ascii=False)
    assert made.count('"pattern"') == made.count('"patternErrorMessage"') > 0
