import { parse } from "jsonc-parser";
import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { analyseSource, builtins, type FixtureOptions, takeCursor } from "../../../test/support/analyse.ts";
import { codeActions } from "./codeActions.ts";
import { diagnostics } from "./diagnostics.ts";
import { hover } from "./hover.ts";

const head = `const res = await fetch("https://api.pureframe.ai/v1/search");\nconst body = await res.json();\n`;
// The same API, as a catalog of the workspace has it.
const own: FixtureOptions = { catalogs: [builtins.catalog("pureframe")?.text ?? ""] };

/** Title, command and arguments of the actions that are commands. */
function commandsAt(marked: string, options?: FixtureOptions, changesCatalogs = true) {
  const { source, offset } = takeCursor(head + marked);
  const document = analyseSource(source, options);
  const position = document.text.positionAt(offset);
  const actions = codeActions(
    document,
    { start: position, end: position },
    { diagnostics: diagnostics(document, { rules: {} }) },
    { rules: {}, versionedEdits: false, changesCatalogs },
  );
  const titles = actions.map(({ title }) => title);
  const shown = actions.flatMap(({ command }) =>
    command ? [[command.command, ...(command.arguments ?? [])]] : [],
  );
  return { shown, titles };
}

const select = ["errorAtlas.selectApi"];
const open = ["errorAtlas.openCatalog", { catalogId: "pureframe" }];

test.each([
  ["a code that nothing is near to", `if (body.detail.code === "NO_SUCH$0_THING") a();`, {}, [select]],
  ["a misspelled code", `if (body.detail.code === "VIDEO_NOT_FUOND$0") a();`, {}, [select]],
  [
    "a code of a catalog of the workspace",
    `if (body.detail.code === "NO_SUCH$0_THING") a();`,
    own,
    [select, open],
  ],
  ["a status that is not documented", `if (res.status === 41$08) a();`, {}, [select]],
  ["a code of another API", `if (body.detail.code === "insufficient$0_credits") a();`, {}, [select]],
  ["another fault", `if (body.err$0or.code === "VIDEO_NOT_FOUND") a();`, own, []],
  ["a place without one", `if (body.detail.code === "VIDEO_$0NOT_FOUND") a();`, own, []],
])("%s", (_, marked, options, shown) => expect(commandsAt(marked, options).shown).toEqual(shown));

test("they stand between fixes and suppressions, and only where the client has the commands", () => {
  const marked = `if (body.detail.code === "VIDEO_NOT_FUOND$0") a();`;
  const { titles } = commandsAt(marked, own);
  expect(titles.indexOf("Change API…")).toBeGreaterThan(0);
  expect(titles.slice(titles.indexOf("Change API…"))).toEqual([
    "Change API…",
    "Open the catalog",
    "Disable unknown-code for this line",
    "Disable unknown-code for the whole file",
  ]);
  expect(commandsAt(marked, own, false).shown).toEqual([]);
});

test("where a request goes to a host that no catalog has, one can be made", () => {
  const marked = `const res = await fetch("https://api.har$0bour.example/v1");`;
  const { source, offset } = takeCursor(marked);
  const document = analyseSource(source);
  const at = document.text.positionAt(offset);
  const actions = codeActions(
    document,
    { start: at, end: at },
    { diagnostics: [] },
    { rules: {}, versionedEdits: false, changesCatalogs: true },
  );
  expect(
    actions.flatMap(({ title, command }) => (command ? [[title, command.command, command.arguments]] : [])),
  ).toEqual([
    [
      "Import the errors of api.harbour.example…",
      "errorAtlas.importCatalog",
      [{ host: "api.harbour.example" }],
    ],
    [
      "Make an error catalog for api.harbour.example…",
      "errorAtlas.newCatalog",
      [{ host: "api.harbour.example" }],
    ],
  ]);
});

