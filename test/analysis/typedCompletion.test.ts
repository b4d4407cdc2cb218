// Where an editor completes by itself, since types are declared: nothing is offered that it has. `$0` is the cursor.

import { describe, expect, test } from "vitest";
import { completion } from "../../server/src/features/completion.ts";
import { analyseSource, takeCursor } from "../support/analyse.ts";

const call = `await fetch("https://api.pureframe.ai/v1/search")`;
const types = `interface Detail { code: string; message: string }
type Body = { detail: Detail; other?: any; [key: \`x-\${string}\`]: unknown };
class Schema { static parse(value: unknown) { return value; } }
`;

function labelsAt(marked: string): readonly string[] {
  const { source, offset } = takeCursor(types + marked);
  return (completion(analyseSource(source), offset)?.items ?? []).map(({ label }) => label);
}

describe("no field is offered where the type is declared", () => {
  test.each([
    ["by an annotation", `const res = ${call};\nconst body: Body = await res.json();\nbody.$0`],
    [
      "by an annotation, half-typed",
      `const res = ${call};\nconst body: Body = await res.json();\nbody.det$0`,
    ],
    ["below a member", `const res = ${call};\nconst body: Body = await res.json();\nbody.detail.$0`],
    ["by an assertion", `const res = ${call};\nconst body = (await res.json()) as Body;\nbody.$0`],
    [
      "by an assertion of a promise",
      `const res = ${call};\nconst body = await (res.json() as Promise<Body>);\nbody.$0`,
    ],
    [
      "by an assertion at the place",
      `const res = ${call};\nconst body = await res.json();\n(body as Body).detail.$0`,
    ],
    ["by an older assertion", `const res = ${call};\nconst body = <Body>await res.json();\nbody.$0`],
    [
      "by a type that is not in the file",
      `import type { B } from "./types";\nconst res = ${call};\nconst body = (await res.json()) as B;\nbody.detail.$0`,
    ],
    [
      "by a type written in place",
      `const res = ${call};\nconst body: { detail: { code: string } } = await res.json();\nbody.detail.$0`,
    ],
    [
      "by a member of a type",
      `const res = ${call};\nconst detail = ((await res.json()) as Body)["detail"];\ndetail.$0`,
    ],
    [
      "by a type of a type",
      `const res = ${call};\nconst detail: Body["detail"] = (await res.json()).detail;\ndetail.$0`,
    ],
    ["by a union", `const res = ${call};\nconst body = (await res.json()) as Body | null;\nbody?.detail.$0`],
    [
      "by a type argument",
      `import ky from "ky";\nconst body = await ky("https://api.pureframe.ai/v1/search").json<Body>();\nbody.$0`,
    ],
    [
      "by a type argument of the request",
      `import axios from "axios";\nconst { data } = await axios.get<Body>("https://api.pureframe.ai/v1/search");\ndata.detail.$0`,
    ],
    [
      "by a type that an error is about",
      `import axios from "axios";\ntry { await axios.get("https://api.pureframe.ai/v1/search"); } catch (error) {\n  const { data } = (error as AxiosError<Body>).response;\n  data.$0\n}`,
    ],
    [
      "by a guard with a type argument",
      `import axios from "axios";\ntry { await axios.get("https://api.pureframe.ai/v1/search"); } catch (error) {\n  if (axios.isAxiosError<Body>(error)) error.response?.data.$0\n}`,
    ],
    [
      "by a guard",
      `function isBody(value: unknown): value is Body { return true; }\nconst res = ${call};\nconst body: unknown = await res.json();\nif (isBody(body)) body.$0`,
    ],
    [
      "by a parameter",
      `async function f(res = ${call}) { handle(await res.json()); }\nfunction handle(body: Body) { body.detail.$0 }`,
    ],
    [
      "by what a function returns",
      `async function read(): Promise<Body> { const res = ${call}; return res.json(); }\nconst body = await read();\nbody.$0`,
    ],
    [
      "by what is returned",
      `async function read() { const res = ${call}; return (await res.json()) as Body; }\nconst body = await read();\nbody.$0`,
    ],
    [
      "by what is handed on",
      `${call.replace("await ", "")}.then((res) => res.json() as Promise<Body>).then((body) => body.$0)`,
    ],
    ["by a pattern", `const res = ${call};\nconst { detail }: Body = await res.json();\ndetail.$0`],
    ["in a pattern", `const res = ${call};\nconst { $0 }: Body = await res.json();`],
    [
      "in a pattern of a typed value",
      `const res = ${call};\nconst body: Body = await res.json();\nconst { detail: { $0 } } = body;`,
    ],
    ["by a schema", `const res = ${call};\nconst body = Schema.parse(await res.json());\nbody.$0`],
    ["in brackets", `const res = ${call};\nconst body: Body = await res.json();\nbody["$0"]`],
    [
      "by the property of a class",
      `class Client { body!: Body; async load() { const res = ${call}; this.body = await res.json(); this.body.$0 } }`,
    ],
    ["of an error of unknown origin", `function f(error: Body) { error.detail.$0 }`],
  ])("%s", (_, marked) => expect(labelsAt(marked)).toEqual([]));
});

