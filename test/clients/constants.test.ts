// Codes and statuses that constants, tables and enums stand for, in every form in which code keeps them: they are judged where they are
// used, like literals, and mended where they are written. Forms that must be quiet are those in which that is not sure.

import { describe, expect, test } from "vitest";
import { findingsOf } from "../../server/src/features/findings.ts";
import { indexWith } from "../support/analyse.ts";
import { memoryProject } from "../support/project.ts";
import { studioCatalog } from "../support/studioCatalog.ts";

interface Form {
  readonly what: string;
  /** What stands before the request, and the code behind it; the place of each finding between « and ». */
  readonly before: string;
  readonly after: string;
  /** Modules beside it, by path without extension; `.json` ones with it. */
  readonly files?: Readonly<Record<string, string>>;
  /** Whether it is no JavaScript as well. */
  readonly isTyped?: boolean;
  /** Which file is changed, without extension; `main` where it is not said. None: no fix is offered. */
  readonly changes?: string | undefined;
}

/** The slip, and what it is of. */
const SLIP = "COLECTION_NOT_FOUND";
const RIGHT = "COLLECTION_NOT_FOUND";

const request = `const res = await fetch("https://api.pureframe.ai/v1/collections/c1");
const body = await res.json();
`;

const IS = "if (body.detail.code === «Codes.gone») again();";
const imported = (statement: string, codes: string, after = IS): Omit<Form, "what"> => ({
  before: statement,
  after,
  files: { "src/codes": codes },
  changes: "codes",
});

