"""The language server over its streams, asked by a client of another library."""

from __future__ import annotations

import asyncio
import shutil
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

import pytest
from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException
from pygls.lsp.client import LanguageClient

from renja_docs.app.lsp import answers, completion
from renja_docs.app.lsp.desk import EditorDesk, KnownContent
from renja_docs.app.lsp.texts import LineStarts
from renja_docs.app.lsp.typed_names import typed_names, typing_at
from renja_docs.app.pratinjau.local_server import serve
from renja_docs.app.pratinjau.meeting import announced
from renja_docs.app.pratinjau.studio import Studio
from renja_docs.text.location import Location
from tests.packages import KOPERASI, ROOT, templates

SECONDS = 12.0


@dataclass
class Editor:
    """An editor with its server. told: the last diagnostics of each file, by its name.

    said: what the server has told the person. shown: where it has sent the editor.
    """

    client: LanguageClient
    content: Path
    told: dict[str, list[lsp.Diagnostic]] = field(default_factory=dict)
    versions: dict[str, int] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    shown: list[lsp.ShowDocumentParams] = field(default_factory=list)

    def uri(self, name: str) -> str:
        """The address of a file."""
        return (self.content / name).as_uri()

    def text(self, name: str) -> str:
        """What the file says on the disk."""
        return (self.content / name).read_text(encoding="utf-8")

    def open(self, name: str) -> None:
        """Open a file as it stands on the disk."""
        item = lsp.TextDocumentItem(self.uri(name), "yaml", 1, self.text(name))
        self.versions[name] = 1
        self.client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))

    def type(self, name: str, text: str) -> None:
        """Have another text in the editor, not saved."""
        self.versions[name] += 1
        document = lsp.VersionedTextDocumentIdentifier(self.versions[name], self.uri(name))
        whole = lsp.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(lsp.DidChangeTextDocumentParams(document, [whole]))

    def at(self, name: str, words: str, inside: int = 1) -> lsp.TextDocumentPositionParams:
        """The place some characters into words."""
        text = self.text(name)
        line, character = LineStarts.of(text).position(text.index(words) + inside)
        document = lsp.TextDocumentIdentifier(self.uri(name))
        return lsp.TextDocumentPositionParams(document, lsp.Position(line, character))

    async def until(self, name: str, holds: Callable[[list[lsp.Diagnostic]], bool]) -> None:
        """Wait for diagnostics of a file."""
        for _ in range(int(SECONDS / 0.05)):
            if name in self.told and holds(self.told[name]):
                return
            await asyncio.sleep(0.05)
        raise AssertionError((name, self.told.get(name), self.said))


async def ended(client: LanguageClient) -> None:
    """Take leave of the server."""
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()  # type: ignore[no-untyped-call]


Talk = Callable[[Editor], Awaitable[None]]


@pytest.fixture
def ask(tmp_path: Path) -> Callable[[Talk], None]:
    """Runs a talk with a server of its own."""
    content = tmp_path / "content"
    shutil.copytree(KOPERASI, content)

    async def run(talk: Talk) -> None:
        client = LanguageClient("uji", "1")
        editor = Editor(client, content)

        def told(params: lsp.PublishDiagnosticsParams) -> None:
            name = params.uri.removeprefix(content.as_uri()).lstrip("/")
            editor.told[name] = list(params.diagnostics)

        client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(told)
        client.feature(lsp.WINDOW_SHOW_MESSAGE)(lambda params: editor.said.append(params.message))

        def show(params: lsp.ShowDocumentParams) -> lsp.ShowDocumentResult:
            editor.shown.append(params)
            return lsp.ShowDocumentResult(success=True)

        client.feature(lsp.WINDOW_SHOW_DOCUMENT)(show)
        folders = ("--content", str(content), "--templates", str(templates()))
        await client.start_io(sys.executable, str(ROOT / "build.py"), "lsp", *folders)
        asked = lsp.InitializeParams(lsp.ClientCapabilities(), root_uri=tmp_path.as_uri())
        await asyncio.wait_for(client.initialize_async(asked), SECONDS)
        client.initialized(lsp.InitializedParams())
        try:
            await asyncio.wait_for(talk(editor), SECONDS * 2)
        finally:
            # How a server ends is not what these talks are about, and no test may wait for ever.
            with suppress(TimeoutError):
                await asyncio.wait_for(ended(client), SECONDS)

    return lambda talk: asyncio.run(run(talk))


