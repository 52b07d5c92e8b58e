"""python build.py beda on the large package: from git, into every output, and in a real browser."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from openxml_audit import OpenXmlValidator
from PIL import Image
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

from renja_docs.app import pipeline
from renja_docs.app.pipeline import check
from renja_docs.machine.history import source
from renja_docs.word.redline import redline
from renja_docs.word.wml.names import TYPE_STYLES, w
from renja_docs.word.wml.package import read, write
from renja_docs.word.wml.stamp import Stamp
from tests import office_revisions
from tests.e2e.conftest import Outcome, build, copied
from tests.elements import above
from tests.packages import KECAMATAN, KOPERASI, ROOT, templates
from tests.ragam import WAYS, Variation, files, spots, written
from tests.revisions import Choice, lines, settled
from tests.unit.test_history import git

pytestmark = pytest.mark.e2e

SUNTINGAN = {
    "program.yaml": [("barang_jasa: 72.822.365", "barang_jasa: 75.000.000")],
    "perbup.yaml": [("150.174 orang", "151.174 orang")],
    "batang-tubuh.yaml": [
        ("hasil evaluasi Renja", "hasil penilaian Renja"),
        ("  - uu-28-1999\n", ""),
        (
            "  - id: pedoman\n",
            "  - id: tenggat\n    teks: Renja ditinjau paling lambat {{ terbilang(30) }} hari\n"
            "  - id: pedoman\n",
        ),
    ],
    "bab/1-pendahuluan.yaml": [("            - membantu pemantauan dan evaluasi kinerja\n", "")],
}
"""What is changed in each file: the old and the new text."""

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
BROWSER, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1400,1000",
)


@pytest.fixture(scope="module")
def repo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository whose last commit is the large package, and whose files were edited since."""
    folder = copied(KOPERASI, tmp_path_factory.mktemp("beda"))
    shutil.copytree(templates(), folder / "templates")
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "Naskah pertama")
    for name, edits in SUNTINGAN.items():
        path = folder / "content" / name
        text = path.read_text(encoding="utf-8")
        for old, new in edits:
            assert old in text
            text = text.replace(old, new, 1)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def hasil(repo: Path) -> Outcome:
    """One run of beda, HEAD against the work tree."""
    outcome = build(repo, "beda", "--penulis", "Bagian Hukum", "--tanggal", "2 Juni 2025")
    assert outcome.code == 0, outcome.said
    return outcome


