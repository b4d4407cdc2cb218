import { expect, test } from "vitest";
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

test("a hover says that a catalog of one's own may lag behind", () => {
  const { source, offset } = takeCursor(`${head}if (body.detail.code === "NO_SUCH$0_THING") a();`);
  const lag = "The catalog is this workspace's own. It may lag behind the API.";
  const says = (options: FixtureOptions) =>
    JSON.stringify(hover(analyseSource(source, options), offset, { relatedApis: false })?.contents).includes(
      lag,
    );
  expect([says(own), says({})]).toEqual([true, false]);
});
