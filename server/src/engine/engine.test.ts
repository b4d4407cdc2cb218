import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { recording } from "../../../test/bench/jsonSources.mjs";
import { builtins } from "../../../test/support/analyse.ts";
import { fileUri } from "../../../test/support/memoryFileSystem.ts";
import { memoryProject, type ProjectOptions } from "../../../test/support/project.ts";
import { createCatalogIndex } from "../catalog/catalogIndex.ts";
import { isLarge } from "../features/document.ts";
import { because } from "../text/reason.ts";
import type { Quarantine } from "../workspace/quarantine.ts";
import { defaultSettings } from "./settings.ts";

const uri = fileUri("/w/src/main.ts");
const CODE = `const response = await fetch("https://videoconduit.com/v1/download");
const body = await response.json();
`;
/** A code that the API does not have. */
const WRONG = `${CODE}if (body.code === "conflicts") retry();\n`;
const RIGHT = `${CODE}if (body.code === "conflict") retry();\n`;
const JSON_TEXT = JSON.stringify({
  url: "https://videoconduit.com/v1/download",
  status: 409,
  body: { detail: "It exists.", code: "conflicts" },
});

/** An engine with the text of main.ts open. */
function opened(text: string, files: Parameters<typeof memoryProject>[0] = {}, options: ProjectOptions = {}) {
  const project = memoryProject(files, options);
  project.engine.open(uri, "typescript", 1, text);
  return project;
}

/** The rules of what is shown of an open document. */
async function found({ engine }: ReturnType<typeof memoryProject>, at = uri): Promise<readonly unknown[]> {
  const file = await engine.checked(at);
  return file?.diagnostics().map(({ code }) => code) ?? ["left alone"];
}

/** Where a text stands. */
function positionOf(what: string, text: string) {
  return TextDocument.create("", "", 0, text).positionAt(text.indexOf(what));
}

describe("an open document", () => {
  test("is asked all that an editor wants to know of it", async () => {
    const { engine } = opened(WRONG);
    const file = await engine.checked(uri);
    const position = positionOf("conflicts", WRONG);
    const range = { start: position, end: position };
    const [diagnostic, ...others] = file!.diagnostics({ rulePage: (id) => `file:///${id}.md` });
    expect([diagnostic?.code, diagnostic?.codeDescription, others]).toEqual([
      "unknown-code",
      { href: "file:///unknown-code.md" },
      [],
    ]);
    expect(JSON.stringify(file!.hover(position))).toContain("VideoConduit");
    expect(file!.completion(position)?.items.map(({ label }) => label)).toContain("conflict");
    const [fix] = file!.codeActions(range, { diagnostics: [] });
    expect([fix?.title, fix?.isPreferred]).toEqual([expect.stringContaining("conflict"), true]);
    expect(file!.at(position).offset).toBe(WRONG.indexOf("conflicts"));
    expect(file!.symbols()).toBeNull();
  });

  test("leads to the catalog's document, where that can be opened", async () => {
    const { engine } = opened(RIGHT);
    const file = await engine.opened(uri);
    const position = positionOf("conflict", RIGHT);
    const links = file!.definition(position, ({ id }) => `error-atlas:/${id}.json`);
    expect(links?.map(({ targetUri }) => targetUri)).toEqual(["error-atlas:/videoconduit.json"]);
    expect(file!.definition(position, () => undefined)).toBeNull();
  });

  test("is after an edit another one; what was asked for before stays as it was", async () => {
    const project = opened(WRONG);
    const before = await project.engine.checked(uri);
    const end = positionOf("conflicts", WRONG);
    const range = {
      start: { line: end.line, character: end.character + "conflict".length },
      end: { line: end.line, character: end.character + "conflicts".length },
    };
    expect(project.engine.change(uri, [{ range, text: "" }], 2)).toEqual({ affectsOthers: false });
    expect(await found(project)).toEqual([]);
    expect(before?.diagnostics()).toHaveLength(1);
  });

  test("is the same object until something changes", async () => {
    const { engine } = opened(RIGHT);
    const first = await engine.opened(uri);
    expect((await engine.opened(uri))?.document).toBe(first?.document);
  });

  test("is known by its address, however that is written", async () => {
    const { engine } = opened(RIGHT);
    expect((await engine.opened("file:///w/src/m%61in.ts"))?.document).toBe(
      (await engine.opened(uri))?.document,
    );
    expect(engine.documents.get(uri)?.text.version).toBe(1);
  });

  test("is gone when it is closed", async () => {
    const project = opened(WRONG);
    expect(project.engine.close(uri)).toEqual({ affectsOthers: false });
    expect(await project.engine.opened(uri)).toBeUndefined();
    expect(project.engine.close(uri)).toBeUndefined();
    expect(project.engine.change(uri, [{ text: "" }], 3)).toBeUndefined();
  });
});

