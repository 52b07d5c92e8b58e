"""All rules, found by the names of their files; what `jelaskan` prints; the page of all codes."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import Final

from renja_docs import rules
from renja_docs.rules.pattern import Pattern
from renja_docs.rules.rule import REMOVED, Case, Check, Rule

GROUPS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "RD1": "Berkas",
        "RD2": "Kunci dan nilai",
        "RD3": "Rujukan",
        "RD4": "Bentuk peraturan",
        "RD5": "Dasar hukum",
        "RD6": "Isi Lampiran dan angka",
        "RD7": "Bahasa",
        "RD8": "Kaidah lain",
        "RD9": "Penerimaan",
    }
)
"""What the first figure of a code stands for; each group has room for a thousand."""

_HEAD: Final = """# Diagnostik

Halaman ini dibuat dari berkas kaidah program dengan `make skema`; jangan disunting. Di terminal,
penjelasan satu kode ditampilkan dengan `python build.py jelaskan KODE`. Temuan yang memang
dikehendaki diterima dengan komentar `# terima RDnnnn: alasan` pada barisnya atau pada baris
sebelumnya; galat RD1xxx sampai RD3xxx tidak dapat diterima.
"""


@cache
def _modules() -> Mapping[str, ModuleType]:
    """The files of rules, by code."""
    found: dict[str, ModuleType] = {}
    for module in pkgutil.walk_packages(rules.__path__, f"{rules.__name__}."):
        if module.name.rpartition(".")[2].startswith("rd"):
            loaded = import_module(module.name)
            if loaded.RULE.code in found:
                raise ValueError(f"{loaded.RULE.code} is the code of two rules")
            found[loaded.RULE.code] = loaded
    return MappingProxyType(dict(sorted(found.items())))


def all_rules() -> Mapping[str, Rule]:
    """Every code of the program with its rule, in order."""
    return {code: module.RULE for code, module in _modules().items()}


def checks() -> Iterator[tuple[Rule, Check]]:
    """The rules that look at a content, with their checks; others are raised where it is read."""
    for module in _modules().values():
        if isinstance(module.RULE, Pattern):
            yield module.RULE, module.RULE.check
        elif hasattr(module, "check"):
            yield module.RULE, module.check


def path_of(code: str) -> Path:
    """The file of a rule."""
    return Path(str(_modules()[code].__file__))


def explain(rule: Rule) -> str:
    """What a code stands for, as `jelaskan` prints it."""
    lines = [
        f"{rule.code}: {rule.title} ({rule.severity})",
        "",
        rule.explanation,
        "",
        f"Sumber: {rule.source}",
    ]
    for word, example in _examples(rule):
        lines += ["", f"{word}:", *(f"    {line}".rstrip() for line in example.split("\n"))]
    return "\n".join(lines)


def page() -> str:
    """docs/diagnostik.md."""
    parts = [_HEAD]
    group = ""
    for code, rule in all_rules().items():
        if code[:3] != group:
            group = code[:3]
            parts.append(f"## {GROUPS[group]} ({group}xxx)\n")
        parts.append(_entry(rule))
    return "\n".join(parts)


def _entry(rule: Rule) -> str:
    parts = [
        f"### {rule.code} {rule.title}",
        f"{rule.severity.capitalize()}. {rule.explanation}",
        f"Sumber: {rule.source}",
    ]
    for word, example in _examples(rule):
        parts.append(f"{word}:\n\n```yaml\n{example}\n```")
    return "\n\n".join(parts) + "\n"


def _examples(rule: Rule) -> Iterator[tuple[str, str]]:
    """The first case of a rule, as content."""
    if not rule.cases:
        return
    case = rule.cases[0]
    yield "Salah", shown(case, case.bad)
    yield "Benar", shown(case, case.good)


def shown(case: Case, value: str) -> str:
    """An example as it stands in its file: the last key of its place, or the dash of a list, first."""
    step = case.at.rpartition("/")[2]
    return f"# {case.file}\n{placed(step, value)}"


def placed(step: str, value: str) -> str:
    """A value behind its key, or behind the dash of a list where the step is no key."""
    if value == REMOVED:
        return f"# (tanpa {step.lstrip('@')})"
    if step == "+" or step.startswith("@") or step.isdecimal():
        return f"- {value}".replace("\n", "\n  ")
    if not step:
        return value
    if "\n" not in value or value[0] in "|>":
        return f"{step}: {value}".replace("\n", "\n  ")
    return f"{step}:\n{value}".replace("\n", "\n  ")