const found: readonly Form[] = [
  {
    what: "a constant",
    before: `const GONE = "${SLIP}";`,
    after: "if (body.detail.code === «GONE») again();",
  },
  {
    what: "a constant on the left",
    before: `const GONE = '${SLIP}';`,
    after: "if («GONE» == body.detail.code) again();",
  },
  {
    what: "a constant that must not be",
    before: `const GONE = \`${SLIP}\`;`,
    after: "if (body.detail.code !== «GONE») again();",
  },
  {
    what: "a constant of a constant",
    before: `const FIRST = "${SLIP}"; const GONE = FIRST;`,
    after: "if (body.detail.code === «GONE») again();",
  },
  {
    what: "a constant with its value's name",
    before: `const ${SLIP} = "${SLIP}";`,
    after: `if (body.detail.code === «${SLIP}») again();`,
  },
  {
    what: "a let that is never assigned",
    before: `let gone = "${SLIP}";`,
    after: "if (body.detail.code === «gone») again();",
  },
  { what: "an object", before: `const Codes = { gone: "${SLIP}", taken: "NOT_FOUND" };`, after: IS },
  { what: "an object in brackets", before: `const Codes = ({ "gone": "${SLIP}" });`, after: IS },
  {
    what: "an object, read with brackets",
    before: `const Codes = { gone: "${SLIP}" };`,
    after: 'if (body.detail.code === «Codes["gone"]») again();',
  },
  {
    what: "an object, read with a constant",
    before: `const Codes = { gone: "${SLIP}" }; const WHICH = "gone";`,
    after: "if (body.detail.code === «Codes[WHICH]») again();",
  },
  {
    what: "a member with its value's name",
    before: `const Codes = { ${SLIP}: "${SLIP}" };`,
    after: `if (body.detail.code === «Codes.${SLIP}») again();`,
  },
  { what: "Object.freeze", before: `const Codes = Object.freeze({ gone: "${SLIP}" });`, after: IS },
  {
    what: "taken apart",
    before: `const { gone } = { gone: "${SLIP}" };`,
    after: "if (body.detail.code === «gone») again();",
  },
  {
    what: "taken apart under another name",
    before: `const Codes = { gone: "${SLIP}" }; const { gone: GONE } = Codes;`,
    after: "if (body.detail.code === «GONE») again();",
  },
  {
    what: "a table in a table",
    before: `const Codes = { pureframe: { collections: { gone: "${SLIP}" } } };`,
    after: "if (body.detail.code === «Codes.pureframe.collections.gone») again();",
  },
  {
    what: "a table spread into another",
    before: `const own = { gone: "${SLIP}" }; const Codes = { other: "x", ...own };`,
    after: IS,
  },
  {
    what: "a shorthand",
    before: `const gone = "${SLIP}"; const Codes = { gone };`,
    after: IS,
  },
  { what: "an element", before: `const Codes = ["${SLIP}"];`, after: IS.replace("Codes.gone", "Codes[0]") },
  {
    what: "a static field",
    before: `class Codes { static gone = "${SLIP}"; }`,
    after: IS,
  },
  {
    what: "a static readonly field",
    before: `export class Codes { static readonly gone = "${SLIP}"; }`,
    after: IS,
    isTyped: true,
  },
  { what: "as const", before: `const Codes = { gone: "${SLIP}" } as const;`, after: IS, isTyped: true },
  {
    what: "as const satisfies",
    before: `const Codes = { gone: "${SLIP}" } as const satisfies Record<string, string>;`,
    after: IS,
    isTyped: true,
  },
  {
    what: "Object.freeze of as const",
    before: `const Codes = Object.freeze({ gone: "${SLIP}" } as const);`,
    after: IS,
    isTyped: true,
  },
  {
    what: "a Record",
    before: `const Codes: Record<string, string> = { gone: "${SLIP}" };`,
    after: IS,
    isTyped: true,
  },
  {
    what: "an enum",
    before: `enum Codes { taken = "NOT_FOUND", gone = "${SLIP}" }`,
    after: IS,
    isTyped: true,
  },
  { what: "a const enum", before: `const enum Codes { gone = "${SLIP}" }`, after: IS, isTyped: true },
  {
    what: "a namespace",
    before: `namespace Codes { export const gone = "${SLIP}"; }`,
    after: IS,
    isTyped: true,
  },
  {
    what: "a namespace in a namespace",
    before: `namespace Errors { export namespace Codes { export const gone = "${SLIP}"; } }`,
    after: IS.replace("Codes", "Errors.Codes"),
    isTyped: true,
  },
  {
    what: "a case",
    before: `const Codes = { gone: "${SLIP}", taken: "NOT_FOUND" };`,
    after: `switch (body.detail.code) {
  case Codes.taken: again(); break;
  case «Codes.gone»: again(); break;
  default: give();
}`,
  },
  {
    what: "a list written in place",
    before: "",
    after: `if (["«${SLIP}»", "NOT_FOUND"].includes(body.detail.code)) again();`,
  },
  {
    what: "a list",
    before: `const LIST = ["NOT_FOUND", "«${SLIP}»"];`,
    after: "if (LIST.includes(body.detail.code)) again();",
  },
  {
    what: "a list of members",
    before: `const Codes = { gone: "${SLIP}" }; const LIST = [«Codes.gone», "NOT_FOUND"];`,
    after: "if (LIST.includes(body.detail.code)) again();",
  },
  {
    what: "a list of names",
    before: `const GONE = "${SLIP}"; const LIST = [«GONE», "NOT_FOUND"];`,
    after: "if (LIST.indexOf(body.detail.code) >= 0) again();",
  },
  {
    what: "a Set",
    before: `const LIST = new Set(["NOT_FOUND", "«${SLIP}»"]);`,
    after: "if (LIST.has(body.detail.code)) again();",
  },
  {
    what: "a Set of names",
    before: `const GONE = "${SLIP}"; const LIST = new Set([«GONE», "NOT_FOUND"]);`,
    after: "if (LIST.has(body.detail.code)) again();",
  },
  {
    what: "all values of an object",
    before: `const Codes = { gone: "«${SLIP}»", taken: "NOT_FOUND" };`,
    after: "if (Object.values(Codes).includes(body.detail.code)) again();",
  },
  {
    what: "imported",
    ...imported(`import { Codes } from "./codes";`, `export const Codes = { gone: "${SLIP}" };`),
  },
  {
    what: "imported under another name",
    ...imported(
      `import { GONE as G } from "./codes";`,
      `export const GONE = "${SLIP}";`,
      "if (body.detail.code === «G») again();",
    ),
  },
  {
    what: "imported as a whole",
    ...imported(`import * as Codes from "./codes";`, `export const gone = "${SLIP}";`),
  },
  {
    what: "a default export",
    ...imported(`import Codes from "./codes";`, `export default { gone: "${SLIP}" };`),
  },
  {
    what: "a default export of a name",
    ...imported(
      `import Codes from "./codes";`,
      `const own = Object.freeze({ gone: "${SLIP}" }); export default own;`,
    ),
  },
  {
    what: "CommonJS",
    ...imported(
      `const { Codes } = require("./codes");`,
      `const Codes = { gone: "${SLIP}" };\nmodule.exports = { Codes };`,
    ),
  },
  {
    what: "CommonJS, as a whole",
    ...imported(`const Codes = require("./codes");`, `exports.gone = "${SLIP}";`),
  },
  {
    what: "handed on by another module",
    before: `import { Codes } from "./errors";`,
    after: IS,
    files: {
      "src/errors": `export * from "./codes";`,
      "src/codes": `export const Codes = { gone: "${SLIP}" };`,
    },
    changes: "codes",
  },
  {
    what: "handed on under another name",
    before: `import { Errors } from "./errors";`,
    after: IS.replace("Codes", "Errors"),
    files: {
      "src/errors": `export { Codes as Errors } from "./codes";`,
      "src/codes": `export const Codes = { gone: "${SLIP}" };`,
    },
    changes: "codes",
  },
  {
    what: "handed on as a namespace",
    before: `import { codes } from "./errors";`,
    after: IS.replace("Codes", "codes"),
    files: {
      "src/errors": `export * as codes from "./codes";`,
      "src/codes": `export const gone = "${SLIP}";`,
    },
    changes: "codes",
  },
  {
    what: "put together of another module's",
    before: `import { Codes } from "./errors";`,
    after: IS,
    files: {
      "src/errors": `import { own } from "./codes";\nexport const Codes = { ...own, other: "x" };`,
      "src/codes": `export const own = { gone: "${SLIP}" };`,
    },
    changes: "codes",
  },
  {
    what: "JSON",
    before: `import Codes from "./codes.json";`,
    after: IS,
    files: { "src/codes.json": `{\n  "gone": "${SLIP}"\n}` },
    changes: "codes",
  },
  {
    what: "an imported class",
    ...imported(`import { Codes } from "./codes";`, `export class Codes { static gone = "${SLIP}"; }`),
  },
  {
    what: "an imported enum",
    ...imported(`import { Codes } from "./codes";`, `export enum Codes { gone = "${SLIP}" }`),
    isTyped: true,
  },
  {
    what: "an imported namespace",
    ...imported(
      `import { Codes } from "./codes";`,
      `export namespace Codes { export const gone = "${SLIP}"; }`,
    ),
    isTyped: true,
  },
  {
    what: "an imported list",
    ...imported(
      `import { LIST } from "./codes";`,
      `export const LIST = ["NOT_FOUND", "${SLIP}"];`,
      "if («LIST».includes(body.detail.code)) again();",
    ),
  },
  {
    what: "an imported Set, of members",
    ...imported(
      `import { LIST } from "./codes";`,
      `const Codes = { gone: "${SLIP}" };\nexport const LIST = new Set([Codes.gone, "NOT_FOUND"]);`,
      "if («LIST».has(body.detail.code)) again();",
    ),
  },
  {
    what: "an imported table of texts",
    ...imported(
      `import { TEXT } from "./codes";`,
      `export const TEXT = { NOT_FOUND: "No such thing", ${SLIP}: "No such collection", NETWORK: "Offline" };`,
      'show(«TEXT»[body.detail.code] ?? "Failed");',
    ),
  },
  {
    what: "a table of texts",
    before: `const TEXT = { NOT_FOUND: "No such thing", «${SLIP}»: "No such collection" };`,
    after: "show(TEXT[body.detail.code]);",
  },
  {
    what: "a table of texts, with a fallback and own codes",
    before: `const TEXT = { «${SLIP}»: "No such collection", NETWORK: "Offline", TIMEOUT: "Late", default: "Failed", unknown: "?", _: "" };`,
    after: "show(TEXT[body.detail.code] ?? TEXT.default);",
  },
  {
    what: "a table of texts, asked with in",
    before: `const TEXT = { "«${SLIP}»": "No such collection" };`,
    after: "if (body.detail.code in TEXT) again();",
  },
  {
    what: "a table of texts, asked with hasOwn",
    before: `const TEXT = { "«${SLIP}»": "No such collection" };`,
    after: "if (Object.hasOwn(TEXT, body.detail.code)) again();",
  },
  {
    what: "a table of texts, asked with hasOwnProperty",
    before: `const TEXT = { "«${SLIP}»": "No such collection" };`,
    after:
      "if (Object.prototype.hasOwnProperty.call(TEXT, body.detail.code) || TEXT.hasOwnProperty(body.detail.code)) again();",
  },
  {
    what: "a table with members for keys",
    before: `const Codes = { gone: "${SLIP}" }; const TEXT = { [«Codes.gone»]: "No such collection" };`,
    after: "show(TEXT[body.detail.code]);",
  },
  {
    what: "a table with names for keys",
    before: `const GONE = "${SLIP}"; const TEXT = { [«GONE»]: "No such collection" };`,
    after: "show(TEXT[body.detail.code]);",
  },
  {
    what: "a Map",
    before: `const TEXT = new Map([["«${SLIP}»", "No such collection"], ["NETWORK", "Offline"]]);`,
    after: "show(TEXT.get(body.detail.code));",
  },
  {
    what: "a Map with members for keys",
    before: `const Codes = { gone: "${SLIP}" }; const TEXT = new Map([[«Codes.gone», "No such collection"]]);`,
    after: 'show(TEXT.get(body.detail.code) ?? "Failed");',
  },
  {
    what: "handlers",
    before: `const HANDLERS = { «${SLIP}»: () => again(), default: () => give() };`,
    after: "(HANDLERS[body.detail.code] ?? HANDLERS.default)();",
  },
  {
    what: "methods",
    before: `const HANDLERS = { «${SLIP}»() { again(); }, async NOT_FOUND() { give(); } };`,
    after: "HANDLERS[body.detail.code]?.();",
  },
];

