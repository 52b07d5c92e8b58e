// The language server in VS Code, and the page that follows the cursor.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { commands, window, workspace } from "vscode";
import { LanguageClient } from "vscode-languageclient/node";

const TENANG = 150; // milliseconds for which the cursor rests before the page follows
let klien;
let nanti;

/** The program and its first arguments: as set, that of the project, or the one that is installed. */
export function perintah(akar, diatur, ada = existsSync) {
  if (diatur.length) return diatur;
  const python = [join(akar, ".venv", "bin", "python"), join(akar, ".venv", "Scripts", "python.exe")];
  const program = python.find(ada);
  if (program && ada(join(akar, "build.py"))) return [program, "build.py"];
  const terpasang = program && program.replace(/python(\.exe)?$/, "renja-docs$1");
  return [terpasang && ada(terpasang) ? terpasang : "renja-docs"];
}

function folder() {
  return workspace.workspaceFolders?.find(({ uri }) => existsSync(join(uri.fsPath, "content", "perbup.yaml")));
}

function tugas(nama) {
  const akar = folder().uri.fsPath;
  const [command, ...args] = perintah(akar, workspace.getConfiguration("renja").get("perintah", []));
  return { command, args: [...args, nama], options: { cwd: akar } };
}

async function mulai() {
  const pilihan = {
    documentSelector: [{ scheme: "file", language: "yaml" }],
    workspaceFolder: folder(),
    synchronize: { fileEvents: workspace.createFileSystemWatcher("**/*.yaml") },
  };
  klien = new LanguageClient("renja", "renja-docs", tugas("lsp"), pilihan);
  await klien.start();
}

function ikuti({ textEditor, selections }) {
  if (textEditor.document.languageId !== "yaml" || !workspace.getConfiguration("renja").get("ikuti", true)) return;
  clearTimeout(nanti);
  const dokumen = textEditor.document.uri.toString();
  const baris = selections[0].active.line;
  nanti = setTimeout(() => {
    klien?.sendRequest("workspace/executeCommand", { command: "renja.ikuti", arguments: [dokumen, baris] }).catch(() => {});
  }, TENANG);
}

function pratinjau() {
  const { command, args, options } = tugas("pratinjau");
  const terminal = window.createTerminal({ name: "Pratinjau", shellPath: command, shellArgs: args, cwd: options.cwd });
  terminal.show(true);
}

export async function activate(konteks) {
  if (!folder()) return;
  konteks.subscriptions.push(
    commands.registerCommand("renja.mulaiUlang", async () => { await klien?.stop(); await mulai(); }),
    commands.registerCommand("renja.pratinjau", pratinjau),
    window.onDidChangeTextEditorSelection(ikuti),
  );
  try {
    await mulai();
  } catch (sebab) {
    window.showErrorMessage(`Server bahasa renja-docs tidak berjalan: ${sebab.message}. Pasang dengan: make penyunting`);
  }
}

export function deactivate() {
  return klien?.stop();
}
