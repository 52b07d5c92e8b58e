"""The extension for VS Code, run by Node with stand-ins for VS Code and its client."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.packages import ROOT

NODE = shutil.which("node")
EXTENSION = ROOT / "docs" / "penyunting" / "vscode"

VSCODE = """
export const dipanggil = {};
const lepas = { dispose() {} };
export const commands = { registerCommand: (n, f) => { dipanggil[n] = f; return lepas; } };
export const window = {
  onDidChangeTextEditorSelection: (f) => { dipanggil.kursor = f; return lepas; },
  showErrorMessage: (pesan) => { dipanggil.pesan = pesan; },
};
export const workspace = {
  workspaceFolders: [{ uri: { fsPath: process.env.AKAR } }],
  getConfiguration: () => ({ get: (_, biasa) => biasa }),
  createFileSystemWatcher: () => lepas,
};
"""
CLIENT = """
export const klien = { diminta: [] };
export class LanguageClient {
  constructor(id, nama, server, pilihan) { Object.assign(klien, { server, pilihan }); }
  async start() {}
  async sendRequest(cara, isi) { klien.diminta.push([cara, isi]); }
}
"""
RUN = """
import { register } from "node:module";
const pengait = `export const resolve = (nama, di, lanjut) =>
  ({ vscode: 1, "vscode-languageclient/node": 1 })[nama]
    ? { url: new URL(nama.replace("/", "-") + ".mjs", "${new URL("./", import.meta.url)}").href,
        shortCircuit: true }
    : lanjut(nama, di);`;
register(`data:text/javascript,${encodeURIComponent(pengait)}`);
const { activate, perintah } = await import(process.env.EKSTENSI);
const { dipanggil } = await import("./vscode.mjs");
const { klien } = await import("./vscode-languageclient-node.mjs");
await activate({ subscriptions: [] });
const document = { languageId: "yaml", uri: "file:///isi.yaml" };
for (const line of [3, 8]) {
  dipanggil.kursor({ textEditor: { document }, selections: [{ active: { line } }] });
}
await new Promise((lanjut) => setTimeout(lanjut, 300));
const pasang = perintah("/p", [], (jalan) => jalan.endsWith(".venv/bin/python"));
console.log(JSON.stringify({ server: klien.server, diminta: klien.diminta, pasang,
  perintah: Object.keys(dipanggil).sort() }));
"""


@pytest.mark.e2e
@pytest.mark.skipif(NODE is None, reason="Node is not installed")
def test_the_extension_starts_the_server_and_tells_the_cursor(tmp_path: Path) -> None:
    """With the project's own Python; of fast moves of the cursor the last one is told."""
    for name in ("content/perbup.yaml", ".venv/bin/python", "build.py"):
        path = tmp_path / "proyek" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    stand_ins = {"vscode.mjs": VSCODE, "vscode-languageclient-node.mjs": CLIENT, "uji.mjs": RUN}
    for name, text in stand_ins.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    root = str(tmp_path / "proyek")
    places = {"AKAR": root, "EKSTENSI": (EXTENSION / "ekstensi.mjs").as_uri()}
    done = subprocess.run(
        [str(NODE), str(tmp_path / "uji.mjs")],
        env=places,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["server"]["command"] == f"{root}/.venv/bin/python"
    assert told["server"]["args"] == ["build.py", "lsp"]
    follow = {"command": "renja.ikuti", "arguments": ["file:///isi.yaml", 8]}
    assert told["diminta"] == [["workspace/executeCommand", follow]]
    assert told["pasang"] == ["renja-docs"]
    manifest = json.loads((EXTENSION / "package.json").read_text(encoding="utf-8"))
    offered = {one["command"] for one in manifest["contributes"]["commands"]}
    assert {*offered, "kursor"} == set(told["perintah"])