const mocks = (code: string) => `import { http, HttpResponse } from "msw";
export const handlers = [
  http.get("https://api.pureframe.ai/v1/collections/c1", () =>
    HttpResponse.json({ detail: { code: ${code}, message: "Collection not found" } }, { status: 404 }),
  ),
];`;

const mocked: readonly Form[] = [
  {
    what: "a mock",
    before: `const Codes = { gone: "${SLIP}" };`,
    after: mocks("«Codes.gone»"),
  },
  {
    what: "a mock, with another module's",
    ...imported(`import { GONE } from "./codes";`, `export const GONE = "${SLIP}";`, mocks("«GONE»")),
  },
  {
    what: "a body that is held in a constant",
    before: `const code = "${SLIP}"; const sent = { detail: { «code», message: "Collection not found" } };`,
    after: mocks("code").replace(/\{ detail.*? \} \}/, "sent"),
  },
];

const quiet: readonly Omit<Form, "changes">[] = [
  {
    what: "a right constant",
    before: `const Codes = { gone: "${RIGHT}" };`,
    after: "if (body.detail.code === Codes.gone) again();",
  },
  {
    what: "a constant that is compared with something else",
    before: `const Codes = { gone: "${SLIP}" };`,
    after: "if (body.kind === Codes.gone || other.detail.code === Codes.gone) again();",
  },
  {
    what: "a constant that is assigned to",
    before: `let gone = "${SLIP}"; gone = load();`,
    after: "if (body.detail.code === gone) again();",
  },
  {
    what: "an object that is changed",
    before: `const Codes = { gone: "${SLIP}" }; Codes.gone = load();`,
    after: "if (body.detail.code === Codes.gone) again();",
  },
  {
    what: "what the environment may give",
    before: `const Codes = { gone: process.env.GONE ?? "${SLIP}" };`,
    after: "if (body.detail.code === Codes.gone) again();",
  },
  {
    what: "one of two",
    before: `const GONE = isNew() ? "${SLIP}" : "${RIGHT}";`,
    after: "if (body.detail.code === GONE) again();",
  },
  {
    what: "a table that something unknown is spread into",
    before: `const Codes = { gone: "${SLIP}", ...load() };`,
    after: "if (body.detail.code === Codes.gone) again();",
  },
  {
    what: "a default of what is unknown",
    before: `const { gone = "${SLIP}" } = load();`,
    after: "if (body.detail.code === gone) again();",
  },
  {
    what: "a parameter",
    before: `const is = (code, gone = "${SLIP}") => code === gone;`,
    after: "if (is(body.detail.code, load())) again();",
  },
  {
    what: "what the file does not say to be the API's",
    before: `const TEXT = { ${SLIP}: "No such collection" };`,
    after: "export const text = (error) => TEXT[error.code] ?? TEXT[error.detail.code];",
  },
  {
    what: "own codes beside the API's, in a table",
    before: `const TEXT = { ${RIGHT}: "Gone", NETWORK: "Offline", TIMEOUT: "Late", default: "Failed", unknown: "?", _: "", OFFLINE: "", ABORTED: "" };`,
    after: 'show(TEXT[body.detail.code] ?? "Failed");',
  },
  {
    what: "own codes alone, in a table",
    before: `const TEXT = { NETWORK: "Offline", TIMEOUT: "Late", UPLOAD_FAILED: "Again", USER_CANCELLED: "" };`,
    after: 'show(TEXT[body.detail.code] ?? "Failed");',
  },
  {
    what: "own codes, in a list, a Set and a Map",
    before: `const A = ["${RIGHT}", "NETWORK"]; const B = new Set(["NETWORK", "TIMEOUT"]); const C = new Map([["NETWORK", "Offline"], ["TIMEOUT", "Late"]]);`,
    after: "if (A.includes(body.detail.code) || B.has(body.detail.code)) show(C.get(body.detail.code));",
  },
  {
    what: "own codes, imported",
    before: `import { TEXT } from "./codes";`,
    after: "show(TEXT[body.detail.code]);",
    files: { "src/codes": `export const TEXT = { ${RIGHT}: "Gone", NETWORK: "Offline", TIMEOUT: "Late" };` },
  },
  {
    what: "codes of several APIs in one table",
    before: `const TEXT = { INSUFFICIENT_CREDITS: "Pay", insufficient_credits: "Pay", insufficient_balance: "Pay" };`,
    after: "show(TEXT[body.detail.code]);",
  },
  {
    what: "a mock with a right code, and with one that only the environment knows",
    before: `const Codes = { gone: "${RIGHT}", other: process.env.CODE ?? "${SLIP}" };`,
    after:
      mocks("Codes.gone") +
      mocks("Codes.other")
        .replace(/^import.*/, "")
        .replace("handlers", "others"),
  },
  {
    what: "imported, and right",
    before: `import { Codes } from "./codes";`,
    after: "if (body.detail.code === Codes.gone) again();",
    files: { "src/codes": `export const Codes = { gone: "${RIGHT}", other: "${SLIP}" };` },
  },
];