describe("what the catalog lacks is added to it", () => {
  // As its author may have written it.
  const text = `{
  // The errors of Acme.
  "format": 2,
  "id": "acme",
  "name": "Acme",
  "detection": { "hosts": [{ "host": "api.acme.example" }] },
  "discriminators": [{ "pointer": "/code" }, { "pointer": "/reason", "name": "reason" }],
  "entries": [
    { "values": { "reason": "no_seats" }, "statuses": [409], "meaning": "No seats." },
    { "code": "sold_out", "statuses": [409], "meaning": "Sold out." }, // the last one
  ],
}
`;
  const acme = 'const res = await fetch("https://api.acme.example/v1/a");\nconst body = await res.json();\n';

  /** The titles of the additions, and the line that each adds to the catalog. */
  function additionsAt(marked: string, options: FixtureOptions = {}) {
    const isClient = options.produced === undefined && options.language !== "json";
    const { source, offset } = takeCursor(isClient ? acme + marked : marked);
    const [own = text] = (options.catalogs ?? []) as readonly string[];
    const document = analyseSource(source, { catalogs: [own], ...options });
    const position = document.text.positionAt(offset);
    const context = { diagnostics: diagnostics(document, { rules: {} }) };
    return codeActions(document, { start: position, end: position }, context, {
      rules: {},
      versionedEdits: false,
    })
      .filter(({ title }) => title.startsWith("Add "))
      .map(({ title, edit, isPreferred }) => {
        const [edits = []] = Object.values(edit?.changes ?? {});
        const changed = edits.reduce(
          (changed, { newText, range }) =>
            TextDocument.applyEdits(TextDocument.create("a:", "json", 1, changed), [{ newText, range }]),
          own,
        );
        const before = new Set(own.split("\n"));
        return [title, ...changed.split("\n").filter((line) => !before.has(line)), isPreferred ?? false];
      });
  }

  test.each([
    [
      "a code, with the status that was tested",
      `if (res.status === 404 && body.code === "no_such$0_thing") a();`,
      [
        'Add "no_such_thing" to the catalog of Acme',
        '    { "code": "sold_out", "statuses": [409], "meaning": "Sold out." },',
        '    { "code": "no_such_thing", "statuses": [404], "meaning": "Not described yet." }, // the last one',
        false,
      ],
    ],
    [
      "a value of another discriminator",
      `if (body.reason === "no_seat$0z") a();`,
      [
        'Add "no_seatz" to the catalog of Acme',
        '    { "code": "sold_out", "statuses": [409], "meaning": "Sold out." },',
        '    { "values": { "reason": "no_seatz" }, "meaning": "Not described yet." }, // the last one',
        false,
      ],
    ],
    [
      "a status of a code that comes with another",
      `if (res.status === 418) if (body.code === "sold_$0out") a();`,
      [
        'Add the status 418 to "sold_out" in the catalog of Acme',
        '    { "code": "sold_out", "statuses": [409, 418], "meaning": "Sold out." }, // the last one',
        false,
      ],
    ],
    [
      "a status",
      `if (res.status === 41$08) a();`,
      [
        "Add the status 418 to the catalog of Acme",
        '    { "code": "sold_out", "statuses": [409], "meaning": "Sold out." },',
        '    { "statuses": [418], "meaning": "Not described yet." }, // the last one',
        false,
      ],
    ],
  ])("%s", (_, marked, expected) => expect(additionsAt(marked)).toEqual([expected]));

  const shapes = `"shapes": [{ "id": "error", "title": "Error", "fields": [
    { "pointer": "/code", "types": ["string"], "required": true, "meaning": "The code." },
    { "pointer": "/reason", "types": ["string"], "required": false, "meaning": "The reason." }
  ] }],`;
  const withShapes = text.replace('"entries"', `${shapes}\n  "entries"`);
  const answer = (status: string, body: string) =>
    `{ "url": "https://api.acme.example/v1/a", "status": ${status}, "body": ${body} }`;

  test.each([
    [
      "a code of a body, with the status beside it",
      answer("404", '{ "code": "no_such$0_thing" }'),
      ['Add "no_such_thing" to the catalog of Acme', '{ "code": "no_such_thing", "statuses": [404],'],
    ],
    [
      "the status of a body",
      answer("41$08", '{ "code": "no_such_thing" }'),
      ["Add the status 418 to the catalog of Acme", '{ "statuses": [418],'],
    ],
    [
      "a status of a code that comes with another",
      answer("418", '{ "code": "sold_$0out" }'),
      ['Add the status 418 to "sold_out" in the catalog of Acme', '"sold_out", "statuses": [409, 418],'],
    ],
  ])("in JSON, %s", (_, marked, [title, entry]) =>
    expect(additionsAt(marked, { language: "json", catalogs: [withShapes] })).toEqual([
      expect.arrayContaining([title, expect.stringContaining(entry!)]),
    ]),
  );

  test("the form of a body that has none of the documented ones", () => {
    const { source, offset } = takeCursor(answer("409", '{ "error": { "co$0de": "sold_out", "retry": 5 } }'));
    const document = analyseSource(source, { catalogs: [withShapes], language: "json" });
    const position = document.text.positionAt(offset);
    const actions = codeActions(
      document,
      { start: position, end: position },
      { diagnostics: diagnostics(document, { rules: {}, preset: "strict" }) },
      { rules: {}, preset: "strict", versionedEdits: false },
    );
    const { edit } = actions.find(
      ({ title }) => title === "Add the form of this body to the catalog of Acme",
    )!;
    const [edits = []] = Object.values(edit?.changes ?? {});
    const changed = TextDocument.applyEdits(TextDocument.create("a:", "json", 1, withShapes), edits);
    const [, added] = parse(changed).shapes;
    expect([
      added.id,
      added.statuses,
      added.fields.map(({ pointer }: { pointer: string }) => pointer),
    ]).toEqual(["error-409", [409], ["/error", "/error/code", "/error/retry"]]);
  });

  test("what the API's own code sends, with its status", () => {
    const sent = `export const handler = () => Response.json({ code: "no_such$0_thing" }, { status: 404 });`;
    expect(additionsAt(sent, { produced: "acme" })).toEqual([
      [
        'Add "no_such_thing" to the catalog of Acme',
        '    { "code": "sold_out", "statuses": [409], "meaning": "Sold out." },',
        '    { "code": "no_such_thing", "statuses": [404], "meaning": "Not described yet." }, // the last one',
        false,
      ],
    ]);
  });

  test("and is no problem then", () => {
    const added = text.replace(
      "}, //",
      '}, { "code": "no_such_thing", "statuses": [404], "meaning": "Not described yet." }, //',
    );
    expect(additionsAt(`if (body.code === "no_such$0_thing") a();`, { catalogs: [added] })).toEqual([]);
  });
});

test("a hover says that a catalog of one's own may lag behind", () => {
  const { source, offset } = takeCursor(`${head}if (body.detail.code === "NO_SUCH$0_THING") a();`);
  const lag = "The catalog is this workspace's own. It may lag behind the API.";
  const says = (options: FixtureOptions) =>
    JSON.stringify(hover(analyseSource(source, options), offset, { relatedApis: false })?.contents).includes(
      lag,
    );
  expect([says(own), says({})]).toEqual([true, false]);
});
