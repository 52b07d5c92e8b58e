"""python -m tests.ukur: how the code reads: branches, lengths, comments, names of two meanings."""

from __future__ import annotations

import ast
import statistics
import tokenize
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

PACKAGE: Final = Path(__file__).parents[1] / "renja_docs"
BRANCHES: Final = (
    ast.If,
    ast.For,
    ast.While,
    ast.IfExp,
    ast.ExceptHandler,
    ast.match_case,
    ast.comprehension,
)
"""Where two ways part; the conditions of comprehensions, and each and/or, are added."""

_SAME_IDEA: Final = """
belanja chapters citing explanation heads identity instructions layouts nilai options pembukaan
peraturan programme proposals prose provenance references susunan table tables text wording words

beside change desk evaluation fault files likeness lines looks numbering order outline page parting
places printed record runs schema source telling typed verb verbs
"""
"""Names of modules that say the same in each room: with their room they are clear.

First parts of the content, which each room does its own with; then what each run, version, format
or reader has for itself.
"""

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Measured:
    """A function: its lines without decorators, and its branches."""

    name: str
    lines: int
    branches: int


def modules(folder: Path = PACKAGE) -> Iterator[tuple[Path, str]]:
    """The modules below a folder with their texts."""
    for path in sorted(folder.rglob("*.py")):
        yield path, path.read_text(encoding="utf-8")


def functions(path: Path, text: str) -> Iterator[Measured]:
    """The functions of a module, methods too; what stands in a function counts for it."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, Function):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            name = f"{path.relative_to(PACKAGE)}:{node.name}"
            yield Measured(name, lines, branches(node))


def branches(function: Function) -> int:
    """How many ways part in a function."""
    count = 0
    for node in ast.walk(function):
        if isinstance(node, BRANCHES):
            count += 1
        if isinstance(node, ast.comprehension):
            count += len(node.ifs)
        if isinstance(node, ast.BoolOp):
            count += len(node.values) - 1
    return count


def comments(path: Path) -> int:
    """How many lines hold a comment that says something to people."""
    with path.open("rb") as stream:
        tokens = list(tokenize.tokenize(stream.readline))
    said = (token.string for token in tokens if token.type == tokenize.COMMENT)
    return sum(1 for comment in said if "noqa" not in comment and "type: ignore" not in comment)


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which a share of all values lies."""
    ordered = sorted(values)
    if not ordered:
        return 0
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def empty_loops(text: str) -> int:
    """Loops over 'a if c else ()': two ideas in one line."""
    count = 0
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.For | ast.comprehension) and isinstance(node.iter, ast.IfExp):
            count += 1
    return count


def doubled(names: Sequence[tuple[str, str]]) -> dict[str, list[str]]:
    """Names that stand in more than one place, with the places."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, place in names:
        found[name].append(place)
    return {name: places for name, places in sorted(found.items()) if len(places) > 1}


def class_names() -> list[tuple[str, str]]:
    """The public classes of the package with their modules."""
    found = []
    for path, text in modules():
        for node in ast.parse(text).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                found.append((node.name, str(path.relative_to(PACKAGE))))
    return found


def module_names() -> list[tuple[str, str]]:
    """The modules of the package but those of rules, which are named by their codes."""
    paths = (path for path, _ in modules() if path.stem != "__init__")
    return [(path.stem, str(path.relative_to(PACKAGE))) for path in paths]


def of_two_meanings(names: Sequence[tuple[str, str]]) -> dict[str, list[str]]:
    """The names of modules that stand in more than one place, and not for the same idea."""
    return {
        name: places for name, places in doubled(names).items() if name not in _SAME_IDEA.split()
    }


def room(path: Path) -> str:
    """The folder of the package that a module stands in."""
    return path.relative_to(PACKAGE).parts[0]


def density(measured: Sequence[Measured]) -> float:
    """Branches per 10 lines of function."""
    return 10 * sum(m.branches for m in measured) / max(1, sum(m.lines for m in measured))


def main() -> None:
    """Print the figures, and where the worst of each stand."""
    by_room: dict[str, list[Measured]] = defaultdict(list)
    sizes: dict[str, int] = {}
    said: Counter[str] = Counter()
    loops = 0
    for path, text in modules():
        by_room[room(path)] += functions(path, text)
        sizes[str(path.relative_to(PACKAGE))] = text.count("\n")
        said["comments"] += comments(path)
        said["lines"] += sum(1 for line in text.split("\n") if line.strip())
        loops += empty_loops(text)
    every = [one for measured in by_room.values() for one in measured]
    lengths = [one.lines for one in every]
    print(f"{'room':10} {'functions':>9} {'branches/10':>11} {'p90 lines':>9}")
    for name, measured in sorted(by_room.items()):
        p90 = percentile([one.lines for one in measured], 0.9)
        print(f"{name:10} {len(measured):9} {density(measured):11.2f} {p90:9}")
    middle = statistics.median(lengths)
    print(f"{'all':10} {len(every):9} {density(every):11.2f} {percentile(lengths, 0.9):9}")
    print(f"function lines: median {middle}, longest {max(lengths)}")
    print(
        f"module lines: p90 {percentile(list(sizes.values()), 0.9)}, longest {max(sizes.values())}"
    )
    print(f"comments per 100 lines: {100 * said['comments'] / said['lines']:.1f}")
    print(f"loops over 'a if c else ()': {loops}")
    print(f"class names with two meanings: {', '.join(doubled(class_names())) or 'none'}")
    print(f"module names with two meanings: {', '.join(of_two_meanings(module_names())) or 'none'}")
    print("modules over 300 lines:")
    for name, lines in sorted(sizes.items(), key=lambda item: -item[1]):
        if lines > 300:
            print(f"  {lines:4} {name}")
    print("densest functions of 10 lines and more:")
    dense = [one for one in every if one.lines >= 10]
    for one in sorted(dense, key=lambda m: -m.branches / m.lines)[:25]:
        print(f"  {10 * one.branches / one.lines:4.1f} {one.name}")


if __name__ == "__main__":
    main()
