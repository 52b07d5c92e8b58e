"""The server of pratinjau: who may ask, what is told, what is written."""

from __future__ import annotations

import http.client
import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest

from renja_docs.app.pratinjau.local_server import serve
from renja_docs.app.pratinjau.studio import Studio
from renja_docs.app.pratinjau.verb import pratinjau
from renja_docs.app.pratinjau.watching import stamp, watch
from renja_docs.machine.fault import ToolError
from tests.packages import KECAMATAN, templates
from tests.unit.test_history import git


class Client:
    """Speaks to a server, well or badly."""

    def __init__(self, address: str) -> None:
        self.split = urlsplit(address)

    def ask(
        self,
        name: str,
        body: dict[str, object] | None = None,
        *,
        token: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> tuple[int, Any, http.client.HTTPMessage]:
        """Status, JSON or text, and headers of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.split.port or 0, timeout=30)
        path = self.split.path if token is None else f"/{token}/"
        sent = dict(headers or {})
        data = None
        if body is not None:
            data = json.dumps(body)
            sent.setdefault("Content-Type", "application/json")
        connection.request("GET" if body is None else "POST", path + name, data, sent)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        is_json = answer.headers.get_content_type() == "application/json"
        return answer.status, json.loads(text) if is_json else text, answer.headers


def opened(folder: Path) -> Studio:
    """A small package in a folder, read once."""
    shutil.copytree(KECAMATAN, folder / "content")
    shutil.copytree(templates(), folder / "templates")
    studio = Studio(folder / "content", folder / "templates")
    studio.refresh()
    return studio


@contextmanager
def served(studio: Studio) -> Iterator[Client]:
    """A server of it that runs for a while."""
    server, address = serve(studio, 0)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield Client(address)
    studio.dismiss()
    server.shutdown()
    server.server_close()


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    """A package of its own, which a test may change."""
    return opened(tmp_path)


@pytest.fixture
def client(studio: Studio) -> Iterator[Client]:
    """A server of that package."""
    with served(studio) as one:
        yield one


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Studio:
    """A package that all tests share: what they ask of it changes nothing."""
    return opened(tmp_path_factory.mktemp("pratinjau"))


@pytest.fixture(scope="module")
def visitor(shown: Studio) -> Iterator[Client]:
    """A server of the package that is shared."""
    with served(shown) as one:
        yield one


# --- who may ask

WRONG = "salah"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "jahat.example"}, 403),
        ({"Host": "127.0.0.1:1"}, 403),
        ({"Origin": "http://jahat.example"}, 403),
        ({}, 200),
    ],
)
def test_only_this_machine(visitor: Client, headers: dict[str, str], status: int) -> None:
    """A name that another may own is refused, and so is a page from elsewhere."""
    assert visitor.ask("", headers=headers)[0] == status


def test_nothing_without_the_token(visitor: Client) -> None:
    """Whoever does not know the address gets nothing, not even a file of the page."""
    for name in ("", "aset/utama.js", "peristiwa", "formulir"):
        assert visitor.ask(name, token=WRONG)[0] == 404
    assert visitor.ask("simpan", {"berkas": "perbup.yaml"}, token="")[0] == 404


@pytest.mark.parametrize(
    "name", ["aset/../studio.py", "aset/%2e%2e/index.html", "aset/", "../perbup.yaml", "content"]
)
def test_no_file_but_those_of_the_page(visitor: Client, name: str) -> None:
    """The list is fixed: no path leads out of it."""
    assert visitor.ask(name)[0] == 404


@pytest.mark.parametrize("file", ["../templates/tabel/isu.yaml", "/etc/passwd", "tidak-ada.yaml"])
def test_no_file_but_those_of_the_content(visitor: Client, shown: Studio, file: str) -> None:
    """A form and a change name a file that the content was read from."""
    asked = urlencode({"berkas": file, "baris": 1, "kolom": 1})
    assert visitor.ask(f"formulir?{asked}")[0] == 404
    body: dict[str, object] = {"berkas": file, "sidik": "", "ubahan": []}
    assert visitor.ask("simpan", body)[0] == 404
    assert shown.view.checked is not None


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        ({"berkas": "perbup.yaml"}, {"Content-Type": "text/plain"}),
        ({"berkas": "perbup.yaml", "sidik": "x" * 1_100_000}, {}),
    ],
)
def test_a_wish_is_json_and_small(
    visitor: Client, body: dict[str, object], headers: dict[str, str]
) -> None:
    """A form of a foreign page cannot send JSON; nothing swells."""
    try:
        status = visitor.ask("simpan", body, headers=headers)[0]
    except (BrokenPipeError, ConnectionResetError):
        return
    assert status == 400


def test_the_page_may_fetch_nothing(visitor: Client) -> None:
    """Its policy allows its own address alone, and no script within the page."""
    status, text, headers = visitor.ask("")
    assert status == 200
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "<script type" in text
    assert "@content@" not in text
    changed = visitor.ask("perubahan")[2]["Content-Security-Policy"]
    assert "sandbox allow-scripts" in changed


# --- what is told


def test_a_page_is_told_all_then_what_is_new(studio: Studio) -> None:
    """First every sheet and finding; after a save only the sheet that differs."""
    with studio.watching() as queue:
        first, findings = queue.get(timeout=1), queue.get(timeout=1)
        assert first is not None
        assert findings is not None
        assert first["urutan"] == [sheet["id"] for sheet in first["lembar"]]  # type: ignore[attr-defined]
        path = studio.content / "batang-tubuh.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("ini mulai berlaku", "ini langsung berlaku"), encoding="utf-8")
        studio.refresh()
        new = queue.get(timeout=1)
        assert new is not None
        assert [sheet["id"] for sheet in new["lembar"]] == ["tubuh"]  # type: ignore[attr-defined]
        assert 0 < len(new["potongan"]) < 10  # type: ignore[arg-type]


def test_pages_follow_a_line_and_point_to_one(client: Client, studio: Studio) -> None:
    """A line that prints something is shown; an editor is sent to a place of the content alone."""
    text = (studio.content / "batang-tubuh.yaml").read_text(encoding="utf-8")
    line = text[: text.index("ini mulai berlaku")].count("\n") + 1
    with studio.watching() as queue, studio.editing() as sent:
        queue.get(timeout=1), queue.get(timeout=1)
        assert client.ask("ikuti", {"berkas": "batang-tubuh.yaml", "baris": line})[0] == 200
        said = queue.get(timeout=1)
        assert said is not None
        assert said["jenis"] == "ikut"
        assert str(said["di"]).startswith("batang-tubuh.yaml:")
        place = {"berkas": "batang-tubuh.yaml", "baris": 3, "kolom": 2}
        assert client.ask("tunjuk", {**place})[1] == {"penyunting": 1}
        assert sent.get(timeout=1) == place
        for wrong in ({"berkas": "../x.yaml", "baris": 1}, {"berkas": "perbup.yaml", "baris": 0}):
            assert client.ask("ikuti", {**wrong})[0] in (400, 404)


def test_a_folder_without_content_is_told(studio: Studio) -> None:
    """The page stays and says why."""
    before = studio.view.shown
    shutil.rmtree(studio.content)
    studio.refresh()
    assert studio.view.shown == before
    assert "tidak ada" in studio.view.fault


def test_a_broken_template_is_told(studio: Studio) -> None:
    """A fault of a Word file is no fault of the program."""
    (studio.templates / "lampiran.docx").write_bytes(b"bukan zip")
    studio.refresh()
    assert "lampiran.docx" in studio.view.fault


def test_the_watcher_sees_each_save_once(tmp_path: Path) -> None:
    """Called at once, then for a save; a file that is being written is waited for."""
    path = tmp_path / "satu.yaml"
    path.write_text("a: 1\n", encoding="utf-8")
    seen: list[str] = []
    stop = Event()

    def changed() -> None:
        seen.append(path.read_text(encoding="utf-8"))
        if len(seen) == 1:
            path.write_text("a: 22\n", encoding="utf-8")
        else:
            stop.set()

    watch((tmp_path,), changed, stop)
    assert seen == ["a: 1\n", "a: 22\n"]
    assert len(stamp(tmp_path)) == 1


# --- what is written


def test_a_form_is_made_from_the_model(visitor: Client, shown: Studio) -> None:
    """Choices are listed, help is that of the schema, keys that may be added are offered."""
    text = (shown.content / "perbup.yaml").read_text(encoding="utf-8")
    line = next(i for i, one in enumerate(text.split("\n"), 1) if one.startswith("tahap:"))
    column = text.split("\n")[line - 1].index(":") + 3
    asked = {"berkas": "perbup.yaml", "baris": line, "kolom": column}
    status, form, _ = visitor.ask(f"formulir?{urlencode(asked)}")
    assert status == 200
    fields = {tuple(field["jalur"]): field for field in form["isian"]}
    assert fields["tahap",]["pilihan"] == ["rancangan", "penetapan", "salinan"]
    assert fields["tahap",]["wajib"]
    assert fields["pejabat", "penetapan", "jabatan"]["bantuan"]
    assert any(field["baru"] for field in form["isian"])
    assert visitor.ask("formulir?berkas=perbup.yaml&baris=x&kolom=1")[0] == 400
    asked["kolom"] = 999
    assert visitor.ask(f"formulir?{urlencode(asked)}")[0] == 409


def test_a_wrong_value_is_told_before_it_is_written(visitor: Client, shown: Studio) -> None:
    """Coba answers with the finding; the file stays."""
    path = shown.content / "perbup.yaml"
    text = path.read_text(encoding="utf-8")
    line = next(i for i, one in enumerate(text.split("\n"), 1) if one.startswith("tahun:"))
    asked = {"berkas": "perbup.yaml", "baris": line, "kolom": len("tahun: ") + 1}
    form = visitor.ask(f"formulir?{urlencode(asked)}")[1]
    change = {"jalur": ["tahun"], "nilai": "kemarin"}
    wish = {"berkas": "perbup.yaml", "sidik": form["sidik"], "ubahan": [change]}
    told = visitor.ask("coba", wish)[1]["temuan"]
    assert any(one["berkas"] == "perbup.yaml" and one["berat"] == "galat" for one in told)
    assert path.read_text(encoding="utf-8") == text
    nothing = {**wish, "ubahan": []}
    assert visitor.ask("coba", nothing)[1] == {"temuan": []}


def test_a_change_is_written_once(client: Client, studio: Studio) -> None:
    """With the digest of the file as it was; the second writer is told to look again."""
    path = studio.content / "perbup.yaml"
    line = next(
        i
        for i, one in enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
        if "tahun:" in one
    )
    asked = {"berkas": "perbup.yaml", "baris": line, "kolom": len("tahun: ") + 1}
    form = client.ask(f"formulir?{urlencode(asked)}")[1]
    wish = {
        "berkas": "perbup.yaml",
        "sidik": form["sidik"],
        "ubahan": [{"jalur": ["tentang"], "nilai": "Nama Lain: Baru"}],
    }
    assert client.ask("simpan", wish)[0] == 200
    assert "tentang: 'Nama Lain: Baru'" in path.read_text(encoding="utf-8")
    status, said, _ = client.ask("simpan", wish)
    assert status == 409
    assert "diubah di tempat lain" in said["pesan"]


@pytest.mark.parametrize(
    ("name", "body", "status"),
    [
        ("pindah", {"apa": "terbang"}, 400),
        ("pindah", {"apa": "naik", "jalur": ["tahun"]}, 422),
        ("pindah", {"apa": "naik", "jalur": "tahun"}, 400),
        ("simpan", {"ubahan": "semua"}, 400),
        ("perbaiki", {"temuan": 9999, "kode": "RD0000"}, 409),
        ("lain", {}, 404),
    ],
)
def test_a_wish_that_is_refused(
    visitor: Client, shown: Studio, name: str, body: dict[str, object], status: int
) -> None:
    """With a status of its own; nothing is written."""
    from renja_docs.content.rewriting import digest

    path = shown.content / "perbup.yaml"
    before = path.read_bytes()
    sent = {"berkas": "perbup.yaml", "sidik": digest(before), **body}
    assert visitor.ask(name, sent)[0] == status
    assert path.read_bytes() == before


def test_a_port_that_is_taken_is_told(visitor: Client, shown: Studio, tmp_path: Path) -> None:
    """With the way out; and so is a folder that is not there."""
    port = visitor.split.port or 0
    with pytest.raises(ToolError, match=f"Port {port}"):
        serve(shown, port)
    with pytest.raises(ToolError, match="tidak ada"):
        pratinjau(tmp_path / "kosong", tmp_path, 0, print, browser=False)


def test_a_repair_is_written_by_its_number(client: Client, studio: Studio) -> None:
    """The same characters as --perbaiki writes; once more it is no longer there."""
    path = studio.content / "batang-tubuh.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("ini mulai", "ini  , mulai"), encoding="utf-8")
    studio.refresh()
    found = [dict(one) for one in studio.view.findings if one["perbaikan"]]
    assert found
    wish: dict[str, object] = {"temuan": found[0]["nomor"], "kode": found[0]["kode"]}
    assert client.ask("perbaiki", wish)[0] == 200
    assert "ini  ," not in path.read_text(encoding="utf-8")
    assert client.ask("perbaiki", wish)[0] == 409


def test_an_item_is_copied(client: Client, studio: Studio) -> None:
    """Through the server, with the digest of the form."""
    path = studio.content / "batang-tubuh.yaml"
    text = path.read_text(encoding="utf-8")
    line = next(i for i, one in enumerate(text.split("\n"), 1) if one.strip() == "- uu-25-2004")
    asked = {"berkas": path.name, "baris": line, "kolom": 5}
    form = client.ask(f"formulir?{urlencode(asked)}")[1]
    (item,) = form["unsur"]
    wish = {"berkas": path.name, "sidik": form["sidik"], "jalur": item["jalur"], "apa": "gandakan"}
    assert client.ask("pindah", wish)[0] == 200
    assert path.read_text(encoding="utf-8").count("- uu-25-2004\n") == 2


def test_changes_and_revisions(client: Client, studio: Studio) -> None:
    """Without git there is nothing to choose, and the page says why; with it both are there."""
    assert client.ask("revisi")[1] == {"revisi": []}
    assert "bukan repositori git" in client.ask("perubahan")[1]
    folder = studio.content.parent
    for command in (("init", "--quiet"), ("add", "."), ("commit", "--quiet", "-m", "Satu")):
        git(folder, *command)
    (known,) = client.ask("revisi")[1]["revisi"]
    assert known["judul"] == "Satu"
    assert "Tidak ada perubahan" in client.ask("perubahan?revisi=HEAD")[1]
    path = studio.content / "perbup.yaml"
    path.write_text("tahun: [", encoding="utf-8")
    assert "tidak dapat dibandingkan" in client.ask("perubahan")[1]
    assert "bukan revisi git" in client.ask("perubahan?revisi=--exec")[1]