def changes(repo: Path) -> list[dict[str, Any]]:
    """The change list that was written."""
    written = json.loads((repo / "output" / "beda.json").read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = written["perubahan"]
    return found


def test_every_edit_is_told_and_no_other(repo: Path, hasil: Outcome) -> None:
    """Five edits, five changes that people made."""
    made = [
        (c["jenis"], c["ranah"], c["tempat"]["baru"] or c["tempat"]["lama"])
        for c in changes(repo)
        if not c["turunan"]
    ]
    assert made == [
        ("dihapus", "hukum", "Mengingat angka 3"),
        ("ditambah", "hukum", "Pasal 3"),
        ("diubah", "hukum", "Pasal 4"),
        ("dihapus", "kata", "BAB I subbab 1.3 rincian 2 angka 5"),
        ("diubah", "angka", "fakta anggota koperasi"),
        ("diubah", "angka", "Tabel T-C.33 kode 2.17.01.2.01.01 belanja barang dan jasa"),
    ]
    assert "Hukum: 1 ditambah, 1 dihapus, 1 diubah." in hasil.said


def test_the_total_in_prose_follows_from_the_total(repo: Path, hasil: Outcome) -> None:
    """The paragraph of BAB IV is told under the total, with both amounts."""
    (total,) = [c for c in changes(repo) if c["jalur"]["baru"] == "jumlah:belanja#belanja"]
    assert total["turunan"]
    assert total["sebab"] == ["kode:2.17.01.2.01.01#barang_jasa"]
    places = [a["tempat"]["baru"] for a in total["akibat"]]
    assert places[0] == "BAB IV paragraf 1"
    assert all(place.startswith("Tabel T-C.3") for place in places[1:])
    assert "output/redline.docx" in hasil.said


def test_the_redline_is_both_documents(repo: Path, hasil: Outcome) -> None:
    """Accepting all gives what the new content builds, rejecting all what the old one does."""
    tracked = (repo / "output" / "redline.docx").read_bytes()
    sides: tuple[tuple[str | None, Choice], ...] = (("HEAD", "reject"), (None, "accept"))
    for name, choice in sides:
        with source(name, "lama", repo / "content", templates()) as version:
            checked = check(version.content, version.templates)
            assert checked.naskah is not None
            assert checked.tree is not None
            whole = pipeline.build(checked.naskah, checked.tree, version.content, version.templates)
        assert settled(tracked, choice) == lines(whole.docx)
    assert b'w:author="Bagian Hukum" w:date="2025-06-02T00:00:00Z"' in read(tracked).document.blob()
    assert hasil.code == 0


@pytest.mark.parametrize("name", ["redline.docx", "matriks.docx"])
def test_the_documents_are_valid(repo: Path, hasil: Outcome, name: str) -> None:
    """The schema of Open XML is kept."""
    assert [e.description for e in OpenXmlValidator().validate(repo / "output" / name).errors] == []
    assert hasil.code == 0


def test_exit_codes(repo: Path) -> None:
    """0 with and without changes; 1 where it is asked for.

    3 and the side where a revision is missing.
    """
    assert build(repo, "beda", "HEAD", "HEAD", "--tanpa-redline").code == 0
    assert build(repo, "beda", "HEAD", "HEAD", "--kode-keluar", "--tanpa-redline").code == 0
    assert build(repo, "beda", "--kode-keluar", "--tanpa-redline").code == 1
    missing = build(repo, "beda", "tidak-ada")
    assert missing.code == 3
    assert "Sisi lama: 'tidak-ada'" in missing.said


def test_a_side_that_cannot_be_read_is_named_and_nothing_is_written(
    repo: Path, tmp_path: Path
) -> None:
    """Side, file and line; the last good outputs stay."""
    content = tmp_path / "content"
    shutil.copytree(repo / "content", content)
    path = content / "perbup.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("tahun: 2023", "tahunn: 2023"), encoding="utf-8"
    )
    before = (repo / "output" / "beda.json").read_bytes()
    refused = build(repo, "beda", "HEAD", str(content))
    assert refused.code == 1
    assert f"Sisi baru ({content})" in refused.said
    assert "perbup.yaml:" in refused.said
    assert (repo / "output" / "beda.json").read_bytes() == before


# --- old versions, and a redline that cannot be made


def without_style(templates: Path, name: str) -> None:
    """Take a paragraph style out of every template of a folder."""
    for path in templates.glob("*.docx"):
        package = read(path.read_bytes())
        styles = package.related(TYPE_STYLES)
        assert styles is not None
        for style in [s for s in styles.xml.iter(w("style")) if s.get(w("styleId")) == name]:
            above(style).remove(style)
        path.write_bytes(write(package))


def compared(folder: Path, *arguments: str) -> Outcome:
    """Run beda in a folder with its own templates."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "build.py"), "beda", *arguments],
        cwd=folder,
        capture_output=True,
        check=False,
        timeout=300,
    )
    return Outcome(done.returncode, (done.stdout + done.stderr).decode(), folder)


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A repository whose last commit was written for an older program: a style less, a key more."""
    folder = copied(KOPERASI, tmp_path / "lama")
    shutil.copytree(templates(), folder / "templates")
    without_style(folder / "templates", "Jarak")
    path = folder / "content" / "gaya.yaml"
    now = path.read_text(encoding="utf-8")
    path.write_text(f"{now}\nhuruf_pertama_miring: ya\n", encoding="utf-8")
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "Naskah pertama")
    path.write_text(now, encoding="utf-8")
    shutil.copytree(templates(), folder / "templates", dirs_exist_ok=True)
    body = folder / "content" / "batang-tubuh.yaml"
    body.write_text(
        body.read_text(encoding="utf-8").replace("hasil evaluasi Renja", "hasil penilaian Renja"),
        encoding="utf-8",
    )
    return folder


