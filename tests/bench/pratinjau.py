"""How soon a save is seen in the browser: text and findings, over all files of the large package.

Then 500 clicks at random: does the link lead to the line that holds the words?
"""

from __future__ import annotations

import random
import re
import statistics
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from selenium import webdriver

from tests.bench.parts.kinerja import put_rows
from tests.pratinjau import BROWSER, DRIVER, Running, chromium, running, settle, wait

SAVES, CLICKS = 20, 500
TEXT_LIMIT, FINDINGS_LIMIT, RIGHT = 300.0, 800.0, 0.9
"""Milliseconds at most in the median; the share of pieces with a word of their own at their line.

The others are computed, or told by an id: sums, citations, titles by their place.
"""

_WORD = re.compile(r"[^\W\d_]{4,}")
_CLICK = """
const semua = [...document.querySelectorAll('.isi .s')].filter((s) => s.innerText.trim());
const s = semua[Math.floor(arguments[0] * semua.length)];
return [s.dataset.s, s.innerText];
"""
_SEEN = "document.getElementById('dokumen').textContent.includes(arguments[0])"


def save(page: Running, browser: webdriver.Chrome, file: Path, word: str) -> tuple[float, float]:
    """Milliseconds from a save until its text and until its findings are shown."""
    text = file.read_text(encoding="utf-8")
    new = f"{word}xq"
    before = page.studio.view.number
    browser.execute_script(
        """
        const hasil = window.hasil = {terlihat: 0, diperiksa: 0};
        const akar = document.documentElement, [kata, nomor] = [arguments[0], arguments[1]];
        new MutationObserver(() => requestAnimationFrame(() => {
          const kini = performance.timeOrigin + performance.now();
          if (!hasil.terlihat && Number(akar.dataset.isi) > nomor) hasil.terlihat = kini;
          if (!hasil.diperiksa && Number(akar.dataset.temuan) > nomor) hasil.diperiksa = kini;
        })).observe(akar, {attributes: true});
        """,
        new,
        before,
    )
    start = time.time() * 1000
    file.write_text(text.replace(word, new), encoding="utf-8")
    wait(browser, "window.hasil.diperiksa")
    seen, checked = browser.execute_script("return [window.hasil.terlihat, window.hasil.diperiksa]")
    assert browser.execute_script(f"return {_SEEN}", new), (file.name, word, page.studio.view.fault)
    changed = page.studio.view.number
    file.write_text(text, encoding="utf-8")
    settle(browser, changed)
    return seen - start, checked - start


def words(page: Running, browser: webdriver.Chrome) -> list[tuple[Path, str]]:
    """A word of each file that is printed from it and stands nowhere else in it."""
    found = []
    shown = browser.execute_script(
        "return [...document.querySelectorAll('.isi .s')].map((s) => [s.dataset.s, s.textContent])"
    )
    by_file: dict[str, set[str]] = {}
    for source, text in shown:
        by_file.setdefault(source.rsplit(":", 2)[0], set()).update(_WORD.findall(text))
    for name, printed in sorted(by_file.items()):
        path = page.studio.path(name)
        if path is None:
            continue
        typed = re.sub("(?m)#.*", "", path.read_text(encoding="utf-8"))
        once = [w for w in sorted(printed) if len(re.findall(rf"\b{w}\b", typed)) == 1]
        once = [
            w
            for w in once
            if not re.search(rf"(id|jenis|kode|berkas|tahap|satuan|kolom)\S*: ?\S*{w}", typed)
        ]
        once = [w for w in once if f"{w}:" not in typed and f"-{w}" not in typed]
        once = [w for w in once if not re.search(rf"{{{{[^}}]*{w}", typed)]
        found += [(path, word) for word in once[:1]]
    return found


def clicks(page: Running, browser: webdriver.Chrome) -> float:
    """The share of drawn pieces whose place holds a word of theirs, of those that were typed."""
    drawn = random.Random(0)
    right = total = 0
    for _ in range(CLICKS):
        source, text = browser.execute_script(_CLICK, drawn.random())
        file, line, _ = source.rsplit(":", 2)
        path = page.studio.path(file)
        assert path is not None, file
        said = _WORD.findall(text)
        lines = path.read_text(encoding="utf-8").casefold().split("\n")
        near = "\n".join(lines[max(0, int(line) - 2) : int(line) + 12])
        if not said:
            continue
        total += 1
        right += any(word.casefold() in near for word in said)
    return right / total


def main() -> None:
    """Print medians; end with 1 where one is over its limit."""
    if BROWSER is None or DRIVER is None:
        print("Chromium and its driver are not installed: nothing is measured")
        return
    with (
        TemporaryDirectory() as folder,
        running(Path(folder, "w")) as page,
        chromium(Path(folder, "p")) as browser,
    ):
        browser.get(page.address)
        wait(browser, "document.documentElement.dataset.temuan")
        files = words(page, browser)
        took = [save(page, browser, *files[i % len(files)]) for i in range(SAVES)]
        text, findings = (statistics.median(times) for times in zip(*took, strict=True))
        share = clicks(page, browser)
    rows = {
        f"text after a save (at most {TEXT_LIMIT:.0f})": f"{text:8.1f} ms",
        "slowest of them": f"{max(t for t, _ in took):8.1f} ms",
        f"findings after a save (at most {FINDINGS_LIMIT:.0f})": f"{findings:8.1f} ms",
        f"clicks with their words there (at least {RIGHT:.0%})": f"{share:8.1%}",
    }
    print(f"{SAVES} saves over {len(files)} files, {CLICKS} clicks")
    print("\n".join(f"{name:<44}{value}" for name, value in rows.items()))
    note = f"Medians of {SAVES} saves over {len(files)} files of the large package, in Chromium."
    put_rows("`pratinjau`", rows, note)
    raise SystemExit(int(text > TEXT_LIMIT or findings > FINDINGS_LIMIT or share < RIGHT))


if __name__ == "__main__":
    main()