/** What is done about a form: rule and place of each finding, and what is changed where. */
async function outcome(form: Omit<Form, "what">, extension: string, ruleId?: string) {
  const files: Record<string, string> = {};
  for (const [path, text] of Object.entries(form.files ?? {}))
    files[path.endsWith(".json") ? path : `${path}.${extension}`] = text;
  const marked = `${form.before}\n${request}${form.after}\n`;
  const source = marked.replaceAll(/[«»]/g, "");
  const main = `src/main.${extension}`;
  const project = memoryProject({ ...files, [main]: source });
  const document = await project.analyse(main);
  const findings = findingsOf(document).filter(({ preset, rule }) =>
    ruleId === undefined ? preset !== "strict" : rule.metadata.id === ruleId,
  );
  const changed = findings.map(({ fixes: [fix] }) =>
    fix?.edits.map(({ file, span, newText }) => {
      const text = file?.text ?? source;
      const name = file?.uri.replace(/^.*\/|\.\w+$/g, "") ?? "main";
      return `${name}: ${text.slice(span.start, span.end)} → ${newText}${fix.preferred ? " (preferred)" : ""}`;
    }),
  );
  return {
    places: findings.map(({ rule, span }) => `${rule.metadata.id}: ${source.slice(span.start, span.end)}`),
    expected: [...marked.matchAll(/«(.*?)»/g)].map(([, text]) => `unknown-code: ${text}`),
    changed: changed.flat(),
    related: findings.flatMap(({ related }) =>
      related.flatMap(({ message, span, file }) =>
        message.includes("is written here")
          ? [
              `${file?.uri.replace(/^.*\/|\.\w+$/g, "") ?? "main"}: ${(file?.text ?? source).slice(span.start, span.end)}`,
            ]
          : [],
      ),
    ),
  };
}

