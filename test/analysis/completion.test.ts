// What completion offers, in its order, and what is inserted. `$0` is the cursor.

import { describe, expect, test } from "vitest";
import { completion } from "../../server/src/features/completion.ts";
import { analyseSource, type FixtureOptions, takeCursor } from "../support/analyse.ts";

const conduit = `const res = await fetch("https://videoconduit.com/v1/download");\n`;
const pureframe = `const res = await fetch("https://api.pureframe.ai/v1/search");\nconst body = await res.json();\n`;

interface Shown {
  /** The first labels, in the order of the list. */
  readonly first: readonly string[];
  /** The source after the first one is accepted. */
  readonly accepted: string;
}

function offer(marked: string, count: number, options?: FixtureOptions): Shown {
  const { source, offset } = takeCursor(marked);
  const document = analyseSource(source, options);
  const items = [...(completion(document, offset)?.items ?? [])].sort((a, b) =>
    (a.sortText ?? "") < (b.sortText ?? "") ? -1 : 1,
  );
  const [item] = items;
  const edit = item?.textEdit;
  if (edit === undefined || !("range" in edit)) return { first: [], accepted: source };
  const start = document.text.offsetAt(edit.range.start);
  const end = document.text.offsetAt(edit.range.end);
  return {
    first: items.slice(0, count).map(({ label }) => label),
    accepted: source.slice(0, start) + edit.newText + source.slice(end),
  };
}

test("an offer is all that there is to offer, and there is none where nothing fits", () => {
  const at = (marked: string) => {
    const { source, offset } = takeCursor(marked);
    return completion(analyseSource(source), offset);
  };
  expect(at(`${conduit}if (res.status === $0) wait();`)?.isIncomplete).toBe(false);
  expect(at(`const a = $0;`)).toBe(null);
});

describe("order", () => {
  test("codes of the branch's status come first", () => {
    const { first } = offer(`${pureframe}if (res.status === 503 && body.detail.code === "$0") wait();`, 2);
    expect(first).toEqual(["SEARCH_UNAVAILABLE", "UNAUTHORIZED"]);
  });

  test("what the switch handles already comes last", () => {
    const marked = `${conduit}const { code } = await res.json();\nswitch (code) {\n  case "bad_request": break;\n  case "$0":\n}`;
    expect(offer(marked, 1).first).toEqual(["unauthorized"]);
    expect(offer(marked, 20).first.at(-1)).toBe("bad_request");
  });

  test("statuses that earlier branches have taken come last", () => {
    const marked = `${conduit}switch (res.status) {\n  case 400: break;\n  case $0\n}`;
    expect(offer(marked, 20).first.at(0)).toBe("401");
    expect(offer(marked, 20).first.at(-1)).toBe("400");
  });
});

describe("what can still get there comes first", () => {
  const cases: readonly (readonly [name: string, source: string, first: readonly string[]])[] = [
    [
      "in a switch within a status",
      `${pureframe}switch (res.status) { case 402: switch (body.detail.code) { case "INSUFFICIENT_CREDITS": break; case "$0": } }`,
      ["PLAN_LIMIT_EXCEEDED", "SEARCH_LIMIT_EXCEEDED", "PAYMENT_METHOD_REQUIRED"],
    ],
    [
      "without quotes",
      `${pureframe}if (res.status !== 503) throw body;\nswitch (body.detail.code) { case $0 }`,
      ["SEARCH_UNAVAILABLE"],
    ],
    [
      "behind tests that leave",
      `${conduit}const { code } = await res.json();\nif (code !== "conflict" && code !== "forbidden") throw code;\nswitch (code) { case "$0": }`,
      ["forbidden", "conflict"],
    ],
    [
      "in a Set that is asked",
      `${conduit}const { code } = await res.json();\nif (res.status === 409 && new Set(["$0"]).has(code)) skip();`,
      ["conflict"],
    ],
    [
      "in a predicate's branch",
      `const isConflict = (s) => s === 409;\n${conduit}const { code } = await res.json();\nif (isConflict(res.status) && code === "$0") skip();`,
      ["conflict"],
    ],
    [
      "in what a test expects",
      `${conduit}expect(res.status).toBe(409);\nexpect(await res.json()).toMatchObject({ code: "$0" });`,
      ["conflict"],
    ],
    [
      "in a body that a mock sends",
      `http.post("https://videoconduit.com/v1/download", () => HttpResponse.json({ code: "$0" }, { status: 409 }));`,
      ["conflict"],
    ],
    [
      "in a body that is held in a constant",
      `const body = { code: "$0" };\nnock("https://videoconduit.com").post("/v1/download").reply(409, body);`,
      ["conflict"],
    ],
    [
      "the keys of a body that a mock sends",
      `nock("https://videoconduit.com").post("/v1/download").reply(402, { "$0": 1 });`,
      ["detail", "code", "required", "available"],
    ],
    [
      "the status of a mock",
      `const status = 409;\nmock.onPost("https://videoconduit.com/v1/download").reply(40$04, { detail: "No." });`,
      ["400", "401", "402"],
    ],
  ];
  test.each(cases)("%s", (_, source, first) => {
    expect(offer(source, first.length).first).toEqual(first);
  });
});

