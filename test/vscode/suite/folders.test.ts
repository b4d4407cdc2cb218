// Folders that are removed, renamed and brought back behind VS Code's back, as `git checkout` does: it tells of the folder alone.

import * as assert from "node:assert/strict";
import * as fs from "node:fs/promises";
import * as os from "node:os";
import * as path from "node:path";
import { commands, type Location, type LocationLink, languages } from "vscode";
import { catalogText } from "../../support/catalogText.ts";
import { waitFor, waitForFindings } from "../support/events.ts";
import { startedExtension } from "../support/extension.ts";
import { closeEditors, fileUri, openAt, openNew, removeFile } from "../support/places.ts";

const source = "src/folders.ts";
const text = (specifier: string) => `import { GONE } from "${specifier}";
const response = await fetch("https://api.stall.example/orders");
const body = await response.json();
if (body.code === "SOLD_UOT") {}
if (response.status === GONE && body.code === "SOLD_OUT") {}
`;

describe("a folder with a catalog and a module", () => {
  let aside = "";
  const place = (name: string) => path.join(fileUri(".").fsPath, ...name.split("/"));
  const aboutRules = (rules: readonly string[]) =>
    waitForFindings(fileUri(source), rules.join(" and ") || "no findings", (found) => {
      const ids = found.map(({ code }) => (typeof code === "object" ? code.value : code));
      return JSON.stringify(ids.sort()) === JSON.stringify(rules);
    });

  before(async () => {
    await startedExtension();
    aside = await fs.mkdtemp(path.join(os.tmpdir(), "error-atlas-folders-"));
    await fs.mkdir(place("stall/deep"), { recursive: true });
    await fs.writeFile(
      place("stall/deep/stall.error-catalog.json"),
      catalogText("stall", { SOLD_OUT: 409, LENT: 404 }),
    );
    await fs.writeFile(place("stall/status.ts"), "export const GONE = 404;\n");
    await openNew(source, text("../stall/status"));
  });
  after(async () => {
    await closeEditors();
    await removeFile(source);
    for (const folder of [place("stall"), place("booth"), aside])
      await fs.rm(folder, { recursive: true, force: true });
  });

  it("counts from when it is there", async () => {
    await aboutRules(["contradictory-status", "unknown-code"]);
  });

  it("goes when it is removed", async () => {
    await fs.cp(place("stall"), path.join(aside, "stall"), { recursive: true });
    await fs.rm(place("stall"), { recursive: true });
    await aboutRules([]);
  });

  it("comes back with what another branch has in it, in one step", async () => {
    await fs.writeFile(path.join(aside, "stall/status.ts"), "export const GONE = 409;\n");
    await fs.rename(path.join(aside, "stall"), place("stall")).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== "EXDEV") throw error;
      await fs.cp(path.join(aside, "stall"), place("stall"), { recursive: true });
    });
    await aboutRules(["unknown-code"]);
  });

  it("is known by its new name", async () => {
    await fs.rename(place("stall"), place("booth"));
    const { document, position } = await openAt(source, 'code === "SOLD_$0OUT"');
    await aboutRules(["unknown-code"]);
    const wanted = fileUri("booth/deep/stall.error-catalog.json").path;
    const lookUp = async () => {
      const found = await commands.executeCommand<(Location | LocationLink)[]>(
        "vscode.executeDefinitionProvider",
        document.uri,
        position,
      );
      const paths = found.map((one) => ("targetUri" in one ? one.targetUri : one.uri).path);
      return paths.includes(wanted) ? paths : undefined;
    };
    const { tree } = await startedExtension();
    assert.deepEqual(
      await waitFor("the new name", lookUp, tree.onDidChangeTreeData ?? languages.onDidChangeDiagnostics),
      [wanted],
    );
  });
});
