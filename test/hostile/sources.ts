// Sources that are made to cost much: wide, deep and tangled code and JSON of any size, as somebody would write them who wants to
// harm, and honest code and JSON of the same size to compare them with. What they may cost is in sources.test.ts.

import { jsonSource } from "../bench/sources.mjs";

/** A text that is hostile in one way. */
export interface HostileSource {
  /** What there is too much of. */
  readonly name: string;
  /** Set where what is written leaves brackets open, so that what stands behind is part of it. */
  readonly isOpen?: true;
  /** Name of a file whose extension tells the language. */
  readonly file: string;
  /** The text, of about so many UTF-16 code units. */
  text(size: number): string;
}

/** Code as people write it that does little else than call an API and look at its errors, of about `size` UTF-16 code units. */
export function honestCode(size: number): string {
  const caller = (i: number) => `export async function video${i}(id) {
  const response = await fetch("https://api.vidio.ai/v1/videos/" + id);
  if (response.status === 404) return undefined;
  const body = await response.json();
  if (body.error.code === "quota_exceeded" || body.error.code === "rate_limited") await later(${i});
  if (!response.ok) throw new Error(body.error.message);
  return body;
}
`;
  return repeat(size, caller);
}

/** Recorded error responses, of about `size` UTF-16 code units. */
export function honestJson(size: number): string {
  return jsonSource(Math.ceil(size / 21));
}

/** Units until the text has `size`, each told its number. */
function repeat(size: number, unit: (i: number) => string, between = "\n"): string {
  const units: string[] = [];
  for (let length = 0; length < size; length += (units.at(-1) ?? "").length + between.length)
    units.push(unit(units.length));
  return units.join(between);
}

/** How many units of a length fill `size`. */
function count(size: number, length: number): number {
  return Math.max(1, Math.floor(size / length));
}

function js(name: string, text: (size: number) => string): HostileSource {
  return { name, file: "hostile.js", text };
}

function tsx(name: string, text: (size: number) => string): HostileSource {
  return { name, file: "hostile.tsx", text };
}

function ts(name: string, text: (size: number) => string): HostileSource {
  return { name, file: "hostile.ts", text };
}

function json(name: string, text: (size: number) => string): HostileSource {
  return { name, file: "hostile.json", text };
}

const FETCH = 'const res = await fetch("https://api.vidio.ai/v1/videos");';
const START = `${FETCH}\nconst body = await res.json();\n`;

