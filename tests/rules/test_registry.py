"""Codes are those of rules, wherever the program names one, and rules are found by their files."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import renja_docs
from renja_docs.rules.registry import GROUPS, all_rules, path_of

SOURCE = Path(renja_docs.__file__).parent
MODULES = sorted(SOURCE.rglob("*.py"))
CODE = re.compile(r"RD\d{4}")
FOLDERS = {"RD1": "berkas", "RD2": "kunci", "RD3": "rujukan", "RD9": "penerimaan"}


def test_a_code_in_the_program_is_that_of_a_rule() -> None:
    """Nothing gives or explains a code that nobody has written down."""
    known = set(all_rules())
    by_module = {m: set(CODE.findall(m.read_text(encoding="utf-8"))) - known for m in MODULES}
    assert {m: codes for m, codes in by_module.items() if codes} == {}


def raised(module: Path) -> Iterator[tuple[str, str]]:
    """The codes that a module gives to a call, with the severity.

    Finding is given both. What else is given a code stops the reading, and so makes an error.
    """
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        words = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
        codes = [word for word in words if isinstance(word, str) and CODE.fullmatch(word)]
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        for code in codes:
            yield code, str(words[1]) if name == "Finding" else "galat"


@pytest.mark.parametrize("folder", ["content", "sense"])
def test_what_is_raised_has_the_severity_of_its_rule(folder: str) -> None:
    """Reading and evaluating stand below the rules: they write code and severity themselves."""
    found = [one for module in (SOURCE / folder).rglob("*.py") for one in raised(module)]
    assert found
    assert [(code, all_rules()[code].severity) for code, _ in found] == found


def test_the_file_of_a_rule_has_the_name_of_its_code() -> None:
    """rd4012_pertimbangan_bahwa.py holds RD4012, in the folder of its group."""
    for code in all_rules():
        path = path_of(code)
        assert re.fullmatch(rf"{code.lower()}(_[a-z]+)+\.py", path.name), code
        assert code[:3] in GROUPS
        assert path.parent.name == FOLDERS.get(code[:3], path.parent.name), code