BODY = "batang-tubuh.yaml"


@pytest.mark.e2e
def test_what_is_not_saved_is_checked_and_mended(ask: Callable[[Talk], None]) -> None:
    """A fault is told while it is typed, with its repair; it goes when it is taken back."""

    async def talk(editor: Editor) -> None:
        editor.open(BODY)
        text = editor.text(BODY)
        editor.type(BODY, text.replace("hasil evaluasi Renja", "hasil evaluasi Renja , dan"))
        await editor.until(BODY, lambda found: any(d.code == "RD7032" for d in found))
        fault = next(d for d in editor.told[BODY] if d.code == "RD7032")
        context = lsp.CodeActionContext([fault])
        document = lsp.TextDocumentIdentifier(editor.uri(BODY))
        actions = await editor.client.text_document_code_action_async(
            lsp.CodeActionParams(document, fault.range, context)
        )
        assert actions
        edit = actions[0].edit  # type: ignore[union-attr]
        assert edit is not None
        assert edit.changes is not None
        assert [one.new_text for one in edit.changes[editor.uri(BODY)]] == [""]
        editor.type(BODY, text)
        await editor.until(BODY, lambda found: not any(d.code == "RD7032" for d in found))
        assert editor.text(BODY) == text

    ask(talk)


@pytest.mark.e2e
def test_a_broken_file_is_told_with_its_line(ask: Callable[[Talk], None]) -> None:
    """Answers go on from the last text that could be read."""

    async def talk(editor: Editor) -> None:
        editor.open("perbup.yaml")
        await asyncio.sleep(1)
        text = editor.text("perbup.yaml")
        editor.type("perbup.yaml", text.replace("tahun: 2023", "tahun: [2023", 1))
        await editor.until("perbup.yaml", lambda found: any(d.code == "RD1012" for d in found))
        params = editor.at(BODY, "uu-28-1999")
        hover = await editor.client.text_document_hover_async(
            lsp.HoverParams(params.text_document, params.position)
        )
        assert hover is not None

    ask(talk)


@pytest.mark.e2e
def test_names_are_found_and_changed(ask: Callable[[Talk], None]) -> None:
    """Definition, references and rename across files; a name in use already is refused."""

    async def talk(editor: Editor) -> None:
        editor.open(BODY)
        await editor.until("dasar-hukum.yaml", bool)
        params = editor.at(BODY, "uu-28-1999")
        place = (params.text_document, params.position)

        def renaming(new: str) -> lsp.RenameParams:
            return lsp.RenameParams(text_document=place[0], position=place[1], new_name=new)

        defined = await editor.client.text_document_definition_async(lsp.DefinitionParams(*place))
        assert isinstance(defined, list)
        assert [one.uri for one in defined] == [editor.uri("dasar-hukum.yaml")]
        context = lsp.ReferenceContext(include_declaration=True)
        used = await editor.client.text_document_references_async(
            lsp.ReferenceParams(text_document=place[0], position=place[1], context=context)
        )
        assert used is not None
        assert {editor.uri(BODY), editor.uri("dasar-hukum.yaml")} <= {one.uri for one in used}
        renamed = await editor.client.text_document_rename_async(renaming("uu-bebas-kkn"))
        assert renamed is not None
        assert renamed.changes is not None
        assert sum(map(len, renamed.changes.values())) == len(used)
        for wrong in ("Nama Salah", "uu-25-2004"):
            with pytest.raises(JsonRpcException):
                await editor.client.text_document_rename_async(renaming(wrong))

    ask(talk)


