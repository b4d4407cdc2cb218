// YAML into a tree with lines. Aliases lead to the node that they name and are never copied, so that they cannot make a small file large.

import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from "yaml";
import { refusals } from "../messages.ts";
import { NotImportable } from "../notImportable.ts";
import type { Tree } from "./tree.ts";

/** Reads YAML, the first of its documents. Throws `NotImportable` where it has a fault or nests too deeply. */
export function readYaml(text: string): Tree {
  const { document, lines } = tolerant(text);
  const [fault] = faultsOf(document);
  if (fault) {
    const line = lines.linePos(fault.pos[0]).line;
    throw new NotImportable(refusals.badYaml({ line, why: fault.message.split("\n")[0] ?? "" }));
  }
  return treeOf(document, lines);
}

interface Parsed {
  readonly document: Document;
  readonly lines: LineCounter;
}

/**
 * Parses a text. A quoted text may go on in lines that are not indented, as many writers and readers have it: the standard forbids that, and
 * it is read all the same. Lines keep their numbers.
 */
function tolerant(text: string): Parsed {
  let at = parsed(text);
  let own = text;
  if (faultsOf(at.document).length > MOST_FAULTS) return at;
  for (let left = MOST_REPAIRS; left > 0 && faultsOf(at.document).length > 0; left--) {
    own = indented(own, at);
    const next = parsed(own);
    // It is another fault.
    if (faultsOf(next.document).length >= faultsOf(at.document).length) break;
    at = next;
  }
  return at;
}

/** A fault may hide those behind it. */
const MOST_REPAIRS = 5;
/** A document with more of them is another one. */
const MOST_FAULTS = 1000;

function faultsOf({ errors }: Document): Document["errors"] {
  return errors.filter(({ code }) => code !== "MULTIPLE_DOCS");
}

/** The text with the lines indented in which quoted texts go on that end too early. */
function indented(text: string, { document, lines }: Parsed): string {
  let mended = "";
  let done = 0;
  for (const { code, message, pos } of faultsOf(document)) {
    const quote = code === "MISSING_CHAR" ? /closing (["'])quote/.exec(message)?.[1] : undefined;
    const next = text.indexOf("\n", pos[0]) + 1;
    if (quote === undefined || next <= done) continue;
    const start = lines.lineStarts[lines.linePos(pos[0]).line - 1] ?? 0;
    const indent = /^ */.exec(text.slice(start, next))?.[0] ?? "";
    const end = closing(text, quote, next);
    mended += text.slice(done, next) + text.slice(next, end).replace(/^(?=.)/gm, `${indent} `);
    done = end;
  }
  return mended + text.slice(done);
}

/** Where a quoted text ends that goes on at an offset; the offset itself where it is too long to be one. */
function closing(text: string, quote: string, from: number): number {
  const rest = text.slice(from, from + LONGEST_TEXT);
  const found = (quote === '"' ? /^(?:[^"\\]|\\[\s\S])*"/ : /^(?:[^']|'')*'/).exec(rest);
  return from + (found?.[0].length ?? 0);
}

/** Characters. */
const LONGEST_TEXT = 10_000;

function parsed(text: string): Parsed {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      uniqueKeys: false,
      prettyErrors: false,
      version: "1.2",
    });
    return { document, lines };
  } catch (error) {
    // The parser calls itself for each level.
    if (error instanceof RangeError) throw new NotImportable(refusals.tooDeep({ line: 1 }));
    throw error;
  }
}

/** Levels. */
const DEEPEST = 500;

function treeOf({ contents }: Document, lines: LineCounter): Tree {
  const anchors = new Map<string, Tree>();
  const lineOf = (node: Node): number => (node.range ? lines.linePos(node.range[0]).line : 1);
  const named = (node: Node, tree: Tree): void => {
    if ("anchor" in node && typeof node.anchor === "string") anchors.set(node.anchor, tree);
  };
  const empty = (line: number): Tree => ({ kind: "scalar", value: null, line });
  const read = (node: Node | null, above: number, depth: number): Tree => {
    if (node === null) return empty(above);
    const line = lineOf(node);
    if (depth > DEEPEST) throw new NotImportable(refusals.tooDeep({ line }));
    if (isAlias(node)) return anchors.get((node as Alias).source) ?? empty(line);
    if (isMap(node)) {
      const members = new Map<string, Tree>();
      const tree: Tree = { kind: "object", members, line };
      named(node, tree);
      const merged: Tree[] = [];
      for (const pair of node.items) {
        if (!isPair(pair)) continue;
        const key = isScalar(pair.key) ? keyText(pair.key.source ?? pair.key.value) : String(pair.key);
        const value = read(pair.value as Node | null, pair.key ? lineOf(pair.key as Node) : line, depth + 1);
        if (key === "<<") merged.push(...(value.kind === "array" ? value.items : [value]));
        else members.set(key, value);
      }
      for (const each of merged) {
        if (each.kind !== "object") continue;
        for (const [key, value] of each.members) if (!members.has(key)) members.set(key, value);
      }
      return tree;
    }
    if (isSeq(node)) {
      const items: Tree[] = [];
      const tree: Tree = { kind: "array", items, line };
      named(node, tree);
      for (const item of node.items) items.push(read(item as Node | null, line, depth + 1));
      return tree;
    }
    const tree: Tree = { kind: "scalar", value: scalarOf(isScalar(node) ? node.value : null), line };
    named(node, tree);
    return tree;
  };
  return read(contents as Node | null, 1, 0);
}

function keyText(value: unknown): string {
  return typeof value === "string" ? value : String(value);
}

function scalarOf(value: unknown): string | number | boolean | null {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value === null || value === undefined) return null;
  return value instanceof Date ? value.toISOString() : String(value);
}