/** Many of one thing: values of a name, callers, members, branches. */
export const wideSources: readonly HostileSource[] = [
  js(
    "policies, each with a function that decides",
    (size) =>
      `import { handleWhen, retry } from "cockatiel";\n${repeat(
        size,
        (i) =>
          `const p${i} = retry(handleWhen((e) => e.status === 402), {});\np${i}.execute(() => fetch("https://api.vidio.ai/v1"));`,
      )}`,
  ),
  js(
    "functions assigned to one name",
    (size) =>
      `let handler;\n${repeat(size, (i) => `handler = function (a, b) { return a.x${i}; };`)}\nhandler(1, 2);`,
  ),
  js(
    "functions assigned to one name, each calling it",
    (size) => `let f;\n${repeat(size, (i) => `f = function (a) { return f(a + ${i}); };`)}\nf(1);`,
  ),
  js(
    "functions assigned to one name, each with a test",
    (size) =>
      `let handler;\n${repeat(size, (i) => `handler = function (e) { if (e.code === "x${i}") f(); };`)}\nhandler(1);`,
  ),
  js("functions assigned to one name, declared with var", (size) =>
    repeat(size, (i) => `var a = function (e) { return e.code === ${i}; };`),
  ),
  js("functions assigned to module.exports, each with a test", (size) =>
    repeat(
      size,
      (i) => `module.exports = function (e) { if (e.status === 404) return e.code === "x${i}"; };`,
    ),
  ),
  js("functions in statements that leave", (size) =>
    repeat(
      size,
      (i) => `const r${i} = await fetch("https://h${i}/"); if (!r${i}.ok) throw r${i}.status === 404;`,
    ),
  ),
  js("assertions of responses", (size) =>
    repeat(
      size,
      (i) =>
        `const r${i} = await fetch("https://h${i}/"); assert(r${i}.status === 404); f(r${i}.status === 405);`,
    ),
  ),
  js("functions assigned to module.exports", (size) =>
    repeat(size, (i) => `module.exports = function (req, res) { return res.x${i}(req); };`),
  ),
  js("functions assigned to one property, called", (size) =>
    repeat(size, (i) => `api.run = function (a) { return api.run(a, ${i}); };`),
  ),
  js("functions of one name", (size) => repeat(size, (i) => `function run(a) { return run(a) + ${i}; }`)),
  js("variables of one name", (size) => repeat(size, (i) => `var x = f(x, ${i});`)),
  js(
    "numbers assigned to one name",
    (size) => `let x = 0;\n${repeat(size, (i) => `x = ${i};`)}\nif (x === 3) f(x);`,
  ),
  js(
    "texts assigned to one name, read after each",
    (size) => `${START}let x = "";\n${repeat(size, (i) => `x = "v${i}"; if (body.code === x) f(x);`)}`,
  ),
  js(
    "responses assigned to one name",
    (size) =>
      `let res;\n${repeat(size, (i) => `res = await fetch("https://h${i}.example/"); if (res.status === 404) f(res.statusText);`)}`,
  ),
  js(
    "returns of one function",
    (size) =>
      `function pick(i) {\n${repeat(size, (i) => `if (i === ${i}) return function (a) { return a; };`)}\n}\npick(1)(2);`,
  ),
  js(
    "returns of one function, responses",
    (size) =>
      `async function pick(i) {\n${repeat(size, (i) => `if (i === ${i}) return fetch("https://h${i}.example/");`)}\n}\nconst r = await pick(1); if (r.status === 404) f();`,
  ),
  js(
    "callers of one helper",
    (size) =>
      `async function get(url) { const r = await fetch(url); if (r.status === 404) return r.json(); }\n${repeat(size, (i) => `const r${i} = await get("https://h${i}.example/"); if (r${i}.code === "x") f();`)}`,
  ),
  js(
    "callers of one helper that hand it functions",
    (size) =>
      `function run(f) { return f(1); }\n${repeat(size, (i) => `run(function (a) { return run(a + ${i}); });`)}`,
  ),
  js(
    "callbacks handed over by name",
    (size) =>
      `function done(r) { return r.status === 404; }\n${repeat(size, (i) => `fetch("https://h${i}.example/").then(done);`)}`,
  ),
  js(
    "properties of one object",
    (size) =>
      `const o = {\n${repeat(size, (i) => `  k${i}: "v${i}",`)}\n};\n${repeat(size / 2, (i) => `if (x.code === o.k${i}) f();`)}`,
  ),
  js(
    "properties of one object, read by number",
    (size) =>
      `const o = {\n${repeat(size / 2, (i) => `  k${i}: "v${i}",`)}\n};\n${repeat(size / 2, (i) => `f(o[k${i}]);`)}`,
  ),
  js(
    "properties of one name in an object",
    (size) => `const o = {\n${repeat(size, () => "  k: function (a) { return o.k(a); },")}\n};`,
  ),
  js("functions and their calls by one name", (size) =>
    repeat(
      size,
      (i) => `const o${i} = { get(url) { return fetch(url); } }; o${i}.get("https://h${i}.example/");`,
    ),
  ),
  js(
    "spreads of spreads",
    (size) =>
      `const o0 = { a: 1 };\n${repeat(size, (i) => `const o${i + 1} = { ...o${i}, ...o${i}, b${i}: 1 };`)}\nf(o${count(size, 40) / 2}.a);`,
  ),
  js(
    "spreads of spreads, read by name",
    (size) =>
      `const o0 = { a: 1 };\n${repeat(size, (i) => `const o${i + 1} = { ...o${i}, ...o${i} }; if (x.code === o${i + 1}.zz) f();`)}`,
  ),
  js(
    "arrays of spreads",
    (size) =>
      `const a0 = ["x"];\n${repeat(size, (i) => `const a${i + 1} = [...a${i}, ...a${i}]; if (a${i + 1}.includes(x.code)) f();`)}`,
  ),
  js("tables of tables", (size) => {
    const n = Math.ceil(Math.sqrt(size / 30));
    return `const t = {\n${Array.from({ length: n }, (_, i) => `  k${i}: { ${Array.from({ length: n }, (_, j) => `j${j}: "v${i}_${j}"`).join(", ")} },`).join("\n")}\n};\n${repeat(size / 2, (i) => `if (t[a${i}][b.code]) f();`)}`;
  }),
  js(
    "look-ups in one table",
    (size) =>
      `const t = { ${repeat(size / 2, (i) => `k${i}: ${i}`, ", ")} };\n${repeat(size / 2, () => "if (t[body.code]) f();")}`,
  ),
  js(
    "look-ups in one list",
    (size) =>
      `${START}const t = [${repeat(size / 2, (i) => `"k${i}"`, ", ")}];\n${repeat(size / 2, () => "if (t.includes(body.code)) f();")}`,
  ),
  js("functions that call each other", (size) => {
    const n = count(size, 60);
    return repeat(size, (i) => `function f${i}(a) { return f${(i * 7 + 1) % n}(f${(i * 13 + 5) % n}(a)); }`);
  }),
  js("functions that call the next", (size) =>
    repeat(size, (i) => `function f${i}(a) { return f${i + 1}(a); }`),
  ),
  js("functions that call all after them", (size) => {
    const n = Math.ceil(Math.sqrt(size / 4));
    return Array.from(
      { length: n },
      (_, i) =>
        `function f${i}(a) { return ${Array.from({ length: n - i }, (_, j) => `f${i + j}(a)`).join(" || ")}; }`,
    ).join("\n");
  }),
  js(
    "aliases of aliases",
    (size) =>
      `${START}const a0 = body;\n${repeat(size, (i) => `const a${i + 1} = a${i};`)}\nif (a${count(size, 26) >> 1}.code === "x") f();`,
  ),
  js("aliases of aliases, read backwards", (size) =>
    repeat(size, (i) => `if (a${i}.code === "x") f(); const a${i} = a${i + 1}.next;`),
  ),
  js(
    "deeper and deeper properties",
    (size) =>
      `${START}const a0 = body;\n${repeat(size, (i) => `const a${i + 1} = a${i}.x; if (a${i}.code === "x") f();`)}`,
  ),
  js("awaits", (size) => repeat(size, (i) => `const a${i} = await await await a${i + 1};`)),
  js(
    "class fields",
    (size) => `class C {\n${repeat(size, (i) => `  f${i} = function () { return this.f${i + 1}(); };`)}\n}`,
  ),
  js(
    "class fields of one name",
    (size) => `class C {\n${repeat(size, (i) => `  f = (a) => this.f(a, ${i});`)}\n}\nnew C().f(1);`,
  ),
  js(
    "properties of this",
    (size) =>
      `class C { constructor() {\n${repeat(size, (i) => `this.f = (a) => this.f(a, ${i});`)}\n} }\nnew C().f(1);`,
  ),
  js(
    "classes that extend the one before",
    (size) =>
      `class C0 { get(u) { return fetch(u); } }\n${repeat(size, (i) => `class C${i + 1} extends C${i} { m${i}() { return this.get("/${i}"); } }`)}`,
  ),
  js(
    "classes that extend one",
    (size) =>
      `class B { get(u) { return fetch(u); } }\n${repeat(size, (i) => `class C${i} extends B { m() { return this.get("https://h${i}.example/"); } }`)}`,
  ),
  js(
    "instances of one class",
    (size) =>
      `class B { constructor(u) { this.u = u; } get() { return fetch(this.u); } }\n${repeat(size, (i) => `const b${i} = new B("https://h${i}.example/"); const r${i} = await b${i}.get();`)}`,
  ),
  ts(
    "members of an enum",
    (size) =>
      `enum E {\n${repeat(size / 2, (i) => `  K${i} = "v${i}",`)}\n}\n${repeat(size / 2, (i) => `if (x.code === E.K${i}) f();`)}`,
  ),
  ts(
    "cases of a switch",
    (size) => `${START}switch (body.code) {\n${repeat(size, (i) => `case "c${i}": f(${i}); break;`)}\n}`,
  ),
  ts(
    "cases of a switch, empty",
    (size) => `${START}switch (body.code) {\n${repeat(size, (i) => `case "c${i}":`)}\nf();\n}`,
  ),
  ts(
    "cases of a switch, of an enum",
    (size) =>
      `enum E {\n${repeat(size / 2, (i) => `  K${i} = "v${i}",`)}\n}\n${START}switch (body.code) {\n${repeat(size / 2, (i) => `case E.K${i}: f(${i}); break;`)}\n}`,
  ),
  ts(
    "cases of a switch that fall through",
    (size) =>
      `${START}switch (body.code) {\n${repeat(size, (i) => `case "c${i}": if (body.type === "x") f(${i});`)}\n}`,
  ),
  ts(
    "cases of a switch that return",
    (size) =>
      `async function g() {\n${START}switch (res.status) {\n${repeat(size, (i) => `case ${i}: if (body.code === "x") return ${i};`)}\n}\n}`,
  ),
  ts(
    "literal types in a union",
    (size) => `type T =\n${repeat(size, (i) => `  | "t${i}"`)};\nlet x: { code: T };`,
  ),
  ts("types of one name", (size) =>
    repeat(size, (i) => `interface T { code: "t${i}"; next: T }\nconst x${i} = y as T;`),
  ),
  ts(
    "values of one large type",
    (size) =>
      `interface T {\n${repeat(size / 2, (i) => `  k${i}: "t${i}";`)}\n}\n${repeat(size / 2, (i) => `const x${i} = y${i} as T;`)}`,
  ),
  ts(
    "types that name the one before twice",
    (size) =>
      `type T0 = { code: "x" };\n${repeat(size, (i) => `type T${i + 1} = { a: T${i}; b: T${i} };`)}\nconst x = y as T${count(size, 36) >> 1};`,
  ),
  ts(
    "texts doubled",
    (size) =>
      `const a0 = "abcdefgh";\n${repeat(size, (i) => `const a${i + 1} = a${i} + a${i};`)}\nfetch(a40);`,
  ),
  ts(
    "templates doubled",
    (size) =>
      `const a0 = "https://api.vidio.ai/v1";\n${repeat(size, (i) => `const a${i + 1} = \`\${a${i}}\${a${i}}\`;`)}\nfetch(a24); fetch(a40);`,
  ),
  ts(
    "texts joined and doubled",
    (size) =>
      `const a0 = "https://api.vidio.ai/v1";\n${repeat(size, (i) => `const a${i + 1} = [a${i}, a${i}].join("/");`)}\nfetch(a24); fetch(a40);`,
  ),
  ts(
    "texts concatenated",
    (size) =>
      `const a0 = "https://api.vidio.ai/v1";\n${repeat(size, (i) => `const a${i + 1} = a${i}.concat(a${i});`)}\nfetch(a24); fetch(a40);`,
  ),
  ts(
    "addresses resolved on each other",
    (size) =>
      `const a0 = "https://api.vidio.ai/v1";\n${repeat(size, (i) => `const a${i + 1} = new URL(a${i}, a${i});`)}\nfetch(a24);`,
  ),
  ts(
    "texts added to one name",
    (size) =>
      `let url = "https://api.vidio.ai/v1";\n${repeat(size, (i) => `url += "/${i}"; url = url + "x";`)}\nfetch(url);`,
  ),
  ts("imports", (size) => `${repeat(size, (i) => `import { a${i} } from "./m${i}";\na${i}();`)}`),
  ts(
    "exports",
    (size) => `${repeat(size, (i) => `export * from "./m${i}";\nexport { x as y${i} } from "./n";`)}`,
  ),
  js("catches", (size) =>
    repeat(
      size,
      (i) => `try { await fetch("https://h${i}.example/"); } catch (e) { if (e.code === "x${i}") throw e; }`,
    ),
  ),
  js(
    "calls in one try",
    (size) =>
      `try {\n${repeat(size, (i) => `await axios.get("https://h${i}.example/");`)}\n} catch (e) { if (e.response.status === 404) f(); if (e.response.data.code === "x") g(); }`,
  ),
  js(
    "throws in one try",
    (size) =>
      `try {\n${repeat(size, (i) => `if (a${i}) throw new Error("e${i}");`)}\n} catch (e) { if (e.status === 404) f(); }`,
  ),
  js("requests", (size) => repeat(size, (i) => `fetch("https://api.vidio.ai/v1/${i}");`)),
  js("requests that are read", (size) =>
    repeat(
      size,
      (i) =>
        `const r${i} = await fetch("https://api.vidio.ai/v1/${i}"); if (r${i}.status === 404) f(await r${i}.json());`,
    ),
  ),
  js(
    "axios requests",
    (size) =>
      `import axios from "axios";\nconst c = axios.create({ baseURL: "https://api.vidio.ai" });\n${repeat(size, (i) => `const r${i} = await c.get("/${i}");`)}`,
  ),
  js(
    "defaults of clients",
    (size) =>
      `import axios from "axios";\nconst c = axios.create();\n${repeat(size, (i) => `c.defaults.baseURL = "https://h${i}.example"; c.get("/${i}");`)}`,
  ),
  js(
    "handling sites",
    (size) => `${START}${repeat(size, () => 'if (body.code === "a") f(); else if (body.code === "b") g();')}`,
  ),
  js("handling sites in functions", (size) =>
    repeat(
      size,
      (i) =>
        `async function f${i}() { const r = await fetch("https://api.vidio.ai/v1"); const b = await r.json(); switch (b.error.type) { case "rate_limit_error": return f${i}(); } }`,
    ),
  ),
  js(
    "tests of one response",
    (size) =>
      `${START}${repeat(size, (i) => `if (res.status === ${400 + (i % 100)}) f(body.code === "c${i}");`)}`,
  ),
  js(
    "tests of one response that leave",
    (size) =>
      `async function g() {\n${START}${repeat(size, (i) => `if (body.code === "c${i}") return body.type === "t";`)}\n}`,
  ),
  js("else-ifs", (size) => `${START}${repeat(size, (i) => `if (body.code === "c${i}") f(${i});`, " else ")}`),
  js(
    "else-ifs of texts asked for",
    (size) => `${START}${repeat(size, (i) => `if (body.message.includes("c${i}")) f(${i});`, " else ")}`,
  ),
  js(
    "else-ifs that return",
    (size) =>
      `async function g() {\n${START}${repeat(size, (i) => `if (res.status === ${i} && body.code === "c${i}") return f(${i});`, " else ")}\n}`,
  ),
  js(
    "comparisons joined by ||",
    (size) => `${START}if (${repeat(size, (i) => `body.code === "c${i}"`, " || ")}) f(body.code);`,
  ),
  js(
    "comparisons joined by &&",
    (size) => `${START}if (${repeat(size, (i) => `body.code !== "c${i}"`, " && ")}) f(body.code === "x");`,
  ),
  js(
    "comparisons of different fields joined by ||",
    (size) => `${START}if (${repeat(size, (i) => `body.f${i} === "c${i}"`, " || ")}) f(body.code);`,
  ),
  js(
    "comparisons of different responses joined",
    (size) =>
      `${repeat(size / 2, (i) => `const r${i} = await fetch("https://h/${i}");`)}\nif (${repeat(size / 2, (i) => `r${i}.status === 404`, " || ")}) f(r0.status === 500);\nif (${repeat(size / 10, (i) => `r${i}.status === 404`, " && ")}) f(r0.status === 500);`,
  ),
  js(
    "statuses joined by ||",
    (size) =>
      `${START}if (${repeat(size, (i) => `res.status === ${400 + (i % 200)}`, " || ")}) f(res.status === 404);`,
  ),
  js(
    "statuses in a list",
    (size) =>
      `${START}if ([${repeat(size, (i) => `${400 + (i % 200)}`, ", ")}].includes(res.status)) f(res.status === 404);`,
  ),
  js(
    "assignments and tests",
    (size) =>
      `let res;\n${repeat(size, (i) => `res = g(res); if (res.status === 404) h(res.data.code === "x${i}");`)}`,
  ),
  js("loops that poll", (size) =>
    repeat(
      size,
      (i) =>
        `while (true) { const r = await fetch("https://api.vidio.ai/v1/jobs/${i}"); const b = await r.json(); if (b.status === "done") break; await sleep(1000); }`,
    ),
  ),
  js("retries", (size) =>
    repeat(
      size,
      (i) =>
        `async function g${i}(n) { try { return await fetch("https://api.vidio.ai/v1"); } catch (e) { if (n < 3) return g${i}(n + 1); throw e; } }`,
    ),
  ),
  js(
    "retries of one function",
    (size) =>
      `async function g(n) { ${repeat(size, (i) => `const r${i} = await fetch("https://api.vidio.ai/v1"); if (r${i}.status === ${400 + (i % 100)}) return g(n + 1);`)} }`,
  ),
  js("bodies that are sent", (size) =>
    repeat(
      size,
      (i) => `res.status(404).json({ error: { type: "not_found_error", message: "m${i}", code: "c${i}" } });`,
    ),
  ),
  js(
    "bodies that are sent by a helper",
    (size) =>
      `function send(res, status, body) { res.status(status).json(body); }\n${repeat(size, (i) => `send(res, 404, { error: { type: "t${i}", message: "m" } });`)}`,
  ),
  js(
    "one large body that is sent",
    (size) => `res.status(404).json({ ${repeat(size, (i) => `k${i}: "v${i}"`, ", ")} });`,
  ),
  js("bodies that are parsed", (size) =>
    repeat(
      size,
      (i) =>
        `const r${i} = await fetch("https://api.vidio.ai/v1"); const b${i} = await r${i}.json(); console.log(b${i}.id); if (!r${i}.ok) throw new Error(b${i}.error.type);`,
    ),
  ),
  js("things that are thrown", (size) =>
    repeat(size, (i) => `if (a${i}) throw new HttpError(404, "code${i}", { status: 404 });`),
  ),
  js("keys that are logged", (size) =>
    repeat(size, (i) => `const key${i} = process.env.API_KEY_${i}; console.log(key${i});`),
  ),
  js("directives", (size) => repeat(size, (i) => `// error-atlas: vidio\nf(${i});`)),
  js("suppressions", (size) =>
    repeat(size, (i) => `// error-atlas-disable-next-line unknown-code\nf(${i});`),
  ),
  js(
    "suppressions of findings",
    (size) =>
      `${START}${repeat(size, (i) => `// error-atlas-disable-next-line unknown-code\nif (body.error.type === "rate_limit_eror${i}") f();`)}`,
  ),
  js(
    "findings",
    (size) => `${START}${repeat(size, (i) => `if (body.error.type === "rate_limit_eror${i}") f();`)}`,
  ),
  js(
    "findings of one kind",
    (size) => `${START}${repeat(size, () => `if (body.error.type === "rate_limit_eror") f();`)}`,
  ),
  js(
    "findings of statuses",
    (size) => `${START}${repeat(size, (i) => `if (res.status === ${410 + (i % 40)}) f();`)}`,
  ),
  js(
    "findings in one switch",
    (size) =>
      `${START}switch (body.error.type) {\n${repeat(size, (i) => `case "rate_limit_eror${i}": f(${i}); break;`)}\n}`,
  ),
  js(
    "findings in one condition",
    (size) => `${START}if (${repeat(size, (i) => `body.error.type === "rate_limit_eror${i}"`, " || ")}) f();`,
  ),
  js(
    "findings in else-ifs",
    (size) =>
      `${START}${repeat(size, (i) => `if (body.error.type === "rate_limit_eror${i}") f(${i});`, " else ")}`,
  ),
  js(
    "the same case again",
    (size) => `${START}${repeat(size, () => `if (body.error.type === "rate_limit_error") f();`, " else ")}`,
  ),
  js("fields that no body has", (size) => `${START}${repeat(size, (i) => `f(body.eror${i}.typ);`)}`),
  js(
    "messages that are compared",
    (size) => `${START}${repeat(size, (i) => `if (body.error.message === "Rate limit exceeded ${i}") f();`)}`,
  ),
  tsx(
    "elements",
    (size) =>
      `const x = <div>{body.code === "x"}\n${repeat(size, (i) => `<p id="i${i}" onClick={() => fetch("/${i}")}>text {a${i}}</p>`)}\n</div>;`,
  ),
  ts(
    "decorators",
    (size) =>
      `class C {\n${repeat(size, (i) => `@dec("x${i}") @dec2 m${i}() { return this.m${i + 1}(); }`)}\n}`,
  ),
  js(
    "array elements",
    (size) => `const a = [${repeat(size, (i) => `function () { return a[${i}](); }`, ", ")}];\na[0]();`,
  ),
  js(
    "pushes to one list",
    (size) =>
      `const a = [];\n${repeat(size, (i) => `a.push(function () { return a[${i}](); });`)}\nfor (const f of a) f();`,
  ),
  js("pushes to many lists", (size) =>
    repeat(size, (i) => `const a${i} = []; a${i}.push("x${i}"); if (a${i}.includes(b.code)) f();`),
  ),
  js(
    "destructuring",
    (size) =>
      `${START}const { ${repeat(size, (i) => `k${i}: { a: b${i} }`, ", ")} } = body;\nif (b0 === "x") f();`,
  ),
  js(
    "defaults of parameters",
    (size) => `function f(${repeat(size, (i) => `a${i} = a${i + 1}`, ", ")}) { return a0; }\nf(1); f(2);`,
  ),
  js(
    "arguments",
    (size) =>
      `function f(${repeat(size / 2, (i) => `a${i}`, ", ")}) { return a0.code === "x"; }\nf(${repeat(size / 2, (i) => `b${i}`, ", ")});`,
  ),
  js(
    "branches joined",
    (size) =>
      `let r = await fetch("/");\n${repeat(size, (i) => `if (a${i}) { r = await fetch("/${i}"); if (!r.ok) f(r.status === ${400 + (i % 100)}); }`)}\nif (r.status === 404) f();`,
  ),
  js(
    "conditions that are constants",
    (size) =>
      `${START}${repeat(size, (i) => `const is${i} = ${i === 0 ? "res.ok" : `is${i - 1}`} && body.code === "c${i}"; if (is${i}) f(body.type === "x");`)}`,
  ),
  js(
    "conditions that are functions",
    (size) =>
      `${START}${repeat(size, (i) => `const is${i} = (r) => ${i === 0 ? "r.ok" : `is${i - 1}(r) || is${i - 1}(r)`}; if (is${i}(res)) f(body.type === "x");`)}`,
  ),
  js(
    "guards around guards",
    (size) =>
      `${START}if (a(body)) {\n${repeat(size, (i) => `if (!is${i}(body)) return; f(body.code === "c${i}");`)}\n}`,
  ),
  js(
    "schemas",
    (size) =>
      `const s = z.object({ ${repeat(size, (i) => `k${i}: z.enum(["a${i}", "b${i}"])`, ", ")} });\nconst r = s.parse(await (await fetch("/")).json()); if (r.k0 === "a0") f();`,
  ),
  js(
    "schemas that extend the one before",
    (size) =>
      `const s0 = z.object({ a: z.literal("x") });\n${repeat(size, (i) => `const s${i + 1} = s${i}.extend({ b${i}: s${i} });`)}\nconst r = s9.parse(x);`,
  ),
];