const languages = (form: Pick<Form, "isTyped">) => (form.isTyped ? ["ts"] : ["ts", "js"]);
const inLanguages = <F extends Pick<Form, "isTyped">>(forms: readonly F[]) =>
  forms.flatMap((form) => languages(form).map((language) => ({ ...form, language })));

describe("a slip is found where it is used, and mended where it is written", () => {
  test.each(inLanguages([...found, ...mocked]))("$what ($language)", async ({ language, ...form }) => {
    const { places, expected, changed, related } = await outcome(form, language);
    expect(places).toEqual(expected);
    const where = form.changes ?? "main";
    const preferred = where === "main" ? " (preferred)" : "";
    expect(changed).toEqual(expected.map(() => `${where}: ${SLIP} → ${RIGHT}${preferred}`));
    const isUse = !expected.some((place) => place.endsWith(`: ${SLIP}`)) || where !== "main";
    const isNamedAlike = form.what.includes("its value's name");
    expect(related).toEqual(isUse || isNamedAlike ? expected.map(() => `${where}: ${SLIP}`) : []);
  });
});

describe("nothing is said", () => {
  test.each(inLanguages(quiet))("$what ($language)", async ({ language, ...form }) => {
    const { places } = await outcome(form, language);
    expect(places).toEqual([]);
  });
});

