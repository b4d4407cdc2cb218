// What is asked of a new catalog: what the API is called, and how it is called.

import type { ImportParams } from "../../../../server/src/makingProtocol.ts";
import { placeholders, prompts, titles } from "../../messages.ts";
import { askText } from "../../shown/picks.ts";

/** The API's name; undefined: the question was closed. */
export async function askName(proposed: string): Promise<string | undefined> {
  const name = await askText({
    title: titles.apiName,
    placeholder: placeholders.apiName,
    value: proposed,
    isRight: (text) => (idOf(text) === "" ? prompts.apiName : undefined),
  });
  return name?.trim();
}

/** The host or the package that the API is called through, as far as there is one; undefined: the question was closed. */
export async function askCalled(called = ""): Promise<Pick<ImportParams, "host" | "package"> | undefined> {
  const said = await askText({
    title: titles.apiHost,
    placeholder: placeholders.apiHost,
    value: called,
    isRight: (text) => (calledBy(text) ? undefined : prompts.apiHost),
  });
  return said === undefined ? undefined : calledBy(said);
}

/** An example of an error body, as JSON; empty: there is none. undefined: the question was closed. */
export async function askBody(): Promise<string | undefined> {
  const body = await askText({
    title: titles.exampleBody,
    placeholder: placeholders.exampleBody,
    value: "",
    isRight: (text) => (text.trim() === "" || isObject(text) ? undefined : prompts.exampleBody),
  });
  return body?.trim();
}

/** The id of an API of that name; empty where the name has no letters and digits. */
export function idOf(name: string): string {
  const words =
    name
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.join("-").slice(0, 80).replace(/-$/, "");
}

/** What a host or package is; undefined where it is neither. An address counts as its host. */
export function calledBy(text: string): Pick<ImportParams, "host" | "package"> | undefined {
  const said = text.trim();
  if (said === "") return {};
  const host = /^(?:https?:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::\d+)?(?:\/\S*)?$/i.exec(said)?.[1];
  if (host !== undefined) return { host: host.toLowerCase() };
  return /^(?:@[a-z0-9-~][a-z0-9-._~]*\/)?[a-z0-9-~][a-z0-9-._~]*$/.test(said)
    ? { package: said }
    : undefined;
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null;
  } catch {
    // Half-typed JSON is no fault yet: the question goes on.
    return false;
  }
}

/** The host or package that a code action or the offer names; other programs may hand over anything. */
export function calledIn(argument: unknown): string | undefined {
  const { host, package: name } = (argument ?? {}) as Partial<Record<"host" | "package", unknown>>;
  const said = host ?? name;
  return typeof said === "string" && calledBy(said) !== undefined ? said : undefined;
}

/** A name to propose for an API: `Harbour` for `api.harbour.example` and for `@harbour/sdk`. */
export function nameFor(called: string): string {
  const parts = called.replace(/^@/, "").split(/[./]/);
  const [name = ""] = parts.filter((part) => !/^(?:api|www|rest|v\d+)$/.test(part));
  return name.charAt(0).toUpperCase() + name.slice(1);
}
