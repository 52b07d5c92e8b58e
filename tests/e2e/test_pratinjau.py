"""pratinjau in a real browser: it follows each save, leads to the line, writes what is typed."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from tests.pratinjau import SECONDS, Running, chromium, running, settle, wait
from tests.unit.test_history import git

pytestmark = pytest.mark.e2e

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
READY = "document.documentElement.dataset.temuan"
BANNER = "!document.getElementById('kerusakan').hidden"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    """One browser for all tests of the module."""
    with chromium(tmp_path_factory.mktemp("chromium")) as opened:
        yield opened


@pytest.fixture
def page(tmp_path: Path, browser: webdriver.Chrome) -> Iterator[Running]:
    """The large package, shown and checked."""
    with running(tmp_path) as served:
        browser.get(served.address)
        wait(browser, READY)
        yield served


def piece(browser: webdriver.Chrome, words: str) -> WebElement:
    """The first piece of the document that holds some words."""
    found: WebElement = browser.execute_script(
        "return [...document.querySelectorAll('.isi .s')]"
        ".find((s) => s.textContent.replaceAll('\u00a0', ' ').includes(arguments[0]))",
        words,
    )
    assert found is not None, words
    return found


def opened(browser: webdriver.Chrome, words: str) -> None:
    """Click a piece and wait for its form."""
    element = piece(browser, words)
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
    browser.execute_script("arguments[0].click()", element)
    wait(browser, "document.getElementById('isian')")


def field(browser: webdriver.Chrome, value: str) -> WebElement:
    """The field of the form that holds a value."""
    found: WebElement = browser.execute_script(
        "return [...document.querySelectorAll('#isian input, #isian textarea, #isian select')]"
        ".find((k) => k.value.includes(arguments[0]))",
        value,
    )
    assert found is not None, value
    return found


def typed(element: WebElement, words: str) -> None:
    """Put other words in a field."""
    element.send_keys(Keys.CONTROL, "a")
    element.send_keys(words)


def submit(browser: webdriver.Chrome) -> None:
    """Press Simpan."""
    browser.find_element(By.CSS_SELECTOR, "#isian .utama").click()


# --- following


def test_a_save_is_shown_and_the_place_is_kept(page: Running, browser: webdriver.Chrome) -> None:
    """Only the sheet with the new words is laid out again; what was read stays under the eyes."""
    anchor = piece(browser, "Landasan Hukum")
    browser.execute_script(
        "window.sama = document.querySelector('#lembar-bagian-4 .halaman');"
        "arguments[0].scrollIntoView({block: 'center'})",
        anchor,
    )
    top = anchor.rect["y"] - browser.execute_script("return window.scrollY")
    before = page.edit("batang-tubuh.yaml", "hasil evaluasi Renja", "hasil penilaian Renja")
    settle(browser, before)
    assert piece(browser, "hasil penilaian Renja")
    assert abs(anchor.rect["y"] - browser.execute_script("return window.scrollY") - top) < 2
    assert browser.execute_script("return window.sama.isConnected")


def test_a_broken_file_keeps_the_last_page(page: Running, browser: webdriver.Chrome) -> None:
    """The fault is told with file and line; when it is mended the page goes on."""
    pages = "document.querySelectorAll('.halaman').length"
    shown = browser.execute_script(f"return {pages}")
    before = page.edit("perbup.yaml", "tahun: 2023", "tahun: [2023")
    settle(browser, before)
    wait(browser, BANNER)
    said = browser.find_element(By.ID, "kerusakan").text
    assert "perbup.yaml baris" in said
    assert browser.execute_script(f"return {pages}") == shown
    before = page.edit("perbup.yaml", "tahun: [2023", "tahun: 2023")
    settle(browser, before)
    wait(browser, f"!({BANNER})")


def test_a_name_that_leads_nowhere_is_told_by_the_rules(
    page: Running, browser: webdriver.Chrome
) -> None:
    """A document that cannot be made is a fault of the content, never a traceback."""
    before = page.edit("batang-tubuh.yaml", "- uu-28-1999", "- uu-28-1998")
    settle(browser, before)
    wait(browser, BANNER)
    said = browser.find_element(By.ID, "kerusakan").text
    assert "uu-28-1998" in said
    assert "Traceback" not in said


def test_tables_repeat_their_heads(page: Running, browser: webdriver.Chrome) -> None:
    """Each page of a long table has the head; no page holds more than its paper."""
    assert page.address
    heads, high = browser.execute_script(
        """
        const bagian = document.getElementById('lembar-bagian-10');
        const tabel = [...bagian.querySelectorAll('.halaman table.tabel')];
        const tinggi = [...bagian.querySelectorAll('.isi')].map((i) => i.offsetHeight);
        return [tabel.map((t) => t.tHead.rows.length), Math.max(...tinggi)];
        """
    )
    assert len(heads) > 3
    assert min(heads) >= 2
    assert high <= 12189 / 15


# --- places and findings


def test_a_click_leads_to_the_line(page: Running, browser: webdriver.Chrome) -> None:
    """A cell, a paragraph, an officer, the figure: a link for the editor with file and line."""
    expected = {
        "7 Dokumen": "program.yaml",
        "hasil evaluasi Renja": "batang-tubuh.yaml",
        "RPJPN": "gambar/keterkaitan.yaml",
        "BERITA DAERAH": "perbup.yaml",
    }
    for words, file in expected.items():
        opened(browser, words)
        link = browser.find_element(By.ID, "tautan")
        address = link.get_attribute("href") or ""
        name, line = link.text.rsplit(":", 1)
        assert name == file
        root = page.studio.content.resolve().as_posix().removeprefix("/")
        assert address.startswith(f"vscode://file/{root}/{file}:{line}:")
        browser.find_element(By.TAG_NAME, "body").send_keys(Keys.ESCAPE)


def test_it_follows_the_editor_and_leads_back(page: Running, browser: webdriver.Chrome) -> None:
    """The piece that a line prints is marked in sight; a button sends the editor to its value."""
    text = page.file("batang-tubuh.yaml").read_text(encoding="utf-8")
    line = text[: text.index("hasil evaluasi Renja")].count("\n") + 1
    page.studio.follow("batang-tubuh.yaml", line)
    wait(browser, "document.querySelector('.terpilih')?.dataset.s.startsWith('batang-tubuh.yaml:')")
    marked = browser.find_element(By.CSS_SELECTOR, ".terpilih")
    assert "evaluasi Renja" in marked.text
    middle = browser.execute_script(
        "const r = arguments[0].getBoundingClientRect(); return (r.top + r.bottom) / 2", marked
    )
    assert 0 < middle < browser.execute_script("return innerHeight")
    opened(browser, "evaluasi Renja")
    behind = """
        const tepi = document.getElementById('panel').getBoundingClientRect().left;
        return [...document.querySelectorAll('.isi')]
          .filter((s) => s.getBoundingClientRect().right > tepi).length;
    """
    assert browser.execute_script(behind) == 0
    browser.find_element(By.ID, "tunjuk").click()
    wait(browser, "document.getElementById('tunjuk-pesan').textContent.includes('Tidak ada')")
    with page.studio.editing() as sent:
        browser.find_element(By.ID, "tunjuk").click()
        place = sent.get(timeout=SECONDS)
    assert place is not None
    assert place["berkas"] == "batang-tubuh.yaml"
    assert place["baris"] in (line - 1, line)  # a text may begin on the line above


def test_a_finding_stands_beside_its_piece_and_is_mended(
    page: Running, browser: webdriver.Chrome
) -> None:
    """The note is on the page of the words; its button writes what --perbaiki would."""
    before = page.edit("batang-tubuh.yaml", "hasil evaluasi Renja", "hasil  evaluasi Renja , dan")
    settle(browser, before)
    note = browser.find_element(By.XPATH, "//*[@class='tepi']//button[.='Perbaiki']")
    code = note.find_element(By.XPATH, "..").get_attribute("data-kode")
    assert (code or "").startswith("RD")
    here = note.find_element(By.XPATH, "ancestor::div[contains(@class,'halaman')]")
    assert here.find_elements(By.CSS_SELECTOR, ".s.bermasalah")
    before = page.studio.view.number
    browser.execute_script("arguments[0].click()", note)
    settle(browser, before)
    assert "Renja, dan" in page.file("batang-tubuh.yaml").read_text(encoding="utf-8")


def test_only_pages_with_findings(page: Running, browser: webdriver.Chrome) -> None:
    """The filter hides all other pages, and shows them again."""
    before = page.edit("batang-tubuh.yaml", "hasil evaluasi Renja", "hasil evaluasi Renja , dan")
    settle(browser, before)
    seen = "[...document.querySelectorAll('.halaman')].filter((h) => h.offsetParent).length"
    every = browser.execute_script(f"return {seen}")
    browser.find_element(By.TAG_NAME, "body").send_keys("t")
    some = browser.execute_script(f"return {seen}")
    browser.find_element(By.TAG_NAME, "body").send_keys("t")
    assert 0 < some < every == browser.execute_script(f"return {seen}")


def test_search_and_contents_jump(page: Running, browser: webdriver.Chrome) -> None:
    """Words are counted and walked through; a heading of the list comes into view."""
    assert page.address
    box = browser.find_element(By.ID, "kata")
    box.send_keys("evaluasi")
    wait(browser, "document.getElementById('banyak').textContent.endsWith('tempat')")
    box.send_keys(Keys.ENTER)
    wait(browser, "document.querySelector('.s.ketemu.kini')")
    heading = browser.find_element(By.XPATH, "//ol[@id='daftar-isi']//button[contains(.,'3.1')]")
    browser.execute_script("arguments[0].click()", heading)
    top = browser.execute_script(
        "return document.querySelector('.s.terpilih').getBoundingClientRect().top"
    )
    assert 0 < top < 1000


def test_keys_walk_and_open(page: Running, browser: webdriver.Chrome) -> None:
    """J and Enter open the next piece without a mouse; Escape closes it."""
    assert page.address
    body = browser.find_element(By.TAG_NAME, "body")
    body.send_keys("j", "j", Keys.ENTER)
    wait(browser, "document.getElementById('isian')")
    body.send_keys(Keys.ESCAPE)
    wait(browser, "document.getElementById('panel').hidden")


# --- writing


def test_only_the_typed_characters_are_written(page: Running, browser: webdriver.Chrome) -> None:
    """A paragraph that is folded over lines keeps its lines; all else in the file stays."""
    path = page.file("program.yaml")
    text = path.read_text(encoding="utf-8")
    opened(browser, "7 Dokumen")
    box = field(browser, "7 ")
    typed(box, (box.get_attribute("value") or "").replace("7", "8"))
    before = page.studio.view.number
    submit(browser)
    settle(browser, before)
    after = path.read_text(encoding="utf-8")
    changed = [(a, b) for a, b in zip(text.split("\n"), after.split("\n"), strict=True) if a != b]
    assert [(a.replace("7", "8")) for a, _ in changed] == [b for _, b in changed]
    assert len(changed) == 1
    assert piece(browser, "8 Dokumen")


def test_findings_while_typing(page: Running, browser: webdriver.Chrome) -> None:
    """What the checks would say is shown before anything is written."""
    text = page.file("batang-tubuh.yaml").read_text(encoding="utf-8")
    opened(browser, "hasil evaluasi Renja")
    box = field(browser, "hasil evaluasi Renja")
    box.send_keys(" dan {{ rujuk('pasal:tidak-ada') }}")
    wait(browser, "document.querySelector('#coba .temuan.galat')")
    assert page.file("batang-tubuh.yaml").read_text(encoding="utf-8") == text


def test_two_writers_never_overwrite_each_other(page: Running, browser: webdriver.Chrome) -> None:
    """A file that an editor has saved meanwhile is not written; the words stay in the form."""
    opened(browser, "hasil evaluasi Renja")
    typed(field(browser, "hasil evaluasi Renja"), "Isian dari peramban")
    before = page.edit("batang-tubuh.yaml", "hasil evaluasi Renja", "hasil telaah Renja")
    settle(browser, before)
    submit(browser)
    wait(browser, "document.getElementById('pesan').textContent.includes('tempat lain')")
    text = page.file("batang-tubuh.yaml").read_text(encoding="utf-8")
    assert "hasil telaah Renja" in text
    assert "Isian dari peramban" not in text
    assert field(browser, "Isian dari peramban")


def test_an_item_is_moved_copied_and_removed(page: Running, browser: webdriver.Chrome) -> None:
    """The lines of an item go as a whole; the numbers follow."""
    path = page.file("batang-tubuh.yaml")
    text = path.read_text(encoding="utf-8")
    for name in ("↓ Turun", "↑ Naik"):
        opened(browser, "Undang-Undang Nomor 28 Tahun 1999")
        before = page.studio.view.number
        button = browser.find_element(By.XPATH, f"//fieldset//button[.='{name}']")
        browser.execute_script("arguments[0].click()", button)
        settle(browser, before)
        assert (path.read_text(encoding="utf-8") == text) == (name == "↑ Naik")
    opened(browser, "Undang-Undang Nomor 28 Tahun 1999")
    before = page.studio.view.number
    remove = browser.find_element(By.XPATH, "//fieldset//button[.='Hapus']")
    for _ in range(2):  # it asks once more
        browser.execute_script("arguments[0].click()", remove)
    settle(browser, before)
    assert path.read_text(encoding="utf-8") == text.replace("  - uu-28-1999\n", "")


# --- changes, looks, safety


def test_changes_since_a_revision(page: Running, browser: webdriver.Chrome, tmp_path: Path) -> None:
    """The tab shows what beda shows, and follows the next save."""
    for command in (("init", "--quiet"), ("add", "."), ("commit", "--quiet", "-m", "Pertama")):
        git(tmp_path, *command)
    before = page.edit("batang-tubuh.yaml", "hasil evaluasi Renja", "hasil penilaian Renja")
    settle(browser, before)
    browser.find_element(By.ID, "tab-perubahan").click()
    frame = browser.find_element(By.ID, "bingkai")
    browser.switch_to.frame(frame)
    try:
        wait(browser, "document.querySelector('ins')?.textContent === 'penilaian'")
    finally:
        browser.switch_to.default_content()


@pytest.mark.parametrize("dark", [False, True])
def test_the_page_is_accessible(page: Running, browser: webdriver.Chrome, dark: bool) -> None:
    """axe-core finds nothing, in light and in dark, with findings and an open form."""
    if not AXE.is_file():
        reason = "axe-core is not installed: run `npm ci` in tests/e2e"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    before = page.edit("batang-tubuh.yaml", "hasil evaluasi Renja", "hasil evaluasi Renja , dan")
    settle(browser, before)
    pressed = browser.find_element(By.ID, "gelap").get_attribute("aria-pressed") == "true"
    if pressed != dark:
        browser.find_element(By.ID, "gelap").click()
    opened(browser, "hasil evaluasi Renja")
    browser.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
    browser.set_script_timeout(4 * SECONDS)
    browser.execute_script(AXE.read_text(encoding="utf-8"))
    found = browser.execute_async_script(
        "const selesai = arguments[arguments.length - 1];"
        "axe.run({resultTypes: ['violations']}).then((r) => selesai(r.violations.map("
        "(v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(' | ')}`)))"
    )
    assert found == []


def test_it_fits_a_phone(page: Running, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Nothing stands beside the screen, and no page under the bar."""
    with chromium(tmp_path_factory.mktemp("hp"), (412, 900)) as phone:
        phone.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": 412, "height": 900, "deviceScaleFactor": 2, "mobile": True},
        )
        phone.get(page.address)
        wait(phone, READY)
        wide, screen = phone.execute_script(
            "return [document.documentElement.scrollWidth, window.innerWidth]"
        )
    assert wide <= screen


def test_nothing_is_asked_from_elsewhere(page: Running, browser: webdriver.Chrome) -> None:
    """All requests go to the address of the page; the console is quiet."""
    log: Any = browser
    log.get_log("browser")
    log.get_log("performance")
    browser.get(page.address)
    wait(browser, READY)
    assert log.get_log("browser") == []
    asked = [json.loads(entry["message"])["message"] for entry in log.get_log("performance")]
    urls = {
        one["params"]["request"]["url"]
        for one in asked
        if one["method"] == "Network.requestWillBeSent"
    }
    outside = {url for url in urls if not url.startswith((page.address, "data:"))}
    assert outside == set()