describe("what is left alone", () => {
  test.each([
    ["a language that is not read", "a.py", "print(1)"],
    ["a catalog", "a.error-catalog.json", "{}"],
    ["error-atlas.json", "error-atlas.json", "{}"],
  ])("%s", async (_, name, text) => {
    const { engine, errors } = memoryProject({ [name]: text });
    engine.open(fileUri(`/w/${name}`), "", 1, text);
    expect(await engine.opened(fileUri(`/w/${name}`))).toBeUndefined();
    expect(await engine.analyse(TextDocument.create(fileUri(`/w/${name}`), "", 1, text))).toBeUndefined();
    expect(errors).toEqual([]);
  });

  test("what the settings turn off", async () => {
    const project = opened(WRONG, { "src/main.ts": WRONG }, { settings: { enable: false } });
    expect(await found(project)).toEqual(["left alone"]);
    expect(await project.engine.analyse(project.textOf("src/main.ts"))).toBeUndefined();
  });

  test("what error-atlas.json ignores", async () => {
    const files = { "src/main.ts": WRONG, "error-atlas.json": `{ "ignore": ["src"] }` };
    const project = opened(WRONG, files);
    expect(await found(project)).toEqual(["left alone"]);
    expect(await project.engine.analyse(project.textOf("src/main.ts"))).toBeUndefined();
  });

  test("what is too large, with one word of it until it is closed", async () => {
    const project = opened(WRONG + " ".repeat(1024), {}, { settings: { maxFileSize: 1 } });
    const word = `${uri} is larger than "errorAtlas.maxFileSize" (1 KiB)`;
    expect([await found(project), await found(project)]).toEqual([["left alone"], ["left alone"]]);
    expect(project.errors).toEqual([word]);
    project.engine.close(uri);
    project.engine.open(uri, "typescript", 1, WRONG + " ".repeat(1024));
    expect(await found(project)).toEqual(["left alone"]);
    expect(project.errors).toEqual([word, word]);
  });

  test("what a process died of", async () => {
    const quarantine: Quarantine = {
      leavesAlone: ({ text }) => text === WRONG,
      during: async (_, work) => work(false),
    };
    const project = opened(WRONG, { "src/main.ts": WRONG }, { quarantine });
    expect(await found(project)).toEqual(["left alone"]);
    expect(await project.engine.analyse(project.textOf("src/main.ts"))).toBeUndefined();
    project.engine.change(uri, [{ text: RIGHT }], 2);
    expect(await found(project)).toEqual([]);
  });
});

describe("a file that nobody has open", () => {
  test("has what it has in an editor", async () => {
    const project = opened(WRONG, { "src/main.ts": WRONG });
    const file = await project.file("src/main.ts");
    const open = await project.engine.checked(uri);
    expect(file.diagnostics({ all: true })).toEqual(open?.diagnostics());
    expect(file.diagnostics()).toHaveLength(1);
    expect(file.settings).toEqual(open?.settings);
  });

  test("is under the settings of its folder, and says which modules it takes from", async () => {
    const asked: string[] = [];
    const { engine, textOf } = memoryProject(
      {
        "src/code.ts": `export const code = "conflicts";`,
        "src/main.ts": `import { code } from "./code";\n${CODE}if (body.code === code) retry();`,
      },
      {
        settingsFor(of) {
          asked.push(of);
          return { ...defaultSettings, rules: { "unknown-code": "hint" } };
        },
      },
    );
    const file = await engine.analyse(textOf("src/main.ts"));
    expect(asked).toEqual([fileUri("/w")]);
    expect([...(file?.dependencies ?? [])]).toEqual([fileUri("/w/src/code.ts")]);
    expect(file?.settings.rules).toEqual({ "unknown-code": "hint" });
  });

  test("is of the API that it is given, whatever is configured", async () => {
    const text = `export function retries(code: string) { return code === "conflicts"; }`;
    const { engine, textOf } = memoryProject({ "a.ts": text }, { settings: { apis: { "**": "vidio" } } });
    const api = { id: "videoconduit", source: because`the option ${"--api"}` };
    const [given, configured] = [
      await engine.analyse(textOf("a.ts"), { api }),
      await engine.analyse(textOf("a.ts")),
    ];
    expect([given, configured].map((file) => file?.document.apis.map(({ catalog }) => catalog.id))).toEqual([
      ["videoconduit"],
      ["vidio"],
    ]);
  });
});