const PAY = "insufficient_credits";

const foreign: readonly Form[] = [
  {
    what: "a member",
    before: `const Codes = { pay: "${PAY}" };`,
    after: "if (body.detail.code === «Codes.pay») pay();",
  },
  {
    what: "a case, imported",
    before: `import { PAY } from "./codes";`,
    after: "switch (body.detail.code) { case «PAY»: pay(); break; default: give(); }",
    files: { "src/codes": `export const PAY = "${PAY}";` },
    changes: "codes",
  },
  {
    what: "a key",
    before: `const TEXT = { «${PAY}»: "Pay", NETWORK: "Offline" };`,
    after: 'show(TEXT[body.detail.code] ?? "Failed");',
  },
  {
    what: "a key of an imported Map",
    before: `import { TEXT } from "./codes";`,
    after: "show(«TEXT».get(body.detail.code));",
    files: { "src/codes": `export const TEXT = new Map([["${PAY}", "Pay"]]);` },
    changes: "codes",
  },
];

describe("another API's code is found where it is used", () => {
  test.each(inLanguages(foreign))("$what ($language)", async ({ language, ...form }) => {
    const { places, expected, changed } = await outcome(form, language);
    expect(places).toEqual(expected.map((place) => place.replace("unknown-code", "wrong-api")));
    const where = form.changes ?? "main";
    const preferred = where === "main" ? " (preferred)" : "";
    expect(changed).toEqual(expected.map(() => `${where}: ${PAY} → INSUFFICIENT_CREDITS${preferred}`));
  });
});

