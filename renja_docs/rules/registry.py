"""All rules, found by the names of their files; what `jelaskan` prints; the page of all codes."""

from __future__ import annotations

import pkgutil
import re
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


_UNSEEN: Final = re.compile(r"[\t\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
"""What an example shows by its name, for nobody would see it."""


@cache
def _modules() -> Mapping[str, ModuleType]:
    """The files of rules, by code."""
    found: dict[str, ModuleType] = {}
    for file in pkgutil.walk_packages(rules.__path__, f"{rules.__name__}."):
        if not _holds_a_rule(file.name):
            continue
        module = import_module(file.name)
        code = module.RULE.code
        if code in found:
            raise ValueError(f"{code} is the code of two rules")
        found[code] = module
    return MappingProxyType(dict(sorted(found.items())))


def _holds_a_rule(module_name: str) -> bool:
    """True for a module that is named by a code."""
    return module_name.rpartition(".")[2].startswith("rd")


def all_rules() -> Mapping[str, Rule]:
    """Every code of the program with its rule, in order."""
    return {code: module.RULE for code, module in _modules().items()}


def checks() -> Iterator[tuple[Rule, Check]]:
    """The rules that look at a content, with their checks; others are raised where it is read."""
    for module in _modules().values():
        rule = module.RULE
        if isinstance(rule, Pattern):
            yield rule, rule.check
        elif hasattr(module, "check"):
            yield rule, module.check


def path_of(code: str) -> Path:
    """The file of a rule."""
    return Path(str(_modules()[code].__file__))


def explain(rule: Rule) -> str:
    """What a code stands for, as `jelaskan` prints it."""
    parts = [
        f"{rule.code}: {rule.title} ({rule.severity})",
        rule.explanation,
        f"Sumber: {rule.source}",
    ]
    for heading, example in _examples(rule):
        parts.append(f"{heading}:\n{_indented(example)}")
    return "\n\n".join(parts)


def _indented(example: str) -> str:
    """An example as it stands in the text of `jelaskan`."""
    lines = (f"    {line}".rstrip() for line in example.split("\n"))
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


def headed(rule: Rule) -> str:
    """What stands above a code on the page of codes; links lead to it."""
    return f"{rule.code} {rule.title}"


def _entry(rule: Rule) -> str:
    """A code as it stands on the page of codes."""
    parts = [
        f"### {headed(rule)}",
        f"{rule.severity.capitalize()}. {rule.explanation}",
        f"Sumber: {rule.source}",
    ]
    for heading, example in _examples(rule):
        parts.append(f"{heading}:\n\n```yaml\n{example}\n```")
    return "\n\n".join(parts) + "\n"


def _examples(rule: Rule) -> Iterator[tuple[str, str]]:
    """The first case of a rule, as content, under the words that head it."""
    if rule.cases:
        case = rule.cases[0]
        yield "Salah", shown(case, case.bad, case.encoding)
        yield "Benar", shown(case, case.good)


def shown(case: Case, value: str, encoding: str = "utf-8") -> str:
    """An example as it stands in its file, behind its key; an item with the key of its list.

    encoding: what the file is saved in.
    """
    _, above, step = f"//{case.at}".rsplit("/", 2)
    example = placed(step, value)
    if _is_item(step) and above and not _is_item(above):
        example = _below(f"{above}:\n{example}")
    file = case.file if encoding == "utf-8" else f"{case.file} (disimpan dalam {encoding})"
    return f"# {file}\n{_visible(example)}"


def _visible(example: str) -> str:
    """An example with the names of characters that cannot be seen: <TAB>, <U+0007>."""
    return _UNSEEN.sub(_name, example)


def _name(character: re.Match[str]) -> str:
    """How a character that cannot be seen is shown."""
    if character[0] == "\t":
        return "<TAB>"
    return f"<U+{ord(character[0]):04X}>"


def placed(step: str, value: str) -> str:
    """A value as it stands in a file behind the last step of the way to it.

    step: a key; an item of a list by its position, its @id, or + for a new one; '' for the file.
    """
    if value == REMOVED:
        return f"# (tanpa {step.lstrip('@') or 'berkas ini'})"
    if not step:
        return value
    if _is_item(step):
        return _below(f"- {value}")
    if _begins_below(value):
        return _below(f"{step}:\n{value}")
    return _below(f"{step}: {value}")


def _is_item(step: str) -> bool:
    """True for the last step of a way to an item of a list."""
    return step == "+" or step.startswith("@") or step.isdecimal()


def _begins_below(value: str) -> bool:
    """True for a mapping or a list: it stands on the lines below its key."""
    if "\n" in value:
        return not value.startswith(("|", ">"))
    return value.startswith("- ")


def _below(text: str) -> str:
    """A text whose lines behind the first are indented once more."""
    return text.replace("\n", "\n  ")
