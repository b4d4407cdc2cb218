import { describe, expect, test } from "vitest";
import { fileUri } from "../../../test/support/memoryFileSystem.ts";
import { memoryProject } from "../../../test/support/project.ts";
import { createCodeActionAnswers } from "./codeActionAnswers.ts";

const CODES = `// The codes of PureFrame.
export const Codes = { gone: "COLECTION_NOT_FOUND" };
`;
const MAIN = `import { Codes } from "./codes";
const res = await fetch("https://api.pureframe.ai/v1/collections/c1");
const body = await res.json();
if (body.detail.code === Codes.gone) again();
`;
const main = fileUri("/w/src/main.ts");
const codes = fileUri("/w/src/codes.ts");
const range = { start: { line: 3, character: 30 }, end: { line: 3, character: 30 } };

interface Situation {
  /** What is open of codes.ts, in another text than on disk. */
  readonly open?: string;
  readonly refused?: readonly string[];
  readonly versionedEdits?: boolean;
}

/** The actions that are offered at the use of the constant, which an open document has in another module. */
async function answers({ open, refused = [], versionedEdits = true }: Situation = {}) {
  const { engine } = memoryProject({ "src/codes.ts": CODES, "src/main.ts": MAIN });
  engine.open(main, "typescript", 7, MAIN);
  if (open !== undefined) engine.open(codes, "typescript", 3, open);
  const asked: string[] = [];
  const codeActions = createCodeActionAnswers({
    engine,
    abilities: { versionedEdits, changesCatalogs: false, showsDisabled: false },
    documents: engine.documents,
    ownFiles: {
      async refusal(uri) {
        asked.push(uri);
        return refused.includes(uri) ? "It lies elsewhere." : undefined;
      },
    },
  });
  const params = { textDocument: { uri: main }, range, context: { diagnostics: [] } };
  const found = (await codeActions(params)).filter(({ title }) => title.startsWith("Change"));
  return { found, asked, engine, codeActions, params };
}

const edits = [
  {
    range: { start: { line: 1, character: 30 }, end: { line: 1, character: 49 } },
    newText: "COLLECTION_NOT_FOUND",
  },
];

describe("a fix in another file", () => {
  test("is an edit of that file, which is open nowhere", async () => {
    const { found, asked } = await answers();
    expect(found).toMatchObject([
      {
        title: 'Change to "COLLECTION_NOT_FOUND" in codes.ts',
        isPreferred: false,
        edit: { documentChanges: [{ textDocument: { uri: codes, version: null }, edits }] },
      },
    ]);
    expect(asked).toEqual([codes]);
  });

  test("is an edit of the version that is open", async () => {
    const { found } = await answers({ open: CODES });
    expect(found[0]?.edit).toEqual({
      documentChanges: [{ textDocument: { uri: codes, version: 3 }, edits }],
    });
  });

  test("is given as plain changes to a client that compares no versions", async () => {
    const { found } = await answers({ versionedEdits: false });
    expect(found[0]?.edit).toEqual({ changes: { [codes]: edits } });
  });

  test("follows what is typed there", async () => {
    const { found } = await answers({ open: `\n${CODES}` });
    expect(found[0]?.edit?.documentChanges).toMatchObject([
      { edits: [{ range: { start: { line: 2, character: 30 } } }] },
    ]);
  });

  test("is not offered where the file is not the workspace's own", async () => {
    const { found } = await answers({ refused: [codes] });
    expect(found).toEqual([]);
  });

  test("nothing is offered for a file that is open nowhere", async () => {
    const { codeActions, params } = await answers();
    expect(await codeActions({ ...params, textDocument: { uri: codes } })).toEqual([]);
  });
});