/** One thing in another, in another. */
export const deepSources: readonly HostileSource[] = [
  js("operands of ||", (size) => `const x = ${repeat(size, (i) => `a${i}`, " || ")};\nf(x.code === "y");`),
  js("operands of &&", (size) => `const x = ${repeat(size, (i) => `a${i}`, " && ")};\nf(x.code === "y");`),
  js("operands of ??", (size) => `const x = ${repeat(size, (i) => `a${i}`, " ?? ")};\nf(x.code === "y");`),
  js("operands of +", (size) => `const x = "https://a" + ${repeat(size, (i) => `a${i}`, " + ")};\nfetch(x);`),
  js(
    "operands of + that are texts",
    (size) => `const x = "https://a" + ${repeat(size, (i) => `"a${i}"`, " + ")};\nfetch(x);`,
  ),
  js(
    "operands of a comma",
    (size) => `const x = (${repeat(size, (i) => `a${i}`, ", ")});\nf(x.code === "y");`,
  ),
  js(
    "operands of other operators",
    (size) =>
      `const x = ${repeat(size, (i) => `a${i}`, " * ")} - ${repeat(size / 4, (i) => `a${i}`, " - ")};\nf(x.code === "y");`,
  ),
  js(
    "operands that are mixed",
    (size) =>
      `const x = ${repeat(size, (i) => `a${i} ${i % 2 ? "&&" : "||"} b${i}`, " || ")};\nif (x) f(x.code === "y");`,
  ),
  js("powers", (size) => `const x = ${repeat(size, (i) => `a${i}`, " ** ")};`),
  js("assignments in a row", (size) => `${repeat(size, (i) => `a${i}`, " = ")} = body;`),
  js(
    "?: in a row",
    (size) => `const x = ${repeat(size, (i) => `a.code === "c${i}" ? "v${i}"`, " : ")} : "z";`,
  ),
  js("parentheses", (size) => `const x = ${"(".repeat(size / 2)}1${")".repeat(size / 2)};`),
  js("brackets", (size) => `const x = ${"[".repeat(size / 2)}1${"]".repeat(size / 2)};`),
  { ...js("brackets that are open", (size) => `const x = ${"[".repeat(size)}`), isOpen: true },
  js("braces", (size) => `const x = ${"{a:".repeat(size / 4)}1${"}".repeat(size / 4)};`),
  js("blocks", (size) => `${"{".repeat(size / 2)}f()${"}".repeat(size / 2)}`),
  js("calls in calls", (size) => `${"f(".repeat(size / 3)}1${")".repeat(size / 3)};`),
  js("functions in functions", (size) => `${"function f(){".repeat(size / 14)}${"}".repeat(size / 14)}`),
  js("arrows in arrows", (size) => `const x = ${"a=>".repeat(size / 3)}a;`),
  js(
    "promises in a row",
    (size) =>
      `fetch("https://api.vidio.ai/v1")${repeat(size, (i) => `.then((a) => a.x${i})`, "")}.then((r) => r.code === "x");`,
  ),
  js("methods in a row", (size) => `const x = a${repeat(size, (i) => `.m${i}()`, "")};\nf(x.code === "y");`),
  js("properties in a row", (size) => `const x = a${repeat(size, (i) => `.p${i}`, "")};\nf(x.code === "y");`),
  js("brackets in a row", (size) => `const x = a${repeat(size, (i) => `[${i}]`, "")};\nf(x.code === "y");`),
  js("calls in a row", (size) => `const x = a${"()".repeat(size / 2)};\nf(x.code === "y");`),
  js("templates in templates", (size) => `const x = ${"`${".repeat(size / 5)}1${"}`".repeat(size / 5)};`),
  js("nots", (size) => `if (${"!".repeat(size)}a) f();`),
  js("awaits in a row", (size) => `const x = ${"await ".repeat(size / 6)}a; f(x.code === "y");`),
  js("typeofs", (size) => `const x = ${"typeof ".repeat(size / 7)}a;`),
  js("else-ifs in a row", (size) => `${"if(a)b();else ".repeat(size / 14)}c();`),
  js("ifs in ifs", (size) => `${"if(a)".repeat(size / 5)}b();`),
  js("loops in loops", (size) => `${"while(a)".repeat(size / 8)}b();`),
  js("tries in tries", (size) => `${"try{".repeat(size / 15)}f();${"}catch(e){}".repeat(size / 15)}`),
  js("catches in catches", (size) => `${"try{f()}catch(e){".repeat(size / 18)}${"}".repeat(size / 18)}`),
  js("switches in switches", (size) => `${"switch(a){case 1:".repeat(size / 18)}${"}".repeat(size / 18)}`),
  js("labels", (size) => `${"a:".repeat(size / 2)}f();`),
  js("classes in classes", (size) => `${"class A{m(){".repeat(size / 14)}${"}}".repeat(size / 14)}`),
  js("news", (size) => `const x = ${"new ".repeat(size / 4)}a;`),
  js("spreads in spreads", (size) => `const x = ${"[...".repeat(size / 5)}a${"]".repeat(size / 5)};`),
  tsx("elements in elements", (size) => `const x = ${"<a>".repeat(size / 7)}1${"</a>".repeat(size / 7)};`),
  tsx(
    "elements in attributes",
    (size) => `const x = ${"<a b={".repeat(size / 10)}1${"} />".repeat(size / 10)};`,
  ),
  ts("types in types", (size) => `type T = ${"A<".repeat(size / 3)}B${">".repeat(size / 3)};`),
  ts("arrays of types", (size) => `type T = A${"[]".repeat(size / 2)};`),
  ts("unions of unions", (size) => `type T = ${"(A|".repeat(size / 4)}B${")".repeat(size / 4)};`),
  ts(
    "object types",
    (size) => `type T = ${"{a:".repeat(size / 4)}B${"}".repeat(size / 4)};\nconst x = y as T;`,
  ),
  ts("conditional types", (size) => `type T = ${"A extends B ? C : ".repeat(size / 18)}D;`),
  ts("assertions", (size) => `const x = a${" as T".repeat(size / 5)};`),
  ts("non-null assertions", (size) => `const x = a${"!".repeat(size)};\nf(x.code === "y");`),
  { ...ts("generics", (size) => `${"f<".repeat(size / 2)}`), isOpen: true },
  ts("namespaces", (size) => `namespace a${".a".repeat(size / 2)} { f(); }`),
  ts("decorators in a row", (size) => `${"@a ".repeat(size / 3)}class C {}`),
  js(
    "patterns in patterns",
    (size) => `const ${"{a:".repeat(size / 4)}b${"}".repeat(size / 4)} = c; f(b === "x");`,
  ),
  js(
    "lists as patterns",
    (size) => `const ${"[".repeat(size / 2)}b${"]".repeat(size / 2)} = c; f(b === "x");`,
  ),
  js("optional chains", (size) => `const x = a${"?.b".repeat(size / 3)};\nf(x.code === "y");`),
];

