// @ts-check
// The same facts taken from the same sources in other ways than the recipes do: packages are run instead of read, types and HTML are
// parsed, lines are split. What both agree on is in the sources, and no artefact of a pattern. A fact is a line: the name of the
// discriminator, the value, and the statuses that belong to it.

import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { parse } from "parse5";
import { aws } from "./otherwise/aws.mjs";
import { hosted } from "./otherwise/hosted.mjs";
import { digits, union } from "./otherwise/nodes.mjs";
import { platforms } from "./otherwise/platforms.mjs";
import { protocols } from "./otherwise/protocols.mjs";
import { services } from "./otherwise/services.mjs";
import { supabase } from "./otherwise/supabase.mjs";

/** @typedef {(name: string) => Promise<import("./source.mjs").Files>} Open */

const load = createRequire(import.meta.url);

/** @type {Record<string, (open: Open) => Promise<string[]>>} lines of facts by catalog, with repetitions */
export const otherwise = {
  ...aws,
  ...hosted,
  ...platforms,
  ...protocols,
  ...services,
  ...supabase,

  async axios(open) {
    const file = (await open("axios")).path("lib/core/AxiosError.js");
    const { default: AxiosError } = await import(pathToFileURL(file).href);
    return Object.entries(AxiosError).flatMap(([name, value]) => (name === value ? [`code ${value}`] : []));
  },

  async undici(open) {
    const classes = load((await open("undici")).path("lib/core/errors.js"));
    return Object.values(classes).flatMap((Class) => {
      const { code } = new Class("x", undefined, { headers: {} });
      return code === undefined ? [] : [`code ${code}`];
    });
  },

  async postgres(open) {
    const { PostgresError } = load((await open("errcodes")).path("dist/index.js"));
    const client = await open("postgres-js");
    const own = [];
    for (const file of await client.list("src", ".js")) {
      const text = await client.text(file);
      for (const call of ["Errors.connection(", "Errors.generic(", "code: "]) {
        for (const after of text.split(call).slice(1)) {
          const name = after.startsWith("'") ? (after.split("'")[1] ?? "") : "";
          if (name.includes("_") && name === name.toUpperCase()) own.push(name);
        }
      }
    }
    return [...Object.values(PostgresError), ...own].map((code) => `code ${code}`);
  },

  async prisma(open) {
    const lists = load((await open("codes")).path("dist/index.js"));
    const listed = [lists.CommonError, lists.QueryError, lists.MigrationError].flatMap((list) =>
      Object.values(list),
    );
    const programs = [
      await (await open("runtime")).bytes("dist/index.js"),
      await (await open("client")).bytes("runtime/client.js"),
      await (await open("query-engine")).bytes("query_engine_bg.wasm"),
      await (await open("schema-engine")).bytes("schema_engine_bg.wasm"),
    ];
    const inQuotes = programs
      .slice(0, 2)
      .flatMap((text) => text.split('"').filter((part) => part.length === 5));
    const inBytes = programs
      .slice(2)
      .flatMap((text) => text.split("P").map((part) => `P${part.slice(0, 4)}`));
    const isCode = (/** @type {string} */ code) =>
      code[0] === "P" && "123456".includes(code[1] ?? "-") && digits(code.slice(1));
    return [...listed, ...inQuotes.filter(isCode), ...inBytes.filter(isCode)].map((code) => `code ${code}`);
  },

  async dom(open) {
    const page = parse(await (await open("webidl")).text("index.bs"));
    const table = elements(page).find((element) => attribute(element, "id") === "error-names");
    return elements(table)
      .filter(({ nodeName }) => nodeName === "tr")
      .flatMap((row) => {
        const [name] = elements(row).filter(({ nodeName }) => nodeName === "code");
        return name === undefined ? [] : [`name ${textOf(name)}`];
      });
  },

  async stripe(open) {
    const node = await open("stripe-node");
    const types = union(await node.text("esm/Types.d.ts"), "RawErrorType");
    const browser = union(
      await (await open("stripe-js")).text("dist/stripe-js/stripe.d.ts"),
      "StripeErrorType",
    );
    const codes = union(await node.text("esm/resources/SetupIntents.d.ts"), "Code", "LastSetupError");
    const go = (await (await open("stripe-go")).text("error.go"))
      .split("\n")
      .map((line) => line.trim().split(" "));
    const declines = go.filter(
      (words) => words.includes("DeclineCode") && words.includes("=") && words.length > 3,
    );
    return [
      ...[...types, ...browser].map((type) => `type ${type}`),
      ...codes.map((code) => `code ${code}`),
      ...declines.map((words) => `decline_code ${words.at(-1)?.replaceAll('"', "")}`),
    ];
  },

  /** Runs the program of the package, which is one for Linux on x64, and looks for further texts in it. */
  async node(open) {
    const files = await open("node");
    const script = `
      const { codes } = require("internal/errors");
      const dns = Object.values(require("internal/dns/utils").errorCodes);
      const system = [...require("util").getSystemErrorMap().values()].map(([code]) => code);
      console.log(JSON.stringify([...Object.keys(codes), ...dns, ...system]));`;
    const output = execFileSync(files.path("bin/node"), ["--expose-internals", "-e", script], {
      encoding: "utf8",
    });
    const program = await files.bytes("bin/node");
    const texts = new Set(program.split("\0"));
    const words = new Set(program.split(/[^A-Z0-9_]/));
    const inside = [...words].filter(
      (word) =>
        (word.startsWith("Z_") && word.endsWith("_ERROR")) ||
        (word.startsWith("HPE_") &&
          word !== "HPE_" &&
          !["HPE_OK", "HPE_CB_", "HPE_PAUSED"].some((start) => word.startsWith(start))),
    );
    const assigned = program
      .split(".code = '")
      .slice(1)
      .map((after) => after.split("'")[0] ?? "");
    const set = assigned.filter(
      (code) => code.length < 50 && code === code.toUpperCase() && /^[A-Z]/.test(code),
    );
    const header = await files.text("include/node/openssl/archs/linux-x86_64/asm/include/openssl/x509_vfy.h");
    const faults = header.split("X509_V_ERR_").map((after) => after.split(/[^A-Z0-9_]/)[0] ?? "");
    const certificates = faults.filter((name) => name !== "" && texts.has(name));
    return [...JSON.parse(output), ...certificates, ...inside, ...set].map((code) => `code ${code}`);
  },
};

/** @typedef {{ nodeName: string, attrs?: { name: string, value: string }[], childNodes?: HtmlNode[], value?: string }} HtmlNode */

/** @param {unknown} node @returns {HtmlNode[]} */
function elements(node) {
  const { childNodes = [] } = /** @type {HtmlNode} */ (node);
  return childNodes.flatMap((child) => [child, ...elements(child)]);
}

/** @param {HtmlNode} node @param {string} name */
function attribute({ attrs = [] }, name) {
  return attrs.find((each) => each.name === name)?.value;
}

/** @param {HtmlNode} node @returns {string} */
function textOf(node) {
  return node.value ?? (node.childNodes ?? []).map(textOf).join("");
}
