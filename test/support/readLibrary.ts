// What is read of a few lines that use a library: its requests, and where values come from. `U` stands for the address of an API,
// `$(x)` for a comparison of `x`.

import { expect, test } from "vitest";
import type { Libraries } from "../../server/src/libraries/libraries.ts";
import { parseTypeScript } from "../../server/src/parse/typescript.ts";
import {
  type Call,
  DISCRIMINATOR,
  type Origin,
  type PlainOrigin,
  type Reference,
} from "../../server/src/references/model.ts";
import type { StatusSet } from "../../server/src/references/statusSet.ts";
import { readTypeScript } from "../../server/src/references/typescript.ts";

export const URL_OF_API = "https://api.example.com/v1/jobs";

function read(code: string, libraries?: Libraries) {
  const source = code
    .replaceAll(/\bU\b/g, JSON.stringify(URL_OF_API))
    .replaceAll(/\$\(([^()]*)\)/g, 'use("probe" === $1, 499 === $1)');
  const tree = parseTypeScript("a.ts", "typescript", source);
  if (tree === undefined) throw new Error(`This is not read: ${source}`);
  return { source, references: readTypeScript(tree, undefined, undefined, libraries) };
}

/** Each request as `client METHOD address`, with `-` for what is not known; the address of the API is `U`. */
export function requestsOf(code: string): readonly string[] {
  return read(code).references.calls.map(
    ({ client, method = "-", url = "-" }: Call) => `${client} ${method} ${url === URL_OF_API ? "U" : url}`,
  );
}

/**
 * Where each `$(x)` comes from: `status`, `body.code`, `failed body.code` for what is known to be of an error; `-` for nothing. What a
 * catalog's description explains begins with the catalog's id; `likely` and `or …` follow.
 */
export function originsOf(code: string, libraries?: Libraries): readonly string[] {
  return probesOf(code, libraries).map((reference) => originText(reference?.subject?.origin));
}

/** Whether each `$(x)` is read of what was thrown, of unknown origin. */
export function areCaught(code: string): readonly boolean[] {
  return probesOf(code).map((reference) => reference?.subject?.isCaught === true);
}

/** What is known at each `$(x)`: statuses, and the values of discriminators; `-` for nothing. */
export function factsOf(code: string, libraries?: Libraries): readonly string[] {
  return probesOf(code, libraries).map((reference) => {
    const { statuses, values = [] } = reference?.facts ?? {};
    const words = values.map(
      ({ path, only, not }) =>
        `${path.filter((name) => name !== DISCRIMINATOR).join(".")} ${only?.join("|") ?? `not ${not.join("|")}`}`,
    );
    return [...(statuses ? [statusText(statuses)] : []), ...words].join("; ") || "-";
  });
}

function probesOf(code: string, libraries?: Libraries): readonly (Reference | undefined)[] {
  const { source, references } = read(code, libraries);
  return [...source.matchAll(/"probe" === .*?, (?=499)/g)].map(({ index, 0: { length } }) => {
    // A status is compared with a number, everything else with a text.
    const at = (start: number) =>
      references.references.find(({ span, subject }) => subject !== undefined && span.start === start);
    return at(index + 1) ?? at(index) ?? at(index + length);
  });
}

function originText(origin: Origin | undefined): string {
  if (origin === undefined) return "-";
  const { others = [], orElse } = origin;
  const words = [plainText(origin), ...(orElse ? ["likely"] : [])].join(" ");
  return [words, ...others.map((other) => `or ${plainText(other)}`)].join(" ");
}

function plainText({ library, part, path, failed }: PlainOrigin): string {
  const words = [library, failed && "failed", [part, ...path].join(".")];
  return words.filter((word) => word !== undefined).join(" ");
}

/** Where requests are made again: the statuses, what is waited for, and whether it ends. */
export function retriesIn(code: string): readonly string[] {
  return read(code).references.retries.map(({ facts, wait: { kind, seconds }, isBounded }) => {
    return [statusText(facts.statuses), kind, seconds, ...(isBounded ? ["bounded"] : [])]
      .filter((word) => word !== undefined)
      .join(" ");
  });
}

function statusText(statuses: StatusSet): string {
  return statuses.map(([low, high]) => (low === high ? `${low}` : `${low}–${high}`)).join(", ");
}

/** What is read of code that begins with `setup`, which is what a library is imported by: each line of code with what is expected. */
export interface LibraryCases {
  readonly setup: string;
  /** Code with one request → `client METHOD address`. */
  readonly requests: Readonly<Record<string, string>>;
  /** Code with `$(x)` → where each of them comes from. */
  readonly origins: Readonly<Record<string, string>>;
}

/** Runs cases, each as a test of its own. */
export function testLibrary({ setup, requests, origins }: LibraryCases): void {
  test.each(Object.entries(requests))("%s", (code, expected) => {
    expect(requestsOf(`${setup}\n${code}`)).toEqual([expected]);
  });
  test.each(Object.entries(origins))("%s", (code, expected) => {
    expect(originsOf(`${setup}\n${code}`).join(", ")).toBe(expected);
  });
}
