"""A paragraph that was parted into several, or made of several: only the ends came or went."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

from renja_docs.text.align import likeness
from renja_docs.word.redline.beside import BlockStep, Comparable, P
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w

WHOLE: Final = 0.9
"""Share of words that the parts together have in common with the whole."""
PART: Final = 0.8
"""Share of the words of a part that stand in the whole."""


@dataclass(frozen=True, slots=True)
class ParagraphParting:
    """The paragraphs of the old version and those of the new; one of them is a single one."""

    old: tuple[Comparable, ...]
    new: tuple[Comparable, ...]


def partings(steps: Sequence[BlockStep]) -> Iterator[ParagraphParting]:
    """The partings among steps: what stands in a run of paragraphs without a pair but one."""
    run: list[BlockStep] = []
    for step in (*steps, None):
        if step is not None and _is_open(step):
            run.append(step)
            continue
        around = [step] if step is not None and _is_version(step) else []
        yield from _in_run([*run, *around])
        # a pair may be the first of the next run as well
        run = around


def _is_paragraph(step: BlockStep) -> bool:
    return all(one is None or one.element.tag == P for one in step)


def _is_version(step: BlockStep) -> bool:
    """True for a paragraph that says something else than before."""
    old, new = step
    if old is None or new is None or not _is_paragraph(step):
        return False
    return old.text != new.text


def _is_open(step: BlockStep) -> bool:
    return _is_paragraph(step) and not step.is_pair


def _in_run(run: Sequence[BlockStep]) -> Iterator[ParagraphParting]:
    """The first parting among the steps of a run."""
    old = _telling(step.old for step in run)
    new = _telling(step.new for step in run)
    yield from islice(chain(_windows(old, new), _turned(_windows(new, old))), 1)


def _telling(blocks: Iterable[Comparable | None]) -> tuple[Comparable, ...]:
    """The blocks that are there and say something."""
    return tuple(one for one in blocks if one is not None and one.text.strip())


def _windows(
    wholes: Sequence[Comparable], parts: Sequence[Comparable]
) -> Iterator[ParagraphParting]:
    for whole in wholes:
        for start in range(len(parts)):
            for end in range(start + 2, len(parts) + 1):
                if _are_parts(parts[start:end], whole):
                    yield ParagraphParting((whole,), tuple(parts[start:end]))


def _turned(found: Iterator[ParagraphParting]) -> Iterator[ParagraphParting]:
    return (ParagraphParting(parting.new, parting.old) for parting in found)


def _are_parts(parts: Sequence[Comparable], whole: Comparable) -> bool:
    """True if some paragraphs are what another was, and all look alike."""
    if len({_look(one.element) for one in (*parts, whole)}) > 1:
        return False
    together = " ".join(one.text for one in parts)
    if likeness(together, whole.text) < WHOLE:
        return False
    return all(_share(one.text, whole.text) >= PART for one in parts)


def _share(part: str, whole: str) -> float:
    """The share of the words of a part that stand in the whole."""
    words = part.split()
    there = set(whole.split())
    return sum(word in there for word in words) / max(len(words), 1)


def _look(paragraph: Element) -> tuple[str, bool]:
    """The style of a paragraph, and whether it has a number."""
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    name = style.get(w("val"), "") if style is not None else ""
    return name, paragraph.find(f"{w('pPr')}/{w('numPr')}") is not None