/** JSON. */
export const jsonSources: readonly HostileSource[] = [
  json("keys of one object", (size) => `{ ${repeat(size, (i) => `"k${i}": ${i}`, ", ")} }`),
  json(
    "keys of one body",
    (size) =>
      `{ "status": 404, "body": { "error": { "type": "not_found_error", ${repeat(size, (i) => `"k${i}": "v${i}"`, ", ")} } } }`,
  ),
  json("keys of one name", (size) => `{ "error": { ${repeat(size, (i) => `"type": "t${i}"`, ", ")} } }`),
  json(
    "bodies in one object",
    (size) =>
      `{ ${repeat(size, (i) => `"k${i}": { "error": { "type": "rate_limit_error", "message": "m" } }`, ", ")} }`,
  ),
  json(
    "wrong bodies in one list",
    (size) =>
      `[ ${repeat(size, (i) => `{ "url": "https://api.vidio.ai/v1", "status": 404, "body": { "error": { "type": "rate_limit_eror${i}" } } }`, ", ")} ]`,
  ),
  json("arrays in arrays", (size) => `${"[".repeat(size / 2)}${"]".repeat(size / 2)}`),
  json("arrays that are open", (size) => "[".repeat(size)),
  json("braces that close nothing", (size) => `[${"{".repeat(200)}${"]}".repeat(size / 2)}`),
  json("objects in objects", (size) => `${'{"a":'.repeat(size / 6)}1${"}".repeat(size / 6)}`),
  json(
    "objects of bodies in objects",
    (size) => `${'{"error":{"type":"x"},"response":'.repeat(200)}1${"}".repeat(200)}${" ".repeat(size)}`,
  ),
  json("strings that hold JSON", (size) => {
    let text = '{"error":{"type":"rate_limit_error"}}';
    while (text.length < size) text = `{"body":${JSON.stringify(text)}}`;
    return text;
  }),
  json(
    "many strings that hold JSON",
    (size) => `[ ${repeat(size, (i) => `{ "body": "{\\"error\\":{\\"type\\":\\"t${i}\\"}}" }`, ", ")} ]`,
  ),
  json("comments", (size) => `{ ${repeat(size, (i) => `/* c${i} */ "k${i}": 1`, ", ")} }`),
  json("directives", (size) => `{ ${repeat(size, (i) => `// error-atlas: vidio\n"k${i}": 1`, ", ")} }`),
  json("colons and commas", (size) => `{${":,".repeat(size / 2)}}`),
  json("keys without values", (size) => `{ ${repeat(size, (i) => `"k${i}"`, " ")} }`),
  json(
    "responses of OpenAPI",
    (size) =>
      `{ "openapi": "3.0.0", "servers": [{ "url": "https://api.vidio.ai" }], "paths": { ${repeat(size, (i) => `"/p${i}": { "get": { "responses": { "404": { "content": { "application/json": { "example": { "error": { "type": "t${i}" } } } } } } } }`, ", ")} } }`,
  ),
  json(
    "entries of HAR",
    (size) =>
      `{ "log": { "entries": [ ${repeat(size, (i) => `{ "request": { "url": "https://api.vidio.ai/v1" }, "response": { "status": 404, "content": { "text": "{\\"error\\":{\\"type\\":\\"t${i}\\"}}" } } }`, ", ")} ] } }`,
  ),
];

/** Those that once took the most memory or time: a server died of the first, and of the second. */
export const largestSources: readonly HostileSource[] = wideSources.filter(({ name }) =>
  [
    "functions assigned to one name, each with a test",
    "functions assigned to module.exports, each with a test",
    "comparisons joined by ||",
    "look-ups in one list",
    "retries of one function",
  ].includes(name),
);
