// Which environment variables source is found to read, in all the forms that platforms and frameworks have for it.

import { expect, test } from "vitest";
import { parseTypeScript } from "../../../parse/typescript.ts";
import { outlineOf } from "./walk.ts";

/** The variables that are read, each with the text at its place. */
function variables(source: string): readonly string[] {
  const { hints } = outlineOf(parseTypeScript("file.ts", "typescript", source)!);
  return hints.flatMap(({ kind, value, span }) =>
    kind === "environment-variable" ? [`${value} at ${source.slice(span.start, span.end)}`] : [],
  );
}

test.each([
  ["const key = process.env.A_KEY;", ["A_KEY at A_KEY"]],
  ['const key = process.env["A_KEY"];', ['A_KEY at "A_KEY"']],
  ["const key = process.env?.A_KEY!;", ["A_KEY at A_KEY"]],
  ["const key = import.meta.env.VITE_A_KEY;", ["VITE_A_KEY at VITE_A_KEY"]],
  ["const { A_KEY, B_KEY: b = 1 } = process.env;", ["A_KEY at A_KEY", "B_KEY at B_KEY"]],
  ['const { "A_KEY": key } = import.meta.env;', ['A_KEY at "A_KEY"']],
  ["export default { fetch(request, env) { return call(env.A_KEY); } };", ["A_KEY at A_KEY"]],
  ["export default { fetch(request, env) { const { A_KEY } = env; } };", ["A_KEY at A_KEY"]],
  ["app.get('/', (c) => c.text(c.env.A_KEY));", ["A_KEY at A_KEY"]],
  ["const { A_KEY } = context.cloudflare.env as Env;", ["A_KEY at A_KEY"]],
  ["class Job { run() { return this.env.A_KEY; } }", ["A_KEY at A_KEY"]],
  ['const key = Deno.env.get("A_KEY");', ['A_KEY at "A_KEY"']],
  ['const key = Netlify.env.get("A_KEY");', ['A_KEY at "A_KEY"']],
  ["const key = Bun.env.A_KEY;", ["A_KEY at A_KEY"]],
  ['import { env } from "$env/dynamic/private";\nconst key = env.A_KEY;', ["A_KEY at A_KEY"]],
  ['import { A_KEY as key, B_KEY } from "$env/static/private";', ["A_KEY at A_KEY", "B_KEY at B_KEY"]],
  ['import { PUBLIC_A_KEY } from "$env/static/public";', ["PUBLIC_A_KEY at PUBLIC_A_KEY"]],
  ['import { A_KEY } from "astro:env/server";', ["A_KEY at A_KEY"]],
  ["const { port } = config;", []],
  ["const key = environment.A_KEY;", []],
  ["const key = process.env[name];", []],
  ["const [A_KEY] = env;", []],
  ['import { A_KEY } from "./keys";', []],
  ['import { A_KEY } from "$env/static";', []],
  ["const key = Deno.env.get(name);", []],
])("%s", (source, expected) => {
  expect(variables(source)).toEqual(expected);
});
