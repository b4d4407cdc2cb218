// Insert mock response: what stands for an API's answer in a test, for one entry, in the form that the file already uses.

import { writtenBody } from "../../catalog/example.ts";
import type { Catalog, EntryRef } from "../../catalog/model.ts";
import { languageOf } from "../../parse/languages.ts";
import { type CodeStyle, codeStyleOf, stringLiteral, valueLiteral } from "../../text/codeStyle.ts";
import { indentationAt } from "../../text/layout.ts";
import type { AnalysedDocument } from "../document.ts";

/**
 * An expression that answers with the entry, for `offset`: MSW's or nock's handler where the file imports one of them, a double
 * of a response where it uses vitest's or jest's, else a `Response`; in JSON the body alone. undefined for an entry that comes
 * with no body and no status, and in documents of snippets.
 */
export function mockResponse(document: AnalysedDocument, ref: EntryRef, offset: number): string | undefined {
  const { source, references, text } = document;
  const { catalog, entry } = ref;
  const [status] = entry.statuses;
  if (references.snippets || entry.channel === "async" || status === undefined) return undefined;
  const indentation = indentationAt(source, offset);
  const body = writtenBody(catalog, entry, status);
  if (languageOf(text.uri, text.languageId) === "json") return jsonText(body, source, indentation);
  const style = codeStyleOf(source);
  const mock: Mock = { status, body, style, indentation, address: addressOf(catalog, document) };
  return FORMS[formOf(document)](mock);
}

interface Mock {
  readonly status: number;
  /** undefined where the source shows none. */
  readonly body: unknown;
  readonly style: CodeStyle;
  readonly indentation: string;
  readonly address: Address;
}

/** Where the request goes that is answered. */
interface Address {
  readonly origin: string;
  /** `/v1/download`; with `*` for what is not known. */
  readonly path: string;
  /** Lower case. */
  readonly method: string;
}

export type MockForm = "msw" | "nock" | "double" | "response";

/** The form that a file uses already. */
export function formOf(document: AnalysedDocument): MockForm {
  const { source } = document;
  if (imports("msw", document)) return "msw";
  if (imports("nock", document)) return "nock";
  const isDoubled = /\b(?:vi|jest)\.(?:fn|spyOn|stubGlobal|mocked)\(|\.mock(?:Resolved|Return|Rejected)/.test(
    source,
  );
  return isDoubled ? "double" : "response";
}

/** Whether a file imports a package, or a part of it. */
export function imports(name: string, { references: { hints } }: AnalysedDocument): boolean {
  return hints.some(
    ({ kind, value }) => kind === "package" && (value === name || value.startsWith(`${name}/`)),
  );
}

const FORMS: Readonly<Record<MockForm, (mock: Mock) => string>> = {
  msw: ({ status, body, style, indentation, address: { origin, path, method } }) => {
    const url = stringLiteral(origin + path, style);
    const answer =
      body === undefined
        ? `new HttpResponse(null, { status: ${status} })`
        : `HttpResponse.json(${valueLiteral(body, style, indentation)}, { status: ${status} })`;
    return `http.${method}(${url}, () => ${answer})`;
  },
  nock: ({ status, body, style, indentation, address: { origin, path, method } }) => {
    const target = path.includes("*") ? "/./" : stringLiteral(path, style);
    const answer = body === undefined ? "" : `, ${valueLiteral(body, style, indentation)}`;
    return `nock(${stringLiteral(origin, style)}).${method}(${target}).reply(${status}${answer})`;
  },
  double: ({ status, body, style, indentation }) => {
    const inner = indentation + style.indent;
    const lines = [
      "{",
      `${inner}ok: false,`,
      `${inner}status: ${status},`,
      `${inner}json: async () => (${valueLiteral(body ?? {}, style, inner)}),`,
      `${indentation}}`,
    ];
    return lines.join(style.newline);
  },
  response: ({ status, body, style, indentation }) =>
    body === undefined
      ? `new Response(null, { status: ${status} })`
      : `Response.json(${valueLiteral(body, style, indentation)}, { status: ${status} })`,
};

/** The address of the file's first call of the API, else its base address with anything below. */
function addressOf(catalog: Catalog, document: AnalysedDocument): Address {
  for (const [number, call] of document.references.calls.entries()) {
    if (call.url === undefined || document.apiOfCall(number)?.catalog !== catalog) continue;
    const match = /^(https?:\/\/[^/?#{}]+)([^?#]*)/i.exec(call.url);
    if (match?.[1] === undefined) continue;
    const path = (match[2] ?? "").replaceAll("{}", "*") || "/";
    return { origin: match[1], path, method: (call.method ?? "GET").toLowerCase() };
  }
  const [host] = catalog.detection.hosts;
  if (host === undefined) return { origin: "*", path: "/*", method: "all" };
  return {
    origin: `https://${host.host.replaceAll(/[{}]/g, "")}`,
    path: `${host.basePath ?? ""}/*`,
    method: "post",
  };
}

function jsonText(body: unknown, source: string, indentation: string): string {
  const { indent, newline } = codeStyleOf(source);
  return JSON.stringify(body ?? {}, undefined, indent).replaceAll("\n", newline + indentation);
}