describe("what is inserted", () => {
  const file = `${conduit}const { code } = await res.json();\n`;
  const cases: readonly (readonly [name: string, typed: string, accepted: string])[] = [
    ["between quotes", `if (code === "$0") stop();`, `if (code === "bad_request") stop();`],
    [
      "in place of what is there",
      `if (code === 'con$0flict') stop();`,
      `if (code === 'bad_request') stop();`,
    ],
    ["with the missing quote at the end of the file", `if (code === "$0`, `if (code === "bad_request"`],
    ["with the missing quote, single", `if (code === 'b$0`, `if (code === 'bad_request'`],
    [
      "with both quotes, in the style of the file",
      `if (code === $0) stop();`,
      `if (code === "bad_request") stop();`,
    ],
    ["a case at the end of the file", `switch (code) { case "$0`, `switch (code) { case "bad_request"`],
  ];
  test.each(cases)("%s", (_, typed, accepted) => {
    expect(offer(file + typed, 1).accepted).toBe(file + accepted);
  });

  test("a status, without quotes", () => {
    expect(offer(`${conduit}if (res.status === $0) stop();`, 1).accepted).toBe(
      `${conduit}if (res.status === 400) stop();`,
    );
  });

  test("a status that is being typed", () => {
    expect(offer(`${conduit}if (res.status === 4$0) stop();`, 1).accepted).toBe(
      `${conduit}if (res.status === 400) stop();`,
    );
  });

  test("a field", () => {
    expect(offer(`${pureframe}show(body.detail.$0);`, 3)).toEqual({
      first: ["code", "message"],
      accepted: `${pureframe}show(body.detail.code);`,
    });
  });

  test("a message that holds the quote", () => {
    const { accepted } = offer(`// error-atlas: ltx\nif (err.error.message === '$0') stop();`, 1);
    expect(accepted).toBe(`// error-atlas: ltx\nif (err.error.message === 'prompt is required') stop();`);
  });
});

describe("silence", () => {
  const cases: readonly (readonly [name: string, marked: string, options?: FixtureOptions])[] = [
    ["without evidence", `if (item.code === "$0") stop();`],
    ["another host", `const res = await fetch("https://api.example.com");\nif (res.status === $0) stop();`],
    ["a field that is no discriminator", `${pureframe}if (body.state === "$0") stop();`],
    ["a plain string", `${pureframe}show("$0");`],
    ["a file that is turned off", `// error-atlas: none\n${pureframe}if (err.code === "$0") stop();`],
    ["JSON without evidence", `{"detail": "x", "code": "$0"}`, { language: "json" }],
  ];
  for (const [name, marked, options] of cases) {
    test(name, () => {
      expect(offer(marked, 5, options).first).toEqual([]);
    });
  }
});

describe("JSON", () => {
  const conduitFile = { language: "json", api: "videoconduit" } as const;

  test("values of the discriminator", () => {
    const marked = `{"detail": "x", "code": "$0"}`;
    expect(offer(marked, 2, conduitFile)).toEqual({
      first: ["bad_request", "unauthorized"],
      accepted: `{"detail": "x", "code": "bad_request"}`,
    });
  });

  test("values that the status allows come first", () => {
    expect(offer(`{"status": 402, "body": {"detail": "x", "code": "$0"}}`, 1, conduitFile).first).toEqual([
      "insufficient_credits",
    ]);
  });

  test("keys, those of the status only", () => {
    expect(offer(`{"status": 429, "body": {"detail": "x", "$0"}}`, 5, conduitFile).first).toEqual([
      "retry_after",
    ]);
  });
});
