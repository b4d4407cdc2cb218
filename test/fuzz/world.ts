// The files, editors and texts of a round as they are now, and what each step does to them. Which steps are taken, and what is
// compared afterwards, is for others.

import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import { loadCatalog } from "../../server/src/catalog/load.ts";
import { isConfigurationUri, parseConfiguration } from "../../server/src/workspace/configurationFile.ts";
import { isCatalogUri } from "../../server/src/workspace/uris.ts";
import { type Editor, startEditor } from "./editor.ts";
import type { Edit, Step } from "./steps.ts";

export interface OpenText {
  text: TextDocument;
  /** What undoing and redoing leads to. */
  readonly before: string[];
  readonly after: string[];
  /** Where the last edit was. */
  place: number;
}

/** What one editor has open, and what is set in it. */
export interface EditorState {
  readonly isRich: boolean;
  readonly open: Map<string, OpenText>;
  folders: readonly string[];
  settings: Readonly<Record<string, unknown>>;
}

export interface World {
  readonly disk: ReadonlyMap<string, string>;
  readonly states: readonly EditorState[];
  readonly editors: readonly Editor[];
  uriOf(file: string): string;
  /** Does a step; `check` is for the caller. */
  apply(step: Step): Promise<void>;
  /**
   * Before answers are compared: tells of all changes, and puts right each catalog and error-atlas.json that cannot be read. Of
   * those the last good state is kept, which a fresh server has never seen.
   */
  settle(): Promise<void>;
  /** An editor on a fresh server with the same files, texts and settings as this one's. */
  fresh(editor: number): Promise<Editor>;
  /** Ends the servers. */
  stop(): Promise<void>;
}

export interface WorldOptions {
  /** The path of the built server, and arguments for it. */
  readonly server: readonly string[];
  /** An empty folder, with its links resolved. */
  readonly folder: string;
  readonly files: ReadonlyMap<string, string>;
  /** The folders of the workspace, below `folder`. */
  readonly roots: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
}

const CREATED = 1;
const CHANGED = 2;
const DELETED = 3;

