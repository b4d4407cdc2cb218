// @ts-check
// What is known of the built-in catalogs before their files are read: `data/builtin.json`, in the order in which they count, and what is
// shown of their errors beside those of others: `data/conditions.json`.

import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import * as esbuild from "esbuild";
import { buildOptions } from "../../esbuild.mjs";
import { root } from "./files.mjs";

const folder = "data/catalogs";
const suffix = ".error-catalog.json";

/** APIs by name, libraries by name, then standards, the commonest first. */
const order = [
  ...["ltx", "pipevideo", "pureframe", "stripe", "supabase", "videoconduit", "vidio"],
  ...["aws", "aws-s3", "aws-dynamodb", "aws-sqs", "aws-cognito"],
  ...["anthropic", "auth0", "clerk", "cloudflare", "discord", "firebase", "github", "openai", "resend"],
  ...["shopify", "slack", "twilio"],
  ...[
    "axios",
    "graphql",
    "json-rpc",
    "mongodb",
    "mysql",
    "oauth2",
    "postgres",
    "prisma",
    "redis",
    "trpc",
    "undici",
  ],
  ...["http", "problem-details", "grpc", "orpc", "pydantic", "zod", "node", "dom"],
];

/** @type {import("./files.mjs").Generator} */
export const builtin = {
  from: "the catalogs in data/catalogs",
  generate: () => knownOf(order),
};

/** @param {readonly string[]} ids */
async function knownOf(ids) {
  const found = (await readdir(path.join(root, folder))).filter((name) => name.endsWith(suffix));
  const missing = found.map((name) => name.slice(0, -suffix.length)).filter((id) => !ids.includes(id));
  if (missing.length > 0)
    throw new Error(`scripts/generate/builtin.mjs does not say where ${missing.join(", ")} comes.`);
  const { briefsOf, headOf, normalise } = await load();
  const catalogs = await Promise.all(
    ids.map(async (id) =>
      normalise(JSON.parse(await readFile(path.join(root, folder, `${id}${suffix}`), "utf8"))),
    ),
  );
  const heads = catalogs.map((catalog) => JSON.stringify(headOf(catalog)));
  const briefs = catalogs
    .filter(({ kind }) => kind === "api")
    .map((catalog) => `${JSON.stringify(catalog.id)}:${JSON.stringify(briefsOf(catalog))}`);
  return [
    { path: "data/builtin.json", text: `[\n${heads.join(",\n")}\n]\n` },
    { path: "data/conditions.json", text: `{\n${briefs.join(",\n")}\n}\n` },
  ];
}

/** The server's own functions; they are TypeScript, so they are bundled first. */
async function load() {
  const temporary = await mkdtemp(path.join(tmpdir(), "error-atlas-catalogs-"));
  try {
    const outfile = path.join(temporary, "catalogs.cjs");
    const { entryPoints: _, ...options } = buildOptions({ source: "", output: outfile });
    const contents = ["briefs", "head", "normalise"]
      .map((file) => `export * from "./server/src/catalog/${file}.ts";`)
      .join("\n");
    await esbuild.build({ ...options, stdin: { contents, resolveDir: root } });
    return /** @type {typeof import("../../server/src/catalog/briefs.ts") & typeof import("../../server/src/catalog/head.ts") & typeof import("../../server/src/catalog/normalise.ts")} */ (
      createRequire(import.meta.url)(outfile)
    );
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
