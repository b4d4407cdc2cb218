// The hosts that a document names as servers of the API.

import type { DraftHost } from "../draft.ts";
import { itemsOf, member, membersOf, type Scalar, type Tree, textOf } from "../tree/tree.ts";

/** The hosts of `servers` (OpenAPI 3) or of `host` (Swagger 2.0), each once. Addresses without a host name none. */
export function hostsOf(root: Tree): readonly DraftHost[] {
  const found = new Map<string, DraftHost>();
  const add = (host: DraftHost | undefined): void => {
    const key = JSON.stringify([host?.host, host?.basePath]);
    if (host && !found.has(key)) found.set(key, host);
  };
  const host = textOf(member(root, "host"));
  if (host !== undefined) add(hostOf(`https://${host}${textOf(member(root, "basePath")) ?? ""}`));
  for (const holder of [
    root,
    ...membersOf(member(root, "paths")).flatMap(([, item]) => [item, ...operationsIn(item)]),
  ]) {
    for (const server of itemsOf(member(holder, "servers"))) {
      const url = textOf(member(server, "url"));
      if (url !== undefined) add(hostOf(filled(url, member(server, "variables"))));
    }
  }
  return [...found.values()].slice(0, 100);
}

function operationsIn(item: Tree): readonly Tree[] {
  return membersOf(item).flatMap(([, node]) => (member(node, "responses") ? [node] : []));
}

/** A URL with its variables: one that is a whole label of a host stays, since any may stand there. */
function filled(url: string, variables: Tree | undefined): string {
  const [head = "", rest = ""] = cut(url, "://");
  const [host = "", ...path] = (rest === "" ? head : rest).split("/");
  const value = (name: string): string => {
    const node = member(member(variables, name), "default");
    const scalar: Scalar | undefined = node?.kind === "scalar" ? node.value : undefined;
    return scalar === undefined || scalar === null ? `{${name}}` : String(scalar);
  };
  const labels = host.replace(/\{([^{}]+)\}/g, (whole, name: string, at: number) => {
    const isLabel = (at === 0 || host[at - 1] === ".") && host[at + whole.length] === ".";
    const isFirst = at === 0 && host.indexOf(".") !== host.lastIndexOf(".");
    const given = value(name);
    return isLabel && isFirst && !given.includes(".")
      ? `{${name.toLowerCase().replace(/[^a-z0-9_-]/g, "_")}}`
      : given;
  });
  const filledPath = path.join("/").replace(/\{([^{}]+)\}/g, (_whole, name: string) => value(name));
  const scheme = rest === "" ? "" : head.replace(/\{([^{}]+)\}/g, (_whole, name: string) => value(name));
  return `${scheme === "" ? "" : `${scheme}://`}${labels}${path.length > 0 ? `/${filledPath}` : ""}`;
}

function cut(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + mark.length)];
}

const LABEL = /^(?:\{[a-z0-9_-]+\}|[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)$/;

function hostOf(url: string): DraftHost | undefined {
  const [scheme, rest] = cut(url, "://");
  if (rest === "" || !/^(?:https?|wss?)$/i.test(scheme)) return undefined;
  const [authority = "", ...path] = (rest.split(/[?#]/)[0] ?? "").split("/");
  const host = (authority.split("@").at(-1) ?? "").replace(/:\d+$/, "").toLowerCase();
  const labels = host.split(".");
  const isPublic =
    labels.length > 1 && labels.every((label) => LABEL.test(label)) && /[a-z]/.test(labels.at(-1) ?? "");
  if (!isPublic || /(?:^|\.)(?:localhost|local|test|invalid|example)$/.test(host)) return undefined;
  // From a part that may be anything on, a path says nothing of what all requests begin with.
  const variable = path.findIndex((part) => part.includes("{"));
  const fixed = path.slice(0, variable < 0 ? path.length : variable).filter((part) => part !== "");
  const basePath =
    fixed.length === 0 || fixed.some((part) => /\s/.test(part)) ? undefined : `/${fixed.join("/")}`;
  return { host, basePath };
}