@pytest.mark.e2e
def test_the_page_beside_the_editor(ask: Callable[[Talk], None]) -> None:
    """It follows what is typed and where the cursor stands, and sends the editor to a place."""

    async def until(holds: Callable[[], object]) -> None:
        for _ in range(int(SECONDS / 0.05)):
            if holds():
                return
            await asyncio.sleep(0.05)
        raise AssertionError("it never came true")

    async def talk(editor: Editor) -> None:
        studio = Studio(editor.content, templates())
        studio.refresh()
        server, address = serve(studio, 0)
        Thread(target=server.serve_forever, daemon=True).start()
        with announced(editor.content, address), studio.watching() as page:
            seen: list[object] = []
            page.get(), page.get()

            def follows() -> bool:
                while not page.empty():
                    seen.append((page.get() or {}).get("di"))
                return bool(seen)

            editor.open(BODY)
            text = editor.text(BODY)
            editor.type(BODY, text.replace("hasil evaluasi Renja", "hasil penilaian Renja"))
            await until(follows)
            seen.clear()
            line = editor.at(BODY, "hasil evaluasi Renja").position.line
            await editor.client.workspace_execute_command_async(
                lsp.ExecuteCommandParams("renja.ikuti", [editor.uri(BODY), line])
            )
            await until(follows)
            await until(lambda: studio.point(Location(BODY, line + 1, 1)))
            await until(lambda: editor.shown)
            assert editor.shown[0].uri == editor.uri(BODY)
            assert editor.shown[0].selection is not None
            assert editor.shown[0].selection.start.line == line
        studio.dismiss()
        server.shutdown()
        server.server_close()

    ask(talk)


@pytest.mark.e2e
def test_what_is_printed_is_told(ask: Callable[[Talk], None]) -> None:
    """Hover, hints, outline with printed numbers, folds."""

    async def talk(editor: Editor) -> None:
        editor.open(BODY)
        await editor.until("dasar-hukum.yaml", bool)
        document = lsp.TextDocumentIdentifier(editor.uri(BODY))
        params = editor.at(BODY, "uu-28-1999")
        hover = await editor.client.text_document_hover_async(
            lsp.HoverParams(document, params.position)
        )
        assert hover is not None
        assert isinstance(hover.contents, lsp.MarkupContent)
        assert "Undang-Undang Nomor 28 Tahun 1999" in hover.contents.value
        every = lsp.Range(lsp.Position(0, 0), lsp.Position(9999, 0))
        hints = await editor.client.text_document_inlay_hint_async(
            lsp.InlayHintParams(document, every)
        )
        assert hints
        assert any("Koperasi" in str(one.label) for one in hints)
        symbols = await editor.client.text_document_document_symbol_async(
            lsp.DocumentSymbolParams(document)
        )
        assert symbols
        assert any(one.name.startswith("Pasal 3") for one in symbols)
        folds = await editor.client.text_document_folding_range_async(
            lsp.FoldingRangeParams(document)
        )
        assert folds
        assert all(one.start_line < one.end_line for one in folds)

    ask(talk)


@pytest.mark.e2e
def test_what_may_be_typed(ask: Callable[[Talk], None]) -> None:
    """Keys of the model, its choices, functions, and the names that their arguments take."""

    async def talk(editor: Editor) -> None:
        editor.open(BODY)
        editor.open("perbup.yaml")
        await editor.until("dasar-hukum.yaml", bool)

        async def offered(name: str, old: str, typed: str) -> list[str]:
            text = editor.text(name).replace(old, typed, 1)
            editor.type(name, text)
            line, character = LineStarts.of(text).position(text.index(typed) + len(typed))
            document = lsp.TextDocumentIdentifier(editor.uri(name))
            found = await editor.client.text_document_completion_async(
                lsp.CompletionParams(document, lsp.Position(line, character))
            )
            assert isinstance(found, list)
            return [one.label for one in found]

        assert "rancangan" in await offered("perbup.yaml", "tahap: ", "tahap: ")
        assert "provinsi" in await offered("perbup.yaml", "tahap: ", "pro")
        words = "hasil evaluasi Renja"
        assert "uu-28-1999" in await offered(BODY, words, "{{ peraturan('")
        assert "pasal:pedoman" in await offered(BODY, words, "{{ rujuk('")
        assert "rujuk" in await offered(BODY, words, "{{ ru")
        assert {"id", "teks", "ayat"} <= set(await offered(BODY, "  - id: pedoman", "  - te"))

    ask(talk)


# --- without a server


@pytest.mark.parametrize(
    ("typed", "symbols"),
    [
        (
            "{{ rujuk('pasal:isi', ayat='satu', huruf=\"b\") }}",
            ["pasal:isi", "pasal:isi/satu", "pasal:isi/satu/b"],
        ),
        (
            "{{ rujuk('pasal:isi', ayat='satu', dan='dua') }}",
            ["pasal:isi", "pasal:isi/satu", "pasal:isi/dua"],
        ),
        ("'{{ peraturan(''uu-1'', bentuk=''lengkap'') }}'", ["peraturan:uu-1"]),
        ("{{ nilai('isu', 'baris', 'kolom') }}", ["tabel:isu"]),
        ("{{ persen(pagu('2.17.01'), pagu()) }}", ["kode program:2.17.01"]),
        ("kata 'biasa' di luar", []),
    ],
)
def test_names_in_expressions(typed: str, symbols: list[str]) -> None:
    """Each literal with what it names, and its own characters."""
    found = list(typed_names(typed))
    assert [one.symbol for one in found] == symbols
    assert all(one.symbol.endswith(typed[one.start : one.end]) for one in found)


