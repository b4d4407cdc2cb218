import { type InvalidCase, testRule } from "../../../../test/support/ruleCases.ts";
import { bodyReadTwice } from "./rule.ts";

const pureframe = `const res = await fetch("https://api.pureframe.ai/v1/collections");
`;
const because = "1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1.";
const js = { language: "js" } as const;

/** Behind PureFrame's answer, which is first read on a line. */
const twice = (what: string, first: string, source: string, options: InvalidCase[2] = {}): InvalidCase => [
  what,
  pureframe + source,
  { ...options, related: [`${first}: The body is first read here.`, because] },
];

testRule(bodyReadTwice, {
  valid: [
    [
      "returned on one way",
      `async function f() { ${pureframe}if (res.ok) return res.json();\nthrow new Error(await res.text()); }`,
    ],
    ["read once", `${pureframe}const body = await res.json();`],
    [
      "the error on its own branch",
      `${pureframe}if (!res.ok) { const text = await res.text(); throw new Error(text); }\nconst body = await res.json();`,
    ],
    ["either branch", `${pureframe}if (res.ok) use(await res.json()); else fail(await res.text());`],
    ["either of an operator", `${pureframe}const body = res.ok ? await res.json() : await res.text();`],
    [
      "behind an operator",
      `${pureframe}const body = res.ok && (await res.json());\nif (!res.ok) fail(await res.text());`,
    ],
    ["behind ??", `${pureframe}const body = cached ?? (await res.json());\nconst text = await res.text();`],
    [
      "the clauses of a switch",
      `${pureframe}switch (res.status) {\n  case 404: show(await res.text()); break;\n  default: use(await res.json());\n}`,
    ],
    [
      "an early return",
      `async function load() { ${pureframe}if (res.status === 429) { wait(await res.json()); return; }\nreturn res.text(); }`,
    ],
    ["a copy first", `${pureframe}const body = await res.clone().json();\nconst text = await res.text();`],
    [
      "a copy in a name",
      `${pureframe}const copy = res.clone();\nconst body = await res.json();\nconst text = await copy.text();`,
    ],
    [
      "as text, parsed",
      `${pureframe}const text = await res.text();\nlet body; try { body = JSON.parse(text); } catch { log(text); }`,
    ],
    [
      "another answer under the same name",
      `let ${pureframe.slice("const ".length)}const body = await res.json();\nres = await fetch("https://api.pureframe.ai/v1/videos");\nconst text = await res.text();`,
    ],
    ["each turn of a loop", `for (const id of ids) {\n${pureframe}  use(await res.json());\n}`],
    [
      "another response of each name",
      `const a = await fetch("https://api.pureframe.ai/v1/a");\nconst b = await fetch("https://api.pureframe.ai/v1/b");\nuse(await a.json(), await b.json());`,
    ],
    [
      "what may fail before the body is read",
      `${pureframe}try { check(res); use(await res.json()); } catch { log(await res.text()); }`,
    ],
    [
      "what may leave before the body is read",
      `${pureframe}try { if (!res.ok) throw new Error("failed"); use(await res.json()); } catch { log(await res.text()); }`,
    ],
    [
      "who asks whether it is read",
      `${pureframe}try { use(await res.json()); } catch { if (!res.bodyUsed) log(await res.text()); }`,
    ],
    [
      "a helper that reads, called on one branch",
      `const textOf = (r: Response) => r.text();\n${pureframe}if (!res.ok) fail(await textOf(res)); else use(await res.json());`,
    ],
    [
      "a read in a function that may never be called",
      `${pureframe}const textOf = () => res.text();\nuse(await res.json());`,
    ],
    [
      "a loop that may never run",
      `${pureframe}for (const each of list) use(await res.json());\nlog(await res.text());`,
    ],
    [
      "a client that reads bodies itself",
      `import axios from "axios";\nconst res = await axios.get("https://api.pureframe.ai/v1/collections");\nuse(res.data, res.data);`,
    ],
    [
      "ky, whose requests copy their answers",
      `import ky from "ky";\nconst request = ky.get("https://api.pureframe.ai/v1/collections");\nuse(await request.json(), await request.text());`,
    ],
    [
      "no API",
      `const res = await fetch("https://api.example.com/v1/things");\nconst body = await res.json();\nconst text = await res.text();`,
    ],
    [
      "a response of which nothing is known",
      `async function f(res: Response) { await res.json(); await res.text(); }`,
    ],
    [
      "something else that is called alike",
      `${pureframe}const body = await res.json();\nform.json(); form.text(); await res.headers.get("x");`,
    ],
    [
      "an answer that may be another one",
      `const res = cached ? await load() : await fetch("https://api.pureframe.ai/v1/collections");\nawait res.json(); await res.text();`,
    ],
  ],
  invalid: [
    twice(
      "one after the other",
      "2: res.json(…)",
      `const body = await res.json();
const text = await res.text();
//                 ^^^^^^^^^^`,
    ),
    twice(
      "in JavaScript, below a test",
      "2: res.json(…)",
      `const body = await res.json();
if (!res.ok) throw new Error(await res.text());
//                                 ^^^^^^^^^^`,
      js,
    ),
    twice(
      "the text of what is no JSON, in the catch",
      "3: res.json(…)",
      `try {
  use(await res.json());
} catch (error) {
  log(error, await res.text());
//                 ^^^^^^^^^^
}`,
    ),
    twice(
      "returned from the try",
      "3: res.json(…)",
      `async function load() {
  try { return await res.json(); }
  catch { throw new Error(await res.text()); }
//                              ^^^^^^^^^^
}`,
    ),
    twice(
      "behind the try",
      "3: res.json(…)",
      `let body;
try { body = await res.json(); } catch {}
if (!body) log(await res.text());
//                   ^^^^^^^^^^`,
    ),
    twice(
      "in the callback of its catch",
      "2: res.json(…)",
      `const body = await res.json().catch(async () => ({ message: await res.text() }));
//                                                                ^^^^^^^^^^`,
    ),
    twice(
      "in the callback of its then",
      "2: res.json(…)",
      `res.json().then((body) => use(body)).catch(() => res.text());
//                                               ^^^^^^^^^^`,
    ),
    twice(
      "both at once",
      "2: res.json(…)",
      `const [body, text] = await Promise.all([res.json(), res.text()]);
//                                                  ^^^^^^^^^^`,
    ),
    twice(
      "in a condition",
      "2: res.json(…)",
      `if ((await res.json()).detail.code === "NOT_FOUND") log(await res.text());
//                                                            ^^^^^^^^^^`,
    ),
    twice(
      "a copy that comes too late",
      "2: res.json(…)",
      `const body = await res.json();
const text = await res.clone().text();
//                 ^^^^^^^^^^^`,
    ),
    twice(
      "as bytes",
      "2: res.text(…)",
      `log(await res.text());
save(await res.arrayBuffer());
//         ^^^^^^^^^^^^^^^^^`,
    ),
    [
      "three reads",
      `${pureframe}const a = await res.json();
const b = await res.text();
//              ^^^^^^^^^^
const c = await res.blob();
//              ^^^^^^^^^^`,
      {
        each: [
          { related: ["2: res.json(…): The body is first read here.", because] },
          { related: ["3: res.text(…): The body is first read here.", because] },
        ],
      },
    ],
    [
      "a chain of promises",
      `fetch("https://api.pureframe.ai/v1/collections").then(async (res) => {
  const body = await res.json();
  if (!res.ok) throw new Error(await res.text());
//                                   ^^^^^^^^^^
  return body;
});`,
      {
        language: "js",
        related: ["2: res.json(…): The body is first read here.", because],
      },
    ],
    [
      "a method of a class",
      `class Frames {
  async list() {
    const res = await fetch("https://api.pureframe.ai/v1/collections");
    const data = await res.json();
    if (!res.ok) throw new FrameError(res.status, await res.text());
//                                                      ^^^^^^^^^^
    return data;
  }
}`,
      {
        related: [
          "4: res.json(…): The body is first read here.",
          "3: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 3.",
        ],
      },
    ],
    [
      "undici, which has no copies",
      `import { request } from "undici";
const { statusCode, body } = await request("https://api.pureframe.ai/v1/collections");
const data = await body.json();
if (statusCode >= 400) log(await body.text());
//                               ^^^^^^^^^^^`,
      {
        related: [
          "3: body.json(…): The body is first read here.",
          "2: request(…): API detected: PureFrame, from undici(…api.pureframe.ai…) on line 2.",
        ],
      },
    ],
    [
      "node-fetch",
      `const fetch = require("node-fetch");
const res = await fetch("https://api.pureframe.ai/v1/collections");
const data = await res.json();
log(await res.text());
//        ^^^^^^^^^^`,
      {
        language: "js",
        related: [
          "3: res.json(…): The body is first read here.",
          "2: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 2.",
        ],
      },
    ],
  ],
  messages: [
    [
      `${pureframe}const body = await res.json();\nlog(await res.text());`,
      [
        '"text()" fails with a TypeError: the body was already read. Read the body once, or put ".clone()" before the first read.',
      ],
      { related: ["2: res.json(…): The body is first read here.", because] },
    ],
    [
      `import { request } from "undici";
const { body } = await request("https://api.pureframe.ai/v1/collections");
await body.json();
await body.text();`,
      ['"text()" fails with a TypeError: the body was already read. Read the body once.'],
      {
        related: [
          "3: body.json(…): The body is first read here.",
          "2: request(…): API detected: PureFrame, from undici(…api.pureframe.ai…) on line 2.",
        ],
      },
    ],
  ],
  fixes: [
    [
      "the first read gets a copy",
      `${pureframe}const body = await res.json().catch(() => undefined);\nif (!body) log(await res.text());`,
      `${pureframe}const body = await res.clone().json().catch(() => undefined);\nif (!body) log(await res.text());`,
    ],
  ],
});
