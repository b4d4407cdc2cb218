// Edits as clients get them: for which version of which document, and in which files none is made. What they change is tested where
// it is made.

import { mkdir, symlink } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { CodeAction, TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { acme } from "../support/catalogFile.ts";
import { removeTestFolders, type TestFolder, testFolder } from "../support/folder.ts";
import {
  killServers,
  type OpenedDocument,
  richClient,
  startServer,
  type TestServer,
} from "../support/server.ts";

afterEach(killServers);
afterEach(removeTestFolders);

/** A client that compares versions. */
const comparing = {
  ...richClient,
  capabilities: {
    ...richClient.capabilities,
    workspace: { ...richClient.capabilities?.workspace, workspaceEdit: { documentChanges: true } },
  },
};

const configuration = `{ "apis": { "src/**": "acme" } }\n`;

/** A server that has found all catalogs of the folder. */
async function startedIn(folder: TestFolder): Promise<TestServer> {
  const server = await startServer({ ...comparing, folders: [folder.uri] });
  await server.until(() => server.received.progress.some(({ kind }) => kind === "end"));
  return server;
}

/** Opens `marked` under a file's name, with the cursor at `$0`. */
function openAs(server: TestServer, folder: TestFolder, file: string, marked: string) {
  return server.open(marked, { uri: folder.uriOf(file), languageId: "json" });
}

function rename(server: TestServer, { uri, position }: OpenedDocument, newName: string) {
  const params = { textDocument: { uri }, position, newName };
  return server.connection.sendRequest<WorkspaceEdit>("textDocument/rename", params);
}

/** Which versions of which documents an edit is for; it has to say so of all it changes. */
function versions({ changes, documentChanges }: WorkspaceEdit): Record<string, number | null> {
  expect(changes).toBeUndefined();
  const edits = (documentChanges ?? []) as TextDocumentEdit[];
  return Object.fromEntries(edits.map(({ textDocument: { uri, version } }) => [uri, version]));
}

/** `text` as the edit leaves it in the document. */
function applied({ documentChanges }: WorkspaceEdit, uri: string, text: string): string {
  const edits = (documentChanges as TextDocumentEdit[]).find(({ textDocument }) => textDocument.uri === uri);
  return TextDocument.applyEdits(
    TextDocument.create(uri, "json", 0, text),
    (edits?.edits ?? []) as readonly TextEdit[] as TextEdit[],
  );
}

describe("code actions", () => {
  const source = `const response = await fetch("https://api.pureframe.ai/v1/search");
const body = await response.json();
if (body.error.code === "SEARCH_UNAVAILABLE") {}
if (body.error.code === "FORBIDDEN") {}
`;

  /** All actions at the first `text`: fixes, fixes together, comments that suppress, refactorings. */
  async function actionsAt(server: TestServer, uri: string, text: string): Promise<readonly CodeAction[]> {
    const at = TextDocument.create(uri, "", 0, source).positionAt(source.indexOf(text));
    const ask = (only?: readonly string[]): Promise<CodeAction[]> =>
      server.connection.sendRequest("textDocument/codeAction", {
        textDocument: { uri },
        range: { start: at, end: at },
        context: { diagnostics: [], only },
      });
    return [...(await ask()), ...(await ask(["source.fixAll"]))];
  }

  test("each is for the version that it was made of", async () => {
    const server = await startServer(comparing);
    const document = await server.open(source);
    for (const version of [1, 2, 3]) {
      const actions = [
        ...(await actionsAt(server, document.uri, "fetch")),
        ...(await actionsAt(server, document.uri, "code ===")),
      ];
      const kinds = new Set(actions.map(({ kind }) => kind));
      expect([...kinds].sort()).toEqual([
        "quickfix",
        "refactor.extract",
        "refactor.rewrite",
        "source.fixAll.errorAtlas",
      ]);
      for (const { title, edit } of actions)
        expect([title, versions(edit ?? {})]).toEqual([title, { [document.uri]: version }]);
      await document.edit("FORBIDDEN", "FORBIDDEN");
    }
  });

  test("to a client that does not compare versions they are sent without", async () => {
    const server = await startServer(richClient);
    const { uri } = await server.open(source);
    for (const { edit } of await actionsAt(server, uri, "code ===")) {
      expect(edit?.documentChanges).toBeUndefined();
      expect(Object.keys(edit?.changes ?? {})).toEqual([uri]);
    }
  });
});

describe("renaming", () => {
  const files = { "acme.error-catalog.json": acme, "error-atlas.json": configuration };
  const idOfCatalog = acme.replace(`"id": "acme"`, `"id": "ac$0me"`);
  const idOfEntry = acme.replace(`"id": "gone"`, `"id": "go$0ne"`);

  test("an entry: for the version of its document", async () => {
    const folder = await testFolder(files);
    const server = await startedIn(folder);
    const document = await openAs(server, folder, "acme.error-catalog.json", idOfEntry);
    await document.edit("Sells anvils.", "Sells none.");
    expect(versions(await rename(server, document, "lost"))).toEqual({ [document.uri]: 2 });
  });

  test("a catalog: null for files that are open nowhere, and the edit is of what they hold now", async () => {
    const folder = await testFolder(files);
    const server = await startedIn(folder);
    const document = await openAs(server, folder, "acme.error-catalog.json", idOfCatalog);
    const text = `// Added by another program.\n${configuration}`;
    await folder.write("error-atlas.json", text);
    const edit = await rename(server, document, "acme-2");
    const other = folder.uriOf("error-atlas.json");
    expect(versions(edit)).toEqual({ [document.uri]: 1, [other]: null });
    expect(applied(edit, other, text)).toBe(text.replace("acme", "acme-2"));
  });

  test("a catalog whose file another program has taken the name from", async () => {
    const folder = await testFolder(files);
    const server = await startedIn(folder);
    const document = await openAs(
      server,
      folder,
      "error-atlas.json",
      configuration.replace(`"acme"`, `"ac$0me"`),
    );
    await folder.write("acme.error-catalog.json", acme.replace(`"id": "acme"`, `"id": "other"`));
    await expect(rename(server, document, "acme-2")).rejects.toThrow(`has no catalog "acme" any more`);
  });

  test("no file in node_modules", async () => {
    const file = "node_modules/acme/acme.error-catalog.json";
    const folder = await testFolder({ [file]: acme });
    const server = await startedIn(folder);
    const document = await openAs(server, folder, file, idOfEntry);
    await expect(rename(server, document, "lost")).rejects.toThrow('is in "node_modules"');
  });

  test("a file outside of all folders that a person has opened as such", async () => {
    const elsewhere = await testFolder(files);
    const server = await startedIn(await testFolder({ "a.txt": "" }));
    const document = await openAs(server, elsewhere, "acme.error-catalog.json", idOfEntry);
    expect(versions(await rename(server, document, "lost"))).toEqual({ [document.uri]: 1 });
  });

  // To make links takes rights on Windows that people do not have by themselves.
  describe.skipIf(process.platform === "win32")("where links lead", () => {
    async function linked(file: string, target: (elsewhere: TestFolder) => string) {
      const elsewhere = await testFolder(files);
      const { [file as keyof typeof files]: _, ...others } = files;
      const folder = await testFolder(others);
      await symlink(target(elsewhere), path.join(folder.path, file));
      return { folder, server: await startedIn(folder) };
    }

    test("no catalog outside: neither it nor its entries", async () => {
      const file = "acme.error-catalog.json";
      const { folder, server } = await linked(file, (elsewhere) => path.join(elsewhere.path, file));
      for (const marked of [idOfCatalog, idOfEntry]) {
        const document = await openAs(server, folder, file, marked);
        const { uri, position } = document;
        const reason = "acme.error-catalog.json is a link to a file outside this workspace";
        await expect(
          server.connection.sendRequest("textDocument/prepareRename", { textDocument: { uri }, position }),
        ).rejects.toThrow(reason);
        await expect(rename(server, document, "lost")).rejects.toMatchObject({
          code: -32803,
          message: expect.stringContaining(reason),
        });
      }
    });

    test("no catalog that an error-atlas.json outside names: it counts where a person opens it", async () => {
      const file = "error-atlas.json";
      const { folder, server } = await linked(file, (elsewhere) => path.join(elsewhere.path, file));
      const document = await openAs(server, folder, "acme.error-catalog.json", idOfCatalog);
      expect(versions(await rename(server, document, "acme-2"))).toEqual({ [document.uri]: 1 });
      await openAs(server, folder, file, files[file]);
      await expect(rename(server, document, "acme-2")).rejects.toThrow(
        "error-atlas.json is a link to a file outside this workspace",
      );
    });

    test("a catalog elsewhere in the workspace", async () => {
      const folder = await testFolder({});
      await mkdir(path.join(folder.path, "own"));
      await folder.write("own/real.json", acme);
      await symlink("own/real.json", path.join(folder.path, "acme.error-catalog.json"));
      const server = await startedIn(folder);
      const document = await openAs(server, folder, "acme.error-catalog.json", idOfEntry);
      expect(versions(await rename(server, document, "lost"))).toEqual({ [document.uri]: 1 });
    });

    test("a workspace folder that is a link itself", async () => {
      const real = await testFolder(files);
      const parent = await testFolder({});
      await symlink(real.path, path.join(parent.path, "link"));
      const server = await startServer({ ...comparing, folders: [parent.uriOf("link")] });
      await server.until(() => server.received.progress.some(({ kind }) => kind === "end"));
      const document = await openAs(server, parent, "link/acme.error-catalog.json", idOfCatalog);
      expect(versions(await rename(server, document, "acme-2"))).toEqual({
        [document.uri]: 1,
        [parent.uriOf("link/error-atlas.json")]: null,
      });
    });
  });
});