/** Statuses, each with the place of the finding and, where there is one status instead, what is changed. */
const statuses: readonly (Form & { readonly fix?: string })[] = [
  {
    what: "an object",
    before: `const Status = { Forbiden: 430, Found: 404 };`,
    after: "if (res.status === «Status.Forbiden») stop();",
  },
  {
    what: "a constant",
    before: "const FORBIDDEN = 430;",
    after: "if (res.status === «FORBIDDEN») stop();",
  },
  {
    what: "an enum",
    before: "enum Status { Forbiden = 430, Found = 404 }",
    after: "switch (res.status) { case Status.Found: again(); break; case «Status.Forbiden»: stop(); }",
    isTyped: true,
  },
  {
    what: "a list of members",
    before: "const Status = { gone: 410, found: 404 }; const FINAL = [«Status.gone», Status.found];",
    after: "if (FINAL.includes(res.status)) stop();",
  },
  {
    what: "imported",
    before: `import { Status } from "./codes";`,
    after: "if (res.status === «Status.gone») stop();",
    files: { "src/codes": "export const Status = Object.freeze({ gone: 410 });" },
  },
  {
    what: "an imported list",
    before: `import { FINAL } from "./codes";`,
    after: "if («FINAL».includes(res.status)) stop();",
    files: { "src/codes": "export const FINAL = [404, 410];" },
  },
];

describe("a status that the API never returns is found where it is used", () => {
  test.each(inLanguages(statuses))("$what ($language)", async ({ language, ...form }) => {
    const { places, expected, related } = await outcome(form, language, "undocumented-status");
    expect(places).toEqual(expected.map((place) => place.replace("unknown-code", "undocumented-status")));
    const where = form.files ? "codes" : "main";
    expect(related).toEqual(expected.map(() => expect.stringMatching(new RegExp(`^${where}: 4[13]0$`))));
  });

  test("where the API has one for the same, it is written in its place", async () => {
    const before = "const Status = { Empty: 402 };";
    const source = `${before}
const res = await fetch("https://api.vidio.ai/v1/jobs/j1");
if (res.status === Status.Empty) pay();
`;
    const document = await memoryProject({ "main.ts": source }).analyse("main.ts");
    expect(findingsOf(document)).toEqual([]);
    const other = source.replace("402", "422");
    const found = findingsOf(await memoryProject({ "main.ts": other }).analyse("main.ts"));
    expect(found.map(({ fixes }) => fixes)).toEqual([
      [
        {
          title: "Change to 400 where it is written",
          edits: [{ span: { start: other.indexOf("422"), end: other.indexOf("422") + 3 }, newText: "400" }],
          preferred: true,
        },
      ],
    ]);
  });
});

describe("a constant that is used for something else as well is not changed", () => {
  const video = `const other = await fetch("https://videoconduit.com/v1/download");
const { code } = await other.json();
`;
  test.each([
    [
      "the same API twice",
      "if (body.detail.code === Codes.gone || body.detail.code === Codes.gone) again();",
      2,
    ],
    ["another API's code", `${video}if (body.detail.code === Codes.gone || code === Codes.gone) again();`, 0],
    ["something unknown", "if (body.detail.code === Codes.gone || own.code === Codes.gone) again();", 0],
    ["what is sent", "if (body.detail.code === Codes.gone) reply({ code: Codes.gone });", 0],
  ])("%s", async (_, after, count) => {
    const source = `const Codes = { gone: "${SLIP}" };\n${request}${after}\n`;
    const document = await memoryProject({ "main.ts": source }).analyse("main.ts");
    const findings = findingsOf(document).filter(({ rule }) => rule.metadata.id === "unknown-code");
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.flatMap(({ fixes }) => fixes).length).toBe(count);
  });
});

/** What is shown and offered at `$0` in what stands before and behind the request. */
async function asked(before: string, after: string) {
  const marked = `${before}\n${request}${after}\n`;
  const offset = marked.indexOf("$0");
  const file = await memoryProject({ "main.ts": marked.replace("$0", "") }).file("main.ts");
  const position = file.document.text.positionAt(offset);
  const contents = file.hover(position)?.contents;
  const labels = file.completion(position)?.items.map(({ label }) => label);
  return {
    hover: contents && typeof contents === "object" && "value" in contents ? contents.value : undefined,
    labels: labels ?? [],
  };
}

const IS_OK = "if (body.detail.code === Codes.ok) again();";
const IS_STATUS = "if (res.status === Status.no) again();";
const SHOWS = "show(TEXT[body.detail.code]);";

