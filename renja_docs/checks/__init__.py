"""All rules, in one place: what each stands for, and what they find in a Naskah."""

from __future__ import annotations

from renja_docs.checks.kajian import Kajian, Rule
from renja_docs.diagnostics import Aturan, Diagnostic, urut

RULES: tuple[Rule, ...] = ()

ATURAN: tuple[Aturan, ...] = tuple(rule.aturan for rule in RULES)


def check(kajian: Kajian) -> tuple[Diagnostic, ...]:
    """Everything that the rules find, by place."""
    return urut([temuan for rule in RULES for temuan in rule.periksa(kajian)])