describe("fields are offered where types say nothing", () => {
  const body = ["detail"];
  const detail = ["code", "message"];
  test.each([
    ["no type", `const res = ${call};\nconst body = await res.json();\nbody.$0`, body],
    ["any", `const res = ${call};\nconst body: any = await res.json();\nbody.detail.$0`, detail],
    ["unknown", `const res = ${call};\nconst body: unknown = await res.json();\nbody.$0`, body],
    ["asserted to be any", `const res = ${call};\nconst body = (await res.json()) as any;\nbody.$0`, body],
    [
      "a record of anything",
      `const res = ${call};\nconst body: Record<string, any> = await res.json();\nbody.$0`,
      body,
    ],
    ["an object", `const res = ${call};\nconst body = (await res.json()) as {};\nbody.$0`, body],
    ["satisfies", `const res = ${call};\nconst body = (await res.json()) satisfies Body;\nbody.$0`, body],
    [
      "a type that is asserted of another name",
      `const res = ${call};\nconst raw = await res.json();\nconst body = raw as Body;\nraw.$0`,
      body,
    ],
    [
      "a promise of anything",
      `async function read(): Promise<any> { const res = ${call}; return res.json(); }\nconst body = await read();\nbody.$0`,
      body,
    ],
    [
      "an argument that says nothing",
      `import ky from "ky";\nconst body = await ky("https://api.pureframe.ai/v1/search").json<any>();\nbody.$0`,
      body,
    ],
    ["a typed response", `const res: Response = ${call};\nconst body = await res.json();\nbody.$0`, body],
    [
      "an error without its body's type",
      `import axios from "axios";\ntry { await axios.get("https://api.pureframe.ai/v1/search"); } catch (error) {\n  (error as AxiosError).response.data.$0\n}`,
      body,
    ],
    [
      "a guard that does not hold",
      `function isBody(value: unknown): value is Body { return true; }\nconst res = ${call};\nconst body: unknown = await res.json();\nif (!isBody(body)) body.$0`,
      body,
    ],
    [
      "one of two results",
      `async function read(a) { const res = ${call}; if (a) return res.json(); return (await res.json()) as Body; }\nconst body = await read();\nbody.$0`,
      body,
    ],
  ])("%s", (_, marked, labels) => expect(labelsAt(marked)).toEqual(labels));
});

describe("codes that a type lists are offered by the editor, the others by us", () => {
  const reading = (type: string) =>
    `${type}\nconst res = ${call};\nconst body = (await res.json()) as Body;\n`;
  const listed = `interface Listed { detail: { code: "UNAUTHORIZED" | "INVALID_API_KEY" } }`;

  test.each([
    [
      "in a comparison",
      `${listed}\nconst res = ${call};\nconst body = (await res.json()) as Listed;\nif (body.detail.code === "$0") wait();`,
    ],
    [
      "without quotes",
      `${listed}\nconst res = ${call};\nconst body = (await res.json()) as Listed;\nif (body.detail.code === $0) wait();`,
    ],
    [
      "in a switch",
      `${listed}\nconst res = ${call};\nconst { detail: { code } } = (await res.json()) as Listed;\nswitch (code) { case "$0": }`,
    ],
  ])("%s", (_, marked) => {
    const labels = labelsAt(marked);
    expect(labels).toContain("INSUFFICIENT_CREDITS");
    expect(labels.filter((label) => ["UNAUTHORIZED", "INVALID_API_KEY"].includes(label))).toEqual([]);
  });

  test("all of them where it is any string", () => {
    const labels = labelsAt(`${reading("")}if (body.detail.code === "$0") wait();`);
    expect(labels).toContain("UNAUTHORIZED");
  });

  test("statuses too", () => {
    const marked = `const res: { status: 401 | 402; json(): any } = ${call};\nif (res.status === $0) wait();`;
    expect(labelsAt(marked).slice(0, 3)).toEqual(["400", "403", "404"]);
  });
});