describe("hover", () => {
  test.each([
    ["a member", `const Codes = { ok: "NOT_FOUND" };`, IS_OK.replace(".ok", ".o$0k"), "`NOT_FOUND` · 404"],
    ["where it is written", `const Codes = { ok: "NOT_$0FOUND" };`, IS_OK, "`NOT_FOUND` · 404"],
    ["in an enum", `enum Codes { ok = "NOT_$0FOUND" }`, IS_OK, "`NOT_FOUND` · 404"],
    [
      "a status",
      "const Status = { no: 404 };",
      IS_STATUS.replace(".no", ".n$0o"),
      "**404 Not Found** · PureFrame",
    ],
    [
      "where a status is written",
      "const Status = { no: 4$004 };",
      IS_STATUS,
      "**404 Not Found** · PureFrame",
    ],
    ["a key", "const TEXT = { NOT_F$0OUND: 'x' };", SHOWS, "`NOT_FOUND` · 404"],
    ["a method", "const TEXT = { NOT_F$0OUND() {} };", SHOWS, "`NOT_FOUND` · 404"],
    [
      "a key of a Map",
      `const TEXT = new Map([["NOT_F$0OUND", "x"]]);`,
      "show(TEXT.get(body.detail.code));",
      "`NOT_FOUND` · 404",
    ],
  ])("%s", async (_, before, after, expected) => {
    const { hover } = await asked(before, after);
    expect(hover?.slice(0, expected.length)).toBe(expected);
    expect(hover).toContain("PureFrame");
  });
});

describe("completion", () => {
  test.each([
    ["where a code is written", `const Codes = { ok: "$0" };`, IS_OK],
    ["in a constant", `const OK = "VI$0";`, "if (body.detail.code === OK) again();"],
    ["in an enum", `enum Codes { ok = "$0" }`, "switch (body.detail.code) { case Codes.ok: again(); }"],
    ["a key", "const TEXT = { VI$0: 'x' };", SHOWS],
    ["a key in quotes", `const TEXT = { "$0": "x" };`, SHOWS],
    ["a key that is being typed", "const TEXT = { NOT_FOUND: 'x', VI$0 };", SHOWS],
    ["a method", "const TEXT = { VI$0() {} };", SHOWS],
    ["a key of a Map", `const TEXT = new Map([["$0", "x"]]);`, "show(TEXT.get(body.detail.code));"],
    ["an element", `const LIST = ["NOT_FOUND", "$0"];`, "if (LIST.includes(body.detail.code)) again();"],
  ])("of codes: %s", async (_, before, after) => {
    const { labels } = await asked(before, after);
    expect(labels).toContain("VIDEO_NOT_FOUND");
    expect(labels.length).toBe(24);
  });

  test("of statuses, where one is written", async () => {
    const { labels } = await asked("const Status = { no: 4$0 };", IS_STATUS);
    expect(labels).toContain("404");
  });

  test.each([
    [
      "at the name of a constant, which no code can stand in for",
      `const Codes = { ok: "NOT_FOUND" };`,
      IS_OK.replace(".ok", ".o$0k"),
    ],
    ["where nothing says what a constant is for", `const Codes = { ok: "$0" };`, "show(Codes.ok);"],
    ["in a table that nothing is looked up in", "const TEXT = { VI$0: 'x' };", "show(TEXT.other);"],
  ])("none %s", async (_, before, after) => {
    const { labels } = await asked(before, after);
    expect(labels).toEqual([]);
  });

  test("a key gets the quotes that it needs", async () => {
    const marked = `const TEXT = { VI$0: "x" };
const res = await fetch("https://api.studio.example/renders");
const body = await res.json();
show(TEXT[body.code]);
`;
    const studio = indexWith([
      studioCatalog({ entries: [{ id: "video-missing", code: "video-missing" }, { id: "busy" }] }),
    ]);
    const files = { "main.ts": marked.replace("$0", "") };
    const file = await memoryProject(files, { catalogs: () => studio }).file("main.ts");
    const position = file.document.text.positionAt(marked.indexOf("$0"));
    const texts = file.completion(position)?.items.map(({ textEdit }) => textEdit?.newText);
    expect(texts).toEqual(['"video-missing"', "busy"]);
  });
});