def test_an_older_version_gets_its_redline(older: Path) -> None:
    """Both sides wear today's templates; the key that is gone and the templates are told."""
    outcome = compared(older)
    assert outcome.code == 0, outcome.said
    assert "~ templat lampiran.docx [isinya tidak dibandingkan;" in outcome.said
    assert (
        "Kunci 'huruf_pertama_miring' tidak dikenal pada versi program ini dan diabaikan"
        in outcome.said
    )
    tracked = (older / "output" / "redline.docx").read_bytes()
    went, come = set(settled(tracked, "reject")), set(settled(tracked, "accept"))
    assert len(went - come) == len(come - went) == 1


def test_the_other_outputs_do_without_the_redline(older: Path) -> None:
    """One line says why it is missing, and one that the last one is gone.

    The exit code is that of a comparison.
    """
    folder = older / "output"
    folder.mkdir(exist_ok=True)
    (folder / "redline.docx").write_bytes(b"yang lama")
    without_style(older / "templates", "Jarak")
    outcome = compared(older)
    assert outcome.code == 0, outcome.said
    assert "\nredline.docx tidak dibuat: " in outcome.said
    assert "output/redline.docx dari perbandingan sebelumnya dihapus." in outcome.said
    assert {p.name for p in folder.iterdir()} >= {
        "beda.html",
        "beda.json",
        "beda.md",
        "matriks.docx",
    }
    assert not (folder / "redline.docx").exists()


def test_a_redline_of_another_comparison_is_called_so(older: Path) -> None:
    """Nobody asked for a new one: the last one stays, and is said to be old."""
    (older / "output").mkdir()
    (older / "output" / "redline.docx").write_bytes(b"yang lama")
    outcome = compared(older, "--tanpa-redline")
    assert "output/redline.docx berasal dari perbandingan sebelumnya." in outcome.said
    assert (older / "output" / "redline.docx").exists()


# --- in a browser