def test_what_is_being_typed() -> None:
    """Only between braces that are not closed."""
    assert typing_at("kata", 4) is None
    assert typing_at("{{ n }} kata", 12) is None
    typing = typing_at("{{ rujuk('pasal:isi', ayat='sa", 30)
    assert typing is not None
    assert (typing.call, typing.key, typing.text) == ("rujuk", "ayat", "sa")


def test_positions_are_units_of_utf_16() -> None:
    """A sign beyond the first plane counts twice for an editor, and once for us."""
    lines = LineStarts.of("a\U0001f600b\nc")
    assert lines.position(2) == (0, 3)
    assert lines.offset((0, 3)) == 2
    assert lines.position(4) == (1, 0)
    assert lines.offset((9, 0)) == 5


# --- answers, asked without a server


@pytest.fixture(scope="module")
def desk() -> EditorDesk:
    """The large package, read."""
    opened = EditorDesk(KOPERASI.resolve(), templates().resolve())
    opened.understand()
    return opened


def known(desk: EditorDesk) -> KnownContent:
    """What is known of it."""
    assert desk.known is not None
    return desk.known


@pytest.mark.parametrize(
    ("file", "words", "said"),
    [
        (BODY, "{{ perangkat_daerah }}", "Tercetak: Dinas Koperasi"),
        (BODY, "id: pedoman", "**Pasal 3**"),
        ("program.yaml", "kode: 2.17.01.2.01.01", "Penyusunan Dokumen"),
        ("perbup.yaml", "id: anggota-koperasi", "Tercetak: 150.174 orang"),
        ("perbup.yaml", "provinsi:", ""),
    ],
)
def test_hover(desk: EditorDesk, file: str, words: str, said: str) -> None:
    """What a name stands for, what an expression prints, nothing elsewhere."""
    text = desk.text(file)
    told = answers.hover(known(desk), text, file, text.index(words) + len(words) - 3)
    assert said in told
    assert bool(told) == bool(said)


@pytest.mark.parametrize(
    ("typed", "option"),
    [
        ("{{ fakta('", "anggota-koperasi"),
        ("{{ nilai('", "keragaan"),
        ("{{ pagu('", "2.17.01"),
        ("{{ rujuk('pasal:pelaporan', ayat='", ""),
        ("{{ ", "perangkat_daerah"),
    ],
)
def test_arguments(desk: EditorDesk, typed: str, option: str) -> None:
    """The names that a function takes."""
    offered = {one.text for one in completion.complete(known(desk), typed, BODY, len(typed))}
    assert option in offered if option else not any(":" in one for one in offered)


def test_values_of_keys(desk: EditorDesk) -> None:
    """Choices of a field, ids of what a field names, none in a file of no kind."""
    have = known(desk)
    typed = "urutan:\n  - bab: "
    offered = {one.text for one in completion.complete(have, typed, "lampiran.yaml", len(typed))}
    assert "evaluasi" in offered
    assert completion.complete(have, "kunci", "lain.yaml", 5) == []


def test_addresses(desk: EditorDesk) -> None:
    """Files of the content and layouts of tables; nothing else is ours."""
    for file in (BODY, "bab/2-evaluasi.yaml", "templates/tabel/isu.yaml"):
        assert desk.file(desk.uri(file)) == file
    assert desk.file("untitled:Satu") == ""
    assert desk.file("file:///etc/passwd") == ""


def test_a_name_in_use_is_refused(desk: EditorDesk) -> None:
    """The content would be worse with it: it is tried first."""
    text = desk.text(BODY)
    mention = answers.mention_at(known(desk), BODY, text.index("id: pedoman") + 6)
    assert mention is not None
    with pytest.raises(answers.RenameError, match="galat"):
        answers.rename(desk, known(desk), mention, "ketentuan-umum")
    changed = answers.rename(desk, known(desk), mention, "landasan")
    assert {one.symbol for places in changed.values() for one in places} == {"pasal:pedoman"}