/** Writes the files, and starts an editor that can do all and one that can do little on them. */
export async function createWorld({ server, folder, files, roots, settings }: WorldOptions): Promise<World> {
  const disk = new Map(files);
  const placeOf = (file: string) => path.join(folder, ...file.split("/"));
  const uriOf = (file: string) => pathToFileURL(placeOf(file)).toString();
  let unheard: { uri: string; type: number }[] = [];
  const states = [true, false].map((isRich): EditorState => {
    return { isRich, open: new Map(), folders: roots, settings };
  });

  const start = ({ isRich, folders }: EditorState, state: EditorState) =>
    startEditor({ server, isRich, folders: folders.map(uriOf), settings: () => state.settings });

  async function write(file: string, text: string): Promise<void> {
    await mkdir(path.dirname(placeOf(file)), { recursive: true });
    await writeFile(placeOf(file), text);
    unheard.push({ uri: uriOf(file), type: disk.has(file) ? CHANGED : CREATED });
    disk.set(file, text);
  }

  async function remove(file: string): Promise<void> {
    await rm(placeOf(file));
    unheard.push({ uri: uriOf(file), type: DELETED });
    disk.delete(file);
  }

  async function tell(): Promise<void> {
    const changes = unheard;
    unheard = [];
    if (changes.length === 0) return;
    for (const editor of editors) await editor.notify("workspace/didChangeWatchedFiles", { changes });
  }

  async function change(editor: number, file: string, edits: readonly Edit[]): Promise<void> {
    const opened = states[editor]?.open.get(file);
    if (!opened || edits.length === 0) return;
    const contentChanges = [];
    let { text } = opened;
    const version = text.version + 1;
    for (const { start, end, text: newText } of edits) {
      const range = { start: text.positionAt(start), end: text.positionAt(end) };
      contentChanges.push({ range, text: newText });
      opened.place = text.offsetAt(range.start) + newText.length;
      text = TextDocument.update(text, contentChanges.slice(-1), version);
    }
    opened.text = text;
    const textDocument = { uri: uriOf(file), version };
    await editors[editor]?.notify("textDocument/didChange", { textDocument, contentChanges });
  }

  /** Like `change`, and can be undone. */
  async function edit(editor: number, file: string, edits: readonly Edit[]): Promise<void> {
    const opened = states[editor]?.open.get(file);
    if (!opened) return;
    opened.before.push(opened.text.getText());
    opened.after.length = 0;
    await change(editor, file, edits);
  }

  async function goTo(editor: number, file: string, from: "before" | "after"): Promise<void> {
    const opened = states[editor]?.open.get(file);
    const target = opened?.[from].pop();
    if (!opened || target === undefined) return;
    opened[from === "before" ? "after" : "before"].push(opened.text.getText());
    await change(editor, file, [editBetween(opened.text.getText(), target)]);
  }

  async function replace(editor: number, file: string, text: string): Promise<void> {
    const opened = states[editor]?.open.get(file);
    if (!opened) return;
    opened.before.push(opened.text.getText());
    opened.after.length = 0;
    const { languageId, version } = opened.text;
    opened.text = TextDocument.create(uriOf(file), languageId, version + 1, text);
    opened.place = 0;
    const textDocument = { uri: uriOf(file), version: version + 1 };
    await editors[editor]?.notify("textDocument/didChange", { textDocument, contentChanges: [{ text }] });
  }

  async function apply(step: Step): Promise<void> {
    switch (step.do) {
      case "open": {
        const { editor, file } = step;
        const text = disk.get(file);
        if (text === undefined || states[editor]?.open.has(file) !== false) return;
        const created = TextDocument.create(uriOf(file), languageIdOf(file), 1, withoutMark(text));
        states[editor].open.set(file, { text: created, before: [], after: [], place: 0 });
        return open(editors[editor]!, created);
      }
      case "close":
        if (!states[step.editor]?.open.delete(step.file)) return;
        return editors[step.editor]?.notify("textDocument/didClose", {
          textDocument: { uri: uriOf(step.file) },
        });
      case "save": {
        const opened = states[step.editor]?.open.get(step.file);
        if (!opened) return;
        await write(step.file, opened.text.getText());
        return tell();
      }
      case "undo":
        return goTo(step.editor, step.file, "before");
      case "redo":
        return goTo(step.editor, step.file, "after");
      case "change":
        return edit(step.editor, step.file, step.edits);
      case "replace":
        return replace(step.editor, step.file, step.text);
      case "ask": {
        const opened = states[step.editor]?.open.get(step.file);
        if (!opened) return;
        const position = opened.text.positionAt(step.at);
        const params = { textDocument: { uri: uriOf(step.file) }, position };
        const asked = editors[step.editor]!.request(step.method, params, step.takenBack);
        asked.catch((error) => failures.push(error));
        return;
      }
      case "write":
        await write(step.file, step.text);
        return step.late ? undefined : tell();
      case "remove":
        if (!disk.has(step.file)) return;
        await remove(step.file);
        return step.late ? undefined : tell();
      case "rename": {
        const text = disk.get(step.file);
        if (text === undefined || step.file === step.to) return;
        await write(step.to, text);
        await remove(step.file);
        return step.late ? undefined : tell();
      }
      case "settings": {
        const state = states[step.editor];
        if (!state) return;
        state.settings = step.settings;
        const settings = state.isRich ? null : step.settings;
        return editors[step.editor]?.notify("workspace/didChangeConfiguration", { settings });
      }
      case "folders": {
        const state = states[step.editor];
        if (!state?.isRich) return;
        const named = (files: readonly string[]) =>
          files.map((file) => ({ uri: uriOf(file), name: path.basename(file) }));
        const added = named(step.folders.filter((root) => !state.folders.includes(root)));
        const removed = named(state.folders.filter((root) => !step.folders.includes(root)));
        // In the order in which the server has them.
        state.folders = [
          ...state.folders.filter((root) => step.folders.includes(root)),
          ...step.folders.filter((root) => !state.folders.includes(root)),
        ];
        const event = { added, removed };
        return editors[step.editor]?.notify("workspace/didChangeWorkspaceFolders", { event });
      }
      case "check":
        return;
    }
  }

  for (const [file, text] of files) await write(file, text);
  unheard = [];
  const editors = await Promise.all(states.map((state) => start(state, state)));
  await Promise.all(editors.map(({ ready }) => ready));
  /** Of requests that nobody waits for. */
  const failures: unknown[] = [];

  return {
    disk,
    states,
    editors,
    uriOf,
    apply,
    async settle() {
      if (failures.length > 0) throw failures[0];
      for (const [file, text] of disk) {
        if (isBroken(uriOf(file), text)) await write(file, files.get(file) ?? "{}");
        if (isBroken(uriOf(file), disk.get(file)!)) await remove(file);
      }
      await tell();
      for (const [editor, { open }] of states.entries()) {
        for (const [file, { text }] of open) {
          if (!isBroken(text.uri, text.getText())) continue;
          const good = files.get(file) ?? disk.get(file) ?? "";
          if (isBroken(text.uri, good)) await apply({ do: "close", editor, file });
          else await replace(editor, file, good);
        }
      }
    },
    async fresh(editor) {
      const state = states[editor]!;
      const started = await start(state, state);
      for (const { text } of state.open.values()) await open(started, text);
      await started.ready;
      return started;
    },
    async stop() {
      await Promise.all(editors.map((editor) => editor.stop()));
    },
  };
}

function open(editor: Editor, text: TextDocument): Promise<void> {
  const { uri, languageId, version } = text;
  return editor.notify("textDocument/didOpen", {
    textDocument: { uri, languageId, version, text: text.getText() },
  });
}

/** Whether nothing of a catalog or an error-atlas.json can be used. */
function isBroken(uri: string, text: string): boolean {
  if (isConfigurationUri(uri)) return parseConfiguration(uri, text).configuration === undefined;
  return isCatalogUri(uri) && loadCatalog(text, uri, "workspace").catalogs.length === 0;
}

/** The one edit that makes `after` of `before`, as editors send what is undone. */
function editBetween(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

const withoutMark = (text: string) => text.replace(/^\uFEFF/, "");

const LANGUAGES: Readonly<Record<string, string>> = {
  ts: "typescript",
  mts: "typescript",
  tsx: "typescriptreact",
  js: "javascript",
  mjs: "javascript",
  har: "json",
  json: "json",
  jsonc: "jsonc",
  jsonl: "jsonl",
  md: "markdown",
};

/** As VS Code names it. */
function languageIdOf(file: string): string {
  const end = file.slice(file.lastIndexOf(".") + 1);
  return LANGUAGES[end] ?? end;
}
