"""Changes of every kind in the YAML of a package, as an editor of texts makes them.

Each change is a new text of one file or of several. Which values, items and blocks a file has is
read from the file itself, so that a package of any office gives changes of all its kinds.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from renja_docs.content.loading.nodes import YamlList, YamlMap, YamlNode, YamlScalar
from renja_docs.content.loading.source import read

Files = Mapping[str, str]
"""The text of each YAML file of a content, by its name."""


@dataclass(frozen=True, slots=True)
class Variation:
    """A change: what was done, where, and the files after it."""

    done: str
    file: str
    way: str
    files: Files

    def __str__(self) -> str:
        return f"{self.done} {self.file} {self.way}"


@dataclass(frozen=True, slots=True)
class Spot:
    """A value of a file with the way to it: keys, and '-' for an item of a list."""

    file: str
    way: tuple[str, ...]
    node: YamlNode

    @property
    def kind(self) -> tuple[str, ...]:
        """What tells kinds of values apart: the file and the last keys."""
        folder = self.file.split("/")[0]
        keys = [step for step in self.way if step != "-"]
        return (folder, *keys[-2:])


def files(content: Path) -> dict[str, str]:
    """The YAML of a content folder."""
    found = sorted(content.rglob("*.yaml"))
    return {path.relative_to(content).as_posix(): path.read_text("utf-8") for path in found}


def written(variation: Variation, package: Path, folder: Path) -> Path:
    """A copy of a package with a variation; its content folder."""
    content = folder / "content"
    shutil.copytree(package, content)
    for name, text in variation.files.items():
        (content / name).write_text(text, "utf-8")
    return content


# --- what there is to change


def spots(texts: Files) -> Iterator[Spot]:
    """All values of all files, in order."""
    for name, text in texts.items():
        root = read(name, text.encode()).root
        if root is not None:
            yield from _walk(name, (), root)


def _walk(file: str, way: tuple[str, ...], node: YamlNode) -> Iterator[Spot]:
    yield Spot(file, way, node)
    if isinstance(node, YamlMap):
        for key, value in node.items.items():
            yield from _walk(file, (*way, key), value)
    elif isinstance(node, YamlList):
        for item in node.items:
            yield from _walk(file, (*way, "-"), item)


# --- ways to change it; each gives the new texts, None where the spot does not allow it


def word(texts: Files, spot: Spot, rng: Random) -> Files | None:
    """Another word in a text of three words or more."""
    node = spot.node
    if not isinstance(node, YamlScalar):
        return None
    text = texts[spot.file][node.origin.start : node.origin.end]
    free = re.sub(r"\{\{.*?\}\}", lambda hit: "\0" * len(hit[0]), text, flags=re.DOTALL)
    words = list(re.finditer(r"(?<![\w'\"{*.-])[A-Za-z]{4,}(?![\w'\"}*:.-])", free))
    if len(words) < 3:
        return None
    hit = rng.choice(words)
    start = node.origin.start + hit.start()
    return _spliced(texts, spot.file, start, start + len(hit[0]), "perubahan")


def figure(texts: Files, spot: Spot, rng: Random) -> Files | None:
    """Other digits in a figure."""
    node = spot.node
    if not isinstance(node, YamlScalar) or spot.way[-1] in ("kode", "id", "nomor"):
        return None
    text = texts[spot.file][node.origin.start : node.origin.end]
    if not re.fullmatch(r"[\d.]+(,\d+)?(%| .*)?", text) or len(text) < 2:
        return None
    digits = [at for at, sign in enumerate(text) if sign.isdigit() and at > 0]
    if not digits:
        return None
    at = node.origin.start + rng.choice(digits)
    old = texts[spot.file][at]
    return _spliced(texts, spot.file, at, at + 1, str((int(old) + 1) % 10))


def name(texts: Files, spot: Spot, _rng: Random) -> Files | None:
    """Another short value: a name, a place, a unit."""
    node = spot.node
    if not isinstance(node, YamlScalar) or spot.way[-1] in FIXED or not node.plain:
        return None
    text = texts[spot.file][node.origin.start : node.origin.end]
    if "{{" in text or not re.fullmatch(r"[A-Z][\w .,/()]{2,60}", text):
        return None
    return _spliced(texts, spot.file, node.origin.start, node.origin.end, f"{text} Baru")


def gone(texts: Files, spot: Spot, rng: Random) -> Files | None:
    """An item of a list that keeps others is taken out."""
    cut = _item(texts, spot, rng)
    if cut is None:
        return None
    return _spliced(texts, spot.file, cut.start, cut.end, "")


def come(texts: Files, spot: Spot, rng: Random) -> Files | None:
    """An item of a list once more, with other words and another name."""
    cut = _item(texts, spot, rng)
    if cut is None:
        return None
    text = texts[spot.file][cut.start : cut.end]
    if re.search(r"^\s*(?:- )?kode: ", text, re.MULTILINE) and "usulan" not in spot.file:
        text = re.sub(r"(kode: [\w.]*?)(\d)(\d)$", r"\g<1>9\3", text, flags=re.MULTILINE)
    text = re.sub(r"\bid: ([\w-]+)", r"id: \1-baru", text)
    other = re.sub(r"(?<=[ a-z])(dan|yang|untuk|dengan|Jumlah)(?= )", "berikut", text)
    return _spliced(texts, spot.file, cut.end, cut.end, other)


def moved(texts: Files, spot: Spot, rng: Random) -> Files | None:
    """An item of a list goes behind another one."""
    if not isinstance(spot.node, YamlList) or len(spot.node.items) < 3:
        return None
    cuts = _items(texts, spot)
    if cuts is None:
        return None
    at, to = rng.sample(range(len(cuts)), 2)
    text = texts[spot.file]
    block = text[cuts[at].start : cuts[at].end]
    behind = cuts[to].end
    if cuts[at].start < behind <= cuts[at].end:
        return None
    pieces = [(cuts[at].start, cuts[at].end, ""), (behind, behind, block)]
    made = text
    for start, end, new in sorted(pieces, reverse=True):
        made = made[:start] + new + made[end:]
    return {**texts, spot.file: made}


def split(texts: Files, spot: Spot, rng: Random) -> Files | None:
    """A paragraph of two sentences or more becomes two."""
    if spot.way[-1:] != ("paragraf",) or not isinstance(spot.node, YamlScalar):
        return None
    text = texts[spot.file]
    start, end = spot.node.origin.start, spot.node.origin.end
    stops = [hit.end() for hit in re.finditer(r"[a-z]\.\s+(?=[A-Z])", text[start:end])]
    if not stops or not text[start:end].startswith(">"):
        return None
    at = start + rng.choice(stops)
    key = text.rindex("- paragraf:", 0, start)
    column = key - text.rfind("\n", 0, key) - 1
    opening = f"\n{' ' * column}- paragraf: >-\n{' ' * (column + 4)}"
    return _spliced(texts, spot.file, at, at, opening)


def joined(texts: Files, spot: Spot, rng: Random) -> Files | None:
    """Two paragraphs that follow each other become one."""
    text = texts[spot.file]
    if spot.way != () or "bab/" not in spot.file:
        return None
    seam = re.compile(r"\n( *)- paragraf: >-\n((?: +[^\s-].*\n)+)\1- paragraf: >-\n")
    hits = list(seam.finditer(text))
    if not hits:
        return None
    hit = rng.choice(hits)
    kept = f"\n{hit[1]}- paragraf: >-\n{hit[2]}"
    return _spliced(texts, spot.file, hit.start(), hit.end(), kept)


def renamed(texts: Files, spot: Spot, _rng: Random) -> Files | None:
    """Another id, with all references to it, and one other word beside it."""
    if spot.way[-1:] != ("id",) or not isinstance(spot.node, YamlScalar) or len(spot.way) < 2:
        return None
    old = spot.node.text
    if any(spot.file.startswith(kept) for kept in ("tabel/", "gambar/")):
        return None
    pattern = re.compile(rf"(?<![\w-]){re.escape(old)}(?![\w-])")
    made = {file: pattern.sub(f"{old}-lain", text) for file, text in texts.items()}
    start = made[spot.file].find(f"id: {old}-lain")
    end = start + 300
    stretch = made[spot.file][start:end]
    other = re.sub(r" (dan|yang|untuk|dengan|menjadi) ", " perubahan ", stretch, count=1)
    return {**made, spot.file: made[spot.file][:start] + other + made[spot.file][end:]}


def stage(texts: Files, spot: Spot, rng: Random) -> Files | None:
    """Another stage of the regulation."""
    if spot.way != ("tahap",) or not isinstance(spot.node, YamlScalar):
        return None
    others = [one for one in ("rancangan", "penetapan", "salinan") if one != spot.node.text]
    origin = spot.node.origin
    return _spliced(texts, spot.file, origin.start, origin.end, rng.choice(others))


WAYS: Final[Mapping[str, Callable[[Files, Spot, Random], Files | None]]] = {
    "kata": word,
    "angka": figure,
    "nama": name,
    "hapus": gone,
    "tambah": come,
    "pindah": moved,
    "pecah": split,
    "gabung": joined,
    "ganti-id": renamed,
    "tahap": stage,
}
FIXED: Final = frozenset(
    {"id", "kode", "jenis", "tahap", "bentuk", "sumber_dana", "berkas", "daerah", "provinsi"}
)
"""Keys whose values are names of something, or one of a few."""


@dataclass(frozen=True, slots=True)
class _Cut:
    start: int
    end: int


def _item(texts: Files, spot: Spot, rng: Random) -> _Cut | None:
    if not isinstance(spot.node, YamlList) or len(spot.node.items) < 2:
        return None
    cuts = _items(texts, spot)
    return rng.choice(cuts) if cuts else None


def _items(texts: Files, spot: Spot) -> list[_Cut] | None:
    """The items of a block list, whole lines each; None for a list in brackets."""
    text = texts[spot.file]
    if not isinstance(spot.node, YamlList):
        return None
    starts = []
    for item in spot.node.items:
        line = text.rfind("\n", 0, item.origin.start) + 1
        if not text[line : item.origin.start].strip().startswith("-"):
            return None
        starts.append(line)
    last = text.rfind("\n", 0, len(text[: spot.node.items[-1].origin.end].rstrip())) + 1
    end = text.find("\n", max(last, starts[-1])) + 1 or len(text)
    return [_Cut(a, b) for a, b in zip(starts, [*starts[1:], end], strict=True) if a < b]


def _spliced(texts: Files, file: str, start: int, end: int, new: str) -> Files:
    text = texts[file]
    return {**texts, file: text[:start] + new + text[end:]}


# --- many of them


def variations(content: Path, rng: Random) -> Iterator[Variation]:
    """Changes without end, of all kinds in turn: a way, then a kind of value, then one of these."""
    texts = files(content)
    found = list(spots(texts))
    kinds = sorted({spot.kind for spot in found})
    while True:
        for done, way in WAYS.items():
            rng.shuffle(kinds)
            made = next(_tried(texts, found, kinds, way, rng), None)
            if made is not None:
                spot, new = made
                yield Variation(done, spot.file, "/".join(spot.way), new)


def _tried(
    texts: Files,
    found: list[Spot],
    kinds: list[tuple[str, ...]],
    way: Callable[[Files, Spot, Random], Files | None],
    rng: Random,
) -> Iterator[tuple[Spot, Files]]:
    for kind in kinds:
        spot = rng.choice([one for one in found if one.kind == kind])
        new = way(texts, spot, rng)
        if new is not None and new != texts:
            yield spot, new