describe("what changes elsewhere", () => {
  const url = fileUri("/w/src/url.ts");
  const MAIN = `import { url } from "./url";
const body = await (await fetch(url)).json();
if (body.code === "conflicts") retry();
`;
  const OTHER = `export const url = "https://example.com/download";`;
  const OURS = `export const url = "https://videoconduit.com/v1/download";`;

  test("a module that an open document imports, in an editor and on disk", async () => {
    const project = opened(MAIN, { "src/url.ts": OTHER });
    const { engine, contents } = project;
    expect(await found(project)).toEqual([]);
    expect(engine.open(url, "typescript", 1, OURS)).toEqual({
      affectsOthers: true,
    });
    expect(await found(project)).toEqual(["unknown-code"]);
    expect(engine.close(url)).toEqual({ affectsOthers: true });
    expect(await found(project)).toEqual([]);
    contents["/w/src/url.ts"] = OURS;
    const written = engine.filesChanged([{ uri: url, comesOrGoes: false }]);
    expect(written).toEqual({ affectsOthers: true, affectsCatalogs: true });
    expect(await found(project)).toEqual(["unknown-code"]);
  });

  test("a source that nobody imports, and what lies in packages", () => {
    const { engine } = opened(MAIN);
    const written = (path: string) => engine.filesChanged([{ uri: fileUri(path), comesOrGoes: false }]);
    expect(written("/w/src/other.ts")).toEqual({ affectsOthers: false, affectsCatalogs: true });
    expect(written("/w/data.json")).toEqual({ affectsOthers: false, affectsCatalogs: false });
    expect(written("/w/node_modules/x/a.ts")).toEqual({ affectsOthers: false, affectsCatalogs: false });
    expect(written("/w/package.json")).toEqual({ affectsOthers: true, affectsCatalogs: false });
  });

  test("a source that imports itself matters to no other", async () => {
    const text = `import { url } from "./main";\n${OURS}\nif ((await fetch(url)).status === 418) retry();\n`;
    const { engine } = opened(text, { "src/main.ts": text });
    expect([...((await engine.opened(uri))?.dependencies ?? [])]).toEqual([uri]);
    expect(engine.change(uri, [{ text: `${text}\n` }], 2)).toEqual({ affectsOthers: false });
  });

  test("error-atlas.json counts as it is typed, and after closing as it is on disk", async () => {
    const project = opened(WRONG, { "error-atlas.json": `{ "rules": { "unknown-code": "hint" } }` });
    const { engine } = project;
    const configuration = fileUri("/w/error-atlas.json");
    const severity = async () => (await engine.checked(uri))?.diagnostics().map((one) => one.severity);
    expect(await severity()).toEqual([4]);
    const typed = `{ "rules": { "unknown-code": "information" } }`;
    expect(engine.open(configuration, "json", 1, typed)).toEqual({ affectsOthers: true });
    expect(await severity()).toEqual([3]);
    expect(engine.change(configuration, [{ text: `{ "rules": ` }], 2)).toEqual({ affectsOthers: true });
    expect(await severity()).toEqual([3]);
    expect(engine.close(configuration)).toEqual({ affectsOthers: true });
    expect(await severity()).toEqual([4]);
  });

  test("what may be read", async () => {
    const files: Record<string, string> = {};
    const project = opened(MAIN, files);
    const { engine, contents } = project;
    expect(await found(project)).toEqual([]);
    contents["/w/src/url.ts"] = OURS;
    expect(await found(project)).toEqual([]);
    engine.reset();
    expect(await found(project)).toEqual(["unknown-code"]);
  });

  test("the catalogs in force", async () => {
    let catalogs = builtins;
    const project = opened(WRONG, {}, { catalogs: () => catalogs });
    expect(await found(project)).toEqual(["unknown-code"]);
    catalogs = createCatalogIndex([], 7);
    expect(await found(project)).toEqual([]);
  });
});

test("an id that no catalog has is told of", async () => {
  const told: string[] = [];
  const project = opened(
    WRONG,
    {},
    { settings: { apis: { "**": "videoconduct" } }, onUnknownApi: (api) => told.push(api) },
  );
  await found(project);
  expect(told).toEqual(["videoconduct"]);
  expect((await project.engine.optionsFor(uri)).unknownApi).toBe("videoconduct");
});

describe("a large JSON document", () => {
  const at = fileUri("/w/a.har");
  const { text } = recording(300_000);

  test("is never read as a whole for what an editor asks", async () => {
    const { engine } = memoryProject({});
    engine.open(at, "json", 1, text);
    const { document } = (await engine.opened(at))!;
    if (!isLarge(document)) return expect.fail("It is not in parts.");
    document.whole = () => expect.fail("All of it is read.");
    const file = (await engine.checked(at))!;
    expect(file.document).toBe(document);
    const position = document.text.positionAt(text.indexOf("status", text.length >> 1));
    expect(file.diagnostics().length).toBeGreaterThan(0);
    expect(file.symbols()?.length).toBeGreaterThan(0);
    const { range } = file.diagnostics()[0]!;
    expect(file.codeActions(range, { diagnostics: [] }).length).toBeGreaterThan(0);
    file.hover(position);
    file.completion(position);
    file.definition(position, () => undefined);
  });

  test("that is edited while it is read gives what it says then", async () => {
    const edits: string[] = [];
    const project = memoryProject(
      {},
      {
        async pause() {
          if (edits.length > 0) return;
          edits.push(JSON_TEXT);
          project.engine.change(at, [{ text: JSON_TEXT }], 2);
        },
      },
    );
    project.engine.open(at, "json", 1, recording(3_000_000).text);
    const file = await project.engine.checked(at);
    expect(edits, "it is read in slices").toHaveLength(1);
    expect(file?.document.source).toBe(JSON_TEXT);
    expect(file?.diagnostics().map(({ code }) => code)).toEqual(["unknown-code"]);
  });

  test("that is closed while it is read is gone", async () => {
    const project = memoryProject({}, { pause: async () => void project.engine.close(at) });
    project.engine.open(at, "json", 1, recording(3_000_000).text);
    expect(await project.engine.opened(at)).toBeUndefined();
  });
});