@pytest.fixture(scope="module")
def halaman(
    repo: Path, hasil: Outcome, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[webdriver.Chrome]:
    """The page, open in a browser without a window."""
    if BROWSER is None or DRIVER is None:
        pytest.skip("Chromium and its driver are not installed")
    assert hasil.code == 0
    options = Options()
    options.binary_location = BROWSER
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    browser = webdriver.Chrome(options=options, service=Service(DRIVER))
    browser.get((repo / "output" / "beda.html").as_uri())
    yield browser
    browser.quit()


def seen(halaman: webdriver.Chrome) -> list[str]:
    """The kinds of matter of the changes that are shown."""
    shown = halaman.find_elements(By.CSS_SELECTOR, ".perubahan")
    return [e.get_attribute("data-ranah") or "" for e in shown if e.is_displayed()]


def tick(halaman: webdriver.Chrome, name: str) -> None:
    """Click a filter."""
    halaman.find_element(
        By.CSS_SELECTOR, f".alat input[value='{name}'], .alat input[name='{name}']"
    ).click()


def test_the_page_is_quiet_and_alone(halaman: webdriver.Chrome, repo: Path) -> None:
    """No fault in the console, nothing fetched but the page; both versions in its head."""
    browser: Any = halaman  # its log has no types
    assert browser.get_log("browser") == []
    asked = [json.loads(e["message"])["message"] for e in browser.get_log("performance")]
    urls = {
        m["params"]["request"]["url"] for m in asked if m["method"] == "Network.requestWillBeSent"
    }
    assert {u for u in urls if u.startswith(("http", "ws", "file"))} == {
        (repo / "output" / "beda.html").as_uri()
    }
    head = halaman.find_element(By.TAG_NAME, "header").text
    assert "HEAD" in head
    assert "folder kerja" in head


def test_a_filter_hides_what_it_names(halaman: webdriver.Chrome) -> None:
    """Law, words and figures can each be read alone; the list on the left follows."""
    assert set(seen(halaman)) == {"hukum", "kata", "angka"}
    for name in ("kata", "angka"):
        tick(halaman, name)
    assert set(seen(halaman)) == {"hukum"}
    links = [a.text for a in halaman.find_elements(By.CSS_SELECTOR, "nav a") if a.is_displayed()]
    assert len(links) == len(seen(halaman))
    tick(halaman, "turunan")
    assert "#" not in "".join(
        t.text for t in halaman.find_elements(By.CSS_SELECTOR, "nav .tanda") if t.is_displayed()
    )
    for name in ("turunan", "kata", "angka"):
        tick(halaman, name)
    assert set(seen(halaman)) == {"hukum", "kata", "angka"}


def test_the_list_and_the_buttons_jump(halaman: webdriver.Chrome) -> None:
    """A link brings its change into view; the buttons go on from there."""
    link = halaman.find_element(By.PARTIAL_LINK_TEXT, "fakta anggota koperasi")
    target = (link.get_attribute("href") or "").rpartition("#")[2]
    link.click()
    top = halaman.execute_script(
        "return document.getElementById(arguments[0]).getBoundingClientRect().top", target
    )
    assert 0 <= top < 1000
    halaman.find_element(By.ID, "berikutnya").click()
    after = halaman.execute_script("return location.hash")
    assert after not in ("", f"#{target}")
    halaman.find_element(By.ID, "sebelumnya").click()
    assert halaman.execute_script("return location.hash") == f"#{target}"


def test_the_words_stand_side_by_side(halaman: webdriver.Chrome, tmp_path: Path) -> None:
    """Old on the left, new on the right, on one height; the picture of the page is not empty."""
    old = halaman.find_element(By.XPATH, "//article[.//del[text()='evaluasi']]//div[h4='Semula']")
    new = halaman.find_element(By.XPATH, "//article[.//ins[text()='penilaian']]//div[h4='Menjadi']")
    assert old.location["y"] == new.location["y"]
    assert old.location["x"] < new.location["x"]
    picture = tmp_path / "beda.png"
    halaman.execute_script("arguments[0].scrollIntoView({block: 'center'})", old)
    assert halaman.save_screenshot(str(picture))
    colours = Image.open(picture).convert("RGB").getcolors(1 << 24) or []
    assert {(253, 226, 225), (220, 243, 224)} <= {c for _, c in colours}


def test_the_printed_page_shows_all(halaman: webdriver.Chrome, tmp_path: Path) -> None:
    """On paper there are no filters, and what follows from a change is open."""
    printed = halaman.execute_cdp_cmd(
        "Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True}
    )
    path = tmp_path / "beda.pdf"
    path.write_bytes(base64.b64decode(printed["data"]))
    said = subprocess.run(
        ["pdftotext", "-layout", path, "-"], capture_output=True, check=True, text=True
    ).stdout
    assert "Berikutnya" not in said
    assert "Kalimatnya sekarang" in said


def test_j_and_k_move_the_focus(halaman: webdriver.Chrome) -> None:
    """The change that was jumped to has the focus, is whole on the screen, and tells its line."""
    halaman.execute_script("location.hash = ''; saring()")
    page = halaman.find_element(By.TAG_NAME, "body")
    page.send_keys("j")
    page.send_keys("j")
    first = halaman.switch_to.active_element
    assert (first.get_attribute("id"), first.get_attribute("class")) == ("p2", "perubahan")
    bar = halaman.find_element(By.CSS_SELECTOR, ".alat").rect["height"]
    box = "return document.activeElement.getBoundingClientRect().top"
    assert halaman.execute_script(box) >= bar
    page.send_keys("k")
    active = halaman.switch_to.active_element
    assert active.get_attribute("id") == "p1"
    assert active.find_element(By.CSS_SELECTOR, ".asal").text == "batang-tubuh.yaml:13 (semula)"


def test_search_leaves_what_holds_the_words(halaman: webdriver.Chrome) -> None:
    """Words of a change find it, whatever their capitals."""
    field = halaman.find_element(By.ID, "cari")
    field.send_keys("PENILAIAN")
    shown = halaman.find_elements(By.CSS_SELECTOR, ".perubahan:not(.sembunyi)")
    assert [one.find_element(By.CSS_SELECTOR, "h3 span + span").text for one in shown] == [
        "Pasal 4, semula Pasal 3"
    ]
    halaman.execute_script("cari.value = ''; saring()")


def test_the_whole_text_stands_beside_the_changes(halaman: webdriver.Chrome) -> None:
    """Every paragraph of the new document is there; the ones that changed lead to their change."""
    button = halaman.find_element(By.ID, "buka-naskah")
    button.click()
    marked = halaman.find_elements(By.CSS_SELECTOR, "#naskah p[data-p]")
    assert any("hasil penilaian Renja" in one.text for one in marked)
    assert len(halaman.find_elements(By.CSS_SELECTOR, "#naskah p")) > 500
    button.click()


@pytest.mark.parametrize("tema", ["terang", "gelap"])
@pytest.mark.parametrize("width", [1400, 390])
def test_the_page_is_accessible(halaman: webdriver.Chrome, tema: str, width: int) -> None:
    """axe-core finds nothing, in light and in dark, on a wide screen and on a phone."""
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: run `npm ci` in tests/e2e")
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
    halaman.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    halaman.execute_script("document.documentElement.dataset.tema = arguments[0]", tema)
    halaman.execute_script(AXE.read_text(encoding="utf-8"))
    found = halaman.execute_async_script(
        "const done = arguments[0]; axe.run({resultTypes: ['violations']})"
        ".then(r => done(r.violations.map(v => v.id + ' ' + v.nodes[0].html)))"
    )
    wide = halaman.execute_script("return document.documentElement.scrollWidth")
    halaman.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    assert found == []
    assert wide <= width


# --- judged by LibreOffice

OFFICE_EDITS = {
    "an item that moved": ("pindah", "batang-tubuh.yaml pasal/-/definisi"),
    "a Pasal that went": ("hapus", "batang-tubuh.yaml pasal"),
    "a paragraph that was parted": ("pecah", "bab/2-evaluasi.yaml"),
    "paragraphs put together": ("gabung", "bab/"),
    "an item that came": ("tambah", "bab/1-pendahuluan.yaml"),
}
"""The way and the place of a change of the small package."""


def test_libreoffice_makes_both_documents(tmp_path: Path) -> None:
    """Its own accept all gives the new text, its own reject all the old, numbers included."""
    if not office_revisions.interpreter():
        pytest.skip("no Python that can speak to LibreOffice: install python3-uno")
    old = office_docx(KECAMATAN)
    asked = [office_revisions.Asked(old, "as it is")]
    for name, edit in OFFICE_EDITS.items():
        new = office_docx(edited(*edit, tmp_path / name))
        both = redline(old, new, Stamp("Peninjau", "2025-06-02T00:00:00Z"))
        choices: tuple[tuple[bytes, office_revisions.Choice], ...] = (
            (both, "reject"),
            (new, "as it is"),
            (both, "accept"),
        )
        asked += [office_revisions.Asked(docx, choice) for docx, choice in choices]
    before, *printed = office_revisions.settled(asked)
    sides = iter(printed)
    for name, rejected, after, accepted in zip(OFFICE_EDITS, sides, sides, sides, strict=True):
        assert before != after
        assert (name, rejected) == (name, before)
        assert (name, accepted) == (name, after)


def edited(way: str, place: str, folder: Path) -> Path:
    """The small package with one change at a place, the first there that can be read."""
    texts = files(KECAMATAN)
    for spot in spots(texts):
        at = f"{spot.file} {'/'.join(spot.way)}"
        new = WAYS[way](texts, spot, Random(3)) if at.startswith(place) else None
        if new is None or new == texts:
            continue
        made = Variation(way, spot.file, at, new)
        content = written(made, KECAMATAN, folder / str(spot.node.origin.start))
        if check(content, templates()).naskah is not None:
            return content
    raise AssertionError(f"no place for {way} in {place}")


def office_docx(content: Path) -> bytes:
    """The document of a content."""
    checked = check(content, templates())
    assert checked.naskah is not None
    assert checked.tree is not None
    return pipeline.build(checked.naskah, checked.tree, content, templates()).docx
